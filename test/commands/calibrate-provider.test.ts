import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run } from "../../src/commands/calibrate.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run as evaluate } from "../../src/commands/evaluate.ts";
import type { Report } from "../../src/evaluation/report.ts";
import type { RemoteGrade } from "../../src/ports.ts";
import { MemoryWorld } from "../support/memory-world.ts";

const rows = Array.from({ length: 30 }, (_, at) => ({
  id: `run-${at}`,
  task_id: `task-${at}`,
  item: { answer: "the cat sat" },
  output: { text: at % 2 === 0 ? "the cat sat" : "the dog sat" },
}));
const grader = (input = "{{ sample.output_text }}") =>
  JSON.stringify({
    type: "text_similarity",
    name: "alike",
    input,
    reference: "{{ item.answer }}",
    evaluation_metric: "rouge_1",
  });
const files = {
  "g.json": grader(),
  "tools.json": grader("{{ sample.output_tools[0].function.name }}"),
  "d.jsonl": rows.map((row) => JSON.stringify(row)).join("\n"),
};

const spec = (name: string) => COMMANDS.find((command) => command.name === name)!;
const USUAL = { "--grader": "g.json", "--dataset": "d.jsonl", "--sample": "8" };
const argv = (...more: string[]) => {
  const usual = Object.entries(USUAL).filter(([option]) => !more.includes(option));
  return parseArguments(spec("calibrate"), ["provider", ...usual.flat(), ...more]);
};

function world(grade: (sample: string, call: number) => RemoteGrade) {
  let calls = 0;
  const remoteGrader = { provider: "api.example", grade: async (_: unknown, sample: string) => grade(sample, calls++) };
  return new MemoryWorld({ files, remoteGrader });
}
const exact = (sample: string): RemoteGrade => ({ kind: "reward", reward: sample.includes("cat") ? 1 : 2 / 3 });
const off = (sample: string): RemoteGrade => ({ kind: "reward", reward: sample.includes("cat") ? 1 : 0.5 });

describe("calibrate", () => {
  test("keeps the largest deviation beside the grader, with its digest, provider and date", async () => {
    const there = world(off);
    expect(await run(argv(), there)).toBe(0);
    const kept = JSON.parse(there.written.get("g.deviation.json")!);
    expect(kept).toEqual({
      version: 1,
      kind: "gradegate/provider-deviation",
      grader: { name: "alike", digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      provider: "api.example",
      date: "2026-11-23",
      sampled: 8,
      compared: 8,
      disagreeing: 0,
      max_deviation: 2 / 3 - 0.5,
      mean_deviation: expect.any(Number),
      worst: { trajectory: expect.stringMatching(/^run-\d+$/), local: 2 / 3, provider: 0.5 },
    });
    expect(there.printed.join("")).toContain("largest deviation  0.16666666666666663");
  });

  test("the same trajectories are drawn each time, whatever their order", async () => {
    const drawn = async (dataset: string) => {
      const samples: string[] = [];
      const there = new MemoryWorld({
        files: { ...files, "d.jsonl": dataset },
        remoteGrader: {
          provider: "p",
          grade: async (_, __, item) => {
            samples.push(String(item.id));
            return { kind: "reward", reward: 1 };
          },
        },
      });
      await run(argv(), there);
      return samples.sort();
    };
    const withId = rows.map((row) => JSON.stringify({ ...row, item: { ...row.item, id: row.id } }));
    const first = await drawn(withId.join("\n"));
    expect(first).toHaveLength(8);
    expect(await drawn([...withId].reverse().join("\n"))).toEqual(first);
  });

  test("a failed grade at the provider is counted and compared with nothing", async () => {
    const there = world((sample, call) =>
      call === 0 ? { kind: "failed", message: "sample_parse_error" } : exact(sample),
    );
    expect(await run(argv("--json"), there)).toBe(0);
    expect(JSON.parse(there.printed.join(""))).toMatchObject({
      sampled: 8,
      compared: 7,
      disagreeing: 1,
      max_deviation: 0,
    });
  });

  test("where the provider grades nothing, nothing is kept and nothing was decided", async () => {
    const there = world(() => ({ kind: "failed", message: "HTTP 403 training_not_available" }));
    expect(await run(argv(), there)).toBe(2);
    expect([[...there.written.keys()], there.printed.join("")]).toEqual([
      [],
      expect.stringContaining("failed at the provider 8×, for example: HTTP 403"),
    ]);
  });

  test.each([
    [["--grader", "tools.json"], /reads sample.output_tools.0.function.name/],
    [["--sample", "0"], /--sample: expected/],
  ])("refuses %j", async (more, message) => {
    await expect(run(argv(...more), world(exact))).rejects.toThrow(message);
  });
});

describe("a report of a calibrated grader", () => {
  const report = async (deviation: string | undefined): Promise<Report> => {
    const all = deviation === undefined ? files : { ...files, "g.deviation.json": deviation };
    const there = new MemoryWorld({ files: all });
    await evaluate(parseArguments(spec("evaluate"), ["--grader", "g.json", "--dataset", "d.jsonl", "--json"]), there);
    return JSON.parse(there.printed.join("")) as Report;
  };

  test("says how far off its numbers may be; of another grader's, or a broken one, it says nothing", async () => {
    const there = world(off);
    await run(argv(), there);
    const kept = there.written.get("g.deviation.json")!;
    const other = kept.replace(/"digest": "\w+"/, `"digest": "${"0".repeat(64)}"`);
    const assumed = JSON.stringify({ ...JSON.parse(kept), assumes: { stemming: true } });
    const found = await Promise.all([kept, other, assumed, "{", undefined].map(report));
    expect(found.map(({ grader: { fidelity, max_deviation } }) => [fidelity, max_deviation])).toEqual([
      ["calibrated", 2 / 3 - 0.5],
      ["approximate", undefined],
      ["approximate", undefined],
      ["approximate", undefined],
      ["approximate", undefined],
    ]);
  });
});
