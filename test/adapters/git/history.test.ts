import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGit, findRoot } from "../../../src/adapters/git/git.ts";
import { changedFiles, mergeBase, resolveRevision } from "../../../src/adapters/git/history.ts";
import { openRepository } from "../../../src/adapters/git/repository.ts";
import { listTags } from "../../../src/adapters/git/tags.ts";
import { ServiceError, UserError } from "../../../src/errors.ts";
import { gitRepository, type TestRepository } from "../../support/git-repository.ts";

/** main: m0 … m9, with a side branch from m3 that has `length` commits of its own. */
async function forked(
  length: number,
): Promise<{ repository: TestRepository; fork: string; main: string; side: string }> {
  const repository = await gitRepository({ "a.txt": "0" });
  for (let index = 1; index <= 3; index++) await repository.commit({ "a.txt": String(index) });
  const fork = await repository.run("rev-parse", "HEAD");
  await repository.run("checkout", "--quiet", "-b", "side");
  let side = fork;
  for (let index = 0; index < length; index++) side = await repository.commit({ "side.txt": String(index) });
  await repository.run("checkout", "--quiet", "main");
  let main = fork;
  for (let index = 4; index <= 9; index++) main = await repository.commit({ "a.txt": String(index) });
  return { repository, fork, main, side };
}

describe("a revision becomes a commit id", () => {
  test("by branch, tag, id, short id and the forms relative to them", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const first = await repository.run("rev-parse", "HEAD");
    await repository.run("tag", "--annotate", "v1", "--message", "one");
    const second = await repository.commit({ "a.txt": "2" });
    const found = await Promise.all(
      ["main", "HEAD~1", "v1", "v1^{commit}", first.slice(0, 10), "refs/heads/main", second, "HEAD@{0}"].map((each) =>
        resolveRevision(repository.git, each),
      ),
    );
    expect(found).toEqual([second, first, first, first, first, second, second, second]);
  });

  test("a branch that only origin has is found there, without the network", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    await repository.run("branch", "feature");
    const clone = await repository.clone();
    await clone.run("remote", "set-url", "origin", "file:///nowhere");
    expect(await resolveRevision(clone.git, "feature")).toBe(await repository.run("rev-parse", "feature"));
  });

  test("a commit id that a shallow clone has not got is fetched, and only that commit", async () => {
    const { repository, fork } = await forked(1);
    await using _ = repository;
    const clone = await repository.clone({ depth: 1 });
    expect(await resolveRevision(clone.git, fork)).toBe(fork);
    expect(await clone.run("rev-list", "--count", fork)).toBe("1");
  });

  test("fetching a commit into a full clone does not cut its history off", async () => {
    const { repository, main } = await forked(1);
    await using _ = repository;
    const clone = await repository.clone();
    const newer = await repository.commit({ "a.txt": "newer" });
    expect(await resolveRevision(clone.git, newer)).toBe(newer);
    expect(await clone.run("rev-parse", "--is-shallow-repository")).toBe("false");
    expect(await mergeBase(clone.git, main, newer)).toBe(main);
  });

  test("fetching moves no branch and writes no FETCH_HEAD", async () => {
    const { repository, fork } = await forked(1);
    await using _ = repository;
    const clone = await repository.clone({ depth: 1 });
    const before = await clone.run("for-each-ref");
    await resolveRevision(clone.git, fork);
    expect(await clone.run("for-each-ref")).toBe(before);
    await expect(clone.read(".git/FETCH_HEAD")).rejects.toThrow("ENOENT");
  });

  test.each([
    "--output=stolen",
    "--upload-pack=touch stolen",
    "-n1",
    "",
    "main..side",
    "^main",
    "main:a.txt",
    ":/message",
    "HEAD^{/message}",
    "a b",
    "main\nside",
    "refs/heads/*",
  ])("%j is refused before git sees it", async (revision) => {
    await using repository = await gitRepository({ "a.txt": "1" });
    await expect(resolveRevision(repository.git, revision)).rejects.toThrow(/is not a revision/);
    expect(await repository.run("status", "--porcelain")).toBe("");
  });

  test("what is not there is the user's to mend, and the message names it", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const error = await resolveRevision(repository.git, "mian").catch((each) => each);
    expect(error).toBeInstanceOf(UserError);
    expect(error.message).toBe(
      'the revision "mian" is not in this repository. Check its name, or fetch it first: git fetch origin',
    );
  });

  test("a missing commit id in a repository without origin says so", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    await expect(resolveRevision(repository.git, "1".repeat(40))).rejects.toThrow(/no remote "origin"/);
  });

  test("a commit id that origin has not got either says so", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const clone = await repository.clone();
    await expect(resolveRevision(clone.git, "1".repeat(40))).rejects.toThrow(/origin does not have 1111/);
  });

  test("an origin that cannot be reached is a service's trouble, with the way around it", async () => {
    const { repository, fork } = await forked(1);
    await using _ = repository;
    const clone = await repository.clone({ depth: 1 });
    await clone.run("remote", "set-url", "origin", "http://127.0.0.1:1/x.git");
    const error = await resolveRevision(clone.git, fork).catch((each) => each);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ service: "git", operation: "fetch", retryable: true });
    expect(error.message).toMatch(/fetch-depth: 0/);
  });
});

describe("the merge base", () => {
  test("is where the branch left, not the tip of the base", async () => {
    const { repository, fork, main, side } = await forked(3);
    await using _ = repository;
    expect(await mergeBase(repository.git, main, side)).toBe(fork);
  });

  test("of a shallow clone is found by fetching history, as in a pull request's check-out", async () => {
    const { repository, fork, main, side } = await forked(52);
    await using _ = repository;
    const clone = await repository.clone({ depth: 1, branch: "side" });
    await resolveRevision(clone.git, main);
    expect(await mergeBase(clone.git, main, side)).toBe(fork);
  });

  test("of a shallow clone is not an older meeting point while a later one may be cut off", async () => {
    // old ── m1 ── m2 ── … ── tip of main (base)
    //   │                └─ x ── x ── x ── merge (head)      the merge's first parent hides m2 behind a long line,
    //   └───────────────────────────── short ──┘             its second parent leads to `old` in one step
    await using repository = await gitRepository({ "a.txt": "old" });
    const old = await repository.run("rev-parse", "HEAD");
    const later = await repository.commit({ "a.txt": "later" });
    await repository.run("checkout", "--quiet", "-b", "side");
    for (let index = 0; index < 6; index++) await repository.commit({ "side.txt": String(index) });
    await repository.run("checkout", "--quiet", "-b", "short", old);
    await repository.commit({ "short.txt": "1" });
    await repository.run("checkout", "--quiet", "side");
    await repository.run("merge", "--quiet", "--no-edit", "short");
    const side = await repository.run("rev-parse", "side");
    const main = await repository.run("rev-parse", "main");
    const clone = await repository.clone({ depth: 3, branch: "side" });
    await clone.run("fetch", "--quiet", "--depth=3", "origin", main);
    expect(await clone.run("merge-base", main, side)).toBe(old);
    expect(await mergeBase(clone.git, main, side)).toBe(later);
  });

  test("of histories that do not meet is an error that names both", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const main = await repository.run("rev-parse", "HEAD");
    await repository.run("checkout", "--quiet", "--orphan", "other");
    const other = await repository.commit({ "b.txt": "1" });
    await expect(mergeBase(repository.git, main, other)).rejects.toThrow(
      `the histories of ${main.slice(0, 12)} and ${other.slice(0, 12)} do not meet`,
    );
  });
});

describe("changed files", () => {
  test("are added, modified and removed; a rename is two of them; odd names stay as they are", async () => {
    await using repository = await gitRepository({ "a.txt": "1", "gone.txt": "same", "mode.sh": "x" });
    const base = await repository.run("rev-parse", "HEAD");
    const head = await repository.commit({
      "a.txt": "2",
      "gone.txt": null,
      "moved.txt": "same",
      'new "é\n.txt': "n",
      "mode.sh": { link: "a.txt" },
    });
    expect(await changedFiles(repository.git, base, head)).toEqual([
      { path: "a.txt", change: "modified" },
      { path: "gone.txt", change: "removed" },
      { path: "mode.sh", change: "modified" },
      { path: "moved.txt", change: "added" },
      { path: 'new "é\n.txt', change: "added" },
    ]);
  });

  test("a repository's own diff programs are not run", async () => {
    await using repository = await gitRepository({ "a.txt": "1", ".gitattributes": "*.txt diff=evil\n" });
    const base = await repository.run("rev-parse", "HEAD");
    const head = await repository.commit({ "a.txt": "2" });
    await repository.run("config", "diff.external", "touch stolen");
    await repository.run("config", "diff.evil.textconv", "touch stolen");
    await repository.run("config", "core.fsmonitor", "touch stolen");
    expect(await changedFiles(repository.git, base, head)).toEqual([{ path: "a.txt", change: "modified" }]);
    await expect(readFile(join(repository.dir, "stolen"))).rejects.toThrow("ENOENT");
  });
});

describe("the git program", () => {
  test("shows what an object id stands for, not what a replace ref puts in its place", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const honest = await repository.run("rev-parse", "HEAD");
    const other = await repository.commit({ "b.txt": "1" });
    const last = await repository.commit({ "c.txt": "1" });
    await repository.run("replace", honest, last);
    expect(await changedFiles(repository.git, honest, other)).toEqual([{ path: "b.txt", change: "added" }]);
  });

  test("sees no GIT_ variable and no secret of the environment", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const env = { ...repository.env, GIT_DIR: "/nowhere", OPENAI_API_KEY: "secret", INPUT_GITHUB_TOKEN: "secret" };
    const git = createGit(repository.dir, env);
    const shown = (await git.output(["-c", "alias.show-env=!env", "show-env"])).toString("utf8");
    expect(shown).not.toMatch(/secret|GIT_DIR=\/nowhere/);
    expect(shown).toMatch(/GIT_TERMINAL_PROMPT=0/);
  });

  test("the root is the top of the work tree, from any folder in it, and none outside of one", async () => {
    await using repository = await gitRepository({ "deep/er/a.txt": "1" });
    expect(await findRoot(join(repository.dir, "deep/er"), repository.env)).toBe(repository.dir);
    expect(await findRoot(join(repository.dir, ".."), repository.env)).toBeUndefined();
    expect(await findRoot(repository.dir, { PATH: "/nowhere" })).toBeUndefined();
  });

  test("a missing git program is the user's to mend", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    await using opened = await closing(openRepository(repository.dir, { PATH: "/nowhere" }));
    await expect(opened.value.resolve("HEAD")).rejects.toThrow(/Install git/);
  });

  test("a bare repository that was committed into the work tree does not bring its configuration along", async () => {
    await using repository = await gitRepository({ "a.txt": "1" });
    const inside = join(repository.dir, "evil");
    await repository.run("clone", "--quiet", "--bare", repository.dir, inside);
    expect(await repository.run("-C", inside, "rev-parse", "--is-bare-repository")).toBe("true");
    await expect(resolveRevision(createGit(inside, repository.env), "HEAD")).rejects.toThrow(UserError);
  });
});

async function closing<T extends { close(): Promise<void> }>(
  opening: Promise<T>,
): Promise<{ value: T } & AsyncDisposable> {
  const value = await opening;
  return { value, [Symbol.asyncDispose]: () => value.close() };
}

test("tags name the commits that they stand for, annotated or not, newest first", async () => {
  await using repository = await gitRepository({ "a.txt": "1" });
  const first = await repository.run("rev-parse", "HEAD");
  await repository.run("tag", "v1.0.0");
  const second = await repository.commit({ "a.txt": "2" });
  await repository.run("tag", "--annotate", "colour@1.1.0", "--message", "one");
  await repository.run("tag", "a-tree", "HEAD^{tree}");
  expect(await listTags(repository.git)).toEqual([
    { name: "colour@1.1.0", sha: second },
    { name: "v1.0.0", sha: first },
  ]);
});

test("a shallow clone without tags does not know whether there are any; a whole clone does", async () => {
  await using repository = await gitRepository({ "a.txt": "1" });
  await repository.commit({ "a.txt": "2" });
  expect(await listTags((await repository.clone({ depth: 1 })).git)).toBeUndefined();
  expect(await listTags((await repository.clone({ name: "whole" })).git)).toEqual([]);
});
