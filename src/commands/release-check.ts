import { UserError } from "../errors.ts";
import type { Entry } from "../ledger/entry.ts";
import { type DecidedOn, decisionsOn } from "../ledger/released.ts";
import type { FileTree } from "../ports.ts";
import { policiesDigest } from "./policy-sources.ts";
import type { Released } from "./released-tag.ts";
import type { Repository, World } from "./world.ts";

/** Whether a gate passed what a revision holds; else why not, or why nobody knows. */
export type Checked =
  | { readonly outcome: "pass"; readonly decided: DecidedOn }
  | { readonly outcome: "fail"; readonly why: string; readonly decided?: DecidedOn }
  | { readonly outcome: "unknown"; readonly why: string };

/** Holds a revision's policies, datasets and recordings against what the ledger says that a gate decided on. */
export async function checkRelease(
  { tree, policies, repository }: Pick<Released, "tree" | "policies" | "repository">,
  entries: readonly Entry[],
  world: World,
): Promise<Checked> {
  const decided = decisionsOn(entries, await policiesDigest(tree, policies, world.sha256));
  if (decided.length === 0) {
    return { outcome: "fail", why: "the ledger has no decision of a gate on these policies" };
  }
  const judged: { readonly each: DecidedOn; readonly same: string | true | undefined }[] = [];
  for (const each of decided) judged.push({ each, same: await sameFiles(each, tree, repository) });
  const latest = judged.find(({ same }) => same === true)?.each;
  if (latest !== undefined) {
    const { verdict } = latest.decision.body;
    if (verdict === "pass") return { outcome: "pass", decided: latest };
    return { outcome: "fail", why: `the gate's latest decision on it is ${verdict}`, decided: latest };
  }
  const unknown = judged.find(({ same }) => same === undefined);
  if (unknown !== undefined) {
    return {
      outcome: "unknown",
      why: "the commit that was reviewed is not in this clone, so its files cannot be compared",
    };
  }
  const other = judged.find(({ same }) => typeof same === "string");
  return { outcome: "fail", why: `the gate decided on these policies with another ${String(other?.same)}` };
}

/** Whether the tag has the very datasets and recordings that were reviewed; else the first that differs. */
async function sameFiles(
  { decision, evaluation }: DecidedOn,
  tree: FileTree,
  repository: Repository,
): Promise<string | true | undefined> {
  const { head } = decision.revisions;
  if (head === undefined) return undefined;
  let reviewed: FileTree;
  try {
    reviewed = await repository.tree(await repository.resolve(head));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
  const named = evaluation.digests.filter(
    ({ of, revision }) => (of === "dataset" || of === "recordings") && revision === "head",
  );
  for (const { name } of named) {
    const identity = await tree.identity(name);
    if (identity === undefined || identity !== (await reviewed.identity(name))) return name;
  }
  return true;
}
