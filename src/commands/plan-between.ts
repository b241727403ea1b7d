import type { EffectsPlan } from "../change/effect.ts";
import { UserError } from "../errors.ts";
import { findEffects } from "./find-effects.ts";
import { loadChecked } from "./load-checked.ts";
import type { World } from "./world.ts";

export interface PlannedBetween {
  /** The merge base: a change is what the head did since. */
  readonly baseSha: string;
  /** `undefined` for the work tree. */
  readonly headSha: string | undefined;
  /** Absent where no side has a TrainingJob, a Rollout or a ToolScope. */
  readonly plan: EffectsPlan | undefined;
}

/** What merging a revision would cause, from Git alone. Throws a UserError where a side's policies are not valid. */
export async function planBetween(
  { base, head, policies }: { readonly base: string; readonly head: string | undefined; readonly policies: string },
  world: World,
): Promise<PlannedBetween> {
  const repository = await world.repository();
  const headSha = head === undefined ? undefined : await repository.resolve(head);
  const target = await repository.resolve(base);
  const baseSha = await repository.mergeBase(target, headSha ?? (await repository.resolve("HEAD")));
  const headTree = headSha === undefined ? await world.workTree() : await repository.tree(headSha);
  const baseTree = await repository.tree(baseSha);
  const after = await loadChecked(headTree, policies, world);
  if (after.set === undefined) throw new UserError("the head's policies are not valid", after.issues);
  const before = await loadChecked(baseTree, policies, world);
  if (before.set === undefined && before.found) throw new UserError("the base's policies are not valid", before.issues);
  const sides = { base: { tree: baseTree, set: before.set }, head: { tree: headTree, set: after.set } };
  const found = await findEffects({ ...sides, baseSha, policies }, repository, world);
  return { baseSha, headSha, plan: found?.plan };
}
