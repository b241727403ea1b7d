import valid from "semver/functions/valid.js";

/** What a tag releases: `v1.2.3` all policies, `refund-reward@1.2.3` the one. */
export type ReleaseTag =
  | { readonly kind: "all"; readonly version: string }
  | { readonly kind: "one"; readonly policy: string; readonly version: string };

/** `undefined` of any other tag. */
export function parseReleaseTag(tag: string): ReleaseTag | undefined {
  const at = tag.lastIndexOf("@");
  const version = at < 0 ? tag.replace(/^v/, "") : tag.slice(at + 1);
  if (valid(version) !== version) return undefined;
  if (at < 0) return tag.startsWith("v") ? { kind: "all", version } : undefined;
  return at === 0 ? undefined : { kind: "one", policy: tag.slice(0, at), version };
}
