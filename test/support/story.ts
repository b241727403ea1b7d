import { gitLedger } from "../../src/adapters/git/ledger-store.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { type HereOptions, here } from "./action-here.ts";
import { type ActionOptions, type ActionResult, type PullRequest, pullRequest } from "./action-run.ts";
import type { Files } from "./git-repository.ts";
import { sha256 } from "./ledger.ts";
import { type LoopbackGitHub, type LoopbackOptions, loopbackGitHub } from "./loopback-github.ts";
import { type PullState, pullHandlers } from "./loopback-pull.ts";
import { type Event, eventOf } from "./story-events.ts";
import { GATE, policies } from "./story-policies.ts";

/** A pull request on a loopback GitHub, lived through event by event. */
export interface Story extends AsyncDisposable {
  readonly github: LoopbackGitHub;
  readonly pull: PullRequest;
  /** What GitHub knows of it; a test changes it as people do. */
  readonly there: PullState;
  /** A push to its branch; the new head. */
  push(files: Files, by?: string): Promise<string>;
  /** A push to the branch that it is to be merged into. */
  pushBase(files: Files): Promise<string>;
  review(login: string, state?: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED", commit?: string): void;
  /** An event as GitHub delivers it, and the action's run on it. */
  on(event: Event, options?: StoryRun): Promise<Seen>;
  /** The last run with all it wrote. */
  last(): ActionResult;
  /** The text of our comments. */
  said(): string;
  /** All that stands on GitHub, but for the page of the run that said it last. */
  stands(): unknown;
}

export interface StoryRun
  extends Pick<HereOptions, "waits">,
    Pick<ActionOptions, "run" | "attempt" | "inputs" | "program" | "env"> {
  /** Dies with its n-th request (from 0): before it is served, or after it took effect and before the answer. */
  readonly dies?: { readonly at: number; readonly when: "before" | "after" };
  /** Is told of each request, as `GET /repos/…`, before it is served. */
  readonly asked?: (call: string) => Promise<void> | void;
}

/** All that people see of a run, short enough to be stated whole. */
export interface Seen {
  /** 0 pass, 1 fail, 2 could not decide; `null`: the run died. */
  readonly exit: number | null;
  /** The conclusion of each check run of the head, as `success`. */
  readonly checks: readonly string[];
  /** Of each comment of ours: its first words. */
  readonly comments: readonly string[];
  /** What does not hold or could not be decided, as the review tells it. */
  readonly why: readonly string[];
  /** The kinds of all entries, and each decision's verdict. */
  readonly ledger: readonly string[];
}

interface StoryOptions {
  readonly gate?: string;
  readonly base?: Files;
  readonly head?: Files;
  readonly fork?: boolean;
  readonly github?: LoopbackOptions;
}

/** Pull request 5 of `author`, from one commit of hers. */
export async function story({ gate = GATE, base, head, fork = false, github }: StoryOptions = {}): Promise<Story> {
  const first = { ...policies(gate), ...base };
  const pull = await pullRequest(first, head ?? { "NOTES.md": "a note\n" });
  const there: PullState = {
    author: "author",
    state: "open",
    draft: false,
    head: pull.head(),
    base: pull.base,
    fork,
    commits: [],
    files: [],
    teams: new Map(),
    permissions: new Map(),
    runs: [],
    reactions: [],
  };
  let calls = 0;
  let die = () => {};
  let during: StoryRun = {};
  const server = await loopbackGitHub({
    handlers: pullHandlers(there),
    stored: (id) => there.runs.find((run) => String(run.id) === id)?.artifact,
    watch: async (call) => {
      const here = calls++;
      await during.asked?.(call);
      if (during.dies?.at !== here) return "answer";
      die();
      return during.dies.when === "before" ? "never" : "after";
    },
    ...github,
  });
  const logins = new Map<string, string>();
  const look = async () => {
    there.head = pull.head();
    const log = await pull.origin.run("log", "--reverse", "--format=%H%x00%B%x01", `${pull.base}..${there.head}`);
    there.commits = log
      .split("\x01")
      .filter((each) => each.trim() !== "")
      .map((each) => {
        const [sha = "", message = ""] = each.trim().split("\0");
        return { sha, message, login: logins.get(sha) ?? "author" };
      });
    const files = await pull.origin.run("diff", "--name-only", `${pull.base}...${there.head}`);
    there.files = files.split("\n").filter((each) => each !== "");
  };
  await look();
  let lastRun = 7;
  let last: ActionResult | undefined;
  const ours = () => server.comments.flatMap(({ login, body }) => (login === "github-actions[bot]" ? [body] : []));
  const seen = async (result: ActionResult): Promise<Seen> => ({
    exit: result.status,
    checks: server.checkRuns.filter((run) => run.head_sha === there.head).map((run) => run.conclusion ?? run.status),
    comments: ours().map(firstWords),
    why: openRules(result.report),
    ledger: await ledgerOf(pull),
  });
  return {
    github: server,
    pull,
    there,
    last: () => last as ActionResult,
    stands: () =>
      structuredClone([server.comments, server.checkRuns.map((run) => ({ ...run, details_url: "" })), there.reactions]),
    said: () => ours().join("\n\n"),
    push: async (files, by) => {
      const head = await pull.push(files);
      if (by !== undefined) logins.set(head, by);
      await look();
      return head;
    },
    pushBase: async (files) => {
      await pull.origin.run("checkout", "--quiet", "main");
      there.base = await pull.origin.commit(files);
      await pull.origin.run("checkout", "--quiet", "feature");
      return there.base;
    },
    review: (login, state = "APPROVED", commit = there.head) => server.addReview({ pull: 5, login, state, commit }),
    on: async (told, options = {}) => {
      const { name, payload } = eventOf(told, there, pull);
      const { waits, dies: _, asked: __, run = lastRun++, ...rest } = options;
      const death = new Promise<null>((resolve) => {
        die = () => resolve(null);
      });
      [during, calls] = [options, 0];
      const program = here({ death, ...(waits && { waits }) });
      last = await pull.run(server, { event: name, payload, program, ...rest, run });
      during = {};
      return seen(last);
    },
    [Symbol.asyncDispose]: async () => {
      await pull[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** `## ✅ Gradegate: pass` is said as `pass`. */
function firstWords(body: string): string {
  const text = body.replace(/^<!--.*?-->\n/, "");
  return /^## \S+ Gradegate: (.*)/.exec(text)?.[1] ?? (text.split("\n")[0] as string);
}

function openRules(report: unknown): readonly string[] {
  type Rule = { rule: string; outcome: string; detail?: string };
  const rules = (report as { review?: { rules: readonly Rule[] } } | undefined)?.review?.rules ?? [];
  return rules
    .filter(({ outcome }) => outcome === "fail" || outcome === "inconclusive")
    .map(({ rule, outcome, detail = "" }) => `${rule} ${outcome}: ${detail}`);
}

/** Every entry of the ledger on the origin, whose chain must hold. */
async function ledgerOf({ origin }: PullRequest): Promise<readonly string[]> {
  const archive = gitLedger({ git: origin.git, remote: undefined, branch: "gradegate-ledger" });
  try {
    const at = await archive.head();
    const { entries, problems } = verifyChain(at === undefined ? new Map() : await archive.read(at), sha256);
    if (problems.length > 0) throw new Error(`the ledger does not hold: ${JSON.stringify(problems)}`);
    return entries.map(({ kind, body }) =>
      "verdict" in body && kind === "gate_decision" ? `${kind} ${body.verdict}` : kind,
    );
  } finally {
    await archive.close();
  }
}
