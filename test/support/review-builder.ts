import type { SemanticChange } from "../../src/change/semantic-change.ts";
import type { Issue } from "../../src/errors.ts";
import { decide, type GateInput } from "../../src/gate/decide.ts";
import { assembleReview, type Review } from "../../src/gate/review.ts";
import type { RuleResult } from "../../src/gate/rule.ts";
import type { SuiteOutcome } from "../../src/gate/suite-outcome.ts";
import type { GraderChange, GraderRevision } from "../../src/version/grader-change.ts";
import { aGate } from "./gate-builder.ts";

/** A review judged as the command judges it: by the gates of the base, over the outcomes given. */
export function aReview(
  parts: {
    readonly gates?: GateInput["gates"];
    readonly suites?: readonly SuiteOutcome[];
    readonly changes?: readonly GraderChange[];
    readonly rules?: readonly RuleResult[];
    readonly issues?: readonly Issue[];
    readonly policyChanges?: readonly SemanticChange[];
  } = {},
): Review {
  const { gates = [aGate()], suites = [], changes = [], issues = [], policyChanges = [] } = parts;
  const versionPosition = (grader: string) => ({ file: `policies/graders/${grader}.yaml`, line: 5, column: 12 });
  const valid: RuleResult = { rule: "policies_valid", outcome: "pass", observed: "graders and suites" };
  return assembleReview({
    engine: "0.1.0",
    base: { sha: "1".repeat(40), name: "origin/main" },
    head: { sha: "2".repeat(40), name: "HEAD" },
    rules: parts.rules ?? [valid, ...decide({ gates, suites, changes, versionPosition })],
    changes,
    policyChanges,
    suites,
    required: new Set(gates.flatMap(({ spec }) => spec.merge.suites)),
    issues,
  });
}

/** The grader `reward` with another digest, from version 1.0.0 to the one given. */
export function aChange(version: string, head: Partial<GraderRevision> = {}): GraderChange {
  const base = { version: "1.0.0", digest: "a".repeat(64), pass_threshold: 0.5, trainable: true, contract: "" };
  return { name: "reward", change: "changed", base, head: { ...base, version, digest: "b".repeat(64), ...head } };
}
