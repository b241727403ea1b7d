import type { Entry, RestedOn } from "./entry.ts";
import type { LedgerProblem } from "./problem.ts";

/** What re-deriving one digest from Git came to. `unknown`: what it was made of is not to be had, and why. */
export type Rederived =
  | { readonly kind: "same" }
  | { readonly kind: "other"; readonly digest: string }
  | { readonly kind: "gone"; readonly what: string }
  | { readonly kind: "unknown"; readonly why: string };

/** A digest of an entry that Git can give again. */
export interface Rederivable {
  readonly entry: Entry;
  readonly commit: string;
  /** The folder of the policies at that commit, for graders and gates. */
  readonly policies: string | undefined;
  readonly of: RestedOn["of"] | "gate";
  readonly name: string;
  readonly digest: string;
}

/** Reports, plans and evidence are not in Git; all else that names a revision is. */
const IN_GIT: ReadonlySet<string> = new Set(["policies", "grader", "dataset", "recordings"]);

/** Everything in an entry that can be derived again from the commits it names. */
export function rederivables(entry: Entry): readonly Rederivable[] {
  const { revisions, digests } = entry;
  return digests.flatMap(({ of, name, digest, revision }): readonly Rederivable[] => {
    const commit = revision === undefined ? undefined : revisions[revision];
    if (commit === undefined || !IN_GIT.has(of)) return [];
    const policies = digests.find((each) => each.of === "policies" && each.revision === revision)?.name;
    return [{ entry, commit, policies, of, name, digest }];
  });
}

/** What became of the digests: problems, and how many could not be derived again, by reason. */
export interface Recheck {
  readonly problems: readonly LedgerProblem[];
  readonly same: number;
  readonly unknown: ReadonlyMap<string, number>;
}

export function recheckOf(results: readonly (readonly [Rederivable, Rederived])[]): Recheck {
  const unknown = new Map<string, number>();
  const problems: LedgerProblem[] = [];
  let same = 0;
  for (const [asked, found] of results) {
    if (found.kind === "same") same++;
    else if (found.kind === "unknown") unknown.set(found.why, (unknown.get(found.why) ?? 0) + 1);
    else problems.push(wrong(asked, found));
  }
  return { problems, same, unknown };
}

function wrong(
  { entry, commit, of, name, digest }: Rederivable,
  found: Extract<Rederived, { readonly kind: "other" | "gone" }>,
): LedgerProblem {
  const at = `${of} ${name} at ${commit.slice(0, 12)}`;
  const git = found.kind === "other" ? `Git gives ${found.digest.slice(0, 12)}` : `in Git ${found.what}`;
  const message = `entry ${entry.seq} rests on ${at} with digest ${digest.slice(0, 12)}, but ${git}`;
  return { code: "digest_wrong", seq: entry.seq, commit, message };
}
