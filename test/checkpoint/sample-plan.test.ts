import { describe, expect, test } from "vitest";
import { samplePlan, tasksOf } from "../../src/checkpoint/sample-plan.ts";
import { aTrajectory } from "../support/builders.ts";

const task = { task_id: "t1", item: { q: "six times {{ item.secret }}", secret: "42" }, tags: [] };

describe("what is asked", () => {
  test("each sample has its number as seed, and an id of task, model and number", () => {
    const { requests } = samplePlan([task], "m", "ckpt-1", {
      samples: 2,
      messages: [{ role: "user", content: "Q: {{ item.q }}" }],
      max_completion_tokens: 50,
    });
    expect(requests.map(({ id, body }) => [id, body.seed])).toEqual([
      ["t1@ckpt-1#1", 0],
      ["t1@ckpt-1#2", 1],
    ]);
  });

  test("what an item says is never read as a template", () => {
    const { requests } = samplePlan([task], "m", undefined, {
      samples: 1,
      messages: [{ role: "user", content: "Q: {{ item.q }}" }],
    });
    expect(requests[0]?.body.messages).toEqual([{ role: "user", content: "Q: six times {{ item.secret }}" }]);
  });

  test("the item's own messages are sent where the job states none, and nothing is made up where it has none", () => {
    const messages = [{ role: "user", content: "hello" }];
    const { requests, unasked } = samplePlan([{ task_id: "own", item: { messages }, tags: [] }, task], "m", undefined, {
      samples: 1,
    });
    expect(requests.map(({ body }) => body.messages)).toEqual([messages]);
    expect(unasked.map(({ task_id }) => task_id)).toEqual(["t1"]);
  });

  test("a variable that an item has not is a task that cannot be asked, not an empty word", () => {
    const { requests, unasked } = samplePlan([task], "m", undefined, {
      messages: [{ role: "user", content: "{{ item.gone }}" }],
    });
    expect([requests.length, unasked.length]).toEqual([0, 1]);
  });
});

test("a task whose runs disagree on the item is ambiguous", () => {
  const runs = [
    aTrajectory({ id: "1", task_id: "a" }),
    aTrajectory({ id: "2", task_id: "a", tags: ["x"] }),
    aTrajectory({ id: "3", task_id: "b" }),
    aTrajectory({ id: "4", task_id: "b", item: { question: "another" } }),
  ];
  const { tasks, ambiguous } = tasksOf(runs);
  expect([...tasks.keys()]).toEqual(["a"]);
  expect(ambiguous).toEqual(["b"]);
});
