import type { Asked, Explanation, VariableRead } from "../grader/explanation.ts";
import type { Score, Scored } from "../score/score.ts";
import { clip, visible } from "./markdown.ts";
import { number } from "./number.ts";

/** An explanation for a terminal. What came from data is shown on one line each, with hidden characters written out. */
export function renderExplanation(explanation: Explanation): string {
  const { grader, trajectory, score, formula } = explanation;
  const outcome =
    trajectory.success === undefined ? "outcome unknown" : trajectory.success ? "the run succeeded" : "the run failed";
  const parts = [
    `${grader.name} (${grader.type}, ${grader.digest.slice(0, 12)}) on ${visible(trajectory.id)} of task ${visible(trajectory.task_id)}: ${outcome}`,
    verdict(explanation),
    ...(formula === undefined ? [] : [`formula: ${visible(formula)}`]),
    ...scoreLines(score, "  "),
    ...criteria(explanation),
    ...reads(explanation.reads),
    ...questions(explanation.asked),
    ...written(explanation.process),
  ];
  return `${parts.join("\n")}\n`;
}

function verdict({ score, passed, grader }: Explanation): string {
  if (score.kind !== "scored")
    return score.kind === "failed" ? "no score: the grade failed" : "no score: not applicable";
  return `score ${number(score.value)}: ${passed ? "pass" : "fail"} (passes at ${grader.pass_threshold})`;
}

function scoreLines(score: Score, space: string): readonly string[] {
  const own =
    score.kind === "scored"
      ? score.explanation
      : score.kind === "failed"
        ? `${score.failure.code} (the provider's ${score.failure.flag}, paid as 0): ${score.failure.message}`
        : score.reason;
  const parts = score.kind === "not_applicable" ? {} : (score.parts ?? {});
  return [
    `${space}${clip(visible(own), 600)}`,
    ...(score.kind === "scored" ? stepLines(score.steps, space) : []),
    ...Object.entries(parts).flatMap(([key, part]) => [
      `${space}${visible(key)} = ${part.kind === "scored" ? number(part.value) : part.kind.replace("_", " ")}`,
      ...scoreLines(part, `${space}  `),
    ]),
  ];
}

/** Each criterion's level and points; an ask that gave none is a question mark. */
function criteria({ rubrics, asked_again }: Explanation): readonly string[] {
  const inOneCall = asked_again ? "in one call, the first of several" : "in one call";
  return Object.entries(rubrics ?? {}).flatMap(([place, { ask, criteria: all, out_of, sums }]) => [
    `${place === "" ? "criteria" : `criteria of ${visible(place)}`}, ${ask === "one_call" ? inOneCall : "each asked for"}, of ${points(out_of)} points:`,
    ...all.flatMap(({ id, weight, asks, level, points: worth, meaning }) => {
      const said = asks.length < 2 ? "" : ` of ${asks.map((each) => (each === null ? "?" : number(each))).join(", ")}`;
      const given = level === undefined || worth === undefined ? "no level" : `level ${number(level)}`;
      const worthOf = worth === undefined ? `weight ${points(weight)}` : `${points(worth)} points of ${points(weight)}`;
      return [
        `  ${visible(id)}: ${given}${said}, ${worthOf}`,
        ...(meaning === undefined ? [] : [`    ${clip(visible(meaning), 300)}`]),
      ];
    }),
    ...(sums ?? []).flatMap(({ computed, result }, index) => {
      // Judges round to two digits, which is no mistake.
      if (computed === null || result === null || Math.abs(computed - result) < 0.0051) return [];
      const which = (sums ?? []).length === 1 ? "the judge" : `ask ${index + 1}`;
      return [`  ${which} miscalculated: its levels come to ${number(computed)}, and it gave ${number(result)}`];
    }),
  ]);
}

function points(value: number): string {
  return String(Number(value.toFixed(3)));
}

function reads(all: readonly VariableRead[]): readonly string[] {
  if (all.length === 0) return [];
  return [
    "reads:",
    ...all.map(({ at, variable, value }) => {
      const shown = value === undefined ? "(nothing there)" : typeof value === "string" ? value : JSON.stringify(value);
      return `  ${visible(variable)} in ${visible(at)}: ${clip(visible(shown), 300)}`;
    }),
  ];
}

/** The credit of each judged step, the lowest marked. */
function stepLines(steps: Scored["steps"], space: string): readonly string[] {
  const judged = (steps ?? []).flatMap((credit, step) => (credit === null ? [] : [{ credit, step }]));
  if (judged.length === 0) return [];
  const lowest = Math.min(...judged.map(({ credit }) => credit));
  const shown = judged.slice(0, 100).map(({ credit, step }) => {
    return `${space}  ${step}: ${number(credit)}${credit === lowest ? "  (lowest)" : ""}`;
  });
  const more = judged.length > 100 ? [`${space}  and ${judged.length - 100} more`] : [];
  return [`${space}credit by step, counted from 0:`, ...shown, ...more];
}

function written(process: Explanation["process"]): readonly string[] {
  return Object.entries(process ?? {}).flatMap(([place, { config, reads: fields, source }]) => [
    `${place === "" ? "written as" : `${visible(place)} was written as`} ${visible(JSON.stringify(config))}`,
    `  reads ${fields.join(", ")}; compiled to python of ${source.split("\n").length} lines (--json has the source)`,
  ]);
}

function questions(all: readonly Asked[]): readonly string[] {
  return all.flatMap(({ kind, model, messages }) => {
    if (kind === "python") return ["asked: python grade(sample, item)"];
    const list = Array.isArray(messages) ? messages : [];
    return [
      `asked: ${visible(model ?? "")}`,
      ...list.map((message) => {
        const { role, content } = message as { readonly role: string; readonly content: unknown };
        return `  ${role}: ${clip(visible(typeof content === "string" ? content : JSON.stringify(content)), 2000)}`;
      }),
    ];
  });
}
