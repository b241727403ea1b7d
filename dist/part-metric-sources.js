import { t as parseReport } from "./part-parse-report.js";
import { n as isJsonObject } from "./part-json.js";
import { n as pairedMean, t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { a as sum } from "./part-sample2.js";
import { t as Secret } from "./part-secret.js";
import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";

// src/rollout/reading.ts
const error = (why, at) => ({
	at,
	reading: {
		kind: "error",
		why
	}
});
function readingOfDocument(document, source, { now }) {
	const pointer = source.pointer ?? "";
	const found = typeof pointer === "string" ? atPointer(document, pointer) : void 0;
	if (!isJsonObject(found)) return error(`no object at ${JSON.stringify(pointer)}`, now);
	const at = source.collected_at === "now" ? now : found.collected_at;
	if (typeof at !== "string" || Number.isNaN(Date.parse(at))) return error("no collected_at with a time in ISO 8601; old figures look like new ones without", now);
	const number = (name) => typeof found[name] === "number" ? { [name]: found[name] } : {};
	const wrong = ["value", "count"].find((name) => isGiven(found[name]) && typeof found[name] !== "number");
	if (wrong !== void 0) return error(`${wrong} is no number`, now);
	const arms = {};
	for (const name of ["canary", "stable"]) {
		const arm = found[name];
		if (!isGiven(arm)) continue;
		if (!isJsonObject(arm) || typeof arm.count !== "number" || typeof arm.total !== "number") return error(`${name} is no object with the numbers count and total`, now);
		arms[name] = {
			count: arm.count,
			total: arm.total
		};
	}
	const reading = {
		kind: "value",
		...number("value"),
		...number("count"),
		...arms
	};
	return {
		at,
		reading: Object.keys(reading).length === 1 ? {
			kind: "no_data",
			why: "neither value nor canary and stable"
		} : reading
	};
}
const isGiven = (value) => value !== void 0 && value !== null;
function atPointer(document, pointer) {
	let at = document;
	for (const part of pointer === "" ? [] : pointer.split("/").slice(1)) {
		const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
		if (Array.isArray(at)) at = /^\d+$/.test(key) ? at[Number(key)] : void 0;
		else at = isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : void 0;
	}
	return at;
}
function readingOfLines(text, { since, now }) {
	const units = {
		canary: /* @__PURE__ */ new Map(),
		stable: /* @__PURE__ */ new Map()
	};
	const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
	let newest = Number.NEGATIVE_INFINITY;
	const lines = text.split("\n");
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "") continue;
		const row = parsed(line);
		if (typeof row === "string") return error(`line ${index + 1}: ${row}`, now);
		if (row.at < from) continue;
		newest = Math.max(newest, row.at);
		const unit = row.unit === void 0 ? `line ${index}` : `unit ${row.unit}`;
		const before = units[row.arm].get(unit) ?? {
			count: 0,
			total: 0
		};
		units[row.arm].set(unit, {
			count: before.count + 1,
			total: before.total + row.value
		});
	}
	const [canary, stable] = [totalsOf(units.canary), totalsOf(units.stable)];
	if (canary.count === 0) return {
		at: now,
		reading: {
			kind: "no_data",
			why: "no observation of the candidate since the step began"
		}
	};
	const reading = {
		kind: "value",
		value: canary.total / canary.count,
		count: canary.count,
		canary,
		...stable.count === 0 ? {} : { stable }
	};
	return {
		at: new Date(newest).toISOString(),
		reading
	};
}
function totalsOf(units) {
	let total = 0;
	for (const unit of units.values()) total += unit.total / unit.count;
	return {
		count: units.size,
		total
	};
}
function parsed(line) {
	let row;
	try {
		row = JSON.parse(line);
	} catch {
		return "is no JSON";
	}
	if (!isJsonObject(row)) return "is no object";
	const { collected_at, arm } = row;
	const at = typeof collected_at === "string" ? Date.parse(collected_at) : NaN;
	if (Number.isNaN(at)) return "collected_at is no time in ISO 8601";
	if (arm !== "canary" && arm !== "stable") return "arm is neither \"canary\" nor \"stable\"";
	const value = typeof row.value === "boolean" ? Number(row.value) : row.value;
	if (typeof value !== "number" || !Number.isFinite(value)) return "value is neither a number nor true or false";
	const { unit } = row;
	if (unit !== void 0 && typeof unit !== "string") return "unit is no text";
	return {
		at,
		arm,
		value,
		unit
	};
}

// src/statistics/empirical-bernstein.ts
function bernsteinSequence(values, confidence, [low, high] = [0, 1]) {
	const bound = Math.log(2 / (1 - confidence));
	let mean = .5;
	let variance = .25;
	let total = .5;
	let squares = .25;
	let weights = 0;
	let weighted = 0;
	let spread = 0;
	let least = 0;
	let most = 1;
	values.forEach((value, index) => {
		const at = index + 1;
		const x = Math.min(1, Math.max(0, (value - low) / (high - low)));
		const bet = Math.min(Math.sqrt(2 * bound / (variance * at * Math.log(at + 1))), MOST_BET);
		weights += bet;
		weighted += bet * x;
		spread += (x - mean) ** 2 * (-Math.log(1 - bet) - bet);
		const half = (bound + spread) / weights;
		least = Math.max(least, weighted / weights - half);
		most = Math.min(most, weighted / weights + half);
		total += x;
		mean = total / (at + 1);
		squares += (x - mean) ** 2;
		variance = squares / (at + 1);
	});
	const [from, to] = least <= most ? [least, most] : [most, least];
	return [low + from * (high - low), low + to * (high - low)];
}
const MOST_BET = .5;

// src/rollout/shadow.ts
function compareShadow(production, shadow, { better, max_loss, range, confidence, max_unpaired }) {
	const byId = new Map(shadow.map((row) => [row.id, row]));
	const ours = new Map([...production].reverse().map((row) => [row.id, row]));
	const requests = production.filter((row) => ours.get(row.id) === row);
	const both = requests.flatMap((row) => {
		const other = byId.get(row.id);
		return other === void 0 ? [] : [{
			row,
			other
		}];
	});
	const pairs = both.flatMap(({ row, other }) => row.value === void 0 || other.value === void 0 ? [] : [{
		cluster: row.task_id,
		delta: other.value - row.value
	}]);
	const width = range[1] - range[0];
	const [low, high] = bernsteinSequence(taskMeans(pairs), confidence, [-width, width]);
	const loss = better === "higher" ? [-high, -low] : [low, high];
	const missed = requests.length - pairs.length;
	const told = `loss between ${loss[0].toPrecision(3)} and ${loss[1].toPrecision(3)}, ${max_loss} accepted`;
	const verdict = () => {
		if (pairs.length === 0) return {
			verdict: "unknown",
			why: "no request has a grade on both sides"
		};
		if (loss[0] > max_loss) return {
			verdict: "worse",
			why: told
		};
		if (missed > max_unpaired * requests.length) return {
			verdict: "unknown",
			why: `${missed} of ${requests.length} requests have no pair of grades; ${told}`
		};
		return loss[1] <= max_loss ? {
			verdict: "held",
			why: told
		} : {
			verdict: "unknown",
			why: told
		};
	};
	return {
		mean: pairedMean(pairs, {
			...BOOTSTRAP_DEFAULTS,
			confidence
		}),
		loss,
		only_production: requests.length - both.length,
		only_shadow: shadow.filter((row) => !ours.has(row.id)).length,
		failed: {
			production: both.filter(({ row }) => row.value === void 0).length,
			shadow: both.filter(({ other }) => other.value === void 0).length
		},
		...verdict()
	};
}
function taskMeans(pairs) {
	const tasks = /* @__PURE__ */ new Map();
	for (const { cluster, delta } of pairs) {
		const deltas = tasks.get(cluster);
		if (deltas === void 0) tasks.set(cluster, [delta]);
		else deltas.push(delta);
	}
	return [...tasks.values()].map((deltas) => sum(deltas) / deltas.length);
}

// src/rollout/shadow-reading.ts
function sideOfReport({ scores, grader }, at) {
	return {
		rows: scores.map(({ id, task_id, value }) => ({
			id,
			task_id,
			value
		})),
		at,
		grader: grader.digest
	};
}
function sideOfLines(text, { since, now }) {
	const from = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
	const rows = [];
	let newest = Number.NEGATIVE_INFINITY;
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const row = rowOf(line);
		if (row === void 0) return { problem: `line ${index + 1}: expected {"id", "task_id"?, "value", "collected_at"}` };
		if (row.at < from) continue;
		newest = Math.max(newest, row.at);
		rows.push(row.row);
	}
	return {
		rows,
		at: rows.length === 0 ? now : new Date(newest).toISOString()
	};
}
function rowOf(line) {
	let json;
	try {
		json = JSON.parse(line);
	} catch {
		return;
	}
	if (!isJsonObject(json) || typeof json.id !== "string") return void 0;
	const { id, task_id, collected_at } = json;
	const value = typeof json.value === "boolean" ? Number(json.value) : json.value ?? void 0;
	const at = typeof collected_at === "string" ? Date.parse(collected_at) : NaN;
	if (Number.isNaN(at) || value !== void 0 && typeof value !== "number") return void 0;
	return {
		row: {
			id,
			task_id: typeof task_id === "string" ? task_id : id,
			value
		},
		at
	};
}
function readingOfShadow(production, shadow, { comparison, now }, max_unpaired) {
	const at = Date.parse(production.at) < Date.parse(shadow.at) ? production.at : shadow.at;
	const error = (why) => ({
		at: now,
		reading: {
			kind: "error",
			why
		}
	});
	if (comparison === void 0) return error("shadow: the metric needs `stable`, to say what loss is accepted");
	if (production.grader !== shadow.grader) return error("shadow: the two sides were not graded by the same grader");
	const values = [...production.rows, ...shadow.rows].flatMap(({ value }) => value ?? []);
	const [low, high] = comparison.range;
	const outside = values.find((value) => value < low || value > high);
	if (outside !== void 0) return error(`shadow: the value ${outside} is outside of the range ${low} to ${high}`);
	const found = compareShadow(production.rows, shadow.rows, {
		...comparison,
		max_unpaired
	});
	if (found.mean.pairs === 0) return {
		at,
		reading: {
			kind: "no_data",
			why: found.why
		}
	};
	if (found.verdict === "unknown" && found.loss[1] <= comparison.max_loss) return {
		at,
		reading: {
			kind: "no_data",
			why: found.why
		}
	};
	return {
		at,
		reading: {
			kind: "value",
			...found.mean.delta === void 0 ? {} : { value: found.mean.delta },
			count: found.mean.pairs,
			paired: {
				interval: found.loss,
				confidence: comparison.confidence
			}
		}
	};
}

// src/adapters/metrics/file.ts
const MAX_BYTES = 67108864;
async function readMetricFile(source, context, folder) {
	const failed = (why) => ({
		at: context.now,
		reading: {
			kind: "error",
			why
		}
	});
	const found = await textOf(source.path, folder);
	if ("problem" in found) return failed(found.problem);
	if (found.path.endsWith(".jsonl")) return readingOfLines(found.text, context);
	let document;
	try {
		document = JSON.parse(found.text);
	} catch {
		return failed(`${found.path}: no JSON`);
	}
	return readingOfDocument(document, source, context);
}
const MAX_UNPAIRED = .05;
async function readShadow(source, context, folder) {
	const failed = (why) => ({
		at: context.now,
		reading: {
			kind: "error",
			why
		}
	});
	const production = await sideOf(source.production, context, folder);
	if ("problem" in production) return failed(`production: ${production.problem}`);
	const shadow = await sideOf(source.shadow, context, folder);
	if ("problem" in shadow) return failed(`shadow: ${shadow.problem}`);
	const { max_unpaired = MAX_UNPAIRED } = source;
	if (typeof max_unpaired !== "number" || max_unpaired < 0 || max_unpaired > 1) return failed("max_unpaired: expected a share between 0 and 1");
	return readingOfShadow(production, shadow, context, max_unpaired);
}
async function sideOf(path, context, folder) {
	const found = await textOf(path, folder);
	if ("problem" in found) return found;
	if (found.path.endsWith(".jsonl")) return sideOfLines(found.text, context);
	try {
		return sideOfReport(parseReport(found.text, found.path), found.changed_at);
	} catch (error) {
		return { problem: error.message };
	}
}
async function textOf(path, folder) {
	if (typeof path !== "string") return { problem: "file: path is missing" };
	try {
		const [file, root] = [await realpath(resolve(folder, path)), await realpath(folder)];
		const from = relative(root, file);
		if (from.startsWith("..") || isAbsolute(from)) return { problem: `${path}: leads out of the current folder` };
		const { size, mtime } = await stat(file);
		if (size > MAX_BYTES) return { problem: `${path}: over ${MAX_BYTES} bytes` };
		return {
			path,
			text: await readFile(file, "utf8"),
			changed_at: mtime.toISOString()
		};
	} catch (error) {
		return { problem: `${path}: ${error.code ?? "cannot be read"}` };
	}
}

// src/adapters/metrics/bounded-fetch.ts
const LOCAL = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
const METADATA = /^(169\.254\.|\[fe80:|metadata\.)/i;
const MOST_REDIRECTS = 3;
async function boundedFetch(address, options = {}) {
	const { max_bytes = 1048576, timeout_ms = 1e4, headers = {}, insecure = false } = options;
	const signal = AbortSignal.timeout(timeout_ms);
	const revealed = Object.fromEntries(Object.entries(headers).map(([name, secret]) => [name, secret.reveal()]));
	let url = URL.canParse(address) ? new URL(address) : void 0;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const refused = url === void 0 ? "the address is no URL" : refusal(url, insecure);
		if (url === void 0 || refused !== void 0) return { problem: refused ?? "the address is no URL" };
		const shown = `${url.origin}${url.pathname}`;
		try {
			const answer = await fetch(url, {
				headers: revealed,
				redirect: "manual",
				signal
			});
			if (answer.status >= 300 && answer.status < 400) {
				await answer.body?.cancel();
				const to = answer.headers.get("location");
				const next = to !== null && URL.canParse(to, url.href) ? new URL(to, url.href) : void 0;
				if (next === void 0 || next.origin !== url.origin) return { problem: `${shown}: redirects to another origin (${next?.origin ?? "none"}), which is not followed` };
				url = next;
				continue;
			}
			if (!answer.ok) {
				await answer.body?.cancel();
				return { problem: `${shown}: status ${answer.status}` };
			}
			return await readBounded(answer, shown, max_bytes);
		} catch (error) {
			return { problem: `${shown}: ${signal.aborted ? `no answer within ${timeout_ms} ms` : reasonOf(error)}` };
		}
	}
	return { problem: `more than ${MOST_REDIRECTS} redirects` };
}
function refusal(url, insecure) {
	if (url.username !== "" || url.password !== "") return "the address holds credentials; name a header instead";
	if (METADATA.test(url.hostname)) return `${url.hostname}: answers with a machine's credentials and is not asked`;
	if (url.protocol === "https:") return void 0;
	if (url.protocol === "http:" && (insecure || LOCAL.includes(url.hostname))) return void 0;
	return `${url.protocol}//${url.hostname}: expected https (or insecure: true in the source)`;
}
async function readBounded(answer, shown, max_bytes) {
	const chunks = [];
	let size = 0;
	for await (const chunk of answer.body ?? []) {
		size += chunk.byteLength;
		if (size > max_bytes) return { problem: `${shown}: the answer is over ${max_bytes} bytes` };
		chunks.push(chunk);
	}
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
	} catch {
		return { problem: `${shown}: the answer is not UTF-8` };
	}
}
function reasonOf(error) {
	const { cause, name } = error;
	return typeof cause?.code === "string" ? cause.code : name ?? "failed";
}
const PREFIX = "GRADEGATE_METRIC_";
function headersOf(written, env) {
	const headers = {};
	for (const [name, value] of Object.entries(written ?? {})) {
		const variable = typeof value === "string" && value.startsWith("env:") ? value.slice(4) : void 0;
		if (variable === void 0 || !variable.startsWith(PREFIX)) return { problem: `header ${name}: expected "env:${PREFIX}…", the name of an environment variable` };
		const found = env[variable];
		if (found === void 0 || found === "") return { problem: `header ${name}: ${variable} is not set` };
		headers[name] = new Secret(found);
	}
	return { headers };
}

// src/adapters/metrics/http.ts
async function readHttp(source, context, env) {
	const failed = (why) => ({
		at: context.now,
		reading: {
			kind: "error",
			why
		}
	});
	const { url } = source;
	if (typeof url !== "string") return failed("http: url is missing");
	const headers = headersOf(source.headers, env);
	if ("problem" in headers) return failed(headers.problem);
	const answer = await boundedFetch(url, {
		headers: headers.headers,
		insecure: source.insecure === true
	});
	if ("problem" in answer) return failed(answer.problem);
	let document;
	try {
		document = JSON.parse(answer.text);
	} catch {
		return failed("http: the answer is no JSON");
	}
	return readingOfDocument(document, source, context);
}

// src/adapters/metrics/prometheus.ts
async function readPrometheus(source, context, env) {
	const at = context.now;
	const { address } = source;
	if (typeof address !== "string") return {
		at,
		reading: {
			kind: "error",
			why: "prometheus: address is missing"
		}
	};
	const headers = headersOf(source.headers, env);
	if ("problem" in headers) return {
		at,
		reading: {
			kind: "error",
			why: headers.problem
		}
	};
	const options = {
		headers: headers.headers,
		insecure: source.insecure === true
	};
	const arm = (name) => isJsonObject(source[name]) ? source[name] : {};
	const queries = [
		["value", source.query],
		["count", source.count],
		["canary.count", arm("canary").count],
		["canary.total", arm("canary").total],
		["stable.count", arm("stable").count],
		["stable.total", arm("stable").total]
	];
	const found = /* @__PURE__ */ new Map();
	for (const [place, query] of queries) {
		if (query === void 0) continue;
		const filled = typeof query === "string" ? fill(query, context) : { problem: "expected a text" };
		const sample = "problem" in filled ? filled : await ask(address, filled.query, at, options);
		if ("problem" in sample) return {
			at,
			reading: {
				kind: "error",
				why: `${place}: ${sample.problem}`
			}
		};
		if ("no_data" in sample) return {
			at,
			reading: {
				kind: "no_data",
				why: `${place}: ${sample.no_data}`
			}
		};
		found.set(place, sample.value);
	}
	const [value, count] = [found.get("value"), found.get("count")];
	const [canary, stable] = [armOf(found, "canary"), armOf(found, "stable")];
	return {
		at,
		reading: {
			kind: "value",
			...value === void 0 ? {} : { value },
			...count === void 0 ? {} : { count },
			...canary === void 0 ? {} : { canary },
			...stable === void 0 ? {} : { stable }
		}
	};
}
function armOf(found, name) {
	const [count, total] = [found.get(`${name}.count`), found.get(`${name}.total`)];
	return count === void 0 || total === void 0 ? void 0 : {
		count,
		total
	};
}
const MODEL = /^[\w.:/@-]{1,200}$/;
function fill(query, { since, now, candidate, stable }) {
	const seconds = since === null ? 0 : Math.floor((Date.parse(now) - Date.parse(since)) / 1e3);
	const values = {
		seconds: String(Math.max(1, seconds)),
		candidate,
		stable: stable ?? "none"
	};
	const bad = [candidate, stable ?? "none"].find((name) => !MODEL.test(name));
	if (bad !== void 0) return { problem: `the model's name ${JSON.stringify(bad)} cannot stand in a query` };
	let unknown;
	const filled = query.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name) => {
		if (!Object.hasOwn(values, name)) unknown = whole;
		return values[name] ?? whole;
	});
	return unknown === void 0 ? { query: filled } : { problem: `${unknown} is not known; known: seconds, candidate, stable` };
}
async function ask(address, query, now, options) {
	const time = String(Date.parse(now) / 1e3);
	const url = `${address.replace(/\/+$/, "")}/api/v1/query?${new URLSearchParams({
		query,
		time
	})}`;
	const answer = await boundedFetch(url, options);
	if ("problem" in answer) return answer;
	let body;
	try {
		body = JSON.parse(answer.text);
	} catch {
		return { problem: "the answer is no JSON" };
	}
	if (!isJsonObject(body) || body.status !== "success" || !isJsonObject(body.data)) return { problem: "the answer is not one of a Prometheus that succeeded" };
	return sampleOf(body.data);
}
function sampleOf({ resultType, result }) {
	if (resultType === "scalar") return numberOf(Array.isArray(result) ? result[1] : void 0);
	if (resultType !== "vector" || !Array.isArray(result)) return { problem: `expected a vector or a scalar, got ${String(JSON.stringify(resultType)).slice(0, 30)}` };
	if (result.length === 0) return { no_data: "empty vector" };
	if (result.length > 1) return { problem: `${result.length} series; expected one, so sum or select in the query` };
	const [only] = result;
	return numberOf(isJsonObject(only) && Array.isArray(only.value) ? only.value[1] : void 0);
}
function numberOf(text) {
	if (typeof text !== "string" || text.trim() === "") return { problem: "a sample without a value" };
	const value = Number(text.replace(/^([+-]?)Inf$/, "$1Infinity"));
	return Number.isFinite(value) ? { value } : { no_data: `the value is ${text.slice(0, 30)}` };
}

// src/adapters/metrics/metric-sources.ts
function openMetricSources(env, folder) {
	return { read: async (source, context) => {
		switch (source?.kind) {
			case "file": return readMetricFile(source, context, folder);
			case "shadow": return readShadow(source, context, folder);
			case "http": return readHttp(source, context, env);
			case "prometheus": return readPrometheus(source, context, env);
			default: {
				const what = source === void 0 ? "no source" : `unknown source ${JSON.stringify(source.kind ?? null)}`;
				return {
					at: context.now,
					reading: {
						kind: "error",
						why: `${what}; expected file, shadow, http or prometheus`
					}
				};
			}
		}
	} };
}

export { openMetricSources };