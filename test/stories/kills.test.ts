import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { ROOT, runProgram } from "../support/program.ts";
import { type Seen, type Story, type StoryRun, story } from "../support/story.ts";
import { PASSED } from "../support/story-endings.ts";
import { HARMLESS, NOTE } from "../support/story-policies.ts";

const ONE = "  merge: { suites: [everyday], approvals: { count: 1 }, ledger: required }\n";
const LEDGER = { inputs: { ledger: "true" } };
const ENTERED = ["evaluation", "approval_set", "gate_decision pass"];

interface Scene {
  readonly make: () => Promise<Story>;
  readonly go: (s: Story, options?: StoryRun) => Promise<Seen>;
  readonly ends: Seen;
}

/**
 * Dies at each request in turn, after it took effect and before its answer, each time in a new repository, and runs again.
 * To die before the next request is the same. How many requests there were.
 */
async function killedEverywhere({ make, go, ends }: Scene): Promise<number> {
  for (let at = 0; ; at++) {
    await using s = await make();
    const died = await go(s, { dies: { at, when: "after" } });
    if (died.exit !== null) return at;
    expect([at, await go(s)]).toEqual([at, ends]);
    const names = s.github.checkRuns.map(({ head_sha, name }) => `${head_sha} ${name}`);
    expect([at, names.length]).toEqual([at, new Set(names).size]);
  }
}

const FIRST: Scene = {
  make: async () => {
    const s = await story({ gate: ONE, head: HARMLESS });
    s.review("ana");
    return s;
  },
  go: (s, options) => s.on({ review: "submitted" }, { ...LEDGER, ...options }),
  ends: { ...PASSED, ledger: ENTERED },
};

/** Without a ledger, which is written before GitHub is. */
const PLAIN = "  merge: { suites: [everyday], approvals: { count: 1 } }\n";

const NEXT: Scene = {
  make: async () => {
    const s = await story({ gate: PLAIN, head: HARMLESS });
    await s.on({ pull: "opened" });
    await s.push(NOTE);
    s.review("ana");
    return s;
  },
  go: (s, options) => s.on({ review: "submitted" }, options),
  ends: PASSED,
};

const COMMAND: Scene = {
  make: async () => {
    const s = await story({ gate: PLAIN, head: HARMLESS });
    s.review("ana");
    s.there.permissions.set("ana", "write");
    return s;
  },
  go: (s, options) => s.on({ comment: "/gradegate evaluate", by: "ana" }, options),
  ends: PASSED,
};

describe.skipIf(apiDescription() === undefined)("killed and run again (needs npm ci --prefix test/openapi)", () => {
  test.each([
    ["the first review of a pull request", FIRST, 10],
    ["the review of a next push", NEXT, 8],
    ["a command", COMMAND, 13],
  ] as const)(
    "at every request of %s, there is one comment, one check and one entry each",
    async (_, scene, requests) => {
      expect(await killedEverywhere(scene)).toBe(requests);
    },
    60_000,
  );

  test("as a process, at every talk of git with the remote, nothing is entered twice or lost", async () => {
    for (let at = 0; ; at++) {
      await using s = await FIRST.make();
      const { env, talks } = await deadlyGit(s, at);
      const program: StoryRun["program"] = (started) => runProgram([join(ROOT, "src/action.ts")], started);
      const died = await FIRST.go(s, { env, program });
      if (died.exit !== null) return expect([at, await talks()]).toEqual([5, 5]);
      expect([at, await FIRST.go(s)]).toEqual([at, FIRST.ends]);
    }
  }, 120_000);
});

/** A git that kills who called it, when its n-th command to the remote is done. */
async function deadlyGit({ pull }: Story, at: number) {
  const home = join(pull.origin.dir, "..");
  const [bin, count] = [join(home, "bin"), join(home, "count")];
  const path = process.env.PATH ?? "";
  const script = `#!/bin/sh
talks=
for word in "$@"; do case "$word" in push|fetch|ls-remote) talks=yes; break;; esac; done
n=-1
if [ -n "$talks" ]; then n=$(cat '${count}'); echo $((n + 1)) > '${count}'; fi
PATH='${path}' git "$@"
code=$?
if [ "$n" = ${at} ]; then kill -9 $PPID; fi
exit $code
`;
  await mkdir(bin);
  await writeFile(count, "0\n");
  await writeFile(join(bin, "git"), script);
  await chmod(join(bin, "git"), 0o755);
  return { env: { PATH: `${bin}:${path}` }, talks: async () => Number(await readFile(count, "utf8")) };
}
