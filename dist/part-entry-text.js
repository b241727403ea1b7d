import { s as visible } from "./part-markdown.js";
import { r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";

// src/render/entry-text.ts
function entriesText(entries) {
	if (entries.length === 0) return "No entry fits.\n";
	const rows = entries.map((entry) => [
		String(entry.seq),
		entry.at.slice(0, 19),
		entry.kind,
		entry.actor,
		entrySummary(entry)
	]);
	return `${textTable([[
		"entry",
		"at (UTC)",
		"kind",
		"by",
		"what"
	], ...rows], "r")}\n`;
}
const BECAUSE = {
	about: "",
	rests_on: "rests on ",
	plan: "by the plan ",
	applied: "carried out by ",
	job: "made by ",
	overridden: "overridden by "
};
function whyText({ subject, steps, lacks }) {
	const lines = steps.flatMap(({ entry, depth, because }) => {
		const indent = "  ".repeat(depth + 1);
		const at = `${entry.at.slice(0, 19)} by ${entry.actor}`;
		const digests = entry.digests.filter(({ of }) => of !== "report").map(({ of, name, revision, digest }) => `${indent}    ${of} ${name}${revision === void 0 ? "" : ` (${revision})`} ${digest.slice(0, 12)}`);
		const run = entry.run_url === void 0 ? [] : [`${indent}    ${entry.run_url}`];
		return [
			`${indent}${BECAUSE[because]}entry ${entry.seq} ${entry.kind}: ${entrySummary(entry)} (${at})`,
			...run,
			...digests.slice(0, MOST_DIGESTS),
			...digests.length > MOST_DIGESTS ? [`${indent}    and ${digests.length - MOST_DIGESTS} more digests`] : []
		];
	});
	const end = lacks.length === 0 ? ["Everything is accounted for."] : lacks.map((each) => `Lacking: ${each}.`);
	return `${[
		`${subject.kind} ${subject.id}`,
		...lines,
		...end
	].map(shown).join("\n")}\n`;
}
const MOST_DIGESTS = 12;
function shown(line) {
	const indent = line.length - line.trimStart().length;
	return `${" ".repeat(indent)}${visible(line.trimStart())}`;
}
function entrySummary(entry) {
	switch (entry.kind) {
		case "evaluation": return evaluationSummary(entry.body);
		case "gate_decision": {
			const { verdict, pull_request, counts } = entry.body;
			return `${verdict}${pull_request === void 0 ? "" : ` of pull request ${pull_request}`}: ${counts.fail} failed, ${counts.inconclusive} open, ${counts.waived} waived, ${counts.pass} passed`;
		}
		case "approval_set": {
			const { commit, approvals } = entry.body;
			const by = approvals.length === 0 ? "nobody" : approvals.map(({ user }) => user).join(", ");
			return `${commit.slice(0, 12)} approved by ${by}`;
		}
		case "override": {
			const { by, role, rules, reason } = entry.body;
			return `${by} as ${role} over ${rules.join(", ")}: ${reason}`;
		}
		case "waiver": {
			const { rule, suite, slice, owner, expires } = entry.body;
			return `${rule} of ${suite}${slice === void 0 ? "" : ` (${slice})`} waived by ${owner} until ${expires}`;
		}
		case "plan": {
			const { plan, effects } = entry.body;
			const what = effects.length === 0 ? "nothing" : effects.map(({ kind, name }) => `${kind} ${name}`).join(", ");
			return `${plan.slice(0, 12)}: ${what}`;
		}
		case "apply": return `${entry.body.plan.slice(0, 12)} ${entry.body.outcome}`;
		case "job_event": return `${entry.body.job} at ${entry.body.target}: ${entry.body.status}`;
		case "checkpoint": return `${entry.body.checkpoint} of job ${entry.body.job}${entry.body.step === void 0 ? "" : `, step ${entry.body.step}`}`;
		case "promotion": return `${entry.body.checkpoint} to ${entry.body.stage}: ${entry.body.verdict}`;
		case "rollback": return `${entry.body.checkpoint} from ${entry.body.stage} (${entry.body.trigger}): ${entry.body.reason}`;
		case "audit_label": return `${entry.body.trajectory} rated ${entry.body.value} by ${entry.body.rater} (sample ${entry.body.sample})`;
		case "retention": return `${entry.body.branch} taken away, expired on ${entry.body.expired}`;
		case "redaction": return `${count(entry.body.evidence.length, "piece")} of evidence taken away for ${entry.body.by}: ${entry.body.reason}`;
	}
}
function evaluationSummary({ suites, verdict }) {
	const figures = suites.filter(({ side }) => side === "head").map(({ suite, mean, counts }) => {
		const failed = (counts?.failed ?? 0) === 0 ? "" : `, ${counts?.failed} failed`;
		return `${suite} ${number(mean)}${failed}`;
	});
	return `${verdict === void 0 ? "" : `${verdict}: `}${figures.length === 0 ? "no suite" : figures.join(", ")}`;
}

export { whyText as n, entriesText as t };