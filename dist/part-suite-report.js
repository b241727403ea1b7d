import { n as UserError } from "./part-errors.js";
import { n as canonicalJson, r as isJsonObject } from "./part-suggestion.js";
import { A as scored, O as FAILURE_FLAGS, d as graderTypes, k as failed, p as prepareWithin, v as recordedFields } from "./part-grader-schema.js";
import { i as feeding, n as withRecorded, r as readTrajectories, t as sampleOf } from "./part-sample.js";

// src/score/metrics.ts
function countScores(scores) {
	const counts = {
		scored: 0,
		not_applicable: 0,
		failed: 0
	};
	for (const score of scores) counts[score.kind] += 1;
	return counts;
}
function mean(values) {
	if (values.length === 0) return void 0;
	return sum(values) / values.length;
}
function sum(values) {
	let total = 0;
	let lost = 0;
	for (const value of values) {
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}
function distribution(values) {
	if (values.length === 0) return void 0;
	const sorted = Float64Array.from(values).sort();
	const at = (share) => quantileOfSorted(sorted, share);
	return {
		min: at(0),
		p25: at(.25),
		median: at(.5),
		p75: at(.75),
		max: at(1)
	};
}
function quantileOfSorted(sorted, share) {
	const position = share * (sorted.length - 1);
	const below = Math.floor(position);
	const low = sorted[below];
	return low + (sorted[Math.min(below + 1, sorted.length - 1)] - low) * (position - below);
}
function agreement(rows) {
	const successes = rows.filter((row) => row.success);
	const failures = rows.filter((row) => !row.success);
	const false_accepts = failures.filter((row) => row.passed).length;
	const false_rejects = successes.filter((row) => !row.passed).length;
	return {
		labelled: rows.length,
		successes: successes.length,
		failures: failures.length,
		false_accepts,
		false_rejects,
		false_accept_rate: share(false_accepts, failures.length),
		false_reject_rate: share(false_rejects, successes.length),
		accuracy: share(rows.length - false_accepts - false_rejects, rows.length),
		auc: auc(successes.map((row) => row.value), failures.map((row) => row.value))
	};
}
function share(part, whole) {
	return whole === 0 ? void 0 : part / whole;
}
function auc(positives, negatives) {
	if (positives.length === 0 || negatives.length === 0) return void 0;
	const sorted = Float64Array.from(negatives).sort();
	let wins = 0;
	for (const value of positives) {
		const below = countUnder(sorted, value, false);
		const upTo = countUnder(sorted, value, true);
		wins += below + (upTo - below) / 2;
	}
	return wins / (positives.length * negatives.length);
}
function countUnder(sorted, value, inclusive) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = low + high >> 1;
		const at = sorted[middle];
		if (at < value || inclusive && at === value) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/evaluation/summarize.ts
function summarize(rows) {
	const counts = countScores(rows);
	const values = valuesOf(rows);
	const passed = rows.filter((row) => row.passed === true).length;
	return {
		counts,
		mean: mean(values),
		distribution: distribution(values),
		passed,
		pass_rate: share(passed, counts.scored),
		error_rate: share(counts.failed, counts.scored + counts.failed),
		mean_as_paid: share(sum(values), counts.scored + counts.failed),
		agreement: agreement(labelled(rows))
	};
}
function valuesOf(rows) {
	return rows.flatMap((row) => row.value === void 0 ? [] : [row.value]);
}
function labelled(rows) {
	return rows.flatMap(({ value, passed, success }) => value === void 0 || passed === void 0 || success === void 0 ? [] : [{
		value,
		passed,
		success
	}]);
}
function countFailures(rows) {
	const byCode = /* @__PURE__ */ new Map();
	for (const row of rows) {
		if (row.code === void 0) continue;
		const seen = byCode.get(row.code);
		if (seen === void 0) byCode.set(row.code, {
			count: 1,
			example: `${row.id}: ${row.reason ?? ""}`
		});
		else seen.count += 1;
	}
	return [...byCode].map(([code, { count, example }]) => ({
		code,
		flag: FAILURE_FLAGS[code],
		count,
		example
	})).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

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
	await Promise.all([...batches, askJudge(judge, ports.judge)]);
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
	const answers = await judge.ask(questions.map(({ request }) => request));
	questions.forEach(({ askers }, index) => {
		const answer = answerAt(answers, index, questions.length);
		for (const { answers: into, place } of askers) into[place] = answer;
	});
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

// src/evaluation/evaluate.ts
const CHUNK_ROWS = 1024;
async function evaluate(task, ports) {
	const { grader } = task;
	const type = ports.types(grader.native.type);
	const prepared = prepareGrader(grader.native, ports.types, grader.process);
	const rows = [];
	for await (const chunk of chunks(task.trajectories, CHUNK_ROWS)) {
		const inputs = chunk.map(({ trajectory }) => ({
			item: trajectory.item,
			sample: sampleOf(trajectory),
			recorded: trajectory
		}));
		const scores = await gradeConfirmed(prepared, inputs, ports, grader.pass_threshold, grader.confirm);
		chunk.forEach((recorded, index) => {
			rows.push(rowOf(recorded, scores[index], grader.pass_threshold));
		});
		ports.progress?.(rows.length);
	}
	const summary = summarize(rows);
	return {
		version: 1,
		kind: "gradegate/report",
		engine: task.engine,
		...task.suite === void 0 ? {} : { suite: task.suite },
		grader: {
			name: grader.name,
			version: grader.version,
			type: grader.native.type,
			digest: grader.digest,
			pass_threshold: grader.pass_threshold,
			...grader.layer === void 0 ? {} : { layer: grader.layer },
			fidelity: fidelityOf(grader.native, ports.types) ?? type?.fidelity ?? "exact",
			...grader.process === void 0 ? {} : { trainers: feeding(grader.process).fed }
		},
		dataset: {
			path: task.datasetPath,
			digest: ports.sha256(rows.map((row) => row.digest).join("\n")),
			trajectories: rows.length
		},
		counts: summary.counts,
		summary,
		failures: countFailures(rows),
		scores: rows
	};
}
function fidelityOf(native, types) {
	const children = Object.values(native.graders ?? {});
	return [native.type, ...children.map((child) => child.type)].some((type) => types(type)?.fidelity === "approximate") ? "approximate" : void 0;
}
function rowOf({ trajectory, digest }, score, threshold) {
	const { id, task_id, outcome, model, tags } = trajectory;
	return {
		id,
		task_id,
		...verdictOf(score, threshold),
		...outcome?.success === void 0 ? {} : { success: outcome.success },
		...model === void 0 ? {} : { model },
		...tags === void 0 || tags.length === 0 ? {} : { tags },
		digest
	};
}
function verdictOf(score, threshold) {
	switch (score.kind) {
		case "scored": return {
			kind: "scored",
			value: score.value,
			passed: score.value >= threshold,
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
async function* chunks(items, size) {
	let chunk = [];
	for await (const item of items) {
		chunk.push(item);
		if (chunk.length === size) {
			yield chunk;
			chunk = [];
		}
	}
	if (chunk.length > 0) yield chunk;
}

// src/commands/suite-report.ts
const RECORDINGS_LIMIT = 268435456;
async function reportOfSuite(suite, tree, judge, world) {
	const chunks = await tree.stream(suite.dataset);
	if (chunks === void 0) return { problem: `the dataset ${suite.dataset} is missing` };
	const found = await readSuiteRecordings(suite, tree, judge);
	if ("problem" in found) return found;
	const { name, metadata, spec, grader, dataset } = suite;
	const identity = {
		name,
		version: metadata.version,
		purpose: spec.purpose
	};
	return { report: await reportOf({
		grader,
		datasetPath: dataset,
		chunks,
		recordings: found.recordings,
		judge,
		suite: identity
	}, world) };
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
	const what = task.suite?.name ?? task.datasetPath;
	return evaluate({
		engine: world.version,
		grader: task.grader,
		datasetPath: task.datasetPath,
		trajectories: readTrajectories(task.chunks, task.datasetPath, world.sha256, { gunzip: world.gunzip }),
		...task.suite === void 0 ? {} : { suite: task.suite }
	}, {
		types: graderTypes,
		python: await world.python(),
		judge: await world.judge({
			mode: task.judge,
			recordings: task.recordings,
			from: task.suite === void 0 ? "folder" : "root"
		}),
		sha256: world.sha256,
		progress: (graded) => world.log.progress(`${what}: ${graded} graded`)
	});
}
function judgeMode(value) {
	if (value === "replay" || value === "record" || value === "live") return value;
	throw new UserError(`--judge: expected replay, record or live, got "${value ?? ""}"`);
}

export { askedAgain as a, prepareGrader as c, quantileOfSorted as d, share as f, reportOfSuite as i, summarize as l, readSuiteRecordings as n, gradeConfirmed as o, sum as p, reportOf as r, gradeAll as s, judgeMode as t, mean as u };