import { n as UserError } from "./part-errors.js";
import { t as parseReport } from "./part-parse-report.js";
import { r as studyHoldouts, t as DEFAULT_MARGIN } from "./part-holdout-check.js";
import { s as visible, t as clip } from "./part-markdown.js";
import { i as pValue, o as signed, r as number, t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as numberOption } from "./part-native-grader.js";

// src/render/holdout-svg.ts
const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [
	720,
	400,
	56,
	24,
	64,
	56
];
const LINES = [{
	name: "reward",
	colour: "#0969da",
	dash: ""
}, {
	name: "holdout",
	colour: "#bc4c00",
	dash: " stroke-dasharray=\"6 4\""
}];
function holdoutSvg({ reward, holdout, curve, alarm }) {
	const { points } = curve;
	const ends = points.flatMap((point) => [...reach(point.reward), ...reach(point.holdout)]);
	const [low, high] = [Math.min(0, ...ends), Math.max(...ends.length === 0 ? [1] : ends, .01)];
	const x = (at) => points.length < 2 ? (LEFT + WIDTH - RIGHT) / 2 : LEFT + 12 + at * (WIDTH - LEFT - RIGHT - 24) / (points.length - 1);
	const y = (value) => TOP + (high - value) * (HEIGHT - TOP - BOTTOM) / (high - low);
	const title = `${reward.name} against the holdout ${holdout.name}: ${alarm.verdict.replace("_", " ")}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
		`<title>${safe(title)}</title>`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
		`<text x="${LEFT}" y="24" font-size="15" fill="#1f2328">${safe(title)}</text>`,
		...LINES.map(({ name, colour, dash }, at) => `<line x1="${LEFT + at * 100}" x2="${LEFT + 24 + at * 100}" y1="44" y2="44" stroke="${colour}" stroke-width="2"${dash}/><text x="${LEFT + 30 + at * 100}" y="48" fill="#1f2328">${name}</text>`),
		...axis(low, high, y),
		...points.map((point, at) => label(point, x(at), at, points.length)),
		...LINES.flatMap(({ name, colour, dash }) => line(points, name, colour, dash, x, y)),
		"</svg>",
		""
	].join("\n");
}
function reach({ mean, interval }) {
	return interval === void 0 ? [mean] : [mean, ...interval];
}
function axis(low, high, y) {
	return [
		0,
		.25,
		.5,
		.75,
		1
	].map((share) => {
		const value = low + share * (high - low);
		const at = y(value).toFixed(1);
		return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#d1d9e0"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end" fill="#59636e">${number(value)}</text>`;
	});
}
function label({ group, trajectories }, x, at, of) {
	if (at % Math.ceil(of / 8) !== 0 && at !== of - 1) return "";
	const end = HEIGHT - BOTTOM;
	return `<text x="${x.toFixed(1)}" y="${end + 20}" text-anchor="middle" fill="#1f2328">${safe(clip(group, 18))}</text><text x="${x.toFixed(1)}" y="${end + 36}" text-anchor="middle" fill="#59636e">n ${trajectories}</text>`;
}
function line(points, name, colour, dash, x, y) {
	const places = points.map((point, at) => `${x(at).toFixed(1)},${y(point[name].mean).toFixed(1)}`);
	const marks = points.flatMap((point, at) => {
		const { mean, interval } = point[name];
		const dot = `<circle cx="${x(at).toFixed(1)}" cy="${y(mean).toFixed(1)}" r="3" fill="${colour}"/>`;
		if (interval === void 0) return [dot];
		const [bottom, top] = interval.map((end) => y(end).toFixed(1));
		return [`<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${bottom}" y2="${top}" stroke="${colour}"/>`, dot];
	});
	return [`<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`, ...marks];
}
function safe(text) {
	return visible(text).replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

// src/render/holdout-text.ts
const VERDICTS = {
	alarm: "ALARM: the reward rises while the holdout falls",
	quiet: "QUIET: no step on which the reward rises while the holdout falls",
	cannot_tell: "CANNOT TELL"
};
function renderHoldoutStudy({ checks, agreements }) {
	return `${[...checks.map(renderCheck), agreementText(agreements)].filter((part) => part !== "").join("\n\n")}\n`;
}
function renderCheck({ reward, holdout, by, paired, correlation, curve, alarm }) {
	const head = visible(`${reward.name} ${reward.version} against the holdout ${holdout.name} ${holdout.version}`);
	const left = `${count(paired.only_first, "trajectory", "trajectories")} of the reward alone, ${paired.only_second} of the holdout alone, ${paired.altered} with other bytes, ${paired.unscored} without a score`;
	const steps = alarm.steps.filter(({ says }) => says !== "quiet").slice(0, 10);
	return [
		`${head}\n  ${VERDICTS[alarm.verdict]}: ${visible(alarm.why)} (margin ${alarm.margin})`,
		`  ${count(paired.pairs, "trajectory", "trajectories")} scored by both; left out: ${left}`,
		`  ${correlationText(correlation)}`,
		curveText(curve, by),
		steps.length === 0 ? "" : stepsText(steps)
	].filter((part) => part !== "").join("\n");
}
function correlationText({ spearman, kendall, tasks }) {
	return `Spearman ${statistic(spearman)}, Kendall ${statistic(kendall)}, over ${count(tasks, "task")}`;
}
function statistic({ value, interval }) {
	return `${number(value)}${interval === void 0 ? "" : ` [${number(interval[0])}, ${number(interval[1])}]`}`;
}
function estimated({ mean, interval }) {
	return `${number(mean)}${interval === void 0 ? "" : ` [${number(interval[0])}, ${number(interval[1])}]`}`;
}
function curveText({ points, order, ungrouped }, by) {
	if (points.length === 0) return "";
	const rows = points.map((point) => [
		point.group,
		String(point.trajectories),
		String(point.tasks),
		estimated(point.reward),
		estimated(point.holdout),
		estimated(point.gap),
		number(point.spearman)
	]);
	const table = textTable([[
		by === "model" ? "model" : "checkpoint",
		"n",
		"tasks",
		"reward",
		"holdout",
		"gap",
		"Spearman"
	], ...rows], "lrrrrrr");
	const without = ungrouped === 0 ? "" : `; ${count(ungrouped, "trajectory", "trajectories")} name none`;
	return `\n${table.replace(/^/gm, "  ")}\n  Order: ${order}${without}.`;
}
function stepsText(steps) {
	const moved = ({ mean, interval }) => `${signed(mean)}${interval === void 0 ? "" : ` [${signed(interval[0])}, ${signed(interval[1])}]`}`;
	const rows = steps.map((step) => [
		step.from,
		step.to,
		String(step.tasks),
		moved(step.reward),
		moved(step.holdout),
		pValue(step.p),
		step.says.replace("_", " ")
	]);
	return `\n${textTable([[
		"from",
		"to",
		"tasks",
		"reward",
		"holdout",
		"p",
		"says"
	], ...rows], "llrrrrl").replace(/^/gm, "  ")}`;
}
const SAYS = {
	copy: "a copy: the same digest",
	redundant: "redundant: nothing here tells them apart, so a second opinion is worth nothing",
	distinct: "distinct",
	unproven: "not seen to agree beyond chance: do they measure the same?",
	unknown: "too few tasks to tell"
};
function agreementText(agreements) {
	if (agreements.length === 0) return "";
	const rows = agreements.map(({ graders, pairs, spearman, kappa, disagreeing, says }) => [
		graders.join(" / "),
		String(pairs),
		statistic(spearman),
		number(kappa),
		String(disagreeing),
		SAYS[says]
	]);
	const table = textTable([[
		"graders",
		"n",
		"Spearman",
		"kappa",
		"apart",
		"they are"
	], ...rows], "lrrrrl");
	const listed = agreements.flatMap(({ graders, disagreements }) => [0, 1].flatMap((side) => {
		const ids = disagreements?.[side] ?? [];
		if (ids.length === 0) return [];
		const shown = ids.slice(0, 10).map(visible).join(", ");
		return [`  passed by ${visible(graders[side])} and not by ${visible(graders[1 - side])}: ${shown}${ids.length > 10 ? `, and ${ids.length - 10} more` : ""}`];
	}));
	return [
		"Graders against each other",
		table.replace(/^/gm, "  "),
		...listed
	].join("\n");
}

// src/commands/holdout.ts
const EXITS = {
	quiet: 0,
	alarm: 1,
	cannot_tell: 2
};
async function run(args, world) {
	if (args.positionals.length > 0) throw new UserError("holdout: give report files with --reward and --holdout");
	const reward = args.value("reward");
	const holdouts = args.values("holdout");
	if (reward === void 0 || holdouts.length === 0) throw new UserError("holdout: --reward REPORT and --holdout REPORT are needed, as `evaluate --report` writes them");
	const options = {
		by: groupBy(args.value("by")),
		order: args.value("order")?.split(",").map((name) => name.trim()),
		margin: share("margin", args) ?? .05,
		confidence: share("confidence", args) ?? .95
	};
	const study = studyHoldouts(await readReport(reward, world), await readReports(holdouts, world), await readReports(args.values("redundant"), world), options);
	const svg = args.value("svg");
	const [drawn] = study.checks;
	if (svg !== void 0 && drawn !== void 0) await world.writeFile(svg, holdoutSvg(drawn));
	world.print(args.isSet("json") ? `${JSON.stringify(study, null, 2)}\n` : renderHoldoutStudy(study));
	return EXITS[study.verdict];
}
function groupBy(value) {
	if (value === "checkpoint_id" || value === "model") return value;
	throw new UserError(`holdout: --by: expected checkpoint_id or model, got "${value ?? ""}"`);
}
function share(name, args) {
	const given = numberOption(name, args.value(name));
	if (given === void 0) return void 0;
	if (name === "margin" ? given > 0 : given > .5 && given < 1) return given;
	throw new UserError(`holdout: --${name}: expected ${name === "margin" ? "a number over 0" : "a share over 0.5 and under 1"}, got ${given}`);
}
async function readReports(files, world) {
	const reports = [];
	for (const file of files) reports.push(await readReport(file, world));
	return reports;
}
async function readReport(file, world) {
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such report`);
	return parseReport(text, file);
}

export { run };