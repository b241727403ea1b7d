import type { EvidenceStore } from "../../ledger/evidence.ts";
import type { Git } from "./git.ts";
import { branchHeads, commitFiles, fetchHead, replaceBranch } from "./ledger-branch.ts";

const FOLDER = "evidence";

/** Evidence as files named by their digest, on the branches beside the ledger's. */
export function gitEvidence(git: Git, remote: string | undefined, ledger: string): EvidenceStore {
  const listings = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const list = (branch: string, head: string) => {
    const listing = listings.get(head) ?? listAt(branch, head);
    listings.set(head, listing);
    return listing;
  };
  const listAt = async (branch: string, head: string) => {
    await fetchHead({ git, remote, branch }, head, false);
    const listing = await git.output(["ls-tree", "-z", "--full-tree", "--end-of-options", head, `${FOLDER}/`]);
    const found = new Map<string, string>();
    for (const line of listing.toString("utf8").split("\0")) {
      const [, id, digest] = /^100644 blob ([0-9a-f]+)\tevidence\/([0-9a-f]{64})\.json$/.exec(line) ?? [];
      if (id !== undefined && digest !== undefined) found.set(digest, id);
    }
    return found;
  };
  return {
    branches: () => branchHeads(git, remote, `${ledger}-evidence/`),
    digests: async (branch, head) => new Set((await list(branch, head)).keys()),
    read: async (branch, head, digest) => {
      const id = (await list(branch, head)).get(digest);
      return id === undefined ? undefined : textOf(await git.output(["cat-file", "blob", id]));
    },
    remove: async (branch, expected, digests) => {
      const rest = new Map<string, string>();
      for (const [digest, id] of digests === undefined ? [] : await list(branch, expected)) {
        if (digests?.has(digest) === false) rest.set(`${digest}.json`, `100644 blob ${id}`);
      }
      return replaceBranch({ git, remote, branch }, expected, FOLDER, rest);
    },
    append: (branch, expected, texts) => {
      const files = new Map([...texts].map(([digest, text]) => [`${FOLDER}/${digest}.json`, text]));
      return commitFiles({ git, remote, branch }, expected, files, `Keep ${[...texts.keys()].join(", ")}\n`);
    },
  };
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** What is not UTF-8 was never kept: it has the digest of nothing that an entry names. */
function textOf(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return "";
  }
}
