import type { CheckpointEvaluation } from "../checkpoint/evaluation.ts";
import { against, figures, roleOf } from "./checkpoints-text.ts";
import { clip, code, prose, table, visible } from "./markdown.ts";
import { number } from "./number.ts";

/** Of a pull request that names the chosen checkpoint; plain text, so nothing of it is Markdown. */
export function proposalTitle({ choice }: CheckpointEvaluation, rollout: string): string {
  return clip(`Promote ${visible(choice.checkpoint ?? "")} as candidate of ${visible(rollout)}`, 200);
}

/** What a reviewer needs to agree: who was measured, by what, how much better, and how it was chosen. */
export function proposalBody(evaluation: CheckpointEvaluation, rollout: string, digest: string): string {
  const { choice, job, metric, rule, base_model, stable, suites, checkpoints, holdouts } = evaluation;
  const parts = [
    `This names ${code(choice.checkpoint ?? "", 200)} as the candidate of the Rollout ${code(rollout)}. Merging it starts nothing by itself but what the plan in the review says.`,
    `**Why this one.** ${choice.reasons.map((reason) => prose(reason, 300)).join("; ")}. Rule ${code(rule.rule)} by the mean of ${code(metric)}, of the checkpoints that pass ${rule.safety.map((name) => code(name)).join(", ")}; the reward ranked nothing.`,
    ...(choice.refused.length === 0
      ? []
      : [
          choice.refused
            .map(({ checkpoint, why }) => `- refused ${code(checkpoint, 200)}: ${prose(why, 300)}`)
            .join("\n"),
        ]),
    ...suites.map((suite) => {
      const rows = [
        ["base", ...figures(suite.base), ""],
        ...(suite.stable === undefined ? [] : [["in production", ...figures(suite.stable), ""]]),
        ...suite.checkpoints.map((each) => [
          `${each.checkpoint === choice.checkpoint ? "→ " : ""}${code(each.checkpoint, 60)}`,
          ...figures(each.figures),
          against(each.against_base),
        ]),
      ];
      const head = ["model", "runs", "failed", "no run", "mean", "pass", "against base"];
      return `**${code(suite.suite)}** (${roleOf(suite.suite, evaluation)}), grader ${code(suite.grader.name)} ${code(suite.grader.digest.slice(0, 12))}\n\n${table(head, rows, "lrrrrrl")}`;
    }),
    ...holdouts.map(
      ({ reward, holdout, alarm, correlation }) =>
        `**Reward against holdout.** ${code(reward.name)} against ${code(holdout.name)}: ${alarm.verdict === "alarm" ? "**ALARM**, " : ""}${prose(alarm.why, 300)}; Spearman ${number(correlation.spearman.value)}.`,
    ),
    `Base model ${code(base_model)}${stable === undefined ? "" : `, in production ${code(stable)}`}; ${checkpoints.length} checkpoints of job ${code(job)}; evaluation ${code(digest.slice(0, 12))}. Intervals against the base are at ${number(1 - 0.05 / Math.max(1, checkpoints.length))}, as so many tries ask for.`,
  ];
  return `${parts.join("\n\n")}\n`;
}
