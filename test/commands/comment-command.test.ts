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
    ["/gradegate plan", "review's comment"],
    ["/gradegate waive max_drop because", "never for a safety suite"],
    ["/gradegate override all", "cannot override"],
    ["/gradegate audit", "cannot audit"],
  ])("%j does nothing but get an answer", (body, says) => {
    const found = parseCommand(body);
    expect(found).toEqual({ kind: "answer", text: expect.stringContaining(says) });
  });

  test("is never repeated in the answer: it is a stranger's text", () => {
    const found = parseCommand("/gradegate @octo/all<img>");
    expect(JSON.stringify(found)).not.toContain("octo");
  });
});
