import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify } from "../../src/change/classify.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import type { PolicySet } from "../../src/policy/policy-set.ts";
import { type Files, memoryTree, sha256 } from "../support/memory-world.ts";

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: {name: ${name}, version: 1.0.0}\nspec:\n${spec.replace(/^/gm, "  ")}\n`;

const criterion = (id: string, weight: number) =>
  `  - {id: ${id}, description: Is it so?, weight: ${weight}, levels: [{score: 0, description: no}, {score: 1, description: yes}]}`;

const POLICIES: Readonly<Record<string, readonly [kind: string, spec: string]>> = {
  gate: [
    "Gate",
    "merge:\n  suites: [colours]\n  error_rate: {max: 0.02}\n  compare: {max_drop: 0.02, flips: {new_false_accepts: {max: 1}}}\nwaivers:\n  - {rule: max_drop, suite: colours, ceiling: 0.1, reason: a reason of enough letters, owner: me, expires: 2026-12-01}",
  ],
  colours: [
    "Suite",
    "purpose: regression\ndataset: rows.jsonl\ngrader: colour\nslices: [{name: blues, tag: blue}, {name: reds, tag: red}]\nexpect: {auc: {min: 0.9}, pass_rate: [{min: 0.2}]}",
  ],
  colour: [
    "Grader",
    'type: string_check\ninput: "{{ sample.output_text }}"\noperation: like\nreference: blue\npass_threshold: 0.8',
  ],
  code: ["Grader", "type: python\nsource_file: code.py"],
  calls: [
    "Grader",
    "type: tool_calls\nrules:\n  duplicates: {allow: [look_up]}\n  unused_results: {}\n  allowed: {tools: [look_up]}\n  forbidden: {tools: [pay]}",
  ],
  judged: ["Grader", "type: rubric\nrubric: tone"],
  tone: [
    "Rubric",
    `model: gpt-4o-2024-08-06\ninstructions: Judge it.\ncriteria:\n${criterion("polite", 2)}\n${criterion("safe", 1)}\nsampling_params: {temperature: 0, seed: 1}`,
  ],
};

const PYTHON = "def grade(sample, item):\n    return 1.0\n";

async function load(changed: Readonly<Record<string, string>> = {}, python = PYTHON): Promise<PolicySet> {
  const files = Object.entries(POLICIES).map(([name, [kind, spec]]) => [
    `policies/${name}.yaml`,
    document(kind, name, changed[name] ?? spec),
  ]);
  const { set, issues } = await loadPolicies(
    memoryTree({ ...(Object.fromEntries(files) as Files), "policies/code.py": python }),
    "policies",
    sha256,
  );
  if (set === undefined) throw new Error(JSON.stringify(issues));
  return set;
}

const edited = (name: string, find: string, replace: string) => {
  const spec = (POLICIES[name] as readonly [string, string])[1];
  if (!spec.includes(find)) throw new Error(`${name} has no ${find}`);
  return spec.replace(find, () => replace);
};

/** Policy, kind, direction and field of what differs once one text of one policy is another. */
async function found(name: string, find: string, replace: string) {
  const changes = classify(await load(), await load({ [name]: edited(name, find, replace) }));
  return changes.map(({ policy, kind, direction, field }) => `${policy.name}: ${kind} ${direction} ${field}`);
}

const EDITS = [
  ["colour", "pass_threshold: 0.8", "pass_threshold: 0.6", "colour: threshold loosening pass_threshold"],
  ["colour", "operation: like", "operation: ilike", "colour: formula loosening operation"],
  ["colour", "operation: like", "operation: ne", "colour: formula unknown operation"],
  ["colour", "reference: blue", "reference: red", "colour: formula unknown reference"],
  ["colour", "pass_threshold: 0.8", "pass_threshold: 0.8\nlayer: process", "colour: other unknown layer"],
  ["colour", "pass_threshold: 0.8", "pass_threshold: 0.8\ntrainable: false", "colour: other tightening trainable"],
  ["calls", "allow: [look_up]", "allow: [look_up, pay]", "calls: tool_scope loosening rules.duplicates.allow"],
  ["calls", "tools: [look_up]", "tools: [look_up, ask]", "calls: tool_scope loosening rules.allowed.tools"],
  ["calls", "[pay]", "[pay, refund]", "calls: tool_scope tightening rules.forbidden.tools"],
  ["calls", "\n  unused_results: {}", "", "calls: criterion loosening rules.unused_results"],
  ["tone", "weight: 2", "weight: 3", "tone: weight unknown criteria.polite.weight"],
  ["tone", `\n${criterion("safe", 1)}`, "", "tone: criterion loosening criteria.safe"],
  ["tone", "Judge it.", "Judge it kindly.", "tone: judge unknown instructions"],
  ["tone", "gpt-4o-2024-08-06", "gpt-4.1-2025-04-14", "tone: model unknown model"],
  ["tone", "temperature: 0", "temperature: 1", "tone: sampling unknown sampling_params.temperature"],
  ["gate", "max_drop: 0.02", "max_drop: 0.01", "gate: gate_rule tightening merge.compare.max_drop"],
  ["gate", "max: 1", "max: 4", "gate: gate_rule loosening merge.compare.flips.new_false_accepts.max"],
  ["gate", "ceiling: 0.1", "ceiling: 0.2", "gate: waiver loosening waivers.max_drop of colours.ceiling"],
  ["gate", "2026-12-01", "2026-12-02", "gate: waiver loosening waivers.max_drop of colours.expires"],
  ["gate", "owner: me", "owner: you", "gate: documentation neutral waivers.max_drop of colours.owner"],
  [
    "colours",
    "dataset: rows.jsonl",
    "dataset: rows.jsonl\nrecordings: [answers.jsonl]",
    "colours: judge unknown recordings",
  ],
  ["colours", ", {name: reds, tag: red}", "", "colours: gate_rule loosening slices.reds"],
  ["colours", "purpose: regression", "purpose: holdout", "colours: gate_rule unknown purpose"],
  ["colours", "tag: red", "tag: pink", "colours: gate_rule unknown slices.reds.tag"],
  ["colours", "{min: 0.2}", "{min: 0.1}", "colours: gate_rule loosening expect.pass_rate.all.min"],
] as const;

describe("what a change of policies means", () => {
  test.each(EDITS)("%s: %s becomes %s", async (name, find, replace, expected) => {
    expect(await found(name, find, replace)).toContain(expected);
  });

  test.each(EDITS)("the change back is never a loosening too: %s: %s", async (name, find, replace) => {
    const [base, head] = [await load(), await load({ [name]: edited(name, find, replace) })];
    const directions = (changes: ReturnType<typeof classify>) =>
      new Map(changes.map(({ policy, field, direction }) => [`${policy.name} ${field}`, direction]));
    const back = directions(classify(head, base));
    // What was dropped is a loosening, while what is added may dilute the rest: no tightening by itself.
    const mirrors = {
      loosening: ["tightening", "unknown"],
      tightening: ["loosening"],
      neutral: ["neutral"],
      unknown: ["unknown", "loosening"],
    };
    for (const [field, direction] of directions(classify(base, head))) {
      expect(mirrors[direction]).toContain(back.get(field));
    }
  });

  test("a suite that is no holdout any more is a loosening: what it held out may be trained on and shown", async () => {
    const base = await load({ colours: edited("colours", "purpose: regression", "purpose: holdout") });
    expect(classify(base, await load())).toMatchObject([{ direction: "loosening", field: "purpose" }]);
  });

  test("nothing differs from itself", async () => {
    expect(classify(await load(), await load())).toEqual([]);
  });

  test("comments, blank lines, quotes and the order of fields are no change", async () => {
    const base = await load();
    const lines = fc.array(fc.constantFrom("", "# a comment", "    # another"), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("calls", "judged", "code", "colour"),
        lines,
        fc.boolean(),
        async (name, more, turn) => {
          const spec = (POLICIES[name] as readonly [string, string])[1];
          const parts = name === "calls" ? [spec] : spec.split("\n");
          const text = (turn ? [...parts].reverse() : parts).join(`\n${more.map((each) => `${each}\n`).join("")}`);
          expect(classify(base, await load({ [name]: text.replace("type: rubric", 'type: "rubric"') }))).toEqual([]);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("the order of slices is documentation, that of criteria may sway the judge", async () => {
    expect(
      await found(
        "colours",
        "{name: blues, tag: blue}, {name: reds, tag: red}",
        "{name: reds, tag: red}, {name: blues, tag: blue}",
      ),
    ).toEqual(["colours: documentation neutral order of slices"]);
    const [polite, safe] = [criterion("polite", 2), criterion("safe", 1)];
    expect(await found("tone", `${polite}\n${safe}`, `${safe}\n${polite}`)).toContain(
      "tone: criterion unknown order of criteria",
    );
  });

  test("a default that is written out is neutral", async () => {
    expect(await found("code", "source_file: code.py", "source_file: code.py\npass_threshold: 0.5")).toEqual([
      "code: documentation neutral pass_threshold",
    ]);
    expect(await found("gate", "suites: [colours]", "suites: [colours]\n  removed: {max: 0}")).toEqual([
      "gate: documentation neutral merge.removed.max",
    ]);
  });

  test("another source under the same file name is a change that no field shows", async () => {
    expect(classify(await load(), await load({}, PYTHON.replace("1.0", "0.5")))).toEqual([
      expect.objectContaining({
        kind: "formula",
        direction: "unknown",
        field: "what source_file stands for",
        position: { file: "policies/code.yaml", line: 6, column: 16 },
      }),
    ]);
  });

  test("inlining the very same source changes nothing that is graded", async () => {
    const inline = `type: python\nsource: |\n${PYTHON.replace(/^(?=.)/gm, "  ")}`.trimEnd();
    const changes = classify(await load(), await load({ code: inline }));
    expect(changes.map(({ direction }) => direction)).toEqual(["neutral", "neutral"]);
  });

  test("every change says where it stands", async () => {
    const head = await load({ colour: edited("colour", "pass_threshold: 0.8", "pass_threshold: 0.6") });
    expect(classify(await load(), head)).toEqual([
      {
        policy: { kind: "Grader", name: "colour" },
        kind: "threshold",
        direction: "loosening",
        field: "pass_threshold",
        base: 0.8,
        head: 0.6,
        position: { file: "policies/colour.yaml", line: 9, column: 19 },
      },
    ]);
  });
});
