import type { Git } from "./git.ts";
import { isShallow } from "./history.ts";

/** Every tag of this clone that names a commit, newest first; `undefined` where a shallow clone has none. */
export async function listTags(
  git: Git,
): Promise<readonly { readonly name: string; readonly sha: string }[] | undefined> {
  const format = "%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
  const output = await git.output(["for-each-ref", "--sort=-creatordate", `--format=${format}`, "refs/tags"]);
  const tags = output
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [name = "", type, id = "", peeledType, peeled = ""] = line.split("\0");
      if (type === "commit") return [{ name, sha: id }];
      return peeledType === "commit" ? [{ name, sha: peeled }] : [];
    });
  return tags.length === 0 && (await isShallow(git)) ? undefined : tags;
}
