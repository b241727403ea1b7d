import { expect, test } from "vitest";
import type { Answer, NativeGrader } from "../../../src/grader/contract.ts";
import { prepareGrader } from "../../../src/grader/grade.ts";
import { graderTypes, graderTypesAssuming } from "../../../src/grader/registry.ts";
import type { SimilarityAssumption } from "../../../src/grader/similarity/assumption.ts";
import { anInput } from "../../support/builders.ts";
import { answersFailure, graderTester } from "../../support/grader-tester.ts";

const grader = (evaluation_metric: string, reference = "{{ item.answer }}") => ({
  type: "text_similarity",
  name: "alike",
  input: "{{ sample.output_text }}",
  reference,
  evaluation_metric,
});
const embedding = (...numbers: number[]): Answer => ({ kind: "embedding", vector: Float32Array.from(numbers) });
const same = anInput("the cat sat on the mat", { answer: "the cat sat on the mat" });
const near = anInput("the cat sat on a mat", { answer: "the cat sat on the mat" });

graderTester(graderTypes("text_similarity")!, {
  scores: [
    ...["fuzzy_match", "bleu", "gleu", "rouge_1", "rouge_2", "rouge_3", "rouge_4", "rouge_5", "rouge_l"].map(
      (metric) => ({
        rule: `${metric} of a text with itself`,
        config: grader(metric),
        input: same,
        value: 1,
      }),
    ),
    {
      rule: "fuzzy_match: code points to insert or delete",
      config: grader("fuzzy_match", "😀b"),
      input: anInput("😀a"),
      value: 0.5,
    },
    { rule: "fuzzy_match of two empty texts", config: grader("fuzzy_match", ""), value: 1 },
    { rule: "fuzzy_match counts case", config: grader("fuzzy_match", "ABC"), input: anInput("abc"), value: 0 },
    {
      rule: "bleu of the first 4 of 6 words: all of it is right, and brevity is punished",
      config: grader("bleu", "the cat sat on the mat"),
      input: anInput("the cat sat on"),
      value: Math.exp(-0.5),
    },
    { rule: "bleu of nothing in common", config: grader("bleu", "dog"), input: anInput("cat"), value: 0 },
    { rule: "gleu of two empty texts", config: grader("gleu", ""), value: 0 },
    { rule: "gleu: 11 of 18 n-grams shared", config: grader("gleu"), input: near, value: 11 / 18 },
    {
      rule: "rouge_1: 5 of 6 words shared, whatever the case",
      config: grader("rouge_1", "THE cat sat on the mat"),
      input: near,
      value: 5 / 6,
    },
    {
      rule: "rouge_1 sees no words in another script",
      config: grader("rouge_1", "猫"),
      input: anInput("猫"),
      value: 0,
    },
    { rule: "rouge_2: 3 of 5 pairs shared", config: grader("rouge_2"), input: near, value: 3 / 5 },
    {
      rule: "rouge_5 of texts that are too short for it",
      config: grader("rouge_5", "a b"),
      input: anInput("a b"),
      value: 0,
    },
    {
      rule: "meteor: 2 of 2 words, one a synonym of a stem, in one chunk",
      config: grader("meteor", "the feline"),
      input: anInput("The cats"),
      answers: [
        {
          kind: "lexicon",
          lexicon: {
            senses: (word) => (word === "cat" ? [7] : []),
            spellings: (word) => (word === "felin" ? [7] : []),
          },
        },
      ],
      value: 1 - 0.5 * (1 / 2) ** 3,
    },
    {
      rule: "meteor of nothing in common",
      config: grader("meteor", "dog"),
      input: anInput("cat"),
      answers: [{ kind: "lexicon", lexicon: { senses: () => [], spellings: () => [] } }],
      value: 0,
    },
    {
      rule: "cosine of the angle between the embeddings",
      config: grader("cosine"),
      input: same,
      answers: [embedding(3, 4), embedding(4, 3)],
      value: 0.96,
    },
    {
      rule: "long texts that are equal",
      config: grader("fuzzy_match", "ab".repeat(100_000)),
      input: anInput("ab".repeat(100_000)),
      value: 1,
    },
    { rule: "rouge_l: order counts", config: grader("rouge_l", "b a"), input: anInput("a b"), value: 0.5 },
  ],
  fails: [
    {
      rule: "meteor where WordNet could not be had",
      config: grader("meteor"),
      input: same,
      answers: [answersFailure("unsupported", "there is no WordNet here")],
      code: "unsupported",
    },
    {
      rule: "cosine without an embedding",
      config: grader("cosine"),
      input: same,
      answers: [embedding(1, 0), answersFailure("embedding_missing", "no embedding is recorded")],
      code: "embedding_missing",
    },
    {
      rule: "cosine of embeddings of two models",
      config: grader("cosine"),
      input: same,
      answers: [embedding(1, 0), embedding(1, 0, 0)],
      code: "embedding_missing",
      message: /differ in length/,
    },
    {
      rule: "a negative cosine, of which nobody says what a provider pays for it",
      config: grader("cosine"),
      input: same,
      answers: [embedding(1, 0), embedding(-1, 0)],
      code: "out_of_range",
    },
    {
      rule: "texts that would take minutes to compare",
      config: grader("fuzzy_match", `${"ab".repeat(100_000)}`),
      input: anInput("ba".repeat(100_000)),
      code: "text_too_long",
      message: /200000 and 200000 characters/,
    },
    {
      rule: "a missing input of meteor asks for no WordNet",
      config: { ...grader("meteor"), input: "{{ item.no }}" },
      code: "variable_missing",
    },
    { rule: "a missing reference", config: grader("bleu"), code: "variable_missing" },
    {
      rule: "a missing input",
      config: { ...grader("bleu", "a"), input: "{{ sample.output_json }}" },
      code: "sample_not_json",
    },
  ],
  rejects: [
    {
      rule: "cosine is for evals only",
      config: grader("cosine"),
      code: "metric-evals-only",
      path: ["evaluation_metric"],
      severity: "warning",
    },
    {
      rule: "a template that is no template",
      config: grader("bleu", "{{ }}"),
      code: "template-syntax",
      path: ["reference"],
    },
  ],
  malformed: [
    { rule: "an unknown metric", config: grader("levenshtein") },
    { rule: "a pass_threshold, which belongs to evals", config: { ...grader("bleu"), pass_threshold: 0.5 } },
  ],
});

test("similarity is approximate: which library the provider uses is undocumented", () => {
  expect(graderTypes("text_similarity")?.fidelity).toBe("approximate");
});

test("meteor asks for WordNet, cosine for both embeddings, and nothing else asks", () => {
  const asked = (metric: string) => prepareGrader(grader(metric) as NativeGrader)(same).requests;
  expect([asked("meteor"), asked("cosine"), asked("rouge_5")]).toEqual([
    [{ kind: "lexicon" }],
    [
      { kind: "embedding", model: "text-embedding-3-large", input: "the cat sat on the mat" },
      { kind: "embedding", model: "text-embedding-3-large", input: "the cat sat on the mat" },
    ],
    [],
  ]);
});

test("what is assumed of the provider changes the number and not the grader, within a multi too", () => {
  const config = grader("fuzzy_match", "Fuzzy was a BEAR!");
  const multi = { type: "multi", name: "m", graders: { alike: config }, calculate_output: "alike" };
  const value = (native: unknown, assumed?: SimilarityAssumption) => {
    const score = prepareGrader(
      native as NativeGrader,
      graderTypesAssuming(assumed),
    )(anInput("bear fuzzy a was")).finish([]);
    return score.kind === "scored" ? score.value : score;
  };
  const assumed = { fuzzy: "token_sort_ratio", processor: "default" } as const;
  expect(value(config)).toBeLessThan(0.5);
  expect([value(config, assumed), value(multi, assumed)]).toEqual([1, 1]);
  const rouge = grader("rouge_1", "running dogs");
  expect(
    prepareGrader(rouge as NativeGrader, graderTypesAssuming({ stemming: true }))(anInput("run dog")).finish([]),
  ).toMatchObject({ value: 1 });
  expect(prepareGrader(rouge as NativeGrader)(anInput("run dog")).finish([])).toMatchObject({ value: 0 });
});
