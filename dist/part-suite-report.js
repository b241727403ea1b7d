import { n as UserError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { P as recordedFields, b as graderTypes, k as prepareWithin, x as graderTypesAssuming } from "./part-grader-schema.js";
import { n as withRecorded, t as sampleOf } from "./part-sample.js";
import { c as failed, s as FAILURE_FLAGS, u as scored } from "./part-template.js";
import { t as feeding } from "./part-trainers.js";
import { i as parseDeviation, n as deviationFits, r as deviationPath } from "./part-provider-deviation.js";
import { a as Tally, i as subjectOf, r as rowOf, t as ScoreTexts } from "./part-score-text.js";
import { n as readTrajectoryBatches } from "./part-read.js";

// src/grader/recorded-reads.ts
function withRecordedReads(prepared, native, process) {
	const fields = fieldsBySource(native, process);
	if (fields.size === 0) return prepared;
	return (input) => {
		const grading = prepared(input);
		return {
			...grading,
			requests: grading.requests.map((request) => shown(request, input, fields))
		};
	};
}
function shown(request, input, fields) {
	if (request.kind !== "python" || input.recorded === void 0) return request;
	const wanted = fields.get(request.source);
	if (wanted === void 0) return request;
	return {
		...request,
		input: {
			...input,
			sample: withRecorded(input.sample, input.recorded, wanted)
		}
	};
}
function fieldsBySource(native, process) {
	const found = /* @__PURE__ */ new Map();
	for (const [place, { reads }] of Object.entries(process)) {
		const children = isJsonObject(native.graders) ? native.graders : {};
		const part = place === "" ? native : children[place];
		const fields = recordedFields(reads);
		if (isJsonObject(part) && typeof part.source === "string" && fields.length > 0) found.set(part.source, fields);
	}
	return found;
}

// src/grader/grade.ts
function prepareGrader(native, types = graderTypes, process = {}) {
	return withRecordedReads(prepareWithin(native, types), native, process);
}
async function gradeAll(prepared, inputs, ports) {
	const scores = [];
	const waiting = [];
	const python = /* @__PURE__ */ new Map();
	const judge = [];
	const embedding = [];
	const lexicon = [];
	inputs.forEach((input, index) => {
		const grading = prepared(input);
		if (grading.requests.length === 0) {
			scores[index] = grading.finish([]);
			return;
		}
		const answers = [];
		waiting.push({
			index,
			grading,
			answers
		});
		grading.requests.forEach((request, place) => {
			if (request.kind === "judge") {
				judge.push({
					request,
					answers,
					place
				});
				return;
			}
			if (request.kind === "embedding") {
				embedding.push({
					request,
					answers,
					place
				});
				return;
			}
			if (request.kind === "lexicon") {
				lexicon.push({
					request,
					answers,
					place
				});
				return;
			}
			const batch = python.get(request.source);
			if (batch === void 0) python.set(request.source, [{
				request,
				answers,
				place
			}]);
			else batch.push({
				request,
				answers,
				place
			});
		});
	});
	const batches = [...python].map(([source, batch]) => runPython(source, batch, ports.python));
	const embedded = askEach(embedding, (requests) => (ports.embedder ?? NO_EMBEDDER).embed(requests));
	await Promise.all([
		...batches,
		askJudge(judge, ports.judge),
		embedded,
		handLexicon(lexicon, ports.lexicon)
	]);
	for (const { index, grading, answers } of waiting) scores[index] = grading.finish(answers);
	return scores;
}
async function runPython(source, batch, runner) {
	const answers = await runner.run(source, batch.map(({ request }) => request.input));
	batch.forEach(({ answers: into, place }, index) => {
		into[place] = answerAt(answers, index, batch.length);
	});
}
async function askJudge(asked, judge) {
	return askEach(asked, (requests) => judge.ask(requests));
}
async function askEach(asked, ask) {
	if (asked.length === 0) return;
	const distinct = /* @__PURE__ */ new Map();
	for (const asker of asked) {
		const identity = canonicalJson(asker.request);
		const same = distinct.get(identity);
		if (same === void 0) distinct.set(identity, {
			request: asker.request,
			askers: [asker]
		});
		else same.askers.push(asker);
	}
	const questions = [...distinct.values()];
	const answers = await ask(questions.map(({ request }) => request));
	questions.forEach(({ askers }, index) => {
		const answer = answerAt(answers, index, questions.length);
		for (const { answers: into, place } of askers) into[place] = answer;
	});
}
const NO_EMBEDDER = { embed: async (requests) => requests.map(() => {
	return {
		kind: "failed",
		code: "embedding_missing",
		message: "there is nobody here to ask for embeddings"
	};
}) };
async function handLexicon(asked, load) {
	if (asked.length === 0) return;
	const answer = load === void 0 ? {
		kind: "failed",
		code: "unsupported",
		message: "there is no WordNet here"
	} : {
		kind: "lexicon",
		lexicon: await load()
	};
	for (const { answers, place } of asked) answers[place] = answer;
}
function answerAt(answers, index, expected) {
	const answer = answers[index];
	if (answer === void 0 || answers.length !== expected) throw new TypeError(`a port gave ${answers.length} answers to ${expected} requests`);
	return answer;
}

// src/grader/repeat.ts
function askedAgain(prepared, ask) {
	if (ask === 0) return prepared;
	return (input) => {
		const grading = prepared(input);
		const own = 1 + Math.max(0, ...grading.requests.map((each) => each.kind === "judge" ? each.repeat : 0));
		const requests = grading.requests.map((each) => each.kind === "judge" ? {
			...each,
			repeat: ask * own + each.repeat
		} : each);
		return {
			...grading,
			requests
		};
	};
}
async function gradeConfirmed(prepared, inputs, ports, threshold, confirm) {
	const scores = await gradeAll(prepared, inputs, ports);
	if (confirm === void 0) return scores;
	const near = [...inputs.entries()].filter(([index, input]) => {
		const score = scores[index];
		return score?.kind === "scored" && isNear(score.value, threshold, confirm) && asksJudge(prepared(input));
	});
	const rounds = await Promise.all(Array.from({ length: confirm.asks - 1 }, (_, again) => gradeAll(askedAgain(prepared, again + 1), near.map(([, input]) => input), ports)));
	near.forEach(([index], place) => {
		scores[index] = medianOf([scores[index], ...rounds.map((round) => round[place])]);
	});
	return scores;
}
function isNear(value, threshold, { margin }) {
	return Math.abs(value - threshold) <= margin + 1e-9;
}
function asksJudge({ requests }) {
	return requests.some((request) => request.kind === "judge");
}
function medianOf(asks) {
	const values = asks.flatMap((score) => score.kind === "scored" ? [score] : []);
	const other = asks.find((score) => score.kind !== "scored");
	if (other?.kind === "failed") {
		const { code, message } = other.failure;
		return failed(code, `of ${asks.length} asks near the threshold one failed: ${message}`, other.parts);
	}
	if (other !== void 0) return other;
	const sorted = [...values].sort((a, b) => a.value - b.value);
	const middle = sorted[(sorted.length - 1) / 2];
	if (middle === void 0) throw new TypeError("the asks are an odd number");
	const said = values.map(({ value }) => value).join(", ");
	return scored(middle.value, `Asked ${asks.length} times near the threshold: ${said}; this is the median.`, middle.parts);
}

// src/evaluation/kept-score.ts
function scoreKey(engine, grader, types, sha256) {
	const versions = Object.fromEntries(typesIn(grader.native).map((type) => [type, types(type)?.version ?? 0]));
	const process = grader.process === void 0 ? null : grader.process;
	return sha256(canonicalJson({
		engine,
		grader: grader.digest,
		versions,
		process,
		similarity: grader.similarity ?? null
	}));
}
function typesIn(native) {
	const children = isJsonObject(native.graders) ? Object.values(native.graders) : [];
	return [native.type, ...children.flatMap((child) => isJsonObject(child) ? [String(child.type)] : [])];
}
const PASSING = /* @__PURE__ */ new Set([
	"python_timeout",
	"python_memory",
	"python_output_limit",
	"python_crashed",
	"judgement_missing",
	"judge_unreachable"
]);
var Remembered = class Remembered {
	#kept;
	#unsteady = /* @__PURE__ */ new Set();
	constructor(kept) {
		this.#kept = kept;
	}
	static async open(cache, key) {
		return new Remembered(await cache.open(key));
	}
	watched(prepared) {
		return (input) => {
			const grading = prepared(input);
			if (grading.requests.some(({ kind }) => kind !== "python" && kind !== "lexicon")) this.#unsteady.add(input);
			return grading;
		};
	}
	get(digest) {
		const text = this.#kept.get(digest);
		return text === void 0 ? void 0 : parsedScore(text);
	}
	put(digest, input, score) {
		if (this.#unsteady.delete(input) || isPassing(score)) return;
		this.#kept.put(digest, JSON.stringify(score));
	}
	save() {
		return this.#kept.save();
	}
};
function isPassing({ kind, code, parts }) {
	if (code !== void 0) return PASSING.has(code);
	return kind !== "failed" && Object.values(parts ?? {}).includes("failed");
}
const KINDS = /* @__PURE__ */ new Set([
	"scored",
	"not_applicable",
	"failed"
]);
function parsedScore(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	if (!isJsonObject(value) || !KINDS.has(value.kind)) return void 0;
	const { kind, value: number, reason, code, parts, steps } = value;
	return (kind === "scored" ? Number.isFinite(number) : number === void 0 && typeof reason === "string") && kind === "failed" === (typeof code === "string" && Object.hasOwn(FAILURE_FLAGS, code)) && (parts === void 0 || isJsonObject(parts) && Object.values(parts).every(isPart)) && (steps === void 0 || Array.isArray(steps) && steps.every(isCredit)) ? value : void 0;
}
function isCredit(value) {
	return value === null || typeof value === "number";
}
function isPart(value) {
	return typeof value === "number" || value === "failed" || value === "not_applicable";
}

// src/evaluation/report-head.ts
function headOf(engine, assignment, dataset, tally) {
	const { grader, suite } = assignment;
	const summary = tally.summary();
	return {
		version: 1,
		kind: "gradegate/report",
		engine,
		...suite === void 0 ? {} : { suite },
		grader: {
			name: grader.name,
			version: grader.version,
			type: grader.native.type,
			digest: grader.digest,
			pass_threshold: grader.pass_threshold,
			...grader.layer === void 0 ? {} : { layer: grader.layer },
			...fidelityOf(assignment),
			...grader.process === void 0 ? {} : { trainers: feeding(grader.process).fed }
		},
		dataset,
		counts: summary.counts,
		summary,
		failures: tally.causes()
	};
}
function fidelityOf({ grader, types, deviation }) {
	const { native, similarity } = grader;
	const children = Object.values(native.graders ?? {});
	if ([native.type, ...children.map((child) => child.type)].every((type) => types(type)?.fidelity !== "approximate")) return { fidelity: "exact" };
	const assumes = similarity === void 0 ? {} : { assumes: similarity };
	const measured = deviationFits(deviation, grader) ? deviation.max_deviation : void 0;
	return measured === void 0 ? {
		fidelity: "approximate",
		...assumes
	} : {
		fidelity: "calibrated",
		max_deviation: measured,
		...assumes
	};
}

// src/evaluation/evaluate.ts
const CHUNK_ROWS = 1024;
async function evaluateEach(task, ports) {
	const rows = task.assignments.map(() => []);
	return (await pass(task, ports, (subjects, verdicts) => {
		verdicts.forEach((each, report) => {
			each.forEach((verdict, index) => {
				rows[report]?.push(rowOf(subjects[index], verdict));
			});
		});
	})).map((head, report) => ({
		...head,
		scores: rows[report] ?? []
	}));
}
async function evaluateToText(task, ports) {
	const texts = new ScoreTexts();
	return (await pass(task, ports, (subjects, verdicts) => texts.add(subjects, verdicts))).map((head, report) => ({
		head,
		rows: () => texts.rows(report)
	}));
}
async function pass(task, ports, keep) {
	const graders = await Promise.all(task.assignments.map((each) => graderOf(each, task.engine, ports)));
	const digest = ports.hasher();
	let trajectories = 0;
	for await (const chunk of regrouped(task.batches, CHUNK_ROWS)) {
		const subjects = chunk.map(subjectOf);
		const inputs = chunk.map(({ trajectory }) => ({
			item: trajectory.item,
			sample: sampleOf(trajectory),
			recorded: trajectory
		}));
		const verdicts = await Promise.all(graders.map(async ({ score, threshold, tally }) => {
			return (await score(chunk, inputs)).map((each, index) => {
				const { id, success } = subjects[index];
				const verdict = verdictOf(each, threshold);
				tally.add({
					id,
					...verdict
				}, success);
				return verdict;
			});
		}));
		for (const { digest: each } of subjects) digest.update(trajectories++ === 0 ? each : `\n${each}`);
		keep(subjects, verdicts);
		ports.progress?.(trajectories);
	}
	for (const { save } of graders) await save();
	const dataset = {
		path: task.datasetPath,
		digest: digest.hex(),
		trajectories
	};
	return task.assignments.map((assignment, index) => {
		const { tally } = graders[index];
		return headOf(task.engine, assignment, dataset, tally);
	});
}
async function graderOf({ grader, types, judge, embedder }, engine, ports) {
	const prepared = prepareGrader(grader.native, types, grader.process);
	const asked = {
		python: ports.python,
		judge,
		...embedder === void 0 ? {} : { embedder },
		...ports.lexicon === void 0 ? {} : { lexicon: ports.lexicon }
	};
	const grade = (each, inputs) => gradeConfirmed(each, inputs, asked, grader.pass_threshold, grader.confirm);
	const kept = ports.scores === void 0 ? void 0 : await Remembered.open(ports.scores, scoreKey(engine, grader, types, ports.sha256));
	const score = async (chunk, inputs) => {
		if (kept === void 0) return (await grade(prepared, inputs)).map(rowScoreOf);
		const scores = chunk.map(({ digest }) => kept.get(digest));
		const missing = inputs.filter((_, index) => scores[index] === void 0);
		const graded = await grade(kept.watched(prepared), missing);
		let next = 0;
		return scores.map((known, index) => {
			if (known !== void 0) return known;
			const score = rowScoreOf(graded[next++]);
			kept.put(chunk[index].digest, inputs[index], score);
			return score;
		});
	};
	const save = async () => kept?.save();
	return {
		score,
		save,
		threshold: grader.pass_threshold,
		tally: new Tally()
	};
}
function rowScoreOf(score) {
	switch (score.kind) {
		case "scored": return {
			kind: "scored",
			value: score.value,
			...partsOf(score.parts),
			...stepsOf(score)
		};
		case "not_applicable": return {
			kind: "not_applicable",
			reason: score.reason
		};
		case "failed": return {
			kind: "failed",
			reason: `${score.failure.code}: ${score.failure.message}`,
			code: score.failure.code,
			...partsOf(score.parts)
		};
	}
}
function verdictOf(score, threshold) {
	if (score.value === void 0) return score;
	const { kind, value, ...rest } = score;
	return {
		kind,
		value,
		passed: value >= threshold,
		...rest
	};
}
function partsOf(parts) {
	if (parts === void 0) return {};
	const entries = Object.entries(parts).map(([key, part]) => [key, part.kind === "scored" ? part.value : part.kind]);
	return { parts: Object.fromEntries(entries) };
}
function stepsOf(score) {
	const parts = Object.values(score.parts ?? {});
	const steps = score.steps ?? parts.flatMap((part) => part.kind === "scored" ? [part.steps] : []).find(Boolean);
	return steps === void 0 ? {} : { steps };
}
async function* regrouped(batches, size) {
	let group = [];
	for await (const batch of batches) {
		for (const each of batch) group.push(each);
		if (group.length < size) continue;
		yield group;
		group = [];
	}
	if (group.length > 0) yield group;
}

// src/commands/suite-report.ts
const RECORDINGS_LIMIT = 268435456;
const DEVIATION_LIMIT = 65536;
async function reportsOfSuites(suites, tree, judge, world, scores) {
	const found = /* @__PURE__ */ new Map();
	for (const [dataset, sharing] of passesOf(suites, judge)) {
		const chunks = await tree.stream(dataset);
		if (chunks === void 0) {
			for (const { name } of sharing) found.set(name, { problem: `the dataset ${dataset} is missing` });
			continue;
		}
		const ready = [];
		for (const suite of sharing) {
			const assigned = await assignmentOf(suite, tree, judge, world);
			if ("problem" in assigned) found.set(suite.name, assigned);
			else ready.push(assigned);
		}
		if (ready.length === 0) continue;
		const task = passOver({
			path: dataset,
			chunks
		}, ready, world);
		for (const report of await evaluateEach(task, await passPorts(dataset, world, scores))) if (report.suite !== void 0) found.set(report.suite.name, { report });
	}
	return found;
}
function passesOf(suites, judge) {
	if (judge !== "replay") return suites.map((suite) => [suite.dataset, [suite]]);
	const groups = /* @__PURE__ */ new Map();
	for (const suite of suites) {
		const group = groups.get(suite.dataset);
		if (group === void 0) groups.set(suite.dataset, [suite]);
		else group.push(suite);
	}
	return [...groups];
}
async function assignmentOf(suite, tree, mode, world) {
	const found = await readSuiteRecordings(suite, tree, mode);
	if ("problem" in found) return found;
	const { name, metadata, spec, grader } = suite;
	const identity = {
		name,
		version: metadata.version,
		purpose: spec.purpose
	};
	const deviation = await deviationOf(grader, tree);
	const asking = {
		mode,
		recordings: found.recordings,
		from: "root"
	};
	return assignmentFrom({
		grader,
		suite: identity,
		...deviation
	}, asking, world);
}
async function assignmentFrom(what, asking, world) {
	return {
		...what,
		types: graderTypesAssuming(what.grader.similarity),
		judge: await world.judge(asking),
		embedder: world.embedder(asking)
	};
}
function passOver({ path, chunks, select }, assignments, world) {
	const options = {
		gunzip: world.gunzip,
		...select === void 0 ? {} : { select }
	};
	const batches = readTrajectoryBatches(chunks, path, world.sha256, options);
	return {
		engine: world.version,
		datasetPath: path,
		batches,
		assignments
	};
}
async function passPorts(what, world, scores) {
	return {
		...scores === void 0 ? {} : { scores },
		sha256: world.sha256,
		python: await world.python(),
		lexicon: () => world.lexicon(),
		hasher: world.hasher,
		progress: (graded) => world.log.progress(`${what}: ${graded} graded`)
	};
}
async function deviationOf({ source }, tree) {
	if (source === void 0) return {};
	const content = await tree.read(deviationPath(source.file), DEVIATION_LIMIT);
	const deviation = content.kind === "text" ? parseDeviation(content.text) : void 0;
	return deviation === void 0 ? {} : { deviation };
}
async function readSuiteRecordings(suite, tree, judge) {
	const recordings = [];
	for (const file of suite.recordings) {
		const content = await tree.read(file, RECORDINGS_LIMIT);
		if (content.kind === "text") recordings.push({
			file,
			text: content.text
		});
		else if (judge === "replay" || content.kind !== "missing") return { problem: `the recordings ${file} cannot be read: ${content.kind.replace("_", " ")}` };
		else recordings.push({
			file,
			text: ""
		});
	}
	return { recordings };
}
async function reportOf(task, world) {
	const { grader, datasetPath: path, chunks, recordings, judge: mode } = task;
	const assignment = await assignmentFrom({ grader }, {
		mode,
		recordings,
		from: "folder"
	}, world);
	const [report] = await evaluateEach(passOver({
		path,
		chunks
	}, [assignment], world), await passPorts(path, world));
	return report;
}
async function reportOfTrajectories(task, world) {
	const { grader, datasetPath: path, trajectories, recordings, judge: mode } = task;
	const assignment = await assignmentFrom({ grader }, {
		mode,
		recordings,
		from: "folder"
	}, world);
	const batches = (async function* () {
		yield trajectories;
	})();
	const [report] = await evaluateEach({
		engine: world.version,
		datasetPath: path,
		batches,
		assignments: [assignment]
	}, await passPorts(path, world));
	return report;
}
function judgeMode(value) {
	if (value === "replay" || value === "record" || value === "live") return value;
	throw new UserError(`--judge: expected replay, record or live, got "${value ?? ""}"`);
}
async function scoreCache(args, world) {
	const folder = args.value("cache");
	return folder === void 0 || args.isSet("no-cache") ? void 0 : world.scores(folder);
}

export { prepareGrader as _, passPorts as a, reportOf as c, scoreCache as d, evaluateToText as f, gradeAll as g, gradeConfirmed as h, passOver as i, reportOfTrajectories as l, askedAgain as m, assignmentOf as n, passesOf as o, scoreKey as p, judgeMode as r, readSuiteRecordings as s, assignmentFrom as t, reportsOfSuites as u };