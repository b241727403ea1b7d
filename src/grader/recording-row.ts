import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { JsonPath } from "../trajectory/json-text.ts";
import { TIME_PATTERN } from "../trajectory/patterns.ts";
import type { RowProblem } from "../trajectory/row-problem.ts";
import { nearestWord } from "../trajectory/suggestion.ts";

/** What was expected of a value, or the problems inside of it; `undefined` where nothing is wrong. */
type Rule = (value: Json, path: JsonPath) => string | readonly RowProblem[] | undefined;

interface Fields {
  readonly required: Readonly<Record<string, Rule>>;
  readonly optional?: Readonly<Record<string, Rule>>;
}

const string: Rule = (value) => (typeof value === "string" ? undefined : "a string");
const name: Rule = (value) => (typeof value === "string" && value !== "" ? undefined : "a string that is not empty");
const count: Rule = (value) => (Number.isInteger(value) && (value as number) >= 0 ? undefined : "an integer from 0 on");
const object: Rule = (value) => (isJsonObject(value) ? undefined : "an object");
const time: Rule = (value) =>
  typeof value === "string" && new RegExp(TIME_PATTERN).test(value) ? undefined : "an ISO 8601 time";
const content: Rule = (value) =>
  typeof value === "string" || (Array.isArray(value) && value.every(isJsonObject))
    ? undefined
    : "text, or a list of parts";
const oneOf =
  (...words: readonly string[]): Rule =>
  (value) =>
    words.includes(value as string) ? undefined : words.map((word) => JSON.stringify(word)).join(" or ");
const version: Rule = (value) => (value === 1 ? undefined : "1, the one version that this program reads");
const key: Rule = (value) =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? undefined : "a sha256 in 64 lower-case hex digits";

const message = fields({
  required: { role: oneOf("user", "assistant", "system", "developer"), content },
});
const messages: Rule = (value, path) => {
  if (!Array.isArray(value) || value.length === 0) return "a list of at least one message";
  return value.flatMap((each, index) => problemsOf(message, each as Json, [...path, index]));
};

const textAnswer = fields({ required: { kind: oneOf("text"), text: string, finish_reason: name } });
const refusal = fields({ required: { kind: oneOf("refusal"), text: string } });
const answer: Rule = (value, path) => {
  if (!isJsonObject(value)) return "an object";
  if (value.kind === "text") return textAnswer(value, path);
  if (value.kind === "refusal") return refusal(value, path);
  const hint = "A failed ask is never recorded, so that a retry asks again.";
  const problem = {
    code: "recording-invalid",
    path: [...path, "kind"],
    message: 'answer.kind: expected "text" or "refusal"',
  };
  return [value.kind === "failed" ? { ...problem, hint } : problem];
};

const recording = fields({
  required: {
    version,
    key,
    request: fields({
      required: { model: name, messages, sampling: object, repeat: count },
      optional: { response_format: object },
    }),
    answer,
    provenance: oneOf("recorded", "authored", "imported"),
  },
  optional: {
    seal: key,
    recorded_at: time,
    answered_by: name,
    source: string,
    usage: fields({ required: {}, optional: { input_tokens: count, output_tokens: count } }),
  },
});

const base64: Rule = (value) =>
  typeof value === "string" && value !== "" && value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value)
    ? undefined
    : "numbers as base64 of 32-bit floats";

const embeddingRecording = fields({
  required: {
    version,
    key,
    request: fields({ required: { model: name, input: string } }),
    answer: fields({ required: { kind: oneOf("embedding"), vector: base64 } }),
    provenance: oneOf("recorded", "authored", "imported"),
  },
  optional: {
    recorded_at: time,
    answered_by: name,
    source: string,
    usage: fields({ required: {}, optional: { input_tokens: count } }),
  },
});

/** Whether a row is an embedding's, and not a judgement's. */
export function isEmbeddingRow(row: JsonObject): boolean {
  return isJsonObject(row.answer) && row.answer.kind === "embedding";
}

/** Everything in which a row departs from `Recording`, its key's value aside; empty where it is one. */
export function recordingProblems(row: JsonObject): readonly RowProblem[] {
  return problemsOf(isEmbeddingRow(row) ? embeddingRecording : recording, row, []);
}

function problemsOf(rule: Rule, value: Json, path: JsonPath): readonly RowProblem[] {
  const found = rule(value, path);
  if (found === undefined) return [];
  if (typeof found !== "string") return found;
  return [{ code: "recording-invalid", path, message: `${placeOf(path)}: expected ${found}` }];
}

/** An object with these fields and no others. */
function fields({ required, optional = {} }: Fields): Rule {
  const rules = new Map(Object.entries({ ...required, ...optional }));
  return (value, path) => {
    if (!isJsonObject(value)) return "an object";
    const problems: RowProblem[] = [];
    for (const [field, part] of Object.entries(value)) {
      const rule = rules.get(field);
      if (rule === undefined) problems.push(unknownField(field, [...path, field], [...rules.keys()]));
      else problems.push(...problemsOf(rule, part, [...path, field]));
    }
    for (const field of Object.keys(required)) {
      if (Object.hasOwn(value, field)) continue;
      const place = placeOf([...path, field]);
      problems.push({ code: "missing-key", path, message: `a recording needs "${place}"` });
    }
    return problems;
  };
}

function unknownField(field: string, path: JsonPath, known: readonly string[]): RowProblem {
  const nearest = nearestWord(field, known);
  return {
    code: "unknown-key",
    path,
    message: `a recording has no field "${placeOf([...path.slice(0, -1), field.slice(0, 80)])}"`,
    hint: nearest === undefined ? `Known: ${known.join(", ")}.` : `Did you mean "${nearest}"?`,
  };
}

/** `request.messages[3].role` */
function placeOf(path: JsonPath): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`)).join("");
}
