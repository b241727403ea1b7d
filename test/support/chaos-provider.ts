import type { Answered, RemoteFile, RemoteJob, TrainingService } from "../../src/job/service.ts";
import { Killed, sha256 } from "./ledger.ts";

/** A generator of numbers in [0, 1) that is the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface ChaosOptions {
  /** Of each call: that the runner dies before or after its work, and that the answer is lost. */
  readonly dies: number;
  readonly loses: number;
  /** Seconds until a new job is in a list, at most. */
  readonly lag: number;
}

/** A provider in memory whose calls take turns, time and lives by lot. */
export class ChaosProvider {
  readonly jobs: RemoteJob[] = [];
  readonly files: (RemoteFile & { readonly digest: string })[] = [];
  /** Seconds, of the provider's own clock. */
  time = 1_764_000_000;
  readonly random: () => number;
  readonly #options: ChaosOptions;
  readonly #seen = new Map<string, number>();

  constructor(seed: number, options: ChaosOptions) {
    this.random = chance(seed);
    this.#options = options;
  }

  get alive(): readonly RemoteJob[] {
    return this.jobs.filter(({ status }) => status !== "cancelled");
  }

  /** Others have their turn; `mortal`: this runner may die here. */
  async #call<T>(mortal: boolean, work: () => Answered<T>): Promise<Answered<T>> {
    const { dies, loses } = this.#options;
    for (let turns = Math.floor(this.random() * 6); turns > 0; turns--) await Promise.resolve();
    this.time += Math.floor(this.random() * 5);
    if (mortal && this.random() < dies) throw new Killed();
    const answer = work();
    for (let turns = Math.floor(this.random() * 6); turns > 0; turns--) await Promise.resolve();
    if (mortal && this.random() < dies) throw new Killed();
    return mortal && this.random() < loses ? { kind: "unclear", message: "lost" } : answer;
  }

  service(mortal: boolean): TrainingService {
    const ok = <T>(value: T): Answered<T> => ({ kind: "ok", value });
    const call = <T>(work: () => Answered<T>) => this.#call(mortal, work);
    const unused = async () => ({ kind: "missing", message: "unused" }) as const;
    return {
      host: "chaos",
      files: (name) => call(() => ok(this.files.filter((file) => file.name === name))),
      fileDigest: (id) => call(() => ok(this.files.find((file) => file.id === id)?.digest ?? "none")),
      upload: (name, bytes) =>
        call(() => {
          const id = `file-${this.files.length}`;
          const digest = sha256(Buffer.from(bytes).toString("utf8"));
          const file = { id, name, bytes: bytes.length, created: this.time, failed: false, digest };
          this.files.push(file);
          return ok<RemoteFile>(file);
        }),
      jobs: ([name, value]) =>
        call(() =>
          ok(this.jobs.filter((job) => job.metadata?.[name] === value && (this.#seen.get(job.id) ?? 0) <= this.time)),
        ),
      create: (body) =>
        call(() => {
          const id = `ftjob-${String(this.jobs.length).padStart(3, "0")}`;
          const { model, training_file, metadata, method } = body;
          const job = {
            id,
            status: "running",
            model,
            training_file,
            created: this.time,
            metadata,
            grader: method.reinforcement.grader,
          };
          this.jobs.push(job);
          this.#seen.set(id, this.time + Math.floor(this.random() * this.#options.lag));
          return ok<RemoteJob>(job);
        }),
      cancel: (id) =>
        call(() => {
          const at = this.jobs.findIndex((job) => job.id === id);
          this.jobs[at] = { ...(this.jobs[at] as RemoteJob), status: "cancelled" };
          return ok(this.jobs[at] as RemoteJob);
        }),
      job: unused,
      events: unused,
      checkpoints: unused,
      pause: unused,
      models: unused,
      validate: unused,
      grader: { provider: "chaos", grade: async () => ({ kind: "failed", message: "unused" }) },
    };
  }
}
