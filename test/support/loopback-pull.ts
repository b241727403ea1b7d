import { type Answer, type Handler, on, paged, type State, shownUser } from "./loopback-state.ts";
import { apiExample } from "./openapi.ts";

/** What GitHub knows of pull request 5, its people and its runs. A test changes it as people and pushes would. */
export interface PullState {
  author: string;
  state: "open" | "closed";
  draft: boolean;
  head: string;
  /** The tip of the branch to merge into. */
  base: string;
  fork: boolean;
  /** Oldest first; `undefined` where the commit's address belongs to no account. */
  commits: readonly { readonly sha: string; readonly login: string | undefined; readonly message: string }[];
  files: readonly string[];
  /** Members by `owner/team`. */
  readonly teams: Map<string, readonly string[]>;
  /** By login; nobody else has any. */
  readonly permissions: Map<string, "admin" | "write" | "read">;
  /** Finished runs of the gate's workflow with the artifact that each left. */
  readonly runs: {
    readonly id: number;
    readonly head: string;
    readonly path: string;
    readonly artifact?: Buffer;
    readonly named?: string;
  }[];
  readonly reactions: { readonly comment: number; readonly content: string }[];
}

const R = "/repos/{owner}/{repo}";
const example = <T>(path: string) => apiExample(path) as T;
type Loose = Record<string, unknown>;

/** Answers of the loopback GitHub about the pull request, in the form of GitHub's own examples. */
export function pullHandlers(pull: PullState): readonly Handler[] {
  const list = (path: string, items: () => readonly unknown[], wrap = (page: readonly unknown[]): unknown => page) =>
    on("GET", path, "pulls", (state, _path, query) =>
      paged(`${state.url}/repositories/1${path.replace(/.*\}\/?/, "/")}`, query, items(), (each) => each, wrap),
    );
  return [
    on("GET", `${R}/pulls`, "pulls", (state) => ok(pull.state === "open" ? [shownPull(state, pull, "list")] : [])),
    on("GET", `${R}/pulls/{pull_number}`, "pulls", (state) => ok(shownPull(state, pull, "one"))),
    on("GET", `${R}/branches/{branch}`, "pulls", () => {
      const branch = example<{ commit: { sha: string } }>(`${R}/branches/{branch}`);
      branch.commit.sha = pull.base;
      return ok(branch);
    }),
    on("GET", `${R}/collaborators/{username}/permission`, "pulls", (_state, [username = ""]) => {
      const permission = pull.permissions.get(username) ?? "none";
      return ok({ permission, role_name: permission, user: null });
    }),
    on("POST", `${R}/issues/comments/{comment_id}/reactions`, "pulls", (_state, [comment], _query, body) => {
      const made = { comment: Number(comment), content: String(body.content) };
      if (!pull.reactions.some((each) => each.comment === made.comment && each.content === made.content))
        pull.reactions.push(made);
      return { status: 201, data: example<unknown[]>(`${R}/issues/comments/{comment_id}/reactions`)[0] };
    }),
    on("GET", `${R}/pulls/{pull_number}/commits`, "pulls", (state, _path, query) => {
      const [one] = example<Loose[]>(`${R}/pulls/{pull_number}/commits`);
      return paged(`${state.url}/repositories/1/pulls/5/commits`, query, pull.commits, ({ sha, login, message }) => {
        const user = login === undefined ? null : shownUser(state, login);
        return { ...one, sha, author: user, committer: user, commit: { ...(one?.commit as Loose), message } };
      });
    }),
    list(`${R}/pulls/{pull_number}/files`, () => {
      const [one] = example<Loose[]>(`${R}/pulls/{pull_number}/files`);
      return pull.files.map((filename) => ({ ...one, filename }));
    }),
    on("GET", "/orgs/{org}/teams/{team_slug}/members", "pulls", (state, [org, team], query) => {
      const members = pull.teams.get(`${org}/${team}`);
      // What a token may not know to be there is not there.
      if (members === undefined) return { status: 404, data: { message: "Not Found" } };
      const url = `${state.url}/organizations/1/team/1/members`;
      return paged(url, query, members, (login) => shownUser(state, login));
    }),
    on("GET", `${R}/actions/runs/{run_id}/artifacts`, "pulls", (_state, [run]) => {
      const { artifacts } = example<{ artifacts: Loose[] }>(`${R}/actions/runs/{run_id}/artifacts`);
      const found = pull.runs.find(({ id }) => id === Number(run));
      const kept = found?.artifact === undefined ? [] : [{ ...artifacts[0], ...shownArtifact(found) }];
      return ok({ total_count: kept.length, artifacts: kept });
    }),
    on("GET", `${R}/actions/workflows/{workflow_id}/runs`, "pulls", (_state, _path, query) => {
      const { workflow_runs } = example<{ workflow_runs: Loose[] }>(`${R}/actions/workflows/{workflow_id}/runs`);
      const found = pull.runs.filter(({ head }) => head === query.get("head_sha"));
      const shown = found.map(({ id, head, path }) => ({ ...workflow_runs[0], id, head_sha: head, path }));
      return ok({ total_count: shown.length, workflow_runs: shown });
    }),
    on("GET", `${R}/actions/artifacts/{artifact_id}/{archive_format}`, "pulls", (state, [id]) => ({
      status: 302,
      data: undefined,
      headers: { location: `${state.url}/storage/${id}` },
    })),
  ];
}

function ok(data: unknown): Answer {
  return { status: 200, data };
}

function shownArtifact({ id, artifact, named = "gradegate-report" }: PullState["runs"][number]): Loose {
  return { id, name: named, size_in_bytes: artifact?.length ?? 0, expired: false };
}

function shownPull(state: State, pull: PullState, form: "list" | "one"): unknown {
  const shown =
    form === "list" ? (example<Loose[]>(`${R}/pulls`)[0] as Loose) : example<Loose>(`${R}/pulls/{pull_number}`);
  const [head, base] = [shown.head as Loose, shown.base as Loose];
  const repo = { ...(base.repo as Loose) };
  Object.assign(base, { sha: pull.base, ref: "main" });
  Object.assign(head, { sha: pull.head, ref: "feature", repo: pull.fork ? { ...repo, id: FORK } : repo });
  return {
    ...shown,
    number: 5,
    state: pull.state,
    draft: pull.draft,
    user: shownUser(state, pull.author),
    // GitHub's example lacks a field of a team that its schema demands.
    requested_teams: [],
  };
}

/** The id of the fork's repository. */
export const FORK = 77;
