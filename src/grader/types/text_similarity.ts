import { type Static, Type } from "typebox";
import { failed, type Score, scored } from "../../score/score.ts";
import { type ConfigProblem, defineGraderType, type GraderInput, type GraderType, type Grading } from "../contract.ts";
import type { SimilarityAssumption } from "../similarity/assumption.ts";
import { bleu } from "../similarity/bleu.ts";
import { cosine } from "../similarity/cosine.ts";
import { defaultProcess, FUZZY } from "../similarity/fuzzy.ts";
import { gleu } from "../similarity/gleu.ts";
import { meteor } from "../similarity/meteor.ts";
import { rougeL, rougeN } from "../similarity/rouge.ts";
import { compileTemplate, renderTemplate, templateProblems, templateUses } from "../template.ts";

const schema = Type.Object(
  {
    type: Type.Literal("text_similarity"),
    name: Type.String(),
    input: Type.String({ description: "A template; usually what the model produced." }),
    reference: Type.String({ description: "A template; what the input is compared with." }),
    evaluation_metric: Type.Enum([
      "cosine",
      "fuzzy_match",
      "bleu",
      "gleu",
      "meteor",
      "rouge_1",
      "rouge_2",
      "rouge_3",
      "rouge_4",
      "rouge_5",
      "rouge_l",
    ]),
  },
  { additionalProperties: false },
);
type Config = Static<typeof schema>;
type Metric = Config["evaluation_metric"];
type Similarity = (input: string, reference: string) => number;

/** The one embedding model that the provider documents. */
const EMBEDDING_MODEL = "text-embedding-3-large";

/**
 * Lengths multiplied, in UTF-16 units, over which a metric that compares everything with everything is not begun: about
 * a second. What a provider does with such texts is not documented, so it is a failure and no number.
 */
const MOST_PAIRS = { lcs: 2e10, windows: 5e8 } as const;

/** Which library the provider uses is undocumented: these are the likeliest, hence `fidelity: "approximate"`. */
function similarityOf(metric: Exclude<Metric, "cosine" | "meteor">, assumed: SimilarityAssumption): Similarity {
  const { fuzzy = "ratio", processor = "none", stemming = false } = assumed;
  switch (metric) {
    case "fuzzy_match": {
      const ratio = FUZZY[fuzzy];
      return processor === "none" ? ratio : (a, b) => ratio(defaultProcess(a), defaultProcess(b));
    }
    case "bleu":
      return (a, b) => bleu(a, b);
    case "gleu":
      return gleu;
    case "rouge_l":
      return (a, b) => rougeL(a, b, stemming);
    default:
      return (a, b) => rougeN(a, b, Number(metric.slice(-1)), stemming);
  }
}

function mostPairs(metric: Metric, { fuzzy = "ratio" }: SimilarityAssumption): number {
  if (metric === "rouge_l") return MOST_PAIRS.lcs;
  if (metric !== "fuzzy_match") return Number.POSITIVE_INFINITY;
  return fuzzy === "wratio" || fuzzy.startsWith("partial") ? MOST_PAIRS.windows : MOST_PAIRS.lcs;
}

/** The type under what is assumed of the provider. The assumption is no part of a config, so it changes no digest. */
export function textSimilarityAssuming(assumed: SimilarityAssumption): GraderType {
  return defineGraderType<Config>({
    type: "text_similarity",
    version: 2,
    lifecycle: "stable",
    summary: "Measures how alike two texts are, from 0 to 1, by a named metric.",
    fidelity: "approximate",
    schema,
    range: () => [0, 1],
    check: ({ input, reference, evaluation_metric }) => [
      ...templateProblems(input, ["input"]),
      ...templateProblems(reference, ["reference"]),
      ...metricProblems(evaluation_metric),
    ],
    templates: ({ input, reference }) => [...templateUses(input, ["input"]), ...templateUses(reference, ["reference"])],
    prepare: (config) => {
      const input = compileTemplate(config.input);
      const reference = compileTemplate(config.reference);
      const metric = config.evaluation_metric;
      const texts = (row: GraderInput): readonly [string, string] | Score => {
        const left = renderTemplate(input, row);
        if (typeof left !== "string") return left;
        const right = renderTemplate(reference, row);
        return typeof right === "string" ? [left, right] : right;
      };
      if (metric === "cosine" || metric === "meteor") {
        const compare = metric === "cosine" ? compareEmbeddings : compareWords;
        return (row) => {
          const found = texts(row);
          return "kind" in found ? { requests: [], finish: () => found } : compare(...found);
        };
      }
      const similarity = similarityOf(metric, assumed);
      const most = mostPairs(metric, assumed);
      return (row) => ({
        requests: [],
        finish: () => {
          const found = texts(row);
          if ("kind" in found) return found;
          const [left, right] = found;
          if (left.length * right.length > most && left !== right) return tooLong(metric, left, right);
          return scoreOf(metric, similarity(left, right));
        },
      });
    },
  });
}

export const textSimilarity = textSimilarityAssuming({});

function compareWords(left: string, right: string): Grading {
  return {
    requests: [{ kind: "lexicon" }],
    finish: ([answer]) => {
      if (answer?.kind === "lexicon") return scoreOf("meteor", meteor(left, right, answer.lexicon));
      return answer?.kind === "failed"
        ? failed(answer.code, answer.message)
        : failed("unsupported", "WordNet is missing");
    },
  };
}

/** A negative cosine is left to the range check: what the provider makes of it is not documented. */
function compareEmbeddings(left: string, right: string): Grading {
  const request = (input: string) => ({ kind: "embedding", model: EMBEDDING_MODEL, input }) as const;
  return {
    requests: [request(left), request(right)],
    finish: (answers) => {
      const vectors: Float32Array[] = [];
      for (const answer of answers) {
        if (answer.kind === "failed") return failed(answer.code, answer.message);
        if (answer.kind === "embedding") vectors.push(answer.vector);
      }
      const [a, b] = vectors;
      const value = a === undefined || b === undefined ? undefined : cosine(a, b);
      if (value !== undefined) return scoreOf("cosine", value);
      return failed("embedding_missing", "the two embeddings cannot be compared: they differ in length or are empty");
    },
  };
}

function scoreOf(metric: Metric, similarity: number): Score {
  // Takes off what rounding put over 1. Anything else outside is a bug, and is left for the range check to find.
  const value = similarity > 1 && similarity < 1 + 1e-6 ? 1 : similarity;
  return scored(value, `The ${metric} of input and reference is ${value.toPrecision(4)}.`);
}

function tooLong(metric: Metric, left: string, right: string): Score {
  const lengths = `${left.length} and ${right.length} characters`;
  return failed(
    "text_too_long",
    `${metric} of texts of ${lengths} would take too long; what a provider does is not known`,
  );
}

function metricProblems(metric: Metric): readonly ConfigProblem[] {
  if (metric !== "cosine") return [];
  const message = '"cosine" is offered for evals only, never for training, and needs recorded embeddings or a key';
  const hint = "Use another metric where the grader is to train.";
  return [{ severity: "warning", code: "metric-evals-only", path: ["evaluation_metric"], message, hint }];
}
