import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Response } from "../../src/commands/respond.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { sha256 } from "../support/ledger.ts";
import { mortal } from "../support/ledger-git.ts";
import { EVIDENCE, gate, type Scene, scene } from "../support/ledger-scene.ts";

describe("a review that is entered", () => {
  let made: Scene;
  let entries: readonly Entry[];
  let response: Response;
  beforeAll(async () => {
    made = await scene(gate("", EVIDENCE));
    ({ response } = await made.respond());
    entries = await made.ledger();
  });
  afterAll(() => made[Symbol.asyncDispose]());

  test("enters what was evaluated, who approved, and what the gate decided on these", () => {
    const [evaluation, approval, decision] = entries;
    expect(entries.map(({ kind }) => kind)).toEqual(["evaluation", "approval_set", "gate_decision"]);
    expect(decision?.rests_on).toEqual([evaluation?.fact, approval?.fact]);
    expect(decision?.body).toMatchObject({ verdict: "pass", pull_request: 5, counts: { fail: 0, inconclusive: 0 } });
    expect(approval?.body).toMatchObject({ commit: made.head, approvals: [{ user: "alice" }, { user: "bob" }] });
    expect(decision?.revisions).toEqual({ base: made.base, head: made.head, target: made.base });
  });
  test("each with who, when and where", () => {
    for (const entry of entries) expect(entry).toMatchObject({ actor: "octocat", run_url: "https://example.com/1" });
  });
  test("and the digests of all that the evaluation rests on", () => {
    const named = entries[0]?.digests.map(({ of, name, revision = "" }) => `${of} ${name} ${revision}`.trim());
    expect(new Set(named)).toEqual(
      new Set([
        "policies policies base",
        "policies policies head",
        "grader colour base",
        "grader colour head",
        "dataset policies/colours.jsonl base",
        "dataset policies/colours.jsonl head",
        "report colours",
      ]),
    );
  });
  test("the comment says where, and a program is told the head", async () => {
    const head = await made.repository.run("--git-dir", made.bare, "rev-parse", "gradegate-ledger");
    expect(response.outputs["ledger-head"]).toBe(head);
    expect(response.markdown).toContain(
      `<sub>In the ledger as entries 0, 1, 2, hash \`${entries[2]?.hash.slice(0, 12)}\``,
    );
  });
  test("whole reports are kept by their hash, on the branch of the month at whose end they may go", async () => {
    const kept = entries[0]?.evidence ?? [];
    expect(kept.map(({ name }) => name)).toEqual(["report colours", "review"]);
    for (const { branch, digest, keep_until } of kept) {
      expect(branch).toBe(`gradegate-ledger-evidence/until-${keep_until.slice(0, 7)}`);
      const text = await made.repository.run(
        "--git-dir",
        made.bare,
        "cat-file",
        "blob",
        `${branch}:evidence/${digest}.json`,
      );
      expect(sha256(text)).toBe(digest);
    }
  });
  test("run again it enters nothing and says the same", async () => {
    const again = await made.respond({ runUrl: "https://example.com/2", actor: "hubot" });
    expect(again.response.markdown).toBe(response.markdown);
    expect(await made.ledger()).toEqual(entries);
  });
  test("when somebody approves, that and the decision on it are news", async () => {
    await made.respond({ approvals: async () => ["alice", "bob", "carol"] });
    const kinds = (await made.ledger()).slice(3).map(({ kind }) => kind);
    expect(kinds).toEqual(["approval_set", "gate_decision"]);
  });
});

test("an evaluation without a change is entered alone, with what it found", async () => {
  await using made = await scene(gate("", EVIDENCE));
  const response = await made.evaluate();
  await made.evaluate();
  const entries = await made.ledger();
  expect(entries).toMatchObject([
    {
      kind: "evaluation",
      revisions: { head: made.head },
      body: { verdict: "pass", suites: [{ suite: "colours", side: "head", mean: 0.5 }] },
      evidence: [{ name: "report colours" }],
    },
  ]);
  expect(response.markdown).toContain("In the ledger as entry 0");
  expect((await made.audit(["verify", "--strict"])).exit).toBe(0);
});

describe("a ledger that cannot be written", () => {
  const broken = async (made: Scene) => {
    await made.repository.run("--git-dir", made.bare, "branch", "gradegate-ledger", made.base);
    return made.respond();
  };
  test("is said loudly, and decides nothing where no gate requires it", async () => {
    await using made = await scene(gate());
    const { response, logged } = await broken(made);
    expect(response.verdict).toBe("pass");
    expect(logged.join("\n")).toMatch(/nothing was entered in the ledger: .*holds "policies", so it is no ledger's/);
    expect(response.markdown).toContain("**Entry in the ledger**");
  });
  test("leaves a decision open where the gate requires it", async () => {
    await using made = await scene(gate(", ledger: required"));
    const { response } = await broken(made);
    expect(response.verdict).toBe("inconclusive");
    expect(response.markdown).toMatch(/^## ⚠️ Gradegate: could not decide/);
  });
  test("is required also of a run that was not asked to write it", async () => {
    await using made = await scene(gate(", ledger: required"));
    const { response } = await made.respond({ enabled: false });
    expect(response.verdict).toBe("inconclusive");
    expect(response.markdown).toContain("ledger: true");
    expect(await made.ledger()).toEqual([]);
  });
  test("is no matter where nobody asked for it", async () => {
    await using made = await scene(gate());
    const { response } = await made.respond({ enabled: false });
    expect(response.markdown).not.toContain("ledger");
    expect(await made.ledger()).toEqual([]);
  });
});

test("a review that is killed after each command of git in turn and run again has each entry and each piece of evidence once", async () => {
  await using made = await scene(gate("", EVIDENCE));
  const run = (...args: string[]) => made.repository.run("--git-dir", made.bare, ...args);
  let died = true;
  let calls = 0;
  for (; died; calls++) {
    const { response } = await made.respond({}, (git) => mortal(git, "after", calls));
    died = response.outputs["ledger-head"] === undefined;
    await made.respond();
    expect((await made.ledger()).map(({ kind }) => kind)).toEqual(["evaluation", "approval_set", "gate_decision"]);
    const branches = (await run("for-each-ref", "--format=%(refname:short)", "refs/heads")).split("\n");
    const kept = branches.filter((name) => name.startsWith("gradegate-ledger-evidence/"));
    expect(kept).toHaveLength(1);
    expect((await run("ls-tree", "-r", "--name-only", kept[0] as string)).split("\n")).toHaveLength(2);
    for (const branch of [...kept, "gradegate-ledger"]) await run("update-ref", "-d", `refs/heads/${branch}`);
  }
  // Looking, fetching, four objects and a push for the evidence, and the same for the entries.
  expect(calls).toBeGreaterThan(12);
}, 120_000);
