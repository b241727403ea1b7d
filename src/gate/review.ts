import type { EffectsPlan } from "../change/effect.ts";
import type { SemanticChange } from "../change/semantic-change.ts";
import type { ScoreDiff } from "../comparison/score-diff.ts";
import type { Issue } from "../errors.ts";
import type { DatasetIdentity, FailureCount, GraderIdentity, Report, Summary } from "../evaluation/report.ts";
import { type Bump, declaredBump, largestBump, requiredBump } from "../version/bump.ts";
import type { GraderChange } from "../version/grader-change.ts";
import { blockedBy } from "./blocked.ts";
import type { SuiteAttack } from "./exploitability-rule.ts";
import type { ReviewedOverride } from "./overridden.ts";
import { type RuleName, type RuleResult, type Verdict, verdictOf } from "./rule.ts";
import { diffsWith, type SuiteOutcome, type SuiteSide } from "./suite-outcome.ts";

/** Everything a reviewer is told of one change: one value, from which comment, summary and JSON are rendered. */
export interface Review {
  readonly version: 1;
  readonly kind: "gradegate/review";
  readonly engine: string;
  readonly base: RevisionName;
  readonly head: RevisionName;
  readonly verdict: Verdict;
  readonly required_bump: Bump;
  readonly rules: readonly RuleResult[];
  readonly changes: readonly ReviewedChange[];
  /** What the policies say otherwise; empty where a side could not be read. */
  readonly policy_changes: readonly SemanticChange[];
  readonly suites: readonly ReviewedSuite[];
  /** Absent where no gate demands any. */
  readonly attacks?: readonly SuiteAttack[];
  readonly usage?: Usage;
  /** Where the head's files can be read, `https://…/blob/<commit>`; absent where nobody knows. */
  readonly files?: string;
  /** What merging would cause; absent where no side has a job, a rollout or a tool scope. */
  readonly effects?: EffectsPlan;
  /** Absent where nobody asked for one. */
  readonly override?: ReviewedOverride;
  /** Problems of the head's policies, and errors of the base's that keep it from judging. */
  readonly issues: readonly Issue[];
}

/** What a run asked of judges and of the cache. */
export interface Usage {
  readonly judge: "replay" | "record" | "live";
  /** Questions to judges, each as often as it was put. */
  readonly questions: number;
  /** Of these, those that no answer came to: missing recordings, refusals, unreachable judges. */
  readonly unanswered: number;
  /** Scores taken from the cache; absent where there was none. */
  readonly cached?: number;
}

export interface RevisionName {
  /** Commit id, or `undefined` for the work tree. */
  readonly sha: string | undefined;
  /** As the person named it. */
  readonly name: string;
}

export interface ReviewedChange extends GraderChange {
  readonly required_bump: Bump;
  /** `undefined` where there is no version on both sides to compare. */
  readonly declared_bump: Bump | "lower" | undefined;
}

export interface ReviewedSuite {
  readonly name: string;
  readonly purpose: string;
  readonly required: boolean;
  /** The exact facts that block it; absent where none does. */
  readonly blocked?: readonly RuleName[];
  /** A holdout: verdicts and sums alone, and nothing of any single trajectory. */
  readonly withheld?: true;
  readonly base?: ReviewedSide;
  readonly head?: ReviewedSide;
  readonly diff?: ScoreDiff;
}

export interface ReviewedSide {
  readonly grader: GraderIdentity | undefined;
  readonly dataset: DatasetIdentity | undefined;
  readonly summary: Summary | undefined;
  readonly failures: readonly FailureCount[];
  readonly problem: string | undefined;
}

/** Puts the parts of a review together; the verdict and the bumps follow from them. */
export function assembleReview(parts: {
  readonly engine: string;
  readonly base: RevisionName;
  readonly head: RevisionName;
  readonly rules: readonly RuleResult[];
  readonly changes: readonly GraderChange[];
  readonly policyChanges?: readonly SemanticChange[];
  readonly suites: readonly SuiteOutcome[];
  readonly required: ReadonlySet<string>;
  readonly attacks?: readonly SuiteAttack[];
  readonly effects?: EffectsPlan | undefined;
  readonly override?: ReviewedOverride | undefined;
  readonly issues: readonly Issue[];
  readonly usage?: Usage;
}): Review {
  const changes = parts.changes.map((change) => reviewedChange(change, parts.suites));
  return {
    version: 1,
    kind: "gradegate/review",
    engine: parts.engine,
    base: parts.base,
    head: parts.head,
    verdict: verdictOf(parts.rules),
    required_bump: largestBump(changes.map((change) => change.required_bump)),
    rules: parts.rules,
    changes,
    policy_changes: parts.policyChanges ?? [],
    suites: parts.suites.map((suite) => reviewedSuite(suite, parts.required, parts.rules)),
    ...(parts.attacks === undefined || parts.attacks.length === 0 ? {} : { attacks: parts.attacks }),
    ...(parts.effects === undefined ? {} : { effects: parts.effects }),
    ...(parts.override === undefined ? {} : { override: parts.override }),
    issues: parts.issues,
    ...(parts.usage === undefined ? {} : { usage: parts.usage }),
  };
}

function reviewedChange(change: GraderChange, suites: readonly SuiteOutcome[]): ReviewedChange {
  return {
    ...change,
    required_bump: requiredBump(change, diffsWith(change.name, suites)),
    declared_bump:
      change.base === undefined || change.head === undefined
        ? undefined
        : declaredBump(change.base.version, change.head.version),
  };
}

function reviewedSuite(
  { name, base, head, diff }: SuiteOutcome,
  required: ReadonlySet<string>,
  rules: readonly RuleResult[],
): ReviewedSuite {
  const purpose = (head ?? base)?.suite.spec.purpose ?? "regression";
  const blocked = blockedBy({ name, purpose }, rules);
  return {
    name,
    purpose,
    required: required.has(name),
    ...(blocked.length === 0 ? {} : { blocked }),
    ...(base === undefined ? {} : { base: reviewedSide(base) }),
    ...(head === undefined ? {} : { head: reviewedSide(head) }),
    ...(diff === undefined ? {} : { diff }),
  };
}

function reviewedSide({ report, problem }: SuiteSide): ReviewedSide {
  return {
    grader: report?.grader,
    dataset: report?.dataset,
    summary: report?.summary,
    failures: (report satisfies Report | undefined)?.failures ?? [],
    problem,
  };
}
