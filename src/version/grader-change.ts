import type { NativeGrader } from "../grader/contract.ts";
import { graderTypes } from "../grader/registry.ts";
import { canonicalJson } from "../json.ts";
import type { CompiledGrader, PolicySet } from "../policy/policy-set.ts";

/** What became of one grader between base and head. Graders that are the same on both sides are not listed. */
export interface GraderChange {
  readonly name: string;
  readonly change: "added" | "removed" | "changed" | "documented";
  readonly base: GraderRevision | undefined;
  readonly head: GraderRevision | undefined;
}

export interface GraderRevision {
  readonly version: string;
  readonly digest: string;
  readonly pass_threshold: number;
  readonly trainable: boolean | undefined;
  /** What scores rest on beside the digest, where the policy states it. */
  readonly similarity?: NonNullable<CompiledGrader["similarity"]>;
  /** What users of the grader rely on beside its scores: its type, its range and the fields its templates read. */
  readonly contract: string;
}

/**
 * Graders that differ, by name. `changed`: what is graded or what passes is not the same (digest, threshold,
 * trainability, or what text_similarity is assumed to be); `documented`: only the version differs.
 */
export function graderChanges(base: PolicySet | undefined, head: PolicySet): readonly GraderChange[] {
  const names = new Set([...(base?.graders.keys() ?? []), ...head.graders.keys()]);
  return [...names].sort().flatMap((name) => {
    const before = revisionOf(base?.graders.get(name));
    const after = revisionOf(head.graders.get(name));
    const change = changeOf(before, after);
    return change === undefined ? [] : [{ name, change, base: before, head: after }];
  });
}

function revisionOf(grader: CompiledGrader | undefined): GraderRevision | undefined {
  if (grader === undefined) return undefined;
  const { version, digest, pass_threshold, trainable, similarity, native } = grader;
  const assumed = similarity === undefined ? {} : { similarity };
  return { version, digest, pass_threshold, trainable, ...assumed, contract: contractOf(native) };
}

function contractOf(native: NativeGrader): string {
  const type = graderTypes(native.type);
  const reads = (type?.templates(native, graderTypes) ?? []).map(({ namespace, variable }) =>
    [namespace, ...variable].join("."),
  );
  return canonicalJson({ type: native.type, range: type?.range(native) ?? null, reads: [...new Set(reads)].sort() });
}

function changeOf(
  base: GraderRevision | undefined,
  head: GraderRevision | undefined,
): GraderChange["change"] | undefined {
  if (base === undefined) return "added";
  if (head === undefined) return "removed";
  const same =
    base.digest === head.digest &&
    base.pass_threshold === head.pass_threshold &&
    base.trainable === head.trainable &&
    canonicalJson(base.similarity ?? {}) === canonicalJson(head.similarity ?? {});
  if (!same) return "changed";
  return base.version === head.version ? undefined : "documented";
}
