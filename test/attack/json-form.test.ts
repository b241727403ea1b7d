import { describe, expect, test } from "vitest";
import { blank, jsonForms, listsOf, pathsOf, replaced } from "../../src/attack/json-form.ts";

const FORM = { days: [{ at: 3, who: "Bo" }], total: 7 };

describe("the form of recorded JSON", () => {
  test("one output of each structure stands for all of them; text and bare values have none", () => {
    expect(jsonForms(['{"a": 1}', '{"a": 2}', '{"a": "x"}', "7", "text"])).toEqual([{ a: 1 }, { a: "x" }]);
  });

  test("every field, list and object has a path, a list by its first element", () => {
    expect(pathsOf(FORM)).toEqual([["days"], ["days", 0], ["days", 0, "at"], ["days", 0, "who"], ["total"]]);
  });

  test("a value is replaced where it is, and taken out by undefined", () => {
    expect(replaced(FORM, ["days", 0, "at"], 9)).toEqual({ days: [{ at: 9, who: "Bo" }], total: 7 });
    expect(replaced(FORM, ["total"], undefined)).toEqual({ days: [{ at: 3, who: "Bo" }] });
    expect(replaced(FORM, ["days", 0], undefined)).toEqual({ days: [], total: 7 });
  });

  test("a blank form holds nothing of the content", () => {
    expect(blank(FORM)).toEqual({ days: [{ at: 0, who: "x" }], total: 0 });
  });

  test("the elements of a list are those of all outputs, the most frequent first", () => {
    expect(listsOf({ tags: ["a"] }, ['{"tags":["a","b"]}', '{"tags":["b"]}', "no"])).toEqual([[["tags"], ["b", "a"]]]);
  });
});
