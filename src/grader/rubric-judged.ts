import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Score } from "../score/score.ts";
import type { Answer } from "./contract.ts";
import { judgementText, parseJudgement } from "./judge-answer.ts";
import { type Asking, allKeys, asksMoreThanOnce, questionKeys } from "./rubric.ts";
import { type Combining, totalWeight } from "./rubric-formula.ts";
import { type Criterion, type Level, type RubricLike, rubricRange } from "./rubric-like.ts";

/** A grader that was compiled from a rubric: what was written, and how it is asked. */
export interface RubricPart {
  /** Of the Grader that names the rubric. */
  readonly name: string;
  readonly rubric: RubricLike;
  readonly asking: Asking;
}

/** The parts of a compiled grader that come from rubrics, by their place as in `ProcessParts`. */
export type RubricParts = Readonly<Record<string, RubricPart>>;

/** What one criterion was given, and what that is worth. */
interface CriterionJudged {
  readonly id: string;
  readonly weight: number;
  /** The level that each ask gave; null where it gave none that can be read. */
  readonly asks: readonly (number | null)[];
  /** What the asks come to; absent where one of them gave none. */
  readonly level?: number;
  /** The description of the level nearest to it. */
  readonly meaning?: string;
  /** Weight times level: negative for a penalty. */
  readonly points?: number;
}

export interface RubricJudged {
  readonly ask: Asking["ask"];
  readonly criteria: readonly CriterionJudged[];
  /** The points that can be earned. */
  readonly out_of: number;
  /**
   * Only of a judge that weighs the criteria itself: what each ask's levels come to by the rubric, beside the result that
   * it gave. They differ where it miscalculated.
   */
  readonly sums?: readonly { readonly computed: number | null; readonly result: number | null }[];
}

/**
 * What a rubric's criteria were given. Of a rubric asked per criterion that stands in the score's parts; else it is read
 * from the steps of the judge's answers, which are in the order of its asks.
 */
export function rubricJudged(
  part: RubricPart,
  score: Score,
  answers: readonly (Answer | undefined)[],
  place = "",
): RubricJudged {
  return part.asking.ask === "per_criterion" ? byCriterion(part, score, place) : byStep(part, answers);
}

/** The key of a rubric's question in the whole grader, of which the rubric stands at the given place. */
function placed(place: string, key: string): string {
  return place === "" ? key : `${place}_${key}`;
}

/** The keys under which a rubric's judges stand in a `multi`, in their order. */
export function judgesOf({ rubric, asking }: RubricPart, place: string): readonly string[] {
  if (!asksMoreThanOnce(asking)) return [place];
  return allKeys(rubric, asking).map((key) => placed(place, key));
}

function byCriterion({ rubric, asking }: RubricPart, score: Score, place: string): RubricJudged {
  const parts = score.kind === "not_applicable" ? {} : (score.parts ?? {});
  const criteria = rubric.criteria.map((criterion) => {
    const asks = questionKeys(criterion.id, asking.asks).map((key) => {
      const part = parts[placed(place, key)];
      return part?.kind === "scored" ? part.value : null;
    });
    return judged(criterion, asks, asking.combine);
  });
  return { ask: asking.ask, criteria, out_of: outOf(rubric) };
}

function byStep({ rubric, asking }: RubricPart, answers: readonly (Answer | undefined)[]): RubricJudged {
  const asks = Array.from({ length: asking.asks }, (_, ask) => statedIn(answers[ask], rubric));
  // The median of the results is one of them, and the levels behind the score are those of that ask.
  const ranked = asks.filter(({ result }) => result !== null).sort((a, b) => (a.result ?? 0) - (b.result ?? 0));
  const counted = asking.combine === "median" ? ranked.slice((asks.length - 1) / 2, (asks.length + 1) / 2) : asks;
  const criteria = rubric.criteria.map((criterion, index) => {
    const said = asks.map(({ levels }) => levels[index] ?? null);
    const levels = ranked.length < asks.length ? [] : counted.map((ask) => ask.levels[index] ?? null);
    return { ...judged(criterion, levels, "mean"), asks: said };
  });
  const sums = asks.map(({ levels, result }) => ({ computed: rubricValue(rubric, levels), result }));
  return { ask: asking.ask, criteria, out_of: outOf(rubric), sums };
}

function judged(criterion: Criterion, asks: readonly (number | null)[], combine: Combining): CriterionJudged {
  const { id, weight, levels } = criterion;
  const values = asks.filter((value) => value !== null);
  if (values.length === 0 || values.length < asks.length) return { id, weight, asks };
  const level = levelOf(values, combine, criterion);
  return { id, weight, asks, level, meaning: nearest(level, levels).description, points: weight * level };
}

function levelOf(values: readonly number[], combine: Combining, { levels }: Criterion): number {
  const [first = 0] = values;
  if (values.length === 1) return first;
  if (combine === "mean") return values.reduce((sum, value) => sum + value, 0) / values.length;
  const median = [...values].sort((a, b) => a - b)[(values.length - 1) / 2] ?? 0;
  return combine === "median" ? median : nearest(median, levels).score;
}

/** Of two levels that are equally near, the higher. */
function nearest(score: number, levels: readonly Level[]): Level {
  return levels.reduce((best, level) => {
    const [far, near] = [Math.abs(best.score - score), Math.abs(level.score - score)];
    return near < far || (near === far && level.score > best.score) ? level : best;
  });
}

/** What the levels of all criteria come to, clipped to the rubric's range; null where one is missing. */
function rubricValue(rubric: RubricLike, levels: readonly (number | null)[]): number | null {
  const { criteria } = rubric;
  let points = 0;
  for (const [index, { weight }] of criteria.entries()) {
    const level = levels[index];
    if (level === undefined || level === null) return null;
    points += weight * level;
  }
  const share = criteria.some(({ weight }) => weight > 0) ? points / outOf(rubric) : 1 + points / totalWeight(criteria);
  const [low, high] = rubricRange(rubric);
  return Math.min(high, Math.max(low, share));
}

function outOf({ criteria }: RubricLike): number {
  return totalWeight(criteria.filter(({ weight }) => weight > 0));
}

/** A step belongs to the criterion whose id it starts with; a criterion with no such step, or two, has no level. */
function statedIn(
  answer: Answer | undefined,
  { criteria }: RubricLike,
): { readonly levels: readonly (number | null)[]; readonly result: number | null } {
  const judgement = judgementText(answer);
  const parsed = "text" in judgement ? parseJudgement(judgement.text) : undefined;
  const { steps, result } = isJsonObject(parsed) ? parsed : {};
  const stated = Array.isArray(steps) ? steps : [];
  return {
    levels: criteria.map(({ id }) => {
      const own = stated.filter((step) => isJsonObject(step) && beginsWith(step.description, id));
      return own.length === 1 ? numberIn((own[0] as JsonObject).conclusion) : null;
    }),
    result: typeof result === "number" ? result : null,
  };
}

function beginsWith(description: Json | undefined, id: string): boolean {
  const word = typeof description === "string" ? /^[^A-Za-z0-9_]*([A-Za-z0-9_]+)/.exec(description)?.[1] : undefined;
  return word === id;
}

/** The one number of a conclusion such as `0.5` or `score: 0.5`. */
function numberIn(conclusion: Json | undefined): number | null {
  if (typeof conclusion !== "string") return null;
  const numbers = conclusion.slice(0, 1000).match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 1 ? Number(numbers[0]) : null;
}
