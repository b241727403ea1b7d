import type { EffectSide } from "../../src/change/effect.ts";
import { loadPolicies } from "../../src/policy/load.ts";
import { memoryTree, sha256 } from "./memory-world.ts";

const HEAD = (kind: string, name: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: { name: ${name}, version: "1.0.0" }\n`;

const GRADER = (name: string, trainable: boolean, more = "") =>
  `${HEAD("Grader", name)}spec: { type: string_check, name: ${name}, input: "{{sample.output_text}}", reference: "yes", operation: eq, trainable: ${trainable}${more} }\n`;

const SUITE = (name: string, purpose: string, grader: string) =>
  `${HEAD("Suite", name)}spec: { purpose: ${purpose}, dataset: data/${name}.jsonl, grader: ${grader}, expect: { mean: { min: 0 } } }\n`;

export const JOB = `${HEAD("TrainingJob", "refunds")}spec:
  target: { provider: openai }
  base_model: o4-mini-2025-04-16
  grader: reward
  datasets: { train: data/train.jsonl, validation: data/validation.jsonl }
  hyperparameters: { n_epochs: 3, batch_size: 2 }
  budget: { usd: 500, hours: 4 }
  estimate: { hours: 2.5, usd_per_hour: 100, from: the job of 3 October }
  trigger: merge
  checkpoint: { metric: holdout, safety: [safety], rule: best }
  holdout: [holdout]
`;

export const ROLLOUT = `${HEAD("Rollout", "support")}spec:
  target: { provider: openai, alias: champion }
  stable: ft:one
  candidate: ft:two
  trigger: merge
  steps:
    - { stage: canary, weight: 5, analysis: [breaches] }
    - { stage: full, analysis: [breaches] }
  metrics:
    - { name: breaches, class: safety, success: "== 0" }
`;

export const SCOPE = `${HEAD("ToolScope", "tools")}spec:
  tools:
    look_up: { train: allowed, shadow: allowed, canary: allowed, full: allowed }
    refund: { canary: allowed_with_confirmation, full: allowed_with_confirmation }
`;

/** Policies of a job, a rollout and a tool scope, with some files written otherwise or left out. */
export const POLICIES: Readonly<Record<string, string>> = {
  "policies/reward.yaml": GRADER("reward", true),
  "policies/judge.yaml": GRADER("judge", false).replace('"yes"', '"never"'),
  "policies/holdout.yaml": SUITE("holdout", "holdout", "judge"),
  "policies/safety.yaml": SUITE("safety", "safety", "judge"),
  "policies/job.yaml": JOB,
  "policies/rollout.yaml": ROLLOUT,
  "policies/scope.yaml": SCOPE,
};

export const reward = (reference: string) => GRADER("reward", true).replace('"yes"', `"${reference}"`);

/** A side of a change. A file of `undefined` is not there. */
export async function effectSide(
  files: Readonly<Record<string, string | undefined>> = {},
  data: Readonly<Record<string, string | undefined>> = {},
): Promise<EffectSide> {
  const all = Object.entries({ ...POLICIES, ...files }).flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  const { set, issues } = await loadPolicies(memoryTree(Object.fromEntries(all)), "policies", sha256);
  if (set === undefined) throw new Error(JSON.stringify(issues, null, 2));
  const rows = { "policies/data/train.jsonl": "a\nb\nc\n", "policies/data/validation.jsonl": "d\n", ...data };
  const facts = Object.entries(rows).flatMap(([path, text]) =>
    text === undefined
      ? []
      : [[path, { sha256: sha256(text), bytes: Buffer.byteLength(text), rows: text.split("\n").length - 1 }] as const],
  );
  return { set, files: new Map(facts) };
}
