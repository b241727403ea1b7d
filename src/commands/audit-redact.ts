import { UserError } from "../errors.ts";
import type { Draft, Entry } from "../ledger/entry.ts";
import { count } from "../render/number.ts";
import { notedBy, notTakenAway, whoDoes } from "./audit-expire.ts";
import type { Arguments } from "./command.ts";
import { enterDrafts } from "./enter-drafts.ts";
import { readLedger } from "./read-ledger.ts";
import type { ExitCode, World } from "./world.ts";

/** Takes single pieces of evidence away before their time, after an entry that says who wanted it and why. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const ledger = args.value("branch") ?? "";
  const branches = branchesOf(args.positionals, await readLedger(ledger, world), ledger);
  const wanted = [...new Set(args.positionals)].sort();
  const found = count(wanted.length, "piece");
  if (args.isSet("dry-run")) {
    world.print(`would take away ${found} of evidence from ${[...branches].join(", ")}\n`);
    return 0;
  }
  const [by, reason] = [whoDoes(args), reasonOf(args.value("reason"))];
  const { evidence } = await world.ledger(ledger);
  const draft: Draft = {
    ...notedBy(by, world),
    kind: "redaction",
    key: `redact ${world.sha256(wanted.join("\n"))}`,
    body: { evidence: wanted, by, reason },
  };
  await enterDrafts([draft], ledger, world);
  const heads = await evidence.branches();
  for (const branch of branches) {
    const head = heads.get(branch);
    if (head === undefined) continue;
    const done = await evidence.remove(branch, head, new Set(wanted));
    if (done.kind !== "ok") throw notTakenAway(`evidence on ${branch}`, done);
  }
  world.print(`took away ${found} of evidence from ${[...branches].join(", ")}\n`);
  return 0;
}

/** Where the digests are kept. Throws a UserError on one that no entry speaks of: nothing else may be taken away. */
function branchesOf(digests: readonly string[], entries: readonly Entry[], ledger: string): ReadonlySet<string> {
  if (digests.length === 0)
    throw new UserError("audit redact: name the digests of evidence, as audit show --json has them");
  if (digests.length > 200) throw new UserError("audit redact: at most 200 digests at once");
  const kept = entries.flatMap(({ evidence }) => evidence ?? []);
  return new Set(
    digests.flatMap((digest) => {
      const places = kept.filter((each) => each.digest === digest);
      if (places.length > 0) return places.map(({ branch }) => branch);
      throw new UserError(`audit redact: no entry of ${ledger} has evidence ${JSON.stringify(digest.slice(0, 80))}`);
    }),
  );
}

function reasonOf(reason: string | undefined): string {
  if (reason !== undefined && reason.trim().length >= 10 && reason.length <= 2000) return reason;
  throw new UserError("audit redact: say why, for the entry: --reason TEXT (10 to 2000 characters)");
}
