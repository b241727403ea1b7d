import { type Effect, type EffectsPlan, effectKey } from "../change/effect.ts";
import { effectDetail } from "../change/effect-detail.ts";
import { UserError } from "../errors.ts";
import { type ApprovedPlan, approvedPlan } from "../ledger/approved-plan.ts";
import type { Draft, Entry } from "../ledger/entry.ts";
import { visible } from "../render/markdown.ts";
import { parseReleaseTag } from "../version/release-tag.ts";
import type { Arguments } from "./command.ts";
import { type EffectOutcome, type EffectRunner, effectRunner } from "./effect-runner.ts";
import { enterDrafts } from "./enter-drafts.ts";
import { planBetween } from "./plan-between.ts";
import { branchOf, readLedger } from "./read-ledger.ts";
import { checkRelease } from "./release-check.ts";
import { type Released, releasedBy } from "./released-tag.ts";
import { spendingOf } from "./spending.ts";
import { MOST_SAMPLED, wholeNumber } from "./whole-number.ts";
import type { ExitCode, World } from "./world.ts";

type Revision = Pick<Released, "commit" | "tree" | "policies" | "repository">;

/** What is to be done, by whose leave. */
interface Approved {
  readonly plan: EffectsPlan;
  readonly effects: readonly Effect[];
  readonly by: Extract<ApprovedPlan, { readonly kind: "approved" }>;
}

interface Done {
  readonly effect: string;
  readonly what: string;
  readonly outcome: EffectOutcome["outcome"] | "planned" | "done before";
  readonly detail: string;
}

const EXITS: Readonly<Record<Done["outcome"], ExitCode>> = {
  applied: 0,
  "done before": 0,
  planned: 0,
  refused: 1,
  failed: 1,
  waiting: 2,
  left: 2,
};

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const branch = branchOf(args);
  const policies = args.value("policies") ?? "policies";
  const [tag, ...rest] = args.positionals;
  const merge = args.value("merge");
  if ((tag === undefined) === (merge === undefined) || rest.length > 0) {
    throw new UserError("apply: give a release tag, or --merge REV");
  }
  const name = tag ?? `merge ${merge}`;
  if (tag !== undefined && parseReleaseTag(tag)?.kind === "one") {
    return tell(args, world, name, { why: `${tag} releases one policy and starts nothing; vX.Y.Z does` }, []);
  }
  const revision =
    tag === undefined ? await revisionOf(merge ?? "", policies, world) : await releasedBy(tag, policies, world);
  const entries = await readLedger(branch, world);
  const released = await checkRelease(revision, entries, world);
  if (released.outcome !== "pass") {
    const exit = released.outcome === "fail" ? 1 : 2;
    return tell(args, world, name, { why: released.why, exit }, []);
  }
  const { decision } = released.decided;
  const approved = await approvedFor(decision, tag === undefined ? "merge" : "release", policies, entries, world);
  if ("why" in approved) return tell(args, world, name, approved, []);
  const actor = args.value("by") ?? "unknown";
  const sample = wholeNumber("sample", args, 0, MOST_SAMPLED);
  const { models } = await spendingOf(args, world);
  const runner = args.isSet("dry-run") ? undefined : effectRunner(revision, { branch, actor, sample, models }, world);
  const done = await carryOut(approved, revision, entries, runner, { branch, actor }, world);
  return tell(args, world, name, { plan: approved.plan.digest }, done);
}

async function revisionOf(name: string, policies: string, world: World): Promise<Revision> {
  const repository = await world.repository();
  const commit = await repository.resolve(name);
  return { commit, tree: await repository.tree(commit), policies, repository };
}

/**
 * The plan of the change that the gate passed, made anew from Git as the review made it: what is not the same any more has
 * another digest, and nobody approved that.
 */
async function approvedFor(
  { revisions, fact }: Extract<Entry, { readonly kind: "gate_decision" }>,
  part: "merge" | "release",
  policies: string,
  entries: readonly Entry[],
  world: World,
): Promise<Approved | { readonly why: string; readonly exit?: ExitCode }> {
  const { base, head } = revisions;
  if (base === undefined || head === undefined) {
    return { why: "the decision does not say of which change it is, so its plan cannot be made anew", exit: 2 };
  }
  const { plan } = await planBetween({ base, head, policies }, world);
  if (plan === undefined) return { why: "there is no TrainingJob, Rollout or ToolScope, so there is nothing to do" };
  const found = approvedPlan(entries, plan.digest, (decision) => decision.fact === fact);
  if (found.kind === "none") return { why: `${found.why}; what would be done is not what was approved`, exit: 1 };
  return { plan, effects: plan[part], by: found };
}

/** One after the other; what is entered as applied is not done again. Without a runner nothing is done. */
async function carryOut(
  { plan, effects, by }: Approved,
  { commit }: Revision,
  entries: readonly Entry[],
  runner: EffectRunner | undefined,
  { branch, actor }: { readonly branch: string; readonly actor: string },
  world: World,
): Promise<readonly Done[]> {
  const done: Done[] = [];
  for (const effect of effects) {
    const key = `apply ${plan.digest} ${commit} ${effectKey(effect)}`;
    const told = { effect: effectKey(effect), what: effectDetail(effect) };
    const before = entries.find(
      (entry) => entry.kind === "apply" && entry.key === key && entry.body.outcome === "applied",
    );
    if (before?.kind === "apply") {
      done.push({ ...told, outcome: "done before", detail: before.body.detail ?? "" });
      continue;
    }
    if (runner === undefined) {
      done.push({ ...told, outcome: "planned", detail: "nothing was done" });
      continue;
    }
    const result = await runner.run(effect, plan.digest);
    done.push({ ...told, ...result });
    const { outcome, detail } = result;
    if (outcome === "waiting" || outcome === "left") continue;
    const draft: Draft = {
      at: world.now(),
      actor: actor.slice(0, 200),
      engine: world.version,
      kind: "apply",
      key,
      revisions: { head: commit },
      digests: [{ of: "plan", name: "plan", digest: plan.digest }],
      rests_on: [by.plan.fact, by.decision.fact],
      body: { plan: plan.digest, outcome, detail: `${told.effect}: ${detail}`.slice(0, 1900) },
    };
    await enterDrafts([draft], branch, world);
  }
  return done;
}

function tell(
  args: Arguments,
  world: World,
  name: string,
  about: { readonly why?: string; readonly plan?: string; readonly exit?: ExitCode },
  done: readonly Done[],
): ExitCode {
  const exits = done.map(({ outcome }) => EXITS[outcome]);
  // What was refused or failed is told before what waits.
  const code = about.exit ?? ([1, 2] as const).find((each) => exits.includes(each)) ?? 0;
  if (args.isSet("json")) {
    const { exit: _, ...known } = about;
    world.print(
      `${JSON.stringify({ version: 1, kind: "gradegate/apply", of: name, ...known, effects: done }, null, 2)}\n`,
    );
    return code;
  }
  const head =
    about.why !== undefined
      ? `${name}: ${about.why}`
      : `${name}: plan ${about.plan?.slice(0, 12)}, ${done.length === 0 ? "nothing to do" : `${done.length} effect${done.length === 1 ? "" : "s"}`}`;
  const lines = done.map(
    ({ effect, what, outcome, detail }) => `  ${outcome}: ${effect} (${what})${detail === "" ? "" : `: ${detail}`}`,
  );
  world.print(`${[head, ...lines].map(visible).join("\n")}\n`);
  return code;
}
