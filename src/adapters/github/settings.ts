import type { Known } from "../../doctor/finding.ts";
import type { Environment, Protection, RepositorySettings, TagRules } from "../../doctor/settings.ts";
import { ServiceError } from "../../errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../json.ts";
import { listIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

const ADMINISTRATION = "administration: read";
const REPOSITORY = "/repos/{owner}/{repo}";

/** Reads, and only reads; each part that the token may not see is unknown, and stops no other. */
export async function readSettings(
  client: GitHubClient,
  repository: string,
  wanted: string | undefined,
): Promise<RepositorySettings> {
  const get = (path: string, parameters = {}) =>
    client.send({ route: `GET ${REPOSITORY}${path}`, parameters, read: objectIn });
  const branch = wanted ?? textIn(await get(""), "default_branch");
  const all = await known("metadata: read", () => readRulesets(client));
  return {
    repository,
    branch,
    rulesets: await known("metadata: read", async () => protectionOfRules(await branchRules(client, branch), all)),
    classic: await known(ADMINISTRATION, () => classicProtection(get, branch)),
    tags: all.kind === "unknown" ? all : { kind: "known", value: all.value.filter(isActiveTag).map(tagRules) },
    environments: await known("actions: read", () => readEnvironments(client)),
    workflowPermissions: await known(ADMINISTRATION, async () => {
      const found = await get("/actions/permissions/workflow");
      return {
        write: found.default_workflow_permissions !== "read",
        approves: found.can_approve_pull_request_reviews !== false,
      };
    }),
    forkApproval: await known(ADMINISTRATION, async () =>
      textIn(await get("/actions/permissions/fork-pr-contributor-approval"), "approval_policy"),
    ),
  };
}

async function known<T>(scope: string, read: () => Promise<T>): Promise<Known<T>> {
  try {
    return { kind: "known", value: await read() };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    // GitHub answers 404 for what a token may not know to be there.
    return { kind: "unknown", reason: error.message, scope };
  }
}

type Get = (path: string, parameters?: object) => Promise<JsonObject>;

async function classicProtection(get: Get, branch: string): Promise<Protection> {
  let found: JsonObject;
  try {
    found = await get("/branches/{branch}/protection", { branch });
  } catch (error) {
    // Said of a branch that the token may see; a token that may not gets another message.
    if (error instanceof ServiceError && /Branch not protected/.test(error.message)) return NO_PROTECTION;
    throw error;
  }
  const reviews = part(found, "required_pull_request_reviews");
  const bypass = part(reviews, "bypass_pull_request_allowances");
  return {
    checks: objects(part(found, "required_status_checks").checks).map(checkIn("app_id")),
    approvals: Number(reviews.required_approving_review_count ?? 0),
    dismissesStale: reviews.dismiss_stale_reviews === true,
    codeOwners: reviews.require_code_owner_reviews === true,
    noForcePush: part(found, "allow_force_pushes").enabled !== true,
    noDeletion: part(found, "allow_deletions").enabled !== true,
    nobodyPasses:
      part(found, "enforce_admins").enabled === true &&
      ["users", "teams", "apps"].every((key) => objects(bypass[key]).length === 0),
  };
}

const NO_PROTECTION: Protection = {
  checks: [],
  approvals: 0,
  dismissesStale: false,
  codeOwners: false,
  noForcePush: false,
  noDeletion: false,
  nobodyPasses: false,
};

const checkIn = (key: string) => (check: JsonObject) => {
  const app = check[key];
  return { name: textIn(check, "context"), ...(typeof app === "number" && app > 0 ? { app } : {}) };
};

async function branchRules(client: GitHubClient, branch: string): Promise<readonly JsonObject[]> {
  return client.pages(`GET ${REPOSITORY}/rules/branches/{branch}`, { branch }, listIn);
}

function protectionOfRules(rules: readonly JsonObject[], all: Known<readonly JsonObject[]>): Protection {
  const of = (type: string) => rules.filter((rule) => rule.type === type).map((rule) => part(rule, "parameters"));
  const reviews = of("pull_request");
  const has = (type: string) => rules.some((rule) => rule.type === type);
  return {
    checks: of("required_status_checks").flatMap(({ required_status_checks }) =>
      objects(required_status_checks).map(checkIn("integration_id")),
    ),
    approvals: Math.max(0, ...reviews.map((each) => Number(each.required_approving_review_count ?? 0))),
    dismissesStale: reviews.some((each) => each.dismiss_stale_reviews_on_push === true),
    codeOwners: reviews.some((each) => each.require_code_owner_review === true),
    noForcePush: has("non_fast_forward"),
    noDeletion: has("deletion"),
    nobodyPasses: nobodyPasses(new Set(rules.map((rule) => rule.ruleset_id)), all),
  };
}

/** GitHub shows a bypass list to those alone who may edit it. */
function nobodyPasses(ids: ReadonlySet<Json | undefined>, all: Known<readonly JsonObject[]>): boolean | undefined {
  if (ids.size === 0) return false;
  if (all.kind === "unknown") return undefined;
  const lists = [...ids].map((id) => all.value.find((each) => each.id === id)?.bypass_actors);
  if (lists.some((list) => Array.isArray(list) && list.length > 0)) return false;
  return lists.every((list) => Array.isArray(list)) ? true : undefined;
}

/** A list of rulesets has no rules in it, so each is asked for. */
async function readRulesets(client: GitHubClient): Promise<readonly JsonObject[]> {
  const heads = await client.pages(`GET ${REPOSITORY}/rulesets`, {}, listIn);
  const found: JsonObject[] = [];
  for (const { id } of heads) {
    const parameters = { ruleset_id: id };
    found.push(await client.send({ route: `GET ${REPOSITORY}/rulesets/{ruleset_id}`, parameters, read: objectIn }));
  }
  return found;
}

function isActiveTag(ruleset: JsonObject): boolean {
  return ruleset.target === "tag" && ruleset.enforcement === "active";
}

function tagRules(ruleset: JsonObject): TagRules {
  const names = part(part(ruleset, "conditions"), "ref_name");
  // What is excluded is not protected; with exclusions nothing is known to be.
  const excluded = Array.isArray(names.exclude) && names.exclude.length > 0;
  const patterns = Array.isArray(names.include) && !excluded ? names.include.map(String) : [];
  return { patterns, rules: objects(ruleset.rules).map((rule) => textIn(rule, "type")) };
}

async function readEnvironments(client: GitHubClient): Promise<readonly Environment[]> {
  const route = `GET ${REPOSITORY}/environments`;
  const found = await client.pages(route, {}, (data) => listIn(objectIn(data).environments));
  return found.map((environment) => {
    const rules = objects(environment.protection_rules).filter(({ type }) => type === "required_reviewers");
    return {
      name: textIn(environment, "name"),
      reviewers: rules.reduce((sum, rule) => sum + objects(rule.reviewers).length, 0),
      preventsSelfReview: rules.some((rule) => rule.prevent_self_review === true),
    };
  });
}

function part(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
