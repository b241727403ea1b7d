import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Draft, type Entry, hashOf, lineOf } from "../../src/ledger/entry.ts";
import { chainOf, sha256 } from "../support/ledger.ts";
import { EVIDENCE, gate, type Scene, scene } from "../support/ledger-scene.ts";

const BRANCH = "gradegate-ledger";

/** Chained anew after a change, as a forger with the program at hand would. */
function forged(entries: readonly Entry[], change: (entry: Entry) => Entry): readonly Entry[] {
  let prev = "0".repeat(64);
  return entries.map((entry) => {
    const changed = { ...change(entry), prev } as Entry;
    const sealed = { ...changed, hash: hashOf(changed, sha256) } as Entry;
    prev = sealed.hash;
    return sealed;
  });
}

/** Replaces the whole branch by one commit with these entries, by force. */
async function rewrite({ repository, bare }: Scene, entries: readonly Entry[]): Promise<void> {
  const output = async (args: string[], input: string) =>
    (await repository.git.output(args, { input })).toString().trim();
  const blob = await output(["hash-object", "-w", "--stdin"], entries.map(lineOf).join(""));
  const folder = await output(["mktree"], `100644 blob ${blob}\t00000.jsonl\n`);
  const tree = await output(["mktree"], `040000 tree ${folder}\tledger\n`);
  const commit = await repository.run("commit-tree", tree, "-m", "forged");
  await repository.run("push", "--quiet", "--force", bare, `${commit}:refs/heads/${BRANCH}`);
}

describe("audit verify", () => {
  let made: Scene;
  let entries: readonly Entry[];
  let remembered: string;
  beforeAll(async () => {
    made = await scene(gate("", EVIDENCE));
    await made.respond();
    entries = await made.ledger();
    remembered = join(made.repository.dir, "..", "remembered.json");
  });
  afterAll(() => made[Symbol.asyncDispose]());

  test("derives every digest again from Git, reads the evidence, and holds", async () => {
    const { exit, printed } = await made.audit(["verify", "--evidence", "--strict", "--remember", remembered]);
    expect(printed.split("\n").slice(1)).toEqual([
      "digests: 7 derived again from Git and the same",
      "evidence: 2 as entered",
      "The ledger holds.",
      "",
    ]);
    expect(exit).toBe(0);
    expect(JSON.parse(await readFile(remembered, "utf8"))).toMatchObject({
      branch: BRANCH,
      entries: 3,
      hash: entries[2]?.hash,
    });
  });

  test("as JSON it is one value", async () => {
    const { printed } = await made.audit(["verify", "--json"]);
    expect(JSON.parse(printed)).toMatchObject({
      version: 1,
      kind: "gradegate/audit",
      sound: true,
      problems: [],
      digests: { same: 7, unknown: {} },
    });
  });

  test("evidence whose time is up may be gone; before, it may not", async () => {
    const branch = entries[0]?.evidence?.[0]?.branch ?? "";
    const head = await made.repository.run("--git-dir", made.bare, "rev-parse", branch);
    await made.repository.run("--git-dir", made.bare, "update-ref", "-d", `refs/heads/${branch}`);
    const early = await made.audit(["verify", "--evidence"]);
    expect(early.exit).toBe(1);
    expect(early.printed).toMatch(
      /evidence_missing: report colours of entry 0 \([0-9a-f]{12}\) is not on gradegate-ledger-evidence/,
    );
    const late = await made.audit(["verify", "--evidence"], { today: "2039-01-01" });
    expect(late.printed).toContain("evidence: 0 as entered, 2 expired by policy");
    expect(late.exit).toBe(0);
    await made.repository.run("--git-dir", made.bare, "update-ref", `refs/heads/${branch}`, head);
  });

  test("there must be a ledger, and a word for what to do", async () => {
    await expect(made.audit(["verify", "--branch", "nowhere"])).rejects.toThrow(
      "there is no ledger: no branch nowhere at origin",
    );
    await expect(made.audit(["verfy"])).rejects.toThrow('there is no "verfy". Did you mean verify?');
    await expect(made.audit([])).rejects.toThrow(
      "say what to do. Expected one of sample, import, report, verify, show, why, expire, redact.",
    );
    await expect(made.audit(["verify", "--remembered", "gone.json"])).rejects.toThrow("is no remembered head");
  });

  describe("a branch that was rewritten by force, chain and all", () => {
    test("is only found against what somebody remembered: by its commit, or by a file", async () => {
      const head = await made.repository.run("--git-dir", made.bare, "rev-parse", BRANCH);
      await rewrite(
        made,
        forged(entries, (entry) => ({ ...entry, actor: "mallory" }) as Entry),
      );
      const trusting = await made.audit(["verify"]);
      expect(trusting.exit).toBe(0);
      const byCommit = await made.audit(["verify", "--remembered", head]);
      expect(byCommit.printed).toContain("head_rewritten: the remembered commit");
      const byFile = await made.audit(["verify", "--remembered", remembered]);
      expect(byFile.printed).toMatch(/head_rewritten: entry 2 is remembered as [0-9a-f]{12} and is [0-9a-f]{12} now/);
      expect([byCommit.exit, byFile.exit]).toEqual([1, 1]);
    });
    test("is found where it lies about a digest that Git still gives", async () => {
      await rewrite(
        made,
        forged(entries, (entry) => {
          if (entry.kind !== "evaluation") return entry;
          const digests = entry.digests.map((each) =>
            each.of === "grader" ? { ...each, digest: "0".repeat(64) } : each,
          );
          return { ...entry, digests };
        }),
      );
      const { exit, printed } = await made.audit(["verify"]);
      expect(exit).toBe(1);
      expect(printed).toMatch(
        /digest_wrong: entry 0 rests on grader colour at [0-9a-f]{12} with digest 000000000000, but Git gives [0-9a-f]{12}/,
      );
      expect(printed).toContain("wrong_fact: entry 0 says its fact is");
    });
    test("may blame another version for a grader's digest, which is told and not taken for proof; never for the policies' bytes", async () => {
      const lie = (of: string) => {
        const [{ seq: _, prev: __, hash: ___, fact: ____, version: _____, ...draft }] = entries as [Entry];
        const digests = draft.digests.map((each) => (each.of === of ? { ...each, digest: "0".repeat(64) } : each));
        return chainOf([{ ...draft, engine: "9.9.9", digests } as Draft]);
      };
      await rewrite(made, lie("grader"));
      const { exit, printed } = await made.audit(["verify"]);
      expect(printed).toContain(
        "digests: 2 could not be derived again: written by another version, which may compile or read otherwise",
      );
      expect(exit).toBe(0);
      expect((await made.audit(["verify", "--strict"])).exit).toBe(2);
      await rewrite(made, lie("policies"));
      expect((await made.audit(["verify"])).printed).toContain("digest_wrong: entry 0 rests on policies policies at");
    });
    test("is found where its end was cut off", async () => {
      await rewrite(made, entries.slice(0, 2));
      expect((await made.audit(["verify"])).exit).toBe(0);
      const { printed } = await made.audit(["verify", "--remembered", remembered]);
      expect(printed).toContain("truncated: 3 entries are remembered, and the ledger has 2: its end was cut off");
    });
    test("is found where it is gone", async () => {
      await made.repository.run("--git-dir", made.bare, "update-ref", "-d", `refs/heads/${BRANCH}`);
      const { exit, printed } = await made.audit(["verify", "--remembered", remembered]);
      expect(exit).toBe(1);
      expect(printed).toContain("truncated: a ledger is remembered, and the branch gradegate-ledger is gone");
    });
  });
});

describe("audit show and why", () => {
  let made: Scene;
  beforeAll(async () => {
    made = await scene(gate());
    await made.respond();
  });
  afterAll(() => made[Symbol.asyncDispose]());

  test("show lists entries, one a line", async () => {
    const { exit, printed } = await made.audit(["show"]);
    expect(printed.split("\n").map((line) => line.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/, "NOW"))).toEqual([
      "entry  at (UTC)             kind           by       what",
      "    0  NOW  evaluation     octocat  colours 0.500",
      `    1  NOW  approval_set   octocat  ${made.head.slice(0, 12)} approved by alice, bob`,
      "    2  NOW  gate_decision  octocat  pass of pull request 5: 0 failed, 0 open, 0 waived, 8 passed",
      "",
    ]);
    expect(exit).toBe(0);
  });
  test("show narrows by every option, and as JSON gives whole entries", async () => {
    const { printed } = await made.audit([
      "show",
      "--kind",
      "evaluation",
      "--grader",
      "colour",
      "--since",
      "2026-01-01",
      "--json",
    ]);
    expect(JSON.parse(printed)).toMatchObject({ kind: "gradegate/ledger", entries: [{ kind: "evaluation", seq: 0 }] });
    expect((await made.audit(["show", "--grader", "size"])).printed).toBe("No entry fits.\n");
    await expect(made.audit(["show", "--kind", "evalution"])).rejects.toThrow("did you mean evaluation?");
    await expect(made.audit(["show", "--since", "yesterday"])).rejects.toThrow(
      "--since: expected a day or a time in UTC",
    );
  });
  test("why refuses what the ledger does not know", async () => {
    await expect(made.audit(["why", "ftjob-1"])).rejects.toThrow('knows no job and no checkpoint "ftjob-1"');
    await expect(made.audit(["why"])).rejects.toThrow("give the id of one job or checkpoint");
  });
});

describe("taking evidence away", () => {
  const EXPIRED = { today: "2039-01-01" };
  const branches = async ({ repository, bare }: Scene) => {
    const listed = await repository.run("--git-dir", bare, "for-each-ref", "--format=%(refname:short)", "refs/heads");
    return listed.split("\n").filter((name) => name !== "main");
  };

  test("when its month is over the branch goes, and an entry says so, once", async () => {
    await using made = await scene(gate("", EVIDENCE));
    await made.respond();
    expect((await made.audit(["expire", "--by", "alice"])).printed).toBe("0 branches of evidence expired\n");
    expect((await made.audit(["expire", "--dry-run"], EXPIRED)).printed).toMatch(
      /^would take away gradegate-ledger-evidence\/until-/,
    );
    expect(await branches(made)).toHaveLength(2);
    await expect(made.audit(["expire"], EXPIRED)).rejects.toThrow("--by NAME");
    await made.audit(["expire", "--by", "alice"], EXPIRED);
    await made.audit(["expire", "--by", "alice"], EXPIRED);
    expect(await branches(made)).toEqual(["gradegate-ledger"]);
    expect((await made.ledger()).slice(3).map(({ kind, actor }) => `${kind} ${actor}`)).toEqual(["retention alice"]);
    expect((await made.audit(["verify", "--evidence"], EXPIRED)).exit).toBe(0);
  });

  test("on request single pieces go, past commits included, and an entry says who and why", async () => {
    await using made = await scene(gate("", EVIDENCE));
    await made.respond();
    const [report, review] = (await made.ledger())[0]?.evidence ?? [];
    const digest = report?.digest ?? "";
    await expect(made.audit(["redact", "f".repeat(64), "--by", "alice"])).rejects.toThrow(
      "no entry of gradegate-ledger has evidence",
    );
    await expect(made.audit(["redact", digest, "--by", "alice"])).rejects.toThrow("--reason TEXT");
    const { printed } = await made.audit(["redact", digest, "--by", "alice", "--reason", "the customer asked for it"]);
    expect(printed).toMatch(/^took away 1 piece of evidence from gradegate-ledger-evidence/);
    const branch = report?.branch ?? "";
    const run = (...args: string[]) => made.repository.run("--git-dir", made.bare, ...args);
    expect(await run("rev-list", "--objects", branch)).not.toContain(digest);
    expect(await run("ls-tree", "-r", "--name-only", branch)).toBe(`evidence/${review?.digest}.json`);
    const verified = await made.audit(["verify", "--evidence"]);
    expect(verified.printed).toContain("evidence: 1 as entered, 1 taken away on request");
    expect(verified.exit).toBe(0);
  });
});
