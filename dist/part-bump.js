import { i as __toESM } from "./part-rolldown-runtime.js";
import { t as require_inc } from "./part-inc.js";
import { n as UserError } from "./part-errors.js";
import { u as gradesWith } from "./part-grader-schema.js";
import { s as linesOf } from "./part-yaml.js";
import { p as contradicted, v as leastVersion, y as reaches } from "./part-suite-diff.js";
import { t as effectLines } from "./part-effect.js";
import { n as findReleased, t as review } from "./part-review.js";
import { t as loadChecked } from "./part-load-checked.js";
import { r as judgeMode } from "./part-suite-report.js";

// src/policy/written-version.ts
var import_inc = /* @__PURE__ */ __toESM(require_inc(), 1);
function withVersion(text, at, from, to) {
	const start = (linesOf(text)[at.line - 1] ?? NaN) + at.column - 1;
	const quote = /^["']/.exec(text.slice(start))?.[0] ?? "";
	const value = start + quote.length;
	if (!text.startsWith(`${from}${quote}`, value)) return void 0;
	return `${text.slice(0, value)}${to}${text.slice(value + from.length)}`;
}

// src/version/changelog.ts
const TITLE = "# Changelog of the policies";
function withEntry(text, heading, lines) {
	const entry = `## ${heading}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
	const parts = (text === void 0 || text.trim() === "" ? `${TITLE}\n` : text).split(/^(?=## )/m);
	const at = parts.findIndex((part) => part.split(/\r?\n/, 1)[0] === `## ${heading}`);
	if (at >= 0) {
		parts[at] = at === parts.length - 1 ? entry : `${entry}\n`;
		return parts.join("");
	}
	const [first = "", ...others] = parts;
	const starts = first.startsWith("## ");
	const head = starts ? "" : `${first.trimEnd()}\n\n`;
	const tail = starts ? parts.join("") : others.join("");
	return `${head}${entry}${tail === "" ? "" : `\n${tail}`}`;
}

// src/commands/bump.ts
async function run(args, world) {
	const [base, policies] = [args.value("base") ?? "origin/HEAD", args.value("policies") ?? "policies"];
	const request = {
		base,
		head: void 0,
		policies,
		judge: judgeMode(args.value("judge"))
	};
	const { review: reviewed } = await review(request, world);
	const tree = await world.workTree();
	const { set } = await loadChecked(tree, policies, world);
	if (set === void 0 || reviewed.rules.some(({ rule, outcome }) => rule === "policies_valid" && outcome !== "pass")) throw new UserError("bump: the policies of one side are not valid, so nothing can be measured. Run: gradegate validate");
	const changes = chosen(reviewed, set, args.value("grader"));
	const { versions } = await findReleased(changes, policies, await world.repository(), world);
	const bumps = changes.map((change) => bumpOf(change, reviewed, set, (version) => isTaken(change, version)));
	function isTaken(change, version) {
		return change.head !== void 0 && contradicted({
			...change,
			head: {
				...change.head,
				version
			}
		}, versions) !== void 0;
	}
	const files = await filesOf(bumps, set, `${policies.replace(/\/+$/, "")}/CHANGELOG.md`, world);
	if (!args.isSet("dry-run")) for (const [file, text] of files) await world.writeFile(file, text);
	const told = {
		bumps,
		files: [...files.keys()]
	};
	world.print(args.isSet("json") ? `${JSON.stringify(told, null, 2)}\n` : textOf(bumps, [...files.keys()], args.isSet("dry-run")));
	return 0;
}
function chosen({ changes }, set, only) {
	if (only !== void 0 && !set.graders.has(only)) throw new UserError(`bump: there is no grader ${JSON.stringify(only)}`);
	return changes.filter(({ name, change, required_bump }) => change === "changed" && required_bump !== "none" && (only === void 0 || name === only));
}
function bumpOf(change, { suites }, set, isTaken) {
	const { name, base, head, required_bump: required } = change;
	if (base === void 0 || head === void 0 || required === "none") throw new TypeError(`${name} did not change`);
	const least = leastVersion(base.version, required);
	const enough = reaches(base.version, head.version, least) && !isTaken(head.version);
	let to = enough ? head.version : least;
	while (!enough && isTaken(to)) to = (0, import_inc.default)(to, "patch") ?? to;
	const diffs = suites.flatMap(({ name: suite, diff }) => {
		const grader = set.suites.get(suite)?.grader;
		return diff !== void 0 && grader !== void 0 && gradesWith(grader, name) ? [{
			suite,
			diff
		}] : [];
	});
	return {
		grader: name,
		from: base.version,
		to,
		required,
		written: head.version === to,
		effect: [`A ${required} change from ${base.version}.`, ...effectLines(change, diffs)]
	};
}
async function filesOf(bumps, set, changelog, world) {
	const files = /* @__PURE__ */ new Map();
	for (const { grader, to, written } of bumps) {
		const policy = set.graders.get(grader);
		const at = policy?.source?.locate(["metadata", "version"]);
		if (written || policy === void 0 || at === void 0) continue;
		const text = files.get(at.file) ?? await world.readFile(at.file);
		if (text === void 0) throw new UserError(`bump: ${at.file} is not here; run it from the repository's root`);
		const replaced = withVersion(text, at, policy.version, to);
		if (replaced === void 0) throw new UserError(`bump: ${at.file}:${at.line}: the version is not written here as plain text; set it to ${to} by hand`);
		files.set(at.file, replaced);
	}
	const before = await world.readFile(changelog);
	const after = bumps.reduceRight((text, { grader, to, effect }) => withEntry(text, `${grader} ${to}`, effect), before);
	if (after !== void 0 && after !== before) files.set(changelog, after);
	return files;
}
function textOf(bumps, files, isDry) {
	if (bumps.length === 0) return "No grader changed, so no version has to rise.\n";
	const lines = bumps.flatMap(({ grader, from, to, required, written, effect }) => [`${grader}: ${from} -> ${to} (${required})${written ? ", written already" : ""}`, ...effect.slice(1).map((line) => `  ${line}`)]);
	const done = files.map((file) => `${isDry ? "would write" : "wrote"} ${file}`);
	return `${[...lines, ...done].join("\n")}\n`;
}

export { run };