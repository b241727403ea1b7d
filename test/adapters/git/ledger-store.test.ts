import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGit, type Git } from "../../../src/adapters/git/git.ts";
import { gitLedger } from "../../../src/adapters/git/ledger-store.ts";
import { appendEntries } from "../../../src/ledger/append.ts";
import { lineOf } from "../../../src/ledger/entry.ts";
import { chainOf, evaluationDraft, Killed, sha256 } from "../../support/ledger.ts";
import { BRANCH, ledgerOrigin, mortal, verified } from "../../support/ledger-git.ts";

describe("the ledger on a branch of a real bare repository", () => {
  test("an orphan branch grows by a commit an append, and only at its end", async () => {
    await using origin = await ledgerOrigin();
    const runner = await origin.runner();
    expect(await verified(runner)).toEqual({ head: undefined, keys: [], problems: [] });
    await runner.append(evaluationDraft("a"));
    await runner.append(evaluationDraft("b"), evaluationDraft("c"));
    expect(await runner.append(evaluationDraft("b"))).toBe(0);
    expect(await verified(runner)).toMatchObject({ keys: ["review a", "review b", "review c"], problems: [] });
    expect(await origin.run("rev-list", "--count", BRANCH)).toBe("2");
    expect((await origin.run("ls-tree", "-r", "--name-only", BRANCH)).split("\n")).toEqual([
      "README.md",
      "ledger/00000.jsonl",
    ]);
  });

  test("nothing of the clone is touched: no file, no index, no branch or tag, no FETCH_HEAD", async () => {
    await using origin = await ledgerOrigin();
    await (await origin.runner()).append(evaluationDraft("a"));
    const runner = await origin.runner();
    const state = async () => [
      await origin.repository.run("-C", runner.dir, "status", "--porcelain=v2", "--branch", "--ignored"),
      await origin.repository.run("-C", runner.dir, "for-each-ref", "refs/heads", "refs/tags"),
      (await readdir(join(runner.dir, ".git"))).sort(),
    ];
    const before = await state();
    await runner.append(evaluationDraft("b"));
    expect(await state()).toEqual(before);
  });

  test("two runners that append at once, again and again, lose no entry", async () => {
    await using origin = await ledgerOrigin();
    const runners = await Promise.all([origin.runner(), origin.runner()]);
    const names = Array.from({ length: 6 }, (_, index) => `${index}`);
    await Promise.all(
      runners.map(async (runner, which) => {
        // The odd ones are of both: a re-run beside the first.
        for (const name of names) await runner.append(evaluationDraft(Number(name) % 2 ? name : `${which}-${name}`));
      }),
    );
    const { keys, problems } = await verified(await origin.runner());
    expect(problems).toEqual([]);
    expect([...keys].sort()).toEqual(
      ["0-0", "0-2", "0-4", "1", "1-0", "1-2", "1-4", "3", "5"].map((name) => `review ${name}`),
    );
  });

  test("a shallow clone appends without its own history being changed", async () => {
    await using origin = await ledgerOrigin();
    await origin.repository.commit({ "second.txt": "2\n" });
    const shallow = await origin.repository.clone({ depth: 1, name: "shallow" });
    await origin.repository.run("-C", shallow.dir, "remote", "set-url", "origin", `file://${origin.bare}`);
    const first = await origin.runner();
    for (const name of ["a", "b"]) await first.append(evaluationDraft(name));
    const store = gitLedger({ git: shallow.git, remote: "origin", branch: BRANCH });
    const runner = { ...first, dir: shallow.dir, store };
    await appendEntries([evaluationDraft("c")], { store, sha256, wait: async () => {} });
    expect(await verified(runner)).toMatchObject({ keys: ["review a", "review b", "review c"], problems: [] });
    expect(await shallow.run("rev-list", "--count", "HEAD")).toBe("1");
    await store.close();
  });

  test("a server that refuses is told with its reason, and at once", async () => {
    await using origin = await ledgerOrigin();
    const hook = join(origin.bare, "hooks", "pre-receive");
    await mkdir(join(origin.bare, "hooks"), { recursive: true });
    await writeFile(hook, "#!/bin/sh\necho 'error: the branch is protected' >&2\nexit 1\n");
    await chmod(hook, 0o755);
    const runner = await origin.runner();
    await expect(runner.append(evaluationDraft("a"))).rejects.toThrow(
      /the push to gradegate-ledger was refused \(\[remote rejected\] \(pre-receive hook declined\); the branch is protected\).*contents: write/,
    );
  });

  test("a remote that is gone is told as such", async () => {
    await using origin = await ledgerOrigin();
    const git = createGit(origin.repository.dir, origin.repository.env);
    const store = gitLedger({ git, remote: join(origin.bare, "nowhere"), branch: BRANCH });
    await expect(store.head()).rejects.toThrow(/nowhere/);
    await store.close();
  });
});

describe("killed at each external call", () => {
  test.each(["before", "after"] as const)("dies %s a command of git and is run again: each fact once", async (when) => {
    await using origin = await ledgerOrigin();
    const runner = await origin.runner();
    const keys: string[] = [];
    const attempt = async (git: Git, name: string) => {
      const store = gitLedger({ git, remote: "origin", branch: BRANCH });
      const drafts = [evaluationDraft(`${name} 1`), evaluationDraft(`${name} 2`)];
      await appendEntries(drafts, { store, sha256, wait: async () => {} }).finally(() => store.close());
    };
    let died = true;
    for (let call = 0; died; call++) {
      const git = createGit(runner.dir, origin.repository.env);
      // A run that is killed, and the same run again in the same clone.
      died = await attempt(mortal(git, when, call), `${call}`).then(
        () => false,
        (error: unknown) => error instanceof Killed || Promise.reject(error),
      );
      await attempt(git, `${call}`);
      keys.push(`review ${call} 1`, `review ${call} 2`);
    }
    // ls-remote, fetch, ls-tree, the blob, two trees, the commit and the push, at the least.
    expect(keys.length / 2).toBeGreaterThan(8);
    expect(await verified(await origin.runner())).toMatchObject({ keys, problems: [] });
  });
});

describe("what was done to the branch is found", () => {
  /** Commits on the branch as somebody with a clone and the right to push would. */
  async function tamper(change: (text: string) => string, options: { readonly amend?: boolean } = {}) {
    const origin = await ledgerOrigin();
    const runner = await origin.runner();
    for (const name of ["a", "b", "c"]) await runner.append(evaluationDraft(name));
    const { run, read, write } = origin.repository;
    await run("fetch", "--quiet", "origin", BRANCH);
    await run("checkout", "--quiet", "-B", BRANCH, "FETCH_HEAD");
    await write({ "ledger/00000.jsonl": change(await read("ledger/00000.jsonl")) });
    await run("add", "--all", ".");
    await run("commit", "--quiet", "--allow-empty", ...(options.amend ? ["--amend"] : []), "-m", "oops");
    await run("push", "--quiet", "--force", "origin", `HEAD:${BRANCH}`);
    return { origin, runner: await origin.runner() };
  }

  test("an entry rewritten, the whole chain hashed anew: the commit that did it is named", async () => {
    const forged = chainOf(["a", "x", "c"].map((name) => evaluationDraft(name)));
    const { origin, runner } = await tamper(() => forged.map(lineOf).join(""));
    await using _ = origin;
    const { head, problems } = await verified(runner);
    expect(problems).toEqual([
      {
        code: "history_rewritten",
        commit: head,
        file: "ledger/00000.jsonl",
        line: 2,
        message: "ledger/00000.jsonl was rewritten from line 2 on, where it may only grow",
      },
    ]);
  });

  test("the last entry dropped by a commit", async () => {
    const { origin, runner } = await tamper((text) => text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
    await using _ = origin;
    const { problems } = await verified(runner);
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(["history_rewritten 3"]);
  });

  test("bytes that are not text", async () => {
    await using origin = await ledgerOrigin();
    const runner = await origin.runner();
    await runner.append(evaluationDraft("a"));
    const { run, write } = origin.repository;
    await run("fetch", "--quiet", "origin", BRANCH);
    await run("checkout", "--quiet", "-B", BRANCH, "FETCH_HEAD");
    await write({ "ledger/00000.jsonl": Buffer.from([0x7b, 0xff, 0x0a]) });
    await run("commit", "--quiet", "--all", "-m", "oops");
    await run("push", "--quiet", "origin", `HEAD:${BRANCH}`);
    expect((await verified(runner)).problems.map(({ code }) => code)).toEqual(["not_utf8", "history_rewritten"]);
  });

  test("a file that does not belong here, and a merge", async () => {
    await using origin = await ledgerOrigin();
    const runner = await origin.runner();
    await runner.append(evaluationDraft("a"));
    const { run, write } = origin.repository;
    await run("fetch", "--quiet", "origin", BRANCH);
    await run("checkout", "--quiet", "-B", BRANCH, "FETCH_HEAD");
    await write({ "notes.txt": "hello\n" });
    await run("add", "--all", ".");
    await run("commit", "--quiet", "-m", "notes");
    await run("merge", "--quiet", "--allow-unrelated-histories", "-m", "merge", "main", "-X", "ours");
    await run("push", "--quiet", "origin", `HEAD:${BRANCH}`);
    const codes = (await verified(runner)).problems.map(({ code }) => code);
    expect(codes).toContain("file_foreign");
    expect(codes).toContain("history_not_linear");
  });
});
