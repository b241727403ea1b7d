import { describe, expect, test } from "vitest";
import type { Started } from "../../src/job/start.ts";
import type { Provider } from "../../src/target/profile.ts";
import { JobScene, planFor } from "../support/job-run.ts";
import { Killed } from "../support/ledger.ts";
import { LoopbackProvider } from "../support/loopback-provider.ts";

const PROVIDERS: readonly Provider[] = ["openai", "foundry", "bedrock"];

describe.each(PROVIDERS)("one job of a plan at %s", (name) => {
  test("a start uploads, claims, creates and enters; a second start does nothing", async () => {
    const scene = new JobScene(await LoopbackProvider.start(name));
    const plan = await planFor(name);
    const first = await scene.start(plan);
    const uploads = scene.provider.files.length;
    const second = await scene.start(plan);
    expect({ first, second, uploads, told: scene.told, jobs: scene.provider.jobs.length }).toEqual({
      first: { outcome: "started", job: "ftjob-0", cancelled: [] },
      second: { outcome: "started", job: "ftjob-0", cancelled: [] },
      uploads: plan.files.length,
      told: ["claimed", "created"],
      jobs: 1,
    });
    expect(scene.provider.files).toHaveLength(uploads);
  });

  test("killed at any external call, before or after its work, the next runs end with one job", async () => {
    const plan = await planFor(name);
    const whole = new JobScene(await LoopbackProvider.start(name));
    await whole.start(plan);
    const calls = whole.provider.calls.length;
    for (const when of ["before", "after"] as const) {
      for (let at = 0; at < calls; at++) {
        let cut = true;
        const provider = await LoopbackProvider.start(name, {
          fault: ({ index }) => (cut && index >= at ? { reset: true, when } : undefined),
        });
        const scene = new JobScene(provider);
        await scene.start(plan);
        cut = false;
        await restarted(scene, plan);
        expect({ when, at, alive: scene.provider.alive.length }).toEqual({ when, at, alive: 1 });
      }
    }
  });

  test.runIf(name === "openai")("killed at any call to the ledger, the next runs end with one job", async () => {
    const plan = await planFor(name);
    const whole = new JobScene(await LoopbackProvider.start(name));
    await whole.start(plan);
    const calls = whole.ledger.calls;
    for (const fault of ["die_before", "die_after"] as const) {
      for (let at = 0; at < calls; at++) {
        const scene = new JobScene(await LoopbackProvider.start(name));
        scene.ledger.faults.set(at, fault);
        await expect(scene.start(plan)).rejects.toThrow(Killed);
        await restarted(scene, plan);
        expect({ fault, at, alive: scene.provider.alive.length }).toEqual({ fault, at, alive: 1 });
      }
    }
  });

  test("of two and of five runners at once, one job is left, and all know it", async () => {
    for (const runners of [2, 5]) {
      for (let round = 0; round < 5; round++) {
        const scene = new JobScene(await LoopbackProvider.start(name));
        const plan = await planFor(name);
        const ends = await Promise.all(Array.from({ length: runners }, () => scene.start(plan)));
        const last = await restarted(scene, plan);
        expect(scene.provider.alive).toHaveLength(1);
        expect(scene.provider.jobs).toHaveLength(1);
        expect(last).toEqual({ outcome: "started", job: "ftjob-0", cancelled: [] });
        expect(ends.map(({ outcome }) => outcome)).not.toContain("refused");
      }
    }
  });

  test("two runners whose clocks are far apart both create; the younger job is cancelled by whoever looks next", async () => {
    const scene = new JobScene(await LoopbackProvider.start(name, { lag: 3 }));
    const plan = await planFor(name);
    await scene.start(plan);
    // The claim and the entry are lost with the ledger, and the list lags: nothing tells the second of the first.
    const other = new JobScene(scene.provider);
    const blind = { ...other.service(), jobs: async () => ({ kind: "ok", value: [] }) as const };
    await other.start(plan, { service: blind });
    expect(scene.provider.jobs).toHaveLength(2);
    const ends: Started[] = [];
    for (let at = 0; at < 5; at++) ends.push(await scene.start(plan));
    const cancelled = ends.flatMap((end) => (end.outcome === "started" ? end.cancelled : []));
    expect({ cancelled, last: ends.at(-1) }).toEqual({
      cancelled: ["ftjob-1"],
      last: { outcome: "started", job: "ftjob-0", cancelled: [] },
    });
    expect(scene.provider.alive.map(({ id }) => id)).toEqual(["ftjob-0"]);
    expect(scene.told.at(-1)).toBe("duplicate_cancelled");
  });
});

/** As a schedule would: again, and once more when every claim is over. */
async function restarted(scene: JobScene, plan: Awaited<ReturnType<typeof planFor>>): Promise<Started> {
  await scene.start(plan);
  scene.later(16);
  await scene.start(plan);
  return scene
    .start(plan)
    .then((end) => (end.outcome === "started" ? end : Promise.reject(new Error(JSON.stringify(end)))));
}
