import fc from "fast-check";
import { expect, test } from "vitest";
import { processTypes } from "../../src/grader/registry.ts";
import { redact } from "../../src/ledger/redact.ts";
import { REDACTED_KINDS } from "../../src/policy/ledger-fields.ts";
import { processGrader } from "../support/process-tester.ts";

const pii = processTypes("pii");
if (pii === undefined) throw new Error("there is no grader type pii");
const graded = processGrader(pii);

/** Texts of what is found, what is nearly found, and what stands around it. */
const piece = fc.oneof(
  fc.constantFrom(
    ...["4111 1111 1111 1111", "378282246310005", "30569309025904", "4111-1111-1111-1112", "5500 0000 0000 0004 12"],
    ...[
      "GB82 WEST 1234 5698 7654 32",
      "DE89370400440532013000",
      "NO93 8601 1117 947",
      "de89 3704 0044 0532 0130 00 eur",
    ],
    ...["ann.lee+x@example.co.uk", "jörg@müller.example", "a@b", "+49 30 1234 5678", "(555) 123-4567", "555.123.4567"],
    ...["192.168.0.17", "1.2.3.4.5", "256.1.1.1", `ghp_${"aB3dE6gH9k".repeat(4)}`, `sk-proj-${"aB3dE6gH9k".repeat(3)}`],
    ...[
      "-----BEGIN RSA PRIVATE KEY-----",
      "４１１１１１１１１１１１１１１１",
      "jo\u200b@example.org",
      "٤٩",
      "2026-11-23T20:00",
    ],
  ),
  fc.string({ unit: fc.constantFrom(..."0123456789 .-+@()aZé_/:%"), maxLength: 12 }),
);
const texts = fc.sample(
  fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .chain((parts) => fc.constantFrom("", " ", ", ", ".").map((between) => parts.join(between))),
  { numRuns: 400, seed: 20261123 },
);

test.each(REDACTED_KINDS)("%s is taken out wherever the grader type pii finds it, and nowhere else", async (kind) => {
  const scores = await graded(
    { kinds: [kind] },
    texts.map((text) => ({ output: { text } })),
  );
  const found = texts.filter((_, index) => {
    const score = scores[index];
    return score?.kind === "scored" && score.value < 1;
  });
  const taken = texts.filter((text) => redact(text, [kind]).redacted[kind] !== undefined);
  expect(taken).toEqual(found);
  expect(found.length).toBeGreaterThan(5);
});
