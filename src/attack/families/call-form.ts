import type { Json } from "../../json.ts";
import type { Attack, Draft } from "../attack.ts";
import { objectOf } from "../candidate.ts";
import { blank, pathsOf, replaced } from "../json-form.ts";
import type { CandidateCall } from "../rendered.ts";

const TYPES = ["python", "score_model", "label_model", "string_check"];
const MOST_SEQUENCES = 3;
const VALUES: readonly (Json | undefined)[] = [1_000_000_000, -1, undefined, true, null, [], "*"];
/** A sequence with more arguments than this is varied in the first of them only. */
const MOST_PLACES = 4;

/** Recorded calls with nothing of what they said left but their form. */
export const CALL_FORM: readonly Attack[] = [
  {
    kind: "output",
    id: "T-18",
    family: "tool",
    construction:
      "The calls of a recorded run, made up but for their form, with one argument too large, negative, a wildcard or gone.",
    property: "no_pass",
    source: "arguments bounded on one side",
    types: TYPES,
    make: ({ sequences }) => [...sequences].slice(0, MOST_SEQUENCES).flatMap(varied),
  },
];

function varied(calls: readonly CandidateCall[]): readonly Draft[] {
  const blanks = calls.map(({ tool, arguments: written }) => ({ tool, form: blank(objectOf(written)) }));
  const places = blanks.flatMap(({ form }, call) => pathsOf(form).map((path) => ({ call, path })));
  return places.slice(0, MOST_PLACES).flatMap(({ call, path }) =>
    VALUES.map(
      (value): Draft => ({
        text: "Done.",
        calls: blanks.map(({ tool, form }, index) => ({
          tool,
          arguments: JSON.stringify(index === call ? replaced(form, path, value) : form),
        })),
      }),
    ),
  );
}
