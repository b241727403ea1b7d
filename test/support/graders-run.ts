import type { JsonObject } from "../../src/json.ts";

/** Every error flag that a real answer of `graders/run` had, none of them true. */
const NO_ERRORS: JsonObject = {
  formula_parse_error: false,
  sample_parse_error: false,
  sample_parse_error_details: null,
  truncated_observation_error: false,
  unresponsive_reward_error: false,
  invalid_variable_error: false,
  invalid_variable_error_details: null,
  other_error: false,
  python_grader_server_error: false,
  python_grader_server_error_type: null,
  python_grader_runtime_error: false,
  python_grader_runtime_error_details: null,
  model_grader_server_error: false,
  model_grader_server_error_details: null,
  model_grader_refusal_error: false,
  model_grader_refusal_error_details: null,
  model_grader_parse_error: false,
  model_grader_parse_error_details: null,
  model_grader_exceeded_max_tokens_error: false,
  endpoint_grader_internal_error: false,
  endpoint_grader_internal_error_details: null,
  endpoint_grader_server_error: false,
  endpoint_grader_server_error_details: null,
  endpoint_grader_safety_check_error: false,
};

/** An answer of `graders/run` in the form of a real one. */
export function runAnswer(reward: number, errors: JsonObject = {}): JsonObject {
  return {
    reward,
    sub_rewards: {},
    model_grader_token_usage_per_model: {},
    metadata: {
      name: "grader-R5FhpA6BFQlo",
      type: "text_similarity",
      execution_time: 0.02,
      scores: {},
      token_usage: null,
      sampled_model_name: null,
      errors: { ...NO_ERRORS, ...errors },
    },
  };
}
