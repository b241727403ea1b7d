import type { Report } from "../evaluation/report.ts";
import type { Review, ReviewedSuite } from "../gate/review.ts";
import type { RuleResult } from "../gate/rule.ts";
import { type StatedWaiver, waiverOf } from "../gate/waiver.ts";
import { canonicalJson } from "../json.ts";
import type { GateSpec } from "../policy/document.ts";
import type { Sha256 } from "../ports.ts";
import type { BodyOf } from "./bodies.ts";
import { cleanText as clean } from "./clean-text.ts";
import { type Draft, type EntryOf, factOf, type RestedOn } from "./entry.ts";
import { overrideDraft, planDraft } from "./plan-drafts.ts";

/** The digest of the policies covers what is beyond. */
const MOST_DIGESTS = 5000;

/** All that a review's entries are made of. */
export interface ReviewFacts {
  readonly review: Review;
  readonly reports: readonly Report[];
  readonly policies: string;
  readonly judge: BodyOf<"evaluation">["judge"];
  readonly pullRequest: number | undefined;
  /** The commit whose gates judged beside the base's. */
  readonly target: string;
  readonly gates: readonly { readonly name: string; readonly spec: GateSpec }[];
  readonly waivers: readonly StatedWaiver[];
  /** Digests of the policies' files and of recordings, at base and head. */
  readonly sources: readonly RestedOn[];
  /** Who approved the head; absent where nobody can know. */
  readonly approvals?: readonly string[];
  /** When, by whom and where. */
  readonly noted: Pick<Draft, "at" | "actor" | "engine"> & { readonly run_url?: string };
  readonly today: string;
}

/**
 * What a review enters: what was evaluated, who approved, what was waived, and what the gate decided on all that. The key
 * is the change under review, so that a run that is repeated enters only what has become otherwise.
 */
export function reviewDrafts(facts: ReviewFacts, sha256: Sha256): readonly Draft[] {
  const { review, noted, pullRequest, policies, target, approvals } = facts;
  const base = review.base.sha;
  const head = review.head.sha;
  const pull = pullRequest === undefined ? {} : { pull_request: pullRequest };
  const key = `${pullRequest === undefined ? "" : `pull ${pullRequest} `}review ${base}..${head} ${policies}`;
  const revisions = { ...(base === undefined ? {} : { base }), ...(head === undefined ? {} : { head }) };
  const common = { ...noted, revisions, digests: [], rests_on: [] };
  const evaluation: Draft = {
    ...common,
    kind: "evaluation",
    key,
    digests: [...restedOn(facts, sha256)],
    body: { policies, judge: facts.judge, ...pull, suites: review.suites.flatMap(figuresOf) },
  };
  const fact = factOf(evaluation, sha256);
  const override = overrideDraft(facts, common);
  const plan = planDraft(facts, key, { ...common, revisions });
  const approval: readonly Draft[] =
    approvals === undefined || pullRequest === undefined || head === undefined
      ? []
      : [
          {
            ...common,
            kind: "approval_set",
            key,
            body: {
              pull_request: pullRequest,
              commit: head,
              source: "reviews",
              approvals: approvals.slice(0, 200).map((user) => ({ user })),
            },
          },
        ];
  const waived = waiverDrafts(facts).map(
    (body): Draft => ({
      ...common,
      kind: "waiver",
      key: `${key} ${body.rule} ${body.suite} ${body.slice ?? "all"}`,
      rests_on: [fact],
      body,
    }),
  );
  const overridden = review.override?.kind === "applied" ? (review.override.entry ?? []) : [];
  const others = [...plan, ...approval, ...waived, ...override].map((each) => factOf(each, sha256));
  const decision: Draft = {
    ...common,
    kind: "gate_decision",
    key,
    revisions: { ...revisions, target },
    rests_on: [...new Set([fact, ...others, ...[overridden].flat()])],
    body: decisionOf(facts, sha256),
  };
  return [evaluation, ...plan, ...approval, ...waived, ...override, decision];
}

function restedOn({ review, reports, sources }: ReviewFacts, sha256: Sha256): readonly RestedOn[] {
  const sides = review.suites.flatMap(({ base, head }) => [...sideDigests("base", base), ...sideDigests("head", head)]);
  const made = reports.map(
    (report): RestedOn => ({
      of: "report",
      name: report.suite?.name ?? report.dataset.path,
      digest: sha256(canonicalJson(report)),
    }),
  );
  return distinct([...sources, ...sides, ...made]).slice(0, MOST_DIGESTS);
}

function sideDigests(revision: "base" | "head", side: ReviewedSuite["base"]): readonly RestedOn[] {
  return [
    ...(side?.grader === undefined
      ? []
      : [{ of: "grader" as const, name: side.grader.name, digest: side.grader.digest, revision }]),
    ...(side?.dataset === undefined
      ? []
      : [{ of: "dataset" as const, name: side.dataset.path, digest: side.dataset.digest, revision }]),
  ];
}

/** Each once, in an order that does not depend on how they were come by. */
function distinct(digests: readonly RestedOn[]): readonly RestedOn[] {
  const byText = new Map(digests.map((each) => [canonicalJson(each), each]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

type Figures = BodyOf<"evaluation">["suites"][number];

function figuresOf({ name, purpose, base, head }: ReviewedSuite): readonly Figures[] {
  const sides = [
    ["base", base],
    ["head", head],
  ] as const;
  return sides.flatMap(([side, each]) => (each === undefined ? [] : [suiteFigures({ name, purpose, side }, each)]));
}

/** What a suite's report says in numbers; what could not be known is absent. */
export function suiteFigures(
  { name, purpose, side }: { readonly name: string; readonly purpose: string; readonly side: "base" | "head" },
  { grader, dataset, summary, problem }: Omit<NonNullable<ReviewedSuite["head"]>, "failures">,
): Figures {
  const agreement = summary?.agreement;
  const known = {
    mean: summary?.mean,
    auc: agreement?.auc,
    false_accept_rate: agreement?.false_accept_rate,
    false_reject_rate: agreement?.false_reject_rate,
  };
  return {
    suite: name,
    purpose,
    side,
    ...(grader === undefined ? {} : { grader: grader.name, grader_digest: grader.digest }),
    ...(dataset === undefined ? {} : { dataset: dataset.path, dataset_digest: dataset.digest }),
    ...(summary === undefined ? {} : { counts: summary.counts }),
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    ...(problem === undefined ? {} : { problem: clean(problem) }),
  };
}

const MOST_RULES = 200;

function decisionOf({ review, gates, pullRequest }: ReviewFacts, sha256: Sha256): EntryOf<"gate_decision">["body"] {
  const { rules } = review;
  const number = (outcome: RuleResult["outcome"]) => rules.filter((each) => each.outcome === outcome).length;
  const weight = { fail: 0, inconclusive: 1, waived: 2, pass: 3, advice: 4 } as const;
  return {
    verdict: review.verdict,
    required_bump: review.required_bump,
    ...(pullRequest === undefined ? {} : { pull_request: pullRequest }),
    gates: gates.slice(0, 100).map(({ name, spec }) => ({ name, digest: sha256(canonicalJson(spec)) })),
    counts: {
      pass: number("pass"),
      fail: number("fail"),
      inconclusive: number("inconclusive"),
      advice: number("advice"),
      waived: number("waived"),
    },
    rules: rules
      .toSorted((a, b) => weight[a.outcome] - weight[b.outcome])
      .slice(0, MOST_RULES)
      .map(ruleOf),
  };
}

function ruleOf(result: RuleResult): BodyOf<"gate_decision">["rules"][number] {
  const { rule, outcome, suite, slice, grader, policy, observed, limit, detail } = result;
  const texts = { observed, limit, detail };
  const shown = Object.entries(texts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === "string" ? clean(value) : value]],
  );
  const named = Object.entries({ suite, slice, grader, policy }).filter(([, value]) => value !== undefined);
  return { rule, outcome, ...Object.fromEntries([...named, ...shown]) };
}

/** Of a rule, suite and slice the first: several gates may waive the same. */
function waiverDrafts({ review, waivers, today }: ReviewFacts): readonly BodyOf<"waiver">[] {
  const found = new Map<string, BodyOf<"waiver">>();
  for (const result of review.rules) {
    const waiver = result.outcome === "waived" ? waiverOf(result, waivers, today) : undefined;
    if (waiver === undefined) continue;
    const { gate, rule, suite, slice, ceiling, floor, reason, owner, expires } = waiver;
    const observed = typeof result.observed === "number" ? result.observed : undefined;
    const known = Object.entries({ slice, ceiling, floor, observed }).filter(([, value]) => value !== undefined);
    const place = `${rule} ${suite} ${slice ?? "all"}`;
    if (!found.has(place))
      found.set(place, { gate, rule, suite, reason, owner, expires, ...Object.fromEntries(known) });
  }
  return [...found.values()];
}
