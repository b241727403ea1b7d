import { t as dollars } from "./part-budget.js";
import { s as visible } from "./part-markdown.js";
import { t as count } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";

// src/render/plan-text.ts
function renderPlan(plan, today) {
	const head = [`${count(plan.requests, "judge request")}: ${plan.recorded.toLocaleString("en-US")} recorded, ${plan.to_ask.toLocaleString("en-US")} to ask${plan.conditional === 0 ? "" : `, ${plan.conditional.toLocaleString("en-US")} of them only near a threshold`}`, `cost: ${range(plan.usd_low, plan.usd_high)}`];
	const rows = plan.models.map((model) => [
		model.model,
		model.to_ask.toLocaleString("en-US"),
		`${model.likely_input_tokens.toLocaleString("en-US")} to ${tokens(model.most_input_tokens)}`,
		tokens(model.most_output_tokens),
		range(model.usd_low, model.usd_high)
	]);
	const table = textTable([[
		"model",
		"to ask",
		"input tokens",
		"output tokens at most",
		"USD"
	], ...rows], " r");
	const notes = plan.models.flatMap(({ model, priced, to_ask, shutdown_date }) => [...priced || to_ask === 0 ? [] : [`no price is known of ${visible(model)}: state it with --prices FILE`], ...shutdown_date === void 0 ? [] : [`${visible(model)} ${shutdown_date <= today ? "was" : "will be"} shut down on ${shutdown_date}`]]);
	const about = "Nothing was sent. The input is an estimate: four bytes a token at the low end, one byte a token, which is a bound, at the high end.";
	return `${[
		...head,
		...rows.length === 0 ? [] : ["", table],
		...notes.map((note) => `note: ${note}`),
		"",
		about
	].join("\n")}\n`;
}
function tokens(value) {
	return value === void 0 ? "unknown" : value.toLocaleString("en-US");
}
function range(low, high) {
	if (low === void 0) return "unknown";
	return high === void 0 ? `$${dollars(low)} to unknown` : `$${dollars(low)} to $${dollars(high)}`;
}
function spentText({ tries, input_tokens, output_tokens, usd, at_worst }) {
	const sums = `${input_tokens.toLocaleString("en-US")} input and ${output_tokens.toLocaleString("en-US")} output tokens`;
	const cost = usd === void 0 ? "at a price that is not known" : `$${dollars(usd)}`;
	const worst = at_worst === 0 ? "" : ` (${count(at_worst, "try", "tries")} of unknown usage counted at the worst case)`;
	return `judge: ${count(tries, "request")} sent, ${sums}, ${cost}${worst}`;
}

export { spentText as n, renderPlan as t };