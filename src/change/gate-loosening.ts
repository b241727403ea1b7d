import type { Compare, GateSpec } from "../policy/document.ts";
import type { CalibrationRule, Waiver } from "../policy/fields.ts";
import type { Locate, PolicySet } from "../policy/policy-set.ts";
import type { Loosening } from "./found.ts";
import { bounds, compareLimits, type Limit, looserLimits, type Path } from "./limits.ts";

const STRICTNESS = ["derived", "required", "advised"];

export function gateLoosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
  return [...base.gates].flatMap(([name, { document }]): readonly Loosening[] => {
    const policy = { kind: "Gate", name } as const;
    const after = head.gates.get(name);
    if (after === undefined) return [{ policy }];
    const [old, current] = [document.spec.merge, after.document.spec.merge];
    const at = (path: Path) => after.locate(["spec", ...path]);
    const dropped = old.suites.filter((suite) => !current.suites.includes(suite));
    const kept = current.calibration?.suites ?? [];
    const uncalibrated = (old.calibration?.suites ?? []).filter((suite) => !kept.includes(suite));
    const [asked, asks] = [old.version_bump ?? "required", current.version_bump ?? "required"];
    const bump = STRICTNESS.indexOf(asks) > STRICTNESS.indexOf(asked);
    return [
      ...dropped.map((suite) => ({ policy, field: "merge.suites", base: suite, position: at(["merge", "suites"]) })),
      ...uncalibrated.map((suite) => ({
        policy,
        field: "merge.calibration.suites",
        base: suite,
        position: at(["merge", "calibration", "suites"]),
      })),
      ...looserLimits(policy, gateLimits(old), gateLimits(current), after.locate),
      ...newWaivers(policy, document.spec.waivers ?? [], after),
      ...(bump
        ? [
            {
              policy,
              field: "merge.version_bump",
              base: asked,
              head: asks,
              position: at(["merge", "version_bump"]),
            },
          ]
        : []),
    ];
  });
}

/** A waiver that the base has not, or has for less or for shorter. */
function newWaivers(
  policy: Loosening["policy"],
  old: readonly Waiver[],
  { document, locate }: { readonly document: { readonly spec: GateSpec }; readonly locate: Locate },
): readonly Loosening[] {
  return (document.spec.waivers ?? []).flatMap((waiver, index): readonly Loosening[] => {
    const { rule, suite, slice = "all", floor = -Infinity, ceiling = Infinity, expires } = waiver;
    const known = old.some(
      (each) =>
        each.rule === rule &&
        each.suite === suite &&
        (each.slice ?? "all") === slice &&
        (each.ceiling ?? Infinity) >= ceiling &&
        (each.floor ?? -Infinity) <= floor &&
        each.expires >= expires,
    );
    const head = `${rule} of ${suite}${slice === "all" ? "" : ` [${slice}]`} within ${[floor, ceiling].filter(Number.isFinite).join(" to ")} until ${expires}`;
    return known ? [] : [{ policy, field: "waivers", head, position: locate(["spec", "waivers", index]) }];
  });
}

function gateLimits(merge: {
  readonly error_rate?: { readonly max: number };
  readonly removed?: { readonly max: number };
  readonly labels_changed?: { readonly max: number };
  readonly judgements_added?: { readonly max: number };
  readonly compare?: Compare;
  readonly calibration?: CalibrationRule;
}) {
  return [
    ...calibrationLimits(merge.calibration),
    // Where nothing is said none may fail or go, so saying something is looser already.
    ...bounds(["merge", "error_rate"], merge.error_rate ?? { max: 0 }),
    ...bounds(["merge", "removed"], merge.removed ?? { max: 0 }),
    ...bounds(["merge", "labels_changed"], merge.labels_changed ?? { max: 0 }),
    ...bounds(["merge", "judgements_added"], merge.judgements_added),
    ...compareLimits(["merge", "compare"], merge.compare),
  ];
}

function calibrationLimits({ min_kappa, min_labels, max_age_days }: Partial<CalibrationRule> = {}): readonly Limit[] {
  const limit = (field: string, side: Limit["side"], value: number | undefined): readonly Limit[] =>
    value === undefined ? [] : [{ path: ["merge", "calibration", field], side, value }];
  return [
    ...limit("min_kappa", "min", min_kappa),
    ...limit("min_labels", "min", min_labels),
    ...limit("max_age_days", "max", max_age_days),
  ];
}
