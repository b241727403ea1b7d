import { UserError } from "../errors.ts";
import { type DecidedOn, decisionsOn } from "../ledger/released.ts";
import type { FileTree } from "../ports.ts";
import { visible } from "../render/markdown.ts";
import type { Arguments } from "./command.ts";
import { policiesDigest } from "./policy-sources.ts";
import { readLedger } from "./read-ledger.ts";
import { releaseNotes } from "./release-notes.ts";
import { type Released, releasedBy } from "./released-tag.ts";
import type { ExitCode, Repository, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [what = "", tag, ...rest] = args.positionals;
  if (what !== "check" && what !== "notes") throw new UserError(`release: expected check or notes, got "${what}"`);
  if (tag === undefined || rest.length > 0) throw new UserError(`release ${what}: give one tag`);
  const released = await releasedBy(tag, args.value("policies") ?? "policies", world);
  return what === "check" ? check(released, args, world) : releaseNotes(released, args, world);
}

type Checked =
  | { readonly outcome: "pass"; readonly decided: DecidedOn }
  | { readonly outcome: "fail"; readonly why: string; readonly decided?: DecidedOn }
  | { readonly outcome: "unknown"; readonly why: string };

/** Refuses a tag whose policies, datasets and recordings are not those that a gate let through. */
async function check(released: Released, args: Arguments, world: World): Promise<ExitCode> {
  const found = await checked(released, args.value("branch") ?? "gradegate-ledger", world);
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

async function checked({ tree, policies, repository }: Released, branch: string, world: World): Promise<Checked> {
  const entries = await readLedger(branch, world);
  const decided = decisionsOn(entries, await policiesDigest(tree, policies, world.sha256));
  if (decided.length === 0) {
    return { outcome: "fail", why: "the ledger has no decision of a gate on these policies" };
  }
  const judged: { readonly each: DecidedOn; readonly same: string | true | undefined }[] = [];
  for (const each of decided) judged.push({ each, same: await sameFiles(each, tree, repository) });
  const latest = judged.find(({ same }) => same === true)?.each;
  if (latest !== undefined) {
    const { verdict } = latest.decision.body;
    if (verdict === "pass") return { outcome: "pass", decided: latest };
    return { outcome: "fail", why: `the gate's latest decision on it is ${verdict}`, decided: latest };
  }
  const unknown = judged.find(({ same }) => same === undefined);
  if (unknown !== undefined) {
    return {
      outcome: "unknown",
      why: "the commit that was reviewed is not in this clone, so its files cannot be compared",
    };
  }
  const other = judged.find(({ same }) => typeof same === "string");
  return { outcome: "fail", why: `the gate decided on these policies with another ${String(other?.same)}` };
}

/** Whether the tag has the very datasets and recordings that were reviewed; else the first that differs. */
async function sameFiles(
  { decision, evaluation }: DecidedOn,
  tree: FileTree,
  repository: Repository,
): Promise<string | true | undefined> {
  const { head } = decision.revisions;
  if (head === undefined) return undefined;
  let reviewed: FileTree;
  try {
    reviewed = await repository.tree(await repository.resolve(head));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
  const named = evaluation.digests.filter(
    ({ of, revision }) => (of === "dataset" || of === "recordings") && revision === "head",
  );
  for (const { name } of named) {
    const identity = await tree.identity(name);
    if (identity === undefined || identity !== (await reviewed.identity(name))) return name;
  }
  return true;
}

function textOf(tag: string, commit: string, found: Checked): string {
  const what = `${tag} (${commit.slice(0, 12)})`;
  if (found.outcome === "unknown") return `${what}: could not be told: ${found.why}`;
  if (found.outcome === "fail") return `${what} is refused: ${found.why}`;
  const { seq, at, body } = found.decided.decision;
  const pull = body.pull_request === undefined ? "" : ` of pull request ${body.pull_request}`;
  return `${what} may be released: the gate passed it${pull} on ${at.slice(0, 10)} (entry ${seq})`;
}
