import { canonicalJson } from "../json.ts";
import type { Compare, Expect, Slice } from "../policy/document.ts";
import type { PolicySet, ResolvedSuite } from "../policy/policy-set.ts";
import type { Loosening } from "./found.ts";
import { bounds, compareLimits, type Limit, looserLimits } from "./limits.ts";

export function suiteLoosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
  return [...base.suites].flatMap(([name, { spec }]): readonly Loosening[] => {
    const policy = { kind: "Suite", name } as const;
    const after = head.suites.get(name);
    if (after === undefined) return [{ policy }];
    return [
      ...sliceLoosenings(policy, spec.slices ?? [], after),
      ...looserLimits(policy, suiteLimits(spec), suiteLimits(after.spec), after.source.locate),
    ];
  });
}

/** A slice that is gone, or that now holds other trajectories: whether these are fewer only the datasets know. */
function sliceLoosenings(
  policy: Loosening["policy"],
  slices: readonly Slice[],
  after: ResolvedSuite,
): readonly Loosening[] {
  const asked = ({ name: _, ...criteria }: Slice) => canonicalJson(criteria);
  return slices.flatMap((slice): readonly Loosening[] => {
    const index = (after.spec.slices ?? []).findIndex((each) => each.name === slice.name);
    const current = after.spec.slices?.[index];
    if (current === undefined) {
      return [{ policy, field: "slices", base: slice.name, position: after.source.locate(["spec", "slices"]) }];
    }
    if (asked(slice) === asked(current)) return [];
    const position = after.source.locate(["spec", "slices", index]);
    return [{ policy, field: `slices.${slice.name}`, base: asked(slice), head: asked(current), position }];
  });
}

function suiteLimits({ expect, compare }: { readonly expect?: Expect; readonly compare?: Compare }): readonly Limit[] {
  const { pass_rate = [], ...rest } = expect ?? {};
  return [
    ...Object.entries(rest).flatMap(([name, limit]) => bounds(["expect", name], limit)),
    ...pass_rate.flatMap(({ slice = "all", ...limit }) => bounds(["expect", "pass_rate", slice], limit)),
    ...compareLimits(["compare"], compare),
  ];
}
