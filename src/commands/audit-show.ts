import { UserError } from "../errors.ts";
import { BODIES, type EntryKind } from "../ledger/bodies.ts";
import { chooseEntries } from "../ledger/query.ts";
import { entriesText } from "../render/entry-text.ts";
import { nearestWord } from "../trajectory/suggestion.ts";
import type { Arguments } from "./command.ts";
import { readLedger } from "./read-ledger.ts";
import type { ExitCode, World } from "./world.ts";

/** Prints the entries that are asked for. Exit 0, or 2 where the ledger cannot be read. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const filter = {
    kinds: args.values("kind").map(kindOf),
    since: sinceOf(args.value("since")),
    grader: args.value("grader"),
    commit: args.value("commit")?.toLowerCase(),
  };
  const chosen = chooseEntries(await readLedger(args.value("branch") ?? "", world), filter);
  if (args.isSet("json")) {
    world.print(`${JSON.stringify({ version: 1, kind: "gradegate/ledger", entries: chosen }, null, 2)}\n`);
  } else world.print(entriesText(chosen));
  return 0;
}

function kindOf(given: string): EntryKind {
  if (Object.hasOwn(BODIES, given)) return given as EntryKind;
  const known = Object.keys(BODIES);
  const nearest = nearestWord(given, known);
  const hint = nearest === undefined ? `known: ${known.join(", ")}` : `did you mean ${nearest}?`;
  throw new UserError(`--kind: there is no kind of entry ${JSON.stringify(given)}; ${hint}`);
}

function sinceOf(given: string | undefined): string | undefined {
  if (given === undefined || /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/.test(given))
    return given?.replace(/Z$/, "");
  throw new UserError(
    `--since: expected a day or a time in UTC like 2026-11-23 or 2026-11-23T20:00, got ${JSON.stringify(given)}`,
  );
}
