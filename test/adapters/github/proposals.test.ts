import { describe, expect, test } from "vitest";
import type { GitHubClient } from "../../../src/adapters/github/client.ts";
import { openProposal } from "../../../src/adapters/github/proposals.ts";
import { ServiceError } from "../../../src/errors.ts";
import { apiDescription } from "../../support/openapi.ts";

const proposal = {
  branch: "gradegate/promote/agent/0123456789ab",
  title: "Promote m-2",
  body: "because",
  files: [{ path: "policies/rollouts/agent.yaml", text: "candidate: m-2\n" }],
};

/** As much of a repository as a proposal touches. Its requests are held against GitHub's description where that is installed. */
class MemoryRepository {
  readonly branches = new Map([["main", "base"]]);
  readonly pulls: { readonly number: number; readonly head: string; readonly base: string }[] = [];
  readonly departures: string[] = [];
  made = 0;
  calls = 0;
  /** The call that does not return, and whether it took effect. */
  dies: { readonly at: number; readonly after: boolean } | undefined;

  readonly client: GitHubClient = {
    send: async ({ route, parameters, read }) => {
      const call = ++this.calls;
      const { at, after } = this.dies ?? { at: 0, after: false };
      if (call === at && !after) throw new Error("killed");
      const data = this.#answer(route, parameters);
      if (call === at) throw new Error("killed");
      return read(data);
    },
    pages: async () => [],
    login: async () => undefined,
  };

  #answer(route: string, parameters: Readonly<Record<string, unknown>>): unknown {
    const [method = "", path = ""] = route.split(" ");
    const body = Object.fromEntries(Object.entries(parameters).filter(([key]) => !path.includes(`{${key}}`)));
    const query = new URLSearchParams(method === "GET" ? (body as Record<string, string>) : {});
    const description = apiDescription();
    this.departures.push(...(description?.request({ method, path }, query, method === "GET" ? undefined : body) ?? []));
    const missing = (status: number) =>
      new ServiceError({ service: "GitHub", operation: route, message: String(status), status, retryable: false });
    switch (route) {
      case "GET /repos/{owner}/{repo}":
        return { default_branch: "main" };
      case "GET /repos/{owner}/{repo}/git/ref/{ref}": {
        const sha = this.branches.get(String(parameters.ref).replace("heads/", ""));
        if (sha === undefined) throw missing(404);
        return { object: { sha } };
      }
      case "GET /repos/{owner}/{repo}/git/commits/{commit_sha}":
        return { tree: { sha: `tree of ${parameters.commit_sha}` } };
      case "POST /repos/{owner}/{repo}/git/trees":
      case "POST /repos/{owner}/{repo}/git/commits":
        return { sha: `made ${++this.made}` };
      case "POST /repos/{owner}/{repo}/git/refs": {
        const branch = String(parameters.ref).replace("refs/heads/", "");
        if (this.branches.has(branch)) throw missing(422);
        this.branches.set(branch, String(parameters.sha));
        return {};
      }
      case "GET /repos/{owner}/{repo}/pulls":
        return this.pulls.filter(({ head }) => parameters.head === `octo:${head}`).map(shown);
      case "POST /repos/{owner}/{repo}/pulls": {
        const [head, base] = [String(parameters.head), String(parameters.base)];
        if (this.pulls.some((pull) => pull.head === head)) throw missing(422);
        const pull = { number: this.pulls.length + 1, head, base };
        this.pulls.push(pull);
        return shown(pull);
      }
      default:
        throw new Error(`${route} is not known here`);
    }
  }
}

const shown = ({ number }: { readonly number: number }) => ({
  number,
  html_url: `https://github.com/octo/p/pull/${number}`,
});
const open = (repository: MemoryRepository) => openProposal(repository.client, "octo", proposal);

describe("a proposal", () => {
  test("is one branch over the base's head and one pull request", async () => {
    const repository = new MemoryRepository();
    expect(await open(repository)).toEqual({ number: 1, url: "https://github.com/octo/p/pull/1", existed: false });
    expect([...repository.branches.keys()]).toEqual(["main", proposal.branch]);
    expect(repository.pulls).toEqual([{ number: 1, head: proposal.branch, base: "main" }]);
    expect(repository.departures).toEqual([]);
  });

  test("that is open already is left as it is", async () => {
    const repository = new MemoryRepository();
    await open(repository);
    const { made } = repository;
    expect(await open(repository)).toMatchObject({ number: 1, existed: true });
    expect(repository.made).toBe(made);
  });

  test("asked for by two at once is one", async () => {
    const repository = new MemoryRepository();
    const found = await Promise.all([open(repository), open(repository)]);
    expect(found.map(({ number }) => number)).toEqual([1, 1]);
    expect(repository.pulls).toHaveLength(1);
  });

  test.each([false, true])(
    "killed at any call (after it took effect: %s) and asked for again is one",
    async (after) => {
      const { calls } = await open(new MemoryRepository()).then(() => measured());
      for (let at = 1; at <= calls; at++) {
        const repository = new MemoryRepository();
        repository.dies = { at, after };
        await open(repository).catch(() => undefined);
        repository.dies = undefined;
        await open(repository);
        expect([at, repository.pulls.length, repository.branches.size]).toEqual([at, 1, 2]);
      }
    },
  );

  test("into a branch that is not there is refused", async () => {
    const repository = new MemoryRepository();
    const asked = openProposal(repository.client, "octo", { ...proposal, base: "gone" });
    await expect(asked).rejects.toThrow("there is no branch gone to propose a change to");
  });
});

async function measured(): Promise<MemoryRepository> {
  const repository = new MemoryRepository();
  await open(repository);
  return repository;
}
