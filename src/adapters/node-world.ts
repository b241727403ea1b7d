import { createHash, hash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { createGunzip } from "node:zlib";
import type { World } from "../commands/world.ts";
import { UserError } from "../errors.ts";
import { type Budget, openBudget } from "../grader/budget.ts";
import { KNOWN_MODELS } from "../grader/models.ts";
import type { Log, PythonRunner } from "../ports.ts";
import { spentText } from "../render/plan-text.ts";
import type { RemoteAccess } from "./git/ledger-place.ts";
import { writeWhole } from "./whole-file.ts";

export interface NodeWorldOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  readonly cwd: string;
  readonly log: Log;
  /** For the branches of the ledger alone, where the clone was left without credentials. */
  readonly remoteAccess?: RemoteAccess | undefined;
}

/** The world on this machine. Every heavy part is loaded when it is first asked for, so that the rest starts fast. */
export function createWorld({ env, version, cwd, log, remoteAccess }: NodeWorldOptions): World {
  // A dataset streams through, and what is left of it is garbage: half as much again is room enough before it is taken
  // out. Measured over a million rows: 540 MB instead of 710, in the same time.
  setFlagsFromString("--heap-growing-percent=50");
  const closers: (() => Promise<void> | void)[] = [];
  const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let made: Promise<T> | undefined;
    return () => {
      made ??= make();
      return made;
    };
  };
  const repositoryRoot = once(async () => {
    const { findRoot } = await import("./git/git.ts");
    return findRoot(cwd, env);
  });
  const root = async () => (await repositoryRoot()) ?? cwd;
  let budget: Budget | undefined;
  return {
    version,
    log,
    sha256: (text) => hash("sha256", text, "hex"),
    hasher: () => {
      const sha256 = createHash("sha256");
      return { update: (piece) => void sha256.update(piece), hex: () => sha256.digest("hex") };
    },
    print: (text) => {
      log.done();
      process.stdout.write(text);
    },
    elapsed: () => performance.now(),
    workTree: async () => (await import("./git/work-tree.ts")).workTree(await root()),
    repository: once(async () => {
      const { openRepository } = await import("./git/repository.ts");
      const repository = await openRepository(await root(), env);
      closers.push(() => repository.close());
      return repository;
    }),
    settings: async (of) => (await import("./github/open-settings.ts")).openSettings(of, env, log),
    python: async (limits) => lazyPython(closers, limits),
    judge: async ({ mode, recordings, from, spending }) => {
      const { openJudge } = await import("./judge/judge.ts");
      const folder = from === "root" && mode === "record" ? await root() : cwd;
      const models = spending?.models ?? KNOWN_MODELS;
      // The first judge of a run opens its one budget.
      budget ??= openBudget(models, spending?.max_usd);
      return openJudge({ mode, recordings, env, log, models, budget, locate: (file) => resolve(folder, file) });
    },
    today: () => new Date().toISOString().slice(0, 10),
    now: () => new Date().toISOString(),
    ledger: async (branch) => {
      const { openLedger } = await import("./git/ledger-place.ts");
      const opened = await openLedger(await root(), env, branch, remoteAccess);
      closers.push(() => opened.close());
      return opened;
    },
    training: async (profile, address) => (await import("./training/service.ts")).openTraining(profile, address, env),
    unique: () => randomUUID(),
    metrics: async () => (await import("./metrics/metric-sources.ts")).openMetricSources(env, cwd),
    embedder: ({ mode, recordings, from, spending }) => {
      const open = once(async () => {
        const { openEmbedder } = await import("./embedding/embedder.ts");
        const folder = from === "root" && mode === "record" ? await root() : cwd;
        budget ??= openBudget(spending?.models ?? KNOWN_MODELS, spending?.max_usd);
        return openEmbedder({ mode, recordings, env, log, budget, locate: (file) => resolve(folder, file) });
      });
      return { embed: async (requests) => (await open()).embed(requests) };
    },
    remoteGrader: async () => (await import("./remote-grader.ts")).openRemoteGrader(env, log),
    sampler: async ({ models, max_usd }) => {
      const { openSampler } = await import("./sampling/sampler.ts");
      budget ??= openBudget(models, max_usd);
      return openSampler({ env, log, models, budget });
    },
    proposals: async (repository) => (await import("./github/proposals.ts")).openProposals(repository, env, log),
    lexicon: once(async () => (await import("./lexicon/wordnet.ts")).loadWordNet()),
    gunzip: (chunks) => unzipped(chunks),
    openFile: async (path) => ((await isFile(path)) ? createReadStream(path) : undefined),
    readFile: async (path) => ((await isFile(path)) ? readFile(path, "utf8") : undefined),
    writeFile: async (path, text) => {
      try {
        await writeWhole(path, typeof text === "string" ? text : Readable.from(inPortions(text)));
      } catch (error) {
        throw new UserError(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code ?? "unknown reason"}`);
      }
    },
    scores: async (folder) => {
      const place = resolve(cwd, folder);
      const inside = await repositoryRoot();
      if (inside !== undefined) await refuseInside(inside, place);
      const { openScoreCache } = await import("./score-cache.ts");
      return openScoreCache(place, { log });
    },
    close: async () => {
      const spent = budget?.spent();
      if (spent !== undefined && spent.tries > 0) log.info(spentText(spent));
      for (const close of closers) await close();
    },
  };
}

/** Looked at as the folders really lie, since a link may lead in. */
async function refuseInside(root: string, folder: string): Promise<void> {
  const from = relative(await realPath(root), await realPath(folder));
  if (from !== "" && (from.startsWith("..") || isAbsolute(from))) return;
  throw new UserError(
    `--cache: ${folder} is inside of ${root}, where a change under review could bring scores of its own; name a folder outside`,
  );
}

/** Of a folder that need not exist yet. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
    return join(await realPath(dirname(path)), basename(path));
  }
}

/** Pieces of some size, so that each write is worth its while. */
function* inPortions(pieces: Iterable<string>): Generator<string> {
  let portion = "";
  for (const piece of pieces) {
    portion += piece;
    if (portion.length < PORTION) continue;
    yield portion;
    portion = "";
  }
  yield portion;
}

const PORTION = 64 * 1024;

/** Starts no interpreter until something is to be graded by python. */
function lazyPython(
  closers: (() => Promise<void> | void)[],
  limits?: { readonly secondsPerGrade: number },
): PythonRunner {
  let runner: Promise<PythonRunner> | undefined;
  const start = async () => {
    const { createPythonRunner } = await import("./python/runner.ts");
    const started = createPythonRunner(limits === undefined ? {} : { timeLimitMs: limits.secondsPerGrade * 1000 });
    closers.push(() => started.close());
    return started;
  };
  return {
    run: async (source, inputs) => {
      runner ??= start();
      return (await runner).run(source, inputs);
    },
    close: async () => (await runner)?.close(),
  };
}

async function isFile(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UserError(`${path} is a folder; a file is needed`);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

async function* unzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const source = Readable.from(chunks, { objectMode: false });
  source.on("error", (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
