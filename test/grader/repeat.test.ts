import { describe, expect, test } from "vitest";
import type { JudgeRequest, PreparedGrader } from "../../src/grader/contract.ts";
import { prepareGrader } from "../../src/grader/grade.ts";
import { askedAgain, gradeConfirmed } from "../../src/grader/repeat.ts";
import { anInput } from "../support/builders.ts";
import { gradingPorts } from "../support/grading-ports.ts";

const JUDGE = {
  type: "score_model",
  name: "judge",
  model: "judge",
  input: [{ role: "user", content: "{{ sample.output_text }}" }],
};
const prepared = prepareGrader(JUDGE);
const CONFIRM = { asks: 3, margin: 0.1 };

/** Grades outputs whose scores, ask by ask, a judge gives from a table; a text is an answer as it stands. */
async function confirmed(
  table: Readonly<Record<string, readonly (number | string)[]>>,
  confirm = CONFIRM,
  grader = prepared,
) {
  const asked: string[] = [];
  const ports = gradingPorts({
    judge: ({ messages, repeat }: JudgeRequest) => {
      const output = (messages[0]?.content as string | readonly { readonly text: string }[] | undefined) ?? "";
      const text = typeof output === "string" ? output : (output[0]?.text ?? "");
      asked.push(`${text}#${repeat}`);
      const said = table[text]?.[repeat];
      return {
        kind: "text",
        text: typeof said === "number" ? JSON.stringify({ steps: [], result: said }) : String(said),
        finish_reason: "stop",
      };
    },
  });
  const inputs = Object.keys(table).map((text) => anInput(text));
  const scores = await gradeConfirmed(grader, inputs, ports, 0.5, confirm);
  return { scores: scores.map((score) => (score.kind === "scored" ? score.value : score.kind)), asked: asked.sort() };
}

describe("asking again near the threshold", () => {
  test("the median of the asks is the score, and what lies far away is asked once", async () => {
    expect(await confirmed({ far: [0.9], near: [0.45, 0.6, 0.7], low: [0.1] })).toEqual({
      scores: [0.9, 0.6, 0.1],
      asked: ["far#0", "low#0", "near#0", "near#1", "near#2"],
    });
  });

  test("a margin is meant as it is written: 0.6 is within 0.1 of 0.5, and 0.61 is not", async () => {
    const { scores } = await confirmed({ at: [0.6, 0, 0], over: [0.61, 0, 0] });
    expect(scores).toEqual([0, 0.61]);
  });

  test("where one ask fails, the score fails with its cause", async () => {
    expect(await confirmed({ near: [0.5, "no idea", 0.5] })).toMatchObject({ scores: ["failed"] });
  });

  test("what asks no judge is graded once", async () => {
    const check = prepareGrader({ type: "string_check", name: "n", input: "a", operation: "eq", reference: "a" });
    const { asked } = await confirmed({ any: [] }, { asks: 3, margin: 9 }, check);
    expect(asked).toEqual([]);
  });
});

describe("repeats", () => {
  test("a grader that repeats by itself counts on, so that every ask has a recording of its own", () => {
    const twice: PreparedGrader = (input) => {
      const [request] = prepared(input).requests;
      const again = (repeat: number) => ({ ...(request as JudgeRequest), repeat });
      return { requests: [again(0), again(1)], finish: prepared(input).finish };
    };
    const repeats = [0, 1, 2].map((ask) =>
      askedAgain(twice, ask)(anInput("x")).requests.map((each) => (each as JudgeRequest).repeat),
    );
    expect(repeats).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });
});
