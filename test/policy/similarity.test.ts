import { describe, expect, test } from "vitest";
import { loadPolicies } from "../../src/policy/load.ts";
import { graderChanges } from "../../src/version/grader-change.ts";
import { memoryTree, sha256 } from "../support/memory-world.ts";
import { policy } from "./files.ts";

const alike = (metric: string, more = "") =>
  policy("Grader", "alike", `type: text_similarity\ninput: a\nreference: b\nevaluation_metric: ${metric}\n${more}`);
const multi = (more = "") =>
  policy(
    "Grader",
    "both",
    `type: multi\ngraders:\n  a: { ref: alike }\n  b: { ref: other }\ncalculate_output: a + b\n${more}`,
  );
const load = (...texts: string[]) =>
  loadPolicies(
    memoryTree(Object.fromEntries(texts.map((text, at) => [`policies/${at}.yaml`, text]))),
    "policies",
    sha256,
  );
const codes = async (...texts: string[]) => (await load(...texts)).issues.map(({ code, line }) => `${line} ${code}`);

const ASSUMED = "similarity: { fuzzy: wratio, processor: default }\n";

describe("what a policy assumes of the provider's text_similarity", () => {
  test("is kept beside the compiled grader and changes neither its native form nor its digest", async () => {
    const plain = (await load(alike("fuzzy_match"))).set?.graders.get("alike");
    const stated = (await load(alike("fuzzy_match", ASSUMED))).set?.graders.get("alike");
    expect([stated?.native, stated?.digest, stated?.similarity]).toEqual([
      plain?.native,
      plain?.digest,
      { fuzzy: "wratio", processor: "default" },
    ]);
    expect(plain).not.toHaveProperty("similarity");
  });

  test("holds in a multi for the graders that it refers to", async () => {
    const same = alike("fuzzy_match", ASSUMED).replace("name: alike", "name: other");
    const { set, issues } = await load(alike("fuzzy_match", ASSUMED), same, multi());
    expect([issues, set?.graders.get("both")?.similarity]).toEqual([[], { fuzzy: "wratio", processor: "default" }]);
  });

  test("may not differ within a multi, for a provider runs one algorithm; the multi may decide", async () => {
    const other = alike("fuzzy_match").replace("name: alike", "name: other");
    expect(await codes(alike("fuzzy_match", ASSUMED), other, multi())).toEqual(["9 similarity-contradiction"]);
    expect(await codes(alike("fuzzy_match", ASSUMED), other, multi("similarity: { fuzzy: ratio }\n"))).toEqual([]);
  });

  test.each([
    ["fuzzy where the metric is another", alike("bleu", "similarity: { fuzzy: ratio }\n"), ["11 similarity-unused"]],
    [
      "stemming where the metric is no rouge",
      alike("meteor", "similarity: { stemming: true }\n"),
      ["11 similarity-unused"],
    ],
    ["stemming of a rouge", alike("rouge_l", "similarity: { stemming: true }\n"), []],
    [
      "a variant that rapidfuzz has not",
      alike("fuzzy_match", "similarity: { fuzzy: levenshtein }\n"),
      ["11 unknown-value"],
    ],
    [
      "in a grader of another type",
      policy("Grader", "x", `type: string_check\ninput: a\nreference: b\noperation: eq\n${ASSUMED}`),
      ["11 unknown-key"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await codes(text)).toEqual(expected);
  });

  test("is a change of the grader where it changes: its scores here may move", async () => {
    const [before, after] = [(await load(alike("fuzzy_match"))).set!, (await load(alike("fuzzy_match", ASSUMED))).set!];
    expect(graderChanges(before, after).map(({ name, change }) => [name, change])).toEqual([["alike", "changed"]]);
  });
});
