import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readWorkflow } from "../../src/doctor/workflow.ts";
import { faultsOf, WORKFLOW_RULES } from "../../src/doctor/workflow-rules.ts";
import { ROOT } from "../support/program.ts";

const FOLDER = ".github/workflows";
const shipped = readdirSync(join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const PIN = "a".repeat(40);

/** A workflow without fault, in which a test breaks one thing. */
function faults(change: (text: string) => string): readonly string[] {
  const sound = [
    "on:",
    "  pull_request:",
    "permissions: {}",
    "jobs:",
    "  gate:",
    "    runs-on: ubuntu-latest",
    "    permissions: { contents: read }",
    "    steps:",
    `      - uses: actions/checkout@${PIN}`,
    "        with: { persist-credentials: false }",
    "      - run: echo done",
  ].join("\n");
  const workflow = readWorkflow("w.yml", change(sound));
  if (workflow === undefined) throw new Error("the broken workflow is not YAML");
  return faultsOf(workflow).map(({ rule, line }) => `${rule}:${line}`);
}

test("a sound workflow has no fault", () => {
  expect(faults((text) => text)).toEqual([]);
});

const BREAKS: Readonly<Record<string, { readonly from: string | RegExp; readonly to: string; readonly line: number }>> =
  {
    "unpinned-uses": { from: PIN, to: "v4", line: 9 },
    "unpinned-images": {
      from: "    runs-on: ubuntu-latest",
      to: "    runs-on: ubuntu-latest\n    container: node:24",
      line: 6,
    },
    "template-injection": { from: "echo done", to: `echo "$\{{ github.event.pull_request.title }}"`, line: 11 },
    "excessive-permissions": { from: "permissions: {}", to: "permissions: write-all", line: 1 },
    artipacked: { from: "persist-credentials: false", to: "fetch-depth: 0", line: 9 },
    "dangerous-triggers": { from: "pull_request:", to: "pull_request_target:", line: 2 },
    "untrusted-checkout": {
      from: /pull_request:([\s\S]*)persist-credentials: false/,
      to: "workflow_run:$1persist-credentials: false, ref: main",
      line: 9,
    },
    "cache-poisoning": { from: "      - run:", to: `      - uses: actions/cache@${PIN}\n      - run:`, line: 11 },
    "secrets-inherit": { from: "    steps:", to: "    secrets: inherit\n    steps:", line: 6 },
    "overprovisioned-secrets": {
      from: "echo done",
      to: `echo done\n        env: { ALL: '$\{{ toJSON(secrets) }}' }`,
      line: 1,
    },
    "github-env": { from: "echo done", to: "echo A=b >> $GITHUB_ENV", line: 11 },
    "insecure-commands": {
      from: "permissions: {}",
      to: "permissions: {}\nenv: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true }",
      line: 1,
    },
    "bot-conditions": { from: "    steps:", to: "    if: github.actor == 'dependabot[bot]'\n    steps:", line: 1 },
    "unsound-contains": { from: "    steps:", to: "    if: contains('main dev', github.ref)\n    steps:", line: 1 },
    "self-hosted-runner": { from: "ubuntu-latest", to: "[self-hosted, linux]", line: 6 },
  };

test.each(Object.entries(BREAKS))("%s is found, at its line", (rule, { from, to, line }) => {
  expect(faults((text) => text.replace(from, to))).toEqual([`${rule}:${line}`]);
});

test("every rule has a workflow that breaks it", () => {
  expect(WORKFLOW_RULES.map(({ name }) => name)).toEqual(Object.keys(BREAKS));
});

test("a called workflow is held to be pinned as an action is", () => {
  const text = "on: push\npermissions: {}\njobs:\n  call:\n    uses: octo/flows/.github/workflows/x.yml@main\n";
  const workflow = readWorkflow("w.yml", text);
  expect(workflow && faultsOf(workflow).map(({ rule, line }) => `${rule}:${line}`)).toEqual(["unpinned-uses:5"]);
});

describe.each(shipped)("%s, which is shipped", (file) => {
  const workflow = readWorkflow(file, readFileSync(join(ROOT, file), "utf8"));
  test.each(WORKFLOW_RULES.map(({ name }) => name))("has no %s", (rule) => {
    expect(workflow && faultsOf(workflow).filter((fault) => fault.rule === rule)).toEqual([]);
  });
});
