import type { CheckpointEvaluation } from "../checkpoint/evaluation.ts";
import { promotion } from "../checkpoint/promotion.ts";
import { UserError } from "../errors.ts";
import { canonicalJson } from "../json.ts";
import { proposalBody, proposalTitle } from "../render/checkpoints-proposal.ts";
import { renderCheckpoints } from "../render/checkpoints-text.ts";
import { gradedCheckpoints, rolloutOf } from "./checkpoint-evaluate.ts";
import type { CheckpointJob } from "./checkpoint-suites.ts";
import type { Arguments } from "./command.ts";
import type { ExitCode, World } from "./world.ts";

/**
 * Grades the runs anew, and where a checkpoint is chosen names it as the Rollout's candidate: in the work tree, or in a pull
 * request whose branch is named by the change, so that asking twice opens one.
 */
export async function propose(found: CheckpointJob, args: Arguments, world: World): Promise<ExitCode> {
  const rollout = rolloutOf(args.value("rollout"), found.set);
  if (rollout === undefined) throw new UserError("checkpoint propose: --rollout NAME is needed");
  const evaluation = await gradedCheckpoints(found, args, world);
  const { verdict, checkpoint } = evaluation.choice;
  if (verdict !== "chosen" || checkpoint === undefined) {
    world.print(told(args, { evaluation, proposed: false }, renderCheckpoints(evaluation)));
    return verdict === "none" ? 1 : 2;
  }
  const content = await found.tree.read(rollout.file, 1024 * 1024);
  if (content.kind !== "text") throw new UserError(`${rollout.file} cannot be read: ${content.kind.replace("_", " ")}`);
  const { name } = rollout.document.metadata;
  const edit = promotion(content.text, name, checkpoint);
  if (edit.kind === "refused") throw new UserError(`${rollout.file}: ${edit.why}`);
  if (edit.kind === "nothing") {
    world.print(
      told(args, { evaluation, proposed: false, why: edit.why }, `${renderCheckpoints(evaluation)}${edit.why}.\n`),
    );
    return 0;
  }
  if (!args.isSet("open")) {
    await world.writeFile(rollout.file, edit.text);
    const done = `${renderCheckpoints(evaluation)}${rollout.file} names ${checkpoint} as candidate, at version ${edit.version}.\n`;
    world.print(told(args, { evaluation, proposed: true, file: rollout.file }, done));
    return 0;
  }
  const proposals = await world.proposals(args.value("repo"));
  const opened = await proposals.open({
    branch: branchOf(name, edit.text, evaluation, world),
    base: args.value("branch"),
    title: proposalTitle(evaluation, name),
    body: proposalBody(evaluation, name, world.sha256(canonicalJson(evaluation))),
    files: [{ path: rollout.file, text: edit.text }],
  });
  const said = opened.existed ? "was open already" : "is open";
  const done = `${renderCheckpoints(evaluation)}Pull request #${opened.number} ${said}: ${opened.url}\n`;
  world.print(told(args, { evaluation, proposed: true, pull_request: opened }, done));
  return 0;
}

/** The same edit on the same evidence has the same branch. */
function branchOf(rollout: string, text: string, evaluation: CheckpointEvaluation, world: World): string {
  return `gradegate/promote/${rollout}/${world.sha256(canonicalJson({ text, evaluation })).slice(0, 12)}`;
}

function told(args: Arguments, value: unknown, text: string): string {
  return args.isSet("json") ? `${JSON.stringify(value, null, 2)}\n` : text;
}
