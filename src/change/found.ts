import type { Position } from "../policy/policy-set.ts";

/** One way in which the head judges less strictly than the base: named, so that nobody has to find it in a diff. */
export interface Loosening {
  readonly policy: { readonly kind: "Gate" | "Suite" | "Grader"; readonly name: string };
  /** The field, e.g. `merge.error_rate.max`; the whole policy where it is absent. */
  readonly field?: string;
  /** What stood there at the base, and stands there now; absent where nothing did or does. */
  readonly base?: number | string;
  readonly head?: number | string;
  /** In the head; absent where the policy is gone. */
  readonly position?: Position;
}
