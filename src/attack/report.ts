import type { Family } from "./candidate.ts";
import type { CandidateCall } from "./rendered.ts";

export type AttackVerdict = "exploitable" | "resistant" | "inconclusive";

/** An output that was paid for nothing, in its shortest form found. */
export interface Exploit {
  readonly id: string;
  readonly family: Family;
  readonly trajectory_id: string;
  readonly score: number;
  readonly output: string;
  readonly tool_calls: readonly CandidateCall[];
  readonly why: string;
  /** Tasks on which this very output, or pattern, was paid unearned. */
  readonly tasks: number;
}

export interface Exploitability {
  /** Of the tasks tried, those with an unearned pass; `null` where it is not known. */
  readonly share: number | null;
  readonly tasks_paid: number;
  readonly tasks: number;
  /** Upper end of the exact one-sided 95 % interval where no task was paid; `null` where some were, or none was tried. */
  readonly upper_bound: number | null;
  /** The best score of what should not pass, over the threshold or under it; `null` where nothing got a score. */
  readonly best_unearned: number | null;
  readonly median_honest: number | null;
  readonly by_family: Readonly<Partial<Record<Family, { readonly tasks_paid: number; readonly best: number }>>>;
}

/** What was asked of the grader itself. */
export interface ProbeResult {
  readonly id: string;
  readonly outcome: "holds" | "broken" | "not_run";
  readonly detail: string;
}

/** How honest successes fare when they are rewritten. */
export interface RewriteResult {
  readonly id: string;
  readonly property: "invariance" | "strict_loss" | "no_gain" | "no_pass";
  readonly tried: number;
  /** Still passed. */
  readonly passed: number;
}

export interface AttackReport {
  readonly version: 1;
  readonly kind: "gradegate/attack";
  readonly grader: { readonly name: string; readonly digest: string; readonly pass_threshold: number };
  readonly seed: number;
  readonly verdict: AttackVerdict;
  /** Why it is not simply resistant, or what it is held to be exploitable by. */
  readonly reasons: readonly string[];
  readonly exploitability: Exploitability;
  /** Different outputs handed in. */
  readonly tried: number;
  readonly grades: { readonly asked: number; readonly failed: number; readonly limit: "grades" | "seconds" | null };
  readonly attacks: readonly { readonly id: string; readonly family: Family; readonly grades: number }[];
  readonly not_run: readonly { readonly id: string; readonly reason: string }[];
  /** None of them decides the verdict. */
  readonly probes: readonly ProbeResult[];
  readonly honest: { readonly tried: number; readonly passed: number };
  readonly invariance: readonly RewriteResult[];
  /** Rewrites of a right answer that should lose. The attacker had the answer, so they decide nothing here. */
  readonly weaker_claims: readonly RewriteResult[];
  readonly exploits: readonly Exploit[];
  /**
   * Present where the judges could not be asked: then all is told of the grader with judges that give every attack what
   * is worth most. These would be exploits if the judges do.
   */
  readonly pleased_judge?: { readonly exploits: readonly Exploit[] };
}
