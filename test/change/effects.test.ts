import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyAllowed } from "../../src/change/apply.ts";
import { driftOf, type LiveDeployment, type LiveJob } from "../../src/change/drift.ts";
import type { EffectSide, EffectsPlan, JobEffect } from "../../src/change/effect.ts";
import { effectsOf } from "../../src/change/effects.ts";
import { jobDigest } from "../../src/change/job-effects.ts";
import { effectTitle, renderEffects } from "../../src/render/effects-text.ts";
import { effectSide, JOB, ROLLOUT, reward, SCOPE } from "../support/effect-side.ts";
import { sha256 } from "../support/memory-world.ts";

type Files = Parameters<typeof effectSide>[0];
const plan = async (base: Files, head: Files, data?: Parameters<typeof effectSide>[1]): Promise<EffectsPlan> =>
  effectsOf({ base: await effectSide(base), head: await effectSide(head, data) }, sha256);
const titles = (effects: EffectsPlan["merge"]) => effects.map(effectTitle);

describe("what a merge would cause", () => {
  test("nothing, where nothing that has effects changed", async () => {
    const documented = JOB.replace('version: "1.0.0"', 'version: "1.0.0", description: For whoever reads it.');
    expect(await plan({}, { "policies/job.yaml": documented })).toMatchObject({ merge: [], release: [] });
  });

  test("a job whose reward pays otherwise, with all that was decided and how its cost was estimated", async () => {
    const { merge } = await plan({}, { "policies/reward.yaml": reward("no") });
    const [job] = merge as JobEffect[];
    expect(merge.length).toBe(1);
    expect(job).toMatchObject({
      kind: "job",
      name: "refunds",
      base_model: "o4-mini-2025-04-16",
      grader: { name: "reward", version: "1.0.0" },
      train: { path: "policies/data/train.jsonl", sha256: sha256("a\nb\nc\n"), rows: 3 },
      hyperparameters: { n_epochs: 3, batch_size: 2 },
      budget: { usd: 500, hours: 4 },
      steps: { kind: "known", value: 6, how: "3 rows in batches of 2, 3 times" },
      hours: { kind: "known", value: 2.5, how: "stated in the policy: the job of 3 October" },
      usd: { kind: "known", value: 250, how: "2.5 h at $100 an hour, model graders not counted" },
      because: ["grader"],
    });
  });

  test("what nobody stated of a job's cost stays unknown", async () => {
    const unstated = JOB.replace(/ {2}estimate:.*\n/, "").replace("n_epochs: 3, ", "");
    const { merge } = await plan({ "policies/job.yaml": undefined }, { "policies/job.yaml": unstated });
    expect(merge).toMatchObject([
      { because: ["new"], hours: { kind: "unknown" }, usd: { kind: "unknown" }, steps: { kind: "unknown" } },
    ]);
  });

  test("a job whose data changed by one byte", async () => {
    const { merge } = await plan({}, {}, { "policies/data/train.jsonl": "a\nb\nd\n" });
    expect(merge).toMatchObject([{ kind: "job", because: ["train"] }]);
  });

  test("a job whose data cannot be read: nobody can say that it has run", async () => {
    const side = await effectSide({}, { "policies/data/train.jsonl": undefined });
    const { merge } = effectsOf({ base: side, head: side }, sha256);
    expect(merge).toMatchObject([{ kind: "job", job: null, because: ["data that cannot be read"] }]);
  });

  test("none of a larger budget: it starts nothing", async () => {
    expect((await plan({}, { "policies/job.yaml": JOB.replace("usd: 500", "usd: 900") })).merge).toEqual([]);
  });

  test("a job that a tag would have started until now", async () => {
    const tagged = { "policies/job.yaml": JOB.replace("trigger: merge", "trigger: tag") };
    expect((await plan(tagged, {})).merge).toMatchObject([{ kind: "job", because: ["trigger"] }]);
  });

  test("a promotion by steps, and one at once where the stable model is another", async () => {
    const base = { "policies/rollout.yaml": ROLLOUT.replace("  candidate: ft:two\n", "") };
    expect(titles((await plan(base, {})).merge)).toEqual(["promote ft:two to champion at openai, by canary 5 %, full"]);
    const stable = {
      "policies/rollout.yaml": ROLLOUT.replace("ft:one", "ft:three").replace("  candidate: ft:two\n", ""),
    };
    expect(titles((await plan(base, stable)).merge)).toEqual([
      "promote ft:three to champion at openai, AT ONCE, without steps",
    ]);
  });

  test("a promotion again where the way to it is another", async () => {
    const { merge } = await plan({}, { "policies/rollout.yaml": ROLLOUT.replace("weight: 5", "weight: 50") });
    expect(merge).toMatchObject([{ kind: "promotion", how: "steps", because: ["steps"] }]);
  });

  test("a rollback where a candidate is withdrawn, whatever the trigger", async () => {
    const tagged = ROLLOUT.replace("trigger: merge", "trigger: tag");
    const withdrawn = { "policies/rollout.yaml": tagged.replace("  candidate: ft:two\n", "") };
    expect(titles((await plan({ "policies/rollout.yaml": tagged }, withdrawn)).merge)).toEqual([
      "roll back ft:two at openai: champion is ft:one again",
    ]);
    expect(titles((await plan({}, { "policies/rollout.yaml": undefined })).merge)).toEqual([
      "roll back ft:two at openai: champion is ft:one again",
    ]);
  });

  test("tools that may do more or less, stage by stage, and what is not named", async () => {
    const scope = SCOPE.replace("full: allowed_with_confirmation", "full: allowed").replace(
      "spec:\n",
      "spec:\n  default: allowed\n",
    );
    const { merge } = await plan({}, { "policies/scope.yaml": scope });
    expect(
      merge.map((effect) => (effect.kind === "tool_scope" ? `${effect.direction} ${effect.tool} ${effect.stage}` : "")),
    ).toEqual([
      "loosening refund train",
      "loosening refund shadow",
      "loosening refund full",
      "loosening * train",
      "loosening * shadow",
      "loosening * canary",
      "loosening * full",
    ]);
  });

  test("a scope that goes loosens every tool, and bounds of arguments that go loosen theirs", async () => {
    const gone = (await plan({}, { "policies/scope.yaml": undefined })).merge;
    expect(new Set(gone.map((effect) => effect.kind === "tool_scope" && effect.direction))).toEqual(
      new Set(["loosening"]),
    );
    const bounded = { "policies/scope.yaml": SCOPE.replace("refund: {", "refund: { arguments: { type: object },") };
    expect((await plan(bounded, {})).merge).toMatchObject([
      { what: "arguments", tool: "refund", direction: "loosening" },
    ]);
    expect((await plan({}, bounded)).merge).toMatchObject([{ what: "arguments", direction: "tightening" }]);
  });
});

describe("what the next tag would cause", () => {
  const tagged = { "policies/job.yaml": JOB.replace("trigger: merge", "trigger: tag") };

  test("all that a tag starts, where no release is known", async () => {
    const { merge, release, released } = await plan(tagged, tagged);
    expect([merge, release.map(({ kind }) => kind), released]).toEqual([[], ["job"], null]);
  });

  test("only what is not as it was released", async () => {
    const side = await effectSide(tagged);
    const head = await effectSide({ ...tagged, "policies/reward.yaml": reward("no") });
    const since = (now: EffectSide) =>
      effectsOf({ base: side, head: now, released: { name: "v1.0.0", side } }, sha256).release;
    expect(since(side)).toEqual([]);
    expect(since(head)).toMatchObject([{ kind: "job", because: ["grader"] }]);
  });

  test("is told on a terminal", async () => {
    const text = renderEffects(await plan(tagged, { ...tagged, "policies/scope.yaml": undefined }));
    expect(text).toContain("The next release tag would cause (no release is known: all that a tag starts):");
    expect(text).toContain("cost: about $250 (2.5 h at $100 an hour, model graders not counted)");
  });
});

describe("apply", () => {
  test("does what was approved", async () => {
    const approved = await plan({}, { "policies/reward.yaml": reward("no") });
    expect(applyAllowed(approved, structuredClone(approved), sha256)).toEqual({ allowed: true });
  });

  test("refuses what differs, and names it", async () => {
    const approved = await plan({}, { "policies/reward.yaml": reward("no") });
    const current = await plan(
      {},
      {
        "policies/reward.yaml": reward("no"),
        "policies/job.yaml": JOB.replace("usd: 500", "usd: 900"),
        "policies/rollout.yaml": undefined,
      },
    );
    const { allowed, ...rest } = applyAllowed(approved, current, sha256);
    expect([allowed, rest]).toEqual([
      false,
      {
        reasons: [
          'merge: job refunds: budget was approved as {"hours":4,"usd":500} and would be {"hours":4,"usd":900}',
          "merge: rollback support was not approved",
        ],
      },
    ]);
  });

  test("refuses a plan that was altered under its digest", async () => {
    const approved = await plan({}, { "policies/reward.yaml": reward("no") });
    const [job] = approved.merge as JobEffect[];
    const altered = { ...approved, merge: [{ ...(job as JobEffect), base_model: "another" }] };
    expect(applyAllowed(altered, altered, sha256)).toMatchObject({
      allowed: false,
      reasons: [/^the approved plan says/, /^the current plan says/].map((pattern) => expect.stringMatching(pattern)),
    });
  });

  test("refuses a job whose data cannot be read, approved or not", async () => {
    const blind = await plan({}, {}, { "policies/data/train.jsonl": undefined });
    expect(applyAllowed(blind, blind, sha256)).toEqual({
      allowed: false,
      reasons: ["job refunds: its data could not be read, so nobody can have approved it"],
    });
  });

  test("property: two plans of different effects never stand for each other", async () => {
    const variants = await Promise.all(
      [
        {},
        { "policies/reward.yaml": reward("no") },
        { "policies/scope.yaml": undefined },
        { "policies/rollout.yaml": undefined },
        { "policies/rollout.yaml": ROLLOUT.replace("weight: 5", "weight: 9") },
        { "policies/job.yaml": JOB.replace("n_epochs: 3", "n_epochs: 4") },
      ].map((head) => plan({}, head)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...variants), fc.constantFrom(...variants), (approved, current) => {
        expect(applyAllowed(approved, current, sha256).allowed).toBe(approved === current);
      }),
    );
  });
});

describe("drift", () => {
  const known = <T>(value: T) => ({ kind: "known", value }) as const;
  const serving = (...models: (readonly [string, number])[]): LiveDeployment => ({
    alias: "champion",
    provider: "openai",
    models: models.map(([model, weight]) => ({ model, weight })),
  });
  const kinds = async (jobs: readonly LiveJob[], deployments: readonly LiveDeployment[]) =>
    driftOf(await effectSide(), { jobs: known(jobs), deployments: known(deployments) }, sha256).map(({ kind }) => kind);

  test("is none where the world is as Git has it", async () => {
    const side = await effectSide();
    const job = jobDigest(side.set.jobs.get("refunds")!, side, sha256) ?? "";
    expect(
      await kinds([{ id: "ft-1", name: "refunds", job, status: "running" }], [serving(["ft:one", 95], ["ft:two", 5])]),
    ).toEqual([]);
  });

  test.each<[string, readonly LiveDeployment[]]>([
    ["alias_missing", []],
    ["alias_other_model", [serving(["ft:one", 99], ["ft:evil", 1])]],
    ["alias_other_model", [serving(["ft:one", 0])]],
    ["held_by_rollback", [{ ...serving(["ft:one", 100]), held_by_rollback: true }]],
    ["alias_unknown_to_git", [serving(["ft:one", 100]), { ...serving(["ft:one", 100]), alias: "beta" }]],
  ])("of a deployment: %s", async (kind, deployments) => {
    expect(await kinds([], deployments)).toEqual([kind]);
  });

  test("of jobs that Git does not know, or has otherwise by now; not of those that are over", async () => {
    expect(
      await kinds(
        [
          { id: "ft-1", status: "running" },
          { id: "ft-2", name: "refunds", job: "old", status: "queued" },
          { id: "ft-3", name: "refunds", job: "old", status: "succeeded" },
        ],
        [serving(["ft:one", 100])],
      ),
    ).toEqual(["job_unknown_to_git", "job_outdated"]);
  });

  test("is not ruled out where the world cannot be read", async () => {
    const unread = { kind: "unknown", why: "403" } as const;
    expect(driftOf(await effectSide(), { jobs: unread, deployments: unread }, sha256)).toEqual([
      { kind: "unknown", subject: "deployments", detail: "403" },
      { kind: "unknown", subject: "jobs", detail: "403" },
    ]);
  });
});
