import { describe, expect, test } from "vitest";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import type { Protection, RepositorySettings } from "../../src/doctor/settings.ts";
import { MemoryWorld } from "../support/memory-world.ts";

const POLICIES = `apiVersion: gradegate/v1
kind: Grader
metadata: { name: exact, version: 1.0.0 }
spec: { type: string_check, input: "{{sample.output_text}}", reference: "{{item.answer}}", operation: eq }
---
apiVersion: gradegate/v1
kind: Suite
metadata: { name: all, version: 1.0.0 }
spec: { grader: exact, dataset: rows.jsonl, purpose: regression, expect: { error_rate: { max: 0 } } }
---
apiVersion: gradegate/v1
kind: Gate
metadata: { name: merge, version: 1.0.0 }
spec: { merge: { suites: [all] } }
`;
const ROW = '{"id":"a","task_id":"a","item":{"answer":"yes"},"output":{"text":"yes"}}\n';
const TYPES = "types: [opened, synchronize, reopened, edited]";
const GATE = `on:
  pull_request: { ${TYPES} }
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: gradegate/gradegate@${"a".repeat(40)}
`;
const FILES = {
  "policies/all.yaml": POLICIES,
  "policies/rows.jsonl": ROW,
  ".github/workflows/gate.yml": GATE,
  ".github/CODEOWNERS": "* @octo/all\n",
};
const STRICT: Protection = {
  checks: [{ name: "gradegate", app: 15_368 }],
  approvals: 1,
  dismissesStale: true,
  codeOwners: true,
  noForcePush: true,
  noDeletion: true,
  nobodyPasses: true,
};
const OPEN: Protection = {
  checks: [],
  approvals: 0,
  dismissesStale: false,
  codeOwners: false,
  noForcePush: false,
  noDeletion: false,
  nobodyPasses: false,
};
const known = <T>(value: T) => ({ kind: "known" as const, value });
const hidden = { kind: "unknown" as const, reason: "403", scope: "administration: read" };
const SETTINGS: RepositorySettings = {
  repository: "octo/policies",
  branch: "main",
  rulesets: known(STRICT),
  classic: known(OPEN),
  tags: known([{ patterns: ["refs/tags/v*", "refs/tags/*@*"], rules: ["deletion", "update"] }]),
  environments: known([{ name: "train", reviewers: 1, preventsSelfReview: true }]),
  workflowPermissions: known({ write: false, approves: false }),
  forkApproval: known("all_external_contributors"),
};

async function doctor(
  settings: Partial<RepositorySettings> = {},
  files: Record<string, string> = {},
  ...argv: string[]
) {
  const command = COMMANDS.find(({ name }) => name === "doctor");
  if (command === undefined) throw new Error("there is no doctor");
  const world = new MemoryWorld({ files: { ...FILES, ...files }, settings: known({ ...SETTINGS, ...settings }) });
  const exit = await (await command.load()).run(parseArguments(command, ["--json", ...argv]), world);
  const { findings } = JSON.parse(world.printed.join("")) as { findings: readonly Finding[] };
  const notOk = findings.filter(({ state }) => state !== "ok").map(({ check, state }) => `${check}: ${state}`);
  return { exit, notOk };
}

test("a repository with all in place is well", async () => {
  expect(await doctor()).toEqual({ exit: 0, notOk: [] });
});

describe("in the files", () => {
  test.each([
    ["a path filter", { ".github/workflows/gate.yml": GATE.replace(TYPES, "paths: [policies/**]") }, "gate-workflow"],
    [
      "types without synchronize",
      { ".github/workflows/gate.yml": GATE.replace(TYPES, "types: [opened]") },
      "gate-workflow",
    ],
    [
      "a gate that does not run when another branch is to be merged into",
      { ".github/workflows/gate.yml": GATE.replace(TYPES, "types: [opened, synchronize, reopened]") },
      "gate-workflow",
    ],
    [
      "no workflow that runs the action",
      { ".github/workflows/gate.yml": GATE.replaceAll("gradegate", "other") },
      "gate-workflow",
    ],
    [
      "an action pinned by a tag",
      { ".github/workflows/gate.yml": GATE.replace("a".repeat(40), "v1") },
      "workflow/unpinned-uses",
    ],
    ["no Gate", { "policies/all.yaml": POLICIES.split("---").slice(0, 2).join("---") }, "gate-present"],
  ])("%s is missing", async (_, files, check) => {
    expect(await doctor({}, files as Record<string, string>)).toEqual({ exit: 1, notOk: [`${check}: missing`] });
  });

  test("owners that a later pattern takes away are missing", async () => {
    expect(await doctor({}, { ".github/CODEOWNERS": "* @octo/all\n/.github/\n" })).toEqual({
      exit: 1,
      notOk: ["code-owners: missing"],
    });
  });

  test("a workflow that cannot be read is unknown, not fine", async () => {
    expect(await doctor({}, { ".github/workflows/odd.yml": "on: [" })).toEqual({
      exit: 2,
      notOk: ["workflow-readable: unknown"],
    });
  });

  test("policies that cannot be read are unknown", async () => {
    expect(await doctor({}, { "policies/all.yaml": "kind: [" })).toEqual({ exit: 2, notOk: ["gate-present: unknown"] });
  });
});

const BRANCH = [
  "required-check",
  "required-check-source",
  "reviews-required",
  "stale-reviews-dismissed",
  "code-owners-required",
  "force-push-off",
  "deletion-off",
  "admins-included",
];

describe("in the settings", () => {
  test("a branch without protection lacks every one", async () => {
    const { exit, notOk } = await doctor({ rulesets: known(OPEN) });
    expect({ exit, notOk }).toEqual({ exit: 1, notOk: BRANCH.map((check) => `${check}: missing`) });
  });

  test("what one place demands holds, whether or not the other can be seen", async () => {
    expect(await doctor({ classic: hidden })).toEqual({ exit: 0, notOk: [] });
  });

  test("what one place does not demand is unknown where the other cannot be seen", async () => {
    const { exit, notOk } = await doctor({ rulesets: known(OPEN), classic: hidden });
    expect({ exit, notOk }).toEqual({ exit: 2, notOk: BRANCH.map((check) => `${check}: unknown`) });
  });

  test("a bypass list that is not shown is unknown", async () => {
    expect(await doctor({ rulesets: known({ ...STRICT, nobodyPasses: undefined }) })).toEqual({
      exit: 2,
      notOk: ["admins-included: unknown"],
    });
  });

  test.each<[string, Partial<RepositorySettings>, string]>([
    [
      "a check of that name from any app",
      { rulesets: known({ ...STRICT, checks: [{ name: "gradegate" }] }) },
      "required-check-source",
    ],
    ["tags that may be moved", { tags: known([{ patterns: ["~ALL"], rules: ["deletion"] }]) }, "tags-protected"],
    [
      "tags of policies left out",
      { tags: known([{ patterns: ["refs/tags/v*"], rules: ["deletion", "update"] }]) },
      "tags-protected",
    ],
    [
      "an environment without reviewers",
      { environments: known([{ name: "train", reviewers: 0, preventsSelfReview: true }]) },
      "environment-reviewers",
    ],
    ["no environment", { environments: known([]) }, "environment-reviewers"],
    [
      "a token that can write by default",
      { workflowPermissions: known({ write: true, approves: false }) },
      "default-token",
    ],
    ["workflows that approve", { workflowPermissions: known({ write: false, approves: true }) }, "default-token"],
    ["forks that wait for nobody", { forkApproval: known("first_time_contributors") }, "fork-approval"],
  ])("%s: missing", async (_, settings, check) => {
    expect(await doctor(settings)).toEqual({ exit: 1, notOk: [`${check}: missing`] });
  });

  test("--offline asks GitHub nothing", async () => {
    expect(await doctor({ rulesets: known(OPEN) }, {}, "--offline")).toEqual({ exit: 0, notOk: [] });
  });
});
