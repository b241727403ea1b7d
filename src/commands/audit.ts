import { UserError } from "../errors.ts";
import type { Arguments } from "./command.ts";
import type { ExitCode, World } from "./world.ts";

type Verb = (args: Arguments, rest: readonly string[], world: World) => Promise<ExitCode>;

/** Each verb in a file of its own, loaded when it is asked for. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  sample: async () => (await import("./audit-sample.ts")).auditSample,
  import: async () => (await import("./audit-import.ts")).auditImport,
  report: async () => (await import("./audit-report.ts")).auditReport,
};

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [verb = "", ...rest] = args.positionals;
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (load === undefined) {
    const got = verb === "" ? "" : `, got "${verb}"`;
    throw new UserError(`audit: expected ${Object.keys(VERBS).join(", ")}${got}`);
  }
  return (await load())(args, rest, world);
}
