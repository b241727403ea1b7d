import { n as UserError } from "./part-errors.js";
import { r as deviationPath, t as compareWithProvider } from "./part-provider-deviation.js";
import { b as graderTypes } from "./part-grader-schema.js";
import { s as visible } from "./part-markdown.js";
import { t as textTable } from "./part-table-text.js";
import { t as readTrajectories } from "./part-read.js";
import { t as sampleOf } from "./part-sample.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, t as numberOption } from "./part-native-grader.js";
import { l as reportOfTrajectories, r as judgeMode } from "./part-suite-report.js";

// src/render/deviation-text.ts
function renderDeviation(deviation, failures, file) {
	const { grader, provider, date, sampled, compared, disagreeing, max_deviation, mean_deviation, worst } = deviation;
	const rows = [
		["grader", `${grader.name}, ${grader.digest.slice(0, 12)}`],
		["provider", `${provider}, ${date}`],
		["compared", `${compared} of ${sampled} sampled`]
	];
	if (disagreeing > 0) rows.push(["one side failed", String(disagreeing)]);
	if (max_deviation !== void 0 && worst !== void 0) rows.push(["largest deviation", `${max_deviation} (${worst.trajectory}: ${worst.local} here, ${worst.provider} there)`], ["mean deviation", String(mean_deviation)], ["kept in", file]);
	else rows.push(["kept", "nothing: no trajectory has a score on both sides"]);
	const [first] = failures;
	const failed = first === void 0 ? [] : [`failed at the provider ${failures.length}×, for example: ${first}`];
	return `${[textTable(rows.map(([key, value]) => [key, visible(value)])), ...failed.map(visible)].join("\n")}\n`;
}

// src/commands/calibrate-provider.ts
const AT_ONCE = 4;
async function calibrateProvider(args, world) {
	const size = numberOption("sample", args.value("sample")) ?? 20;
	if (!Number.isInteger(size) || size < 1 || size > 1e3) throw new UserError("--sample: expected a whole number from 1 to 1000");
	const date = world.today();
	const { grader, file } = await graderOf(args, world);
	refuseUnsendable(grader);
	const remote = await world.remoteGrader();
	const datasetPath = args.value("dataset") ?? "";
	const chunks = await openDataset(args.value("dataset"), world);
	const recordings = await readRecordings(args.value("recordings"), world);
	const sample = await sampled(readTrajectories(chunks, datasetPath, world.sha256, { gunzip: world.gunzip }), size, world);
	const judge = judgeMode(args.value("judge"));
	const report = await reportOfTrajectories({
		grader,
		datasetPath,
		trajectories: sample,
		recordings,
		judge
	}, world);
	const grades = await gradeRemotely(remote, grader, sample, world);
	const { name, digest, similarity } = grader;
	const assumes = similarity === void 0 ? {} : { assumes: similarity };
	const about = {
		grader: {
			name,
			digest
		},
		provider: remote.provider,
		date,
		...assumes
	};
	const deviation = compareWithProvider(report.scores, grades, about);
	const failures = grades.flatMap((grade) => grade.kind === "failed" ? [grade.message] : []);
	const out = args.value("out") ?? deviationPath(file);
	if (deviation.compared > 0) await world.writeFile(out, `${JSON.stringify(deviation, null, 2)}\n`);
	world.print(args.isSet("json") ? `${JSON.stringify(deviation)}\n` : renderDeviation(deviation, failures, out));
	return deviation.compared > 0 ? 0 : 2;
}
async function graderOf(args, world) {
	const named = args.value("grader");
	if (named === void 0) throw new UserError("--grader is needed: a Grader policy's name, or a native grader JSON file");
	if (named.endsWith(".json")) return {
		grader: await readNativeGrader(named, void 0, world),
		file: named
	};
	const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const grader = set.graders.get(named);
	if (grader?.source === void 0) throw new UserError(`there is no grader "${named}"; known: ${[...set.graders.keys()].join(", ")}`);
	const { file } = grader.source;
	if (args.value("out") === void 0 && await world.readFile(file) === void 0) throw new UserError(`run this from the repository's root, or say with --out where the result goes: ${file} is not here`);
	return {
		grader,
		file
	};
}
function unsendableOf(grader) {
	const unsendable = (graderTypes(grader.native.type)?.templates(grader.native, graderTypes) ?? []).find(({ namespace, variable }) => namespace === "sample" && variable[0] !== "output_text" && variable[0] !== "output_json");
	return unsendable === void 0 ? void 0 : `sample.${unsendable.variable.join(".")}`;
}
function refuseUnsendable(grader) {
	const path = unsendableOf(grader);
	if (path === void 0) return;
	throw new UserError(`${grader.name} reads ${path}, and a provider's graders/run takes the output's text alone: nothing to compare`);
}
async function sampled(trajectories, size, { sha256 }) {
	let kept = [];
	const lowest = () => kept.sort((a, b) => a.lot < b.lot ? -1 : 1).slice(0, size);
	for await (const recorded of trajectories) {
		kept.push({
			recorded,
			lot: sha256(recorded.trajectory.id)
		});
		if (kept.length >= 2 * size + 100) kept = lowest();
	}
	return lowest().map(({ recorded }) => recorded);
}
async function gradeRemotely(remote, grader, sample, { log }) {
	const grades = [];
	let next = 0;
	const work = async () => {
		while (next < sample.length) {
			const at = next++;
			const { trajectory } = sample[at];
			grades[at] = await remote.grade(grader.native, sampleOf(trajectory).output_text, trajectory.item);
			log.progress(`${remote.provider}: ${next} of ${sample.length} asked`);
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return grades;
}

export { unsendableOf as i, gradeRemotely as n, sampled as r, calibrateProvider as t };