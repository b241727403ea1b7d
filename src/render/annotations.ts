import type { Issue } from "../errors.ts";
import type { Review } from "../gate/review.ts";
import type { RuleResult } from "../gate/rule.ts";
import { clip, visible } from "./markdown.ts";
import { measured, RULE_TITLES } from "./rule-text.ts";

/** A note on a line of a file, as a check run takes it. Annotations are plain text: GitHub renders no Markdown there. */
export interface Annotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: "failure" | "warning" | "notice";
  /** At most 255 characters. */
  readonly title: string;
  /** At most 64 KB. */
  readonly message: string;
}

/** Problems of the head's policies, then the rules that did not hold, each on the line a person would change. */
export function annotationsOf(review: Review): readonly Annotation[] {
  return [...review.issues.map(ofIssue), ...review.rules.flatMap(ofRule)];
}

/** The same, one by one. */
export const annotationOf = { issue: ofIssue, rule: ofRule } as const;

function ofIssue(issue: Issue): Annotation {
  return annotation(issue, issue.severity === "error" ? "failure" : "warning", issue.code, [
    issue.message,
    issue.hint ?? "",
  ]);
}

const LEVELS = { fail: "failure", inconclusive: "warning", waived: "warning", advice: "notice" } as const;

function ofRule(result: RuleResult): readonly Annotation[] {
  if (result.outcome === "pass" || result.position === undefined) return [];
  const where = [
    result.suite,
    result.slice === "all" ? undefined : result.slice,
    result.grader,
    result.over === undefined ? undefined : "the base's trajectories alone",
  ].filter((each) => each !== undefined);
  const title = `${RULE_TITLES[result.rule]}${where.length > 0 ? ` (${where.join(", ")})` : ""}`;
  const seen = measured(result, visible);
  const ids = (result.ids ?? []).slice(0, 20).join(", ");
  return [
    annotation(result.position, LEVELS[result.outcome], title, [
      seen === "" ? "" : `Observed ${seen}.`,
      result.detail ?? "",
      ids === "" ? "" : `Trajectories: ${ids}`,
    ]),
  ];
}

function annotation(
  { file, line }: { readonly file: string; readonly line: number },
  level: Annotation["annotation_level"],
  title: string,
  lines: readonly string[],
): Annotation {
  const message = lines
    .filter((each) => each !== "")
    .map((each) => clip(visible(each), 4000))
    .join("\n");
  return {
    path: file,
    start_line: line,
    end_line: line,
    annotation_level: level,
    title: clip(visible(title), 255),
    message: clip(message === "" ? title : message, 16_000),
  };
}
