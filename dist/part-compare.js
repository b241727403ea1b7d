import { a as Tally } from "./part-score-text.js";
import { n as pairedMean } from "./part-bootstrap.js";

// src/comparison/score-diff.ts
const INCOMPARABLE = [
	"altered",
	"failed_at_both",
	"failed_at_base",
	"failed_at_head",
	"not_applicable_at_both",
	"not_applicable_at_base",
	"not_applicable_at_head"
];

// src/render/changed-cases.ts
function changedCases(diff) {
	const unscored = INCOMPARABLE.filter((why) => why !== "altered");
	return [
		["removed", diff.removed],
		["with another outcome", diff.relabelled],
		["altered", diff.altered],
		["added", diff.added],
		...unscored.map((why) => [why.replaceAll("_", " "), diff.incomparable.filter((each) => each.why === why).map(({ id }) => id)])
	];
}

// src/evaluation/summarize.ts
function summarize(rows) {
	return tallied(rows).summary();
}
function tallied(rows) {
	const tally = new Tally();
	for (const row of rows) tally.add(row, row.success);
	return tally;
}

// src/trajectory/slice.ts
function inSlice(trajectory, slice) {
	return (slice.tag === void 0 || (trajectory.tags ?? []).includes(slice.tag)) && (slice.model === void 0 || trajectory.model === slice.model) && (slice.task_prefix === void 0 || trajectory.task_id.startsWith(slice.task_prefix));
}

// src/comparison/mcnemar.ts
function mcnemar(fail_to_pass, pass_to_fail) {
	const n = fail_to_pass + pass_to_fail;
	const fewer = Math.min(fail_to_pass, pass_to_fail);
	if (n === 0) return {
		fail_to_pass,
		pass_to_fail,
		p: 1,
		mid_p: 1
	};
	let tail = 0;
	let observed = 0;
	let logChoose = 0;
	for (let k = 0; k <= fewer; k++) {
		if (k > 0) logChoose += Math.log((n - k + 1) / k);
		observed = Math.exp(logChoose - n * Math.LN2);
		tail += observed;
	}
	return {
		fail_to_pass,
		pass_to_fail,
		p: Math.min(1, 2 * tail),
		mid_p: Math.min(1, 2 * tail - observed)
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

// src/comparison/compare.ts
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
		slices: slicesOf([...base.scores, ...head.scores], options.slices).map((slice) => compareSlice(slice, base.scores, head.scores, pairs, options))
	};
}
const bytesOf = ({ id, digest }) => `${digest} ${id}`;
function isScored(row) {
	return row.value !== void 0;
}
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
function compareSlice(slice, base, head, pairs, options) {
	const inside = pairs.filter((pair) => slice.has(pair.head));
	const deltas = inside.map((pair) => ({
		cluster: pair.head.task_id,
		delta: pair.head.value - pair.base.value
	}));
	const flips = inside.filter((pair) => pair.base.passed !== pair.head.passed);
	const fail_to_pass = flips.filter((pair) => pair.head.passed).map(flipOf);
	const pass_to_fail = flips.filter((pair) => pair.base.passed).map(flipOf);
	const { confidence, resamples, seed } = options;
	const pairedOf = (success) => pairedMean(inside.flatMap(({ base: before, head: after }) => before.success === success ? [{
		cluster: after.task_id,
		delta: after.value - before.value
	}] : []), {
		confidence,
		resamples,
		seed
	});
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
		known_failures: pairedOf(false),
		known_successes: pairedOf(true),
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
function flipOf({ base, head }) {
	return {
		id: head.id,
		task_id: head.task_id,
		base: base.value,
		head: head.value,
		...head.success === void 0 ? {} : { success: head.success },
		...base.parts === void 0 ? {} : { base_parts: base.parts },
		...head.parts === void 0 ? {} : { head_parts: head.parts }
	};
}

export { changedCases as i, inSlice as n, summarize as r, compareReports as t };