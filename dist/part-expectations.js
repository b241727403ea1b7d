import { t as summarize } from "./part-summarize.js";
import { t as inSlice } from "./part-slice.js";

// src/gate/rule.ts
function verdictOf(results) {
	if (results.some((result) => result.outcome === "fail")) return "fail";
	if (results.some((result) => result.outcome === "inconclusive")) return "inconclusive";
	return results.some((result) => result.outcome === "pass") ? "pass" : "inconclusive";
}

// src/gate/expectations.ts
function checkExpectations(suite, statedBy, report) {
	const expect = suite.spec.expect ?? {};
	const { summary } = report;
	const position = suite.source.locate(["spec", "expect"]);
	const result = (rule, observed, bounds, slice) => bounds === void 0 || bounds.min === void 0 && bounds.max === void 0 ? [] : [{
		...held(rule, observed, bounds),
		suite: suite.name,
		stated_by: statedBy,
		position,
		...slice === void 0 ? {} : { slice }
	}];
	return [
		...result("expect_error_rate", summary.error_rate, expect.error_rate),
		...result("expect_mean", summary.mean, expect.mean),
		...result("expect_auc", summary.agreement.auc, expect.auc),
		...result("expect_agreement", summary.agreement.accuracy, expect.agreement),
		...result("expect_false_accept_rate", summary.agreement.false_accept_rate, expect.false_accept_rate),
		...result("expect_false_reject_rate", summary.agreement.false_reject_rate, expect.false_reject_rate),
		...(expect.pass_rate ?? []).flatMap(({ slice, min, max }) => result("expect_pass_rate", sliceSummary(suite, report, slice).pass_rate, {
			min,
			max
		}, slice))
	];
}
function sliceSummary(suite, report, name) {
	if (name === void 0) return report.summary;
	const slice = suite.spec.slices?.find((each) => each.name === name);
	return summarize(slice === void 0 ? [] : report.scores.filter((row) => inSlice(row, slice)));
}
function held(rule, observed, { min, max }) {
	const limit = [min === void 0 ? [] : [`at least ${min}`], max === void 0 ? [] : [`at most ${max}`]].flat().join(" and ");
	if (observed === void 0) return {
		rule,
		outcome: "inconclusive",
		limit,
		detail: "there is nothing to compute it from"
	};
	return {
		rule,
		outcome: (min === void 0 || observed >= min) && (max === void 0 || observed <= max) ? "pass" : "fail",
		observed,
		limit
	};
}

export { verdictOf as n, checkExpectations as t };