import { a as prose, i as listOf, n as code, o as table, r as details } from "./part-markdown.js";
import { a as percent, i as pValue, r as number, t as count } from "./part-number.js";
import { a as slicesSection, c as changedCases, i as shownSuites, n as verdictsSection, o as suitesSection, r as failuresSection } from "./part-data-verdict.js";
import { i as ruleText, t as MARKS } from "./part-rule-text.js";
import { t as effectLines } from "./part-effects-text.js";

// src/render/comment-sections.ts
function rulesSection(review, detail) {
	const rules = toldOnce(review.rules);
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
function toldOnce(rules) {
	const key = ({ rule, suite, stated_by, over }) => [
		rule,
		suite,
		stated_by,
		over
	].join(" ");
	const whole = new Map(rules.filter(({ slice }) => slice === "all").map((result) => [key(result), new Set(result.ids)]));
	return rules.map((result) => {
		const told = whole.get(key(result));
		if (result.slice === void 0 || result.slice === "all" || result.ids === void 0 || told === void 0) return result;
		const { ids, ...rest } = result;
		return ids.every((id) => told.has(id)) ? rest : result;
	});
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
function flipsSection({ name, diff }, detail, files) {
	const all = diff?.slices[0];
	if (all === void 0) return "";
	const { fail_to_pass, pass_to_fail, mcnemar } = all.flips;
	if (fail_to_pass.length + pass_to_fail.length === 0) return "";
	const title = `### Flips in ${code(name)}`;
	const summary = `${count(fail_to_pass.length, "flip")} from fail to pass, ${pass_to_fail.length.toLocaleString("en-US")} from pass to fail (exact McNemar ${pValue(mcnemar.p)}, mid-p ${mcnemar.mid_p.toFixed(3)}).`;
	const path = diff?.head.dataset.path;
	const place = files === void 0 || path === void 0 ? void 0 : fileUrl(files, path);
	return [
		title,
		summary,
		...[flipTable("fail → pass", mistakesFirst(fail_to_pass, false), detail.flips, place), flipTable("pass → fail", mistakesFirst(pass_to_fail, true), detail.flips, place)].filter((block) => block !== "")
	].join("\n\n");
}
function mistakesFirst(flips, mistaken) {
	return [...flips.filter((flip) => flip.success === mistaken), ...flips.filter((flip) => flip.success !== mistaken)];
}
function flipTable(direction, flips, most, place) {
	if (flips.length === 0 || most === 0) return "";
	const rows = flips.slice(0, most).map((flip) => [
		linked(flip, place),
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
function linked({ id, row }, place) {
	return place === void 0 || row === void 0 ? code(id, 60) : `[${code(id, 60)}](${place}#L${row})`;
}
function fileUrl(files, path) {
	if (/\.gz$/i.test(path)) return void 0;
	return `${files}/${path.split("/").map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percentEncoded)).join("/")}`;
}
function percentEncoded(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
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

// src/render/effects-section.ts
function effectsSection({ effects: plan }, detail) {
	if (plan === void 0) return "";
	const lines = (effects) => effects.length === 0 ? ["- nothing"] : listed(effectLines(effects), detail.rows, ({ title }) => `- ${prose(title, 400)}`);
	const since = plan.released === null ? "no release is known" : `since ${code(plan.released)}`;
	const inFull = effectLines([...plan.merge, ...plan.release]).filter(({ facts }) => facts.length > 0).map(({ title, facts }) => `**${prose(title, 400)}**\n\n${facts.map((fact) => `- ${prose(fact, 400)}`).join("\n")}`);
	const folded = inFull.length === 0 || detail.rows < 30 ? [] : [details("Each effect in full", inFull.join("\n\n"))];
	return [
		"### What this would cause",
		`**The merge:**\n${lines(plan.merge).join("\n")}`,
		`**The next release tag** (${since}):\n${lines(plan.release).join("\n")}`,
		`Plan ${code(plan.digest)}. What is carried out is this plan or nothing.`,
		...folded
	].join("\n\n");
}

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

// src/render/comment-run.ts
function usageSection({ usage }) {
	if (usage === void 0) return "";
	const lines = [judgesLine(usage), cacheLine(usage)].filter((line) => line !== "");
	return lines.length === 0 ? "" : `### Cost and cache\n\n${lines.join("\n")}`;
}
function judgesLine({ judge, questions, unanswered }) {
	if (questions === 0) return "";
	const missing = unanswered === 0 ? "" : `, ${unanswered.toLocaleString("en-US")} without an answer`;
	const asked = `${count(questions, "question")} to judges${missing}`;
	if (judge === "replay") return `- ${asked}: answered from recordings. No model was asked, so nothing was spent.`;
	return `- ${asked}: ${judge === "live" ? "the model was asked" : "what was not recorded, the model was asked"}. What that cost is in the log of the run where prices are known, and unknown otherwise.`;
}
function cacheLine({ cached }) {
	return cached === void 0 ? "" : `- ${count(cached, "result")} taken from the cache.`;
}
function notRunSection(review, detail) {
	if (review.suites.length === 0) return "";
	const lines = [
		...suiteLines(review),
		...sliceLines(review),
		...attackLines(review)
	];
	if (lines.length === 0) return "";
	const more = lines.length - detail.rows;
	const cut = more > 0 ? [`- …and ${more.toLocaleString("en-US")} more`] : [];
	return `### What did not run\n\n${[...lines.slice(0, detail.rows), ...cut].join("\n")}`;
}
function suiteLines({ suites }) {
	return suites.flatMap(({ name, required, base, head, diff }) => {
		if (diff !== void 0) return [];
		const why = head === void 0 ? "the head has no such suite" : base === void 0 ? "the base has no such suite, so there was nothing to compare with" : head.problem ?? base.problem ?? "a side has no report";
		return [`- ${code(name)} was not compared${required ? "" : " (no gate requires it)"}: ${prose(why, 200)}`];
	});
}
function sliceLines({ suites }) {
	return suites.flatMap(({ name, diff }) => {
		const empty = (diff?.slices ?? []).filter((slice) => slice.declared && slice.paired.pairs === 0);
		if (empty.length === 0 || diff?.slices[0]?.paired.pairs === 0) return [];
		const names = empty.map((slice) => code(slice.name, 60)).join(", ");
		return [`- ${count(empty.length, "slice")} of ${code(name)} without a pair: ${names}`];
	});
}
function attackLines({ attacks = [], changes }) {
	const silent = attacks.flatMap(({ suite, report }) => report === void 0 || report.not_run.length === 0 ? [] : [`- ${count(report.not_run.length, "attack")} on the judge of ${code(suite)}: ${prose(report.not_run[0]?.reason ?? "", 200)}`]);
	return changes.some(({ change }) => change === "changed" || change === "added") && attacks.length === 0 ? ["- No gate asks for an attack on the changed graders."] : silent;
}

// src/render/override-section.ts
function overrideSection(override) {
	if (override === void 0) return "";
	const { by, reason } = override;
	const said = `> ${code(by)} says: ${code(reason, 500)}`;
	if (override.kind === "refused") return [
		`> [!WARNING]`,
		`> **An override was refused:** ${code(override.why, 300)}`,
		">",
		said
	].join("\n");
	const { role, head, rules } = override;
	const shown = rules.slice(0, MOST).map((rule) => `> - ${code(rule, 200)}`);
	const more = rules.length > MOST ? [`> - and ${rules.length - MOST} more`] : [];
	return [
		"> [!CAUTION]",
		`> **🚨 THE GATE WAS OVERRIDDEN by ${code(by)} as ${code(role)}.** ${count(rules.length, "rule")} that ${rules.length === 1 ? "does" : "do"} not hold ${rules.length === 1 ? "is" : "are"} let through:`,
		">",
		...shown,
		...more,
		">",
		said,
		">",
		`> It is of the head ${code(head.slice(0, 12))} alone: a new commit voids it, editing or deleting the comment does not. Nothing of safety is ever overridden.`
	].join("\n");
}
const MOST = 20;
function overrideAnswer(override, verdict) {
	if (override === void 0) return "Nothing was overridden: the review could not go on. See its comment.";
	if (override.kind === "refused") return `Nothing was overridden: ${code(override.why, 300)}`;
	const { rules, head, by } = override;
	const done = `${count(rules.length, "rule")} overridden by ${code(by)} for the head ${code(head.slice(0, 12))} alone. The review's comment, its check and the ledger say so.`;
	if (verdict === "pass") return done;
	return `${done}\n\nThe gate still does not pass: what is left may not be overridden by anybody.`;
}

// src/render/score-histogram.ts
const WIDTH = 24;
const EIGHTHS = [
	"",
	"▏",
	"▎",
	"▍",
	"▌",
	"▋",
	"▊",
	"▉"
];
function histogramSection({ name, base, head, diff }) {
	const histogram = diff?.histogram;
	if (histogram === void 0 || histogram.base.every((each, bin) => each === histogram.head[bin])) return "";
	const beside = [base, head].flatMap((side, index) => {
		const { failed = 0, not_applicable = 0 } = side?.summary?.counts ?? {};
		if (failed + not_applicable === 0) return [];
		return [`${index === 0 ? "base" : "head"}: ${failed.toLocaleString("en-US")} failed and ${not_applicable.toLocaleString("en-US")} not applicable`];
	});
	const missing = beside.length === 0 ? "" : `\n\n<sub>In no bar, for they have no score: ${beside.join("; ")}.</sub>`;
	const body = `\`\`\`text\n${histogramText(histogram)}\n\`\`\`${missing}`;
	return details(`How the scores of ${name} lie, before and after`, body);
}
function histogramText({ edges, base, head }) {
	const most = Math.max(...base, ...head);
	const digits = (edges.at(-1) ?? 1) - (edges[0] ?? 0) > 5 ? 1 : 2;
	const label = (bin) => `${edges[bin].toFixed(digits)} to ${edges[bin + 1].toFixed(digits)}`.replaceAll("-", "−");
	const width = Math.max(...base.map((_, bin) => label(bin).length));
	const shown = base.map((_, bin) => bin).filter((bin) => (base[bin] ?? 0) + (head[bin] ?? 0) > 0);
	const lines = shown.flatMap((bin) => [`${label(bin).padStart(width)}  base ${bar(base[bin] ?? 0, most)}`, `${" ".repeat(width)}  head ${bar(head[bin] ?? 0, most)}`]);
	const empty = base.length - shown.length;
	return [...lines, ...empty === 0 ? [] : [`${count(empty, "bin")} without a score on either side`]].join("\n");
}
function bar(value, most) {
	const eighths = Math.round(value / most * WIDTH * 8);
	const drawn = `${"█".repeat(eighths >> 3)}${EIGHTHS[eighths & 7]}`;
	return `${value > 0 && drawn === "" ? "▏" : drawn}${drawn === "" && value === 0 ? "" : " "}${value.toLocaleString("en-US")}`;
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
	const override = overrideSection(review.override);
	return `${override === "" ? "" : `${override}\n\n`}${headline(review)}\n\n${SHORTENED}\n`;
}
const SHORTENED = "_Shortened to fit a comment; the report file of the run has everything._";
function render(review, detail) {
	return `${[
		overrideSection(review.override),
		headline(review),
		rulesSection(review, detail),
		issuesSection(review, detail),
		changesSection(review, detail),
		effectsSection(review, detail),
		policyChangesSection(review, detail),
		verdictsSection(review, detail),
		suitesSection(review, detail),
		...detail.foundSlices ? shownSuites(review, detail).map(histogramSection) : [],
		attacksSection(review, detail),
		...shownSuites(review, detail).map((suite) => flipsSection(suite, detail, review.files)),
		failuresSection(review, detail),
		changedCasesSection(review, detail),
		...shownSuites(review, detail).map((suite) => slicesSection(suite, detail)),
		usageSection(review),
		notRunSection(review, detail),
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
		case "pass": {
			const waived = review.rules.filter((rule) => rule.outcome === "waived").length;
			return `Every rule of the base's gate holds${waived === 0 ? "" : `, but for ${waived.toLocaleString("en-US")} that ${waived === 1 ? "is" : "are"} waived`}. ${scope(review)}`;
		}
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

export { overrideAnswer as n, effectsSection as r, renderComment as t };