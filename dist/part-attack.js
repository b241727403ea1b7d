import { i as attackGrader, n as savedCase, t as attackSuite } from "./part-attack-suite.js";
import { n as UserError } from "./part-errors.js";
import { b as graderTypes } from "./part-grader-schema.js";
import { s as visible, t as clip } from "./part-markdown.js";
import { a as percent, r as number } from "./part-number.js";
import { r as suitesSarif, t as attackSarif } from "./part-sarif.js";
import { t as readTrajectories } from "./part-read.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, t as numberOption } from "./part-native-grader.js";
import { r as judgeMode } from "./part-suite-report.js";

// src/render/attack-text.ts
function renderAttack(report) {
	const { grader, verdict, reasons, exploitability, grades, tried, honest, exploits } = report;
	const { tasks_paid, tasks, upper_bound, best_unearned, median_honest } = exploitability;
	const bound = upper_bound === null ? "" : `: at most ${percent(upper_bound)} of tasks (95 %)`;
	return `${[
		`${grader.name} (${grader.digest.slice(0, 12)}) is ${verdict} (passes at ${grader.pass_threshold}, seed ${report.seed})`,
		...reasons.map((reason) => `  ${reason}`),
		`  ${tried} outputs in ${grades.asked} grades (${grades.failed} failed)${grades.limit === null ? "" : `; the budget of ${grades.limit} ended it`}`,
		`  paid unearned on ${tasks_paid} of ${tasks} tasks${bound}`,
		`  best unearned score ${number(best_unearned ?? void 0)}, median of honest successes ${number(median_honest ?? void 0)}; ${honest.passed} of ${honest.tried} honest successes pass`,
		...exploits.flatMap(exploitLines),
		...pleasedLines(report.pleased_judge?.exploits ?? []),
		...rewriteLines("cosmetic rewrites of honest successes that still pass:", report.invariance),
		...rewriteLines("weaker claims, made from a right answer:", report.weaker_claims),
		...probeLines(report.probes),
		...report.not_run.length === 0 ? [] : [`  not run: ${report.not_run.map(({ id }) => id).join(", ")}`]
	].join("\n")}\n`;
}
function exploitLines({ id, trajectory_id, score, output, tool_calls, why, tasks }) {
	const calls = tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
	return [
		`  ${id}: ${visible(why)}`,
		`    on ${visible(trajectory_id)}, score ${number(score)}, ${tasks} ${tasks === 1 ? "task" : "tasks"}`,
		`    output ${clip(visible(JSON.stringify(output)), 200)}`,
		...calls === "" ? [] : [`    calls ${clip(visible(calls), 200)}`]
	];
}
function pleasedLines(exploits) {
	return exploits.length === 0 ? [] : ["  paid if its judge is pleased:", ...exploits.flatMap(exploitLines)];
}
function rewriteLines(title, results) {
	if (results.length === 0) return [];
	return [`  ${title}`, ...results.map(({ id, passed, tried }) => `    ${id} ${passed} of ${tried}`)];
}
function probeLines(probes) {
	const broken = probes.filter(({ outcome }) => outcome === "broken");
	return broken.length === 0 ? [] : ["  of the grader itself:", ...broken.map(({ id, detail }) => `    ${id} ${visible(detail)}`)];
}

// src/commands/attack-policies.ts
const ATTACK_EXITS = {
	resistant: 0,
	exploitable: 1,
	inconclusive: 2
};
async function attackPolicies({ budget, seed }, args, world) {
	if (args.value("dataset") !== void 0) throw new UserError("--dataset is for --grader FILE; without a grader, suites of the policies are attacked");
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const attacks = [];
	const saved = [];
	for (const suite of chosen(set, args.value("suite"))) {
		world.log.progress(`${suite.name}: attacking ${suite.grader.name}`);
		const { found, cases } = await attackSuite({
			suite,
			budget,
			seed
		}, tree, world);
		attacks.push({
			suite: suite.name,
			position: suite.source.locate(["spec", "grader"]),
			...found
		});
		saved.push(...cases);
	}
	world.log.done();
	const save = args.value("save");
	if (save !== void 0) await saveCases(saved, save, world);
	const sarif = args.value("sarif");
	if (sarif !== void 0) await world.writeFile(sarif, suitesSarif(attacks, world.version));
	const verdict = worst(attacks.map(({ report }) => report?.verdict ?? "inconclusive"));
	const told = {
		version: 1,
		kind: "gradegate/attacks",
		verdict,
		attacks
	};
	const texts = attacks.map(({ suite, report, problem }) => report === void 0 ? `${suite} was not attacked: ${problem}\n` : `${suite}: ${renderAttack(report)}`);
	world.print(args.isSet("json") ? `${JSON.stringify(told)}\n` : texts.join("\n"));
	return ATTACK_EXITS[verdict];
}
function chosen(set, name) {
	const all = [...set.suites.values()];
	if (name !== void 0) {
		const suite = set.suites.get(name);
		if (suite !== void 0) return [suite];
		throw new UserError(`--suite ${name}: there is no such suite; there are ${all.map((each) => each.name).join(", ")}`);
	}
	const demanded = new Set([...set.gates.values()].flatMap(({ document: { spec } }) => spec.merge.exploitability?.suites ?? []));
	const suites = all.filter((each) => demanded.has(each.name));
	if (suites.length > 0) return suites;
	throw new UserError("no gate says which suites are attacked (`exploitability: {suites: [...], max: 0}`); name one with --suite, or a grader with --grader FILE --dataset FILE");
}
function worst(verdicts) {
	if (verdicts.includes("exploitable")) return "exploitable";
	return verdicts.every((each) => each === "resistant") ? "resistant" : "inconclusive";
}
async function saveCases(cases, file, world) {
	const before = await world.readFile(file) ?? "";
	const fresh = cases.filter(({ id }) => !before.includes(JSON.stringify(id)));
	if (fresh.length === 0) return;
	const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
	await world.writeFile(file, `${start}${fresh.map((row) => JSON.stringify(row)).join("\n")}\n`);
	world.log.info(`${fresh.length} ${fresh.length === 1 ? "exploit" : "exploits"} added to ${file}`);
}

// src/commands/attack.ts
async function run(args, world) {
	const began = world.elapsed();
	const file = args.value("grader");
	const budget = {
		grades: count("budget", args),
		seconds: count("seconds", args)
	};
	const seed = whole("seed", args);
	if (file === void 0) return attackPolicies({
		budget,
		seed: args.isSet("seed") ? seed : void 0
	}, args, world);
	const grader = await readGrader(file, numberOption("pass-threshold", args.value("pass-threshold")), args, world);
	const dataset = args.value("dataset");
	const trajectories = [];
	const chunks = await openDataset(dataset, world);
	for await (const { trajectory } of readTrajectories(chunks, dataset ?? "", world.sha256, { gunzip: world.gunzip })) trajectories.push(trajectory);
	const recordings = await readRecordings(args.value("recordings"), world);
	const report = await attackGrader({
		grader,
		trajectories,
		budget,
		seed
	}, {
		types: graderTypes,
		python: await world.python({ secondsPerGrade: 2 }),
		judge: await world.judge({
			mode: judgeMode(args.value("judge")),
			recordings,
			from: "folder"
		}),
		elapsed: () => world.elapsed() - began
	});
	const save = args.value("save");
	if (save !== void 0) await saveCases(casesOf(report, trajectories, world), save, world);
	const sarif = args.value("sarif");
	if (sarif !== void 0) await world.writeFile(sarif, attackSarif(report, file.replace(/^\.\//, ""), world.version));
	world.print(args.isSet("json") ? `${JSON.stringify(report)}\n` : renderAttack(report));
	return ATTACK_EXITS[report.verdict];
}
async function readGrader(file, threshold, args, world) {
	if (!/\.ya?ml$/i.test(file)) return readNativeGrader(file, threshold, world);
	const path = file.replace(/^\.\//, "");
	const folder = args.value("policies") ?? "policies";
	const inFolder = path.startsWith(`${folder.replace(/\/+$/, "")}/`);
	const parent = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
	const { set, issues } = await loadChecked(await world.workTree(), inFolder ? folder : parent, world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const found = [...set.graders.values()].filter(({ source }) => source?.file === path);
	const [grader] = found;
	if (grader === void 0 || found.length > 1) {
		const what = found.length > 1 ? `${found.length} graders; one is needed` : "no Grader";
		throw new UserError(`${file} holds ${what} (policies are read from the repository's root)`);
	}
	return threshold === void 0 ? grader : {
		...grader,
		pass_threshold: threshold
	};
}
function casesOf(report, trajectories, { sha256 }) {
	const byId = new Map(trajectories.map((each) => [each.id, each]));
	return report.exploits.flatMap((exploit) => {
		const attacked = byId.get(exploit.trajectory_id);
		return attacked === void 0 ? [] : [savedCase(exploit, attacked, sha256)];
	});
}
function whole(name, args) {
	const value = numberOption(name, args.value(name)) ?? 0;
	if (!Number.isSafeInteger(value) || value < 0) throw new UserError(`--${name}: expected a whole number, 0 or more`);
	return value;
}
function count(name, args) {
	const value = whole(name, args);
	if (value === 0) throw new UserError(`--${name}: expected a whole number over 0`);
	return value;
}

export { run };