import { expect, test } from "vitest";
import { type HumanLabel, mergeLabels, parseLabels, withLabels } from "../../src/audit/labels.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";

const label = (more: Partial<HumanLabel> = {}): HumanLabel => ({
  id: "r",
  digest: "d",
  rater: "@anna",
  value: 1,
  date: "2026-11-20",
  audit: "s",
  ...more,
});
const run: Trajectory = {
  id: "r",
  task_id: "t",
  item: {},
  output: { text: "" },
  outcome: {
    success: true,
    human: {
      labels: [
        { rater: "@anna", value: 0 },
        { rater: "@carl", value: 0 },
      ],
    },
  },
};

test("labels beside a dataset stand with those in it; a rater's later word outweighs the earlier, and silence stays silence", () => {
  const brought = [
    label({ date: "2026-11-22", audit: "s2", value: 0 }),
    label(),
    label({ rater: "@ben", value: null }),
  ];
  expect(withLabels(run, brought).outcome).toEqual({
    success: true,
    human: {
      labels: [
        { rater: "@carl", value: 0 },
        { rater: "@anna", value: 0 },
        { rater: "@ben", value: null },
      ],
    },
  });
  expect(withLabels(run, undefined)).toBe(run);
});

test("labels are joined each once, in an order that their arrival does not decide", () => {
  const [one, two] = [label(), label({ id: "q" })];
  expect(mergeLabels([one], [two, one]).labels).toEqual(mergeLabels([two], [one]).labels);
  expect(mergeLabels([one], [label({ value: 0 })]).contradicted).toEqual([label({ value: 0 })]);
});

test("a line that is no label is named with its number", () => {
  const text = `${JSON.stringify(label())}\n\n{"id": 1}\nnonsense\n${JSON.stringify({ ...label(), value: 2 })}\n`;
  const { labels, issues } = parseLabels("l.jsonl", text);
  expect([labels, issues.map(({ line }) => line)]).toEqual([[label()], [3, 4, 5]]);
});
