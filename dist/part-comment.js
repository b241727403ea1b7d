import { a as prose, i as listOf, n as code, o as table, r as details } from "./part-markdown.js";
import { a as percent, i as pValue, r as number, t as count } from "./part-number.js";
import { a as slicesSection, c as changedCases, i as shownSuites, n as verdictsSection, o as suitesSection, r as failuresSection } from "./part-data-verdict.js";
import { a as MARKS, c as ruleText } from "./part-sarif.js";

// src/render/attacks-section.ts
function attacksSection({ attacks = [] }, detail) {
	if (attacks.length === 0) return "";
	const rows = attacks.slice(0, detail.rows).map(({ suite, report, problem }) => {
		if (report === void 0) return [
			code(suite),
			"not attacked",
			"–",
			"–",
			prose(problem ?? "", 200)
		];
		const { exploitability, grades, verdict } = report;
		const { tasks_paid, tasks, upper_bound, best_unearned, median_honest } = exploitability;
		const bound = upper_bound === null ? "" : ` (at most ${percent(upper_bound)})`;
		return [
			code(suite),
			verdict,
			`${tasks_paid} of ${tasks}${bound}`,
			`${number(best_unearned ?? void 0)} / ${number(median_honest ?? void 0)}`,
			`${grades.asked.toLocaleString("en-US")} grades`
		];
	});
	const head = [
		"suite",
		"verdict",
		"tasks paid unearned",
		"best unearned / median honest",
		"tried"
	];
	const more = attacks.length - rows.length;
	const cut = more > 0 ? `\n\n…and ${more.toLocaleString("en-US")} more.` : "";
	const lines = attacks.flatMap((attack) => exploitLines(attack, detail));
	return `### Attacks\n\n${table(head, rows)}${cut}${lines.length === 0 ? "" : `\n\n${lines.join("\n")}`}`;
}
function exploitLines({ suite, report, opened = [] }, { flips: most }) {
	const exploits = report?.exploits ?? [];
	const lines = exploits.slice(0, most).map((exploit) => {
		const calls = exploit.tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
		const shown = [`output ${code(JSON.stringify(exploit.output), 200)}`, ...calls === "" ? [] : [code(calls, 200)]];
		const news = opened.includes(exploit) ? " **Opened by this change.**" : "";
		return `- ${code(suite)} ${code(exploit.id)}: ${prose(exploit.why, 400)}${news} On ${code(exploit.trajectory_id, 60)}: ${shown.join(", ")}, score ${number(exploit.score)}`;
	});
	const more = exploits.length - lines.length;
	return more > 0 && most > 0 ? [...lines, `- …and ${more} more in ${code(suite)}`] : lines;
}

// src/render/comment-sections.ts
function rulesSection({ rules }, detail) {
	const lines = (outcome, most) => listed(rules.filter((rule) => rule.outcome === outcome), most, (rule) => `- ${MARKS[outcome]} ${ruleText(rule, detail.ids)}`);
	const open = [
		...lines("fail", detail.rules),
		...lines("inconclusive", detail.rules),
		...lines("waived", detail.rules),
		...lines("advice", detail.rules)
	];
	const held = rules.filter((rule) => rule.outcome === "pass").length;
	const folded = detail.held === 0 ? `✅ ${count(held, "rule")} held.` : details(`✅ ${count(held, "rule")} held`, lines("pass", detail.held).join("\n"));
	return [open.length === 0 ? "" : `### Why\n\n${open.join("\n")}`, held === 0 ? "" : folded].filter((part) => part !== "").join("\n\n");
}
function listed(values, most, line) {
	const more = values.length - most;
	return [...values.slice(0, most).map(line), ...more > 0 ? [`- …and ${more.toLocaleString("en-US")} more`] : []];
}
function issuesSection({ issues }, detail) {
	if (issues.length === 0) return "";
	const marks = {
		error: "❌",
		warning: "⚠️"
	};
	return `### Policy problems\n\n${listed(issues, detail.issues, ({ severity, file, line, column, message, hint }) => {
		const more = hint === void 0 ? "" : ` ${code(hint, 300)}`;
		return `- ${marks[severity]} ${code(`${file}:${line}:${column}`, 200)} ${code(message, 300)}${more}`;
	}).join("\n")}`;
}
function changesSection({ changes, rules }, detail) {
	if (rules.some((rule) => rule.rule === "policies_valid" && rule.outcome !== "pass")) return "";
	if (changes.length === 0) return "### What changed\n\nNo grader differs between base and head.";
	const rows = changes.slice(0, detail.rows).map((change) => [
		code(change.name),
		whatChanged(change),
		moved(change, (revision) => revision.version),
		moved(change, (revision) => revision.digest.slice(0, 12)),
		`${change.declared_bump ?? "–"} / ${change.required_bump}`
	]);
	const head = [
		"grader",
		"change",
		"version",
		"digest",
		"bump: made / needed"
	];
	const more = changes.length - rows.length;
	return `### What changed\n\n${table(head, rows)}${more > 0 ? `\n\n…and ${more.toLocaleString("en-US")} more.` : ""}`;
}
function whatChanged({ change, base, head }) {
	if (base === void 0 || head === void 0) return change;
	const threshold = base.pass_threshold === head.pass_threshold ? [] : [`passes at ${base.pass_threshold} → ${head.pass_threshold}`];
	const said = (trainable) => trainable === void 0 ? "unsaid" : trainable ? "yes" : "no";
	const trainable = base.trainable === head.trainable ? [] : [`trainable ${said(base.trainable)} → ${said(head.trainable)}`];
	return [
		change === "documented" ? "version only" : change,
		...threshold,
		...trainable
	].join(", ");
}
function moved({ base, head }, of) {
	const shown = [base, head].map((revision) => revision === void 0 ? "–" : code(of(revision)));
	return shown[0] === shown[1] ? shown[0] : shown.join(" → ");
}
function flipsSection({ name, diff }, detail) {
	const all = diff?.slices[0];
	if (all === void 0) return "";
	const { fail_to_pass, pass_to_fail, mcnemar } = all.flips;
	if (fail_to_pass.length + pass_to_fail.length === 0) return "";
	return [
		`### Flips in ${code(name)}`,
		`${count(fail_to_pass.length, "flip")} from fail to pass, ${pass_to_fail.length.toLocaleString("en-US")} from pass to fail (exact McNemar ${pValue(mcnemar.p)}, mid-p ${mcnemar.mid_p.toFixed(3)}).`,
		...[flipTable("fail → pass", mistakesFirst(fail_to_pass, false), detail.flips), flipTable("pass → fail", mistakesFirst(pass_to_fail, true), detail.flips)].filter((block) => block !== "")
	].join("\n\n");
}
function mistakesFirst(flips, mistaken) {
	return [...flips.filter((flip) => flip.success === mistaken), ...flips.filter((flip) => flip.success !== mistaken)];
}
function flipTable(direction, flips, most) {
	if (flips.length === 0 || most === 0) return "";
	const rows = flips.slice(0, most).map((flip) => [
		code(flip.id, 60),
		outcome(flip),
		number(flip.base),
		number(flip.head),
		parts(flip)
	]);
	const text = table([
		direction,
		"outcome of the run",
		"base",
		"head",
		"parts that moved"
	], rows, "llrrl");
	return flips.length > most ? `${text}\n\n…and ${(flips.length - most).toLocaleString("en-US")} more.` : text;
}
function outcome({ success }) {
	return success === void 0 ? "unknown" : success ? "success" : "failure";
}
function parts({ base_parts = {}, head_parts = {} }) {
	return [.../* @__PURE__ */ new Set([...Object.keys(base_parts), ...Object.keys(head_parts)])].filter((key) => base_parts[key] !== head_parts[key]).map((key) => `${code(key, 40)} ${part(base_parts[key])} → ${part(head_parts[key])}`).join(", ");
}
function part(value) {
	return typeof value === "number" ? number(value) : (value ?? "–").replace("_", " ");
}
function changedCasesSection({ suites }, detail) {
	const lines = suites.flatMap(({ name, diff }) => {
		if (diff === void 0) return [];
		return changedCases(diff).flatMap(([what, ids]) => ids.length === 0 ? [] : [`- ${code(name)}: ${ids.length.toLocaleString("en-US")} ${what}${detail.ids === 0 ? "" : `: ${listOf(ids, detail.ids)}`}`]);
	});
	return lines.length === 0 ? "" : `### Cases that changed, or lack a score\n\n${listed(lines, detail.rows, (line) => line).join("\n")}`;
}

// src/render/comment-policy-changes.ts
const DIRECTIONS = [
	["loosening", "🔓 Looser"],
	["unknown", "❔ Effect not known from the text"],
	["tightening", "🔒 Stricter"]
];
const KINDS = {
	threshold: "threshold",
	weight: "weight",
	formula: "formula",
	criterion: "criterion",
	label: "label",
	case_removed: "case removed",
	judge: "judge",
	sampling: "sampling",
	model: "model",
	tool_scope: "tool scope",
	waiver: "waiver",
	gate_rule: "gate rule",
	dataset: "dataset",
	documentation: "documentation",
	other: "other"
};
function policyChangesSection({ policy_changes: changes }, detail) {
	if (changes.length === 0) return "";
	const groups = DIRECTIONS.flatMap(([direction, title]) => {
		const lines = listed(changes.filter((change) => change.direction === direction), detail.rows, line);
		return lines.length === 0 ? [] : [`**${title}**\n\n${lines.join("\n")}`];
	});
	const neutral = changes.filter((change) => change.direction === "neutral");
	const folded = neutral.length === 0 ? [] : [details(`${count(neutral.length, "change")} that no verdict rests on`, listed(neutral, detail.rows, line).join("\n"))];
	return [
		"### What the policies say now",
		...groups,
		...folded
	].join("\n\n");
}
function line({ policy, kind, field, base, head, position }) {
	const subject = `${policy.kind} ${code(policy.name)}`;
	const place = position === void 0 ? "" : ` (${code(`${position.file}:${position.line}:${position.column}`, 200)})`;
	const what = field === void 0 ? whole(head) : `${code(field, 120)}: ${shown(base)} → ${shown(head)}`;
	return `- ${subject} ${KINDS[kind]}: ${what}${place}`;
}
function whole(head) {
	return head === void 0 ? "the policy is removed" : "the policy is new";
}
function shown(value) {
	if (value === void 0) return "–";
	return typeof value === "number" ? number(value) : code(value, 90);
}

// src/render/comment.ts
const COMMENT_LIMIT = 6e4;
const STEPS = [
	{
		flips: 100,
		ids: 20,
		issues: 100,
		rules: 200,
		held: 200,
		rows: 100,
		slices: 100,
		foundSlices: true
	},
	{
		flips: 25,
		ids: 10,
		issues: 50,
		rules: 100,
		held: 50,
		rows: 100,
		slices: 50,
		foundSlices: true
	},
	{
		flips: 10,
		ids: 5,
		issues: 20,
		rules: 50,
		held: 0,
		rows: 50,
		slices: 50,
		foundSlices: false
	},
	{
		flips: 3,
		ids: 3,
		issues: 10,
		rules: 30,
		held: 0,
		rows: 30,
		slices: 10,
		foundSlices: false
	},
	{
		flips: 0,
		ids: 0,
		issues: 3,
		rules: 15,
		held: 0,
		rows: 20,
		slices: 0,
		foundSlices: false
	}
];
function renderComment(review, limit = COMMENT_LIMIT) {
	for (const detail of STEPS) {
		const text = `${render(review, detail)}${detail === STEPS[0] ? "" : `\n${SHORTENED}\n`}`;
		if (text.length < limit) return text;
	}
	return `${headline(review)}\n\n${SHORTENED}\n`;
}
const SHORTENED = "_Shortened to fit a comment; the report file of the run has everything._";
function render(review, detail) {
	return `${[
		headline(review),
		rulesSection(review, detail),
		issuesSection(review, detail),
		changesSection(review, detail),
		policyChangesSection(review, detail),
		verdictsSection(review, detail),
		suitesSection(review, detail),
		attacksSection(review, detail),
		...shownSuites(review, detail).map((suite) => flipsSection(suite, detail)),
		failuresSection(review, detail),
		changedCasesSection(review, detail),
		...shownSuites(review, detail).map((suite) => slicesSection(suite, detail)),
		footer(review)
	].filter((section) => section !== "").join("\n\n")}\n`;
}
const HEADLINES = {
	pass: "## ✅ Gradegate: pass",
	fail: "## ❌ Gradegate: fail",
	inconclusive: "## ⚠️ Gradegate: could not decide"
};
function headline(review) {
	return `${HEADLINES[review.verdict]}\n\n${sentence(review)}`;
}
function sentence(review) {
	const failing = review.rules.filter((rule) => rule.outcome === "fail").length;
	const open = review.rules.filter((rule) => rule.outcome === "inconclusive").length;
	switch (review.verdict) {
		case "pass": return `Every rule of the base's gate holds. ${scope(review)}`;
		case "fail": {
			const undecided = open === 0 ? "" : ` and ${open.toLocaleString("en-US")} could not be decided`;
			return `${count(failing, "rule")} of the base's gate ${failing === 1 ? "does" : "do"} not hold${undecided}. ${scope(review)}`;
		}
		case "inconclusive": return `${count(open, "rule")} could not be decided, and what is not known is not a pass. ${scope(review)}`;
	}
}
function scope({ suites, changes, rules }) {
	if (rules.some((rule) => rule.rule === "policies_valid" && rule.outcome !== "pass")) return "Nothing was graded.";
	const compared = suites.flatMap(({ diff }) => diff?.slices.slice(0, 1) ?? []);
	const pairs = compared.reduce((total, { paired }) => total + paired.pairs, 0);
	const changed = changes.filter((change) => change.change !== "documented").length;
	const graders = changed === 0 ? "no grader changed" : `${count(changed, "grader")} changed`;
	if (compared.length === 0) return `Nothing was compared, ${graders}.`;
	return `${count(pairs, "trajectory", "trajectories")} compared in ${count(compared.length, "suite")}, ${graders}.`;
}
function footer({ base, head, engine, rules }) {
	const revision = (each) => each.sha === void 0 ? code(each.name) : code(each.sha.slice(0, 12));
	const judged = rules.some((rule) => rule.rule === "gate_present" || rule.rule === "policies_valid" && rule.outcome !== "pass");
	return `<sub>base ${revision(base)} · head ${revision(head)} · gradegate ${code(engine)}${judged ? "" : " · judged by the base's gate"}</sub>`;
}

export { renderComment as t };