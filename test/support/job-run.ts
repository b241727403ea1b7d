import { openTraining } from "../../src/adapters/training/service.ts";
import { startJob } from "../../src/commands/start-job.ts";
import type { LedgerPlace } from "../../src/commands/world.ts";
import { type JobPlan, planJob } from "../../src/job/plan.ts";
import type { TrainingService } from "../../src/job/service.ts";
import type { Started } from "../../src/job/start.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import type { LedgerArchive } from "../../src/ledger/store.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import type { PolicySet, ResolvedJob } from "../../src/policy/policy-set.ts";
import { compileJob } from "../../src/target/compile.ts";
import type { Provider } from "../../src/target/profile.ts";
import { TARGETS as TARGET_PROFILES } from "../../src/target/targets.ts";
import { effectSide, JOB } from "./effect-side.ts";
import { MemoryLedger, sha256 } from "./ledger.ts";
import type { LoopbackProvider } from "./loopback-provider.ts";
import { MemoryWorld } from "./memory-world.ts";

const TARGET: Readonly<Record<Provider, string>> = {
  openai: "{ provider: openai }",
  foundry: "{ provider: foundry, endpoint: https://res.openai.azure.com }",
  bedrock:
    "{ provider: bedrock, region: us-west-2, lambda: 'arn:aws:lambda:us-west-2:123456789012:function:reward:7' }",
};
const ROWS = { openai: 3, foundry: 3, bedrock: 120 } as const;
const MODEL = { openai: "o4-mini-2025-04-16", foundry: "o4-mini-2025-04-16", bedrock: "openai.gpt-oss-20b" } as const;
/** A day on which the target still trains its model. */
export const DAY = { openai: "2026-09-01", foundry: "2026-11-23", bedrock: "2026-11-23" } as const;

export const jobText = (provider: Provider): string =>
  JOB.replace("{ provider: openai }", TARGET[provider]).replace("o4-mini-2025-04-16", MODEL[provider]);

export const trainingRows = (provider: Provider, mark = "row"): string =>
  Array.from({ length: ROWS[provider] }, (_, at) => `{"messages":[{"role":"user","content":"${mark} ${at}"}]}\n`).join(
    "",
  );

export const VALIDATION = '{"messages":[{"role":"user","content":"held"}]}\n';

async function resolvedJob(
  provider: Provider,
  text = jobText(provider),
): Promise<{ job: ResolvedJob; set: PolicySet }> {
  const { set } = await effectSide({ "policies/job.yaml": text });
  const job = set.jobs.get("refunds");
  if (job === undefined) throw new Error("no job");
  return { job, set };
}

export async function planFor(provider: Provider, attempt = 1): Promise<JobPlan> {
  const { job } = await resolvedJob(provider);
  const train = trainingRows(provider);
  const facts = {
    train: { rows: ROWS[provider], bytes: Buffer.byteLength(train) },
    validation: { rows: 1, bytes: VALIDATION.length },
  };
  const { job: compiled, problems } = compileJob(job, facts, DAY[provider]);
  if (compiled === undefined) throw new Error(JSON.stringify(problems));
  const files = {
    train: { sha256: sha256(train), bytes: facts.train.bytes },
    validation: { sha256: sha256(VALIDATION), bytes: VALIDATION.length },
  };
  return planJob({ job, compiled, digest: sha256(provider), approved: sha256("approved"), attempt, files }, sha256);
}

/** One ledger and one provider that several runners share, each a program of its own. */
export class JobScene {
  readonly ledger = new MemoryLedger();
  readonly provider: LoopbackProvider;
  clock = "2026-11-23T12:00:00.000Z";
  #runners = 0;

  constructor(provider: LoopbackProvider) {
    this.provider = provider;
  }

  get entries(): readonly Entry[] {
    return verifyChain(this.ledger.files, sha256).entries;
  }

  /** Statuses of the job's events, in order. */
  get told(): readonly string[] {
    return this.entries.map((each) => (each.kind === "job_event" ? each.body.status : each.kind));
  }

  later(minutes: number): void {
    this.clock = new Date(Date.parse(this.clock) + minutes * 60_000).toISOString();
  }

  world(service: TrainingService): MemoryWorld {
    const place: LedgerPlace = {
      archive: this.ledger as unknown as LedgerArchive,
      evidence: {} as LedgerPlace["evidence"],
      wait: async () => {},
    };
    const world = new MemoryWorld({ ledger: place, training: async () => service });
    const runner = `runner-${this.#runners++}`;
    world.unique = () => runner;
    world.now = () => this.clock;
    return world;
  }

  service(retries = 0): TrainingService {
    const { profile, env } = this.provider;
    const address = "https://api.openai.com/v1";
    return openTraining(TARGET_PROFILES[profile], address, env, { timeoutMs: 2000, maxRetries: retries });
  }

  async start(
    plan: JobPlan,
    { service = this.service(), check = async () => undefined as string | undefined } = {},
  ): Promise<Started> {
    const read = async (path: string) =>
      Buffer.from(path.includes("train") ? trainingRows(this.provider.profile) : VALIDATION);
    return startJob(plan, service, { branch: "gradegate-ledger", actor: "octocat", read, check }, this.world(service));
  }
}
