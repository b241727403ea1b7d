import { type Static, Type } from "typebox";
import { Commit, Count, closed, Day, Digest, Note, Path, PullRequest, Side, VerdictWord, Word } from "./fields.ts";

/** What an entry of each kind says. Closed and bounded; what is not known is absent. */

const SuiteFigures = Type.Object(
  {
    suite: Word,
    purpose: Word,
    side: Side,
    grader: Type.Optional(Word),
    grader_digest: Type.Optional(Digest),
    dataset: Type.Optional(Path),
    dataset_digest: Type.Optional(Digest),
    counts: Type.Optional(Type.Object({ scored: Count, not_applicable: Count, failed: Count }, closed)),
    mean: Type.Optional(Type.Number()),
    auc: Type.Optional(Type.Number()),
    false_accept_rate: Type.Optional(Type.Number()),
    false_reject_rate: Type.Optional(Type.Number()),
    problem: Type.Optional(Note),
  },
  closed,
);

const Evaluation = Type.Object(
  {
    policies: Path,
    judge: Type.Enum(["replay", "record", "live"]),
    pull_request: Type.Optional(PullRequest),
    verdict: Type.Optional(VerdictWord),
    suites: Type.Array(SuiteFigures, { maxItems: 2000 }),
  },
  closed,
);

const RuleOutcome = Type.Object(
  {
    rule: Word,
    outcome: Type.Enum(["pass", "fail", "inconclusive", "advice", "waived"]),
    suite: Type.Optional(Word),
    slice: Type.Optional(Word),
    grader: Type.Optional(Word),
    policy: Type.Optional(Word),
    observed: Type.Optional(Type.Union([Type.Number(), Note])),
    limit: Type.Optional(Type.Union([Type.Number(), Note])),
    detail: Type.Optional(Note),
  },
  closed,
);

const GateDecision = Type.Object(
  {
    verdict: VerdictWord,
    required_bump: Word,
    pull_request: Type.Optional(PullRequest),
    gates: Type.Array(Type.Object({ name: Word, digest: Digest }, closed), { maxItems: 100 }),
    counts: Type.Object(
      { pass: Count, fail: Count, inconclusive: Count, advice: Count, waived: Count },
      { ...closed, description: "Of all rules, those that are not listed included." },
    ),
    rules: Type.Array(RuleOutcome, { maxItems: 200, description: "Those that did not simply pass come first." }),
  },
  closed,
);

const ApprovalSet = Type.Object(
  {
    pull_request: PullRequest,
    commit: Commit,
    source: Type.Enum(["reviews"]),
    approvals: Type.Array(Type.Object({ user: Word }, closed), { maxItems: 200 }),
  },
  closed,
);

const Override = Type.Object(
  {
    decision: Digest,
    role: Word,
    by: Word,
    reason: Type.String({ minLength: 20, maxLength: 2000 }),
    ticket: Type.Optional(Word),
    rules: Type.Array(Word, { minItems: 1, maxItems: 50, description: "Each with what it was held against." }),
    pull_request: Type.Optional(PullRequest),
    comment: Type.Optional(Type.Integer({ minimum: 1, description: "The comment that asked for it." })),
    expires: Type.Optional(Day),
  },
  closed,
);

const Waiver = Type.Object(
  {
    gate: Word,
    rule: Word,
    suite: Word,
    slice: Type.Optional(Word),
    observed: Type.Optional(Type.Number()),
    ceiling: Type.Optional(Type.Number()),
    floor: Type.Optional(Type.Number()),
    reason: Note,
    owner: Word,
    expires: Day,
  },
  closed,
);

const Effect = Type.Object(
  { kind: Type.Enum(["job", "promotion", "rollback", "tool_scope"]), name: Word, detail: Type.Optional(Note) },
  closed,
);

const Plan = Type.Object(
  {
    plan: Digest,
    pull_request: Type.Optional(PullRequest),
    effects: Type.Array(Effect, { maxItems: 100 }),
    estimated_usd: Type.Optional(Type.Number({ minimum: 0 })),
  },
  closed,
);

const Apply = Type.Object(
  { plan: Digest, outcome: Type.Enum(["applied", "refused", "failed"]), detail: Type.Optional(Note) },
  closed,
);

const JobEvent = Type.Object(
  {
    job: Word,
    status: Word,
    target: Word,
    policy: Type.Optional(Word),
    plan: Type.Optional(Digest),
    grader_digest: Type.Optional(Digest),
    model: Type.Optional(Word),
    /** Who is about to create it; of a claim. */
    runner: Type.Optional(Word),
    detail: Type.Optional(Note),
  },
  closed,
);

const Figures = Type.Record(Word, Type.Number(), { maxProperties: 100 });

const Checkpoint = Type.Object(
  { checkpoint: Word, job: Word, step: Type.Optional(Count), figures: Type.Optional(Figures) },
  closed,
);

const Promotion = Type.Object(
  {
    checkpoint: Word,
    rollout: Type.Optional(Word),
    stage: Word,
    from: Type.Optional(Word),
    plan: Type.Optional(Digest),
    verdict: VerdictWord,
    detail: Type.Optional(Note),
  },
  closed,
);

const Rollback = Type.Object(
  {
    checkpoint: Word,
    to: Type.Optional(Word),
    rollout: Type.Optional(Word),
    stage: Word,
    plan: Type.Optional(Digest),
    trigger: Type.Enum(["person", "metric", "deadline"]),
    reason: Note,
  },
  closed,
);

const AuditLabel = Type.Object(
  {
    sample: Word,
    trajectory: Word,
    trajectory_digest: Digest,
    grader: Word,
    grader_digest: Type.Optional(Digest),
    rater: Word,
    value: Type.Union([Type.Number(), Word]),
    note: Type.Optional(Note),
  },
  closed,
);

const Retention = Type.Object(
  {
    branch: Path,
    /** The branch's last commit before it was taken away. */
    commit: Commit,
    expired: Day,
  },
  { ...closed, description: "Evidence that was taken away because its time was up." },
);

const Redaction = Type.Object(
  { evidence: Type.Array(Digest, { minItems: 1, maxItems: 200 }), by: Word, reason: Note },
  { ...closed, description: "Evidence that was taken away before its time, and who wanted it." },
);

/** By kind of entry. */
export const BODIES = {
  evaluation: Evaluation,
  gate_decision: GateDecision,
  approval_set: ApprovalSet,
  override: Override,
  waiver: Waiver,
  plan: Plan,
  apply: Apply,
  job_event: JobEvent,
  checkpoint: Checkpoint,
  promotion: Promotion,
  rollback: Rollback,
  audit_label: AuditLabel,
  retention: Retention,
  redaction: Redaction,
} as const;

export type EntryKind = keyof typeof BODIES;
export type BodyOf<K extends EntryKind> = Static<(typeof BODIES)[K]>;
