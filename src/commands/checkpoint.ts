import { UserError } from "../errors.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import type { ExitCode, World } from "./world.ts";

const VERBS = {
  sample: async () => (await import("./checkpoint-sample.ts")).sample,
  evaluate: async () => (await import("./checkpoint-evaluate.ts")).evaluate,
  propose: async () => (await import("./checkpoint-propose.ts")).propose,
} as const;

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [verb = "", name, ...rest] = args.positionals;
  if (!Object.hasOwn(VERBS, verb) || name === undefined || rest.length > 0) {
    throw new UserError("checkpoint: expected sample, evaluate or propose, and the name of a TrainingJob");
  }
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const job = set.jobs.get(name);
  if (job === undefined) {
    const known = [...set.jobs.keys()].join(", ");
    throw new UserError(`there is no TrainingJob ${JSON.stringify(name)}; known: ${known === "" ? "none" : known}`);
  }
  return (await VERBS[verb as keyof typeof VERBS]())({ job, set, tree }, args, world);
}
