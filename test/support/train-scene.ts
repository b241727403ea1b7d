import { openTraining } from "../../src/adapters/training/service.ts";
import type { EffectsPlan, JobEffect } from "../../src/change/effect.ts";
import { effectsOf } from "../../src/change/effects.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { type ApprovedJob, startApproved } from "../../src/commands/start-approved.ts";
import { run } from "../../src/commands/train.ts";
import { TRAIN } from "../../src/commands/train-spec.ts";
import type { ExitCode, LedgerPlace } from "../../src/commands/world.ts";
import type { Started } from "../../src/job/start.ts";
import type { Watched } from "../../src/job/watched.ts";
import { appendEntries } from "../../src/ledger/append.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import type { LedgerArchive } from "../../src/ledger/store.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import type { Provider } from "../../src/target/profile.ts";
import { effectSide, POLICIES } from "./effect-side.ts";
import { DAY, jobText, trainingRows, VALIDATION } from "./job-run.ts";
import { approvedPlanDrafts, MemoryLedger, sha256 } from "./ledger.ts";
import { type LoopbackOptions, LoopbackProvider } from "./loopback-provider.ts";
import type { StoredJob } from "./loopback-provider-shapes.ts";
import { MemoryWorld } from "./memory-world.ts";

const PAID = `apiVersion: gradegate/v1
kind: Suite
metadata: { name: paid, version: "1.0.0" }
spec: { purpose: regression, dataset: data/paid.jsonl, grader: reward, expect: { mean: { min: 0 } } }
`;
const PAID_ROWS = ["yes", "no", "yes"]
  .map((text, at) => JSON.stringify({ id: `r${at}`, task_id: `t${at}`, item: {}, output: { text } }))
  .join("\n");

interface Run {
  readonly exit: ExitCode;
  readonly printed: string;
  readonly logged: readonly string[];
  readonly written: ReadonlyMap<string, string>;
}

/** A repository with an approved job, its ledger and its provider. Each command is a program of its own. */
export class TrainScene {
  readonly ledger = new MemoryLedger();
  clock: string;
  #runs = 0;
  readonly provider: LoopbackProvider;
  readonly files: Record<string, string>;
  readonly #retries: number;

  private constructor(provider: LoopbackProvider, files: Record<string, string>, retries: number) {
    this.provider = provider;
    this.files = files;
    this.#retries = retries;
    this.clock = `${DAY[provider.profile]}T12:00:00.000Z`;
  }

  static async open(
    name: Provider,
    options: LoopbackOptions & { readonly job?: (text: string) => string; readonly retries?: number } = {},
  ): Promise<TrainScene> {
    const { job = (text) => text, retries = 0, ...rest } = options;
    let scene: TrainScene | undefined;
    const provider = await LoopbackProvider.start(name, {
      now: () => Date.parse(scene?.clock ?? "") / 1000,
      reward: (body) => (body.model_sample === "yes" ? 1 : 0),
      ...rest,
    });
    const data = { "policies/data/train.jsonl": trainingRows(name), "policies/data/validation.jsonl": VALIDATION };
    const text = job(jobText(name));
    const side = await effectSide({ "policies/job.yaml": text }, data);
    const plan = effectsOf({ base: undefined, head: side, released: undefined }, sha256);
    const files = {
      ...POLICIES,
      ...data,
      "policies/job.yaml": text,
      "policies/paid.yaml": PAID,
      "policies/data/paid.jsonl": PAID_ROWS,
      "plan.json": JSON.stringify(plan),
    };
    scene = new TrainScene(provider, files, retries);
    const drafts = approvedPlanDrafts(plan.digest);
    await appendEntries(drafts, { store: scene.ledger, sha256, wait: async () => {} });
    return scene;
  }

  get entries(): readonly Entry[] {
    return verifyChain(this.ledger.files, sha256).entries;
  }

  /** What was entered, without the plan and its decision, with which every scene begins. */
  get told(): readonly string[] {
    return this.entries.slice(2).map((each) => (each.kind === "job_event" ? each.body.status : each.kind));
  }

  get job(): StoredJob {
    const [job] = this.provider.jobs;
    if (job === undefined) throw new Error("there is no job");
    return job;
  }

  later(minutes: number): void {
    this.clock = new Date(Date.parse(this.clock) + minutes * 60_000).toISOString();
  }

  #world(): MemoryWorld {
    const archive = this.ledger as unknown as LedgerArchive;
    const ledger: LedgerPlace = { archive, evidence: {} as LedgerPlace["evidence"], wait: async () => {} };
    const limits = { timeoutMs: 2000, maxRetries: this.#retries };
    const world = new MemoryWorld({
      files: this.files,
      ledger,
      training: async (profile, address) => openTraining(profile, address, this.provider.env, limits),
    });
    const runner = `runner-${this.#runs++}`;
    world.unique = () => runner;
    world.now = () => this.clock;
    world.today = () => this.clock.slice(0, 10);
    return world;
  }

  async train(...argv: readonly string[]): Promise<Run> {
    const world = this.#world();
    const exit = await run(parseArguments(TRAIN, argv), world);
    return { exit, printed: world.printed.join(""), logged: world.logged, written: world.written };
  }

  /** As whoever applies plans would. */
  async startApproved(effect: ApprovedJob, approved: string): Promise<Started> {
    const world = this.#world();
    const tree = await world.workTree();
    const start = { tree, policies: "policies", branch: "gradegate-ledger", actor: "octocat", attempt: 1, sample: 2 };
    return startApproved(effect, approved, { ...start, models: new Map() }, world);
  }

  approvedJob(): { readonly effect: JobEffect; readonly approved: string } {
    const plan = JSON.parse(this.files["plan.json"] as string) as EffectsPlan;
    return { effect: plan.merge.find(({ kind }) => kind === "job") as JobEffect, approved: plan.digest };
  }

  start(...more: readonly string[]): Promise<Run> {
    return this.train("refunds", "--start", "--approved", "plan.json", "--by", "octocat", ...more);
  }

  async watch(...more: readonly string[]): Promise<Watched & { readonly exit: ExitCode }> {
    const { exit, printed } = await this.train("refunds", "--watch", "--json", ...more);
    return { ...(JSON.parse(printed) as Watched), exit };
  }
}
