import { describe, expect, test } from "vitest";
import { clopperPearson } from "../../src/statistics/proportion.ts";
import { below, seededRandom } from "../../src/statistics/random.ts";
import { weightedShare } from "../../src/statistics/weighted-share.ts";

const row = (at: number, counts: boolean, weight = 1, of = true) => ({ cluster: `t${at}`, weight, counts, of });

describe("a weighted share", () => {
  test("of equal weights and lone tasks is the share itself, with about its exact interval", () => {
    const found = weightedShare(
      Array.from({ length: 40 }, (_, at) => row(at, at < 10)),
      0.95,
    );
    const exact = clopperPearson(10, 40, 0.95);
    expect(found).toMatchObject({ of: 40, count: 10, rate: 0.25 });
    expect(found.interval?.[0]).toBeCloseTo(exact?.[0] as number, 2);
    expect(found.interval?.[1]).toBeCloseTo(exact?.[1] as number, 2);
  });

  test("counts each for as many as it stands for", () => {
    const found = weightedShare([row(0, true, 1), row(1, true, 1), row(2, false, 8), row(3, false, 10)], 0.95);
    expect(found.rate).toBeCloseTo(0.1, 12);
  });

  test("of nothing found still has an upper end, the higher the fewer tasks there are", () => {
    const lone = weightedShare(
      Array.from({ length: 20 }, (_, at) => row(at, false)),
      0.95,
    );
    const crowded = weightedShare(
      Array.from({ length: 20 }, (_, at) => row(at % 4, false)),
      0.95,
    );
    expect(lone).toMatchObject({ rate: 0, interval: [0, clopperPearson(0, 20, 0.95)?.[1]] });
    expect(crowded.interval?.[1]).toBeCloseTo(clopperPearson(0, 4, 0.95)?.[1] as number, 9);
  });

  test("of none is not known", () => {
    expect(weightedShare([row(0, true, 1, false)], 0.95)).toEqual({
      of: 0,
      count: 0,
      rate: undefined,
      interval: undefined,
      effective: 0,
    });
  });

  test("holds the truth in at least 95 of 100 stratified samples, where a plain share would be off", () => {
    const draw = below(seededRandom(7), 1_000_000);
    // 100 flips of which half are wrong, 900 others of which 5 % are: 9.5 % in all.
    let held = 0;
    let plain = 0;
    for (let round = 0; round < 400; round++) {
      const pick = (n: number, of: number, wrong: number, weight: number, from: number) =>
        Array.from({ length: n }, (_, at) => row(from + at, draw() / 1_000_000 < wrong / of, weight));
      const rows = [...pick(30, 100, 50, 100 / 30, 0), ...pick(30, 900, 45, 30, 100)];
      const { interval } = weightedShare(rows, 0.95);
      if (interval !== undefined && interval[0] <= 0.095 && 0.095 <= interval[1]) held++;
      const naive = clopperPearson(rows.filter(({ counts }) => counts).length, 60, 0.95);
      if (naive !== undefined && naive[0] <= 0.095 && 0.095 <= naive[1]) plain++;
    }
    expect([held >= 380, plain < 100]).toEqual([true, true]);
  });
});
