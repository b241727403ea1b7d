import { i as __toESM, t as __commonJSMin } from "./part-rolldown-runtime.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { n as readYaml, o as hiddenCharacters, r as tooLarge, s as linesOf, t as MAX_POLICY_BYTES } from "./part-yaml.js";
import { M as schemaProblems, S as processTypes, a as compileGrader, b as graderTypes, c as resolvePath, d as inlinedKey, f as stated, g as compileRubric, h as asksMoreThanOnce, m as askingOf, p as allKeys, s as partsOf, y as rubricRange } from "./part-grader-schema.js";
import { a as templateProblems, o as templateUses } from "./part-template.js";
import { a as listed, i as didYouMean } from "./part-written.js";
import { t as DEFAULT_LEDGER_BRANCH } from "./part-ledger-fields.js";
import { t as require_semver } from "./part-semver.js";
import { t as feeding } from "./part-trainers.js";
import { n as FUNCTION_NAMES, r as parseFormula } from "./part-formula-value.js";
import { i as STAGES, r as documentsOf, t as validateDocument } from "./part-validate.js";
import { l as WAIVED_FROM } from "./part-fields.js";

// src/policy/config-place.ts
function configPosition(grader, path, graderNamed) {
	const { spec } = grader.document;
	if (processTypes(spec.type) !== void 0) return grader.locate(["spec"]);
	if (spec.type === "rubric") return grader.locate(["spec", "rubric"]);
	if (path[0] === "source" && typeof spec.source_file === "string") return grader.locate(["spec", "source_file"]);
	const reference = referenceAt(spec, path);
	const target = reference === void 0 ? void 0 : graderNamed(reference);
	if (target !== void 0 && path.length > 2) return configPosition(target, path.slice(2), graderNamed);
	return grader.locate(["spec", ...path]);
}
function referenceAt(spec, path) {
	const [first, key] = path;
	if (first !== "graders" || typeof key !== "string" || !isJsonObject(spec.graders)) return void 0;
	const child = spec.graders[key];
	return isJsonObject(child) && typeof child.ref === "string" ? child.ref : void 0;
}

// src/policy/rules/rule.ts
function error(at, code, message, hint) {
	const issue = {
		severity: "error",
		code,
		...at,
		message
	};
	return hint === void 0 ? issue : {
		...issue,
		hint
	};
}
function warning(at, code, message, hint) {
	return {
		...error(at, code, message, hint),
		severity: "warning"
	};
}

// src/policy/rules/graders.ts
const gradersRule = (documents) => [...documents.graders.values()].flatMap((placed) => {
	const { document, file, locate } = placed;
	const processIssues = processProblems(placed);
	if (processIssues.some(({ severity }) => severity === "error")) return processIssues;
	const parts = partsOf(document, file, documents);
	const native = parts?.native;
	const type = native === void 0 ? void 0 : graderTypes(native.type);
	if (native === void 0 || type === void 0) return processIssues;
	const issues = [...processIssues];
	for (const problem of problemsOf(document.spec.type, type.check(native, graderTypes))) {
		if (problem.path.length > 2 && referenceAt(document.spec, problem.path) !== void 0) continue;
		if (isInlined(document.spec, problem.path)) continue;
		const at = configPosition(placed, problem.path, (name) => documents.graders.get(name));
		issues.push((problem.severity === "error" ? error : warning)(at, problem.code, problem.message, problem.hint));
	}
	const threshold = document.spec.pass_threshold;
	const rubric = parts?.rubrics[""]?.rubric;
	const known = rubric === void 0 ? rangeOf(document.spec.type, native) : rubricRange(rubric);
	const range = issues.some(({ severity }) => severity === "error") ? void 0 : known;
	if (threshold !== void 0 && range !== void 0) {
		const at = locate(["spec", "pass_threshold"]);
		const [low, high] = range;
		if (threshold > high) {
			const message = `pass_threshold ${threshold} is over the highest score ${high}: nothing can pass`;
			issues.push(warning(at, "threshold-out-of-range", message, `Scores lie within [${low}, ${high}].`));
		} else if (threshold <= low) {
			const message = `pass_threshold ${threshold} is not over the lowest score ${low}: everything passes`;
			issues.push(warning(at, "threshold-out-of-range", message, `Scores lie within [${low}, ${high}].`));
		}
	}
	return issues;
});
function isInlined({ graders }, [first, key]) {
	return first === "graders" && isJsonObject(graders) && typeof key === "string" && !Object.hasOwn(graders, key);
}
function problemsOf(written, problems) {
	if (written !== "rubric") return problems;
	return problems.filter(({ code, message }, index) => !/^(formula|multi)-/.test(code) && problems.findIndex((other) => other.message === message) === index);
}
function processProblems({ document, locate }) {
	const { spec } = document;
	const children = spec.type === "multi" && isJsonObject(spec.graders) ? Object.entries(spec.graders) : [];
	return [{
		config: spec,
		path: ["spec"]
	}, ...children.map(([key, config]) => ({
		config,
		path: [
			"spec",
			"graders",
			key
		]
	}))].flatMap(({ config, path }) => {
		return ((isJsonObject(config) && typeof config.type === "string" ? processTypes(config.type) : void 0)?.check(config) ?? []).map((problem) => {
			const at = locate([...path, ...problem.path]);
			return (problem.severity === "error" ? error : warning)(at, problem.code, problem.message, problem.hint);
		});
	});
}
function rangeOf(written, native) {
	return processTypes(written) === void 0 ? graderTypes(native.type)?.range(native) : [0, 1];
}

// src/policy/rules/references.ts
const referencesRule = (documents) => [
	...graderReferences(documents),
	...[...documents.suites.values()].flatMap(({ document, locate }) => unresolved(document.spec.grader, "Grader", documents, locate(["spec", "grader"]))),
	...[...documents.gates.values()].flatMap(({ document, locate }) => document.spec.merge.suites.flatMap((name, index, all) => {
		const at = locate([
			"spec",
			"merge",
			"suites",
			index
		]);
		if (all.indexOf(name) < index) return [warning(at, "duplicate-entry", `the suite "${name}" is listed twice`)];
		return unresolved(name, "Suite", documents, at);
	})),
	...[...documents.gates.values()].flatMap(({ document, locate }) => (document.spec.merge.exploitability?.suites ?? []).flatMap((name, index) => unresolved(name, "Suite", documents, locate([
		"spec",
		"merge",
		"exploitability",
		"suites",
		index
	])))),
	...[...documents.gates.values()].flatMap(({ document, locate }) => (document.spec.merge.calibration?.suites ?? []).flatMap((name, index) => {
		const at = locate([
			"spec",
			"merge",
			"calibration",
			"suites",
			index
		]);
		const suite = documents.suites.get(name)?.document;
		if (suite === void 0 || suite.spec.calibration !== void 0) return unresolved(name, "Suite", documents, at);
		const message = `the gate demands a calibrated judge of "${name}", and that suite names no calibration`;
		return [warning(at, "calibration-unnamed", message, "Make one with gradegate calibrate judge, and name it as calibration in the suite.")];
	})),
	...[...documents.gates.values()].flatMap(({ document, locate }) => ["holdout", "audit"].flatMap((field) => (document.spec.merge[field]?.suites ?? []).flatMap((name, index) => {
		const at = locate([
			"spec",
			"merge",
			field,
			"suites",
			index
		]);
		const purpose = documents.suites.get(name)?.document.spec.purpose;
		if (field === "audit" || purpose === void 0 || purpose === "holdout") return unresolved(name, "Suite", documents, at);
		const message = `the gate holds rewards against "${name}", which is a ${purpose} suite and no holdout`;
		return [error(at, "not-a-holdout", message, `Set purpose: holdout on "${name}", or name another suite.`)];
	})))
];
function graderReferences(documents) {
	return [...documents.graders.values()].flatMap(({ document, locate }) => {
		const { spec } = document;
		if (spec.type === "rubric") return unresolved(String(spec.rubric), "Rubric", documents, locate(["spec", "rubric"]));
		if (spec.type !== "multi" || !isJsonObject(spec.graders)) return [];
		const graders = spec.graders;
		return Object.entries(graders).flatMap(([key, child]) => {
			if (!isJsonObject(child) || typeof child.ref !== "string") return [];
			const at = locate([
				"spec",
				"graders",
				key,
				"ref"
			]);
			if (documents.graders.get(child.ref)?.document.spec.type === "multi") {
				const itself = child.ref === document.metadata.name ? "the grader itself" : "a multi";
				const message = `"${key}" refers to "${child.ref}", which is ${itself}; a multi may not stand inside another`;
				return [error(at, "multi-nested", message, "Refer to the graders that it combines.")];
			}
			const clash = inlinedClash(key, graders, documents);
			if (clash !== void 0) {
				const message = `"${key}" brings a rubric with several questions, of which "${clash}" has the key of another grader here`;
				return [error(at, "multi-key", message, "Rename one of the two keys.")];
			}
			return unresolved(child.ref, "Grader", documents, at);
		});
	});
}
function unresolved(name, kind, documents, at) {
	const known = {
		Grader: documents.graders,
		Rubric: documents.rubrics,
		Suite: documents.suites,
		ToolScope: documents.toolScopes
	}[kind];
	if (known.has(name) || documents.broken.has(name)) return [];
	const elsewhere = documents.all.find(({ document }) => document.metadata.name === name);
	const message = `there is no ${kind} named "${name}"${elsewhere === void 0 ? "" : ` ("${name}" is a ${elsewhere.document.kind})`}; ${known.size === 0 ? `there is no ${kind}` : `known: ${listed(known.keys())}`}`;
	return [error(at, "unknown-reference", message, didYouMean(name, known.keys()))];
}
function inlinedClash(key, graders, documents) {
	const own = inlinedKeys(key, graders[key], documents);
	if (own[0] === key) return void 0;
	const others = Object.entries(graders).flatMap(([other, child]) => other === key ? [] : inlinedKeys(other, child, documents));
	return own.find((each) => others.includes(each));
}
function inlinedKeys(key, child, documents) {
	const ref = isJsonObject(child) && typeof child.ref === "string" ? child.ref : "";
	const spec = documents.graders.get(ref)?.document.spec;
	const rubric = spec?.type === "rubric" ? documents.rubrics.get(String(spec.rubric))?.document.spec : void 0;
	if (spec === void 0 || rubric === void 0 || !asksMoreThanOnce(askingOf(spec))) return [key];
	return allKeys(rubric, askingOf(spec)).map((inner) => inlinedKey(key, inner));
}

// src/policy/rules/jobs.ts
const jobsRule = (documents) => [...documents.jobs.values()].flatMap((job) => [
	...rewardIssues(job, documents),
	...suiteIssues$1(job, documents),
	...dataIssues(job, documents),
	...targetIssues(job),
	...samplingIssues(job)
]);
function rewardIssues({ document, locate }, documents) {
	const name = document.spec.grader;
	const at = locate(["spec", "grader"]);
	const grader = documents.graders.get(name)?.document;
	if (grader === void 0) return unresolved(name, "Grader", documents, at);
	const held = [...documents.suites.values()].find((suite) => suite.document.spec.purpose === "holdout" && suite.document.spec.grader === name);
	if (held !== void 0) {
		const message = `the job is paid by "${name}", which grades the holdout suite "${held.document.metadata.name}"`;
		return [error(at, "holdout-reward", message, "What is trained on holds nothing out. Take another grader.")];
	}
	if (grader.spec.trainable === true) return [];
	const message = `the job is paid by "${name}", which ${grader.spec.trainable === void 0 ? "does not say that it is trainable" : "says trainable: false"}`;
	return [error(at, "untrainable-reward", message, `Name a grader with trainable: true.`)];
}
function suiteIssues$1({ document, locate }, documents) {
	const { checkpoint, holdout, grader } = document.spec;
	return [
		{
			name: checkpoint.metric,
			path: [
				"spec",
				"checkpoint",
				"metric"
			],
			purpose: void 0
		},
		...checkpoint.safety.map((name, index) => ({
			name,
			path: [
				"spec",
				"checkpoint",
				"safety",
				index
			],
			purpose: "safety"
		})),
		...holdout.map((name, index) => ({
			name,
			path: [
				"spec",
				"holdout",
				index
			],
			purpose: "holdout"
		}))
	].flatMap(({ name, path, purpose }) => {
		const at = locate(path);
		const suite = documents.suites.get(name)?.document.spec;
		if (suite === void 0) return unresolved(name, "Suite", documents, at);
		const own = suite.purpose ?? "regression";
		if (purpose !== void 0 && own !== purpose) return [error(at, "suite-purpose", `the suite "${name}" has the purpose ${own}; expected ${purpose}`)];
		if (purpose === void 0 && suite.grader === grader) {
			const message = `the checkpoints are ranked by "${name}", whose grader is the reward itself`;
			return [warning(at, "metric-is-reward", message, "The checkpoint that games the reward best would win. Rank by another.")];
		}
		return [];
	});
}
function dataIssues({ document, file, locate }, documents) {
	const { train, validation } = document.spec.datasets;
	const resolved = {
		train: resolvePath(file, train),
		validation: resolvePath(file, validation)
	};
	const paths = ["train", "validation"].flatMap((part) => {
		const at = locate([
			"spec",
			"datasets",
			part
		]);
		const found = resolved[part];
		if (!("path" in found)) return [error(at, "unsafe-path", found.problem, found.hint)];
		const held = [...documents.suites.values()].find(({ document: { spec }, file: suiteFile }) => {
			const dataset = resolvePath(suiteFile, spec.dataset);
			return ["holdout", "safety"].includes(spec.purpose ?? "") && "path" in dataset && dataset.path === found.path;
		});
		if (held === void 0) return [];
		const { metadata, spec } = held.document;
		const message = `the job learns from ${found.path}, the dataset of the ${spec.purpose} suite "${metadata.name}"`;
		return [error(at, "trains-on-held-out", message, "A suite that was trained on shows nothing. Use other rows.")];
	});
	if (!("path" in resolved.train && "path" in resolved.validation)) return paths;
	if (resolved.train.path !== resolved.validation.path) return paths;
	const message = `training and validation are the same file, ${resolved.train.path}`;
	return [...paths, error(locate([
		"spec",
		"datasets",
		"validation"
	]), "validates-on-training", message, "Validate on rows that are not trained on.")];
}
function samplingIssues({ document, locate }) {
	return (document.spec.checkpoint.sampling?.messages ?? []).flatMap(({ content }, index) => {
		const path = [
			"spec",
			"checkpoint",
			"sampling",
			"messages",
			index,
			"content"
		];
		const problems = templateProblems(content, path).map(({ code, message, hint }) => error(locate(path), code, message, hint));
		return templateUses(content, path).filter(({ namespace }) => namespace === "sample").length === 0 ? problems : [...problems, error(locate(path), "prompt-reads-sample", "a prompt stands before any sample, so it can read `item` alone")];
	});
}
const FIELDS = {
	openai: [],
	foundry: ["endpoint"],
	bedrock: ["region"]
};
function targetIssues({ document, locate }) {
	const { target, base_model } = document.spec;
	const issues = [];
	for (const field of FIELDS[target.provider]) {
		if (target[field] !== void 0) continue;
		issues.push(error(locate(["spec", "target"]), "target-incomplete", `a job at ${target.provider} needs ${field}`));
	}
	for (const field of [
		"endpoint",
		"region",
		"lambda",
		"base_url"
	]) {
		const fits = field === "base_url" || field === "lambda" && target.provider === "bedrock" || FIELDS[target.provider].some((each) => each === field);
		if (target[field] !== void 0 && !fits) issues.push(error(locate([
			"spec",
			"target",
			field
		]), "target-field", `${field} means nothing to ${target.provider}`));
		if (/\/\/[^/]*@|[?&](key|token|sig|api-key)=/i.test(target[field] ?? "")) issues.push(error(locate([
			"spec",
			"target",
			field
		]), "secret-in-policy", `${field} holds a credential`, "Take it out and revoke it: policies are public."));
	}
	if (!(/\d{4}-?\d{2}-?\d{2}$/.test(base_model) || base_model.startsWith("ft:") || target.provider === "bedrock")) {
		const message = `the base model "${base_model}" is an alias: it may be another model tomorrow`;
		issues.push(warning(locate(["spec", "base_model"]), "model-alias", message, "Name the snapshot, e.g. o4-mini-2025-04-16."));
	}
	return issues;
}

// src/policy/rules/ledger.ts
const ledgerRule = (documents) => {
	const stated = [...documents.gates.values()].flatMap(({ document, locate }) => document.spec.ledger?.branch === void 0 ? [] : [{
		document,
		locate,
		branch: document.spec.ledger.branch
	}]);
	const [first] = stated;
	return stated.flatMap(({ locate, branch }) => first === void 0 || branch === first.branch ? [] : [error(locate([
		"spec",
		"ledger",
		"branch"
	]), "several-ledgers", `the ledger is on ${branch} here, and on ${first.branch} in the Gate ${first.document.metadata.name}; a repository has one`, `Name one branch, or none for ${DEFAULT_LEDGER_BRANCH}.`)]);
};

// node_modules/semver/functions/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const SemVer = require_semver();
	const parse = (version, options, throwErrors = false) => {
		if (version instanceof SemVer) return version;
		try {
			return new SemVer(version, options);
		} catch (er) {
			if (!throwErrors) return null;
			throw er;
		}
	};
	module.exports = parse;
}));

// node_modules/semver/functions/valid.js
var require_valid = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const parse = require_parse();
	const valid = (version, options) => {
		const v = parse(version, options);
		return v ? v.version : null;
	};
	module.exports = valid;
}));

// src/policy/rules/metadata.ts
var import_valid = /* @__PURE__ */ __toESM(require_valid(), 1);
const metadataRule = ({ all }) => {
	const first = /* @__PURE__ */ new Map();
	return all.flatMap((placed) => {
		const { kind, metadata } = placed.document;
		const issues = versionIssues(placed);
		const key = `${kind}/${metadata.name}`;
		const other = first.get(key);
		if (other === void 0) {
			first.set(key, placed);
			return issues;
		}
		const there = other.locate(["metadata", "name"]);
		const message = `there are two ${kind}s named "${metadata.name}"; the other is at ${there.file}:${there.line}`;
		return [...issues, error(placed.locate(["metadata", "name"]), "duplicate-name", message, "Rename one of them.")];
	});
};
function versionIssues(placed) {
	const { version } = placed.document.metadata;
	if ((0, import_valid.default)(version) !== null && /^\d/.test(version)) return [];
	const meant = /^[vV=]?\s*(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(version.trim());
	const hint = meant === null ? void 0 : `Write "${[
		meant[1],
		meant[2] ?? 0,
		meant[3] ?? 0
	].map(Number).join(".")}".`;
	const message = `metadata.version must be a SemVer version such as "1.0.0", but is "${version.slice(0, 60)}"`;
	return [error(placed.locate(["metadata", "version"]), "bad-version", message, hint)];
}

// src/policy/held-out.ts
function heldOut(grader, { graders, suites }) {
	if (grader.trainable === false) return "its policy says trainable: false";
	const holdouts = [...suites.values()].filter(({ spec }) => spec.purpose === "holdout");
	const own = holdouts.find((suite) => suite.grader.name === grader.name);
	if (own !== void 0) return `the holdout suite "${own.name}" grades with it`;
	for (const [key, name] of referencesOf(grader)) if (graders.get(name)?.trainable === false) return `its part "${key}" is "${name}", which is not trainable`;
	const carried = holdouts.find((suite) => carries(grader, suite.grader));
	return carried && `it carries all of "${carried.grader.name}", by which the holdout suite "${carried.name}" grades`;
}
function carries(reward, holdout) {
	const parts = new Set(essences(reward.native));
	if (essences(holdout.native).every((each) => parts.has(each))) return true;
	const rubric = holdout.rubrics?.[""]?.rubric;
	const same = (other) => canonicalJson(other) === canonicalJson(rubric);
	return rubric !== void 0 && Object.values(reward.rubrics ?? {}).some((part) => same(part.rubric));
}
function referencesOf({ source }) {
	const children = source?.document.spec.graders;
	if (!isJsonObject(children)) return [];
	return Object.entries(children).flatMap(([key, child]) => isJsonObject(child) && typeof child.ref === "string" ? [[key, child.ref]] : []);
}
function essences({ graders, ...grader }) {
	return (isJsonObject(graders) ? Object.values(graders) : [grader]).filter(isJsonObject).map((part) => canonicalJson(essence(part)));
}
function essence(part) {
	if (typeof part.source === "string") return { source: stripped(part.source) };
	if (Array.isArray(part.input)) return {
		type: part.type ?? null,
		input: part.input
	};
	const { name: _, ...rest } = part;
	return rest;
}
function stripped(source) {
	return source.split(/\r?\n/).map((line) => line.trimEnd()).filter((line) => line !== "" && !line.trimStart().startsWith("#")).join("\n");
}

// src/policy/rules/rewards.ts
const rewardsRule = (documents) => [...[...documents.graders.values()].filter(({ document }) => document.spec.trainable === true).flatMap((placed) => [
	...similarityOnly(placed, documents),
	...untrainableChildren(placed, documents),
	...notForTraining(placed),
	...unfedReads(placed, documents),
	...carriedHoldouts(placed, documents)
]), ...holdouts(documents)];
function similarityOnly({ document, locate }, documents) {
	const types = childTypes(document, documents) ?? [document.spec.type];
	if (types.length === 0 || types.some((type) => type !== "text_similarity")) return [];
	const learnt = "a model learns the wording of the references and nothing else";
	const message = document.spec.type === "multi" ? `every grader combined here is a text_similarity: ${learnt}` : `text similarity is the only reward: ${learnt}`;
	return [error(locate(["spec", "trainable"]), "similarity-only-reward", message, "Combine it in a multi with a grader of correctness, or set trainable: false.")];
}
function untrainableChildren({ document, locate }, { graders }) {
	return childReferences(document).flatMap(([key, name]) => {
		if (graders.get(name)?.document.spec.trainable !== false) return [];
		const message = `"${key}" brings "${name}", which is not trainable, into a reward`;
		return [error(locate([
			"spec",
			"graders",
			key,
			"ref"
		]), "untrainable-child", message, "A grader that training must not see loses its worth once it is part of the reward. Take it out.")];
	});
}
function notForTraining({ document, locate }) {
	if (document.spec.type !== "label_model") return [];
	return [warning(locate(["spec", "trainable"]), "label-model-reward", "label_model may not be the reward itself: providers take it only inside a multi", "Put it into a multi, or use score_model.")];
}
function unfedReads({ document, file, locate }, documents) {
	const process = partsOf(document, file, documents)?.process;
	if (process === void 0 || Object.keys(process).length === 0) return [];
	const { fed, lacking } = feeding(process);
	const unfed = lacking.map(({ trainer, fields }) => `${trainer} lacks ${fields.join(", ")}`).join("; ");
	const at = locate(["spec", "trainable"]);
	if (fed.length === 0) return [error(at, "reads-unfed", `no trainer supplies what this grader reads: ${unfed}`, "Set trainable: false, or judge by what a trainer supplies.")];
	if (fed.includes("openai") && fed.includes("foundry")) return [];
	const message = `not every trainer supplies what this grader reads: ${unfed}`;
	return [warning(at, "reads-partly-fed", message, `It can be trained with ${fed.join(", ")}.`)];
}
function holdouts({ suites, graders }) {
	return [...suites.values()].flatMap(({ document, locate }) => {
		const { purpose, grader } = document.spec;
		if (purpose !== "holdout" || graders.get(grader)?.document.spec.trainable !== true) return [];
		const message = `the grader "${grader}" of a holdout suite is trainable: what is trained on holds nothing out`;
		const hint = `Set trainable: false on "${grader}", or use another grader.`;
		return [error(locate(["spec", "grader"]), "holdout-trainable", message, hint)];
	});
}
function carriedHoldouts({ document, file, locate }, documents) {
	const reward = partsOf(document, file, documents);
	if (reward === void 0) return [];
	return [...documents.suites.values()].flatMap(({ document: { spec, metadata } }) => {
		const holdout = documents.graders.get(spec.grader);
		if (spec.purpose !== "holdout" || holdout === void 0 || spec.grader === document.metadata.name) return [];
		const parts = partsOf(holdout.document, holdout.file, documents);
		if (parts === void 0 || !carries(reward, parts)) return [];
		const message = `this reward carries all that "${spec.grader}" judges by, the grader of the holdout suite "${metadata.name}"`;
		return [error(locate(["spec"]), "holdout-in-reward", message, "What is trained on holds nothing out. Take it out of the reward, or hold out another grader.")];
	});
}
function childTypes({ spec }, { graders }) {
	if (spec.type !== "multi" || !isJsonObject(spec.graders)) return void 0;
	return Object.values(spec.graders).map((child) => {
		if (!isJsonObject(child)) return void 0;
		if (typeof child.ref === "string") return graders.get(child.ref)?.document.spec.type;
		return typeof child.type === "string" ? child.type : void 0;
	});
}
function childReferences({ spec }) {
	if (!isJsonObject(spec.graders)) return [];
	return Object.entries(spec.graders).flatMap(([key, child]) => isJsonObject(child) && typeof child.ref === "string" ? [[key, child.ref]] : []);
}

// src/policy/rules/risk-rules.ts
const riskRulesRule = (documents) => [...documents.gates.values()].flatMap((gate) => [
	...suiteIssues(gate, documents),
	...[
		"merge",
		"train",
		"promote"
	].flatMap((part) => [...freezeIssues(gate, part, gate.document.spec[part]?.freeze ?? []), ...approvalIssues(gate, part, gate.document.spec[part]?.approvals)]),
	...emptyIssues(gate)
]);
function suiteIssues({ document, locate }, documents) {
	return ["train", "promote"].flatMap((part) => {
		const rules = document.spec[part];
		if (rules === void 0) return [];
		const missing = [
			{
				names: rules.suites,
				path: ["suites"]
			},
			{
				names: rules.exploitability?.suites ?? [],
				path: ["exploitability", "suites"]
			},
			{
				names: rules.calibration?.suites ?? [],
				path: ["calibration", "suites"]
			}
		].flatMap(({ names, path }) => names.flatMap((name, index) => unresolved(name, "Suite", documents, locate([
			"spec",
			part,
			...path,
			index
		]))));
		const marginless = rules.suites.filter((name) => {
			const suite = documents.suites.get(name)?.document.spec;
			return suite !== void 0 && (suite.compare?.margin ?? document.spec.merge.compare?.margin) === void 0;
		});
		if (marginless.length === 0) return missing;
		const message = `no margin is stated for ${listed(marginless)}, so the data can say nothing of a loss`;
		const hint = "State compare: { margin } in the gate's merge or in the suite.";
		return [...missing, error(locate([
			"spec",
			part,
			"suites"
		]), "no-margin", message, hint)];
	});
}
function freezeIssues({ locate }, part, windows) {
	return windows.flatMap((window, index) => {
		const at = (field) => locate([
			"spec",
			part,
			"freeze",
			index,
			field
		]);
		const issues = [];
		if (!isTimeZone(window.timezone)) {
			const message = `there is no time zone "${window.timezone}"`;
			issues.push(error(at("timezone"), "unknown-time-zone", message, "Name an IANA zone, e.g. Europe/Berlin or UTC."));
		}
		for (const field of ["first_day", "last_day"]) {
			const day = window[field];
			if (day === void 0 || (/* @__PURE__ */ new Date(`${day}T00:00:00Z`)).toJSON()?.startsWith(day) === true) continue;
			issues.push(error(at(field), "no-such-day", `there is no day ${day}`));
		}
		const { first_day, last_day } = window;
		if (first_day !== void 0 && last_day !== void 0 && last_day < first_day) issues.push(error(at("last_day"), "freeze-ends-first", `last_day ${last_day} is before first_day ${first_day}`));
		return issues;
	});
}
function isTimeZone(zone) {
	if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(zone)) return false;
	try {
		return new Intl.DateTimeFormat("en-GB", { timeZone: zone }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}
function approvalIssues({ locate }, part, approvals) {
	const { count, users, teams } = approvals ?? {};
	if (count === void 0 || users === void 0 || teams !== void 0) return [];
	const people = new Set(users.map((user) => user.replace(/^@/, "").toLowerCase())).size;
	if (people >= count) return [];
	const message = `${count} people must approve and ${people} may: nothing could ever pass`;
	return [error(locate([
		"spec",
		part,
		"approvals",
		"count"
	]), "too-few-approvers", message, "Name more, or a team.")];
}
function emptyIssues({ document, locate }) {
	return ["safety_owners", "override"].flatMap((field) => {
		const stated = document.spec[field];
		if (stated === void 0 || stated.teams !== void 0 || stated.users !== void 0) return [];
		return [error(locate(["spec", field]), "nobody-named", `${field} names nobody; expected teams, users or both`)];
	});
}

// src/policy/rules/rollouts.ts
const rolloutsRule = (documents) => [...documents.rollouts.values()].flatMap((rollout) => [
	...metricIssues(rollout),
	...stepIssues(rollout),
	...modelIssues(rollout, documents)
]);
const VARIABLES = [
	"result",
	"count",
	"canary",
	"stable"
];
function isCondition(text) {
	if (/\band\b/.test(text) && /\bor\b/.test(text)) return false;
	return text.split(/\b(?:and|or)\b/).every((part) => {
		const sides = part.split(/>=|<=|==|!=|>|</);
		const [left = "", right = ""] = sides.map((side) => side.trim());
		const fits = (formula) => "formula" in parseFormula(formula, VARIABLES);
		return sides.length === 2 && fits(right) && (left === "" || fits(left));
	});
}
function metricIssues({ document, locate }) {
	const { metrics } = document.spec;
	const names = metrics.map(({ name }) => name);
	return metrics.flatMap((metric, index) => {
		const at = (...path) => locate([
			"spec",
			"metrics",
			index,
			...path
		]);
		const issues = [];
		if (names.indexOf(metric.name) < index) issues.push(error(at("name"), "duplicate-metric", `there are two metrics named "${metric.name}"`));
		if (metric.success === void 0 && metric.failure === void 0 && metric.stable === void 0) {
			const message = `the metric "${metric.name}" judges nothing and would pass everything; expected success, failure or stable`;
			issues.push(error(at(), "idle-metric", message));
		}
		for (const field of ["success", "failure"]) {
			const written = metric[field];
			if (written === void 0 || isCondition(written)) continue;
			const message = `${JSON.stringify(written)} is no condition; expected comparisons joined by "and" or by "or"`;
			issues.push(error(at(field), "bad-condition", message, "Write it like \">= 0.72\"."));
		}
		if (metric.class === "safety" && (metric.failure_limit ?? 0) > 0) {
			const message = `the safety metric "${metric.name}" bears ${metric.failure_limit} failures; expected none`;
			issues.push(error(at("failure_limit"), "safety-bears-failures", message, "Safety is not negotiable: remove the limit."));
		}
		if (metric.class === "safety" && metric.mode === "observe") {
			const message = `the safety metric "${metric.name}" is only observed`;
			issues.push(error(at("mode"), "safety-observed", message, "Enforce it, or give it the class kpi."));
		}
		const range = metric.stable?.range;
		if (range !== void 0 && !((range[0] ?? 0) < (range[1] ?? 0))) issues.push(error(at("stable", "range"), "bad-range", `the range [${range.join(", ")}] is empty; expected [low, high]`));
		return issues;
	});
}
function stepIssues({ document, locate }) {
	const { steps, metrics } = document.spec;
	const names = metrics.map(({ name }) => name);
	const enforced = new Set(metrics.filter(({ mode }) => mode !== "observe").map(({ name }) => name));
	const issues = steps.flatMap((step, index) => {
		const at = (...path) => locate([
			"spec",
			"steps",
			index,
			...path
		]);
		const before = steps[index - 1];
		const found = [];
		if (before !== void 0 && STAGES.indexOf(step.stage) < STAGES.indexOf(before.stage)) {
			const message = `${step.stage} stands after ${before.stage}; expected the order ${STAGES.join(", ")}`;
			found.push(error(at("stage"), "step-order", message));
		}
		const weight = step.weight ?? 0;
		if (step.stage === "canary" && !(weight > 0 && weight < 100)) found.push(error(at("weight"), "canary-weight", "a canary step needs a weight between 0 and 100, both excluded"));
		else if (step.stage === "canary" && before?.stage === "canary" && weight <= (before.weight ?? 0)) found.push(error(at("weight"), "weight-shrinks", `the weight ${weight} is not over the ${before.weight} before it`));
		else if (step.stage !== "canary" && step.weight !== void 0) found.push(error(at("weight"), "step-weight", `a step of ${step.stage} has no weight; only canary has one`));
		if (step.mirror !== void 0 && step.stage !== "shadow") found.push(error(at("mirror"), "step-mirror", `a step of ${step.stage} mirrors nothing; only shadow does`));
		if ((step.deadline_s ?? 259200) <= (step.duration_s ?? 0)) found.push(error(at("duration_s"), "step-deadline", `the step lasts ${step.duration_s} s at least and ${step.deadline_s ?? 259200} s at most`));
		step.analysis.forEach((name, place) => {
			if (names.includes(name)) return;
			const message = `there is no metric named "${name}" in this rollout; known: ${listed(names)}`;
			found.push(error(at("analysis", place), "unknown-metric", message, didYouMean(name, names)));
		});
		if (!step.analysis.some((name) => enforced.has(name))) found.push(error(at("analysis"), "idle-step", "no metric of this step is enforced; nothing measured is no pass", "Name a metric without mode: observe."));
		return found;
	});
	const full = steps.filter(({ stage }) => stage === "full").length;
	if (full === 1 && steps.at(-1)?.stage === "full") return issues;
	return [...issues, error(locate(["spec", "steps"]), "no-full-step", `there are ${full} full steps; expected exactly one, the last`)];
}
function modelIssues({ document, locate }, documents) {
	const { stable, candidate, rollback, tool_scope } = document.spec;
	const issues = [];
	if (candidate !== void 0 && candidate === stable) {
		const message = `"${candidate}" is candidate and stable: nothing would be rolled out`;
		issues.push(error(locate(["spec", "candidate"]), "same-model", message, "Leave candidate out."));
	}
	if (stable === void 0 && (rollback?.to ?? "stable") === "stable") issues.push(error(locate(["spec"]), "no-stable", "there is no stable model to go back to", "Name it, or say rollback: { to: none } for a first model."));
	if (tool_scope !== void 0) issues.push(...unresolved(tool_scope, "ToolScope", documents, locate(["spec", "tool_scope"])));
	return issues;
}

// src/policy/rules/rubrics.ts
const rubricsRule = (documents) => [...wholeness(documents), ...askings(documents)];
const MOST_QUESTIONS = 100;
function askings({ graders, rubrics }) {
	return [...graders.values()].flatMap(({ document, locate }) => {
		const { spec } = document;
		if (spec.type !== "rubric") return [];
		const found = [];
		const { ask, asks, combine } = askingOf(spec);
		if (combine !== "mean" && asks % 2 === 0) {
			const message = `${asks} asks have no middle one, so there is no ${combine}; expected 3, 5 or 7`;
			const hint = `Write ${asks + 1}, or combine: mean.`;
			found.push(error(locate([
				"spec",
				"repeats",
				"asks"
			]), "repeats-even", message, hint));
		}
		if (combine === "majority" && ask === "one_call") found.push(error(locate([
			"spec",
			"repeats",
			"combine"
		]), "majority-without-levels", "a rubric that is asked in one call gives a weighted sum and no level, so there is no majority", "Write ask: per_criterion, or combine: median."));
		const rubric = rubrics.get(String(spec.rubric));
		if (rubric === void 0 || ask === "one_call") return found;
		const { criteria } = rubric.document.spec;
		if (criteria.length * asks > MOST_QUESTIONS) {
			const message = `${criteria.length} criteria asked ${asks} times are ${criteria.length * asks} questions; at most ${MOST_QUESTIONS}`;
			found.push(error(locate(["spec", "ask"]), "too-many-questions", message, "Ask less often, or in one call."));
		}
		const named = new Set(criteria.map(({ id }) => id).filter((id) => FUNCTION_NAMES.some((name) => name === id)));
		for (const id of asks === 1 ? named : []) {
			const at = rubric.locate([
				"spec",
				"criteria",
				criteria.findIndex((each) => each.id === id),
				"id"
			]);
			const message = `"${id}" is a function of the formula language, and "${document.metadata.name}" asks per criterion`;
			found.push(error(at, "criterion-named-function", message, "Rename the criterion."));
		}
		const { graders: keys, calculate_output } = compileRubric(rubric.document.spec, "", {
			ask,
			asks,
			combine
		});
		if (found.length === 0 && isJsonObject(keys) && "fault" in parseFormula(String(calculate_output), Object.keys(keys))) {
			const message = `the formula for the ${combine} of ${asks} asks of ${criteria.length} criteria is longer than the language allows`;
			found.push(error(locate(["spec", "repeats"]), "formula-too-long", message, "Ask less often, or combine: mean."));
		}
		return found;
	});
}
function wholeness({ rubrics }) {
	return [...rubrics.values()].flatMap(({ document, locate }) => {
		const { criteria } = document.spec;
		const [low, high] = rubricRange(document.spec);
		const issues = [];
		if (low >= high) {
			const message = `the rubric's range must be two ascending numbers, got [${low}, ${high}]`;
			issues.push(error(locate(["spec", "range"]), "range-not-ascending", message));
		}
		const found = criteria.flatMap(({ id, levels, weight }, index) => {
			const at = [
				"spec",
				"criteria",
				index
			];
			const problems = [];
			if (criteria.findIndex((other) => other.id === id) < index) {
				const message = `there are two criteria named "${id}"`;
				problems.push(error(locate([...at, "id"]), "duplicate-criterion", message, "Rename one of them."));
			}
			if (weight === 0) {
				const message = `the criterion "${id}" has weight 0, so it counts for nothing`;
				problems.push(error(locate([...at, "weight"]), "weight-zero", message, "Give it a weight, or remove it."));
			}
			levels.forEach(({ score }, level) => {
				if (levels.findIndex((other) => other.score === score) === level) return;
				const message = `two levels of "${id}" have the score ${score}, so a judge cannot tell which is meant`;
				problems.push(error(locate([
					...at,
					"levels",
					level,
					"score"
				]), "duplicate-level", message, "Give each its own."));
			});
			const falling = levels.findIndex(({ score }, level) => score < (levels[level - 1]?.score ?? score));
			if (falling > 0) {
				const { score } = levels[falling] ?? { score: 0 };
				const message = `the level ${score} of "${id}" stands after ${levels[falling - 1]?.score}; expected them from the lowest up`;
				problems.push(error(locate([
					...at,
					"levels",
					falling,
					"score"
				]), "levels-not-in-order", message, "Sort them."));
			}
			return problems;
		});
		issues.push(...found);
		if (criteria.some(({ weight }) => weight > 0)) return issues;
		const message = "no criterion has a positive weight, so no output can earn anything";
		return [...issues, error(locate(["spec", "criteria"]), "nothing-to-earn", message, "Give one a positive weight.")];
	});
}

// src/policy/rules/similarity.ts
const similarityRule = (documents) => [...documents.graders.values()].flatMap(({ document, locate }) => {
	const { spec } = document;
	const { similarity } = spec;
	if (similarity === void 0) {
		if (stated(spec, documents).length < 2) return [];
		return [error(locate(["spec", "graders"]), "similarity-contradiction", "graders in this multi assume different algorithms of the provider, which runs only one", "State the assumption here, in similarity, or let the graders agree.")];
	}
	return Object.keys(similarity).filter((key) => !isUsed(key, spec)).map((key) => {
		const message = `similarity.${key} says nothing about this grader`;
		return error(locate([
			"spec",
			"similarity",
			key
		]), "similarity-unused", message, HINTS[key]);
	});
});
const HINTS = {
	fuzzy: "It belongs to text_similarity with fuzzy_match.",
	processor: "It belongs to text_similarity with fuzzy_match.",
	stemming: "It belongs to text_similarity with a rouge metric."
};
function isUsed(key, spec) {
	if (spec.type === "multi") return isJsonObject(spec.graders);
	if (spec.type !== "text_similarity") return false;
	const metric = String(spec.evaluation_metric);
	return key === "stemming" ? metric.startsWith("rouge_") : metric === "fuzzy_match";
}

// src/policy/rules/suites.ts
const suitesRule = (documents) => [...documents.suites.values()].flatMap((suite) => [
	...pathIssues(suite),
	...sliceIssues(suite),
	...expectIssues(suite),
	...idleIssues(suite, documents)
]);
function pathIssues({ document, file, locate }) {
	const { dataset, recordings = [], calibration, audits = [], labels } = document.spec;
	return [
		{
			path: dataset,
			at: locate(["spec", "dataset"])
		},
		...calibration === void 0 ? [] : [{
			path: calibration,
			at: locate(["spec", "calibration"])
		}],
		...recordings.map((path, index) => ({
			path,
			at: locate([
				"spec",
				"recordings",
				index
			])
		})),
		...audits.map((path, index) => ({
			path,
			at: locate([
				"spec",
				"audits",
				index
			])
		})),
		...labels === void 0 ? [] : [{
			path: labels,
			at: locate(["spec", "labels"])
		}]
	].flatMap(({ path, at }) => {
		const resolved = resolvePath(file, path);
		return "path" in resolved ? [] : [error(at, "unsafe-path", resolved.problem, resolved.hint)];
	});
}
function sliceIssues({ document, locate }) {
	const { slices = [], expect } = document.spec;
	const names = slices.map(({ name }) => name);
	const defined = slices.flatMap((slice, index) => {
		const found = [];
		if (names.indexOf(slice.name) < index) {
			const message = `there are two slices named "${slice.name}"`;
			const at = locate([
				"spec",
				"slices",
				index,
				"name"
			]);
			found.push(error(at, "duplicate-slice", message, "Rename one of them."));
		}
		if (slice.name === "all") found.push(error(locate([
			"spec",
			"slices",
			index,
			"name"
		]), "reserved-slice", "a slice may not be named \"all\": that is the suite as a whole", "Choose another name."));
		if (slice.tag === void 0 && slice.model === void 0 && slice.task_prefix === void 0) {
			const message = `the slice "${slice.name}" selects nothing; expected tag, model or task_prefix`;
			found.push(error(locate([
				"spec",
				"slices",
				index
			]), "empty-slice", message));
		}
		return found;
	});
	const used = (expect?.pass_rate ?? []).flatMap(({ slice }, index) => {
		if (slice === void 0 || names.includes(slice)) return [];
		const message = `there is no slice named "${slice}" in this suite; ${names.length === 0 ? "the suite defines none" : `known: ${listed(names)}`}`;
		const at = locate([
			"spec",
			"expect",
			"pass_rate",
			index,
			"slice"
		]);
		return [error(at, "unknown-slice", message, didYouMean(slice, names))];
	});
	return [...defined, ...used];
}
function expectIssues({ document, locate }) {
	const { expect } = document.spec;
	if (expect === void 0) return [];
	return [...expect.mean === void 0 ? [] : [{
		...expect.mean,
		path: [
			"spec",
			"expect",
			"mean"
		]
	}], ...(expect.pass_rate ?? []).map((rate, index) => ({
		...rate,
		path: [
			"spec",
			"expect",
			"pass_rate",
			index
		]
	}))].flatMap(({ min, max, path }) => {
		if (min === void 0 && max === void 0) return [error(locate(path), "empty-expectation", "this expects nothing; expected min, max or both")];
		if (min === void 0 || max === void 0 || min <= max) return [];
		const message = `min ${min} is over max ${max}: no result can meet both`;
		return [error(locate([...path, "min"]), "min-over-max", message)];
	});
}
function idleIssues({ document, locate }, { gates }) {
	const { spec, metadata } = document;
	const expects = spec.expect !== void 0 && Object.keys(spec.expect).length > 0;
	const compares = spec.compare !== void 0 && Object.keys(spec.compare).length > 0;
	const gated = [...gates.values()].some((gate) => gate.document.spec.merge.suites.includes(metadata.name) && gate.document.spec.merge.compare !== void 0);
	if (expects || compares || gated || spec.purpose === "shadow") return [];
	return [warning(locate(["spec"]), "idle-suite", "the suite expects nothing and compares nothing, so it cannot fail", "Give it expect or compare, or say purpose: shadow.")];
}

// src/policy/rules/tool-scopes.ts
const toolScopesRule = (documents) => [...references(documents), ...[...documents.toolScopes.values()].flatMap(({ document, locate }) => {
	const { spec } = document;
	const schemas = Object.entries(spec.tools).flatMap(([tool, { arguments: schema }]) => schema === void 0 ? [] : schemaProblems(schema, [
		"spec",
		"tools",
		tool,
		"arguments"
	]).map(({ path, code, message, hint }) => error(locate(path), code, message, hint)));
	if (Object.hasOwn(spec.tools, "*")) schemas.push(error(locate([
		"spec",
		"tools",
		"*"
	]), "tool-pattern", "\"*\" is no tool, and names are not patterns", "Say default for what is not named."));
	if (spec.default !== "allowed") return schemas;
	const message = "every tool that is not named is allowed, also one that is made tomorrow";
	return [...schemas, warning(locate(["spec", "default"]), "open-scope", message, "Name the tools, and leave default out.")];
})];
function references(documents) {
	return [...documents.graders.values()].flatMap(({ document, locate }) => {
		const { spec } = document;
		const children = isJsonObject(spec.graders) ? Object.entries(spec.graders) : [];
		return [[spec, ["spec"]], ...children.map(([key, child]) => [child, [
			"spec",
			"graders",
			key
		]])].flatMap(([config, path]) => {
			if (!isJsonObject(config) || config.type !== "tool_scope" || typeof config.scope !== "string") return [];
			return unresolved(config.scope, "ToolScope", documents, locate([...path, "scope"]));
		});
	});
}

// src/policy/rules/waivers.ts
const waiversRule = (documents) => [...documents.gates.values()].flatMap(({ document, locate }) => (document.spec.waivers ?? []).flatMap((waiver, index) => {
	const { rule, suite: name, slice, expires, owner, reason } = waiver;
	const at = (field) => locate([
		"spec",
		"waivers",
		index,
		field
	]);
	const issues = [];
	if ((/* @__PURE__ */ new Date(`${expires}T00:00:00Z`)).toJSON()?.startsWith(expires) !== true) issues.push(error(at("expires"), "no-such-day", `there is no day ${expires}`));
	const sides = WAIVED_FROM[rule] ?? ["ceiling"];
	for (const side of ["floor", "ceiling"]) {
		if (sides.includes(side) === (waiver[side] !== void 0)) continue;
		const message = sides.includes(side) ? `a waiver of ${rule} without a ${side} would cover everything` : `${rule} is broken from the other side, so a ${side} bounds nothing`;
		issues.push(error(at(side), "waiver-bounds", message, `Expected ${sides.join(" and ")}.`));
	}
	for (const [field, text] of [["owner", owner], ["reason", reason]]) if (text.trim().length < (field === "owner" ? 2 : 20)) issues.push(error(at(field), "waiver-blank", `the ${field} of a waiver is blank`));
	const suite = documents.suites.get(name)?.document.spec;
	if (suite === void 0) {
		if (documents.broken.has(name)) return issues;
		const known = [...documents.suites.keys()];
		const message = `there is no Suite named "${name}"; known: ${listed(known)}`;
		return [...issues, error(at("suite"), "unknown-reference", message, didYouMean(name, known))];
	}
	const slices = (suite.slices ?? []).map((each) => each.name);
	if (slice !== void 0 && slice !== "all" && !slices.includes(slice)) {
		const message = `there is no slice named "${slice}" in the suite ${name}; ${slices.length === 0 ? "it defines none" : `known: ${listed(slices)}`}`;
		issues.push(error(at("slice"), "unknown-slice", message, didYouMean(slice, slices)));
	}
	const layer = documents.graders.get(suite.grader)?.document.spec.layer;
	if (suite.purpose === "safety" || layer === "safety") {
		const why = suite.purpose === "safety" ? "it is a safety suite" : `its grader ${suite.grader} is of the layer safety`;
		issues.push(error(at("suite"), "safety-waived", `the suite ${name} may not be waived: ${why}`, "Mend the grader."));
	}
	return issues;
}));

// src/policy/check.ts
const RULES = [
	metadataRule,
	referencesRule,
	gradersRule,
	rewardsRule,
	rubricsRule,
	similarityRule,
	suitesRule,
	waiversRule,
	ledgerRule,
	jobsRule,
	rolloutsRule,
	toolScopesRule,
	riskRulesRule
];
function checkDocuments(documents) {
	return RULES.flatMap((rule) => rule(documents));
}

// src/policy/resolved-jobs.ts
function resolvedJobs({ jobs }, graders) {
	return new Map([...jobs].map(([name, source]) => {
		const { spec } = source.document;
		const grader = graders.get(spec.grader);
		if (grader === void 0) throw new TypeError(`the job ${name} passed its checks and has no grader`);
		const at = (path) => {
			const resolved = resolvePath(source.file, path);
			if (!("path" in resolved)) throw new TypeError(`the job ${name} passed its checks and has a bad path`);
			return resolved.path;
		};
		const { train, validation } = spec.datasets;
		return [name, {
			name,
			spec,
			grader,
			train: at(train),
			validation: at(validation),
			source
		}];
	}));
}

// src/policy/load.ts
const MAX_FILES = 1e3;
const MAX_SOURCE_BYTES = 262144;
async function loadPolicies(tree, folder, sha256) {
	const resolved = resolvePath("", folder.replace(/\/+$/, ""));
	if (!("path" in resolved)) {
		const { problem, hint } = resolved;
		return {
			issues: [{
				...start(folder),
				severity: "error",
				code: "unsafe-path",
				message: problem,
				hint
			}],
			found: false
		};
	}
	const files = (await tree.list(resolved.path)).filter(({ path }) => /\.ya?ml$/i.test(path));
	const issues = [];
	const placed = [];
	const broken = /* @__PURE__ */ new Set();
	if (files.length > MAX_FILES) {
		const message = `${files.length} policy files; at most ${MAX_FILES} are read`;
		return {
			issues: [{
				...start(folder),
				severity: "error",
				code: "too-many-files",
				message
			}],
			found: true
		};
	}
	for (const { path, kind } of files) {
		const content = kind === "link" ? { kind: "link" } : await tree.read(path, MAX_POLICY_BYTES);
		if (content.kind !== "text") {
			issues.push(unreadable(content.kind, start(path), path));
			continue;
		}
		const read = readYaml(path, content.text);
		issues.push(...read.issues);
		if (read.issues.length > 0) for (const name of namesIn(content.text)) broken.add(name);
		for (const written of read.documents) {
			const validated = validateDocument(written);
			issues.push(...validated.issues);
			if (validated.document !== void 0) placed.push(validated.document);
			else if (isJsonObject(written.value) && isJsonObject(written.value.metadata)) broken.add(String(written.value.metadata.name));
		}
	}
	const sources = await readSources(tree, placed);
	const documents = documentsOf(placed, sources.texts, broken);
	issues.push(...sources.issues, ...checkDocuments(documents));
	issues.sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);
	const found = files.length > 0;
	if (!found || issues.some(({ severity }) => severity === "error")) return {
		issues,
		found
	};
	return {
		set: resolvedSet(documents, sha256),
		issues,
		found
	};
}
async function readSources(tree, placed) {
	const texts = /* @__PURE__ */ new Map();
	const issues = [];
	for (const { document, file, locate } of placed) {
		if (document.kind !== "Grader" || typeof document.spec.source_file !== "string") continue;
		const at = locate(["spec", "source_file"]);
		const resolved = resolvePath(file, document.spec.source_file);
		if (!("path" in resolved)) {
			issues.push({
				...at,
				severity: "error",
				code: "unsafe-path",
				message: resolved.problem,
				hint: resolved.hint
			});
			continue;
		}
		const { path } = resolved;
		if (texts.has(path)) continue;
		const content = await tree.read(path, MAX_SOURCE_BYTES);
		if (content.kind !== "text") {
			issues.push(unreadable(content.kind, at, path));
			continue;
		}
		issues.push(...hiddenCharacters(path, content.text.replaceAll("\f", " "), linesOf(content.text)));
		texts.set(path, content.text);
	}
	return {
		texts,
		issues
	};
}
function namesIn(text) {
	return [...text.matchAll(/\bname:[ \t]*["']?([\w.-]+)/g)].map((match) => match[1]);
}
function unreadable(kind, at, path) {
	switch (kind) {
		case "missing": return {
			...at,
			severity: "error",
			code: "file-missing",
			message: `there is no file ${path}`
		};
		case "link": {
			const message = `${path} is a symbolic link, and links are not followed`;
			return {
				...at,
				severity: "error",
				code: "symlink",
				message,
				hint: "Put the file itself there."
			};
		}
		case "too_large":
			if (at.file === path) return tooLarge(path);
			return {
				...at,
				severity: "error",
				code: "source-too-large",
				message: `${path} is over ${MAX_SOURCE_BYTES} bytes`
			};
		case "not_utf8": {
			const message = `${path} is not UTF-8 text`;
			return {
				...at,
				severity: "error",
				code: "not-utf8",
				message,
				hint: "Save it as UTF-8."
			};
		}
	}
}
function resolvedSet(documents, sha256) {
	const graders = /* @__PURE__ */ new Map();
	for (const [name, placed] of documents.graders) {
		const compiled = compileGrader(placed, documents, sha256);
		if (compiled === void 0) throw new TypeError(`the grader ${name} passed its checks and does not compile`);
		graders.set(name, compiled);
	}
	const suites = /* @__PURE__ */ new Map();
	for (const [name, source] of documents.suites) {
		const { metadata, spec } = source.document;
		const grader = graders.get(spec.grader);
		if (grader === void 0) throw new TypeError(`the suite ${name} passed its checks and has no grader`);
		const at = (path) => {
			const resolved = resolvePath(source.file, path);
			if (!("path" in resolved)) throw new TypeError(`the suite ${name} passed its checks and has a bad path`);
			return resolved.path;
		};
		const recordings = (spec.recordings ?? []).map(at);
		const calibration = spec.calibration === void 0 ? {} : { calibration: at(spec.calibration) };
		const people = {
			...spec.audits === void 0 ? {} : { audits: spec.audits.map(at) },
			...spec.labels === void 0 ? {} : { labels: at(spec.labels) }
		};
		const dataset = at(spec.dataset);
		suites.set(name, {
			name,
			metadata,
			spec,
			dataset,
			recordings,
			...calibration,
			...people,
			grader,
			source
		});
	}
	const { rubrics, gates, rollouts, toolScopes } = documents;
	return {
		graders,
		rubrics,
		suites,
		gates,
		jobs: resolvedJobs(documents, graders),
		rollouts,
		toolScopes
	};
}
function start(file) {
	return {
		file,
		line: 1,
		column: 1
	};
}

export { require_parse as a, require_valid as i, carries as n, configPosition as o, heldOut as r, loadPolicies as t };