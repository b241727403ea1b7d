import { n as UserError, t as ServiceError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { a as UnreadableAnswer, i as textIn, n as numberIn, r as objectIn, t as listIn } from "./part-answer.js";
import { t as createClient } from "./part-client.js";
import { n as headWasSteady } from "./part-override-facts.js";
import { i as createWorld, n as renderFailure, r as renderFailureMarkdown, t as VERSION } from "./part-version.generated.js";
import { l as WAIVED_FROM } from "./part-fields.js";
import { t as loadPolicies } from "./part-load.js";
import { n as overrideAnswer, r as effectsSection, t as renderComment } from "./part-comment.js";
import { n as code, o as table, t as clip } from "./part-markdown.js";
import { a as escapeHidden, t as MAX_POLICY_BYTES } from "./part-yaml.js";
import { i as waiversOf, n as gatesOf, r as gatesOfBoth } from "./part-gates-of.js";
import { a as waiverOf, i as withholdRule, o as latestObserved, r as withholdReport, s as ledgerSettings, t as review } from "./part-review.js";
import { t as planBetween } from "./part-plan-between.js";
import { n as verdictOf } from "./part-expectations.js";
import { r as evidenceOf, t as enterDrafts } from "./part-enter-drafts.js";
import { i as REDACTED_KINDS } from "./part-ledger-fields.js";
import { t as redact } from "./part-redact.js";
import { c as factOf } from "./part-read-ledger.js";
import { o as effectKey } from "./part-find-effects.js";
import { r as sourcesOf$1 } from "./part-policy-sources.js";
import { i as annotationsOf, n as reviewSarif } from "./part-sarif.js";
import { a as percent, r as number } from "./part-number.js";
import { i as ruleText, t as MARKS } from "./part-rule-text.js";
import { n as evaluateSuites } from "./part-evaluate-suites.js";
import { t as readWorkflow } from "./part-workflow.js";
import { p as scoreKey, r as judgeMode } from "./part-suite-report.js";
import { n as reportProblems } from "./part-parse-report.js";
import { x as graderTypesAssuming } from "./part-grader-schema.js";
import { t as loadChecked } from "./part-load-checked.js";
import { r as spendingOfOccasion, t as spendingIn } from "./part-spending2.js";
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
		mode: modeOf(core.getInput("mode")),
		workflow: core.getInput("workflow") || ".github/workflows/gate.yml",
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
		ledger: core.getInput("ledger") === "" ? false : core.getBooleanInput("ledger"),
		reportPath: core.getInput("report-path") || "gradegate-report.json",
		sarifPath: core.getInput("sarif-path")
	};
}
function modeOf(mode) {
	if (mode === "" || mode === "evaluate") return "evaluate";
	if (mode === "publish") return mode;
	throw new UserError(`the input mode should be evaluate or publish, got ${JSON.stringify(mode.slice(0, 80))}`);
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
	return approversOf(client, {
		pullRequest,
		...await queuedPull(client, pullRequest)
	});
}
async function queuedPull(client, pullRequest) {
	return client.send({
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

// src/adapters/github/event.ts
function parseEvent(name, payload) {
	if (name === "pull_request_target") throw new UserError("this workflow runs on pull_request_target: it would grade a stranger's change with a token that can write and with the repository's secrets. Use `on: pull_request`: the review needs no secret, and where the token cannot comment the job summary has everything.");
	if (!isKnown(name)) return {
		kind: "other",
		name
	};
	const event = new Fields(name, payload);
	switch (name) {
		case "issue_comment": return issueComment(event);
		case "workflow_run": return workflowRun(event);
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
const KNOWN = [
	"pull_request",
	"pull_request_review",
	"push",
	"merge_group",
	"workflow_run",
	"issue_comment"
];
function isKnown(name) {
	return KNOWN.includes(name);
}
function queuedPullRequest(ref) {
	const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/.exec(ref)?.[1];
	return number === void 0 ? void 0 : Number(number);
}
function issueComment(event) {
	const [issue, comment] = [event.object("issue"), event.object("comment")];
	const user = comment.isNull("user") ? void 0 : comment.object("user");
	return {
		kind: "issue_comment",
		action: event.text("action"),
		issue: issue.integer("number"),
		onPullRequest: issue.has("pull_request") && !issue.isNull("pull_request"),
		comment: comment.integer("id"),
		at: comment.text("created_at"),
		author: user?.text("login") ?? "",
		person: user?.text("type") === "User",
		body: comment.string("body")
	};
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
function workflowRun(event) {
	const run = event.object("workflow_run");
	const head = run.isNull("head_repository") ? void 0 : run.object("head_repository");
	return {
		kind: "workflow_run",
		run: run.integer("id"),
		event: run.text("event"),
		path: run.has("path") ? run.text("path").split("@")[0] : "",
		headSha: run.sha("head_sha"),
		headBranch: run.isNull("head_branch") ? "" : run.ref("head_branch"),
		headOwner: head?.object("owner").text("login") ?? "",
		headRepository: head?.integer("id") ?? 0,
		fork: head === void 0 || head.integer("id") !== event.object("repository").integer("id")
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
	string(key) {
		const value = this.#get(key);
		if (typeof value === "string") return value;
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

// src/adapters/github/publish-target.ts
const OF_A_PULL_REQUEST = ["pull_request", "pull_request_review"];
async function publishTarget(client, event, workflow) {
	if (event.kind !== "workflow_run") throw new UserError("mode: publish is for a workflow on `workflow_run`; on other events leave mode as evaluate");
	const none = (why) => ({
		kind: "none",
		why
	});
	if (!OF_A_PULL_REQUEST.includes(event.event)) return none(`the run was set off by ${event.event}, not by a pull request`);
	if (!event.fork) return none("the run was of this repository's own branch and could publish for itself");
	if (event.path !== workflow) return none(`the run was of ${event.path}, not of ${workflow}`);
	const found = await pullsOf(client, event);
	const [pull] = found;
	if (pull === void 0) return none(`no open pull request has the head ${event.headSha} of that fork any more`);
	if (found.length > 1) return none(`${found.length} pull requests have this head, so it is not known which was meant`);
	const branch = textIn(objectIn(pull.base), "ref");
	const base = await client.send({
		route: "GET /repos/{owner}/{repo}/branches/{branch}",
		parameters: { branch },
		read: (data) => textIn(objectIn(objectIn(data).commit), "sha")
	});
	const author = isJsonObject(pull.user) ? textIn(pull.user, "login") : "";
	return {
		kind: "pull_request",
		number: numberIn(pull, "number"),
		author,
		base,
		head: event.headSha,
		fork: true,
		run: event.run
	};
}
async function stillStands(client, target) {
	const pull = await client.send({
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
		parameters: { pull_number: target.number },
		read: objectIn
	});
	return pull.state === "open" && textIn(objectIn(pull.head), "sha") === target.head;
}
async function pullsOf(client, event) {
	const parameters = {
		state: "open",
		head: `${event.headOwner}:${event.headBranch}`
	};
	return (await client.pages("GET /repos/{owner}/{repo}/pulls", parameters, listIn)).filter(({ head }) => {
		if (!isJsonObject(head) || head.sha !== event.headSha) return false;
		return isJsonObject(head.repo) && head.repo.id === event.headRepository;
	});
}

// src/adapters/github/head.ts
async function headHasMoved(client, event, log) {
	if (event.kind !== "pull_request") return false;
	const { number, head } = event;
	try {
		const moved = !await stillStands(client, {
			number,
			head: head.sha
		});
		if (moved) log.info("the head has moved: the comment is left to the run of the new one");
		return moved;
	} catch (error) {
		if (error instanceof ServiceError) return false;
		throw error;
	}
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
	const all = await listCheckRuns(client, check);
	const later = laterOf(all, check);
	if (later !== void 0) return {
		kind: "superseded",
		url: later.url
	};
	const found = all.find(({ externalId }) => externalId === check.externalId);
	if (found === void 0) return createLast(client, check, 0);
	const there = found.annotations === 0 ? [] : await readAnnotations(client, found.id);
	const missing = missingAnnotations(check.annotations, there);
	if (missing === void 0) return createLast(client, check, found.id);
	const same = found.completed && found.conclusion === check.conclusion && showsOutput(found, check) && missing.length === 0;
	if (same && (check.run === void 0 || found.run >= check.run.id)) return {
		kind: "unchanged",
		url: found.url
	};
	await complete(client, check, found.id, missing, there.length);
	return {
		kind: same ? "unchanged" : "updated",
		url: found.url
	};
}
function laterOf(all, { run }) {
	return run === void 0 || run.attempt > 1 ? void 0 : all.find((found) => found.run > run.id);
}
async function createLast(client, check, after) {
	const { id, ...created } = await createWhole(client, check, after);
	if (check.run === void 0) return created;
	try {
		const later = laterOf(await listCheckRuns(client, check), check);
		if (later === void 0) return created;
		const { title, summary, detailsUrl, completed, conclusion } = later;
		const state = completed ? {
			status: "completed",
			conclusion
		} : { status: "in_progress" };
		await client.send({
			route: UPDATE$1,
			parameters: {
				check_run_id: id,
				...state,
				details_url: detailsUrl,
				output: {
					title,
					summary
				}
			},
			read: () => true,
			inDoubt: "repeat"
		});
		return {
			kind: "superseded",
			url: later.url
		};
	} catch (error) {
		if (error instanceof ServiceError) return created;
		throw error;
	}
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
		id,
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
			external_id: check.externalId,
			...check.detailsUrl === void 0 ? {} : { details_url: check.detailsUrl }
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
	return (await listCheckRuns(client, check)).find(({ id, externalId }) => externalId === check.externalId && id > after);
}
async function listCheckRuns(client, check) {
	const parameters = {
		ref: check.headSha,
		check_name: check.name,
		filter: "all"
	};
	return (await client.pages(LIST$1, parameters, (data) => listIn(objectIn(data).check_runs))).filter((run) => run.name === check.name).map(foundIn).sort((a, b) => b.id - a.id);
}
function foundIn(data) {
	const run = objectIn(data);
	const output = isJsonObject(run.output) ? run.output : {};
	return {
		id: numberIn(run, "id"),
		url: textIn(run, "html_url"),
		externalId: textIn(run, "external_id"),
		detailsUrl: textIn(run, "details_url"),
		run: Number(/\/actions\/runs\/(\d{1,15})$/.exec(textIn(run, "details_url"))?.[1] ?? 0),
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
	const stands = latest.marker.head !== wanted.marker.head || wanted.marker.run.attempt === 1;
	if (isLater(latest.marker, wanted.marker) && stands) return {
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
	return settled(client, wanted, await client.send({
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
	}));
}
async function settled(client, wanted, created) {
	try {
		const [first, ...others] = await ownComments(client, wanted);
		if (first === void 0 || others.length === 0) return created;
		const latest = others.reduce((a, b) => isLater(b.marker, a.marker) ? b : a, first);
		for (const { id } of [first, ...others]) if (id !== latest.id) await remove(client, id);
		const { url, marker } = latest;
		return marker.run.id === wanted.marker.run.id ? {
			...created,
			url
		} : {
			kind: "superseded",
			url,
			by: marker
		};
	} catch (error) {
		if (error instanceof ServiceError) return created;
		throw error;
	}
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
function answerComment(asked, body, { run }) {
	const key = asked.command?.kind === "plan" ? "plan" : `command-${asked.comment}`;
	return {
		issue: asked.issue,
		marker: {
			key,
			head: asked.head,
			run
		},
		body
	};
}
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
			run,
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

// src/render/waiver-text.ts
function renderAskedWaiver(waiver) {
	const { gate, rule, suite, slice, sides, observed, reason, owner, until } = waiver;
	const quoted = (text) => escapeHidden(JSON.stringify(clip(text, 500)), "json");
	const bound = (side) => observed === void 0 ? `      ${side}: # a number: the ${side === "floor" ? "least" : "most"} that may be seen` : `      ${side}: ${observed} # what was last seen`;
	const lines = [
		"spec:",
		"  waivers:",
		`    - rule: ${rule}`,
		`      suite: ${suite}`,
		...slice === void 0 ? [] : [`      slice: ${slice}`],
		...sides.map(bound),
		`      reason: ${quoted(reason)}`,
		`      owner: ${quoted(`@${owner}`)}`,
		`      expires: ${quoted(until)}`
	];
	const open = observed === void 0 ? "\n\nWhat was last seen is not known here, so write the number of the review yourself." : "";
	return [`A comment waives nothing. Add this to the Gate ${code(gate)} in a pull request of its own; it counts once that is merged, and as long as what is seen stays within its bounds:`, `\`\`\`yaml\n${lines.join("\n")}\n\`\`\`${open}`].join("\n\n");
}

// src/commands/answer-command.ts
async function answerCommand(command, scene, world) {
	try {
		switch (command.kind) {
			case "plan": return await answerPlan(scene, world);
			case "waive": return await answerWaive(command, scene, world);
			case "audit": return answerAudit(command, scene);
		}
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return renderFailureMarkdown(error);
	}
}
async function answerPlan(scene, world) {
	const { plan, baseSha } = await planBetween(scene, world);
	const of = `<sub>head ${code(scene.head.slice(0, 12))} · since ${code(baseSha.slice(0, 12))} · of this head alone: a new commit is another plan</sub>`;
	if (plan === void 0) return `There is no TrainingJob, Rollout or ToolScope on either side, so neither the merge nor the next tag causes anything.\n\n${of}\n`;
	return `${effectsSection({ effects: plan }, PLAN_DETAIL)}\n\n${of}\n`;
}
const PLAN_DETAIL = { rows: 50 };
function answerAudit({ suite }, { policies, head }) {
	const named = suite ?? "SUITE";
	return `Draw the runs and bring the labels back in a clone:\n\n\`\`\`sh\n${[
		`git checkout ${head}`,
		`npx gradegate audit sample --suite ${named} --policies ${policies} --seed TEXT --out sheet.yaml`,
		`npx gradegate audit import sheet.yaml --suite ${named} --policies ${policies}`
	].join("\n")}\n\`\`\`\n`;
}
async function answerWaive({ rule, suite, slice, until, reason }, scene, world) {
	const repository = await world.repository();
	const setAt = async (sha) => (await loadPolicies(await repository.tree(sha), scene.policies, world.sha256)).set;
	const [base, head] = [await setAt(scene.base), await setAt(scene.head)];
	if (base === void 0) throw new UserError("the base's policies are not valid, so it has no gate to add a waiver to");
	const named = `${code(suite)}`;
	const found = [base, head].flatMap((set) => set?.suites.get(suite) ?? []);
	if (found.length === 0) return `Neither the base nor the head has a suite ${named}, so there is nothing to waive.\n`;
	if (found.some(({ spec, grader }) => spec.purpose === "safety" || grader.layer === "safety")) return `${named} is of safety, and safety is never waived: not by a comment, not by a policy, not by anybody.\n`;
	if (until < world.today()) return `${until} is over, so such a waiver would never count.\n`;
	const gate = gatesNaming(base, suite);
	if (gate === void 0) return `No gate of the base asks for ${named}, so none of its rules can fail there.\n`;
	const seen = await latestObserved({
		rule,
		suite,
		slice
	}, scene, base, world);
	return `${renderAskedWaiver({
		gate,
		rule,
		suite,
		slice,
		sides: WAIVED_FROM[rule] ?? ["ceiling"],
		observed: seen,
		reason,
		owner: scene.by,
		until
	})}\n`;
}
function gatesNaming(set, suite) {
	return gatesOf(set).find(({ spec }) => [
		spec.merge,
		spec.train,
		spec.promote
	].some((rules) => rules?.suites.includes(suite)))?.name;
}

// src/render/ledger-text.ts
function entered({ entries }) {
	const last = entries.at(-1);
	if (last === void 0) return "";
	const numbers = [...new Set(entries.map(({ seq }) => seq))].sort((a, b) => a - b);
	return `<sub>In the ledger as ${numbers.length === 1 ? `entry ${numbers[0]}` : `entries ${numbers.join(", ")}`}, hash ${code(last.hash.slice(0, 12))}</sub>`;
}
function notEntered(problem) {
	return `⚠️ Nothing was entered in the ledger: ${code(problem.split("\n").join(" "), 600)}`;
}

// src/ledger/clean-text.ts
function cleanText(text) {
	const { value } = redact(text, REDACTED_KINDS);
	return value.slice(0, 1900);
}

// src/ledger/plan-drafts.ts
const MOST_EFFECTS = 100;
function planDraft({ review, pullRequest }, key, common) {
	const { effects: plan } = review;
	if (plan === void 0) return [];
	const effects = [...plan.merge.map((effect) => ({
		effect,
		part: "merge"
	})), ...plan.release.map((effect) => ({
		effect,
		part: "release"
	}))];
	const jobs = effects.flatMap(({ effect }) => effect.kind === "job" ? [effect.usd] : []);
	const usd = jobs.reduce((sum, each) => each.kind === "known" ? sum + each.value : NaN, 0);
	const pull = pullRequest === void 0 ? {} : { pull_request: pullRequest };
	return [{
		...common,
		kind: "plan",
		key,
		digests: [{
			of: "plan",
			name: "plan",
			digest: plan.digest
		}],
		body: {
			plan: plan.digest,
			...pull,
			effects: effects.slice(0, MOST_EFFECTS).map(({ effect, part }) => {
				return {
					kind: effect.kind,
					name: effect.name,
					detail: `${part}: ${effectKey(effect)}`.slice(0, 1900)
				};
			}),
			...jobs.length === 0 || Number.isNaN(usd) ? {} : { estimated_usd: usd }
		}
	}];
}
function overrideDraft({ review, pullRequest }, common) {
	const { override } = review;
	if (override?.kind !== "applied" || override.comment === void 0 || pullRequest === void 0) return [];
	const { by, reason, role, head, decision, rules, comment } = override;
	const named = cleanText(reason);
	return [{
		...common,
		kind: "override",
		key: `pull ${pullRequest} override comment ${comment}`,
		revisions: { head },
		rests_on: [decision],
		body: {
			decision,
			role,
			by,
			reason: named.length < 20 ? named.padEnd(20, ".") : named,
			rules: [...rules],
			pull_request: pullRequest,
			comment
		}
	}];
}

// src/ledger/review-drafts.ts
const MOST_DIGESTS = 5e3;
function reviewDrafts(facts, sha256) {
	const { review, noted, pullRequest, policies, target, approvals } = facts;
	const base = review.base.sha;
	const head = review.head.sha;
	const pull = pullRequest === void 0 ? {} : { pull_request: pullRequest };
	const key = `${pullRequest === void 0 ? "" : `pull ${pullRequest} `}review ${base}..${head} ${policies}`;
	const revisions = {
		...base === void 0 ? {} : { base },
		...head === void 0 ? {} : { head }
	};
	const common = {
		...noted,
		revisions,
		digests: [],
		rests_on: []
	};
	const evaluation = {
		...common,
		kind: "evaluation",
		key,
		digests: [...restedOn(facts, sha256)],
		body: {
			policies,
			judge: facts.judge,
			...pull,
			suites: review.suites.flatMap(figuresOf)
		}
	};
	const fact = factOf(evaluation, sha256);
	const override = overrideDraft(facts, common);
	const plan = planDraft(facts, key, {
		...common,
		revisions
	});
	const approval = approvals === void 0 || pullRequest === void 0 || head === void 0 ? [] : [{
		...common,
		kind: "approval_set",
		key,
		body: {
			pull_request: pullRequest,
			commit: head,
			source: "reviews",
			approvals: approvals.slice(0, 200).map((user) => ({ user }))
		}
	}];
	const waived = waiverDrafts(facts).map((body) => ({
		...common,
		kind: "waiver",
		key: `${key} ${body.rule} ${body.suite} ${body.slice ?? "all"}`,
		rests_on: [fact],
		body
	}));
	const overridden = review.override?.kind === "applied" ? review.override.entry ?? [] : [];
	const others = [
		...plan,
		...approval,
		...waived,
		...override
	].map((each) => factOf(each, sha256));
	const decision = {
		...common,
		kind: "gate_decision",
		key,
		revisions: {
			...revisions,
			target
		},
		rests_on: [.../* @__PURE__ */ new Set([
			fact,
			...others,
			...[overridden].flat()
		])],
		body: decisionOf(facts, sha256)
	};
	return [
		evaluation,
		...plan,
		...approval,
		...waived,
		...override,
		decision
	];
}
function restedOn({ review, reports, sources }, sha256) {
	const sides = review.suites.flatMap(({ base, head }) => [...sideDigests("base", base), ...sideDigests("head", head)]);
	const made = reports.map((report) => ({
		of: "report",
		name: report.suite?.name ?? report.dataset.path,
		digest: sha256(canonicalJson(report))
	}));
	return distinct([
		...sources,
		...sides,
		...made
	]).slice(0, MOST_DIGESTS);
}
function sideDigests(revision, side) {
	return [...side?.grader === void 0 ? [] : [{
		of: "grader",
		name: side.grader.name,
		digest: side.grader.digest,
		revision
	}], ...side?.dataset === void 0 ? [] : [{
		of: "dataset",
		name: side.dataset.path,
		digest: side.dataset.digest,
		revision
	}]];
}
function distinct(digests) {
	return [...new Map(digests.map((each) => [canonicalJson(each), each]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, each]) => each);
}
function figuresOf({ name, purpose, base, head }) {
	return [["base", base], ["head", head]].flatMap(([side, each]) => each === void 0 ? [] : [suiteFigures({
		name,
		purpose,
		side
	}, each)]);
}
function suiteFigures({ name, purpose, side }, { grader, dataset, summary, problem }) {
	const agreement = summary?.agreement;
	const known = {
		mean: summary?.mean,
		auc: agreement?.auc,
		false_accept_rate: agreement?.false_accept_rate,
		false_reject_rate: agreement?.false_reject_rate
	};
	return {
		suite: name,
		purpose,
		side,
		...grader === void 0 ? {} : {
			grader: grader.name,
			grader_digest: grader.digest
		},
		...dataset === void 0 ? {} : {
			dataset: dataset.path,
			dataset_digest: dataset.digest
		},
		...summary === void 0 ? {} : { counts: summary.counts },
		...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== void 0)),
		...problem === void 0 ? {} : { problem: cleanText(problem) }
	};
}
const MOST_RULES = 200;
function decisionOf({ review, gates, pullRequest }, sha256) {
	const { rules } = review;
	const number = (outcome) => rules.filter((each) => each.outcome === outcome).length;
	const weight = {
		fail: 0,
		inconclusive: 1,
		waived: 2,
		pass: 3,
		advice: 4
	};
	return {
		verdict: review.verdict,
		required_bump: review.required_bump,
		...pullRequest === void 0 ? {} : { pull_request: pullRequest },
		gates: gates.slice(0, 100).map(({ name, spec }) => ({
			name,
			digest: sha256(canonicalJson(spec))
		})),
		counts: {
			pass: number("pass"),
			fail: number("fail"),
			inconclusive: number("inconclusive"),
			advice: number("advice"),
			waived: number("waived")
		},
		rules: rules.toSorted((a, b) => weight[a.outcome] - weight[b.outcome]).slice(0, MOST_RULES).map(ruleOf)
	};
}
function ruleOf(result) {
	const { rule, outcome, suite, slice, grader, policy, observed, limit, detail } = result;
	const shown = Object.entries({
		observed,
		limit,
		detail
	}).flatMap(([name, value]) => value === void 0 ? [] : [[name, typeof value === "string" ? cleanText(value) : value]]);
	const named = Object.entries({
		suite,
		slice,
		grader,
		policy
	}).filter(([, value]) => value !== void 0);
	return {
		rule,
		outcome,
		...Object.fromEntries([...named, ...shown])
	};
}
function waiverDrafts({ review, waivers, today }) {
	const found = /* @__PURE__ */ new Map();
	for (const result of review.rules) {
		const waiver = result.outcome === "waived" ? waiverOf(result, waivers, today) : void 0;
		if (waiver === void 0) continue;
		const { gate, rule, suite, slice, ceiling, floor, reason, owner, expires } = waiver;
		const observed = typeof result.observed === "number" ? result.observed : void 0;
		const known = Object.entries({
			slice,
			ceiling,
			floor,
			observed
		}).filter(([, value]) => value !== void 0);
		const place = `${rule} ${suite} ${slice ?? "all"}`;
		if (!found.has(place)) found.set(place, {
			gate,
			rule,
			suite,
			reason,
			owner,
			expires,
			...Object.fromEntries(known)
		});
	}
	return [...found.values()];
}

// src/commands/record-review.ts
async function settingsOfReview({ review }, base, policies, world) {
	const repository = await world.repository();
	const now = await repository.resolve(base);
	const setAt = async (sha) => (await loadPolicies(await repository.tree(sha), policies, world.sha256)).set;
	const target = await setAt(now);
	const before = (review.base.sha ?? now) === now ? target : await setAt(review.base.sha ?? now);
	return ledgerSettings(gatesOfBoth(before, target), gatesOf(target ?? before));
}
async function recordReview(result, base, settings, request, world) {
	const { review, reports } = result;
	const { sha256 } = world;
	const sides = await sidesOf(result, base, request.policies, world);
	const head = review.head.sha;
	const approvals = head === void 0 ? void 0 : await approvalsOf(head, request, world);
	const today = world.today();
	const drafts = reviewDrafts({
		review,
		reports,
		policies: request.policies,
		judge: request.judge,
		pullRequest: request.pullRequest,
		target: sides.target.sha,
		gates: gatesOfBoth(sides.base.set, sides.target.set),
		waivers: waiversOf(sides.target.set ?? sides.base.set),
		sources: [...await sourcesOf$1(sides.base, "base", sha256), ...await sourcesOf$1(sides.head, "head", sha256)],
		...approvals === void 0 ? {} : { approvals },
		noted: notedIn(request, world),
		today
	}, sha256);
	const kept = [...reportEvidence(reports, settings, world), ...evidenceIn("review", review, settings, world)];
	return enterDrafts(drafts, settings.branch, world, kept);
}
async function settingsOf(revision, policies, world) {
	const repository = await world.repository();
	const tree = await repository.tree(await repository.resolve(revision));
	const gates = gatesOf((await loadPolicies(tree, policies, world.sha256)).set);
	return ledgerSettings(gates, gates);
}
async function recordEvaluation({ reports, verdict }, head, settings, request, world) {
	const repository = await world.repository();
	const sha = await repository.resolve(head);
	const tree = await repository.tree(sha);
	const { set } = await loadPolicies(tree, request.policies, world.sha256);
	const suites = reports.map((report) => suiteFigures({
		name: report.suite?.name ?? "",
		purpose: report.suite?.purpose ?? "",
		side: "head"
	}, {
		...report,
		problem: void 0
	}));
	const side = {
		tree,
		set,
		folder: request.policies
	};
	const digests = [
		...await sourcesOf$1(side, "head", world.sha256),
		...reports.flatMap(({ grader, dataset }) => [{
			of: "grader",
			name: grader.name,
			digest: grader.digest,
			revision: "head"
		}, {
			of: "dataset",
			name: dataset.path,
			digest: dataset.digest,
			revision: "head"
		}]),
		...reports.map((report) => ({
			of: "report",
			name: report.suite?.name ?? report.dataset.path,
			digest: world.sha256(canonicalJson(report))
		}))
	];
	const draft = {
		...notedIn(request, world),
		kind: "evaluation",
		key: `evaluate ${sha} ${request.policies}`,
		revisions: { head: sha },
		digests: [...new Map(digests.map((each) => [canonicalJson(each), each])).values()],
		rests_on: [],
		body: {
			policies: request.policies,
			judge: request.judge,
			verdict,
			suites
		}
	};
	return enterDrafts([draft], settings.branch, world, reportEvidence(reports, settings, world));
}
async function approvalsOf(head, { approvals }, world) {
	try {
		return await approvals?.(head);
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		world.log.warn(`no approvals are entered in the ledger: they cannot be read (${error.message})`);
		return;
	}
}
async function sidesOf({ review }, base, folder, world) {
	const repository = await world.repository();
	const side = async (sha) => {
		const tree = await repository.tree(sha);
		return {
			tree,
			folder,
			set: (await loadPolicies(tree, folder, world.sha256)).set
		};
	};
	const target = await repository.resolve(base);
	const head = review.head.sha;
	return {
		base: await side(review.base.sha ?? target),
		head: head === void 0 ? {
			tree: await world.workTree(),
			folder,
			set: void 0
		} : await side(head),
		target: {
			...await side(target),
			sha: target
		}
	};
}
function notedIn({ at, actor, runUrl }, world) {
	return {
		at,
		actor: actor === "" ? "unknown" : actor.slice(0, 200),
		engine: world.version,
		...runUrl === void 0 ? {} : { run_url: runUrl }
	};
}
function reportEvidence(reports, settings, world) {
	return reports.flatMap((report) => evidenceIn(`report ${report.suite?.name ?? report.dataset.path}`.slice(0, 200), report, settings, world));
}
function evidenceIn(name, value, settings, world) {
	const { branch, evidence: rule } = settings;
	if (rule === void 0) return [];
	const kept = evidenceOf(name, value, {
		...rule,
		ledger: branch,
		today: world.today()
	}, world.sha256);
	if (kept === void 0) world.log.warn(`${name} is too large to be kept beside the ledger; its digest is entered`);
	return kept === void 0 ? [] : [kept];
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

// src/commands/verified-review.ts
async function verifiedReview(request, claim, world) {
	const repository = await world.repository();
	const head = await repository.resolve(request.head ?? "HEAD");
	const target = await repository.resolve(request.base);
	const base = await repository.mergeBase(target, head);
	const [atBase, atTarget, atHead] = await Promise.all([
		base,
		target,
		head
	].map((sha) => repository.tree(sha)));
	const sets = await Promise.all([atBase, atTarget].map((tree) => loadChecked(tree, request.policies, world)));
	const trusted = new Set(sets.flatMap(({ set }) => gradersIn(set).flatMap(sourcesOf)));
	const strange = gradersIn((await loadChecked(atHead, request.policies, world)).set).filter((grader) => sourcesOf(grader).some((source) => !trusted.has(source)));
	const within = withTrustedPython(world, trusted);
	if (strange.length === 0) return {
		...await review({
			...request,
			judge: "replay"
		}, within),
		note: NOTHING_CLAIMED
	};
	const taken = await takeClaim(claim, {
		base: atBase,
		target: atTarget,
		head: atHead
	}, world);
	const scores = "why" in taken ? void 0 : claimedScores(taken.reports, strange, world);
	return {
		...await review({
			...request,
			judge: "replay",
			scores
		}, within),
		note: "why" in taken ? `${NOT_TAKEN} ${taken.why}.` : TAKEN
	};
}
const NOTHING_CLAIMED = "A fork's change, read as data. Every score was measured by this run; the fork's own run was not asked.";
const TAKEN = "A fork's change, read as data. Scores of python graders that it changes are those of the fork's own run, whose workflow it could not alter; everything else was measured by this run.";
const NOT_TAKEN = "A fork's change, read as data. Its python graders are not run here, and the scores of the fork's own run are not taken:";
function gradersIn(set) {
	return [...set?.graders.values() ?? []];
}
function sourcesOf({ native }) {
	return [native, ...isJsonObject(native.graders) ? Object.values(native.graders) : []].flatMap((part) => {
		if (!isJsonObject(part) || part.type !== "python") return [];
		return [typeof part.source === "string" ? part.source : ""];
	});
}
function withTrustedPython(world, trusted) {
	const guarded = (runner) => ({
		run: async (source, inputs) => trusted.has(source) ? runner.run(source, inputs) : inputs.map(() => NOT_RUN),
		close: () => runner.close()
	});
	return new Proxy(world, { get(target, key) {
		if (key === "python") return async (...limits) => guarded(await target.python(...limits));
		const value = Reflect.get(target, key, target);
		return typeof value === "function" ? value.bind(target) : value;
	} });
}
const NOT_RUN = {
	kind: "failed",
	code: "python_crashed",
	message: "a fork's python is not run where a token can write"
};
async function takeClaim(claim, trees, world) {
	const altered = await alteredBy(claim.workflow, trees);
	if (altered !== void 0) return { why: altered };
	try {
		return { reports: parseClaim(await claim.read(), world.version) };
	} catch (error) {
		if (error instanceof UserError || error instanceof ServiceError) return { why: error.message };
		throw error;
	}
}
async function alteredBy(workflow, { base, target, head }) {
	const [before, after] = [await filesOf(base), await filesOf(head)];
	if (before === void 0 || before !== after) return "the change alters files in .github, or may have";
	for (const tree of [base, target]) {
		const content = await tree.read(workflow, MAX_POLICY_BYTES);
		const read = content.kind === "text" ? readWorkflow(workflow, content.text) : void 0;
		if (read === void 0) return `the base has no workflow ${workflow} that can be read`;
		if (read.steps.some(({ action, script }) => script !== "" || action.startsWith("./"))) return `${workflow} runs scripts or actions of the repository, which the change may alter`;
	}
}
async function filesOf(tree) {
	const files = await Promise.all((await tree.list(".github")).map(async ({ path, kind }) => ({
		path,
		kind,
		id: await tree.identity(path)
	})));
	return files.some(({ kind, id }) => kind === "file" && id === void 0) ? void 0 : files.map(({ path, kind, id }) => `${path} ${kind} ${id}`).join("\n");
}
const KEYS = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
function parseClaim(text, engine) {
	let value;
	try {
		value = JSON.parse(text, (key, each) => {
			if (KEYS.has(key)) throw new UserError(`the report has the key ${key}`);
			return each;
		});
	} catch (error) {
		throw error instanceof UserError ? error : new UserError("the report is not JSON");
	}
	const fields = isJsonObject(value) ? value : {};
	if (!Object.keys(fields).every((key) => key === "review" || key === "reports") || !Array.isArray(fields.reports)) throw new UserError("the report is not that of a review");
	return fields.reports.map((report, index) => {
		const [problem] = reportProblems(report, `reports[${index}]`);
		if (problem !== void 0) throw new UserError(`the report's ${problem.file} is not valid: ${problem.message}`);
		const whole = report;
		if (whole.engine !== engine) throw new UserError(`the report is of another version of gradegate than ${engine}, which reads it`);
		return whole;
	});
}
function claimedScores(reports, graders, world) {
	const byKey = /* @__PURE__ */ new Map();
	for (const grader of graders) {
		const rows = /* @__PURE__ */ new Map();
		const differ = /* @__PURE__ */ new Set();
		for (const report of reports.filter((each) => each.grader.digest === grader.digest)) for (const { kind, value, reason, code, parts, steps, digest } of report.scores) {
			const text = JSON.stringify({
				kind,
				value,
				reason,
				code,
				parts,
				steps
			});
			if ((rows.get(digest) ?? text) !== text) differ.add(digest);
			rows.set(digest, text);
		}
		for (const digest of differ) rows.delete(digest);
		const types = graderTypesAssuming(grader.similarity);
		byKey.set(scoreKey(world.version, grader, types, world.sha256), rows);
	}
	return { open: async (key) => ({
		get: (digest) => byKey.get(key)?.get(digest),
		put: () => {},
		save: async () => {}
	}) };
}

// src/commands/respond.ts
async function respond(request, world) {
	return request.occasion.kind === "review" ? reviewResponse(request, request.occasion, world) : evaluationResponse(request, world);
}
async function reviewResponse({ policies, judge, scores, approvals, people, override, filesUrl, claim }, occasion, world) {
	const { base, head } = occasion;
	const request = {
		base,
		head,
		policies,
		judge,
		scores,
		approvals,
		people,
		override
	};
	const { note, ...found } = claim === void 0 ? {
		note: "",
		...await review(request, world)
	} : await verifiedReview(request, claim, world);
	const { sha } = found.review.head;
	const files = filesUrl === void 0 || sha === void 0 ? {} : { files: `${filesUrl}/${sha}` };
	const told = reviewTold(occasion, {
		...found,
		review: {
			...found.review,
			...files
		}
	});
	return note === "" ? told : {
		...told,
		markdown: `${told.markdown}\n\n${code(note, 600)}\n`
	};
}
function reviewTold(occasion, result) {
	const { base, head, pullRequest } = occasion;
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
		markdown: renderEvaluationSummary({
			...evaluation,
			...withheldIn(evaluation)
		}),
		title: WORDS[evaluation.verdict],
		report: {
			...evaluation,
			...withheldIn(evaluation)
		},
		outputs: {
			verdict: evaluation.verdict,
			"required-bump": "",
			scored: String(total(counts.map((each) => each.scored))),
			failed: String(total(counts.map((each) => each.failed))),
			flips: ""
		}
	};
}
function withheldIn({ reports, rules }) {
	const holdouts = reports.filter(({ suite }) => suite?.purpose === "holdout").map(({ grader }) => grader.digest);
	const names = new Set(reports.flatMap(({ suite, grader }) => suite !== void 0 && holdouts.includes(grader.digest) ? [suite.name] : []));
	return {
		reports: reports.map((report) => withholdReport(report, names)),
		rules: rules.map((rule) => withholdRule(rule, names))
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
function reviewTitle({ verdict, rules, suites, override }) {
	if (verdict === "pass" && override?.kind === "applied") {
		const { by, rules: named } = override;
		return `${WORDS.pass}, OVERRIDDEN by ${by}: ${named.length} ${named.length === 1 ? "rule" : "rules"} did not hold`;
	}
	const open = rules.filter((rule) => rule.outcome === verdict).length;
	if (verdict !== "pass") return `${WORDS[verdict]}: ${open} ${open === 1 ? "rule" : "rules"}`;
	return `${WORDS[verdict]}: ${suites.length} ${suites.length === 1 ? "suite" : "suites"}`;
}
function outputsOf({ verdict, required_bump, suites, effects }) {
	const heads = suites.flatMap(({ head }) => head?.summary === void 0 ? [] : [head.summary.counts]);
	const flips = suites.flatMap(({ diff }) => diff?.slices[0]?.flips ?? []);
	return {
		verdict,
		"required-bump": required_bump,
		plan: effects?.digest ?? "",
		scored: String(total(heads.map((counts) => counts.scored))),
		failed: String(total(heads.map((counts) => counts.failed))),
		flips: String(total(flips.map((each) => each.mcnemar.fail_to_pass + each.mcnemar.pass_to_fail)))
	};
}
function total(counts) {
	return counts.reduce((sum, each) => sum + each, 0);
}

// src/commands/record-response.ts
async function recorded(response, request, world) {
	const { report, occasion } = response;
	if (report === void 0) return response;
	const told = {
		...request,
		world
	};
	if (occasion.kind === "review" && "review" in report) return reviewRecorded(response, report, occasion, told);
	return "reports" in report && "kind" in report ? evaluationRecorded(response, report, told) : response;
}
async function reviewRecorded(response, report, occasion, { world, ...request }) {
	const settings = await settingsOfReview(report, occasion.base, request.policies, world);
	const { override } = report.review;
	const asked = override?.kind === "applied" && override.comment !== void 0;
	const required = settings.required || asked;
	if (!request.enabled && !required) return response;
	const outcome = request.enabled ? await outcomeOf(() => recordReview(report, occasion.base, settings, request, world)) : { problem: NOT_ENABLED };
	if ("entries" in outcome) return withNote(response, outcome);
	world.log.warn(`nothing was entered in the ledger: ${outcome.problem}`);
	return reviewTold(occasion, unentered(report, outcome.problem, required));
}
async function evaluationRecorded(response, report, { world, ...request }) {
	if (!request.enabled) return response;
	const settings = await settingsOf(response.headSha, request.policies, world);
	const outcome = await outcomeOf(() => recordEvaluation(report, response.headSha, settings, request, world));
	if ("entries" in outcome) return withNote(response, outcome);
	world.log.warn(`nothing was entered in the ledger: ${outcome.problem}`);
	const noted = {
		...response,
		markdown: `${response.markdown.trimEnd()}\n\n${notEntered(outcome.problem)}\n`
	};
	if (!settings.required || response.verdict !== "pass") return noted;
	const outputs = {
		...response.outputs,
		verdict: "inconclusive"
	};
	return {
		...noted,
		verdict: "inconclusive",
		title: "Could not decide: nothing was entered in the ledger",
		outputs
	};
}
const NOT_ENABLED = "the gate requires the ledger, and this run was not let write it: give the action the input `ledger: true` and its job `permissions: contents: write`";
async function outcomeOf(record) {
	try {
		return await record();
	} catch (error) {
		if (error instanceof UserError && error.issues.length === 0) return { problem: error.message };
		return { problem: renderFailure(error).replace(/^gradegate: /, "") };
	}
}
function unentered(result, problem, required) {
	const { review } = result;
	const outcome = required ? "inconclusive" : "advice";
	const rules = [...review.rules, {
		rule: "ledger_entered",
		outcome,
		detail: problem.split("\n").join(" ")
	}];
	return {
		...result,
		review: {
			...review,
			rules,
			verdict: verdictOf(rules)
		}
	};
}
function withNote(response, result) {
	return {
		...response,
		markdown: `${response.markdown.trimEnd()}\n\n${entered(result)}\n`,
		outputs: {
			...response.outputs,
			"ledger-head": result.head ?? ""
		}
	};
}

// src/action.ts
const CODEOWNERS_LIMIT = 3145728;
const NO_LEDGER = "Nothing was overridden: this run may not write the ledger, where an override has to stand. Give the action `ledger: true` and its job `contents: write`.";
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
		log,
		remoteAccess: remoteAccess(inputs.token)
	});
	const at = world.now();
	try {
		const context = await readRunContext(process.env);
		const target = await targetOf(context, inputs);
		if (target?.kind === "none") {
			log.info(`there is nothing to do: ${target.why}`);
			return 0;
		}
		const say = (to, body) => publish({ comment: answerComment(to, body, context) }, clientOf(context, inputs.token), log);
		if (target?.kind === "answer" || target?.kind === "ask") {
			const { policies } = inputs;
			if (target.kind === "answer") await say(target, target.text);
			else await say(target, await answerCommand(target.command, {
				...target,
				pullRequest: target.number,
				policies
			}, world));
			return 0;
		}
		const asked = target?.kind === "review" ? target.override : void 0;
		if (asked !== void 0 && !inputs.ledger) {
			await say(asked, NO_LEDGER);
			return 0;
		}
		const occasion = target === void 0 ? occasionOf(context, inputs) : {
			kind: "review",
			base: target.base,
			head: target.head,
			pullRequest: target.number
		};
		const scores = inputs.cache === "" ? void 0 : await world.scores(inputs.cache);
		const request = {
			occasion,
			policies: inputs.policies,
			judge: judgeMode(inputs.judge),
			scores,
			approvals: approvalsIn(context, inputs.token, target),
			people: peopleIn(context, inputs.token, target),
			override: overrideIn(context, inputs.token, target),
			filesUrl: context.filesUrl,
			claim: target?.fork ? {
				workflow: inputs.workflow,
				read: () => readClaim(context, inputs, target)
			} : void 0
		};
		const within = async () => {
			const limits = {
				max_usd: inputs.maxUsd,
				prices: inputs.prices
			};
			return respond(request, spendingIn(world, await spendingOfOccasion(occasion, limits, world)));
		};
		const found = await within().catch((error) => failureResponse(occasion, error));
		const note = {
			...request,
			at,
			enabled: inputs.ledger,
			...whoAndWhere(context, target)
		};
		const response = await recorded(found, note, world).catch((error) => failureResponse(occasion, error));
		if (response.report !== void 0) await world.writeFile(inputs.reportPath, `${JSON.stringify(response.report)}\n`);
		const { sarif } = response;
		if (sarif !== void 0 && inputs.sarifPath !== "") await world.writeFile(inputs.sarifPath, sarif);
		await writeSummary(core, response.markdown);
		const outputs = {
			...response.outputs,
			"report-path": response.report === void 0 ? "" : inputs.reportPath
		};
		for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
		if (target !== void 0 && !await stillStands(clientOf(context, inputs.token), target)) {
			log.warn(`the head of pull request ${target.number} has moved from ${target.head}: nothing is said of the new one`);
			if (asked !== void 0) await say(asked, "Nothing was overridden: the head has moved since. Ask again of the new one.");
			return 0;
		}
		await tell(response, context, inputs);
		if (asked !== void 0) await say(asked, overrideAnswer(overrideOf(response), response.verdict));
		if (response.verdict === "pass") return 0;
		core.setFailed(`Gradegate: ${response.title}`);
		return response.verdict === "fail" ? 1 : 2;
	} finally {
		await world.close();
	}
	function remoteAccess(token) {
		const server = process.env.GITHUB_SERVER_URL ?? "";
		return token === "" || !/^https:\/\/[\w.:-]+\/?$/.test(server) ? void 0 : {
			server,
			token
		};
	}
	function whoAndWhere({ event, runUrl }, target) {
		const pull = target ?? (event.kind === "pull_request" ? event : void 0);
		return {
			actor: process.env.GITHUB_TRIGGERING_ACTOR || process.env.GITHUB_ACTOR || (pull?.author ?? ""),
			runUrl,
			pullRequest: pull?.number
		};
	}
	function approvalsIn(context, token, target) {
		if (token === "") return void 0;
		const { event } = context;
		const pull = target ?? (event.kind === "pull_request" ? event : void 0);
		if (pull !== void 0) {
			const { number: pullRequest, author } = pull;
			return (head) => approversOf(clientOf(context, token), {
				pullRequest,
				head,
				author
			});
		}
		const queued = event.kind === "merge_group" ? queuedPullRequest(event.head.ref) : void 0;
		return queued === void 0 ? void 0 : () => queuedApprovers(clientOf(context, token), queued);
	}
	function peopleIn(context, token, target) {
		const { event } = context;
		const pullRequest = pullIn(context, target);
		if (pullRequest === void 0 || token === "") return void 0;
		const base = target?.base ?? (event.kind === "pull_request" || event.kind === "merge_group" ? event.base.sha : "");
		return async (sha, teams) => {
			const { approvalFacts } = await import("./part-people.js");
			const codeOwners = base === "" ? void 0 : await codeOwnersAt(base);
			const client = clientOf(context, token);
			const pull = target ?? (event.kind === "pull_request" ? event : void 0);
			const { author, head } = pull === void 0 ? await queuedPull(client, pullRequest) : {
				...pull,
				head: sha
			};
			return approvalFacts(client, {
				pullRequest,
				author,
				head,
				teams,
				codeOwners
			});
		};
	}
	function pullIn({ event }, target) {
		if (target !== void 0 || event.kind === "pull_request") return (target ?? event).number;
		return event.kind === "merge_group" ? queuedPullRequest(event.head.ref) : void 0;
	}
	function overrideIn(context, token, target) {
		const pullRequest = pullIn(context, target);
		if (pullRequest === void 0 || token === "") return void 0;
		const asked = target?.kind === "review" ? target.override : void 0;
		if (asked === void 0) return { pullRequest };
		const steady = (since) => headWasSteady(clientOf(context, token), pullRequest, since);
		return {
			pullRequest,
			asked: {
				...asked,
				steady
			}
		};
	}
	async function codeOwnersAt(sha) {
		const tree = await (await world.repository()).tree(sha);
		for (const path of [
			".github/CODEOWNERS",
			"CODEOWNERS",
			"docs/CODEOWNERS"
		]) {
			const content = await tree.read(path, CODEOWNERS_LIMIT);
			if (content.kind === "text") return content.text;
		}
	}
	function clientOf({ owner, repo, apiUrl }, token) {
		return createClient({
			token,
			owner,
			repo,
			apiUrl,
			log
		});
	}
	async function targetOf(context, { mode, token, workflow }) {
		const { event } = context;
		if (mode !== "publish" && event.kind !== "issue_comment") return void 0;
		if (token === "") throw new UserError("this needs github-token: it asks GitHub which pull request is meant");
		if (mode === "publish") return publishTarget(clientOf(context, token), event, workflow);
		const { commandTarget } = await import("./part-command-target.js");
		return event.kind === "issue_comment" ? commandTarget(clientOf(context, token), event, log) : void 0;
	}
	async function readClaim(context, { token, workflow }, target) {
		const { readReportArtifact } = await import("./part-artifact.js");
		const { latestRun } = await import("./part-command-target.js");
		const { owner, repo, apiUrl } = context;
		const client = clientOf(context, token);
		const run = target.kind === "review" ? await latestRun(client, workflow, target.head) : target.run;
		return readReportArtifact(client, {
			token,
			owner,
			repo,
			apiUrl
		}, run);
	}
	async function tell(response, context, { token, comment }) {
		if (token === "") return log.warn("there is no github-token, so neither a comment nor a check run is written");
		const client = clientOf(context, token);
		const commenting = comment && !await headHasMoved(client, context.event, log);
		const { comment: commented } = await publish(publishPlan(response, context, commenting), client, log);
		if (commented !== void 0 && isMissing(commented)) await writeSummary(core, `${response.markdown}\n\n_The comment could not be written: ${commented.reason}._\n`);
	}
}
function overrideOf({ report }) {
	return report !== void 0 && "review" in report ? report.review.override : void 0;
}
function isMissing(published) {
	return published.kind === "refused" || published.kind === "failed";
}

export {  };