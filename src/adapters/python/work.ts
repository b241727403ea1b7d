import type { GraderInput, PythonAnswer } from "../../grader/contract.ts";
import { failure, type Reply } from "./protocol.ts";

/** Rows handed over at once, so that an interpreter does not wait for the host after each; fewer if they are large. */
const CHUNK_ROWS = 32;
const CHUNK_CHARACTERS = 2 ** 20;

/** Inputs that wait for an answer, shared by the interpreters that work on them. */
export interface Work {
  readonly source: string;
  readonly inputs: readonly GraderInput[];
  readonly answers: (PythonAnswer | undefined)[];
  next: number;
  /** Handed over, and not begun when the interpreter ended. */
  readonly returned: number[];
  /** Grows when the grader turns out to need more: an interpreter that had to grow cannot be put back. */
  room: number;
  /** Calls that were stopped for their time while none had answered yet; `undefined` once one has. */
  stopped: number | undefined;
  /** Why the grader could not be loaded, or was given up: the answer for every input that has none. */
  refusal?: PythonAnswer;
}

/** A grader that answers none of so many calls in time answers none at all, and each costs the whole time limit. */
const CALLS_BEFORE_GIVING_UP = 5;

/** Counts a reply; gives the grader up where nothing but stopped calls has come from it. */
export function countStopped(work: Work, reply: Reply, timeLimitMs: number): void {
  if (reply.kind === "outgrown" || work.stopped === undefined) return;
  const isStopped = "answer" in reply && reply.answer.kind === "failed" && reply.answer.code === "python_timeout";
  work.stopped = isStopped ? work.stopped + 1 : undefined;
  if (work.stopped !== CALLS_BEFORE_GIVING_UP) return;
  const message = `not run: the first ${CALLS_BEFORE_GIVING_UP} calls all took longer than ${timeLimitMs / 1000} s`;
  work.refusal ??= failure("python_timeout", message);
}

/** Once one hand cannot go on, the others take no more rows. */
export async function stopOthers(hand: Promise<void>, work: Work): Promise<void> {
  try {
    await hand;
  } catch (error) {
    work.next = work.inputs.length;
    work.returned.length = 0;
    throw error;
  }
}

interface Row {
  readonly index: number;
  readonly row: string;
}

/** The next rows to be graded; those that cannot be written as JSON are answered on the way. */
export function takeChunk(work: Work): readonly Row[] {
  const chunk: Row[] = [];
  // rows that come back are taken up where they stood, so that it does not depend on chance which are run first
  work.returned.sort((a, b) => b - a);
  for (let characters = 0; chunk.length < CHUNK_ROWS && characters < CHUNK_CHARACTERS && work.refusal === undefined; ) {
    const index = work.returned.pop() ?? work.next++;
    const input = work.inputs[index];
    if (input === undefined) break;
    const row = rowText(input);
    if (typeof row === "string") {
      chunk.push({ index, row });
      characters += row.length;
    } else work.answers[index] = row;
  }
  return chunk;
}

function rowText(input: GraderInput): string | PythonAnswer {
  try {
    return JSON.stringify({ sample: input.sample, item: input.item });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure("python_exception", `sample and item cannot be written as JSON: ${reason}`);
  }
}
