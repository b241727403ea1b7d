import type { Log } from "../../ports.ts";
import { createClient, type GitHubClient } from "./client.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** A client by what the environment says, in the names that `gh` reads; or what it does not say. */
export function clientIn(
  env: Env,
  named: string | undefined,
  log: Log,
):
  | { readonly client: GitHubClient; readonly owner: string; readonly repository: string }
  | "no_token"
  | "no_repository" {
  const token = env.GITHUB_TOKEN || env.GH_TOKEN || "";
  if (token === "") return "no_token";
  const repository = named ?? env.GITHUB_REPOSITORY ?? "";
  const [owner, repo] = repository.split("/");
  if (!owner || !repo) return "no_repository";
  const apiUrl = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  return { client: createClient({ token, owner, repo, apiUrl, log }), owner, repository };
}
