import { describe, expect, test } from "vitest";
import type { Provider } from "../../src/target/profile.ts";
import { jobText, trainingRows } from "../support/job-run.ts";
import type { LoopbackOptions } from "../support/loopback-provider.ts";
import { TrainScene } from "../support/train-scene.ts";

const PROVIDERS: readonly Provider[] = ["openai", "foundry", "bedrock"];

/** A job that runs, some minutes a step, with rewards that rise together. */
function healthy(scene: TrainScene, steps: number, more: { failed?: number } = {}): void {
  const { provider, job } = scene;
  provider.run(job);
  for (let step = 1; step <= steps; step++) {
    scene.later(2);
    const train = 0.3 + step / 100;
    provider.step(job, { step, train, ...(step % 5 === 0 ? { valid: train } : {}), ...more });
  }
}

describe.each(PROVIDERS)("the life of a job at %s", (name) => {
  test("started, watched and succeeded: its states and checkpoints are entered once each", async () => {
    const scene = await TrainScene.open(name);
    const started = await scene.start();
    expect(started.exit).toBe(0);
    expect((await scene.watch()).outcome).toBe("goes_on");
    healthy(scene, 10);
    const going = await scene.watch();
    await scene.watch();
    scene.provider.end(scene.job, "succeeded");
    const done = await scene.watch();
    await scene.watch();
    expect({ going: [going.exit, going.outcome, going.reasons], done: [done.exit, done.outcome] }).toEqual({
      going: [0, "goes_on", []],
      done: [0, "succeeded"],
    });
    expect(done.trained_model).toBe(scene.job.model);
    expect(scene.told).toEqual([
      "claimed",
      "created",
      "validating_files",
      "running",
      "checkpoint",
      "checkpoint",
      "succeeded",
      "checkpoint",
    ]);
  });

  test("failed by the provider's safety check: exit 1, and its code is in the ledger", async () => {
    const scene = await TrainScene.open(name);
    await scene.start();
    const message = "The training file was rejected by the safety check, at jo@example.com.";
    scene.provider.say(scene.job, "The file of jo@example.com did not pass.", "error");
    scene.provider.end(scene.job, "failed", { code: "unsafe_training_file", message });
    const seen = await scene.watch();
    expect([seen.exit, seen.outcome, seen.error]).toEqual([1, "failed", { code: "unsafe_training_file", message }]);
    expect(seen.notices).toEqual(["error: The file of jo@example.com did not pass."]);
    const detail = "unsafe_training_file: The training file was rejected by the safety check, at [redacted:email].";
    expect(scene.entries.at(-1)?.body).toMatchObject({ status: "failed", detail });
  });

  test("an invalid grader is refused; it stays refused, and another attempt is another job", async () => {
    let bad = true;
    const refuse: LoopbackOptions["refuse"] = () =>
      bad ? { status: 400, code: "invalid_grader", message: "The grader is not valid." } : undefined;
    const scene = await TrainScene.open(name, { refuse });
    const first = await scene.start();
    expect([first.exit, scene.provider.jobs.length]).toEqual([1, 0]);
    expect(first.printed).toContain("invalid_grader");
    bad = false;
    // Where the grader could be validated first, nothing was claimed yet, and the mended one is no other attempt.
    const again = await scene.start(...(name === "bedrock" ? ["--attempt", "2"] : []));
    expect([again.exit, scene.provider.alive.length]).toEqual([0, 1]);
    if (name === "bedrock") expect((await scene.start()).exit).toBe(1);
  });

  test("training_not_available: exit 1, with what to do", async () => {
    const refuse: LoopbackOptions["refuse"] = (body) =>
      body.training_file === undefined
        ? undefined
        : { status: 403, code: "training_not_available", message: "Fine-tuning is not available." };
    const scene = await TrainScene.open(name, { refuse });
    const { exit, printed } = await scene.start();
    expect(exit).toBe(1);
    expect(printed).toContain("take another target");
    expect(scene.told).toEqual(["claimed", "released"]);
  });

  test("429 with retry-after: on reading it is waited for, on creating the claim is given back", async () => {
    let once = 1;
    const scene = await TrainScene.open(name, {
      retries: 2,
      fault: ({ method, path }) => {
        if (path === "/files" && method === "GET" && once-- > 0) {
          return { status: 429, when: "before", headers: { "retry-after-ms": "20" } };
        }
        return undefined;
      },
    });
    expect((await scene.start()).exit).toBe(0);
    let busy = true;
    const other = await TrainScene.open(name, {
      fault: ({ method, path }) =>
        busy && method === "POST" && path === "/fine_tuning/jobs"
          ? { status: 429, when: "before", headers: { "retry-after": "1" } }
          : undefined,
    });
    expect((await other.start()).exit).toBe(2);
    busy = false;
    expect((await other.start()).exit).toBe(0);
    expect(other.told).toEqual(["claimed", "released", "claimed", "created"]);
  });

  test.each(["before", "after"] as const)(
    "500 %s the job was created: one job, at once or when the claim is over",
    async (when) => {
      let broken = true;
      const scene = await TrainScene.open(name, {
        fault: ({ method, path }) =>
          broken && method === "POST" && path === "/fine_tuning/jobs" ? { status: 500, when } : undefined,
      });
      const first = await scene.start();
      expect(first.exit).toBe(when === "before" ? 2 : 0);
      broken = false;
      if (when === "before") expect((await scene.start()).exit).toBe(2);
      scene.later(16);
      expect((await scene.start()).exit).toBe(0);
      expect(scene.provider.jobs).toHaveLength(1);
    },
  );

  test("a budget that would be overrun before the next look stops it", async () => {
    const scene = await TrainScene.open(name);
    await scene.start();
    healthy(scene, 5);
    expect((await scene.watch()).outcome).toBe("goes_on");
    scene.later(220);
    const over = await scene.watch();
    expect([over.exit, over.outcome, over.reasons.map(({ code }) => code)]).toEqual([1, "stopped", ["budget_hours"]]);
    expect(scene.job.status).toBe(name === "bedrock" ? "cancelled" : "paused");
    const held = await scene.watch();
    expect(held.outcome).toBe(name === "bedrock" ? "stopped" : "held");
  });

  test("cancelled by a person: entered by name", async () => {
    const scene = await TrainScene.open(name);
    await scene.start();
    const { exit, printed } = await scene.train("refunds", "--cancel", "--by", "octocat");
    expect([exit, printed, scene.job.status]).toEqual([0, "ftjob-0: cancelled\n", "cancelled"]);
    expect(scene.told.slice(-2)).toEqual(["cancel_asked", "cancelled"]);
    expect((await scene.train("refunds", "--cancel", "--by", "octocat")).exit).toBe(0);
  });

  test("vanished: not known, never succeeded, and a start makes no second one", async () => {
    const scene = await TrainScene.open(name);
    await scene.start();
    scene.provider.jobs.length = 0;
    const seen = await scene.watch();
    expect([seen.exit, seen.outcome, seen.status]).toEqual([2, "unknown", "vanished"]);
    await scene.start();
    expect(scene.provider.jobs).toHaveLength(0);
  });

  test("a service that is down is not known, and nothing is entered", async () => {
    let down = false;
    const scene = await TrainScene.open(name, { fault: () => (down ? { status: 503, when: "before" } : undefined) });
    await scene.start();
    const before = scene.told;
    down = true;
    expect((await scene.watch()).exit).toBe(2);
    expect(scene.told).toEqual(before);
  });
});

describe("what stops a running job", () => {
  test("grades that fail too often", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    healthy(scene, 6, { failed: 0.2 });
    const seen = await scene.watch();
    expect(seen.reasons.map(({ code }) => code)).toEqual(["grader_errors"]);
    expect(seen.reasons[0]?.message).toContain("decision: train_python_grader_runtime_error_mean");
    expect(scene.job.status).toBe("paused");
  });

  test("the holdout falling while the reward rises", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    healthy(scene, 6);
    const alarm = { verdict: "alarm", why: "from a to b the reward rose and the holdout fell" };
    scene.files["study.json"] = JSON.stringify({
      kind: "gradegate/holdout-study",
      verdict: "alarm",
      checks: [{ alarm }],
    });
    const seen = await scene.watch("--holdout", "study.json");
    expect(seen.reasons.map(({ code }) => code)).toEqual(["holdout_falls"]);
  });

  test("a pause that does not come about becomes a cancellation; the order is entered once", async () => {
    const scene = await TrainScene.open("foundry", { ignoresPause: true });
    await scene.start();
    healthy(scene, 6, { failed: 0.2 });
    await scene.watch();
    scene.later(10);
    await scene.watch();
    expect(scene.job.status).toBe("running");
    scene.later(15);
    const last = await scene.watch();
    expect([last.exit, scene.job.status]).toEqual([1, "cancelled"]);
    expect(scene.told.filter((each) => each.endsWith("_asked"))).toEqual(["pause_asked", "cancel_asked"]);
  });

  test("a job that a person resumed is watched anew", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    healthy(scene, 6, { failed: 0.2 });
    await scene.watch();
    await scene.watch();
    scene.job.status = "running";
    for (let step = 7; step <= 12; step++) scene.provider.step(scene.job, { step, train: 0.4 });
    const seen = await scene.watch();
    const statuses = scene.told.filter((each) => each !== "checkpoint");
    expect([seen.outcome, statuses.slice(-3)]).toEqual(["goes_on", ["pause_asked", "paused", "running"]]);
  });

  test("without a name every job that is not over is looked at, and one whose policy is gone is told", async () => {
    const scene = await TrainScene.open("foundry");
    expect((await scene.train("--watch")).exit).toBe(0);
    await scene.start();
    healthy(scene, 6, { failed: 0.2 });
    expect((await scene.train("--watch")).exit).toBe(1);
    delete scene.files["policies/job.yaml"];
    const { exit, logged } = await scene.train("--watch");
    expect([exit, logged]).toEqual([2, ["warning: refunds: there is no TrainingJob among the policies"]]);
    scene.files["policies/job.yaml"] = jobText("foundry");
    scene.provider.end(scene.job, "cancelled");
    await scene.train("--watch");
    const calls = scene.provider.calls.length;
    expect((await scene.train("--watch")).exit).toBe(0);
    expect(scene.provider.calls).toHaveLength(calls);
  });

  test("--status sees the same and does nothing", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    healthy(scene, 6, { failed: 0.2 });
    const before = scene.told;
    const { exit, printed } = await scene.train("refunds", "--status");
    expect([exit, scene.job.status, scene.told]).toEqual([1, "running", before]);
    expect(printed).toContain("grader_errors");
  });
});

describe("what is refused before anything is sent", () => {
  test("a reward that the provider pays otherwise", async () => {
    const scene = await TrainScene.open("foundry", { reward: () => 0.5 });
    const { exit, printed } = await scene.start();
    expect([exit, scene.provider.files.length, scene.provider.jobs.length]).toEqual([1, 0, 0]);
    expect(printed).toContain("the provider pays otherwise than was evaluated");
  });

  test("a model that the provider has shut down; one that it is about to is told", async () => {
    const id = "o4-mini-2025-04-16";
    const gone = await TrainScene.open("foundry", { models: [{ id, shutdown_date: "2026-11-23" }] });
    expect((await gone.start()).printed).toContain(`the provider shut ${id} down on 2026-11-23`);
    const soon = await TrainScene.open("foundry", { models: [{ id, shutdown_date: "2026-12-03" }] });
    const { exit, logged } = await soon.start();
    expect([exit, logged.join("\n")]).toEqual([0, expect.stringContaining("in 10 days")]);
  });

  test("a plan of other data, an altered plan, and one that nobody entered", async () => {
    const scene = await TrainScene.open("foundry");
    const rows = scene.files["policies/data/train.jsonl"] as string;
    scene.files["policies/data/train.jsonl"] = `${rows}{"messages":[]}\n`;
    const other = await scene.start();
    expect([other.exit, other.printed]).toEqual([1, expect.stringContaining("is not what the plan approves")]);
    scene.files["policies/data/train.jsonl"] = rows;
    const plan = scene.files["plan.json"] as string;
    scene.files["plan.json"] = plan.replace('"usd":500', '"usd":5000');
    await expect(scene.start()).rejects.toThrow("it was altered");
    scene.files["plan.json"] = plan;
    const fresh = await TrainScene.open("foundry", { job: (text) => text.replace("usd: 500", "usd: 600") });
    scene.files["plan.json"] = fresh.files["plan.json"] as string;
    await expect(scene.start()).rejects.toThrow("nobody approved it");
    expect(scene.provider.calls).toEqual([]);
  });

  test("a budget that is not the approved one, though the same would be trained", async () => {
    const scene = await TrainScene.open("foundry");
    scene.files["policies/job.yaml"] = (scene.files["policies/job.yaml"] as string).replace("usd: 500", "usd: 5000");
    const { exit, printed } = await scene.start();
    expect([exit, printed]).toEqual([1, expect.stringContaining('the plan approves {"hours":4,"usd":500}')]);
  });

  test("a job under the plan's key that trains something else is never taken for it", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    const method = scene.job.request.method as { reinforcement: { grader: { reference: string } } };
    method.reinforcement.grader.reference = "no";
    const { exit, printed } = await scene.start();
    expect([exit, scene.provider.jobs.length]).toEqual([1, 1]);
    expect(printed).toContain("it is paid by another grader");
  });

  test("a second job of a policy while the first runs: only the latest is watched", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    scene.provider.run(scene.job);
    const { exit, printed } = await scene.start("--attempt", "2");
    expect([exit, scene.provider.jobs.length]).toEqual([1, 1]);
    expect(printed).toContain("ftjob-0, an earlier job of refunds, is running: cancel it, or wait for its end");
    scene.provider.end(scene.job, "failed");
    expect((await scene.start("--attempt", "2")).exit).toBe(0);
  });

  test("a look at another provider than the job was started at", async () => {
    const scene = await TrainScene.open("foundry");
    await scene.start();
    scene.files["policies/job.yaml"] = jobText("bedrock");
    scene.files["policies/data/train.jsonl"] = trainingRows("bedrock");
    await expect(scene.watch()).rejects.toThrow("ftjob-0 was started at foundry, and refunds now names bedrock");
  });

  test("an hour that has no price: what is not known is not free", async () => {
    const scene = await TrainScene.open("bedrock", {
      job: (text) => text.replace(/ {2}estimate: .*\n/, ""),
    });
    const { exit, printed } = await scene.start();
    expect([exit, scene.provider.calls.length]).toEqual([1, 0]);
    expect(printed).toContain("what an hour costs is not stated");
  });
});

test("who carries a plan out hands an effect over, and gets the same", async () => {
  const scene = await TrainScene.open("foundry");
  const { effect, approved } = scene.approvedJob();
  expect(await scene.startApproved(effect, approved)).toEqual({ outcome: "started", job: "ftjob-0", cancelled: [] });
  const other = await scene.startApproved({ ...effect, job: "0".repeat(64) }, approved);
  expect(other).toEqual({ outcome: "refused", why: expect.stringContaining("is not what the plan approves") });
  const unread = await scene.startApproved({ ...effect, job: null }, approved);
  expect(unread.outcome).toBe("refused");
  expect(scene.provider.jobs).toHaveLength(1);
});
