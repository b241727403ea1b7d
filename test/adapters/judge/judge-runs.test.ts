import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openJudge } from "../../../src/adapters/judge/judge.ts";
import { BOOTSTRAP_DEFAULTS } from "../../../src/comparison/bootstrap.ts";
import { compareReports } from "../../../src/comparison/compare.ts";
import type { SliceDiff } from "../../../src/comparison/score-diff.ts";
import { evaluate } from "../../../src/evaluation/evaluate.ts";
import type { Report, Summary } from "../../../src/evaluation/report.ts";
import type { NativeGrader } from "../../../src/grader/contract.ts";
import { graderTypes } from "../../../src/grader/registry.ts";
import { canonicalJson } from "../../../src/json.ts";
import { readTrajectories } from "../../../src/trajectory/read.ts";
import { gradingPorts } from "../../support/grading-ports.ts";
import { writeJudgeRuns } from "../../support/judge-runs.ts";
import { sharedData } from "../../support/shared-data.ts";
import { memoryLog, sha256 } from "./judge-request.ts";

const VERSIONS = [
  "policy_conversation_v1",
  "policy_chain_of_thought_v1",
  "customer_outcome_v1",
  "quick_triage_v1",
] as const;
const path = sharedData("data/judge_runs_tau2.jsonl");

describe.skipIf(path === undefined)("a judge prompt that was rewritten, on real answers (needs ../shared/data)", () => {
  const reports = new Map<string, Report>();

  /** The whole way from files: dataset, recordings and grader as a person would name them. */
  async function report(folder: string, version: string): Promise<Report> {
    const text = (name: string) => readFile(join(folder, name), "utf8");
    const native = JSON.parse(await text(`${version}.json`)) as NativeGrader;
    const digest = sha256(canonicalJson(native));
    const about = { version: "0.0.0", pass_threshold: 0.5, layer: undefined, trainable: undefined };
    const grader = { name: native.name, native, digest, ...about };
    const recordings = [{ file: "recordings.jsonl", text: await text("recordings.jsonl") }];
    const dataset = Buffer.from(await text("dataset.jsonl"));
    const judge = await openJudge({ mode: "replay", recordings, env: {}, log: memoryLog() });
    const trajectories = readTrajectories(
      (async function* () {
        yield dataset;
      })(),
      "dataset.jsonl",
      sha256,
    );
    return evaluate(
      { engine: "test", grader, datasetPath: "dataset.jsonl", trajectories },
      { types: graderTypes, python: gradingPorts({}).python, judge, sha256 },
    );
  }

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), "gradegate-judge-runs-"));
    await writeJudgeRuns(path ?? "", folder);
    for (const version of VERSIONS) reports.set(version, await report(folder, version));
    await rm(folder, { recursive: true });
  });

  const reportOf = (version: (typeof VERSIONS)[number]) => reports.get(version) as Report;
  const sliceOf = (name: string, version: (typeof VERSIONS)[number]) => {
    const options = { slices: [], ...BOOTSTRAP_DEFAULTS, resamples: 100 };
    const { slices } = compareReports(reportOf("policy_conversation_v1"), reportOf(version), options);
    return slices.find((slice) => slice.name === name) as SliceDiff;
  };

  test("every recording replays through a grader's templates: none is missing", () => {
    const failures = VERSIONS.map((version) => reportOf(version).failures.map(({ code, count }) => `${code} ${count}`));
    expect(failures).toEqual([[], ["judge_label_unknown 75"], ["judge_label_unknown 13"], []]);
  });

  test("verdicts that left the vocabulary are failed grades with their number, never zeros", () => {
    const { base, head } = sliceOf("all", "policy_chain_of_thought_v1");
    expect([base.counts, head.counts]).toEqual([
      { scored: 127, not_applicable: 0, failed: 0 },
      { scored: 52, not_applicable: 0, failed: 75 },
    ]);
    // Of the scored, 22 of 52 pass; a provider that pays the failed as 0 would have shown a collapse to 22 of 127.
    expect([base.mean, head.mean, head.mean_as_paid]).toEqual([60 / 127, 22 / 52, 22 / 127]);
    expect(head.error_rate).toBe(75 / 127);
  });

  test("flips count only where both versions gave a verdict", () => {
    const { paired, flips } = sliceOf("all", "policy_chain_of_thought_v1");
    expect([paired.pairs, flips.fail_to_pass.length, flips.pass_to_fail.length]).toEqual([52, 15, 8]);
  });

  test("agreement with the program's reward falls from 92 of 127 to 32 of 52", () => {
    const { base, head } = sliceOf("all", "policy_chain_of_thought_v1");
    const figures = ({ agreement }: Summary) => {
      const { accuracy, labelled, false_accepts, false_rejects } = agreement;
      return { accuracy, labelled, false_accepts, false_rejects };
    };
    expect([figures(base), figures(head)]).toEqual([
      { accuracy: 92 / 127, labelled: 127, false_accepts: 17, false_rejects: 18 },
      { accuracy: 32 / 52, labelled: 52, false_accepts: 9, false_rejects: 11 },
    ]);
  });

  test("a cheaper judge that lets nearly all of retail pass agrees as often on the whole: only the slices show it", () => {
    const agreed = ({ agreement }: Summary) => Math.round((agreement.accuracy ?? 0) * agreement.labelled);
    const figures = ["all", "tag:retail", "tag:telecom"].map((name) => {
      const { base, head } = sliceOf(name, "quick_triage_v1");
      return { name, passed: [base.passed, head.passed], agreed: [agreed(base), agreed(head)] };
    });
    expect(figures).toEqual([
      { name: "all", passed: [60, 98], agreed: [92, 90] },
      { name: "tag:retail", passed: [24, 49], agreed: [35, 30] },
      { name: "tag:telecom", passed: [14, 16], agreed: [36, 42] },
    ]);
  });

  test("the verdicts of the data: half of the grades failed; and of the cheaper judge each slice by itself", () => {
    const slices = ["retail", "telecom"].map((tag) => ({ name: tag, tag }));
    const verdicts = (version: (typeof VERSIONS)[number]) => {
      const options = { slices, ...BOOTSTRAP_DEFAULTS };
      const diff = compareReports(reportOf("policy_conversation_v1"), reportOf(version), options);
      return diff.slices.flatMap(({ name, verdict }) =>
        verdict === undefined ? [] : [[name, verdict.tier, ...verdict.by]],
      );
    };
    expect(verdicts("policy_chain_of_thought_v1")[0]).toEqual(["all", "indeterminate"]);
    expect(verdicts("quick_triage_v1")).toEqual([
      ["all", "regressed", "false_accepts"],
      ["retail", "regressed", "false_accepts", "ranking"],
      ["telecom", "improved", "false_rejects", "ranking"],
    ]);
  });
});
