import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createWorld } from "../../src/adapters/node-world.ts";
import type { EffectsPlan } from "../../src/change/effect.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import type { ReadPeople } from "../../src/commands/check-risks.ts";
import { run } from "../../src/commands/effects.ts";
import { EFFECTS } from "../../src/commands/effects-spec.ts";
import { review } from "../../src/commands/review.ts";
import type { World } from "../../src/commands/world.ts";
import type { ReviewRecord } from "../../src/gate/approvals.ts";
import { renderComment } from "../../src/render/comment.ts";
import { JOB, POLICIES, reward } from "../support/effect-side.ts";
import { gitRepository, type TestRepository } from "../support/git-repository.ts";

const row = (id: string) =>
  JSON.stringify({ id, task_id: id, item: {}, output: { text: "yes" }, outcome: { success: true } });
const rows = ["one", "two", "three"].map(row).join("\n");

const GATE = (train: string) => `apiVersion: gradegate/v1
kind: Gate
metadata: { name: merge, version: "1.0.0" }
spec:
  merge: { suites: [safety], compare: { margin: 0.5 }, underpowered: allow }
${train}`;
const TRAIN = "  train: { suites: [holdout], verdict: underpowered, budget: { usd: 600 } }\n";

const FILES: Readonly<Record<string, string>> = {
  ...POLICIES,
  "policies/gate.yaml": GATE(TRAIN),
  "policies/data/holdout.jsonl": rows,
  "policies/data/safety.jsonl": rows,
  "policies/data/train.jsonl": "{}\n{}\n\n{}\n",
  "policies/data/validation.jsonl": "{}\n",
};

async function repository(files: Readonly<Record<string, string>> = FILES): Promise<TestRepository> {
  const made = await gitRepository();
  onTestFinished(() => made[Symbol.asyncDispose]());
  await made.commit(files);
  return made;
}

async function inside<T>(made: TestRepository, use: (world: World, printed: string[]) => Promise<T>): Promise<T> {
  const printed: string[] = [];
  const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
  const world = createWorld({ env: made.env, version: "0.0.0-test", cwd: made.dir, log });
  const there: World = {
    ...world,
    print: (text) => void printed.push(text),
    readFile: (path) => world.readFile(join(made.dir, path)),
  };
  try {
    return await use(there, printed);
  } finally {
    await world.close();
  }
}

async function effects(
  made: TestRepository,
  ...argv: string[]
): Promise<{ readonly exit: number; readonly text: string }> {
  return inside(made, async (world, printed) => {
    const exit = await run(parseArguments(EFFECTS, ["--base", "main", ...argv]), world);
    return { exit, text: printed.join("") };
  });
}
const planned = async (made: TestRepository) => JSON.parse((await effects(made, "--json")).text) as EffectsPlan;

describe("gradegate effects", () => {
  test("says what the work tree's merge would start, the bytes and rows of its data included", async () => {
    const made = await repository();
    await made.write({ "policies/reward.yaml": reward("no") });
    const { merge } = await planned(made);
    expect(merge).toMatchObject([{ kind: "job", train: { rows: 3 }, because: ["grader"] }]);
  });

  test("lets through what was approved, and refuses what differs with each difference", async () => {
    const made = await repository();
    await made.write({ "policies/reward.yaml": reward("no") });
    await made.write({ "plan.json": (await effects(made, "--json")).text });
    const same = await effects(made, "--approved", "plan.json");
    expect([same.exit, same.text.startsWith("as approved: plan ")]).toEqual([0, true]);
    await made.write({ "policies/data/train.jsonl": "{}\n" });
    const { exit, text } = await effects(made, "--approved", "plan.json");
    expect([exit, text.includes("merge: job refunds: train was approved as")]).toEqual([1, true]);
  });

  test("holds what a tag starts against the newest release of the branch, and not against a tag beside it", async () => {
    const made = await repository({ ...FILES, "policies/job.yaml": JOB.replace("trigger: merge", "trigger: tag") });
    await made.run("tag", "v1.0.0");
    await made.run("switch", "-q", "-c", "aside");
    await made.commit({ "policies/reward.yaml": reward("no") });
    await made.run("tag", "v9.0.0");
    await made.run("switch", "-q", "main");
    await made.write({ "policies/reward.yaml": reward("no") });
    const plan = await planned(made);
    expect([plan.released, plan.release]).toMatchObject(["v1.0.0", [{ kind: "job", because: ["grader"] }]]);
  });

  test("has nothing to plan where there is neither job nor rollout nor tool scope", async () => {
    const { "policies/job.yaml": _, "policies/rollout.yaml": __, "policies/scope.yaml": ___, ...rest } = FILES;
    await expect(effects(await repository(rest))).rejects.toThrow("there is no TrainingJob, Rollout or ToolScope");
  });
});

describe("a review", () => {
  const people =
    (...by: string[]): ReadPeople =>
    async (head) => ({
      head,
      author: "ana",
      committers: { kind: "known", value: [] },
      reviews: {
        kind: "known",
        value: by.map((author): ReviewRecord => {
          return { author, state: "approved", commit_id: head, submitted_at: "2026-11-23T10:00:00Z" };
        }),
      },
      teams: new Map(),
      codeowners: { kind: "known", value: [] },
    });

  async function reviewed(made: TestRepository, read?: ReadPeople) {
    await made.run("switch", "-q", "-c", "change");
    await made.commit({ "policies/reward.yaml": reward("no").replace("1.0.0", "2.0.0") });
    const request = { base: "main", head: "change", policies: "policies", judge: "replay", people: read } as const;
    return inside(made, async (world) => (await review(request, world)).review);
  }
  const outcomes = ({ rules }: Awaited<ReturnType<typeof reviewed>>, ...names: string[]) =>
    rules.flatMap(({ rule, outcome }) => (names.includes(rule) ? [`${rule} ${outcome}`] : []));

  test("of a change that would start a job holds the suites, the budget and the people of train", async () => {
    const found = await reviewed(await repository(), people("bo", "cy"));
    expect(outcomes(found, "approvals", "risk_budget", "train_gate")).toEqual(["approvals pass", "risk_budget pass"]);
    expect(found.suites.filter(({ required }) => required).map(({ name }) => name)).toEqual(["holdout", "safety"]);
    expect(found.verdict).toBe("pass");
  });

  test("does not pass with one person, nor where nobody can know", async () => {
    expect((await reviewed(await repository(), people("bo"))).verdict).toBe("fail");
    expect(outcomes(await reviewed(await repository()), "approvals")).toEqual(["approvals inconclusive"]);
  });

  test("is left open where no gate of the base speaks of jobs", async () => {
    const found = await reviewed(await repository({ ...FILES, "policies/gate.yaml": GATE("") }), people("bo", "cy"));
    expect([outcomes(found, "train_gate"), found.verdict]).toEqual([["train_gate inconclusive"], "inconclusive"]);
  });

  const TAGGED = { ...FILES, "policies/job.yaml": JOB.replace("trigger: merge", "trigger: tag") };

  test("of a change of what the next tag would start needs what a job needs: whoever tags starts nothing unseen", async () => {
    const found = await reviewed(await repository(TAGGED), people("bo"));
    expect(found.effects).toMatchObject({ merge: [], release: [{ kind: "job" }] });
    expect(outcomes(found, "approvals", "risk_budget")).toEqual(["approvals fail", "risk_budget pass"]);
  });

  test("of a change that leaves the next tag's effects as they are is not asked for them", async () => {
    const made = await repository(TAGGED);
    await made.run("switch", "-q", "-c", "change");
    await made.commit({ "NOTES.md": "a note" });
    const request = { base: "main", head: "change", policies: "policies", judge: "replay" } as const;
    const found = await inside(made, async (world) => (await review(request, world)).review);
    expect(found.effects?.release).toMatchObject([{ kind: "job" }]);
    expect([outcomes(found, "approvals", "risk_budget", "train_gate"), found.verdict]).toEqual([[], "pass"]);
  });

  test("shows the plan with its digest in the comment", async () => {
    const found = await reviewed(await repository(), people("bo", "cy"));
    const text = renderComment(found);
    expect(text).toContain("### What this would cause");
    expect(text).toContain(`Plan \`${found.effects?.digest}\``);
    expect(text).toContain("start job refunds at openai: o4-mini-2025-04-16 paid by reward 2.0.0, at most $500");
  });
});
