import { ServiceError } from "../../errors.ts";
import type { Appended, LedgerFiles } from "../../ledger/store.ts";
import { type Git, gitError, saidBy } from "./git.ts";

const FETCH_TIMEOUT = 600_000;
const IDENTITY = ["-c", "user.name=Gradegate", "-c", "user.email=ledger@gradegate.invalid"];

/** Where a branch is: at a remote, or in this repository alone. */
export interface BranchPlace {
  readonly git: Git;
  /** `undefined`: the branch of this repository itself. */
  readonly remote: string | undefined;
  readonly branch: string;
}

/** The branch's commit as the remote has it now; `undefined` where there is no such branch. */
export async function branchHead({ git, remote, branch }: BranchPlace): Promise<string | undefined> {
  return (await branchHeads(git, remote, branch)).get(branch);
}

/** The branch of this name, or those in the folder where the name ends with a slash, with their commits. */
export async function branchHeads(
  git: Git,
  remote: string | undefined,
  name: string,
): Promise<ReadonlyMap<string, string>> {
  const pattern = `refs/heads/${name.endsWith("/") ? `${name}*` : name}`;
  const args =
    remote === undefined
      ? ["for-each-ref", "--format=%(objectname)%09%(refname)", pattern]
      : ["ls-remote", "--refs", "--", remote, pattern];
  const lines = (await git.output(args)).toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line): readonly (readonly [string, string])[] => {
      const [id, ref] = line.split("\t");
      const branch = ref?.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : undefined;
      const fits = branch === name || (name.endsWith("/") && branch?.startsWith(name) === true);
      return id !== undefined && branch !== undefined && fits ? [[branch, id]] : [];
    }),
  );
}

/**
 * Brings the commit into this repository's objects: no ref, no FETCH_HEAD, no work tree and no index is touched. `whole`:
 * with all that leads to it, also in a shallow clone.
 */
export async function fetchHead({ git, remote, branch }: BranchPlace, head: string, whole: boolean): Promise<void> {
  const { code } = await git.run(["cat-file", "-e", `${head}^{tree}`]);
  const shallow = (await git.output(["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
  if (code === 0 && !(whole && shallow)) return;
  if (remote === undefined) return;
  const depth = shallow ? [`--depth=${whole ? 1_000_000 : 1}`] : [];
  const quiet = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-auto-maintenance", "--no-recurse-submodules"];
  const args = ["fetch", ...quiet, ...depth, "--end-of-options", remote, head];
  const fetched = await git.run(args, { timeout: FETCH_TIMEOUT });
  if (fetched.code === 0) return;
  if (!/not our ref|couldn't find remote ref|unadvertised object/i.test(fetched.stderr))
    throw gitError(args, fetched.stderr);
  throw new ServiceError({
    service: "git",
    operation: "fetch",
    message: `${remote} no longer has ${head} of ${branch}`,
    retryable: true,
  });
}

/** Writes files over those of `expected` and makes the branch point there, if it still is where it was expected. */
export async function commitFiles(
  place: BranchPlace,
  expected: string | undefined,
  files: LedgerFiles,
  message: string,
): Promise<Appended> {
  const { git } = place;
  const tree = await writeTree(git, expected, files);
  const parent = expected === undefined ? [] : ["-p", expected];
  const commit = text(await git.output([...IDENTITY, "commit-tree", tree, ...parent, "-F", "-"], { input: message }));
  return place.remote === undefined ? update(place, commit, expected) : push(place, place.remote, commit);
}

/**
 * Makes a branch of evidence begin anew with only these files of it, or takes it away where there are none. For what has
 * to be forgotten, past commits included; the ledger itself is never treated so.
 */
export async function replaceBranch(
  place: BranchPlace,
  expected: string,
  folder: string,
  entries: ReadonlyMap<string, string>,
): Promise<Appended> {
  const { git, remote, branch } = place;
  const ref = `refs/heads/${branch}`;
  const commit = entries.size === 0 ? "" : await orphan(git, folder, entries);
  if (remote === undefined) {
    const args = commit === "" ? ["-d", ref, expected] : [ref, commit, expected];
    return (await git.run(["update-ref", ...args])).code === 0 ? { kind: "ok", head: commit } : { kind: "moved" };
  }
  return push(place, remote, commit, [`--force-with-lease=${ref}:${expected}`]);
}

async function orphan(git: Git, folder: string, entries: ReadonlyMap<string, string>): Promise<string> {
  const tree = await overlay(
    git,
    undefined,
    new Map([[folder, `040000 tree ${await overlay(git, undefined, entries)}`]]),
  );
  return text(await git.output([...IDENTITY, "commit-tree", tree, "-F", "-"], { input: "Keep what remains\n" }));
}

async function writeTree(git: Git, from: string | undefined, files: LedgerFiles): Promise<string> {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, content] of files) {
    const [folder, name, ...more] = path.includes("/") ? path.split("/") : ["", path];
    if (name === undefined || more.length > 0) throw new TypeError(`not a path of the ledger: ${path}`);
    const blob = text(await git.output(["hash-object", "-w", "--no-filters", "--stdin"], { input: content }));
    const entries = folders.get(folder ?? "") ?? new Map<string, string>();
    folders.set(folder ?? "", entries.set(name, `100644 blob ${blob}`));
  }
  const root = folders.get("") ?? new Map<string, string>();
  for (const [folder, entries] of folders) {
    if (folder === "") continue;
    root.set(
      folder,
      `040000 tree ${await overlay(git, from === undefined ? undefined : `${from}:${folder}`, entries)}`,
    );
  }
  return overlay(git, from, root);
}

/** The tree with some of its entries replaced. */
async function overlay(git: Git, tree: string | undefined, entries: ReadonlyMap<string, string>): Promise<string> {
  const all = new Map<string, string>();
  const { code, stdout } = tree === undefined ? { code: 1, stdout: Buffer.alloc(0) } : await listTree(git, tree);
  for (const line of code === 0 ? stdout.toString("utf8").split("\0") : []) {
    const tab = line.indexOf("\t");
    if (tab > 0) all.set(line.slice(tab + 1), line.slice(0, tab));
  }
  for (const [name, entry] of entries) all.set(name, entry);
  const input = [...all].map(([name, entry]) => `${entry}\t${name}\0`).join("");
  return text(await git.output(["mktree", "-z"], { input }));
}

/** Code 128: the folder is not there yet. */
async function listTree(git: Git, tree: string) {
  const args = ["ls-tree", "-z", "--full-tree", "--end-of-options", tree];
  const answer = await git.run(args);
  if (answer.code === 0 || /Not a valid object name|does not exist/i.test(answer.stderr)) return answer;
  throw gitError(args, answer.stderr);
}

async function update({ git, branch }: BranchPlace, commit: string, expected: string | undefined): Promise<Appended> {
  const none = "0".repeat(commit.length);
  const { code } = await git.run(["update-ref", `refs/heads/${branch}`, commit, expected ?? none]);
  return code === 0 ? { kind: "ok", head: commit } : { kind: "moved" };
}

/** A plain push is taken by the server only if it moves the branch forward from where it is. The ledger's are all plain. */
async function push(
  { git, branch }: BranchPlace,
  remote: string,
  commit: string,
  lease: readonly string[] = [],
): Promise<Appended> {
  const quiet = ["--porcelain", "--no-verify", "--no-signed", "--no-follow-tags", "--no-recurse-submodules"];
  const args = ["push", ...quiet, ...lease, "--end-of-options", remote, `${commit}:refs/heads/${branch}`];
  const { code, stdout, stderr } = await git.run(args, { timeout: FETCH_TIMEOUT });
  if (code === 0) return { kind: "ok", head: commit };
  const refused = /^!\t\S*\t(.*)$/m.exec(stdout.toString("utf8"))?.[1] ?? "";
  // Either git saw that the branch had moved, or the server did, while it held the lock.
  if (/^\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|already exists/i.test(refused)) {
    return { kind: "moved" };
  }
  if (refused !== "") return { kind: "failed", message: refusedText(branch, refused, stderr), retryable: false };
  const error = gitError(args, stderr);
  const denied = /requested URL returned error: 403|Permission to .* denied/i.test(stderr);
  const message = denied ? refusedText(branch, saidBy(stderr), stderr) : error.message;
  return { kind: "failed", message, retryable: !denied && error instanceof ServiceError && error.retryable };
}

function refusedText(branch: string, refused: string, stderr: string): string {
  const remote = stderr.split("\n").flatMap((line) => /^remote: +(?:error: )?(.*\S)/.exec(line)?.[1] ?? []);
  const said = [refused, ...remote.slice(0, 3)].join("; ").slice(0, 500);
  return `the push to ${branch} was refused (${said}). A workflow's job needs \`permissions: contents: write\`, and rules for the branch must let it create and update ${branch}`;
}

function text(output: Buffer): string {
  return output.toString("utf8").trim();
}
