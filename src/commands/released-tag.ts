import { UserError } from "../errors.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { parseReleaseTag, type ReleaseTag } from "../version/release-tag.ts";
import { loadChecked } from "./load-checked.ts";
import type { Repository, World } from "./world.ts";

/** A release tag with what it holds. */
export interface Released {
  readonly tag: string;
  readonly named: ReleaseTag;
  readonly commit: string;
  readonly policies: string;
  readonly tree: FileTree;
  readonly set: PolicySet;
  readonly repository: Repository;
}

export async function releasedBy(tag: string, policies: string, world: World): Promise<Released> {
  const named = parseReleaseTag(tag);
  if (named === undefined) {
    throw new UserError(`${tag} is no release tag: expected vX.Y.Z for all policies, or NAME@X.Y.Z for one`);
  }
  const repository = await world.repository();
  const commit = (await repository.tags())?.find(({ name }) => name === tag)?.sha;
  if (commit === undefined)
    throw new UserError(`there is no tag ${tag} in this clone; fetch it first: git fetch --tags`);
  const tree = await repository.tree(commit);
  const { set, issues } = await loadChecked(tree, policies, world);
  if (set === undefined) throw new UserError(`the policies of ${tag} are not valid`, issues);
  if (named.kind === "one") checkNamed(named, set);
  return { tag, named, commit, policies, tree, set, repository };
}

/** A tag says what it releases, and must not say something else than the policy does. */
function checkNamed({ policy, version }: Extract<ReleaseTag, { readonly kind: "one" }>, set: PolicySet): void {
  const versions = new Set([
    ...[...set.graders.values()].filter(({ name }) => name === policy).map((grader) => grader.version),
    ...[set.rubrics.get(policy), set.gates.get(policy)].flatMap((each) => each?.document.metadata.version ?? []),
    ...[set.suites.get(policy)?.metadata.version].flatMap((each) => each ?? []),
  ]);
  if (versions.size === 0) throw new UserError(`there is no policy "${policy}" at the tag's commit`);
  if (versions.has(version)) return;
  throw new UserError(`the tag says ${policy}@${version}, and the policy is ${[...versions].join(", ")} there`);
}
