import { Ajv } from "ajv";
import { expect, test } from "vitest";
import type { NativeGrader } from "../../../src/grader/contract.ts";
import { prepareGrader } from "../../../src/grader/grade.ts";
import { graderTypes } from "../../../src/grader/registry.ts";
import type { Json } from "../../../src/json.ts";
import { anInput } from "../../support/builders.ts";
import { answersFailure, graderTester, returns, says } from "../../support/grader-tester.ts";

const exact = {
  type: "string_check",
  name: "exact",
  input: "{{ sample.output_text }}",
  reference: "{{ item.answer }}",
  operation: "eq",
};
const code = { type: "python", name: "code", source: "def grade(sample, item):\n    return 1.0\n" };
const judge = {
  type: "score_model",
  name: "judge",
  model: "m",
  input: [{ role: "user", content: "{{ sample.output_text }}" }],
};
const label = {
  type: "label_model",
  name: "l",
  model: "m",
  input: [{ role: "user", content: "q" }],
  labels: ["a", "b"],
  passing_labels: ["a"],
};
const alike = { type: "text_similarity", name: "s", input: "a", reference: "a", evaluation_metric: "fuzzy_match" };

const multi = (graders: Json, calculate_output: string): NativeGrader => ({
  type: "multi",
  name: "reward",
  graders,
  calculate_output,
});
const right = anInput("42", { answer: "42" });
const wrong = anInput("41", { answer: "42" });

graderTester(graderTypes("multi")!, {
  scores: [
    {
      rule: "a formula over the keys, not the names",
      config: multi({ a: exact, b: alike }, "0.6 * a + 0.4 * b"),
      input: wrong,
      value: 0.4,
    },
    {
      rule: "answers go to the children that asked",
      config: multi({ a: code, b: exact, c: judge, d: label }, "1000*a + 100*b + 10*c + d"),
      input: right,
      answers: [returns(2), says('{"steps":[],"result":0.5}'), says("a")],
      value: 2106,
    },
    { rule: "one key alone", config: multi({ type: exact }, "type"), input: right, value: 1 },
    { rule: "a value over 1 is not clipped", config: multi({ a: exact }, "3 * a"), input: right, value: 3 },
    { rule: "a penalty may make it negative", config: multi({ a: exact }, "a - 1"), input: wrong, value: -1 },
  ],
  fails: [
    {
      rule: "a part that failed fails the whole, under its own code",
      config: multi({ a: code, b: exact }, "a * b"),
      input: wrong,
      answers: [answersFailure("python_exception", "boom")],
      code: "python_exception",
      message: /^"a" failed: boom$/,
    },
    {
      rule: "even where the formula multiplies it by 0",
      config: multi({ a: judge }, "0 * a"),
      answers: [says("", "length")],
      code: "judge_truncated",
    },
    {
      rule: "division by zero",
      config: multi({ a: exact }, "1 / a"),
      input: wrong,
      code: "formula_not_finite",
      message: /1 \/ 0/,
    },
    {
      rule: "a logarithm of zero",
      config: multi({ a: exact }, "max(0, log(a))"),
      input: wrong,
      code: "formula_not_finite",
      message: /log\(0\)/,
    },
  ],
  rejects: [
    {
      rule: "a multi inside a multi",
      config: multi({ a: multi({ b: exact }, "b") }, "a"),
      code: "multi-nested",
      path: ["graders", "a", "type"],
    },
    {
      rule: "a key that is not a name",
      config: multi({ a: exact, "b-c": exact }, "a"),
      code: "multi-key",
      path: ["graders", "b-c"],
    },
    {
      rule: "a function's name as key",
      config: multi({ max: exact, a: exact }, "a"),
      code: "multi-key",
      path: ["graders", "max"],
    },
    {
      rule: "a key that would replace a prototype",
      config: multi(JSON.parse(`{"__proto__": ${JSON.stringify(exact)}, "a": ${JSON.stringify(exact)}}`), "a"),
      code: "multi-key",
      path: ["graders", "__proto__"],
    },
    {
      rule: "an unknown variable",
      config: multi({ exact }, "exact + exakt"),
      code: "formula-variable-unknown",
      path: ["calculate_output"],
    },
    {
      rule: "the child's name is not its key",
      config: multi({ a: exact, b: alike }, "a + exact * b"),
      code: "formula-variable-unknown",
      path: ["calculate_output"],
    },
    {
      rule: "an unused key",
      config: multi({ a: exact, b: exact }, "a"),
      code: "formula-variable-unused",
      path: ["graders", "b"],
    },
    { rule: "a broken formula", config: multi({ a: exact }, "(a"), code: "formula-syntax", path: ["calculate_output"] },
    {
      rule: "the children's own problems, at their place",
      config: multi({ a: { ...exact, input: "{{" } }, "a"),
      code: "template-syntax",
      path: ["graders", "a", "input"],
    },
  ],
  malformed: [
    { rule: "a list of graders, as the specification's example", config: multi([exact], "a") },
    { rule: "a single grader, as the SDK's type", config: multi(exact, "a") },
    { rule: "no graders", config: multi({}, "1") },
    { rule: "a child with an unknown key", config: multi({ a: { ...exact, pass_threshold: 1 } }, "a") },
    { rule: "a child of an unknown type", config: multi({ a: { type: "endpoint", name: "e", url: "u" } }, "a") },
  ],
});

test("the parts are kept, in a score and in a failure", () => {
  const config = multi({ a: exact, b: code }, "a * b");
  const { finish } = prepareGrader(config)(right);
  const a = { kind: "scored", value: 1, explanation: "The input equals the reference." };
  expect(finish([returns(0.5)])).toEqual({
    kind: "scored",
    value: 0.5,
    explanation: "The formula gives 0.5 with a = 1, b = 0.5.",
    parts: { a, b: { kind: "scored", value: 0.5, explanation: "grade returned 0.5." } },
  });
  expect(finish([answersFailure("python_timeout", "slow")])).toMatchObject({
    kind: "failed",
    parts: { a, b: { kind: "failed", failure: { code: "python_timeout" } } },
  });
});

test("a malformed child is reported by the schema of its own type alone", () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(graderTypes("multi")!.schema);
  validate(multi({ a: { ...exact, operation: "neq" } }, "a"));
  const said = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if");
  expect(said.map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([["/graders/a/operation", "enum"]]);
});

test("a child's templates are found under its key", () => {
  expect(graderTypes("multi")?.templates(multi({ a: exact }, "a"), graderTypes)).toEqual([
    { path: ["graders", "a", "input"], namespace: "sample", variable: ["output_text"] },
    { path: ["graders", "a", "reference"], namespace: "item", variable: ["answer"] },
  ]);
});

test("children that ask a judge the same are asked apart, as a provider asks them, and others as ever", () => {
  const seeded = { ...judge, sampling_params: { seed: 1 } };
  // The range is not part of what the judge is told, and its answer would be recorded under the same key.
  const wide = { ...judge, range: [0, 5] };
  const grader = multi({ a: judge, b: { ...judge, name: "again" }, c: seeded, d: wide }, "a + b + c + d");
  const repeats = (output: string) =>
    prepareGrader(grader)(anInput(output)).requests.map((each) => (each.kind === "judge" ? each.repeat : undefined));
  expect(repeats("42")).toEqual([0, 1, 0, 2]);
});
