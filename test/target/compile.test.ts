import { describe, expect, test } from "vitest";
import { compileJob } from "../../src/target/compile.ts";
import type { Provider } from "../../src/target/profile.ts";
import { effectSide, reward } from "../support/effect-side.ts";
import { DAY, jobText } from "../support/job-run.ts";

const FACTS = { train: { rows: 200, bytes: 2000 }, validation: { rows: 10, bytes: 100 } };
const HEAD = (name: string) =>
  `apiVersion: gradegate/v1\nkind: Grader\nmetadata: { name: ${name}, version: "1.0.0" }\n`;

async function compiled(
  name: Provider,
  { job = (text: string) => text, grader = reward("yes"), today = DAY[name] as string, facts = FACTS } = {},
) {
  const { set } = await effectSide({ "policies/job.yaml": job(jobText(name)), "policies/reward.yaml": grader });
  const found = set.jobs.get("refunds");
  if (found === undefined) throw new Error("no job");
  const { job: made, problems } = compileJob(found, facts, today);
  return { made, errors: problems.filter(({ severity }) => severity === "error").map(({ code }) => code), problems };
}

describe("a job in its target's dialect", () => {
  test.each(["openai", "foundry"] as const)("%s gets the grader itself, both files and every setting", async (name) => {
    const format = "response_format: { type: json_schema, json_schema: { name: a } }";
    const { made } = await compiled(name, {
      job: (text) => text.replace("  budget:", `  seed: 7\n  suffix: refund\n  ${format}\n  budget:`),
    });
    expect(made?.body({ train: "file-1", validation: "file-2" }, { key: "k" })).toEqual({
      model: "o4-mini-2025-04-16",
      training_file: "file-1",
      validation_file: "file-2",
      suffix: "refund",
      seed: 7,
      metadata: { key: "k" },
      method: {
        type: "reinforcement",
        reinforcement: {
          grader: {
            type: "string_check",
            name: "reward",
            input: "{{sample.output_text}}",
            reference: "yes",
            operation: "eq",
          },
          hyperparameters: { n_epochs: 3, batch_size: 2 },
          response_format: { type: "json_schema", json_schema: { name: "a" } },
        },
      },
    });
  });

  test("bedrock gets the function's ARN and the training file alone", async () => {
    const { made } = await compiled("bedrock");
    const body = made?.body({ train: "file-1", validation: "file-2" }, {});
    expect(body?.method.reinforcement.grader).toEqual({
      type: "lambda",
      lambda: { function: "arn:aws:lambda:us-west-2:123456789012:function:reward:7" },
    });
    expect(Object.keys(body ?? {})).toEqual(["model", "training_file", "metadata", "method"]);
  });

  test("addresses are put together as each provider has them", async () => {
    const of = async (name: Provider) => (await compiled(name)).made?.address;
    expect([await of("openai"), await of("foundry"), await of("bedrock")]).toEqual([
      "https://api.openai.com/v1",
      "https://res.openai.azure.com/openai/v1",
      "https://bedrock-mantle.us-west-2.api.aws/v1",
    ]);
  });
});

describe("what speaks against a job", () => {
  test.each([
    ["openai", "2026-10-22", []],
    ["openai", "2026-10-23", ["model-gone"]],
    ["openai", "2027-01-06", ["target-closed", "model-gone"]],
    ["foundry", "2027-04-15", []],
    ["foundry", "2027-04-16", ["model-gone"]],
  ] as const)("the calendar: %s on %s", async (name, today, expected) => {
    expect((await compiled(name, { today })).errors).toEqual(expected);
  });

  test("a month before an end it is told", async () => {
    const { problems } = await compiled("openai", { today: "2026-10-01" });
    expect(problems.map(({ code }) => code)).toEqual(["model-closing"]);
  });

  test("a model that a closed list has not; of an open list nobody knows", async () => {
    const job = (text: string) => text.replace("o4-mini-2025-04-16", "gpt-6-sol-2026-05-01");
    expect((await compiled("openai", { job })).errors).toEqual(["model-not-trained"]);
    const open = await compiled("foundry", { job });
    expect([open.errors, open.problems.map(({ code }) => code)]).toEqual([[], ["model-unknown"]]);
  });

  test("a reward that reads what the provider does not supply", async () => {
    // The policies' own check refuses it as well, so it is looked at without that.
    const { set } = await effectSide({ "policies/job.yaml": jobText("foundry") });
    const job = set.jobs.get("refunds");
    if (job === undefined) throw new Error("no job");
    const process = { "": { type: "budget", reads: ["trajectory.cost"], config: {} } } as never;
    const { problems } = compileJob({ ...job, grader: { ...job.grader, process } }, FACTS, DAY.foundry);
    const reads = problems.find(({ code }) => code === "field-not-supplied");
    expect(reads?.message).toBe("reward reads trajectory.cost, which foundry does not supply");
  });

  test("cosine pays at no job, in a multi neither", async () => {
    const near = `{ type: text_similarity, name: near, input: "{{sample.output_text}}", reference: "a", evaluation_metric: cosine }`;
    const same = `{ type: string_check, name: same, input: "{{sample.output_text}}", reference: "a", operation: eq }`;
    const grader = `${HEAD("reward")}spec: { type: multi, trainable: true, graders: { near: ${near}, same: ${same} }, calculate_output: near * same }\n`;
    expect((await compiled("foundry", { grader })).errors).toEqual(["grader-metric"]);
    expect((await compiled("openai", { grader })).errors).toEqual(["grader-metric"]);
  });

  test("a label_model cannot pay alone", async () => {
    const grader = `${HEAD("reward")}spec: { type: label_model, trainable: true, model: gpt-4.1-2025-04-14, input: [{ role: user, content: "{{sample.output_text}}" }], labels: [a, b], passing_labels: [a] }\n`;
    expect((await compiled("foundry", { grader })).errors).toEqual(["grader-type"]);
  });

  test("too few or too many rows, and too large a file", async () => {
    const few = { ...FACTS, train: { rows: 99, bytes: 2000 } };
    expect((await compiled("bedrock", { facts: few })).errors).toEqual(["rows"]);
    const many = { train: { rows: 50_001, bytes: 513 * 1024 * 1024 }, validation: { rows: 1_001, bytes: 1 } };
    expect((await compiled("foundry", { facts: many })).errors).toEqual(["rows", "file-size", "rows"]);
  });

  test("hyperparameters and settings that bedrock does not take", async () => {
    const job = (text: string) =>
      text.replace("batch_size: 2", "eval_interval: 5").replace("  budget:", "  suffix: a\n  budget:");
    expect((await compiled("bedrock", { job })).errors).toEqual(["hyperparameter", "setting"]);
  });

  test("no ARN; and one without a version is told, since its code can change after it was approved", async () => {
    const without = (text: string) => text.replace(/, lambda: '[^']*'/, "");
    expect((await compiled("bedrock", { job: without })).errors).toEqual(["lambda"]);
    const unversioned = await compiled("bedrock", { job: (text) => text.replace("reward:7", "reward") });
    expect([unversioned.errors, unversioned.problems.map(({ code }) => code)]).toEqual([
      [],
      ["lambda-unversioned", "lambda-unseen", "validation-unsent"],
    ]);
  });
});
