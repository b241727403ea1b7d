import { describe, expect, test } from "vitest";
import { isDrawnByLot } from "../../src/audit/drawn-by-lot.ts";
import type { AuditSample } from "../../src/audit/sheet.ts";
import { aSheet } from "../support/audit-builder.ts";
import { sha256 } from "../support/memory-world.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const report = aReport(Array.from({ length: 120 }, (_, at) => aRow(`r${at}`, (at % 10) / 10)));
const ids = report.scores.map(({ id }) => id);
const drawn = (seed: string) => aSheet(report, () => undefined, { n: 24, seed });

describe("a sample that its seed can have drawn", () => {
  test("is every one that was drawn, by whatever strata", () => {
    for (let seed = 0; seed < 100; seed++) expect(isDrawnByLot(drawn(`${seed}`), ids, sha256)).toBe(true);
  });

  test("is hardly ever one that somebody picked, and then named strata that fit best", () => {
    const fooled = Array.from({ length: 200 }, (_, seed) => {
      const { strata, sample, ...about } = drawn(`${seed}`);
      const picked = sample.map((each, at) => ({ ...each, id: `r${at * 5}` }));
      return isDrawnByLot({ ...about, strata, sample: picked }, ids, sha256);
    }).filter(Boolean).length;
    expect(fooled).toBe(0);
  });

  test("is not one with a single run exchanged for one that was left with a high lot", () => {
    const { strata, sample, ...about } = drawn("run 1");
    const left = ids.filter((id) => !sample.some((each) => each.id === id));
    const last = left.reduce((a, b) => (lot(about, a) > lot(about, b) ? a : b));
    const [first, ...others] = sample;
    const exchanged = [{ ...(first as (typeof sample)[number]), id: last }, ...others];
    expect(isDrawnByLot({ ...about, strata, sample: exchanged }, ids, sha256)).toBe(false);
  });

  test("is not one of trajectories that are not there, or of fewer than there are", () => {
    expect(isDrawnByLot(drawn("run 1"), ids.slice(1), sha256)).toBe(false);
    expect(isDrawnByLot(drawn("run 1"), [...ids, "one-more"], sha256)).toBe(false);
  });
});

function lot({ seed, grader, dataset }: Omit<AuditSample, "strata" | "sample">, id: string): string {
  return sha256([seed, grader.digest, dataset.digest, id].join("\0"));
}
