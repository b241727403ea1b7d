import type { GraderInput, GraderTypes, NativeGrader, PreparedGrader } from "../grader/contract.ts";
import { canonicalJson, isJsonObject, type Json } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { KeptScores, ScoreCache, Sha256 } from "../ports.ts";
import { FAILURE_FLAGS, type FailureCode } from "../score/score.ts";
import type { RowScore } from "./report.ts";

/**
 * Under which scores of a grader are kept: a change of its config, of the program, or of a grader type's version makes
 * another key.
 */
export function scoreKey(
  engine: string,
  grader: Pick<CompiledGrader, "native" | "digest" | "process" | "similarity">,
  types: GraderTypes,
  sha256: Sha256,
): string {
  const versions = Object.fromEntries(typesIn(grader.native).map((type) => [type, types(type)?.version ?? 0]));
  // The same source is read otherwise where it is known to be of a process type: its answer then has the steps' credit.
  const process = grader.process === undefined ? null : (grader.process as unknown as Json);
  return sha256(
    canonicalJson({ engine, grader: grader.digest, versions, process, similarity: grader.similarity ?? null }),
  );
}

function typesIn(native: NativeGrader): readonly string[] {
  const children = isJsonObject(native.graders) ? Object.values(native.graders) : [];
  return [native.type, ...children.flatMap((child) => (isJsonObject(child) ? [String(child.type)] : []))];
}

/** Failures that say something of the moment rather than of grader and trajectory: the next run may do better. */
const PASSING: ReadonlySet<FailureCode> = new Set([
  "python_timeout",
  "python_memory",
  "python_output_limit",
  "python_crashed",
  "judgement_missing",
  "judge_unreachable",
]);

/** Looks scores up before they are computed, and keeps those that another run would compute the same. */
export class Remembered {
  readonly #kept: KeptScores;
  /** Of the rows being graded, those whose score hangs on more than grader and trajectory. */
  readonly #unsteady = new Set<GraderInput>();

  private constructor(kept: KeptScores) {
    this.#kept = kept;
  }

  static async open(cache: ScoreCache, key: string): Promise<Remembered> {
    return new Remembered(await cache.open(key));
  }

  /** The grader itself, watched for what it asks: a judge's answers may be recorded anew at any time. */
  watched(prepared: PreparedGrader): PreparedGrader {
    return (input) => {
      const grading = prepared(input);
      if (grading.requests.some(({ kind }) => kind !== "python" && kind !== "lexicon")) this.#unsteady.add(input);
      return grading;
    };
  }

  get(digest: string): RowScore | undefined {
    const text = this.#kept.get(digest);
    return text === undefined ? undefined : parsedScore(text);
  }

  /** Of a row that was just graded. */
  put(digest: string, input: GraderInput, score: RowScore): void {
    if (this.#unsteady.delete(input) || isPassing(score)) return;
    this.#kept.put(digest, JSON.stringify(score));
  }

  save(): Promise<void> {
    return this.#kept.save();
  }
}

/** A failed part that did not fail the whole cannot be told from a passing one, so it counts as such. */
function isPassing({ kind, code, parts }: RowScore): boolean {
  if (code !== undefined) return PASSING.has(code);
  return kind !== "failed" && Object.values(parts ?? {}).includes("failed");
}

const KINDS: ReadonlySet<unknown> = new Set(["scored", "not_applicable", "failed"]);

/** What a record says, or `undefined` where it is not a score: then the row is graded. */
function parsedScore(text: string): RowScore | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || !KINDS.has(value.kind)) return undefined;
  const { kind, value: number, reason, code, parts, steps } = value;
  const fits =
    (kind === "scored" ? Number.isFinite(number) : number === undefined && typeof reason === "string") &&
    (kind === "failed") === (typeof code === "string" && Object.hasOwn(FAILURE_FLAGS, code)) &&
    (parts === undefined || (isJsonObject(parts) && Object.values(parts).every(isPart))) &&
    (steps === undefined || (Array.isArray(steps) && steps.every(isCredit)));
  return fits ? (value as unknown as RowScore) : undefined;
}

function isCredit(value: Json): boolean {
  return value === null || typeof value === "number";
}

function isPart(value: Json | undefined): boolean {
  return typeof value === "number" || value === "failed" || value === "not_applicable";
}
