import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { apiDescription } from "../support/openapi.ts";
import { ROOT, runProgram } from "../support/program.ts";
import { type Story, story } from "../support/story.ts";
import { failed, PASSED } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED, NOTE, REWORDED } from "../support/story-policies.ts";

const LEDGER = { inputs: { ledger: "true" } };
const ENTERED = ["evaluation", "approval_set", "gate_decision pass"];
let clones = 0;

/** Tags a commit and has the release workflow's own command hold it against the ledger, in a clone. */
async function released({ pull }: Story, tag: string, commit: string) {
  await pull.origin.run("tag", tag, commit);
  const { dir, env } = await pull.origin.clone({ name: `release-${clones++}` });
  await pull.origin.run("-C", dir, "fetch", "--quiet", "--tags", "origin");
  const run = { cwd: dir, env: { HOME: env.HOME ?? "" } };
  const { status, stdout, stderr } = await runProgram([join(ROOT, "src/cli.ts"), "release", "check", tag], run);
  return [status, `${stdout}${stderr}`];
}

/** What GitHub's squash makes of the pull request on the main branch. */
async function squashed({ pull }: Story): Promise<string> {
  await pull.origin.run("checkout", "--quiet", "main");
  await pull.origin.run("merge", "--quiet", "--squash", pull.head());
  await pull.origin.run("commit", "--quiet", "--message", "squashed (#5)");
  return pull.origin.run("rev-parse", "HEAD");
}

describe.skipIf(apiDescription() === undefined)("a release tag (needs npm ci --prefix test/openapi)", () => {
  test("on what the gate passed may go out, also as the squash of it; on what nobody reviewed it may not", async () => {
    await using s = await story({ head: REWORDED });
    expect(await s.on({ pull: "opened" }, LEDGER)).toEqual({ ...PASSED, ledger: ENTERED });
    const merged = await squashed(s);
    expect(await released(s, "v1.0.0", merged)).toEqual([0, expect.stringContaining("v1.0.0")]);
    expect(await released(s, "answer@1.0.1", merged)).toEqual([0, expect.stringContaining("may be released")]);
    const unreviewed = await s.pull.origin.commit(LOOSENED);
    expect(await released(s, "v1.1.0", unreviewed)).toEqual([
      1,
      expect.stringContaining("has no decision of a gate on these policies"),
    ]);
  });

  test("on what the gate failed may not go out", async () => {
    await using s = await story({ head: LOOSENED });
    const seen = await s.on({ pull: "opened" }, LEDGER);
    expect(seen).toEqual({ ...failed(...seen.why), ledger: [...ENTERED.slice(0, 2), "gate_decision fail"] });
    expect(await released(s, "v1.0.0", await squashed(s))).toEqual([1, expect.stringContaining("is fail")]);
  });

  test("whose policy has another version there says so", async () => {
    await using s = await story({ head: HARMLESS });
    await s.on({ pull: "opened" }, LEDGER);
    const [status, said] = await released(s, "answer@3.0.0", await squashed(s));
    expect([status, said]).toEqual([2, expect.stringContaining("the policy is 1.0.0 there")]);
  });

  test("where there is no ledger at all is refused", async () => {
    await using s = await story({ head: HARMLESS });
    expect(await s.on({ pull: "opened" })).toEqual(PASSED);
    const [status] = await released(s, "v1.0.0", await squashed(s));
    expect(status).not.toBe(0);
  });

  test("that is pushed is graded as a push is, and entered", async () => {
    await using s = await story({ head: NOTE });
    expect(await s.on({ push: "refs/tags/v1.0.0", after: s.there.head }, LEDGER)).toEqual({
      exit: 0,
      checks: [],
      comments: [],
      why: [],
      ledger: ["evaluation"],
    });
    expect(s.github.requests).toEqual([]);
  });
});
