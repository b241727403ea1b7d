import { UserError } from "../errors.ts";
import type { Draft } from "../ledger/entry.ts";
import { lastDayOf } from "../ledger/evidence.ts";
import { count } from "../render/number.ts";
import type { Arguments } from "./command.ts";
import { enterDrafts } from "./enter-drafts.ts";
import { readLedger } from "./read-ledger.ts";
import type { ExitCode, World } from "./world.ts";

/**
 * Takes away the branches of evidence whose month is over, each after an entry that says so: a run that is killed in
 * between is finished by the next.
 */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const ledger = args.value("branch") ?? "";
  await readLedger(ledger, world);
  const { evidence } = await world.ledger(ledger);
  const over = [...(await evidence.branches())].flatMap(([branch, commit]) => {
    const expired = lastDayOf(branch, ledger);
    return expired !== undefined && expired < world.today() ? [{ branch, commit, expired }] : [];
  });
  const by = over.length === 0 || args.isSet("dry-run") ? "" : whoDoes(args);
  for (const body of over) {
    if (!args.isSet("dry-run")) {
      const draft: Draft = {
        ...notedBy(by, world),
        kind: "retention",
        key: `expire ${body.branch}`,
        body,
      };
      await enterDrafts([draft], ledger, world);
      const done = await evidence.remove(body.branch, body.commit);
      if (done.kind !== "ok") throw notTakenAway(body.branch, done);
    }
    world.print(
      `${args.isSet("dry-run") ? "would take away" : "took away"} ${body.branch}, expired on ${body.expired}\n`,
    );
  }
  world.print(`${count(over.length, "branch", "branches")} of evidence expired\n`);
  return 0;
}

/** A name for the entry. It is what was said, and proves nothing. */
export function whoDoes(args: Arguments): string {
  const by = args.value("by");
  if (by !== undefined && by.trim() !== "" && by.length <= 200) return by;
  throw new UserError("audit: say who takes evidence away, for the entry: --by NAME (at most 200 characters)");
}

export function notedBy(actor: string, world: World) {
  return { at: world.now(), actor, engine: world.version, revisions: {}, digests: [], rests_on: [] };
}

export function notTakenAway(branch: string, done: { readonly kind: string; readonly message?: string }): UserError {
  const why =
    done.kind === "moved" ? "somebody added to it meanwhile; run this again" : (done.message ?? "no reason was given");
  return new UserError(`${branch} was not taken away: ${why}`);
}
