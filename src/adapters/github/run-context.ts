import { readFile, stat } from "node:fs/promises";
import { UserError } from "../../errors.ts";
import { type ActionEvent, parseEvent } from "./event.ts";

/** One run of a workflow, as the runner tells it. */
export interface RunContext {
  readonly event: ActionEvent;
  readonly owner: string;
  readonly repo: string;
  /** What was checked out by default: on a pull request the merge commit, not the head. */
  readonly sha: string;
  readonly run: { readonly id: number; readonly attempt: number };
  readonly apiUrl: string;
  /** Where the repository's files can be read; a commit id and a path follow. */
  readonly filesUrl: string;
  /** The page of this run. */
  readonly runUrl: string;
}

/** GitHub delivers no payload over 25 MB. */
const PAYLOAD_LIMIT = 26 * 1024 * 1024;

/** Reads the runner's variables and the event's payload. Throws a UserError that names what is missing or malformed. */
export async function readRunContext(env: Readonly<Record<string, string | undefined>>): Promise<RunContext> {
  const name = (variable: string, pattern: RegExp, expected: string): string => {
    const value = env[variable];
    if (value !== undefined && pattern.test(value)) return value;
    const got = value === undefined || value === "" ? "it is not set" : `got ${JSON.stringify(value.slice(0, 100))}`;
    throw new UserError(`${variable} should be ${expected}, ${got}. The runner sets it: run this in a workflow.`);
  };
  const integer = (variable: string) => Number(name(variable, /^[1-9]\d{0,14}$/, "a positive integer"));
  const url = (variable: string) => name(variable, /^https?:\/\/[^\s]+$/, "a URL").replace(/\/+$/, "");
  const eventName = name("GITHUB_EVENT_NAME", /^[a-z_]{1,100}$/, "the name of an event");
  const repository = name("GITHUB_REPOSITORY", /^[\w.-]+\/[\w.-]+$/, "owner/name");
  const [owner, repo] = repository.split("/") as [string, string];
  const id = integer("GITHUB_RUN_ID");
  return {
    event: parseEvent(eventName, await readPayload(name("GITHUB_EVENT_PATH", /./, "the path of the payload"))),
    owner,
    repo,
    sha: name("GITHUB_SHA", /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "a full commit id"),
    run: { id, attempt: integer("GITHUB_RUN_ATTEMPT") },
    apiUrl: url("GITHUB_API_URL"),
    filesUrl: `${url("GITHUB_SERVER_URL")}/${repository}/blob`,
    runUrl: `${url("GITHUB_SERVER_URL")}/${repository}/actions/runs/${id}`,
  };
}

async function readPayload(path: string): Promise<unknown> {
  let text: string;
  try {
    if ((await stat(path)).size > PAYLOAD_LIMIT) {
      throw new UserError(`the event's payload ${path} is larger than any that GitHub sends (25 MB)`);
    }
    text = await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(`the event's payload ${path} (GITHUB_EVENT_PATH) cannot be read: ${code ?? "unknown reason"}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UserError(`the event's payload ${path} (GITHUB_EVENT_PATH) is not JSON`);
  }
}
