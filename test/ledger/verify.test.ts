import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entry, hashOf, lineOf } from "../../src/ledger/entry.ts";
import { shardPath } from "../../src/ledger/shards.ts";
import type { LedgerFiles } from "../../src/ledger/store.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { chainOf, draftOf, evaluationDraft, filesOf, sha256 } from "../support/ledger.ts";

const entries = chainOf(["a", "b", "c", "d", "e"].map((name) => evaluationDraft(name)));
const [a, b, c, d, e] = entries as readonly [Entry, Entry, Entry, Entry, Entry];
const check = (files: LedgerFiles) => verifyChain(files, sha256).problems;
const codes = (list: readonly Entry[]) => check(filesOf(list)).map(({ code, seq }) => `${code} ${seq}`);
/** As a forger who knows how to hash would have it. */
const resealed = (entry: Entry, change: Partial<Entry>): Entry => {
  const changed = { ...entry, ...change } as Entry;
  return { ...changed, hash: hashOf(changed, sha256) };
};
const raw = (text: string): LedgerFiles => new Map([[shardPath(0), text]]);
const whole = entries.map(lineOf).join("");

test("a chain as it was written holds", () => {
  expect(verifyChain(filesOf(entries), sha256)).toEqual({ entries, problems: [] });
});

test("an empty ledger holds: it says nothing", () => {
  expect(verifyChain(new Map(), sha256)).toEqual({ entries: [], problems: [] });
});

describe("what was done to a ledger is found and named", () => {
  test("edited", () => {
    expect(codes([a, { ...b, actor: "mallory" }, c, d, e])).toEqual(["entry_edited 1"]);
  });
  test("edited and hashed anew: the next entry does not follow it", () => {
    expect(codes([a, resealed(b, { actor: "mallory" }), c, d, e])).toEqual(["chain_broken 2"]);
  });
  test("what it states edited, and hashed anew, but not its fact", () => {
    const forged = resealed(e, { revisions: {} });
    expect(codes([a, b, c, d, forged])).toEqual(["wrong_fact 4"]);
  });
  test("dropped", () => {
    expect(codes([a, b, d, e])).toEqual(["seq_missing 3"]);
  });
  test("the first dropped", () => {
    expect(codes([b, c, d, e])).toEqual(["seq_missing 1"]);
  });
  test("dropped, and the rest numbered anew", () => {
    const renumbered = [a, b, resealed(d, { seq: 2 }), resealed(e, { seq: 3 })];
    expect(codes(renumbered)).toEqual(["chain_broken 2", "chain_broken 3"]);
  });
  test("reordered", () => {
    expect(codes([a, c, b, d, e])).toEqual(["seq_missing 2", "entries_reordered 1", "seq_missing 3"]);
  });
  test("inserted", () => {
    const [x] = chainOf([evaluationDraft("x")]) as [Entry];
    const inserted = resealed(x, { seq: 2, prev: b.hash });
    expect(codes([a, b, inserted, c, d, e])).toEqual(["forked 2"]);
  });
  test("a copy inserted", () => {
    expect(codes([a, b, b, c, d, e])).toEqual(["seq_repeated 1", "repeated_fact 1"]);
  });
  test("a number used twice", () => {
    const again = resealed(evaluated("x", 1), { prev: c.hash });
    expect(codes([a, b, c, again])).toEqual(["seq_repeated 1"]);
  });
  test("forked: two entries that follow the same one", () => {
    expect(codes([a, b, resealed(evaluated("x", 1), { prev: a.hash }), c, d, e])).toEqual([
      "forked 1",
      "chain_broken 2",
    ]);
  });
  test("a fact entered twice in a row", () => {
    const twice = chainOf([evaluationDraft("a"), evaluationDraft("b"), evaluationDraft("a")]);
    expect(codes(twice)).toEqual(["repeated_fact 2"]);
  });
  test("resting on what no entry states", () => {
    const lone = chainOf([
      draftOf("approval_set", "k", { pull_request: 1, commit: "a".repeat(40), source: "reviews", approvals: [] }, [
        { fact: "f".repeat(64) },
      ]),
    ]);
    expect(codes(lone)).toEqual(["unknown_reference 0"]);
  });
  test("other bytes for the same value", () => {
    const spaced = whole.replace('"seq":1', '"seq": 1');
    expect(check(raw(spaced))[0]).toEqual({
      code: "not_canonical",
      file: "ledger/00000.jsonl",
      line: 2,
      seq: 1,
      message: "the line is not in canonical JSON (keys sorted, no white space, each key once), as entries are written",
    });
  });
  test("a key stated twice, of which readers take different ones", () => {
    const doubled = whole.replace('{"actor":"octocat"', '{"actor":"mallory","actor":"octocat"');
    expect(check(raw(doubled)).map(({ code }) => code)).toContain("not_canonical");
  });
  test("a field that nobody knows", () => {
    const [first] = check(raw(whole.replace('"at":', '"as":"x","at":')));
    expect(first?.message).toBe('the line is no entry: the entry must NOT have additional properties ("as")');
  });
  test("cut off in a line", () => {
    expect(check(raw(whole.slice(0, -10))).map(({ code }) => code)).toEqual(["line_unfinished"]);
  });
  test("in another file than its place says", () => {
    const files = new Map([[shardPath(1), whole]]);
    expect(check(files).map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => "misplaced"));
  });
});

function evaluated(name: string, seq: number): Entry {
  const [entry] = chainOf([evaluationDraft(name)]) as [Entry];
  return resealed(entry, { seq });
}

describe("properties", () => {
  test("any byte that is another one is found", () => {
    const bytes = Buffer.from(whole, "utf8");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const edited = Buffer.from(bytes);
        edited[at] = (edited[at] as number) ^ flip;
        expect(check(raw(edited.toString("utf8"))).length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });
  test("any byte that is taken out or put in is found", () => {
    const bytes = Buffer.from(whole, "utf8");
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 127 }), fc.boolean(), (at, value, out) => {
        const rest = bytes.subarray(out ? at + 1 : at);
        const edited = Buffer.concat([bytes.subarray(0, at), Buffer.from(out ? [] : [value]), rest]);
        expect(check(raw(edited.toString("utf8"))).length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
  test("any other order, and any choice of the entries but a beginning of them, is found", () => {
    const list = fc.uniqueArray(fc.constantFrom(...entries), { minLength: 1 });
    fc.assert(
      fc.property(list, (chosen) => {
        const isBeginning = chosen.every((entry, index) => entry.seq === index);
        expect(check(filesOf(chosen)).length === 0).toBe(isBeginning);
      }),
    );
  });
});
