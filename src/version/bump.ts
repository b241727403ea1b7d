import compare from "semver/functions/compare.js";
import diff from "semver/functions/diff.js";
import inc from "semver/functions/inc.js";
import major from "semver/functions/major.js";
import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { GraderChange } from "./grader-change.ts";

/** How far a version moved or must move, least first. */
export const BUMPS = ["none", "patch", "minor", "major"] as const;
export type Bump = (typeof BUMPS)[number];

/** How far the declared version moved; `lower` where it went down. Both must be valid SemVer. */
export function declaredBump(base: string, head: string): Bump | "lower" {
  const order = compare(head, base);
  if (order < 0) return "lower";
  if (order === 0) return "none";
  const release = diff(base, head) ?? "patch";
  if (release === "prerelease") return "patch";
  return release.replace(/^pre/, "") as Bump;
}

/**
 * The bump that a change needs, by what it does: none where what is graded is the same; patch where only its text differs;
 * minor where scores moved; major where a verdict flipped, came or went, where a task ranks its samples otherwise, where the
 * threshold, type, range, fields read or trainability differ, or the grader is gone. A change that was not compared
 * anywhere is taken as major: nobody knows what it does.
 */
export function requiredBump(change: GraderChange, diffs: readonly ScoreDiff[]): Bump {
  switch (change.change) {
    case "added":
    case "documented":
      return "none";
    case "removed":
      return "major";
    case "changed":
      return isBreaking(change) ? "major" : behaviouralBump(diffs);
  }
}

function isBreaking({ base, head }: GraderChange): boolean {
  return (
    base?.trainable !== head?.trainable ||
    base?.pass_threshold !== head?.pass_threshold ||
    base?.contract !== head?.contract
  );
}

function behaviouralBump(diffs: readonly ScoreDiff[]): Bump {
  const all = diffs.flatMap((each) => each.slices.slice(0, 1));
  if (!all.some((slice) => slice.paired.pairs > 0)) return "major";
  if (diffs.some(({ incomparable }) => incomparable.some(({ why }) => /_at_(base|head)$/.test(why)))) return "major";
  const flipped = all.some(({ flips }) => flips.mcnemar.fail_to_pass + flips.mcnemar.pass_to_fail > 0);
  if (flipped || all.some((slice) => slice.reordered_tasks > 0)) return "major";
  return all.some((slice) => slice.rose + slice.fell > 0) ? "minor" : "patch";
}

/**
 * The least version that makes the bump. Below 1.0.0 anything may change (SemVer 4), so there a minor version is enough for
 * a breaking change and a patch for any other.
 */
export function leastVersion(base: string, bump: Exclude<Bump, "none">): string {
  const isInitial = major(base) === 0;
  return inc(base, isInitial ? (bump === "major" ? "minor" : "patch") : bump) ?? base;
}

/** Whether a version is over the base and at `least`; a prerelease counts as the release that it comes before. */
export function reaches(base: string, head: string, least: string): boolean {
  const release = head.split("-")[0] ?? head;
  return compare(head, base) > 0 && compare(release, least) >= 0;
}

export function largestBump(bumps: readonly Bump[]): Bump {
  return BUMPS[Math.max(0, ...bumps.map((bump) => BUMPS.indexOf(bump)))] as Bump;
}
