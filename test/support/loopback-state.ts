/** What the loopback GitHub keeps, and what its requests do to it. */
export interface State {
  url: string;
  readonly login: string;
  readonly comments: StoredComment[];
  readonly checkRuns: StoredCheckRun[];
  readonly reviews: StoredReview[];
  nextId: number;
}

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly login: string;
  body: string;
}

export interface StoredReview {
  readonly id: number;
  readonly pull: number;
  readonly login: string;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED";
  readonly commit: string;
}

export interface StoredCheckRun {
  readonly id: number;
  readonly name: string;
  readonly head_sha: string;
  external_id: string | null;
  details_url: string | null;
  status: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  readonly annotations: Readonly<Record<string, unknown>>[];
}

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly headers?: Record<string, string>;
}

type Body = Readonly<Record<string, unknown>>;

export interface Handler {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly permission: "pulls" | "checks";
  readonly handle: (state: State, path: readonly string[], query: URLSearchParams, body: Body) => Answer;
}

export function on(
  method: string,
  path: string,
  permission: Handler["permission"],
  handle: Handler["handle"],
): Handler {
  const pattern = path.replace("{owner}/{repo}", "octo/policies").replace(/\{\w+\}/g, "([^/]+)");
  return { method, path, permission, handle, pattern: new RegExp(`^${pattern}$`) };
}

export const HANDLERS: readonly Handler[] = [
  on("GET", "/user", "pulls", (state) =>
    state.login.endsWith("[bot]")
      ? { status: 403, data: { message: "Resource not accessible by integration" } }
      : { status: 200, data: { ...(shownUser(state, state.login) as object), ...PROFILE } },
  ),
  // A test that has no pull request's state has a token that may not see it.
  on("GET", "/repos/{owner}/{repo}/pulls/{pull_number}", "pulls", () => NOT_FOUND),
  on("GET", "/repos/{owner}/{repo}/issues/{issue_number}/comments", "pulls", (state, path, query) => {
    const found = state.comments.filter(({ issue }) => issue === Number(path[0]));
    const url = `${state.url}/repositories/1/issues/${path[0]}/comments`;
    return paged(
      url,
      query,
      found,
      (comment) => shownComment(state, comment),
      (page) => page,
    );
  }),
  on("GET", "/repos/{owner}/{repo}/pulls/{pull_number}/reviews", "pulls", (state, path, query) => {
    const found = state.reviews.filter(({ pull }) => pull === Number(path[0]));
    const url = `${state.url}/repositories/1/pulls/${path[0]}/reviews`;
    return paged(
      url,
      query,
      found,
      (review) => shownReview(state, review),
      (page) => page,
    );
  }),
  on("POST", "/repos/{owner}/{repo}/issues/{issue_number}/comments", "pulls", (state, path, _query, body) => {
    const text = String(body.body);
    if (text.length > 65_536) return invalid("Body is too long (maximum is 65536 characters)");
    const comment = { id: state.nextId++, issue: Number(path[0]), login: state.login, body: text };
    state.comments.push(comment);
    return { status: 201, data: shownComment(state, comment) };
  }),
  on("PATCH", "/repos/{owner}/{repo}/issues/comments/{comment_id}", "pulls", (state, path, _query, body) => {
    const comment = state.comments.find(({ id }) => id === Number(path[0]));
    if (comment === undefined) return NOT_FOUND;
    comment.body = String(body.body);
    return { status: 200, data: shownComment(state, comment) };
  }),
  on("DELETE", "/repos/{owner}/{repo}/issues/comments/{comment_id}", "pulls", (state, path) => {
    const index = state.comments.findIndex(({ id }) => id === Number(path[0]));
    if (index < 0) return NOT_FOUND;
    state.comments.splice(index, 1);
    return { status: 204, data: undefined };
  }),
  on("GET", "/repos/{owner}/{repo}/commits/{ref}/check-runs", "checks", (state, path, query) => {
    const name = query.get("check_name");
    const found = state.checkRuns.filter((run) => run.head_sha === path[0] && (name === null || run.name === name));
    const url = `${state.url}/repositories/1/commits/${path[0]}/check-runs`;
    const show = (run: StoredCheckRun) => shownCheckRun(state, run);
    return paged(url, query, found.toReversed(), show, (page) => ({ total_count: found.length, check_runs: page }));
  }),
  on("POST", "/repos/{owner}/{repo}/check-runs", "checks", (state, _path, _query, body) => {
    const run: StoredCheckRun = {
      id: state.nextId++,
      name: String(body.name),
      head_sha: String(body.head_sha),
      external_id: null,
      details_url: null,
      status: "queued",
      conclusion: null,
      title: null,
      summary: null,
      annotations: [],
    };
    const refused = change(run, body);
    if (refused !== undefined) return refused;
    state.checkRuns.push(run);
    return { status: 201, data: shownCheckRun(state, run) };
  }),
  on("GET", "/repos/{owner}/{repo}/check-runs/{check_run_id}", "checks", (state, path) => {
    const run = state.checkRuns.find(({ id }) => id === Number(path[0]));
    return run === undefined ? NOT_FOUND : { status: 200, data: shownCheckRun(state, run) };
  }),
  on("PATCH", "/repos/{owner}/{repo}/check-runs/{check_run_id}", "checks", (state, path, _query, body) => {
    const run = state.checkRuns.find(({ id }) => id === Number(path[0]));
    if (run === undefined) return NOT_FOUND;
    return change(run, body) ?? { status: 200, data: shownCheckRun(state, run) };
  }),
  on("GET", "/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", "checks", (state, path, query) => {
    const run = state.checkRuns.find(({ id }) => id === Number(path[0]));
    if (run === undefined) return NOT_FOUND;
    const url = `${state.url}/repositories/1/check-runs/${path[0]}/annotations`;
    return paged(url, query, run.annotations, shownAnnotation, (page) => page);
  }),
];

const NOT_FOUND: Answer = {
  status: 404,
  data: { message: "Not Found", documentation_url: "https://docs.github.com/rest" },
};

function invalid(message: string): Answer {
  const errors = [{ resource: "Check", code: "custom", message }];
  return {
    status: 422,
    data: { message: "Validation Failed", errors, documentation_url: "https://docs.github.com/rest" },
  };
}

/** As the real one: annotations are added to those that are there, and a conclusion completes. */
function change(run: StoredCheckRun, body: Body): Answer | undefined {
  const output = body.output as { title?: string; summary: string; annotations?: Body[] } | undefined;
  const annotations = output?.annotations ?? [];
  if (annotations.length > 50) return invalid("No more than 50 annotations can be created at once");
  if (new TextEncoder().encode(output?.summary ?? "").length > 65_535) return invalid("summary is too long");
  if (output !== undefined) {
    run.title = output.title ?? run.title;
    run.summary = output.summary;
    run.annotations.push(...annotations);
  }
  if (typeof body.external_id === "string") run.external_id = body.external_id;
  if (typeof body.details_url === "string") run.details_url = body.details_url;
  if (typeof body.status === "string") run.status = body.status;
  if (typeof body.conclusion === "string") {
    run.conclusion = body.conclusion;
    run.status = "completed";
  }
  return undefined;
}

/** The Link header's addresses are by repository id, as GitHub writes them, so that nobody builds on their form. */
export function paged<T>(
  url: string,
  query: URLSearchParams,
  items: readonly T[],
  show: (item: T) => unknown,
  wrap: (page: readonly unknown[]) => unknown = (page) => page,
): Answer {
  const size = Math.min(Number(query.get("per_page") ?? 30), 100);
  const page = Number(query.get("page") ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string) => `<${url}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = page < last ? [link(page + 1, "next"), link(last, "last")] : page > 1 ? [link(1, "first")] : [];
  const data = wrap(items.slice((page - 1) * size, page * size).map(show));
  return { status: 200, data, headers: links.length === 0 ? {} : { link: links.join(", ") } };
}

function shownComment(state: State, { id, issue, login, body }: StoredComment): unknown {
  const page = `https://github.com/octo/policies/pull/${issue}`;
  return {
    id,
    node_id: `IC_${id}`,
    url: `${state.url}/repos/octo/policies/issues/comments/${id}`,
    html_url: `${page}#issuecomment-${id}`,
    issue_url: `${state.url}/repos/octo/policies/issues/${issue}`,
    user: shownUser(state, login),
    created_at: "2026-11-23T08:00:00Z",
    updated_at: "2026-11-23T08:00:00Z",
    author_association: "NONE",
    body,
    performed_via_github_app: null,
  };
}

function shownReview(state: State, { id, pull, login, state: verdict, commit }: StoredReview): unknown {
  const page = `https://github.com/octo/policies/pull/${pull}`;
  const api = `${state.url}/repos/octo/policies/pulls/${pull}`;
  return {
    id,
    node_id: `PRR_${id}`,
    user: shownUser(state, login),
    body: "",
    state: verdict,
    html_url: `${page}#pullrequestreview-${id}`,
    pull_request_url: api,
    _links: { html: { href: page }, pull_request: { href: api } },
    submitted_at: "2026-11-23T08:00:00Z",
    commit_id: commit,
    author_association: "MEMBER",
  };
}

/** What a person's own account has beside. */
const PROFILE = {
  ...Object.fromEntries(["name", "company", "blog", "location", "email", "hireable", "bio"].map((key) => [key, null])),
  ...Object.fromEntries(["public_repos", "public_gists", "followers", "following"].map((key) => [key, 0])),
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};

export function shownUser(state: State, login: string): unknown {
  const url = `${state.url}/users/${encodeURIComponent(login)}`;
  const rest = [
    ["followers_url", "followers"],
    ["following_url", "following"],
    ["gists_url", "gists"],
    ["starred_url", "starred"],
    ["subscriptions_url", "subscriptions"],
    ["organizations_url", "orgs"],
    ["repos_url", "repos"],
    ["events_url", "events"],
    ["received_events_url", "received_events"],
  ].map(([key, path]) => [key, `${url}/${path}`]);
  return {
    login,
    id: login.length,
    node_id: "U_1",
    avatar_url: "https://avatars.githubusercontent.com/u/1",
    gravatar_id: "",
    url,
    html_url: `https://github.com/${login}`,
    ...Object.fromEntries(rest),
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

function shownCheckRun(state: State, run: StoredCheckRun): unknown {
  const { title, summary, annotations, ...plain } = run;
  const url = `${state.url}/repos/octo/policies/check-runs/${run.id}`;
  return {
    ...plain,
    node_id: `CR_${run.id}`,
    url,
    html_url: `https://github.com/octo/policies/runs/${run.id}`,
    started_at: "2026-11-23T08:00:00Z",
    completed_at: run.status === "completed" ? "2026-11-23T08:00:01Z" : null,
    output: {
      title,
      summary,
      text: null,
      annotations_count: annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: 1 },
    app: null,
    pull_requests: [],
  };
}

function shownAnnotation(note: Readonly<Record<string, unknown>>): unknown {
  return {
    start_column: null,
    end_column: null,
    raw_details: null,
    title: null,
    ...note,
    blob_href: `https://github.com/octo/policies/blob/main/${note.path}`,
  };
}
