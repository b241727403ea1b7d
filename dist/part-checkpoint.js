import { n as UserError } from "./part-errors.js";
import { t as loadChecked } from "./part-load-checked.js";

// src/commands/checkpoint.ts
const VERBS = {
	sample: async () => (await import("./part-checkpoint-sample.js")).sample,
	evaluate: async () => (await import("./part-checkpoint-evaluate2.js")).evaluate,
	propose: async () => (await import("./part-checkpoint-propose.js")).propose
};
async function run(args, world) {
	const [verb = "", name, ...rest] = args.positionals;
	if (!Object.hasOwn(VERBS, verb) || name === void 0 || rest.length > 0) throw new UserError("checkpoint: expected sample, evaluate or propose, and the name of a TrainingJob");
	const tree = await world.workTree();
	const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const job = set.jobs.get(name);
	if (job === void 0) {
		const known = [...set.jobs.keys()].join(", ");
		throw new UserError(`there is no TrainingJob ${JSON.stringify(name)}; known: ${known === "" ? "none" : known}`);
	}
	return (await VERBS[verb]())({
		job,
		set,
		tree
	}, args, world);
}

export { run };