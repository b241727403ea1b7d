import { type Static, Type } from "typebox";
import { Name, reference } from "./fields.ts";
import { Model } from "./rollout-spec.ts";

const closed = { additionalProperties: false } as const;

const auto = Type.Literal("auto");
const AutoInteger = (minimum: number, maximum: number | undefined, description: string) =>
  Type.Optional(
    Type.Union([auto, Type.Integer({ minimum, ...(maximum === undefined ? {} : { maximum }) })], { description }),
  );

/** Names and bounds are those of the fine-tuning API; `auto` is what the provider chooses. */
const Hyperparameters = Type.Object(
  {
    n_epochs: AutoInteger(1, 50, "auto, or 1 to 50."),
    batch_size: AutoInteger(1, 256, "auto, or 1 to 256."),
    learning_rate_multiplier: Type.Optional(
      Type.Union([auto, Type.Number({ exclusiveMinimum: 0 })], { description: "auto, or over 0." }),
    ),
    compute_multiplier: Type.Optional(
      Type.Union([auto, Type.Number({ exclusiveMinimum: 0.00001, maximum: 10 })], {
        description: "auto, or over 0.00001 and at most 10: how much is explored.",
      }),
    ),
    eval_interval: AutoInteger(1, undefined, "auto, or training steps between two validations."),
    eval_samples: AutoInteger(1, undefined, "auto, or samples for each validation."),
    reasoning_effort: Type.Optional(
      Type.Enum(["default", "low", "medium", "high"], { description: "default if absent." }),
    ),
  },
  { ...closed, description: "As the provider takes them; what is absent is auto." },
);

const Target = Type.Object(
  {
    provider: Type.Enum(["openai", "foundry", "bedrock"], { description: "Who trains it." }),
    base_url: Type.Optional(
      Type.String({ pattern: "^https://", maxLength: 500, description: "openai: another address." }),
    ),
    endpoint: Type.Optional(
      Type.String({ pattern: "^https://", maxLength: 500, description: "foundry: the resource's address." }),
    ),
    region: Type.Optional(Type.String({ pattern: "^[a-z0-9-]+$", maxLength: 50, description: "bedrock: the region." })),
    lambda: Type.Optional(
      Type.String({
        pattern: "^arn:aws[a-z-]*:lambda:[^\\s]{1,300}$",
        maxLength: 300,
        description: "bedrock: the ARN, with its version, of the function that grades.",
      }),
    ),
  },
  { ...closed, description: "Where the job runs. Keys and tokens never stand here." },
);

/** How a checkpoint is asked: the same for every model that is compared. */
const Sampling = Type.Object(
  {
    samples: Type.Optional(Type.Integer({ minimum: 1, maximum: 64, description: "Of each task; 4 if absent." })),
    messages: Type.Optional(
      Type.Array(
        Type.Object(
          {
            role: Type.Enum(["system", "developer", "user", "assistant"]),
            content: Type.String({ minLength: 1, maxLength: 100000, description: "A template over {{ item }}." }),
          },
          closed,
        ),
        { minItems: 1, maxItems: 50, description: "What is asked. The item's own `messages` where absent." },
      ),
    ),
    tools: Type.Optional(
      Type.Array(Type.Object({}, { additionalProperties: true }), {
        maxItems: 128,
        description: "As Chat Completions takes them. Calls are recorded, not carried out.",
      }),
    ),
    temperature: Type.Optional(Type.Number({ minimum: 0, maximum: 2 })),
    max_completion_tokens: Type.Optional(
      Type.Integer({
        minimum: 1,
        description: "Of one sample; a cap in dollars needs it, or a model whose limit is known.",
      }),
    ),
  },
  {
    ...closed,
    description: "How checkpoints are asked for samples; runs that were recorded elsewhere need none of it.",
  },
);

const share = (description: string) => Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1, description }));
const factor = (description: string) => Type.Optional(Type.Number({ exclusiveMinimum: 1, maximum: 100, description }));

/** From what on a running job is stopped. What is absent has the default that its description names. */
const Watch = Type.Object(
  {
    grader_errors: share("Share of grades that failed; 0.05 where absent."),
    reward_gap: share("Reward on training rows less that on validation rows, smoothed; 0.1 where absent."),
    growth: factor("Growth of the outputs' length or of the tool calls since the start; 3 where absent."),
    shrinkage: factor("The same downwards: outputs that stop early; 3 where absent."),
  },
  { ...closed, description: "From what on a running job is stopped." },
);

const file = (description: string) =>
  Type.String({
    minLength: 1,
    maxLength: 500,
    description: `${description} A path relative to this file; it may not leave the repository.`,
  });

/** What a TrainingJob says: everything that decides what is trained, and what it may cost. */
export const TrainingJobSpec = Type.Object(
  {
    target: Target,
    base_model: Model("The exact snapshot, e.g. o4-mini-2025-04-16; an alias may be another model tomorrow."),
    grader: reference("What the job is paid by: a Grader that says trainable: true."),
    datasets: Type.Object(
      { train: file("Rows to train on, as JSONL."), validation: file("Rows to validate on, as JSONL.") },
      { ...closed, description: "What it learns from. Their sha256 is part of what is approved." },
    ),
    hyperparameters: Type.Optional(Hyperparameters),
    response_format: Type.Optional(
      Type.Object(
        { type: Type.Enum(["json_schema"]) },
        { additionalProperties: true, description: "As the provider takes it." },
      ),
    ),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2147483647 })),
    suffix: Type.Optional(
      Type.String({ minLength: 1, maxLength: 64, description: "Part of the trained model's name." }),
    ),
    budget: Type.Object(
      {
        usd: Type.Number({ exclusiveMinimum: 0, description: "The job is stopped before it costs more." }),
        tokens: Type.Optional(Type.Integer({ minimum: 1, description: "Of model graders, in all." })),
        hours: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: "Of training." })),
      },
      { ...closed, description: "What it may cost at most." },
    ),
    estimate: Type.Optional(
      Type.Object(
        {
          hours: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: "How long it will train." })),
          usd_per_hour: Type.Optional(Type.Number({ minimum: 0, description: "The provider's price of an hour." })),
          from: Type.String({ minLength: 10, maxLength: 300, description: "Where these figures come from." }),
        },
        { ...closed, description: "What is known of its cost. What is not stated stays unknown." },
      ),
    ),
    watch: Type.Optional(Watch),
    trigger: Type.Enum(["merge", "tag"], { description: "What starts it: the merge, or the next release tag." }),
    checkpoint: Type.Object(
      {
        metric: reference("The suite whose mean ranks the checkpoints; its grader is not the reward."),
        safety: Type.Array(Name, {
          minItems: 1,
          maxItems: 50,
          description: "Suites that a checkpoint must pass at all.",
        }),
        rule: Type.Enum(["best", "first_within_error"], {
          description:
            "best: the highest mean. first_within_error: the earliest that is not shown to be worse than it.",
        }),
        safety_pass_rate: Type.Optional(
          Type.Number({
            exclusiveMinimum: 0,
            maximum: 1,
            description: "Of each safety suite's runs, the share that has to pass; 1 if absent: every one.",
          }),
        ),
        sampling: Type.Optional(Sampling),
      },
      { ...closed, description: "Which checkpoint is taken." },
    ),
    holdout: Type.Array(Name, {
      minItems: 1,
      maxItems: 50,
      description: "Holdout suites: judged apart from the reward, so that a loophole in it shows.",
    }),
  },
  closed,
);
export type TrainingJobSpec = Static<typeof TrainingJobSpec>;
