import { BOOTSTRAP_DEFAULTS } from "../../src/comparison/bootstrap.ts";
import { compareReports } from "../../src/comparison/compare.ts";
import type { Report, ScoreRow } from "../../src/evaluation/report.ts";
import type { GateInput } from "../../src/gate/decide.ts";
import type { SuiteOutcome, SuiteSide } from "../../src/gate/suite-outcome.ts";
import type { GateSpec, SuiteSpec } from "../../src/policy/document.ts";
import type { CompiledGrader, Located, ResolvedSuite } from "../../src/policy/policy-set.ts";
import { aReport } from "./report-builder.ts";

type MergeRules = GateSpec["merge"];

/** A gate that requires the suite `refunds`, and what else is given. */
export function aGate(merge: Partial<MergeRules> = {}): GateInput["gates"][number] {
  return { name: "merge", spec: { merge: { suites: ["refunds"], ...merge } } };
}

export function aGrader(more: Partial<CompiledGrader> = {}): CompiledGrader {
  return {
    name: "reward",
    version: "1.0.0",
    digest: "a".repeat(64),
    native: { type: "python", name: "reward" },
    pass_threshold: 0.5,
    layer: undefined,
    trainable: undefined,
    ...more,
  };
}

/** The suite `refunds`, written at line 9 of its file. */
export function aSuite(spec: Partial<SuiteSpec> = {}, more: Partial<ResolvedSuite> = {}): ResolvedSuite {
  const grader = more.grader ?? aGrader();
  const whole: SuiteSpec = {
    purpose: "regression",
    dataset: "../datasets/refunds.jsonl",
    grader: grader.name,
    ...spec,
  };
  const metadata = { name: more.name ?? "refunds", version: "1.0.0" };
  const document = { apiVersion: "gradegate/v1", kind: "Suite", metadata, spec: whole } as const;
  const source: Located<typeof document> = {
    document,
    file: "policies/suites/refunds.yaml",
    locate: () => ({ file: "policies/suites/refunds.yaml", line: 9, column: 3 }),
  };
  return {
    name: metadata.name,
    metadata,
    spec: whole,
    dataset: "policies/datasets/refunds.jsonl",
    recordings: [],
    grader,
    source,
    ...more,
  };
}

interface Sides {
  readonly name?: string;
  /** Rows, a problem instead of them, or `undefined` where that side has no such suite. */
  readonly base?: readonly ScoreRow[] | string;
  readonly head?: readonly ScoreRow[] | string;
  readonly baseSuite?: ResolvedSuite;
  readonly headSuite?: ResolvedSuite;
  /** Those of the head's rows that the base has, byte for byte, where it is absent. */
  readonly baseCases?: readonly ScoreRow[];
}

/** One suite's outcome on both sides, compared as a review compares it. */
export function anOutcome(sides: Sides): SuiteOutcome {
  const name = sides.name ?? "refunds";
  const baseSuite = sides.baseSuite ?? aSuite({}, { name });
  const headSuite = sides.headSuite ?? baseSuite;
  const base = sideOf(baseSuite, sides.base);
  const head = sideOf(headSuite, sides.head);
  const declared = baseSuite.spec.slices ?? [];
  const added = (headSuite.spec.slices ?? []).filter((slice) => !declared.some((each) => each.name === slice.name));
  const baseCases = sides.baseCases ?? keptCases(base?.report?.scores, head?.report?.scores);
  const diff =
    base?.report === undefined || head?.report === undefined
      ? undefined
      : compareReports(base.report, head.report, {
          ...BOOTSTRAP_DEFAULTS,
          resamples: 500,
          slices: [...declared, ...added],
          ...(baseCases === undefined ? {} : { baseCases }),
        });
  return {
    name,
    ...(base === undefined ? {} : { base }),
    ...(head === undefined ? {} : { head }),
    ...(baseCases === undefined ? {} : { base_cases: baseCases }),
    ...(diff === undefined ? {} : { diff }),
  };
}

function keptCases(base: readonly ScoreRow[] = [], head: readonly ScoreRow[] = []): readonly ScoreRow[] | undefined {
  const digests = new Set(base.map((row) => row.digest));
  const kept = head.filter((row) => digests.has(row.digest));
  return base.length === 0 || kept.length === head.length ? undefined : kept;
}

function sideOf(suite: ResolvedSuite, rows: readonly ScoreRow[] | string | undefined): SuiteSide | undefined {
  if (rows === undefined) return undefined;
  return typeof rows === "string" ? { suite, problem: rows } : { suite, report: reportOf(suite, rows) };
}

function reportOf({ name, grader, spec }: ResolvedSuite, rows: readonly ScoreRow[]): Report {
  const { version, digest, pass_threshold } = grader;
  return aReport(rows, {
    suite: { name, version: "1.0.0", purpose: spec.purpose },
    grader: { name: grader.name, version, digest, pass_threshold },
  });
}

/** What the gate is given: one gate, one suite and no change of a grader, unless said otherwise. */
export function aGateInput(more: Partial<GateInput> = {}): GateInput {
  return { gates: [aGate()], suites: [], changes: [], versionPosition: () => undefined, ...more };
}
