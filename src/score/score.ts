/**
 * What one grader says of one trajectory. A failure is never a number: a provider would pay it as 0 in silence, so it
 * is kept apart and counted.
 */
export type Score = Scored | NotApplicable | Failed;

export interface Scored {
  readonly kind: "scored";
  /** Finite. */
  readonly value: number;
  /** One sentence for a person: why this value. */
  readonly explanation: string;
  /** The parts a `multi` was combined from, by key; what `explain` shows. */
  readonly parts?: Readonly<Record<string, Score>>;
  /** What each step of the run earned, in the order of its actions; `null` for a step that was not judged. */
  readonly steps?: readonly (number | null)[];
}

/** The question does not arise for this trajectory. It counts neither for nor against. */
export interface NotApplicable {
  readonly kind: "not_applicable";
  readonly reason: string;
}

export interface Failed {
  readonly kind: "failed";
  readonly failure: Failure;
  /** The parts of a `multi` that were graded before it failed. */
  readonly parts?: Readonly<Record<string, Score>>;
}

/** The error flags of the provider's `graders/run` response and RFT error metrics that local grading can meet. */
export type ProviderFlag =
  | "formula_parse_error"
  | "sample_parse_error"
  | "truncated_observation_error"
  | "unresponsive_reward_error"
  | "invalid_variable_error"
  | "other_error"
  | "python_grader_server_error"
  | "python_grader_runtime_error"
  | "model_grader_server_error"
  | "model_grader_refusal_error"
  | "model_grader_parse_error"
  | "model_grader_exceeded_max_tokens_error";

/** Every way a grade can fail, and the flag under which a provider would have hidden it. */
export const FAILURE_FLAGS = {
  // templates and samples
  variable_missing: "invalid_variable_error",
  sample_not_json: "sample_parse_error",
  // formula
  formula_invalid: "formula_parse_error",
  formula_not_finite: "formula_parse_error",
  // any type
  unsupported: "other_error",
  out_of_range: "other_error",
  // text_similarity
  text_too_long: "other_error",
  embedding_missing: "other_error",
  embedding_unreachable: "other_error",
  // python
  python_syntax_error: "python_grader_runtime_error",
  python_grade_missing: "python_grader_runtime_error",
  python_grade_arity: "python_grader_runtime_error",
  python_exception: "python_grader_runtime_error",
  python_module_missing: "python_grader_runtime_error",
  python_exited: "python_grader_runtime_error",
  python_invalid_value: "python_grader_runtime_error",
  python_timeout: "python_grader_server_error",
  python_memory: "python_grader_server_error",
  python_output_limit: "python_grader_server_error",
  python_crashed: "python_grader_server_error",
  python_source_too_large: "python_grader_server_error",
  // judges
  judgement_missing: "model_grader_server_error",
  judge_unreachable: "model_grader_server_error",
  judge_unpriced: "model_grader_server_error",
  judge_budget_exhausted: "model_grader_server_error",
  judge_refused: "model_grader_refusal_error",
  judge_unparsable: "model_grader_parse_error",
  judge_label_unknown: "model_grader_parse_error",
  judge_out_of_range: "model_grader_parse_error",
  judge_truncated: "model_grader_exceeded_max_tokens_error",
} as const satisfies Record<string, ProviderFlag>;

export type FailureCode = keyof typeof FAILURE_FLAGS;

interface Failure {
  readonly code: FailureCode;
  readonly flag: ProviderFlag;
  /** What happened, for a person; untrusted text may be in it, so renderers escape it. */
  readonly message: string;
}

/** A graded value. Throws a RangeError on NaN or an infinity: that is a bug of the grader type, not data. */
export function scored(value: number, explanation: string, parts?: Readonly<Record<string, Score>>): Scored {
  if (!Number.isFinite(value)) throw new RangeError(`a score must be finite, got ${value}`);
  return parts === undefined ? { kind: "scored", value, explanation } : { kind: "scored", value, explanation, parts };
}

export function notApplicable(reason: string): NotApplicable {
  return { kind: "not_applicable", reason };
}

export function failed(code: FailureCode, message: string, parts?: Readonly<Record<string, Score>>): Failed {
  const failure = { code, flag: FAILURE_FLAGS[code], message };
  return parts === undefined ? { kind: "failed", failure } : { kind: "failed", failure, parts };
}
