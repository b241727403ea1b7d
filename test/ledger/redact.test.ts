import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evidenceOf, keepEvidence, lastDayOf } from "../../src/ledger/evidence.ts";
import { redact } from "../../src/ledger/redact.ts";
import type { Appended } from "../../src/ledger/store.ts";
import { REDACTED_KINDS } from "../../src/policy/ledger-fields.ts";
import { sha256 } from "../support/ledger.ts";

const clean = (text: string) => redact(text, REDACTED_KINDS).value;

describe("what is taken out of texts", () => {
  test.each([
    ["mail me at jo.doe+x@mail.example.org, please", "mail me at [redacted:email], please"],
    ["card 4111 1111 1111 1111 and 5500-0000-0000-0004.", "card [redacted:card] and [redacted:card]."],
    ["IBAN DE89 3704 0044 0532 0130 00 EUR 12", "IBAN [redacted:iban] EUR 12"],
    ["call +49 30 1234567 or (555) 123-4567", "call [redacted:phone] or [redacted:phone]"],
    ["from 203.0.113.9", "from [redacted:ip]"],
    [`key sk-proj-${"a1".repeat(12)} in AKIA${"B".repeat(16)}`, "key [redacted:key] in [redacted:key]"],
    ["card ４１１１ １１１１ １１１１ １１１１ in full-width digits", "card [redacted:card] in full-width digits"],
    ["jo\u200b@example.org hides nothing", "[redacted:email] hides nothing"],
    ["ＩＢＡＮ with arabic digits +٤٩ ٣٠ ١٢٣٤٥٦٧", "IBAN with arabic digits [redacted:phone]"],
  ])("%s", (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  test.each([
    "order 4111 1111 1111 1112 fails its checksum",
    "commit 559811205790 and version 1.2.3",
    "DE89 3704 1144 1532 1130 01 fails its checksum",
    "ﬁne print stays as it is",
  ])("%s: left as it is, byte for byte", (text) => {
    expect(clean(text)).toBe(text);
  });

  test("only the kinds that are asked for, and each is counted", () => {
    expect(redact({ a: ["x@example.org", "y@example.org, 4111111111111111"], n: 3 }, ["email"])).toEqual({
      value: { a: ["[redacted:email]", "[redacted:email], 4111111111111111"], n: 3 },
      redacted: { email: 2 },
    });
  });

  test("whatever the text around it, an address and a card's number do not survive", () => {
    const around = fc.string({
      unit: fc.constantFrom("a", "Z", "@", ".", " ", "-", "+", "7", "é", "\n"),
      maxLength: 200,
    });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = clean(`${before} jo.doe@example.org | 4111111111111111 | ${after}`);
        expect(text).not.toContain("jo.doe@");
        expect(text).not.toContain("4111111111111111");
      }),
    );
  });

  test("a second time nothing is found", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "@", ".", "1", "4", " ", "-", "+", "DE", "(", ")"), maxLength: 80 }),
        (text) => {
          const once = clean(text);
          expect(redact(once, REDACTED_KINDS)).toEqual({ value: once, redacted: {} });
        },
      ),
    );
  });
});

describe("evidence", () => {
  const rule = { ledger: "gradegate-ledger", keep_days: 40, redact: REDACTED_KINDS, today: "2026-11-23" };

  test("is kept to the end of the month in which its days are over", () => {
    const kept = evidenceOf("report", { text: "hello" }, rule, sha256);
    expect(kept).toEqual({
      text: '{"text":"hello"}',
      evidence: {
        name: "report",
        digest: sha256('{"text":"hello"}'),
        bytes: 16,
        branch: "gradegate-ledger-evidence/until-2027-01",
        keep_until: "2027-01-31",
      },
    });
    expect(lastDayOf("gradegate-ledger-evidence/until-2028-02", "gradegate-ledger")).toBe("2028-02-29");
    expect(lastDayOf("gradegate-ledger-evidence/until-2028-13", "gradegate-ledger")).toBeUndefined();
    expect(lastDayOf("main", "gradegate-ledger")).toBeUndefined();
  });

  test("is redacted before it is hashed, so that the digest tells nothing of what was taken out", () => {
    const [one, other] = ["jo@example.org", "al@example.org"].map((text) => evidenceOf("r", { text }, rule, sha256));
    expect(one).toEqual(other);
    expect(one?.evidence.redacted).toEqual({ email: 1 });
  });

  test("that is too large is not kept", () => {
    expect(evidenceOf("r", { text: "x".repeat(20_000_001) }, rule, sha256)).toBeUndefined();
  });

  test("is kept once, also where another runner was first", async () => {
    const heads = new Map<string, string>();
    const texts = new Map<string, string>();
    let answers: Appended[] = [{ kind: "moved" }, { kind: "failed", message: "no answer", retryable: true }];
    let appends = 0;
    const store = {
      branches: async () => heads,
      digests: async () => new Set(texts.keys()),
      read: async () => undefined,
      remove: async (): Promise<Appended> => ({ kind: "moved" }),
      append: async (branch: string, _: string | undefined, added: ReadonlyMap<string, string>): Promise<Appended> => {
        appends++;
        const [first, ...rest] = answers;
        answers = rest;
        if (first !== undefined) return first;
        for (const [digest, text] of added) texts.set(digest, text);
        heads.set(branch, `${appends}`);
        return { kind: "ok", head: `${appends}` };
      },
    };
    const kept = [evidenceOf("r", { text: "hello" }, rule, sha256) as NonNullable<ReturnType<typeof evidenceOf>>];
    await keepEvidence(kept, store, async () => {});
    await keepEvidence(kept, store, async () => {});
    expect([...texts.values()]).toEqual(['{"text":"hello"}']);
    expect(appends).toBe(3);
  });
});
