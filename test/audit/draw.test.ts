import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noveltyOf } from "../../src/audit/novelty.ts";
import { drawSample } from "../../src/audit/sheet.ts";
import { allocate, STRATA, type Stratum, stratify } from "../../src/audit/strata.ts";
import { sha256 } from "../support/memory-world.ts";
import { aFailedRow, aReport, aRow } from "../support/report-builder.ts";

const about = {
  suite: "refunds",
  grader: { name: "reward", version: "1.0.0", digest: "a".repeat(64) },
  dataset: { path: "d.jsonl", digest: "d".repeat(64) },
  drawn_on: "2026-11-23",
  seed: "run 1",
};
const rows = Array.from({ length: 200 }, (_, at) => aRow(`r${at}`, (at % 10) / 10, { task_id: `t${at % 40}` }));

describe("the strata", () => {
  test("the first that holds counts: flip, disagreement, novelty, high reward", () => {
    const base = aReport([aRow("flipped", 0), aRow("same", 1)]);
    const other = aReport([aRow("argued", 0)]);
    const all = [
      aRow("flipped", 1, { success: false }),
      aRow("argued", 1),
      aRow("against-outcome", 1, { success: false }),
      aRow("torn", 0.5, { parts: { a: 1, b: 0 } }),
      aRow("new", 0.2),
      aRow("high", 1),
      ...Array.from({ length: 20 }, (_, at) => aRow(`plain${at}`, 0.1)),
      aFailedRow("failed"),
    ];
    const strata = stratify(all, { base, others: [other], novelty: new Map([["new", 0.9]]) });
    expect(Object.fromEntries([...strata].filter(([id]) => !id.startsWith("plain")))).toEqual({
      flipped: "flip",
      argued: "disagreement",
      "against-outcome": "disagreement",
      torn: "disagreement",
      new: "novel",
      high: "high_reward",
    });
  });

  test("the same id over other bytes is no flip", () => {
    const base = aReport([aRow("r", 0, { digest: "before" })]);
    expect(stratify([aRow("r", 1)], { base, others: [], novelty: new Map() }).get("r")).not.toBe("flip");
  });
});

describe("the allocation", () => {
  const sizes = fc
    .tuple(...STRATA.map(() => fc.nat({ max: 60 })))
    .map((each) => new Map(STRATA.map((stratum, at) => [stratum, each[at] as number])));

  test("draws as many as asked for where there are so many, never more of a stratum than it has, and two of each at least", () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 10, max: 120 }), (of, n) => {
        const drawn = allocate(n, of);
        const all = [...of.values()].reduce((a, b) => a + b, 0);
        expect([...drawn.values()].reduce((a, b) => a + b, 0)).toBe(Math.min(n, all));
        for (const [stratum, has] of drawn) {
          expect(has).toBeGreaterThanOrEqual(Math.min(2, of.get(stratum) ?? 0));
          expect(has).toBeLessThanOrEqual(of.get(stratum) ?? 0);
        }
      }),
    );
  });

  test("looks at flips and high rewards more often than at the rest", () => {
    const drawn = allocate(
      30,
      new Map<Stratum, number>([
        ["flip", 10],
        ["high_reward", 40],
        ["rest", 150],
      ]),
    );
    const rate = (stratum: Stratum, of: number) => (drawn.get(stratum) ?? 0) / of;
    expect(rate("flip", 10)).toBeGreaterThan(rate("high_reward", 40));
    expect(rate("high_reward", 40)).toBeGreaterThan(rate("rest", 150));
  });
});

describe("the draw", () => {
  const strata = stratify(rows, { others: [], novelty: new Map() });

  test("is the same for the same seed, whatever the order of the rows, and another for another", () => {
    const ids = (of: readonly (typeof rows)[number][], seed: string) =>
      drawSample(of, strata, 30, { ...about, seed }, sha256).sample.map(({ id }) => id);
    expect(ids([...rows].reverse(), "run 1")).toEqual(ids(rows, "run 1"));
    expect(ids(rows, "run 2")).not.toEqual(ids(rows, "run 1"));
  });

  test("is another for another grader or dataset, so that no sample can be known before the change", () => {
    const ids = (more: Partial<typeof about>) =>
      drawSample(rows, strata, 30, { ...about, ...more }, sha256).sample.map(({ id }) => id);
    expect(ids({ grader: { ...about.grader, digest: "b".repeat(64) } })).not.toEqual(ids({}));
    expect(ids({ dataset: { ...about.dataset, digest: "e".repeat(64) } })).not.toEqual(ids({}));
  });

  test("the weights of what is drawn add up to what was drawn from", () => {
    const { sample } = drawSample(rows, strata, 30, about, sha256);
    expect(sample.reduce((total, { probability }) => total + 1 / probability, 0)).toBeCloseTo(200, 9);
  });

  test("each is drawn as often as its probability says", () => {
    const times = new Map<string, number>();
    const chance = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      for (const { id, probability } of drawSample(rows, strata, 30, { ...about, seed: `${seed}` }, sha256).sample) {
        times.set(id, (times.get(id) ?? 0) + 1);
        chance.set(id, probability);
      }
    }
    const off = [...times].map(([id, seen]) => {
      const p = chance.get(id) as number;
      return Math.abs(seen - 400 * p) / Math.sqrt(400 * p * (1 - p) || 1);
    });
    expect(Math.max(...off)).toBeLessThan(4.5);
  });
});

describe("novelty", () => {
  test("is the share of shingles that no earlier output has", () => {
    const novelty = noveltyOf([
      { id: "old", text: "your refund is on its way", earlier: true },
      { id: "same", text: "Your refund is on its way!", earlier: false },
      { id: "half", text: "your refund is on a boat", earlier: false },
    ]);
    expect([...novelty]).toEqual([
      ["same", 0],
      ["half", 0.5],
    ]);
  });

  test("among equals it is the share that nobody else has; without words it is none", () => {
    const novelty = noveltyOf(
      ["a b c d", "a b c d", "x y z", ""].map((text, at) => ({ id: `${at}`, text, earlier: false })),
    );
    expect([...novelty.values()]).toEqual([0, 0, 1, 0]);
  });
});
