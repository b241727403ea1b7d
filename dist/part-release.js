import { i as __toESM } from "./part-rolldown-runtime.js";
import { n as UserError } from "./part-errors.js";
import { a as prose, n as code, s as visible } from "./part-markdown.js";
import { t as policiesDigest } from "./part-policy-sources.js";
import { n as readLedger } from "./part-read-ledger.js";
import { u as gradesWith } from "./part-grader-schema.js";
import { t as count } from "./part-number.js";
import { t as effectLines } from "./part-effect.js";
import { i as require_valid } from "./part-load.js";
import { t as review } from "./part-review.js";
import { r as judgeMode } from "./part-suite-report.js";
import { t as loadChecked } from "./part-load-checked.js";

// src/ledger/released.ts
function decisionsOn(entries, policies) {
	const evaluations = new Map(entries.flatMap((entry) => entry.kind === "evaluation" ? [[entry.fact, entry]] : []));
	const latest = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (entry.kind !== "gate_decision") continue;
		const known = latest.get(entry.key);
		if (known === void 0 || entry.at >= known.at) latest.set(entry.key, entry);
	}
	return [...latest.values()].flatMap((decision) => {
		const evaluation = decision.rests_on.map((fact) => evaluations.get(fact)).find((each) => each !== void 0);
		const isOfThese = evaluation?.digests.some(({ of, revision, digest }) => of === "policies" && revision === "head" && digest === policies);
		return evaluation !== void 0 && isOfThese === true ? [{
			decision,
			evaluation
		}] : [];
	}).sort((a, b) => a.decision.at < b.decision.at ? 1 : -1);
}

// src/version/release-tag.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
function parseReleaseTag(tag) {
	const at = tag.lastIndexOf("@");
	const version = at < 0 ? tag.replace(/^v/, "") : tag.slice(at + 1);
	if ((0, import_valid.default)(version) !== version) return void 0;
	if (at < 0) return tag.startsWith("v") ? {
		kind: "all",
		version
	} : void 0;
	return at === 0 ? void 0 : {
		kind: "one",
		policy: tag.slice(0, at),
		version
	};
}

// src/commands/release-notes.ts
async function releaseNotes(released, args, world) {
	const base = args.value("base") ?? await tagBefore(released);
	const request = {
		base,
		head: released.commit,
		policies: released.policies,
		judge: judgeMode(args.value("judge"))
	};
	const { review: measured } = await review(request, world);
	if (measured.rules.some(({ rule, outcome }) => rule === "policies_valid" && outcome !== "pass")) throw new UserError(`release notes: the policies of ${base} are not valid, so nothing can be measured against them`);
	world.print(notesOf(released, base, measured));
	return 0;
}
async function tagBefore({ tag, named, repository }) {
	const tags = await repository.tags() ?? [];
	const at = tags.findIndex(({ name }) => name === tag);
	const before = tags.slice(at + 1).find(({ name }) => {
		const other = parseReleaseTag(name);
		if (other === void 0 || other.kind !== named.kind) return false;
		return other.kind === "all" || named.kind === "one" && other.policy === named.policy;
	});
	if (before !== void 0) return before.name;
	throw new UserError(`there is no release before ${tag} in this clone; name a revision to compare with by --base`);
}
function notesOf({ tag, named, set }, base, measured) {
	const isTold = ({ name }) => named.kind === "all" || carries(set, named.policy, name);
	const changes = measured.changes.filter(isTold);
	const sections = changes.map((change) => section(change, measured, set));
	const lines = measured.policy_changes.filter(({ direction }) => direction === "loosening").map(({ policy, field, base: was, head: is }) => `- ${policy.kind} ${code(policy.name)}${field === void 0 ? "" : ` ${code(field)}`}: ${code(String(was ?? "nothing"))} → ${code(String(is ?? "nothing"))}`);
	return [
		`# ${code(tag)}`,
		`Measured against ${code(base)}: ${count(changes.length, "grader")} ${changes.length === 1 ? "differs" : "differ"}.`,
		...sections,
		...lines.length === 0 ? [] : [`## Judged less strictly\n\n${lines.join("\n")}`],
		""
	].join("\n\n").trimEnd().concat("\n");
}
function carries(set, policy, name) {
	const grader = set.graders.get(policy);
	return policy === name || grader !== void 0 && gradesWith(grader, name);
}
function section(change, { suites }, set) {
	const { name, base, head } = change;
	const versions = [base?.version, head?.version].map((version) => version === void 0 ? "–" : code(version));
	const diffs = suites.flatMap(({ name: suite, diff }) => {
		const grader = set.suites.get(suite)?.grader;
		return diff !== void 0 && grader !== void 0 && gradesWith(grader, name) ? [{
			suite,
			diff
		}] : [];
	});
	const what = change.change === "changed" ? [`A ${change.required_bump} change.`, ...effectLines(change, diffs)] : [`${change.change}.`];
	return `## ${code(name)} ${versions.join(" → ")}\n\n${what.map((line) => `- ${prose(line, 300)}`).join("\n")}`;
}

// src/commands/released-tag.ts
async function releasedBy(tag, policies, world) {
	const named = parseReleaseTag(tag);
	if (named === void 0) throw new UserError(`${tag} is no release tag: expected vX.Y.Z for all policies, or NAME@X.Y.Z for one`);
	const repository = await world.repository();
	const commit = (await repository.tags())?.find(({ name }) => name === tag)?.sha;
	if (commit === void 0) throw new UserError(`there is no tag ${tag} in this clone; fetch it first: git fetch --tags`);
	const tree = await repository.tree(commit);
	const { set, issues } = await loadChecked(tree, policies, world);
	if (set === void 0) throw new UserError(`the policies of ${tag} are not valid`, issues);
	if (named.kind === "one") checkNamed(named, set);
	return {
		tag,
		named,
		commit,
		policies,
		tree,
		set,
		repository
	};
}
function checkNamed({ policy, version }, set) {
	const versions = /* @__PURE__ */ new Set([
		...[...set.graders.values()].filter(({ name }) => name === policy).map((grader) => grader.version),
		...[set.rubrics.get(policy), set.gates.get(policy)].flatMap((each) => each?.document.metadata.version ?? []),
		...[set.suites.get(policy)?.metadata.version].flatMap((each) => each ?? [])
	]);
	if (versions.size === 0) throw new UserError(`there is no policy "${policy}" at the tag's commit`);
	if (versions.has(version)) return;
	throw new UserError(`the tag says ${policy}@${version}, and the policy is ${[...versions].join(", ")} there`);
}

// src/commands/release.ts
async function run(args, world) {
	const [what = "", tag, ...rest] = args.positionals;
	if (what !== "check" && what !== "notes") throw new UserError(`release: expected check or notes, got "${what}"`);
	if (tag === void 0 || rest.length > 0) throw new UserError(`release ${what}: give one tag`);
	const released = await releasedBy(tag, args.value("policies") ?? "policies", world);
	return what === "check" ? check(released, args, world) : releaseNotes(released, args, world);
}
async function check(released, args, world) {
	const found = await checked(released, args.value("branch") ?? "gradegate-ledger", world);
	const { tag, commit } = released;
	if (args.isSet("json")) {
		const told = found.outcome === "unknown" ? void 0 : found.decided?.decision;
		const why = found.outcome === "pass" ? {} : { why: found.why };
		const decision = told === void 0 ? {} : { decision: {
			seq: told.seq,
			hash: told.hash,
			at: told.at
		} };
		world.print(`${JSON.stringify({
			version: 1,
			kind: "gradegate/release-check",
			tag,
			commit,
			outcome: found.outcome,
			...why,
			...decision
		})}\n`);
	} else world.print(`${visible(textOf(tag, commit, found))}\n`);
	return found.outcome === "pass" ? 0 : found.outcome === "fail" ? 1 : 2;
}
async function checked({ tree, policies, repository }, branch, world) {
	const entries = await readLedger(branch, world);
	const decided = decisionsOn(entries, await policiesDigest(tree, policies, world.sha256));
	if (decided.length === 0) return {
		outcome: "fail",
		why: "the ledger has no decision of a gate on these policies"
	};
	const judged = [];
	for (const each of decided) judged.push({
		each,
		same: await sameFiles(each, tree, repository)
	});
	const latest = judged.find(({ same }) => same === true)?.each;
	if (latest !== void 0) {
		const { verdict } = latest.decision.body;
		if (verdict === "pass") return {
			outcome: "pass",
			decided: latest
		};
		return {
			outcome: "fail",
			why: `the gate's latest decision on it is ${verdict}`,
			decided: latest
		};
	}
	if (judged.find(({ same }) => same === void 0) !== void 0) return {
		outcome: "unknown",
		why: "the commit that was reviewed is not in this clone, so its files cannot be compared"
	};
	const other = judged.find(({ same }) => typeof same === "string");
	return {
		outcome: "fail",
		why: `the gate decided on these policies with another ${String(other?.same)}`
	};
}
async function sameFiles({ decision, evaluation }, tree, repository) {
	const { head } = decision.revisions;
	if (head === void 0) return void 0;
	let reviewed;
	try {
		reviewed = await repository.tree(await repository.resolve(head));
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
	const named = evaluation.digests.filter(({ of, revision }) => (of === "dataset" || of === "recordings") && revision === "head");
	for (const { name } of named) {
		const identity = await tree.identity(name);
		if (identity === void 0 || identity !== await reviewed.identity(name)) return name;
	}
	return true;
}
function textOf(tag, commit, found) {
	const what = `${tag} (${commit.slice(0, 12)})`;
	if (found.outcome === "unknown") return `${what}: could not be told: ${found.why}`;
	if (found.outcome === "fail") return `${what} is refused: ${found.why}`;
	const { seq, at, body } = found.decided.decision;
	return `${what} may be released: the gate passed it${body.pull_request === void 0 ? "" : ` of pull request ${body.pull_request}`} on ${at.slice(0, 10)} (entry ${seq})`;
}

export { run };