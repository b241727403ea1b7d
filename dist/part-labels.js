import { n as isJsonObject } from "./part-json.js";

// src/audit/labels.ts
function labelsOf({ rater, rated_on, seal, answers, sample }) {
	if (rater === void 0 || rated_on === void 0) return [];
	const digests = new Map(sample.map(({ id, digest }) => [id, digest]));
	return answers.flatMap(({ id, verdict, note }) => {
		const digest = digests.get(id);
		if (verdict === void 0 || digest === void 0) return [];
		return [{
			id,
			digest,
			rater,
			value: verdict === "unsure" ? null : verdict === "pass" ? 1 : 0,
			date: rated_on,
			...note === void 0 ? {} : { note },
			audit: seal
		}];
	});
}
function parseLabels(file, text) {
	const labels = [];
	const issues = [];
	for (const [at, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const label = labelOf(line);
		if (label !== void 0) labels.push(label);
		else issues.push({
			severity: "error",
			code: "label-invalid",
			file,
			line: at + 1,
			column: 1,
			message: "expected a label: an object with id, digest, rater, value (1, 0 or null), date and audit"
		});
	}
	return {
		labels,
		issues
	};
}
function labelOf(line) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		return;
	}
	if (!isJsonObject(value)) return void 0;
	return [
		value.id,
		value.digest,
		value.rater,
		value.date,
		value.audit
	].every((each) => typeof each === "string") && [
		0,
		1,
		null
	].includes(value.value) && (value.note === void 0 || typeof value.note === "string") ? value : void 0;
}
function mergeLabels(known, added) {
	const keyOf = ({ id, digest, rater, audit }) => [
		audit,
		id,
		digest,
		rater
	].join("\0");
	const all = new Map(known.map((label) => [keyOf(label), label]));
	const contradicted = added.filter((label) => {
		const before = all.get(keyOf(label));
		return before !== void 0 && before.value !== label.value;
	});
	for (const label of added) if (!all.has(keyOf(label))) all.set(keyOf(label), label);
	return {
		labels: [...all].sort(([a], [b]) => a < b ? -1 : 1).map(([, label]) => label),
		contradicted
	};
}
function withLabels(trajectory, labels) {
	if (labels === void 0) return trajectory;
	const { outcome } = trajectory;
	const latest = [...labels].sort((a, b) => a.date < b.date ? -1 : 1);
	const byRater = new Map(latest.map(({ rater, value }) => [rater, {
		rater,
		value
	}]));
	const recorded = (outcome?.human?.labels ?? []).filter(({ rater }) => !byRater.has(rater));
	const human = {
		...outcome?.human,
		labels: [...recorded, ...byRater.values()]
	};
	return {
		...trajectory,
		outcome: {
			...outcome,
			human
		}
	};
}
function labelLines(labels) {
	return labels.map((label) => `${JSON.stringify(label)}\n`).join("");
}

export { withLabels as a, parseLabels as i, labelsOf as n, mergeLabels as r, labelLines as t };