import type { Effect } from "../change/effect.ts";
import type { Review } from "../gate/review.ts";
import { listed } from "./comment-sections.ts";
import type { Detail } from "./detail.ts";
import { effectLines } from "./effects-text.ts";
import { code, details, prose } from "./markdown.ts";

/** What the merge and the next tag would cause, with the digest that is approved; its facts folded away. */
export function effectsSection({ effects: plan }: Pick<Review, "effects">, detail: Pick<Detail, "rows">): string {
  if (plan === undefined) return "";
  const lines = (effects: readonly Effect[]) =>
    effects.length === 0
      ? ["- nothing"]
      : listed(effectLines(effects), detail.rows, ({ title }) => `- ${prose(title, 400)}`);
  const since = plan.released === null ? "no release is known" : `since ${code(plan.released)}`;
  const inFull = effectLines([...plan.merge, ...plan.release])
    .filter(({ facts }) => facts.length > 0)
    .map(
      ({ title, facts }) => `**${prose(title, 400)}**\n\n${facts.map((fact) => `- ${prose(fact, 400)}`).join("\n")}`,
    );
  const folded = inFull.length === 0 || detail.rows < 30 ? [] : [details("Each effect in full", inFull.join("\n\n"))];
  return [
    "### What this would cause",
    `**The merge:**\n${lines(plan.merge).join("\n")}`,
    `**The next release tag** (${since}):\n${lines(plan.release).join("\n")}`,
    `Plan ${code(plan.digest)}. What is carried out is this plan or nothing.`,
    ...folded,
  ].join("\n\n");
}
