import { agreementOf, distribution, mean, share, sum } from "../score/metrics.ts";
import { FAILURE_FLAGS, type FailureCode } from "../score/score.ts";
import type { FailureCount, ScoreRow, Summary } from "./report.ts";

/** Takes rows one by one and sums them up, so that the rows themselves need not be kept. */
export class Tally {
  readonly #counts = { scored: 0, not_applicable: 0, failed: 0 };
  readonly #values: number[] = [];
  readonly #successes: number[] = [];
  readonly #failures: number[] = [];
  readonly #causes = new Map<FailureCode, { count: number; example: string }>();
  #passed = 0;
  #falseAccepts = 0;
  #falseRejects = 0;

  add(row: Pick<ScoreRow, "id" | "kind" | "value" | "passed" | "reason" | "code">, success: boolean | undefined): void {
    this.#counts[row.kind] += 1;
    if (row.passed === true) this.#passed += 1;
    if (row.value !== undefined) {
      this.#values.push(row.value);
      if (row.passed !== undefined && success !== undefined) this.#label(row.value, row.passed, success);
    }
    if (row.code !== undefined) this.#blame(row.code, `${row.id}: ${row.reason ?? ""}`);
  }

  #label(value: number, passed: boolean, success: boolean): void {
    if (success) this.#successes.push(value);
    else this.#failures.push(value);
    if (passed && !success) this.#falseAccepts += 1;
    if (!passed && success) this.#falseRejects += 1;
  }

  #blame(code: FailureCode, example: string): void {
    const seen = this.#causes.get(code);
    if (seen === undefined) this.#causes.set(code, { count: 1, example });
    else seen.count += 1;
  }

  /** Of no rows it has counts of 0 and no rates. */
  summary(): Summary {
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
        false_rejects: this.#falseRejects,
      }),
    };
  }

  /** The failures by cause, the most frequent first. */
  causes(): readonly FailureCount[] {
    return [...this.#causes]
      .map(([code, { count, example }]) => ({ code, flag: FAILURE_FLAGS[code], count, example }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
  }
}
