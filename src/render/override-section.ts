import type { ReviewedOverride } from "../gate/overridden.ts";
import type { Verdict } from "../gate/rule.ts";
import { code } from "./markdown.ts";
import { count } from "./number.ts";

/** Who broke the glass, why and over what: above everything else, so that nobody takes it for an ordinary pass. */
export function overrideSection(override: ReviewedOverride | undefined): string {
  if (override === undefined) return "";
  const { by, reason } = override;
  const said = `> ${code(by)} says: ${code(reason, 500)}`;
  if (override.kind === "refused") {
    return [`> [!WARNING]`, `> **An override was refused:** ${code(override.why, 300)}`, ">", said].join("\n");
  }
  const { role, head, rules } = override;
  const shown = rules.slice(0, MOST).map((rule) => `> - ${code(rule, 200)}`);
  const more = rules.length > MOST ? [`> - and ${rules.length - MOST} more`] : [];
  return [
    "> [!CAUTION]",
    `> **🚨 THE GATE WAS OVERRIDDEN by ${code(by)} as ${code(role)}.** ${count(rules.length, "rule")} that ${rules.length === 1 ? "does" : "do"} not hold ${rules.length === 1 ? "is" : "are"} let through:`,
    ">",
    ...shown,
    ...more,
    ">",
    said,
    ">",
    `> It is of the head ${code(head.slice(0, 12))} alone: a new commit voids it, editing or deleting the comment does not. Nothing of safety is ever overridden.`,
  ].join("\n");
}

const MOST = 20;

/** The answer to the comment that asked. `undefined`: the review did not come that far. */
export function overrideAnswer(override: ReviewedOverride | undefined, verdict: Verdict): string {
  if (override === undefined) return "Nothing was overridden: the review could not go on. See its comment.";
  if (override.kind === "refused") return `Nothing was overridden: ${code(override.why, 300)}`;
  const { rules, head, by } = override;
  const done = `${count(rules.length, "rule")} overridden by ${code(by)} for the head ${code(head.slice(0, 12))} alone. The review's comment, its check and the ledger say so.`;
  if (verdict === "pass") return done;
  return `${done}\n\nThe gate still does not pass: what is left may not be overridden by anybody.`;
}
