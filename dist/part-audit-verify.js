import { n as UserError, t as ServiceError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { i as verifyChain, n as noLedger } from "./part-read-ledger.js";
import { s as visible } from "./part-markdown.js";
import { t as count } from "./part-number.js";
import { t as loadPolicies } from "./part-load.js";
import { t as readTrajectories } from "./part-read.js";
import { n as gatesOf } from "./part-gates-of.js";
import { n as recordingsDigest, t as policiesDigest } from "./part-policy-sources.js";

// src/ledger/history.ts
const LEDGER_FILE = /^ledger\/\d{5}\.jsonl$/;
async function checkHistory(history) {
	const commits = [];
	const problems = [];
	for await (const { id, parents, changes } of history) {
		const last = commits.at(-1);
		if (parents.length > 1 || parents[0] !== last) problems.push(notLinear(id, parents, last));
		for (const change of changes) {
			const found = changeProblem(change, last === void 0);
			if (found !== void 0) problems.push({
				...found,
				commit: id,
				file: change.path
			});
		}
		commits.push(id);
	}
	return {
		commits,
		problems
	};
}
function notLinear(id, parents, last) {
	const expected = last === void 0 ? "nothing before it" : `${short(last)} before it`;
	const has = parents.length === 0 ? "nothing" : parents.map(short).join(" and ");
	return {
		code: "history_not_linear",
		commit: id,
		message: `commit ${short(id)} has ${has} before it, expected ${expected}: one commit follows the other`
	};
}
function changeProblem({ path, before, after }, first) {
	if (!LEDGER_FILE.test(path)) {
		if (path === "README.md" && first) return void 0;
		return {
			code: "file_foreign",
			message: `${path} was ${doneTo(before, after)}; nothing but entries is added here`
		};
	}
	if (after === void 0) return {
		code: "history_rewritten",
		message: `${path} was removed`
	};
	if (typeof after !== "string") return {
		code: "history_rewritten",
		message: `${path} became something else than a file (mode ${after.mode})`
	};
	if (before === void 0 || after.startsWith(before)) return void 0;
	const line = firstDifference(before, after);
	return {
		code: "history_rewritten",
		line,
		message: `${path} was rewritten from line ${line} on, where it may only grow`
	};
}
function doneTo(before, after) {
	if (before === void 0) return "added";
	return after === void 0 ? "removed" : "changed";
}
function firstDifference(before, after) {
	const [one, other] = [before.split("\n"), after.split("\n")];
	const index = one.findIndex((line, at) => line !== other[at]);
	return index < 0 ? one.length : index + 1;
}
function short(id) {
	return id.slice(0, 12);
}

// src/ledger/remembered.ts
function parseRemembered(text, name) {
	const bare = text.trim();
	if (/^[0-9a-f]{40}$|^[0-9a-f]{64}$/.test(bare)) return { commit: bare };
	const bad = new UserError(`${name} is no remembered head. Expected a commit id of the ledger's branch, or the file that audit verify --remember wrote`);
	let value;
	try {
		value = JSON.parse(bare);
	} catch {
		throw bad;
	}
	if (!isJsonObject(value)) throw bad;
	const { commit, entries, hash } = value;
	const isId = (each) => typeof each === "string" && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(each);
	if (!isId(commit) || !isId(hash) || !Number.isSafeInteger(entries) || entries < 1) throw bad;
	return {
		commit,
		entries,
		hash
	};
}
function checkRemembered(remembered, entries, commits) {
	const { commit, entries: count, hash } = remembered;
	const problems = [];
	if (count !== void 0 && hash !== void 0) {
		const there = entries[count - 1];
		if (there === void 0) {
			const message = `${count} entries are remembered, and the ledger has ${entries.length}: its end was cut off`;
			problems.push({
				code: "truncated",
				message
			});
		} else if (there.hash !== hash) {
			const message = `entry ${count - 1} is remembered as ${hash.slice(0, 12)} and is ${there.hash.slice(0, 12)} now: what came before it was rewritten`;
			problems.push({
				code: "head_rewritten",
				seq: count - 1,
				message
			});
		}
	}
	if (commit !== void 0 && !commits.includes(commit)) {
		const message = `the remembered commit ${commit.slice(0, 12)} is not in the branch's history: the branch was rewritten or rewound`;
		problems.push({
			code: "head_rewritten",
			commit,
			message
		});
	}
	return problems;
}

// src/render/audit-verify-text.ts
function auditText({ branch, head, problems, digests, evidence }) {
	return `${[
		head === void 0 ? `${branch}: no entries` : `${branch}: ${count(head.entries, "entry", "entries")}, commit ${head.commit.slice(0, 12)}, hash ${head.hash}`,
		...problems.map(problemLine),
		...digests === void 0 ? ["digests: not looked at (--chain-only)"] : digestLines(digests),
		...evidence === void 0 ? [] : [evidenceLine(evidence)],
		conclusion(problems.length, head !== void 0)
	].map(visible).join("\n")}\n`;
}
function problemLine({ code, message, file, line, commit }) {
	return `  ${file === void 0 ? "" : `${file}${line === void 0 ? "" : `:${line}`} `}${code}: ${message}${commit === void 0 || message.includes(commit.slice(0, 12)) ? "" : ` (commit ${commit.slice(0, 12)})`}`;
}
function digestLines({ same, unknown }) {
	return [`digests: ${same} derived again from Git and the same`, ...[...unknown].map(([why, times]) => `digests: ${times} could not be derived again: ${why}`)];
}
function evidenceLine({ same, expired, redacted, unknown }) {
	return `evidence: ${[
		`${same} as entered`,
		...expired === 0 ? [] : [`${expired} expired by policy`],
		...redacted === 0 ? [] : [`${redacted} taken away on request`],
		...unknown === 0 ? [] : [`${unknown} could not be read`]
	].join(", ")}`;
}
function conclusion(problems, any) {
	if (problems > 0) return `The ledger does not hold: ${count(problems, "problem")}.`;
	return any ? "The ledger holds." : "An empty ledger proves nothing.";
}

// src/ledger/recheck.ts
const IN_GIT = /* @__PURE__ */ new Set([
	"policies",
	"grader",
	"dataset",
	"recordings"
]);
function rederivables(entry) {
	const { revisions, digests } = entry;
	return digests.flatMap(({ of, name, digest, revision }) => {
		const commit = revision === void 0 ? void 0 : revisions[revision];
		if (commit === void 0 || !IN_GIT.has(of)) return [];
		return [{
			entry,
			commit,
			policies: digests.find((each) => each.of === "policies" && each.revision === revision)?.name,
			of,
			name,
			digest
		}];
	});
}
function recheckOf(results) {
	const unknown = /* @__PURE__ */ new Map();
	const problems = [];
	let same = 0;
	for (const [asked, found] of results) if (found.kind === "same") same++;
	else if (found.kind === "unknown") unknown.set(found.why, (unknown.get(found.why) ?? 0) + 1);
	else problems.push(wrong(asked, found));
	return {
		problems,
		same,
		unknown
	};
}
function wrong({ entry, commit, of, name, digest }, found) {
	const at = `${of} ${name} at ${commit.slice(0, 12)}`;
	const git = found.kind === "other" ? `Git gives ${found.digest.slice(0, 12)}` : `in Git ${found.what}`;
	const message = `entry ${entry.seq} rests on ${at} with digest ${digest.slice(0, 12)}, but ${git}`;
	return {
		code: "digest_wrong",
		seq: entry.seq,
		commit,
		message
	};
}

// src/commands/audit-digests.ts
async function recheckDigests(entries, world) {
	const git = new Rederiver(world);
	const results = [];
	for (const [index, entry] of entries.entries()) {
		world.log.progress(`digests: entry ${index + 1} of ${entries.length}`);
		for (const asked of rederivables(entry)) results.push([asked, await git.derive(asked)]);
		if (entry.kind !== "gate_decision") continue;
		const policies = policiesOf(entry, entries);
		for (const { name, digest } of entry.body.gates) {
			const commit = entry.revisions.target ?? entry.revisions.base;
			if (commit === void 0) continue;
			const asked = {
				entry,
				commit,
				policies,
				of: "gate",
				name,
				digest
			};
			results.push([asked, await git.gate(asked, entry.revisions.base)]);
		}
	}
	return recheckOf(results);
}
function policiesOf({ rests_on }, entries) {
	const found = entries.find(({ kind, fact }) => kind === "evaluation" && rests_on.includes(fact));
	return found?.kind === "evaluation" ? found.body.policies : void 0;
}
const OTHER_ENGINE = "written by another version, which may compile or read otherwise";
var Rederiver = class {
	#world;
	#trees = /* @__PURE__ */ new Map();
	#answers = /* @__PURE__ */ new Map();
	#sets = /* @__PURE__ */ new Map();
	constructor(world) {
		this.#world = world;
	}
	async derive(asked) {
		const key = [
			asked.commit,
			asked.of,
			asked.of === "grader" ? asked.policies : "",
			asked.name
		].join("\0");
		let answer = this.#answers.get(key);
		if (answer === void 0) {
			answer = this.#answer(asked);
			this.#answers.set(key, answer);
		}
		return this.#judged(asked, await answer);
	}
	async gate(asked, base) {
		const answers = [];
		for (const commit of /* @__PURE__ */ new Set([asked.commit, base ?? asked.commit])) {
			const found = await this.#compiled({
				...asked,
				commit
			}, (set) => {
				const gate = gatesOf(set).find(({ name }) => name === asked.name);
				return gate === void 0 ? void 0 : this.#world.sha256(canonicalJson(gate.spec));
			});
			answers.push(this.#judged(asked, found));
		}
		return answers.find(({ kind }) => kind === "same") ?? answers.find(({ kind }) => kind === "unknown") ?? answers[0];
	}
	#judged({ entry, of, digest }, answer) {
		if ("digest" in answer && answer.digest === digest) return { kind: "same" };
		if ("kind" in answer && answer.kind === "unknown") return answer;
		if (!(of === "policies" || of === "recordings") && entry.engine !== this.#world.version) return {
			kind: "unknown",
			why: OTHER_ENGINE
		};
		return "digest" in answer ? {
			kind: "other",
			digest: answer.digest
		} : answer;
	}
	async #answer(asked) {
		const { commit, of, name } = asked;
		if (of === "grader") return this.#compiled(asked, (set) => set.graders.get(name)?.digest);
		const tree = await this.#tree(commit);
		if (typeof tree === "string") return {
			kind: "unknown",
			why: tree
		};
		try {
			if (of === "policies") return { digest: await policiesDigest(tree, name, this.#world.sha256) };
			const digest = of === "dataset" ? await this.#dataset(tree, name) : await recordingsDigest(tree, name, this.#world.sha256);
			return digest === void 0 ? {
				kind: "gone",
				what: "there is no such file"
			} : { digest };
		} catch (error) {
			if (error instanceof UserError) return {
				kind: "gone",
				what: `it cannot be read: ${error.message}`
			};
			throw error;
		}
	}
	async #compiled({ commit, policies, of }, digestIn) {
		if (policies === void 0) return {
			kind: "unknown",
			why: "the entry does not say where the policies are"
		};
		const tree = await this.#tree(commit);
		if (typeof tree === "string") return {
			kind: "unknown",
			why: tree
		};
		const key = `${commit}\0${policies}`;
		const loading = this.#sets.get(key) ?? loadPolicies(tree, policies, this.#world.sha256).then(({ set }) => set);
		this.#sets.set(key, loading);
		const set = await loading;
		if (set === void 0) return {
			kind: "gone",
			what: "the policies are not valid"
		};
		const digest = digestIn(set);
		return digest === void 0 ? {
			kind: "gone",
			what: `there is no such ${of}`
		} : { digest };
	}
	async #dataset(tree, path) {
		const chunks = await tree.stream(path);
		if (chunks === void 0) return void 0;
		const hasher = this.#world.hasher();
		let rows = 0;
		const { sha256, gunzip } = this.#world;
		for await (const { digest } of readTrajectories(chunks, path, sha256, { gunzip })) hasher.update(rows++ === 0 ? digest : `\n${digest}`);
		return hasher.hex();
	}
	async #tree(commit) {
		const known = this.#trees.get(commit);
		if (known !== void 0) return known;
		const opening = this.#open(commit);
		this.#trees.set(commit, opening);
		return opening;
	}
	async #open(commit) {
		const repository = await this.#world.repository();
		try {
			return await repository.tree(await repository.resolve(commit));
		} catch (error) {
			if (error instanceof UserError || error instanceof ServiceError) return "the commit is not to be had any more";
			throw error;
		}
	}
};

// src/commands/audit-evidence.ts
async function recheckEvidence(entries, store, world) {
	const branches = await store.branches();
	const wanted = new Set(entries.flatMap((entry) => entry.kind === "redaction" ? entry.body.evidence : []));
	const problems = [];
	const counts = {
		same: 0,
		expired: 0,
		redacted: 0,
		unknown: 0
	};
	for (const { seq, evidence } of entries) for (const { name, digest, branch, keep_until } of evidence ?? []) {
		const head = branches.get(branch);
		const text = head === void 0 ? void 0 : await readIn(store, branch, head, digest);
		if (text === UNREADABLE) counts.unknown++;
		else if (text === void 0 && world.today() > keep_until) counts.expired++;
		else if (text === void 0 && wanted.has(digest)) counts.redacted++;
		else if (text === void 0) {
			const message = `${name} of entry ${seq} (${digest.slice(0, 12)}) is not on ${branch}, where it is to be kept until ${keep_until}`;
			problems.push({
				code: "evidence_missing",
				seq,
				message
			});
		} else if (world.sha256(text) === digest) counts.same++;
		else {
			const message = `${name} of entry ${seq} has digest ${digest.slice(0, 12)}, and what ${branch} has under it has ${world.sha256(text).slice(0, 12)}`;
			problems.push({
				code: "evidence_wrong",
				seq,
				message
			});
		}
	}
	return {
		problems,
		...counts
	};
}
const UNREADABLE = Symbol("unreadable");
async function readIn(store, branch, head, digest) {
	try {
		return await store.read(branch, head, digest);
	} catch (error) {
		if (error instanceof ServiceError) return UNREADABLE;
		throw error;
	}
}

// src/commands/audit-verify.ts
async function run(args, world) {
	const branch = args.value("branch") ?? "";
	const audit = await auditOf(branch, await rememberedIn(args.value("remembered"), world), args, world);
	world.log.done();
	const exit = exitOf(audit, args.isSet("strict"));
	world.print(args.isSet("json") ? `${JSON.stringify(asJson(audit), null, 2)}\n` : auditText(audit));
	const file = args.value("remember");
	if (file !== void 0 && exit === 0 && audit.head !== void 0) await world.writeFile(file, `${JSON.stringify({
		branch,
		...audit.head
	}, null, 2)}\n`);
	return exit;
}
async function auditOf(branch, remembered, args, world) {
	const { archive, evidence: kept } = await world.ledger(branch);
	const commit = await archive.head();
	if (commit === void 0) {
		if (remembered === void 0) throw noLedger(branch);
		return {
			branch,
			head: void 0,
			problems: [{
				code: "truncated",
				message: `a ledger is remembered, and the branch ${branch} is gone`
			}]
		};
	}
	const files = await archive.read(commit);
	const { entries, problems: broken } = verifyChain(files, world.sha256);
	const history = await checkHistory(archive.history(commit));
	const past = remembered === void 0 ? [] : checkRemembered(remembered, entries, history.commits);
	const found = [
		...broken,
		...history.problems,
		...past
	];
	const last = entries.at(-1);
	const head = last === void 0 ? void 0 : {
		commit,
		entries: entries.length,
		hash: last.hash
	};
	const digests = args.isSet("chain-only") ? void 0 : await recheckDigests(entries, world);
	const evidence = args.isSet("evidence") ? await recheckEvidence(entries, kept, world) : void 0;
	return {
		branch,
		head,
		problems: [
			...found,
			...digests?.problems ?? [],
			...evidence?.problems ?? []
		],
		...digests === void 0 ? {} : { digests },
		...evidence === void 0 ? {} : { evidence }
	};
}
async function rememberedIn(given, world) {
	if (given === void 0) return void 0;
	const isId = /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(given);
	return parseRemembered((isId ? void 0 : await world.readFile(given)) ?? given, `--remembered: ${given}`);
}
function exitOf({ problems, head, digests, evidence }, strict) {
	if (problems.length > 0) return 1;
	if (head === void 0) return 2;
	const open = (digests?.unknown.size ?? 0) > 0 || (evidence?.unknown ?? 0) > 0;
	return strict && open ? 2 : 0;
}
function asJson({ branch, head, problems, digests, evidence }) {
	return {
		version: 1,
		kind: "gradegate/audit",
		branch,
		head: head ?? null,
		sound: problems.length === 0 && head !== void 0,
		problems,
		...digests === void 0 ? {} : { digests: {
			same: digests.same,
			unknown: Object.fromEntries(digests.unknown)
		} },
		...evidence === void 0 ? {} : { evidence: {
			same: evidence.same,
			expired: evidence.expired,
			redacted: evidence.redacted,
			unknown: evidence.unknown
		} }
	};
}

export { run };