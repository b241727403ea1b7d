import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Files, gitRepository, type TestRepository } from "./git-repository.ts";
import type { LoopbackGitHub } from "./loopback-github.ts";
import { type Finished, ROOT, runProgram } from "./program.ts";
import { webhookExamples } from "./webhook-examples.ts";

/** How a run is started. */
export interface Started {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly node?: string;
}

/** A repository on "GitHub" with pull request 5, and what a workflow run needs to know of it. */
export interface PullRequest extends AsyncDisposable {
  readonly origin: TestRepository;
  readonly base: string;
  /** The pull request's head. */
  readonly head: () => string;
  /** Commits on top of the pull request's head, as a push to its branch does; the new head. */
  push(files: Files): Promise<string>;
  /** Runs the built action in a fresh workspace, checked out as actions/checkout does by default. */
  run(github: LoopbackGitHub, options?: ActionOptions): Promise<ActionResult>;
}

export interface ActionOptions {
  readonly event?: string;
  /** The payload of the event, or its text; a delivered one about this pull request where absent. */
  readonly payload?: unknown;
  readonly fork?: boolean;
  readonly run?: number;
  readonly attempt?: number;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** Beside what the runner sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** What is run; the built action where absent. */
  readonly program?: (started: Started) => Promise<Finished>;
}

export interface ActionResult extends Finished {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The report file; `undefined` where none was written. */
  readonly report: unknown;
}

export async function pullRequest(base: Files, head: Files): Promise<PullRequest> {
  const origin = await gitRepository(base);
  const baseSha = await origin.run("rev-parse", "HEAD");
  await origin.run("checkout", "--quiet", "-b", "feature");
  const state = { head: "", merge: "", runs: 0 };
  const push = async (files: Files): Promise<string> => {
    state.head = await origin.commit(files);
    // GitHub's test merge, which is what a workflow checks out.
    const tree = await origin.run("rev-parse", "HEAD^{tree}");
    state.merge = await origin.run("commit-tree", tree, "-p", baseSha, "-p", state.head, "-m", "merge");
    await origin.run("update-ref", "refs/pull/5/merge", state.merge);
    return state.head;
  };
  await push(head);
  return {
    origin,
    base: baseSha,
    head: () => state.head,
    push,
    run: async (github, options = {}) => {
      const folder = join(origin.dir, "..", `run-${state.runs++}`);
      const workspace = join(folder, "workspace");
      await mkdir(workspace, { recursive: true });
      await checkOut(origin, workspace, state.merge);
      const files = {
        output: join(folder, "output"),
        summary: join(folder, "summary"),
        event: join(folder, "event.json"),
      };
      const payload = options.payload ?? delivered(baseSha, state.head, options.fork ?? false);
      await writeFile(files.event, typeof payload === "string" ? payload : JSON.stringify(payload));
      await writeFile(files.output, "");
      await writeFile(files.summary, "");
      const env = {
        HOME: origin.env.HOME ?? "",
        GITHUB_ACTIONS: "true",
        GITHUB_EVENT_NAME: options.event ?? "pull_request",
        GITHUB_EVENT_PATH: files.event,
        GITHUB_OUTPUT: files.output,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_REPOSITORY: `${github.owner}/${github.repo}`,
        GITHUB_SHA: state.merge,
        GITHUB_RUN_ID: String(options.run ?? 7),
        GITHUB_RUN_ATTEMPT: String(options.attempt ?? 1),
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: "https://github.com",
        "INPUT_GITHUB-TOKEN": github.token,
        ...Object.fromEntries(
          Object.entries(options.inputs ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
        ...options.env,
      };
      const node = options.node === undefined ? {} : { node: options.node };
      const program = options.program ?? ((started) => runProgram([join(ROOT, "dist/action.js")], started));
      const finished = await program({ cwd: workspace, env, ...node });
      return {
        ...finished,
        outputs: parseOutputs(await readFile(files.output, "utf8")),
        summary: await readFile(files.summary, "utf8"),
        report: await readJson(join(workspace, "gradegate-report.json")),
      };
    },
    [Symbol.asyncDispose]: () => origin[Symbol.asyncDispose](),
  };
}

/** One commit deep, at the merge commit, with no branch. */
async function checkOut(origin: TestRepository, workspace: string, sha: string): Promise<void> {
  const git = (...args: string[]) => origin.run("-C", workspace, ...args);
  await git("init", "--quiet");
  await git("remote", "add", "origin", pathToFileURL(origin.dir).href);
  await git("fetch", "--quiet", "--no-tags", "--depth=1", "origin", `+${sha}:refs/remotes/pull/5/merge`);
  await git("checkout", "--quiet", "--force", "refs/remotes/pull/5/merge");
}

/** A payload as GitHub delivered one, about our commits. */
function delivered(base: string, head: string, fork: boolean): unknown {
  const [example] = webhookExamples("pull_request").filter(({ payload }) => payload.action === "synchronize");
  if (example === undefined) throw new Error("the recorded payloads are not installed: npm ci --prefix test/openapi");
  type Side = { sha: string; repo: { id: number } };
  const { payload } = example;
  const pull = payload.pull_request as { number: number; base: Side; head: Side };
  payload.number = pull.number = 5;
  pull.base.sha = base;
  pull.head.sha = head;
  if (fork) pull.head.repo = { ...pull.head.repo, id: pull.base.repo.id + 1 };
  return payload;
}

/** The file format of GITHUB_OUTPUT: `name<<delimiter`, the value, the delimiter. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^(.+?)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries([...found].map(([, name, , value]) => [name, value]));
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
