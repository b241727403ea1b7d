import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineOf } from "../../src/ledger/entry.ts";
import { checkHistory } from "../../src/ledger/history.ts";
import { checkRemembered, parseRemembered } from "../../src/ledger/remembered.ts";
import { filesWith, shardPath } from "../../src/ledger/shards.ts";
import type { LedgerCommit, LedgerFiles } from "../../src/ledger/store.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { chainOf, evaluationDraft, sha256 } from "../support/ledger.ts";

const FILE = shardPath(0);

async function* each(commits: readonly LedgerCommit[]): AsyncGenerator<LedgerCommit> {
  yield* commits;
}

/** One commit after the other, each with the next text of the file. */
function commitsOf(texts: readonly string[]): readonly LedgerCommit[] {
  return texts.map((after, index) => ({
    id: `c${index}`,
    parents: index === 0 ? [] : [`c${index - 1}`],
    changes: [{ path: FILE, after, ...(index === 0 ? {} : { before: texts[index - 1] as string }) }],
  }));
}
const problems = async (commits: readonly LedgerCommit[]) =>
  (await checkHistory(each(commits))).problems.map(({ code, commit }) => `${code} ${commit}`);

const lines = chainOf(["a", "b", "c", "d"].map((name) => evaluationDraft(name))).map(lineOf);
const grown = lines.map((_, index) => lines.slice(0, index + 1).join(""));

describe("a branch only ever grows", () => {
  test("any way to grow is in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(grown, { minLength: 1 }), async (texts) => {
        expect(await problems(commitsOf(texts))).toEqual([]);
      }),
    );
  });
  test("anything else is found at the commit that did it, also when it was changed back", async () => {
    const choice = fc.record({ at: fc.integer({ min: 1, max: 2 }), byte: fc.nat({ max: 100 }), back: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(choice, async ({ at, byte, back }) => {
        const edited = [...(grown[at] as string)];
        edited[byte] = edited[byte] === "x" ? "y" : "x";
        const texts = [...grown.slice(0, at), edited.join(""), ...(back ? grown.slice(at) : [])];
        const found = await problems(commitsOf(texts));
        expect(found).toEqual(
          ["history_rewritten", ...(back ? ["history_rewritten"] : [])].map((code, index) => `${code} c${at + index}`),
        );
      }),
    );
  });
  test.each([
    ["a file that goes", { path: FILE, before: "x\n" }, "history_rewritten c1"],
    ["a link", { path: FILE, before: "x\n", after: { mode: "120000" } }, "history_rewritten c1"],
    ["another file", { path: "ledger/notes.txt", after: "x" }, "file_foreign c1"],
    ["a README that changes", { path: "README.md", before: "a", after: "b" }, "file_foreign c1"],
  ])("%s is found", async (_, change, expected) => {
    const [first] = commitsOf(["x\n"]) as [LedgerCommit];
    expect(await problems([first, { id: "c1", parents: ["c0"], changes: [change] }])).toEqual([expected]);
  });
  test("two beginnings are found", async () => {
    const [first] = commitsOf(["x\n"]) as [LedgerCommit];
    expect(await problems([first, { id: "c1", parents: [], changes: [] }])).toEqual(["history_not_linear c1"]);
  });
});

describe("files", () => {
  const many = chainOf(Array.from({ length: 450 }, (_, index) => evaluationDraft(`${index}`)));

  test("however entries are cut into appends, the files are the same", () => {
    const whole = filesWith(new Map(), 0, many.map(lineOf));
    expect([...whole.keys()]).toEqual([0, 1, 2].map(shardPath));
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 449 }), { maxLength: 6 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), 450];
        let files: LedgerFiles = new Map();
        places.slice(1).forEach((end, index) => {
          const start = places[index] as number;
          files = new Map([...files, ...filesWith(files, start, many.slice(start, end).map(lineOf))]);
        });
        expect(files).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });
  test("a chain over several files holds, and a file that is gone or swapped is found", () => {
    const whole = filesWith(new Map(), 0, many.map(lineOf));
    const [one, two, three] = [...whole.values()] as [string, string, string];
    const codes = (files: LedgerFiles) => [...new Set(verifyChain(files, sha256).problems.map(({ code }) => code))];
    expect(codes(whole)).toEqual([]);
    expect(
      codes(
        new Map([
          [shardPath(0), one],
          [shardPath(2), three],
        ]),
      ),
    ).toEqual(["misplaced", "seq_missing"]);
    expect(
      codes(
        new Map([
          [shardPath(0), two],
          [shardPath(1), one],
          [shardPath(2), three],
        ]),
      ),
    ).toContain("misplaced");
  });
});

describe("a remembered head", () => {
  const entries = chainOf(["a", "b", "c"].map((name) => evaluationDraft(name)));
  const id = "a".repeat(40);
  const hash = entries[1]?.hash ?? "";

  test("is a commit, or what verify wrote", () => {
    expect(parseRemembered(`${id}\n`, "x")).toEqual({ commit: id });
    const written = { commit: id, entries: 2, hash };
    expect(parseRemembered(JSON.stringify({ branch: "l", ...written }), "x")).toEqual(written);
  });
  test.each(["", "main", "{}", "[]", JSON.stringify({ commit: id, entries: 0, hash }), JSON.stringify({ commit: id })])(
    "%s is none",
    (text) => {
      expect(() => parseRemembered(text, "head.json")).toThrow("head.json is no remembered head. Expected a commit id");
    },
  );
  test("fits a ledger that went on from it, and none that did not", () => {
    const remembered = { commit: id, entries: 2, hash };
    const codes = (count: number, commits: readonly string[]) =>
      checkRemembered(remembered, entries.slice(0, count), commits).map(({ code }) => code);
    expect(codes(3, ["0", id, "1"])).toEqual([]);
    expect(codes(2, [id])).toEqual([]);
    expect(codes(1, [id])).toEqual(["truncated"]);
    expect(codes(3, ["0"])).toEqual(["head_rewritten"]);
    expect(checkRemembered({ ...remembered, hash: "0".repeat(64) }, entries, [id]).map(({ code }) => code)).toEqual([
      "head_rewritten",
    ]);
  });
});
