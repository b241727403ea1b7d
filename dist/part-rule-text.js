import { a as prose, i as listOf, n as code } from "./part-markdown.js";
import { a as percent, r as number } from "./part-number.js";

// src/render/rule-text.ts
const RULE_TITLES = {
	policies_valid: "Validity of the policies",
	gate_present: "Gate at the base",
	suite_present: "Required suite",
	suite_evaluated: "Evaluation",
	suite_compared: "Comparison with the base",
	suite_grader: "Grader of the suite",
	error_rate: "Failed grades",
	expect_error_rate: "Share of failed grades",
	expect_mean: "Mean score",
	expect_auc: "AUC against outcomes",
	expect_agreement: "Agreement with outcomes",
	expect_false_accept_rate: "False accept rate",
	expect_false_reject_rate: "False reject rate",
	expect_pass_rate: "Pass rate",
	data_verdict: "What the data say",
	max_drop: "Fall of the mean score",
	max_rise_of_failures: "Rise of the mean score of known failures",
	flips_fail_to_pass: "Flips from fail to pass",
	flips_pass_to_fail: "Flips from pass to fail",
	new_false_accepts: "Known failures that now pass",
	new_false_rejects: "Known successes that no longer pass",
	trajectories_removed: "Trajectories removed or altered",
	labels_changed: "Recorded outcomes changed",
	scores_lost: "Scores lost as not applicable",
	judgements_rewritten: "Recorded judge answers rewritten",
	judgements_added: "Judge answers that the change brings",
	grader_compared: "Comparison of a changed grader",
	policy_loosened: "Judged less strictly after this merge",
	judge_calibration: "Judge agrees with people",
	gate_selftest: "What the gate's self-test found",
	exploitability: "Tasks paid without the work",
	loopholes_opened: "Loopholes that the base does not have",
	holdout_correlation: "Reward against holdout",
	holdout_alarm: "Reward rises while the holdout falls",
	audit_due: "Audit by people",
	audit_result: "What the audit found",
	version_bump: "Version of a changed grader",
	version_released: "Released versions stay as they are",
	loosening_approved: "Approvals of what is loosened",
	ledger_entered: "Entry in the ledger",
	train_gate: "Gate of training jobs",
	promote_gate: "Gate of promotions",
	approvals: "Approvals of the head commit",
	freeze_window: "Freeze window",
	risk_budget: "What the jobs may cost at most, in dollars",
	safety_owners: "Agreement of the owners of safety"
};
const MARKS = {
	fail: "❌",
	inconclusive: "⚠️",
	waived: "🟡",
	advice: "💡",
	pass: "✅"
};
function ruleText(result, mostIds = 5) {
	const where = [
		result.suite === void 0 ? [] : [code(result.suite)],
		result.slice === void 0 || result.slice === "all" ? [] : [`slice ${code(result.slice)}`],
		result.grader === void 0 ? [] : [`grader ${code(result.grader)}`],
		result.policy === void 0 ? [] : [code(result.policy)],
		result.over === void 0 ? [] : ["the base's trajectories alone"],
		result.stated_by === "head" ? ["a rule of the head"] : []
	].flat();
	const ids = result.outcome === "pass" ? [] : result.ids ?? [];
	const parts = [
		measured(result, prose),
		result.detail === void 0 ? "" : prose(result.detail, 300),
		ids.length === 0 || mostIds === 0 ? "" : listOf(ids, mostIds)
	].filter((part) => part !== "");
	return [
		`**${RULE_TITLES[result.rule]}**`,
		where.length === 0 ? "" : ` (${where.join(", ")})`,
		parts.length === 0 ? "" : `: ${parts.join(": ")}`
	].join("");
}
const RATES = /* @__PURE__ */ new Set([
	"error_rate",
	"exploitability",
	"expect_error_rate",
	"expect_agreement",
	"expect_false_accept_rate",
	"expect_false_reject_rate",
	"expect_pass_rate"
]);
const MEASURES = /* @__PURE__ */ new Set([
	"expect_mean",
	"expect_auc",
	"max_drop"
]);
const COUNTED = {
	suite_evaluated: "scored",
	suite_compared: "paired"
};
function measured({ rule, observed, limit }, quote) {
	if (observed === void 0) return "";
	const shown = (value) => RATES.has(rule) ? percent(value) : MEASURES.has(rule) ? number(value) : value.toLocaleString("en-US");
	const noun = COUNTED[rule] === void 0 ? "" : ` ${COUNTED[rule]}`;
	const seen = typeof observed === "number" ? shown(observed) : quote(observed);
	if (limit === void 0) return `${seen}${noun}`;
	return `${seen}${noun}, expected ${typeof limit === "number" ? `at most ${shown(limit)}` : boundsText(limit, shown, quote)}`;
}
function boundsText(limit, shown, quote) {
	return /^(at (least|most) -?\d+(\.\d+)?(e[+-]?\d+)?( and )?){1,2}$/.test(limit) ? limit.replace(/-?\d[\d.e+-]*/g, (digits) => shown(Number(digits))) : quote(limit);
}

export { ruleText as i, RULE_TITLES as n, measured as r, MARKS as t };