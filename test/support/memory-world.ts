import { createHash } from "node:crypto";
import type { JudgeOptions, LedgerPlace, Repository, World } from "../../src/commands/world.ts";
import type { Known } from "../../src/doctor/finding.ts";
import type { RepositorySettings } from "../../src/doctor/settings.ts";
import { UserError } from "../../src/errors.ts";
import type { Lexicon } from "../../src/grader/contract.ts";
import type { TrainingService } from "../../src/job/service.ts";
import type {
  Embedder,
  FileTree,
  Judge,
  MetricSources,
  Proposals,
  PythonRunner,
  RemoteGrader,
  Sampler,
  ScoreCache,
} from "../../src/ports.ts";
import { failed } from "../../src/score/score.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Files by path. A value of `{link}` stands for a symbolic link. */
export type Files = Readonly<Record<string, string | { readonly link: string }>>;

export function memoryTree(files: Files): FileTree {
  const under = (folder: string) => Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
  return {
    list: async (folder) =>
      under(folder)
        .sort()
        .map((path) => ({ path, kind: typeof files[path] === "string" ? ("file" as const) : ("link" as const) })),
    read: async (path, limit) => {
      const content = files[path];
      if (content === undefined) return { kind: "missing" };
      if (typeof content !== "string") return { kind: "link" };
      return Buffer.byteLength(content) > limit ? { kind: "too_large" } : { kind: "text", text: content };
    },
    stream: async (path) => {
      const content = files[path];
      return typeof content === "string" ? chunksOf(content) : undefined;
    },
    identity: async (path) => {
      const content = files[path];
      return typeof content === "string" ? sha256(content) : undefined;
    },
  };
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, "utf8");
}

/** A world in memory: revisions are trees by name, and what was printed, logged and written can be read. */
export class MemoryWorld implements World {
  readonly version = "0.0.0-test";
  readonly sha256 = sha256;
  readonly hasher = () => {
    const hash = createHash("sha256");
    return { update: (piece: string | Uint8Array) => void hash.update(piece), hex: () => hash.digest("hex") };
  };
  readonly printed: string[] = [];
  readonly logged: string[] = [];
  readonly written = new Map<string, string>();
  readonly judgeOptions: JudgeOptions[] = [];
  readonly log = {
    info: (message: string) => void this.logged.push(message),
    warn: (message: string) => void this.logged.push(`warning: ${message}`),
    progress: () => {},
    done: () => {},
  };
  readonly #revisions: Readonly<Record<string, Files>>;
  readonly #files: Files;
  readonly #mergeBase: string | undefined;
  readonly #python: PythonRunner;
  readonly #remoteGrader: RemoteGrader | undefined;
  readonly #judge: Judge | undefined;
  readonly #ledger: LedgerPlace | undefined;
  readonly #metrics: MetricSources | undefined;
  readonly #sampler: Sampler | undefined;
  readonly #proposals: Proposals | undefined;
  /** What `now` says; a test sets it on. */
  clock = "2026-11-23T12:00:00.000Z";
  readonly #settings: Known<RepositorySettings> | undefined;
  readonly #training: World["training"] | undefined;
  #unique = 0;

  /** `files` are both the work tree and what a path on the command line names. */
  constructor(options: {
    readonly revisions?: Readonly<Record<string, Files>>;
    readonly files?: Files;
    readonly python?: PythonRunner;
    /** Where absent, nothing is recorded. */
    readonly judge?: Judge;
    /** The revision that the base itself is where absent. */
    readonly mergeBase?: string;
    readonly remoteGrader?: RemoteGrader;
    readonly ledger?: LedgerPlace;
    readonly metrics?: MetricSources;
    readonly sampler?: Sampler;
    readonly proposals?: Proposals;
    readonly settings?: Known<RepositorySettings>;
    readonly training?: World["training"];
  }) {
    this.#ledger = options.ledger;
    this.#metrics = options.metrics;
    this.#sampler = options.sampler;
    this.#proposals = options.proposals;
    this.#settings = options.settings;
    this.#training = options.training;
    this.#remoteGrader = options.remoteGrader;
    this.#revisions = options.revisions ?? {};
    this.#files = options.files ?? {};
    this.#mergeBase = options.mergeBase;
    this.#judge = options.judge;
    this.#python = options.python ?? { run: async () => [], close: async () => {} };
  }

  print(text: string): void {
    this.printed.push(text);
  }

  async workTree(): Promise<FileTree> {
    return memoryTree(this.#files);
  }

  async repository(): Promise<Repository> {
    const known = (revision: string) => {
      if (revision !== "HEAD" && this.#revisions[revision] === undefined)
        throw new UserError(`there is no revision ${revision}`);
      return revision;
    };
    return {
      resolve: async (revision) => known(revision),
      mergeBase: async (a) => known(this.#mergeBase ?? a),
      tree: async (revision) => memoryTree(this.#revisions[revision] ?? {}),
      tags: async () =>
        Object.keys(this.#revisions)
          .filter((name) => name.startsWith("tag:"))
          .map((sha) => ({ name: sha.slice(4), sha })),
    };
  }

  async settings(): Promise<Known<RepositorySettings>> {
    return this.#settings ?? { kind: "unknown", reason: "there is no GitHub in this world", scope: "a token" };
  }

  elapsed(): number {
    return 0;
  }

  async python(): Promise<PythonRunner> {
    return this.#python;
  }

  async judge(options: JudgeOptions): Promise<Judge> {
    this.judgeOptions.push(options);
    if (this.#judge !== undefined) return this.#judge;
    return {
      ask: async (requests: readonly unknown[]) =>
        requests.map(() => {
          const { failure } = failed("judgement_missing", "no recordings in this world");
          return { kind: "failed" as const, code: failure.code, message: failure.message };
        }),
    };
  }

  async scores(folder: string): Promise<ScoreCache> {
    throw new UserError(`there is no folder ${folder} in this world`);
  }

  embedder(_options: JudgeOptions): Embedder {
    const { failure } = failed("embedding_missing", "no recordings in this world");
    const answer = { kind: "failed", code: failure.code, message: failure.message } as const;
    return { embed: async (requests) => requests.map(() => answer) };
  }

  async lexicon(): Promise<Lexicon> {
    return { senses: () => [], spellings: () => [] };
  }

  async remoteGrader(): Promise<RemoteGrader> {
    if (this.#remoteGrader === undefined) throw new UserError("no provider in this world");
    return this.#remoteGrader;
  }

  gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    return chunks;
  }

  async openFile(path: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    return (await memoryTree(this.#files)).stream(path);
  }

  async readFile(path: string): Promise<string | undefined> {
    const content = this.#files[path] ?? this.written.get(path);
    return typeof content === "string" ? content : undefined;
  }

  async writeFile(path: string, text: string | Iterable<string>): Promise<void> {
    this.written.set(path, typeof text === "string" ? text : [...text].join(""));
  }

  async ledger(branch: string): Promise<LedgerPlace> {
    if (this.#ledger === undefined) throw new UserError(`there is no ledger ${branch} in this world`);
    return this.#ledger;
  }

  today(): string {
    return "2026-11-23";
  }

  now(): string {
    return this.clock;
  }

  async sampler(): Promise<Sampler> {
    if (this.#sampler === undefined) throw new UserError("no model to sample in this world");
    return this.#sampler;
  }

  async proposals(): Promise<Proposals> {
    if (this.#proposals === undefined) throw new UserError("no pull requests in this world");
    return this.#proposals;
  }

  async training(...of: Parameters<World["training"]>): Promise<TrainingService> {
    if (this.#training === undefined) throw new UserError("no provider of training in this world");
    return this.#training(...of);
  }

  unique(): string {
    return `run-${this.#unique++}`;
  }

  async metrics(): Promise<MetricSources> {
    if (this.#metrics === undefined) throw new UserError("no metrics in this world");
    return this.#metrics;
  }

  async close(): Promise<void> {}
}
