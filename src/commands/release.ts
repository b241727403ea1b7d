import { UserError } from "../errors.ts";
import { visible } from "../render/markdown.ts";
import type { Arguments } from "./command.ts";
import { branchOf, readLedger } from "./read-ledger.ts";
import { type Checked, checkRelease } from "./release-check.ts";
import { releaseNotes } from "./release-notes.ts";
import { type Released, releasedBy } from "./released-tag.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [what = "", tag, ...rest] = args.positionals;
  if (what !== "check" && what !== "notes") throw new UserError(`release: expected check or notes, got "${what}"`);
  if (tag === undefined || rest.length > 0) throw new UserError(`release ${what}: give one tag`);
  const released = await releasedBy(tag, args.value("policies") ?? "policies", world);
  return what === "check" ? check(released, args, world) : releaseNotes(released, args, world);
}

/** Refuses a tag whose policies, datasets and recordings are not those that a gate let through. */
async function check(released: Released, args: Arguments, world: World): Promise<ExitCode> {
  const found = await checkRelease(released, await readLedger(branchOf(args), world), world);
  const { tag, commit } = released;
  if (args.isSet("json")) {
    const told = found.outcome === "unknown" ? undefined : found.decided?.decision;
    const why = found.outcome === "pass" ? {} : { why: found.why };
    const decision = told === undefined ? {} : { decision: { seq: told.seq, hash: told.hash, at: told.at } };
    world.print(
      `${JSON.stringify({ version: 1, kind: "gradegate/release-check", tag, commit, outcome: found.outcome, ...why, ...decision })}\n`,
    );
  } else world.print(`${visible(textOf(tag, commit, found))}\n`);
  return found.outcome === "pass" ? 0 : found.outcome === "fail" ? 1 : 2;
}

function textOf(tag: string, commit: string, found: Checked): string {
  const what = `${tag} (${commit.slice(0, 12)})`;
  if (found.outcome === "unknown") return `${what}: could not be told: ${found.why}`;
  if (found.outcome === "fail") return `${what} is refused: ${found.why}`;
  const { seq, at, body } = found.decided.decision;
  const pull = body.pull_request === undefined ? "" : ` of pull request ${body.pull_request}`;
  return `${what} may be released: the gate passed it${pull} on ${at.slice(0, 10)} (entry ${seq})`;
}
