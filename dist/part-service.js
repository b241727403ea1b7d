import { n as isJsonObject } from "./part-json.js";
import { c as openClient, o as failureText, s as fetchWhole } from "./part-judge.js";
import { n as readGrade } from "./part-remote-grader2.js";
import { n as UserError } from "./part-errors.js";
import { t as Secret } from "./part-secret.js";
import { createHash } from "node:crypto";

// src/adapters/training/access.ts
const OWN_HOSTS = {
	openai: /^([a-z]+\.)?api\.openai\.com$/,
	foundry: /^[a-z0-9-]+\.(openai|services\.ai|cognitiveservices)\.azure\.(com|us|cn)$/,
	bedrock: /^bedrock-mantle\.[a-z0-9-]+\.api\.aws$/
};
function accessOf(profile, address, env) {
	const { provider, key } = profile;
	const variable = key.variables.find((name) => (env[name]?.trim() ?? "") !== "");
	if (variable === void 0) throw new UserError(`a job at ${provider} needs a key: set ${key.variables.join(" or ")}`);
	const apiKey = new Secret(env[variable].trim());
	const header = key.header === "api-key" ? { keyHeader: "api-key" } : {};
	const stated = statedIn(profile, env);
	if (stated !== void 0 && isLocal(stated)) return {
		baseUrl: trimmed(stated.href),
		apiKey,
		...header
	};
	const url = new URL(address);
	if (url.protocol !== "https:") throw new UserError(`${provider}: expected an https address, got ${url.origin}`);
	if (!OWN_HOSTS[provider].test(url.hostname) && stated?.host !== url.host) throw new UserError(`${provider}: the policy names ${url.host}, which is not the provider's own, so the key is not sent there; if it is right, set ${addressVariable(profile)} to it as well`);
	return {
		baseUrl: trimmed(address),
		apiKey,
		...header
	};
}
function addressVariable({ provider }) {
	return provider === "foundry" ? "AZURE_OPENAI_ENDPOINT" : "OPENAI_BASE_URL";
}
function statedIn(profile, env) {
	const name = addressVariable(profile);
	const text = env[name]?.trim() ?? "";
	if (text === "") return void 0;
	if (!URL.canParse(text)) throw new UserError(`${name}: expected an address`);
	return new URL(text);
}
function isLocal(url) {
	return url.protocol === "http:" && [
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(url.hostname);
}
function trimmed(address) {
	return address.replace(/\/+$/, "");
}

// src/adapters/training/answers.ts
function readJob(body) {
	if (!isJsonObject(body) || typeof body.id !== "string" || body.id === "") return void 0;
	const method = isJsonObject(body.method) ? body.method.reinforcement : void 0;
	const grader = isJsonObject(method) ? method.grader : void 0;
	const error = isJsonObject(body.error) && typeof body.error.message === "string" ? body.error : void 0;
	return {
		id: clipped(body.id),
		status: word(body.status),
		model: word(body.model),
		training_file: word(body.training_file),
		...text("validation_file", body.validation_file),
		created: seconds(body.created_at) ?? 0,
		...given("finished", seconds(body.finished_at)),
		...text("trained_model", body.fine_tuned_model),
		...error === void 0 ? {} : { error: {
			code: word(error.code),
			message: clipped(String(error.message))
		} },
		...isJsonObject(body.metadata) ? { metadata: texts(body.metadata) } : {},
		...isJsonObject(grader) ? { grader } : {}
	};
}
function readFileObject(body) {
	if (!isJsonObject(body) || typeof body.id !== "string" || body.id === "") return void 0;
	return {
		id: body.id,
		name: word(body.filename),
		bytes: typeof body.bytes === "number" ? body.bytes : -1,
		created: seconds(body.created_at) ?? 0,
		failed: body.status === "error"
	};
}
function readEvent(body) {
	if (!isJsonObject(body) || typeof body.id !== "string") return void 0;
	return {
		id: body.id,
		at: seconds(body.created_at) ?? 0,
		level: word(body.level),
		type: word(body.type),
		message: typeof body.message === "string" ? body.message.slice(0, 2e3) : "",
		data: isJsonObject(body.data) ? body.data : {}
	};
}
function readCheckpoint(body) {
	if (!isJsonObject(body) || typeof body.id !== "string") return void 0;
	const { fine_tuned_model_checkpoint: model, step_number: step, metrics } = body;
	if (typeof model !== "string" || model === "") return void 0;
	const figures = isJsonObject(metrics) ? Object.entries(metrics) : [];
	return {
		id: clipped(body.id),
		model: clipped(model),
		step: typeof step === "number" && Number.isInteger(step) && step >= 0 ? step : 0,
		created: seconds(body.created_at) ?? 0,
		metrics: Object.fromEntries(figures.filter((each) => typeof each[1] === "number" && Number.isFinite(each[1])))
	};
}
function readModel(body) {
	if (!isJsonObject(body) || typeof body.id !== "string") return void 0;
	const { shutdown_date: date } = body;
	return {
		id: body.id,
		...typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) ? { shutdown_date: date } : {}
	};
}
function troubleKind(status) {
	if (status === void 0) return "unclear";
	if (status === 404) return "missing";
	if (status === 429) return "busy";
	if (status === 408 || status === 409 || status >= 500) return "unclear";
	return status < 400 || status === 401 || status === 402 || status === 403 ? "denied" : "refused";
}
function seconds(value) {
	return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}
function word(value) {
	return typeof value === "string" && value !== "" ? clipped(value) : "unknown";
}
function clipped(text) {
	return text.slice(0, 200);
}
function text(name, value) {
	return given(name, typeof value === "string" && value !== "" ? clipped(value) : void 0);
}
function given(name, value) {
	return value === void 0 ? {} : { [name]: value };
}
function texts(object) {
	return Object.fromEntries(Object.entries(object).filter((each) => typeof each[1] === "string"));
}

// src/adapters/training/service.ts
const MOST_PAGES = 500;
function openTraining(profile, address, env, { timeoutMs = 6e4, maxRetries = 4 } = {}) {
	const access = accessOf(profile, address, env);
	const options = {
		...access,
		timeoutMs,
		maxRetries
	};
	const client = lazyClient(access, timeoutMs, maxRetries);
	const ask = (read, send) => answered(client, options, read, send);
	const pages = (path, query, read) => ask((all) => all, async (open) => allPages(open, path, query, read));
	const act = (id, what) => ask(readJob, (open) => open.post(`${jobPath(id)}/${what}`, { body: {} }));
	return {
		host: new URL(access.baseUrl).host,
		files: async (name) => {
			const all = await pages("/files", {
				purpose: "fine-tune",
				limit: "10000",
				order: "asc"
			}, readFileObject);
			return all.kind === "ok" ? {
				kind: "ok",
				value: all.value.filter((file) => file.name === name)
			} : all;
		},
		fileDigest: (id) => ask((digest) => digest, async (open) => {
			const content = await open.files.content(id);
			return createHash("sha256").update(new Uint8Array(await content.arrayBuffer())).digest("hex");
		}),
		upload: (name, bytes) => ask(readFileObject, async (open) => {
			const { toFile } = await import("./part-openai.js");
			const file = await toFile(bytes, name, { type: "application/jsonl" });
			return open.files.create({
				file,
				purpose: "fine-tune"
			});
		}),
		jobs: async ([name, value], files) => {
			const query = profile.metadata === "yes" ? {
				[`metadata[${name}]`]: value,
				limit: "100"
			} : { limit: "100" };
			const all = await pages("/fine_tuning/jobs", query, readJob);
			if (all.kind !== "ok") return all;
			const wanted = (job) => job.metadata?.[name] === value || files.includes(job.training_file);
			return {
				kind: "ok",
				value: all.value.filter(wanted)
			};
		},
		create: (body) => ask(readJob, (open) => open.withOptions({ maxRetries: 0 }).post("/fine_tuning/jobs", { body })),
		job: (id) => ask(readJob, (open) => open.get(jobPath(id))),
		events: async (id) => {
			const all = await pages(`${jobPath(id)}/events`, { limit: "100" }, readEvent);
			if (all.kind !== "ok") return all;
			return {
				kind: "ok",
				value: all.value.toReversed().sort((a, b) => a.at - b.at)
			};
		},
		checkpoints: (id) => pages(`${jobPath(id)}/checkpoints`, { limit: "100" }, readCheckpoint),
		pause: (id) => act(id, "pause"),
		cancel: (id) => act(id, "cancel"),
		models: () => pages("/models", {}, readModel),
		validate: (grader) => ask(() => true, (open) => open.post("/fine_tuning/alpha/graders/validate", { body: { grader } })),
		grader: {
			provider: new URL(access.baseUrl).host,
			grade: async (grader, sample, item) => {
				const body = {
					grader,
					model_sample: sample,
					item
				};
				try {
					return readGrade(await (await client()).post("/fine_tuning/alpha/graders/run", { body }));
				} catch (error) {
					return {
						kind: "failed",
						message: failureText(error, options, "provider")
					};
				}
			}
		}
	};
}
function lazyClient(access, timeoutMs, maxRetries) {
	let client;
	return () => {
		client ??= openClient({
			...access,
			timeoutMs,
			maxRetries,
			fetch: fetchWhole
		});
		return client;
	};
}
async function answered(client, options, read, send) {
	try {
		const value = read(await send(await client()));
		if (value !== void 0) return {
			kind: "ok",
			value
		};
		return {
			kind: "unclear",
			message: "the provider's answer is not what its API describes"
		};
	} catch (error) {
		const status = error.status;
		const code = error.code;
		return {
			kind: troubleKind(typeof status === "number" ? status : void 0),
			message: failureText(error, options, "provider"),
			...typeof code === "string" && code !== "" ? { code: code.slice(0, 100) } : {}
		};
	}
}
async function allPages(client, path, query, read) {
	const found = [];
	let after;
	for (let page = 0; page < MOST_PAGES; page++) {
		const body = await client.get(path, { query: after === void 0 ? query : {
			...query,
			after
		} });
		if (!isJsonObject(body) || !Array.isArray(body.data)) throw new SyntaxError("a list without data");
		for (const each of body.data) {
			const value = read(each);
			if (value === void 0) throw new SyntaxError("a list with an entry that cannot be read");
			found.push(value);
		}
		const last = body.data.at(-1);
		const next = typeof last?.id === "string" ? last.id : void 0;
		if (body.has_more !== true) return found;
		if (next === void 0 || next === after) throw new SyntaxError("a list that does not end");
		after = next;
	}
	throw new SyntaxError(`a list of more than ${MOST_PAGES} pages`);
}
function jobPath(id) {
	return `/fine_tuning/jobs/${encodeURIComponent(id)}`;
}

export { openTraining };