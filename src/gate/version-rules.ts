import type { GateSpec } from "../policy/document.ts";
import type { Position } from "../policy/policy-set.ts";
import { leastVersion, reaches, requiredBump } from "../version/bump.ts";
import type { GraderChange } from "../version/grader-change.ts";
import { contradicted, type ReleasedVersion } from "../version/released.ts";
import type { RuleResult } from "./rule.ts";
import { diffsWith, type SuiteOutcome } from "./suite-outcome.ts";

interface VersionInput {
  readonly suites: readonly SuiteOutcome[];
  readonly versionPosition: (grader: string) => Position | undefined;
}

/** A change of a grader that no suite scored with on both sides, alone or as a part: nobody has seen what it does. */
export function checkSeen(change: GraderChange, suites: readonly SuiteOutcome[]): readonly RuleResult[] {
  if (change.change !== "changed") return [];
  if (diffsWith(change.name, suites).some((diff) => (diff.slices[0]?.paired.pairs ?? 0) > 0)) return [];
  const detail = "no suite grades with it on both sides, so nothing here shows what the change does";
  return [{ rule: "grader_compared", outcome: "advice", grader: change.name, detail }];
}

/**
 * The version of a changed grader must rise: at all, or where the gate derives the bump by what the change does, so that
 * whoever depends on it is warned by the number. Where it rises by less than it does, that is said in any case.
 */
export function checkVersion(
  change: GraderChange,
  { version_bump: stated = "required" }: GateSpec["merge"],
  { suites, versionPosition }: VersionInput,
): readonly RuleResult[] {
  const { name, base, head } = change;
  if (change.change !== "changed" || base === undefined || head === undefined) return [];
  const required = requiredBump(change, diffsWith(name, suites));
  if (required === "none") return [];
  const least = leastVersion(base.version, required);
  const position = versionPosition(name);
  const result = (enough: boolean, otherwise: "fail" | "advice", limit: string, detail?: string): RuleResult => ({
    rule: "version_bump",
    outcome: enough ? "pass" : otherwise,
    grader: name,
    observed: head.version,
    limit,
    ...(enough || detail === undefined ? {} : { detail }),
    ...(position === undefined ? {} : { position }),
  });
  const reached = reaches(base.version, head.version, least);
  const derived = result(
    reached,
    stated === "derived" ? "fail" : "advice",
    `at least ${least}`,
    `what the change does asks for a ${required} version`,
  );
  if (stated === "derived") return [derived];
  const raised = reaches(base.version, head.version, "0.0.0");
  if (!raised) return [result(false, stated === "required" ? "fail" : "advice", `over ${base.version}`)];
  return [result(true, "fail", `over ${base.version}`), ...(reached ? [] : [derived])];
}

/** A version that a release tag holds is what it was there: whoever pinned it must not get another grader. */
export function checkReleased(
  changes: readonly GraderChange[],
  { versions, gaps }: { readonly versions: readonly ReleasedVersion[]; readonly gaps: readonly string[] },
  versionPosition: VersionInput["versionPosition"],
): readonly RuleResult[] {
  const rule = "version_released";
  const refused = changes.flatMap((change): readonly RuleResult[] => {
    const release = contradicted(change, versions);
    if (release === undefined) return [];
    const position = versionPosition(change.name);
    const detail = `the tag ${release.tag} holds this version with another digest or threshold, and a released version does not change`;
    return [
      {
        rule,
        outcome: "fail",
        grader: change.name,
        observed: release.version,
        limit: `over ${release.version}`,
        detail,
        ...(position === undefined ? {} : { position }),
      },
    ];
  });
  return [...refused, ...gaps.map((detail): RuleResult => ({ rule, outcome: "advice", detail }))];
}
