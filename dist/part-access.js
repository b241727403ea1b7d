import { t as createClient } from "./part-client.js";

// src/adapters/github/access.ts
function clientIn(env, named, log) {
	const token = env.GITHUB_TOKEN || env.GH_TOKEN || "";
	if (token === "") return "no_token";
	const repository = named ?? env.GITHUB_REPOSITORY ?? "";
	const [owner, repo] = repository.split("/");
	if (!owner || !repo) return "no_repository";
	const apiUrl = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
	return {
		client: createClient({
			token,
			owner,
			repo,
			apiUrl,
			log
		}),
		owner,
		repository
	};
}

export { clientIn as t };