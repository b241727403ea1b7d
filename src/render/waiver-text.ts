import { escapeHidden } from "../policy/characters.ts";
import { clip, code } from "./markdown.ts";

export interface AskedWaiver {
  readonly gate: string;
  readonly rule: string;
  readonly suite: string;
  readonly slice?: string | undefined;
  /** The sides on which the rule can be broken, each of which a waiver has to bound. */
  readonly sides: readonly ("floor" | "ceiling")[];
  /** What was last seen of it; absent where nobody knows. */
  readonly observed?: number | undefined;
  readonly reason: string;
  /** A login. */
  readonly owner: string;
  readonly until: string;
}

/** The policy that somebody would have to merge, word for word. It waives nothing where it stands. */
export function renderAskedWaiver(waiver: AskedWaiver): string {
  const { gate, rule, suite, slice, sides, observed, reason, owner, until } = waiver;
  const quoted = (text: string) => escapeHidden(JSON.stringify(clip(text, 500)), "json");
  const bound = (side: "floor" | "ceiling") =>
    observed === undefined
      ? `      ${side}: # a number: the ${side === "floor" ? "least" : "most"} that may be seen`
      : `      ${side}: ${observed} # what was last seen`;
  const lines = [
    "spec:",
    "  waivers:",
    `    - rule: ${rule}`,
    `      suite: ${suite}`,
    ...(slice === undefined ? [] : [`      slice: ${slice}`]),
    ...sides.map(bound),
    `      reason: ${quoted(reason)}`,
    `      owner: ${quoted(`@${owner}`)}`,
    `      expires: ${quoted(until)}`,
  ];
  const open =
    observed === undefined
      ? "\n\nWhat was last seen is not known here, so write the number of the review yourself."
      : "";
  return [
    `A comment waives nothing. Add this to the Gate ${code(gate)} in a pull request of its own; it counts once that is merged, and as long as what is seen stays within its bounds:`,
    `\`\`\`yaml\n${lines.join("\n")}\n\`\`\`${open}`,
  ].join("\n\n");
}
