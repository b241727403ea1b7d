import { s as FAILURE_FLAGS } from "./part-template.js";
import { a as sum, i as quantileOfSorted, n as mean } from "./part-sample2.js";

// src/score/metrics.ts
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
function agreement(rows) {
	const successes = rows.filter((row) => row.success);
	const failures = rows.filter((row) => !row.success);
	return agreementOf({
		successes: successes.map((row) => row.value),
		failures: failures.map((row) => row.value),
		false_accepts: failures.filter((row) => row.passed).length,
		false_rejects: successes.filter((row) => !row.passed).length
	});
}
function agreementOf(counted) {
	const { false_accepts, false_rejects } = counted;
	const [successes, failures] = [counted.successes.length, counted.failures.length];
	return {
		labelled: successes + failures,
		successes,
		failures,
		false_accepts,
		false_rejects,
		false_accept_rate: share(false_accepts, failures),
		false_reject_rate: share(false_rejects, successes),
		accuracy: share(successes + failures - false_accepts - false_rejects, successes + failures),
		auc: auc(counted.successes, counted.failures)
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

// src/evaluation/tally.ts
var Tally = class {
	#counts = {
		scored: 0,
		not_applicable: 0,
		failed: 0
	};
	#values = [];
	#successes = [];
	#failures = [];
	#causes = /* @__PURE__ */ new Map();
	#passed = 0;
	#falseAccepts = 0;
	#falseRejects = 0;
	add(row, success) {
		this.#counts[row.kind] += 1;
		if (row.passed === true) this.#passed += 1;
		if (row.value !== void 0) {
			this.#values.push(row.value);
			if (row.passed !== void 0 && success !== void 0) this.#label(row.value, row.passed, success);
		}
		if (row.code !== void 0) this.#blame(row.code, `${row.id}: ${row.reason ?? ""}`);
	}
	#label(value, passed, success) {
		if (success) this.#successes.push(value);
		else this.#failures.push(value);
		if (passed && !success) this.#falseAccepts += 1;
		if (!passed && success) this.#falseRejects += 1;
	}
	#blame(code, example) {
		const seen = this.#causes.get(code);
		if (seen === void 0) this.#causes.set(code, {
			count: 1,
			example
		});
		else seen.count += 1;
	}
	summary() {
		const { scored, failed } = this.#counts;
		return {
			counts: { ...this.#counts },
			mean: mean(this.#values),
			distribution: distribution(this.#values),
			passed: this.#passed,
			pass_rate: share(this.#passed, scored),
			error_rate: share(failed, scored + failed),
			mean_as_paid: share(sum(this.#values), scored + failed),
			agreement: agreementOf({
				successes: this.#successes,
				failures: this.#failures,
				false_accepts: this.#falseAccepts,
				false_rejects: this.#falseRejects
			})
		};
	}
	causes() {
		return [...this.#causes].map(([code, { count, example }]) => ({
			code,
			flag: FAILURE_FLAGS[code],
			count,
			example
		})).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
	}
};

// src/evaluation/score-text.ts
function subjectOf({ trajectory, digest }) {
	const { id, task_id, outcome, model, checkpoint_id, tags } = trajectory;
	return {
		id,
		task_id,
		...outcome?.success === void 0 ? {} : { success: outcome.success },
		...model === void 0 ? {} : { model },
		...checkpoint_id === void 0 ? {} : { checkpoint_id },
		...tags === void 0 || tags.length === 0 ? {} : { tags },
		digest
	};
}
function rowOf({ id, task_id, ...rest }, verdict) {
	return {
		id,
		task_id,
		...verdict,
		...rest
	};
}
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
function lines(values) {
	return encoder.encode(values.map((value) => JSON.stringify(value)).join("\n"));
}
const CHUNK_ROWS = 128;
const SHARED = 4096;
var ScoreTexts = class {
	#chunks = [];
	#shared = /* @__PURE__ */ new Map();
	add(subjects, verdicts) {
		for (let from = 0; from < subjects.length; from += CHUNK_ROWS) {
			const part = subjects.slice(from, from + CHUNK_ROWS);
			this.#chunks.push({
				before: lines(part.map(({ id, task_id }) => ({
					id,
					task_id
				}))),
				after: lines(part.map(({ id: _, task_id: __, ...rest }) => rest)),
				verdicts: verdicts.map((each) => each.slice(from, from + CHUNK_ROWS).map((verdict) => this.#share(JSON.stringify(verdict))))
			});
		}
	}
	#share(text) {
		const known = this.#shared.get(text);
		if (known !== void 0) return known;
		if (this.#shared.size < SHARED) this.#shared.set(text, text);
		return text;
	}
	*rows(report) {
		for (const { before, after, verdicts } of this.#chunks) {
			const [left, right] = [decoder.decode(before).split("\n"), decoder.decode(after).split("\n")];
			yield verdicts[report].map((text, index) => `${left[index]?.slice(0, -1)},${text.slice(1, -1)},${right[index]?.slice(1)}`).join(",");
		}
	}
};
function* reportText({ head, rows }) {
	yield `${JSON.stringify(head).slice(0, -1)},"scores":[`;
	let isFirst = true;
	for (const each of rows()) {
		yield isFirst ? each : `,${each}`;
		isFirst = false;
	}
	yield "]}";
}

export { Tally as a, subjectOf as i, reportText as n, agreement as o, rowOf as r, ScoreTexts as t };