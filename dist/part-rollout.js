import { n as UserError } from "./part-errors.js";
import { s as visible } from "./part-markdown.js";
import { r as parseFormula, t as evaluateFormula } from "./part-formula-value.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { n as readYaml } from "./part-yaml.js";
import { t as nearestWord } from "./part-suggestion.js";

// src/render/rollout-text.ts
function renderRollout(state, explanation, why = []) {
	const { headline, next, metrics, open, waiting } = explanation;
	const section = (title, lines) => lines.length === 0 ? [] : [
		"",
		title,
		...lines.map((line) => `  ${visible(line)}`)
	];
	return `${[
		`${visible(state.rollout)}: ${visible(headline)}`,
		...section("Now", why),
		...section("Next", next),
		...section("Metrics of this step", metrics),
		...section("Not confirmed", open),
		...section("Waiting", waiting),
		...section("History", state.entries.slice(-8).map((entry) => `${entry.at} ${entry.what} (${entry.by}): ${entry.why}`))
	].join("\n")}\n`;
}

// src/rollout/analysis.ts
const NO_RUN = {
	successes: 0,
	failures: 0,
	inconclusive: 0,
	waiting: 0,
	errors: 0,
	consecutive_errors: 0,
	recent: []
};
const MOST_WHY = 500;
function record(run, { at, reading }, outcome) {
	const add = (kind) => outcome.kind === kind ? 1 : 0;
	return {
		successes: run.successes + add("success"),
		failures: run.failures + add("failure"),
		inconclusive: run.inconclusive + add("inconclusive"),
		waiting: run.waiting + add("waiting"),
		errors: run.errors + add("error"),
		consecutive_errors: outcome.kind === "error" ? run.consecutive_errors + 1 : 0,
		recent: [...run.recent, {
			at,
			outcome: outcome.kind,
			why: outcome.why.slice(0, MOST_WHY),
			reading
		}].slice(-10)
	};
}
function assess(run, metric, ended = false) {
	const last = run.recent.at(-1);
	const why = last === void 0 ? "not measured yet" : last.why;
	if (run.consecutive_errors > metric.consecutive_error_limit) return {
		kind: "error",
		why: `${run.consecutive_errors} errors in a row, at most ${metric.consecutive_error_limit}: ${why}`
	};
	if (run.inconclusive > metric.inconclusive_limit) {
		const since = run.recent.findLast((each) => each.outcome === "inconclusive")?.why ?? why;
		return {
			kind: "inconclusive",
			why: `${run.inconclusive} inconclusive, at most ${metric.inconclusive_limit}: ${since}`
		};
	}
	const limit = metric.class === "safety" ? 0 : metric.failure_limit;
	if (run.failures > limit) {
		const since = run.recent.findLast((each) => each.outcome === "failure")?.why ?? why;
		return {
			kind: "failed",
			why: `${run.failures} failed, at most ${limit}: ${since}`
		};
	}
	const progress = `${run.successes} of ${metric.count} successes`;
	if (run.successes >= metric.count) return {
		kind: "success",
		why: `${progress}; ${why}`
	};
	return {
		kind: ended ? "inconclusive" : "running",
		why: `${progress}; ${why}`
	};
}
function forgiven(run) {
	return {
		...run,
		inconclusive: 0,
		consecutive_errors: 0
	};
}

// src/statistics/confidence-sequence.ts
function differenceSequence(a, b, confidence) {
	const limit = Math.log(1 / (1 - confidence));
	const best = (a.count > 0 ? a.total / a.count : .5) - (b.count > 0 ? b.total / b.count : .5);
	const [ofA, ofB] = [evidenceOf(a), evidenceOf(b)];
	const evidence = (difference) => least((p) => ofA(p + difference) + ofB(p), Math.max(0, -difference), Math.min(1, 1 - difference));
	return [edge(evidence, best, -1, limit), edge(evidence, best, 1, limit)];
}
function evidenceOf({ count, total }) {
	const rest = count - total;
	const mixture = logBeta(total + PRIOR, rest + PRIOR) - logBeta(PRIOR, PRIOR);
	return (mean) => mixture - times(total, mean) - times(rest, 1 - mean);
}
const times = (x, p) => x <= 0 ? 0 : x * Math.log(Math.max(p, 0));
const PRIOR = .5;
function edge(evidence, inside, outside, limit) {
	if (evidence(outside) < limit) return outside;
	let near = inside;
	let far = outside;
	for (let step = 0; step < 60 && Math.abs(far - near) > 1e-8; step++) {
		const middle = (near + far) / 2;
		if (evidence(middle) < limit) near = middle;
		else far = middle;
	}
	return far;
}
function least(convex, from, to) {
	let low = from;
	let high = to;
	let left = high - GOLDEN * (high - low);
	let right = low + GOLDEN * (high - low);
	let atLeft = convex(left);
	let atRight = convex(right);
	for (let step = 0; step < 40 && high - low > 1e-7; step++) if (atLeft <= atRight) {
		high = right;
		right = left;
		atRight = atLeft;
		left = high - GOLDEN * (high - low);
		atLeft = convex(left);
	} else {
		low = left;
		left = right;
		atLeft = atRight;
		right = low + GOLDEN * (high - low);
		atRight = convex(right);
	}
	return Math.min(atLeft, atRight, convex(from), convex(to));
}
const GOLDEN = (Math.sqrt(5) - 1) / 2;
function logBeta(a, b) {
	return logGamma(a) + logGamma(b) - logGamma(a + b);
}
function logGamma(x) {
	let shift = 0;
	let at = x;
	for (; at < 10; at++) shift += Math.log(at);
	const inverse = 1 / (at * at);
	const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at;
	return (at - .5) * Math.log(at) - at + .5 * Math.log(2 * Math.PI) + series - shift;
}

// src/rollout/condition.ts
const CONDITION_VARIABLES = [
	"result",
	"count",
	"canary",
	"stable"
];
const COMPARE = {
	">=": (a, b) => a >= b,
	"<=": (a, b) => a <= b,
	"==": (a, b) => a === b,
	"!=": (a, b) => a !== b,
	">": (a, b) => a > b,
	"<": (a, b) => a < b
};
function parseCondition(text) {
	const words = new Set([...text.matchAll(/\b(and|or)\b/g)].map((match) => match[1]));
	if (words.size > 1) return { problem: "joins by both `and` and `or`; expected one of them throughout" };
	const comparisons = [];
	for (const part of text.split(/\b(?:and|or)\b/)) {
		const comparison = parseComparison(part.trim());
		if ("problem" in comparison) return comparison;
		comparisons.push(comparison);
	}
	return {
		text,
		joined: words.has("or") ? "or" : "and",
		comparisons
	};
}
function parseComparison(text) {
	const operators = [...text.matchAll(/>=|<=|==|!=|>|</g)];
	const [found] = operators;
	if (found === void 0 || operators.length > 1) return { problem: `${JSON.stringify(text)} has ${operators.length} comparisons; expected one, like ">= 0.72"` };
	const written = text.slice(0, found.index).trim();
	const left = parseFormula(written === "" ? "result" : written, CONDITION_VARIABLES);
	if ("fault" in left) return { problem: left.fault.message };
	const right = parseFormula(text.slice(found.index + found[0].length).trim(), CONDITION_VARIABLES);
	if ("fault" in right) return { problem: right.fault.message };
	return {
		left: left.formula,
		operator: found[0],
		right: right.formula
	};
}
function holds(condition, values) {
	const answers = condition.comparisons.map(({ left, operator, right }) => {
		const [a, b] = [numberOf(left, values), numberOf(right, values)];
		return a === void 0 || b === void 0 ? void 0 : COMPARE[operator](a, b);
	});
	if (answers.includes(void 0)) return void 0;
	return condition.joined === "or" ? answers.includes(true) : !answers.includes(false);
}
function numberOf(formula, values) {
	const found = evaluateFormula(formula, formula.variables.map((name) => values[name] ?? NaN));
	return typeof found === "number" ? found : void 0;
}

// src/rollout/measurement.ts
function judge(metric, reading, confidence) {
	if (reading.kind === "error") return {
		kind: "error",
		why: reading.why
	};
	if (reading.kind === "no_data") return withoutData(metric, reading.why);
	const wrong = unusable(metric, reading);
	if (wrong !== void 0) return withoutData(metric, wrong);
	const parts = [...byConditions(metric, reading), ...byComparison(metric, reading, confidence)];
	const worst = WORST_FIRST.flatMap((kind) => parts.find((part) => part.kind === kind) ?? [])[0];
	if (worst === void 0) return {
		kind: "inconclusive",
		why: "nothing was to be judged"
	};
	if (worst.kind === "failure" || worst.kind === "error") return worst;
	const seen = observations(reading);
	if (seen !== void 0 && seen < metric.min_samples) return {
		kind: "waiting",
		why: `${seen} of at least ${metric.min_samples} observations`
	};
	if (seen === void 0 && metric.min_samples > 1) return withoutData(metric, `the source does not say how many observations it saw; ${metric.min_samples} are needed`);
	return worst;
}
const WORST_FIRST = [
	"failure",
	"error",
	"inconclusive",
	"waiting",
	"success"
];
function withoutData(metric, why) {
	return {
		kind: metric.class === "safety" ? "failure" : "inconclusive",
		why: `no data: ${why}`,
		no_data: true
	};
}
function observations(reading) {
	const counts = [
		reading.count,
		reading.canary?.count,
		reading.stable?.count
	].filter((count) => count !== void 0);
	return counts.length === 0 ? void 0 : Math.min(...counts);
}
function unusable(metric, reading) {
	const { value, count, canary, stable } = reading;
	if (value === void 0 && metric.stable === void 0) return "the source gave no value";
	if (value !== void 0 && !Number.isFinite(value)) return `the value is ${value}`;
	if (count !== void 0 && !(Number.isFinite(count) && count > 0)) return `the number of observations is ${count}`;
	if (metric.stable === void 0 || reading.paired !== void 0) return void 0;
	const [low, high] = metric.stable.range;
	for (const [name, arm] of [["candidate", canary], ["stable model", stable]]) {
		if (arm === void 0) return `the source says nothing of the ${name}`;
		if (!(Number.isFinite(arm.count) && Number.isFinite(arm.total)) || arm.count <= 0) return `no observations of the ${name}`;
		const mean = arm.total / arm.count;
		if (mean < low || mean > high) return `the mean of the ${name} is ${mean}, outside of the range ${low} to ${high}`;
	}
}
function byConditions(metric, reading) {
	const values = {
		...reading.value === void 0 ? {} : { result: reading.value },
		...reading.count === void 0 ? {} : { count: reading.count },
		...reading.canary === void 0 ? {} : { canary: reading.canary.total / reading.canary.count },
		...reading.stable === void 0 ? {} : { stable: reading.stable.total / reading.stable.count }
	};
	const answer = (text) => {
		if (text === void 0) return void 0;
		const condition = parseCondition(text);
		return "problem" in condition ? "unknown" : holds(condition, values) ?? "unknown";
	};
	const failed = answer(metric.failure);
	const succeeded = answer(metric.success);
	const shown = Object.entries(values).map(([name, value]) => `${name} ${value}`).join(", ");
	if (failed === true) return [{
		kind: "failure",
		why: `${shown}: fails at ${metric.failure}`
	}];
	if (failed === "unknown" || succeeded === "unknown") return [{
		kind: "error",
		why: `${failed === "unknown" ? metric.failure : metric.success} has no answer for ${shown}`
	}];
	if (succeeded === true) return [{
		kind: "success",
		why: `${shown}: ${metric.success}`
	}];
	if (succeeded === false && failed === void 0) return [{
		kind: "failure",
		why: `${shown}: expected ${metric.success}`
	}];
	if (succeeded === false) return [{
		kind: "inconclusive",
		why: `${shown}: neither ${metric.success} nor ${metric.failure}`
	}];
	return failed === false ? [{
		kind: "success",
		why: `${shown}: not ${metric.failure}`
	}] : [];
}
function byComparison(metric, reading, confidence) {
	if (metric.stable === void 0) return [];
	if (reading.paired !== void 0 && reading.paired.confidence < confidence) return [{
		kind: "error",
		why: `the paired loss holds at ${reading.paired.confidence}, ${confidence} is needed`
	}];
	const loss = reading.paired?.interval ?? lossOf(metric.stable, reading, confidence);
	if (loss === void 0) return [];
	const { max_loss, pass } = metric.stable;
	const [low, high] = loss.map((end) => Number(end.toPrecision(3)));
	const shown = `loss against stable between ${low} and ${high}, ${max_loss} accepted`;
	if (loss[0] > max_loss) return [{
		kind: "failure",
		why: shown
	}];
	if (loss[1] <= max_loss || pass === "no_breach") return [{
		kind: "success",
		why: shown
	}];
	return [{
		kind: "waiting",
		why: shown
	}];
}
function lossOf({ better, range: [low, high] }, { canary, stable }, confidence) {
	if (canary === void 0 || stable === void 0) return void 0;
	const scaled = (arm) => ({
		count: arm.count,
		total: (arm.total - arm.count * low) / (high - low)
	});
	const [a, b] = better === "higher" ? [stable, canary] : [canary, stable];
	const [from, to] = differenceSequence(scaled(a), scaled(b), confidence);
	return [from * (high - low), to * (high - low)];
}

// src/rollout/plan.ts
const STAGES = [
	"offline",
	"shadow",
	"canary",
	"full"
];
const METRIC_DEFAULTS = {
	mode: "enforce",
	interval_s: 600,
	count: 1,
	min_samples: 1,
	max_age_s: 3600,
	failure_limit: 0,
	inconclusive_limit: 0,
	consecutive_error_limit: 4
};
const STEP_DEFAULTS = {
	duration_s: 0,
	deadline_s: 259200,
	approval: false
};
const PLAN_DEFAULTS = {
	confidence: .95,
	on_deadline: "pause",
	on_newer: "queue",
	verify_attempts: 3
};
function metricsOf(plan, step) {
	return (step?.analysis ?? []).flatMap((name) => plan.metrics.find((metric) => metric.name === name) ?? []);
}
function comparisonConfidence(plan) {
	const comparisons = plan.steps.flatMap((step) => metricsOf(plan, step)).filter((metric) => metric.stable !== void 0);
	return 1 - (1 - plan.confidence) / Math.max(1, comparisons.length);
}

// src/rollout/state.ts
const PHASES = [
	"pending",
	"awaiting_approval",
	"running",
	"paused",
	"rolling_back",
	"rollback_failed",
	"completed",
	"rolled_back",
	"aborted",
	"rejected",
	"superseded"
];
const ENDED = [
	"completed",
	"rolled_back",
	"aborted",
	"rejected",
	"superseded"
];
const PAUSE_REASONS = [
	"inconclusive",
	"error",
	"manual",
	"deadline",
	"plan_changed"
];
function startRollout(name, { stable, candidate, plan, now, by }) {
	return {
		schema: 1,
		rollout: name,
		generation: 1,
		plan,
		stable,
		candidate,
		phase: "pending",
		step: -1,
		stage: null,
		weight: 0,
		mirror: 0,
		alias: stable,
		step_started_at: null,
		deadline_from: null,
		approved: [],
		retry: false,
		runs: {},
		effects: [],
		pause: null,
		ways_back: 0,
		back: null,
		waiting: [],
		past: [],
		entries: [{
			at: now,
			what: "pending",
			why: `${candidate} is to be rolled out`,
			by
		}],
		processed: [],
		updated_at: now
	};
}
function hasEnded(state) {
	return ENDED.includes(state.phase);
}
function stepOf(state, plan) {
	return plan.steps[state.step];
}
function secondsBetween(from, to) {
	return (Date.parse(to) - Date.parse(from)) / 1e3;
}

// src/rollout/absorb.ts
const DUE_SHARE = .9;
const RETRY_S = 10;
function isMeasured(state) {
	return state.step_started_at !== null && !hasEnded(state) && state.phase !== "rolling_back" && state.phase !== "rollback_failed";
}
function dueMetrics(state, plan, now) {
	if (!isMeasured(state)) return [];
	return metricsOf(plan, stepOf(state, plan)).filter((metric) => isDue(state, metric, now));
}
function isDue(state, metric, at) {
	const last = state.runs[metric.name]?.recent.at(-1);
	if (last === void 0) {
		const since = secondsBetween(state.step_started_at ?? at, at);
		return state.stage === "offline" || since >= metric.interval_s * DUE_SHARE;
	}
	const wait = last.outcome === "error" ? Math.min(RETRY_S, metric.interval_s) : metric.interval_s * DUE_SHARE;
	return secondsBetween(last.at, at) >= wait;
}
function absorb(state, plan, measurements, now) {
	const ignored = [];
	const newest = /* @__PURE__ */ new Map();
	for (const { metric, at } of measurements) newest.set(metric, Math.max(newest.get(metric) ?? Number.NEGATIVE_INFINITY, Date.parse(at)));
	const metrics = new Map(metricsOf(plan, stepOf(state, plan)).map((metric) => [metric.name, metric]));
	const rank = (name) => metrics.get(name)?.class === "safety" ? 0 : 1;
	const ordered = [...measurements].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a.metric) - rank(b.metric));
	let next = state;
	for (const measurement of ordered) {
		const metric = metrics.get(measurement.metric);
		if (metric === void 0) {
			ignored.push(`${measurement.metric}: not measured in this step`);
			continue;
		}
		const isNewest = !(Date.parse(measurement.at) < (newest.get(metric.name) ?? Number.NEGATIVE_INFINITY));
		const taken = take(next, plan, metric, isNewest ? timely(metric, measurement, now) : measurement, now);
		if (typeof taken === "string") {
			ignored.push(`${metric.name} at ${measurement.at}: ${taken}`);
			continue;
		}
		next = taken;
		const assessment = assess(next.runs[metric.name] ?? NO_RUN, metric);
		if (metric.mode === "enforce" && breaches(metric, assessment)) return {
			state: next,
			ignored,
			breach: {
				metric,
				assessment
			}
		};
	}
	return {
		state: next,
		ignored,
		breach: void 0
	};
}
function breaches(metric, { kind }) {
	return kind === "failed" || metric.class === "safety" && (kind === "error" || kind === "inconclusive");
}
function take(state, plan, metric, measurement, now) {
	const { at } = measurement;
	const age_s = secondsBetween(at, now);
	if (!(age_s >= 0)) return "its time is not one that has been";
	if (!isMeasured(state)) return "nothing is measured now";
	if (state.stage !== "offline" && secondsBetween(state.step_started_at ?? now, at) < 0) return "it is older than the step";
	if (age_s > metric.max_age_s) return `it is ${Math.round(age_s)} s old, at most ${metric.max_age_s} s are accepted`;
	const run = state.runs[metric.name] ?? NO_RUN;
	const last = run.recent.at(-1);
	if (last !== void 0 && secondsBetween(last.at, at) <= 0) return "it is not newer than the last one";
	const known = finite(measurement.reading);
	const confidence = comparisonConfidence(plan);
	const said = judge(metric, known, confidence);
	const reading = said.kind === "failure" ? known : checkedTotals(metric, run, known);
	const outcome = reading === known ? said : judge(metric, reading, confidence);
	const isValueOfSafety = metric.class === "safety" && outcome.kind === "failure" && outcome.no_data === void 0;
	if (!isDue(state, metric, at) && !isValueOfSafety) return "it came before it was due";
	return {
		...state,
		runs: {
			...state.runs,
			[metric.name]: record(run, {
				...measurement,
				reading
			}, outcome)
		}
	};
}
function timely(metric, measurement, now) {
	const age_s = secondsBetween(measurement.at, now);
	if (Number.isNaN(age_s)) return {
		...measurement,
		at: now,
		reading: {
			kind: "error",
			why: "the time of the data cannot be read"
		}
	};
	if (age_s < -60) return {
		...measurement,
		at: now,
		reading: {
			kind: "error",
			why: `the data are of ${measurement.at}, which is yet to come`
		}
	};
	if (age_s < 0) return {
		...measurement,
		at: now
	};
	if (age_s <= metric.max_age_s) return measurement;
	const why = `the newest data are ${Math.round(age_s)} s old, at most ${metric.max_age_s} s are accepted`;
	return {
		...measurement,
		at: now,
		reading: {
			kind: "no_data",
			why
		}
	};
}
function finite(reading) {
	if (reading.kind !== "value") return reading;
	const { value, count, canary, stable, paired } = reading;
	const wrong = [
		value,
		count,
		canary?.count,
		canary?.total,
		stable?.count,
		stable?.total,
		...paired?.interval ?? []
	].find((each) => each !== void 0 && !Number.isFinite(each));
	return wrong === void 0 ? reading : {
		kind: "no_data",
		why: `the source says ${wrong}`
	};
}
function checkedTotals(metric, run, reading) {
	const before = run.recent.findLast((each) => each.reading.kind === "value")?.reading;
	if (metric.stable === void 0 || before?.kind !== "value" || reading.kind !== "value") return reading;
	for (const arm of ["canary", "stable"]) {
		const [was, is] = [before[arm]?.count, reading[arm]?.count];
		if (was !== void 0 && is !== void 0 && is < was * .99) return {
			kind: "error",
			why: `the ${arm} count fell from ${was} to ${is}: it no longer counts since the step began`
		};
	}
	return reading;
}

// src/rollout/effect.ts
function planned(scope, kinds) {
	return kinds.map((kind, index) => ({
		...kind,
		id: `${scope}/${index}-${kind.kind}`,
		done: false,
		attempts: 0
	}));
}
function movesTraffic({ kind }) {
	return kind === "publish_weights" || kind === "point_alias" || kind === "verify_alias";
}
function ready(effects) {
	const open = effects.filter((effect) => !effect.done);
	const stop = open.findIndex((effect) => effect.kind === "verify_alias");
	return stop < 0 ? open : open.slice(0, stop + 1);
}
function trafficSettled(effects) {
	return effects.every((effect) => effect.done || !movesTraffic(effect));
}

// src/rollout/transition.ts
function noted(state, what, { now, by, why }) {
	return {
		...state,
		entries: [...state.entries, {
			at: now,
			what,
			why,
			by
		}].slice(-200)
	};
}
function entered(state, plan, index, cause) {
	const step = plan.steps[index];
	if (step === void 0) return state;
	const { stage, weight, mirror } = step;
	const { candidate } = state;
	const traffic = [{
		kind: "publish_weights",
		weight,
		mirror
	}, ...stage === "full" ? [{
		kind: "point_alias",
		model: candidate
	}, {
		kind: "verify_alias",
		model: candidate
	}] : []];
	const notices = [{
		kind: "deployment",
		model: candidate,
		stage,
		weight
	}, {
		kind: "deployment_status",
		model: candidate,
		state: "in_progress",
		description: `${stage}, ${weight} % of traffic`
	}];
	const isLive = stage !== "offline";
	return noted({
		...state,
		phase: "running",
		step: index,
		stage,
		weight,
		mirror,
		alias: stage === "full" ? candidate : state.stable,
		step_started_at: isLive ? null : cause.now,
		deadline_from: cause.now,
		runs: {},
		pause: null,
		effects: [...openNotices(state), ...planned(`${state.generation}/step-${index}`, isLive ? [...traffic, ...notices] : notices)]
	}, `step ${index + 1}: ${stage}, weight ${weight}`, cause);
}
function paused(state, reason, cause) {
	return noted({
		...state,
		phase: "paused",
		pause: {
			reason,
			why: cause.why,
			since: cause.now
		}
	}, `paused (${reason})`, cause);
}
function resumed(state, cause) {
	const runs = Object.fromEntries(Object.entries(state.runs).map(([name, run]) => [name, forgiven(run)]));
	const phase = state.step < 0 ? "pending" : "running";
	return noted({
		...state,
		phase,
		runs,
		pause: null,
		deadline_from: cause.now
	}, "resumed", cause);
}
function goingBack(state, to, cause) {
	const { candidate, stable } = state;
	const short = `${to.replace("_", " ")}: ${cause.why}`;
	const effects = [
		{
			kind: "publish_weights",
			weight: 0,
			mirror: 0
		},
		{
			kind: "point_alias",
			model: stable
		},
		{
			kind: "verify_alias",
			model: stable
		},
		{
			kind: "deployment_status",
			model: candidate,
			state: to === "rolled_back" ? "failure" : "inactive",
			description: short
		},
		...stable === null ? [] : [{
			kind: "deployment",
			model: stable,
			stage: "full",
			weight: 100
		}, {
			kind: "deployment_status",
			model: stable,
			state: "success",
			description: "back on the stable model"
		}],
		...to === "rolled_back" ? [{
			kind: "lock",
			reason: short
		}, {
			kind: "issue",
			title: `${state.rollout}: ${candidate} was rolled back`,
			body: cause.why
		}] : []
	];
	return noted({
		...state,
		phase: "rolling_back",
		weight: 0,
		mirror: 0,
		alias: stable,
		pause: null,
		ways_back: state.ways_back + 1,
		back: {
			to,
			why: cause.why,
			by: cause.by
		},
		effects: [...openNotices(state), ...planned(`${state.generation}/back-${state.ways_back}`, effects)]
	}, "rolling back", cause);
}
function openNotices(state) {
	const present = `${state.generation}/`;
	return state.effects.filter((effect) => !effect.done && !movesTraffic(effect) && (effect.kind === "lock" || effect.kind === "issue" || !effect.id.startsWith(present)));
}
function ended(state, phase, cause) {
	return noted({
		...state,
		phase,
		pause: null
	}, phase, cause);
}
function wayBackFailed(state, cause) {
	const alarm = planned(`${state.generation}/back-${state.ways_back}/failed`, [{
		kind: "lock",
		reason: `the way back is not verified: ${cause.why}`
	}, {
		kind: "issue",
		title: `${state.rollout}: the rollback of ${state.candidate} FAILED`,
		body: cause.why
	}]);
	return ended({
		...state,
		effects: [...alarm, ...state.effects]
	}, "rollback_failed", cause);
}
function rejected(state, cause) {
	const notice = planned(`${state.generation}/rejected`, [{
		kind: "deployment_status",
		model: state.candidate,
		state: "failure",
		description: `rejected: ${cause.why}`
	}]);
	return ended({
		...state,
		effects: [...openNotices(state), ...notice]
	}, "rejected", cause);
}
function completed(state, cause) {
	const notice = planned(`${state.generation}/completed`, [{
		kind: "deployment_status",
		model: state.candidate,
		state: "success",
		description: "all steps passed"
	}, ...state.stable === null || state.stable === state.candidate ? [] : [{
		kind: "deployment_status",
		model: state.stable,
		state: "inactive",
		description: `replaced by ${state.candidate}`
	}]]);
	return ended({
		...state,
		effects: [...openNotices(state), ...notice]
	}, "completed", cause);
}
function restarted(state, { promotion, plan }, cause) {
	const why = state.entries.findLast((entry) => entry.what === state.phase)?.why ?? "";
	const stable = state.phase === "completed" ? state.candidate : state.stable;
	const older = promotion === void 0 ? [] : state.waiting.filter((each) => each !== promotion);
	return noted({
		...state,
		generation: state.generation + 1,
		plan,
		stable,
		alias: stable,
		candidate: promotion?.candidate ?? state.candidate,
		phase: "pending",
		step: -1,
		stage: null,
		weight: 0,
		mirror: 0,
		step_started_at: null,
		deadline_from: null,
		approved: [],
		retry: promotion === void 0,
		runs: {},
		effects: state.effects.filter((effect) => !effect.done),
		pause: null,
		ways_back: 0,
		back: null,
		waiting: promotion === void 0 ? state.waiting : [],
		past: [
			...state.past,
			{
				candidate: state.candidate,
				phase: state.phase,
				why,
				at: cause.now
			},
			...older.map(({ candidate }) => ({
				candidate,
				phase: "superseded",
				why: "a newer promotion came while it waited",
				at: cause.now
			}))
		].slice(-20)
	}, "pending", cause);
}

// src/rollout/progress.ts
function assessments(state, plan) {
	return metricsOf(plan, stepOf(state, plan)).filter((metric) => metric.mode === "enforce").map((metric) => ({
		metric,
		assessment: assess(state.runs[metric.name] ?? NO_RUN, metric)
	}));
}
function missing(state, plan, now, skip_wait = false) {
	const found = assessments(state, plan);
	if (found.length === 0) return "the step has no enforced metric, so nothing can let it pass";
	const open = found.filter((each) => each.assessment.kind !== "success");
	if (open.length > 0) return open.map(({ metric, assessment }) => `${metric.name}: ${assessment.why}`).join("; ");
	if (state.step_started_at === null) return "its traffic is not confirmed";
	const left = (stepOf(state, plan)?.duration_s ?? 0) - secondsBetween(state.step_started_at, now);
	return left > 0 && !skip_wait ? `${Math.ceil(left)} s of its time are left` : void 0;
}
function enterNext(state, plan, why, cause) {
	const index = state.step + 1;
	const step = plan.steps[index];
	if (step === void 0) return {
		state: completed(state, cause(why)),
		why: `completed; ${why}`
	};
	if ((step.approval || state.retry && index === 0) && !state.approved.includes(index)) {
		const waits = `step ${index + 1} (${step.stage}) needs an approval`;
		if (state.phase === "awaiting_approval") return {
			state,
			why: waits
		};
		return {
			state: noted({
				...state,
				phase: "awaiting_approval"
			}, "awaiting approval", cause(waits)),
			why: waits
		};
	}
	return {
		state: entered(state, plan, index, cause(why)),
		why: `step ${index + 1} (${step.stage}) begins; ${why}`
	};
}

// src/rollout/command-event.ts
function command(state, approved, event, now) {
	if (state.processed.includes(event.id)) return {
		state,
		why: [`${event.id}: already taken`]
	};
	const cause = (why) => ({
		now,
		by: event.by,
		why: event.why === "" ? why : `${event.why} (${why})`
	});
	const taken = decide(state, approved, event, cause);
	const next = typeof taken === "string" ? noted(state, `${event.kind} refused`, {
		now,
		by: event.by,
		why: taken
	}) : taken.state;
	const why = typeof taken === "string" ? `${event.kind} refused: ${taken}` : taken.why;
	return {
		state: {
			...next,
			processed: [...next.processed, event.id]
		},
		why: [why]
	};
}
function decide(state, approved, event, cause) {
	switch (event.kind) {
		case "advance": return forward$1(state, approved, event.hold, cause);
		case "pause":
			if (hasEnded(state) || state.phase === "rolling_back" || state.phase === "rollback_failed") return `it is ${state.phase}: there is nothing to pause`;
			if (state.phase === "paused") return "it is paused already";
			return {
				state: paused(state, "manual", cause("paused by hand")),
				why: "paused"
			};
		case "abort":
		case "rollback": return backward(state, event.kind, cause);
		case "retry": return again(state, approved, cause);
		case "promotion": return newer(state, approved, {
			candidate: event.candidate,
			at: cause("").now,
			by: event.by
		}, cause);
	}
}
function forward$1(state, { plan, digest }, hold, cause) {
	if (hold !== void 0) return `held: ${hold}`;
	if (hasEnded(state)) {
		const promotion = state.waiting.at(-1);
		if (promotion === void 0) return `it is ${state.phase} and no promotion waits`;
		const why = `${promotion.candidate} was promoted by ${promotion.by} and waited`;
		return {
			state: restarted(state, {
				promotion,
				plan: digest
			}, cause(why)),
			why
		};
	}
	if (state.phase === "rolling_back") return "it is going back";
	if (state.phase === "rollback_failed") return "the way back is not verified; roll back again first";
	if (digest !== state.plan) return `the plan is ${digest}, approved was ${state.plan}`;
	if (state.phase === "paused") return {
		state: resumed(state, cause("resumed by hand")),
		why: "resumed"
	};
	if (state.phase === "awaiting_approval") {
		const approvedState = {
			...state,
			approved: [...state.approved, state.step + 1]
		};
		const open = state.step < 0 ? void 0 : missing(state, plan, cause("").now);
		if (open !== void 0) {
			const why = `approved, but the present step lacks: ${open}`;
			return {
				state: noted({
					...approvedState,
					phase: "running"
				}, "approved", cause(why)),
				why
			};
		}
		return enterNext(approvedState, plan, "approved", cause);
	}
	if (state.step < 0) return enterNext(state, plan, "begun by hand", cause);
	const open = missing(state, plan, cause("").now, true);
	return open === void 0 ? enterNext(state, plan, "the rest of the time was skipped", cause) : open;
}
function backward(state, kind, cause) {
	if (state.phase === "rolling_back") return "it is going back already";
	if (!(!hasEnded(state) || kind === "rollback" && state.phase === "completed")) return `it is ${state.phase}: the candidate has no traffic`;
	const to = state.phase === "rollback_failed" ? state.back?.to ?? "rolled_back" : kind === "abort" ? "aborted" : "rolled_back";
	return {
		state: goingBack(state, to, cause(`${kind} by hand`)),
		why: "going back"
	};
}
function again(state, { digest }, cause) {
	if (state.phase !== "rolled_back" && state.phase !== "aborted" && state.phase !== "rejected") return `it is ${state.phase}: only what was rolled back, aborted or rejected can be tried again`;
	return {
		state: restarted(state, { plan: digest }, cause("tried again from the first step")),
		why: "tried again"
	};
}
function newer(state, { plan }, promotion, cause) {
	const { candidate } = promotion;
	if (candidate === state.candidate && !hasEnded(state)) return `${candidate} is being rolled out`;
	if (candidate === state.candidate && state.phase === "completed") return `${candidate} is in production`;
	const waiting = [...state.waiting.filter((each) => each.candidate !== candidate), promotion].slice(-MOST_WAITING);
	const queued = noted({
		...state,
		waiting
	}, "promotion waits", cause(`${candidate} waits`));
	const isActive = !hasEnded(state) && state.phase !== "rolling_back" && state.phase !== "rollback_failed";
	if (plan.on_newer === "queue" || !isActive) return {
		state: queued,
		why: `${candidate} waits`
	};
	const because = cause(`${candidate} is newer`);
	return {
		state: state.step >= 0 && state.stage !== "offline" ? goingBack(queued, "superseded", because) : ended(queued, "superseded", because),
		why: `superseded by ${candidate}`
	};
}
const MOST_WAITING = 20;

// src/rollout/effect-event.ts
function confirm(state, plan, event, now) {
	const effect = state.effects.find((each) => each.id === event.effect);
	if (effect === void 0) return {
		state,
		why: [`${event.effect}: no such effect is planned`]
	};
	if (effect.done) return {
		state,
		why: [`${event.effect}: already confirmed`]
	};
	if (effect.attempts !== event.attempt) return {
		state,
		why: [`${event.effect}: the answer of another attempt`]
	};
	const problem = problemOf(effect, event);
	const updated = {
		...effect,
		done: problem === void 0,
		attempts: effect.attempts + (problem === void 0 ? 0 : 1),
		...problem === void 0 ? {} : { last_error: problem }
	};
	const next = {
		...state,
		effects: state.effects.map((each) => each === effect ? updated : each)
	};
	if (problem === void 0) return settled(next, now);
	const why = `${effect.kind}: ${problem} (attempt ${updated.attempts})`;
	if (!movesTraffic(effect)) return {
		state: next,
		why: [why]
	};
	const again = effect.kind === "verify_alias" ? aliasAgain(next) : next;
	const cause = {
		now,
		by: "gradegate",
		why
	};
	if (updated.attempts < plan.verify_attempts || state.phase === "rollback_failed" || hasEnded(state)) return {
		state: again,
		why: [why]
	};
	if (state.phase === "rolling_back") return {
		state: wayBackFailed(again, cause),
		why: [why]
	};
	return effect.kind === "verify_alias" ? {
		state: goingBack(again, "rolled_back", cause),
		why: [why]
	} : {
		state: again,
		why: [why]
	};
}
function problemOf(effect, event) {
	if (event.kind === "effect_failed") return event.why;
	if (effect.kind !== "verify_alias" || event.observed === effect.model) return void 0;
	return `the alias reads ${JSON.stringify(event.observed ?? null)}, expected ${JSON.stringify(effect.model)}`;
}
function aliasAgain(state) {
	return {
		...state,
		effects: state.effects.map((effect) => effect.kind === "point_alias" && effect.done ? {
			...effect,
			done: false,
			attempts: effect.attempts + 1
		} : effect)
	};
}
function settled(state, now) {
	if (!trafficSettled(state.effects)) return {
		state,
		why: []
	};
	if (state.phase === "rolling_back" || state.phase === "rollback_failed") {
		const { back } = state;
		const cause = {
			now,
			by: back?.by ?? "gradegate",
			why: back?.why ?? ""
		};
		return {
			state: ended(state, back?.to ?? "rolled_back", cause),
			why: ["going back is verified"]
		};
	}
	if (state.step < 0 || state.step_started_at !== null || hasEnded(state)) return {
		state,
		why: []
	};
	return {
		state: {
			...state,
			step_started_at: now,
			deadline_from: now
		},
		why: ["the traffic of the step is in place"]
	};
}

// src/rollout/advance.ts
function advance(state, { plan, digest }, event, clock) {
	const now = secondsBetween(state.updated_at, clock) >= 0 ? clock : state.updated_at;
	const { state: next, why } = reduce(state, {
		plan,
		digest
	}, event, now);
	const moved = next === state ? state : {
		...next,
		updated_at: now
	};
	const late = now === clock ? [] : [`the clock says ${clock}, before the last event at ${now}: taken as that`];
	return {
		state: moved,
		actions: ready(moved.effects),
		why: [...late, ...why]
	};
}
function reduce(state, approved, event, now) {
	switch (event.kind) {
		case "tick": return tick(state, approved, event, now);
		case "effect_done":
		case "effect_failed": return confirm(state, approved.plan, event, now);
		default: return command(state, approved, event, now);
	}
}
function tick(state, { plan, digest }, { measurements, hold }, now) {
	const { state: measured, ignored, breach } = absorb(state, plan, measurements, now);
	const cause = (why) => ({
		now,
		by: "gradegate",
		why
	});
	if (breach !== void 0) {
		const why = `${breach.metric.class} ${breach.metric.name}: ${breach.assessment.why}`;
		return {
			state: measured.stage === "offline" ? rejected(measured, cause(why)) : goingBack(measured, "rolled_back", cause(why)),
			why: [...ignored, why]
		};
	}
	const { state: next, why } = forward(measured, {
		plan,
		digest
	}, hold, cause);
	return {
		state: next,
		why: [...ignored, why]
	};
}
function forward(state, { plan, digest }, hold, cause) {
	if (hasEnded(state)) return afterEnd(state, digest, hold, cause);
	if (state.phase === "rolling_back") return {
		state,
		why: "going back; waiting for the effects to be confirmed"
	};
	if (state.phase === "rollback_failed") return {
		state,
		why: "the way back failed; a person is needed"
	};
	if (digest !== state.plan) {
		const why = `the plan is ${digest}, approved was ${state.plan}`;
		if (state.phase === "paused") return {
			state,
			why
		};
		return {
			state: paused(state, "plan_changed", cause(why)),
			why
		};
	}
	const late = overdue(state, plan, cause);
	if (late !== void 0) return late;
	if (state.phase === "paused") return {
		state,
		why: `paused (${state.pause?.reason}): ${state.pause?.why}`
	};
	if (state.step < 0) return hold === void 0 ? enterNext(state, plan, "the rollout begins", cause) : {
		state,
		why: `held: ${hold}`
	};
	if (!trafficSettled(state.effects)) return {
		state,
		why: "waiting until the weights are confirmed"
	};
	return judged(state, plan, hold, cause);
}
function judged(state, plan, hold, cause) {
	const found = assessments(state, plan);
	for (const kind of ["error", "inconclusive"]) {
		const bad = found.find((each) => each.assessment.kind === kind);
		if (bad === void 0) continue;
		const why = `${bad.metric.name}: ${bad.assessment.why}`;
		return {
			state: paused(state, kind, cause(why)),
			why
		};
	}
	const open = missing(state, plan, cause("").now);
	if (open !== void 0) return {
		state,
		why: open
	};
	if (hold !== void 0) return {
		state,
		why: `held: ${hold}`
	};
	const why = found.map(({ metric, assessment }) => `${metric.name}: ${assessment.why}`).join("; ");
	return enterNext(state, plan, why, cause);
}
function overdue(state, plan, cause) {
	const step = stepOf(state, plan);
	const isCounted = state.phase === "running" || state.phase === "paused" && plan.on_deadline === "rollback";
	if (step === void 0 || state.deadline_from === null || !isCounted) return void 0;
	if (secondsBetween(state.deadline_from, cause("").now) <= step.deadline_s) return void 0;
	if (missing(state, plan, cause("").now) === void 0 && state.phase === "running") return void 0;
	const why = `the step took more than ${step.deadline_s} s; missing: ${missing(state, plan, cause("").now) ?? "nothing"}`;
	if (plan.on_deadline === "pause") return {
		state: paused(state, "deadline", cause(why)),
		why
	};
	return {
		state: state.stage === "offline" ? rejected(state, cause(why)) : goingBack(state, "rolled_back", cause(why)),
		why
	};
}
function afterEnd(state, digest, hold, cause) {
	const promotion = state.waiting.at(-1);
	if (promotion === void 0) return {
		state,
		why: `ended: ${state.phase}`
	};
	const waits = `${promotion.candidate} waits`;
	if (state.phase === "rolled_back" || state.phase === "aborted") return {
		state,
		why: `ended: ${state.phase}; ${waits} until someone advances`
	};
	if (hold !== void 0) return {
		state,
		why: `ended: ${state.phase}; ${waits}; held: ${hold}`
	};
	const why = `${promotion.candidate} was promoted by ${promotion.by} and waited`;
	return {
		state: restarted(state, {
			promotion,
			plan: digest
		}, cause(why)),
		why
	};
}

// src/rollout/explain.ts
function explain(state, plan, now) {
	const step = stepOf(state, plan);
	return {
		headline: headline(state),
		next: next(state, plan, now),
		metrics: metricsOf(plan, hasEnded(state) ? void 0 : step).map((metric) => {
			const run = state.runs[metric.name] ?? NO_RUN;
			const { kind, why } = assess(run, metric);
			const shown = metric.mode === "observe" ? `${metric.class}, observed only` : metric.class;
			const counts = `${run.successes} ok, ${run.failures} failed, ${run.inconclusive} inconclusive, ${run.waiting} waiting, ${run.errors} errors`;
			return `${metric.name} (${shown}): ${kind}; ${why} [${counts}]`;
		}),
		open: state.effects.filter((effect) => !effect.done).map(({ id, attempts, last_error }) => last_error === void 0 ? `${id}: not confirmed` : `${id}: failed ${attempts} times, last: ${last_error}`),
		waiting: state.waiting.map(({ candidate, by, at }) => `${candidate}, promoted by ${by} at ${at}`)
	};
}
function headline(state) {
	const { candidate, phase } = state;
	const where = state.stage === null ? "before its first step" : `${state.stage} (step ${state.step + 1}), weight ${state.weight} %`;
	const because = lastWhy(state);
	const stable = state.stable === null ? "no model (there was none before)" : state.stable;
	switch (phase) {
		case "pending": return `${candidate} is to be rolled out; nothing has begun.`;
		case "awaiting_approval": return `${candidate} waits for an approval of step ${state.step + 2}, ${where}.`;
		case "running": return `${candidate} is being rolled out: ${where}.`;
		case "paused": return `${candidate} is paused (${state.pause?.reason ?? "unknown"}) in ${where}: ${state.pause?.why ?? because}.`;
		case "rolling_back": return `${candidate} is being taken back to ${stable}: ${state.back?.why ?? because}.`;
		case "rollback_failed": return `The way back from ${candidate} to ${stable} is NOT verified: ${because}.`;
		case "completed": return `${candidate} is the model in production: ${because}.`;
		case "rolled_back": return `${candidate} was rolled back, production is on ${stable}: ${because}.`;
		case "aborted": return `${candidate} was aborted, production is on ${stable}: ${because}.`;
		case "rejected": return `${candidate} was rejected before it had any traffic, production is on ${stable}: ${because}.`;
		case "superseded": return `${candidate} was superseded, production is on ${stable}: ${because}.`;
	}
}
function lastWhy(state) {
	return state.entries.findLast((entry) => entry.what === state.phase)?.why ?? "no reason is recorded";
}
function next(state, plan, now) {
	const waits = state.waiting.at(-1)?.candidate;
	switch (state.phase) {
		case "pending": return ["the next tick begins the first step"];
		case "awaiting_approval": return [`\`advance\` approves step ${state.step + 2}; \`abort\` gives it up`];
		case "running": return running(state, plan, now);
		case "paused": return [`the weight stays at ${state.weight} % and measuring goes on; \`advance\` resumes, \`rollback\` or \`abort\` goes back`, ...state.pause?.reason === "plan_changed" ? ["it resumes only with the plan that was approved"] : []];
		case "rolling_back": return ["it ends when the weights and the alias are confirmed"];
		case "rollback_failed": return ["look at the alias by hand; confirmed effects or another `rollback` end it; nothing goes forward until then"];
		case "completed": return [waits === void 0 ? "nothing waits; `rollback` still goes back" : `the next tick begins ${waits}`];
		case "rolled_back":
		case "aborted": return [waits === void 0 ? "`retry` tries it again from the first step, with an approval" : `${waits} waits; \`advance\` begins it, \`retry\` tries this one again`];
		case "rejected":
		case "superseded": return [waits === void 0 ? "nothing waits; promote another model" : `the next tick begins ${waits}`];
	}
}
function running(state, plan, now) {
	if (!trafficSettled(state.effects)) return ["waiting until its weights are confirmed; nothing is measured before"];
	const open = missing(state, plan, now);
	const due = dueMetrics(state, plan, now).map((metric) => metric.name);
	const confidence = `comparisons hold at ${(100 * comparisonConfidence(plan)).toFixed(2)} % each, however often they are looked at`;
	return [
		open === void 0 ? "everything has passed; the next tick goes on" : `missing: ${open}`,
		...due.length === 0 ? [] : [`due now: ${due.join(", ")}`],
		...metricsOf(plan, stepOf(state, plan)).some((metric) => metric.stable !== void 0) ? [confidence] : []
	];
}

// src/rollout/weights.ts
function weightsOf(state) {
	const { candidate, stable, weight, mirror } = state;
	const shares = [...stable === null || stable === candidate ? [] : [{
		model: stable,
		percent: 100 - weight
	}], {
		model: candidate,
		percent: stable === candidate ? 100 : weight
	}];
	return {
		schema: 1,
		rollout: state.rollout,
		generation: state.generation,
		alias: state.alias,
		weights: shares.filter(({ percent }) => percent > 0),
		mirror: mirror > 0 ? {
			model: candidate,
			percent: mirror
		} : null,
		updated_at: state.updated_at
	};
}
const DESCRIPTION = 140;
function deploymentOf(state, effect, { ref, environment }) {
	if (effect.kind === "deployment") return { create: {
		ref,
		environment,
		task: `rollout:${effect.stage}`,
		auto_merge: false,
		required_contexts: [],
		description: `${effect.model}: ${effect.stage}, ${effect.weight} %`.slice(0, DESCRIPTION),
		payload: {
			id: effect.id,
			model: effect.model,
			weights: JSON.parse(JSON.stringify(weightsOf(state)))
		}
	} };
	if (effect.kind !== "deployment_status") return void 0;
	return { status: {
		environment,
		state: effect.state,
		description: effect.description.slice(0, DESCRIPTION),
		auto_inactive: effect.state === "success"
	} };
}

// src/commands/rollout-effects.ts
const MOST_ROUNDS = 20;
async function carryOut(state, approved, args, world, file) {
	let now = state;
	const failed = /* @__PURE__ */ new Set();
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const { actions } = advance(now, approved, NOTHING, world.now());
		const next = nextOf(actions, failed, args);
		if (next === void 0) return now;
		const event = await attempt(now, next, args, world);
		now = advance(now, approved, event, world.now()).state;
		if (now.effects.some((effect) => effect.id === next.id && !effect.done)) failed.add(next.id);
		await file.write(now);
	}
	return now;
}
function nextOf(actions, failed, args) {
	const traffic = actions.find(movesTraffic);
	return actions.find((effect) => isOurs(effect, args) && !failed.has(effect.id) && (effect === traffic || !movesTraffic(effect)));
}
const NOTHING = {
	kind: "effect_done",
	effect: "none",
	attempt: 0
};
function isOurs(effect, args) {
	return args.value(movesTraffic(effect) ? "weights" : "outbox") !== void 0;
}
async function attempt(state, effect, args, world) {
	const answered = {
		effect: effect.id,
		attempt: effect.attempts
	};
	try {
		const observed = await perform(state, effect, args, world);
		return {
			kind: "effect_done",
			...answered,
			...observed === void 0 ? {} : { observed: observed.alias }
		};
	} catch (error) {
		return {
			kind: "effect_failed",
			...answered,
			why: error instanceof Error ? error.message : String(error)
		};
	}
}
async function perform(state, effect, args, world) {
	if (effect.kind === "verify_alias") return { alias: await aliasIn(args.value("weights") ?? "", world) };
	if (movesTraffic(effect)) {
		await world.writeFile(args.value("weights") ?? "", `${JSON.stringify(weightsOf(state), null, 2)}\n`);
		return;
	}
	const where = args.value("outbox") ?? "";
	const before = await world.readFile(where) ?? "";
	if (idsIn(before).has(effect.id)) return void 0;
	const told = deploymentOf(state, effect, {
		ref: args.value("ref") ?? "HEAD",
		environment: args.value("environment") ?? "production"
	});
	const { done: _done, attempts: _attempts, ...plain } = effect;
	await world.writeFile(where, `${before}${JSON.stringify({
		...plain,
		...told
	})}\n`);
}
async function aliasIn(file, world) {
	const json = JSON.parse(await world.readFile(file) ?? "null");
	return isJsonObject(json) && typeof json.alias === "string" ? json.alias : null;
}
function idsIn(outbox) {
	return new Set(outbox.split("\n").flatMap((line) => {
		try {
			const json = JSON.parse(line);
			return isJsonObject(json) ? [json.id] : [];
		} catch {
			return [];
		}
	}));
}

// src/rollout/fields.ts
var Fields = class Fields {
	#object;
	#path;
	#say;
	#known = [];
	constructor(json, path, say) {
		this.#object = isJsonObject(json) ? json : {};
		this.#path = path;
		this.#say = say;
		if (!isJsonObject(json)) say(`${path}: expected an object`);
	}
	has(name) {
		return Object.hasOwn(this.#object, name);
	}
	wrong(name, problem) {
		this.#say(`${this.#path}.${name}: ${problem}`);
	}
	#get(name) {
		this.#known.push(name);
		return this.has(name) ? this.#object[name] : void 0;
	}
	text(name) {
		const value = this.#get(name);
		if (value === void 0 || typeof value === "string") return value;
		return this.wrong(name, "expected a text");
	}
	number(name, least, most = Number.MAX_SAFE_INTEGER) {
		const value = this.#get(name);
		if (value === void 0) return void 0;
		if (typeof value === "number" && value >= least && value <= most) return value;
		return this.wrong(name, `expected a number of at least ${least}${most < 1e9 ? ` and at most ${most}` : ""}`);
	}
	count(name, least) {
		const value = this.number(name, least);
		return value === void 0 || Number.isInteger(value) ? value : this.wrong(name, "expected a whole number");
	}
	flag(name) {
		const value = this.#get(name);
		return value === void 0 || typeof value === "boolean" ? value : this.wrong(name, "expected true or false");
	}
	choice(name, words) {
		const value = this.#get(name);
		if (value === void 0) return void 0;
		return words.find((word) => word === value) ?? this.wrong(name, `expected one of ${words.join(", ")}`);
	}
	list(name) {
		const value = this.#get(name);
		if (value === void 0) return [];
		return Array.isArray(value) ? value : this.wrong(name, "expected a list") ?? [];
	}
	object(name) {
		const value = this.#get(name);
		return value === void 0 || isJsonObject(value) ? value : this.wrong(name, "expected an object");
	}
	inner(name) {
		return new Fields(this.#get(name), `${this.#path}.${name}`, this.#say);
	}
	noOthers() {
		for (const name of Object.keys(this.#object).filter((each) => !this.#known.includes(each))) {
			const nearest = nearestWord(name, this.#known);
			this.wrong(name, `unknown key${nearest === void 0 ? "" : `; did you mean ${nearest}?`}`);
		}
	}
};

// src/rollout/read-plan.ts
const PLAN_FIELDS = [
	"confidence",
	"on_deadline",
	"on_newer",
	"verify_attempts",
	"steps",
	"metrics"
];
function planIn(document) {
	if (!isJsonObject(document) || document.kind !== "Rollout") return { plan: document };
	const spec = isJsonObject(document.spec) ? document.spec : {};
	const name = isJsonObject(document.metadata) ? document.metadata.name : void 0;
	const fields = PLAN_FIELDS.flatMap((field) => spec[field] === void 0 ? [] : [[field, spec[field]]]);
	return {
		plan: {
			...name === void 0 ? {} : { name },
			...Object.fromEntries(fields)
		},
		...typeof spec.stable === "string" ? { stable: spec.stable } : {},
		...typeof spec.candidate === "string" ? { candidate: spec.candidate } : {}
	};
}
function readPlan(json) {
	const problems = [];
	const say = (problem) => void problems.push(problem);
	const top = new Fields(json, "plan", say);
	const plan = {
		name: top.text("name") ?? "",
		confidence: top.number("confidence", .5, .9999) ?? PLAN_DEFAULTS.confidence,
		on_deadline: top.choice("on_deadline", ["pause", "rollback"]) ?? PLAN_DEFAULTS.on_deadline,
		on_newer: top.choice("on_newer", ["queue", "supersede"]) ?? PLAN_DEFAULTS.on_newer,
		verify_attempts: top.count("verify_attempts", 1) ?? PLAN_DEFAULTS.verify_attempts,
		steps: top.list("steps").map((step, index) => readStep(new Fields(step, `steps[${index}]`, say))),
		metrics: top.list("metrics").map((metric, index) => readMetric(new Fields(metric, `metrics[${index}]`, say)))
	};
	top.noOthers();
	if (plan.name === "") say("plan: name is missing");
	checkSteps(plan, say);
	return problems.length > 0 ? { problems } : { plan };
}
function readStep(fields) {
	const stage = fields.choice("stage", STAGES);
	if (stage === void 0 && !fields.has("stage")) fields.wrong("stage", `expected one of ${STAGES.join(", ")}`);
	const given = {
		weight: fields.number("weight", 0, 100),
		mirror: fields.number("mirror", 0, 100)
	};
	const weight = stage === "full" ? 100 : stage === "canary" ? given.weight ?? 0 : 0;
	if (given.weight !== void 0 && given.weight !== weight) fields.wrong("weight", `of ${stage} is ${weight}`);
	if (stage === "canary" && !(weight > 0 && weight < 100)) fields.wrong("weight", "expected a number between 0 and 100");
	if ((given.mirror ?? 0) > 0 && stage !== "shadow") fields.wrong("mirror", "only shadow copies traffic");
	const step = {
		stage: stage ?? "offline",
		weight,
		mirror: stage === "shadow" ? given.mirror ?? 100 : 0,
		duration_s: fields.number("duration_s", 0) ?? STEP_DEFAULTS.duration_s,
		deadline_s: fields.number("deadline_s", 1) ?? STEP_DEFAULTS.deadline_s,
		approval: fields.flag("approval") ?? STEP_DEFAULTS.approval,
		analysis: fields.list("analysis").flatMap((name) => typeof name === "string" ? [name] : [])
	};
	if (step.deadline_s <= step.duration_s) fields.wrong("deadline_s", `expected more than duration_s (${step.duration_s})`);
	fields.noOthers();
	return step;
}
function readMetric(fields) {
	const [success, failure] = [fields.text("success"), fields.text("failure")];
	const stable = fields.has("stable") ? readComparison(fields.inner("stable")) : void 0;
	const source = fields.object("source");
	for (const [name, text] of Object.entries({
		success,
		failure
	})) {
		const condition = text === void 0 ? void 0 : parseCondition(text);
		if (condition !== void 0 && "problem" in condition) fields.wrong(name, condition.problem);
	}
	if (success === void 0 && failure === void 0 && stable === void 0) fields.wrong("success", "expected success, failure or stable: a metric that judges nothing passes everything");
	const klass = fields.choice("class", ["kpi", "safety"]);
	if (klass === void 0 && !fields.has("class")) fields.wrong("class", "expected kpi or safety");
	const failure_limit = fields.count("failure_limit", 0) ?? METRIC_DEFAULTS.failure_limit;
	if (klass === "safety" && failure_limit > 0) fields.wrong("failure_limit", "of safety is 0");
	const metric = {
		name: fields.text("name") ?? "",
		class: klass ?? "safety",
		mode: fields.choice("mode", ["enforce", "observe"]) ?? METRIC_DEFAULTS.mode,
		interval_s: fields.number("interval_s", 1) ?? METRIC_DEFAULTS.interval_s,
		count: fields.count("count", 1) ?? METRIC_DEFAULTS.count,
		min_samples: fields.count("min_samples", 1) ?? METRIC_DEFAULTS.min_samples,
		max_age_s: fields.number("max_age_s", 1) ?? METRIC_DEFAULTS.max_age_s,
		failure_limit,
		inconclusive_limit: fields.count("inconclusive_limit", 0) ?? METRIC_DEFAULTS.inconclusive_limit,
		consecutive_error_limit: fields.count("consecutive_error_limit", 0) ?? METRIC_DEFAULTS.consecutive_error_limit,
		...success === void 0 ? {} : { success },
		...failure === void 0 ? {} : { failure },
		...stable === void 0 ? {} : { stable },
		...source === void 0 ? {} : { source }
	};
	if (metric.name === "") fields.wrong("name", "is missing");
	fields.noOthers();
	return metric;
}
function readComparison(fields) {
	const range = fields.list("range").filter((end) => typeof end === "number");
	const [low = 0, high = 1] = range;
	if (fields.has("range") && (range.length !== 2 || !(low < high))) fields.wrong("range", "expected [low, high]");
	const max_loss = fields.number("max_loss", 0);
	if (max_loss === void 0 && !fields.has("max_loss")) fields.wrong("max_loss", "is missing");
	const comparison = {
		better: fields.choice("better", ["higher", "lower"]) ?? "higher",
		max_loss: max_loss ?? 0,
		range: [low, high],
		pass: fields.choice("pass", ["held", "no_breach"]) ?? "held"
	};
	fields.noOthers();
	return comparison;
}
function checkSteps({ steps, metrics }, say) {
	if (steps.length === 0) say("steps: expected at least one");
	const names = metrics.map((metric) => metric.name);
	for (const name of new Set(names.filter((each, index) => names.indexOf(each) !== index))) say(`metrics: ${name} is there twice`);
	steps.forEach((step, index) => {
		const before = steps[index - 1];
		const at = `steps[${index}]`;
		if (before !== void 0 && STAGES.indexOf(step.stage) < STAGES.indexOf(before.stage)) say(`${at}: ${step.stage} after ${before.stage}; expected the order ${STAGES.join(", ")}`);
		if (before !== void 0 && step.stage === "canary" && step.weight <= before.weight) say(`${at}: expected more than ${before.weight} %`);
		for (const name of step.analysis) if (!names.includes(name)) say(`${at}.analysis: there is no metric ${name}`);
		if (step.analysis.filter((name) => metrics.some((metric) => metric.name === name && metric.mode === "enforce")).length === 0) say(`${at}.analysis: expected at least one metric that is enforced; nothing measured is no pass`);
	});
	if (steps.filter((step) => step.stage === "full").length !== 1) say("steps: expected exactly one full step, the last");
}

// src/rollout/read-state.ts
const isText = (value) => typeof value === "string";
const isTextOrNull = (value) => value === null || typeof value === "string";
const isTime = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));
const isTimeOrNull = (value) => value === null || isTime(value);
const isPercent = (value) => typeof value === "number" && value >= 0 && value <= 100;
const isCount = (value) => typeof value === "number" && Number.isInteger(value) && value >= 0;
const isOneOf = (words) => (value) => typeof value === "string" && words.includes(value);
const isListOf = (check) => (value) => Array.isArray(value) && value.every(check);
const has = (fields) => (value) => isJsonObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
const isRun = has({
	successes: isCount,
	failures: isCount,
	inconclusive: isCount,
	waiting: isCount,
	errors: isCount,
	consecutive_errors: isCount,
	recent: isListOf(has({
		at: isTime,
		outcome: isOneOf([
			"success",
			"failure",
			"inconclusive",
			"waiting",
			"error"
		]),
		why: isText,
		reading: has({ kind: isOneOf([
			"value",
			"no_data",
			"error"
		]) })
	}))
});
const isEffect = (value) => has({
	id: isText,
	kind: isText,
	done: (done) => typeof done === "boolean",
	attempts: isCount
})(value) && isJsonObject(value) && (EFFECTS[String(value.kind)]?.(value) ?? false);
const EFFECTS = {
	publish_weights: has({
		weight: isPercent,
		mirror: isPercent
	}),
	point_alias: has({ model: isTextOrNull }),
	verify_alias: has({ model: isTextOrNull }),
	deployment: has({
		model: isText,
		stage: isText,
		weight: isPercent
	}),
	deployment_status: has({
		model: isText,
		state: isText,
		description: isText
	}),
	lock: has({ reason: isText }),
	issue: has({
		title: isText,
		body: isText
	})
};
const FIELDS = {
	schema: (value) => value === 1,
	rollout: isText,
	generation: isCount,
	plan: isText,
	stable: isTextOrNull,
	candidate: isText,
	phase: isOneOf(PHASES),
	step: (value) => value === -1 || isCount(value),
	stage: (value) => value === null || isOneOf(STAGES)(value),
	weight: isPercent,
	mirror: isPercent,
	alias: isTextOrNull,
	step_started_at: isTimeOrNull,
	deadline_from: isTimeOrNull,
	approved: isListOf(isCount),
	retry: (value) => typeof value === "boolean",
	runs: (value) => isJsonObject(value) && Object.values(value).every(isRun),
	effects: isListOf(isEffect),
	pause: (value) => value === null || has({
		reason: isOneOf(PAUSE_REASONS),
		why: isText,
		since: isTime
	})(value),
	ways_back: isCount,
	back: (value) => value === null || has({
		to: isOneOf([
			"rolled_back",
			"aborted",
			"superseded"
		]),
		why: isText,
		by: isText
	})(value),
	waiting: isListOf(has({
		candidate: isText,
		at: isTime,
		by: isText
	})),
	past: isListOf(has({
		candidate: isText,
		phase: isOneOf(PHASES),
		why: isText,
		at: isTime
	})),
	entries: isListOf(has({
		at: isTime,
		what: isText,
		why: isText,
		by: isText
	})),
	processed: isListOf(isText),
	updated_at: isTime
};
function readState(json, plan) {
	if (!isJsonObject(json)) return { problems: ["expected an object"] };
	const problems = Object.entries(FIELDS).flatMap(([name, check]) => check(json[name]) ? [] : [`${name}: ${json[name] === void 0 ? "is missing" : "is not as expected"}`]);
	if (problems.length > 0) return { problems };
	const state = json;
	if (state.rollout !== plan.name) return { problems: [`rollout: is of ${state.rollout}, the plan of ${plan.name}`] };
	return { state };
}

// src/commands/rollout-files.ts
function fileOption(args, name) {
	const file = args.value(name);
	if (file === void 0) throw new UserError(`rollout: --${name} is missing; expected a file`);
	return file;
}
async function loadPlan(args, world) {
	const file = fileOption(args, "plan");
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`${file}: there is no such file`);
	const { documents, issues } = readYaml(file, text);
	const [document] = documents;
	if (issues.length > 0 || document === void 0 || documents.length > 1) throw new UserError(`${file}: expected one YAML or JSON document`, issues);
	const { plan, ...models } = planIn(document.value);
	const read = readPlan(plan);
	if ("problems" in read) throw new UserError([`${file}: not a plan`, ...read.problems].join("\n  "));
	return {
		plan: read.plan,
		digest: world.sha256(canonicalJson(read.plan)),
		...models
	};
}
var StateFile = class StateFile {
	#file;
	#world;
	#text;
	constructor(file, text, world) {
		this.#file = file;
		this.#text = text;
		this.#world = world;
	}
	static async open(args, world) {
		const file = fileOption(args, "state");
		return new StateFile(file, await world.readFile(file), world);
	}
	read({ plan }) {
		if (this.#text === void 0) return void 0;
		let json;
		try {
			json = JSON.parse(this.#text);
		} catch {
			throw new UserError(`${this.#file}: no JSON; restore it from Git`);
		}
		const read = readState(json, plan);
		if ("problems" in read) throw new UserError([`${this.#file}: not a state; restore it from Git`, ...read.problems].join("\n  "));
		return read.state;
	}
	async write(state) {
		const text = `${JSON.stringify(state, null, 2)}\n`;
		if (text === this.#text) return;
		if (await this.#world.readFile(this.#file) !== this.#text) throw new UserError(`${this.#file}: another run has changed it meanwhile; run this again`);
		await this.#world.writeFile(this.#file, text);
		this.#text = text;
	}
};

// src/commands/rollout.ts
const VERBS = [
	"start",
	"step",
	"status",
	"advance",
	"pause",
	"rollback",
	"abort",
	"retry",
	"confirm"
];
async function run(args, world) {
	const verb = VERBS.find((each) => each === args.positionals[0]);
	if (verb === void 0) throw new UserError(`rollout: expected one of ${VERBS.join(", ")}, got ${JSON.stringify(args.positionals[0] ?? "")}`);
	const most = verb === "confirm" ? 2 : 1;
	if (args.positionals.length > most) throw new UserError(`rollout ${verb}: unexpected ${args.positionals.slice(most).join(" ")}`);
	const { stable, candidate, ...approved } = await loadPlan(args, world);
	const models = {
		stable: args.value("stable") ?? stable,
		candidate: args.value("candidate") ?? candidate
	};
	const file = await StateFile.open(args, world);
	const before = file.read(approved);
	if (before === void 0 && verb !== "start") throw new UserError(`${args.value("state")}: there is no such file; begin with: gradegate rollout start --candidate MODEL`);
	if (verb === "status" && before !== void 0) return tell(before, approved, [], args, world);
	const { state, why } = before === void 0 ? begin(approved, models, args, world) : await decided(verb, before, approved, models, args, world);
	await file.write(state);
	const after = await carryOut(state, approved, args, world, file);
	const told = tell(after, approved, why, args, world);
	if (verb === "step") return told;
	if (why.some((line) => /^\w+ refused: /.test(line))) return 2;
	return verb === "confirm" ? told : after.phase === "rollback_failed" ? 1 : 0;
}
function begin({ plan, digest }, models, args, world) {
	const [candidate, stable] = [candidateOf(models), models.stable ?? null];
	if (candidate === stable) throw new UserError(`rollout start: ${candidate} is both the candidate and the stable model`);
	const by = who(args, "start");
	return {
		state: startRollout(plan.name, {
			stable,
			candidate,
			plan: digest,
			now: world.now(),
			by
		}),
		why: [`begun: ${candidate}; ${stable === null ? "there is no stable model" : `stable is ${stable}`}`]
	};
}
async function decided(verb, state, approved, models, args, world) {
	const event = verb === "step" ? await measured(state, approved, args, world) : eventOf(verb, state, models, args, world);
	return advance(state, approved, event, world.now());
}
async function measured(state, { plan }, args, world) {
	const due = dueMetrics(state, plan, world.now());
	const sources = due.length === 0 ? void 0 : await world.metrics();
	const measurements = [];
	for (const { name, source, stable: compared } of due) {
		const context = {
			since: state.stage === "offline" ? null : state.step_started_at,
			now: world.now(),
			candidate: state.candidate,
			stable: state.stable,
			...compared === void 0 ? {} : { comparison: {
				...compared,
				confidence: comparisonConfidence(plan)
			} }
		};
		const found = await sources?.read(source, context);
		if (found !== void 0) measurements.push({
			metric: name,
			...found
		});
	}
	const hold = args.value("hold");
	return {
		kind: "tick",
		measurements,
		...hold === void 0 ? {} : { hold }
	};
}
function eventOf(verb, state, models, args, world) {
	if (verb === "confirm") return confirmation(state, args);
	const by = who(args, verb);
	const given = {
		id: args.value("id") ?? `${verb} by ${by} at ${world.now()}`,
		by,
		why: args.value("why") ?? ""
	};
	const hold = args.value("hold");
	switch (verb) {
		case "start": return {
			kind: "promotion",
			...given,
			candidate: candidateOf(models)
		};
		case "advance": return {
			kind: "advance",
			...given,
			...hold === void 0 ? {} : { hold }
		};
		case "status": throw new UserError("rollout status: changes nothing");
		default: return {
			kind: verb,
			...given
		};
	}
}
function confirmation(state, args) {
	const id = args.positionals[1];
	const effect = state.effects.find((each) => each.id === id);
	if (effect === void 0) {
		const open = state.effects.filter((each) => !each.done).map((each) => each.id);
		throw new UserError(`rollout confirm: no effect ${JSON.stringify(id ?? "")}; open: ${open.join(", ") || "none"}`);
	}
	const [failed, observed] = [args.value("failed"), args.value("observed")];
	const answered = {
		effect: effect.id,
		attempt: effect.attempts
	};
	if (failed !== void 0) return {
		kind: "effect_failed",
		...answered,
		why: failed
	};
	return {
		kind: "effect_done",
		...answered,
		...observed === void 0 ? {} : { observed: observed === "" ? null : observed }
	};
}
function candidateOf({ candidate }) {
	if (candidate === void 0 || candidate.trim() === "") throw new UserError("rollout start: --candidate is missing, and the plan names none; expected a model");
	return candidate;
}
function who(args, verb) {
	const by = args.value("by");
	if (by === void 0 || by.trim() === "") throw new UserError(`rollout ${verb}: --by is missing; it is kept who asked`);
	return by;
}
function tell(state, approved, why, args, world) {
	const explanation = explain(state, approved.plan, world.now());
	const { phase, step, stage, weight, candidate, stable } = state;
	const open = state.effects.filter((effect) => !effect.done);
	world.print(args.isSet("json") ? `${JSON.stringify({
		phase,
		step,
		stage,
		weight,
		candidate,
		stable,
		why,
		explanation,
		weights: weightsOf(state),
		open
	}, null, 2)}\n` : renderRollout(state, explanation, why));
	if (phase === "paused") return 2;
	return [
		"rolling_back",
		"rollback_failed",
		"rolled_back",
		"rejected"
	].includes(phase) ? 1 : 0;
}

export { run };