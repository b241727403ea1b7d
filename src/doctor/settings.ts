import type { Known } from "./finding.ts";

/** What GitHub holds about a repository, as far as a token may see it. */
export interface RepositorySettings {
  readonly repository: string;
  /** The branch that changes are merged into. */
  readonly branch: string;
  /** Two places that protect a branch; what either demands holds. */
  readonly rulesets: Known<Protection>;
  readonly classic: Known<Protection>;
  /** Active rulesets for tags. */
  readonly tags: Known<readonly TagRules[]>;
  readonly environments: Known<readonly Environment[]>;
  readonly workflowPermissions: Known<{ readonly write: boolean; readonly approves: boolean }>;
  /** GitHub's name of the policy, e.g. `all_external_contributors`. */
  readonly forkApproval: Known<string>;
}

export interface Protection {
  readonly checks: readonly { readonly name: string /** The only app it counts from. */; readonly app?: number }[];
  readonly approvals: number;
  readonly dismissesStale: boolean;
  readonly codeOwners: boolean;
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  /** `undefined` where the token may not see who can pass by. */
  readonly nobodyPasses: boolean | undefined;
}

export interface TagRules {
  readonly patterns: readonly string[];
  /** Rule types, e.g. `deletion`, `update`, `non_fast_forward`, `creation`. */
  readonly rules: readonly string[];
}

export interface Environment {
  readonly name: string;
  readonly reviewers: number;
  readonly preventsSelfReview: boolean;
}
