import { i as costOf } from "./part-budget.js";
import { a as Meter, c as openClient, d as readCompletion, l as pacesOf, o as failureText, t as endpointOf } from "./part-judge.js";

// src/adapters/sampling/sampler.ts
function openSampler({ env, ...options }) {
	const live = {
		...endpointOf(env, options.log),
		...options
	};
	const pace = pacesOf(live, options.models);
	let client;
	let rejected;
	const ask = async (request) => {
		if (rejected !== void 0) return rejected;
		const meter = new Meter(asPriced(request.body), options.budget);
		const began = performance.now();
		try {
			client ??= openClient(live);
			const metered = (await client).withOptions({ fetch: (input, init) => meter.fetch(input, init) });
			const body = request.body;
			const completion = await metered.chat.completions.create(body);
			meter.settle(readCompletion(completion));
			return {
				kind: "completion",
				completion,
				took_ms: performance.now() - began
			};
		} catch (error) {
			meter.settle(void 0);
			if (meter.refusal !== void 0) return {
				kind: "failed",
				message: meter.refusal.message
			};
			const answer = {
				kind: "failed",
				message: failureText(error, live, "model")
			};
			if (error.status === 401) rejected = answer;
			return answer;
		}
	};
	return { ask: (request) => {
		const priced = asPriced(request.body);
		const cost = costOf(priced, options.models.get(priced.model));
		const tokens = (cost.most_input_tokens ?? 0) + (cost.most_output_tokens ?? 0);
		return pace(priced.model)(tokens, () => ask(request));
	} };
}
function asPriced({ model, messages, tools = null, max_completion_tokens }) {
	return {
		kind: "judge",
		model: String(model),
		messages,
		sampling: max_completion_tokens === void 0 ? {} : { max_completion_tokens },
		response_format: { tools },
		repeat: 0
	};
}

export { openSampler };