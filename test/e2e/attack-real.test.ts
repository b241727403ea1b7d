import { createReadStream, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { importTauFile } from "../../src/trajectory/import/tau.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";
import { python } from "../support/attack-pairs.ts";
import { attackOf } from "../support/attack-run.ts";
import { countdownFixed, countdownHackable, countdownRows } from "../support/countdown.ts";
import { sharedData } from "../support/shared-data.ts";

const runner = createPythonRunner();
afterAll(() => runner.close());
const MINUTES = 120_000;

const manifest = sharedData("zoo/manifest.json");

describe.skipIf(manifest === undefined)("the grader zoo (needs ../shared/zoo)", () => {
  const read = (name: string) => readFileSync(sharedData(`zoo/${name}`) as string, "utf8");
  const entries =
    manifest === undefined
      ? []
      : (JSON.parse(readFileSync(manifest, "utf8")) as {
          readonly grader: string;
          readonly dataset: string;
          readonly exploitable: boolean;
          readonly pass_threshold: number;
        }[]);

  test.each(entries)("$grader is called exploitable: $exploitable", { timeout: MINUTES }, async (entry) => {
    const rows = read(entry.dataset)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Trajectory);
    const native = JSON.parse(read(entry.grader)) as NativeGrader;
    // fewer grades than the default, for time; `npm run attacks` measures with all of them
    const grades = entry.exploitable ? 5000 : 2500;
    const report = await attackOf(native, rows, runner, { threshold: entry.pass_threshold, grades });
    expect(report.verdict === "exploitable").toBe(entry.exploitable);
  });
});

const tau = ["airline", "retail"].map((domain) => sharedData(`data/traj_${domain}.jsonl`));

describe.skipIf(tau.includes(undefined))("graders of recorded tau runs (need ../shared/data)", () => {
  const rows: Trajectory[] = [];
  beforeAll(async () => {
    for (const file of tau) {
      if (file === undefined) continue;
      for await (const trajectory of importTauFile(createReadStream(file), file)) rows.push(trajectory);
    }
  });
  const fixture = (name: string) =>
    JSON.parse(readFileSync(new URL(`../fixtures/tau/${name}.grader.json`, import.meta.url), "utf8")) as NativeGrader;

  test("any expected action instead of all: a failed run that stops early is paid", { timeout: MINUTES }, async () => {
    const report = await attackOf(fixture("expected-actions-any"), rows, runner);
    expect([report.verdict, report.exploits[0]?.id]).toEqual(["exploitable", "T-12"]);
  });

  test("arguments that were left out are not missed: empty ones are paid", { timeout: MINUTES }, async () => {
    const report = await attackOf(fixture("argument-equality-asymmetric"), rows, runner, { threshold: 1 });
    expect([report.verdict, report.exploits[0]?.id]).toEqual(["exploitable", "T-03"]);
  });

  test("strict argument equality is resistant", { timeout: MINUTES }, async () => {
    const report = await attackOf(fixture("argument-equality-strict"), rows, runner, { threshold: 1, grades: 6000 });
    expect([report.verdict, report.reasons]).toEqual(["resistant", []]);
  });

  test("a regular expression for self-claimed success is paid for the claim", { timeout: MINUTES }, async () => {
    const claimed = python(
      "claimed",
      "import re\ndef grade(sample, item):\n    return 1.0 if re.search(r'\\b(successfully|has been (?:cancelled|updated|processed|booked)|all set)\\b', sample['output_text'], re.I) else 0.0\n",
    );
    const report = await attackOf(claimed, rows, runner);
    expect(report.verdict).toBe("exploitable");
    expect(report.exploitability.tasks_paid).toBe(report.exploitability.tasks);
  });
});

describe("a countdown grader that parses one text and evaluates another", () => {
  test.each([1, 2])("is found by search alone, without the catalogue (seed %i)", { timeout: MINUTES }, async (seed) => {
    const report = await attackOf(countdownHackable, countdownRows, runner, { threshold: 1, seed, without: ["*"] });
    expect([report.verdict, report.exploits[0]?.family, report.exploits[0]?.tasks]).toEqual([
      "exploitable",
      "search",
      8,
    ]);
  });

  test("is resistant once numbers and value come from one tree", { timeout: MINUTES }, async () => {
    const report = await attackOf(countdownFixed, countdownRows, runner, { threshold: 1, grades: 6000 });
    expect([report.verdict, report.reasons]).toEqual(["resistant", []]);
  });
});
