import type { Conformance } from "../../../test/support/conformance.ts";

/** A test file's cases, as the test runner counted them. */
export interface OwnCases {
  /** Relative to test/grader, without `.test.ts`. */
  readonly file: string;
  readonly cases: number;
  readonly passing: number;
}

const START = "<!-- published values -->";
const END = "<!-- end of published values -->";

/** The published values' part of a conformance document, marks included. */
export function publishedPart(document: string): string {
  return document.slice(document.indexOf(START), document.indexOf(END) + END.length);
}

/** The whole document. Its counts come from running; see `npm run conformance`. */
export function renderConformance(conformance: Conformance, own: readonly OwnCases[]): string {
  return `# Conformance

Made by \`npm run conformance\`, which runs what it counts. Do not edit.

## Published values

Our metrics against the values that the libraries publish or gave when asked: \`metrics_golden.json\`, which lies outside
of the repository in \`../shared/data\`. Without it these numbers cannot be made, and the test that keeps them in step is skipped.
A value agrees within 1e-9, or within its own rounding where a library's test suite rounds it; the worst deviation is over
those that are not rounded. That a provider runs these libraries is inference: \`gradegate calibrate\` measures it.

${publishedText(conformance)}

## Our own cases

Each grader type and language, by the cases of its own tests. A type whose algorithm is documented has no other reference.

${table(
  ["tests", "cases", "agreeing"],
  own.map(({ file, cases, passing }) => [`\`${file}\``, String(cases), String(passing)]),
)}
`;
}

export function publishedText({ rows, listed }: Conformance): string {
  const held = rows.map(({ row, library, cases, agreeing, exact, worst }) => [
    row,
    library,
    String(cases),
    String(agreeing),
    String(exact),
    worst === 0 ? "0" : worst.toExponential(0),
  ]);
  const left = listed.map(({ what, cases, reason }) => [what, String(cases), reason]);
  const total = rows.reduce((sum, { cases }) => sum + cases, 0);
  const agreeing = rows.reduce((sum, row) => sum + row.agreeing, 0);
  return `${START}
${agreeing} of ${total} agree.

${table(["metric", "library", "cases", "agreeing", "within 1e-9", "worst deviation"], held)}

Not held against ours, with the reason:

${table(["value of", "cases", "reason"], left)}
${END}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
