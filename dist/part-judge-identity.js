import { n as isJsonObject, t as canonicalJson } from "./part-json.js";

// src/evaluation/calibration.ts
function sealed(calibration, sha256) {
	return {
		...calibration,
		seal: sha256(canonicalJson(calibration))
	};
}
function parseCalibration(text, sha256) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return { problem: "unreadable" };
	}
	if (!isJsonObject(value) || value.kind !== "gradegate/calibration" || value.version !== 1) return { problem: "unreadable" };
	const { seal, ...rest } = value;
	if (seal !== sha256(canonicalJson(rest))) return { problem: "edited" };
	return { calibration: value };
}

// src/evaluation/judge-identity.ts
function judgeIdentity(grader, sha256) {
	const judges = judgesIn(grader.native);
	if (judges.length === 0) return void 0;
	const { digest, pass_threshold, confirm } = grader;
	return {
		digest,
		models: [...new Set(judges.map(({ model }) => String(model)))].sort(),
		rubric: sha256(canonicalJson(judges.map(({ model: _, sampling_params: __, ...told }) => told))),
		sampling: sha256(canonicalJson(judges.map(({ sampling_params }) => sampling_params ?? null))),
		pass_threshold,
		...confirm === void 0 ? {} : { confirm }
	};
}
function staleness(measured, now) {
	const found = [
		[
			"the judge model changed",
			measured.models,
			now.models
		],
		[
			"what it is told changed",
			measured.rubric,
			now.rubric
		],
		[
			"how it samples changed",
			measured.sampling,
			now.sampling
		],
		[
			"the pass threshold changed",
			measured.pass_threshold,
			now.pass_threshold
		],
		[
			"how it is confirmed changed",
			measured.confirm,
			now.confirm
		]
	].flatMap(([what, before, after]) => canonicalJson(before ?? null) === canonicalJson(after ?? null) ? [] : [what]);
	return found.length === 0 && measured.digest !== now.digest ? ["another part of the grader changed"] : found;
}
function judgesIn(native) {
	if (isJsonObject(native.graders)) return Object.entries(native.graders).sort(([a], [b]) => a < b ? -1 : 1).flatMap(([, child]) => isJsonObject(child) ? judgesIn(child) : []);
	return native.type === "score_model" || native.type === "label_model" ? [native] : [];
}

export { sealed as i, staleness as n, parseCalibration as r, judgeIdentity as t };