import type { Git } from "./git.ts";

/** Every tag of this clone that names a commit, newest first. A shallow clone may have none. */
export async function listTags(git: Git): Promise<readonly { readonly name: string; readonly sha: string }[]> {
  const format = "%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
  const output = await git.output(["for-each-ref", "--sort=-creatordate", `--format=${format}`, "refs/tags"]);
  return output
    .toString("utf8")
    .split("\n")
    .flatMap((line) => {
      const [name = "", type, id = "", peeledType, peeled = ""] = line.split("\0");
      if (type === "commit") return [{ name, sha: id }];
      return peeledType === "commit" ? [{ name, sha: peeled }] : [];
    });
}
