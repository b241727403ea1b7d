import type { Known } from "../doctor/finding.ts";
import type { RepositorySettings } from "../doctor/settings.ts";
import type { Lexicon } from "../grader/contract.ts";
import type { ModelTable } from "../grader/models.ts";
import type { TrainingService } from "../job/service.ts";
import type { EvidenceStore } from "../ledger/evidence.ts";
import type { LedgerArchive } from "../ledger/store.ts";
import type {
  Embedder,
  FileTree,
  Hasher,
  Judge,
  Log,
  MetricSources,
  Proposals,
  PythonRunner,
  RemoteGrader,
  Sampler,
  ScoreCache,
  Sha256,
} from "../ports.ts";
import type { TargetProfile } from "../target/profile.ts";

/** All that a command may use of the world. The entries build it; tests hand in one of their own. */
export interface World {
  /** Of this program. */
  readonly version: string;
  readonly sha256: Sha256;
  readonly hasher: () => Hasher;
  readonly log: Log;
  /** Standard output: what was asked for, and nothing else. */
  print(text: string): void;
  /** Milliseconds since some moment: for budgets of time, never for what is reported. */
  elapsed(): number;
  /** The files as they stand on disk, rooted at the repository (or at the current folder outside of one). */
  workTree(): Promise<FileTree>;
  repository(): Promise<Repository>;
  /** What GitHub holds about the repository; unknown where there is no token or it is not known which. */
  settings(of: {
    readonly repository: string | undefined;
    readonly branch: string | undefined;
  }): Promise<Known<RepositorySettings>>;
  /** Started at the first grade, not before. */
  python(limits?: { readonly secondsPerGrade: number }): Promise<PythonRunner>;
  judge(options: JudgeOptions): Promise<Judge>;
  /** Embeddings, recorded in the same files as the judge's answers. Read at the first ask, not before. */
  embedder(options: JudgeOptions): Embedder;
  /** A provider's own grading. Throws a UserError where no key is there. */
  remoteGrader(): Promise<RemoteGrader>;
  /** A model that is asked for samples. Throws a UserError where there is neither a key nor an address. */
  sampler(spending: JudgeSpending): Promise<Sampler>;
  /** Pull requests of our own. Throws a UserError where there is no token or it is not known which repository. */
  proposals(repository: string | undefined): Promise<Proposals>;
  /** WordNet; loaded once, at the first grade that needs it. */
  lexicon(): Promise<Lexicon>;
  gunzip(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Files that a person named; relative to the current folder. `undefined` where there is none. */
  openFile(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  readFile(path: string): Promise<string | undefined>;
  /** The text, or its pieces one after the other, so that a text need not fit into memory at once. */
  writeFile(path: string, text: string | Iterable<string>): Promise<void>;
  /**
   * Scores kept in a folder. Throws a UserError where the folder is in the repository, into which a pull request could
   * commit scores of its own.
   */
  scores(folder: string): Promise<ScoreCache>;
  /** The day that it is, YYYY-MM-DD in UTC. */
  today(): string;
  /** The time that it is in UTC, to the millisecond: 2026-11-23T20:38:33.000Z. */
  now(): string;
  /** The ledger on a branch of the repository's origin; of the repository itself where it has no origin. */
  ledger(branch: string): Promise<LedgerPlace>;
  /** A provider of training at its address. Throws a UserError where no key is there, or it may not go there. */
  training(profile: TargetProfile, address: string): Promise<TrainingService>;
  /** A name that no other run has. */
  unique(): string;
  /** Where the metrics of a rollout are read; files relative to the current folder. */
  metrics(): Promise<MetricSources>;
  /** Ends workers and child processes. */
  close(): Promise<void>;
}

export interface LedgerPlace {
  readonly archive: LedgerArchive;
  readonly evidence: EvidenceStore;
  /** Before another try at what others were first at. */
  readonly wait: (tries: number) => Promise<void>;
}

export interface Repository {
  /** The full commit id of a revision. Throws a UserError where there is none. */
  resolve(revision: string): Promise<string>;
  /** Fetches more history where the clone is shallow. Throws a UserError where the histories do not meet. */
  mergeBase(a: string, b: string): Promise<string>;
  tree(sha: string): Promise<FileTree>;
  /** Every tag that names a commit, newest first; none where the clone was made without. */
  tags(): Promise<readonly { readonly name: string; readonly sha: string }[] | undefined>;
}

export type JudgeMode = "replay" | "record" | "live";

export interface JudgeOptions {
  readonly mode: JudgeMode;
  /** What the files' paths are relative to: the repository's root, or the folder a person works in. */
  readonly from: "root" | "folder";
  readonly recordings: readonly { readonly file: string; readonly text: string }[];
  readonly spending?: JudgeSpending;
}

/** What asking may cost. The cap is that of the whole run, whatever it asks for. */
export interface JudgeSpending {
  readonly models: ModelTable;
  /** `undefined`: no cap. */
  readonly max_usd: number | undefined;
}

/** 0 pass, 1 fail, 2 could not decide. */
export type ExitCode = 0 | 1 | 2;
