import { type Static, Type } from "typebox";
import { failed, notApplicable } from "../../score/score.ts";
import { type ConfigProblem, defineGraderType } from "../contract.ts";
import { toldBy } from "../python-detail.ts";
import { surroundingsProblems } from "../python-surroundings.ts";

const schema = Type.Object(
  {
    type: Type.Literal("python"),
    name: Type.String(),
    source: Type.String({
      minLength: 1,
      description: "Python that defines grade(sample, item). It is not a template.",
    }),
    image_tag: Type.Optional(Type.String({ description: "The provider's image of packages; not used locally." })),
  },
  { additionalProperties: false },
);
type Config = Static<typeof schema>;

/** The provider refuses source of 256 kB or more; read as 256,000 bytes, the smaller of its two readings. */
const SOURCE_LIMIT_BYTES = 256_000;

export const python = defineGraderType<Config>({
  type: "python",
  version: 1,
  lifecycle: "stable",
  summary: "Runs grade(sample, item), a Python function that returns the score.",
  fidelity: "exact",
  schema,
  // The provider documents no clipping, and its users return 0 to 5.
  range: () => undefined,
  check: ({ source }) => [...sizeProblems(source), ...gradeProblems(source), ...surroundingsProblems(source)],
  templates: () => [],
  prepare: ({ source }) => {
    return (input) => ({
      requests: [{ kind: "python", source, input }],
      finish: ([answer]) => {
        if (answer?.kind === "failed") return failed(answer.code, answer.message);
        if (answer?.kind === "not_applicable") return notApplicable(answer.reason);
        if (answer?.kind !== "value") return failed("python_crashed", "the python grader gave no answer");
        if (!Number.isFinite(answer.value)) {
          return failed("python_invalid_value", `grade returned ${answer.value}, which is not a finite number`);
        }
        return toldBy(answer.value, answer.detail);
      },
    });
  },
});

function sizeProblems(source: string): readonly ConfigProblem[] {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes < SOURCE_LIMIT_BYTES) return [];
  const message = `the source has ${bytes} bytes; the provider takes less than ${SOURCE_LIMIT_BYTES}`;
  return [{ severity: "error", code: "source-too-large", path: ["source"], message }];
}

/** The forms in which a name is bound at the start of a line; each is read in time linear in its line. */
const GRADE_BOUND =
  /^[ \t]*(?:async[ \t]+)?def[ \t]+grade[ \t]*\(|^[ \t]*grade[ \t]*=|^[ \t]*(?:from|import)\b.*\bgrade\b/m;

/** By text alone, so only a warning. */
function gradeProblems(source: string): readonly ConfigProblem[] {
  if (GRADE_BOUND.test(source)) {
    return [];
  }
  return [
    {
      severity: "warning",
      code: "grade-missing",
      path: ["source"],
      message: "the source does not seem to define grade(sample, item)",
      hint: "Define at the top level: def grade(sample, item): … that returns a number.",
    },
  ];
}
