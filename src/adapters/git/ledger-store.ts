import { UserError } from "../../errors.ts";
import { type LedgerArchive, type LedgerCommit, type LedgerFileChange, NOT_UTF8 } from "../../ledger/store.ts";
import type { Git } from "./git.ts";
import { type BranchPlace, branchHead, commitFiles, fetchHead } from "./ledger-branch.ts";
import { type ObjectReader, objectReader } from "./object-reader.ts";

/** Of one file of the ledger, in bytes; ours are a few megabytes at most. */
const FILE_LIMIT = 64 * 1024 * 1024;

const README = `# The ledger of Gradegate

What was evaluated, decided, approved, trained and promoted, one JSON line an entry in \`ledger/\`, each with the hash of
the one before. Only Gradegate adds to this branch. Nothing is ever changed or removed: \`gradegate audit verify\` tells.
`;

/** The ledger on an orphan branch, by git's plumbing alone: no work tree, no index and no ref of this clone is touched. */
export function gitLedger(place: BranchPlace): LedgerArchive & { close(): Promise<void> } {
  const objects = objectReader(place.git);
  const read = (id: string) => readText(objects, id);
  return {
    head: () => branchHead(place),
    read: async (head) => {
      await fetchHead(place, head, false);
      const files = new Map<string, string>();
      for (const { path, id } of await filesAt(place.git, head)) files.set(path, await read(id));
      return files;
    },
    append: async (expected, files, message) => {
      if (expected !== undefined) {
        await fetchHead(place, expected, false);
        const foreign = await foreignIn(place.git, expected);
        if (foreign !== undefined)
          return { kind: "failed", message: notALedger(place.branch, foreign), retryable: false };
      }
      const all = expected === undefined ? new Map([["README.md", README], ...files]) : files;
      return commitFiles(place, expected, all, message);
    },
    history: (head) => historyOf(place, head, read),
    close: () => objects.close(),
  };
}

/** What stands at the top of a branch and belongs to no ledger: whoever names `main` as the ledger would get entries there. */
async function foreignIn(git: Git, head: string): Promise<string | undefined> {
  const names = await git.output(["ls-tree", "-z", "--name-only", "--full-tree", "--end-of-options", head]);
  return names
    .toString("utf8")
    .split("\0")
    .find((name) => name !== "" && name !== "README.md" && name !== "ledger");
}

function notALedger(branch: string, foreign: string): string {
  return `the branch ${branch} holds ${JSON.stringify(foreign.slice(0, 100))}, so it is no ledger's; name another in the Gate's ledger.branch`;
}

async function filesAt(git: Git, head: string): Promise<readonly { readonly path: string; readonly id: string }[]> {
  const listing = await git.output(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", head, "ledger/"]);
  return listing
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const tab = line.indexOf("\t");
      const [mode, type, id] = line.slice(0, Math.max(0, tab)).split(" ");
      return type === "blob" && mode === "100644" && id !== undefined ? [{ path: line.slice(tab + 1), id }] : [];
    });
}

async function* historyOf(
  place: BranchPlace,
  head: string,
  read: (id: string) => Promise<string>,
): AsyncGenerator<LedgerCommit> {
  const { git } = place;
  await fetchHead(place, head, true);
  const listed = await git.output(["rev-list", "--reverse", "--topo-order", "--parents", "--end-of-options", head]);
  const commits = listed.toString("utf8").trim().split("\n");
  const input = commits.map((line) => `${line.split(" ")[0]}\n`).join("");
  const options = ["--stdin", "--root", "-r", "-z", "--no-renames", "--full-index"];
  const raw = parseChanges((await git.output(["diff-tree", ...options], { input })).toString("utf8"));
  // The text that was last read of each file: it is what the next change begins with.
  const known = new Map<string, string>();
  for (const line of commits) {
    const [id = "", ...parents] = line.split(" ");
    const changes: LedgerFileChange[] = [];
    for (const { path, mode, old, now } of raw.get(id) ?? []) {
      const before = isNone(old) ? undefined : (known.get(old) ?? (await read(old)));
      const after = isNone(now) ? undefined : mode === "100644" ? await read(now) : { mode };
      known.delete(old);
      if (typeof after === "string") known.set(now, after);
      changes.push({ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) });
    }
    yield { id, parents, changes };
  }
}

interface RawChange {
  readonly path: string;
  readonly mode: string;
  readonly old: string;
  readonly now: string;
}

/** `commit NUL (:mode mode old now status NUL path NUL)*`, again and again. */
function parseChanges(output: string): ReadonlyMap<string, readonly RawChange[]> {
  const changes = new Map<string, RawChange[]>();
  let current: RawChange[] = [];
  const parts = output.split("\0");
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string;
    if (part.startsWith(":")) {
      const [, mode = "", old = "", now = ""] = part.split(" ");
      current.push({ path: parts[++index] ?? "", mode, old, now });
    } else if (part !== "") {
      current = [];
      changes.set(part.trim(), current);
    }
  }
  return changes;
}

function isNone(id: string): boolean {
  return /^0*$/.test(id);
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

async function readText(objects: ObjectReader, id: string): Promise<string> {
  const bytes = await objects.read(id, FILE_LIMIT);
  if (bytes === "missing") throw new UserError(`this clone lacks the object ${id} of the ledger. Fetch it: git fetch`);
  if (bytes === "too_large") throw new UserError(`the object ${id} of the ledger is larger than any file of a ledger`);
  try {
    return strict.decode(bytes);
  } catch {
    return NOT_UTF8;
  }
}
