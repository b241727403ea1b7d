import { canonicalJson } from "../json.ts";
import type { Compare, Expect, GateSpec, Slice } from "../policy/document.ts";
import type { CalibrationRule, Waiver } from "../policy/fields.ts";
import type { CompiledGrader, Locate, PolicySet, Position, ResolvedSuite } from "../policy/policy-set.ts";

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

type Path = readonly (string | number)[];

/** A bound: over `max`, or under `min`, something does not hold. Without it everything holds. */
interface Limit {
  readonly path: Path;
  readonly side: "min" | "max";
  readonly value: number;
}

/**
 * Every gate, suite and grader of the base that the head drops or judges by less: a higher maximum, a lower minimum, a
 * bound or a required suite that is gone, a slice that is gone or holds other trajectories, a lower pass threshold, a grader that becomes trainable. Other changes
 * are not loosenings by themselves; what they do shows in the scores.
 */
export function loosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
  return [...gateLoosenings(base, head), ...suiteLoosenings(base, head), ...graderLoosenings(base, head)];
}

const STRICTNESS = ["derived", "required", "advised"];

function gateLoosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
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
  readonly compare?: Compare;
  readonly calibration?: CalibrationRule;
}) {
  return [
    ...calibrationLimits(merge.calibration),
    // Where nothing is said none may fail or go, so saying something is looser already.
    ...bounds(["merge", "error_rate"], merge.error_rate ?? { max: 0 }),
    ...bounds(["merge", "removed"], merge.removed ?? { max: 0 }),
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

function suiteLoosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
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

function compareLimits(path: Path, compare: Compare | undefined): readonly Limit[] {
  const drop = compare?.max_drop;
  return [
    ...(drop === undefined ? [] : [{ path: [...path, "max_drop"], side: "max", value: drop } as const]),
    ...Object.entries(compare?.flips ?? {}).flatMap(([name, limit]) => bounds([...path, "flips", name], limit)),
  ];
}

function bounds(path: Path, limit: { readonly min?: number; readonly max?: number } | undefined): readonly Limit[] {
  return (["min", "max"] as const).flatMap((side) => {
    const value = limit?.[side];
    return value === undefined ? [] : [{ path: [...path, side], side, value }];
  });
}

function looserLimits(
  policy: Loosening["policy"],
  base: readonly Limit[],
  head: readonly Limit[],
  locate: Locate,
): readonly Loosening[] {
  return base.flatMap(({ path, side, value }): readonly Loosening[] => {
    const field = path.join(".");
    const now = head.find((limit) => limit.path.join(".") === field)?.value;
    const found = { policy, field, base: value, position: locate(["spec", ...path]) };
    if (now === undefined) return [found];
    return (side === "max" ? now > value : now < value) ? [{ ...found, head: now }] : [];
  });
}

function graderLoosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
  return [...base.graders].flatMap(([name, before]): readonly Loosening[] => {
    const after = head.graders.get(name);
    if (after === undefined) return [];
    const policy = { kind: "Grader", name } as const;
    const lower = after.pass_threshold < before.pass_threshold;
    const trainable = before.trainable === false && after.trainable !== false;
    return [
      ...(lower
        ? [
            {
              policy,
              field: "pass_threshold",
              base: before.pass_threshold,
              head: after.pass_threshold,
              ...placed(after, "pass_threshold"),
            },
          ]
        : []),
      ...(trainable
        ? [
            {
              policy,
              field: "trainable",
              base: "false",
              head: String(after.trainable ?? "not said"),
              ...placed(after, "trainable"),
            },
          ]
        : []),
    ];
  });
}

function placed({ source }: CompiledGrader, field: string): Pick<Loosening, "position"> {
  return source === undefined ? {} : { position: source.locate(["spec", field]) };
}
