import { describe, expect, test } from "vitest";
import { coverageOf, NOT_BUILT, REFERENCE_IDS, variantsOf } from "../../.github/scripts/attack/coverage.ts";
import { CATALOGUE } from "../../src/attack/catalogue.ts";
import { examplesOf } from "../../src/attack/regex-example.ts";

describe("the catalogue", () => {
  test("ids are unique, for reports and saved cases name them", () => {
    const ids = CATALOGUE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every attack says in one sentence what it does, where it was seen and what it applies to", () => {
    const vague = CATALOGUE.filter(
      ({ construction, source, types }) => !/^[A-Z].*\.$/.test(construction) || source === "" || types.length === 0,
    );
    expect(vague).toEqual([]);
  });
});

describe("texts that match a regular expression", () => {
  test.each([
    ["\\d{4}-\\d{2}-\\d{2}"],
    ["^(yes|no)$"],
    ["(?i:select)\\s+\\w+\\(\\w+\\)"],
    ["Answer: (-?\\d{1,9})"],
    ["[A-D]\\)"],
    ["has been (?:cancelled|updated)"],
  ])("%s", (pattern) => {
    const examples = examplesOf(pattern);
    const matching = examples.filter((each) => new RegExp(pattern.replace("(?i:", "(?:")).test(each));
    expect(matching.length).toBeGreaterThan(0);
  });

  test("a pattern that is broken gives no error", () => {
    expect(() => ["(", "[", "a{", "*", "\\"].map(examplesOf)).not.toThrow();
  });
});

describe("the reference's 85 attacks", () => {
  test("are each accounted for: run, probed, or left out for a reason", () => {
    const unknown = REFERENCE_IDS.filter((id) => coverageOf(id, CATALOGUE).includes("not accounted for"));
    expect([REFERENCE_IDS.length, unknown]).toEqual([85, []]);
  });

  test("none that is left out is in the catalogue after all", () => {
    expect(Object.keys(NOT_BUILT).filter((id) => variantsOf(id, CATALOGUE).length > 0)).toEqual([]);
  });
});
