import { HYPERPARAMETERS, httpsAddress, NATIVE_GRADERS, NATIVE_PARTS, type TargetProfile } from "./profile.ts";

/** OpenAI's own platform, which is being wound down: the last public base model is gone, and jobs end on 2027-01-06. */
export const OPENAI: TargetProfile = {
  provider: "openai",
  trainer: "openai",
  key: { header: "authorization", variables: ["OPENAI_API_KEY"] },
  address: ({ base_url }) => {
    if (base_url === undefined) return { url: "https://api.openai.com/v1" };
    const url = httpsAddress(base_url);
    return url === undefined
      ? { problem: "target.base_url: expected an https address without credentials, query or fragment" }
      : { url: url.href.replace(/\/+$/, "") };
  },
  closes: "2027-01-06",
  models: [{ id: "o4-mini-2025-04-16", until: "2026-10-23", usd_per_hour: 100 }],
  modelsOpen: false,
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
  source: "the provider's guide to reinforcement fine-tuning and its deprecations page, as copied in public",
  as_of: "2026-11-23",
};
