import { type Attack, bare, type Draft } from "../attack.ts";
import { objectOf } from "../candidate.ts";
import type { Material } from "../fragments.ts";
import type { CandidateCall } from "../rendered.ts";

const TYPES = ["python", "score_model", "label_model", "string_check"];
const MOST_CALLS = 120;
/** With more tools than this their orders are too many to try. */
const MOST_TOOLS = 5;

/** Calls of everything that there is, so that the right one is among them; and every order of few tools. */
export const EVERY_CALL: readonly Attack[] = [
  {
    kind: "output",
    id: "T-16",
    family: "tool",
    construction: "Calls a tool once for each value that was ever handed to any, so that the right call is among them.",
    property: "no_pass",
    source: "membership without exclusion",
    types: TYPES,
    make: (material) => [
      { text: "Done.", calls: material.calls.slice(0, MOST_CALLS), made_of: "outputs" },
      ...material.tools.flatMap((tool) => everyCallOf(tool, material)),
    ],
  },
  {
    kind: "output",
    id: "T-17",
    family: "tool",
    construction: "Calls two or three of the tools in some order, without arguments.",
    property: "no_pass",
    source: "names without arguments",
    types: TYPES,
    make: ({ tools }) =>
      tools.length > MOST_TOOLS ? [] : orders(tools).map((names): Draft => ({ text: "Done.", calls: bare(names) })),
  },
];

function everyCallOf(tool: string, { calls, sequences }: Material): readonly Draft[] {
  const own = calls.filter((call) => call.tool === tool);
  const ways = [own, ...guessedCalls(own, calls)].filter((every) => every.length > 1);
  const inOne = callsOfAll(own, calls).map((call) => [call]);
  return [...ways, ...inOne].flatMap((every): readonly Draft[] => {
    const most = every.slice(0, MOST_CALLS);
    const around = sequences.filter((sequence) => sequence.some((call) => call.tool === tool)).slice(0, 2);
    return [
      { text: "Done.", calls: most, made_of: "outputs" },
      ...around.map((sequence): Draft => {
        const first = sequence.findIndex((call) => call.tool === tool);
        const rest = sequence.filter((call) => call.tool !== tool);
        return { text: "Done.", calls: [...rest.slice(0, first), ...most, ...rest.slice(first)], made_of: "outputs" };
      }),
    ];
  });
}

/** For each argument of one call of the tool: that call with every value that other calls had anywhere. */
function guessedCalls(
  own: readonly CandidateCall[],
  calls: readonly CandidateCall[],
): readonly (readonly CandidateCall[])[] {
  const [pattern] = own;
  if (pattern === undefined) return [];
  const object = objectOf(pattern.arguments);
  const values = [
    ...new Set(calls.flatMap((call) => Object.values(objectOf(call.arguments)).map((each) => JSON.stringify(each)))),
  ];
  return Object.keys(object)
    .slice(0, 3)
    .map((key) =>
      values.map((value) => ({
        tool: pattern.tool,
        arguments: JSON.stringify({ ...object, [key]: JSON.parse(value) }),
      })),
    );
}

/** For each argument: one call that has every value in it, as one text or as a list. */
function callsOfAll([pattern]: readonly CandidateCall[], calls: readonly CandidateCall[]): readonly CandidateCall[] {
  if (pattern === undefined) return [];
  const object = objectOf(pattern.arguments);
  return Object.keys(object)
    .slice(0, 3)
    .flatMap((key) => {
      const values = [...new Set(calls.flatMap((call) => objectOf(call.arguments)[key] ?? []))];
      return values.length < 2
        ? []
        : [values.map(String).join(", "), values].map((all) => ({
            tool: pattern.tool,
            arguments: JSON.stringify({ ...object, [key]: all }),
          }));
    });
}

function orders(tools: readonly string[]): readonly (readonly string[])[] {
  const pairs = tools.flatMap((a) => tools.filter((b) => b !== a).map((b) => [a, b]));
  return [
    ...pairs,
    ...pairs.flatMap((pair) => tools.filter((tool) => !pair.includes(tool)).map((tool) => [...pair, tool])),
  ];
}
