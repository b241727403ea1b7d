import { describe, expect, test } from "vitest";
import { BOOTSTRAP_DEFAULTS } from "../../src/comparison/bootstrap.ts";
import { compareReports } from "../../src/comparison/compare.ts";
import type { ScoreRow } from "../../src/evaluation/report.ts";
import type { Slice } from "../../src/policy/document.ts";
import { aFailedRow, aReport, aRow } from "../support/report-builder.ts";

type Rows = readonly ScoreRow[];

const verdicts = (base: Rows, head: Rows, more: { slices?: readonly Slice[]; margin?: number; same?: boolean } = {}) =>
  compareReports(
    aReport(base),
    aReport(head, { grader: { digest: more.same === true ? aReport(base).grader.digest : "b".repeat(64) } }),
    {
      ...BOOTSTRAP_DEFAULTS,
      resamples: 2000,
      slices: more.slices ?? [],
      margin: more.margin,
    },
  ).slices.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]));
const verdict = (...args: Parameters<typeof verdicts>) => verdicts(...args)[0];
const tier = (...args: Parameters<typeof verdicts>) => verdict(...args)?.tier;

/** `passing` of `count` rows with an outcome pass. */
const known = (success: boolean, count: number, passing: number, more: Partial<ScoreRow> = {}): Rows =>
  Array.from({ length: count }, (_, index) =>
    aRow(`${success ? "s" : "f"}${index}`, index < passing ? 1 : 0, { success, ...more }),
  );

const good = [...known(true, 100, 95), ...known(false, 100, 5)];

describe("the verdict of the data", () => {
  test("is REGRESSED where known failures pass, by more than the margin and than chance", () => {
    const head = [...known(true, 100, 95), ...known(false, 100, 25)];
    expect(verdict(good, head)).toMatchObject({ tier: "regressed", by: ["false_accepts", "ranking"] });
  });

  test("is REGRESSED by one direction, whatever the other gained", () => {
    const head = [...known(true, 100, 100), ...known(false, 100, 15)];
    const lax = [...known(true, 100, 60), ...known(false, 100, 5)];
    expect(verdict(lax, head)).toMatchObject({ tier: "regressed", by: ["false_accepts"] });
  });

  test("of a stricter grader is IMPROVED: its mean falls, and it agrees more", () => {
    const lax = [...known(true, 100, 95), ...known(false, 100, 40)];
    const found = verdict(
      lax,
      good.map((row) => ({ ...row })),
    );
    expect(found?.tier).toBe("improved");
    expect(found?.measures.map(({ name, tier: each }) => [name, each])).toEqual([
      ["false_accepts", "improved"],
      ["false_rejects", "held"],
      ["ranking", "improved"],
    ]);
  });

  test("is HELD where nothing moved over enough tasks, and for the same grader over any", () => {
    expect(tier(good, good)).toBe("held");
    const few = [...known(true, 3, 3), ...known(false, 3, 0)];
    expect(tier(few, few, { same: true })).toBe("held");
  });

  test("is UNDERPOWERED where scores moved and no verdict did over too few tasks, and says how many would tell", () => {
    const few = (value: number) => [...known(true, 10, 10), ...known(false, 20, 0).map((row) => ({ ...row, value }))];
    // 1 - 0.025^(1/n): 0.308 of 10, 0.168 of 20.
    expect(verdict(few(0), few(0.1))).toMatchObject({
      tier: "underpowered",
      by: ["false_accepts", "false_rejects"],
      tasks_needed: 68,
    });
  });

  test("is HELD where nothing moved at all, and says what so few tasks could hide; under six of them nobody can tell", () => {
    const some = (count: number) => [...known(true, count, count), ...known(false, count, 0)];
    expect(verdict(some(5), some(5))).toMatchObject({
      tier: "held",
      why: "no score differs; its 10 tasks could hide a loss of 52.2 points",
    });
    expect(tier(some(2), some(2))).toBe("underpowered");
  });

  test("of outcomes of one kind alone is UNDERPOWERED: the other direction could not be seen", () => {
    const moved = (rows: Rows) => rows.map((row) => (row.value === 1 ? { ...row, value: 0.9 } : row));
    const successes = known(true, 200, 200);
    expect(verdict(successes, moved(successes))).toMatchObject({
      tier: "underpowered",
      why: "no failure is known, so new false accepts could not be seen",
    });
    expect(tier(known(false, 200, 50), moved(known(false, 200, 10)))).toBe("underpowered");
  });

  test("counts tasks, not their samples", () => {
    const one = good.map((row, index) => ({ ...row, task_id: `t${index % 5}` }));
    expect(tier(one, one)).toBe("underpowered");
  });

  test("is SUSPECT where the loss is beyond the margin and could be chance", () => {
    const few = (paid: number) => [...known(true, 20, 20), ...known(false, 20, paid)];
    expect(verdict(few(0), few(3))).toMatchObject({ tier: "suspect", by: ["false_accepts", "ranking"] });
  });

  test("is INDETERMINATE where more grades failed than the margin", () => {
    const head = good.map((row, index) =>
      index % 10 === 0
        ? aFailedRow(row.id, "judge_unparsable", row.success === undefined ? {} : { success: row.success })
        : row,
    );
    expect(verdict(good, head)).toMatchObject({
      tier: "indeterminate",
      why: expect.stringContaining("20 of 200 grades failed on one side"),
    });
  });

  test("is INCOMPARABLE where no bytes are the same, and says what differs", () => {
    const others = good.map((row) => ({ ...row, digest: `other ${row.digest}` }));
    expect(verdict(good, others)).toMatchObject({ tier: "incomparable", why: "the trajectories differ" });
  });

  test("of scores that move where no outcome is recorded is SUSPECT either way: nobody knows which is better", () => {
    const plain = (value: number) => Array.from({ length: 100 }, (_, index) => aRow(`u${index}`, value));
    expect(tier(plain(0.2), plain(0.9))).toBe("suspect");
    expect(tier(plain(0.9), plain(0.2))).toBe("suspect");
    expect(tier(plain(0.9), plain(0.88))).toBe("held");
  });

  test("of a slice is not hidden by the whole, nor the other way round", () => {
    const of = (tag: string, rows: Rows) =>
      rows.map((row) => ({
        ...row,
        id: `${tag}-${row.id}`,
        task_id: `${tag}-${row.task_id}`,
        digest: `${tag}-${row.digest}`,
        tags: [tag],
      }));
    const retail = (paid: number) => of("retail", [...known(true, 100, 95), ...known(false, 100, paid)]);
    const telecom = (paid: number) => of("telecom", [...known(true, 100, 95), ...known(false, 100, paid)]);
    const slices = [
      { name: "retail", tag: "retail" },
      { name: "telecom", tag: "telecom" },
    ];
    const found = verdicts([...retail(5), ...telecom(60)], [...retail(40), ...telecom(20)], { slices });
    expect(found.slice(1).map((each) => each.tier)).toEqual(["regressed", "improved"]);
    expect(found[0]?.tier).not.toBe("regressed");
  });

  test("of slices is adjusted by Holm: chance finds one of many", () => {
    const slices = Array.from({ length: 8 }, (_, index) => ({ name: `part-${index}`, tag: `p${index}` }));
    const part = (index: number, paid: number) =>
      [...known(false, 60, paid)].map((row) => ({
        ...row,
        id: `${index}-${row.id}`,
        task_id: `${index}-${row.task_id}`,
        digest: `${index}-${row.digest}`,
        tags: [`p${index}`],
      }));
    const rows = (paid: number) => slices.flatMap((_, index) => part(index, index === 0 ? paid : 0));
    const [, first] = verdicts(rows(0), rows(6), { slices });
    const measure = first?.measures[0];
    expect(measure?.p).toBeCloseTo(1 / 64, 12);
    expect(measure?.p_adjusted).toBeCloseTo(8 / 64, 12);
    expect(first?.tier).toBe("suspect");
  });

  test("with a margin of 0 is HELD only where nothing can have been lost", () => {
    expect(tier(good, good, { margin: 0, same: true })).toBe("held");
    const moved = good.map((row) => (row.value === 0 ? { ...row, value: 0.1 } : row));
    expect(tier(good, moved, { margin: 0 })).not.toBe("held");
  });
});
