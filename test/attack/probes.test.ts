import { afterAll, describe, expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import type { AttackReport } from "../../src/attack/report.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import type { PythonRunner } from "../../src/ports.ts";
import { python, runs } from "../support/attack-pairs.ts";
import { attackOf } from "../support/attack-run.ts";

const runner = createPythonRunner({ timeLimitMs: 1000 });
afterAll(() => runner.close());

const rows = runs(
  "label",
  ["red", "green", "blue"].map((label, index) => ({
    prompt: `Object ${index}: which colour?`,
    item: { label },
    right: label,
    wrong: "none",
  })),
);
const check = (name: string): NativeGrader => ({
  type: "string_check",
  name,
  input: "{{ sample.output_text }}",
  reference: "{{ item.label }}",
  operation: "eq",
});
const multi = (calculate_output: string): NativeGrader => ({
  type: "multi",
  name: "multi",
  graders: { a: check("a"), b: check("b") },
  calculate_output,
});
const broken = ({ probes }: AttackReport) => probes.filter(({ outcome }) => outcome === "broken").map(({ id }) => id);
const probed = async (native: NativeGrader) => broken(await attackOf(native, rows, runner, { grades: 1500 }));

describe("of a formula is told", () => {
  test("nothing, where its parts make up a reward between 0 and 1 together", async () => {
    expect(await probed(multi("0.4 * a + 0.4 * b + 0.2 * a * b"))).toEqual([]);
  });

  test("that its weights sum to more than 1", async () => {
    expect(await probed(multi("0.4 * a + 0.4 * b + 0.4 * a * b"))).toContain("P-13/range");
  });

  test("that it may have no finite value", async () => {
    expect(await probed(multi("a / b"))).toContain("P-13/finite");
  });

  test("that one part passes without the other", async () => {
    const { probes } = await attackOf(multi("0.7 * a + 0.3 * b"), rows, runner, { grades: 200 });
    expect(probes.find(({ id }) => id === "P-13/alone")).toEqual({
      id: "P-13/alone",
      outcome: "broken",
      detail: "passes with one part alone: a",
    });
  });
});

describe("of a grader whose scores are not a matter of the row alone is told", () => {
  const leaky = (scoreAt: (place: number, asked: number) => number): PythonRunner => {
    let asked = 0;
    return {
      close: async () => {},
      run: async (_, inputs) => inputs.map((__, place) => ({ kind: "value", value: scoreAt(place, asked++) })),
    };
  };
  const asked = async (runner: PythonRunner) => {
    const { probes } = await attackOf(python("counts", "def grade(sample, item):\n    return 0.0\n"), rows, runner, {
      grades: 50,
    });
    return probes.filter(({ id }) => ["repeat", "order", "alone"].includes(id)).map(({ outcome }) => outcome);
  };

  test("nothing, where every run of it says the same", async () => {
    expect(await asked(leaky(() => 0.25))).toEqual(["holds", "holds", "holds"]);
  });

  test("that it depends on what was graded before", async () => {
    expect(await asked(leaky((_, count) => count / 1e6))).toEqual(["broken", "broken", "broken"]);
  });

  test("that it depends on what is graded beside it", async () => {
    expect(await asked(leaky((place) => place / 10))).toEqual(["broken", "broken", "broken"]);
  });
});

describe("of a program is told", () => {
  test("that throwing pays more than its least score", async () => {
    const source =
      "def grade(sample, item):\n    assert sample['output_text'] != ''\n    return 1.0 if sample['output_text'] == item['label'] else -1.0\n";
    expect(await probed(python("negative", source))).toEqual(["range", "P-02"]);
  });

  test("that it scores every recorded run alike", async () => {
    expect(await probed(python("flat", "def grade(sample, item):\n    return 0.25\n"))).toEqual(["floor"]);
  });

  test("that a long text stops it", async () => {
    const source =
      "import re\ndef grade(sample, item):\n    return 1.0 if re.match(r'(a+)+$', sample['output_text']) else float(sample['output_text'] == item['label'])\n";
    expect(await probed(python("slow", source))).toContain("D-08");
  });
});
