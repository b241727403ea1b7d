import { expect, test } from "vitest";
import { startJob } from "../../src/commands/start-job.ts";
import type { LedgerPlace } from "../../src/commands/world.ts";
import type { LedgerArchive } from "../../src/ledger/store.ts";
import { type ChaosOptions, ChaosProvider } from "../support/chaos-provider.ts";
import { planFor, trainingRows, VALIDATION } from "../support/job-run.ts";
import { Killed, MemoryLedger } from "../support/ledger.ts";
import { MemoryWorld } from "../support/memory-world.ts";

const plan = await planFor("foundry");
const STORIES = Number(process.env.GRADEGATE_CHAOS ?? 200);

/** Runners that start, die and start again over one ledger; each with a clock of its own, `skew` seconds off at most. */
async function story(seed: number, skew: number, options: ChaosOptions) {
  const provider = new ChaosProvider(seed, options);
  const ledger = new MemoryLedger();
  let runners = 0;
  const start = async (mortal: boolean, off: number) => {
    const archive = ledger as unknown as LedgerArchive;
    const place: LedgerPlace = { archive, evidence: {} as LedgerPlace["evidence"], wait: async () => {} };
    const world = new MemoryWorld({ ledger: place });
    const runner = `runner-${runners++}`;
    world.unique = () => runner;
    world.now = () => new Date((provider.time + off) * 1000).toISOString();
    const read = async (path: string) => Buffer.from(path.includes("train") ? trainingRows("foundry") : VALIDATION);
    const check = async () => undefined;
    const ports = { branch: "gradegate-ledger", actor: "octocat", read, check };
    return startJob(plan, provider.service(mortal), ports, world).catch((error: unknown) => {
      if (error instanceof Killed) return undefined;
      throw error;
    });
  };
  for (let wave = 0; wave < 6; wave++) {
    const count = 1 + Math.floor(provider.random() * 4);
    await Promise.all(Array.from({ length: count }, () => start(true, Math.round((provider.random() - 0.5) * skew))));
    provider.time += Math.floor(provider.random() * 600);
  }
  const chaotic = provider.jobs.length;
  // A claim by a clock that is an hour ahead holds that much longer.
  for (let look = 0; look < 6; look++) {
    provider.time += 20 * 60;
    await start(false, 0);
  }
  return { created: Math.max(chaotic, provider.jobs.length), alive: provider.alive.map(({ id }) => id) };
}

test(`in ${STORIES} stories of runners that race, die and lose answers there is never a second job`, async () => {
  for (let seed = 0; seed < STORIES; seed++) {
    const { created, alive } = await story(seed, 300, { dies: 0.06, loses: 0.1, lag: 120 });
    expect({ seed, created, alive }).toEqual({ seed, created: 1, alive: ["ftjob-000"] });
  }
});

test(`in ${STORIES} more, with clocks an hour apart and a list that lags for half an hour, one job is left`, async () => {
  let doubled = 0;
  for (let seed = 0; seed < STORIES; seed++) {
    const { created, alive } = await story(seed, 7200, { dies: 0.06, loses: 0.1, lag: 1800 });
    if (created > 1) doubled++;
    expect({ seed, created, alive: alive.length }).toEqual({ seed, created, alive: 1 });
  }
  console.info(`${doubled} of ${STORIES} stories had a duplicate for a while; each was cancelled`);
});
