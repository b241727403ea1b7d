import { n as UserError } from "./part-errors.js";
import { c as unpackVector, o as embeddingKey, s as embeddingLine } from "./part-recording.js";
import { c as openClient, i as openRecordingFile, l as limited, o as failureText, r as readRecordings, s as fetchWhole, t as endpointOf } from "./part-judge.js";
import { r as asJudged } from "./part-budget.js";
import { n as isJsonObject } from "./part-json.js";
import { createHash } from "node:crypto";
import { resolve } from "node:path";

// src/adapters/embedding/live.ts
function askEmbedding(options) {
	let client;
	return async (request) => {
		const { model, input } = request;
		let refusal;
		const fetch = async (url, init) => {
			const reserved = options.budget?.reserve(asJudged(request));
			if (reserved !== void 0 && "code" in reserved) {
				refusal = reserved;
				return new Response("{}", {
					status: 402,
					headers: { "x-should-retry": "false" }
				});
			}
			try {
				const response = await fetchWhole(url, init);
				if (response.ok) reserved?.lose();
				else reserved?.release();
				return response;
			} catch (error) {
				reserved?.lose();
				throw error;
			}
		};
		try {
			client ??= openClient(options);
			const body = {
				model,
				input,
				encoding_format: "base64"
			};
			return readEmbedding(await (await client).withOptions({ fetch }).post("/embeddings", { body }));
		} catch (error) {
			if (refusal !== void 0) return { answer: {
				kind: "failed",
				...refusal
			} };
			return { answer: {
				kind: "failed",
				code: "embedding_unreachable",
				message: failureText(error, options, "embeddings model")
			} };
		}
	};
}
function readEmbedding(body) {
	const first = isJsonObject(body) && Array.isArray(body.data) ? body.data[0] : void 0;
	const vector = isJsonObject(first) ? vectorOf(first.embedding) : void 0;
	if (!isJsonObject(body) || vector === void 0) return { answer: {
		kind: "failed",
		code: "embedding_unreachable",
		message: "the endpoint's answer holds no embedding of finite numbers"
	} };
	const tokens = isJsonObject(body.usage) ? body.usage.prompt_tokens : void 0;
	return {
		answer: {
			kind: "embedding",
			vector
		},
		...typeof body.model === "string" && body.model !== "" ? { answered_by: body.model } : {},
		...Number.isSafeInteger(tokens) && tokens >= 0 ? { usage: { input_tokens: tokens } } : {}
	};
}
function vectorOf(embedding) {
	if (typeof embedding === "string") return unpackVector(embedding);
	if (!Array.isArray(embedding) || embedding.length === 0) return void 0;
	return embedding.every((value) => typeof value === "number" && Number.isFinite(value)) ? Float32Array.from(embedding) : void 0;
}

// src/adapters/embedding/embedder.ts
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
async function openEmbedder(options) {
	const { mode, recordings, env, log, budget, locate = (file) => resolve(file), now = () => /* @__PURE__ */ new Date() } = options;
	if (mode === "replay") {
		const { embeddings } = readRecordings(recordings);
		return { embed: async (requests) => requests.map((request) => remembered(request, embeddings) ?? missing(request)) };
	}
	const ask = askEmbedding({
		...endpointOf(env, log),
		...budget === void 0 ? {} : { budget }
	});
	const queued = limited(8);
	if (mode === "live") return { embed: (requests) => Promise.all(requests.map((each) => queued(async () => (await ask(each)).answer))) };
	const target = recordings.at(-1);
	if (target === void 0) throw new UserError("--judge record: there is no file to record into; name one with --recordings or in the suite");
	const file = await openRecordingFile(locate(target.file), log);
	const others = recordings.slice(0, -1).filter(({ text }) => text !== "");
	const { embeddings } = readRecordings([...others, {
		file: target.file,
		text: file.text
	}]);
	const known = /* @__PURE__ */ new Map();
	const record = async (request, { answer, ...said }) => {
		if (answer.kind === "failed") return answer;
		const about = {
			provenance: "recorded",
			recorded_at: now().toISOString(),
			...said
		};
		await file.append(embeddingLine(request, answer.vector, about, sha256));
		return answer;
	};
	const one = async (request) => {
		const found = remembered(request, embeddings);
		if (found !== void 0) return found;
		const key = embeddingKey(request, sha256);
		const asked = known.get(key) ?? queued(async () => record(request, await ask(request)));
		known.set(key, asked);
		const answer = await asked;
		if (answer.kind === "failed") known.delete(key);
		return answer;
	};
	return { embed: (requests) => Promise.all(requests.map(one)) };
}
function remembered(request, embeddings) {
	const recording = embeddings.get(embeddingKey(request, sha256));
	if (recording === void 0) return void 0;
	const vector = unpackVector(recording.answer.vector);
	if (vector !== void 0) return {
		kind: "embedding",
		vector
	};
	return {
		kind: "failed",
		code: "embedding_missing",
		message: `the embedding recorded under ${recording.key.slice(0, 12)} is not a list of finite numbers`
	};
}
function missing({ model, input }) {
	return {
		kind: "failed",
		code: "embedding_missing",
		message: `no embedding of ${model} is recorded for this text (key ${embeddingKey({
			model,
			input
		}, sha256).slice(0, 12)}); record it with --judge record`
	};
}

export { openEmbedder };