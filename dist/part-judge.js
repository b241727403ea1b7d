import { n as UserError } from "./part-errors.js";
import { i as recordingOf, n as parseRecordings, r as recordingLine, t as judgementKey } from "./part-recording.js";
import { t as Secret } from "./part-secret.js";
import { i as costOf, n as openBudget, t as dollars } from "./part-budget.js";
import { t as KNOWN_MODELS } from "./part-models.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";

// src/adapters/judge/chat-completion.ts
function completionBody({ model, messages, sampling, response_format }) {
	const given = Object.entries(sampling).filter(([, value]) => value !== null);
	return {
		...Object.fromEntries(given),
		model,
		messages,
		response_format
	};
}
function readCompletion(completion) {
	if (!isJsonObject(completion)) return malformed("the body is no JSON object");
	const choice = Array.isArray(completion.choices) ? completion.choices[0] : void 0;
	if (!isJsonObject(choice)) return malformed("it has no choice");
	if (!isJsonObject(choice.message)) return malformed("its choice has no message");
	const { content = null, refusal } = choice.message;
	const about = {
		...answeredBy(completion),
		...usageOf(completion.usage)
	};
	if (typeof refusal === "string" && refusal !== "") return {
		answer: {
			kind: "refusal",
			text: refusal
		},
		...about
	};
	if (content !== null && typeof content !== "string") return malformed("its content is not text");
	if (typeof choice.finish_reason !== "string") return malformed("it has no finish_reason");
	return {
		answer: {
			kind: "text",
			text: content ?? "",
			finish_reason: choice.finish_reason
		},
		...about
	};
}
function malformed(what) {
	return { answer: {
		kind: "failed",
		code: "judge_unreachable",
		message: `the endpoint's answer is not a Chat Completion: ${what}`
	} };
}
function answeredBy({ model }) {
	return typeof model === "string" && model !== "" ? { answered_by: model } : {};
}
function usageOf(usage) {
	if (!isJsonObject(usage)) return {};
	const input = tokens(usage.prompt_tokens);
	const output = tokens(usage.completion_tokens);
	if (input === void 0 && output === void 0) return {};
	return { usage: {
		...input === void 0 ? {} : { input_tokens: input },
		...output === void 0 ? {} : { output_tokens: output }
	} };
}
function tokens(value) {
	return Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}

// src/adapters/judge/queue.ts
function limited(limit) {
	const waiting = [];
	let running = 0;
	return async (work) => {
		if (running < limit) running++;
		else await new Promise((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next === void 0) running--;
			else next();
		}
	};
}

// src/adapters/judge/pace.ts
const MINUTE = 6e4;
function paced({ requests_per_minute = Number.POSITIVE_INFINITY, tokens_per_minute = Number.POSITIVE_INFINITY, concurrency }, clock) {
	const queued = limited(concurrency);
	const started = [];
	const unlimited = requests_per_minute === Number.POSITIVE_INFINITY && tokens_per_minute === Number.POSITIVE_INFINITY;
	let turn = Promise.resolve();
	const fits = (tokens) => {
		const used = started.reduce((total, each) => total + each.tokens, 0);
		return started.length === 0 || started.length + 1 <= requests_per_minute && used + tokens <= tokens_per_minute;
	};
	const start = async (tokens) => {
		for (;;) {
			const now = clock.now();
			while (started[0] !== void 0 && started[0].at + MINUTE <= now) started.shift();
			const oldest = started[0];
			if (oldest === void 0 || fits(tokens)) {
				started.push({
					at: now,
					tokens
				});
				return;
			}
			await clock.sleep(oldest.at + MINUTE - now);
		}
	};
	return (tokens, work) => queued(async () => {
		if (!unlimited) {
			const mine = turn.then(() => start(tokens));
			turn = mine;
			await mine;
		}
		return work();
	});
}

// src/adapters/judge/live.ts
const OPENAI_URL = "https://api.openai.com/v1";
function liveJudge(options) {
	const ask = askModel(options);
	return { ask: (requests) => Promise.all(requests.map(async (request) => (await ask(request)).answer)) };
}
function askModel(options) {
	const { models = KNOWN_MODELS, budget = openBudget(models), log } = options;
	const complete = completions({
		...options,
		models,
		budget
	}, "judge");
	let asked = 0;
	let answered = 0;
	return async (request) => {
		asked++;
		const found = await complete(request, completionBody(request));
		answered++;
		const { usd } = budget.spent();
		log.progress(`judge: ${answered} of ${asked} answered${usd === void 0 ? "" : `, $${dollars(usd)}`}`);
		if (found.kind === "completion") return readCompletion(found.completion);
		const { code, message } = found;
		return { answer: {
			kind: "failed",
			code,
			message
		} };
	};
}
function completions(options, who) {
	const { models, budget } = options;
	const pace = pacesOf(options, models);
	let client;
	let rejected;
	const send = async (priced, body) => {
		if (rejected !== void 0) return rejected;
		const meter = new Meter(priced, budget);
		const began = performance.now();
		try {
			client ??= openClient(options);
			const completion = await (await client).withOptions({ fetch: (input, init) => meter.fetch(input, init) }).chat.completions.create(body);
			meter.settle(readCompletion(completion));
			return {
				kind: "completion",
				completion,
				took_ms: performance.now() - began
			};
		} catch (error) {
			meter.settle(void 0);
			if (meter.refusal !== void 0) return {
				kind: "failed",
				...meter.refusal
			};
			const failure = {
				kind: "failed",
				code: "judge_unreachable",
				message: failureText(error, options, who)
			};
			if (statusOf(error) === 401) rejected = failure;
			return failure;
		}
	};
	return (priced, body) => {
		const { most_input_tokens = 0, most_output_tokens = 0 } = costOf(priced, models.get(priced.model));
		return pace(priced.model)(most_input_tokens + most_output_tokens, () => send(priced, body));
	};
}
function pacesOf({ concurrency = 8, clock = CLOCK }, models) {
	const byModel = /* @__PURE__ */ new Map();
	return (model) => {
		const found = byModel.get(model) ?? paced({
			concurrency,
			...models.get(model)
		}, clock);
		byModel.set(model, found);
		return found;
	};
}
const CLOCK = {
	now: () => performance.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
};
var Meter = class {
	refusal;
	#open;
	#request;
	#budget;
	constructor(request, budget) {
		this.#request = request;
		this.#budget = budget;
	}
	async fetch(input, init) {
		const reserved = this.#budget.reserve(this.#request);
		if ("code" in reserved) {
			this.refusal = reserved;
			return new Response("{}", {
				status: 402,
				headers: { "x-should-retry": "false" }
			});
		}
		try {
			const response = await fetchWhole(input, init);
			if (response.ok) this.#open = reserved;
			else reserved.release();
			return response;
		} catch (error) {
			reserved.lose();
			throw error;
		}
	}
	settle(answer) {
		this.#open?.settle(answer?.usage);
		this.#open = void 0;
	}
};
async function openClient({ baseUrl, apiKey, timeoutMs = 12e4, maxRetries = 4, keyHeader, fetch = fetchWhole }) {
	const { OpenAI } = await import("./part-openai.js");
	return new OpenAI({
		baseURL: baseUrl ?? OPENAI_URL,
		apiKey: apiKey?.reveal() ?? "none",
		...apiKey === void 0 ? { defaultHeaders: { authorization: null } } : {},
		...apiKey !== void 0 && keyHeader !== void 0 ? { defaultHeaders: {
			authorization: null,
			[keyHeader]: apiKey.reveal()
		} } : {},
		timeout: timeoutMs,
		maxRetries,
		fetch,
		adminAPIKey: null,
		organization: null,
		project: null,
		webhookSecret: null,
		logLevel: "off"
	});
}
async function fetchWhole(input, init) {
	const response = await fetch(input, {
		...init,
		redirect: "manual"
	});
	const { status, statusText, headers } = response;
	const body = await response.arrayBuffer();
	return new Response(body.byteLength === 0 ? null : body, {
		status,
		statusText,
		headers
	});
}
function statusOf(error) {
	const status = error instanceof Error && "status" in error ? error.status : void 0;
	return typeof status === "number" ? status : void 0;
}
function failureText(error, options, who) {
	const { apiKey, timeoutMs = 12e4, maxRetries = 4 } = options;
	const told = describe(error, timeoutMs, maxRetries, who);
	const scrubbed = apiKey === void 0 ? told : apiKey.scrub(told);
	return scrubbed.length > 300 ? `${scrubbed.slice(0, 300)}…` : scrubbed;
}
function describe(error, timeoutMs, maxRetries, who) {
	if (!(error instanceof Error)) return `the ${who} could not be asked: ${String(error)}`;
	if (statusOf(error) !== void 0) return `the ${who}'s endpoint answered HTTP ${error.message}`;
	const tries = `after ${maxRetries + 1} ${maxRetries === 0 ? "try" : "tries"}`;
	if (/timed out/i.test(error.message)) return `no answer from the ${who} within ${timeoutMs / 1e3} s, ${tries}`;
	if (error instanceof SyntaxError) return `the endpoint's answer is not JSON: ${error.message}`;
	return `the ${who} cannot be reached ${tries}: ${[...causes(error)].join(": ")}`;
}
function causes(error) {
	const messages = /* @__PURE__ */ new Set();
	for (let at = error; at instanceof Error && messages.size < 5; at = at.cause) messages.add(at.message);
	return messages;
}

// src/adapters/judge/record.ts
function recordingJudge(ask, sink, existing, { sha256, now }) {
	const known = /* @__PURE__ */ new Map();
	const askAndRecord = async (request) => {
		const { answer, ...said } = await ask(request);
		if (answer.kind === "failed") return answer;
		const about = {
			provenance: "recorded",
			recorded_at: now().toISOString(),
			...said
		};
		await sink.append(recordingLine(recordingOf(request, answer, about, sha256)));
		return answer;
	};
	const one = async (request) => {
		const key = judgementKey(request, sha256);
		const recorded = existing.get(key);
		if (recorded !== void 0) return recorded.answer;
		const asked = known.get(key) ?? askAndRecord(request);
		known.set(key, asked);
		const answer = await asked;
		if (answer.kind === "failed") known.delete(key);
		return answer;
	};
	return { ask: (requests) => Promise.all(requests.map(one)) };
}

// src/adapters/judge/recording-file.ts
async function openRecordingFile(path, log) {
	await mkdir(dirname(path), { recursive: true });
	const text = await opened(path, constants.O_RDWR | constants.O_CREAT, (file) => mended(file, path, log));
	let last = Promise.resolve();
	return {
		text,
		append: (line) => {
			const written = last.then(() => opened(path, constants.O_WRONLY | constants.O_APPEND, (file) => writeWhole(file, line)));
			last = written.catch(() => void 0);
			return written;
		}
	};
}
async function mended(file, path, log) {
	const bytes = await file.readFile();
	const end = bytes.lastIndexOf(10) + 1;
	const tail = bytes.subarray(end);
	if (tail.toString("utf8").trim() === "") return bytes.toString("utf8");
	if (isJson(tail.toString("utf8"))) {
		await file.write("\n", bytes.length);
		return `${bytes.toString("utf8")}\n`;
	}
	await file.truncate(end);
	log.warn(`${path}: cut off a torn last line (${tail.length} bytes) that an interrupted run left behind`);
	return bytes.subarray(0, end).toString("utf8");
}
function isJson(text) {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
async function writeWhole(file, line) {
	const bytes = Buffer.from(line, "utf8");
	const { bytesWritten } = await file.write(bytes);
	if (bytesWritten !== bytes.length) throw new Error("the disk took only a part of the line");
}
async function opened(path, flags, use) {
	let file;
	try {
		file = await open(path, flags | (constants.O_NOFOLLOW ?? 0), 420);
		return await use(file);
	} catch (error) {
		const why = error.code === "ELOOP" ? "it is a link; name the file itself" : error.message;
		throw new UserError(`${path}: judgements cannot be recorded here: ${why}`);
	} finally {
		await file?.close();
	}
}

// src/adapters/judge/replay.ts
function replayJudge(recordings, sha256, log) {
	let warned = false;
	const replayed = (request) => {
		const key = judgementKey(request, sha256);
		const recording = recordings.get(key);
		if (recording === void 0) return missing(request, key);
		const { response_format } = recording.request;
		if (!warned && response_format !== void 0 && !sameForm(response_format, request.response_format)) {
			warned = true;
			log.warn(`judge recordings: ${request.model} was asked for another form of answer than the grader demands now (first seen at key ${short(key)}); record again to be sure`);
		}
		return recording.answer;
	};
	return { ask: async (requests) => requests.map(replayed) };
}
function sameForm(a, b) {
	return canonicalJson(a) === canonicalJson(b);
}
function missing({ model, repeat }, key) {
	const which = repeat === 0 ? "" : `, repeat ${repeat}`;
	return {
		kind: "failed",
		code: "judgement_missing",
		message: `no judgement of ${model} is recorded for this request (key ${short(key)}${which}); record it with --judge record`
	};
}
function short(key) {
	return key.slice(0, 12);
}

// src/adapters/judge/judge.ts
const LISTED = 50;
async function openJudge(options) {
	const { mode, recordings, env, log, locate = (file) => resolve(file), now = () => /* @__PURE__ */ new Date() } = options;
	if (mode === "replay") return replayJudge(validRecordings(recordings), sha256, log);
	const { models, budget } = options;
	const spending = {
		...models === void 0 ? {} : { models },
		...budget === void 0 ? {} : { budget }
	};
	const live = {
		...endpointOf(env, log),
		...spending,
		log
	};
	if (mode === "live") return liveJudge(live);
	const target = recordings.at(-1);
	if (target === void 0) throw new UserError("--judge record: there is no file to record into; name one with --recordings or in the suite");
	const file = await openRecordingFile(locate(target.file), log);
	const existing = validRecordings([...recordings.filter(({ text }) => text !== "" && !startsWithLines(text, file.text)), {
		file: target.file,
		text: file.text
	}]);
	return recordingJudge(askModel(live), file, existing, {
		sha256,
		now
	});
}
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
function startsWithLines(text, lines) {
	return text === lines || `${text}\n` === lines || text.startsWith(lines) && !text.slice(lines.length).includes("\n");
}
function validRecordings(files) {
	return readRecordings(files).byKey;
}
function readRecordings(files) {
	const recordings = parseRecordings(files, sha256);
	const { issues } = recordings;
	if (issues.length === 0) return recordings;
	const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
	const first = issues.length > LISTED ? `; these are the first ${LISTED}` : "";
	throw new UserError(`the judge recordings have ${count}${first}`, issues.slice(0, LISTED));
}
function endpointOf(env, log) {
	const key = env.OPENAI_API_KEY?.trim() ?? "";
	const address = env.OPENAI_BASE_URL?.trim() ?? "";
	if (address === "") {
		if (key === "") throw new UserError("a judge is to be asked, but OPENAI_API_KEY is not set");
		return { apiKey: new Secret(key) };
	}
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (url === void 0 || url.protocol !== "https:" && url.protocol !== "http:") throw new UserError("OPENAI_BASE_URL: expected the http(s) address of an OpenAI-compatible endpoint");
	if (url.username !== "" || url.password !== "") throw new UserError("OPENAI_BASE_URL must not hold credentials; the key goes into OPENAI_API_KEY");
	if (key === "") return { baseUrl: address };
	if (url.protocol === "http:" && ![
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(url.hostname)) log.warn(`the judge's key goes over plain http to ${url.hostname}: anyone on the way can read it`);
	return {
		baseUrl: address,
		apiKey: new Secret(key)
	};
}

export { completions as a, openClient as c, openRecordingFile as i, limited as l, openJudge as n, failureText as o, readRecordings as r, fetchWhole as s, endpointOf as t };