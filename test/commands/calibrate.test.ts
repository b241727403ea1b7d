import { describe, expect, test } from "vitest";
import type { Calibration } from "../../src/evaluation/calibration.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { recordingOf } from "../../src/grader/recording.ts";
import { canonicalJson } from "../../src/json.ts";
import { CALIBRATE, filesOf, ReplayWorld, runCommand } from "../support/calibration-run.ts";
import { type Files, MemoryWorld, sha256 } from "../support/memory-world.ts";

const GRADER: NativeGrader = {
  type: "score_model",
  name: "tone",
  model: "judge-1",
  input: [{ role: "user", content: "{{ sample.output_text }}" }],
};
const said = (text: string, repeat: number, result: number | string) => {
  const messages = [{ role: "user", content: text } as const];
  const answer = {
    kind: "text",
    text: typeof result === "string" ? result : `{"steps": [], "result": ${result}}`,
    finish_reason: "stop",
  } as const;
  return recordingOf({ model: "judge-1", messages, sampling: {}, repeat }, answer, { provenance: "authored" }, sha256);
};
const asked = (id: string, labels: readonly number[]) => ({
  id,
  task_id: id,
  item: {},
  output: { text: id },
  outcome: { human: { labels: labels.map((value, rater) => ({ rater: `${rater}`, value })) } },
});
const FILES = filesOf({
  grader: GRADER,
  trajectories: [
    asked("good", [1, 1]),
    asked("bad", [0, 0]),
    asked("odd", [0, 0]),
    asked("torn", [1, 0]),
    asked("mute", [1]),
  ],
  recordings: [
    ...[said("good", 0, 0.9), said("good", 1, 0.7), said("bad", 0, 0.1), said("bad", 1, 0.1), said("odd", 0, 0.8)],
    ...[said("odd", 1, 0.2), said("torn", 0, 0.5), said("torn", 1, 0.5), said("mute", 0, "I would rather not")],
  ],
});

async function calibrated(more: readonly string[] = [], files: Files = FILES) {
  const world = new ReplayWorld({ files });
  const exit = await runCommand([...CALIBRATE, "--json", ...more], world);
  return { exit, world, calibration: JSON.parse(world.printed.join("")) as Calibration };
}

describe("calibrate judge", () => {
  test("measures verdicts against people's, with what it left out beside it", async () => {
    const { exit, calibration } = await calibrated();
    expect(exit).toBe(0);
    expect(calibration).toMatchObject({
      kind: "gradegate/calibration",
      grader: { name: "tone" },
      judge: { models: ["judge-1"], pass_threshold: 0.5 },
      dataset: { path: "labelled.jsonl", trajectories: 5 },
      labels: { path: "outcome.human.labels" },
      calibrated_on: "2026-11-23",
      figures: {
        labelled: 3,
        unscored: 1,
        undecided: 1,
        agreement: { count: 2, of: 3 },
        false_accepts: { count: 1, of: 2 },
      },
    });
  });

  test("repeats are asked each with a recording of its own, and show the judge's noise", async () => {
    const { calibration } = await calibrated(["--repeats", "2"]);
    expect(calibration.figures).toMatchObject({ asks: 2, noise: { flips: { items: 4, flipped: 1 } } });
  });

  test("the same files give the same bytes", async () => {
    expect((await calibrated()).world.printed).toEqual((await calibrated()).world.printed);
  });

  test("what was written is what --check finds again, and an edit or another measurement it does not", async () => {
    const { world } = await calibrated(["--out", "stored.json"]);
    const stored = world.written.get("stored.json") ?? "";
    const check = (text: string, more: readonly string[] = []) =>
      calibrated(["--check", "stored.json", ...more], { ...FILES, "stored.json": text }).then(({ exit }) => exit);
    expect(await check(stored)).toBe(0);
    expect(await check(stored, ["--pass-threshold", "0.85"])).toBe(1);
    await expect(check(stored.replace('"labelled": 3', '"labelled": 300'))).rejects.toThrow("seal does not fit");
  });

  test("labels that are none stop it at their line; where none are to compare, nothing was decided", async () => {
    const labelled = (value: unknown) => ({
      ...FILES,
      "labelled.jsonl": `${JSON.stringify({ ...asked("good", []), outcome: { human: { labels: value } } })}\n`,
    });
    await expect(calibrated([], labelled([{ rater: "ann", value: "fine" }]))).rejects.toThrow(
      'labelled.jsonl:1 outcome.human.labels: expected true, false or a number, got "fine"',
    );
    expect((await calibrated([], labelled([]))).exit).toBe(2);
  });

  test("labels that an audit brought in count beside those in the dataset, for the very bytes that were judged", async () => {
    const label = (digest: string) =>
      JSON.stringify({ id: "torn", digest, rater: "@anna", value: 1, date: "2026-11-20", audit: "s" });
    const labelled = async (digest: string) => {
      const files = { ...FILES, "brought.jsonl": label(digest) };
      return (await calibrated(["--label-file", "brought.jsonl"], files)).calibration.figures;
    };
    expect(await labelled(sha256(canonicalJson(asked("torn", [1, 0]))))).toMatchObject({ labelled: 4, undecided: 0 });
    expect(await labelled(sha256("other bytes"))).toMatchObject({ labelled: 3, undecided: 1 });
  });

  test("a grader that asks no judge has nothing to calibrate", async () => {
    const grader = { type: "string_check", name: "eq", input: "a", operation: "eq", reference: "a" };
    const world = new MemoryWorld({ files: { ...FILES, "grader.json": JSON.stringify(grader) } });
    await expect(runCommand(CALIBRATE, world)).rejects.toThrow("eq asks no judge");
  });

  test("the text says every figure", async () => {
    const world = new ReplayWorld({ files: FILES });
    await runCommand([...CALIBRATE, "--repeats", "2"], world);
    expect(world.printed.join("")).toMatchInlineSnapshot(`
      "tone 0.0.0, calibrated on 2026-11-23
        judge               judge-1, 55063a1e148b, passes at 0.5
        dataset             labelled.jsonl, 5 trajectories
        labels              outcome.human.labels, 3 with a score and a human verdict
        left out            1 without a score, 1 where people stand level
        agreement           2 of 3 (66.7 %; Wilson 20.8 % to 93.9 %, exact 9.4 % to 99.2 %)
        Cohen's kappa       0.400 [0.000, 1.000]
        alpha, nominal      0.600 [−0.333, 1.000]
        alpha, people only  1.000
        false accepts       1 of 2 (50.0 %; Wilson 9.5 % to 90.5 %, exact 1.3 % to 98.7 %)
        false rejects       0 of 1 (0.0 %; Wilson 0.0 % to 79.3 %, exact 0.0 % to 97.5 %)
        judge noise         0.050 of variance, items 0.058, over 2 asks
        noise share         46.5 %, ICC 0.535, of the mean 0.697
        flips               1 of 4 items, 25.0 % between two asks
        length bias         – over 0 among equals
      "
    `);
  });
});

describe("a dry run", () => {
  const DRY = ["evaluate", "--dry-run", "--grader", "grader.json", "--dataset", "labelled.jsonl"];

  test("asks nothing, and says what is recorded and what would be asked", async () => {
    const prices =
      "models: {judge-1: {usd_per_million_input_tokens: 1, usd_per_million_output_tokens: 4, max_output_tokens: 500}}";
    const some = {
      ...FILES,
      "recordings.jsonl": (FILES["recordings.jsonl"] as string).split("\n").slice(0, 3).join("\n"),
      "prices.yaml": prices,
    };
    const world = new MemoryWorld({ files: some });
    expect(
      await runCommand([...DRY, "--recordings", "recordings.jsonl", "--prices", "prices.yaml", "--json"], world),
    ).toBe(0);
    expect(JSON.parse(world.printed.join(""))).toMatchObject({
      requests: 5,
      recorded: 2,
      to_ask: 3,
      models: [{ model: "judge-1", priced: true, most_output_tokens: 1500 }],
    });
    expect(world.judgeOptions).toEqual([]);
  });

  test("without a price the cost is unknown", async () => {
    const world = new MemoryWorld({ files: FILES });
    await runCommand(DRY, world);
    expect(world.printed.join("")).toContain("5 judge requests: 0 recorded, 5 to ask\ncost: unknown");
  });
});
