import { t as ownersOf } from "./part-code-owners.js";
import { n as isJsonObject } from "./part-json.js";
import { t as readWorkflow } from "./part-workflow.js";
import { n as UserError } from "./part-errors.js";
import { t as MAX_POLICY_BYTES } from "./part-yaml.js";
import { s as visible } from "./part-markdown.js";
import { t as loadChecked } from "./part-load-checked.js";

// src/doctor/finding.ts
function exitOf(findings) {
	if (findings.some(({ state }) => state === "missing")) return 1;
	return findings.length === 0 || findings.some(({ state }) => state === "unknown") ? 2 : 0;
}

// src/doctor/settings-checks.ts
const ACTIONS_APP = 15368;
const CHECK = "gradegate";
function checkSettings(settings) {
	return [
		...checkBranch(settings),
		checkTags(settings),
		checkEnvironments(settings),
		checkWorkflowPermissions(settings),
		checkForkApproval(settings)
	];
}
const DEMANDS = [
	{
		check: "required-check",
		why: "a verdict that nothing requires stops no merge",
		fix: `require the status check "${CHECK}" on the branch`,
		has: ({ checks }) => checks.some(({ name }) => name === CHECK),
		is: `the check "${CHECK}" is required`,
		isNot: `the check "${CHECK}" is not required`
	},
	{
		check: "required-check-source",
		why: "any app or token with checks: write could report a check of this name",
		fix: `set the expected source of "${CHECK}" to GitHub Actions`,
		has: ({ checks }) => checks.some(({ name, app }) => name === CHECK && app === ACTIONS_APP),
		is: "it counts from GitHub Actions alone",
		isNot: "it counts from any app that reports it"
	},
	{
		check: "reviews-required",
		why: "one person alone could change what models are trained towards",
		fix: "require a pull request with at least one approval",
		has: ({ approvals }) => approvals > 0,
		is: "approvals are required",
		isNot: "no approval is required"
	},
	{
		check: "stale-reviews-dismissed",
		why: "an approval of yesterday's commit would let today's in",
		fix: "dismiss stale approvals when new commits are pushed",
		has: ({ dismissesStale }) => dismissesStale,
		is: "a new commit dismisses approvals",
		isNot: "approvals outlive new commits"
	},
	{
		check: "code-owners-required",
		why: "CODEOWNERS only asks for a review; without this rule anybody's approval will do",
		fix: "require review from code owners",
		has: ({ codeOwners }) => codeOwners,
		is: "code owners must review",
		isNot: "code owners need not review"
	},
	{
		check: "force-push-off",
		why: "history that can be rewritten proves nothing about what was reviewed",
		fix: "block force pushes to the branch",
		has: ({ noForcePush }) => noForcePush,
		is: "force pushes are blocked",
		isNot: "force pushes are allowed"
	},
	{
		check: "deletion-off",
		why: "a branch that is deleted and made anew has no protected history",
		fix: "restrict deletion of the branch",
		has: ({ noDeletion }) => noDeletion,
		is: "deletion is blocked",
		isNot: "the branch may be deleted"
	},
	{
		check: "admins-included",
		why: "a rule that an administrator passes by is a request",
		fix: "apply the rules to administrators too and empty the bypass list",
		has: ({ nobodyPasses }) => nobodyPasses,
		is: "nobody may pass the rules by",
		isNot: "administrators or others may pass the rules by"
	}
];
function checkBranch({ rulesets, classic, branch }) {
	return DEMANDS.map(({ has, is, isNot, ...common }) => {
		const seen = [rulesets, classic].map((each) => each.kind === "known" ? has(each.value) : void 0);
		if (seen.includes(true)) return {
			...common,
			state: "ok",
			what: `${branch}: ${is}`
		};
		const unknown = [rulesets, classic].find((each) => each.kind === "unknown");
		if (unknown?.kind === "unknown") return hidden(common, unknown);
		if (seen.includes(void 0)) return hidden(common, {
			reason: "the bypass list is not shown",
			scope: ADMINISTRATION
		});
		return {
			...common,
			state: "missing",
			what: `${branch}: ${isNot}`
		};
	});
}
const ADMINISTRATION = "administration: read";
function hidden(common, { reason, scope }) {
	return {
		...common,
		state: "unknown",
		what: reason,
		fix: `run with a token that has ${scope}, or look in the settings`
	};
}
function decided(known, common, judge) {
	if (known.kind === "unknown") return hidden(common, known);
	const { ok, what } = judge(known.value);
	return {
		...common,
		state: ok ? "ok" : "missing",
		what
	};
}
function checkTags({ tags }) {
	return decided(tags, {
		check: "tags-protected",
		why: "a release tag that can be moved names other graders than those that were reviewed",
		fix: "add an active tag ruleset for v* and *@* (or ~ALL) that restricts updates and deletions"
	}, (rulesets) => {
		const fixed = rulesets.filter(({ rules }) => rules.includes("deletion") && rules.includes("update"));
		const patterns = new Set(fixed.flatMap((each) => each.patterns));
		const has = (form) => patterns.has("~ALL") || patterns.has(`refs/tags/${form}`) || patterns.has(`refs/tags/*`);
		const lacking = ["v*", "*@*"].filter((form) => !has(form) && !(form === "*@*" && patterns.has("refs/tags/**/*")));
		return {
			ok: lacking.length === 0,
			what: lacking.length === 0 ? "release tags can be neither moved nor deleted" : `tags ${lacking.join(" and ")} can be moved or deleted`
		};
	});
}
function checkEnvironments({ environments }) {
	return decided(environments, {
		check: "environment-reviewers",
		why: "what starts jobs or ships a model waits for a person only where its environment demands one",
		fix: "give each environment required reviewers and prevent self-review (private repositories need Enterprise for it)"
	}, (all) => {
		const loose = all.filter(({ reviewers, preventsSelfReview }) => reviewers === 0 || !preventsSelfReview);
		if (all.length === 0) return {
			ok: false,
			what: "there is no environment"
		};
		const names = loose.map(({ name }) => name).join(", ");
		return {
			ok: loose.length === 0,
			what: names === "" ? "every environment waits for a reviewer" : `open: ${names}`
		};
	});
}
function checkWorkflowPermissions({ workflowPermissions }) {
	return decided(workflowPermissions, {
		check: "default-token",
		why: "a workflow that states no permissions gets the default, and one that approves pull requests approves its own",
		fix: "Settings, Actions, General: read repository contents, and no approving of pull requests"
	}, ({ write, approves }) => ({
		ok: !write && !approves,
		what: `workflows ${write ? "can write" : "can only read"} by default and ${approves ? "may" : "may not"} approve`
	}));
}
function checkForkApproval({ forkApproval }) {
	return decided(forkApproval, {
		check: "fork-approval",
		why: "a stranger's pull request runs a stranger's workflow on your account's machines",
		fix: "Settings, Actions, General: require approval for all external contributors"
	}, (policy) => ({
		ok: policy === "all_external_contributors",
		what: `fork runs wait for approval of: ${policy.replaceAll("_", " ")}`
	}));
}

// src/doctor/workflow-rules.ts
const steps = (wrong) => (workflow) => workflow.steps.flatMap((step) => {
	const what = wrong(step, workflow);
	return what === void 0 ? [] : [{
		path: step.path,
		what
	}];
});
const PRIVILEGED = [
	"pull_request_target",
	"workflow_run",
	"issue_comment",
	"issues",
	"discussion_comment"
];
const CHECKOUT = "actions/checkout";
const FETCHES = /\bgh\s+pr\s+checkout\b|\bgit\s+(fetch|pull|checkout|switch|clone)\b/;
const WORKFLOW_RULES = [
	{
		name: "unpinned-uses",
		why: "a tag or branch can be moved to other code, which then runs with the job's token",
		fix: "pin the action by its full commit id and write the version beside it",
		find: steps(({ action, ref }) => action === "" || action.startsWith("./") || action.startsWith("docker://") || /^[0-9a-f]{40}$/.test(ref) ? void 0 : `${action} is pinned by ${ref === "" ? "nothing" : ref}, not by a commit id`)
	},
	{
		name: "unpinned-images",
		why: "an image's tag can be moved to other code",
		fix: "name the image by its digest (image@sha256:…)",
		find: (workflow) => [...workflow.jobs.flatMap(({ value, path }) => images(value).filter((image) => !image.includes("@sha256:")).map((image) => ({
			path,
			what: `the image ${image} has no digest`
		}))), ...workflow.steps.filter(({ action, ref }) => action.startsWith("docker://") && !ref.startsWith("sha256:")).map(({ path, action }) => ({
			path,
			what: `${action} has no digest`
		}))]
	},
	{
		name: "template-injection",
		why: "GitHub writes an expression's value into the script before a shell reads it, so a title or branch name can be code",
		fix: "hand the value over in env: and write it as a quoted shell variable",
		find: steps(({ script, inputs, action }) => {
			return (action === "actions/github-script" && typeof inputs.script === "string" ? inputs.script : script).includes("${{") ? "an expression stands in a script" : void 0;
		})
	},
	{
		name: "excessive-permissions",
		why: "a job that asks for nothing in particular gets whatever the repository's default is",
		fix: "write permissions: {} at the top, and in each job what it needs",
		find: ({ value, jobs }) => [...isJsonObject(value.permissions) && !Object.values(value.permissions).includes("write") ? [] : [{
			path: [],
			what: "the workflow's own permissions are not stated, or can write"
		}], ...jobs.filter((job) => typeof job.value.permissions === "string" && job.value.permissions.endsWith("-all")).map(({ id, path }) => ({
			path,
			what: `the job ${id} asks for every permission`
		}))]
	},
	{
		name: "artipacked",
		why: "the clone keeps the token, and any later step or uploaded folder can carry it off",
		fix: "give actions/checkout persist-credentials: false",
		find: steps(({ action, inputs }) => action === CHECKOUT && inputs["persist-credentials"] !== false ? "the clone keeps the token" : void 0)
	},
	{
		name: "dangerous-triggers",
		why: "it runs a stranger's change with a token that can write and with the repository's secrets",
		fix: "use pull_request; comment from a second workflow on workflow_run, which only reads data",
		find: ({ triggers }) => triggers.has("pull_request_target") ? [{
			path: ["on"],
			what: "it runs on pull_request_target"
		}] : []
	},
	{
		name: "untrusted-checkout",
		why: "a run with secrets and a token that can write would hold, and may run, files that a stranger wrote",
		fix: "do not check out the head in a privileged run; read it as data, from git objects or through the API",
		find: steps(({ action, inputs, script }, { triggers }) => {
			if (!PRIVILEGED.some((name) => triggers.has(name))) return void 0;
			const chosen = ["ref", "repository"].filter((key) => inputs[key] !== void 0);
			if (action === CHECKOUT && chosen.length > 0) return `a privileged run checks out a chosen ${chosen.join(" and ")}`;
			return FETCHES.test(script) ? "a privileged run fetches or checks out by script" : void 0;
		})
	},
	{
		name: "cache-poisoning",
		why: "what one run wrote into a cache, a later one with more rights would execute",
		fix: "leave caches off in gates, releases and privileged runs",
		find: steps(({ action, inputs }) => {
			if (action === "actions/cache" || action === "actions/cache/save") return "it keeps a cache";
			return /^actions\/setup-/.test(action) && inputs.cache !== void 0 && inputs.cache !== false ? `${action} keeps a cache` : void 0;
		})
	},
	{
		name: "secrets-inherit",
		why: "the called workflow gets every secret, also those it has no use for",
		fix: "name the secrets that it needs",
		find: ({ jobs }) => jobs.filter((job) => job.value.secrets === "inherit").map(({ id, path }) => ({
			path,
			what: `the job ${id} hands over every secret`
		}))
	},
	{
		name: "overprovisioned-secrets",
		why: "all secrets at once cannot be masked one by one, and reach what needs none",
		fix: "name each secret where it is needed",
		find: ({ value }) => texts(value).some((text) => /toJSON\(\s*secrets\s*\)|secrets\[[^'"]/i.test(text)) ? [{
			path: [],
			what: "it hands over the secrets as a whole"
		}] : []
	},
	{
		name: "github-env",
		why: "a line that a stranger can influence sets variables and paths for every later step",
		fix: "write outputs, not the environment",
		find: steps(({ script }) => /\$\{?GITHUB_(ENV|PATH)\b/.test(script) ? "a script writes the environment" : void 0)
	},
	{
		name: "insecure-commands",
		why: "anything printed could set variables and paths for later steps",
		fix: "take ACTIONS_ALLOW_UNSECURE_COMMANDS and its like out",
		find: ({ value }) => keys(value).includes("ACTIONS_ALLOW_UNSECURE_COMMANDS") ? [{
			path: [],
			what: "it allows workflow commands that GitHub has switched off"
		}] : []
	},
	{
		name: "bot-conditions",
		why: "github.actor is who caused the latest event, so a stranger can have a bot cause it",
		fix: "compare github.event.pull_request.user.login",
		find: ({ value }) => texts(value).some((text) => /github\.(triggering_)?actor\s*[!=]=|[!=]=\s*github\.(triggering_)?actor/.test(text)) ? [{
			path: [],
			what: "a condition trusts github.actor"
		}] : []
	},
	{
		name: "unsound-contains",
		why: "contains() on a text is true for any part of it, such as a branch called main-2",
		fix: "compare with ==, or ask contains(fromJSON('[…]'), …)",
		find: ({ value }) => texts(value).some((text) => /\bcontains\(\s*'[^']*'\s*,/.test(text)) ? [{
			path: [],
			what: "a condition looks for a value within a text"
		}] : []
	},
	{
		name: "self-hosted-runner",
		why: "what a stranger's change leaves on such a machine is there for the next run",
		fix: "use hosted runners for pull requests",
		find: ({ triggers, jobs }) => triggers.has("pull_request") ? jobs.filter(({ value }) => JSON.stringify(value["runs-on"] ?? "").includes("self-hosted")).map(({ id, path }) => ({
			path,
			what: `the job ${id} runs pull requests on a self-hosted machine`
		})) : []
	}
];
function faultsOf(workflow) {
	return WORKFLOW_RULES.flatMap((rule) => rule.find(workflow).map(({ path, what }) => ({
		rule: rule.name,
		file: workflow.file,
		line: workflow.line(path),
		what
	})));
}
function images(job) {
	const services = isJsonObject(job.services) ? Object.values(job.services) : [];
	return [job.container, ...services].flatMap((each) => {
		const image = isJsonObject(each) ? each.image : each;
		return typeof image === "string" ? [image] : [];
	});
}
function texts(value) {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}
function keys(value) {
	if (typeof value !== "object" || value === null) return [];
	return [...Object.keys(value), ...Object.values(value).flatMap(keys)];
}

// src/doctor/tree-checks.ts
function checkTree(facts) {
	return [
		checkGate(facts),
		...checkWorkflow(facts),
		...checkOwners(facts),
		...checkFaults(facts)
	];
}
function checkGate({ gates, policies }) {
	const common = {
		check: "gate-present",
		why: "without a Gate that names suites, no review can pass or fail for a reason that you chose",
		fix: `add a Gate under ${policies}/ with spec.merge.suites`
	};
	if (gates === void 0) return {
		...common,
		state: "unknown",
		what: "the policies cannot be read",
		fix: "run gradegate validate"
	};
	const suites = new Set(gates.flatMap((gate) => gate.suites));
	if (suites.size === 0) return {
		...common,
		state: "missing",
		what: "there is no Gate"
	};
	return {
		...common,
		state: "ok",
		what: `${gates.map(({ name }) => name).join(", ")} requires ${suites.size} suites`
	};
}
function reviews({ steps }) {
	return steps.some(({ action, script, inputs }) => action === "./" && inputs.judge !== void 0 || /(^|\/)gradegate$/.test(action) || /\bgradegate\b.*\breview\b|dist\/cli\.js review\b/.test(script));
}
function checkWorkflow({ workflows }) {
	const common = {
		check: "gate-workflow",
		why: "a required check that a path or branch filter skips is never reported and blocks for ever; one that no workflow reports gates nothing; without `edited`, what another branch's gate passed stays on the commit when the pull request is turned to this branch",
		fix: "add a workflow on pull_request (types opened, synchronize, reopened, edited) and merge_group, with a merge queue, that runs the action, without filters"
	};
	const found = workflows.flatMap(({ workflow }) => workflow ?? []).filter((each) => reviews(each) && each.triggers.has("pull_request"));
	const [first] = found;
	if (first === void 0) return [{
		...common,
		state: "missing",
		what: "no workflow on pull_request runs the gradegate action"
	}];
	return found.map((workflow) => {
		const filter = workflow.triggers.get("pull_request") ?? {};
		const filters = Object.keys(filter).filter((key) => key !== "types");
		const place = {
			file: workflow.file,
			line: workflow.line(["on"])
		};
		const types = Array.isArray(filter.types) ? filter.types.map(String) : [
			"opened",
			"synchronize",
			"reopened"
		];
		const lacking = [
			"opened",
			"synchronize",
			"reopened",
			"edited"
		].filter((type) => !types.includes(type));
		if (filters.length > 0 || lacking.length > 0) {
			const what = filters.length > 0 ? `pull_request is filtered by ${filters.join(", ")}` : `types lacks ${lacking.join(", ")}`;
			return {
				...common,
				...place,
				state: "missing",
				what
			};
		}
		return {
			...common,
			...place,
			state: "ok",
			what: "runs on every pull request"
		};
	});
}
function checkOwners({ codeOwners, policies }) {
	const why = "whoever may change what judges the graders, or the workflow that runs it, may let anything pass";
	return [`${policies}/`, ".github/"].map((folder) => {
		const common = {
			check: "code-owners",
			why,
			fix: `add a line to .github/CODEOWNERS: /${folder} @your-org/reviewers`
		};
		if (codeOwners === void 0) return {
			...common,
			state: "missing",
			what: "there is no CODEOWNERS file"
		};
		const owners = ownersOf(`${folder}any/file.yaml`, codeOwners.text);
		const file = codeOwners.file;
		return owners.length === 0 ? {
			...common,
			file,
			state: "missing",
			what: `nobody owns ${folder}`
		} : {
			...common,
			file,
			state: "ok",
			what: `${folder} is owned by ${owners.join(", ")}`
		};
	});
}
function checkFaults({ workflows }) {
	const unreadable = workflows.filter(({ workflow }) => workflow === void 0).map(({ file }) => ({
		check: "workflow-readable",
		state: "unknown",
		what: "it cannot be read as a workflow",
		why: "what cannot be read cannot be checked",
		fix: "mend the file; GitHub may refuse it too",
		file
	}));
	const faults = workflows.flatMap(({ workflow }) => workflow === void 0 ? [] : faultsOf(workflow));
	const rules = WORKFLOW_RULES.flatMap(({ name, why, fix }) => {
		const own = faults.filter(({ rule }) => rule === name);
		const common = {
			check: `workflow/${name}`,
			why,
			fix
		};
		if (own.length === 0) return [{
			...common,
			state: "ok",
			what: `none in ${workflows.length} workflows`
		}];
		return own.map(({ file, line, what }) => ({
			...common,
			state: "missing",
			what,
			file,
			line
		}));
	});
	return [...unreadable, ...rules];
}

// src/render/doctor-text.ts
const MARKS = {
	ok: "ok     ",
	missing: "MISSING",
	unknown: "UNKNOWN"
};
function renderDoctor(findings) {
	const lines = [
		"ok",
		"unknown",
		"missing"
	].flatMap((state) => findings.filter((each) => each.state === state)).flatMap(({ state, check, what, why, fix, file, line }) => {
		const place = file === void 0 ? "" : ` ${visible(file)}${line === void 0 ? "" : `:${line}`}`;
		const head = `${MARKS[state]} ${check}${place}: ${visible(what)}`;
		return state === "ok" ? [head] : [
			head,
			`        why: ${why}`,
			`        do:  ${visible(fix)}`
		];
	});
	const count = (state) => findings.filter((each) => each.state === state).length;
	return `${[...lines, `${count("ok")} ok, ${count("missing")} missing, ${count("unknown")} unknown`].join("\n")}\n`;
}

// src/commands/doctor.ts
async function run(args, world) {
	const policies = args.value("policies") ?? "policies";
	const findings = [...checkTree(await treeFacts(await world.workTree(), policies, world))];
	if (!args.isSet("offline")) findings.push(...await settingsOf(args, world));
	world.print(args.isSet("json") ? `${JSON.stringify({ findings }, null, 2)}\n` : renderDoctor(findings));
	return exitOf(findings);
}
const CODE_OWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const MOST_CODE_OWNERS = 3145728;
async function treeFacts(tree, policies, world) {
	const files = (await tree.list(".github/workflows")).filter(({ path }) => /^[^/]+\/[^/]+\/[^/]+\.ya?ml$/.test(path));
	const workflows = await Promise.all(files.map(async ({ path }) => {
		const content = await tree.read(path, MAX_POLICY_BYTES);
		return {
			file: path,
			workflow: content.kind === "text" ? readWorkflow(path, content.text) : void 0
		};
	}));
	const codeOwners = (await Promise.all(CODE_OWNERS.map(async (file) => ({
		file,
		content: await tree.read(file, MOST_CODE_OWNERS)
	})))).flatMap(({ file, content }) => content.kind === "text" ? [{
		file,
		text: content.text
	}] : [])[0];
	const { set } = await loadChecked(tree, policies, world);
	return {
		policies,
		workflows,
		codeOwners,
		gates: set && [...set.gates.values()].map(({ document }) => ({
			name: document.metadata.name,
			suites: document.spec.merge.suites
		}))
	};
}
async function settingsOf(args, world) {
	const repository = args.value("repo");
	if (repository !== void 0 && !/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new UserError(`--repo should be OWNER/NAME, got ${repository}`);
	const settings = await world.settings({
		repository,
		branch: args.value("branch")
	});
	if (settings.kind === "known") return checkSettings(settings.value);
	return [{
		check: "settings",
		state: "unknown",
		what: settings.reason,
		why: "branch rules, tags, environments and tokens are settings of GitHub, not files",
		fix: `give ${settings.scope}; or --offline to look at the files alone`
	}];
}

export { run };