import type { Kind } from "../policy/document.ts";
import type { Position } from "../policy/policy-set.ts";

export type ChangeKind =
  | "threshold"
  | "weight"
  | "formula"
  | "criterion"
  | "label"
  | "case_removed"
  | "judge"
  | "sampling"
  | "model"
  | "tool_scope"
  | "waiver"
  | "gate_rule"
  | "dataset"
  | "documentation"
  | "other";

/** `unknown`: nothing proves what it does to a verdict. Neutral is only what provably does nothing to any. */
export type Direction = "loosening" | "tightening" | "unknown" | "neutral";

/** One change of what a policy means, so that nobody has to find it in a diff. */
export interface SemanticChange {
  readonly policy: { readonly kind: Kind; readonly name: string };
  readonly kind: ChangeKind;
  readonly direction: Direction;
  /** The field, e.g. `merge.error_rate.max`; absent where the whole policy comes or goes. */
  readonly field?: string;
  /** What stood there at the base, and stands there now, short; absent where nothing did or does. */
  readonly base?: number | string;
  readonly head?: number | string;
  /** In the head: the value, or the nearest thing around it. In the base where the policy is gone. */
  readonly position?: Position;
}
