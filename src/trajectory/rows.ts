import { type Issue, UserError } from "../errors.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import { inspectJson } from "./inspect-json.ts";
import { columnOf, countKeys, jsonTextProblem } from "./json-text.ts";
import { LINE_LIMIT, type Line, readLines } from "./lines.ts";
import type { RowProblem } from "./row-problem.ts";

/** Undoes gzip. Given by an adapter, so that this code needs no machine. */
type Gunzip = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

export interface ReadOptions {
  /** Where absent, a gzipped file is refused with a message. */
  readonly gunzip?: Gunzip;
  /** Bytes of one line after unpacking; 16 MiB where absent. */
  readonly lineLimit?: number;
  /** Asked once for each line that is not blank, in order. Where it says no, the line is passed over unread. */
  readonly select?: () => boolean;
}

export interface Row {
  /** 1-based. */
  readonly line: number;
  readonly value: JsonObject;
  /** Puts a problem of this row on the list, at the column of its culprit. */
  report(problem: RowProblem): void;
}

/** More would bury the first, which is the one to mend. */
const LISTED = 50;

/** Finding a column is a slow scan of its line: beyond so many characters in all, problems say column 1. */
const SCANNED = 32 * 1024 * 1024;

/**
 * The rows of a JSON lines file, as many at a time as have come. Rows that cannot be read are left out and told at the
 * end, all at once, by a UserError; so what was done with the rows before counts only if the last one is passed. An
 * empty file is an error.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  options: ReadOptions = {},
): AsyncGenerator<readonly Row[]> {
  const issues: Issue[] = [];
  let problems = 0;
  let rows = 0;
  let scanned = 0;
  const add = (issue: Omit<Issue, "severity" | "file">): void => {
    problems++;
    if (issues.length < LISTED) issues.push({ severity: "error", file, ...issue });
  };
  /** The row of a line; `undefined` where it has none, and `false` where the rest of the file is not worth reading. */
  const rowOf = (line: Line): Row | undefined | false => {
    rows++;
    if (options.select?.() === false) return undefined;
    if ("problem" in line) {
      add({ line: line.number, ...line.problem });
      return undefined;
    }
    const { number, text } = line;
    if (number === 1 && text.startsWith("version https://git-lfs.github.com/")) {
      const message = "this is a Git LFS pointer, not the dataset";
      add({
        code: "git-lfs-pointer",
        line: 1,
        column: 1,
        message,
        hint: "Fetch it with `git lfs pull` (checkout: lfs: true).",
      });
      return false;
    }
    const report = ({ path, ...problem }: RowProblem): void => {
      const placed = issues.length < LISTED && scanned + text.length <= SCANNED;
      if (placed) scanned += text.length;
      add({ line: number, column: placed ? columnOf(text, path) : 1, ...problem });
    };
    const value = parsed(text, (problem) => add({ line: number, ...problem }), report);
    return value === undefined ? undefined : { line: number, value, report };
  };
  const source = readLines(await unpacked(chunks, file, options.gunzip), options.lineLimit ?? LINE_LIMIT);
  reading: for await (const lines of source) {
    const found: Row[] = [];
    for (const line of lines) {
      const row = rowOf(line);
      if (row === false) break reading;
      if (row !== undefined) found.push(row);
    }
    if (found.length > 0) yield found;
  }
  if (rows === 0) {
    add({
      code: "empty-dataset",
      line: 1,
      column: 1,
      message: "the dataset has no row",
      hint: "Nothing graded is never a pass. Write one trajectory a line.",
    });
  }
  if (problems > 0) throw new UserError(summary(file, problems), issues);
}

function summary(file: string, problems: number): string {
  const count = problems === 1 ? "1 problem" : `${problems} problems`;
  return `${file}: ${count}${problems > LISTED ? `; these are the first ${LISTED}, and there are ${problems - LISTED} more` : ""}`;
}

/** The row, or `undefined` where something was reported. */
function parsed(
  text: string,
  stop: (problem: Omit<Issue, "severity" | "file" | "line">) => void,
  report: (problem: RowProblem) => void,
): JsonObject | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    stop(jsonTextProblem(text) ?? { code: "not-json", column: 1, message: "this is not JSON" });
    return undefined;
  }
  if (!isJsonObject(value)) {
    const array = Array.isArray(value);
    const hint = array ? "Write one trajectory a line instead of one array." : undefined;
    report({
      code: "row-type",
      path: [],
      message: `a row is a JSON object, got ${array ? "an array" : value === null ? "null" : `a ${typeof value}`}`,
      ...(hint === undefined ? {} : { hint }),
    });
    return undefined;
  }
  const inspection = inspectJson(value);
  if ("problem" in inspection) {
    report(inspection.problem);
    return undefined;
  }
  // JSON.parse keeps the last of two equal keys in silence; then the text has more keys than the value.
  if (inspection.keys !== countKeys(text)) {
    const problem = jsonTextProblem(text);
    if (problem !== undefined) {
      stop(problem);
      return undefined;
    }
  }
  return value;
}

async function unpacked(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
  gunzip: Gunzip | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  const source = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let head: number[] = [];
  while (head.length < 2) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
    head = [...head, ...next.value.subarray(0, 2)];
  }
  let broken: unknown;
  async function* replayed(): AsyncGenerator<Uint8Array> {
    try {
      yield* first.splice(0);
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } catch (error) {
      broken = error;
      throw error;
    } finally {
      await source.return?.();
    }
  }
  if (head[0] !== 0x1f || head[1] !== 0x8b) return replayed();
  const issue = { severity: "error", file, line: 1, column: 1 } as const;
  if (gunzip === undefined) {
    const message = "the file is gzipped, which cannot be read here";
    throw new UserError(`${file}: ${message}`, [{ ...issue, code: "gzip-unsupported", message }]);
  }
  const unzip = gunzip;
  return (async function* () {
    try {
      yield* unzip(replayed());
    } catch {
      // A file that cannot be read is not a damaged one.
      if (broken !== undefined) throw broken;
      const message = "the gzip data is damaged or cut short";
      throw new UserError(`${file}: ${message}`, [{ ...issue, code: "gzip-damaged", message }]);
    }
  })();
}
