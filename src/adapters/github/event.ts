import { UserError } from "../../errors.ts";
import { isJsonObject, type JsonObject } from "../../json.ts";

/** What set the run off, as far as a review needs it. Commit ids are checked; refs and actions are other people's text. */
export type ActionEvent =
  | {
      readonly kind: "pull_request";
      /** opened, synchronize, reopened, labeled, … */
      readonly action: string;
      readonly number: number;
      /** Who opened it; the empty string where that account is gone. */
      readonly author: string;
      readonly base: Revision;
      readonly head: Revision;
      /** From another repository, or one that is gone: the token can only read. */
      readonly fork: boolean;
      readonly draft: boolean;
    }
  | {
      readonly kind: "push";
      /** Absent for a new branch or tag. */
      readonly before?: string;
      /** Absent where the push deleted the ref. */
      readonly after?: string;
      readonly ref: string;
    }
  | { readonly kind: "merge_group"; readonly base: Revision; readonly head: Revision }
  | {
      /** A run of another workflow that is over. */
      readonly kind: "workflow_run";
      readonly run: number;
      /** What set that run off. */
      readonly event: string;
      /** The workflow's file, e.g. `.github/workflows/gate.yml`. */
      readonly path: string;
      readonly headSha: string;
      readonly headBranch: string;
      readonly headOwner: string;
      /** 0 where that repository is gone. */
      readonly headRepository: number;
      readonly fork: boolean;
    }
  | {
      readonly kind: "issue_comment";
      readonly action: string;
      readonly issue: number;
      readonly onPullRequest: boolean;
      readonly comment: number;
      /** When it was written, by GitHub's clock: ISO 8601. */
      readonly at: string;
      readonly author: string;
      /** Not a bot or an app. */
      readonly person: boolean;
      readonly body: string;
    }
  | { readonly kind: "other"; readonly name: string };

interface Revision {
  readonly sha: string;
  readonly ref: string;
}

/** Reads a webhook payload as GitHub wrote it. Throws a UserError that names the field that is missing or malformed. */
export function parseEvent(name: string, payload: unknown): ActionEvent {
  if (name === "pull_request_target") {
    throw new UserError(
      "this workflow runs on pull_request_target: it would grade a stranger's change with a token that can write and with the repository's secrets. " +
        "Use `on: pull_request`: the review needs no secret, and where the token cannot comment the job summary has everything.",
    );
  }
  if (!isKnown(name)) return { kind: "other", name };
  const event = new Fields(name, payload);
  switch (name) {
    case "issue_comment":
      return issueComment(event);
    case "workflow_run":
      return workflowRun(event);
    // An approval may be what the gate waits for; its payload has the pull request as it is.
    case "pull_request_review":
    case "pull_request":
      return pullRequest(event);
    case "push": {
      const before = event.sha("before");
      const after = event.sha("after");
      const known = { ...(isZero(before) ? {} : { before }), ...(isZero(after) ? {} : { after }) };
      return { kind: "push", ref: event.ref("ref"), ...known };
    }
    case "merge_group": {
      const group = event.object("merge_group");
      const [base, head] = [
        { sha: group.sha("base_sha"), ref: group.ref("base_ref") },
        { sha: group.sha("head_sha"), ref: group.ref("head_ref") },
      ];
      return { kind: "merge_group", base, head };
    }
  }
}

const KNOWN = ["pull_request", "pull_request_review", "push", "merge_group", "workflow_run", "issue_comment"] as const;

function isKnown(name: string): name is (typeof KNOWN)[number] {
  return (KNOWN as readonly string[]).includes(name);
}

/** The number of the pull request that a merge group is made for: `gh-readonly-queue/main/pr-12-<sha of its base>`. */
export function queuedPullRequest(ref: string): number | undefined {
  const number = /(?:^|\/)gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-[0-9a-f]{40,64}$/.exec(ref)?.[1];
  return number === undefined ? undefined : Number(number);
}

function issueComment(event: Fields): ActionEvent {
  const [issue, comment] = [event.object("issue"), event.object("comment")];
  const user = comment.isNull("user") ? undefined : comment.object("user");
  return {
    kind: "issue_comment",
    action: event.text("action"),
    issue: issue.integer("number"),
    onPullRequest: issue.has("pull_request") && !issue.isNull("pull_request"),
    comment: comment.integer("id"),
    at: comment.text("created_at"),
    author: user?.text("login") ?? "",
    person: user?.text("type") === "User",
    body: comment.string("body"),
  };
}

function pullRequest(event: Fields): ActionEvent {
  const pull = event.object("pull_request");
  const base = pull.object("base");
  const head = pull.object("head");
  const own = base.object("repo").integer("id");
  return {
    kind: "pull_request",
    action: event.text("action"),
    number: pull.integer("number"),
    author: pull.has("user") && !pull.isNull("user") ? pull.object("user").text("login") : "",
    base: { sha: base.sha("sha"), ref: base.ref("ref") },
    head: { sha: head.sha("sha"), ref: head.ref("ref") },
    // The head's repository is null when it was deleted.
    fork: head.isNull("repo") || head.object("repo").integer("id") !== own,
    draft: pull.has("draft") && pull.flag("draft"),
  };
}

function workflowRun(event: Fields): ActionEvent {
  const run = event.object("workflow_run");
  const gone = run.isNull("head_repository");
  const head = gone ? undefined : run.object("head_repository");
  return {
    kind: "workflow_run",
    run: run.integer("id"),
    event: run.text("event"),
    // GitHub may add `@` and the ref. Old payloads have none, which is no workflow's.
    path: run.has("path") ? (run.text("path").split("@")[0] as string) : "",
    headSha: run.sha("head_sha"),
    headBranch: run.isNull("head_branch") ? "" : run.ref("head_branch"),
    headOwner: head?.object("owner").text("login") ?? "",
    headRepository: head?.integer("id") ?? 0,
    fork: head === undefined || head.integer("id") !== event.object("repository").integer("id"),
  };
}

function isZero(sha: string): boolean {
  return /^0+$/.test(sha);
}

/** Reads one object of a payload and says by name what is not as it should be. */
class Fields {
  readonly #path: string;
  readonly #value: JsonObject;

  constructor(path: string, value: unknown) {
    if (!isJsonObject(value)) throw malformed(path, "an object", value);
    this.#path = path;
    this.#value = value;
  }

  object(key: string): Fields {
    return new Fields(`${this.#path}.${key}`, this.#get(key));
  }

  text(key: string): string {
    const value = this.#get(key);
    if (typeof value === "string" && value !== "" && value.length <= 1000) return value;
    throw malformed(`${this.#path}.${key}`, "a text", value);
  }

  /** Any text at all. */
  string(key: string): string {
    const value = this.#get(key);
    if (typeof value === "string") return value;
    throw malformed(`${this.#path}.${key}`, "a text", value);
  }

  sha(key: string): string {
    const value = this.#get(key);
    if (typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) return value;
    throw malformed(`${this.#path}.${key}`, "a full commit id in lower-case hexadecimal", value);
  }

  /** As git allows them (git-check-ref-format), so that it cannot be taken for an option, a range or two lines. */
  ref(key: string): string {
    const value = this.text(key);
    const bad = /^[-./]|[\0-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|\/\.|\.lock(\/|$)|[./]$/;
    if (!bad.test(value)) return value;
    throw malformed(`${this.#path}.${key}`, "the name of a branch or tag", value);
  }

  integer(key: string): number {
    const value = this.#get(key);
    if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return value;
    throw malformed(`${this.#path}.${key}`, "a positive integer", value);
  }

  flag(key: string): boolean {
    const value = this.#get(key);
    if (typeof value === "boolean") return value;
    throw malformed(`${this.#path}.${key}`, "true or false", value);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#value, key);
  }

  isNull(key: string): boolean {
    return this.#get(key) === null;
  }

  #get(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
  }
}

function malformed(path: string, expected: string, value: unknown): UserError {
  const got = value === undefined ? "nothing" : JSON.stringify(value).slice(0, 100);
  return new UserError(
    `the event's payload is not what GitHub sends: ${path} should be ${expected}, got ${got}. Run this in a workflow, or set GITHUB_EVENT_PATH to a webhook payload.`,
  );
}
