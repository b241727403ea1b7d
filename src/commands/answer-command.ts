import { UserError } from "../errors.ts";
import { WAIVED_FROM } from "../policy/fields.ts";
import { loadPolicies } from "../policy/load.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import { effectsSection } from "../render/effects-section.ts";
import { renderFailureMarkdown } from "../render/failure.ts";
import { code } from "../render/markdown.ts";
import { renderAskedWaiver } from "../render/waiver-text.ts";
import type { AskedCommand, AuditCommand, WaiveCommand } from "./comment-command.ts";
import { gatesOf } from "./gates-of.ts";
import { latestObserved } from "./latest-decision.ts";
import { planBetween } from "./plan-between.ts";
import type { World } from "./world.ts";

/** The pull request that a command was written on, as GitHub says it is. */
export interface CommandScene {
  readonly pullRequest: number;
  /** The commit of the branch to merge into. */
  readonly base: string;
  readonly head: string;
  readonly policies: string;
  /** Who wrote the command. */
  readonly by: string;
}

/** The answer to a command that decides nothing, as Markdown. Trouble with the policies is an answer as well. */
export async function answerCommand(command: AskedCommand, scene: CommandScene, world: World): Promise<string> {
  try {
    switch (command.kind) {
      case "plan":
        return await answerPlan(scene, world);
      case "waive":
        return await answerWaive(command, scene, world);
      case "audit":
        return answerAudit(command, scene);
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return renderFailureMarkdown(error);
  }
}

async function answerPlan(scene: CommandScene, world: World): Promise<string> {
  const { plan, baseSha } = await planBetween(scene, world);
  const of = `<sub>head ${code(scene.head.slice(0, 12))} · since ${code(baseSha.slice(0, 12))} · of this head alone: a new commit is another plan</sub>`;
  if (plan === undefined) {
    return `There is no TrainingJob, Rollout or ToolScope on either side, so neither the merge nor the next tag causes anything.\n\n${of}\n`;
  }
  return `${effectsSection({ effects: plan }, PLAN_DETAIL)}\n\n${of}\n`;
}

const PLAN_DETAIL = { rows: 50 };

function answerAudit({ suite }: AuditCommand, { policies, head }: CommandScene): string {
  const named = suite ?? "SUITE";
  const lines = [
    `git checkout ${head}`,
    `npx gradegate audit sample --suite ${named} --policies ${policies} --seed TEXT --out sheet.yaml`,
    `npx gradegate audit import sheet.yaml --suite ${named} --policies ${policies}`,
  ];
  return `Draw the runs and bring the labels back in a clone:\n\n\`\`\`sh\n${lines.join("\n")}\n\`\`\`\n`;
}

/** Both sides are looked at: what either says is safety is never waived. */
async function answerWaive(
  { rule, suite, slice, until, reason }: WaiveCommand,
  scene: CommandScene,
  world: World,
): Promise<string> {
  const repository = await world.repository();
  const setAt = async (sha: string) =>
    (await loadPolicies(await repository.tree(sha), scene.policies, world.sha256)).set;
  const [base, head] = [await setAt(scene.base), await setAt(scene.head)];
  if (base === undefined)
    throw new UserError("the base's policies are not valid, so it has no gate to add a waiver to");
  const named = `${code(suite)}`;
  const found = [base, head].flatMap((set) => set?.suites.get(suite) ?? []);
  if (found.length === 0) return `Neither the base nor the head has a suite ${named}, so there is nothing to waive.\n`;
  if (found.some(({ spec, grader }) => spec.purpose === "safety" || grader.layer === "safety")) {
    return `${named} is of safety, and safety is never waived: not by a comment, not by a policy, not by anybody.\n`;
  }
  if (until < world.today()) return `${until} is over, so such a waiver would never count.\n`;
  const gate = gatesNaming(base, suite);
  if (gate === undefined) return `No gate of the base asks for ${named}, so none of its rules can fail there.\n`;
  const seen = await latestObserved({ rule, suite, slice }, scene, base, world);
  return `${renderAskedWaiver({
    gate,
    rule,
    suite,
    slice,
    sides: WAIVED_FROM[rule] ?? ["ceiling"],
    observed: seen,
    reason,
    owner: scene.by,
    until,
  })}\n`;
}

function gatesNaming(set: PolicySet, suite: string): string | undefined {
  return gatesOf(set).find(({ spec }) =>
    [spec.merge, spec.train, spec.promote].some((rules) => rules?.suites.includes(suite)),
  )?.name;
}
