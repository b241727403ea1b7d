import { describe, expect, onTestFinished, test } from "vitest";
import type { ReadPeople } from "../../src/commands/check-risks.ts";
import { POLICIES, reward } from "../support/effect-side.ts";
import { jobText, trainingRows, VALIDATION } from "../support/job-run.ts";
import { gate, type Scene, scene } from "../support/ledger-scene.ts";
import { LoopbackProvider } from "../support/loopback-provider.ts";

const cases = (name: string) =>
  `${JSON.stringify({ id: `${name}-1`, task_id: name, item: {}, output: { text: "yes" }, outcome: { success: true } })}\n`;
const known = <T>(value: T) => ({ kind: "known", value }) as const;
const people: ReadPeople = async (head) => {
  const reviewed = (author: string) =>
    ({ author, state: "approved", commit_id: head, submitted_at: "2026-11-23T08:00:00Z" }) as const;
  return {
    head,
    author: "octocat",
    committers: known(["octocat"]),
    reviews: known([reviewed("alice"), reviewed("bob")]),
    teams: new Map(),
    codeowners: known([]),
  };
};
const NEEDS = "{ suites: [colours], verdict: underpowered }";
const GATE = gate(", compare: { margin: 0.1 }", `  train: ${NEEDS}\n  promote: ${NEEDS}\n`);
const CHANGE = {
  ...POLICIES,
  "policies/job.yaml": jobText("foundry").replace("trigger: merge", "trigger: tag"),
  "policies/data/train.jsonl": trainingRows("foundry"),
  "policies/data/validation.jsonl": VALIDATION,
  "policies/data/holdout.jsonl": cases("holdout"),
  "policies/data/safety.jsonl": cases("safety"),
};

interface Shipped extends Scene {
  readonly provider: LoopbackProvider;
  /** Tags a commit and applies it. */
  apply(tag: string, commit: string, ...more: readonly string[]): Promise<Applied>;
}
interface Applied {
  readonly exit: number;
  readonly printed: string;
}

async function shipped(change: Readonly<Record<string, string>> = CHANGE): Promise<Shipped> {
  const provider = await LoopbackProvider.start("foundry", { now: () => Math.floor(Date.now() / 1000) });
  const made = await scene(GATE, { change, env: provider.env, people });
  onTestFinished(() => made[Symbol.asyncDispose]());
  await made.respond();
  const apply = async (tag: string, commit: string, ...more: readonly string[]) => {
    await made.repository.run("tag", "--force", tag, commit);
    return made.command("apply", [tag, "--by", "octocat", "--sample", "0", ...more]);
  };
  return { ...made, provider, apply };
}

describe("gradegate apply", () => {
  test("starts the job of the tag's plan, once however often it is run, and enters that", async () => {
    const { apply, head, provider, ledger, audit } = await shipped();
    const first = await apply("v1.0.0", head);
    expect(first.printed).toMatch(
      /applied: job refunds \(train o4-mini-2025-04-16 with reward 1\.0\.0, at most \$500\): job ftjob-/,
    );
    expect(first.exit).toBe(0);
    const second = await apply("v1.0.0", head);
    expect([second.exit, second.printed]).toEqual([0, expect.stringContaining("done before: job refunds")]);
    expect(provider.jobs).toHaveLength(1);
    const entries = await ledger();
    expect(entries.map(({ kind }) => kind)).toEqual([
      "evaluation",
      "plan",
      "approval_set",
      "gate_decision",
      "job_event",
      "job_event",
      "apply",
    ]);
    const why = await audit(["why", provider.jobs[0]?.id ?? ""]);
    expect(why.printed).toContain("approved");
    expect(why.exit).toBe(0);
  });

  test("what a merge causes is apart from what a tag does", async () => {
    const { command, head, provider } = await shipped();
    const { exit, printed } = await command("apply", ["--merge", head]);
    expect(printed).toContain("left: promotion support by steps");
    expect(printed).toContain("applied: tool scope tools");
    expect(printed).not.toContain("job refunds");
    expect([exit, provider.jobs.length]).toEqual([2, 0]);
  });

  test("a release in between that leaves as much to be done changes nothing: commits are no part of a plan", async () => {
    const { apply, base, head, provider, repository } = await shipped();
    await repository.run("tag", "v0.9.0", base);
    const { exit, printed } = await apply("v1.0.0", head);
    expect({ exit, jobs: provider.jobs.length, printed }).toEqual({
      exit: 0,
      jobs: 1,
      printed: expect.stringContaining("applied: job refunds"),
    });
  });

  test("a dry run does nothing and says what it would do", async () => {
    const { apply, head, provider, ledger } = await shipped();
    const before = (await ledger()).length;
    expect(await apply("v1.0.0", head, "--dry-run")).toEqual({
      exit: 0,
      printed: expect.stringContaining("planned: job refunds"),
    });
    expect([provider.calls.length, (await ledger()).length]).toEqual([0, before]);
  });
});

describe("apply refuses", () => {
  test("policies that no gate passed", async () => {
    const { apply, base, provider } = await shipped();
    const { exit, printed } = await apply("v1.0.0", base);
    expect([exit, printed]).toEqual([1, expect.stringContaining("no decision of a gate on these policies")]);
    expect(provider.calls).toEqual([]);
  });

  test("training data that were put in place of those that were approved", async () => {
    const { apply, head, provider, repository } = await shipped();
    await repository.run("checkout", "--quiet", "--detach", head);
    const other = await repository.commit({ "policies/data/train.jsonl": trainingRows("foundry", "poison") });
    const { exit, printed } = await apply("v1.0.0", other);
    expect([exit, provider.jobs.length]).toEqual([1, 0]);
    expect(printed).toContain("refused: job refunds");
  });

  test("a change whose gate failed", async () => {
    const broken = {
      ...CHANGE,
      "policies/colour.yaml":
        'apiVersion: gradegate/v1\nkind: Grader\nmetadata: {name: colour, version: 2.0.0}\nspec: {type: string_check, input: "{{ sample.output_text }}", operation: ne, reference: "{{ item.answer }}"}\n',
    };
    const { apply, head, provider } = await shipped(broken);
    const { exit, printed } = await apply("v1.0.0", head);
    expect([exit, printed]).toEqual([1, expect.stringContaining("the gate's latest decision on it is fail")]);
    expect(provider.calls).toEqual([]);
  });

  test.each([
    [[], "give a release tag, or --merge REV"],
    [["v1.0.0", "--merge", "HEAD"], "give a release tag, or --merge REV"],
    [["nightly"], "nightly is no release tag"],
    [["v9.9.9"], "there is no tag v9.9.9 in this clone"],
  ])("%j", async (argv, message) => {
    const { command } = await shipped();
    await expect(command("apply", argv)).rejects.toThrow(message);
  });

  test("the tag of one policy starts nothing, and that is no failure", async () => {
    const { apply, head } = await shipped({ ...CHANGE, "policies/reward.yaml": reward("yes") });
    expect(await apply("reward@1.0.0", head)).toEqual({ exit: 0, printed: expect.stringContaining("starts nothing") });
  });
});
