import type { Issue } from "../errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { didYouMean } from "../policy/suggestion.ts";
import { keyPosition, locateIn, type Written } from "../policy/written.ts";
import { readYaml } from "../policy/yaml.ts";
import type { Sha256 } from "../ports.ts";
import { type Answer, type AuditSample, type AuditSheet, sealOf, VERDICTS } from "./sheet.ts";
import { STRATA, type Stratum } from "./strata.ts";

/** Bytes. A sheet of some thousand trajectories; people do not read more. */
export const MAX_SHEET_BYTES = 2 * 1024 * 1024;

export type ReadSheet = { readonly sheet: AuditSheet } | { readonly issues: readonly [Issue, ...Issue[]] };

const ANSWER_KEYS = ["id", "read", "output", "verdict", "note"];
const SHEET_KEYS = ["kind", "version", "rater", "rated_on", "answers", "sampling"];

/**
 * A sheet that a person filled in, or everything wrong with it, each with its line. What was drawn has to be what was
 * written when it was drawn; what is not filled in yet is no problem.
 */
export function readSheet(file: string, text: string, sha256: Sha256): ReadSheet {
  const { documents, issues } = readYaml(file, text, MAX_SHEET_BYTES);
  const [first, ...others] = issues;
  if (first !== undefined) return { issues: [first, ...others] };
  const [written, second] = documents;
  if (written === undefined || second !== undefined || !isSheet(written.value)) {
    const message =
      "this is no audit sheet: expected one document with kind: gradegate/audit-sheet, as `gradegate audit sample` writes it";
    return { issues: [{ severity: "error", code: "not-a-sheet", file, line: 1, column: 1, message }] };
  }
  const reader = new SheetReader(written, written.value);
  const sheet = reader.read(sha256);
  const [problem, ...more] = reader.issues;
  return problem === undefined && sheet !== undefined
    ? { sheet }
    : { issues: [problem ?? reader.issue([], "not-a-sheet", "the sheet cannot be read"), ...more] };
}

function isSheet(value: Json): value is JsonObject {
  return isJsonObject(value) && value.kind === "gradegate/audit-sheet" && value.version === 1;
}

/** Whoever runs this program can make a seal, so what carries one need not have the shape. */
function isSample(value: unknown): value is AuditSample {
  if (!isJsonObject(value)) return false;
  const { suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample } = value;
  const areTexts = (...values: readonly unknown[]) => values.every((each) => typeof each === "string");
  return (
    areTexts(suite, drawn_on, seed, checkpoint_id ?? "") &&
    isJsonObject(grader) &&
    areTexts(grader.name, grader.version, grader.digest) &&
    isJsonObject(dataset) &&
    areTexts(dataset.path, dataset.digest) &&
    Array.isArray(strata) &&
    Array.isArray(sample) &&
    new Set(sample.map((each: Json) => (isJsonObject(each) ? each.id : each))).size === sample.length &&
    STRATA.every((name) => isStratum(name, strata, sample)) &&
    sample.every(
      (each: Json) =>
        isJsonObject(each) &&
        areTexts(each.id, each.task_id, each.digest) &&
        STRATA.some((name) => name === each.stratum),
    )
  );
}

/** As many are drawn as are said to be, and each was as likely as that makes it. */
function isStratum(name: Stratum, strata: readonly Json[], sample: readonly Json[]): boolean {
  const [stated, ...again] = strata.filter(isJsonObject).filter((each) => each.name === name);
  const drawn = sample.filter(isJsonObject).filter(({ stratum }) => stratum === name);
  if (stated === undefined) return drawn.length === 0;
  const { of, drawn: count } = stated;
  if (again.length > 0 || typeof of !== "number" || !Number.isInteger(of) || of < drawn.length) return false;
  return count === drawn.length && drawn.every(({ probability }) => probability === drawn.length / of);
}

class SheetReader {
  readonly issues: Issue[] = [];
  readonly #written: Written;
  readonly #value: JsonObject;

  constructor(written: Written, value: JsonObject) {
    this.#written = written;
    this.#value = value;
  }

  issue(path: readonly (string | number)[], code: string, message: string, hint?: string): Issue {
    const at = locateIn(this.#written)(path);
    return { severity: "error", code, ...at, message, ...(hint === undefined ? {} : { hint }) };
  }

  read(sha256: Sha256): AuditSheet | undefined {
    this.#unknownKeys([], this.#value, SHEET_KEYS);
    const sample = this.#sample(sha256);
    if (sample === undefined) return undefined;
    const answers = this.#answers(sample);
    const rater = this.#text("rater");
    const rated_on = this.#date(sample.drawn_on);
    if (answers.some(({ verdict }) => verdict !== undefined)) {
      if (rater === undefined) {
        this.#say(
          ["rater"],
          "rater-missing",
          "verdicts without a rater: expected who gave them",
          'Write rater: "@name".',
        );
      }
      if (rated_on === undefined && this.#value.rated_on === null) {
        this.#say(["rated_on"], "date-missing", "verdicts without a date: expected the day, YYYY-MM-DD");
      }
    }
    return {
      ...sample,
      ...(rater === undefined ? {} : { rater }),
      ...(rated_on === undefined ? {} : { rated_on }),
      answers,
    };
  }

  #say(path: readonly (string | number)[], code: string, message: string, hint?: string): void {
    this.issues.push(this.issue(path, code, message, hint));
  }

  #sample(sha256: Sha256): (AuditSample & { readonly seal: string }) | undefined {
    const { sampling } = this.#value;
    if (!isJsonObject(sampling)) {
      this.#say(["sampling"], "sampling-missing", "expected `sampling`, which says what was drawn; draw a new sheet");
      return undefined;
    }
    const { seal, ...sample } = sampling;
    if (typeof seal === "string" && isSample(sample) && sealOf(sample, sha256) === seal) return { ...sample, seal };
    const message = "what was drawn was changed after it was drawn: the seal does not fit";
    this.#say(["sampling", "seal"], "sheet-altered", message, "Only rater, rated_on, verdict and note are filled in.");
    return undefined;
  }

  #answers({ sample }: AuditSample): readonly Answer[] {
    const { answers } = this.#value;
    if (!Array.isArray(answers)) {
      this.#say(["answers"], "answers-missing", "expected a list of answers");
      return [];
    }
    const drawn = new Set(sample.map(({ id }) => id));
    const seen = new Set<string>();
    return answers.flatMap((answer: Json, at): readonly Answer[] => {
      const path = ["answers", at] as const;
      if (!isJsonObject(answer) || typeof answer.id !== "string") {
        this.#say(path, "answer-invalid", "expected an answer with the id of a trajectory");
        return [];
      }
      const { id, verdict, note } = answer;
      this.#unknownKeys(path, answer, ANSWER_KEYS);
      if (!drawn.has(id)) this.#say([...path, "id"], "not-drawn", `the trajectory ${JSON.stringify(id)} was not drawn`);
      if (seen.has(id)) this.#say([...path, "id"], "answered-twice", `a second answer for ${JSON.stringify(id)}`);
      seen.add(id);
      const known = VERDICTS.find((each) => each === verdict);
      if (known === undefined && verdict !== null && verdict !== undefined) {
        const hint = typeof verdict === "string" ? didYouMean(verdict, VERDICTS) : undefined;
        this.#say(
          [...path, "verdict"],
          "unknown-verdict",
          `expected pass, fail, unsure or nothing, got ${JSON.stringify(verdict)?.slice(0, 60)}`,
          hint,
        );
      }
      return [
        {
          id,
          ...(known === undefined ? {} : { verdict: known }),
          ...(typeof note === "string" && note !== "" ? { note } : {}),
        },
      ];
    });
  }

  #text(key: string): string | undefined {
    const value = this.#value[key];
    if (value === null || value === undefined || value === "") return undefined;
    if (typeof value === "string" && value.trim() !== "" && value.length <= 100) return value.trim();
    this.#say([key], "wrong-type", `${key}: expected a name of at most 100 characters`);
    return undefined;
  }

  #date(drawn: string): string | undefined {
    const value = this.#value.rated_on;
    if (value === null || value === undefined || value === "") return undefined;
    const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    if (!isDay)
      this.#say(["rated_on"], "not-a-date", `rated_on: expected a day, YYYY-MM-DD, got ${JSON.stringify(value)}`);
    else if (value < drawn) {
      this.#say(["rated_on"], "rated-before-drawn", `rated on ${value}, before the sample was drawn on ${drawn}`);
    } else return value;
    return undefined;
  }

  #unknownKeys(path: readonly (string | number)[], value: JsonObject, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const at = keyPosition(this.#written, [...path, key]);
      const hint = didYouMean(key, known);
      const message = `unknown key "${key}"; known: ${known.join(", ")}`;
      this.issues.push({
        severity: "error",
        code: "unknown-key",
        ...at,
        message,
        ...(hint === undefined ? {} : { hint }),
      });
    }
  }
}
