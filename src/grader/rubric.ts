import type { JsonObject } from "../json.ts";
import type { NativeGrader } from "./contract.ts";
import { type Combining, clipped, combined, shareOf } from "./rubric-formula.ts";
import { type Criterion, type RubricLike, rubricRange } from "./rubric-like.ts";
import { criterionMessages, wholeMessages } from "./rubric-message.ts";

/** How a rubric is put to its judge. */
export interface Asking {
  /** `one_call`: the judge weighs all criteria itself. `per_criterion`: it is asked for each, and a formula weighs them. */
  readonly ask: "one_call" | "per_criterion";
  /** How often each question is asked. */
  readonly asks: number;
  /** How the answers to one question become one; of no matter where it is asked once. */
  readonly combine: Combining;
}

const ONCE: Asking = { ask: "one_call", asks: 1, combine: "mean" };

/** How a Grader of type `rubric` asks; its spec has passed the schema. */
export function askingOf(spec: JsonObject): Asking {
  const repeats = spec.repeats as unknown as { readonly asks: number; readonly combine: Combining } | undefined;
  const ask = spec.ask === "per_criterion" ? "per_criterion" : "one_call";
  return { ask, asks: repeats?.asks ?? 1, combine: repeats?.combine ?? "mean" };
}

/** Whether it compiles to a `multi`, which may not stand in another. */
export function asksMoreThanOnce({ ask, asks }: Asking): boolean {
  return ask === "per_criterion" || asks > 1;
}

/** The key of one question in the compiled `multi`: of a criterion, or of the whole rubric as `ask`. */
function questionKey(id: string, ask: number, asks: number): string {
  return asks === 1 ? id : `${id}_${ask + 1}`;
}

/** The keys of all asks of one question. */
export function questionKeys(id: string, asks: number): readonly string[] {
  return Array.from({ length: asks }, (_, ask) => questionKey(id, ask, asks));
}

/** What stands for the criterion's id where the whole rubric is asked several times. */
const WHOLE = "ask";

/** The keys of the `multi` that a rubric compiles to, in their order. */
export function allKeys({ criteria }: Pick<RubricLike, "criteria">, { ask, asks }: Asking): readonly string[] {
  const ids = ask === "one_call" ? [WHOLE] : criteria.map(({ id }) => id);
  return ids.flatMap((id) => questionKeys(id, asks));
}

/**
 * Asked once in one call, a `score_model` whose judge follows the rubric and weighs it. Else a `multi` of one
 * `score_model` for each question and ask, whose formula takes the asks together, weighs the criteria and clips: a
 * provider has no field for repeats, and so it asks as often as is asked here. The same rubric gives the same bytes.
 * Untrusted text reaches the judge in messages of its own: see `rubric-message.ts`.
 */
export function compileRubric(rubric: RubricLike, name: string, asking: Asking = ONCE): NativeGrader {
  const { criteria } = rubric;
  const { ask, asks, combine } = asking;
  const range = rubricRange(rubric);
  if (!asksMoreThanOnce(asking)) return judgeOf(rubric, name, wholeMessages(rubric, range), range, 0);
  if (ask === "one_call") {
    const messages = wholeMessages(rubric, range);
    const keys = questionKeys(WHOLE, asks);
    return {
      type: "multi",
      name,
      graders: Object.fromEntries(keys.map((key, again) => [key, judgeOf(rubric, key, messages, range, again)])),
      calculate_output: combined(keys, combine, []),
    };
  }
  const graders = criteria.flatMap((criterion) => {
    const scores = scoresOf(criterion);
    const messages = criterionMessages(rubric, criterion, combine === "majority" && asks > 1);
    const bounds = [scores[0] ?? 0, scores.at(-1) ?? 1] as const;
    return questionKeys(criterion.id, asks).map(
      (key, again) => [key, judgeOf(rubric, key, messages, bounds, again)] as const,
    );
  });
  const terms = criteria.map((criterion) => ({
    weight: criterion.weight,
    score: combined(questionKeys(criterion.id, asks), combine, scoresOf(criterion)),
  }));
  return {
    type: "multi",
    name,
    graders: Object.fromEntries(graders),
    calculate_output: clipped(shareOf(terms), range),
  };
}

/** The scores of a criterion's levels, from the lowest up. */
function scoresOf({ levels }: Criterion): readonly number[] {
  return levels.map(({ score }) => score).sort((a, b) => a - b);
}

/** A judge that samples by a stated seed would answer every ask alike, so each ask has the next seed. */
function judgeOf(
  { model, sampling_params }: RubricLike,
  name: string,
  input: readonly JsonObject[],
  range: readonly [number, number],
  again: number,
): NativeGrader {
  const grader = { type: "score_model", name, model, input, range };
  if (sampling_params === undefined) return grader;
  const { seed } = sampling_params;
  const seeded = typeof seed === "number" && again > 0 ? { seed: seed + again } : {};
  return { ...grader, sampling_params: { ...sampling_params, ...seeded } };
}
