import type { RuleResult } from "./rule.ts";

/** What became of an override, for everybody who reads the review. Applied: it is of this very head. */
export type ReviewedOverride = {
  readonly by: string;
  readonly reason: string;
} & (
  | {
      readonly kind: "applied";
      /** What it counted by: `user ada`, or `team acme/leads`. */
      readonly role: string;
      /** The head commit of the pull request that it is bound to. */
      readonly head: string;
      /** The fact of the decision that it overrides. */
      readonly decision: string;
      /** What was overridden, each by `resultName`. */
      readonly rules: readonly string[];
      /** The comment that asked for it just now. */
      readonly comment?: number;
      /** The fact of the entry of an earlier run. */
      readonly entry?: string;
    }
  | { readonly kind: "refused"; readonly why: string }
);

/** A rule and what it was held against, so that an override of it is of nothing else: `max_drop of refunds/high-value`. */
export function resultName({ rule, suite, slice, grader, policy }: RuleResult): string {
  const of = [
    ...(suite === undefined ? [] : [slice === undefined || slice === "all" ? suite : `${suite}/${slice}`]),
    ...(grader === undefined ? [] : [`grader ${grader}`]),
    ...(policy === undefined ? [] : [policy]),
  ];
  return of.length === 0 ? rule : `${rule} of ${of.join(", ")}`.slice(0, 200);
}
