import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { evaluateEach } from "../../src/evaluation/evaluate.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { graderTypes } from "../../src/grader/registry.ts";
import { compileNative } from "../../src/policy/compile-native.ts";
import type { GateSpec } from "../../src/policy/document.ts";
import { PLANTS } from "../../src/selftest/plants.ts";
import { selfTest } from "../../src/selftest/selftest.ts";
import { importTauFile } from "../../src/trajectory/import/tau.ts";
import type { RecordedTrajectory } from "../../src/trajectory/trajectory.ts";
import { aSuite } from "../support/gate-builder.ts";
import { sha256 } from "../support/memory-world.ts";
import { ROOT } from "../support/program.ts";
import { sharedData } from "../support/shared-data.ts";

const DOMAINS = ["airline", "retail"] as const;
const files = DOMAINS.map((domain) => sharedData(`data/traj_${domain}.jsonl`));

/** The template's merge gate, held against a suite of recorded runs. */
const { spec } = parse(readFileSync(`${ROOT}/policies/gates/merge.yaml`, "utf8")) as { readonly spec: GateSpec };
const { merge } = spec;
const GATE = { name: "merge", spec: { merge: { ...merge, suites: ["runs"] } } };

describe.skipIf(files.includes(undefined))("the shipped gate on recorded tau runs (needs ../shared/data)", () => {
  test.each(DOMAINS.map((domain, index) => [domain, files[index] as string] as const))(
    "%s: identical graders flip in at most 1 %, each planted regression is found at least 9 times in 10",
    { timeout: 600_000 },
    async (domain, file) => {
      const lengths = new Map<string, number>();
      const report = await evaluated(domain, file, lengths);
      const models = [...new Set(report.scores.flatMap(({ model }) => model ?? []))].slice(0, 3);
      const slices = models.map((model, index) => ({ name: `model-${index}`, model }));
      const suite = aSuite({ slices }, { name: "runs" });
      const figures = selfTest({
        gates: [GATE],
        suites: [{ suite, report, lengths, formula: undefined }],
        runs: 200,
        plantedRuns: 20,
        size: { discordance: 0.2, loss: 0.1 },
        noise: 0.02,
        seed: 1,
      });
      const kinds = figures.planted.by_kind;
      console.info(domain, JSON.stringify({ aa: figures.aa, kinds: Object.values(kinds).map((each) => each.by_rule) }));
      expect(figures.aa.flip_rate).toBeLessThanOrEqual(0.01);
      const run = PLANTS.filter((kind) => kind !== "dropped_criterion");
      expect(run.filter((kind) => (kinds[kind]?.power ?? 0) < 0.9)).toEqual([]);
    },
  );
});

async function evaluated(domain: string, file: string, lengths: Map<string, number>) {
  const native = JSON.parse(
    readFileSync(`${ROOT}/test/fixtures/tau/argument-equality-strict.grader.json`, "utf8"),
  ) as NativeGrader;
  const { grader } = compileNative(JSON.stringify(native), "strict.json", sha256);
  if (grader === undefined) throw new Error("the grader does not compile");
  const python = createPythonRunner();
  try {
    const assignments = [
      { grader: { ...grader, pass_threshold: 1 }, types: graderTypes, judge: { ask: async () => [] } },
    ];
    const task = { engine: "test", datasetPath: `${domain}.jsonl`, batches: batches(file, lengths), assignments };
    const [report] = await evaluateEach(task, { python, sha256, hasher });
    if (report === undefined) throw new Error("there is no report");
    return report;
  } finally {
    await python.close();
  }
}

function hasher() {
  const hash = createHash("sha256");
  return { update: (piece: string | Uint8Array) => void hash.update(piece), hex: () => hash.digest("hex") };
}

async function* batches(file: string, lengths: Map<string, number>): AsyncIterable<readonly RecordedTrajectory[]> {
  let line = 0;
  for await (const trajectory of importTauFile(createReadStream(file), file)) {
    line++;
    const digest = sha256(JSON.stringify(trajectory));
    lengths.set(digest, trajectory.output.text.length);
    yield [{ trajectory, digest, line }];
  }
}
