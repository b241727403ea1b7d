import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { BODIES } from "../../src/ledger/bodies.ts";
import { entryProblem } from "../../src/ledger/parse.ts";
import { chainOf, evaluationDraft } from "../support/ledger.ts";

const published = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync(new URL("../../src/ledger/schemas/entry.schema.json", import.meta.url), "utf8")),
);
const [entry] = chainOf([evaluationDraft("a")]);

test("the published schema takes what the program writes, and so does the program", () => {
  expect(published(entry)).toBe(true);
  expect(entryProblem(entry)).toBeUndefined();
});

test.each([
  ["another kind", { kind: "decree" }],
  ["the body of another kind", { kind: "plan" }],
  ["a field that nobody knows", { note: "hello" }],
  ["a time that is no time", { at: "yesterday" }],
  ["a run that is no address", { run_url: "javascript:alert(1)" }],
  ["a digest that is none", { fact: "abc" }],
  ["an actor without end", { actor: "a".repeat(201) }],
  ["a body with more in it", { body: { policies: "policies", judge: "replay", suites: [], more: 1 } }],
])("%s is refused by both", (_, change) => {
  const changed = { ...entry, ...change };
  expect(published(changed)).toBe(false);
  expect(entryProblem(changed)).toBeDefined();
});

test("every kind of entry is in the published schema", () => {
  const { oneOf } = published.schema as { oneOf: { properties: { kind: { const: string } } }[] };
  expect(oneOf.map(({ properties }) => properties.kind.const)).toEqual(Object.keys(BODIES));
});
