import { type Static, Type } from "typebox";
import { FUZZY_VARIANTS } from "./fuzzy.ts";

/**
 * Which algorithm the provider is believed to run where its documents do not say. It is no part of the grader: a
 * provider is sent the metric alone, so nothing here changes what is trained, only how well it is foretold.
 */
export const SimilarityAssumption = Type.Object(
  {
    fuzzy: Type.Optional(
      Type.Enum([...FUZZY_VARIANTS], { description: "The function of rapidfuzz behind fuzzy_match; ratio if absent." }),
    ),
    processor: Type.Optional(
      Type.Enum(["none", "default"], {
        description: "Whether fuzzy_match lower-cases and drops punctuation first, as default_process does.",
      }),
    ),
    stemming: Type.Optional(Type.Boolean({ description: "Whether ROUGE compares stems of words; false if absent." })),
  },
  {
    additionalProperties: false,
    description: "Which algorithm the provider is believed to run. Never sent to it; see gradegate calibrate.",
  },
);
export type SimilarityAssumption = Static<typeof SimilarityAssumption>;
