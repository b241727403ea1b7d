import { WAIVABLE } from "../policy/fields.ts";

/** What a comment asks for. Only its first line counts, and only where it starts with `/gradegate`. */
export type CommentCommand =
  | { readonly kind: "none" }
  | { readonly kind: "evaluate" }
  /** `reason` is the person's own words. */
  | { readonly kind: "override"; readonly reason: string }
  | AskedCommand
  /** Nothing is done but to say this. Our own words: none of the comment's. */
  | { readonly kind: "answer"; readonly text: string };

/** Answered from the repository; nothing is decided by it. */
export type AskedCommand = { readonly kind: "plan" } | WaiveCommand | AuditCommand;

export interface WaiveCommand {
  readonly kind: "waive";
  readonly rule: (typeof WAIVABLE)[number];
  readonly suite: string;
  readonly slice?: string;
  /** YYYY-MM-DD, a day that there is. */
  readonly until: string;
  readonly reason: string;
}

export interface AuditCommand {
  readonly kind: "audit";
  readonly suite: string | undefined;
  /** The whole comment: a sheet with its boxes ticked may follow the first line. */
  readonly body: string;
}

const MOST = 500;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export function parseCommand(body: string): CommentCommand {
  const line = body.slice(0, MOST + 1).split(/\r\n|\r|\n/)[0] ?? "";
  const [, name, command, rest = ""] = /^(\S*)[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  if (name !== "/gradegate") return { kind: "none" };
  if (line.length > MOST) return answer(`The line is longer than ${MOST} characters.`);
  switch (command) {
    case "":
      return answer("");
    case "evaluate":
      return rest === "" ? { kind: "evaluate" } : answer("`evaluate` stands alone.");
    case "plan":
      return rest === "" ? { kind: "plan" } : answer("`plan` stands alone.");
    case "override":
      return rest === "" ? answer("`override` needs a reason, in the same line.") : { kind: "override", reason: rest };
    case "waive":
      return waiveCommand(rest);
    case "audit":
      return rest === "" || NAME.test(rest)
        ? { kind: "audit", suite: rest === "" ? undefined : rest, body }
        : answer("`audit` takes the name of one suite, or none.");
    default:
      return answer("There is no such command.");
  }
}

function answer(why: string): CommentCommand {
  return { kind: "answer", text: why === "" ? HELP : `${why}\n\n${HELP}` };
}

const HELP = `Write a command at the start of a comment's first line:

- \`/gradegate evaluate\` reviews the head of this pull request again.
- \`/gradegate plan\` shows what the merge and the next release tag would cause.
- \`/gradegate override REASON\` overrides what the gate lets be overridden, for this head commit alone, by whom the gate names. Never safety.
- \`/gradegate waive RULE SUITE[/SLICE] until YYYY-MM-DD because REASON\` shows the YAML of a waiver. It waives nothing by itself.
- \`/gradegate audit [SUITE]\` draws runs for a person to judge.`;

const WAIVE = /^(\S+) ([^\s/]+)(?:\/(\S+))? until (\S+) because (.+)$/;

function waiveCommand(rest: string): CommentCommand {
  const [, named, suite = "", slice, until = "", reason = ""] = WAIVE.exec(rest.replace(/[ \t]+/g, " ")) ?? [];
  if (named === undefined) return answer("`waive` names a rule, a suite, a day and a reason.");
  const rule = WAIVABLE.find((each) => each === named);
  if (rule === undefined) return answer(`That rule cannot be waived. These can: ${WAIVABLE.join(", ")}.`);
  if (!NAME.test(suite) || (slice !== undefined && !NAME.test(slice))) {
    return answer("A suite and a slice are named in small letters, digits and dashes.");
  }
  if (!isDay(until)) return answer("The day is written as YYYY-MM-DD, and has to be one that there is.");
  if (reason.length < 20) return answer("A waiver needs a reason of 20 characters at least.");
  return { kind: "waive", rule, suite, ...(slice === undefined ? {} : { slice }), until, reason };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
