import { BEDROCK } from "./bedrock.ts";
import { FOUNDRY } from "./foundry.ts";
import { OPENAI } from "./openai.ts";
import type { Provider, TargetProfile } from "./profile.ts";

/** Everyone who trains, by name. */
export const TARGETS: Readonly<Record<Provider, TargetProfile>> = {
  openai: OPENAI,
  foundry: FOUNDRY,
  bedrock: BEDROCK,
};
