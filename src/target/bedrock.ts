import type { TargetProfile } from "./profile.ts";

/** Amazon Bedrock's OpenAI-compatible endpoint: open-weight models, paid by a Lambda function. */
export const BEDROCK: TargetProfile = {
  provider: "bedrock",
  trainer: "bedrock",
  key: { header: "authorization", variables: ["AWS_BEARER_TOKEN_BEDROCK", "BEDROCK_API_KEY"] },
  address: ({ region }) =>
    region === undefined || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)
      ? { problem: "target.region: expected a region, e.g. us-west-2" }
      : { url: `https://bedrock-mantle.${region}.api.aws/v1` },
  models: [{ id: "openai.gpt-oss-20b" }],
  // Qwen3-32B is trained too; under which id is not written.
  modelsOpen: true,
  graders: ["lambda"],
  parts: [],
  hyperparameters: ["n_epochs", "batch_size", "learning_rate_multiplier"],
  settings: [],
  graderApi: false,
  // Neither is in its documents.
  pauses: false,
  metadata: "unknown",
  rows: { train: [100, 20_000], validation: [0, 0] },
  fileBytes: 512 * 1024 * 1024,
  refusedMetrics: [],
  source: "the provider's samples (2026-08-21) and user guide",
  as_of: "2026-11-23",
};
