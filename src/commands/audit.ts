import { UserError } from "../errors.ts";
import { nearestWord } from "../trajectory/suggestion.ts";
import type { Arguments } from "./command.ts";
import type { ExitCode, World } from "./world.ts";

type Action = (args: Arguments, rest: readonly string[], world: World) => Promise<ExitCode>;

/** Of the ledger: each takes the words after its own as the command's. */
const ofLedger =
  (load: () => Promise<{ run(args: Arguments, world: World): Promise<ExitCode> }>): (() => Promise<Action>) =>
  async () => {
    const { run: act } = await load();
    return (args, positionals, world) => act({ ...args, positionals }, world);
  };

/** What can be asked, by the word after `audit`; each in a file of its own, loaded when it is asked for. */
const ACTIONS: Readonly<Record<string, () => Promise<Action>>> = {
  sample: async () => (await import("./audit-sample.ts")).auditSample,
  import: async () => (await import("./audit-import.ts")).auditImport,
  report: async () => (await import("./audit-report.ts")).auditReport,
  verify: ofLedger(() => import("./audit-verify.ts")),
  show: ofLedger(() => import("./audit-show.ts")),
  why: ofLedger(() => import("./audit-why.ts")),
  expire: ofLedger(() => import("./audit-expire.ts")),
  redact: ofLedger(() => import("./audit-redact.ts")),
};

/** The options of all actions are the command's; each action takes those that are its own. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [word = "", ...rest] = args.positionals;
  const load = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : undefined;
  if (load !== undefined) return (await load())(args, rest, world);
  const known = Object.keys(ACTIONS);
  const nearest = nearestWord(word, known);
  const hint = nearest === undefined ? `Expected one of ${known.join(", ")}.` : `Did you mean ${nearest}?`;
  throw new UserError(`audit: ${word === "" ? "say what to do" : `there is no ${JSON.stringify(word)}`}. ${hint}`);
}
