import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedPart, publishedText } from "../.github/scripts/conformance/table.ts";
import { knownTypes } from "../src/grader/registry.ts";
import { conformance } from "./support/conformance.ts";
import { sharedData } from "./support/shared-data.ts";

const document = readFileSync(new URL("../.github/conformance.md", import.meta.url), "utf8");
const golden = sharedData("data/metrics_golden.json");

test.skipIf(golden === undefined)(
  "the conformance table is what running gives (needs ../shared/data; else npm run conformance)",
  () => {
    expect(publishedPart(document)).toBe(publishedText(conformance(golden!)));
  },
);

test("the conformance table has a row for every grader type (else npm run conformance)", () => {
  expect(knownTypes().filter((type) => !document.includes(`| \`types/${type}\` |`))).toEqual([]);
});
