import { expect, test } from "vitest";
import { classify } from "../../src/change/classify.ts";
import { effectSide } from "../support/effect-side.ts";

const gate = (train: string) => ({
  "policies/gate.yaml": `apiVersion: gradegate/v1
kind: Gate
metadata: { name: merge, version: "1.0.0" }
spec:
  merge: { suites: [safety], compare: { margin: 0.1 } }
  train: ${train}
`,
});

test.each<[string, string, string, string]>([
  ["fewer people", "{ suites: [holdout], approvals: { count: 3 } }", "{ suites: [holdout] }", "loosening"],
  [
    "one instead of the two that hold unsaid",
    "{ suites: [holdout] }",
    "{ suites: [holdout], approvals: { count: 1 } }",
    "loosening",
  ],
  ["more money", "{ suites: [holdout], budget: { usd: 5 } }", "{ suites: [holdout], budget: { usd: 6 } }", "loosening"],
  ["a suite less", "{ suites: [holdout, safety] }", "{ suites: [holdout] }", "loosening"],
  ["a suite more", "{ suites: [holdout] }", "{ suites: [holdout, safety] }", "tightening"],
])("%s for a training job changes how strict it is", async (_, before, after, direction) => {
  const [base, head] = [await effectSide(gate(before)), await effectSide(gate(after))];
  expect(classify(base.set, head.set).map((change) => change.direction)).toEqual([direction]);
});
