import { s as visible, t as clip } from "./part-markdown.js";
import { n as RULE_TITLES, r as measured } from "./part-rule-text.js";
import { r as number } from "./part-number.js";

// src/render/annotations.ts
function annotationsOf(review) {
	return [...review.issues.map(ofIssue$1), ...review.rules.flatMap(ofRule$1)];
}
const annotationOf = {
	issue: ofIssue$1,
	rule: ofRule$1
};
function ofIssue$1(issue) {
	return annotation(issue, issue.severity === "error" ? "failure" : "warning", issue.code, [issue.message, issue.hint ?? ""]);
}
const LEVELS$1 = {
	fail: "failure",
	inconclusive: "warning",
	waived: "warning",
	advice: "notice"
};
function ofRule$1(result) {
	if (result.outcome === "pass" || result.position === void 0) return [];
	const where = [
		result.suite,
		result.slice === "all" ? void 0 : result.slice,
		result.grader,
		result.over === void 0 ? void 0 : "the base's trajectories alone"
	].filter((each) => each !== void 0);
	const title = `${RULE_TITLES[result.rule]}${where.length > 0 ? ` (${where.join(", ")})` : ""}`;
	const seen = measured(result, visible);
	const ids = (result.ids ?? []).slice(0, 20).join(", ");
	return [annotation(result.position, LEVELS$1[result.outcome], title, [
		seen === "" ? "" : `Observed ${seen}.`,
		result.detail ?? "",
		ids === "" ? "" : `Trajectories: ${ids}`
	])];
}
function annotation({ file, line }, level, title, lines) {
	const message = lines.filter((each) => each !== "").map((each) => clip(visible(each), 4e3)).join("\n");
	return {
		path: file,
		start_line: line,
		end_line: line,
		annotation_level: level,
		title: clip(visible(title), 255),
		message: clip(message === "" ? title : message, 16e3)
	};
}

// src/render/sarif.ts
const MOST_RESULTS = 5e3;
function reviewSarif(review) {
	const exploits = ofAttacks(review.attacks ?? []);
	return sarif(review.engine, [
		...review.issues.map(ofIssue),
		...review.rules.flatMap(ofRule),
		...exploits
	]);
}
function suitesSarif(attacks, engine) {
	return sarif(engine, ofAttacks(attacks));
}
function ofAttacks(attacks) {
	return attacks.flatMap(({ report, position }) => report === void 0 || position === void 0 ? [] : report.exploits.map((each) => ofExploit(each, position)));
}
function attackSarif(report, file, engine) {
	return sarif(engine, report.exploits.map((each) => ofExploit(each, {
		file,
		line: 1
	})));
}
function ofIssue(issue) {
	const { title, message } = annotationOf.issue(issue);
	const level = issue.severity === "error" ? "error" : "warning";
	return {
		rule: `policy/${issue.code}`,
		title,
		level,
		text: message,
		place: issue
	};
}
const LEVELS = {
	fail: "error",
	inconclusive: "warning",
	waived: "warning",
	advice: "note"
};
function ofRule(result) {
	return annotationOf.rule(result).map(({ title, message, path, start_line }) => ({
		rule: `gate/${result.rule}`,
		title: RULE_TITLES[result.rule],
		level: result.outcome === "pass" ? "note" : LEVELS[result.outcome],
		text: `${title}\n${message}`,
		place: {
			file: path,
			line: start_line
		}
	}));
}
function ofExploit({ id, family, why, output, score, trajectory_id, tool_calls, tasks }, place) {
	const calls = tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
	const lines = [
		why,
		`Paid ${number(score)} on ${trajectory_id}, and on ${tasks} ${tasks === 1 ? "task" : "tasks"} in all.`,
		`Output: ${JSON.stringify(output)}`,
		...calls === "" ? [] : [`Calls: ${calls}`]
	];
	return {
		rule: `attack/${id}`,
		title: `Paid without the work (${family})`,
		level: "error",
		text: lines.map((line) => clip(visible(line), 2e3)).join("\n"),
		place
	};
}
function sarif(engine, found) {
	const kept = found.slice(0, MOST_RESULTS);
	const rules = new Map(kept.map(({ rule, title }) => [rule, title]));
	const ids = [...rules.keys()];
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Gradegate",
				semanticVersion: engine,
				rules: [...rules].map(([id, title]) => ({
					id,
					shortDescription: { text: title }
				}))
			} },
			originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
			columnKind: "utf16CodeUnits",
			results: kept.map(({ rule, level, text, place }) => ({
				ruleId: rule,
				ruleIndex: ids.indexOf(rule),
				level,
				message: { text },
				locations: [{ physicalLocation: {
					artifactLocation: {
						uri: uriOf(place.file),
						uriBaseId: "%SRCROOT%"
					},
					region: { startLine: Math.max(1, place.line) }
				} }]
			}))
		}]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
function uriOf(file) {
	return file.split("/").map(encodeURIComponent).join("/");
}

export { annotationsOf as i, reviewSarif as n, suitesSarif as r, attackSarif as t };