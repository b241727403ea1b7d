import { i as __toESM } from "./part-rolldown-runtime.js";
import { t as require_inc } from "./part-inc.js";
import { i as require_dist } from "./part-yaml.js";
import { t as canonicalJson } from "./part-json.js";
import { n as UserError } from "./part-errors.js";
import { a as figures, i as against, n as gradedCheckpoints, o as renderCheckpoints, r as rolloutOf, s as roleOf } from "./part-checkpoint-evaluate.js";
import { a as prose, n as code, o as table, s as visible, t as clip } from "./part-markdown.js";
import { r as number } from "./part-number.js";

// src/checkpoint/promotion.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
var import_dist = require_dist();
function promotion(text, rollout, candidate) {
	const document = (0, import_dist.parseDocument)(text, { uniqueKeys: true });
	const refused = (why) => ({
		kind: "refused",
		why
	});
	if (document.errors.length > 0 || !(0, import_dist.isMap)(document.contents)) return refused("its file does not hold one YAML document, so it is to be edited by hand");
	if (document.getIn(["metadata", "name"]) !== rollout || document.get("kind") !== "Rollout") return refused(`its file does not hold the Rollout ${rollout}`);
	const before = document.getIn(["spec", "candidate"]);
	if (before === candidate) return {
		kind: "nothing",
		why: `${candidate} is its candidate already`
	};
	if (document.getIn(["spec", "stable"]) === candidate) return {
		kind: "nothing",
		why: `${candidate} is in production already`
	};
	if (before !== void 0) return refused(`${String(before)} is its candidate: end that rollout first`);
	const version = (0, import_inc.default)(String(document.getIn(["metadata", "version"])), "minor");
	if (version === null) return refused("its version is no SemVer");
	const at = document.getIn(["metadata", "version"], true);
	const spec = document.get("spec");
	if (!(0, import_dist.isScalar)(at) || at.range == null || !(0, import_dist.isMap)(spec) || spec.flow === true) return refused("its file is not written in block style, so it is to be edited by hand");
	const line = placeOf(spec, text);
	if (line === void 0) return refused("it is not plain where the candidate would stand; edit it by hand");
	const written = [{
		from: at.range[0],
		to: at.range[1],
		text: JSON.stringify(version)
	}, {
		from: line.at,
		to: line.at,
		text: `candidate: ${JSON.stringify(candidate)}\n${line.indent}`
	}].sort((a, b) => b.from - a.from).reduce((so, { from, to, text: put }) => so.slice(0, from) + put + so.slice(to), text);
	document.setIn(["metadata", "version"], version);
	document.setIn(["spec", "candidate"], candidate);
	const again = (0, import_dist.parseDocument)(written);
	if (again.errors.length > 0 || canonicalJson(again.toJS()) !== canonicalJson(document.toJS())) return refused("the edit would change more than it should, so it is to be done by hand");
	return {
		kind: "edit",
		text: written,
		version
	};
}
function placeOf(spec, text) {
	const steps = spec.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === "steps");
	if (!(0, import_dist.isScalar)(steps?.key) || steps.key.range == null) return void 0;
	const [at] = steps.key.range;
	const indent = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
	return /^ +$/.test(indent) ? {
		at,
		indent
	} : void 0;
}

// src/render/checkpoints-proposal.ts
function proposalTitle({ choice }, rollout) {
	return clip(`Promote ${visible(choice.checkpoint ?? "")} as candidate of ${visible(rollout)}`, 200);
}
function proposalBody(evaluation, rollout, digest) {
	const { choice, job, metric, rule, base_model, stable, suites, checkpoints, holdouts } = evaluation;
	return `${[
		`This names ${code(choice.checkpoint ?? "", 200)} as the candidate of the Rollout ${code(rollout)}. Merging it starts nothing by itself but what the plan in the review says.`,
		`**Why this one.** ${choice.reasons.map((reason) => prose(reason, 300)).join("; ")}. Rule ${code(rule.rule)} by the mean of ${code(metric)}, of the checkpoints that pass ${rule.safety.map((name) => code(name)).join(", ")}; the reward ranked nothing.`,
		...choice.refused.length === 0 ? [] : [choice.refused.map(({ checkpoint, why }) => `- refused ${code(checkpoint, 200)}: ${prose(why, 300)}`).join("\n")],
		...suites.map((suite) => {
			const rows = [
				[
					"base",
					...figures(suite.base),
					""
				],
				...suite.stable === void 0 ? [] : [[
					"in production",
					...figures(suite.stable),
					""
				]],
				...suite.checkpoints.map((each) => [
					`${each.checkpoint === choice.checkpoint ? "→ " : ""}${code(each.checkpoint, 60)}`,
					...figures(each.figures),
					against(each.against_base)
				])
			];
			return `**${code(suite.suite)}** (${roleOf(suite.suite, evaluation)}), grader ${code(suite.grader.name)} ${code(suite.grader.digest.slice(0, 12))}\n\n${table([
				"model",
				"runs",
				"failed",
				"no run",
				"mean",
				"pass",
				"against base"
			], rows, "lrrrrrl")}`;
		}),
		...holdouts.map(({ reward, holdout, alarm, correlation }) => `**Reward against holdout.** ${code(reward.name)} against ${code(holdout.name)}: ${alarm.verdict === "alarm" ? "**ALARM**, " : ""}${prose(alarm.why, 300)}; Spearman ${number(correlation.spearman.value)}.`),
		`Base model ${code(base_model)}${stable === void 0 ? "" : `, in production ${code(stable)}`}; ${checkpoints.length} checkpoints of job ${code(job)}; evaluation ${code(digest.slice(0, 12))}. Intervals against the base are at ${number(1 - .05 / Math.max(1, checkpoints.length))}, as so many tries ask for.`
	].join("\n\n")}\n`;
}

// src/commands/checkpoint-propose.ts
async function propose(found, args, world) {
	const rollout = rolloutOf(args.value("rollout"), found.set);
	if (rollout === void 0) throw new UserError("checkpoint propose: --rollout NAME is needed");
	const evaluation = await gradedCheckpoints(found, args, world);
	const { verdict, checkpoint } = evaluation.choice;
	if (verdict !== "chosen" || checkpoint === void 0) {
		world.print(told(args, {
			evaluation,
			proposed: false
		}, renderCheckpoints(evaluation)));
		return verdict === "none" ? 1 : 2;
	}
	const content = await found.tree.read(rollout.file, 1048576);
	if (content.kind !== "text") throw new UserError(`${rollout.file} cannot be read: ${content.kind.replace("_", " ")}`);
	const { name } = rollout.document.metadata;
	const edit = promotion(content.text, name, checkpoint);
	if (edit.kind === "refused") throw new UserError(`${rollout.file}: ${edit.why}`);
	if (edit.kind === "nothing") {
		world.print(told(args, {
			evaluation,
			proposed: false,
			why: edit.why
		}, `${renderCheckpoints(evaluation)}${edit.why}.\n`));
		return 0;
	}
	if (!args.isSet("open")) {
		await world.writeFile(rollout.file, edit.text);
		const done = `${renderCheckpoints(evaluation)}${rollout.file} names ${checkpoint} as candidate, at version ${edit.version}.\n`;
		world.print(told(args, {
			evaluation,
			proposed: true,
			file: rollout.file
		}, done));
		return 0;
	}
	const opened = await (await world.proposals(args.value("repo"))).open({
		branch: branchOf(name, edit.text, evaluation, world),
		base: args.value("branch"),
		title: proposalTitle(evaluation, name),
		body: proposalBody(evaluation, name, world.sha256(canonicalJson(evaluation))),
		files: [{
			path: rollout.file,
			text: edit.text
		}]
	});
	const said = opened.existed ? "was open already" : "is open";
	const done = `${renderCheckpoints(evaluation)}Pull request #${opened.number} ${said}: ${opened.url}\n`;
	world.print(told(args, {
		evaluation,
		proposed: true,
		pull_request: opened
	}, done));
	return 0;
}
function branchOf(rollout, text, evaluation, world) {
	return `gradegate/promote/${rollout}/${world.sha256(canonicalJson({
		text,
		evaluation
	})).slice(0, 12)}`;
}
function told(args, value, text) {
	return args.isSet("json") ? `${JSON.stringify(value, null, 2)}\n` : text;
}

export { propose };