import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/commands/comment-command.ts";

describe("a comment", () => {
  test.each([
    "",
    "hello",
    "/gradegatex evaluate",
    " /gradegate evaluate",
    "> /gradegate evaluate",
    "please\n/gradegate evaluate",
    "/GRADEGATE evaluate",
  ])("%j is no command", (body) => {
    expect(parseCommand(body)).toEqual({ kind: "none" });
  });

  test.each(["/gradegate evaluate", "/gradegate   evaluate \nthank you", "/gradegate\tevaluate\r\n"])(
    "%j evaluates",
    (body) => {
      expect(parseCommand(body)).toEqual({ kind: "evaluate" });
    },
  );

  test.each([
    ["/gradegate", "reviews the head"],
    ["/gradegate evaluate now", "stands alone"],
    ["/gradegate evaluate 9f2c", "stands alone"],
    ["/gradegate merge", "no such command"],
    ["/gradegate __proto__", "no such command"],
    ["/gradegate constructor", "no such command"],
    [`/gradegate evaluate${" ".repeat(600)}`, "longer than 500"],
    ["/gradegate plan now", "stands alone"],
    ["/gradegate override", "needs a reason"],
    ["/gradegate waive max_drop because", "names a rule, a suite, a day"],
    ["/gradegate waive exploitability refunds until 2026-12-01 because the search is too strict", "cannot be waived"],
    ["/gradegate waive max_drop <b> until 2026-12-01 because the search is too strict", "small letters"],
    ["/gradegate waive max_drop refunds until 2026-02-30 because the search is too strict", "one that there is"],
    ["/gradegate waive max_drop refunds until 2026-12-01 because no", "20 characters"],
    ["/gradegate audit all of it", "one suite, or none"],
  ])("%j does nothing but get an answer", (body, says) => {
    const found = parseCommand(body);
    expect(found).toEqual({ kind: "answer", text: expect.stringContaining(says) });
  });

  test("waives nothing itself: what it would have to say in a policy is read out of it", () => {
    const said = "because the labels of May are being read again";
    expect(parseCommand(`/gradegate waive max_drop refunds/high-value until 2026-12-01 ${said}`)).toEqual({
      kind: "waive",
      rule: "max_drop",
      suite: "refunds",
      slice: "high-value",
      until: "2026-12-01",
      reason: "the labels of May are being read again",
    });
  });

  test("overrides with the reason that stands in its first line", () => {
    expect(parseCommand("/gradegate override  the provider is down, see INC-12 \nmore")).toEqual({
      kind: "override",
      reason: "the provider is down, see INC-12",
    });
  });

  test("is never repeated in the answer: it is a stranger's text", () => {
    const found = parseCommand("/gradegate @octo/all<img>");
    expect(JSON.stringify(found)).not.toContain("octo");
  });
});
