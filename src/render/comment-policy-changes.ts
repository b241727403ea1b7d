import type { ChangeKind, Direction, SemanticChange } from "../change/semantic-change.ts";
import type { Review } from "../gate/review.ts";
import { listed } from "./comment-sections.ts";
import type { Detail } from "./detail.ts";
import { code, details } from "./markdown.ts";
import { count, number } from "./number.ts";

const DIRECTIONS: readonly (readonly [Direction, string])[] = [
  ["loosening", "🔓 Looser"],
  ["unknown", "❔ Effect not known from the text"],
  ["tightening", "🔒 Stricter"],
];

const KINDS: Readonly<Record<ChangeKind, string>> = {
  threshold: "threshold",
  weight: "weight",
  formula: "formula",
  criterion: "criterion",
  label: "label",
  case_removed: "case removed",
  judge: "judge",
  sampling: "sampling",
  model: "model",
  tool_scope: "tool scope",
  waiver: "waiver",
  gate_rule: "gate rule",
  dataset: "dataset",
  documentation: "documentation",
  other: "other",
};

/** Every change of the policies in words, looser ones first; what changes no verdict is folded away. */
export function policyChangesSection({ policy_changes: changes }: Review, detail: Detail): string {
  if (changes.length === 0) return "";
  const groups = DIRECTIONS.flatMap(([direction, title]) => {
    const lines = listed(
      changes.filter((change) => change.direction === direction),
      detail.rows,
      line,
    );
    return lines.length === 0 ? [] : [`**${title}**\n\n${lines.join("\n")}`];
  });
  const neutral = changes.filter((change) => change.direction === "neutral");
  const folded =
    neutral.length === 0
      ? []
      : [
          details(
            `${count(neutral.length, "change")} that no verdict rests on`,
            listed(neutral, detail.rows, line).join("\n"),
          ),
        ];
  return ["### What the policies say now", ...groups, ...folded].join("\n\n");
}

function line({ policy, kind, field, base, head, position }: SemanticChange): string {
  const subject = `${policy.kind} ${code(policy.name)}`;
  const place = position === undefined ? "" : ` (${code(`${position.file}:${position.line}:${position.column}`, 200)})`;
  const what = field === undefined ? whole(head) : `${code(field, 120)}: ${shown(base)} → ${shown(head)}`;
  return `- ${subject} ${KINDS[kind]}: ${what}${place}`;
}

function whole(head: SemanticChange["head"]): string {
  return head === undefined ? "the policy is removed" : "the policy is new";
}

function shown(value: number | string | undefined): string {
  if (value === undefined) return "–";
  return typeof value === "number" ? number(value) : code(value, 90);
}
