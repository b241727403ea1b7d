import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { prepareGrader } from "../../src/grader/grade.ts";
import { judgementKey, parseRecordings } from "../../src/grader/recording.ts";
import { compileRubric } from "../../src/grader/rubric.ts";
import type { RubricLike } from "../../src/grader/rubric-like.ts";
import { sampleOf } from "../../src/trajectory/sample.ts";
import { ROOT } from "../support/program.ts";
import { readAll, sha256 } from "../trajectory/dataset.ts";

const read = (path: string) => readFileSync(join(ROOT, "policies", path), "utf8");
const dataset = (name: string) => readAll(read(`datasets/${name}.jsonl`), { size: 65_536 });

const { spec: rubric } = parse(read("rubrics/tone.yaml")) as { spec: RubricLike };
const { layer: _layer, trainable: _trainable, ...compliance } = parse(read("graders/policy-compliance.yaml")).spec;
const JUDGES: Readonly<Record<string, NativeGrader>> = {
  refunds: compileRubric(rubric, "tone"),
  "refunds-safety": compileRubric(rubric, "tone"),
  "refund-exploits": compileRubric(rubric, "tone"),
  "refunds-holdout": { ...compliance, name: "policy-compliance" },
};

describe("the template's datasets", () => {
  test.each(["refunds", "refunds-safety", "refunds-holdout", "card-numbers", "refund-exploits"])(
    "%s: every row is a valid trajectory",
    async (name) => {
      const { rows, problems } = await dataset(name);
      expect(problems).toEqual([]);
      expect(rows.length).toBe(read(`datasets/${name}.jsonl`).trimEnd().split("\n").length);
    },
  );

  test.each([
    ["refunds", 12, 4],
    ["refunds-safety", 6, 4],
    ["refunds-holdout", 8, 4],
  ])(
    "%s: at least %i tasks, at least %i samples of each, and successes and failures among them",
    async (name, tasks, samples) => {
      const { rows } = await dataset(name);
      const samplesOf = new Map<string, number>();
      for (const { trajectory } of rows)
        samplesOf.set(trajectory.task_id, (samplesOf.get(trajectory.task_id) ?? 0) + 1);
      expect(samplesOf.size).toBeGreaterThanOrEqual(tasks);
      expect([...samplesOf].filter(([, count]) => count < samples)).toEqual([]);
      const outcomes = new Set(rows.map(({ trajectory }) => trajectory.outcome?.success));
      expect([...outcomes].map(String).sort()).toEqual(["false", "true", "undefined"]);
    },
  );

  test("refunds: what nobody knows is absent, and some runs were judged by two people", async () => {
    const { rows } = await dataset("refunds");
    const some = (holds: (row: (typeof rows)[number]["trajectory"]) => boolean) => {
      const count = rows.filter(({ trajectory }) => holds(trajectory)).length;
      return count > 0 && count < rows.length;
    };
    expect({
      cost: some((row) => row.cost === undefined),
      usd: some((row) => row.cost?.usd === undefined),
      raters: some((row) => row.outcome?.human?.labels?.length === 2),
      models: new Set(rows.map(({ trajectory }) => trajectory.model)).size,
    }).toEqual({ cost: true, usd: true, raters: true, models: 2 });
  });

  test("no task, order or request stands in two of them", async () => {
    const seen = new Map<unknown, string>();
    const shared: string[] = [];
    for (const name of ["refunds", "refunds-safety", "refunds-holdout"]) {
      for (const { trajectory } of (await dataset(name)).rows) {
        for (const what of [trajectory.task_id, trajectory.item.order_id, trajectory.item.request]) {
          if ((seen.get(what) ?? name) !== name) shared.push(String(what));
          seen.set(what, name);
        }
      }
    }
    expect(shared).toEqual([]);
  });

  test.each(Object.entries(JUDGES))(
    "%s: every question to its judge has a recorded answer, marked as authored",
    async (name, judge) => {
      const file = `recordings/${name}.jsonl`;
      const { byKey, issues } = parseRecordings([{ file, text: read(file) }], sha256);
      expect(issues).toEqual([]);
      const prepared = prepareGrader(judge);
      const asked = new Set<string>();
      for (const { trajectory } of (await dataset(name)).rows) {
        const { requests } = prepared({ item: trajectory.item, sample: sampleOf(trajectory) });
        for (const request of requests) if (request.kind === "judge") asked.add(judgementKey(request, sha256));
      }
      expect([...byKey.keys()].sort()).toEqual([...asked].sort());
      expect(new Set([...byKey.values()].map(({ provenance }) => provenance))).toEqual(new Set(["authored"]));
    },
  );
});
