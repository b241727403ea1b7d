import { n as UserError } from "./part-errors.js";
import { n as findEffects } from "./part-find-effects.js";
import { t as loadChecked } from "./part-load-checked.js";

// src/commands/plan-between.ts
async function planBetween({ base, head, policies }, world) {
	const repository = await world.repository();
	const headSha = head === void 0 ? void 0 : await repository.resolve(head);
	const target = await repository.resolve(base);
	const baseSha = await repository.mergeBase(target, headSha ?? await repository.resolve("HEAD"));
	const headTree = headSha === void 0 ? await world.workTree() : await repository.tree(headSha);
	const baseTree = await repository.tree(baseSha);
	const after = await loadChecked(headTree, policies, world);
	if (after.set === void 0) throw new UserError("the head's policies are not valid", after.issues);
	const before = await loadChecked(baseTree, policies, world);
	if (before.set === void 0 && before.found) throw new UserError("the base's policies are not valid", before.issues);
	const sides = {
		base: {
			tree: baseTree,
			set: before.set
		},
		head: {
			tree: headTree,
			set: after.set
		}
	};
	return {
		baseSha,
		headSha,
		plan: (await findEffects({
			...sides,
			baseSha,
			policies
		}, repository, world))?.plan
	};
}

export { planBetween as t };