import { n as UserError } from "./part-errors.js";
import { a as prose, n as code, s as visible } from "./part-markdown.js";
import { r as readLedger, t as branchOf } from "./part-read-ledger.js";
import { n as checkRelease, r as parseReleaseTag, t as releasedBy } from "./part-released-tag.js";
import { u as gradesWith } from "./part-grader-schema.js";
import { t as count } from "./part-number.js";
import { t as effectLines } from "./part-effect.js";
import { t as review } from "./part-review.js";
import { r as judgeMode } from "./part-suite-report.js";

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

// src/commands/release.ts
async function run(args, world) {
	const [what = "", tag, ...rest] = args.positionals;
	if (what !== "check" && what !== "notes") throw new UserError(`release: expected check or notes, got "${what}"`);
	if (tag === void 0 || rest.length > 0) throw new UserError(`release ${what}: give one tag`);
	const released = await releasedBy(tag, args.value("policies") ?? "policies", world);
	return what === "check" ? check(released, args, world) : releaseNotes(released, args, world);
}
async function check(released, args, world) {
	const found = await checkRelease(released, await readLedger(branchOf(args), world), world);
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
function textOf(tag, commit, found) {
	const what = `${tag} (${commit.slice(0, 12)})`;
	if (found.outcome === "unknown") return `${what}: could not be told: ${found.why}`;
	if (found.outcome === "fail") return `${what} is refused: ${found.why}`;
	const { seq, at, body } = found.decided.decision;
	return `${what} may be released: the gate passed it${body.pull_request === void 0 ? "" : ` of pull request ${body.pull_request}`} on ${at.slice(0, 10)} (entry ${seq})`;
}

export { run };