import { describe, expect, test } from "vitest";
import { formsOf } from "../../src/attack/text-form.ts";

const filled = (outputs: readonly string[]): readonly string[] =>
  formsOf(outputs).map((form) => form.filled({ number: () => "0", word: "x" }));

describe("the form of recorded outputs", () => {
  test("words that many outputs have are kept, others and every number are left open", () => {
    expect(filled(["Days: 4 (Oslo)", "Days: 9 (Bergen)", "Days: 13 (Bodø)"])).toEqual(["Days: 0 (x)"]);
  });

  test("a form is told once, the most frequent first", () => {
    expect(filled(["1 2", "3", "4", "5 6", "7"])).toEqual(["0", "0 0"]);
  });

  test("the opening is what stands before the first open place", () => {
    const [form] = formsOf(["fix: the cache", "fix: a retry", "fix: some names"]);
    expect(form?.opening).toBe("fix: ");
  });

  test("the ending is what stands after the last open place", () => {
    const [form] = formsOf(["<a>Oslo</a>", "<a>Lima</a>", "<a>Rome</a>"]);
    expect([form?.opening, form?.ending]).toEqual(["<a>", "</a>"]);
  });

  test("two outputs share no form by accident: a word that only they have is left open", () => {
    expect(filled(["alpha beta", "alpha gamma"])).toEqual(["x x"]);
  });
});
