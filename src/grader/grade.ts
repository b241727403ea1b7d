import { canonicalJson } from "../json.ts";
import type { Embedder, Judge, PythonRunner } from "../ports.ts";
import type { Score } from "../score/score.ts";
import type {
  Answer,
  EmbeddingAnswer,
  EmbeddingRequest,
  GraderInput,
  GraderTypes,
  Grading,
  JudgeRequest,
  Lexicon,
  LexiconAnswer,
  LexiconRequest,
  NativeGrader,
  PreparedGrader,
  PythonRequest,
} from "./contract.ts";
import { prepareWithin } from "./prepare.ts";
import type { ProcessParts } from "./process-type.ts";
import { withRecordedReads } from "./recorded-reads.ts";
import { graderTypes } from "./registry.ts";

/** Who answers what graders ask. */
export interface GradingPorts {
  readonly python: PythonRunner;
  readonly judge: Judge;
  /** Without one, every embedding is a failed answer. */
  readonly embedder?: Embedder;
  /** Loads WordNet at the first grade that needs it. Without it, every such grade fails. */
  readonly lexicon?: () => Promise<Lexicon>;
}

/**
 * Parses a grader's templates and formulas once. The grader has passed its schema and `check`; a TypeError on one that
 * has not is a bug of the caller. A value outside the type's range becomes a failure. The parts that were compiled from
 * process types get the recorded fields that they name, and no other part gets any.
 */
export function prepareGrader(
  native: NativeGrader,
  types: GraderTypes = graderTypes,
  process: ProcessParts = {},
): PreparedGrader {
  return withRecordedReads(prepareWithin(native, types), native, process);
}

/** A question together with where its answer goes. */
interface Asked<R> {
  readonly request: R;
  readonly answers: Answer[];
  readonly place: number;
}

/**
 * Grades every input; the scores are in their order. Python requests are batched by source, equal judge requests are
 * asked once, and a grader that asks nothing is graded on the spot. Rejects only if a port does.
 */
export async function gradeAll(
  prepared: PreparedGrader,
  inputs: readonly GraderInput[],
  ports: GradingPorts,
): Promise<Score[]> {
  const scores: Score[] = [];
  const waiting: { readonly index: number; readonly grading: Grading; readonly answers: Answer[] }[] = [];
  const python = new Map<string, Asked<PythonRequest>[]>();
  const judge: Asked<JudgeRequest>[] = [];
  const embedding: Asked<EmbeddingRequest>[] = [];
  const lexicon: Asked<LexiconRequest>[] = [];
  inputs.forEach((input, index) => {
    const grading = prepared(input);
    if (grading.requests.length === 0) {
      scores[index] = grading.finish([]);
      return;
    }
    const answers: Answer[] = [];
    waiting.push({ index, grading, answers });
    grading.requests.forEach((request, place) => {
      if (request.kind === "judge") {
        judge.push({ request, answers, place });
        return;
      }
      if (request.kind === "embedding") {
        embedding.push({ request, answers, place });
        return;
      }
      if (request.kind === "lexicon") {
        lexicon.push({ request, answers, place });
        return;
      }
      const batch = python.get(request.source);
      if (batch === undefined) python.set(request.source, [{ request, answers, place }]);
      else batch.push({ request, answers, place });
    });
  });
  const batches = [...python].map(([source, batch]) => runPython(source, batch, ports.python));
  const embedded = askEach(embedding, (requests) => (ports.embedder ?? NO_EMBEDDER).embed(requests));
  await Promise.all([...batches, askJudge(judge, ports.judge), embedded, handLexicon(lexicon, ports.lexicon)]);
  for (const { index, grading, answers } of waiting) scores[index] = grading.finish(answers);
  return scores;
}

async function runPython(source: string, batch: readonly Asked<PythonRequest>[], runner: PythonRunner): Promise<void> {
  const answers = await runner.run(
    source,
    batch.map(({ request }) => request.input),
  );
  batch.forEach(({ answers: into, place }, index) => {
    into[place] = answerAt(answers, index, batch.length);
  });
}

async function askJudge(asked: readonly Asked<JudgeRequest>[], judge: Judge): Promise<void> {
  return askEach(asked, (requests) => judge.ask(requests));
}

/** Asks equal questions once, and hands the answer to all who asked. */
async function askEach<R>(
  asked: readonly Asked<R>[],
  ask: (requests: readonly R[]) => Promise<readonly Answer[]>,
): Promise<void> {
  if (asked.length === 0) return;
  const distinct = new Map<string, { readonly request: R; readonly askers: Asked<R>[] }>();
  for (const asker of asked) {
    const identity = canonicalJson(asker.request);
    const same = distinct.get(identity);
    if (same === undefined) distinct.set(identity, { request: asker.request, askers: [asker] });
    else same.askers.push(asker);
  }
  const questions = [...distinct.values()];
  const answers = await ask(questions.map(({ request }) => request));
  questions.forEach(({ askers }, index) => {
    const answer = answerAt(answers, index, questions.length);
    for (const { answers: into, place } of askers) into[place] = answer;
  });
}

const NO_EMBEDDER: Embedder = {
  embed: async (requests) =>
    requests.map((): EmbeddingAnswer => {
      return { kind: "failed", code: "embedding_missing", message: "there is nobody here to ask for embeddings" };
    }),
};

/** Loads the lexicon if anyone asks for it. That it cannot be loaded is a broken build, so it rejects. */
async function handLexicon(
  asked: readonly Asked<LexiconRequest>[],
  load: (() => Promise<Lexicon>) | undefined,
): Promise<void> {
  if (asked.length === 0) return;
  const answer: LexiconAnswer =
    load === undefined
      ? { kind: "failed", code: "unsupported", message: "there is no WordNet here" }
      : { kind: "lexicon", lexicon: await load() };
  for (const { answers, place } of asked) answers[place] = answer;
}

/** A port that answers too few or too many has mixed up whose answer is whose, which no score may survive. */
function answerAt(answers: readonly Answer[], index: number, expected: number): Answer {
  const answer = answers[index];
  if (answer === undefined || answers.length !== expected) {
    throw new TypeError(`a port gave ${answers.length} answers to ${expected} requests`);
  }
  return answer;
}
