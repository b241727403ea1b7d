import type { Repository } from "../../commands/world.ts";
import { createGit, type Environment } from "./git.ts";
import { type ChangedFile, changedFiles, mergeBase, resolveRevision } from "./history.ts";
import { type RevisionTree, revisionTree } from "./revision-tree.ts";
import { listTags } from "./tags.ts";

export interface GitRepository extends Repository {
  /** The files that differ between two commits, sorted by path. A rename is one removed and one added. */
  changedFiles(base: string, head: string): Promise<readonly ChangedFile[]>;
  /** Ends the git processes. */
  close(): Promise<void>;
}

/** The repository that `dir` is in. Nothing is run before it is asked something. */
export async function openRepository(dir: string, env: Environment): Promise<GitRepository> {
  const git = createGit(dir, env);
  const trees = new Map<string, RevisionTree>();
  return {
    resolve: (revision) => resolveRevision(git, revision),
    mergeBase: (a, b) => mergeBase(git, a, b),
    tags: () => listTags(git),
    changedFiles: (base, head) => changedFiles(git, base, head),
    tree: async (sha) => {
      const tree = trees.get(sha) ?? revisionTree(git, sha);
      trees.set(sha, tree);
      return tree;
    },
    close: async () => {
      await Promise.all([...trees.values()].map((tree) => tree.close()));
      trees.clear();
    },
  };
}
