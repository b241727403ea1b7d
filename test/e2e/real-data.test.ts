import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeJudgeRuns } from "../support/judge-runs.ts";
import { gradegate, ROOT, temporaryFolder } from "../support/program.ts";
import { sharedData } from "../support/shared-data.ts";

const airline = sharedData("data/traj_airline.jsonl");
const judgeRuns = sharedData("data/judge_runs_tau2.jsonl");
const zoo = sharedData("zoo/manifest.json");
const fixture = (name: string) => join(ROOT, `test/fixtures/tau/${name}.grader.json`);

interface Diff {
  readonly slices: readonly {
    readonly verdict: { readonly tier: string; readonly by: readonly string[] };
    readonly base: Side;
    readonly head: Side;
    readonly paired: { readonly pairs: number; readonly delta: number; readonly interval: readonly number[] };
    readonly flips: { readonly fail_to_pass: readonly Flip[]; readonly pass_to_fail: readonly Flip[] };
  }[];
}
interface Side {
  readonly counts: { readonly scored: number; readonly failed: number };
  readonly agreement: { readonly false_accepts: number; readonly failures: number };
}
interface Flip {
  readonly success?: boolean;
}

async function diff(base: string, head: string, cwd: string, ...more: readonly string[]) {
  const args = ["diff", "--base-grader", base, "--head-grader", head, ...more, "--json"];
  const { status, stdout, stderr } = await gradegate(args, cwd);
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return (JSON.parse(stdout) as Diff).slices[0] as Diff["slices"][number];
}

describe.skipIf(airline === undefined)("recorded airline runs (skipped where ../shared/data is absent)", () => {
  test("380 runs are imported, of which 215 succeeded", async () => {
    await using folder = await temporaryFolder();
    const { stdout } = await gradegate(["import", "tau", airline as string], folder.path);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { outcome: { success: boolean } });
    expect([rows.length, rows.filter((row) => row.outcome.success).length]).toEqual([380, 215]);
  });

  test("asking for any expected action instead of all of them pays known failures, and nothing flips back", async () => {
    await using folder = await temporaryFolder();
    await folder.write("runs.jsonl", (await gradegate(["import", "tau", airline as string], folder.path)).stdout);
    const all = await diff(
      fixture("expected-actions-all"),
      fixture("expected-actions-any"),
      folder.path,
      "--dataset",
      "runs.jsonl",
    );
    const { fail_to_pass, pass_to_fail } = all.flips;
    expect({
      falseAccepts: [all.base.agreement.false_accepts, all.head.agreement.false_accepts],
      ofFailures: all.head.agreement.failures,
      failToPass: fail_to_pass.length,
      ofThemFailures: fail_to_pass.filter((flip) => flip.success === false).length,
      passToFail: pass_to_fail.length,
    }).toEqual({ falseAccepts: [22, 110], ofFailures: 156, failToPass: 108, ofThemFailures: 88, passToFail: 0 });
    expect(all.verdict).toMatchObject({ tier: "regressed", by: ["false_accepts", "ranking"] });
  });

  test("asymmetric against strict argument equality is no difference at all", async () => {
    await using folder = await temporaryFolder();
    await folder.write("runs.jsonl", (await gradegate(["import", "tau", airline as string], folder.path)).stdout);
    const all = await diff(
      fixture("argument-equality-asymmetric"),
      fixture("argument-equality-strict"),
      folder.path,
      "--dataset",
      "runs.jsonl",
    );
    expect(all.paired).toMatchObject({ pairs: 324, delta: 0, interval: [0, 0] });
    expect(all.flips.fail_to_pass.length + all.flips.pass_to_fail.length).toBe(0);
    expect(all.verdict.tier).toBe("held");
  });

  test("a regex for self-claimed success fails what a suite expects of it: wrong both ways", async () => {
    const source =
      'import re\n\ndef grade(sample, item):\n    text = sample["output_text"]\n    return 1.0 if re.search(r"success|completed|has been|all set|done", text, re.I) else 0.0\n';
    await using folder = await temporaryFolder();
    const runs = (await gradegate(["import", "tau", airline as string], folder.path)).stdout;
    const expected = "{false_accept_rate: {max: 0.1}, false_reject_rate: {max: 0.1}}";
    await writePolicies(folder, source, runs, expected);
    const { status, stdout } = await gradegate(["evaluate", "--json"], folder.path);
    const { rules } = JSON.parse(stdout) as { rules: readonly { rule: string; outcome: string }[] };
    expect([status, ...rules.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule)]).toEqual([
      1,
      "expect_false_accept_rate",
      "expect_false_reject_rate",
    ]);
  });
});

const preferences = ["data/pref_pandalm.jsonl", "data/pref_llmbar.jsonl"].map(sharedData);

describe.skipIf(preferences.includes(undefined))(
  "recorded preferences (skipped where ../shared/data is absent)",
  () => {
    interface Preference {
      readonly id: string;
      readonly subset?: string;
      readonly output_1: string;
      readonly output_2: string;
      readonly human_labels?: readonly number[];
      readonly human_preference?: number;
    }
    /** The majority's, 1 or 2; nothing where it is a tie. */
    const preferred = ({ human_labels, human_preference }: Preference) => {
      if (human_labels === undefined) return human_preference;
      const votes = (which: number) => human_labels.filter((label) => label === which).length;
      return votes(1) * 2 > human_labels.length ? 1 : votes(2) * 2 > human_labels.length ? 2 : undefined;
    };
    const SOURCE = 'def grade(sample, item):\n    return 1.0 if len(item["first"]) > len(item["second"]) else 0.0\n';

    test.each([
      ["PandaLM", 0, () => true],
      ["LLMBar's adversarial pairs", 1, ({ subset }: Preference) => subset?.includes("Adversarial") === true],
    ] as const)("longer wins fails a suite that expects agreement with people: %s", async (name, file, wanted) => {
      const { readFile } = await import("node:fs/promises");
      const pairs = (await readFile(preferences[file] as string, "utf8"))
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Preference);
      const rows = pairs.filter(wanted).flatMap((pair) => {
        const choice = preferred(pair);
        if (choice === undefined) return [];
        const item = { first: pair.output_1, second: pair.output_2 };
        return [{ id: pair.id, task_id: pair.id, item, output: { text: "" }, outcome: { success: choice === 1 } }];
      });
      await using folder = await temporaryFolder();
      await writePolicies(folder, SOURCE, rows.map((row) => JSON.stringify(row)).join("\n"), "{agreement: {min: 0.8}}");
      const { status, stdout } = await gradegate(["evaluate", "--json"], folder.path);
      const { rules } = JSON.parse(stdout) as { rules: readonly { rule: string; outcome: string; observed: number }[] };
      const agreement = rules.find(({ rule }) => rule === "expect_agreement");
      expect([status, agreement?.outcome]).toEqual([1, "fail"]);
      // Published over both halves: 0.61 and 0.18.
      expect(agreement?.observed).toBeCloseTo(name === "PandaLM" ? 0.61 : 0.18, 1);
    });
  },
);

/** A grader in python, its suite and what that expects of it. */
async function writePolicies(
  folder: { write(path: string, text: string): Promise<unknown> },
  source: string,
  dataset: string,
  expected: string,
): Promise<void> {
  const head = (kind: string, name: string) =>
    `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: {name: ${name}, version: "1.0.0"}\n`;
  await folder.write(
    "policies/grader.yaml",
    `${head("Grader", "claims")}spec:\n  type: python\n  source: ${JSON.stringify(source)}\n`,
  );
  await folder.write(
    "policies/suite.yaml",
    `${head("Suite", "runs")}spec:\n  purpose: regression\n  dataset: runs.jsonl\n  grader: claims\n  expect: ${expected}\n`,
  );
  await folder.write("policies/runs.jsonl", dataset);
}

describe.skipIf(judgeRuns === undefined)("recorded judge runs (skipped where ../shared/data is absent)", () => {
  test("a prompt that lost its vocabulary shows as failed grades with their number, never as zeros", async () => {
    await using folder = await temporaryFolder();
    await writeJudgeRuns(judgeRuns as string, folder.path);
    const all = await diff(
      "policy_conversation_v1.json",
      "policy_chain_of_thought_v1.json",
      folder.path,
      "--dataset",
      "dataset.jsonl",
      "--recordings",
      "recordings.jsonl",
    );
    expect({ base: all.base.counts, head: all.head.counts, pairs: all.paired.pairs }).toEqual({
      base: { scored: 127, not_applicable: 0, failed: 0 },
      head: { scored: 52, not_applicable: 0, failed: 75 },
      pairs: 52,
    });
  });
});

describe.skipIf(zoo === undefined)("the grader zoo (skipped where ../shared/zoo is absent)", () => {
  test.each(["contains-answer.sound", "fail-open.hackable", "max-formula.sound", "vacuous-all.sound"])(
    "%s separates the recorded successes from the failures",
    async (name) => {
      const { status, stdout } = await gradegate(
        ["evaluate", "--grader", `graders/${name}.json`, "--dataset", datasetOf(name), "--json"],
        join(zoo as string, ".."),
      );
      const { summary } = JSON.parse(stdout) as { summary: { agreement: { auc: number } } };
      expect([status, summary.agreement.auc]).toEqual([0, 1]);
    },
  );
});

function datasetOf(name: string): string {
  const datasets = { contains: "math", fail: "invoice", max: "invoice", vacuous: "refund" } as const;
  return `datasets/${datasets[name.split("-")[0] as keyof typeof datasets]}.jsonl`;
}
