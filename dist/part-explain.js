import { n as UserError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { A as judgementText, _ as questionKeys, b as graderTypes, h as asksMoreThanOnce, j as parseJudgement, k as prepareWithin, p as allKeys, v as totalWeight, x as graderTypesAssuming, y as rubricRange } from "./part-grader-schema.js";
import { _ as prepareGrader, h as gradeConfirmed, r as judgeMode, s as readSuiteRecordings } from "./part-suite-report.js";
import { s as visible, t as clip } from "./part-markdown.js";
import { r as number } from "./part-number.js";
import { t as readTrajectories } from "./part-read.js";
import { t as sampleOf } from "./part-sample.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset } from "./part-native-grader.js";

// src/grader/rubric-judged.ts
function rubricJudged(part, score, answers, place = "") {
	return part.asking.ask === "per_criterion" ? byCriterion(part, score, place) : byStep(part, answers);
}
function placed(place, key) {
	return place === "" ? key : `${place}_${key}`;
}
function judgesOf({ rubric, asking }, place) {
	if (!asksMoreThanOnce(asking)) return [place];
	return allKeys(rubric, asking).map((key) => placed(place, key));
}
function byCriterion({ rubric, asking }, score, place) {
	const parts = score.kind === "not_applicable" ? {} : score.parts ?? {};
	const criteria = rubric.criteria.map((criterion) => {
		return judged(criterion, questionKeys(criterion.id, asking.asks).map((key) => {
			const part = parts[placed(place, key)];
			return part?.kind === "scored" ? part.value : null;
		}), asking.combine);
	});
	return {
		ask: asking.ask,
		criteria,
		out_of: outOf(rubric)
	};
}
function byStep({ rubric, asking }, answers) {
	const asks = Array.from({ length: asking.asks }, (_, ask) => statedIn(answers[ask], rubric));
	const ranked = asks.filter(({ result }) => result !== null).sort((a, b) => (a.result ?? 0) - (b.result ?? 0));
	const counted = asking.combine === "median" ? ranked.slice((asks.length - 1) / 2, (asks.length + 1) / 2) : asks;
	const criteria = rubric.criteria.map((criterion, index) => {
		const said = asks.map(({ levels }) => levels[index] ?? null);
		return {
			...judged(criterion, ranked.length < asks.length ? [] : counted.map((ask) => ask.levels[index] ?? null), "mean"),
			asks: said
		};
	});
	const sums = asks.map(({ levels, result }) => ({
		computed: rubricValue(rubric, levels),
		result
	}));
	return {
		ask: asking.ask,
		criteria,
		out_of: outOf(rubric),
		sums
	};
}
function judged(criterion, asks, combine) {
	const { id, weight, levels } = criterion;
	const values = asks.filter((value) => value !== null);
	if (values.length === 0 || values.length < asks.length) return {
		id,
		weight,
		asks
	};
	const level = levelOf(values, combine, criterion);
	return {
		id,
		weight,
		asks,
		level,
		meaning: nearest(level, levels).description,
		points: weight * level
	};
}
function levelOf(values, combine, { levels }) {
	const [first = 0] = values;
	if (values.length === 1) return first;
	if (combine === "mean") return values.reduce((sum, value) => sum + value, 0) / values.length;
	const median = [...values].sort((a, b) => a - b)[(values.length - 1) / 2] ?? 0;
	return combine === "median" ? median : nearest(median, levels).score;
}
function nearest(score, levels) {
	return levels.reduce((best, level) => {
		const [far, near] = [Math.abs(best.score - score), Math.abs(level.score - score)];
		return near < far || near === far && level.score > best.score ? level : best;
	});
}
function rubricValue(rubric, levels) {
	const { criteria } = rubric;
	let points = 0;
	for (const [index, { weight }] of criteria.entries()) {
		const level = levels[index];
		if (level === void 0 || level === null) return null;
		points += weight * level;
	}
	const share = criteria.some(({ weight }) => weight > 0) ? points / outOf(rubric) : 1 + points / totalWeight(criteria);
	const [low, high] = rubricRange(rubric);
	return Math.min(high, Math.max(low, share));
}
function outOf({ criteria }) {
	return totalWeight(criteria.filter(({ weight }) => weight > 0));
}
function statedIn(answer, { criteria }) {
	const judgement = judgementText(answer);
	const parsed = "text" in judgement ? parseJudgement(judgement.text) : void 0;
	const { steps, result } = isJsonObject(parsed) ? parsed : {};
	const stated = Array.isArray(steps) ? steps : [];
	return {
		levels: criteria.map(({ id }) => {
			const own = stated.filter((step) => isJsonObject(step) && beginsWith(step.description, id));
			return own.length === 1 ? numberIn(own[0].conclusion) : null;
		}),
		result: typeof result === "number" ? result : null
	};
}
function beginsWith(description, id) {
	return (typeof description === "string" ? /^[^A-Za-z0-9_]*([A-Za-z0-9_]+)/.exec(description)?.[1] : void 0) === id;
}
function numberIn(conclusion) {
	if (typeof conclusion !== "string") return null;
	const numbers = conclusion.slice(0, 1e3).match(/\d+(?:\.\d+)?/g) ?? [];
	return numbers.length === 1 ? Number(numbers[0]) : null;
}

// src/grader/explanation.ts
function variablesRead(native, types, input) {
	return (types(native.type)?.templates(native, types) ?? []).map(({ path, namespace, variable }) => {
		const value = lookUp(namespace === "item" ? input.item : input.sample, variable);
		const found = {
			at: joined(path),
			variable: joined([namespace, ...variable])
		};
		return value === void 0 ? found : {
			...found,
			value
		};
	});
}
function processWritten(native, process) {
	const children = isJsonObject(native.graders) ? native.graders : {};
	const written = Object.entries(process).map(([place, part]) => {
		const compiled = place === "" ? native : children[place];
		const source = isJsonObject(compiled) && typeof compiled.source === "string" ? compiled.source : "";
		return [place, {
			...part,
			source
		}];
	});
	return Object.fromEntries(written);
}
function rubricsJudged({ native, rubrics }, types, input, score, answered) {
	const { requests } = prepareWithin(native, types)(input);
	const whole = rubrics[""];
	if (whole !== void 0) return { "": rubricJudged(whole, score, requests.map(answered)) };
	const answersOf = {};
	let from = 0;
	for (const [place, child] of Object.entries(isJsonObject(native.graders) ? native.graders : {})) {
		const own = prepareWithin(child, types)(input).requests.length;
		answersOf[place] = requests.slice(from, from + own).map(answered);
		from += own;
	}
	const judged = Object.entries(rubrics).map(([place, part]) => {
		const answers = judgesOf(part, place).flatMap((key) => answersOf[key] ?? []);
		return [place, rubricJudged(part, score, answers, place)];
	});
	return Object.fromEntries(judged);
}
function asked(requests) {
	return requests.map((request) => request.kind === "judge" ? {
		kind: request.kind,
		model: request.model,
		messages: request.messages
	} : request.kind === "embedding" ? {
		kind: request.kind,
		model: request.model,
		messages: request.input
	} : { kind: request.kind });
}
function lookUp(from, path) {
	let at = from;
	for (const key of path) {
		if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return void 0;
		at = at[key];
	}
	return at;
}
function joined(path) {
	return path.map((key, index) => typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`).join("");
}

// src/render/explanation-text.ts
function renderExplanation(explanation) {
	const { grader, trajectory, score, formula } = explanation;
	const outcome = trajectory.success === void 0 ? "outcome unknown" : trajectory.success ? "the run succeeded" : "the run failed";
	return `${[
		`${grader.name} (${grader.type}, ${grader.digest.slice(0, 12)}) on ${visible(trajectory.id)} of task ${visible(trajectory.task_id)}: ${outcome}`,
		verdict(explanation),
		...formula === void 0 ? [] : [`formula: ${visible(formula)}`],
		...scoreLines(score, "  "),
		...criteria(explanation),
		...reads(explanation.reads),
		...questions(explanation.asked),
		...written(explanation.process)
	].join("\n")}\n`;
}
function verdict({ score, passed, grader }) {
	if (score.kind !== "scored") return score.kind === "failed" ? "no score: the grade failed" : "no score: not applicable";
	return `score ${number(score.value)}: ${passed ? "pass" : "fail"} (passes at ${grader.pass_threshold})`;
}
function scoreLines(score, space) {
	const own = score.kind === "scored" ? score.explanation : score.kind === "failed" ? `${score.failure.code} (the provider's ${score.failure.flag}, paid as 0): ${score.failure.message}` : score.reason;
	const parts = score.kind === "not_applicable" ? {} : score.parts ?? {};
	return [
		`${space}${clip(visible(own), 600)}`,
		...score.kind === "scored" ? stepLines(score.steps, space) : [],
		...Object.entries(parts).flatMap(([key, part]) => [`${space}${visible(key)} = ${part.kind === "scored" ? number(part.value) : part.kind.replace("_", " ")}`, ...scoreLines(part, `${space}  `)])
	];
}
function criteria({ rubrics, asked_again }) {
	const inOneCall = asked_again ? "in one call, the first of several" : "in one call";
	return Object.entries(rubrics ?? {}).flatMap(([place, { ask, criteria: all, out_of, sums }]) => [
		`${place === "" ? "criteria" : `criteria of ${visible(place)}`}, ${ask === "one_call" ? inOneCall : "each asked for"}, of ${points(out_of)} points:`,
		...all.flatMap(({ id, weight, asks, level, points: worth, meaning }) => {
			const said = asks.length < 2 ? "" : ` of ${asks.map((each) => each === null ? "?" : number(each)).join(", ")}`;
			const given = level === void 0 || worth === void 0 ? "no level" : `level ${number(level)}`;
			const worthOf = worth === void 0 ? `weight ${points(weight)}` : `${points(worth)} points of ${points(weight)}`;
			return [`  ${visible(id)}: ${given}${said}, ${worthOf}`, ...meaning === void 0 ? [] : [`    ${clip(visible(meaning), 300)}`]];
		}),
		...(sums ?? []).flatMap(({ computed, result }, index) => {
			if (computed === null || result === null || Math.abs(computed - result) < .0051) return [];
			return [`  ${(sums ?? []).length === 1 ? "the judge" : `ask ${index + 1}`} miscalculated: its levels come to ${number(computed)}, and it gave ${number(result)}`];
		})
	]);
}
function points(value) {
	return String(Number(value.toFixed(3)));
}
function reads(all) {
	if (all.length === 0) return [];
	return ["reads:", ...all.map(({ at, variable, value }) => {
		const shown = value === void 0 ? "(nothing there)" : typeof value === "string" ? value : JSON.stringify(value);
		return `  ${visible(variable)} in ${visible(at)}: ${clip(visible(shown), 300)}`;
	})];
}
function stepLines(steps, space) {
	const judged = (steps ?? []).flatMap((credit, step) => credit === null ? [] : [{
		credit,
		step
	}]);
	if (judged.length === 0) return [];
	const lowest = Math.min(...judged.map(({ credit }) => credit));
	const shown = judged.slice(0, 100).map(({ credit, step }) => {
		return `${space}  ${step}: ${number(credit)}${credit === lowest ? "  (lowest)" : ""}`;
	});
	const more = judged.length > 100 ? [`${space}  and ${judged.length - 100} more`] : [];
	return [
		`${space}credit by step, counted from 0:`,
		...shown,
		...more
	];
}
function written(process) {
	return Object.entries(process ?? {}).flatMap(([place, { config, reads: fields, source }]) => [`${place === "" ? "written as" : `${visible(place)} was written as`} ${visible(JSON.stringify(config))}`, `  reads ${fields.join(", ")}; compiled to python of ${source.split("\n").length} lines (--json has the source)`]);
}
function questions(all) {
	return all.flatMap(({ kind, model, messages }) => {
		if (kind === "python") return ["asked: python grade(sample, item)"];
		const list = Array.isArray(messages) ? messages : [];
		return [`asked: ${visible(model ?? "")}`, ...list.map((message) => {
			const { role, content } = message;
			return `  ${role}: ${clip(visible(typeof content === "string" ? content : JSON.stringify(content)), 2e3)}`;
		})];
	});
}

// src/commands/explain.ts
async function run(args, world) {
	const [graderName, trajectoryId, ...rest] = args.positionals;
	if (graderName === void 0 || trajectoryId === void 0 || rest.length > 0) throw new UserError("explain: expected GRADER TRAJECTORY, e.g. explain refund-reward run-007");
	const { grader, trajectory, recordings } = graderName.endsWith(".json") ? await fromFile(graderName, trajectoryId, args, world) : await fromPolicies(graderName, trajectoryId, args, world);
	const input = {
		item: trajectory.item,
		sample: sampleOf(trajectory),
		recorded: trajectory
	};
	const prepared = prepareGrader(grader.native, graderTypesAssuming(grader.similarity), grader.process);
	const asking = {
		mode: judgeMode(args.value("judge")),
		recordings,
		from: "folder"
	};
	const answers = /* @__PURE__ */ new Map();
	const answered = (request) => answers.get(canonicalJson(request));
	const ports = {
		python: await world.python(),
		judge: overheard(await world.judge(asking), answers),
		embedder: world.embedder(asking),
		lexicon: () => world.lexicon()
	};
	const [score] = await gradeConfirmed(prepared, [input], ports, grader.pass_threshold, grader.confirm);
	if (score === void 0) throw new Error("one trajectory was graded and no score came back");
	const { id, task_id, outcome } = trajectory;
	const formula = grader.native.calculate_output;
	const explanation = {
		version: 1,
		kind: "gradegate/explanation",
		grader: {
			name: grader.name,
			type: grader.native.type,
			digest: grader.digest,
			pass_threshold: grader.pass_threshold
		},
		trajectory: {
			id,
			task_id,
			...outcome?.success === void 0 ? {} : { success: outcome.success }
		},
		score,
		...score.kind === "scored" ? { passed: score.value >= grader.pass_threshold } : {},
		reads: variablesRead(grader.native, graderTypes, input),
		asked: asked(prepared(input).requests),
		...grader.process === void 0 ? {} : { process: processWritten(grader.native, grader.process) },
		...grader.rubrics === void 0 ? {} : { rubrics: rubricsJudged({
			native: grader.native,
			rubrics: grader.rubrics
		}, graderTypes, input, score, answered) },
		...answers.size > prepared(input).requests.length ? { asked_again: true } : {},
		...typeof formula === "string" ? { formula } : {}
	};
	world.print(args.isSet("json") ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(explanation));
	return 0;
}
function overheard(judge, answers) {
	return { ask: async (requests) => {
		const given = await judge.ask(requests);
		requests.forEach((request, index) => {
			const answer = given[index];
			if (answer !== void 0) answers.set(canonicalJson(request), answer);
		});
		return given;
	} };
}
async function fromFile(file, id, args, world) {
	const grader = await readNativeGrader(file, void 0, world);
	const path = args.value("dataset");
	const trajectory = await find(await openDataset(path, world), path ?? "", id, world);
	if (trajectory === void 0) throw new UserError(`${path}: there is no trajectory "${id}"`);
	return {
		grader,
		trajectory,
		recordings: await readRecordings(args.value("recordings"), world)
	};
}
async function fromPolicies(name, id, args, world) {
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const grader = set.graders.get(name);
	if (grader === void 0) throw new UserError(`there is no grader "${name}"; known: ${[...set.graders.keys()].join(", ")}`);
	const stated = args.value("dataset");
	if (stated !== void 0) {
		const trajectory = await find(await openDataset(stated, world), stated, id, world);
		if (trajectory === void 0) throw new UserError(`${stated}: there is no trajectory "${id}"`);
		return {
			grader,
			trajectory,
			recordings: await readRecordings(args.value("recordings"), world)
		};
	}
	return {
		grader,
		...await inSuites(tree, [...set.suites.values()], id, args, world)
	};
}
async function inSuites(tree, suites, id, args, world) {
	for (const dataset of new Set(suites.map((suite) => suite.dataset))) {
		const chunks = await tree.stream(dataset);
		const trajectory = chunks === void 0 ? void 0 : await find(chunks, dataset, id, world);
		if (trajectory === void 0) continue;
		const stated = args.value("recordings");
		if (stated !== void 0) return {
			trajectory,
			recordings: await readRecordings(stated, world)
		};
		const files = /* @__PURE__ */ new Map();
		for (const suite of suites.filter((each) => each.dataset === dataset)) {
			const found = await readSuiteRecordings(suite, tree, "replay");
			if ("recordings" in found) for (const each of found.recordings) files.set(each.file, each);
		}
		return {
			trajectory,
			recordings: [...files.values()]
		};
	}
	throw new UserError(`no suite's dataset has a trajectory "${id}"; name another with --dataset FILE`);
}
async function find(chunks, path, id, world) {
	for await (const { trajectory } of readTrajectories(chunks, path, world.sha256, { gunzip: world.gunzip })) if (trajectory.id === id) return trajectory;
}

export { run };