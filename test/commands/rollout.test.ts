import { describe, expect, test } from "vitest";
import { findCommand, parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/rollout.ts";
import type { MetricSources } from "../../src/ports.ts";
import type { Reading } from "../../src/rollout/measurement.ts";
import { type Files, MemoryWorld } from "../support/memory-world.ts";
import { HEALTHY, PLAN } from "../support/rollout-run.ts";

const plan = {
  ...PLAN,
  metrics: PLAN.metrics.map((metric) => ({ ...metric, source: { kind: "file", path: metric.name } })),
};

/** Sources that say what is healthy, but for what `bad` says by the metric's name. */
class Sources implements MetricSources {
  readonly bad = new Map<string, Reading>();
  read: MetricSources["read"] = async (source, { since, now }) => {
    const metric = String(source?.path);
    const elapsed = since === null ? 0 : (Date.parse(now) - Date.parse(since)) / 1000;
    const reading =
      this.bad.get(metric) ?? HEALTHY({ metric, elapsed, stage: "", weight: 0, state: undefined as never });
    return { at: now, reading: reading ?? { kind: "no_data", why: "none" } };
  };
}

class Desk {
  readonly sources = new Sources();
  readonly world: MemoryWorld;
  constructor(files: Files = { "plan.yaml": JSON.stringify(plan) }) {
    this.world = new MemoryWorld({ files, metrics: this.sources });
  }

  extra: readonly string[] = ["--weights", "weights.json", "--outbox", "outbox.jsonl"];

  async do(...argv: readonly string[]) {
    this.world.printed.length = 0;
    const words = [...argv, "--plan", "plan.yaml", "--state", "state.json", ...this.extra];
    return run(parseArguments(findCommand(COMMANDS, "rollout"), words), this.world);
  }

  async steps(count: number) {
    let code = 0;
    for (let each = 0; each < count; each++) {
      this.world.clock = new Date(Date.parse(this.world.clock) + 600_000).toISOString();
      code = await this.do("step");
    }
    return code;
  }

  json(file: string) {
    return JSON.parse(this.world.written.get(file) ?? "null");
  }

  get printed() {
    return this.world.printed.join("");
  }
}

const begun = async () => {
  const desk = new Desk();
  await desk.do("start", "--candidate", "m2", "--stable", "m1", "--by", "tag v2");
  return desk;
};

describe("gradegate rollout", () => {
  test("takes a healthy model to full over files alone", async () => {
    const desk = await begun();
    expect(await desk.steps(60)).toBe(0);
    expect(desk.json("state.json")).toMatchObject({ phase: "completed", candidate: "m2" });
    expect(desk.json("weights.json")).toMatchObject({
      alias: "m2",
      weights: [{ model: "m2", percent: 100 }],
      mirror: null,
    });
    expect(desk.printed).toMatch(/^support-agent: m2 is the model in production/);
  });

  test("takes a model that breaches safety back, exits 1, and says why; what is to be told is in the outbox once", async () => {
    const desk = await begun();
    await desk.steps(10);
    expect(desk.json("weights.json").weights).toEqual([
      { model: "m1", percent: 95 },
      { model: "m2", percent: 5 },
    ]);
    desk.sources.bad.set("violations", { kind: "value", value: 0.4, count: 100 });
    expect(await desk.steps(1)).toBe(1);
    expect(desk.json("weights.json")).toMatchObject({ alias: "m1", weights: [{ model: "m1", percent: 100 }] });
    expect(desk.printed).toContain(
      "m2 was rolled back, production is on m1: safety violations: 1 failed, at most 0: result 0.4",
    );
    await desk.steps(3);
    const told = (desk.world.written.get("outbox.jsonl") ?? "")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(told.map(({ id }) => id)).toEqual([...new Set(told.map(({ id }) => id))]);
    expect(told.slice(-5).map(({ kind }) => kind)).toEqual([
      "deployment_status",
      "deployment",
      "deployment_status",
      "lock",
      "issue",
    ]);
    expect(await desk.do("status")).toBe(1);
    expect(await desk.do("retry", "--by", "ada")).toBe(0);
  });

  test("pauses with exit 2 where there are no data, and goes on when a person says so", async () => {
    const desk = await begun();
    desk.sources.bad.set("latency", { kind: "no_data", why: "empty vector" });
    expect(await desk.steps(6)).toBe(2);
    expect(desk.printed).toContain("is paused (inconclusive) in shadow");
    desk.sources.bad.clear();
    expect(await desk.do("advance", "--by", "ada", "--why", "the exporter was down")).toBe(0);
    expect(await desk.steps(60)).toBe(0);
    expect(desk.json("state.json").entries.map((entry: { by: string }) => entry.by)).toContain("ada");
  });

  test("a command with an id is taken once", async () => {
    const desk = await begun();
    await desk.steps(5);
    await desk.do("pause", "--by", "ada", "--id", "42");
    await desk.do("advance", "--by", "ada", "--id", "43");
    await desk.do("pause", "--by", "ada", "--id", "42");
    expect(desk.json("state.json").phase).toBe("running");
  });

  test("a refused command exits 2 and stands in the history", async () => {
    const desk = await begun();
    await desk.steps(3);
    expect(await desk.do("advance", "--by", "ada")).toBe(2);
    expect(desk.json("state.json").entries.at(-1)).toMatchObject({ what: "advance refused", by: "ada" });
  });

  test("without --weights the traffic is somebody else's: it waits for a confirmation of each effect", async () => {
    const desk = await begun();
    desk.extra = [];
    await desk.steps(3);
    expect(desk.json("state.json")).toMatchObject({ stage: "shadow", step_started_at: null });
    expect(await desk.do("confirm", "1/step-1/0-publish_weights")).toBe(0);
    expect(desk.json("state.json").step_started_at).toBe(desk.world.clock);
    expect(await desk.do("rollback", "--by", "alert")).toBe(0);
    expect(desk.json("state.json").phase).toBe("rolling_back");
    await desk.do("confirm", "1/back-0/0-publish_weights");
    await desk.do("confirm", "1/back-0/1-point_alias");
    await desk.do("confirm", "1/back-0/2-verify_alias", "--observed", "m9");
    expect(desk.json("state.json").phase).toBe("rolling_back");
    await desk.do("confirm", "1/back-0/1-point_alias");
    await desk.do("confirm", "1/back-0/2-verify_alias", "--observed", "m1");
    expect(desk.json("state.json").phase).toBe("rolled_back");
  });

  test("a second start waits", async () => {
    const desk = await begun();
    await desk.steps(5);
    expect(await desk.do("start", "--candidate", "m3", "--by", "tag v3")).toBe(0);
    expect(desk.printed).toMatch(/Waiting\n {2}m3, promoted by tag v3/);
  });

  test("the plan may be a Rollout policy, which names the models", async () => {
    const { name, ...fields } = plan;
    const spec = { target: { provider: "file", alias: "champion" }, stable: "m1", candidate: "m2", ...fields };
    const policy = { apiVersion: "gradegate/v1", kind: "Rollout", metadata: { name, version: "1.0.0" }, spec };
    const desk = new Desk({ "plan.yaml": JSON.stringify(policy) });
    await desk.do("start", "--by", "tag v2");
    const alone = await begun();
    expect(desk.json("state.json")).toMatchObject({ rollout: name, stable: "m1", candidate: "m2" });
    expect(desk.json("state.json").plan).toBe(alone.json("state.json").plan);
  });

  test("--json prints JSON alone", async () => {
    const desk = await begun();
    await desk.do("status", "--json");
    expect(JSON.parse(desk.printed)).toMatchObject({
      phase: "pending",
      weights: { weights: [{ model: "m1", percent: 100 }] },
    });
  });

  test("a state that was cut off or edited by hand is refused, not guessed at", async () => {
    const desk = await begun();
    desk.world.written.set(
      "state.json",
      JSON.stringify({ ...desk.json("state.json"), weight: 300, runs: { x: {} }, phase: undefined }),
    );
    await expect(desk.do("step")).rejects.toThrow(
      "state.json: not a state; restore it from Git\n  phase: is missing\n  weight: is not as expected\n  runs: is not as expected",
    );
    desk.world.written.set("state.json", "{");
    await expect(desk.do("step")).rejects.toThrow("state.json: no JSON");
  });

  test("of two runs at once the later to write is refused", async () => {
    const desk = await begun();
    const read = desk.sources.read;
    desk.sources.read = async (source, context) => {
      desk.world.written.set("state.json", `${desk.world.written.get("state.json")} `);
      return read(source, context);
    };
    await expect(desk.steps(2)).rejects.toThrow("another run has changed it meanwhile");
  });

  test("killed between any two writes, the next run goes on: the same end, and nothing is told twice", async () => {
    for (let kill = 1; kill < 12; kill++) {
      const desk = await begun();
      await desk.steps(10);
      desk.sources.bad.set("violations", { kind: "value", value: 0.4, count: 100 });
      const write = desk.world.writeFile.bind(desk.world);
      let writes = 0;
      desk.world.writeFile = async (path, text) => {
        writes++;
        if (writes === kill && path === "state.json") throw new Error("killed");
        await write(path, text);
        if (writes === kill) throw new Error("killed");
      };
      await desk.steps(1).catch(() => undefined);
      desk.world.writeFile = write;
      await desk.steps(2);
      expect(desk.json("state.json")).toMatchObject({ phase: "rolled_back", weight: 0 });
      expect(desk.json("weights.json")).toMatchObject({ alias: "m1", weights: [{ model: "m1", percent: 100 }] });
      const ids = (desk.world.written.get("outbox.jsonl") ?? "")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id);
      expect(ids).toEqual([...new Set(ids)]);
      expect(ids.slice(-1)).toEqual(["1/back-0/7-issue"]);
    }
  });

  test("a weights file that cannot be written is tried with every run; after three it is a rollback that failed", async () => {
    const desk = await begun();
    await desk.steps(10);
    const write = desk.world.writeFile.bind(desk.world);
    desk.world.writeFile = async (path, text) => {
      if (path === "weights.json") throw new Error("read-only");
      await write(path, text);
    };
    expect(await desk.do("rollback", "--by", "ada")).toBe(0);
    expect(desk.printed).toContain("1/back-0/0-publish_weights: failed 1 times, last: read-only");
    await desk.steps(1);
    expect(await desk.steps(1)).toBe(1);
    expect(desk.json("state.json").phase).toBe("rollback_failed");
    expect(desk.world.written.get("outbox.jsonl")).toContain("the rollback of m2 FAILED");
    desk.world.writeFile = write;
    expect(await desk.steps(1)).toBe(1);
    expect(desk.json("state.json").phase).toBe("rolled_back");
  });

  test.each([
    [["step"], "there is no such file; begin with"],
    [["start", "--candidate", "m2"], "--by is missing"],
    [["start", "--by", "ada"], "--candidate is missing"],
    [["start", "--by", "ada", "--candidate", "m1", "--stable", "m1"], "both the candidate and the stable model"],
    [
      ["promote"],
      'expected one of start, step, status, advance, pause, rollback, abort, retry, confirm, got "promote"',
    ],
  ])("%j is told what is missing", async (argv, message) => {
    await expect(new Desk().do(...argv)).rejects.toThrow(message);
  });
});
