import valid from "semver/functions/valid.js";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { GraderChange } from "./grader-change.ts";

/** A version of a grader that a release tag holds, with what it graded and passed there. */
export interface ReleasedVersion {
  readonly tag: string;
  readonly grader: string;
  readonly version: string;
  readonly digest: string;
  readonly pass_threshold: number;
}

/** Whether a tag releases policies: `v1.2.3` all of them, `name@1.2.3` the one. */
export function isReleaseTag(tag: string, graders: ReadonlySet<string>): boolean {
  const at = tag.lastIndexOf("@");
  if (at < 0) return /^v?\d/.test(tag) && valid(tag) !== null;
  return graders.has(tag.slice(0, at)) && valid(tag.slice(at + 1)) !== null;
}

export function releasedVersion(tag: string, grader: CompiledGrader): ReleasedVersion {
  const { name, version, digest, pass_threshold } = grader;
  return { tag, grader: name, version, digest, pass_threshold };
}

/** The first release of the very version that a change states, if it was something else there. */
export function contradicted(
  { name, head }: GraderChange,
  released: readonly ReleasedVersion[],
): ReleasedVersion | undefined {
  if (head === undefined) return undefined;
  return released.find(
    (each) =>
      each.grader === name &&
      each.version === head.version &&
      (each.digest !== head.digest || each.pass_threshold !== head.pass_threshold),
  );
}
