import { i as __toESM } from "./part-rolldown-runtime.js";
import { n as UserError } from "./part-errors.js";
import { i as require_valid } from "./part-load.js";
import { t as loadChecked } from "./part-load-checked.js";
import { t as policiesDigest } from "./part-policy-sources.js";
import { t as decisionsOn } from "./part-released.js";

// src/version/release-tag.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
function parseReleaseTag(tag) {
	const at = tag.lastIndexOf("@");
	const version = at < 0 ? tag.replace(/^v/, "") : tag.slice(at + 1);
	if ((0, import_valid.default)(version) !== version) return void 0;
	if (at < 0) return tag.startsWith("v") ? {
		kind: "all",
		version
	} : void 0;
	return at === 0 ? void 0 : {
		kind: "one",
		policy: tag.slice(0, at),
		version
	};
}

// src/commands/release-check.ts
async function checkRelease({ tree, policies, repository }, entries, world) {
	const decided = decisionsOn(entries, await policiesDigest(tree, policies, world.sha256));
	if (decided.length === 0) return {
		outcome: "fail",
		why: "the ledger has no decision of a gate on these policies"
	};
	const judged = [];
	for (const each of decided) judged.push({
		each,
		same: await sameFiles(each, tree, repository)
	});
	const latest = judged.find(({ same }) => same === true)?.each;
	if (latest !== void 0) {
		const { verdict } = latest.decision.body;
		if (verdict === "pass") return {
			outcome: "pass",
			decided: latest
		};
		return {
			outcome: "fail",
			why: `the gate's latest decision on it is ${verdict}`,
			decided: latest
		};
	}
	if (judged.find(({ same }) => same === void 0) !== void 0) return {
		outcome: "unknown",
		why: "the commit that was reviewed is not in this clone, so its files cannot be compared"
	};
	const other = judged.find(({ same }) => typeof same === "string");
	return {
		outcome: "fail",
		why: `the gate decided on these policies with another ${String(other?.same)}`
	};
}
async function sameFiles({ decision, evaluation }, tree, repository) {
	const { head } = decision.revisions;
	if (head === void 0) return void 0;
	let reviewed;
	try {
		reviewed = await repository.tree(await repository.resolve(head));
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
	const named = evaluation.digests.filter(({ of, revision }) => (of === "dataset" || of === "recordings") && revision === "head");
	for (const { name } of named) {
		const identity = await tree.identity(name);
		if (identity === void 0 || identity !== await reviewed.identity(name)) return name;
	}
	return true;
}

// src/commands/released-tag.ts
async function releasedBy(tag, policies, world) {
	const named = parseReleaseTag(tag);
	if (named === void 0) throw new UserError(`${tag} is no release tag: expected vX.Y.Z for all policies, or NAME@X.Y.Z for one`);
	const repository = await world.repository();
	const commit = (await repository.tags())?.find(({ name }) => name === tag)?.sha;
	if (commit === void 0) throw new UserError(`there is no tag ${tag} in this clone; fetch it first: git fetch --tags`);
	const tree = await repository.tree(commit);
	const { set, issues } = await loadChecked(tree, policies, world);
	if (set === void 0) throw new UserError(`the policies of ${tag} are not valid`, issues);
	if (named.kind === "one") checkNamed(named, set);
	return {
		tag,
		named,
		commit,
		policies,
		tree,
		set,
		repository
	};
}
function checkNamed({ policy, version }, set) {
	const versions = /* @__PURE__ */ new Set([
		...[...set.graders.values()].filter(({ name }) => name === policy).map((grader) => grader.version),
		...[set.rubrics.get(policy), set.gates.get(policy)].flatMap((each) => each?.document.metadata.version ?? []),
		...[set.suites.get(policy)?.metadata.version].flatMap((each) => each ?? [])
	]);
	if (versions.size === 0) throw new UserError(`there is no policy "${policy}" at the tag's commit`);
	if (versions.has(version)) return;
	throw new UserError(`the tag says ${policy}@${version}, and the policy is ${[...versions].join(", ")} there`);
}

export { checkRelease as n, parseReleaseTag as r, releasedBy as t };