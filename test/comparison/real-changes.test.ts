import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BOOTSTRAP_DEFAULTS } from "../../src/comparison/bootstrap.ts";
import { compareReports } from "../../src/comparison/compare.ts";
import { aReport, aRow } from "../support/report-builder.ts";
import { sharedData } from "../support/shared-data.ts";

const versions = sharedData("data/grader_versions_tau2.jsonl");
const retail = sharedData("data/traj_retail.jsonl");

const rowsOf = <Row>(path: string): readonly Row[] =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

/** The recorded grades of two versions of a grader, compared as a review compares them. */
function compared(
  rows: readonly {
    readonly id: string;
    readonly task_id: string;
    readonly success: boolean;
    readonly base: number;
    readonly head: number;
  }[],
) {
  const side = (which: "base" | "head") =>
    aReport(
      rows.map(({ id, task_id, success, ...values }) => aRow(id, values[which], { task_id, success })),
      { grader: { digest: (which === "base" ? "a" : "b").repeat(64) } },
    );
  const diff = compareReports(side("base"), side("head"), { ...BOOTSTRAP_DEFAULTS, slices: [] });
  return diff.slices[0] as NonNullable<(typeof diff.slices)[0]>;
}

interface Graded {
  readonly trajectory_id: string;
  readonly task_id: string;
  readonly outcome: { readonly success: boolean };
  readonly grades: {
    readonly communicate_checks?: {
      readonly info: readonly string[];
      readonly recomputed_substring: readonly boolean[];
      readonly token_boundary: readonly boolean[];
    };
  };
}

describe.skipIf(versions === undefined)(
  "communicated facts by substring, then by token (skipped where ../shared/data is absent)",
  () => {
    test("every check that flips is named, and none of them the other way", () => {
      const rows = rowsOf<Graded>(versions as string).flatMap(({ trajectory_id, task_id, outcome, grades }) =>
        (grades.communicate_checks?.info ?? []).map((_, index) => ({
          id: `${trajectory_id}:${index}`,
          task_id,
          success: outcome.success,
          base: grades.communicate_checks?.recomputed_substring[index] === true ? 1 : 0,
          head: grades.communicate_checks?.token_boundary[index] === true ? 1 : 0,
        })),
      );
      const { flips, verdict } = compared(rows);
      expect({
        rows: rows.length,
        flips: [flips.fail_to_pass.length, flips.pass_to_fail.length],
        tier: verdict?.tier,
        by: verdict?.by,
      }).toEqual({ rows: 73, flips: [0, 3], tier: "suspect", by: ["false_rejects"] });
    });
  },
);

interface Run {
  readonly id: string;
  readonly task_id: string;
  readonly outcome: { readonly reward: number; readonly success: boolean; readonly note?: string };
}

describe.skipIf(retail === undefined)(
  "a binary reward made a composite (skipped where ../shared/data is absent)",
  () => {
    test("no verdict changes though the mean falls, so nothing regressed, and so few runs could hide a loss", () => {
      const rows = rowsOf<Run>(retail as string)
        .filter(({ outcome }) => outcome.note !== undefined)
        .map(({ id, task_id, outcome }) => ({
          id,
          task_id,
          success: outcome.success,
          base: outcome.success ? 1 : 0,
          head: outcome.reward,
        }));
      const { flips, paired, verdict, base, head } = compared(rows);
      expect({
        rows: rows.length,
        flips: [flips.fail_to_pass.length, flips.pass_to_fail.length],
        means: [base.mean, head.mean],
        fell: (paired.interval?.[1] ?? 0) < 0,
        measures: verdict?.measures.map(({ name, loss }) => [name, loss]),
        tier: verdict?.tier,
      }).toEqual({
        rows: 50,
        flips: [0, 0],
        means: [0.62, expect.closeTo(0.531, 9)],
        fell: true,
        measures: [
          ["false_accepts", 0],
          ["false_rejects", 0],
          ["ranking", 0],
        ],
        // 31 successes and 19 failures cannot rule out a loss of five points.
        tier: "underpowered",
      });
    });
  },
);
