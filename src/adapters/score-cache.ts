import { hash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptScores, Log, ScoreCache } from "../ports.ts";

const MEBIBYTE = 2 ** 20;

export interface ScoreCacheOptions {
  /** Of all segments together. Default 512 MiB; when there is more, the oldest go. */
  readonly limitBytes?: number;
  readonly log: Log;
}

const SEGMENT = /^([0-9a-f]{64})-[0-9a-f]{32}\.scores$/;
const HALF_WRITTEN = /\.half-written$/;
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Scores in a folder, a segment for each grader and run. A segment is written beside its place and then named, so that
 * any number of runs may share the folder; its name says its content. Every record has its own checksum: one that is
 * torn, changed, or of another key is not there. The folder is not to be one that a stranger can write to: a checksum
 * is no signature.
 */
export function openScoreCache(folder: string, { limitBytes = 512 * MEBIBYTE, log }: ScoreCacheOptions): ScoreCache {
  const trouble = (what: string, error: unknown): void => {
    log.warn(`the score cache ${folder} ${what}: ${error instanceof Error ? error.message : String(error)}`);
  };
  return {
    open: async (key) => {
      const records = await readSegments(folder, key).catch((error: unknown) => {
        trouble("cannot be read", error);
        return new Map<string, string | undefined>();
      });
      return keptScores(
        records,
        async (lines) => {
          try {
            await writeSegment(folder, key, lines);
            await prune(folder, limitBytes);
          } catch (error) {
            trouble("cannot be written", error);
          }
        },
        key,
      );
    },
  };
}

function keptScores(
  records: ReadonlyMap<string, string | undefined>,
  write: (lines: readonly string[]) => Promise<void>,
  key: string,
): KeptScores {
  let lines: string[] = [];
  return {
    get: (digest) => records.get(digest),
    put: (digest, text) => void lines.push(recordLine(key, digest, text)),
    save: async () => {
      if (lines.length > 0) await write(lines);
      lines = [];
    },
  };
}

/** `checksum digest text`; the text is JSON of one line. */
function recordLine(key: string, digest: string, text: string): string {
  return `${checksum(key, digest, text)} ${digest} ${text}`;
}

function checksum(key: string, digest: string, text: string): string {
  return hash("sha256", `${key}\n${digest}\n${text}`, "hex").slice(0, 32);
}

const RECORD = /^([0-9a-f]{32}) ([0-9a-f]{64}) (.+)$/;

/** By digest; `undefined` where two records differ, for then one of them is wrong. */
async function readSegments(folder: string, key: string): Promise<ReadonlyMap<string, string | undefined>> {
  const records = new Map<string, string | undefined>();
  for (const name of await namesIn(folder)) {
    if (SEGMENT.exec(name)?.[1] !== key) continue;
    // Another run may have dropped it meanwhile.
    const text = await readFile(join(folder, name), "utf8").catch(() => "");
    for (const line of text.split("\n")) {
      const [, sum, digest, score] = RECORD.exec(line) ?? [];
      if (digest === undefined || score === undefined || sum !== checksum(key, digest, score)) continue;
      records.set(digest, !records.has(digest) || records.get(digest) === score ? score : undefined);
    }
  }
  return records;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function writeSegment(folder: string, key: string, lines: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = `${lines.join("\n")}\n`;
  const place = join(folder, `${key}-${hash("sha256", text, "hex").slice(0, 32)}.scores`);
  const beside = join(folder, `${randomUUID()}.half-written`);
  await writeFile(beside, text, { flag: "wx", mode: 0o600 });
  await rename(beside, place);
}

/** Drops the oldest segments while there is too much, and what a run that was killed left half written. */
async function prune(folder: string, limit: number): Promise<void> {
  const files: { readonly path: string; readonly size: number; readonly written: number }[] = [];
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) continue;
    if (SEGMENT.test(name)) files.push({ path, size: found.size, written: found.mtimeMs });
    else if (HALF_WRITTEN.test(name) && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS)
      await rm(path, { force: true });
  }
  files.sort((a, b) => b.written - a.written || (a.path < b.path ? -1 : 1));
  let total = 0;
  for (const { path, size } of files) {
    total += size;
    if (total > limit) await rm(path, { force: true });
  }
}
