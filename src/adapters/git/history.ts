import { ServiceError, UserError } from "../../errors.ts";
import { type Git, gitError, saidBy } from "./git.ts";
import { checkRevision, isSha } from "./revision.ts";

/** How many more commits of each side are fetched, step by step; then all of them. */
const STEPS = [50, 250, 1000] as const;
const FETCH_TIMEOUT = 600_000;

/**
 * The full commit id of a revision. A branch that is only known on origin is found there; a full commit id that this
 * clone has not got is fetched. Nothing else causes network traffic. Throws a UserError where there is none.
 */
export async function resolveRevision(git: Git, revision: string): Promise<string> {
  checkRevision(revision);
  const found = (await commitOf(git, revision)) ?? (await commitOf(git, `refs/remotes/origin/${revision}`));
  if (found !== undefined) return found;
  if (isSha(revision)) {
    await fetchCommits(git, [revision], (await isShallow(git)) ? ["--depth=1"] : [], "the commit is not in this clone");
    const fetched = await commitOf(git, revision);
    if (fetched !== undefined) return fetched;
  }
  throw new UserError(
    `the revision ${JSON.stringify(revision)} is not in this repository. Check its name, or fetch it first: git fetch origin`,
  );
}

async function commitOf(git: Git, revision: string): Promise<string | undefined> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const { code, stdout, stderr } = await git.run(args);
  if (code === 0) return stdout.toString("utf8").trim();
  if (/ambiguous/.test(stderr)) {
    throw new UserError(`the revision ${JSON.stringify(revision)} is ambiguous: give more digits or the full name`);
  }
  if (/not a git repository|dubious ownership/.test(stderr)) throw notARepository(git, stderr);
  return undefined;
}

/**
 * The commit where two histories part. Where the clone is shallow, history is fetched from origin until the answer is
 * the same as in a full clone. Throws a UserError where the histories do not meet.
 */
export async function mergeBase(git: Git, a: string, b: string): Promise<string> {
  if (!isSha(a) || !isSha(b)) throw new TypeError("mergeBase takes full commit ids");
  for (const step of [...STEPS, undefined]) {
    const found = await baseOf(git, a, b);
    if (!(await isShallow(git))) return found ?? notRelated(a, b);
    if (found !== undefined && (await isWhole(git, a, b, found))) return found;
    const depth = step === undefined ? "--unshallow" : `--deepen=${step}`;
    await fetchCommits(git, [...new Set([a, b])], [depth], "the clone is shallow");
  }
  return (await baseOf(git, a, b)) ?? notRelated(a, b);
}

async function baseOf(git: Git, a: string, b: string): Promise<string | undefined> {
  const args = ["merge-base", "--end-of-options", a, b];
  const { code, stdout, stderr } = await git.run(args);
  if (code === 0) return stdout.toString("utf8").trim().split("\n")[0];
  if (code === 1) return undefined;
  throw gitError(args, stderr);
}

/** Whether no history is cut off on the way to `base`: behind such a cut there could be a later meeting point. */
async function isWhole(git: Git, a: string, b: string, base: string): Promise<boolean> {
  const cuts = new Set(await shallowCommits(git));
  const args = ["rev-list", "--end-of-options", a, b, `^${base}`];
  const commits = (await git.output(args)).toString("utf8").split("\n");
  return !commits.some((commit) => cuts.has(commit));
}

async function shallowCommits(git: Git): Promise<readonly string[]> {
  const { readFile } = await import("node:fs/promises");
  const { resolve } = await import("node:path");
  const path = (await git.output(["rev-parse", "--git-path", "shallow"])).toString("utf8").replace(/\r?\n$/, "");
  return (await readFile(resolve(git.dir, path), "utf8")).split("\n");
}

export async function isShallow(git: Git): Promise<boolean> {
  return (await git.output(["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
}

/** Changes no branch, no tag and no FETCH_HEAD. In a full clone a depth would cut history off, so it is not given. */
async function fetchCommits(git: Git, shas: readonly string[], depth: readonly string[], why: string): Promise<void> {
  const options = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"];
  const args = ["fetch", ...options, ...depth, "--end-of-options", "origin", ...shas];
  const { code, stderr } = await git.run(args, { timeout: FETCH_TIMEOUT });
  if (code === 0) return;
  if (/does not appear to be a git repository|No such remote/i.test(stderr)) {
    throw new UserError(
      `${why}, and there is no remote "origin" to fetch from. Fetch the missing commits and try again.`,
    );
  }
  if (/not our ref|couldn't find remote ref|unadvertised object/i.test(stderr)) {
    throw new UserError(`${why}, and origin does not have ${shas.join(" or ")} (${saidBy(stderr)})`);
  }
  const error = gitError(args, stderr);
  if (!(error instanceof ServiceError)) throw error;
  throw new ServiceError({
    service: "git",
    operation: "fetch",
    message: `${why}, and fetching from origin failed: ${error.message.replace(/^git: fetch: /, "")}. In a workflow, actions/checkout with fetch-depth: 0 needs no fetch`,
    retryable: error.retryable,
    cause: error,
  });
}

function notRelated(a: string, b: string): never {
  throw new UserError(
    `the histories of ${a.slice(0, 12)} and ${b.slice(0, 12)} do not meet, so there is nothing to compare with`,
  );
}

function notARepository(git: Git, stderr: string): Error {
  const error = gitError(["rev-parse"], stderr);
  return error instanceof UserError ? error : new UserError(`${git.dir} is not in a git repository`);
}

export interface ChangedFile {
  readonly path: string;
  readonly change: "added" | "modified" | "removed";
}

/** The files that differ between two commits, sorted by path. A rename is one removed and one added. */
export async function changedFiles(git: Git, base: string, head: string): Promise<readonly ChangedFile[]> {
  if (!isSha(base) || !isSha(head)) throw new TypeError("changedFiles takes full commit ids");
  const args = [
    "diff",
    "--name-status",
    "-z",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
  ];
  const parts = (await git.output([...args, "--end-of-options", base, head, "--"])).toString("utf8").split("\0");
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const change = parts[index] === "A" ? "added" : parts[index] === "D" ? "removed" : "modified";
    files.push({ path: parts[index + 1] as string, change });
  }
  return files.sort((x, y) => (x.path < y.path ? -1 : 1));
}
