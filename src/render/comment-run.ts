import type { Review } from "../gate/review.ts";
import type { Detail } from "./detail.ts";
import { code, prose } from "./markdown.ts";
import { count } from "./number.ts";

/** What the run asked and what that cost; nothing where no judge and no cache was there to ask. */
export function usageSection({ usage }: Review): string {
  if (usage === undefined) return "";
  const lines = [judgesLine(usage), cacheLine(usage)].filter((line) => line !== "");
  return lines.length === 0 ? "" : `### Cost and cache\n\n${lines.join("\n")}`;
}

function judgesLine({ judge, questions, unanswered }: NonNullable<Review["usage"]>): string {
  if (questions === 0) return "";
  const missing = unanswered === 0 ? "" : `, ${unanswered.toLocaleString("en-US")} without an answer`;
  const asked = `${count(questions, "question")} to judges${missing}`;
  if (judge === "replay") return `- ${asked}: answered from recordings. No model was asked, so nothing was spent.`;
  const cost = "What that cost is in the log of the run where prices are known, and unknown otherwise.";
  return `- ${asked}: ${judge === "live" ? "the model was asked" : "what was not recorded, the model was asked"}. ${cost}`;
}

function cacheLine({ cached }: NonNullable<Review["usage"]>): string {
  return cached === undefined ? "" : `- ${count(cached, "result")} taken from the cache.`;
}

/** What a reader may take for checked and is not. A verdict rests on what ran. */
export function notRunSection(review: Review, detail: Detail): string {
  if (review.suites.length === 0) return "";
  const lines = [...suiteLines(review), ...sliceLines(review), ...attackLines(review)];
  if (lines.length === 0) return "";
  const more = lines.length - detail.rows;
  const cut = more > 0 ? [`- …and ${more.toLocaleString("en-US")} more`] : [];
  return `### What did not run\n\n${[...lines.slice(0, detail.rows), ...cut].join("\n")}`;
}

function suiteLines({ suites }: Review): readonly string[] {
  return suites.flatMap(({ name, required, base, head, diff }) => {
    if (diff !== undefined) return [];
    const why =
      head === undefined
        ? "the head has no such suite"
        : base === undefined
          ? "the base has no such suite, so there was nothing to compare with"
          : (head.problem ?? base.problem ?? "a side has no report");
    return [`- ${code(name)} was not compared${required ? "" : " (no gate requires it)"}: ${prose(why, 200)}`];
  });
}

function sliceLines({ suites }: Review): readonly string[] {
  return suites.flatMap(({ name, diff }) => {
    const empty = (diff?.slices ?? []).filter((slice) => slice.declared && slice.paired.pairs === 0);
    if (empty.length === 0 || diff?.slices[0]?.paired.pairs === 0) return [];
    const names = empty.map((slice) => code(slice.name, 60)).join(", ");
    return [`- ${count(empty.length, "slice")} of ${code(name)} without a pair: ${names}`];
  });
}

function attackLines({ attacks = [], changes }: Review): readonly string[] {
  const silent = attacks.flatMap(({ suite, report }) =>
    report === undefined || report.not_run.length === 0
      ? []
      : [
          `- ${count(report.not_run.length, "attack")} on the judge of ${code(suite)}: ${prose(report.not_run[0]?.reason ?? "", 200)}`,
        ],
  );
  const isChanged = changes.some(({ change }) => change === "changed" || change === "added");
  return isChanged && attacks.length === 0 ? ["- No gate asks for an attack on the changed graders."] : silent;
}
