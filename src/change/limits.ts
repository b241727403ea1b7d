import type { Compare } from "../policy/document.ts";
import type { Locate } from "../policy/policy-set.ts";
import type { Loosening } from "./found.ts";

export type Path = readonly (string | number)[];

/** A bound: over `max`, or under `min`, something does not hold. Without it everything holds. */
export interface Limit {
  readonly path: Path;
  readonly side: "min" | "max";
  readonly value: number;
}

export function compareLimits(path: Path, compare: Compare | undefined): readonly Limit[] {
  return [
    ...(["margin", "max_drop", "max_rise_of_failures"] as const).flatMap((name) => {
      const value = compare?.[name];
      return value === undefined ? [] : [{ path: [...path, name], side: "max", value } as const];
    }),
    ...Object.entries(compare?.flips ?? {}).flatMap(([name, limit]) => bounds([...path, "flips", name], limit)),
  ];
}

export function bounds(
  path: Path,
  limit: { readonly min?: number; readonly max?: number } | undefined,
): readonly Limit[] {
  return (["min", "max"] as const).flatMap((side) => {
    const value = limit?.[side];
    return value === undefined ? [] : [{ path: [...path, side], side, value }];
  });
}

export function looserLimits(
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
