import type { JobPlan } from "../job/plan.ts";
import type { Started } from "../job/start.ts";
import type { Watched } from "../job/watched.ts";
import type { JobBody, TargetProblem } from "../target/profile.ts";
import { visible } from "./markdown.ts";
import { number } from "./number.ts";
import { rewardCurveText } from "./reward-curve.ts";
import { textTable } from "./table-text.ts";

export interface ShownPlan {
  readonly name: string;
  readonly digest: string;
  readonly address: string | undefined;
  readonly problems: readonly TargetProblem[];
  readonly plan: JobPlan | undefined;
  readonly body: JobBody | undefined;
}

/** What would be sent, and what speaks against it. */
export function renderPlan({ name, digest, address, problems, plan, body }: ShownPlan): string {
  const files = plan?.files.map(({ part, path, sha256, bytes }) => [part, path, `${bytes} bytes`, sha256.slice(0, 12)]);
  return paragraphs([
    `${name}: job ${digest.slice(0, 12)}${address === undefined ? "" : ` at ${address}`}`,
    section(
      "Problems",
      problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    ),
    files === undefined ? "" : section("Files", textTable(files, "  r").split("\n")),
    body === undefined ? "Nothing would be sent." : section("Request", JSON.stringify(body, null, 2).split("\n")),
  ]);
}

/** What a start came to, and what to do. */
export function renderStarted(policy: string, attempt: number, started: Started): string {
  const head = attempt === 1 ? policy : `${policy}, attempt ${attempt}`;
  switch (started.outcome) {
    case "started": {
      const more = started.cancelled.map((id) => `cancelled: ${id}, a duplicate`);
      return paragraphs([`${head}: job ${started.job} is the one job of this plan`, more.join("\n")]);
    }
    case "waiting": {
      const until = started.until === undefined ? "" : `, not before ${new Date(started.until).toISOString()}`;
      return paragraphs([`${head}: not started yet: ${started.why}`, `Run this again${until}.`]);
    }
    case "refused":
      return paragraphs([`${head}: not started: ${started.why}`]);
  }
}

const MEANING: Readonly<Record<Watched["outcome"], string>> = {
  goes_on: "it goes on",
  held: "it is held: a person resumes or cancels it",
  succeeded: "it succeeded",
  failed: "it failed",
  stopped: "it is stopped, or is to be",
  unknown: "it is not known how it stands",
};

/** What one look at a job found. */
export function renderWatched(watched: Watched): string {
  const { policy, job, provider, status, outcome, error, reasons, spend, budget, checkpoints, trained_model } = watched;
  const list = checkpoints.map(({ step, model, metrics }) => [`${step}`, number(rewardOf(metrics)), model]);
  return paragraphs([
    `${policy}: ${job} at ${provider}: ${status}; ${MEANING[outcome]}`,
    error === undefined ? "" : `The provider says: ${error.code}: ${error.message}`,
    section(
      "To be stopped because",
      reasons.map(({ code, message }) => `${code}: ${message}`),
    ),
    section("Not read", watched.problems),
    section("The provider's warnings", watched.notices),
    section("Mean reward", rewardCurveText(watched)),
    spend === undefined ? "" : section("Used", spentLines(spend, budget)),
    list.length === 0
      ? ""
      : section("Checkpoints", textTable([["step", "reward", "model"], ...list], "rr").split("\n")),
    trained_model === undefined ? "" : `Trained model: ${trained_model}`,
    section("Nobody can tell", watched.cannot_tell),
  ]);
}

function rewardOf(metrics: Readonly<Record<string, number>>): number | undefined {
  return metrics.full_valid_mean_reward ?? metrics.valid_reward_mean;
}

function spentLines(
  spend: NonNullable<Watched["spend"]>,
  { usd, tokens, hours }: Watched["budget"],
): readonly string[] {
  const of = (limit: number | undefined) => (limit === undefined ? "no limit stated" : `of ${limit}`);
  return [
    spend.usd === undefined
      ? `USD not known (${spend.unknown.join("; ")}), of ${usd}`
      : `$${spend.usd.toFixed(2)} at most, ${of(usd)}`,
    `${spend.hours.toFixed(2)} hours at most, ${of(hours)}`,
    spend.tokens === undefined ? "tokens of graders not known" : `${spend.tokens} tokens of graders, ${of(tokens)}`,
    ...spend.uncounted.map((each) => `not counted: ${each}`),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}

/** Made safe for a terminal, line by line. */
function paragraphs(parts: readonly string[]): string {
  const shown = parts.filter((part) => part !== "").map((part) => part.split("\n").map(visible).join("\n"));
  return `${shown.join("\n\n")}\n`;
}
