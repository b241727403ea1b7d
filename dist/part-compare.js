import { t as isScored } from "./part-report.js";
import { t as summarize } from "./part-summarize.js";
import { n as signFlip, r as signFlipTwoSided, t as holm } from "./part-holm.js";
import { a as mcnemar, t as clopperPearson } from "./part-proportion.js";
import { a as sum, n as mean, r as midranks, t as byCluster } from "./part-sample2.js";
import { n as pairedMean } from "./part-bootstrap.js";
import { i as taskRanking, n as pairsWon, r as spearman, t as kendall } from "./part-ranking.js";
import { n as normalCdf, r as normalQuantile } from "./part-distributions.js";
import { t as aucDifference } from "./part-auc-difference.js";
import { t as inSlice } from "./part-slice.js";

// src/statistics/power.ts
function quantiles({ alpha, power, sides }) {
	return {
		ofAlpha: normalQuantile(1 - alpha / sides),
		ofPower: normalQuantile(power)
	};
}
function detectableLoss(sd, clusters, options) {
	if (clusters < 2 || !Number.isFinite(sd)) return void 0;
	const { ofAlpha, ofPower } = quantiles(options);
	return (ofAlpha + ofPower) * sd / Math.sqrt(clusters);
}

// src/comparison/measures.ts
const MEASURES = [
	"false_accepts",
	"false_rejects",
	"ranking",
	"unlabelled"
];
function measuresOf(pairs, options) {
	const labelled = (success) => pairs.filter((pair) => pair.base.success === success);
	return [
		...rate("false_accepts", labelled(false), (row) => row.passed === true ? 1 : 0, options),
		...rate("false_rejects", labelled(true), (row) => row.passed === true ? 0 : 1, options),
		...ranking(pairs, options),
		...rate("unlabelled", labelled(void 0), (row) => row.value, options)
	];
}
function rate(name, pairs, of, options) {
	if (pairs.length === 0) return [];
	const { confidence, resamples, seed } = options;
	const differences = pairs.map(({ base, head }) => ({
		cluster: head.task_id,
		delta: of(head) - of(base)
	}));
	const sums = byCluster(differences).map((members) => sum(members.map((each) => each.delta)));
	const { clusters, delta = 0, interval } = pairedMean(differences, {
		confidence,
		resamples,
		seed
	});
	const meanOf = (side) => pairs.reduce((total, pair) => total + of(pair[side]), 0) / pairs.length;
	const test = name === "unlabelled" ? signFlipTwoSided : signFlip;
	const base = meanOf("base");
	const moved = differences.some((each) => each.delta !== 0);
	const most = name === "unlabelled" ? 0 : unseen(clusters, confidence);
	return [{
		name,
		rows: pairs.length,
		clusters,
		base,
		head: meanOf("head"),
		loss: delta,
		interval: moved ? interval : [0 - most, most],
		p: test(sums, {
			resamples,
			seed
		}),
		detectable: moved ? detectable(sums, pairs.length) : most === 0 ? void 0 : most
	}];
}
function unseen(clusters, confidence) {
	return clopperPearson(0, clusters, confidence)?.[1] ?? 1;
}
const FOUND = {
	alpha: .025,
	power: .8,
	sides: 1
};
function detectable(sums, rows) {
	const middle = mean(sums) ?? 0;
	const variance = sum(sums.map((each) => (each - middle) ** 2)) / (sums.length - 1);
	return detectableLoss(Math.sqrt(variance) * sums.length / rows, sums.length, FOUND);
}
function ranking(pairs, { confidence }) {
	const rows = pairs.flatMap(({ base, head }) => base.success === void 0 ? [] : [{
		cluster: base.task_id,
		positive: base.success,
		base: base.value,
		head: head.value
	}]);
	const difference = aucDifference(rows, confidence);
	if (difference === void 0) return [];
	const { base, head, delta, interval, p, standard_error } = difference;
	const clusters = byCluster(rows).length;
	return [{
		name: "ranking",
		rows: rows.length,
		clusters,
		base: 1 - base,
		head: 1 - head,
		loss: 0 - delta,
		interval: interval === void 0 ? void 0 : [0 - interval[1], 0 - interval[0]],
		p: delta < 0 ? p / 2 : 1 - p / 2,
		detectable: standard_error === 0 ? void 0 : detectableLoss(standard_error * Math.sqrt(clusters), clusters, FOUND)
	}];
}

// src/statistics/error-bounds.ts
function errorBounds(rows) {
	if (rows.length === 0) return void 0;
	const failed = rows.filter((row) => row.value === void 0).length;
	const known = sum(rows.map((row) => row.value ?? 0));
	const aucs = (...ways) => {
		const found = ways.map((way) => aucIf(rows, way));
		return found.includes(void 0) ? void 0 : found;
	};
	return {
		failed,
		mean: [known / rows.length, (known + failed) / rows.length],
		auc: aucs(() => 0, () => 1),
		auc_range: aucs((success) => success ? 0 : 1, (success) => success ? 1 : 0)
	};
}
function aucIf(rows, failedAs) {
	const labelled = rows.flatMap(({ value, success }) => success === void 0 ? [] : [{
		value: value ?? failedAs(success),
		success
	}]);
	const { total, size } = pairsWon(labelled);
	return size === 0 ? void 0 : total / size;
}

// src/statistics/reliability.ts
const LEAST_PER_BIN = 20;
function reliability(rows, bins) {
	if (rows.length < bins * LEAST_PER_BIN || rows.length === 0 || !areChances(rows)) return void 0;
	const sorted = [...rows].sort((a, b) => a.value - b.value);
	const table = [];
	for (let start = 0; start < sorted.length;) {
		const part = (Math.floor(start * bins / sorted.length) + 1) / bins;
		let end = Math.max(Math.round(part * sorted.length), start + LEAST_PER_BIN);
		while (end < sorted.length && sorted[end]?.value === sorted[end - 1]?.value) end++;
		if (sorted.length - end < LEAST_PER_BIN) end = sorted.length;
		table.push(binOf(sorted.slice(start, end)));
		start = end;
	}
	const off = table.map((bin) => bin.count * Math.abs(bin.mean_value - bin.success_rate));
	return {
		bins: table,
		ece: sum(off) / rows.length
	};
}
function binOf(rows) {
	return {
		count: rows.length,
		low: rows[0].value,
		high: rows.at(-1).value,
		mean_value: mean(rows.map((row) => row.value)),
		success_rate: rows.filter((row) => row.success).length / rows.length
	};
}
function brier(rows) {
	return areChances(rows) ? mean(rows.map(({ value, success }) => (value - (success ? 1 : 0)) ** 2)) : void 0;
}
function areChances(rows) {
	return rows.every(({ value }) => value >= 0 && value <= 1);
}

// src/statistics/wilcoxon.ts
const EXACT_UP_TO = 25;
function wilcoxon(differences) {
	if (differences.length === 0) return void 0;
	const ranks = midranks(differences.map(Math.abs));
	const kept = [];
	let rose = 0;
	let fell = 0;
	differences.forEach((difference, index) => {
		if (difference === 0) return;
		const rank = ranks[index];
		kept.push(rank);
		if (difference > 0) rose += rank;
		else fell += rank;
	});
	const found = {
		rose,
		fell,
		zeros: differences.length - kept.length
	};
	if (kept.length <= EXACT_UP_TO) return {
		...found,
		p: exactP(kept, Math.min(rose, fell)),
		method: "exact"
	};
	const variance = kept.reduce((total, rank) => total + rank * rank, 0) / 4;
	const z = -Math.abs(rose - fell) / 2 / Math.sqrt(variance);
	return {
		...found,
		p: Math.min(1, 2 * normalCdf(z)),
		method: "normal"
	};
}
function exactP(ranks, least) {
	const top = 2 * ranks.reduce((total, rank) => total + rank, 0);
	const ways = new Float64Array(top + 1);
	ways[0] = 1;
	for (const rank of ranks) for (let total = top; total >= 2 * rank; total--) ways[total] = (ways[total] ?? 0) + (ways[total - 2 * rank] ?? 0);
	let far = 0;
	for (let total = 0; total <= top; total++) if (Math.min(total, top - total) <= 2 * least) far += ways[total];
	return far / 2 ** ranks.length;
}

// src/comparison/figures.ts
const BINS$1 = 10;
function figuresOf(pairs, head, { resamples, seed }) {
	const tasks = byCluster(pairs.map(({ base, head: row }) => ({
		cluster: row.task_id,
		delta: row.value - base.value
	})));
	const sums = tasks.map((members) => sum(members.map((each) => each.delta)));
	const means = tasks.map((members, index) => sums[index] / members.length);
	const both = (of) => [pairs.map((pair) => of(pair.base)), pairs.map((pair) => of(pair.head))];
	const [before = [], after = []] = both((row) => ({
		cluster: row.task_id,
		value: row.value,
		success: row.success
	})).map((rows) => rows.flatMap(({ success, ...row }) => success === void 0 ? [] : [{
		...row,
		success
	}]));
	const scores = pairs.map((pair) => [pair.base.value, pair.head.value]);
	const graded = head.filter((row) => row.kind !== "not_applicable");
	return {
		mean_p: pairs.length === 0 ? void 0 : signFlipTwoSided(sums, {
			resamples,
			seed
		}),
		wilcoxon_p: wilcoxon(means)?.p,
		within_task_ranking: [taskRanking(before).accuracy, taskRanking(after).accuracy],
		kendall_tau_b: kendall(scores),
		spearman: spearman(scores),
		brier: [brier(before), brier(after)],
		ece: [reliability(before, BINS$1)?.ece, reliability(after, BINS$1)?.ece],
		if_failed: errorBounds(graded.map(({ value, success }) => ({
			value,
			...success === void 0 ? {} : { success }
		})))
	};
}

// src/comparison/histogram.ts
const BINS = 10;
function histogramOf(base, head) {
	const values = [...base, ...head].flatMap(({ value }) => value ?? []);
	if (values.length === 0) return void 0;
	const least = values.reduce((a, b) => Math.min(a, b));
	const most = values.reduce((a, b) => Math.max(a, b));
	const [from, to] = least >= 0 && most <= 1 ? [0, 1] : [least, most];
	if (from === to) return void 0;
	const edges = Array.from({ length: 11 }, (_, index) => from + (to - from) * index / BINS);
	const counts = (rows) => {
		const bins = new Array(BINS).fill(0);
		for (const { value } of rows) {
			if (value === void 0) continue;
			const bin = Math.min(9, Math.floor((value - from) / (to - from) * BINS));
			bins[bin] = bins[bin] + 1;
		}
		return bins;
	};
	return {
		edges,
		base: counts(base),
		head: counts(head)
	};
}

// src/comparison/slices.ts
const MOST_FOUND_OF_A_KIND = 12;
function slicesOf(rows, declared) {
	return [
		{
			name: "all",
			declared: true,
			has: () => true
		},
		...declared.map((slice) => ({
			name: slice.name,
			declared: true,
			has: (row) => inSlice(row, slice)
		})),
		...found("tag", rows, (row) => row.tags ?? []),
		...found("model", rows, (row) => row.model === void 0 ? [] : [row.model]),
		...found("task", rows, (row) => taskPrefix(row.task_id))
	];
}
function found(kind, rows, keysOf) {
	const keys = [...new Set(rows.flatMap(keysOf))].sort();
	if (keys.length < 2 || keys.length > MOST_FOUND_OF_A_KIND) return [];
	return keys.map((key) => ({
		name: `${kind}:${key}`,
		declared: false,
		has: (row) => keysOf(row).includes(key)
	}));
}
function taskPrefix(taskId) {
	const end = Math.max(taskId.lastIndexOf(":"), taskId.lastIndexOf("/"));
	return end <= 0 ? [] : [taskId.slice(0, end)];
}

// src/comparison/task-order.ts
function reorderedTasks(pairs) {
	const tasks = /* @__PURE__ */ new Map();
	for (const { task, base, head } of pairs) {
		const samples = tasks.get(task);
		if (samples === void 0) tasks.set(task, [[base, head]]);
		else samples.push([base, head]);
	}
	return [...tasks.values()].filter((samples) => !isSameOrder(samples)).length;
}
function isSameOrder(samples) {
	samples.sort(([a], [b]) => a - b);
	return samples.every(([base, head], index) => {
		const before = samples[index - 1];
		if (before === void 0) return true;
		return base === before[0] ? head === before[1] : head > before[1];
	});
}

// src/comparison/verdict.ts
const TIERS = [
	"regressed",
	"suspect",
	"indeterminate",
	"incomparable",
	"underpowered",
	"improved",
	"held"
];
function judgeSlices(slices, { margin, confidence }) {
	const adjusted = /* @__PURE__ */ new Map();
	for (const name of MEASURES) {
		const family = slices.slice(1).flatMap(({ measures }) => measures.filter((measure) => measure.name === name));
		const ps = holm(family.map(({ p }) => p));
		family.forEach((measure, index) => {
			adjusted.set(measure, ps[index]);
		});
	}
	return slices.map((slice) => {
		const measures = slice.measures.map((measure) => {
			const p_adjusted = adjusted.get(measure) ?? measure.p;
			const tier = isStill(slice) ? "held" : tierOf(measure, p_adjusted < (1 - confidence) / 2, margin);
			return {
				...measure,
				p_adjusted,
				tier
			};
		});
		return {
			margin,
			measures,
			...overall(slice, measures, margin)
		};
	});
}
const LEAST_TASKS = 6;
function isStill({ unmoved, identical, tasks }) {
	return unmoved && tasks > 0 && (identical || tasks >= LEAST_TASKS);
}
function tierOf(measure, significant, margin) {
	const { interval, loss } = measure;
	const isUnlabelled = measure.name === "unlabelled";
	if ((isUnlabelled ? Math.abs(loss) : loss) > margin) return significant && !isUnlabelled ? "regressed" : "suspect";
	if (interval === void 0) return "underpowered";
	const [low, high] = interval;
	if ((isUnlabelled ? Math.max(high, -low) : high) > margin) return high - low > 2 * margin ? "underpowered" : "suspect";
	return high < 0 && !isUnlabelled ? "improved" : "held";
}
function overall(slice, measures, margin) {
	const { rows, failed, unpaired, identical, tasks } = slice;
	const worst = TIERS.find((tier) => measures.some((measure) => measure.tier === tier));
	const by = measures.filter((measure) => measure.tier === worst).map(({ name }) => name);
	if (worst === "regressed") return {
		tier: worst,
		by
	};
	if (isStill(slice) && identical) return {
		tier: "held",
		by: [],
		why: "the same grader, and no score that differs"
	};
	if (failed > margin * rows) return {
		tier: "indeterminate",
		by: [],
		why: `${failed} of ${rows} grades failed on one side alone; what they hide could be a loss beyond the margin`
	};
	if (worst === void 0 || unpaired !== void 0) return {
		tier: "incomparable",
		by: [],
		why: unpaired ?? "no trajectory was scored on both sides"
	};
	if (isStill(slice)) return {
		tier: "held",
		by: [],
		why: `no score differs; its ${`${tasks} tasks could hide a loss of ${(Math.max(0, ...measures.flatMap(({ detectable }) => detectable ?? [])) * 100).toFixed(1)} points`}`
	};
	const unseen = unseenDirection(measures);
	if (unseen !== void 0 && (worst === "held" || worst === "improved")) return {
		tier: "underpowered",
		by: [],
		why: unseen
	};
	return {
		tier: worst,
		by,
		...worst === "suspect" && by.every((name) => name === "unlabelled") ? { why: "scores moved where no outcome is recorded, so nobody can say whether rightly" } : {},
		...worst === "underpowered" ? tasksNeeded(measures, margin) : {}
	};
}
function unseenDirection(measures) {
	const has = (name) => measures.some((measure) => measure.name === name);
	if (has("false_accepts") === has("false_rejects")) return void 0;
	return has("false_accepts") ? "no success is known, so new false rejects could not be seen" : "no failure is known, so new false accepts could not be seen";
}
function tasksNeeded(measures, margin) {
	const needed = measures.filter((measure) => measure.tier === "underpowered").map(({ detectable, clusters, loss }) => detectable === void 0 || margin === 0 || loss === 0 && detectable === 1 ? NaN : Math.ceil(clusters * (loss === 0 ? detectable / margin : (detectable / margin) ** 2)));
	const most = Math.max(...needed);
	return Number.isFinite(most) ? { tasks_needed: most } : {};
}

// src/comparison/compare.ts
const DEFAULT_MARGIN = .05;
function compareReports(base, head, options) {
	const headById = new Map(head.scores.map((row) => [row.id, row]));
	const baseIds = new Set(base.scores.map((row) => row.id));
	const sameBytes = new Map([...head.scores, ...options.baseCases ?? []].map((row) => [bytesOf(row), row]));
	const pairs = [];
	const incomparable = [];
	for (const row of base.scores) {
		const other = sameBytes.get(bytesOf(row));
		if (other === void 0) {
			if (headById.has(row.id)) incomparable.push({
				id: row.id,
				why: "altered"
			});
		} else if (isScored(row) && isScored(other)) pairs.push({
			base: row,
			head: other
		});
		else incomparable.push(whyIncomparable(row, other));
	}
	const altered = base.scores.filter(({ id, digest }) => (headById.get(id)?.digest ?? digest) !== digest);
	const isRelabelled = ({ id, success }) => headById.get(id)?.success !== success;
	const slices = slicesOf([...base.scores, ...head.scores], options.slices);
	const declared = slices.filter((slice) => slice.declared);
	const identical = base.grader.digest === head.grader.digest && base.grader.pass_threshold === head.grader.pass_threshold;
	const verdicts = judgeSlices(declared.map((slice) => evidenceOf(slice, pairs, base.scores, incomparable, identical, options)), {
		margin: options.margin ?? DEFAULT_MARGIN,
		confidence: options.confidence
	});
	const places = new Map(head.scores.map((row, index) => [bytesOf(row), index + 1]));
	const histogram = histogramOf(base.scores, head.scores);
	const ps = declared.map((slice) => changeP(pairs.filter((pair) => slice.has(pair.head)), options));
	const adjusted = [...ps.slice(0, 1), ...holm(ps.slice(1))];
	return {
		version: 1,
		kind: "gradegate/score-diff",
		base: {
			grader: base.grader,
			dataset: base.dataset
		},
		head: {
			grader: head.grader,
			dataset: head.dataset
		},
		added: head.scores.flatMap((row) => baseIds.has(row.id) ? [] : [row.id]),
		removed: base.scores.flatMap((row) => headById.has(row.id) ? [] : [row.id]),
		altered: altered.filter((row) => !isRelabelled(row)).map((row) => row.id),
		relabelled: altered.filter(isRelabelled).map((row) => row.id),
		incomparable,
		...histogram === void 0 ? {} : { histogram },
		slices: slices.map((slice) => {
			const at = declared.indexOf(slice);
			const [verdict, p, p_adjusted] = [
				verdicts[at],
				ps[at],
				adjusted[at]
			];
			const compared = compareSlice(slice, base.scores, head.scores, pairs, options, places);
			if (verdict === void 0 || p === void 0 || p_adjusted === void 0) return compared;
			return {
				...compared,
				significance: {
					p,
					p_adjusted
				},
				verdict
			};
		})
	};
}
const bytesOf = ({ id, digest }) => `${digest} ${id}`;
function evidenceOf(slice, pairs, base, incomparable, identical, options) {
	const inside = pairs.filter((pair) => slice.has(pair.head));
	const rowsOfBase = new Set(base.filter(slice.has).map((row) => row.id));
	const others = incomparable.filter(({ id }) => rowsOfBase.has(id));
	const failed = others.filter(({ why }) => why === "failed_at_base" || why === "failed_at_head").length;
	const unpaired = [...new Set(others.map(({ why }) => UNPAIRED[why]))].join(" and ");
	return {
		measures: measuresOf(inside, options),
		rows: inside.length + failed,
		failed,
		unmoved: inside.every((pair) => pair.base.value === pair.head.value && pair.base.passed === pair.head.passed),
		identical,
		tasks: new Set(inside.map((pair) => pair.head.task_id)).size,
		...inside.length > 0 ? {} : { unpaired: unpaired === "" ? "the base has no trajectory of it" : unpaired }
	};
}
const UNPAIRED = {
	altered: "the trajectories differ",
	failed_at_both: "no grade came out at either side",
	failed_at_base: "no grade came out at the base",
	failed_at_head: "no grade came out at the head",
	not_applicable_at_both: "neither grader applies",
	not_applicable_at_base: "the base's grader does not apply",
	not_applicable_at_head: "the head's grader does not apply"
};
function whyIncomparable(base, head) {
	const { id } = base;
	const kind = base.kind === "failed" || head.kind === "failed" ? "failed" : "not_applicable";
	const side = base.kind !== kind ? "head" : head.kind !== kind ? "base" : "both";
	const why = `${kind}_at_${side}`;
	const reason = side === "base" ? base.reason : head.reason;
	return reason === void 0 ? {
		id,
		why
	} : {
		id,
		why,
		reason
	};
}
function changeP(pairs, { resamples, seed }) {
	const deltas = pairs.map(({ base, head }) => ({
		cluster: head.task_id,
		delta: head.value - base.value
	}));
	const sums = byCluster(deltas).map((members) => sum(members.map(({ delta }) => delta)));
	return signFlipTwoSided(sums, {
		resamples,
		seed
	});
}
function compareSlice(slice, base, head, pairs, options, places) {
	const inside = pairs.filter((pair) => slice.has(pair.head));
	const deltas = inside.map((pair) => ({
		cluster: pair.head.task_id,
		delta: pair.head.value - pair.base.value
	}));
	const flips = inside.filter((pair) => pair.base.passed !== pair.head.passed);
	const fail_to_pass = flips.filter((pair) => pair.head.passed).map((pair) => flipOf(pair, places));
	const pass_to_fail = flips.filter((pair) => pair.base.passed).map((pair) => flipOf(pair, places));
	const { confidence, resamples, seed } = options;
	const ofFailures = inside.flatMap(({ base: before, head: after }) => before.success === false ? [{
		cluster: after.task_id,
		delta: after.value - before.value
	}] : []);
	return {
		name: slice.name,
		declared: slice.declared,
		base: summarize(base.filter(slice.has)),
		head: summarize(head.filter(slice.has)),
		paired: pairedMean(deltas, {
			confidence,
			resamples,
			seed
		}),
		...slice.declared ? {
			known_failures: pairedMean(ofFailures, {
				confidence,
				resamples,
				seed
			}),
			figures: figuresOf(inside, head.filter(slice.has), options)
		} : {},
		rose: deltas.filter(({ delta }) => delta > 0).length,
		fell: deltas.filter(({ delta }) => delta < 0).length,
		reordered_tasks: reorderedTasks(inside.map(({ base: { value }, head: row }) => ({
			task: row.task_id,
			base: value,
			head: row.value
		}))),
		unchanged: deltas.filter(({ delta }) => delta === 0).length,
		flips: {
			fail_to_pass,
			pass_to_fail,
			mcnemar: mcnemar(fail_to_pass.length, pass_to_fail.length)
		}
	};
}
function flipOf({ base, head }, places) {
	const row = places.get(bytesOf(head));
	return {
		id: head.id,
		...row === void 0 ? {} : { row },
		task_id: head.task_id,
		base: base.value,
		head: head.value,
		...head.success === void 0 ? {} : { success: head.success },
		...base.parts === void 0 ? {} : { base_parts: base.parts },
		...head.parts === void 0 ? {} : { head_parts: head.parts }
	};
}

export { slicesOf as n, MEASURES as r, compareReports as t };