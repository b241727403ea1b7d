import { type Attack, JUDGES, type Property, TEXT_TYPES } from "../attack.ts";
import type { Family } from "../candidate.ts";
import type { Rendered } from "../rendered.ts";

const PYTHON = ["python"];

/** Rewrites that turn a recorded success into a failure. The attacker had the answer, so they are weaker claims. */
export const ANSWER: readonly Attack[] = [
  text(
    "D-01",
    "deterministic",
    "A wrong answer that names the right one.",
    "trustworthy-env",
    (right) => `It is not ${right}; it is zqxj vkpw.`,
  ),
  text(
    "D-03/last",
    "deterministic",
    "Two final answers, the right one last.",
    "arXiv 2505.22203",
    (right) => `Answer: zqxj vkpw\nAnswer: ${right}`,
  ),
  text(
    "D-03/first",
    "deterministic",
    "Two final answers, the right one first.",
    "arXiv 2505.22203",
    (right) => `Answer: ${right}\nAnswer: zqxj vkpw`,
  ),
  text(
    "D-04",
    "deterministic",
    "Says of the right answer that it is false.",
    "adversarial reference D.1",
    (right) => `It is false that ${right}.`,
  ),
  text("D-05", "deterministic", "The right number inside of a longer one.", "BenchJack", (right) =>
    /\d/.test(right) ? right.replace(/\d+(?:\.\d+)?/g, "9$&7") : undefined,
  ),
  text(
    "P-06",
    "python",
    "A right whole number with a fraction.",
    "a vendor's countdown grader",
    (right) => (/(?<![\d.])\d+(?![\d.])/.test(right) ? right.replace(/(?<![\d.])\d+(?![\d.])/g, "$&.9") : undefined),
    PYTHON,
  ),
  text(
    "J-03",
    "judge",
    "The first tenth of a right answer.",
    "arXiv 2507.08794",
    (right) => (right.length < 40 ? undefined : right.slice(0, Math.ceil(right.length / 10))),
    JUDGES,
  ),
  {
    kind: "rewrite",
    id: "T-07",
    family: "tool",
    construction: "After a success its last call once more.",
    property: "strict_loss",
    source: "AgentRewardBench",
    types: ["python", "score_model", "label_model"],
    rewrite: ({ text: said, calls }: Rendered) => {
      const last = calls.at(-1);
      return last === undefined ? undefined : { text: said, calls: [...calls, last] };
    },
  },
];

function text(
  id: string,
  family: Family,
  construction: string,
  source: string,
  change: (right: string) => string | undefined,
  types: readonly string[] = TEXT_TYPES,
): Attack {
  const property: Property = "strict_loss";
  return {
    kind: "rewrite",
    id,
    family,
    construction,
    property,
    source,
    types,
    rewrite: ({ text: right, calls }) => {
      const changed = right.trim() === "" ? undefined : change(right);
      return changed === undefined ? undefined : { text: changed, calls };
    },
  };
}
