import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { ServiceError, UserError } from "../../errors.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** The git program in one folder: no shell, no prompt, no hook, nothing that a repository could configure to run. */
export interface Git {
  readonly dir: string;
  /** Any exit code is an answer; rejects only if git could not be run at all. */
  run(args: readonly string[], options?: RunOptions): Promise<GitAnswer>;
  /** Standard output of a command that has to succeed. */
  output(args: readonly string[], options?: RunOptions): Promise<Buffer>;
  start(args: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable>;
}

interface RunOptions {
  /** Milliseconds; 2 minutes where absent. */
  readonly timeout?: number;
  /** What the command reads from its standard input. */
  readonly input?: string;
}

interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** What git needs to find its programs, its user's settings and the way to the network. Never GIT_DIR and its kin. */
const ALLOWED = new Set(
  (
    "PATH HOME USER LOGNAME TMPDIR TEMP TMP XDG_CONFIG_HOME SSH_AUTH_SOCK HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY " +
    "SSL_CERT_FILE SSL_CERT_DIR GIT_SSL_CAINFO GIT_SSL_CAPATH SYSTEMROOT PATHEXT USERPROFILE HOMEDRIVE HOMEPATH APPDATA " +
    "LOCALAPPDATA PROGRAMDATA PROGRAMFILES"
  ).split(" "),
);

const FIXED = {
  LC_ALL: "C",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  // A replace ref would show other content under an approved object id.
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_PAGER: "cat",
};

const SETTINGS = [
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.quotePath=false",
  "core.pager=cat",
  "diff.external=",
  "protocol.ext.allow=never",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  "fetch.writeCommitGraph=false",
  "gc.auto=0",
  "maintenance.auto=false",
  // A bare repository inside the work tree would bring its own configuration along.
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

const OUTPUT_LIMIT = 512 * 1024 * 1024;

/** `extra` goes to git as it is: what only our own code sets, such as a credential for one command's remote. */
export function createGit(dir: string, env: Environment, extra: Readonly<Record<string, string>> = {}): Git {
  const environment = {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => ALLOWED.has(name.toUpperCase()))),
    ...FIXED,
    ...extra,
  };
  const run: Git["run"] = (args, { timeout = 120_000, input } = {}) =>
    new Promise((resolve, reject) => {
      const options = { cwd: dir, env: environment, maxBuffer: OUTPUT_LIMIT, timeout, killSignal: "SIGKILL" } as const;
      const child = execFile(
        "git",
        [...SETTINGS, ...args],
        { ...options, encoding: "buffer" },
        (error, stdout, stderr) => {
          const code = error === null ? 0 : error.code;
          if (typeof code === "number") resolve({ code, stdout, stderr: stderr.toString("utf8") });
          else reject(notRun(error, args, timeout));
        },
      );
      // Whoever ends before it has read its input says why by other means.
      child.stdin?.on("error", () => {});
      child.stdin?.end(input);
    });
  return {
    dir,
    run,
    output: async (args, options) => {
      const answer = await run(args, options);
      if (answer.code !== 0) throw gitError(args, answer.stderr);
      return answer.stdout;
    },
    start: (args) => spawn("git", [...SETTINGS, ...args], { cwd: dir, env: environment, stdio: "pipe" }),
  };
}

/** The top folder of the work tree that `cwd` is in; `undefined` outside of one, or where git is not installed. */
export async function findRoot(cwd: string, env: Environment): Promise<string | undefined> {
  const git = createGit(cwd, env);
  let answer: GitAnswer;
  try {
    answer = await git.run(["rev-parse", "--show-toplevel"]);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
  if (answer.code === 0) return answer.stdout.toString("utf8").replace(/\r?\n$/, "");
  if (/not a git repository|must be run in a work tree/i.test(answer.stderr)) return undefined;
  throw gitError(["rev-parse"], answer.stderr);
}

function notRun(error: unknown, args: readonly string[], timeout: number): Error {
  const { code, killed } = error as { readonly code?: string; readonly killed?: boolean };
  if (code === "ENOENT") {
    return new UserError("the program `git` or the folder it should run in was not found. Install git and try again.");
  }
  const message =
    killed === true && code !== "ERR_CHILD_PROCESS_STDIO_MAXBUFFER"
      ? `no answer in ${Math.round(timeout / 1000)} seconds`
      : `could not be run (${code ?? "killed"})`;
  return new ServiceError({ service: "git", operation: operationOf(args), message, retryable: true, cause: error });
}

/** What git said, turned into what a person can do about it. */
export function gitError(args: readonly string[], stderr: string): Error {
  const said = saidBy(stderr);
  if (/dubious ownership/.test(stderr)) {
    return new UserError(
      "git does not trust this repository, because another user owns it. If you do: git config --global --add safe.directory <folder>",
    );
  }
  const service = { service: "git", operation: operationOf(args), message: said };
  if (
    /could not read (Username|Password)|Authentication failed|Permission denied|terminal prompts disabled/i.test(stderr)
  ) {
    return new ServiceError({
      ...service,
      message: `${said}. The remote wants credentials: in a workflow keep actions/checkout's persist-credentials, or check out with fetch-depth: 0`,
      retryable: false,
    });
  }
  const network =
    /could not resolve host|unable to access|connection (reset|refused|timed out)|early EOF|hung up unexpectedly|RPC failed|The requested URL returned error: 5/i;
  return new ServiceError({ ...service, retryable: network.test(stderr) });
}

/** The first line that says what went wrong, without the program's prefix. */
export function saidBy(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim());
  const line = lines.find((each) => /^(fatal|error): /.test(each)) ?? lines.find((each) => each !== "");
  return (line ?? "it failed without a message").replace(/^(fatal|error): /, "").slice(0, 500);
}

function operationOf(args: readonly string[]): string {
  return args.find((each) => !each.startsWith("-")) ?? "git";
}
