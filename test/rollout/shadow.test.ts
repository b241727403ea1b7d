import { describe, expect, test } from "vitest";
import { compareShadow, type ShadowOptions, type ShadowRow } from "../../src/rollout/shadow.ts";
import { deploymentOf, weightsOf } from "../../src/rollout/weights.ts";
import { RolloutRun } from "../support/rollout-run.ts";

const OPTIONS: ShadowOptions = {
  better: "higher",
  max_loss: 0.05,
  range: [0, 1],
  confidence: 0.95,
  max_unpaired: 0.05,
};
const rows = (count: number, value: (index: number) => number | undefined): readonly ShadowRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `r${index}`, task_id: `t${index}`, value: value(index) }));

describe("shadow outputs against production's on the same requests", () => {
  test("the same grades are held once there are enough of them", () => {
    const production = rows(3000, (index) => (index % 3) / 2);
    expect(compareShadow(production, production, OPTIONS)).toMatchObject({
      verdict: "held",
      mean: { delta: 0, interval: [0, 0] },
    });
    expect(compareShadow(production.slice(0, 30), production, OPTIONS).verdict).toBe("unknown");
  });

  test("worse on the same requests is worse", () => {
    const found = compareShadow(
      rows(2000, () => 0.8),
      rows(2000, (index) => (index % 3 === 0 ? 0.2 : 0.8)),
      OPTIONS,
    );
    expect(found.verdict).toBe("worse");
    expect(found.mean.delta).toBeCloseTo(-0.2, 3);
  });

  test("requests that the candidate left out are not left out of the verdict", () => {
    const production = rows(3000, () => 0.5);
    const found = compareShadow(production, production.slice(300), OPTIONS);
    expect(found).toMatchObject({ verdict: "unknown", only_production: 300 });
    expect(found.why).toContain("300 of 3000 requests have no pair of grades");
  });

  test("a failed grade is no grade, on either side", () => {
    const production = rows(100, (index) => (index < 10 ? undefined : 0.5));
    const shadow = rows(100, (index) => (index >= 95 ? undefined : 0.5));
    expect(compareShadow(production, shadow, OPTIONS)).toMatchObject({
      failed: { production: 10, shadow: 5 },
      mean: { pairs: 85 },
    });
  });

  test("nothing in common says nothing", () => {
    expect(
      compareShadow(
        [],
        rows(5, () => 1),
        OPTIONS,
      ),
    ).toMatchObject({ verdict: "unknown", only_shadow: 5, why: "no request has a grade on both sides" });
  });

  test("a request that is there twice counts once, and samples of one task count as one", () => {
    const twice = [...rows(50, () => 0.5), ...rows(50, () => 0.9)];
    expect(
      compareShadow(
        twice,
        rows(50, () => 0.5),
        OPTIONS,
      ).mean,
    ).toMatchObject({ pairs: 50, delta: 0 });
    const oneTask = rows(3000, () => 0.5).map((row) => ({ ...row, task_id: "t" }));
    expect(compareShadow(oneTask, oneTask, OPTIONS).verdict).toBe("unknown");
  });
});

describe("what a router and GitHub are given", () => {
  test("weights at each stage", () => {
    const at = (stage: string) => {
      const { weights, mirror, alias } = weightsOf(new RolloutRun().to(stage).state);
      return { weights, mirror, alias };
    };
    const stable = (percent: number) => ({ model: "m1", percent });
    expect(at("offline")).toEqual({ weights: [stable(100)], mirror: null, alias: "m1" });
    expect(at("shadow")).toEqual({ weights: [stable(100)], mirror: { model: "m2", percent: 10 }, alias: "m1" });
    expect(at("canary")).toEqual({ weights: [stable(95), { model: "m2", percent: 5 }], mirror: null, alias: "m1" });
    expect(at("full")).toEqual({ weights: [{ model: "m2", percent: 100 }], mirror: null, alias: "m2" });
  });

  test("a deployment carries the weights as payload, and its status a text that GitHub takes", () => {
    const run = new RolloutRun().to("canary").command("rollback");
    const sent = run.carriedOut.flatMap(
      (effect) => deploymentOf(run.state, effect, { ref: "abc", environment: "production" }) ?? [],
    );
    expect(sent.at(-2)).toMatchObject({
      create: { ref: "abc", task: "rollout:full", payload: { model: "m1", id: "1/back-0/4-deployment" } },
    });
    expect(sent.at(-1)).toMatchObject({ status: { state: "success", auto_inactive: true } });
    expect(sent.every((each) => !("status" in each) || String(each.status.description).length <= 140)).toBe(true);
  });
});
