import { canonicalJson } from "../json.ts";
import type { RestedOn } from "../ledger/entry.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import { MAX_POLICY_BYTES } from "../policy/yaml.ts";
import type { FileTree, Sha256 } from "../ports.ts";

/** Bytes; as recordings are read for an evaluation. */
const RECORDINGS_LIMIT = 256 * 1024 * 1024;

/**
 * Stands for every byte that policies are compiled from: sha256 of the sorted list of path and sha256 of each YAML and
 * python file under the folder. A file that is not text stands there with what it is instead.
 */
export async function policiesDigest(tree: FileTree, folder: string, sha256: Sha256): Promise<string> {
  const files = (await tree.list(folder.replace(/\/+$/, ""))).filter(({ path }) => /\.(ya?ml|py)$/i.test(path));
  const listed: (readonly [string, string])[] = [];
  for (const { path } of files) {
    const content = await tree.read(path, MAX_POLICY_BYTES);
    listed.push([path, content.kind === "text" ? sha256(content.text) : content.kind]);
  }
  return sha256(canonicalJson(listed));
}

/** sha256 of a recordings file's text; `undefined` where it is not there or is no text. */
export async function recordingsDigest(tree: FileTree, file: string, sha256: Sha256): Promise<string | undefined> {
  const content = await tree.read(file, RECORDINGS_LIMIT);
  return content.kind === "text" ? sha256(content.text) : undefined;
}

/** What one revision's policies and their recordings are made of. */
export async function sourcesOf(
  { tree, set, folder }: { readonly tree: FileTree; readonly set: PolicySet | undefined; readonly folder: string },
  revision: "base" | "head",
  sha256: Sha256,
): Promise<readonly RestedOn[]> {
  const policies = {
    of: "policies" as const,
    name: folder,
    digest: await policiesDigest(tree, folder, sha256),
    revision,
  };
  const files = new Set([...(set?.suites.values() ?? [])].flatMap((suite) => suite.recordings));
  const recordings: RestedOn[] = [];
  for (const name of [...files].sort()) {
    const digest = await recordingsDigest(tree, name, sha256);
    if (digest !== undefined) recordings.push({ of: "recordings", name, digest, revision });
  }
  return [policies, ...recordings];
}
