import { type Static, Type } from "typebox";

const closed = { additionalProperties: false } as const;
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const whole = (description: string) => Type.Integer({ minimum: 0, description });
const text = (description: string) => Type.String({ description });
const digest = (description: string) => Type.String({ pattern: "^[0-9a-f]{64}$", description });

const Task = Type.Object(
  {
    task_id: text("As the pool has it; item- and the start of the item's sha256 where a row has none."),
    item: digest("sha256 of the item's canonical JSON."),
    count: whole("How often it is in the mix."),
    weight: share("Its share of the mix; all of them sum to 1."),
    state: Type.Enum(["learnable", "solved", "out_of_reach", "flat", "unknown"], {
      description: "unknown: no two scored samples of one model. It is not easy, and not hard: nobody looked.",
    }),
    samples: whole("Scored runs of it."),
    mean: Type.Optional(Type.Number({ description: "Of their scores." })),
    spread: Type.Optional(
      Type.Number({
        minimum: 0,
        description: "Standard deviation of one model's samples, drawn towards the usual one.",
      }),
    ),
    pass_rate: Type.Optional(share("Of the scored.")),
    slices: Type.Array(Type.String()),
    why: text("For a person."),
  },
  closed,
);

const Slice = Type.Object(
  {
    name: text("Of the suite's slice, or a tag."),
    tasks: whole("In the pool."),
    known: whole("Of them, those with a score."),
    pass_rate: Type.Optional(share("Mean over its tasks; absent where none has a score.")),
    in_pool: share("Its share of the pool's tasks."),
    weight: share("Its share of the mix."),
    count: whole("Rows of the mix that are in it."),
    why: text("For a person."),
  },
  closed,
);

/** The next training mix: what a pull request carries. The same inputs give the same bytes. */
export const ManifestSchema = Type.Object(
  {
    version: Type.Literal(1),
    kind: Type.Literal("gradegate/curriculum"),
    engine: text("Version of gradegate."),
    evidence: Type.Array(
      Type.Object(
        {
          report: text("Its suite or file."),
          grader: text("Name and version."),
          grader_digest: digest("Of the grader."),
          dataset_digest: digest("Of the rows graded."),
          linked: Type.Enum(["item", "task_id"], {
            description: "By what its runs were found to be of a task of the pool.",
          }),
        },
        closed,
      ),
    ),
    pool: Type.Array(
      Type.Object({ path: Type.String(), digest: digest("Of its rows."), rows: whole("In the file.") }, closed),
    ),
    held_out: Type.Array(
      Type.Object(
        { of: text("A suite, a job's validation or a file."), tasks: whole("Items against which the pool was held.") },
        closed,
      ),
    ),
    left_out: Type.Array(
      Type.Object(
        {
          task_id: Type.String(),
          because: Type.Enum(["task_id", "item", "near", "identifiers"]),
          of: Type.String(),
          alike: Type.Optional(share("Of the words, or the identifiers.")),
        },
        closed,
      ),
    ),
    judged_by: Type.Array(Type.Object({ suite: Type.String(), tasks: whole("Of the pool, that it has too.") }, closed)),
    options: Type.Object(
      {
        size: Type.Integer({ minimum: 1 }),
        keep: share("What a slice keeps of its share of the pool."),
        explore: share("For tasks of which nothing is known."),
        most: Type.Number({ minimum: 1, description: "Times its even share, at most." }),
      },
      closed,
    ),
    slices: Type.Array(Slice),
    tasks: Type.Array(Task),
  },
  { ...closed, title: "Curriculum", description: "The next training mix: which task how often, and why." },
);
export type Manifest = Static<typeof ManifestSchema>;
export type ManifestTask = Static<typeof Task>;
export type ManifestSlice = Static<typeof Slice>;
