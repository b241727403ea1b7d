/** Paths of the API with what a token needs for them, first match first. */
const NEEDED: readonly (readonly [RegExp, string])[] = [
  [/\/check-runs\b/, "checks"],
  [/\/(issues|pulls)\b/, "pull-requests"],
  [/\/actions\b/, "actions"],
  [/\/(branches|contents|git)\b/, "contents"],
  [/\/collaborators\b/, "metadata"],
];

/** What a token lacks that may not do this, e.g. `pull-requests: read`; `undefined` where that is not known. */
export function permissionFor(operation: string): string | undefined {
  // A workflow's own token can have no permission of the organization at all.
  if (/^GET \/orgs\/.*\/teams\//.test(operation))
    return "members: read of the organization (a GitHub App's or a person's token can have it, a workflow's own cannot)";
  if (/\/(protection|rulesets|environments|permissions)\b/.test(operation)) return undefined;
  const found = NEEDED.find(([path]) => path.test(operation))?.[1];
  return found === undefined ? undefined : `${found}: ${operation.startsWith("GET ") ? "read" : "write"}`;
}
