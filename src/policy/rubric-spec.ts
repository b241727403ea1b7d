import { type Static, Type } from "typebox";

const closed = { additionalProperties: false } as const;

const Criterion = Type.Object(
  {
    id: Type.String({
      pattern: "^[a-z][a-z0-9_]{0,39}$",
      description: "Lower-case letters, digits and underscores, at most 40, starting with a letter.",
    }),
    description: Type.String({ minLength: 1, maxLength: 2000, description: "The question that the judge answers." }),
    weight: Type.Number({ description: "Its share of the whole; negative points make a penalty." }),
    levels: Type.Array(
      Type.Object(
        {
          score: Type.Number({ minimum: 0, maximum: 1, description: "The share of the weight it earns, 0 to 1." }),
          description: Type.String({
            minLength: 1,
            maxLength: 1000,
            description: "What an output at this level shows.",
          }),
        },
        closed,
      ),
      { minItems: 2, maxItems: 11, description: "The anchored levels, from the lowest score up." },
    ),
  },
  { ...closed, description: "One question of the rubric." },
);

export const RubricSpec = Type.Object(
  {
    model: Type.String({ minLength: 1, description: "The judge. A dated snapshot keeps scores comparable." }),
    instructions: Type.String({ minLength: 1, maxLength: 20000, description: "Who the judge is and what it judges." }),
    criteria: Type.Array(Criterion, { minItems: 1, maxItems: 50, description: "The questions, with their weights." }),
    range: Type.Optional(
      Type.Array(Type.Number({ minimum: -10, maximum: 1 }), {
        minItems: 2,
        maxItems: 2,
        description:
          "Lowest and highest score; points beyond are clipped. [0, 1] if absent; penalties pull below 0 where it allows.",
      }),
    ),
    sampling_params: Type.Optional(
      Type.Object(
        {
          seed: Type.Optional(Type.Integer()),
          temperature: Type.Optional(
            Type.Number({ minimum: 0, maximum: 2, description: "Not accepted by reasoning models." }),
          ),
          top_p: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
          max_completions_tokens: Type.Optional(
            Type.Integer({ minimum: 1, description: 'Spelled with a plural "completions", as graders have it.' }),
          ),
          reasoning_effort: Type.Optional(Type.Enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"])),
        },
        { ...closed, description: "How the judge samples; sent as it stands." },
      ),
    ),
  },
  closed,
);
export type RubricSpec = Static<typeof RubricSpec>;
