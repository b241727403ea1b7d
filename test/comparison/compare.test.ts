import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BOOTSTRAP_DEFAULTS } from "../../src/comparison/bootstrap.ts";
import { compareReports } from "../../src/comparison/compare.ts";
import type { Report } from "../../src/evaluation/report.ts";
import { summarize } from "../../src/evaluation/summarize.ts";
import { aFailedRow, aNotApplicableRow, aReport, aRow, reports } from "../support/report-builder.ts";

const options = { ...BOOTSTRAP_DEFAULTS, resamples: 200, slices: [] };
const compare = (base: Report, head: Report) => compareReports(base, head, options);
const all = (base: Report, head: Report) => compare(base, head).slices[0];
const runs = { numRuns: 60 };

describe("a grader compared with itself", () => {
  test("shows exactly no difference, in the whole and in every slice", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const diff = compare(report, report);
        expect(diff.added).toEqual([]);
        expect(diff.removed).toEqual([]);
        for (const slice of diff.slices) {
          const { scored } = slice.base.counts;
          expect(slice.base).toEqual(slice.head);
          expect(slice).toMatchObject({ rose: 0, fell: 0, unchanged: scored });
          expect(slice.flips).toEqual({
            fail_to_pass: [],
            pass_to_fail: [],
            mcnemar: { fail_to_pass: 0, pass_to_fail: 0, p: 1, mid_p: 1 },
          });
          expect(slice.paired.delta).toBe(scored === 0 ? undefined : 0);
          expect(slice.paired.interval).toEqual(slice.paired.clusters < 2 ? undefined : [0, 0]);
        }
      }),
      runs,
    );
  });

  test("in another order of its rows shows no difference either", () => {
    fc.assert(
      fc.property(reports, (report) => {
        const turned = aReport([...report.scores].reverse());
        expect(all(report, turned)?.paired).toEqual(all(report, report)?.paired);
      }),
      runs,
    );
  });
});

describe("the union of both sides", () => {
  const base = aReport([
    aRow("kept", 0.4),
    aRow("removed", 1),
    aRow("altered", 1),
    aRow("breaks", 1),
    aFailedRow("mended"),
    aFailedRow("broken"),
    aRow("leaves", 1),
    aNotApplicableRow("arises"),
    aNotApplicableRow("outside"),
    aFailedRow("excused"),
    aNotApplicableRow("spoilt"),
  ]);
  const head = aReport([
    aRow("kept", 0.6),
    aRow("altered", 0, { digest: "other bytes" }),
    aFailedRow("breaks", "python_timeout"),
    aRow("mended", 1),
    aFailedRow("broken", "python_timeout"),
    aNotApplicableRow("leaves"),
    aRow("arises", 1),
    aNotApplicableRow("outside"),
    aNotApplicableRow("excused"),
    aFailedRow("spoilt"),
    aRow("added", 1),
  ]);

  test("names every trajectory that is not paired, and why", () => {
    const { added, removed, incomparable } = compare(base, head);
    expect({ added, removed, incomparable }).toEqual({
      added: ["added"],
      removed: ["removed"],
      incomparable: [
        { id: "altered", why: "altered" },
        { id: "breaks", why: "failed_at_head", reason: "python_timeout: it broke" },
        { id: "mended", why: "failed_at_base", reason: "python_exception: it broke" },
        { id: "broken", why: "failed_at_both", reason: "python_timeout: it broke" },
        { id: "leaves", why: "not_applicable_at_head", reason: "no refund was asked for" },
        { id: "arises", why: "not_applicable_at_base", reason: "no refund was asked for" },
        { id: "outside", why: "not_applicable_at_both", reason: "no refund was asked for" },
        { id: "excused", why: "failed_at_base", reason: "python_exception: it broke" },
        { id: "spoilt", why: "failed_at_head", reason: "python_exception: it broke" },
      ],
    });
  });

  test("only what both sides scored is in the mean of differences", () => {
    const slice = all(base, head);
    expect(slice?.paired).toMatchObject({ pairs: 1, clusters: 1, interval: undefined });
    expect(slice?.paired.delta).toBeCloseTo(0.2, 12);
    expect(slice?.flips.fail_to_pass.map((flip) => flip.id)).toEqual(["kept"]);
    expect(slice?.flips.pass_to_fail).toEqual([]);
  });

  test("the sums of each side are over all its rows, paired or not", () => {
    const slice = all(base, head);
    expect(slice?.base).toEqual(summarize(base.scores));
    expect(slice?.head).toEqual(summarize(head.scores));
  });

  test("every trajectory is in exactly one place", () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const { added, removed, incomparable, slices } = compare(one, other);
        const pairs = slices[0]?.paired.pairs ?? 0;
        expect(removed.length + incomparable.length + pairs).toBe(one.scores.length);
        expect(added.length + incomparable.length + pairs).toBe(other.scores.length);
      }),
      runs,
    );
  });

  test("turned around, risen is fallen, added is removed and each flip goes the other way", () => {
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect([...back.added].sort()).toEqual([...there.removed].sort());
        expect(back.slices[0]?.rose).toBe(there.slices[0]?.fell);
        const ids = (flips: readonly { readonly id: string }[] | undefined) => (flips ?? []).map(({ id }) => id).sort();
        expect(ids(back.slices[0]?.flips.fail_to_pass)).toEqual(ids(there.slices[0]?.flips.pass_to_fail));
        expect(back.slices[0]?.paired.delta ?? 0).toBeCloseTo(-(there.slices[0]?.paired.delta ?? 0), 12);
      }),
      runs,
    );
  });

  test("nothing against nothing has no pairs and no difference, not a difference of 0", () => {
    expect(all(aReport([]), aReport([]))?.paired).toMatchObject({ pairs: 0, delta: undefined, interval: undefined });
  });
});

describe("a flip", () => {
  test("is judged by each side's own threshold: a lower one flips verdicts though no score moves", () => {
    const base = aReport([aRow("a", 0.5, { passed: false })], { grader: { pass_threshold: 0.6 } });
    const head = aReport([aRow("a", 0.5, { passed: true })]);
    expect(all(base, head)).toMatchObject({
      rose: 0,
      fell: 0,
      unchanged: 1,
      flips: { fail_to_pass: [{ id: "a", base: 0.5, head: 0.5 }] },
    });
  });

  test("carries what really happened and the parts of both sides, where they are known", () => {
    const base = aReport([aRow("a", 1, { success: false, parts: { tone: 1 } }), aRow("b", 1)]);
    const head = aReport([aRow("a", 0, { success: false, parts: { tone: "failed" } }), aRow("b", 0)]);
    expect(all(base, head)?.flips.pass_to_fail).toEqual([
      {
        id: "a",
        row: 1,
        task_id: "task-of-a",
        base: 1,
        head: 0,
        success: false,
        base_parts: { tone: 1 },
        head_parts: { tone: "failed" },
      },
      { id: "b", row: 2, task_id: "task-of-b", base: 1, head: 0 },
    ]);
  });
});

describe("slices", () => {
  const tagged = (id: string, value: number, tags: readonly string[], task_id: string, model: string) =>
    aRow(id, value, { tags, task_id, model });
  const report = aReport([
    tagged("1", 0, ["hard"], "air:1", "m1"),
    tagged("2", 1, ["hard", "vip"], "air:2", "m2"),
    tagged("3", 1, ["vip"], "shop/retail:1", "m1"),
  ]);
  const names = (declared: Parameters<typeof compareReports>[2]["slices"], base = report, head = report) =>
    compareReports(base, head, { ...options, slices: declared }).slices.map(
      ({ name, declared: isDeclared, paired }) => `${name} ${paired.pairs}${isDeclared ? " declared" : ""}`,
    );

  test("come as the whole, the declared ones in their order, then those found by tag, model and task prefix", () => {
    expect(
      names([
        { name: "vip", tag: "vip" },
        { name: "m1-hard", tag: "hard", model: "m1" },
        { name: "air", task_prefix: "air" },
      ]),
    ).toEqual([
      "all 3 declared",
      "vip 2 declared",
      "m1-hard 1 declared",
      "air 2 declared",
      "tag:hard 2",
      "tag:vip 2",
      "model:m1 2",
      "model:m2 1",
      "task:air 2",
      "task:shop/retail 1",
    ]);
  });

  test("a declared slice that nothing fits is there, with no pairs", () => {
    expect(names([{ name: "none", tag: "nobody" }])).toContain("none 0 declared");
  });

  test("one tag, one model and one prefix for everything divide nothing and are not shown", () => {
    const same = aReport([tagged("1", 0, ["x"], "a:1", "m"), tagged("2", 0, ["x"], "a:2", "m")]);
    expect(names([], same, same)).toEqual(["all 2 declared"]);
  });

  test("a dozen of a kind are shown and thirteen are noise", () => {
    const many = (count: number) =>
      aReport(Array.from({ length: count }, (_, index) => tagged(`${index}`, 1, [`t${index}`], "task", "m")));
    expect(names([], many(12), many(12))).toHaveLength(13);
    expect(names([], many(13), many(13))).toHaveLength(1);
  });

  test("a tag that only one side has is a slice all the same", () => {
    const head = aReport([...report.scores, tagged("4", 1, ["fresh"], "air:3", "m1")]);
    expect(names([], report, head)).toContain("tag:fresh 0");
  });

  test("a slice holds the flips of its own rows alone", () => {
    const head = aReport(report.scores.map((row) => (row.id === "1" ? { ...row, value: 1, passed: true } : row)));
    const flipped = compare(report, head).slices.map(({ name, flips }) => [name, flips.fail_to_pass.length]);
    expect(Object.fromEntries(flipped)).toMatchObject({ all: 1, "tag:hard": 1, "tag:vip": 0, "model:m2": 0 });
  });
});
