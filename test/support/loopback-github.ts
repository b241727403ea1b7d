import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  HANDLERS,
  type Handler,
  on,
  type State,
  type StoredCheckRun,
  type StoredComment,
  type StoredReview,
} from "./loopback-state.ts";
import { apiDescription, type Operation } from "./openapi.ts";

export interface LoopbackOptions {
  /** Who the token acts as. */
  readonly login?: string;
  /** What the token may do; write where absent. A fork's token: read. */
  /** What is answered beside, by path in the description, e.g. `/repos/{owner}/{repo}/environments`; to a GET, or as `POST /…`. */
  readonly answers?: Readonly<Record<string, { readonly status: number; readonly data: unknown }>>;
  readonly permissions?: { readonly pulls?: "write" | "read"; readonly checks?: "write" | "read" };
  /** What is known beside, such as a pull request. */
  readonly handlers?: readonly Handler[];
  /** Whether the token may not do this, e.g. `GET /orgs/octo/teams/safety/members`. */
  readonly lacks?: (call: string) => boolean;
  /** Is told of each request before it is answered; where it says so, the answer never comes. */
  readonly watch?: (call: string) => Promise<"answer" | "never" | "after">;
  /** Files of GitHub's storage, by the last part of their address. */
  readonly stored?: (name: string) => Uint8Array | undefined;
}

/** What goes wrong, once, with the next request that `on` matches. */
export type Fault = { readonly on: string | RegExp } & (
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly message?: string;
      readonly headers?: Record<string, string>;
      readonly after?: boolean;
    }
  /** The connection ends: before the effect, after it, or in the middle of the answer. */
  | { readonly kind: "reset"; readonly when: "before" | "after" | "in_answer" }
  | { readonly kind: "silence" }
);

interface RecordedRequest {
  /** `POST /repos/octo/policies/check-runs` */
  readonly call: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  readonly answer: number | "reset" | "silence";
}

/**
 * GitHub on this machine, as far as we use it: it keeps state, pages, refuses and fails like the real one. Where
 * test/openapi is installed every request and answer is held against GitHub's own description, and disposing throws if
 * one departed from it.
 */
export interface LoopbackGitHub extends AsyncDisposable {
  readonly url: string;
  readonly owner: "octo";
  readonly repo: "policies";
  readonly token: string;
  readonly requests: readonly RecordedRequest[];
  /** `POST …/comments` for each request so far, then forgets them. */
  calls(): readonly string[];
  readonly comments: readonly StoredComment[];
  readonly checkRuns: readonly StoredCheckRun[];
  addReview(review: Omit<StoredReview, "id">): void;
  addComment(issue: number, login: string, body: string): StoredComment;
  removeComment(id: number): void;
  fail(...faults: readonly Fault[]): void;
  readonly violations: readonly string[];
}

let told = false;

export async function loopbackGitHub(options: LoopbackOptions = {}): Promise<LoopbackGitHub> {
  const description = apiDescription();
  if (description === undefined && !told) {
    told = true;
    console.warn("requests are not held against GitHub's description: npm ci --prefix test/openapi");
  }
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  let unread = 0;
  const state: State = {
    url: "",
    login: options.login ?? "github-actions[bot]",
    comments: [],
    checkRuns: [],
    reviews: [],
    nextId: 1000,
  };
  const token = "ghs_loopback";
  const fixed = Object.entries(options.answers ?? {}).map(([key, answer]) => {
    const [path = key, method = "GET"] = key.split(" ").reverse();
    return on(method, path, "pulls", () => answer);
  });

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", state.url);
    const method = request.method ?? "GET";
    const body = await bodyOf(request);
    const call = `${method} ${url.pathname}`;
    const record = (answer: RecordedRequest["answer"]) =>
      requests.push({ call, query: Object.fromEntries(url.searchParams), body, answer });
    const reply = (status: number, data: unknown, headers: Record<string, string> = {}) => {
      record(status);
      response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
      response.end(status === 204 ? undefined : JSON.stringify(data));
    };
    const watched = (await options.watch?.(call)) ?? "answer";
    if (watched === "never") return;
    const stored = url.pathname.startsWith("/storage/") ? options.stored?.(url.pathname.slice(9)) : undefined;
    if (stored !== undefined) {
      // Another machine than the API's: the token must not go there.
      if (request.headers.authorization !== undefined) violations.push(`${call}: the storage was shown the token`);
      response.writeHead(200, { "content-type": "application/zip" });
      response.end(stored);
      return;
    }
    const index = faults.findIndex(({ on }) => (typeof on === "string" ? call.includes(on) : on.test(call)));
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0];
    if (fault?.kind === "silence") {
      record("silence");
      return;
    }
    if (fault?.kind === "reset" && fault.when === "before") {
      record("reset");
      request.socket.resetAndDestroy();
      return;
    }
    const failure = () => {
      if (fault?.kind === "answer") reply(fault.status, { message: fault.message ?? "Server Error" }, fault.headers);
    };
    if (fault?.kind === "answer" && fault.after !== true) return failure();
    if (request.headers.authorization !== `token ${token}`) return reply(401, { message: "Bad credentials" });

    const handler = [...fixed, ...(options.handlers ?? []), ...HANDLERS].find(
      (each) => each.method === method && each.pattern.test(url.pathname),
    );
    if (handler === undefined) {
      violations.push(`${call}: the loopback GitHub does not know this request`);
      return reply(404, { message: "Not Found" });
    }
    const operation: Operation = { method, path: handler.path };
    violations.push(...(description?.request(operation, url.searchParams, body) ?? []));
    const lacks = options.lacks?.(call) ?? false;
    const allowed = !lacks && (method === "GET" || (options.permissions?.[handler.permission] ?? "write") === "write");
    const answer = allowed
      ? handler.handle(state, (handler.pattern.exec(url.pathname) ?? []).slice(1), url.searchParams, body ?? {})
      : {
          status: 403,
          data: {
            message: "Resource not accessible by integration",
            documentation_url: "https://docs.github.com/rest",
          },
        };
    violations.push(...(description?.response(operation, answer.status, answer.data) ?? []));
    if (watched === "after") return;
    if (fault?.kind === "answer") return failure();
    if (fault?.kind === "reset") {
      record("reset");
      if (fault.when === "in_answer") {
        const text = JSON.stringify(answer.data);
        response.writeHead(answer.status, {
          "content-type": "application/json",
          "content-length": String(text.length),
        });
        await new Promise((resolve) => response.write(text.slice(0, text.length / 2), resolve));
      }
      request.socket.resetAndDestroy();
      return;
    }
    reply(answer.status, answer.data, "headers" in answer ? answer.headers : {});
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push(String(error));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: state.url,
    owner: "octo",
    repo: "policies",
    token,
    requests,
    violations,
    calls: () => {
      const calls = requests.slice(unread).map(({ call, answer }) => {
        const short = call.replace("/repos/octo/policies", "");
        return typeof answer === "number" && answer < 300 ? short : `${short} (${answer})`;
      });
      unread = requests.length;
      return calls;
    },
    comments: state.comments,
    checkRuns: state.checkRuns,
    addReview: (review) => void state.reviews.push({ id: state.nextId++, ...review }),
    addComment: (issue, login, body) => {
      const comment = { id: state.nextId++, issue, login, body };
      state.comments.push(comment);
      return comment;
    },
    removeComment: (id) => {
      state.comments.splice(0, state.comments.length, ...state.comments.filter((each) => each.id !== id));
    },
    fail: (...more) => {
      faults.push(...more);
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (violations.length > 0)
        throw new Error(`not as GitHub describes its API:\n${[...new Set(violations)].join("\n")}`);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  let text = "";
  for await (const chunk of request.setEncoding("utf8")) text += chunk;
  return text === "" ? undefined : (JSON.parse(text) as Record<string, unknown>);
}
