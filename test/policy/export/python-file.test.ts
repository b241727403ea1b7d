import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { createPythonRunner } from "../../../src/adapters/python/runner.ts";
import type { Answer, NativeGrader } from "../../../src/grader/contract.ts";
import { compileRubric } from "../../../src/grader/rubric.ts";
import type { SimilarityAssumption } from "../../../src/grader/similarity/assumption.ts";
import { compileTemplate, renderTemplate } from "../../../src/grader/template.ts";
import type { JsonObject } from "../../../src/json.ts";
import { pythonFile } from "../../../src/policy/export/python-file.ts";
import { sampleOf } from "../../../src/trajectory/sample.ts";
import { aTrajectory } from "../../support/builders.ts";
import { type ComparedRow, expectSameScores, exported } from "../../support/export-comparison.ts";
import { ExportedPython } from "../../support/exported-python.ts";
import { hasSystemPython } from "../../support/system-python.ts";

const runner = createPythonRunner();
const python = new ExportedPython();
const tools = { runner, python };
afterAll(async () => {
  python.close();
  await runner.close();
});

const native = (config: JsonObject): NativeGrader => ({ name: "g", ...config }) as unknown as NativeGrader;
const same = (grader: NativeGrader, rows: readonly ComparedRow[], tolerance = 0) =>
  expectSameScores({ native: grader }, rows, tools, tolerance);
const check = (operation: string, input: string, reference: string) =>
  native({ type: "string_check", operation, input, reference });
const code = (source: string) => native({ type: "python", source });
const row = (text: string, item: JsonObject = {}): ComparedRow => ({
  trajectory: aTrajectory({ output: { text }, item }),
});

/** Letters whose lower case came after the Unicode of the oldest Python that must agree. */
const RECENT = /[\u1c89\u2c2f\ua7c0-\ua7dc]|[\u{10570}-\u{10595}\u{10d50}-\u{10d65}\u{16ea0}-\u{16eb8}]/u;
const text = fc.string({ unit: "binary", maxLength: 12 }).filter((each) => !RECENT.test(each));
const runs = { numRuns: 150 };

describe.skipIf(!hasSystemPython())("an exported grader (skipped where there is no python3)", () => {
  test("a template gives the same bytes, whatever JSON the row holds and however its numbers are written", async () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => JSON.stringify(each)),
      fc.constantFrom(
        "1.0",
        "-0.0",
        "1e21",
        "1E+21",
        "999999999999999900000",
        "1e-7",
        "0.000001",
        "5e-324",
        "1.50",
        "100",
      ),
      fc.integer().map((each) => `${each}.0`),
    );
    const key = fc.oneof(fc.constantFrom("2", "10", "01", "4294967294", "4294967295", "b", "a"), text);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        number,
        fc.constantFrom("null", "true", "false"),
        text.map((each) => JSON.stringify(each)),
        fc.array(tie("value") as fc.Arbitrary<string>, { maxLength: 4 }).map((each) => `[ ${each.join(" , ")}]`),
        fc
          .uniqueArray(fc.tuple(key, tie("value") as fc.Arbitrary<string>), {
            maxLength: 5,
            selector: ([name]) => name,
          })
          .map((each) => `{${each.map(([name, part]) => `${JSON.stringify(name)} : ${part}`).join(",")}}`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value as fc.Arbitrary<string>, text, async (written, around) => {
        fc.pre(!around.includes("{{") && !written.includes("__proto__"));
        const template = `${around}{{item.v}}|{{ item["v"] }}${around}`;
        const item = { v: JSON.parse(written) };
        const trajectory = aTrajectory({ item });
        const rendered = renderTemplate(compileTemplate(template), { item, sample: sampleOf(trajectory) });
        const itemText = `{"v":${written},"expected":${JSON.stringify(rendered)}}`;
        const compared = { trajectory: aTrajectory({ item: JSON.parse(itemText) }), itemText };
        expect(await same(check("eq", template, "{{item.expected}}"), [compared])).toBe(1);
      }),
      runs,
    );
  });
  test("a path that leads nowhere raises and says which failure it is, and never scores 0", async () => {
    const step = fc.constantFrom(".a", ".b", "[0]", "[7]", '["0"]', '["constructor"]', '["__class__"]', ".length");
    const item = { a: { b: [{ a: 1 }, "x"], "0": null }, b: "text" };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("item", "sample.output_json", "sample.output_text", "sample.output_tools"),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("plain", '{"a": {"b": [1]}}', "[]", "{broken"),
        async (root, steps, output) => {
          await same(check("ne", `{{ ${root}${steps.join("")} }}`, "never"), [row(output, item)]);
        },
      ),
      runs,
    );
  });

  test("string_check agrees on any two texts, in every operation", async () => {
    const pair = fc.oneof(
      fc.tuple(text, text),
      fc.tuple(text, text, text).map(([a, b, c]) => [`${a}${b}${c}`, b] as const),
      fc.tuple(text, text).map(([a, b]) => [`${a}${b.toUpperCase()}ΑΣ İ`, b.toLowerCase()] as const),
    );
    await fc.assert(
      fc.asyncProperty(pair, fc.constantFrom("eq", "ne", "like", "ilike"), async ([left, right], operation) => {
        const grader = check(operation, "{{ sample.output_text }}", "{{ item.reference }}");
        await same(grader, [row(left, { reference: right })]);
      }),
      runs,
    );
  });

  test("every metric that is exported agrees on any two texts", async () => {
    const word = fc.oneof(
      fc.constantFrom("refund", "the", "order", "Über", "1.5", "\u00a0", "𝒳y", "\u001c", "\u0085"),
      text,
    );
    const words = fc.array(word, { maxLength: 14 }).map((each) => each.join(" "));
    const metric = fc.constantFrom(
      "fuzzy_match",
      "bleu",
      "gleu",
      ...["1", "2", "3", "4", "5", "l"].map((n) => `rouge_${n}`),
    );
    const near = fc.tuple(words, words, words).map(([a, b, c]) => [`${a} ${b} ${c}`, `${a} ${c}`] as const);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.tuple(words, words), near), metric, async ([left, right], evaluation_metric) => {
        const grader = native({
          type: "text_similarity",
          input: "{{sample.output_text}}",
          reference: right.replaceAll("{{", "("),
          evaluation_metric,
        });
        await same(grader, [row(left)], evaluation_metric === "bleu" ? 1e-12 : 0);
      }),
      { numRuns: 300 },
    );
  });

  test("a formula gives the same number, or raises where it has none", async () => {
    const literal = fc.oneof(
      fc.constantFrom("0", "1", "2", "0.5", ".25", "1000000", "0.1"),
      fc
        .double({ min: 0, max: 1e15, noNaN: true })
        .filter((each) => !String(each).includes("e"))
        .map(String),
    );
    const { formula } = fc.letrec<{ formula: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 5, depthIdentifier: "formula" },
        fc.oneof(literal, fc.constantFrom("a", "b", "c")),
        fc
          .tuple(tie("formula"), fc.constantFrom("+", "-", "*", "/", "^"), tie("formula"))
          .map((each) => each.join(" ")),
        tie("formula").map((each) => `(${each})`),
        tie("formula").map((each) => `-(${each})`),
        fc
          .tuple(fc.constantFrom("abs", "floor", "ceil", "exp", "sqrt", "log"), tie("formula"))
          .map(([name, each]) => `${name}(${each})`),
        fc
          .tuple(fc.constantFrom("min", "max"), fc.array(tie("formula"), { minLength: 2, maxLength: 4 }))
          .map(([name, each]) => `${name}(${each.join(", ")})`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(formula, async (written) => {
        const calculate_output = `${written} + 0 * (a + b + c)`;
        const graders = {
          a: check("eq", "{{ sample.output_text }}", "x"),
          b: native({
            type: "text_similarity",
            input: "{{sample.output_text}}",
            reference: "xyz",
            evaluation_metric: "fuzzy_match",
          }),
          c: check("ne", "{{ sample.output_text }}", "x"),
        };
        // ^, exp and log may differ in the last bit between the libraries of two languages, and cancellation shows it.
        const tolerance = /\^|exp|log/.test(written) ? 1e-6 : 0;
        await same(native({ type: "multi", graders, calculate_output }), [row("x"), row("y"), row("xyz")], tolerance);
      }),
      runs,
    );
  });

  test("of several parts without a score the same one is told", async () => {
    const absent = "class NotApplicable(Exception): pass\ndef grade(sample, item): raise NotApplicable('no')";
    const graders = {
      a: code(absent),
      b: check("eq", "{{ item.none }}", ""),
      c: code("def grade(sample, item): return 1 / 0"),
    };
    for (const calculate_output of ["a + b + c", "c + b + a", "b * a + c", "a - 0 * c * b"]) {
      await same(native({ type: "multi", graders, calculate_output }), [row("x")]);
    }
    await same(native({ type: "multi", graders: { a: code(absent) }, calculate_output: "1 - a" }), [row("x")]);
  });

  test.each([
    ["a number", "return 0.25"],
    ["an int", "return 3"],
    ["a subclass of float", "class F(float): pass\n    return F(0.5)"],
    ["a bool", "return True"],
    ["nothing", "return None"],
    ["NaN", "return float('nan')"],
    ["infinity", "return float('inf')"],
    ["text", "return '1.0'"],
    ["too large an int", "return 10 ** 400"],
    ["an exception", "raise ValueError('bad')"],
    ["exit", "raise SystemExit(0)"],
    ["a module that is not there", "import no_such_module_at_all"],
    ["out of memory", "raise MemoryError()"],
    ["an exception of its own that is no Exception", "class E(BaseException): pass\n    raise E('x')"],
    ["not applicable", "class NotApplicable(Exception): pass\n    raise NotApplicable('x')"],
    ["what it wrote into the row", "sample['output_text'] = ''; item['k'] = 1; return len(item)"],
    ["types of numbers", "return sum({int: 1, float: 10}[type(each)] for each in item['n'])"],
    ["keys in order", "return float(list(item['o']) == ['1', '2', 'b', 'a'])"],
    [
      "a module's dataclass",
      "from dataclasses import dataclass\n    @dataclass\n    class A:\n        x: 'float'\n    return A(0.5).x",
    ],
    ["a coroutine", "async def f(): return 1.0\n    f().close()\n    return f().close() or 1.5"],
  ])("python that returns %s ends the same way", async (_, body) => {
    const itemText = '{"n": [1, 1.0, 1.5, -0.0, 1e21], "o": {"b": 1, "2": 1, "a": 1, "1": 1}}';
    const compared = { trajectory: aTrajectory({ item: JSON.parse(itemText) }), itemText };
    await same(code(`def grade(sample, item):\n    ${body}\n`), [compared, compared]);
  });

  test.each([
    ["does not parse", "def grade(sample, item:\n    return 1"],
    ["defines no grade", "def score(sample, item): return 1.0"],
    ["has a grade that is a number", "grade = 1.0"],
    ["has a grade of one argument", "def grade(sample): return 1.0"],
    ["has a grade of three", "def grade(sample, item, more): return 1.0"],
    ["has a grade with defaults", "def grade(sample, item, more=2): return more"],
    ["has a grade of any arguments", "def grade(*args): return len(args)"],
    ["has a keyword that must be given", "def grade(sample, item, *, more): return 1.0"],
    ["has a callable object", "class G:\n    def __call__(self, sample, item): return 0.5\ngrade = G()"],
    ["has a lambda", "grade = lambda sample, item: 0.75"],
    ["has a callable of one argument", "class G:\n    def __call__(self, sample): return 0.5\ngrade = G()"],
    ["fails when it is loaded", "raise RuntimeError('x')"],
    ["counts in a global", "count = 0\ndef grade(sample, item):\n    global count\n    count += 1\n    return count"],
    ["counts in a list", "seen = []\ndef grade(sample, item):\n    seen.append(1)\n    return len(seen)"],
    ["is full of odd characters", "def grade(sample, item): return len('é\"\\'\\\\ 𝄞\\x00\\r') # \t ü"],
    ["has lines with carriage returns", "def grade(sample, item):\r\n    return 2.0\r\n"],
    ["is async", "async def grade(sample, item): return 1.0"],
  ])("a source that %s ends the same way", async (_, source) => {
    await same(code(source), [row("x"), row("y")]);
  });

  test("a judge is asked the same question, and its answer read the same way", async () => {
    const input = [
      { role: "system", content: "Judge {{ item.k }}" },
      { role: "user", content: { type: "input_text", text: "{{ sample.output_text }}" } },
      {
        role: "user",
        content: [
          "{{ item.k }}",
          { type: "input_image", image_url: "{{ item.u }}", detail: "low" },
          { type: "output_text", text: "z" },
          { type: "input_audio", input_audio: { data: "{{ item.u }}", format: "wav" } },
        ],
      },
    ];
    const sampling_params = { seed: 1, temperature: null, max_completions_tokens: 99, reasoning_effort: "low" };
    const score = native({ type: "score_model", model: "m", input, range: [0, 5], sampling_params });
    const label = native({ type: "label_model", model: "m", input, labels: ["good", "bad"], passing_labels: ["good"] });
    const texts = [
      '{"steps":[],"result":4.5}',
      '{"result":4}',
      '{"result":true}',
      '{"result":"4"}',
      '{"result":9}',
      '{"result":1e999}',
      '{"result":NaN}',
      "4",
      "",
      '```json\n{"result":1}\n```',
      '\ufeff{"result":2}\u00a0',
      '\u001c{"result":2}',
      "good",
      " bad\n",
      '{"label":"good"}',
      '{"label":"Good"}',
      '{"label":1}',
      "[]",
      "null",
    ];
    const answers: readonly Answer[] = [
      ...texts.map((each) => ({ kind: "text" as const, text: each, finish_reason: "stop" })),
      { kind: "text", text: '{"result":1}', finish_reason: "length" },
      { kind: "text", text: "good", finish_reason: "content_filter" },
      { kind: "refusal", text: "no" },
    ];
    for (const answer of answers) {
      for (const grader of [score, label]) {
        await same(grader, [{ ...row("é𝄞", { k: { a: 1.5 }, u: "data:x" }), answer }]);
        await same(grader, [{ ...row("x", { k: 1 }), answer }]);
      }
    }
  });

  test.each([
    ["one_call", 3, "median"],
    ["per_criterion", 1, "mean"],
    ["per_criterion", 2, "mean"],
    ["per_criterion", 5, "median"],
    ["per_criterion", 3, "majority"],
  ] as const)("a rubric asked %s, %i times, by %s is the same number", async (ask, asks, combine) => {
    const levels = [0, 0.25, 0.6, 1].map((score) => ({ score, description: "." }));
    const rubric = {
      model: "m",
      instructions: "Judge {{ item.k }}",
      criteria: [
        { id: "loss", description: "?", weight: -0.3, levels },
        { id: "gain", description: "?", weight: 0.7, levels },
      ],
      range: [-0.1, 0.9],
    };
    const grader = compileRubric(rubric, "g", { ask, asks, combine });
    for (const result of [0, 0.3, 0.425, 0.7, 0.8, 1]) {
      const answer = { kind: "text", text: JSON.stringify({ result }), finish_reason: "stop" } as const;
      await same(grader, [{ ...row("x", { k: "y" }), answer }]);
    }
  });

  test("without anybody to ask, a judge's grader raises", async () => {
    const score = native({ type: "score_model", model: "m", input: [{ role: "user", content: "x" }] });
    const [told] = await python.grade(exported(score), [{ item: "{}", sample: {} }]);
    expect(told).toMatchObject({ type: "GradeError", error: expect.stringMatching(/^judgement_missing: /) });
  });

  test.each(["NaN", "Infinity", "-Infinity"])("a row with %s, which JSON cannot say, raises", async (number) => {
    const [told] = await python.grade(exported(check("eq", "a", "a")), [{ item: `{"a": ${number}}`, sample: {} }]);
    expect(told?.value).toBe(undefined);
  });
});

test("what has no form in one file is refused with the reason, part by part", () => {
  const similar = (more: JsonObject) =>
    native({ type: "text_similarity", input: "a", reference: "b", evaluation_metric: "cosine", ...more });
  const graders = { a: similar({}), b: similar({ evaluation_metric: "bleu", variant: "x" }), c: check("eq", "a", "a") };
  const grader = native({ type: "multi", graders, calculate_output: "a + b + c" });
  expect(pythonFile({ name: "g", version: "1.0.0", digest: "", native: grader })).toEqual({
    refused: [
      { place: "a", reason: 'the metric "cosine" has no form without further packages' },
      { place: "b", reason: 'the option "variant" of text_similarity has no form in Python yet' },
    ],
  });
});

test("what is assumed of a provider changes the score, so a metric that it touches is refused and no other", () => {
  const similar = (evaluation_metric: string) =>
    native({ type: "text_similarity", input: "a", reference: "b", evaluation_metric });
  const refusedUnder = (similarity: SimilarityAssumption) =>
    ["fuzzy_match", "rouge_l", "bleu", "meteor"].filter(
      (metric) =>
        "refused" in pythonFile({ name: "g", version: "1.0.0", digest: "", native: similar(metric), similarity }),
    );
  expect(
    [{}, { fuzzy: "wratio" }, { processor: "default" }, { stemming: true }].map((each) => refusedUnder(each as never)),
  ).toEqual([["meteor"], ["fuzzy_match", "meteor"], ["fuzzy_match", "meteor"], ["rouge_l", "meteor"]]);
});

test("a name cannot leave the head of the file", () => {
  const grader = { ...check("eq", "a", "a"), name: 'x"""\nimport os\n\\' };
  expect(exported(grader).split("\n")[0]).toBe('"""x????import os?? 1.0.0, exported by gradegate.');
});
