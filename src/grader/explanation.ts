import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Score } from "../score/score.ts";
import type { Answer, GraderInput, GraderTypes, NativeGrader, Request } from "./contract.ts";
import { prepareWithin } from "./prepare.ts";
import type { ProcessPart, ProcessParts } from "./process-type.ts";
import { judgesOf, type RubricJudged, type RubricParts, rubricJudged } from "./rubric-judged.ts";

/** Why one trajectory got its score: all that went in and what came out. */
export interface Explanation {
  readonly version: 1;
  readonly kind: "gradegate/explanation";
  readonly grader: {
    readonly name: string;
    readonly type: string;
    readonly digest: string;
    readonly pass_threshold: number;
  };
  readonly trajectory: { readonly id: string; readonly task_id: string; readonly success?: boolean };
  readonly score: Score;
  /** Absent unless scored. */
  readonly passed?: boolean;
  readonly reads: readonly VariableRead[];
  /** The judge's messages as they were sent; python's are its `item` and `sample`. */
  readonly asked: readonly Asked[];
  /** What was written as a process type, by the part's key (`""` for the grader itself), beside what it compiled to. */
  readonly process?: Readonly<Record<string, ProcessPart & { readonly source: string }>>;
  /** What each criterion of a rubric was given, by the part's key as in `process`. */
  readonly rubrics?: Readonly<Record<string, RubricJudged>>;
  /** Whether the score was confirmed by asking again. What a judge said in one call is then that of the first ask. */
  readonly asked_again?: true;
  /** The formula of a `multi`. */
  readonly formula?: string;
}

/** A template variable and what stood there. `value` is absent where nothing did. */
export interface VariableRead {
  /** Where the template is in the grader, e.g. `graders.tone.input[0].content`. */
  readonly at: string;
  readonly variable: string;
  readonly value?: Json;
}

export interface Asked {
  readonly kind: Request["kind"];
  readonly model?: string;
  readonly messages?: Json;
}

/** What a grader's templates read of one trajectory. */
export function variablesRead(native: NativeGrader, types: GraderTypes, input: GraderInput): readonly VariableRead[] {
  const uses = types(native.type)?.templates(native, types) ?? [];
  return uses.map(({ path, namespace, variable }) => {
    const value = lookUp(namespace === "item" ? input.item : (input.sample as unknown as JsonObject), variable);
    const found = { at: joined(path), variable: joined([namespace, ...variable]) };
    return value === undefined ? found : { ...found, value };
  });
}

/** The process parts of a grader, each with the python that it compiled to. */
export function processWritten(native: NativeGrader, process: ProcessParts): NonNullable<Explanation["process"]> {
  const children = isJsonObject(native.graders) ? native.graders : {};
  const written = Object.entries(process).map(([place, part]) => {
    const compiled = place === "" ? native : children[place];
    const source = isJsonObject(compiled) && typeof compiled.source === "string" ? compiled.source : "";
    return [place, { ...part, source }] as const;
  });
  return Object.fromEntries(written);
}

/** What the criteria of a grader's rubrics were given; `answered` knows what a judge said to a question. */
export function rubricsJudged(
  { native, rubrics }: { readonly native: NativeGrader; readonly rubrics: RubricParts },
  types: GraderTypes,
  input: GraderInput,
  score: Score,
  answered: (request: Request) => Answer | undefined,
): NonNullable<Explanation["rubrics"]> {
  const { requests } = prepareWithin(native, types)(input);
  const whole = rubrics[""];
  if (whole !== undefined) return { "": rubricJudged(whole, score, requests.map(answered)) };
  const answersOf: Record<string, readonly (Answer | undefined)[]> = {};
  let from = 0;
  // A multi asks for its children in their order.
  for (const [place, child] of Object.entries(isJsonObject(native.graders) ? native.graders : {})) {
    const own = prepareWithin(child as NativeGrader, types)(input).requests.length;
    answersOf[place] = requests.slice(from, from + own).map(answered);
    from += own;
  }
  const judged = Object.entries(rubrics).map(([place, part]) => {
    const answers = judgesOf(part, place).flatMap((key) => answersOf[key] ?? []);
    return [place, rubricJudged(part, score, answers, place)] as const;
  });
  return Object.fromEntries(judged);
}

export function asked(requests: readonly Request[]): readonly Asked[] {
  return requests.map((request) =>
    request.kind === "judge"
      ? { kind: request.kind, model: request.model, messages: request.messages as unknown as Json }
      : request.kind === "embedding"
        ? { kind: request.kind, model: request.model, messages: request.input }
        : { kind: request.kind },
  );
}

function lookUp(from: Json, path: readonly (string | number)[]): Json | undefined {
  let at: Json | undefined = from;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Readonly<Record<string | number, Json>>)[key];
  }
  return at;
}

function joined(path: readonly (string | number)[]): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : index === 0 ? key : `.${key}`)).join("");
}
