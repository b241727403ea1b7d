import { t as BOOTSTRAP_DEFAULTS } from "./part-bootstrap.js";
import { t as compareReports } from "./part-compare.js";
import { n as UserError } from "./part-errors.js";
import { t as parseReport } from "./part-parse-report.js";
import { c as changedCases, t as verdictText } from "./part-data-verdict.js";
import { s as visible } from "./part-markdown.js";
import { a as percent, i as pValue, n as interval, o as signed, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, t as numberOption } from "./part-native-grader.js";
import { c as reportOf, r as judgeMode } from "./part-suite-report.js";

// src/render/diff-text.ts
const MOST_FLIPS = 50;
function renderDiff(diff) {
	const all = diff.slices[0];
	if (all === void 0) return "nothing to compare\n";
	const side = ({ grader, dataset }) => `${visible(grader.name)} ${visible(grader.version)} (${grader.digest.slice(0, 12)}) on ${visible(dataset.path)}`;
	return `${[
		`base  ${side(diff.base)}\nhead  ${side(diff.head)}`,
		overview(all),
		verdictText(diff),
		figuresText(all),
		unpaired(diff),
		flipLines("fail → pass", all.flips.fail_to_pass),
		flipLines("pass → fail", all.flips.pass_to_fail),
		diff.slices.length > 1 && moved(all) ? sliceTable(diff.slices) : ""
	].filter((part) => part !== "").join("\n\n")}\n`;
}
function moved({ rose, fell, flips }) {
	return rose + fell + flips.mcnemar.fail_to_pass + flips.mcnemar.pass_to_fail > 0;
}
function overview({ base, head, paired, rose, fell, unchanged, flips }) {
	const { mcnemar } = flips;
	const counts = (side) => `${side.counts.scored} / ${side.counts.not_applicable} / ${side.counts.failed}`;
	return textTable([
		[
			"",
			"base",
			"head"
		],
		[
			"scored / n.a. / failed",
			counts(base),
			counts(head)
		],
		[
			"mean",
			number(base.mean),
			number(head.mean)
		],
		[
			"pass rate",
			percent(base.pass_rate),
			percent(head.pass_rate)
		],
		[
			"AUC",
			number(base.agreement.auc),
			number(head.agreement.auc)
		],
		[
			"false accepts",
			ofAll(base, "false_accepts", "failures"),
			ofAll(head, "false_accepts", "failures")
		],
		[
			"false rejects",
			ofAll(base, "false_rejects", "successes"),
			ofAll(head, "false_rejects", "successes")
		]
	]).concat(`\n\n${count(paired.pairs, "pair")}: ${rose} rose, ${fell} fell, ${unchanged} unchanged; mean difference ${signed(paired.delta)} (${Number((paired.confidence * 100).toFixed(3))} % interval ${interval(paired.interval)}, ${count(paired.clusters, "task")})`, `\nflips: ${mcnemar.fail_to_pass} fail → pass, ${mcnemar.pass_to_fail} pass → fail, exact McNemar ${pValue(mcnemar.p)} (mid-p ${mcnemar.mid_p.toFixed(3)})`);
}
function ofAll({ agreement }, which, of) {
	return agreement[of] === 0 ? "–" : `${agreement[which]} of ${agreement[of]}`;
}
function figuresText({ figures, base, head, rose, fell }) {
	if (figures === void 0 || rose + fell + head.counts.failed === 0) return "";
	const { mean_p, wilcoxon_p, within_task_ranking, kendall_tau_b, spearman, brier, ece, if_failed } = figures;
	const both = ([before, after]) => before === void 0 && after === void 0 ? [] : [[number(before), number(after)]];
	const rows = [
		...both(within_task_ranking).map((cells) => ["ranked rightly within a task", ...cells]),
		...both(brier).map((cells) => ["Brier", ...cells]),
		...both(ece).map((cells) => ["ECE", ...cells]),
		...mean_p === void 0 ? [] : [[
			"p of the mean (sign flips over tasks)",
			"",
			pValue(mean_p)
		]],
		...wilcoxon_p === void 0 ? [] : [[
			"p of signed ranks (Wilcoxon, Pratt)",
			"",
			pValue(wilcoxon_p)
		]],
		...kendall_tau_b === void 0 ? [] : [[
			"Kendall tau-b, base with head",
			"",
			number(kendall_tau_b)
		]],
		...spearman === void 0 ? [] : [[
			"Spearman, base with head",
			"",
			number(spearman)
		]],
		...if_failed === void 0 || head.counts.failed === 0 ? [] : [[
			"mean if every failed grade were 0 / 1",
			number(base.mean),
			if_failed.mean.map(number).join(" / ")
		]]
	];
	return textTable(rows);
}
function unpaired(diff) {
	const groups = changedCases(diff).filter(([, ids]) => ids.length > 0);
	if (groups.length === 0) return "";
	return `changed or without two scores: ${groups.map(([what, ids]) => `${ids.length} ${what}`).join(", ")}`;
}
function flipLines(title, flips) {
	if (flips.length === 0) return "";
	const rows = flips.slice(0, MOST_FLIPS).map((flip) => [
		flip.id,
		flip.success === void 0 ? "unknown" : flip.success ? "success" : "failure",
		number(flip.base),
		number(flip.head)
	]);
	const more = flips.length > MOST_FLIPS ? `\n…and ${flips.length - MOST_FLIPS} more (--json has all)` : "";
	return textTable([[
		title,
		"outcome",
		"base",
		"head"
	], ...rows], "llrr") + more;
}
function sliceTable(slices) {
	const rows = slices.slice(1).map((slice) => [
		slice.name,
		String(slice.paired.pairs),
		`${number(slice.base.mean)} → ${number(slice.head.mean)}`,
		`${signed(slice.paired.delta)} (${interval(slice.paired.interval)})`,
		`${slice.flips.fail_to_pass.length} / ${slice.flips.pass_to_fail.length}`
	]);
	return textTable([[
		"slice",
		"pairs",
		"mean",
		"difference",
		"flips ↑ / ↓"
	], ...rows], "lrllr");
}

// src/commands/diff.ts
async function run(args, world) {
	const [base, head] = await bothReports(args, world);
	const diff = compareReports(base, head, {
		...BOOTSTRAP_DEFAULTS,
		slices: []
	});
	world.print(args.isSet("json") ? `${JSON.stringify(diff, null, 2)}\n` : renderDiff(diff));
	return (diff.slices[0]?.paired.pairs ?? 0) > 0 ? 0 : 2;
}
async function bothReports(args, world) {
	const [baseFile, headFile, ...rest] = args.positionals;
	const graders = [args.value("base-grader"), args.value("head-grader")];
	if (graders[0] !== void 0 && graders[1] !== void 0 && baseFile === void 0) return [await gradedBy(graders[0], args, world), await gradedBy(graders[1], args, world)];
	if (baseFile === void 0 || headFile === void 0 || rest.length > 0 || graders.some((each) => each !== void 0)) throw new UserError("diff: give two report files, or --base-grader, --head-grader and --dataset");
	return [await readReport(baseFile, world), await readReport(headFile, world)];
}
async function gradedBy(file, args, world) {
	const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : void 0;
	const grader = await readNativeGrader(file, numberOption("pass-threshold", stated), world);
	const chunks = await openDataset(args.value("dataset"), world);
	const recordings = await readRecordings(args.value("recordings"), world);
	const judge = judgeMode(args.value("judge"));
	return reportOf({
		grader,
		datasetPath: args.value("dataset") ?? "",
		chunks,
		recordings,
		judge
	}, world);
}
async function readReport(path, world) {
	const text = await world.readFile(path);
	if (text === void 0) throw new UserError(`${path}: there is no such report`);
	return parseReport(text, path);
}

export { run };