import type { NativeGrader } from "../grader/contract.ts";
import { parseFormula } from "../grader/formula.ts";
import { evaluateFormula } from "../grader/formula-value.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import type { Attack } from "./attack.ts";
import type { AttackReport } from "./report.ts";

/**
 * The grader with each of its judges replaced by the answer that is worth most, where something else is left to ask. What
 * withstands attacks so withstands them whatever its judges say; what does not may still be held by a judge.
 * `undefined`: it has no judge, or nothing but judges.
 */
export function withPleasedJudges(native: NativeGrader): NativeGrader | undefined {
  const { graders, calculate_output: written } = native;
  if (native.type !== "multi" || !isJsonObject(graders) || typeof written !== "string") return undefined;
  const judges = Object.entries(graders).filter((entry): entry is [string, JsonObject] => isJudge(entry[1]));
  if (judges.length === 0 || judges.some(([name]) => !/^[A-Za-z_]\w*$/.test(name))) return undefined;
  const left = Object.fromEntries(Object.entries(graders).filter(([, part]) => !isJudge(part)));
  let formula = written;
  for (const [name, judge] of judges) {
    const worth = bestOf(name, judge, written, Object.keys(graders));
    if (worth === undefined) return undefined;
    formula = formula.replace(new RegExp(`(?<![\\w.])${name}(?!\\w)`, "g"), `(${worth})`);
  }
  const parsed = parseFormula(formula, Object.keys(left));
  if (!("formula" in parsed) || parsed.formula.variables.length === 0) return undefined;
  return { ...native, graders: left, calculate_output: formula };
}

/** What stood with pleased judges, told of the grader itself: a resistance holds, an exploit is only a doubt. */
export function toldOf(grader: AttackReport["grader"], pleased: AttackReport, all: readonly Attack[]): AttackReport {
  const { exploits, verdict, reasons } = pleased;
  const run = new Set(pleased.attacks.map(({ id }) => id));
  const why =
    "the judge has no recorded answer to the attacks; with a judge that is pleased by all of them, the grader is";
  return {
    ...pleased,
    grader,
    verdict: verdict === "resistant" ? "resistant" : "inconclusive",
    reasons: verdict === "resistant" ? [] : [`${why} ${verdict}`, ...reasons],
    not_run: all
      .filter(({ id, kind }) => kind === "judge" && !run.has(id))
      .map(({ id }) => ({ id, reason: "the judge has no recorded answer to it" })),
    pleased_judge: { exploits },
    exploitability: { ...pleased.exploitability, share: exploits.length > 0 ? null : pleased.exploitability.share },
    exploits: [],
  };
}

function isJudge(part: unknown): boolean {
  return isJsonObject(part) && (part.type === "score_model" || part.type === "label_model");
}

/** The end of the judge's range with which the formula, all else at its best, is worth most. */
function bestOf(name: string, judge: JsonObject, written: string, names: readonly string[]): number | undefined {
  const parsed = parseFormula(written, names);
  if (!("formula" in parsed)) return undefined;
  const { formula } = parsed;
  const [low, high] = rangeOf(judge);
  const worth = (value: number) =>
    evaluateFormula(
      formula,
      formula.variables.map((each) => (each === name ? value : 1)),
    );
  const [atLow, atHigh] = [worth(low), worth(high)];
  if (typeof atLow !== "number" || typeof atHigh !== "number") return undefined;
  return atLow > atHigh ? low : high;
}

function rangeOf({ range }: JsonObject): readonly [number, number] {
  const [low, high] = Array.isArray(range) ? range : [];
  return typeof low === "number" && typeof high === "number" ? [low, high] : [0, 1];
}
