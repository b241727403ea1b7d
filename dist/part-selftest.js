import { n as UserError } from "./part-errors.js";
import { r as parseFormula, t as evaluateFormula } from "./part-formula-value.js";
import { n as isJsonObject } from "./part-json.js";
import { s as visible } from "./part-markdown.js";
import { a as percent } from "./part-number.js";
import { a as parseRecord, i as gateDigest, l as decide, o as sealedRecord, r as selfTestFile, s as verdictOfFigures, t as suiteDiff } from "./part-suite-diff.js";
import { t as clopperPearson } from "./part-proportion.js";
import { n as seededRandom, t as below } from "./part-random.js";
import { t as summarize } from "./part-summarize.js";
import { n as slicesOf } from "./part-compare.js";
import { t as inSlice } from "./part-slice.js";
import { t as readTrajectories } from "./part-read.js";
import { t as chosenSuites } from "./part-evaluate-suites.js";
import { n as gatesOf } from "./part-gates-of.js";
import { t as loadChecked } from "./part-load-checked.js";
import { t as numberOption } from "./part-native-grader.js";
import { r as judgeMode, u as reportsOfSuites } from "./part-suite-report.js";

// src/render/selftest-text.ts
function renderSelfTest(record) {
	const { aa, planted, suites, gates, verdict, bounds, seed } = record;
	const { noisy } = aa;
	const { discordance, loss } = planted.size;
	const kinds = Object.entries(planted.by_kind).flatMap(([kind, { found, runs, power, interval, by_rule }]) => [`    ${kind.padEnd(17)} ${shareOf$1(found, runs, power, interval)}`, ...rulesOf(by_rule, "      by ")]);
	return `${[
		`self-test: ${verdict} (seed ${seed}, ${record.tested_on})`,
		`  gates   ${gates.map(({ name, digest }) => `${name} ${digest.slice(0, 12)}`).join(", ")}`,
		`  suites  ${suites.map(({ name, tasks }) => `${name} (${tasks} tasks)`).join(", ")}`,
		`  identical graders are told apart: ${shareOf$1(aa.flips, aa.runs, aa.flip_rate, aa.interval)}; at most ${percent(bounds.max_flip_rate)}`,
		...rulesOf(aa.by_rule, "    by "),
		`  noise in both arms (${percent(noisy.noise)} of verdicts each) is called a loss: ${shareOf$1(noisy.count, noisy.runs, noisy.rate, noisy.interval)}; at most ${percent(bounds.max_false_alarms)}`,
		...rulesOf(noisy.by_rule, "    by "),
		`  planted regressions (${percent(discordance)} of verdicts differ, ${percent(loss)} net) are found; each kind at least ${percent(bounds.min_power)}`,
		...kinds,
		...planted.not_run.map(({ kind, suite, why }) => `    ${kind} was not run in ${suite}: ${why}`)
	].map((line) => visible(line)).join("\n")}\n`;
}
function shareOf$1(count, runs, rate, interval) {
	if (rate === void 0 || interval === void 0) return "unknown";
	return `${count} of ${runs}, ${percent(rate)} (${percent(interval[0])} to ${percent(interval[1])})`;
}
function rulesOf(counts, before) {
	const sorted = Object.entries(counts).sort(([a, x], [b, y]) => y - x || a.localeCompare(b, "en"));
	return sorted.length === 0 ? [] : [`${before}${sorted.map(([rule, count]) => `${rule} ${count}`).join(", ")}`];
}

// src/selftest/arms.ts
function resampled(report, random) {
	const byTask = /* @__PURE__ */ new Map();
	for (const row of report.scores) {
		const same = byTask.get(row.task_id);
		if (same === void 0) byTask.set(row.task_id, [row]);
		else same.push(row);
	}
	const tasks = [...byTask.values()];
	const draw = below(random, tasks.length);
	return withRows(report, tasks.flatMap((_, copy) => tasks[draw()].map((row) => ({
		...row,
		id: `${row.id}#${copy}`,
		task_id: `${row.task_id}#${copy}`
	}))));
}
function withRows(report, scores) {
	const summary = summarize(scores);
	return {
		...report,
		scores,
		summary,
		counts: summary.counts,
		failures: []
	};
}
function asChanged(report, scores) {
	const { grader } = report;
	return withRows({
		...report,
		grader: {
			...grader,
			digest: `${grader.digest.slice(0, -1)}!`
		}
	}, scores);
}

// src/selftest/plants.ts
const PLANTS = [
	"loosened",
	"inverted",
	"noisy",
	"verbose_friendly",
	"dropped_criterion",
	"one_slice"
];
function plant(name, rows, planted) {
	return BY_NAME[name](rows, planted);
}
const BY_NAME = {
	loosened: (rows, planted) => loosened(rows, planted, () => true),
	inverted: (rows, { threshold }) => {
		const values = rows.flatMap(({ value }) => value ?? []);
		if (new Set(values).size < 2) return { why: "every score is the same" };
		const sum = Math.min(...values) + Math.max(...values);
		return { rows: rows.map((row) => rescored(row, sum - (row.value ?? 0), threshold)) };
	},
	noisy: (rows, { threshold, size, random }) => {
		const scored = rows.filter(({ value }) => value !== void 0);
		const chosen = new Set(drawn(scored, Math.max(1, Math.round(size.discordance * scored.length)), random));
		return { rows: rows.map((row) => chosen.has(row) ? turned(row, threshold) : row) };
	},
	verbose_friendly: verboseFriendly,
	dropped_criterion: droppedCriterion,
	one_slice: (rows, planted) => {
		const named = slicesOf(rows, planted.slices).filter((slice, index) => index > 0 && slice.declared);
		const failures = named.map((slice) => rows.filter((row) => slice.has(row) && isCaught(row)).length);
		const slice = named[failures.indexOf(Math.max(0, ...failures))];
		if (slice === void 0) return { why: "no slice with a failure that is caught is declared" };
		return loosened(rows, planted, slice.has);
	}
};
const isCaught = (row) => row.success === false && row.passed === false;
function loosened(rows, { threshold, size, random }, within) {
	const failures = rows.filter((row) => row.success === false && row.value !== void 0 && within(row));
	const caught = failures.filter(isCaught);
	if (caught.length === 0) return { why: "no known failure is caught, so none can slip through" };
	const wrong = Math.max(1, Math.round((size.discordance + size.loss) / 2 * failures.length));
	const right = Math.round((size.discordance - size.loss) / 2 * failures.length);
	const passing = failures.filter(({ passed }) => passed);
	const turn = /* @__PURE__ */ new Set([...drawn(caught, wrong, random), ...drawn(passing, right, random)]);
	return { rows: rows.map((row) => turn.has(row) ? turned(row, threshold) : row) };
}
function verboseFriendly(rows, { threshold, size, lengths }) {
	if (lengths === void 0) return { why: "the lengths of the outputs are not known" };
	const length = (row) => lengths.get(row.digest) ?? 0;
	const sorted = rows.map(length).sort((a, b) => a - b);
	const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
	if (least === most) return { why: "every output is as long as the others" };
	const verbosity = (row) => (length(row) - least) / (most - least);
	const failures = rows.filter((row) => row.success === false && row.value !== void 0);
	const needed = failures.filter((row) => isCaught(row) && verbosity(row) > 0).map((row) => (threshold - (row.value ?? 0)) / verbosity(row)).sort((a, b) => a - b);
	const wanted = Math.max(1, Math.round(size.loss * failures.length));
	const bonus = needed[Math.min(wanted, needed.length) - 1];
	if (bonus === void 0) return { why: "no known failure is caught, so none can slip through" };
	return { rows: rows.map((row) => row.value === void 0 ? row : rescored(row, row.value + (bonus + 1e-9) * verbosity(row), threshold)) };
}
function droppedCriterion(rows, { threshold, size, formula }) {
	if (formula === void 0) return { why: "the grader is no multi, so it has no criterion to drop" };
	const failures = rows.filter((row) => row.success === false && row.value !== void 0).length;
	let best;
	for (const dropped of formula.variables) {
		const changed = rows.map((row) => {
			const values = formula.variables.map((name) => name === dropped ? 1 : row.parts?.[name]);
			const isKnown = (value) => typeof value === "number";
			if (row.value === void 0 || !values.every(isKnown)) return row;
			const value = evaluateFormula(formula, values);
			return typeof value === "number" ? rescored(row, value, threshold) : row;
		});
		const loss = changed.filter((row, index) => row.success === false && row.passed && !rows[index]?.passed).length;
		if (best === void 0 || loss > best.loss) best = {
			rows: changed,
			loss
		};
	}
	if (best === void 0 || best.loss < Math.max(1, size.loss * failures)) return { why: `no single criterion holds back as many failures as the size asks for (at most ${failures === 0 || best === void 0 ? "none" : `${(100 * best.loss / failures).toFixed(1)} %`})` };
	return { rows: best.rows };
}
function turned(row, threshold) {
	if (row.value === void 0) return row;
	const mirrored = 2 * threshold - row.value;
	return rescored(row, row.passed ? Math.min(mirrored, threshold - 1e-6) : Math.max(mirrored, threshold), threshold);
}
function rescored(row, value, threshold) {
	return row.value === void 0 ? row : {
		...row,
		value,
		passed: value >= threshold
	};
}
function shaken(rows, share, threshold, random) {
	const bound = Math.round(share * 1e6);
	const draw = below(random, 1e6);
	return rows.map((row) => draw() < bound ? turned(row, threshold) : row);
}
function drawn(all, count, random) {
	const rest = [...all];
	return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(below(random, rest.length)(), 1)[0]);
}

// src/selftest/trial.ts
const RELATIVE = /* @__PURE__ */ new Set([
	"data_verdict",
	"max_drop",
	"max_rise_of_failures",
	"flips_fail_to_pass",
	"flips_pass_to_fail",
	"new_false_accepts",
	"new_false_rejects"
]);
function judgedArms(gates, suite, base, head) {
	const drawn = withDrawnSlices(suite, base);
	const own = gates.filter(({ spec }) => spec.merge.suites.includes(suite.name)).map((gate) => onlyOf(gate, suite.name));
	const sides = {
		base: {
			suite: drawn,
			report: base
		},
		head: {
			suite: drawn,
			report: head
		}
	};
	const diff = suiteDiff(sides.base, sides.head, {
		ofBase: gates,
		all: gates
	}, void 0);
	return decide({
		gates: own,
		suites: [{
			name: suite.name,
			...sides,
			...diff === void 0 ? {} : { diff }
		}],
		changes: [],
		versionPosition: () => void 0
	});
}
function withDrawnSlices(suite, { scores }) {
	const slices = (suite.spec.slices ?? []).filter((slice) => scores.some((row) => inSlice(row, slice)));
	return {
		...suite,
		spec: {
			...suite.spec,
			slices
		}
	};
}
function onlyOf({ name, spec: { merge } }, suite) {
	const { error_rate, compare, underpowered, removed, labels_changed } = merge;
	return {
		name,
		spec: { merge: {
			...Object.fromEntries(Object.entries({
				error_rate,
				compare,
				underpowered,
				removed,
				labels_changed
			}).filter(([, value]) => value !== void 0)),
			suites: [suite]
		} }
	};
}
const SEVERITY = {
	pass: 0,
	advice: 0,
	waived: 1,
	inconclusive: 1,
	fail: 2
};
function worsened(before, after) {
	const key = ({ rule, slice, limit, over, stated_by }) => JSON.stringify([
		rule,
		slice,
		limit,
		over,
		stated_by
	]);
	const known = new Map(before.map((result) => [key(result), SEVERITY[result.outcome]]));
	return after.filter((result) => SEVERITY[result.outcome] > (known.get(key(result)) ?? 0));
}
function alarms(results) {
	return results.filter(({ rule, outcome }) => RELATIVE.has(rule) && SEVERITY[outcome] > 0);
}

// src/selftest/selftest.ts
function selfTest(plan) {
	const flips = [];
	const noisy = [];
	const kinds = /* @__PURE__ */ new Map();
	const notRun = [];
	plan.suites.forEach((tested, index) => {
		const { suite } = tested;
		plan.progress?.(`${suite.name}: identical graders`);
		const seed = plan.seed * 1009 + index * 101;
		for (let run = 0; run < plan.runs; run++) {
			const random = seededRandom(seed * 31 + run);
			const base = resampled(tested.report, random);
			flips.push(alarms(judgedArms(plan.gates, suite, base, base)).map(({ rule }) => rule));
			noisy.push(noisyAlarms(plan, tested, base, random));
		}
		for (const kind of PLANTS) {
			plan.progress?.(`${suite.name}: ${kind}`);
			const found = plantedRuns(kind, plan, tested, seed);
			if ("why" in found) notRun.push({
				kind,
				suite: suite.name,
				why: found.why
			});
			else kinds.set(kind, [...kinds.get(kind) ?? [], ...found.runs]);
		}
	});
	const all = [...kinds.values()].flat();
	const share = shareOf(all.filter(({ rules }) => rules.length > 0).length, all.length);
	const flipped = shareOf(flips.filter((rules) => rules.length > 0).length, flips.length);
	return {
		aa: {
			flip_rate: flipped.rate,
			interval: flipped.interval,
			runs: flips.length,
			flips: flipped.count,
			by_rule: counted(flips),
			noisy: {
				noise: plan.noise,
				...shareOf(noisy.filter((rules) => rules.length > 0).length, noisy.length),
				by_rule: counted(noisy)
			}
		},
		planted: {
			size: plan.size,
			power: share.rate,
			interval: share.interval,
			runs: share.runs,
			by_kind: Object.fromEntries([...kinds].map(([kind, runs]) => [kind, kindOf(runs)])),
			not_run: notRun
		}
	};
}
function noisyAlarms(plan, { suite, report }, base, random) {
	const { pass_threshold: threshold } = report.grader;
	const arm = () => asChanged(base, shaken(base.scores, plan.noise, threshold, random));
	const [one, other] = [arm(), arm()];
	return alarms(judgedArms(plan.gates, suite, one, other)).filter(({ rule, outcome }) => outcome === "fail" && (rule === "data_verdict" || rule === "max_drop")).map(({ rule }) => rule);
}
function plantedRuns(kind, plan, { suite, report, lengths, formula }, seed) {
	const { pass_threshold: threshold } = report.grader;
	const runs = [];
	for (let run = 0; run < plan.plantedRuns; run++) {
		const random = seededRandom(seed * 31 + run + 1000003 * (1 + PLANTS.indexOf(kind)));
		const base = resampled(report, random);
		const slices = suite.spec.slices ?? [];
		const planted = plant(kind, base.scores, {
			threshold,
			size: plan.size,
			random,
			slices,
			lengths,
			formula
		});
		if ("why" in planted) {
			const whole = plant(kind, report.scores, {
				threshold,
				size: plan.size,
				random,
				slices,
				lengths,
				formula
			});
			if ("why" in whole) return whole;
			continue;
		}
		const unchanged = judgedArms(plan.gates, suite, base, base);
		const worse = worsened(unchanged, judgedArms(plan.gates, suite, base, asChanged(base, planted.rows)));
		runs.push({
			suite: suite.name,
			rules: [...new Set(worse.map(({ rule }) => rule))],
			failed: worse.some(({ outcome }) => outcome === "fail")
		});
	}
	return runs.length === 0 ? { why: "no resample had room for it" } : { runs };
}
function kindOf(runs) {
	const found = runs.filter(({ rules }) => rules.length > 0);
	const share = shareOf(found.length, runs.length);
	const suites = [...new Set(runs.map(({ suite }) => suite))];
	return {
		power: share.rate,
		interval: share.interval,
		runs: runs.length,
		found: found.length,
		failed: runs.filter(({ failed }) => failed).length,
		by_rule: counted(found.map(({ rules }) => rules)),
		by_suite: Object.fromEntries(suites.map((suite) => {
			const own = runs.filter((each) => each.suite === suite);
			return [suite, shareOf(own.filter(({ rules }) => rules.length > 0).length, own.length)];
		}))
	};
}
function shareOf(count, runs) {
	return {
		count,
		runs,
		rate: runs === 0 ? void 0 : count / runs,
		interval: clopperPearson(count, runs, .95)
	};
}
function counted(runs) {
	const counts = {};
	for (const rule of runs.flatMap((rules) => [...new Set(rules)])) counts[rule] = (counts[rule] ?? 0) + 1;
	return counts;
}

// src/commands/selftest.ts
const EXITS = {
	pass: 0,
	fail: 1,
	inconclusive: 2
};
const LEAST_RUNS = 200;
async function run(args, world) {
	const policies = args.value("policies") ?? "policies";
	const settings = settingsOf(args);
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, policies, world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const gates = gatesOf(set);
	const { suites } = await chosenSuites({
		policies,
		suite: args.value("suite")
	}, world);
	const required = suites.filter(({ name }) => gates.some(({ spec }) => spec.merge.suites.includes(name)));
	if (required.length === 0) throw new UserError("no gate requires any of these suites, so there is nothing to test");
	const under = await underTest(required, tree, args, world);
	const { bounds, ...plan } = settings;
	const figures = selfTest({
		...plan,
		gates,
		suites: under,
		progress: (said) => world.log.progress(said)
	});
	world.log.done();
	const record = sealedRecord({
		version: 1,
		kind: "gradegate/selftest",
		engine: world.version,
		tested_on: world.today(),
		seed: plan.seed,
		gates: gates.map((gate) => ({
			name: gate.name,
			digest: gateDigest(gate, world.sha256)
		})),
		suites: under.map(identityOf),
		bounds,
		verdict: verdictOfFigures(figures, bounds),
		...figures
	}, world.sha256);
	const file = selfTestFile(policies);
	if (args.isSet("save")) await world.writeFile(file, `${JSON.stringify(record, null, 2)}\n`);
	world.print(args.isSet("json") ? `${JSON.stringify(record, null, 2)}\n` : renderSelfTest(record));
	if (args.isSet("verify")) return verified(file, record, world);
	return EXITS[record.verdict];
}
function settingsOf(args) {
	const number = (name) => numberOption(name, args.value(name)) ?? 0;
	const whole = (name, least) => {
		const value = number(name);
		if (Number.isSafeInteger(value) && value >= least) return value;
		throw new UserError(`--${name}: expected a whole number, ${least} or more`);
	};
	const share = (name) => {
		const value = number(name);
		if (value >= 0 && value <= 1) return value;
		throw new UserError(`--${name}: expected a share between 0 and 1`);
	};
	const size = {
		discordance: share("discordance"),
		loss: share("loss")
	};
	if (size.loss <= 0 || size.loss > size.discordance) throw new UserError("--loss: expected more than 0 and at most --discordance, of which it is the part that is not undone");
	return {
		runs: whole("runs", LEAST_RUNS),
		plantedRuns: whole("planted-runs", 1),
		seed: whole("seed", 0),
		noise: share("noise"),
		size,
		bounds: {
			max_flip_rate: share("max-flip-rate"),
			max_false_alarms: share("max-false-alarms"),
			min_power: share("min-power")
		}
	};
}
async function underTest(suites, tree, args, world) {
	const reports = await reportsOfSuites(suites, tree, judgeMode(args.value("judge")), world, void 0);
	const under = [];
	for (const suite of suites) {
		const found = reports.get(suite.name);
		if (found === void 0 || "problem" in found) throw new UserError(`the suite ${suite.name} could not be evaluated: ${found?.problem ?? "it was not"}`);
		const { report } = found;
		if (report.counts.scored === 0) throw new UserError(`the suite ${suite.name} has no score, so nothing can be tested`);
		under.push({
			suite,
			report,
			lengths: await lengthsOf(suite, tree, world),
			formula: formulaOf(suite.grader)
		});
	}
	return under;
}
async function lengthsOf({ dataset }, tree, world) {
	const chunks = await tree.stream(dataset);
	if (chunks === void 0) return void 0;
	const lengths = /* @__PURE__ */ new Map();
	const rows = readTrajectories(chunks, dataset, world.sha256, { gunzip: world.gunzip });
	for await (const { trajectory, digest } of rows) lengths.set(digest, trajectory.output.text.length);
	return lengths;
}
function formulaOf({ native }) {
	if (native.type !== "multi" || !isJsonObject(native.graders) || typeof native.calculate_output !== "string") return;
	const parsed = parseFormula(native.calculate_output, Object.keys(native.graders));
	return "formula" in parsed ? parsed.formula : void 0;
}
function identityOf({ suite, report }) {
	const { name, digest } = report.grader;
	return {
		name: suite.name,
		grader: {
			name,
			digest
		},
		dataset: {
			path: report.dataset.path,
			digest: report.dataset.digest
		},
		tasks: new Set(report.scores.map((row) => row.task_id)).size
	};
}
async function verified(file, measured, world) {
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`there is no ${file}; make one with --save`);
	const parsed = parseRecord(text, world.sha256);
	if ("problem" in parsed) throw new UserError(`${file} is ${parsed.problem === "edited" ? "edited: its seal does not fit" : "no self-test record"}`);
	const told = ({ engine: _, tested_on: __, seal: ___, ...rest }) => JSON.stringify(rest);
	if (told(parsed.record) === told(measured)) {
		world.log.info(`${file} holds what was measured`);
		return EXITS[measured.verdict];
	}
	world.log.warn(`${file} does not hold what was measured just now with the same options`);
	return 1;
}

export { run };