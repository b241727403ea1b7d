import { expect, test } from "vitest";
import { readSettings } from "../../../src/adapters/github/settings.ts";
import { clientOf } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";

const R = "/repos/{owner}/{repo}";
const ok = (data: unknown) => ({ status: 200, data });
const REFUSED = { status: 403, data: { message: "Resource not accessible by integration" } };
const from = { ruleset_source_type: "Repository", ruleset_source: "octo/policies", ruleset_id: 7 };
const RULES = [
  { type: "deletion", ...from },
  { type: "non_fast_forward", ...from },
  {
    type: "pull_request",
    ...from,
    parameters: {
      required_approving_review_count: 2,
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: true,
      require_last_push_approval: true,
      required_review_thread_resolution: false,
    },
  },
  {
    type: "required_status_checks",
    ...from,
    parameters: {
      required_status_checks: [{ context: "gradegate", integration_id: 15_368 }],
      strict_required_status_checks_policy: true,
    },
  },
];
const ruleset = {
  id: 7,
  name: "main",
  target: "branch",
  source_type: "Repository",
  source: "octo/policies",
  enforcement: "active",
};
const ANSWERS = {
  [`${R}/rules/branches/{branch}`]: ok(RULES),
  [`${R}/rulesets`]: ok([ruleset]),
  [`${R}/rulesets/{ruleset_id}`]: ok({ ...ruleset, bypass_actors: [], rules: [{ type: "deletion" }] }),
  [`${R}/branches/{branch}/protection`]: { status: 404, data: { message: "Branch not protected" } },
  [`${R}/environments`]: ok({
    total_count: 1,
    environments: [
      {
        id: 1,
        node_id: "E",
        name: "train",
        url: "https://api.github.com/e",
        html_url: "https://github.com/e",
        created_at: "2026-01-01T00:00:00Z",
        updated_at: "2026-01-01T00:00:00Z",
        protection_rules: [
          {
            id: 2,
            node_id: "P",
            type: "required_reviewers",
            prevent_self_review: true,
            reviewers: [{ type: "Team", reviewer: { id: 1 } }],
          },
        ],
      },
    ],
  }),
  [`${R}/actions/permissions/workflow`]: ok({
    default_workflow_permissions: "read",
    can_approve_pull_request_reviews: false,
  }),
  [`${R}/actions/permissions/fork-pr-contributor-approval`]: ok({ approval_policy: "all_external_contributors" }),
};

test("settings are read from both places that protect a branch, tags, environments, tokens and forks", async () => {
  await using github = await loopbackGitHub({ answers: ANSWERS });
  expect(await readSettings(clientOf(github), "octo/policies", "main")).toEqual({
    repository: "octo/policies",
    branch: "main",
    rulesets: {
      kind: "known",
      value: {
        checks: [{ name: "gradegate", app: 15_368 }],
        approvals: 2,
        dismissesStale: true,
        codeOwners: true,
        noForcePush: true,
        noDeletion: true,
        nobodyPasses: true,
      },
    },
    classic: {
      kind: "known",
      value: {
        checks: [],
        approvals: 0,
        dismissesStale: false,
        codeOwners: false,
        noForcePush: false,
        noDeletion: false,
        nobodyPasses: false,
      },
    },
    tags: { kind: "known", value: [] },
    environments: { kind: "known", value: [{ name: "train", reviewers: 1, preventsSelfReview: true }] },
    workflowPermissions: { kind: "known", value: { write: false, approves: false } },
    forkApproval: { kind: "known", value: "all_external_contributors" },
  });
});

test("what the token may not see is unknown, with the permission it lacks, and hides nothing else", async () => {
  const answers = { ...ANSWERS, [`${R}/branches/{branch}/protection`]: REFUSED, [`${R}/environments`]: REFUSED };
  await using github = await loopbackGitHub({ answers });
  const { classic, environments, rulesets } = await readSettings(clientOf(github), "octo/policies", "main");
  const scope = (known: { kind: string; scope?: string }) => known.scope ?? known.kind;
  expect([classic, environments, rulesets].map(scope)).toEqual(["administration: read", "actions: read", "known"]);
});

test("a bypass list that GitHub does not show is not an empty one", async () => {
  const answers = { ...ANSWERS, [`${R}/rulesets/{ruleset_id}`]: ok({ ...ruleset, rules: [] }) };
  await using github = await loopbackGitHub({ answers });
  const { rulesets } = await readSettings(clientOf(github), "octo/policies", "main");
  expect(rulesets.kind === "known" && rulesets.value.nobodyPasses).toBe(undefined);
});
