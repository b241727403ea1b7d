import { HYPERPARAMETERS, httpsAddress, NATIVE_GRADERS, NATIVE_PARTS, type TargetProfile } from "./profile.ts";

/** Microsoft Foundry: the same protocol under `/openai/v1/`, with the key in a header of its own. */
export const FOUNDRY: TargetProfile = {
  provider: "foundry",
  trainer: "foundry",
  key: { header: "api-key", variables: ["AZURE_OPENAI_API_KEY"] },
  address: ({ endpoint }) => {
    const url = endpoint === undefined ? undefined : httpsAddress(endpoint);
    if (url === undefined) {
      return { problem: "target.endpoint: expected the resource's https address, e.g. https://NAME.openai.azure.com" };
    }
    return { url: `${url.href.replace(/\/+$/, "").replace(/\/openai(\/v1)?$/, "")}/openai/v1` };
  },
  models: [
    {
      id: "o4-mini-2025-04-16",
      until: "2027-04-16",
      usd_per_hour: 100,
      note: "trained for existing customers only since the base model was retired on 2026-10-16",
    },
    { id: "gpt-5-2025-08-07", until: "2027-02-06", note: "by invitation only; pause and resume are not reliable" },
  ],
  // The page of supported models has grown since the last copy of it.
  modelsOpen: true,
  graders: NATIVE_GRADERS,
  parts: NATIVE_PARTS,
  hyperparameters: HYPERPARAMETERS,
  settings: ["response_format", "seed", "suffix"],
  graderApi: true,
  pauses: true,
  metadata: "yes",
  rows: { train: [1, 50_000], validation: [1, 1_000] },
  fileBytes: 512 * 1024 * 1024,
  refusedMetrics: ["cosine"],
  source: "the provider's guide to reinforcement fine-tuning (2026-10-05) and its retirement schedule (2026-07-07)",
  as_of: "2026-11-23",
};
