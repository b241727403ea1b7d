import { failed, type Score, scored } from "../score/score.ts";
import type { GraderInput, Grading, PreparedGrader } from "./contract.ts";
import { type GradingPorts, gradeAll } from "./grade.ts";

/**
 * The same grader asking anew: the `ask`-th time, 0 for the first. A grading that itself repeats its questions counts on
 * from its last one, so every ask has a recording of its own. What asks no judge is the same each time.
 */
export function askedAgain(prepared: PreparedGrader, ask: number): PreparedGrader {
  if (ask === 0) return prepared;
  return (input) => {
    const grading = prepared(input);
    const own = 1 + Math.max(0, ...grading.requests.map((each) => (each.kind === "judge" ? each.repeat : 0)));
    const requests = grading.requests.map((each) =>
      each.kind === "judge" ? { ...each, repeat: ask * own + each.repeat } : each,
    );
    return { ...grading, requests };
  };
}

/** Asks again where the first score lies within `margin` of the threshold; the median of all `asks` is the score. */
export interface Confirm {
  /** Odd, so that the median is one of them and on the side of the majority. */
  readonly asks: number;
  readonly margin: number;
}

/**
 * Grades as `gradeAll`, and what a judge scored near the threshold again, up to `asks` in all; what lies far from it
 * costs no more. Where one of the asks fails, so does the score: two of three are not the three that were wanted.
 */
export async function gradeConfirmed(
  prepared: PreparedGrader,
  inputs: readonly GraderInput[],
  ports: GradingPorts,
  threshold: number,
  confirm: Confirm | undefined,
): Promise<Score[]> {
  const scores = await gradeAll(prepared, inputs, ports);
  if (confirm === undefined) return scores;
  const near = [...inputs.entries()].filter(([index, input]) => {
    const score = scores[index];
    return score?.kind === "scored" && isNear(score.value, threshold, confirm) && asksJudge(prepared(input));
  });
  const rounds = await Promise.all(
    Array.from({ length: confirm.asks - 1 }, (_, again) =>
      gradeAll(
        askedAgain(prepared, again + 1),
        near.map(([, input]) => input),
        ports,
      ),
    ),
  );
  near.forEach(([index], place) => {
    scores[index] = medianOf([scores[index] as Score, ...rounds.map((round) => round[place] as Score)]);
  });
  return scores;
}

/** Whether a first score is to be confirmed. Decimal margins are meant as they are written, 0.8 within 0.3 of 0.5. */
function isNear(value: number, threshold: number, { margin }: Confirm): boolean {
  return Math.abs(value - threshold) <= margin + 1e-9;
}

function asksJudge({ requests }: Grading): boolean {
  return requests.some((request) => request.kind === "judge");
}

function medianOf(asks: readonly Score[]): Score {
  const values = asks.flatMap((score) => (score.kind === "scored" ? [score] : []));
  const other = asks.find((score) => score.kind !== "scored");
  if (other?.kind === "failed") {
    const { code, message } = other.failure;
    return failed(code, `of ${asks.length} asks near the threshold one failed: ${message}`, other.parts);
  }
  if (other !== undefined) return other;
  const sorted = [...values].sort((a, b) => a.value - b.value);
  const middle = sorted[(sorted.length - 1) / 2];
  if (middle === undefined) throw new TypeError("the asks are an odd number");
  const said = values.map(({ value }) => value).join(", ");
  return scored(
    middle.value,
    `Asked ${asks.length} times near the threshold: ${said}; this is the median.`,
    middle.parts,
  );
}
