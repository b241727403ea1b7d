import { n as UserError, t as ServiceError } from "./part-errors.js";
import { i as textIn, n as numberIn, r as objectIn, t as listIn } from "./part-answer.js";
import { crc32, inflateRawSync } from "node:zlib";

// src/adapters/github/archive.ts
function onlyFileOf(archive, name, limit) {
	const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
	const end = bytes.lastIndexOf(Buffer.from("PK", "latin1"));
	if (end < 0 || end + 22 > bytes.length) throw refused("it is not a zip archive");
	if (bytes.readUInt16LE(end + 10) !== 1) throw refused(`it should hold one file, ${name}`);
	const at = bytes.readUInt32LE(end + 16);
	if (at + 46 > end || bytes.readUInt32LE(at) !== 33639248) throw refused("its directory cannot be read");
	const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
	const [checksum, packed, size] = [
		16,
		20,
		24
	].map((offset) => bytes.readUInt32LE(at + offset));
	const nameLength = bytes.readUInt16LE(at + 28);
	const found = bytes.subarray(at + 46, at + 46 + nameLength).toString("latin1");
	if (found !== name) throw refused(`it should hold ${name} and holds ${JSON.stringify(found.slice(0, 100))}`);
	if (bytes.readUInt32LE(at + 38) >>> 28 === 10) throw refused(`${name} in it is a link`);
	if ((flags & 1) !== 0) throw refused("it is encrypted");
	if (size > limit) throw refused(`${name} in it has ${size} bytes; at most ${limit} are read`);
	const local = bytes.readUInt32LE(at + 42);
	if (local + 30 > at || bytes.readUInt32LE(local) !== 67324752) throw refused("its file cannot be found");
	const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
	if (start + packed > at) throw refused("its file is cut off");
	const content = unpacked(bytes.subarray(start, start + packed), method, limit);
	if (content.length !== size || crc32(content) !== checksum) throw refused(`${name} in it is damaged`);
	return content;
}
function unpacked(content, method, limit) {
	if (method === 0) return content;
	if (method !== 8) throw refused(`it is packed in a way (${method}) that is not read`);
	try {
		return inflateRawSync(content, { maxOutputLength: limit });
	} catch {
		throw refused(`its file is damaged, or has more than ${limit} bytes`);
	}
}
function refused(why) {
	return new UserError(`the artifact is refused: ${why}`);
}

// src/adapters/github/artifact.ts
const MOST_PACKED = 16777216;
const MOST_UNPACKED = 67108864;
const TIMEOUT = 12e4;
const ARTIFACT = "gradegate-report";
const FILE = "gradegate-report.json";
async function readReportArtifact(client, place, run) {
	const [latest] = (await client.pages("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
		run_id: run,
		name: ARTIFACT
	}, (data) => listIn(objectIn(data).artifacts).filter((each) => textIn(each, "name") === ARTIFACT && each.expired !== true))).toSorted((a, b) => numberIn(b, "id") - numberIn(a, "id"));
	if (latest === void 0) throw new UserError(`the run ${run} left no artifact ${ARTIFACT}`);
	const size = numberIn(latest, "size_in_bytes");
	if (size > MOST_PACKED) throw new UserError(`the artifact has ${size} bytes; at most ${MOST_PACKED} are read`);
	const archive = await download(place, numberIn(latest, "id"));
	const content = onlyFileOf(archive, FILE, MOST_UNPACKED);
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		throw new UserError(`the artifact is refused: ${FILE} is not UTF-8`);
	}
}
async function download({ token, owner, repo, apiUrl }, id) {
	const operation = "download of the artifact";
	const failed = (message, status) => new ServiceError({
		service: "GitHub",
		operation,
		message,
		retryable: true,
		...status && { status }
	});
	const signal = AbortSignal.timeout(TIMEOUT);
	try {
		const headers = {
			authorization: `token ${token}`,
			"user-agent": "gradegate"
		};
		const address = `${apiUrl}/repos/${owner}/${repo}/actions/artifacts/${id}/zip`;
		const first = await fetch(address, {
			headers,
			redirect: "manual",
			signal
		});
		const location = first.headers.get("location");
		if (first.status !== 302 || location === null) throw failed(`HTTP ${first.status}`, first.status);
		if (new URL(location).protocol !== new URL(apiUrl).protocol) throw failed("its address is not as the API's");
		const second = await fetch(location, {
			redirect: "error",
			signal
		});
		if (!second.ok || second.body === null) throw failed(`HTTP ${second.status}`, second.status);
		return await bounded(second.body);
	} catch (error) {
		if (error instanceof ServiceError || error instanceof UserError) throw error;
		throw failed(error.message);
	}
}
async function bounded(body) {
	const pieces = [];
	let size = 0;
	for await (const piece of body) {
		size += piece.length;
		if (size > MOST_PACKED) throw new UserError(`the artifact has more than ${MOST_PACKED} bytes`);
		pieces.push(piece);
	}
	return Buffer.concat(pieces);
}

export { readReportArtifact };