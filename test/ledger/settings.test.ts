import { expect, test } from "vitest";
import { ledgerSettings } from "../../src/ledger/settings.ts";
import type { GateSpec } from "../../src/policy/document.ts";

const gate = (merge: Partial<GateSpec["merge"]>, ledger?: GateSpec["ledger"]) => ({
  spec: { merge: { suites: ["s"], ...merge }, ...(ledger === undefined ? {} : { ledger }) } as GateSpec,
});

test("where no gate says anything the ledger is optional and keeps no evidence", () => {
  expect(ledgerSettings([gate({})], [gate({})])).toEqual({ branch: "gradegate-ledger", required: false });
});

test("one gate that judges is enough to require it; what is kept the gates of now say", () => {
  const before = gate({ ledger: "required" }, { branch: "old-ledger", evidence: { keep_days: 9 } });
  const now = gate({ ledger: "optional" }, { branch: "new-ledger", evidence: { keep_days: 5, redact: ["email"] } });
  expect(ledgerSettings([before, now], [now])).toEqual({
    branch: "new-ledger",
    required: true,
    evidence: { keep_days: 5, redact: ["email"] },
  });
});

test("of several gates the longest time and every kind of redaction counts, and a gate that names none redacts all", () => {
  const [one, other] = [
    gate({}, { evidence: { keep_days: 5, redact: ["phone"] } }),
    gate({}, { evidence: { keep_days: 50, redact: ["email"] } }),
  ];
  expect(ledgerSettings([], [one, other]).evidence).toEqual({ keep_days: 50, redact: ["email", "phone"] });
  const all = ledgerSettings([], [one, gate({}, { evidence: { keep_days: 5 } })]).evidence?.redact;
  expect(all).toEqual(["email", "phone", "card", "iban", "ip", "key"]);
});

test("several ledgers are none", () => {
  const gates = [gate({}, { branch: "a" }), gate({}, { branch: "b" })];
  expect(() => ledgerSettings(gates, gates)).toThrow("the gates name several ledgers (a, b); a repository has one");
});
