import { hash, randomUUID } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/adapters/score-cache.ts
const MEBIBYTE = 2 ** 20;
const SEGMENT = /^([0-9a-f]{64})-[0-9a-f]{32}\.scores$/;
const HALF_WRITTEN = /\.half-written$/;
const ABANDONED_AFTER_MS = 36e5;
function openScoreCache(folder, { limitBytes = 512 * MEBIBYTE, log }) {
	const trouble = (what, error) => {
		log.warn(`the score cache ${folder} ${what}: ${error instanceof Error ? error.message : String(error)}`);
	};
	return { open: async (key) => {
		return keptScores(await readSegments(folder, key).catch((error) => {
			trouble("cannot be read", error);
			return /* @__PURE__ */ new Map();
		}), async (lines) => {
			try {
				await writeSegment(folder, key, lines);
				await prune(folder, limitBytes);
			} catch (error) {
				trouble("cannot be written", error);
			}
		}, key);
	} };
}
function keptScores(records, write, key) {
	let lines = [];
	return {
		get: (digest) => records.get(digest),
		put: (digest, text) => void lines.push(recordLine(key, digest, text)),
		save: async () => {
			if (lines.length > 0) await write(lines);
			lines = [];
		}
	};
}
function recordLine(key, digest, text) {
	return `${checksum(key, digest, text)} ${digest} ${text}`;
}
function checksum(key, digest, text) {
	return hash("sha256", `${key}\n${digest}\n${text}`, "hex").slice(0, 32);
}
const RECORD = /^([0-9a-f]{32}) ([0-9a-f]{64}) (.+)$/;
async function readSegments(folder, key) {
	const records = /* @__PURE__ */ new Map();
	for (const name of await namesIn(folder)) {
		if (SEGMENT.exec(name)?.[1] !== key) continue;
		const text = await readFile(join(folder, name), "utf8").catch(() => "");
		for (const line of text.split("\n")) {
			const [, sum, digest, score] = RECORD.exec(line) ?? [];
			if (digest === void 0 || score === void 0 || sum !== checksum(key, digest, score)) continue;
			records.set(digest, !records.has(digest) || records.get(digest) === score ? score : void 0);
		}
	}
	return records;
}
async function namesIn(folder) {
	try {
		return (await readdir(folder)).sort();
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
async function writeSegment(folder, key, lines) {
	await mkdir(folder, { recursive: true });
	const text = `${lines.join("\n")}\n`;
	const place = join(folder, `${key}-${hash("sha256", text, "hex").slice(0, 32)}.scores`);
	const beside = join(folder, `${randomUUID()}.half-written`);
	await writeFile(beside, text, {
		flag: "wx",
		mode: 384
	});
	await rename(beside, place);
}
async function prune(folder, limit) {
	const files = [];
	for (const name of await namesIn(folder)) {
		const path = join(folder, name);
		const found = await stat(path).catch(() => void 0);
		if (found === void 0) continue;
		if (SEGMENT.test(name)) files.push({
			path,
			size: found.size,
			written: found.mtimeMs
		});
		else if (HALF_WRITTEN.test(name) && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(path, { force: true });
	}
	files.sort((a, b) => b.written - a.written || (a.path < b.path ? -1 : 1));
	let total = 0;
	for (const { path, size } of files) {
		total += size;
		if (total > limit) await rm(path, { force: true });
	}
}

export { openScoreCache };