import { createReadStream, readFileSync } from "node:fs";
import { workTree } from "../../src/adapters/git/work-tree.ts";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { formatIssue } from "../../src/errors.ts";
import { evaluateEach } from "../../src/evaluation/evaluate.ts";
import type { Report, ScoreRow } from "../../src/evaluation/report.ts";
import { graderTypes, processTypes } from "../../src/grader/registry.ts";
import { isJsonObject } from "../../src/json.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import type { CompiledGrader } from "../../src/policy/policy-set.ts";
import { agreement, auc, type Counts, countScores, share } from "../../src/score/metrics.ts";
import { clusterInterval } from "../../src/score/resample.ts";
import { importTauFile } from "../../src/trajectory/import/tau.ts";
import type { RecordedTrajectory } from "../../src/trajectory/trajectory.ts";
import { sha256 } from "./memory-world.ts";
import { ROOT } from "./program.ts";

/** What one part of a worked policy says of one half of the recorded runs, held against their outcomes. */
export interface WorkedRow {
  readonly part: string;
  readonly type: string;
  readonly counts: Counts;
  readonly auc: number | undefined;
  readonly interval: readonly [number, number] | undefined;
  readonly threshold: number;
  /** Of the runs that pass, the share that succeeded. */
  readonly precision: number | undefined;
  /** Of the scored runs that succeeded, the share that pass. */
  readonly recall: number | undefined;
  /** The threshold with the best balanced accuracy on these runs. */
  readonly best: number | undefined;
}

export interface Worked {
  readonly domain: string;
  readonly runs: number;
  readonly successes: number;
  readonly groups: number;
  readonly rows: readonly WorkedRow[];
}

export type Half = "tuned" | "reported";

const BOOTSTRAP = { confidence: 0.95, resamples: 2_000, seed: 20_261_123 };

/**
 * Runs the worked policy of a domain, every part and each rule of its posture by itself, over one half of the recorded
 * runs. They are halved by the customer they are about: a task may stand under several ids, one for each harness, and none
 * may be in both halves.
 */
export async function worked(domain: string, dataset: string, half: Half): Promise<Worked> {
  const { set, issues } = await loadPolicies(workTree(ROOT), `test/fixtures/worked/${domain}`, sha256);
  if (set === undefined) throw new Error(issues.map(formatIssue).join("\n"));
  const graders = [...set.graders.values()].flatMap((grader) => [grader, ...rulesOf(grader)]);
  const groups = groupsIn(dataset);
  const kept = (id: string) => halfOf(groups.get(id) ?? id) === half;
  const python = createPythonRunner();
  try {
    const assignments = graders.map((grader) => ({ grader, types: graderTypes, judge: { ask: async () => [] } }));
    const task = { engine: "worked", datasetPath: `${domain}.jsonl`, batches: batches(dataset, kept), assignments };
    const reports = await evaluateEach(task, { python, sha256, hasher });
    return summed(domain, graders, reports, groups);
  } finally {
    await python.close();
  }
}

/** Each rule of a posture as a grader of its own, which passes only where the rule holds entirely. */
function rulesOf(grader: CompiledGrader): readonly CompiledGrader[] {
  const config = grader.process?.[""]?.config;
  const type = processTypes("posture");
  if (config?.type !== "posture" || type === undefined || !isJsonObject(config.rules)) return [];
  return Object.entries(config.rules).map(([rule, settings]) => {
    const alone = { ...config, rules: { [rule]: settings ?? null } };
    const name = `${grader.name}: ${rule}`;
    const process = { "": { config: alone, reads: type.reads(alone) } };
    return { ...grader, name, native: type.compile(alone, grader.name), process, pass_threshold: 1 };
  });
}

function summed(
  domain: string,
  graders: readonly CompiledGrader[],
  reports: readonly Report[],
  groups: ReadonlyMap<string, string>,
): Worked {
  const groupOf = (row: ScoreRow) => groups.get(row.id) ?? row.id;
  const runs = reports[0]?.scores ?? [];
  return {
    domain,
    runs: runs.length,
    successes: runs.filter(({ success }) => success === true).length,
    groups: new Set(runs.map(groupOf)).size,
    rows: graders.map((grader, index) => rowOf(grader, reports[index]?.scores ?? [], groupOf)),
  };
}

function halfOf(group: string): Half {
  return Number.parseInt(sha256(group).slice(0, 2), 16) % 2 === 0 ? "tuned" : "reported";
}

function rowOf(grader: CompiledGrader, rows: readonly ScoreRow[], groupOf: (row: ScoreRow) => string): WorkedRow {
  const labelled = rows.flatMap((row) => {
    const { value, success, passed = false } = row;
    return value === undefined || success === undefined ? [] : [{ value, success, passed, group: groupOf(row) }];
  });
  type Row = (typeof labelled)[number];
  const aucOf = (each: readonly Row[]) =>
    auc(
      each.filter(({ success }) => success).map(({ value }) => value),
      each.filter(({ success }) => !success).map(({ value }) => value),
    );
  const passing = labelled.filter(({ passed }) => passed);
  const paid = passing.filter(({ success }) => success).length;
  const clusters = new Map<string, Row[]>();
  for (const row of labelled) clusters.set(row.group, [...(clusters.get(row.group) ?? []), row]);
  return {
    part: grader.name,
    type: grader.process?.[""]?.config.type ?? grader.native.type,
    counts: countScores(rows),
    auc: aucOf(labelled),
    interval: clusterInterval(clusters, aucOf, BOOTSTRAP),
    threshold: grader.pass_threshold,
    precision: share(paid, passing.length),
    recall: share(paid, labelled.filter(({ success }) => success).length),
    best: bestThreshold(labelled),
  };
}

function bestThreshold(rows: readonly { readonly value: number; readonly success: boolean }[]): number | undefined {
  const candidates = [...new Set(rows.map(({ value }) => Math.floor(value * 100) / 100))].sort((a, b) => b - a);
  const errors = candidates.map((threshold) => {
    const held = agreement(rows.map((row) => ({ ...row, passed: row.value >= threshold })));
    return (held.false_accept_rate ?? 0) + (held.false_reject_rate ?? 0);
  });
  return candidates[errors.indexOf(Math.min(...errors))];
}

/** Whom each run is about, which the importer does not keep. */
function groupsIn(dataset: string): ReadonlyMap<string, string> {
  const lines = readFileSync(dataset, "utf8").split("\n").filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { id, split_key } = JSON.parse(line) as { id: string; split_key: string };
      return [id, split_key];
    }),
  );
}

async function* batches(dataset: string, kept: (id: string) => boolean): AsyncGenerator<readonly RecordedTrajectory[]> {
  let line = 0;
  for await (const trajectory of importTauFile(createReadStream(dataset), dataset)) {
    line += 1;
    if (kept(trajectory.id)) yield [{ trajectory, digest: sha256(JSON.stringify(trajectory)), line }];
  }
}

function hasher() {
  const pieces: (string | Uint8Array)[] = [];
  return { update: (piece: string | Uint8Array) => void pieces.push(piece), hex: () => sha256(pieces.join("")) };
}
