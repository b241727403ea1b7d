import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import type { ReportHead, ScoreRow } from "./report.ts";

/** Part of a row: what the score says, with its verdict. */
export type RowVerdict = Pick<ScoreRow, "kind" | "value" | "passed" | "reason" | "code" | "parts" | "steps">;

/** Part of a row: what the trajectory says of itself. */
export type RowSubject = Pick<ScoreRow, "id" | "task_id" | "success" | "model" | "checkpoint_id" | "tags" | "digest">;

export function subjectOf({ trajectory, digest }: RecordedTrajectory): RowSubject {
  const { id, task_id, outcome, model, checkpoint_id, tags } = trajectory;
  return {
    id,
    task_id,
    ...(outcome?.success === undefined ? {} : { success: outcome.success }),
    ...(model === undefined ? {} : { model }),
    ...(checkpoint_id === undefined ? {} : { checkpoint_id }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags }),
    digest,
  };
}

export function rowOf({ id, task_id, ...rest }: RowSubject, verdict: RowVerdict): ScoreRow {
  return { id, task_id, ...verdict, ...rest };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Kept as bytes, which a garbage collector neither looks through nor keeps room to spare for. */
function lines(values: readonly object[]): Uint8Array {
  return encoder.encode(values.map((value) => JSON.stringify(value)).join("\n"));
}

interface Chunk {
  /** UTF-8 of what stands before and after the verdict in each row, by line. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Of each report. */
  readonly verdicts: readonly (readonly string[])[];
}

/** So few that the text of a chunk is a small object to the garbage collector, which takes large ones out late. */
const CHUNK_ROWS = 128;

/** Verdicts that come again share one text, up to so many different ones. */
const SHARED = 4096;

/**
 * The rows of several reports over one dataset, kept as text: a fifth of what the rows take as objects, since what a
 * trajectory says of itself is kept once. A million rows of four reports take about 200 MB.
 */
export class ScoreTexts {
  readonly #chunks: Chunk[] = [];
  readonly #shared = new Map<string, string>();

  /** `verdicts` are by report, then by row. */
  add(subjects: readonly RowSubject[], verdicts: readonly (readonly RowVerdict[])[]): void {
    for (let from = 0; from < subjects.length; from += CHUNK_ROWS) {
      const part = subjects.slice(from, from + CHUNK_ROWS);
      this.#chunks.push({
        before: lines(part.map(({ id, task_id }) => ({ id, task_id }))),
        after: lines(part.map(({ id: _, task_id: __, ...rest }) => rest)),
        verdicts: verdicts.map((each) =>
          each.slice(from, from + CHUNK_ROWS).map((verdict) => this.#share(JSON.stringify(verdict))),
        ),
      });
    }
  }

  #share(text: string): string {
    const known = this.#shared.get(text);
    if (known !== undefined) return known;
    if (this.#shared.size < SHARED) this.#shared.set(text, text);
    return text;
  }

  /** The rows of one report as JSON, some hundreds at a time, without the brackets around them. */
  *rows(report: number): Generator<string> {
    for (const { before, after, verdicts } of this.#chunks) {
      const [left, right] = [decoder.decode(before).split("\n"), decoder.decode(after).split("\n")];
      const middle = verdicts[report] as readonly string[];
      yield middle
        .map((text, index) => `${left[index]?.slice(0, -1)},${text.slice(1, -1)},${right[index]?.slice(1)}`)
        .join(",");
    }
  }
}

/** A report whose rows can be written out, and are not all held as objects. */
export interface WrittenReport {
  readonly head: ReportHead;
  /** The rows as JSON, many at a time, without the brackets around them. */
  rows(): Iterable<string>;
}

/** The text that `JSON.stringify` would give of the whole report, in pieces. */
export function* reportText({ head, rows }: WrittenReport): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"scores":[`;
  let isFirst = true;
  for (const each of rows()) {
    yield isFirst ? each : `,${each}`;
    isFirst = false;
  }
  yield "]}";
}
