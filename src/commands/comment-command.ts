/** What a comment asks for. Only its first line counts, and only where it starts with `/gradegate`. */
export type CommentCommand =
  | { readonly kind: "none" }
  | { readonly kind: "evaluate" }
  /** Nothing is done but to say this. Our own words: none of the comment's. */
  | { readonly kind: "answer"; readonly text: string };

const MOST = 500;

export function parseCommand(body: string): CommentCommand {
  const line = body.slice(0, MOST + 1).split(/\r\n|\r|\n/)[0] ?? "";
  const [name, command, ...rest] = line.trimEnd().split(/[ \t]+/);
  if (name !== "/gradegate") return { kind: "none" };
  if (line.length > MOST) return { kind: "answer", text: `The line is longer than ${MOST} characters.\n\n${HELP}` };
  if (command === undefined) return { kind: "answer", text: HELP };
  const how = Object.hasOwn(HOW, command) ? HOW[command] : undefined;
  if (how !== undefined) return { kind: "answer", text: how };
  if (command !== "evaluate") return { kind: "answer", text: `There is no such command.\n\n${HELP}` };
  if (rest.length > 0) return { kind: "answer", text: `\`evaluate\` stands alone.\n\n${HELP}` };
  return { kind: "evaluate" };
}

const HELP =
  "`/gradegate evaluate` reviews the head of this pull request again. `plan`, `waive`, `override` and `audit` say where these are done. Write it at the start of the first line.";

const HOW: Readonly<Record<string, string>> = {
  plan: "What the merge changes in the policies, and the version bump that it needs, is in the review's comment above.",
  waive:
    "A waiver is a policy: add it to `spec.waivers` of the Gate in a pull request of its own. It counts once it is merged, and never for a safety suite.",
  override:
    "A comment cannot override the gate. A waiver can let one rule of one suite pass until a day: add it to `spec.waivers` of the Gate in a pull request of its own.",
  audit: "A comment cannot audit. The review's report is kept as an artifact of its workflow run.",
};
