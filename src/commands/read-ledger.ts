import { UserError } from "../errors.ts";
import type { Entry } from "../ledger/entry.ts";
import { verifyChain } from "../ledger/verify.ts";
import { DEFAULT_LEDGER_BRANCH } from "../policy/ledger-fields.ts";
import type { Arguments } from "./command.ts";
import type { World } from "./world.ts";

/** The entries of a ledger whose chain holds. Throws a UserError where there is none, or where it does not. */
export async function readLedger(branch: string, world: World): Promise<readonly Entry[]> {
  const { archive } = await world.ledger(branch);
  const head = await archive.head();
  if (head === undefined) throw noLedger(branch);
  const { entries, problems } = verifyChain(await archive.read(head), world.sha256);
  const [first] = problems;
  if (first === undefined) return entries;
  throw new UserError(
    `the ledger does not hold, so nothing it says counts: ${first.message}. See gradegate audit verify`,
  );
}

/** The branch that a command line names. */
export function branchOf(args: Arguments): string {
  return args.value("branch") ?? DEFAULT_LEDGER_BRANCH;
}

export function noLedger(branch: string): UserError {
  return new UserError(
    `there is no ledger: no branch ${branch} at origin, or in this clone where it has no origin. Name another with --branch`,
  );
}
