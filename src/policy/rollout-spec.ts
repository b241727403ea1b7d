import { type Static, Type } from "typebox";
import { Name } from "./fields.ts";

const closed = { additionalProperties: false } as const;

/** The stages that a model passes, in this order. */
export const STAGES = ["offline", "shadow", "canary", "full"] as const;

const Seconds = (description: string, minimum = 0) =>
  Type.Number({ minimum, description: `${description} In seconds.` });
const Count = (description: string, minimum = 0) => Type.Integer({ minimum, description });
const Percent = (description: string) => Type.Number({ minimum: 0, maximum: 100, description });
/** An exact model, as the provider spells it. */
export const Model = (description: string) => Type.String({ minLength: 1, maxLength: 300, description });

const Step = Type.Object(
  {
    stage: Type.Enum([...STAGES], { description: "offline, shadow, canary or full, in this order." }),
    weight: Type.Optional(Percent("canary: percent of the traffic that the candidate answers.")),
    mirror: Type.Optional(Percent("shadow: percent of the traffic that is copied to it. 100 if absent.")),
    duration_s: Type.Optional(Seconds("How long it lasts at least. 0 if absent.")),
    deadline_s: Type.Optional(Seconds("How long it may last at most, pauses included. 259200 if absent.", 1)),
    approval: Type.Optional(Type.Boolean({ description: "Whether a person must say yes before it begins." })),
    analysis: Type.Array(Name, { minItems: 1, maxItems: 50, description: "The metrics that are measured in it." }),
  },
  { ...closed, description: "One step of a rollout." },
);

const Source = Type.Union(
  [
    Type.Object(
      {
        kind: Type.Literal("file"),
        path: Type.String({ minLength: 1, maxLength: 500, description: "A path from the repository's root." }),
      },
      { additionalProperties: true },
    ),
    Type.Object(
      { kind: Type.Literal("http"), url: Type.String({ pattern: "^https?://", maxLength: 2000 }) },
      { additionalProperties: true },
    ),
    Type.Object(
      {
        kind: Type.Literal("prometheus"),
        address: Type.String({ pattern: "^https?://", maxLength: 2000 }),
        query: Type.String({ minLength: 1, maxLength: 4000 }),
      },
      { additionalProperties: true },
    ),
  ],
  { description: "Where it is measured: a file, an HTTP address or a Prometheus. No secrets." },
);

const Condition = (description: string) => Type.String({ minLength: 1, maxLength: 200, description });

const RolloutMetric = Type.Object(
  {
    name: Name,
    class: Type.Enum(["kpi", "safety"], {
      description: "safety: one breach, or no data, rolls back whatever the others say.",
    }),
    mode: Type.Optional(Type.Enum(["enforce", "observe"], { description: "observe: recorded, decides nothing." })),
    source: Type.Optional(Source),
    interval_s: Type.Optional(Seconds("Between two measurements. 600 if absent.", 1)),
    count: Type.Optional(Count("How many measurements must succeed before a step passes. 1 if absent.", 1)),
    min_samples: Type.Optional(Count("Observations that a measurement needs. 1 if absent.", 1)),
    max_age_s: Type.Optional(Seconds("Older data are no data. 3600 if absent.", 1)),
    success: Type.Optional(Condition('What counts as success, e.g. ">= 0.72".')),
    failure: Type.Optional(Condition('What counts as failure, e.g. "< 0.68". Between the two is undecided.')),
    stable: Type.Optional(
      Type.Object(
        {
          better: Type.Optional(Type.Enum(["higher", "lower"], { description: "higher if absent." })),
          max_loss: Type.Number({ minimum: 0, description: "The loss that is accepted, in the metric's unit." }),
          range: Type.Optional(
            Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: "Of one observation: [low, high]." }),
          ),
          pass: Type.Optional(
            Type.Enum(["held", "no_breach"], { description: "held: the loss is shown to be small. The default." }),
          ),
        },
        { ...closed, description: "How it is held against the stable model." },
      ),
    ),
    failure_limit: Type.Optional(Count("More failures than this fail the step. 0 if absent; of safety always 0.")),
    inconclusive_limit: Type.Optional(Count("More undecided measurements than this pause. 0 if absent.")),
    consecutive_error_limit: Type.Optional(Count("More errors in a row than this are an error. 4 if absent.")),
  },
  { ...closed, description: "One metric of the analysis." },
);

/**
 * What a Rollout says. `steps`, `metrics`, `confidence`, `on_deadline`, `on_newer` and `verify_attempts` are the plan that
 * the rollout runs by, field by field.
 */
export const RolloutSpec = Type.Object(
  {
    target: Type.Object(
      {
        provider: Type.Enum(["openai", "foundry", "bedrock", "http", "file"], { description: "Who serves it." }),
        alias: Type.String({ minLength: 1, maxLength: 100, description: "The name that users' traffic asks for." }),
        base_url: Type.Optional(Type.String({ pattern: "^https://", maxLength: 500 })),
      },
      { ...closed, description: "What is switched. No secrets." },
    ),
    stable: Type.Optional(Model("The model that users have now. Absent only where there was none.")),
    candidate: Type.Optional(Model("The model that shall replace it. Absent: nothing is rolled out.")),
    trigger: Type.Optional(
      Type.Enum(["merge", "tag"], { description: "What starts it: the merge, or the next release tag (the default)." }),
    ),
    confidence: Type.Optional(
      Type.Number({ minimum: 0.5, maximum: 0.9999, description: "Of all comparisons together." }),
    ),
    on_deadline: Type.Optional(Type.Enum(["pause", "rollback"], { description: "pause if absent." })),
    on_newer: Type.Optional(Type.Enum(["queue", "supersede"], { description: "queue if absent." })),
    verify_attempts: Type.Optional(Count("How often an alias that does not read back as set is tried again.", 1)),
    rollback: Type.Optional(
      Type.Object(
        { to: Type.Enum(["stable", "none"], { description: "stable, the default; none where there was no model." }) },
        { ...closed, description: "Where a breach leads." },
      ),
    ),
    tool_scope: Type.Optional(Name),
    steps: Type.Array(Step, { minItems: 1, maxItems: 50, description: "The way to all users; the last is full." }),
    metrics: Type.Array(RolloutMetric, { minItems: 1, maxItems: 50, description: "What is measured." }),
  },
  closed,
);
export type RolloutSpec = Static<typeof RolloutSpec>;
