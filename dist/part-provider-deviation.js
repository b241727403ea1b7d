import { n as isJsonObject, t as canonicalJson } from "./part-json.js";

// src/evaluation/provider-deviation.ts
function deviationPath(graderFile) {
	return graderFile.replace(/(\.[^./\\]+)?$/, ".deviation.json");
}
function compareWithProvider(rows, grades, about) {
	const pairs = rows.map((row, index) => {
		const grade = grades[index];
		return {
			trajectory: row.id,
			local: row.value,
			provider: grade?.kind === "reward" ? grade.reward : void 0
		};
	});
	const compared = pairs.flatMap(({ trajectory, local, provider }) => local === void 0 || provider === void 0 ? [] : [{
		trajectory,
		local,
		provider
	}]);
	const deviations = compared.map(({ local, provider }) => Math.abs(local - provider));
	const most = deviations.reduce((a, b) => Math.max(a, b), 0);
	const worst = compared[deviations.indexOf(most)];
	const counts = {
		sampled: rows.length,
		compared: compared.length,
		disagreeing: pairs.filter(({ local, provider }) => local === void 0 !== (provider === void 0)).length
	};
	const found = {
		version: 1,
		kind: "gradegate/provider-deviation",
		...about,
		...counts
	};
	if (worst === void 0) return found;
	const mean = deviations.reduce((sum, each) => sum + each, 0) / compared.length;
	return {
		...found,
		max_deviation: most,
		mean_deviation: mean,
		worst
	};
}
function parseDeviation(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		return;
	}
	if (!isJsonObject(value) || value.version !== 1 || value.kind !== "gradegate/provider-deviation") return void 0;
	const { grader, max_deviation } = value;
	const isDeviation = max_deviation === void 0 || typeof max_deviation === "number" && max_deviation >= 0;
	return isJsonObject(grader) && typeof grader.digest === "string" && isDeviation ? value : void 0;
}
function deviationFits(deviation, grader) {
	return deviation !== void 0 && deviation.grader.digest === grader.digest && canonicalJson(deviation.assumes ?? {}) === canonicalJson(grader.similarity ?? {});
}

export { parseDeviation as i, deviationFits as n, deviationPath as r, compareWithProvider as t };