import type { Verdict } from "../gate/rule.ts";
import { renderComment } from "../render/comment.ts";
import { reviewSarif } from "../render/sarif.ts";
import type { Arguments } from "./command.ts";
import { planReview } from "./plan-judging.ts";
import { review } from "./review.ts";
import { judgeMode, scoreCache } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.isSet("dry-run")) return planReview(args, world);
  const request = {
    base: args.value("base") ?? "origin/HEAD",
    head: args.value("head"),
    policies: args.value("policies") ?? "policies",
    judge: judgeMode(args.value("judge")),
    scores: await scoreCache(args, world),
  };
  const result = await review(request, world);
  const file = args.value("report");
  if (file !== undefined) await world.writeFile(file, `${JSON.stringify(result)}\n`);
  const sarif = args.value("sarif");
  if (sarif !== undefined) await world.writeFile(sarif, reviewSarif(result.review));
  world.print(args.isSet("json") ? `${JSON.stringify(result.review, null, 2)}\n` : renderComment(result.review));
  return exitCodeOf(result.review.verdict);
}

export function exitCodeOf(verdict: Verdict): ExitCode {
  return verdict === "pass" ? 0 : verdict === "fail" ? 1 : 2;
}
