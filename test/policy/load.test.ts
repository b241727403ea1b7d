import { describe, expect, test } from "vitest";
import { checkDatasets } from "../../src/policy/check-datasets.ts";
import { addRow, emptyShape } from "../../src/policy/dataset-shape.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import { gradesWith } from "../../src/policy/policy-set.ts";
import { type Files, memoryTree, sha256 } from "../support/memory-world.ts";
import { policy, STRING_CHECK, SUITE } from "./files.ts";

const load = (files: Files, folder = "policies") => loadPolicies(memoryTree(files), folder, sha256);
const told = async (files: Files) =>
  (await load(files)).issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

const EXACT = policy("Grader", "exact", STRING_CHECK);

describe("loading the policies of a revision", () => {
  test("a valid set is compiled, with its references and paths resolved and its positions kept", async () => {
    const { set, issues, found } = await load({
      "policies/graders/exact.yaml": EXACT,
      "policies/suites/refunds.yml": policy("Suite", "refunds", `${SUITE}recordings: [judge.jsonl]\n`),
      "policies/gate.yaml": policy("Gate", "merge", "merge:\n  suites: [refunds]\n"),
    });
    expect({ issues, found }).toEqual({ issues: [], found: true });
    const suite = set?.suites.get("refunds");
    expect(suite).toMatchObject({
      dataset: "policies/data/rows.jsonl",
      recordings: ["policies/suites/judge.jsonl"],
      grader: { name: "exact", version: "1.0.0", pass_threshold: 0.5, layer: undefined, trainable: undefined },
    });
    expect(suite?.source.locate(["spec", "grader"])).toEqual({
      file: "policies/suites/refunds.yml",
      line: 9,
      column: 11,
    });
    expect([...(set?.gates.keys() ?? [])]).toEqual(["merge"]);
  });

  test("our own fields are not part of the compiled grader, so they do not change its digest", async () => {
    const digest = async (text: string) => (await load({ "policies/a.yaml": text })).set?.graders.get("exact")?.digest;
    const plain = await digest(EXACT);
    expect(await digest(`# a comment\n${EXACT}  layer: safety\n  trainable: false\n  pass_threshold: 1\n`)).toBe(plain);
    expect(await digest(EXACT.replace("operation: eq", "operation: ne"))).not.toBe(plain);
  });

  test("a judge of any type may be confirmed near its threshold, and that is not part of what is compiled", async () => {
    const judge =
      'model: m\ninput: [{ role: user, content: "{{ sample.output_text }}" }]\nconfirm: { asks: 3, margin: 0.1 }\n';
    const { set, issues } = await load({
      "policies/score.yaml": policy("Grader", "score", `type: score_model\n${judge}`),
      "policies/label.yaml": policy(
        "Grader",
        "label",
        `type: label_model\nlabels: [a, b]\npassing_labels: [a]\n${judge}`,
      ),
    });
    expect(issues).toEqual([]);
    for (const name of ["score", "label"]) {
      expect(set?.graders.get(name)?.confirm).toEqual({ asks: 3, margin: 0.1 });
      expect(set?.graders.get(name)?.native).not.toHaveProperty("confirm");
    }
  });

  test("a rubric asked several times moves up into the multi that refers to it, its formula in the place of its key", async () => {
    const { set, issues } = await load({
      "policies/exact.yaml": EXACT,
      "policies/polite.yaml": policy(
        "Grader",
        "polite",
        "type: rubric\nrubric: tone\nask: per_criterion\nrepeats: { asks: 2, combine: mean }\n",
      ),
      "policies/tone.yaml": policy(
        "Rubric",
        "tone",
        "model: m\ninstructions: Judge.\ncriteria:\n  - { id: min_a, description: Polite?, weight: 2, levels: [{ score: 0, description: no }, { score: 1, description: yes }] }\n",
      ),
      "policies/reward.yaml": policy(
        "Grader",
        "reward",
        "type: multi\ngraders:\n  min_a: { ref: exact }\n  tone: { ref: polite }\ncalculate_output: min(min_a, tone) * tone\n",
      ),
    });
    expect(issues).toEqual([]);
    const reward = set?.graders.get("reward");
    const inner = "(min(1, max(0, (2 * ((tone_min_a_1 + tone_min_a_2) / 2)) / 2)))";
    expect(reward?.native).toMatchObject({
      graders: {
        min_a: { type: "string_check", name: "exact" },
        tone_min_a_1: { type: "score_model", name: "tone_min_a_1" },
        tone_min_a_2: { type: "score_model", name: "tone_min_a_2" },
      },
      calculate_output: `min(min_a, ${inner}) * ${inner}`,
    });
    expect(Object.keys(reward?.native.graders ?? {})).toEqual(["min_a", "tone_min_a_1", "tone_min_a_2"]);
    expect(["polite", "exact", "tone"].map((name) => reward !== undefined && gradesWith(reward, name))).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("files, references, rubrics and names are written out in the compiled grader", async () => {
    const { set, issues } = await load({
      "policies/exact.yaml": EXACT,
      "policies/code/code.yaml": policy("Grader", "code", "type: python\nsource_file: ../lib/code.py\n"),
      "policies/lib/code.py": "def grade(sample, item):\n    return 1.0\n",
      "policies/reward.yaml": policy(
        "Grader",
        "reward",
        "type: multi\ngraders:\n  a: { ref: exact }\n  b: { ref: code }\n  c: { type: string_check, input: x, reference: y, operation: ne }\ncalculate_output: a * b * c\n",
      ),
      "policies/polite.yaml": policy("Grader", "polite", "type: rubric\nrubric: tone\n"),
      "policies/tone.yaml": policy(
        "Rubric",
        "tone",
        "model: m\ninstructions: Judge.\ncriteria:\n  - { id: a, description: Polite?, weight: 1, levels: [{ score: 0, description: no }, { score: 1, description: yes }] }\n",
      ),
    });
    expect(issues).toEqual([]);
    const source = "def grade(sample, item):\n    return 1.0\n";
    expect(set?.graders.get("reward")?.native).toEqual({
      type: "multi",
      name: "reward",
      calculate_output: "a * b * c",
      graders: {
        a: {
          type: "string_check",
          name: "exact",
          input: "{{ sample.output_text }}",
          reference: "{{ item.answer }}",
          operation: "eq",
        },
        b: { type: "python", name: "code", source },
        c: { type: "string_check", name: "c", input: "x", reference: "y", operation: "ne" },
      },
    });
    expect(set?.graders.get("polite")?.native).toMatchObject({ type: "score_model", name: "polite", model: "m" });
  });

  test("links are refused, as policies and as source files", async () => {
    expect(
      await told({
        "policies/a.yaml": { link: "../../secrets.yaml" },
        "policies/b.yaml": policy("Grader", "code", "type: python\nsource_file: code.py\n"),
        "policies/code.py": { link: "/etc/passwd" },
      }),
    ).toEqual(["policies/a.yaml:1:1 symlink", "policies/b.yaml:8:16 symlink"]);
  });

  test("files over the limits are refused unread", async () => {
    expect(
      await told({
        "policies/a.yaml": `${EXACT}# ${"x".repeat(256 * 1024)}`,
        "policies/b.yaml": policy("Grader", "code", "type: python\nsource_file: code.py\n"),
        "policies/c.yaml": policy("Grader", "kilo", "type: python\nsource_file: kilo.py\n"),
        "policies/code.py": `def grade(sample, item): return 1\n# ${"x".repeat(256 * 1024)}`,
        "policies/kilo.py": `def grade(sample, item): return 1\n# ${"x".repeat(256_000)}`,
      }),
    ).toEqual([
      "policies/a.yaml:1:1 file-too-large",
      "policies/b.yaml:8:16 source-too-large",
      "policies/c.yaml:8:16 source-too-large",
    ]);
  });

  test("only *.yaml and *.yml are policies; none of them is not a set of none", async () => {
    const { set, found } = await load({ "policies/readme.md": "# hello", "policies/x.json": "{}" });
    expect({ set, found }).toEqual({ set: undefined, found: false });
  });

  test.each(["../other", "/etc", "a\\b", ".git"])("the folder %s is refused", async (folder) => {
    const { set, issues } = await load({}, folder);
    expect({ set, codes: issues.map(({ code }) => code) }).toEqual({ set: undefined, codes: ["unsafe-path"] });
  });

  test("a document that is broken is not also said to be missing where it is referred to", async () => {
    expect(
      await told({ "policies/a.yaml": EXACT.replace("eq", "equal"), "policies/b.yaml": policy("Suite", "s", SUITE) }),
    ).toEqual(["policies/a.yaml:10:14 unknown-value"]);
  });

  test("neither is a document that could not be read as YAML", async () => {
    expect(
      await told({
        "policies/a.yaml": EXACT.replace("spec:", "spec:\n  pass_threshold: .nan"),
        "policies/b.yaml": policy("Suite", "s", SUITE),
      }),
    ).toEqual(["policies/a.yaml:7:19 not-finite"]);
  });

  test("a warning alone leaves the set usable", async () => {
    const { set, issues } = await load({
      "policies/a.yaml": policy("Grader", "exact", `${STRING_CHECK}pass_threshold: 2\n`),
      "policies/b.yaml": policy("Suite", "idle", "purpose: safety\ndataset: rows.jsonl\ngrader: exact\n"),
      "policies/c.yaml": policy(
        "Grader",
        "labels",
        "type: label_model\nmodel: m\ninput: [{ role: user, content: hi }]\nlabels: [a, b]\npassing_labels: [a]\ntrainable: true\n",
      ),
    });
    expect(set).toBeDefined();
    expect(issues.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      "warning threshold-out-of-range",
      "warning idle-suite",
      "warning label-model-reward",
    ]);
  });
});

describe("what graders read, against the rows of a dataset", () => {
  test("a path within a grader that a multi refers to is told where that grader stands, once", async () => {
    const { set } = await load({
      "policies/a.yaml": EXACT,
      "policies/b.yaml": policy(
        "Grader",
        "reward",
        "type: multi\ngraders: { a: { ref: exact } }\ncalculate_output: a\n",
      ),
      "policies/s.yaml": `${policy("Suite", "one", SUITE.replace("exact", "reward"))}---\n${policy("Suite", "two", SUITE)}`,
    });
    if (set === undefined) throw new Error("no set");
    const shape = emptyShape();
    addRow(shape, { anwser: "x" }, false);
    const issues = checkDatasets(set, new Map([["data/rows.jsonl", shape]]));
    expect(issues).toEqual([
      {
        severity: "error",
        code: "unknown-item-path",
        file: "policies/a.yaml",
        line: 9,
        column: 14,
        message: "item.answer is in no row of data/rows.jsonl",
        hint: 'Did you mean "anwser"?',
      },
    ]);
  });

  test("a dataset without rows or without a shape proves nothing", async () => {
    const { set } = await load({ "policies/a.yaml": EXACT, "policies/s.yaml": policy("Suite", "one", SUITE) });
    if (set === undefined) throw new Error("no set");
    expect(checkDatasets(set, new Map())).toEqual([]);
    expect(checkDatasets(set, new Map([["data/rows.jsonl", emptyShape()]]))).toEqual([]);
  });

  test("a shape counts nested keys and list entries, and does not know what it did not count", () => {
    const shape = emptyShape();
    addRow(shape, { order: { ids: ["a", "b"] } }, true);
    addRow(shape, { order: { ids: [] } }, false);
    expect({
      rows: shape.rows,
      outputJson: shape.outputJson,
      ids: shape.lookup(["order", "ids"]),
      second: shape.lookup(["order", "ids", 1]),
      none: shape.lookup(["order", "total"]),
    }).toEqual({ rows: 2, outputJson: 1, ids: { present: 2 }, second: { present: 1 }, none: { present: 0 } });
    for (let row = 0; row < 6_000; row += 1) addRow(shape, { [`key-${row}`]: row }, false);
    expect(shape.lookup(["key-5999"])).toBeUndefined();
    expect(shape.lookup(["order", "ids"])).toEqual({ present: 2 });
  });
});
