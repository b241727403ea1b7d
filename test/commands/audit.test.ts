import { describe, expect, test } from "vitest";
import { readSheet } from "../../src/audit/read-sheet.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run } from "../../src/commands/audit.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run as evaluate } from "../../src/commands/evaluate.ts";
import { UserError } from "../../src/errors.ts";
import { expectGolden } from "../support/golden.ts";
import { type Files, MemoryWorld, sha256 } from "../support/memory-world.ts";

const rows = Array.from({ length: 12 }, (_, at) => ({
  id: `run-${at}`,
  task_id: `task-${at % 6}`,
  item: { answer: "yes" },
  output: { text: at % 3 === 0 ? "no" : "yes" },
  outcome: { success: at % 3 !== 0 && at !== 4 },
  checkpoint_id: at < 6 ? "step-1" : "step-2",
}));
const SUITE = `apiVersion: gradegate/v1
kind: Suite
metadata: {name: answers, version: 1.0.0}
spec:
  purpose: regression
  dataset: rows.jsonl
  grader: answer
  labels: rows.labels.jsonl
  expect: {auc: {min: 0.5}}
`;
const GRADER = `apiVersion: gradegate/v1
kind: Grader
metadata: {name: answer, version: 1.0.0}
spec: {type: string_check, input: "{{ sample.output_text }}", operation: eq, reference: "{{ item.answer }}"}
`;
const files: Files = {
  "policies/g.yaml": GRADER,
  "policies/s.yaml": SUITE,
  "policies/rows.jsonl": rows.map((row) => JSON.stringify(row)).join("\n"),
};
const spec = COMMANDS.find(({ name }) => name === "audit")!;
const LABELS = "policies/rows.labels.jsonl";

async function audit(argv: readonly string[], more: Files = {}) {
  const world = new MemoryWorld({ files: { ...files, ...more } });
  const status = await run(parseArguments(spec, [...argv]), world);
  return { status, world, printed: world.printed.join("") };
}
const drawn = (...more: string[]) =>
  audit(["sample", "--suite", "answers", "--seed", "run 42", "--n", "6", "--out", "sheet.yaml", ...more]);
const sheet = async () => (await drawn()).world.written.get("sheet.yaml") as string;

/** As a person fills it in: every verdict by the id. */
function filled(text: string, judge: (id: string) => string, rater = '"@anna"'): string {
  return text
    .replace("\nrater:", `\nrater: ${rater}`)
    .replace("\nrated_on:", "\nrated_on: 2026-11-23")
    .replace(
      /- id: "(run-\d+)"([\s\S]*?)verdict:/g,
      (_, id, between) => `- id: "${id}"${between}verdict: ${judge(id)}`,
    );
}
const truth = (id: string) => (Number(id.slice(4)) % 3 !== 0 && id !== "run-4" ? "pass" : "fail");
const problems = async (call: Promise<unknown>) => {
  const error = await call.catch((each: unknown) => each);
  return error instanceof UserError ? [error.message, ...error.issues.map(({ code, line }) => [code, line])] : error;
};

describe("audit sample", () => {
  test("writes a sheet that a person can fill in, and check boxes for a pull request", async () => {
    const { status, world, printed } = await drawn("--markdown", "sheet.md");
    expect([status, printed]).toEqual([0, expect.stringMatching(/^sheet.yaml: 6 trajectories of 12 drawn: /)]);
    expectGolden("text/audit-sheet.yaml", world.written.get("sheet.yaml") ?? "");
    expectGolden("text/audit-sheet.md", world.written.get("sheet.md") ?? "");
  });

  test("shows nothing of what the grader said before the part that is read after judging", async () => {
    const [before] = (await sheet()).split("# What was drawn");
    expect(before).not.toMatch(/flip|high_reward|disagreement|score|probability/);
  });

  test("draws of one checkpoint alone where asked", async () => {
    const { world } = await drawn("--checkpoint", "step-2");
    const read = readSheet("s", world.written.get("sheet.yaml") as string, sha256);
    expect("sheet" in read && read.sheet.sample.every(({ id }) => Number(id.slice(4)) >= 6)).toBe(true);
  });

  test.each([
    [["sample", "--suite", "answers", "--out", "s"], "--seed TEXT is needed"],
    [["sample", "--suite", "answers", "--seed", "1"], "--out FILE is needed"],
    [["sample", "--suite", "answer", "--seed", "1", "--out", "s"], 'there is no suite "answer"; known: answers'],
    [["sample", "--suite", "answers", "--seed", "1", "--out", "s", "--n", "1"], "a whole number from 2"],
    [
      ["sample", "--suite", "answers", "--seed", "1", "--out", "s", "--checkpoint", "x"],
      'no trajectory of the checkpoint "x"',
    ],
    [["draw"], 'there is no "draw". Expected one of sample, import, report'],
  ])("says what is wrong with %j", async (argv, message) => {
    await expect(audit(argv)).rejects.toThrow(message);
  });
});

describe("audit import", () => {
  test("brings labels with rater and date beside the dataset, and a second time changes nothing", async () => {
    const done = filled(await sheet(), truth);
    const { world, printed } = await audit(["import", "done.yaml", "--suite", "answers"], { "done.yaml": done });
    const labels = world.written.get(LABELS) as string;
    expect(printed).toBe(`${LABELS}: 6 labels added, 6 in all\n`);
    expect(JSON.parse(labels.split("\n")[0] as string)).toEqual({
      id: expect.stringMatching(/^run-/),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      rater: "@anna",
      value: expect.any(Number),
      date: "2026-11-23",
      audit: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const again = await audit(["import", "done.yaml", "--suite", "answers"], { "done.yaml": done, [LABELS]: labels });
    expect(again.world.written.get(LABELS)).toBe(labels);
  });

  test("does not let a rater say something else without a word", async () => {
    const text = await sheet();
    const { world } = await audit(["import", "d.yaml", "--suite", "answers"], { "d.yaml": filled(text, truth) });
    const call = audit(["import", "d.yaml", "--suite", "answers"], {
      "d.yaml": filled(text, () => "pass"),
      [LABELS]: world.written.get(LABELS) as string,
    });
    await expect(call).rejects.toThrow("has other labels of the same rater and sheet already");
  });

  test("takes ticked boxes of the Markdown for the answers of its sheet", async () => {
    const { world } = await drawn("--markdown", "sheet.md");
    const ticked = (world.written.get("sheet.md") as string).replaceAll("- [ ] pass", "- [x] pass");
    const more = { "s.yaml": world.written.get("sheet.yaml") as string, "t.md": ticked };
    const argv = [
      "import",
      "s.yaml",
      "--suite",
      "answers",
      "--ticked",
      "t.md",
      "--rater",
      "@ben",
      "--date",
      "2026-11-23",
    ];
    expect((await audit(argv, more)).printed).toContain("6 labels added");
    const twice = ticked.replace("- [ ] fail", "- [x] fail");
    await expect(audit(argv, { ...more, "t.md": twice })).rejects.toThrow(/t.md:\d+ case 1 has two boxes ticked/);
  });

  test("names every problem of a sheet with its line", async () => {
    const text = filled(await sheet(), (id) => (id === "run-4" ? "passed" : truth(id)), "");
    const altered = filled(await sheet(), truth).replace(/probability":[\d.]+/, 'probability":1.0');
    const call = (done: string) => problems(audit(["import", "d.yaml", "--suite", "answers"], { "d.yaml": done }));
    const lineOf = (of: string, what: string) => of.slice(0, of.indexOf(what)).split("\n").length;
    expect(await call(text)).toEqual([
      "a sheet cannot be used",
      ["unknown-verdict", lineOf(text, "verdict: passed")],
      ["rater-missing", lineOf(text, "\nrater:") + 1],
    ]);
    expect(await call(altered)).toEqual(["a sheet cannot be used", ["sheet-altered", lineOf(altered, "  seal:")]]);
    expect(await call("kind: Grader")).toEqual(["a sheet cannot be used", ["not-a-sheet", 1]]);
  });

  test("refuses a sheet of the grader as it was before a change", async () => {
    const done = filled(await sheet(), truth);
    const changed = GRADER.replace("operation: eq", "operation: ilike");
    const call = audit(["import", "d.yaml", "--suite", "answers"], { "d.yaml": done, "policies/g.yaml": changed });
    await expect(call).rejects.toThrow(/^d.yaml: it is of answer 1.0.0, digest [0-9a-f]{12}, and the suite has/);
  });
});

describe("audit report", () => {
  test("says what two people found, weighted by the chance of being drawn", async () => {
    const text = await sheet();
    const one = filled(text, truth);
    const two = filled(text, (id) => (id === "run-1" ? "unsure" : truth(id)), '"@ben"');
    const { status, printed } = await audit(["report", "1.yaml", "2.yaml", "--suite", "answers"], {
      "1.yaml": one,
      "2.yaml": two,
    });
    expect(status).toBe(0);
    expectGolden("text/audit-report.txt", printed);
  });

  test("finds the sheets that the suite names", async () => {
    const more = {
      "policies/s.yaml": SUITE.replace("  expect:", "  audits: [../audits/1.yaml]\n  expect:"),
      "audits/1.yaml": filled(await sheet(), truth),
    };
    const { printed } = await audit(["report", "--suite", "answers", "--json"], more);
    expect(JSON.parse(printed)).toMatchObject([{ kind: "gradegate/audit", decided: 6, raters: [{ rater: "@anna" }] }]);
  });
});

test("evaluate says how the grader sits with the labels that were brought in", async () => {
  const { world } = await audit(["import", "d.yaml", "--suite", "answers"], { "d.yaml": filled(await sheet(), truth) });
  const labels = world.written.get(LABELS) as string;
  const there = new MemoryWorld({ files: { ...files, [LABELS]: labels } });
  await evaluate(parseArguments(COMMANDS.find(({ name }) => name === "evaluate")!, []), there);
  expect(there.printed.join("")).toContain("against people  passes 1 of 3 that they fail, fails 0 of 3 that they pass");
});
