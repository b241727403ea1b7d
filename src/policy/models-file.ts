import type { Issue } from "../errors.ts";
import type { ModelFacts, ModelTable } from "../grader/models.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { didYouMean } from "./suggestion.ts";
import { keyPosition, locateIn, type Written } from "./written.ts";
import { readYaml } from "./yaml.ts";

type Check = (value: Json) => string | undefined;

const amount: Check = (value) => (typeof value === "number" && value >= 0 ? undefined : "a number from 0 on");
const whole: Check = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 1 ? undefined : "an integer from 1 on";
const text: Check = (value) => (typeof value === "string" && value !== "" ? undefined : "a text");
const day: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : 'a day as "YYYY-MM-DD"';

const FIELDS: Readonly<Record<keyof ModelFacts, Check>> = {
  usd_per_million_input_tokens: amount,
  usd_per_million_output_tokens: amount,
  max_output_tokens: whole,
  requests_per_minute: whole,
  tokens_per_minute: whole,
  concurrency: whole,
  shutdown_date: day,
  source: text,
  as_of: day,
};

/**
 * What a person states of models, as YAML or JSON: `models`, a mapping of the model's name to its facts. Every problem
 * is placed; the table is there only if there is none.
 */
export function parseModels(
  file: string,
  content: string,
): { readonly models?: ModelTable; readonly issues: readonly Issue[] } {
  const { documents, issues } = readYaml(file, content);
  if (issues.length > 0) return { issues };
  const [written, ...more] = documents;
  if (written === undefined || more.length > 0 || !isJsonObject(written.value)) {
    return { issues: [start(file, "expected one document with the key models")] };
  }
  const found = problemsOf(written, written.value);
  if (found.length > 0) return { issues: found };
  return { models: new Map(Object.entries(written.value.models as JsonObject)) as ModelTable, issues: [] };
}

function problemsOf(written: Written, root: JsonObject): readonly Issue[] {
  const { models } = root;
  const extra = Object.keys(root).filter((key) => key !== "models");
  const issues = extra.map((key) => unknown(written, [key], key, ["models"]));
  if (!isJsonObject(models)) return [...issues, start(written.file, "expected the key models, a mapping by model")];
  for (const [model, facts] of Object.entries(models)) {
    const at = ["models", model];
    if (!isJsonObject(facts)) {
      issues.push(wrong(written, at, `${model}: expected a mapping of facts`));
      continue;
    }
    for (const [field, value] of Object.entries(facts)) {
      const check = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof ModelFacts] : undefined;
      const expected = check?.(value);
      if (check === undefined) issues.push(unknown(written, [...at, field], field, Object.keys(FIELDS)));
      else if (expected !== undefined) issues.push(wrong(written, [...at, field], `${field}: expected ${expected}`));
    }
    const [input, output] = [facts.usd_per_million_input_tokens, facts.usd_per_million_output_tokens];
    if ((input === undefined) !== (output === undefined)) {
      issues.push(wrong(written, at, `${model} has one price; a request is priced by input and output`));
    }
  }
  return issues;
}

function start(file: string, message: string): Issue {
  return { severity: "error", code: "models-invalid", file, line: 1, column: 1, message };
}

function wrong(written: Written, path: readonly string[], message: string): Issue {
  return { severity: "error", code: "models-invalid", ...locateIn(written)(path), message };
}

function unknown(written: Written, path: readonly string[], key: string, known: readonly string[]): Issue {
  const hint = didYouMean(key, known) ?? `Known: ${known.join(", ")}.`;
  const at = keyPosition(written, path);
  return { severity: "error", code: "unknown-key", ...at, message: `there is no key "${key}" here`, hint };
}
