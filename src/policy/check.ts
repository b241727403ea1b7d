import type { Issue } from "../errors.ts";
import type { Documents } from "./documents.ts";
import { gradersRule } from "./rules/graders.ts";
import { jobsRule } from "./rules/jobs.ts";
import { ledgerRule } from "./rules/ledger.ts";
import { metadataRule } from "./rules/metadata.ts";
import { referencesRule } from "./rules/references.ts";
import { rewardsRule } from "./rules/rewards.ts";
import { riskRulesRule } from "./rules/risk-rules.ts";
import { rolloutsRule } from "./rules/rollouts.ts";
import { rubricsRule } from "./rules/rubrics.ts";
import type { Rule } from "./rules/rule.ts";
import { similarityRule } from "./rules/similarity.ts";
import { suitesRule } from "./rules/suites.ts";
import { toolScopesRule } from "./rules/tool-scopes.ts";
import { waiversRule } from "./rules/waivers.ts";

const RULES: readonly Rule[] = [
  metadataRule,
  referencesRule,
  gradersRule,
  rewardsRule,
  rubricsRule,
  similarityRule,
  suitesRule,
  waiversRule,
  ledgerRule,
  jobsRule,
  rolloutsRule,
  toolScopesRule,
  riskRulesRule,
];

/** Everything wrong between documents, of every rule; what needs no dataset to be seen. */
export function checkDocuments(documents: Documents): readonly Issue[] {
  return RULES.flatMap((rule) => rule(documents));
}
