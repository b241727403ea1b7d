import { ServiceError, UserError } from "../../errors.ts";
import type { JsonObject } from "../../json.ts";
import type { Log, Proposal, Proposals } from "../../ports.ts";
import { clientIn } from "./access.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

/** Asks GitHub with the token that the environment has, in the names that `gh` reads. */
export function openProposals(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  log: Log,
): Proposals {
  const found = clientIn(env, named, log);
  if (found === "no_token") {
    throw new UserError("a pull request is to be opened, but there is no token in GITHUB_TOKEN or GH_TOKEN");
  }
  if (found === "no_repository") {
    throw new UserError("a pull request is to be opened; name the repository with --repo OWNER/NAME");
  }
  return { open: (proposal) => openProposal(found.client, found.owner, proposal) };
}

/**
 * A branch with one commit over the base's head, and its pull request. What is there already is left as it is: the branch's
 * name stands for what it brings, and people may have gone on from it.
 */
export async function openProposal(client: GitHubClient, owner: string, proposal: Proposal) {
  const base =
    proposal.base ?? (await client.send({ route: "GET /repos/{owner}/{repo}", parameters: {}, read: branchOf }));
  const open = await openPull(client, owner, proposal.branch);
  if (open !== undefined) return { ...open, existed: true };
  if ((await headOf(client, proposal.branch)) === undefined) await createBranch(client, proposal, base);
  try {
    return { ...(await createPull(client, proposal, base)), existed: false };
  } catch (error) {
    // Another run may have been first, or this very request took effect and its answer was lost.
    const there = await openPull(client, owner, proposal.branch);
    if (there === undefined) throw error;
    return { ...there, existed: true };
  }
}

const branchOf = (data: unknown) => textIn(objectIn(data), "default_branch");

async function createBranch(client: GitHubClient, { branch, title, files }: Proposal, base: string): Promise<void> {
  const parent = await headOf(client, base);
  if (parent === undefined) throw new UserError(`there is no branch ${base} to propose a change to`);
  const tree = await client.send({
    route: "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
    parameters: { commit_sha: parent },
    read: (data) => textIn(objectIn(objectIn(data).tree), "sha"),
  });
  // Trees and commits that nothing refers to are harmless, so that these may be sent again.
  const changed = await client.send({
    route: "POST /repos/{owner}/{repo}/git/trees",
    parameters: {
      base_tree: tree,
      tree: files.map(({ path, text }) => ({ path, mode: "100644", type: "blob", content: text })),
    },
    read: shaOf,
    inDoubt: "repeat",
  });
  const commit = await client.send({
    route: "POST /repos/{owner}/{repo}/git/commits",
    parameters: { message: title, tree: changed, parents: [parent] },
    read: shaOf,
    inDoubt: "repeat",
  });
  try {
    await client.send({
      route: "POST /repos/{owner}/{repo}/git/refs",
      parameters: { ref: `refs/heads/${branch}`, sha: commit },
      read: () => undefined,
    });
  } catch (error) {
    if ((await headOf(client, branch)) === undefined) throw error;
  }
}

const shaOf = (data: unknown) => textIn(objectIn(data), "sha");

async function headOf(client: GitHubClient, branch: string): Promise<string | undefined> {
  try {
    return await client.send({
      route: "GET /repos/{owner}/{repo}/git/ref/{ref}",
      parameters: { ref: `heads/${branch}` },
      read: (data) => shaOf(objectIn(data).object),
    });
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) return undefined;
    throw error;
  }
}

async function openPull(client: GitHubClient, owner: string, branch: string) {
  const found = await client.send({
    route: "GET /repos/{owner}/{repo}/pulls",
    parameters: { head: `${owner}:${branch}`, state: "open", per_page: 10 },
    read: (data) => listIn(data).map(pullOf),
  });
  return found[0];
}

async function createPull(client: GitHubClient, { branch, title, body }: Proposal, base: string) {
  return client.send({
    route: "POST /repos/{owner}/{repo}/pulls",
    parameters: { head: branch, base, title, body },
    read: (data) => pullOf(objectIn(data)),
  });
}

function pullOf(data: JsonObject) {
  return { number: numberIn(data, "number"), url: textIn(data, "html_url") };
}
