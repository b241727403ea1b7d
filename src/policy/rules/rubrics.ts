import type { Issue } from "../../errors.ts";
import { FUNCTION_NAMES, parseFormula } from "../../grader/formula.ts";
import { askingOf, compileRubric } from "../../grader/rubric.ts";
import { rubricRange } from "../../grader/rubric-like.ts";
import { isJsonObject } from "../../json.ts";
import type { Documents } from "../documents.ts";
import { error, type Rule } from "./rule.ts";

/** A rubric is whole by itself, and each grader asks it in a way that gives a score. */
export const rubricsRule: Rule = (documents) => [...wholeness(documents), ...askings(documents)];

/** As many children as a `multi` of a policy may have. */
const MOST_QUESTIONS = 100;

function askings({ graders, rubrics }: Documents): readonly Issue[] {
  return [...graders.values()].flatMap(({ document, locate }) => {
    const { spec } = document;
    if (spec.type !== "rubric") return [];
    const found: Issue[] = [];
    const { ask, asks, combine } = askingOf(spec);
    if (combine !== "mean" && asks % 2 === 0) {
      const message = `${asks} asks have no middle one, so there is no ${combine}; expected 3, 5 or 7`;
      const hint = `Write ${asks + 1}, or combine: mean.`;
      found.push(error(locate(["spec", "repeats", "asks"]), "repeats-even", message, hint));
    }
    if (combine === "majority" && ask === "one_call") {
      const message = "a rubric that is asked in one call gives a weighted sum and no level, so there is no majority";
      const hint = "Write ask: per_criterion, or combine: median.";
      found.push(error(locate(["spec", "repeats", "combine"]), "majority-without-levels", message, hint));
    }
    const rubric = rubrics.get(String(spec.rubric));
    if (rubric === undefined || ask === "one_call") return found;
    const { criteria } = rubric.document.spec;
    if (criteria.length * asks > MOST_QUESTIONS) {
      const message = `${criteria.length} criteria asked ${asks} times are ${criteria.length * asks} questions; at most ${MOST_QUESTIONS}`;
      found.push(error(locate(["spec", "ask"]), "too-many-questions", message, "Ask less often, or in one call."));
    }
    const named = new Set(criteria.map(({ id }) => id).filter((id) => FUNCTION_NAMES.some((name) => name === id)));
    for (const id of asks === 1 ? named : []) {
      const at = rubric.locate(["spec", "criteria", criteria.findIndex((each) => each.id === id), "id"]);
      const message = `"${id}" is a function of the formula language, and "${document.metadata.name}" asks per criterion`;
      found.push(error(at, "criterion-named-function", message, "Rename the criterion."));
    }
    const { graders: keys, calculate_output } = compileRubric(rubric.document.spec, "", { ask, asks, combine });
    if (
      found.length === 0 &&
      isJsonObject(keys) &&
      "fault" in parseFormula(String(calculate_output), Object.keys(keys))
    ) {
      const message = `the formula for the ${combine} of ${asks} asks of ${criteria.length} criteria is longer than the language allows`;
      found.push(error(locate(["spec", "repeats"]), "formula-too-long", message, "Ask less often, or combine: mean."));
    }
    return found;
  });
}

/** Criteria and levels are distinct and in order, weights and range make sense, and some criterion can earn something. */
function wholeness({ rubrics }: Documents): readonly Issue[] {
  return [...rubrics.values()].flatMap(({ document, locate }) => {
    const { criteria } = document.spec;
    const [low, high] = rubricRange(document.spec);
    const issues: Issue[] = [];
    if (low >= high) {
      const message = `the rubric's range must be two ascending numbers, got [${low}, ${high}]`;
      issues.push(error(locate(["spec", "range"]), "range-not-ascending", message));
    }
    const found = criteria.flatMap(({ id, levels, weight }, index) => {
      const at = ["spec", "criteria", index];
      const problems = [];
      if (criteria.findIndex((other) => other.id === id) < index) {
        const message = `there are two criteria named "${id}"`;
        problems.push(error(locate([...at, "id"]), "duplicate-criterion", message, "Rename one of them."));
      }
      if (weight === 0) {
        const message = `the criterion "${id}" has weight 0, so it counts for nothing`;
        problems.push(error(locate([...at, "weight"]), "weight-zero", message, "Give it a weight, or remove it."));
      }
      levels.forEach(({ score }, level) => {
        if (levels.findIndex((other) => other.score === score) === level) return;
        const message = `two levels of "${id}" have the score ${score}, so a judge cannot tell which is meant`;
        problems.push(
          error(locate([...at, "levels", level, "score"]), "duplicate-level", message, "Give each its own."),
        );
      });
      const falling = levels.findIndex(({ score }, level) => score < (levels[level - 1]?.score ?? score));
      if (falling > 0) {
        const { score } = levels[falling] ?? { score: 0 };
        const message = `the level ${score} of "${id}" stands after ${levels[falling - 1]?.score}; expected them from the lowest up`;
        problems.push(error(locate([...at, "levels", falling, "score"]), "levels-not-in-order", message, "Sort them."));
      }
      return problems;
    });
    issues.push(...found);
    if (criteria.some(({ weight }) => weight > 0)) return issues;
    const message = "no criterion has a positive weight, so no output can earn anything";
    return [...issues, error(locate(["spec", "criteria"]), "nothing-to-earn", message, "Give one a positive weight.")];
  });
}
