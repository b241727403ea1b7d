import { n as isJsonObject, t as canonicalJson } from "./part-json.js";

// src/grader/judge-cost.ts
const AROUND_MESSAGE = 16;
const AROUND_REQUEST = 64;
const MILLION = 1e6;
function costOf(request, facts) {
	const { messages, response_format, sampling } = request;
	const bytes = utf8Length(canonicalJson(messages)) + utf8Length(canonicalJson(response_format));
	const around = AROUND_REQUEST + messages.length * AROUND_MESSAGE;
	const likely = Math.ceil(bytes / 4) + around;
	const most = messages.every(({ content }) => isText(content)) ? bytes + around : void 0;
	const stated = sampling.max_completion_tokens;
	const output = typeof stated === "number" ? stated : facts?.max_output_tokens;
	return {
		likely_input_tokens: likely,
		most_input_tokens: most,
		most_output_tokens: output,
		usd_low: output === 0 || facts?.usd_per_million_output_tokens !== void 0 ? usdOf({
			input_tokens: likely,
			output_tokens: 0
		}, facts) : void 0,
		usd_high: most === void 0 || output === void 0 ? void 0 : usdOf({
			input_tokens: most,
			output_tokens: output
		}, facts)
	};
}
function asJudged({ model, input }) {
	return {
		kind: "judge",
		model,
		messages: [{
			role: "user",
			content: input
		}],
		sampling: { max_completion_tokens: 0 },
		response_format: {},
		repeat: 0
	};
}
function usdOf({ input_tokens, output_tokens }, facts) {
	const input = facts?.usd_per_million_input_tokens;
	const output = output_tokens === 0 ? 0 : facts?.usd_per_million_output_tokens;
	if (input === void 0 || output === void 0) return void 0;
	return (input_tokens * input + output_tokens * output) / MILLION;
}
function unboundedReason(request, facts) {
	const { usd_low, most_input_tokens, most_output_tokens } = costOf(request, facts);
	if (usd_low === void 0) return `no price is known of ${request.model}; state it with --prices FILE`;
	if (most_input_tokens === void 0) return "a message holds an image or audio, whose tokens cannot be bounded";
	if (most_output_tokens === void 0) return `nothing bounds the answer of ${request.model}; state max_completions_tokens in its grader, or max_output_tokens with --prices FILE`;
}
function isText(content) {
	if (typeof content === "string") return true;
	return Array.isArray(content) && content.every((part) => isJsonObject(part) && part.type === "text");
}
function utf8Length(text) {
	let bytes = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		bytes += unit < 128 ? 1 : unit < 2048 ? 2 : unit >= 55296 && unit < 57344 ? 2 : 3;
	}
	return bytes;
}

// src/grader/budget.ts
function openBudget(models, max_usd) {
	let settled = 0;
	let reserved = 0;
	let unpriced = false;
	const total = {
		tries: 0,
		input_tokens: 0,
		output_tokens: 0,
		at_worst: 0
	};
	const refusalOf = (request, worst) => {
		if (max_usd === void 0) return void 0;
		if (worst === void 0) return {
			code: "judge_unpriced",
			message: `not asked under a cap of $${max_usd}: ${unboundedReason(request, models.get(request.model)) ?? "its price is not known"}`
		};
		if (settled + reserved + worst <= max_usd) return void 0;
		return {
			code: "judge_budget_exhausted",
			message: `not asked: with ${`$${dollars(settled)} spent and $${dollars(reserved)} set aside`}, $${dollars(worst)} more could pass the cap of $${max_usd}`
		};
	};
	return {
		reserve: (request) => {
			const facts = models.get(request.model);
			const worst = costOf(request, facts).usd_high;
			const refusal = refusalOf(request, worst);
			if (refusal !== void 0) return refusal;
			total.tries++;
			reserved += worst ?? 0;
			let open = true;
			const close = (usd) => {
				if (!open) throw new TypeError("a reservation is closed once");
				open = false;
				reserved = Math.max(0, reserved - (worst ?? 0));
				if (usd === void 0) unpriced = true;
				else settled += usd;
			};
			const atWorst = () => {
				total.at_worst++;
				close(worst);
			};
			return {
				release: () => close(0),
				lose: atWorst,
				settle: (usage) => {
					const { input_tokens, output_tokens } = usage ?? {};
					total.input_tokens += input_tokens ?? 0;
					total.output_tokens += output_tokens ?? 0;
					if (input_tokens === void 0 || output_tokens === void 0) atWorst();
					else close(usdOf({
						input_tokens,
						output_tokens
					}, facts));
				}
			};
		},
		spent: () => ({
			...total,
			usd: unpriced ? void 0 : settled
		})
	};
}
function dollars(usd) {
	return usd.toFixed(usd === 0 || usd >= 1 ? 2 : 6);
}

export { costOf as i, openBudget as n, asJudged as r, dollars as t };