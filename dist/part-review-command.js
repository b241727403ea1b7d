import { t as renderComment } from "./part-comment.js";
import { n as reviewSarif } from "./part-sarif.js";
import { n as UserError } from "./part-errors.js";
import { i as costOf, r as asJudged } from "./part-budget.js";
import { n as parseRecordings, o as embeddingKey, t as judgementKey } from "./part-recording.js";
import { _ as prepareGrader, d as scoreCache, m as askedAgain, r as judgeMode, s as readSuiteRecordings } from "./part-suite-report.js";
import { x as graderTypesAssuming } from "./part-grader-schema.js";
import { t as renderPlan } from "./part-plan-text.js";
import { t as readTrajectories } from "./part-read.js";
import { t as sampleOf } from "./part-sample.js";
import { t as loadChecked } from "./part-load-checked.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, t as numberOption } from "./part-native-grader.js";
import { n as spendingOf } from "./part-spending2.js";
import { t as review } from "./part-review.js";

// src/evaluation/judge-plan.ts
const NOTHING = {
	requests: 0,
	recorded: 0,
	to_ask: 0,
	conditional: 0,
	likely_input_tokens: 0,
	most_input_tokens: 0,
	most_output_tokens: 0,
	usd_low: 0,
	usd_high: 0
};
var JudgePlanner = class {
	#models;
	#sha256;
	#seen = /* @__PURE__ */ new Set();
	#sums = /* @__PURE__ */ new Map();
	constructor(models, sha256) {
		this.#models = models;
		this.#sha256 = sha256;
	}
	add(request, isRecorded, conditional = false) {
		const key = judgementKey(request, this.#sha256);
		if (this.#seen.has(key)) return;
		this.#seen.add(key);
		const sums = this.#sums.get(request.model) ?? { ...NOTHING };
		this.#sums.set(request.model, sums);
		sums.requests++;
		if (isRecorded(key)) {
			sums.recorded++;
			return;
		}
		const cost = costOf(request, this.#models.get(request.model));
		sums.to_ask++;
		if (conditional) sums.conditional++;
		else sums.likely_input_tokens += cost.likely_input_tokens;
		sums.most_input_tokens = plus(sums.most_input_tokens, cost.most_input_tokens);
		sums.most_output_tokens = plus(sums.most_output_tokens, cost.most_output_tokens);
		sums.usd_low = plus(sums.usd_low, conditional && cost.usd_low !== void 0 ? 0 : cost.usd_low);
		sums.usd_high = plus(sums.usd_high, cost.usd_high);
	}
	plan() {
		const models = [...this.#sums].sort(([a], [b]) => a < b ? -1 : 1).map(([model, sums]) => {
			const facts = this.#models.get(model);
			const isOutputPriced = sums.most_output_tokens === 0 || facts?.usd_per_million_output_tokens !== void 0;
			const priced = facts?.usd_per_million_input_tokens !== void 0 && isOutputPriced;
			const { shutdown_date } = facts ?? {};
			return {
				model,
				...sums,
				priced,
				...shutdown_date === void 0 ? {} : { shutdown_date }
			};
		});
		const total = (of) => models.reduce((sum, plan) => plus(sum, of(plan)), 0);
		return {
			version: 1,
			kind: "gradegate/judge-plan",
			requests: total((plan) => plan.requests) ?? 0,
			recorded: total((plan) => plan.recorded) ?? 0,
			to_ask: total((plan) => plan.to_ask) ?? 0,
			conditional: total((plan) => plan.conditional) ?? 0,
			usd_low: total((plan) => plan.usd_low),
			usd_high: total((plan) => plan.usd_high),
			models
		};
	}
};
function plus(sum, more) {
	return sum === void 0 || more === void 0 ? void 0 : sum + more;
}

// src/commands/plan-judging.ts
async function planEvaluation(args, world) {
	const file = args.value("grader");
	const policies = args.value("policies") ?? "policies";
	return printPlan(file === void 0 ? suiteTasks(await world.workTree(), policies, args.value("suite"), askingMode(args), world) : namedTask(file, args, world), args, world);
}
async function planReview(args, world) {
	const repository = await world.repository();
	const head = args.value("head");
	const headSha = head === void 0 ? void 0 : await repository.resolve(head);
	const base = await repository.resolve(args.value("base") ?? "origin/HEAD");
	const from = await repository.mergeBase(base, headSha ?? await repository.resolve("HEAD"));
	const trees = [await repository.tree(from), headSha === void 0 ? await world.workTree() : await repository.tree(headSha)];
	const mode = askingMode(args);
	async function* tasks() {
		for (const tree of trees) yield* suiteTasks(tree, args.value("policies") ?? "policies", void 0, mode, world);
	}
	return printPlan(tasks(), args, world);
}
function askingMode(args) {
	const mode = judgeMode(args.value("judge"));
	return mode === "replay" ? "record" : mode;
}
async function* namedTask(file, args, world) {
	const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : void 0;
	const grader = await readNativeGrader(file, numberOption("pass-threshold", stated), world);
	const chunks = await openDataset(args.value("dataset"), world);
	const recordings = await readRecordings(args.value("recordings"), world);
	yield {
		grader,
		dataset: args.value("dataset") ?? "",
		chunks,
		recordings
	};
}
async function* suiteTasks(tree, policies, only, mode, world) {
	const { set, issues, found } = await loadChecked(tree, policies, world);
	if (set === void 0 && !found) return;
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	if (only !== void 0 && !set.suites.has(only)) throw new UserError(`there is no suite "${only}"; known: ${[...set.suites.keys()].join(", ")}`);
	const chosen = [...set.suites.values()].filter(({ name }) => only === void 0 || only === name);
	for (const suite of chosen) {
		const chunks = await tree.stream(suite.dataset);
		if (chunks === void 0) throw new UserError(`the dataset ${suite.dataset} is missing`);
		const read = await readSuiteRecordings(suite, tree, mode);
		if ("problem" in read) throw new UserError(read.problem);
		yield {
			grader: suite.grader,
			dataset: suite.dataset,
			chunks,
			recordings: read.recordings
		};
	}
}
async function printPlan(tasks, args, world) {
	const { models } = await spendingOf(args, world);
	const planner = new JudgePlanner(models, world.sha256);
	const live = judgeMode(args.value("judge")) === "live";
	for await (const task of tasks) await addTask(task, planner, live, world);
	const plan = planner.plan();
	world.print(args.isSet("json") ? `${JSON.stringify(plan, null, 2)}\n` : renderPlan(plan, world.today()));
	return 0;
}
async function addTask({ grader, dataset, chunks, recordings }, planner, live, world) {
	const { byKey, embeddings, issues } = parseRecordings(recordings, world.sha256);
	if (issues.length > 0) throw new UserError("the judge recordings are not valid", issues);
	const isRecorded = (key) => !live && byKey.has(key);
	const isEmbedded = (request) => !live && embeddings.has(embeddingKey(request, world.sha256));
	const prepared = prepareGrader(grader.native, graderTypesAssuming(grader.similarity), grader.process);
	const rounds = Array.from({ length: grader.confirm?.asks ?? 1 }, (_, ask) => askedAgain(prepared, ask));
	for await (const { trajectory } of readTrajectories(chunks, dataset, world.sha256, { gunzip: world.gunzip })) {
		const input = {
			item: trajectory.item,
			sample: sampleOf(trajectory),
			recorded: trajectory
		};
		rounds.forEach((round, ask) => {
			for (const request of round(input).requests) {
				if (request.kind === "judge") planner.add(request, isRecorded, ask > 0);
				if (request.kind === "embedding") planner.add(asJudged(request), () => isEmbedded(request));
			}
		});
	}
}

// src/commands/review-command.ts
async function run(args, world) {
	if (args.isSet("dry-run")) return planReview(args, world);
	const request = {
		base: args.value("base") ?? "origin/HEAD",
		head: args.value("head"),
		policies: args.value("policies") ?? "policies",
		judge: judgeMode(args.value("judge")),
		scores: await scoreCache(args, world)
	};
	const result = await review(request, world);
	const file = args.value("report");
	if (file !== void 0) await world.writeFile(file, `${JSON.stringify(result)}\n`);
	const sarif = args.value("sarif");
	if (sarif !== void 0) await world.writeFile(sarif, reviewSarif(result.review));
	world.print(args.isSet("json") ? `${JSON.stringify(result.review, null, 2)}\n` : renderComment(result.review));
	return exitCodeOf(result.review.verdict);
}
function exitCodeOf(verdict) {
	return verdict === "pass" ? 0 : verdict === "fail" ? 1 : 2;
}

export { run as n, planEvaluation as r, exitCodeOf as t };