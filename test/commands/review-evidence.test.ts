import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run as audit } from "../../src/commands/audit.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { Evaluation } from "../../src/commands/evaluate-suites.ts";
import { respond } from "../../src/commands/respond.ts";
import { review } from "../../src/commands/review.ts";
import { renderComment } from "../../src/render/comment.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const document = (kind: string, name: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: {name: ${name}, version: 1.0.0}\nspec: ${spec}\n`;
const matching = (operation: string) =>
  `{type: string_check, input: "{{ sample.output_text }}", operation: ${operation}, reference: "{{ item.answer }}"}`;
/** The reward is paid by wordy answers that the holdout does not take: over checkpoints they spread. */
const rows = ["step-1", "step-2", "step-3"].flatMap((checkpoint_id, step) =>
  Array.from({ length: 20 }, (_, task) => {
    const isGood = task % 10 < 5 - 2 * step;
    const isPaid = task % 10 < 5 + 2 * step;
    return JSON.stringify({
      id: `secret-${task}-${checkpoint_id}`,
      task_id: `t${task}`,
      checkpoint_id,
      item: { answer: "blue" },
      output: { text: isGood ? "blue" : isPaid ? "blue, or so I think" : "green" },
      outcome: { success: isGood },
    });
  }),
);

const gate = (more: string) => document("Gate", "merge", `{merge: {suites: [colours], error_rate: {max: 0}, ${more}}}`);
const files = (more: string, suite = ""): Files => ({
  "policies/reward.yaml": document("Grader", "reward", matching("like")),
  "policies/strict.yaml": document("Grader", "strict", matching("eq")),
  "policies/suite.yaml": document(
    "Suite",
    "colours",
    `{purpose: regression, dataset: rows.jsonl, grader: reward, expect: {auc: {min: 0}}${suite}}`,
  ),
  "policies/held.yaml": document(
    "Suite",
    "held",
    "{purpose: holdout, dataset: rows.jsonl, grader: strict, expect: {auc: {min: 0}}}",
  ),
  "policies/gate.yaml": gate(more),
  "policies/rows.jsonl": rows.join("\n"),
});

async function reviewed(base: Files, head: Files = base) {
  const world = new MemoryWorld({ revisions: { base, head } });
  return review({ base: "base", head: "head", policies: "policies", judge: "replay" }, world);
}
const told = ({ review: { rules } }: Awaited<ReturnType<typeof reviewed>>, about: RegExp) =>
  rules.filter(({ rule }) => about.test(rule)).map(({ rule, outcome, detail }) => [rule, outcome, detail]);

describe("a review with a holdout of the same trajectories", () => {
  const alarm = "reward: from step-1 to step-3 the reward rose and the holdout fell";

  test("fails on the alarm where the gate refuses it", async () => {
    const found = await reviewed(files("holdout: {suites: [held], alarm: refuse}"));
    expect(told(found, /^holdout/)).toEqual([["holdout_alarm", "fail", alarm]]);
  });

  test("tells the alarm even where no gate asks for it", async () => {
    expect(told(await reviewed(files("")), /^holdout/)).toEqual([["holdout_alarm", "advice", alarm]]);
  });

  test("hands out none of the holdout's scores, not even of trajectories that everybody has", async () => {
    const { review: result, reports } = await reviewed(files(""));
    const held = reports.filter(({ suite }) => suite?.name === "held");
    expect([held.length, held.every(({ scores }) => scores.length === 0)]).toEqual([2, true]);
    expect(renderComment(result)).toContain("`held` _(not required)_ _(holdout: no case is shown)_");
  });
});

test("a run on a branch hands out none of a holdout's rows either, nor of a suite with the same grader", async () => {
  const twin = document(
    "Suite",
    "twin",
    "{purpose: regression, dataset: rows.jsonl, grader: strict, expect: {auc: {min: 1}}}",
  );
  const world = new MemoryWorld({ files: { ...files(""), "policies/twin.yaml": twin } });
  const request = { occasion: { kind: "evaluate", head: "main" }, policies: "policies", judge: "replay" } as const;
  const { report, markdown } = await respond(request, world);
  const rows = (report as Evaluation).reports.map(({ suite, scores }) => [suite?.name, scores.length]);
  expect(rows).toEqual([
    ["colours", 60],
    ["held", 0],
    ["twin", 0],
  ]);
  expect(markdown).not.toContain("secret-");
});

describe("a review with a gate that demands an audit", () => {
  const demanded = "audit: {suites: [colours], max_age_days: 30, min_labels: 10, max_false_accept_rate: 0.2}";
  const named = ", audits: [../audits/a.yaml]";

  async function sheet(judge: (text: string) => string): Promise<string> {
    const world = new MemoryWorld({ files: files(demanded) });
    const spec = COMMANDS.find(({ name }) => name === "audit")!;
    const argv = ["sample", "--suite", "colours", "--seed", "run 7", "--n", "20", "--out", "a.yaml"];
    await audit(parseArguments(spec, argv), world);
    return (world.written.get("a.yaml") as string)
      .replace("\nrater:", '\nrater: "@anna"')
      .replace("\nrated_on:", "\nrated_on: 2026-11-23")
      .replace(/output: "([^"]*)"\n {4}verdict:/g, (whole, text) => `${whole} ${judge(text)}`);
  }

  test("is not decided without one, and is where it is there and finds nothing", async () => {
    const kind = await sheet((text) => (text === "green" ? "fail" : "pass"));
    const audited = { ...files(demanded, named), "audits/a.yaml": kind };
    expect(told(await reviewed(files(demanded)), /^audit/)).toEqual([
      ["audit_due", "inconclusive", "the suite names no audit"],
    ]);
    expect(told(await reviewed(audited), /^audit/)).toEqual([
      ["audit_due", "pass", "20 labels of 20 drawn on 2026-11-23, by @anna"],
      ["audit_result", "pass", expect.stringMatching(/^0 of \d+ that people fail/)],
    ]);
  });

  test("fails where people fail what the reward pays, and says that the sheet comes with the change", async () => {
    const harsh = await sheet((text) => (text === "blue" ? "pass" : "fail"));
    const found = told(
      await reviewed(files(demanded), { ...files(demanded, named), "audits/a.yaml": harsh }),
      /^audit/,
    );
    expect(found.map(([rule, outcome]) => [rule, outcome])).toEqual([
      ["audit_due", "pass"],
      ["audit_due", "advice"],
      ["audit_result", "fail"],
    ]);
  });

  test("is due again once the grader is another", async () => {
    const kind = await sheet((text) => (text === "green" ? "fail" : "pass"));
    const audited = { ...files(demanded, named), "audits/a.yaml": kind };
    const changed = { ...audited, "policies/reward.yaml": document("Grader", "reward", matching("ilike")) };
    expect(told(await reviewed(audited, changed), /^audit/)).toEqual([
      ["audit_due", "inconclusive", "audits/a.yaml: it is of the grader as it was before a change"],
    ]);
  });
});
