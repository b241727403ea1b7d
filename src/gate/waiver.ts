import type { Waiver } from "../policy/fields.ts";
import type { RuleName, RuleResult } from "./rule.ts";
import type { SuiteOutcome } from "./suite-outcome.ts";

/** A waiver of a gate that judges, and that gate's name. */
export interface StatedWaiver extends Waiver {
  readonly gate: string;
}

interface Occasion {
  readonly waivers: readonly StatedWaiver[];
  readonly suites: readonly SuiteOutcome[];
  /** YYYY-MM-DD. Without it no waiver counts: whether it has expired cannot be told. */
  readonly today: string | undefined;
}

/**
 * Turns failures that a waiver covers into `waived` ones, and says of the others why a waiver for them does not count: it
 * has expired, or more was seen than it allows. What is seen has to be a number, and a safety suite or a safety grader is
 * never waived, whatever a waiver says. Nothing else changes, so a verdict differs only by what is shown as waived.
 */
export function waive(results: readonly RuleResult[], occasion: Occasion): readonly RuleResult[] {
  return results.map((result) => {
    if (result.outcome !== "fail") return result;
    const found = occasion.waivers.filter((waiver) => covers(waiver, result));
    if (found.length === 0) return result;
    if (isSafety(result, occasion.suites)) {
      return { ...result, detail: joined(result.detail, "safety is never waived") };
    }
    const judged = found.map((waiver) => ({ waiver, refusal: refusalOf(waiver, result, occasion.today) }));
    const counting = judged.find(({ refusal }) => refusal === undefined);
    if (counting !== undefined) return waived(result, counting.waiver);
    const [first] = judged;
    return { ...result, detail: joined(result.detail, first?.refusal ?? "") };
  });
}

/** The waiver that makes a result `waived`. */
export function waiverOf(
  result: RuleResult,
  waivers: readonly StatedWaiver[],
  today: string,
): StatedWaiver | undefined {
  return waivers.find((waiver) => covers(waiver, result) && refusalOf(waiver, result, today) === undefined);
}

/** A waiver speaks of one rule of one suite, of the whole or of one slice; nothing in it is a pattern. */
function covers({ rule, suite, slice = "all" }: Waiver, result: RuleResult): boolean {
  return (rule satisfies RuleName) === result.rule && suite === result.suite && slice === (result.slice ?? "all");
}

/** Whether a result is of a suite whose purpose, or whose grader's layer, is safety on either side. */
export function isSafety({ suite }: RuleResult, suites: readonly SuiteOutcome[]): boolean {
  const outcome = suites.find(({ name }) => name === suite);
  return [outcome?.base?.suite, outcome?.head?.suite].some(
    (each) => each?.spec.purpose === "safety" || each?.grader.layer === "safety",
  );
}

function refusalOf(waiver: Waiver, { observed }: RuleResult, today: string | undefined): string | undefined {
  const { floor = Number.NEGATIVE_INFINITY, ceiling = Number.POSITIVE_INFINITY, expires, owner } = waiver;
  if (today === undefined) return `whether the waiver of ${owner} still holds cannot be told`;
  if (today > expires) return `the waiver of ${owner} expired on ${expires}`;
  if (typeof observed !== "number") return `the waiver of ${owner} is over a number, and there is none`;
  return floor <= observed && observed <= ceiling ? undefined : `the waiver of ${owner} allows ${boundsOf(waiver)}`;
}

function waived(result: RuleResult, waiver: StatedWaiver): RuleResult {
  const { gate, expires, owner, reason } = waiver;
  const said = `waived (${boundsOf(waiver)}) until ${expires} by ${owner} in ${gate}: ${reason}`;
  return { ...result, outcome: "waived", detail: joined(result.detail, said) };
}

function boundsOf({ floor, ceiling }: Waiver): string {
  const bounds = [
    ...(floor === undefined ? [] : [`${floor} at least`]),
    ...(ceiling === undefined ? [] : [`${ceiling} at most`]),
  ];
  return bounds.join(", ");
}

function joined(detail: string | undefined, more: string): string {
  return detail === undefined || detail === "" ? more : `${detail}; ${more}`;
}
