import { UserError } from "../errors.ts";
import { why } from "../ledger/why.ts";
import { whyText } from "../render/entry-text.ts";
import type { Arguments } from "./command.ts";
import { readLedger } from "./read-ledger.ts";
import type { ExitCode, World } from "./world.ts";

/** Who approved a job or a checkpoint, on what evidence. Exit 0 accounted for, 1 something lacks, 2 not known. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [id, ...more] = args.positionals;
  if (id === undefined || more.length > 0) throw new UserError("audit why: give the id of one job or checkpoint");
  const branch = args.value("branch") ?? "";
  const answer = why(await readLedger(branch, world), id);
  if (answer === undefined) {
    throw new UserError(`the ledger ${branch} knows no job and no checkpoint ${JSON.stringify(id.slice(0, 200))}`);
  }
  if (args.isSet("json")) world.print(`${JSON.stringify({ version: 1, kind: "gradegate/why", ...answer }, null, 2)}\n`);
  else world.print(whyText(answer));
  return answer.lacks.length === 0 ? 0 : 1;
}
