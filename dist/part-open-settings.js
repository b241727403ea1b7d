import { t as ServiceError } from "./part-errors.js";
import { t as clientIn } from "./part-access.js";
import { n as isJsonObject } from "./part-json.js";
import { i as textIn, r as objectIn, t as listIn } from "./part-answer.js";

// src/adapters/github/settings.ts
const ADMINISTRATION = "administration: read";
const REPOSITORY = "/repos/{owner}/{repo}";
async function readSettings(client, repository, wanted) {
	const get = (path, parameters = {}) => client.send({
		route: `GET ${REPOSITORY}${path}`,
		parameters,
		read: objectIn
	});
	const branch = wanted ?? textIn(await get(""), "default_branch");
	const all = await known("metadata: read", () => readRulesets(client));
	return {
		repository,
		branch,
		rulesets: await known("metadata: read", async () => protectionOfRules(await branchRules(client, branch), all)),
		classic: await known(ADMINISTRATION, () => classicProtection(get, branch)),
		tags: all.kind === "unknown" ? all : {
			kind: "known",
			value: all.value.filter(isActiveTag).map(tagRules)
		},
		environments: await known("actions: read", () => readEnvironments(client)),
		workflowPermissions: await known(ADMINISTRATION, async () => {
			const found = await get("/actions/permissions/workflow");
			return {
				write: found.default_workflow_permissions !== "read",
				approves: found.can_approve_pull_request_reviews !== false
			};
		}),
		forkApproval: await known(ADMINISTRATION, async () => textIn(await get("/actions/permissions/fork-pr-contributor-approval"), "approval_policy"))
	};
}
async function known(scope, read) {
	try {
		return {
			kind: "known",
			value: await read()
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			kind: "unknown",
			reason: error.message,
			scope
		};
	}
}
async function classicProtection(get, branch) {
	let found;
	try {
		found = await get("/branches/{branch}/protection", { branch });
	} catch (error) {
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
		nobodyPasses: part(found, "enforce_admins").enabled === true && [
			"users",
			"teams",
			"apps"
		].every((key) => objects(bypass[key]).length === 0)
	};
}
const NO_PROTECTION = {
	checks: [],
	approvals: 0,
	dismissesStale: false,
	codeOwners: false,
	noForcePush: false,
	noDeletion: false,
	nobodyPasses: false
};
const checkIn = (key) => (check) => {
	const app = check[key];
	return {
		name: textIn(check, "context"),
		...typeof app === "number" && app > 0 ? { app } : {}
	};
};
async function branchRules(client, branch) {
	return client.pages(`GET ${REPOSITORY}/rules/branches/{branch}`, { branch }, listIn);
}
function protectionOfRules(rules, all) {
	const of = (type) => rules.filter((rule) => rule.type === type).map((rule) => part(rule, "parameters"));
	const reviews = of("pull_request");
	const has = (type) => rules.some((rule) => rule.type === type);
	return {
		checks: of("required_status_checks").flatMap(({ required_status_checks }) => objects(required_status_checks).map(checkIn("integration_id"))),
		approvals: Math.max(0, ...reviews.map((each) => Number(each.required_approving_review_count ?? 0))),
		dismissesStale: reviews.some((each) => each.dismiss_stale_reviews_on_push === true),
		codeOwners: reviews.some((each) => each.require_code_owner_review === true),
		noForcePush: has("non_fast_forward"),
		noDeletion: has("deletion"),
		nobodyPasses: nobodyPasses(new Set(rules.map((rule) => rule.ruleset_id)), all)
	};
}
function nobodyPasses(ids, all) {
	if (ids.size === 0) return false;
	if (all.kind === "unknown") return void 0;
	const lists = [...ids].map((id) => all.value.find((each) => each.id === id)?.bypass_actors);
	if (lists.some((list) => Array.isArray(list) && list.length > 0)) return false;
	return lists.every((list) => Array.isArray(list)) ? true : void 0;
}
async function readRulesets(client) {
	const heads = await client.pages(`GET ${REPOSITORY}/rulesets`, {}, listIn);
	const found = [];
	for (const { id } of heads) {
		const parameters = { ruleset_id: id };
		found.push(await client.send({
			route: `GET ${REPOSITORY}/rulesets/{ruleset_id}`,
			parameters,
			read: objectIn
		}));
	}
	return found;
}
function isActiveTag(ruleset) {
	return ruleset.target === "tag" && ruleset.enforcement === "active";
}
function tagRules(ruleset) {
	const names = part(part(ruleset, "conditions"), "ref_name");
	const excluded = Array.isArray(names.exclude) && names.exclude.length > 0;
	return {
		patterns: Array.isArray(names.include) && !excluded ? names.include.map(String) : [],
		rules: objects(ruleset.rules).map((rule) => textIn(rule, "type"))
	};
}
async function readEnvironments(client) {
	const route = `GET ${REPOSITORY}/environments`;
	return (await client.pages(route, {}, (data) => listIn(objectIn(data).environments))).map((environment) => {
		const rules = objects(environment.protection_rules).filter(({ type }) => type === "required_reviewers");
		return {
			name: textIn(environment, "name"),
			reviewers: rules.reduce((sum, rule) => sum + objects(rule.reviewers).length, 0),
			preventsSelfReview: rules.some((rule) => rule.prevent_self_review === true)
		};
	});
}
function part(object, key) {
	const value = object[key];
	return isJsonObject(value) ? value : {};
}
function objects(value) {
	return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

// src/adapters/github/open-settings.ts
async function openSettings(of, env, log) {
	const found = clientIn(env, of.repository, log);
	const scope = "GITHUB_TOKEN (administration: read shows all of it) and --repo OWNER/NAME";
	if (found === "no_token") return {
		kind: "unknown",
		reason: "there is no token in GITHUB_TOKEN or GH_TOKEN",
		scope
	};
	if (found === "no_repository") return {
		kind: "unknown",
		reason: "it is not known which repository on GitHub this is",
		scope
	};
	try {
		return {
			kind: "known",
			value: await readSettings(found.client, found.repository, of.branch)
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			kind: "unknown",
			reason: error.message,
			scope
		};
	}
}

export { openSettings };