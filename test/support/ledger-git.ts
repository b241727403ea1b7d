import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGit, type Git } from "../../src/adapters/git/git.ts";
import { gitLedger } from "../../src/adapters/git/ledger-store.ts";
import { appendEntries } from "../../src/ledger/append.ts";
import type { Draft } from "../../src/ledger/entry.ts";
import { checkHistory } from "../../src/ledger/history.ts";
import type { LedgerArchive } from "../../src/ledger/store.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { gitRepository, type TestRepository } from "./git-repository.ts";
import { Killed, sha256 } from "./ledger.ts";

export const BRANCH = "gradegate-ledger";

/** A repository, its bare origin on disk, and ledgers over clones of it. */
export interface LedgerOrigin extends AsyncDisposable {
  readonly repository: TestRepository;
  /** The bare repository's folder. */
  readonly bare: string;
  /** git on the bare repository. */
  run(...args: string[]): Promise<string>;
  /** The ledger as one more runner with its own clone sees it. */
  runner(): Promise<Runner>;
}

export interface Runner {
  readonly dir: string;
  readonly store: LedgerArchive;
  append(...drafts: readonly Draft[]): Promise<number>;
}

export async function ledgerOrigin(): Promise<LedgerOrigin> {
  const repository = await gitRepository({ "README.md": "a repository\n" });
  const home = await mkdtemp(join(tmpdir(), "gradegate-ledger-"));
  const bare = join(home, "origin.git");
  await repository.run("clone", "--quiet", "--bare", repository.dir, bare);
  await repository.run("remote", "add", "origin", bare);
  let runners = 0;
  const closers: (() => Promise<void>)[] = [];
  return {
    repository,
    bare,
    run: (...args) => repository.run(`--git-dir=${bare}`, ...args),
    runner: async () => {
      const dir = join(home, `runner-${runners++}`);
      await mkdir(dir);
      await repository.run("clone", "--quiet", bare, dir);
      const store = gitLedger({ git: createGit(dir, repository.env), remote: "origin", branch: BRANCH });
      closers.push(() => store.close());
      const wait = (tries: number) => new Promise<void>((resolve) => setTimeout(resolve, 5 * tries * Math.random()));
      return {
        dir,
        store,
        append: async (...drafts) => (await appendEntries(drafts, { store, sha256, wait })).appended,
      };
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(closers.map((close) => close()));
      await repository[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** All that verification says of the branch as a runner sees it. */
export async function verified({ store }: Runner) {
  const head = await store.head();
  if (head === undefined) return { head, keys: [], problems: [] };
  const chain = verifyChain(await store.read(head), sha256);
  const history = await checkHistory(store.history(head));
  const problems = [...chain.problems, ...history.problems];
  return { head, keys: chain.entries.map(({ key }) => key), problems };
}

/** A git that dies before or after its n-th command. */
export function mortal(git: Git, when: "before" | "after", last: number): Git {
  let calls = 0;
  const dying = <A extends readonly unknown[], R>(call: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      const here = calls++ === last;
      if (here && when === "before") throw new Killed();
      const answer = await call(...args);
      if (here) throw new Killed();
      return answer;
    };
  };
  return { ...git, run: dying(git.run), output: dying(git.output) };
}
