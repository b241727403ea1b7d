import { describe, expect, test } from "vitest";
import type { SampleAnswer } from "../../src/checkpoint/sampled-run.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { run } from "../../src/commands/checkpoint.ts";
import type { JsonObject } from "../../src/json.ts";
import type { Proposal } from "../../src/ports.ts";
import { expectGolden } from "../support/golden.ts";
import { MemoryWorld } from "../support/memory-world.ts";

const spec = COMMANDS.find(({ name }) => name === "checkpoint")!;

const envelope = (kind: string, name: string) =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  version: "1.0.0"\n`;
const TASKS = Array.from({ length: 12 }, (_, at) => `task-${String(at + 1).padStart(2, "0")}`);
const line = (value: unknown) => `${JSON.stringify(value)}\n`;
const item = (task: string) => ({ question: `${task}?`, answer: `${task}!` });
const cases = TASKS.map((task) => line({ id: task, task_id: task, item: item(task), output: { text: "" } })).join("");
const trained = line({ messages: [{ role: "user", content: "hi" }], answer: "x" });

const suite = (name: string, grader: string, purpose: string) =>
  `${envelope("Suite", name)}spec: { purpose: ${purpose}, dataset: ../cases.jsonl, grader: ${grader}, expect: { error_rate: { max: 1 } } }\n`;

const FILES = {
  "policies/cases.jsonl": cases,
  "policies/train.jsonl": trained,
  "policies/validation.jsonl": trained,
  "policies/graders/right.yaml": `${envelope("Grader", "right")}spec: { layer: correctness, type: string_check, input: "{{ sample.output_text }}", reference: "{{ item.answer }}", operation: like }\n`,
  "policies/graders/polite.yaml": `${envelope("Grader", "polite")}spec: { layer: safety, type: string_check, input: "{{ sample.output_text }}", reference: "damn", operation: ne }\n`,
  "policies/graders/reward.yaml": `${envelope("Grader", "reward")}spec: { layer: correctness, trainable: true, type: string_check, input: "{{ sample.output_text }}", reference: "!", operation: like }\n`,
  "policies/suites/apart.yaml": suite("apart", "right", "holdout"),
  "policies/suites/safe.yaml": suite("safe", "polite", "safety"),
  "policies/jobs/agent.yaml": `${envelope("TrainingJob", "agent")}spec:
  target: { provider: openai }
  base_model: base-1
  grader: reward
  datasets: { train: ../train.jsonl, validation: ../validation.jsonl }
  budget: { usd: 10 }
  trigger: tag
  checkpoint:
    metric: apart
    safety: [safe]
    rule: first_within_error
    sampling: { samples: 1, messages: [{ role: user, content: "{{ item.question }}" }] }
  holdout: [apart]
`,
  "policies/rollouts/agent.yaml": `${envelope("Rollout", "agent")}spec:
  target: { provider: openai, alias: agent }
  stable: base-1
  steps:
    - { stage: offline, analysis: [ok] }
    - { stage: full, duration_s: 60, analysis: [ok] }
  metrics:
    - { name: ok, class: safety, source: { kind: file, path: ok.json }, success: "== 0" }
`,
};

/** A model that is right on so many tasks, and rude on some. */
function answers(right: number, rude: readonly string[] = []) {
  return (body: JsonObject): SampleAnswer => {
    const [message] = body.messages as unknown as readonly { readonly content: string }[];
    const task = message?.content.replace("?", "") ?? "";
    const content = rude.includes(task) ? "damn" : TASKS.indexOf(task) < right ? `${task}!` : "no idea!";
    const completion = { model: String(body.model), choices: [{ message: { content }, finish_reason: "stop" }] };
    return { kind: "completion", completion, took_ms: 5 };
  };
}

const MODELS: Readonly<Record<string, (body: JsonObject) => SampleAnswer>> = {
  "base-1": answers(1),
  "ft:agent:step-10": answers(10),
  "ft:agent:step-20": answers(11),
  "ft:agent:step-30": answers(12, ["task-05"]),
};

async function sampled(names = Object.keys(MODELS)) {
  const files: Record<string, string> = { ...FILES };
  for (const model of names) {
    const sampler = { ask: async ({ body }: { readonly body: JsonObject }) => MODELS[model]!(body) };
    const world = new MemoryWorld({ files, sampler });
    const out = `runs-${names.indexOf(model)}.jsonl`;
    expect(await run(parseArguments(spec, ["sample", "agent", "--model", model, "--out", out]), world)).toBe(0);
    files[out] = world.written.get(out) ?? "";
  }
  return { files, runs: names.flatMap((_, at) => ["--runs", `runs-${at}.jsonl`]) };
}

describe("gradegate checkpoint", () => {
  test("evaluate shows every checkpoint, refuses the unsafe one and takes the earliest that is as good as the best", async () => {
    const { files, runs } = await sampled();
    const world = new MemoryWorld({ files });
    const argv = ["evaluate", "agent", "--rollout", "agent", ...runs];
    expect(await run(parseArguments(spec, argv), world)).toBe(0);
    expectGolden("text/checkpoints.txt", world.printed.join(""));
  });

  test("propose opens a pull request with the edit and the evidence, its branch named by both", async () => {
    const { files, runs } = await sampled();
    const asked: Proposal[] = [];
    const proposals = {
      open: async (proposal: Proposal) => {
        asked.push(proposal);
        return { number: 7, url: "https://github.com/octo/p/pull/7", existed: asked.length > 1 };
      },
    };
    for (const _ of [1, 2]) {
      const world = new MemoryWorld({ files, proposals });
      const argv = ["propose", "agent", "--rollout", "agent", "--open", ...runs];
      expect(await run(parseArguments(spec, argv), world)).toBe(0);
      expect(world.written.size).toBe(0);
    }
    expect(asked[0]?.branch).toBe(asked[1]?.branch);
    expect(asked[0]?.files.map(({ text }) => text)).toEqual([
      FILES["policies/rollouts/agent.yaml"]
        .replace('"1.0.0"', '"1.1.0"')
        .replace("  steps:", '  candidate: "ft:agent:step-10"\n  steps:'),
    ]);
    expectGolden("markdown/checkpoints-proposal.md", `# ${asked[0]?.title}\n\n${asked[0]?.body}`);
  });

  test("nothing is proposed where every checkpoint is unsafe", async () => {
    const { files, runs } = await sampled(["base-1", "ft:agent:step-30"]);
    const world = new MemoryWorld({ files });
    expect(await run(parseArguments(spec, ["propose", "agent", "--rollout", "agent", ...runs]), world)).toBe(1);
    expect(world.written.size).toBe(0);
  });

  test("without runs of the base model nobody can tell", async () => {
    const { files, runs } = await sampled(["ft:agent:step-10"]);
    expect(await run(parseArguments(spec, ["evaluate", "agent", ...runs]), new MemoryWorld({ files }))).toBe(2);
  });

  test("runs over another item than the suite's are no evidence", async () => {
    const { files, runs } = await sampled();
    const altered = { ...files, "runs-1.jsonl": (files["runs-1.jsonl"] ?? "").replaceAll("-01!", "-01! ") };
    const world = new MemoryWorld({ files: altered });
    await run(parseArguments(spec, ["evaluate", "agent", ...runs]), world);
    expect(world.logged.join("\n")).toContain("1 of 48 runs are of no suite's task");
    expect(world.printed.join("")).toContain("refused ft:agent:step-10");
  });

  test("sample asks again only for what is not there", async () => {
    const { files } = await sampled(["base-1"]);
    const kept = (files["runs-0.jsonl"] ?? "").split("\n").slice(0, 9).join("\n");
    const asked: string[] = [];
    const sampler = {
      ask: async ({ id, body }: { readonly id: string; readonly body: JsonObject }) => {
        asked.push(id);
        return answers(1)(body);
      },
    };
    const world = new MemoryWorld({ files: { ...files, "runs-0.jsonl": `${kept}\n` }, sampler });
    const argv = ["sample", "agent", "--model", "base-1", "--out", "runs-0.jsonl"];
    expect(await run(parseArguments(spec, argv), world)).toBe(0);
    expect(asked).toEqual(["task-10@base-1#1", "task-11@base-1#1", "task-12@base-1#1"]);
    expect(world.written.get("runs-0.jsonl")?.trim().split("\n")).toHaveLength(12);
  });

  test("a sample that failed is told, and the command could not do what it was asked", async () => {
    const sampler = { ask: async () => ({ kind: "failed", message: "503" }) as const };
    const world = new MemoryWorld({ files: FILES, sampler });
    const argv = ["sample", "agent", "--model", "base-1", "--out", "runs.jsonl"];
    expect(await run(parseArguments(spec, argv), world)).toBe(2);
    expect(world.printed.join("")).toContain("12 failed");
    expect(world.written.get("runs.jsonl")).toBe("");
  });
});
