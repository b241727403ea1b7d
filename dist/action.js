import { r as isJsonObject } from "./part-suggestion.js";
import { n as UserError, t as ServiceError } from "./part-errors.js";
import { i as createWorld, n as renderFailure, r as renderFailureMarkdown, t as VERSION } from "./part-version.generated.js";
import { i as annotationsOf, n as reviewSarif } from "./part-sarif.js";
import { t as renderComment } from "./part-comment.js";
import { n as code, o as table } from "./part-markdown.js";
import { a as percent, r as number } from "./part-number.js";
import { i as ruleText, t as MARKS } from "./part-rule-text.js";
import { n as evaluateSuites } from "./part-evaluate-suites.js";
import { t as review } from "./part-review.js";
import { r as spendingOfOccasion, t as spendingIn } from "./part-spending2.js";
import { r as judgeMode } from "./part-suite-report.js";
import { readFile, stat } from "node:fs/promises";

// src/adapters/actions.ts
function actionsLog(core) {
	return {
		info: (message) => core.info(lines(message)),
		warn: (message) => core.warning(message),
		progress: () => {},
		done: () => {}
	};
}
function lines(message) {
	return message.replace(/^(\s*)(::|##\[)/gm, "$1​$2");
}
function readInputs(core) {
	const apiKey = core.getInput("openai-api-key");
	const token = core.getInput("github-token");
	for (const secret of [apiKey, token]) if (secret !== "") core.setSecret(secret);
	return {
		policies: core.getInput("policies") || "policies",
		base: core.getInput("base"),
		head: core.getInput("head"),
		judge: core.getInput("judge") || "replay",
		apiKey,
		baseUrl: core.getInput("openai-base-url"),
		maxUsd: core.getInput("max-usd"),
		prices: core.getInput("prices"),
		cache: core.getInput("cache"),
		comment: core.getInput("comment") === "" ? true : core.getBooleanInput("comment"),
		token,
		reportPath: core.getInput("report-path") || "gradegate-report.json",
		sarifPath: core.getInput("sarif-path")
	};
}
const SUMMARY_LIMIT = 1e6;
async function writeSummary(core, markdown) {
	const cut = Buffer.byteLength(markdown) <= SUMMARY_LIMIT ? markdown : `${atLine(markdown)}\n\n_Cut to fit a job summary._\n`;
	try {
		await core.summary.addRaw(cut).write({ overwrite: true });
	} catch (error) {
		core.warning(`the job summary could not be written: ${error.message}`);
	}
}
function atLine(markdown) {
	const text = Buffer.from(markdown).subarray(0, SUMMARY_LIMIT).toString();
	return text.slice(0, text.lastIndexOf("\n"));
}

// src/adapters/github/trouble.ts
const SECONDARY_WAIT = 6e4;
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
function troubleOf(error, now) {
	if (error instanceof UnreadableAnswer) return {
		kind: "passing",
		reason: error.message,
		doubtful: true
	};
	const { response, status, ...failure } = error;
	if (response === void 0 || status === void 0) return connectionTrouble(error, failure);
	const reason = reasonOf(error);
	const headers = response.headers ?? {};
	if (status === 429 || status === 403 && isRateLimit(headers, reason)) return {
		kind: "passing",
		reason,
		status,
		wait: askedWait(headers, now),
		doubtful: false
	};
	if (status >= 500 || status === 408) {
		const wait = seconds(headers["retry-after"]);
		return {
			kind: "passing",
			reason,
			status,
			doubtful: true,
			...wait === void 0 ? {} : { wait }
		};
	}
	return {
		kind: "final",
		reason,
		status
	};
}
const NEVER_SENT = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"UND_ERR_CONNECT_TIMEOUT"
]);
const CONNECTION_CODE = /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/;
function connectionTrouble(error, { message }) {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		const { code } = at;
		if (typeof code === "string" && CONNECTION_CODE.test(code)) return {
			kind: "passing",
			reason: `the connection failed (${code})`,
			doubtful: !NEVER_SENT.has(code)
		};
		if (at.name === "TimeoutError" || at.name === "AbortError") return {
			kind: "passing",
			reason: "no answer in time",
			doubtful: true
		};
	}
	if (error.status === 500) return {
		kind: "passing",
		reason: `the connection failed (${message ?? "unknown reason"})`,
		doubtful: true
	};
	throw error;
}
function isRateLimit(headers, reason) {
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit|abuse detection/i.test(reason);
}
function askedWait(headers, now) {
	const asked = seconds(headers["retry-after"]);
	if (asked !== void 0) return asked;
	const reset = seconds(headers["x-ratelimit-reset"]);
	if (headers["x-ratelimit-remaining"] === "0" && reset !== void 0) return Math.max(0, reset - now) + 1e3;
	return SECONDARY_WAIT;
}
function seconds(header) {
	return header !== void 0 && /^\d{1,12}$/.test(String(header)) ? Number(header) * 1e3 : void 0;
}
function reasonOf({ message, response, status }) {
	const said = (response?.data)?.message;
	if (typeof said !== "string") return `HTTP ${status}`;
	return `${said}${message.startsWith(`${said}: `) ? message.slice(said.length) : ""}`.slice(0, 500);
}

// src/adapters/github/answer.ts
function objectIn(data) {
	if (isJsonObject(data)) return data;
	throw new UnreadableAnswer("the answer is not an object");
}
function listIn(data) {
	if (Array.isArray(data)) return data.map(objectIn);
	throw new UnreadableAnswer("the answer is not a list");
}
function numberIn(object, key) {
	const value = object[key];
	if (typeof value === "number") return value;
	throw new UnreadableAnswer(`the answer has no number "${key}"`);
}
function textIn(object, key) {
	const value = object[key];
	return typeof value === "string" ? value : "";
}

// src/adapters/github/approvals.ts
const LIST$2 = "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews";
async function approversOf(client, { pullRequest, head, author }) {
	const read = (data) => listIn(data).flatMap((each) => verdictIn(each) ?? []);
	const verdicts = await client.pages(LIST$2, { pull_number: pullRequest }, read);
	const latest = /* @__PURE__ */ new Map();
	for (const verdict of verdicts.toSorted((a, b) => a.id - b.id)) latest.set(verdict.login.toLowerCase(), verdict);
	return [...latest.values()].filter(({ state, commit, login }) => state === "APPROVED" && commit === head && !sameLogin(login, author)).map(({ login }) => login).sort();
}
async function queuedApprovers(client, pullRequest) {
	const { head, author } = await client.send({
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
		parameters: { pull_number: pullRequest },
		read: (data) => {
			const pull = objectIn(data);
			const head = textIn(objectIn(pull.head), "sha");
			if (head === "") throw new UnreadableAnswer("the pull request has no head");
			return {
				head,
				author: isJsonObject(pull.user) ? textIn(pull.user, "login") : ""
			};
		}
	});
	return approversOf(client, {
		pullRequest,
		head,
		author
	});
}
function verdictIn(review) {
	const user = isJsonObject(review.user) ? review.user : void 0;
	const state = textIn(review, "state").toUpperCase();
	if (user?.type !== "User" || ![
		"APPROVED",
		"CHANGES_REQUESTED",
		"DISMISSED"
	].includes(state)) return void 0;
	const login = textIn(user, "login");
	return login === "" ? void 0 : {
		id: numberIn(review, "id"),
		login,
		state,
		commit: textIn(review, "commit_id")
	};
}
function sameLogin(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}

// src/adapters/github/patience.ts
const PATIENCE = {
	attempts: 6,
	totalWait: 3e5,
	timeout: 3e4,
	firstWait: 1e3,
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	now: () => Date.now(),
	random: () => Math.random()
};
const LONGEST_BACKOFF = 3e4;
function insistWith(patience, log) {
	let waited = 0;
	const waitOut = async (operation, trouble, attempts, cause) => {
		const { status } = trouble;
		const giveUp = (message, retryable) => {
			return new ServiceError({
				service: "GitHub",
				operation,
				message,
				retryable,
				cause,
				...status === void 0 ? {} : { status }
			});
		};
		if (trouble.kind === "final") throw giveUp(`${trouble.reason}${advice(status)}`, false);
		if (attempts >= patience.attempts) throw giveUp(`${trouble.reason}; given up after ${attempts} attempts`, true);
		const backoff = Math.min(patience.firstWait * 2 ** (attempts - 1), LONGEST_BACKOFF);
		const wait = trouble.wait ?? Math.ceil(backoff * (.5 + patience.random() / 2));
		if (waited + wait > patience.totalWait) throw giveUp(`${trouble.reason}; the next attempt is due in ${inSeconds(wait)}, which is too long to wait`, true);
		waited += wait;
		log.info(`GitHub: ${operation}: ${trouble.reason}; trying again in ${inSeconds(wait)}`);
		await patience.sleep(wait);
	};
	return async (operation, go, inDoubt) => {
		for (let attempts = 1;; attempts++) try {
			return await go();
		} catch (error) {
			const trouble = troubleOf(error, patience.now());
			const doubtful = trouble.kind === "passing" && trouble.doubtful;
			const reason = `${trouble.reason}; whether it took effect is not known`;
			const borne = doubtful && inDoubt === "give_up" ? {
				...trouble,
				kind: "final",
				reason
			} : trouble;
			await waitOut(operation, borne, attempts, error);
			const effect = doubtful && typeof inDoubt === "function" ? await inDoubt() : void 0;
			if (effect !== void 0) return effect;
		}
	};
}
function advice(status) {
	switch (status) {
		case 401: return ". The token is not valid (any more): pass github.token, or another one that is";
		case 404: return ". Is it there, and may this token see it?";
		default: return "";
	}
}
function inSeconds(milliseconds) {
	return `${Math.round(milliseconds / 100) / 10} s`;
}

// src/adapters/github/client.ts
const PAGE_SIZE = 100;
const MOST_PAGES = 200;
function createClient(options) {
	const { owner, repo, log } = options;
	const patience = {
		...PATIENCE,
		...options.patience
	};
	const insist = insistWith(patience, log);
	let loading;
	const octokit = () => {
		loading ??= loadOctokit(options);
		return loading;
	};
	const attempt = async (route, parameters) => {
		const { request } = await octokit();
		const signal = AbortSignal.timeout(patience.timeout);
		const { data, headers, status } = await request(route, {
			...route.includes("{owner}") ? {
				owner,
				repo
			} : {},
			...parameters,
			request: { signal }
		});
		if (typeof data !== "object" && status !== 204) throw new UnreadableAnswer("the answer was cut off");
		return {
			data,
			link: headers.link ?? ""
		};
	};
	const askLogin = async () => {
		const go = async () => textIn(objectIn((await attempt("GET /user", {})).data), "login");
		try {
			return await insist("GET /user", go, "repeat");
		} catch (error) {
			if (error instanceof ServiceError && !error.retryable) return void 0;
			throw error;
		}
	};
	let login;
	return {
		send: ({ route, parameters, read, inDoubt }) => {
			const go = async () => read((await attempt(route, parameters)).data);
			return insist(route, go, inDoubt ?? (route.startsWith("GET ") ? "repeat" : "give_up"));
		},
		pages: async (route, parameters, read) => {
			const found = [];
			for (let page = 1; page <= MOST_PAGES; page++) {
				const go = async () => {
					const { data, link } = await attempt(route, {
						...parameters,
						per_page: PAGE_SIZE,
						page
					});
					return {
						items: read(data),
						more: /rel="next"/.test(link)
					};
				};
				const { items, more } = await insist(route, go, "repeat");
				found.push(...items);
				if (!more) return found;
			}
			throw new ServiceError({
				service: "GitHub",
				operation: route,
				message: `there are more than ${MOST_PAGES} pages`,
				retryable: false
			});
		},
		login: () => {
			login ??= options.login === void 0 ? askLogin() : Promise.resolve(options.login);
			return login;
		}
	};
}
async function loadOctokit({ token, apiUrl }) {
	const { getOctokit } = await import("./part-github.js");
	return getOctokit(token, {
		baseUrl: apiUrl,
		userAgent: "gradegate"
	});
}

// src/adapters/github/event.ts
function parseEvent(name, payload) {
	if (name === "pull_request_target") throw new UserError("this workflow runs on pull_request_target: it would grade a stranger's change with a token that can write and with the repository's secrets. Use `on: pull_request`: the review needs no secret, and where the token cannot comment the job summary has everything.");
	if (!isRead(name)) return {
		kind: "other",
		name
	};
	const event = new Fields(name, payload);
	switch (name) {
		case "pull_request_review":
		case "pull_request": return pullRequest(event);
		case "push": {
			const before = event.sha("before");
			const after = event.sha("after");
			const known = {
				...isZero(before) ? {} : { before },
				...isZero(after) ? {} : { after }
			};
			return {
				kind: "push",
				ref: event.ref("ref"),
				...known
			};
		}
		case "merge_group": {
			const group = event.object("merge_group");
			const [base, head] = [{
				sha: group.sha("base_sha"),
				ref: group.ref("base_ref")
			}, {
				sha: group.sha("head_sha"),
				ref: group.ref("head_ref")
			}];
			return {
				kind: "merge_group",
				base,
				head
			};
		}
	}
}
const READ = [
	"pull_request",
	"pull_request_review",
	"push",
	"merge_group"
];
function isRead(name) {
	return READ.includes(name);
}
function queuedPullRequest(ref) {
	const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/.exec(ref)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
function pullRequest(event) {
	const pull = event.object("pull_request");
	const base = pull.object("base");
	const head = pull.object("head");
	const own = base.object("repo").integer("id");
	return {
		kind: "pull_request",
		action: event.text("action"),
		number: pull.integer("number"),
		author: pull.has("user") && !pull.isNull("user") ? pull.object("user").text("login") : "",
		base: {
			sha: base.sha("sha"),
			ref: base.ref("ref")
		},
		head: {
			sha: head.sha("sha"),
			ref: head.ref("ref")
		},
		fork: head.isNull("repo") || head.object("repo").integer("id") !== own,
		draft: pull.has("draft") && pull.flag("draft")
	};
}
function isZero(sha) {
	return /^0+$/.test(sha);
}
var Fields = class Fields {
	#path;
	#value;
	constructor(path, value) {
		if (!isJsonObject(value)) throw malformed(path, "an object", value);
		this.#path = path;
		this.#value = value;
	}
	object(key) {
		return new Fields(`${this.#path}.${key}`, this.#get(key));
	}
	text(key) {
		const value = this.#get(key);
		if (typeof value === "string" && value !== "" && value.length <= 1e3) return value;
		throw malformed(`${this.#path}.${key}`, "a text", value);
	}
	sha(key) {
		const value = this.#get(key);
		if (typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return value;
		throw malformed(`${this.#path}.${key}`, "a full commit id in lower-case hexadecimal", value);
	}
	ref(key) {
		const value = this.text(key);
		if (!/^[-./]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(\/|$)|[./]$/.test(value)) return value;
		throw malformed(`${this.#path}.${key}`, "the name of a branch or tag", value);
	}
	integer(key) {
		const value = this.#get(key);
		if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
		throw malformed(`${this.#path}.${key}`, "a positive integer", value);
	}
	flag(key) {
		const value = this.#get(key);
		if (typeof value === "boolean") return value;
		throw malformed(`${this.#path}.${key}`, "true or false", value);
	}
	has(key) {
		return Object.hasOwn(this.#value, key);
	}
	isNull(key) {
		return this.#get(key) === null;
	}
	#get(key) {
		return Object.hasOwn(this.#value, key) ? this.#value[key] : void 0;
	}
};
function malformed(path, expected, value) {
	const got = value === void 0 ? "nothing" : JSON.stringify(value).slice(0, 100);
	return new UserError(`the event's payload is not what GitHub sends: ${path} should be ${expected}, got ${got}. Run this in a workflow, or set GITHUB_EVENT_PATH to a webhook payload.`);
}

// src/adapters/github/occasion.ts
function occasionOf({ event, sha }, inputs) {
	if (event.kind === "pull_request") return {
		kind: "review",
		base: inputs.base || event.base.sha,
		head: inputs.head || event.head.sha,
		pullRequest: event.number
	};
	if (event.kind === "merge_group") return {
		kind: "review",
		base: inputs.base || event.base.sha,
		head: inputs.head || event.head.sha,
		pullRequest: void 0
	};
	if (inputs.base !== "") return {
		kind: "review",
		base: inputs.base,
		head: inputs.head || sha,
		pullRequest: void 0
	};
	if (inputs.head !== "") throw new UserError("the input head goes with the input base, or with a pull request");
	if (event.kind === "push" && event.after === void 0) throw new UserError("this push deleted its branch or tag, so there is nothing to evaluate; do not run on `delete`");
	return {
		kind: "evaluate",
		head: event.kind === "push" ? event.after ?? sha : sha
	};
}

// src/adapters/github/check-annotations.ts
function readAnnotations(client, checkRun) {
	return client.pages("GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", { check_run_id: checkRun }, (data) => listIn(data).map((note) => identity({
		path: textIn(note, "path"),
		start_line: Number(note.start_line),
		end_line: Number(note.end_line),
		annotation_level: textIn(note, "annotation_level"),
		title: textIn(note, "title"),
		message: textIn(note, "message")
	})));
}
function missingAnnotations(wanted, there) {
	const left = /* @__PURE__ */ new Map();
	for (const each of there) left.set(each, (left.get(each) ?? 0) + 1);
	const missing = wanted.filter((note) => {
		const count = left.get(identity(note)) ?? 0;
		left.set(identity(note), count - 1);
		return count <= 0;
	});
	return [...left.values()].some((count) => count > 0) ? void 0 : missing;
}
function identity(note) {
	const { path, start_line, end_line, annotation_level, title, message } = note;
	return JSON.stringify([
		path,
		start_line,
		end_line,
		annotation_level,
		title.trim(),
		message.trim()
	]);
}

// src/adapters/github/check-run.ts
const LIST$1 = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
const GET = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
const CREATE$1 = "POST /repos/{owner}/{repo}/check-runs";
const UPDATE$1 = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
const BATCH = 50;
const TEXT_LIMIT = 65535;
async function keepCheckRun(client, wanted) {
	const check = {
		...wanted,
		summary: fitted(wanted.summary),
		title: wanted.title.slice(0, 255)
	};
	const found = await findCheckRun(client, check, 0);
	if (found === void 0) return createWhole(client, check, 0);
	const there = found.annotations === 0 ? [] : await readAnnotations(client, found.id);
	const missing = missingAnnotations(check.annotations, there);
	if (missing === void 0) return createWhole(client, check, found.id);
	if (found.completed && found.conclusion === check.conclusion && showsOutput(found, check) && missing.length === 0) return {
		kind: "unchanged",
		url: found.url
	};
	await complete(client, check, found.id, missing, there.length);
	return {
		kind: "updated",
		url: found.url
	};
}
function showsOutput(found, check) {
	return found.title === check.title && found.summary === check.summary;
}
async function createWhole(client, check, after) {
	const output = {
		title: check.title,
		summary: check.summary
	};
	const [first, rest] = [check.annotations.slice(0, BATCH), check.annotations.slice(BATCH)];
	const { id, url } = await create$1(client, check, {
		...rest.length === 0 ? {
			status: "completed",
			conclusion: check.conclusion
		} : { status: "in_progress" },
		output: {
			...output,
			annotations: first
		}
	}, after);
	if (rest.length > 0) await complete(client, check, id, rest, first.length);
	return {
		kind: "created",
		url
	};
}
async function complete(client, check, id, missing, there) {
	const output = {
		title: check.title,
		summary: check.summary
	};
	for (let sent = 0; sent === 0 || sent < missing.length; sent += BATCH) {
		const annotations = missing.slice(sent, sent + BATCH);
		const last = sent + BATCH >= missing.length;
		const state = last ? {
			status: "completed",
			conclusion: check.conclusion,
			external_id: check.externalId
		} : {};
		const expected = there + sent + annotations.length;
		await client.send({
			route: UPDATE$1,
			parameters: {
				check_run_id: id,
				...state,
				output: {
					...output,
					annotations
				}
			},
			read: () => true,
			inDoubt: async () => {
				const now = await client.send({
					route: GET,
					parameters: { check_run_id: id },
					read: foundIn
				});
				const ended = now.completed && now.conclusion === check.conclusion;
				return now.annotations >= expected && showsOutput(now, check) && (!last || ended) ? true : void 0;
			}
		});
	}
}
async function create$1(client, { name, headSha, externalId, detailsUrl }, state, after) {
	const details = detailsUrl === void 0 ? {} : { details_url: detailsUrl };
	return client.send({
		route: CREATE$1,
		parameters: {
			name,
			head_sha: headSha,
			external_id: externalId,
			...details,
			...state
		},
		read: foundIn,
		inDoubt: () => findCheckRun(client, {
			name,
			headSha,
			externalId
		}, after)
	});
}
async function findCheckRun(client, check, after) {
	const parameters = {
		ref: check.headSha,
		check_name: check.name,
		filter: "all"
	};
	return (await client.pages(LIST$1, parameters, (data) => listIn(objectIn(data).check_runs))).filter((run) => run.external_id === check.externalId && run.name === check.name).map(foundIn).filter(({ id }) => id > after).sort((a, b) => b.id - a.id)[0];
}
function foundIn(data) {
	const run = objectIn(data);
	const output = isJsonObject(run.output) ? run.output : {};
	return {
		id: numberIn(run, "id"),
		url: textIn(run, "html_url"),
		completed: run.status === "completed",
		conclusion: textIn(run, "conclusion"),
		title: textIn(output, "title"),
		summary: textIn(output, "summary"),
		annotations: typeof output.annotations_count === "number" ? output.annotations_count : 0
	};
}
const CUT = "\n\n… cut: the whole is in the report file of the run.";
function fitted(text) {
	const bytes = new TextEncoder().encode(text);
	if (bytes.length <= TEXT_LIMIT) return text;
	const room = TEXT_LIMIT - new TextEncoder().encode(CUT).length;
	const kept = new TextDecoder().decode(bytes.subarray(0, room)).replace(/\uFFFD+$/, "");
	const line = kept.lastIndexOf("\n");
	return `${line > 0 ? kept.slice(0, line) : kept}${CUT}`;
}

// src/adapters/github/comment.ts
const LIST = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const CREATE = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
const UPDATE = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
const DELETE = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";
async function keepComment(client, wanted) {
	const [kept, ...doubles] = await ownComments(client, wanted);
	if (kept === void 0) return create(client, wanted);
	const latest = [kept, ...doubles].reduce((a, b) => isLater(b.marker, a.marker) ? b : a);
	if (isLater(latest.marker, wanted.marker) && latest.marker.head !== wanted.marker.head) return {
		kind: "superseded",
		url: latest.url,
		by: latest.marker
	};
	for (const { id } of doubles) await remove(client, id);
	if (kept.marker.head === wanted.marker.head && kept.text === normalized(wanted.body)) return {
		kind: "unchanged",
		url: kept.url
	};
	return update(client, kept.id, wanted);
}
async function create(client, wanted) {
	return client.send({
		route: CREATE,
		parameters: {
			issue_number: wanted.issue,
			body: bodyOf(wanted)
		},
		read: (data) => ({
			kind: "created",
			url: textIn(objectIn(data), "html_url")
		}),
		inDoubt: async () => {
			const found = (await ownComments(client, wanted)).find(({ text }) => text === normalized(wanted.body));
			return found && {
				kind: "created",
				url: found.url
			};
		}
	});
}
async function update(client, id, wanted) {
	try {
		return await client.send({
			route: UPDATE,
			parameters: {
				comment_id: id,
				body: bodyOf(wanted)
			},
			read: (data) => ({
				kind: "updated",
				url: textIn(objectIn(data), "html_url")
			}),
			inDoubt: "repeat"
		});
	} catch (error) {
		if (isGone(error)) return create(client, wanted);
		throw error;
	}
}
async function remove(client, id) {
	try {
		await client.send({
			route: DELETE,
			parameters: { comment_id: id },
			read: () => void 0,
			inDoubt: "repeat"
		});
	} catch (error) {
		if (!isGone(error)) throw error;
	}
}
function isGone(error) {
	return error instanceof ServiceError && (error.status === 404 || error.status === 410);
}
const WORKFLOW_LOGIN = "github-actions[bot]";
async function ownComments(client, { issue, marker }) {
	const read = (data) => listIn(data).flatMap((each) => commentIn(each, marker.key) ?? []);
	const marked = await client.pages(LIST, { issue_number: issue }, read);
	const login = marked.every(({ author }) => author === WORKFLOW_LOGIN) ? WORKFLOW_LOGIN : (await client.login())?.toLowerCase();
	const isOurs = ({ author, isBot }) => author === WORKFLOW_LOGIN || (login === void 0 ? isBot : author.toLowerCase() === login);
	return marked.filter(isOurs).sort((a, b) => a.id - b.id);
}
function commentIn(comment, key) {
	const body = textIn(comment, "body");
	const marker = parseMarker(body);
	if (marker?.key !== key) return void 0;
	const user = isJsonObject(comment.user) ? comment.user : void 0;
	const author = user === void 0 ? "" : textIn(user, "login");
	const isBot = user?.type === "Bot";
	const text = normalized(body.slice(body.indexOf("-->") + 3));
	return {
		id: numberIn(comment, "id"),
		url: textIn(comment, "html_url"),
		author,
		isBot,
		text,
		marker
	};
}
function bodyOf({ marker: { key, head, run }, body }) {
	return `<!-- gradegate:${key} head=${encodeURIComponent(head)} run=${run.id}.${run.attempt} -->\n${body}`;
}
function parseMarker(body) {
	const parts = /^<!-- gradegate:([a-z0-9-]{1,50}) head=([\w.~!'()*%-]{1,500}) run=(\d{1,15})\.(\d{1,6}) -->/.exec(body);
	if (parts === null) return void 0;
	const [, key, head, id, attempt] = parts;
	return {
		key,
		head: decoded(head),
		run: {
			id: Number(id),
			attempt: Number(attempt)
		}
	};
}
function decoded(head) {
	try {
		return decodeURIComponent(head);
	} catch {
		return head;
	}
}
function isLater(a, b) {
	return a.run.id === b.run.id ? a.run.attempt > b.run.attempt : a.run.id > b.run.id;
}
function normalized(text) {
	return text.replaceAll("\r\n", "\n").trim();
}

// src/adapters/github/publish.ts
async function publish(plan, client, log) {
	const { check, comment } = plan;
	const result = {};
	if (check !== void 0) result.check = await attempt("the check run", "checks: write", log, () => keepCheckRun(client, check));
	if (comment !== void 0) result.comment = await attempt("the comment", "pull-requests: write", log, () => keepComment(client, comment));
	return result;
}
async function attempt(what, permission, log, go) {
	try {
		const done = await go();
		log.info(done.kind === "superseded" ? `${what}: a later run has written it` : `${what}: ${done.kind}`);
		return done;
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		const outcome = trouble(error, permission);
		log.warn(`${what} could not be written: ${outcome.reason}${"permission" in outcome ? FORKS : ""}`);
		return outcome;
	}
}
const FORKS = " (runs of forks and of Dependabot never get it; the job summary has the whole review)";
function trouble(error, permission) {
	if (error.status !== 403 || error.retryable) return {
		kind: "failed",
		reason: error.message,
		retryable: error.retryable
	};
	if (!/not accessible|must have|permission/i.test(error.message)) return {
		kind: "refused",
		reason: error.message
	};
	return {
		kind: "refused",
		reason: `the token lacks the permission ${permission}`,
		permission
	};
}

// src/adapters/github/publish-plan.ts
const CHECK_NAME = "gradegate";
function publishPlan(response, { run, runUrl }, comment) {
	if (response.occasion.kind !== "review" || !/^[0-9a-f]{40,64}$/.test(response.headSha)) return {};
	const { headSha, markdown, pullRequest } = response;
	const marker = {
		key: "review",
		head: headSha,
		run
	};
	return {
		check: {
			name: CHECK_NAME,
			headSha,
			externalId: `gradegate:${response.baseSha}:${headSha}`,
			conclusion: response.verdict === "pass" ? "success" : "failure",
			title: response.title,
			summary: markdown,
			detailsUrl: runUrl,
			annotations: response.annotations
		},
		...comment && pullRequest !== void 0 ? { comment: {
			issue: pullRequest,
			marker,
			body: markdown
		} } : {}
	};
}

// src/adapters/github/run-context.ts
const PAYLOAD_LIMIT = 27262976;
async function readRunContext(env) {
	const name = (variable, pattern, expected) => {
		const value = env[variable];
		if (value !== void 0 && pattern.test(value)) return value;
		const got = value === void 0 || value === "" ? "it is not set" : `got ${JSON.stringify(value.slice(0, 100))}`;
		throw new UserError(`${variable} should be ${expected}, ${got}. The runner sets it: run this in a workflow.`);
	};
	const integer = (variable) => Number(name(variable, /^[1-9]\d{0,14}$/, "a positive integer"));
	const url = (variable) => name(variable, /^https?:\/\/[^\s]+$/, "a URL").replace(/\/+$/, "");
	const eventName = name("GITHUB_EVENT_NAME", /^[a-z_]{1,100}$/, "the name of an event");
	const repository = name("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/, "owner/name");
	const [owner, repo] = repository.split("/");
	const id = integer("GITHUB_RUN_ID");
	return {
		event: parseEvent(eventName, await readPayload(name("GITHUB_EVENT_PATH", /./, "the path of the payload"))),
		owner,
		repo,
		sha: name("GITHUB_SHA", /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "a full commit id"),
		run: {
			id,
			attempt: integer("GITHUB_RUN_ATTEMPT")
		},
		apiUrl: url("GITHUB_API_URL"),
		filesUrl: `${url("GITHUB_SERVER_URL")}/${repository}/blob`,
		runUrl: `${url("GITHUB_SERVER_URL")}/${repository}/actions/runs/${id}`
	};
}
async function readPayload(path) {
	let text;
	try {
		if ((await stat(path)).size > PAYLOAD_LIMIT) throw new UserError(`the event's payload ${path} is larger than any that GitHub sends (25 MB)`);
		text = await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof UserError) throw error;
		const { code } = error;
		throw new UserError(`the event's payload ${path} (GITHUB_EVENT_PATH) cannot be read: ${code ?? "unknown reason"}`);
	}
	try {
		return JSON.parse(text);
	} catch {
		throw new UserError(`the event's payload ${path} (GITHUB_EVENT_PATH) is not JSON`);
	}
}

// src/render/evaluation-summary.ts
const HEADLINES = {
	pass: "## ✅ Gradegate: every suite meets its expectations",
	fail: "## ❌ Gradegate: a suite does not meet its expectations",
	inconclusive: "## ⚠️ Gradegate: could not decide"
};
function renderEvaluationSummary({ verdict, rules, reports }) {
	const rows = reports.map(({ suite, grader, counts, summary }) => [
		code(suite?.name ?? grader.name),
		code(`${grader.name} ${grader.version}`),
		`${counts.scored} / ${counts.not_applicable} / ${counts.failed}`,
		number(summary.mean),
		percent(summary.pass_rate),
		number(summary.agreement.auc),
		summary.agreement.labelled === 0 ? "–" : `${summary.agreement.false_accepts} / ${summary.agreement.false_rejects}`
	]);
	const head = [
		"suite",
		"grader",
		"scored / n.a. / failed",
		"mean",
		"pass rate",
		"AUC",
		"false accepts / rejects"
	];
	const open = rules.filter((rule) => rule.outcome !== "pass").map((rule) => `- ${MARKS[rule.outcome]} ${ruleText(rule)}`);
	return `${[
		HEADLINES[verdict],
		open.join("\n"),
		rows.length === 0 ? "" : table(head, rows)
	].filter((part) => part !== "").join("\n\n")}\n`;
}

// src/commands/respond.ts
async function respond(request, world) {
	return request.occasion.kind === "review" ? reviewResponse(request, request.occasion, world) : evaluationResponse(request, world);
}
async function reviewResponse({ occasion, policies, judge, scores, approvals, filesUrl }, { base, head, pullRequest }, world) {
	const reviewed = await review({
		base,
		head,
		policies,
		judge,
		scores,
		approvals
	}, world);
	const { sha } = reviewed.review.head;
	const files = filesUrl === void 0 || sha === void 0 ? {} : { files: `${filesUrl}/${sha}` };
	const result = {
		...reviewed,
		review: {
			...reviewed.review,
			...files
		}
	};
	return {
		occasion,
		verdict: result.review.verdict,
		baseSha: result.review.base.sha ?? base,
		headSha: result.review.head.sha ?? head,
		pullRequest,
		markdown: renderComment(result.review),
		title: reviewTitle(result.review),
		annotations: annotationsOf(result.review),
		report: result,
		sarif: reviewSarif(result.review),
		outputs: outputsOf(result.review)
	};
}
async function evaluationResponse({ occasion, policies, judge, scores }, world) {
	const evaluation = await evaluateSuites({
		policies,
		suite: void 0,
		judge,
		scores
	}, world);
	const counts = evaluation.reports.map((report) => report.counts);
	return {
		...unpublished(occasion, evaluation.verdict),
		markdown: renderEvaluationSummary(evaluation),
		title: WORDS[evaluation.verdict],
		report: evaluation,
		outputs: {
			verdict: evaluation.verdict,
			"required-bump": "",
			scored: String(total(counts.map((each) => each.scored))),
			failed: String(total(counts.map((each) => each.failed))),
			flips: ""
		}
	};
}
function failureResponse(occasion, error) {
	return {
		...unpublished(occasion, "inconclusive"),
		markdown: renderFailureMarkdown(error),
		title: `${WORDS.inconclusive}: ${renderFailure(error).split("\n")[0] ?? ""}`.slice(0, 200),
		outputs: {
			verdict: "inconclusive",
			"required-bump": "",
			scored: "",
			failed: "",
			flips: ""
		}
	};
}
function unpublished(occasion, verdict) {
	return {
		occasion,
		verdict,
		baseSha: occasion.kind === "review" ? occasion.base : "",
		headSha: occasion.head,
		pullRequest: occasion.kind === "review" ? occasion.pullRequest : void 0,
		annotations: []
	};
}
const WORDS = {
	pass: "Pass",
	fail: "Fail",
	inconclusive: "Could not decide"
};
function reviewTitle({ verdict, rules, suites }) {
	const open = rules.filter((rule) => rule.outcome === verdict).length;
	if (verdict !== "pass") return `${WORDS[verdict]}: ${open} ${open === 1 ? "rule" : "rules"}`;
	return `${WORDS[verdict]}: ${suites.length} ${suites.length === 1 ? "suite" : "suites"}`;
}
function outputsOf({ verdict, required_bump, suites }) {
	const heads = suites.flatMap(({ head }) => head?.summary === void 0 ? [] : [head.summary.counts]);
	const flips = suites.flatMap(({ diff }) => diff?.slices[0]?.flips ?? []);
	return {
		verdict,
		"required-bump": required_bump,
		scored: String(total(heads.map((counts) => counts.scored))),
		failed: String(total(heads.map((counts) => counts.failed))),
		flips: String(total(flips.map((each) => each.fail_to_pass.length + each.pass_to_fail.length)))
	};
}
function total(counts) {
	return counts.reduce((sum, each) => sum + each, 0);
}

// src/action.ts
const core = await import("./part-core.js");
try {
	process.exitCode = await main();
} catch (error) {
	core.setFailed(renderFailure(error));
	process.exitCode = 2;
}
async function main() {
	const inputs = readInputs(core);
	const log = actionsLog(core);
	const env = {
		...process.env,
		OPENAI_API_KEY: inputs.apiKey,
		OPENAI_BASE_URL: inputs.baseUrl
	};
	const world = createWorld({
		env,
		version: VERSION,
		cwd: process.cwd(),
		log
	});
	try {
		const context = await readRunContext(process.env);
		const occasion = occasionOf(context, inputs);
		const scores = inputs.cache === "" ? void 0 : await world.scores(inputs.cache);
		const request = {
			occasion,
			policies: inputs.policies,
			judge: judgeMode(inputs.judge),
			scores,
			approvals: approvalsIn(context, inputs.token),
			filesUrl: context.filesUrl
		};
		const within = async () => {
			const limits = {
				max_usd: inputs.maxUsd,
				prices: inputs.prices
			};
			return respond(request, spendingIn(world, await spendingOfOccasion(occasion, limits, world)));
		};
		const response = await within().catch((error) => failureResponse(occasion, error));
		if (response.report !== void 0) await world.writeFile(inputs.reportPath, `${JSON.stringify(response.report)}\n`);
		const { sarif } = response;
		if (sarif !== void 0 && inputs.sarifPath !== "") await world.writeFile(inputs.sarifPath, sarif);
		await writeSummary(core, response.markdown);
		const outputs = {
			...response.outputs,
			"report-path": response.report === void 0 ? "" : inputs.reportPath
		};
		for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
		await tell(response, context, inputs);
		if (response.verdict === "pass") return 0;
		core.setFailed(`Gradegate: ${response.title}`);
		return response.verdict === "fail" ? 1 : 2;
	} finally {
		await world.close();
	}
	function approvalsIn({ event, owner, repo, apiUrl }, token) {
		if (token === "") return void 0;
		const client = () => createClient({
			token,
			owner,
			repo,
			apiUrl,
			log
		});
		if (event.kind === "pull_request") {
			const { number: pullRequest, author } = event;
			return (head) => approversOf(client(), {
				pullRequest,
				head,
				author
			});
		}
		const queued = event.kind === "merge_group" ? queuedPullRequest(event.head.ref) : void 0;
		return queued === void 0 ? void 0 : () => queuedApprovers(client(), queued);
	}
	async function tell(response, context, { token, comment }) {
		if (token === "") return log.warn("there is no github-token, so neither a comment nor a check run is written");
		const { owner, repo, apiUrl } = context;
		const client = createClient({
			token,
			owner,
			repo,
			apiUrl,
			log
		});
		const { comment: commented } = await publish(publishPlan(response, context, comment), client, log);
		if (commented !== void 0 && isMissing(commented)) await writeSummary(core, `${response.markdown}\n\n_The comment could not be written: ${commented.reason}._\n`);
	}
}
function isMissing(published) {
	return published.kind === "refused" || published.kind === "failed";
}

export {  };