import type { Known } from "../../doctor/finding.ts";
import type { RepositorySettings } from "../../doctor/settings.ts";
import { ServiceError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import { clientIn } from "./access.ts";
import { readSettings } from "./settings.ts";

/** Asks GitHub with the token that the environment has, in the names that `gh` reads. */
export async function openSettings(
  of: { readonly repository: string | undefined; readonly branch: string | undefined },
  env: Readonly<Record<string, string | undefined>>,
  log: Log,
): Promise<Known<RepositorySettings>> {
  const found = clientIn(env, of.repository, log);
  const scope = "GITHUB_TOKEN (administration: read shows all of it) and --repo OWNER/NAME";
  if (found === "no_token") return { kind: "unknown", reason: "there is no token in GITHUB_TOKEN or GH_TOKEN", scope };
  if (found === "no_repository")
    return { kind: "unknown", reason: "it is not known which repository on GitHub this is", scope };
  try {
    const value = await readSettings(found.client, found.repository, of.branch);
    return { kind: "known", value };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { kind: "unknown", reason: error.message, scope };
  }
}
