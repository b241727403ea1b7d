import { describe, expect, test } from "vitest";
import { review } from "../../src/commands/review.ts";
import { type Claim, verifiedReview } from "../../src/commands/verified-review.ts";
import { ServiceError } from "../../src/errors.ts";
import type { PythonRunner } from "../../src/ports.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";

const WORKFLOW = ".github/workflows/gate.yml";
const document = (kind: string, name: string, version: string, spec: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: { name: ${name}, version: ${version} }\nspec:\n${spec}`;
const python = (source: string, version: string) =>
  document("Grader", "answer", version, `  type: python\n  source: |\n    ${source}\n`);
const rows = Array.from({ length: 12 }, (_, index) =>
  JSON.stringify({
    id: `r${index}`,
    task_id: `t${index}`,
    item: {},
    output: { text: "a" },
    outcome: { success: index > 3 },
  }),
);
const gate = (uses: string) =>
  `on: { pull_request: }\npermissions: {}\njobs: { gate: { runs-on: ubuntu-latest, steps: [{ uses: ${uses} }] } }\n`;
const GOOD = "def grade(sample, item): return 1.0";
const OTHER = "def grade(sample, item): return 0.9";
const BASE: Files = {
  "policies/answer.yaml": python(GOOD, "1.0.0"),
  "policies/suite.yaml": document(
    "Suite",
    "all",
    "1.0.0",
    "  { purpose: regression, dataset: rows.jsonl, grader: answer }\n",
  ),
  "policies/gate.yaml": document(
    "Gate",
    "merge",
    "1.0.0",
    "  merge: { suites: [all], error_rate: { max: 0 }, underpowered: allow, version_bump: advised, compare: { flips: { fail_to_pass: { max: 0 } } } }\n",
  ),
  "policies/rows.jsonl": `${rows.join("\n")}\n`,
  [WORKFLOW]: gate(`gradegate/gradegate@${"a".repeat(40)}`),
};
const CHANGED: Files = { ...BASE, "policies/answer.yaml": python(OTHER, "2.0.0") };

/** A python that notes what it is asked to run. */
function runner(ran: string[]): PythonRunner {
  return {
    run: async (source, inputs) => {
      ran.push(source.trim());
      return inputs.map(() => ({ kind: "value", value: Number(source.slice(-4).trim()) }));
    },
    close: async () => {},
  };
}

const request = { base: "base", head: "head", policies: "policies", judge: "replay" as const };

/** What the unprivileged run of the same change leaves. */
async function reportOf(head: Files, edit: (text: string) => string = (text) => text): Promise<string> {
  const world = new MemoryWorld({ revisions: { base: BASE, head }, python: runner([]) });
  return edit(JSON.stringify(await review(request, world)));
}

async function verified(head: Files, claim: Claim["read"], base: Files = BASE) {
  const ran: string[] = [];
  const world = new MemoryWorld({ revisions: { base, head }, python: runner(ran) });
  const { review: found, note } = await verifiedReview(request, { workflow: WORKFLOW, read: claim }, world);
  const failed = found.rules.filter(({ outcome }) => outcome === "fail" || outcome === "inconclusive");
  return { verdict: found.verdict, ran: [...new Set(ran)], note, failed: failed.map(({ rule }) => rule) };
}

const never = async (): Promise<string> => {
  throw new Error("the claim was read");
};

describe("a fork's change where a token can write", () => {
  test("is measured anew and not asked for where the base has all its python", async () => {
    const head = { ...BASE, "policies/rows.jsonl": `${rows.slice(0, 11).join("\n")}\n` };
    const { ran, note } = await verified(head, never);
    expect({ ran, note }).toEqual({ ran: [GOOD], note: expect.stringContaining("the fork's own run was not asked") });
  });

  test("has the verdict of its own run, and none of its python is run", async () => {
    const report = await reportOf(CHANGED);
    const { verdict, ran } = await verified(CHANGED, async () => report);
    expect({ verdict, ran }).toEqual({ verdict: JSON.parse(report).review.verdict, ran: [GOOD] });
    expect(verdict).toBe("pass");
  });

  test("a claimed verdict counts for nothing: it follows from the scores, by the base's gate", async () => {
    const drop = (text: string) => {
      const claim = JSON.parse(text);
      claim.review.verdict = "pass";
      claim.review.rules = [{ rule: "policies_valid", outcome: "pass" }];
      for (const report of claim.reports) if (report.grader.version === "2.0.0") report.scores = report.scores.slice(1);
      return JSON.stringify(claim);
    };
    const report = await reportOf(CHANGED, drop);
    const { verdict, failed } = await verified(CHANGED, async () => report);
    expect({ verdict, failed }).toEqual({ verdict: "fail", failed: expect.arrayContaining(["error_rate"]) });
  });

  test("scores are taken by the digests that git has: those of another grader or dataset are none", async () => {
    const other = { ...CHANGED, "policies/answer.yaml": python("def grade(sample, item): return 0.8", "2.0.0") };
    const report = await reportOf(other);
    expect((await verified(CHANGED, async () => report)).verdict).toBe("fail");
  });

  test.each<[string, (text: string) => string, string]>([
    ["no JSON", () => "{", "not JSON"],
    ["unknown fields", (text) => text.replace("{", '{"more":1,'), "not that of a review"],
    ["prototype keys", (text) => text.replace("{", '{"__proto__":{"verdict":"pass"},'), "the key __proto__"],
    ["a report with another shape", (text) => text.replace('"scores":[', '"scores":["x",'), "not valid"],
    [
      "another version of the program",
      (text) => text.replaceAll('"engine":"0.0.0-test"', '"engine":"9.9.9"'),
      "another version",
    ],
  ])("a claim with %s is not taken, and the change does not pass", async (_, edit, why) => {
    const report = await reportOf(CHANGED, edit);
    const { verdict, note } = await verified(CHANGED, async () => report);
    expect({ verdict, note }).toEqual({ verdict: "fail", note: expect.stringContaining(why) });
  });

  test("a claim that cannot be had is not a pass", async () => {
    const lost = new ServiceError({ service: "GitHub", operation: "download", message: "gone", retryable: true });
    expect((await verified(CHANGED, () => Promise.reject(lost))).verdict).toBe("fail");
  });

  test("a change of the workflow could have written its own scores, so none are taken", async () => {
    const head = { ...CHANGED, [WORKFLOW]: gate("mallory/gradegate@main") };
    const { verdict, note } = await verified(head, never);
    expect({ verdict, note }).toEqual({ verdict: "fail", note: expect.stringContaining("alters files in .github") });
  });

  test("so could a change of what a workflow's script or local action runs", async () => {
    const base = { ...BASE, [WORKFLOW]: gate("./") };
    const { verdict, note } = await verified({ ...CHANGED, [WORKFLOW]: gate("./") }, never, base);
    expect({ verdict, note }).toEqual({ verdict: "fail", note: expect.stringContaining("which the change may alter") });
  });
});
