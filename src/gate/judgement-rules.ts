import type { GateSpec } from "../policy/document.ts";
import type { RuleResult } from "./rule.ts";
import type { SuiteOutcome } from "./suite-outcome.ts";

/**
 * Whoever may write the judge's answers needs no loosened grader. A recording of the base stays as it is; one that the
 * change adds, as every changed question must, is nobody's word but the author's until a judge is asked in the run.
 */
export function checkJudgements(
  { name: suite, judgements, head }: SuiteOutcome,
  rules: Pick<GateSpec["merge"], "judgements_added">,
): readonly RuleResult[] {
  if (judgements === undefined) return [];
  const position = head?.suite.source.locate(["spec", "recordings"]);
  const placed = position === undefined ? { suite } : { suite, position };
  return [...rewritten(judgements.rewritten, placed), ...added(judgements.added, rules.judgements_added?.max, placed)];
}

type Placed = Pick<RuleResult, "suite" | "position">;

function rewritten(keys: readonly string[], placed: Placed): readonly RuleResult[] {
  const rule = "judgements_rewritten";
  if (keys.length === 0) return [{ ...placed, rule, outcome: "pass", observed: 0, limit: 0 }];
  const detail = "the base has another answer to the same question of the same judge";
  return [{ ...placed, rule, outcome: "fail", observed: keys.length, limit: 0, detail, ids: shown(keys) }];
}

function added(keys: readonly string[], limit: number | undefined, placed: Placed): readonly RuleResult[] {
  if (keys.length === 0) return [];
  const rule = "judgements_added";
  const result = { ...placed, rule, observed: keys.length, ids: shown(keys) } as const;
  const detail = "the change brings these answers with it, and no judge was asked in this run; --judge live asks";
  if (limit === undefined) return [{ ...result, outcome: "advice", detail }];
  if (keys.length <= limit) return [{ ...result, outcome: "pass", limit }];
  return [{ ...result, outcome: "inconclusive", limit, detail }];
}

const shown = (keys: readonly string[]) => keys.map((key) => key.slice(0, 16));
