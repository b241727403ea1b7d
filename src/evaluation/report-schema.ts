import { Type } from "typebox";
import { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import { FAILURE_FLAGS } from "../score/score.ts";

/** The published schema of a `Report`; `npm run docs` writes it to schemas/report.schema.json. */

const closed = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const Unknowable = <T extends Type.TSchema>(type: T) => Type.Optional(type);
const Digest = Type.String({ pattern: "^[0-9a-f]{64}$" });

const Counts = Type.Object({ scored: Count, not_applicable: Count, failed: Count }, closed);

const Agreement = Type.Object(
  {
    labelled: Count,
    successes: Count,
    failures: Count,
    false_accepts: Count,
    false_rejects: Count,
    false_accept_rate: Unknowable(Type.Number()),
    false_reject_rate: Unknowable(Type.Number()),
    accuracy: Unknowable(Type.Number()),
    auc: Unknowable(Type.Number()),
  },
  closed,
);

const Summary = Type.Object(
  {
    counts: Counts,
    mean: Unknowable(Type.Number()),
    distribution: Unknowable(
      Type.Object(
        { min: Type.Number(), p25: Type.Number(), median: Type.Number(), p75: Type.Number(), max: Type.Number() },
        closed,
      ),
    ),
    passed: Count,
    pass_rate: Unknowable(Type.Number()),
    error_rate: Unknowable(Type.Number()),
    mean_as_paid: Unknowable(Type.Number()),
    agreement: Agreement,
  },
  { ...closed, description: "A number that is absent could not be known." },
);

const FailureCode = Type.Enum(Object.keys(FAILURE_FLAGS) as (keyof typeof FAILURE_FLAGS)[]);

const ScoreRow = Type.Object(
  {
    id: Type.String(),
    task_id: Type.String(),
    kind: Type.Enum(["scored", "not_applicable", "failed"]),
    value: Type.Optional(Type.Number()),
    passed: Type.Optional(Type.Boolean()),
    reason: Type.Optional(Type.String()),
    code: Type.Optional(FailureCode),
    parts: Type.Optional(
      Type.Record(Type.String(), Type.Union([Type.Number(), Type.Enum(["failed", "not_applicable"])])),
    ),
    steps: Type.Optional(Type.Array(Type.Union([Type.Number(), Type.Null()]))),
    success: Type.Optional(Type.Boolean()),
    model: Type.Optional(Type.String()),
    checkpoint_id: Type.Optional(Type.String()),
    tags: Type.Optional(Type.Array(Type.String())),
    digest: Digest,
  },
  closed,
);

export const ReportSchema = Type.Object(
  {
    version: Type.Literal(1),
    kind: Type.Literal("gradegate/report"),
    engine: Type.String(),
    suite: Type.Optional(Type.Object({ name: Type.String(), version: Type.String(), purpose: Type.String() }, closed)),
    grader: Type.Object(
      {
        name: Type.String(),
        version: Type.String(),
        type: Type.String(),
        digest: Digest,
        pass_threshold: Type.Number(),
        layer: Type.Optional(Type.Enum(["correctness", "process", "safety", "efficiency"])),
        fidelity: Type.Enum(["exact", "approximate", "calibrated"]),
        max_deviation: Type.Optional(Type.Number({ minimum: 0 })),
        assumes: Type.Optional(SimilarityAssumption),
        trainers: Type.Optional(Type.Array(Type.Enum(["openai", "foundry", "bedrock", "self-run"]))),
      },
      closed,
    ),
    dataset: Type.Object({ path: Type.String(), digest: Digest, trajectories: Count }, closed),
    counts: Counts,
    summary: Summary,
    failures: Type.Array(
      Type.Object(
        {
          code: FailureCode,
          flag: Type.Enum([...new Set(Object.values(FAILURE_FLAGS))]),
          count: Count,
          example: Type.String(),
        },
        closed,
      ),
    ),
    people: Type.Optional(
      Type.Object({ path: Type.String(), raters: Count, stale: Count, undecided: Count, agreement: Agreement }, closed),
    ),
    scores: Type.Array(ScoreRow),
  },
  { ...closed, title: "Gradegate report", description: "What one grader said of one dataset." },
);
