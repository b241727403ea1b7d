import { n as UserError } from "./part-errors.js";
import { n as isJsonObject } from "./part-json.js";
import { c as openClient, o as failureText, t as endpointOf } from "./part-judge.js";
import { t as Secret } from "./part-secret.js";

// src/adapters/remote-grader.ts
function openRemoteGrader(env, log) {
	const options = optionsOf(env, log);
	const provider = new URL(options.baseUrl ?? "https://api.openai.com/v1").host;
	let client;
	return {
		provider,
		grade: async (grader, sample, item) => {
			try {
				client ??= openClient(options);
				const body = {
					grader,
					model_sample: sample,
					item
				};
				return readGrade(await (await client).post("/fine_tuning/alpha/graders/run", { body }));
			} catch (error) {
				return {
					kind: "failed",
					message: failureText(error, options, "provider")
				};
			}
		}
	};
}
function optionsOf(env, log) {
	const foundry = env.AZURE_OPENAI_ENDPOINT?.trim() ?? "";
	if (foundry === "") {
		if ((env.OPENAI_API_KEY?.trim() ?? "") === "") throw new UserError("a provider is to be asked: set OPENAI_API_KEY, or AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_KEY");
		return endpointOf(env, log);
	}
	const key = env.AZURE_OPENAI_API_KEY?.trim() ?? "";
	if (key === "") throw new UserError("AZURE_OPENAI_ENDPOINT is set, but AZURE_OPENAI_API_KEY is not");
	const url = URL.canParse(foundry) ? new URL(foundry) : void 0;
	const isLocal = url?.protocol === "http:" && [
		"localhost",
		"127.0.0.1",
		"[::1]"
	].includes(url.hostname);
	if (url === void 0 || !(url.protocol === "https:" || isLocal) || url.username !== "" || url.password !== "") throw new UserError("AZURE_OPENAI_ENDPOINT: expected the https address of a resource, without credentials");
	return {
		baseUrl: `${foundry.replace(/\/+$/, "").replace(/\/openai(\/v1)?$/, "")}/openai/v1`,
		apiKey: new Secret(key),
		keyHeader: "api-key"
	};
}
function readGrade(body) {
	if (!isJsonObject(body)) return {
		kind: "failed",
		message: "the answer is no JSON object"
	};
	const errors = isJsonObject(body.metadata) && isJsonObject(body.metadata.errors) ? body.metadata.errors : {};
	const flags = Object.keys(errors).filter((flag) => errors[flag] === true);
	if (flags.length > 0) {
		const details = flags.flatMap((flag) => detailOf(errors[`${flag}_details`] ?? errors[`${flag}_type`]));
		return {
			kind: "failed",
			message: [flags.join(", "), ...details].join(": ")
		};
	}
	const { reward } = body;
	return typeof reward === "number" && Number.isFinite(reward) ? {
		kind: "reward",
		reward
	} : {
		kind: "failed",
		message: "the answer has no finite reward"
	};
}
function detailOf(detail) {
	return typeof detail === "string" && detail !== "" ? [detail.slice(0, 200)] : [];
}

export { readGrade as n, openRemoteGrader as t };