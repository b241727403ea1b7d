import { a as completions, t as endpointOf } from "./part-judge.js";

// src/adapters/sampling/sampler.ts
function openSampler({ env, ...options }) {
	const complete = completions({
		...endpointOf(env, options.log),
		...options
	}, "model");
	return { ask: ({ body }) => complete(asPriced(body), body) };
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