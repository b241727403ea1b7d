import { processTypes } from "../../../src/grader/registry.ts";
import { calls, processTester } from "../../support/process-tester.ts";

const says = (text: string) => ({ output: { text } });
const forbid = { rules: { promise: { forbid: "guarantee[ds]?" } } };

processTester(processTypes("regex")!, {
  scores: [
    { rule: "nothing that is forbidden", config: forbid, run: says("It may work."), value: 1 },
    {
      rule: "what is forbidden, with where it stands",
      config: forbid,
      run: says("We guarantee it."),
      value: 0,
      reason: /promise: found "guarantee" at output 3-12/,
    },
    { rule: "case counts unless it is ignored", config: forbid, run: says("GUARANTEED"), value: 1 },
    {
      rule: "ignore_case",
      config: { rules: { promise: { forbid: "guarantee[ds]?", flags: ["ignore_case"] } } },
      run: says("GUARANTEED"),
      value: 0,
    },
    {
      rule: "a penalty for each different text that is found",
      config: { rules: { ids: { forbid: "[A-Z]{2}\\d+", penalty: 0.25 } } },
      run: says("AB1, AB1 and CD2"),
      value: 0.5,
    },
    {
      rule: "allowed texts and patterns do not count",
      config: { rules: { ids: { forbid: "[A-Z]{2}\\d+", allow: ["AB1", { pattern: "C[DE]\\d*" }] } } },
      run: says("AB1 and CD2"),
      value: 1,
    },
    {
      rule: "an allowed pattern must match all of it",
      config: { rules: { ids: { forbid: "[A-Z]{2}\\d+", allow: [{ pattern: "AB" }] } } },
      run: says("AB1"),
      value: 0,
    },
    {
      rule: "what is required",
      config: { rules: { id: { require: "^Order \\d+$", flags: ["multiline"] } } },
      run: says("Thanks.\nOrder 17\n"),
      value: 1,
    },
    {
      rule: "less than is required",
      config: { rules: { id: { require: "\\[\\d\\]", min: 2 } } },
      run: says("as said in [1] and [1]"),
      value: 0,
      reason: /1 of at least 2/,
    },
    {
      rule: "the weighted mean of the rules, 0 where a hard one is broken",
      config: { rules: { a: { forbid: "x", hard: true }, b: { require: "x", weight: 3 } } },
      run: says("x"),
      value: 0,
    },
    {
      rule: "arguments of calls, each by itself",
      config: { over: ["tool_arguments"], rules: { sql: { forbid: "^drop table", flags: ["ignore_case"] } } },
      run: calls(["query", { id: 1, sql: ["select 1", "DROP TABLE users"] }]),
      value: 0,
      reason: /call 1 of query sql\.1 0-10/,
    },
    {
      rule: "actions: what the assistant says and does, not what it is told; each has its credit",
      config: { over: ["actions"], rules: { x: { forbid: "secret" } } },
      run: {
        actions: [
          { role: "user", content: "a secret" },
          { role: "assistant", content: "the secret" },
          { tool: "note", arguments: { text: "fine" }, output: "secret" },
        ],
      },
      value: 0,
      steps: [null, 0, 1],
    },
    {
      rule: "a pattern that would keep a backtracking engine busy for ever",
      config: { rules: { x: { require: "(a|aa)+b(x+x+)+y" } } },
      run: says(`${"a".repeat(5_000)}b${"x".repeat(5_000)}`),
      value: 0,
    },
  ],
  rejects: [
    {
      rule: "a backreference",
      config: { rules: { x: { forbid: "(a)\\1" } } },
      code: "pattern-syntax",
      path: ["rules", "x", "forbid"],
    },
    {
      rule: "lookaround in an allowed pattern",
      config: { rules: { x: { forbid: "a", allow: ["b", { pattern: "(?=a)" }] } } },
      code: "pattern-syntax",
      path: ["rules", "x", "allow", 1, "pattern"],
    },
    {
      rule: "a pattern that is everywhere",
      config: { rules: { x: { forbid: "a*" } } },
      code: "pattern-of-nothing",
      path: ["rules", "x", "forbid"],
    },
    { rule: "neither", config: { rules: { x: {} } }, code: "forbid-or-require", path: ["rules", "x"] },
    {
      rule: "both",
      config: { rules: { x: { forbid: "a", require: "b" } } },
      code: "forbid-or-require",
      path: ["rules", "x"],
    },
    {
      rule: "a penalty of what is required",
      config: { rules: { x: { require: "a", penalty: 0.5 } } },
      code: "needs-pattern",
      path: ["rules", "x", "penalty"],
    },
  ],
  malformed: [
    { rule: "no rules", config: { rules: {} } },
    { rule: "an unknown flag", config: { rules: { x: { forbid: "a", flags: ["verbose"] } } } },
    { rule: "over an unknown place", config: { over: ["input"], rules: { x: { forbid: "a" } } } },
  ],
});
