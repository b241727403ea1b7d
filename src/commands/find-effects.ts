import type { Effect, EffectSide, EffectsPlan, FileFacts } from "../change/effect.ts";
import { effectsOf, effectsOfChange } from "../change/effects.ts";
import { loadPolicies } from "../policy/load.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import type { Repository, World } from "./world.ts";

interface Side {
  readonly tree: FileTree;
  readonly set?: PolicySet | undefined;
}

export interface FoundEffects {
  readonly plan: EffectsPlan;
  /** Those that the gates of jobs and promotions judge. */
  readonly gated: readonly Effect[];
}

/** Release tags that are looked at, newest first. */
const MOST_TAGS = 50;

/**
 * What a merge and the next tag would cause; `undefined` where no side has a job, a rollout or a tool scope. What was
 * released is the newest tag `vX.Y.Z` of the target's history whose policies can be read.
 */
export async function findEffects(
  {
    base,
    head,
    baseSha,
    policies,
  }: { readonly base: Side; readonly head: Side; readonly baseSha: string; readonly policies: string },
  repository: Repository,
  world: World,
): Promise<FoundEffects | undefined> {
  if (head.set === undefined || ![base.set, head.set].some(hasEffects)) return undefined;
  const released = await findRelease(baseSha, policies, repository, world);
  const sides = {
    base: base.set === undefined ? undefined : await effectSide(base.tree, base.set, world),
    head: await effectSide(head.tree, head.set, world),
    released,
  };
  const plan = effectsOf(sides, world.sha256);
  return { plan, gated: effectsOfChange(plan, sides, world.sha256) };
}

function hasEffects(set: PolicySet | undefined): boolean {
  return set !== undefined && set.jobs.size + set.rollouts.size + set.toolScopes.size > 0;
}

async function findRelease(baseSha: string, folder: string, repository: Repository, world: World) {
  const tags = ((await repository.tags()) ?? [])
    .filter(({ name }) => /^v\d+\.\d+\.\d+$/.test(name))
    .slice(0, MOST_TAGS);
  for (const { name, sha } of tags) {
    // Whoever can push a tag can put it beside the branch: only what the branch has in it was released from it.
    if (sha !== baseSha && (await repository.mergeBase(sha, baseSha)) !== sha) continue;
    const tree = await repository.tree(sha);
    const { set } = await loadPolicies(tree, folder, world.sha256);
    if (set !== undefined) return { name, side: await effectSide(tree, set, world) };
  }
  return undefined;
}

/** The policies of a revision with the digests of its jobs' data. */
export async function effectSide(tree: FileTree, set: PolicySet, world: World): Promise<EffectSide> {
  const files = new Map<string, FileFacts>();
  for (const path of new Set([...set.jobs.values()].flatMap(({ train, validation }) => [train, validation]))) {
    const facts = await factsOf(tree, path, world);
    if (facts !== undefined) files.set(path, facts);
  }
  return { set, files };
}

async function factsOf(tree: FileTree, path: string, world: World): Promise<FileFacts | undefined> {
  const stream = await tree.stream(path);
  if (stream === undefined) return undefined;
  const hasher = world.hasher();
  let [bytes, rows, blank] = [0, 0, true];
  for await (const chunk of stream) {
    hasher.update(chunk);
    bytes += chunk.length;
    for (const byte of chunk) {
      if (byte === 0x0a) {
        if (!blank) rows += 1;
        blank = true;
      } else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) blank = false;
    }
  }
  return { sha256: hasher.hex(), bytes, rows: blank ? rows : rows + 1 };
}
