import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { openLedger } from "../../../src/adapters/git/ledger-place.ts";
import { appendEntries } from "../../../src/ledger/append.ts";
import { gitRepository } from "../../support/git-repository.ts";
import { evaluationDraft, sha256 } from "../../support/ledger.ts";

/** A server that notes who asks, and refuses everybody. */
async function refusing(status: number) {
  /** Of each request all that stands under Authorization: node itself would hand on only the first. */
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const headers = request.rawHeaders;
    asked.push(headers.filter((_, index) => /^authorization$/i.test(headers[index - 1] ?? "")).join(" and "));
    response.writeHead(status, { "www-authenticate": "Basic" }).end("no");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

describe("the token of a run", () => {
  test("goes to its own server, once, also where checkout left credentials", async () => {
    await using repository = await gitRepository({ "a.txt": "a\n" });
    await using server = await refusing(403);
    await repository.run("remote", "add", "origin", `${server.url}/o/r.git`);
    await repository.run("config", `http.${server.url}/.extraheader`, "AUTHORIZATION: basic old");
    const ledger = await openLedger(repository.dir, repository.env, "gradegate-ledger", {
      server: server.url,
      token: "t0ken",
    });
    await expect(ledger.archive.head()).rejects.toThrow(/403/);
    const expected = `basic ${Buffer.from("x-access-token:t0ken").toString("base64")}`;
    expect(new Set(server.asked)).toEqual(new Set([expected]));
    await ledger.close();
  });

  test("goes to no other server", async () => {
    await using repository = await gitRepository({ "a.txt": "a\n" });
    await using other = await refusing(404);
    await repository.run("remote", "add", "origin", `${other.url}/o/r.git`);
    const access = { server: "https://github.com", token: "t0ken" };
    const ledger = await openLedger(repository.dir, repository.env, "gradegate-ledger", access);
    await expect(ledger.archive.head()).rejects.toThrow();
    expect(new Set(other.asked)).toEqual(new Set([""]));
    await ledger.close();
  });

  test("is in no message", async () => {
    await using repository = await gitRepository({ "a.txt": "a\n" });
    await using server = await refusing(401);
    await repository.run("remote", "add", "origin", `${server.url}/o/r.git`);
    const ledger = await openLedger(repository.dir, repository.env, "gradegate-ledger", {
      server: server.url,
      token: "t0ken",
    });
    const message = await ledger.archive.head().then(
      () => "",
      (error: Error) => error.message,
    );
    expect(message).not.toMatch(/t0ken|eC1hY2Nlc3M/);
    expect(message).toContain("wants credentials");
    await ledger.close();
  });
});

test("a repository without an origin keeps its ledger itself", async () => {
  await using repository = await gitRepository({ "a.txt": "a\n" });
  const ledger = await openLedger(repository.dir, repository.env, "gradegate-ledger", undefined);
  const ports = { store: ledger.archive, sha256, wait: async () => {} };
  await Promise.all(["a", "b"].map((name) => appendEntries([evaluationDraft(name)], ports)));
  expect(await repository.run("rev-list", "--count", "gradegate-ledger")).toBe("2");
  expect(await repository.run("status", "--porcelain")).toBe("");
  await ledger.close();
});
