import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createWorld } from "../../src/adapters/node-world.ts";
import { effectsOf } from "../../src/change/effects.ts";
import { enterDrafts } from "../../src/commands/enter-drafts.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { effectSide, POLICIES } from "../support/effect-side.ts";
import { gitRepository, type TestRepository } from "../support/git-repository.ts";
import { jobText, trainingRows, VALIDATION } from "../support/job-run.ts";
import { approvedPlanDrafts, sha256 } from "../support/ledger.ts";
import { LoopbackProvider, type ProviderCall } from "../support/loopback-provider.ts";

const PROGRAM = fileURLToPath(new URL("../support/train-program.ts", import.meta.url));
const START = "2026-11-23T12:00:00.000Z";
const LATER = "2026-11-23T12:16:00.000Z";

/** A repository with an approved job and its ledger, both in git, and runs of the program as processes. */
class Site {
  readonly repository: TestRepository;
  readonly provider: LoopbackProvider;
  readonly running = new Set<ChildProcess>();

  constructor(repository: TestRepository, provider: LoopbackProvider) {
    this.repository = repository;
    this.provider = provider;
  }

  static async open(die: (call: ProviderCall) => "before" | "after" | undefined = () => undefined): Promise<Site> {
    let site: Site | undefined;
    const provider = await LoopbackProvider.start("foundry", {
      fault: (call) => {
        const when = die(call);
        if (when === undefined) return undefined;
        for (const child of site?.running ?? []) child.kill("SIGKILL");
        return { reset: true, when };
      },
    });
    const data = { "policies/data/train.jsonl": trainingRows("foundry"), "policies/data/validation.jsonl": VALIDATION };
    const job = { "policies/job.yaml": jobText("foundry") };
    const plan = effectsOf({ base: undefined, head: await effectSide(job, data), released: undefined }, sha256);
    const repository = await gitRepository({ ...POLICIES, ...data, ...job, "plan.json": JSON.stringify(plan) });
    const bare = join(repository.dir, "..", "origin.git");
    await repository.run("clone", "--quiet", "--bare", repository.dir, bare);
    await repository.run("remote", "add", "origin", bare);
    site = new Site(repository, provider);
    const drafts = approvedPlanDrafts(plan.digest);
    await site.#within((world) => enterDrafts(drafts, "gradegate-ledger", world));
    return site;
  }

  async #within<T>(use: (world: ReturnType<typeof createWorld>) => Promise<T>): Promise<T> {
    const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
    const { env, dir } = this.repository;
    const world = createWorld({ env, version: "0.0.0-test", cwd: dir, log });
    try {
      return await use(world);
    } finally {
      await world.close();
    }
  }

  /** The exit code; `null` where it was killed. */
  start(now: string): Promise<number | null> {
    const argv = [PROGRAM, "refunds", "--start", "--approved", "plan.json", "--by", "octocat", "--sample", "0"];
    const { env, dir } = this.repository;
    const child = spawn(process.execPath, argv, {
      cwd: dir,
      env: { ...env, ...this.provider.env, TEST_NOW: now } as NodeJS.ProcessEnv,
      stdio: "ignore",
    });
    this.running.add(child);
    return new Promise((resolve) => {
      child.on("close", (code) => {
        this.running.delete(child);
        resolve(code);
      });
    });
  }

  async entries(): Promise<readonly Entry[]> {
    return this.#within(async (world) => {
      const { archive } = await world.ledger("gradegate-ledger");
      const head = await archive.head();
      const { entries, problems } = verifyChain(head === undefined ? new Map() : await archive.read(head), sha256);
      expect(problems).toEqual([]);
      return entries;
    });
  }
}

test("a process killed within any call to the provider: the next ones end with one job, entered once", async () => {
  const whole = await Site.open();
  await using _ = whole.repository;
  expect(await whole.start(START)).toBe(0);
  const points = whole.provider.calls.flatMap(({ index, method }) =>
    method === "POST" ? [[index, "before"] as const, [index, "after"] as const] : [[index, "after"] as const],
  );
  expect(points.length).toBeGreaterThan(8);
  for (const [at, when] of points) {
    const site = await Site.open(({ index }) => (index === at ? when : undefined));
    await using __ = site.repository;
    const killed = await site.start(START);
    const next = await site.start(START);
    const last = await site.start(LATER);
    const created = (await site.entries()).filter(
      (each) => each.kind === "job_event" && each.body.status === "created",
    );
    const jobs = site.provider.jobs.length;
    expect({ at, when, killed, last, jobs, created: created.length }).toEqual({
      at,
      when,
      killed: null,
      last: 0,
      jobs: 1,
      created: 1,
    });
    expect([0, 2]).toContain(next);
  }
}, 240_000);

test("three processes at once: one job, and every other one waits or finds it", async () => {
  const site = await Site.open();
  await using _ = site.repository;
  const ends = await Promise.all([site.start(START), site.start(START), site.start(START)]);
  expect(ends).toContain(0);
  expect(ends.filter((end) => end !== 0 && end !== 2)).toEqual([]);
  expect(site.provider.jobs).toHaveLength(1);
  expect(await site.start(LATER)).toBe(0);
  expect(site.provider.jobs).toHaveLength(1);
}, 60_000);
