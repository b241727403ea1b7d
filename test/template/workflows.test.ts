import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { ROOT } from "../support/program.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: unknown; readonly needs?: unknown; readonly steps: readonly Step[] }>
  >;
}

const GATES = ["gate.yml", "ci.yml"];
const FILES = [...GATES, "evaluate-sharded.yml", "gate-publish.yml", "gate-command.yml", "release.yml"];
const textOf = (file: string) => readFileSync(join(ROOT, ".github/workflows", file), "utf8");
const workflowOf = (file: string) => parse(textOf(file)) as Workflow;
const stepsOf = (file: string) => Object.values(workflowOf(file).jobs).flatMap((job) => job.steps);

test.each(GATES)("%s: runs on pull requests, on the merge queue and on main, for every path", (file) => {
  const { pull_request_review: _, ...on } = workflowOf(file).on as Record<string, unknown>;
  // A pull request can be turned to another branch, whose gate has not judged it.
  const types = file === "gate.yml" ? { types: ["opened", "synchronize", "reopened", "edited"] } : null;
  expect(on).toEqual({ pull_request: types, merge_group: null, push: { branches: ["main"] } });
});

describe.each(FILES)("%s", (file) => {
  test("grants nothing by default, and every job states what it needs", () => {
    const { permissions, jobs } = workflowOf(file);
    expect(permissions).toEqual({});
    expect(Object.entries(jobs).filter(([, job]) => job.permissions === undefined)).toEqual([]);
  });

  test("pins every action by its full commit, with the version beside it", () => {
    const lines = textOf(file)
      .split("\n")
      .filter((line) => /^\s*(- )?uses: /.test(line) && !line.includes("uses: ./"));
    const loose = lines.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line));
    expect({ pinned: lines.length > 0, loose }).toEqual({ pinned: true, loose: [] });
  });

  test("leaves no token in the clone", () => {
    const checkouts = stepsOf(file).filter((step) => step.uses?.startsWith("actions/checkout@"));
    expect(checkouts.map((step) => step.with?.["persist-credentials"])).toEqual(checkouts.map(() => false));
  });

  test("puts no expression into a shell script", () => {
    expect(stepsOf(file).filter((step) => step.run?.includes("${{"))).toEqual([]);
  });
});

test("ci.yml: the last job needs all the others", () => {
  const { "ci-ok": last, ...others } = workflowOf("ci.yml").jobs;
  expect(last?.needs).toEqual(Object.keys(others));
});

test.each(["gate.yml", "gate-publish.yml", "gate-command.yml"])(
  "%s: passes only inputs that the action has",
  (file) => {
    const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as { readonly inputs: object };
    const given = stepsOf(file).filter((step) => step.uses === "./");
    expect(given.length).toBe(1);
    const unknown = given
      .flatMap((step) => Object.keys(step.with ?? {}))
      .filter((name) => !Object.hasOwn(action.inputs, name));
    expect(unknown).toEqual([]);
  },
);

test("gate-publish.yml: follows the gate alone, checks out the default branch and runs no script", () => {
  const steps = stepsOf("gate-publish.yml");
  const { name } = parse(textOf("gate.yml")) as { readonly name: string };
  expect({
    on: workflowOf("gate-publish.yml").on,
    refs: steps.filter(({ with: inputs }) => inputs?.ref !== undefined || inputs?.repository !== undefined),
    scripts: steps.filter(({ run }) => run !== undefined),
  }).toEqual({ on: { workflow_run: { workflows: [name], types: ["completed"] } }, refs: [], scripts: [] });
});

test("release.yml: on every form of a release tag, checks before it says anything", () => {
  const { on, jobs } = workflowOf("release.yml");
  expect(on).toEqual({ push: { tags: ["v*", "*@*"] } });
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(runs.map((run) => /release (\w+) "\$TAG"/.exec(run)?.[1])).toEqual(["check", "notes"]);
});

test("evaluate-sharded.yml: runs commands and options that the program has", () => {
  const calls = stepsOf("evaluate-sharded.yml").flatMap((step) => [
    ...(step.run ?? "").matchAll(/node "\$PROGRAM" (\w+)([^\n)]*)/g),
  ]);
  expect(calls.map(([, name]) => name)).toEqual(["plan", "evaluate", "merge"]);
  for (const [, name, rest] of calls) {
    const options = COMMANDS.find((each) => each.name === name)?.options.map((option) => option.name);
    for (const [, option] of rest?.matchAll(/--([\w-]+)/g) ?? []) expect(options).toContain(option);
  }
});
