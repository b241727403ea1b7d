import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf, unboundedReason, usdOf } from "../../src/grader/judge-cost.ts";
import { KNOWN_MODELS, withFacts } from "../../src/grader/models.ts";
import { canonicalJson } from "../../src/json.ts";
import { aJudgeRequest } from "../adapters/judge/judge-request.ts";

const PRICED = { usd_per_million_input_tokens: 2, usd_per_million_output_tokens: 8, max_output_tokens: 1000 };

describe("what a request may cost", () => {
  test("the bound is a token a byte of what is sent, the likely one a token to four, and the answer's most", () => {
    const request = aJudgeRequest({ sampling: { max_completion_tokens: 50 } });
    const bytes = Buffer.byteLength(canonicalJson(request.messages) + canonicalJson(request.response_format));
    expect(costOf(request, PRICED)).toEqual({
      likely_input_tokens: Math.ceil(bytes / 4) + 80,
      most_input_tokens: bytes + 80,
      most_output_tokens: 50,
      usd_low: ((Math.ceil(bytes / 4) + 80) * 2) / 1e6,
      usd_high: ((bytes + 80) * 2 + 50 * 8) / 1e6,
    });
  });

  test("text of any script counts in bytes of UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (content) => {
        const request = aJudgeRequest({ messages: [{ role: "user", content }] });
        const bytes = Buffer.byteLength(canonicalJson(request.messages) + canonicalJson(request.response_format));
        expect(costOf(request, PRICED).most_input_tokens).toBe(bytes + 80);
      }),
    );
  });

  test("what is not known has no bound: no price, an image, an answer without an end", () => {
    const image = aJudgeRequest({
      messages: [{ role: "user", content: [{ type: "image_url", image_url: { url: "x" } }] }],
    });
    const { max_output_tokens: _, ...endless } = PRICED;
    expect(costOf(image, PRICED).usd_high).toBe(undefined);
    expect([
      unboundedReason(aJudgeRequest(), PRICED),
      unboundedReason(aJudgeRequest(), undefined),
      unboundedReason(image, PRICED),
      unboundedReason(aJudgeRequest(), endless),
    ]).toEqual([
      undefined,
      expect.stringContaining("no price is known of judge"),
      expect.stringContaining("image or audio"),
      expect.stringContaining("nothing bounds the answer of judge"),
    ]);
  });

  test("one price without the other is no price, unless the other is of nothing", () => {
    const facts = { usd_per_million_input_tokens: 1 };
    expect(usdOf({ input_tokens: 1, output_tokens: 1 }, facts)).toBe(undefined);
    expect(usdOf({ input_tokens: 1, output_tokens: 0 }, facts)).toBe(0.000001);
  });
});

describe("the known models", () => {
  test("every fact has its source and day, and no price is made up", () => {
    for (const facts of KNOWN_MODELS.values()) {
      expect(facts).toEqual({ shutdown_date: expect.any(String), source: expect.any(String), as_of: "2026-11-23" });
    }
  });

  test("a person's own facts stand over them, field by field", () => {
    const table = withFacts(new Map([["gpt-4.1-2025-04-14", { max_output_tokens: 9 }]]));
    expect(table.get("gpt-4.1-2025-04-14")).toMatchObject({ max_output_tokens: 9, shutdown_date: "2027-01-14" });
  });
});
