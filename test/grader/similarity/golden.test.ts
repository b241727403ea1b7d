import { describe, expect, test } from "vitest";
import { conformance } from "../../support/conformance.ts";
import { sharedData } from "../../support/shared-data.ts";

const path = sharedData("data/metrics_golden.json");

describe.skipIf(path === undefined)("the metrics equal the libraries' own values (needs ../shared/data)", () => {
  const { rows, listed } = path === undefined ? { rows: [], listed: [] } : conformance(path);

  test.each(rows)("$row of $library: $cases values", ({ disagreeing }) => {
    expect(disagreeing).toEqual([]);
  });

  test("every value that is not held against ours is listed with the reason", () => {
    expect(listed.filter(({ reason }) => reason === "")).toEqual([]);
    const held = rows.reduce((sum, { cases }) => sum + cases, 0);
    expect(held + listed.reduce((sum, { cases }) => sum + cases, 0)).toBe(2509);
  });
});
