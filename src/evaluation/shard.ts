import { type Issue, UserError } from "../errors.ts";
import { canonicalJson, isJsonObject, type Json } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import { reportProblems } from "./parse-report.ts";
import type { Report, ScoreRow } from "./report.ts";
import { reportText, type WrittenReport } from "./score-text.ts";
import { Tally } from "./tally.ts";

/** The share of one machine: of the rows of a dataset, in order, every `of`th, beginning at the `index`th. 1-based. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** More than a workflow's matrix can start is a slip of the pen. */
const MOST_SHARDS = 256;

/** `3/16`. Throws a UserError on anything else. */
export function parseShard(text: string): Shard {
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index !== undefined && shard.index <= shard.of && shard.of <= MOST_SHARDS) return shard;
  throw new UserError(
    `--shard: expected INDEX/COUNT like 3/16, with an index of 1 to the count and at most ${MOST_SHARDS} shards, got "${text}"`,
  );
}

/** All shards of a run, as `--shard` takes them. Throws a UserError on a count that cannot be. */
export function shardNames(count: number): readonly string[] {
  if (!Number.isInteger(count) || count < 1 || count > MOST_SHARDS) {
    throw new UserError(`--shards: expected a whole number of 1 to ${MOST_SHARDS}, got ${count}`);
  }
  return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
}

/** Which rows are a shard's: asked once for each row in order. Every row is in exactly one shard. */
export function selectionOf({ index, of }: Shard): { readonly select: () => boolean; readonly rows: () => number } {
  let rows = 0;
  return { select: () => rows++ % of === index - 1, rows: () => rows };
}

/** What one shard found of one report's dataset. */
export interface ShardPart<R> {
  /** The whole file that the rows are from: sha256 of its bytes, and how many rows it has in all. */
  readonly source: { readonly digest: string; readonly rows: number };
  /** Of the shard's rows alone. */
  readonly report: R;
}

export interface ShardFile {
  readonly version: 1;
  readonly kind: "gradegate/shard";
  readonly engine: string;
  readonly shard: Shard;
  /** One for each grader or suite, in the same order in every shard. */
  readonly parts: readonly ShardPart<Report>[];
}

/** A shard's file, in pieces. */
export function* shardText(
  engine: string,
  shard: Shard,
  parts: readonly ShardPart<WrittenReport>[],
): Generator<string> {
  yield `${JSON.stringify({ version: 1, kind: "gradegate/shard", engine, shard }).slice(0, -1)},"parts":[`;
  for (const [index, { source, report }] of parts.entries()) {
    yield `${index === 0 ? "" : ","}{"source":${JSON.stringify(source)},"report":`;
    yield* reportText(report);
    yield "}";
  }
  yield "]}\n";
}

/** A shard's file read back. Throws a UserError that names the file. */
export function parseShardFile(text: string, file: string): ShardFile {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch (error) {
    throw new UserError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const refuse = (why: string, issues: readonly Issue[] = []) =>
    new UserError(`${file} is not a shard of this version of gradegate: ${why}`, issues);
  if (!isJsonObject(value) || value.kind !== "gradegate/shard" || value.version !== 1)
    throw refuse("its kind is another");
  const { engine, shard, parts } = value;
  if (typeof engine !== "string" || !isShard(shard)) throw refuse("its engine or shard is not given");
  if (!Array.isArray(parts) || parts.length === 0) throw refuse("it has no parts");
  for (const part of parts as readonly Json[]) {
    if (!isJsonObject(part) || !isSource(part.source)) throw refuse("a part lacks its source");
    const issues = reportProblems(part.report, file);
    if (issues.length > 0) throw refuse("a report is not valid", issues);
  }
  return value as unknown as ShardFile;
}

function isShard(value: Json | undefined): boolean {
  if (!isJsonObject(value) || !isCount(value.index) || !isCount(value.of)) return false;
  return value.index >= 1 && value.index <= value.of && value.of <= MOST_SHARDS;
}

function isSource(value: Json | undefined): boolean {
  return isJsonObject(value) && typeof value.digest === "string" && isCount(value.rows);
}

function isCount(value: Json | undefined): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

interface NamedShard {
  readonly file: string;
  readonly content: ShardFile;
}

/**
 * The reports of the whole run, the same as without shards, whatever the order of the files. Throws a UserError that
 * names every shard that is missing, there twice, or not of the same run, dataset and graders: part of a dataset is no
 * evaluation.
 */
export function mergeShards(shards: readonly NamedShard[], sha256: Sha256): readonly Report[] {
  const [first] = shards;
  if (first === undefined) throw new UserError("merge: there are no shards");
  const wrong = [...differences(first, shards), ...gaps(first.content.shard.of, shards)];
  if (wrong.length > 0) throw incomplete(wrong);
  const sorted = [...shards].sort((a, b) => a.content.shard.index - b.content.shard.index);
  const damaged = sorted.flatMap((shard) => damages(shard, sha256));
  if (damaged.length > 0) throw incomplete(damaged);
  return first.content.parts.map((_, part) => merged(sorted, part, sha256));
}

function incomplete(wrong: readonly string[]): UserError {
  const issues = wrong.map(
    (message): Issue => ({ severity: "error", code: "shards", file: "merge", line: 1, column: 1, message }),
  );
  return new UserError("the shards do not make up one evaluation", issues);
}

/** A run's identity but for what a shard has of its own. */
function identityOf({ engine, shard, parts }: ShardFile): Readonly<Record<string, unknown>> {
  return {
    engine,
    "number of shards": shard.of,
    reports: parts.map(({ report }) => report.suite ?? null),
    graders: parts.map(({ report }) => report.grader),
    "dataset paths": parts.map(({ report }) => report.dataset.path),
    datasets: parts.map(({ source }) => source),
  };
}

function differences(first: NamedShard, shards: readonly NamedShard[]): readonly string[] {
  const expected = identityOf(first.content);
  return shards.flatMap(({ file, content }) =>
    Object.entries(identityOf(content)).flatMap(([what, value]) =>
      canonicalJson(value) === canonicalJson(expected[what])
        ? []
        : [`${file}: the ${what} differ${what === "engine" ? "s" : ""} from that of ${first.file}`],
    ),
  );
}

function gaps(of: number, shards: readonly NamedShard[]): readonly string[] {
  const byIndex = new Map<number, string[]>();
  for (const { file, content } of shards) {
    byIndex.set(content.shard.index, [...(byIndex.get(content.shard.index) ?? []), file]);
  }
  return Array.from({ length: of }, (_, at) => at + 1).flatMap((index) => {
    const files = byIndex.get(index) ?? [];
    if (files.length === 1) return [];
    return [
      files.length === 0
        ? `shard ${index}/${of} is missing`
        : `shard ${index}/${of} is there ${files.length} times: ${files.join(", ")}`,
    ];
  });
}

/** A shard that does not hold what it says it holds. */
function damages({ file, content }: NamedShard, sha256: Sha256): readonly string[] {
  const { index, of } = content.shard;
  return content.parts.flatMap(({ source, report }) => {
    const expected = Math.max(0, Math.ceil((source.rows - index + 1) / of));
    if (report.scores.length !== expected) {
      return [`${file}: ${expected} of the ${source.rows} rows are its own, but it has ${report.scores.length}`];
    }
    return digestOf(report.scores, sha256) === report.dataset.digest
      ? []
      : [`${file}: its rows are not those it was written with`];
  });
}

function digestOf(rows: readonly ScoreRow[], sha256: Sha256): string {
  return sha256(rows.map((row) => row.digest).join("\n"));
}

function merged(sorted: readonly NamedShard[], part: number, sha256: Sha256): Report {
  const parts = sorted.map(({ content }) => content.parts[part] as ShardPart<Report>);
  const [{ source, report }] = parts as [ShardPart<Report>];
  const tally = new Tally();
  const seen = new Set<string>();
  const twice: string[] = [];
  const scores: ScoreRow[] = [];
  for (let index = 0; index < source.rows; index++) {
    const row = parts[index % parts.length]?.report.scores[Math.floor(index / parts.length)] as ScoreRow;
    if (seen.has(row.id)) twice.push(`the id ${JSON.stringify(row.id)} is in ${report.dataset.path} twice`);
    seen.add(row.id);
    tally.add(row, row.success);
    scores.push(row);
  }
  if (twice.length > 0) throw incomplete(twice.slice(0, 50));
  const summary = tally.summary();
  const dataset = { path: report.dataset.path, digest: digestOf(scores, sha256), trajectories: scores.length };
  return { ...report, dataset, counts: summary.counts, summary, failures: tally.causes(), scores };
}
