import { describe, expect, test } from "vitest";
import { evaluate, evaluateEach, evaluateToText } from "../../src/evaluation/evaluate.ts";
import type { Assignment } from "../../src/evaluation/report-head.ts";
import { reportText } from "../../src/evaluation/score-text.ts";
import type { GraderTypes, NativeGrader, PythonAnswer } from "../../src/grader/contract.ts";
import { graderTypes } from "../../src/grader/registry.ts";
import type { KeptScores, ScoreCache } from "../../src/ports.ts";
import { readTrajectories, readTrajectoryBatches } from "../../src/trajectory/read.ts";
import { gradingPorts } from "../support/grading-ports.ts";
import { MemoryWorld, sha256 } from "../support/memory-world.ts";

const { hasher } = new MemoryWorld({});
const ROWS = Array.from({ length: 3000 }, (_, index) => ({
  id: `r${index}`,
  task_id: `t${index % 40}`,
  item: { n: index, answer: index % 5 === 0 ? "blé \ud800" : "no" },
  output: { text: index % 3 === 0 ? "blé \ud800" : "no" },
  ...(index % 4 === 0 ? {} : { outcome: { success: index % 3 === 0 }, model: "m-1" }),
  tags: index % 2 === 0 ? [] : ["é"],
}));

async function* bytes() {
  yield Buffer.from(ROWS.map((row) => JSON.stringify(row)).join("\n"));
}

const grader = (native: Record<string, unknown> & { type: string; name: string }): Assignment["grader"] => ({
  name: native.name,
  version: "1.0.0",
  native: native as NativeGrader,
  digest: sha256(JSON.stringify(native)),
  pass_threshold: 0.5,
  layer: undefined,
  trainable: undefined,
});
const check = (operation: string) =>
  grader({
    type: "string_check",
    name: operation,
    input: "{{ sample.output_text }}",
    operation,
    reference: "{{ item.answer }}",
  });
const python = (source: string) => grader({ type: "python", name: "python", source });
const judge = grader({
  type: "score_model",
  name: "judge",
  model: "judge-1",
  input: [{ role: "user", content: "{{ sample.output_text }}" }],
});

/** Keeps scores in memory, and counts what it was asked for and given. */
function memoryCache() {
  const byKey = new Map<string, Map<string, string>>();
  const cache: ScoreCache = {
    open: async (key): Promise<KeptScores> => {
      const kept = byKey.get(key) ?? new Map<string, string>();
      byKey.set(key, kept);
      return {
        get: (digest) => kept.get(digest),
        put: (digest, text) => void kept.set(digest, text),
        save: async () => {},
      };
    },
  };
  return { cache, byKey };
}

const answered = (answer: (index: number) => PythonAnswer) => {
  const ports = gradingPorts({ python: (_, input) => answer(Number(input.item.n)) });
  const graded = () => ports.pythonCalls.reduce((sum, { inputs }) => sum + inputs.length, 0);
  return { ports, graded };
};

async function run(
  graders: readonly Assignment["grader"][],
  options: {
    readonly scores?: ScoreCache;
    readonly engine?: string;
    readonly types?: GraderTypes;
    readonly ports?: ReturnType<typeof gradingPorts>;
  } = {},
) {
  const ports = options.ports ?? gradingPorts({ python: () => ({ kind: "value", value: 0.75 }) });
  const task = {
    engine: options.engine ?? "1",
    datasetPath: "d.jsonl",
    batches: readTrajectoryBatches(bytes(), "d.jsonl", sha256),
    assignments: graders.map((each) => ({ grader: each, types: options.types ?? graderTypes, judge: ports.judge })),
  };
  const { scores } = options;
  return evaluateEach(task, {
    python: ports.python,
    hasher,
    sha256,
    ...(scores === undefined ? {} : { scores }),
  });
}

describe("one pass over a dataset", () => {
  test("gives each of several graders the report that it gets alone", async () => {
    const graders = [check("eq"), python("def grade(sample, item): return 0.75"), check("like")];
    const alone = [];
    for (const each of graders) {
      alone.push(
        await evaluate(
          {
            engine: "1",
            grader: each,
            datasetPath: "d.jsonl",
            trajectories: readTrajectories(bytes(), "d.jsonl", sha256),
          },
          {
            types: graderTypes,
            ...gradingPorts({ python: () => ({ kind: "value", value: 0.75 }) }),
            hasher,
            sha256,
          } as never,
        ),
      );
    }
    expect(JSON.stringify(await run(graders))).toBe(JSON.stringify(alone));
  });

  test("written as text in pieces it is the very JSON of the report", async () => {
    const graders = [check("eq"), check("ne")];
    const ports = gradingPorts({});
    const texts = await evaluateToText(
      {
        engine: "1",
        datasetPath: "d.jsonl",
        batches: readTrajectoryBatches(bytes(), "d.jsonl", sha256),
        assignments: graders.map((each) => ({ grader: each, types: graderTypes, judge: ports.judge })),
      },
      { python: ports.python, hasher, sha256 },
    );
    expect(texts.map((report) => [...reportText(report)].join(""))).toEqual(
      (await run(graders)).map((report) => JSON.stringify(report)),
    );
  });
});

describe("kept scores", () => {
  const constant = (name: string) => python(`def grade(sample, item): return 0.75 # ${name}`);

  test("a report from kept scores is the same, byte for byte, and nothing is graded", async () => {
    const { cache } = memoryCache();
    const first = answered((index) => ({ kind: "value", value: index / 7 }));
    const second = answered(() => ({ kind: "value", value: 0 }));
    const graders = [constant("a"), check("eq")];
    const plain = JSON.stringify(
      await run(graders, { ports: answered((index) => ({ kind: "value", value: index / 7 })).ports }),
    );
    expect(JSON.stringify(await run(graders, { scores: cache, ports: first.ports }))).toBe(plain);
    expect(JSON.stringify(await run(graders, { scores: cache, ports: second.ports }))).toBe(plain);
    expect([first.graded(), second.graded()]).toEqual([3000, 0]);
  });

  test("where one grader of ten changes, only that one is graded again", async () => {
    const { cache } = memoryCache();
    const graders = Array.from({ length: 10 }, (_, index) => constant(`${index}`));
    await run(graders, { scores: cache });
    const again = answered(() => ({ kind: "value", value: 0.75 }));
    await run([...graders.slice(0, 9), constant("changed")], { scores: cache, ports: again.ports });
    expect(again.graded()).toBe(3000);
    expect(new Set(again.ports.pythonCalls.map(({ source }) => source)).size).toBe(1);
  });

  test("another version of the program or of the grader's type grades anew", async () => {
    const { cache } = memoryCache();
    await run([constant("a")], { scores: cache });
    const types: GraderTypes = (type) => {
      const found = graderTypes(type);
      return found === undefined ? undefined : { ...found, version: found.version + 1 };
    };
    const [engine, newer] = [
      answered(() => ({ kind: "value", value: 1 })),
      answered(() => ({ kind: "value", value: 1 })),
    ];
    await run([constant("a")], { scores: cache, engine: "2", ports: engine.ports });
    await run([constant("a")], { scores: cache, types, ports: newer.ports });
    expect([engine.graded(), newer.graded()]).toEqual([3000, 3000]);
  });

  test("a failure of the moment is not kept, one of the grader is", async () => {
    for (const [code, kept] of [
      ["python_timeout", 0],
      ["python_memory", 0],
      ["python_crashed", 0],
      ["python_exception", 3000],
    ] as const) {
      const { cache, byKey } = memoryCache();
      await run([constant("a")], {
        scores: cache,
        ports: answered(() => ({ kind: "failed", code, message: "m" })).ports,
      });
      expect({ code, kept: [...byKey.values()][0]?.size }).toEqual({ code, kept });
    }
  });

  test("a score that hangs on a judge's answer is not kept: the answer may be recorded anew", async () => {
    const { cache, byKey } = memoryCache();
    const said = (value: number) =>
      gradingPorts({
        judge: () => ({ kind: "text", text: JSON.stringify({ steps: [], result: value }), finish_reason: "stop" }),
      });
    const [before] = await run([judge], { scores: cache, ports: said(1) });
    const [after] = await run([judge], { scores: cache, ports: said(0) });
    expect([before?.summary.mean, after?.summary.mean]).toEqual([1, 0]);
    expect([...byKey.values()].map((kept) => kept.size)).toEqual([0]);
  });

  test("a record that is not a score is not believed", async () => {
    const texts = [
      "{",
      "[]",
      '{"kind":"scored"}',
      '{"kind":"scored","value":"1"}',
      '{"kind":"failed","reason":"r"}',
      '{"kind":"paid","value":1}',
      '{"kind":"scored","value":1,"parts":{"a":"good"}}',
    ];
    for (const text of texts) {
      const scores: ScoreCache = { open: async () => ({ get: () => text, put: () => {}, save: async () => {} }) };
      const [report] = await run([check("eq")], { scores });
      const [plain] = await run([check("eq")]);
      expect({ text, report }).toEqual({ text, report: plain });
    }
  });
});
