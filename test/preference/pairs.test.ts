import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conversationOf } from "../../src/preference/conversation.ts";
import { type CreditedRun, preferencePairs } from "../../src/preference/pairs.ts";
import type { Action, Trajectory } from "../../src/trajectory/trajectory.ts";
import { sha256 } from "../support/memory-world.ts";

const OPTIONS = { segment: 1, margin: 0.1, most: 1 };
const user = (content: string): Action => ({ role: "user", content });
const says = (content: string): Action => ({ role: "assistant", content });
const calls = (tool: string, output?: string): Action =>
  output === undefined ? { tool, arguments: { a: 1 } } : { tool, arguments: { a: 1 }, output };
const trajectory = (actions: readonly Action[], item = {}): Trajectory => ({
  id: "run",
  task_id: "task",
  item,
  actions,
  output: { text: "done" },
});
const run = (actions: readonly Action[], credits: readonly (number | null)[], task_id = "task"): CreditedRun => ({
  ...conversationOf(trajectory(actions)),
  task_id,
  tools: [],
  credits,
});
const found = (runs: readonly CreditedRun[], options = OPTIONS) => preferencePairs(runs, options, sha256);

describe("preference pairs", () => {
  const good = run([user("hi"), calls("look", "it"), says("right")], [null, 0.5, 0.9]);
  const bad = run([user("hi"), calls("look", "it"), says("wrong")], [null, 0.5, 0.2]);

  test("are the better and the worse step after the same prefix, which stands before both", () => {
    expect(found([bad, good])).toEqual({
      pairs: [
        {
          task_id: "task",
          tools: [],
          messages: [
            { role: "user", content: "hi" },
            {
              role: "assistant",
              tool_calls: [{ id: "call_1", type: "function", function: { name: "look", arguments: '{"a":1}' } }],
            },
            { role: "tool", tool_call_id: "call_1", content: "it" },
          ],
          better: { messages: [{ role: "assistant", content: "right" }], credit: 0.9, runs: 1 },
          worse: { messages: [{ role: "assistant", content: "wrong" }], credit: 0.2, runs: 1 },
        },
      ],
      forks: 1,
      ties: 0,
      unknown: 0,
    });
  });

  test.each([
    ["of another task", [good, { ...bad, task_id: "other" }]],
    ["with other tools", [good, { ...bad, tools: ["search"] }]],
    [
      "after another answer of a tool",
      [good, run([user("hi"), calls("look", "else"), says("wrong")], [null, 0.5, 0.2])],
    ],
    [
      "after another word of the user",
      [good, run([user("hey"), calls("look", "it"), says("wrong")], [null, 0.5, 0.2])],
    ],
    ["where no user has said anything", [run([says("a")], [0.9]), run([says("b")], [0.1])]],
  ])("are never made %s", (_, runs) => {
    expect(found(runs).pairs).toEqual([]);
  });

  test("equal credit, or a difference within the margin, makes no pair", () => {
    const near = run([user("hi"), calls("look", "it"), says("nearly")], [null, 0.5, 0.85]);
    expect(found([good, near])).toMatchObject({ pairs: [], forks: 1, ties: 1 });
    const equal = run([user("hi"), calls("look", "it"), says("as good")], [null, 0.5, 0.9]);
    expect(found([good, equal], { ...OPTIONS, margin: 0 })).toMatchObject({ pairs: [], ties: 1 });
  });

  test("unknown credit makes no pair, and is no 0", () => {
    const unjudged = run([user("hi"), calls("look", "it"), says("unjudged")], [null, 0.5, null]);
    expect(found([good, unjudged])).toMatchObject({ pairs: [], forks: 1, ties: 0, unknown: 1 });
  });

  test("a step that several runs took has the mean of their credit", () => {
    const again = run([user("hi"), calls("look", "it"), says("wrong")], [null, 0.5, 0.6]);
    expect(found([good, bad, again]).pairs[0]?.worse).toMatchObject({ credit: 0.4, runs: 2 });
  });

  test("a longer segment has the answers of tools within it, ends with the model, and stops where a user speaks", () => {
    const long = run(
      [user("hi"), calls("look", "it"), calls("act", "ok"), user("more"), says("x")],
      [null, 0.9, 0.7, null, 1],
    );
    const other = run([user("hi"), says("no")], [null, 0.1]);
    const [pair] = found([long, other], { ...OPTIONS, segment: 5 }).pairs;
    expect(pair?.better.messages.map(({ role }) => role)).toEqual(["assistant", "tool", "assistant"]);
    expect(pair?.better.credit).toBeCloseTo(0.8, 9);
  });

  test("the worst come first where a prefix has more than may be had", () => {
    const middle = run([user("hi"), calls("look", "it"), says("middling")], [null, 0.5, 0.5]);
    expect(found([good, middle, bad]).pairs.map(({ worse }) => worse.credit)).toEqual([0.2]);
    expect(found([good, middle, bad], { ...OPTIONS, most: 5 }).pairs.map(({ worse }) => worse.credit)).toEqual([
      0.2, 0.5,
    ]);
  });

  test("of any runs: each better one is better by the margin, both differ, and the order of the runs decides nothing", () => {
    const step = fc.tuple(
      fc.constantFrom("a", "b", "c"),
      fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })),
    );
    const anyRun = fc
      .array(step, { minLength: 1, maxLength: 4 })
      .map((steps) =>
        run([user("hi"), ...steps.map(([text]) => says(text))], [null, ...steps.map(([, credit]) => credit)]),
      );
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (runs, segment) => {
        const options = { segment, margin: 0.1, most: 3 };
        const { pairs } = found(runs, options);
        for (const { better, worse } of pairs) {
          expect(better.credit - worse.credit).toBeGreaterThanOrEqual(0.1 - 1e-9);
          expect(better.messages).not.toEqual(worse.messages);
        }
        expect(found([...runs].reverse(), options)).toEqual(found(runs, options));
      }),
    );
  });
});

describe("the conversation of a run", () => {
  test("says the opening once, where the item and the actions both have it", () => {
    const messages = [
      { role: "system", content: "be kind" },
      { role: "user", content: "hi" },
    ];
    const { prompt, steps } = conversationOf(trajectory([user("hi"), says("hello")], { messages }));
    expect([prompt, steps.map(({ says: message }) => message)]).toEqual([
      [{ role: "system", content: "be kind" }],
      [
        { role: "user", content: "hi" },
        { role: "assistant", content: "hello" },
      ],
    ]);
  });

  test.each([
    ["a call without a recorded answer, which is its last step", [user("hi"), calls("look"), says("x")], 2],
    ["a tool's message without a call", [user("hi"), { role: "tool", content: "?" } as const, says("x")], 1],
    ["a call that was none, kept as text", [user("hi"), says('{"tool_calls":[{"name":""}]}'), says("x")], 1],
  ])("ends at %s", (_, actions, steps) => {
    expect(conversationOf(trajectory(actions)).steps).toHaveLength(steps);
  });
});
