import { describe, expect, test } from "vitest";
import { appendEntries } from "../../src/ledger/append.ts";
import type { Draft } from "../../src/ledger/entry.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { chainOf, evaluationDraft, type Fault, filesOf, Killed, MemoryLedger, sha256 } from "../support/ledger.ts";

const wait = async () => {};
const append = (store: MemoryLedger, ...drafts: readonly Draft[]) => appendEntries(drafts, { store, sha256, wait });
const entered = (store: MemoryLedger) => {
  const { entries, problems } = verifyChain(store.files, sha256);
  expect(problems).toEqual([]);
  return entries.map(({ key }) => key);
};

describe("appending", () => {
  test("the first entry begins the chain, and the next follows it", async () => {
    const store = new MemoryLedger();
    await append(store, evaluationDraft("a"));
    const { appended } = await append(store, evaluationDraft("b"), evaluationDraft("c"));
    expect(appended).toBe(2);
    expect(entered(store)).toEqual(["review a", "review b", "review c"]);
  });

  test("the same fact is entered once, whoever notes it down and when", async () => {
    const store = new MemoryLedger();
    const first = await append(store, evaluationDraft("a"));
    const again = await append(
      store,
      evaluationDraft("a", { at: "2026-11-24T00:00:00.000Z", actor: "hubot", run_url: "https://example.com/2" }),
    );
    expect(again).toEqual({ ...first, appended: 0 });
    expect(entered(store)).toEqual(["review a"]);
  });

  test("of one key, what becomes otherwise is news, and so is its coming back", async () => {
    const store = new MemoryLedger();
    const judged = (judge: "replay" | "live") =>
      evaluationDraft("a", { body: { policies: "policies", judge, suites: [] } } as Partial<Draft>);
    for (const judge of ["replay", "live", "live", "replay"] as const) await append(store, judged(judge));
    expect(entered(store)).toHaveLength(3);
  });

  test("nothing is added to a ledger that is not sound", async () => {
    const store = new MemoryLedger();
    const [path, text] = [...filesOf(chainOf([evaluationDraft("a")]))][0] as [string, string];
    store.set(new Map([[path, text.replace("octocat", "octodog")]]));
    await expect(append(store, evaluationDraft("b"))).rejects.toThrow(
      /not sound, so nothing is added to it: entry 0 was edited/,
    );
  });

  test("a draft that is no entry is a bug, and nothing is written", async () => {
    const store = new MemoryLedger();
    const bad = evaluationDraft("a", { body: { policies: "policies", judge: "guess", suites: [] } } as never);
    await expect(append(store, bad)).rejects.toThrow(TypeError);
    expect(store.current).toBeUndefined();
  });

  test("a store that always moved is given up with a reason", async () => {
    const store = new MemoryLedger();
    for (let call = 0; call < 100; call++) store.faults.set(call, "moved");
    await expect(append(store, evaluationDraft("a"))).rejects.toThrow(
      "given up after 20 tries: others were first each time",
    );
  });

  test("a refusal that another try would not mend is told at once", async () => {
    const store = new MemoryLedger();
    store.append = async () => ({ kind: "failed", message: "no right to write", retryable: false });
    await expect(append(store, evaluationDraft("a"))).rejects.toThrow("ledger: append: no right to write");
  });
});

describe("faults: at each call in turn, a run that dies or is lied to and is repeated enters each fact exactly once", () => {
  const drafts = [evaluationDraft("b"), evaluationDraft("c")];
  const kinds: readonly Fault[] = ["die_before", "die_after", "fail_before", "fail_after", "moved"];
  test.each(kinds)("%s", async (kind) => {
    for (let call = 0; call < 3; call++) {
      const store = new MemoryLedger();
      await append(store, evaluationDraft("a"));
      store.faults.set(store.calls + call, kind);
      await append(store, ...drafts).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      await append(store, ...drafts);
      expect(entered(store)).toEqual(["review a", "review b", "review c"]);
    }
  });
});

test("many who append at once lose no entry, and none is doubled", async () => {
  const store = new MemoryLedger();
  const names = Array.from({ length: 12 }, (_, index) => `run ${index}`);
  // Every run is there twice, as a re-run beside the first.
  await Promise.all([...names, ...names].map((name) => append(store, evaluationDraft(name))));
  expect([...entered(store)].sort()).toEqual(names.map((name) => `review ${name}`).sort());
});
