import type { PolicySet } from "../policy/policy-set.ts";
import type { Loosening } from "./found.ts";
import { gateLoosenings } from "./gate-loosening.ts";
import { graderLoosenings } from "./grader-loosening.ts";
import { suiteLoosenings } from "./suite-loosening.ts";

/**
 * Every gate, suite and grader of the base that the head drops or judges by less: a higher maximum, a lower minimum, a
 * bound or a required suite that is gone, a slice that is gone or holds other trajectories, a new waiver, a lower pass
 * threshold, a grader that becomes trainable. Other changes are not loosenings by themselves; what they do shows in the
 * scores.
 */
export function loosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
  return [...gateLoosenings(base, head), ...suiteLoosenings(base, head), ...graderLoosenings(base, head)];
}
