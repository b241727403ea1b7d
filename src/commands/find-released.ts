import { loadPolicies } from "../policy/load.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import type { GraderChange } from "../version/grader-change.ts";
import { isReleaseTag, type ReleasedVersion, releasedVersion } from "../version/released.ts";
import type { Repository, World } from "./world.ts";

/** Release tags that are read, newest first. */
const MOST_TAGS = 300;

interface Released {
  readonly versions: readonly ReleasedVersion[];
  /** Why there may be more released versions than these: in words, one a reason. */
  readonly gaps: readonly string[];
}

/**
 * What release tags hold of the graders that a change touches. Tags whose policy files are the same are compiled once; one
 * whose policies cannot be compiled is named.
 */
export async function findReleased(
  changes: readonly GraderChange[],
  folder: string,
  repository: Repository,
  world: World,
): Promise<Released> {
  const names = new Set(changes.flatMap(({ name, head }) => (head === undefined ? [] : [name])));
  if (names.size === 0) return { versions: [], gaps: [] };
  const all = await repository.tags();
  if (all === undefined)
    return { versions: [], gaps: ["this clone is shallow and has no tags (fetch-depth: 0 brings them)"] };
  const tags = all.filter(({ name }) => isReleaseTag(name, names));
  const unread = tags.length - MOST_TAGS;
  const broken: string[] = [];
  const compiled = new Map<string, PolicySet | undefined>();
  const versions: ReleasedVersion[] = [];
  for (const { name: tag, sha } of tags.slice(0, MOST_TAGS)) {
    const tree = await repository.tree(sha);
    const key = await contentKey(tree, folder);
    if (key === undefined) continue;
    if (!compiled.has(key)) compiled.set(key, (await loadPolicies(tree, folder, world.sha256)).set);
    if (compiled.get(key) === undefined) broken.push(tag);
    const at = tag.lastIndexOf("@");
    for (const grader of compiled.get(key)?.graders.values() ?? []) {
      if (names.has(grader.name) && (at < 0 || tag.slice(0, at) === grader.name)) {
        versions.push(releasedVersion(tag, grader));
      }
    }
  }
  const gaps = [
    ...(unread > 0 ? [`${unread} older release tags were not read`] : []),
    ...(broken.length > 0 ? [`the policies of ${listOf(broken)} do not compile`] : []),
  ];
  return { versions, gaps };
}

function listOf(tags: readonly string[]): string {
  const more = tags.length - 3;
  return `the release ${tags.length === 1 ? "tag" : "tags"} ${tags.slice(0, 3).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Stands for every file that policies are compiled from; `undefined` where there is no policy. */
async function contentKey(tree: FileTree, folder: string): Promise<string | undefined> {
  const files = (await tree.list(folder.replace(/\/+$/, ""))).filter(({ path }) => /\.(ya?ml|py)$/i.test(path));
  if (!files.some(({ path }) => /\.ya?ml$/i.test(path))) return undefined;
  const ids = await Promise.all(files.map(async ({ path }) => `${path}\0${(await tree.identity(path)) ?? ""}`));
  return ids.join("\0");
}
