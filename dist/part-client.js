import { t as ServiceError } from "./part-errors.js";
import { a as UnreadableAnswer, i as textIn, o as troubleOf, r as objectIn } from "./part-answer.js";

// src/adapters/github/permission.ts
const NEEDED = [
	[/\/check-runs\b/, "checks"],
	[/\/(issues|pulls)\b/, "pull-requests"],
	[/\/actions\b/, "actions"],
	[/\/(branches|contents|git)\b/, "contents"],
	[/\/collaborators\b/, "metadata"]
];
function permissionFor(operation) {
	if (/^GET \/orgs\/.*\/teams\//.test(operation)) return "members: read of the organization (a GitHub App's or a person's token can have it, a workflow's own cannot)";
	if (/\/(protection|rulesets|environments|permissions)\b/.test(operation)) return void 0;
	const found = NEEDED.find(([path]) => path.test(operation))?.[1];
	return found === void 0 ? void 0 : `${found}: ${operation.startsWith("GET ") ? "read" : "write"}`;
}

// src/adapters/github/patience.ts
const PATIENCE = {
	attempts: 6,
	totalWait: 3e5,
	timeout: 3e4,
	firstWait: 1e3,
	sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	now: () => Date.now(),
	random: () => Math.random()
};
const LONGEST_BACKOFF = 3e4;
function insistWith(patience, log) {
	let waited = 0;
	const waitOut = async (operation, trouble, attempts, cause) => {
		const { status } = trouble;
		const giveUp = (message, retryable) => {
			return new ServiceError({
				service: "GitHub",
				operation,
				message,
				retryable,
				cause,
				...status === void 0 ? {} : { status }
			});
		};
		if (trouble.kind === "final") throw giveUp(`${trouble.reason}${advice(operation, trouble)}`, false);
		if (attempts >= patience.attempts) throw giveUp(`${trouble.reason}; given up after ${attempts} attempts`, true);
		const backoff = Math.min(patience.firstWait * 2 ** (attempts - 1), LONGEST_BACKOFF);
		const wait = trouble.wait ?? Math.ceil(backoff * (.5 + patience.random() / 2));
		if (waited + wait > patience.totalWait) throw giveUp(`${trouble.reason}; the next attempt is due in ${inSeconds(wait)}, which is too long to wait`, true);
		waited += wait;
		log.info(`GitHub: ${operation}: ${trouble.reason}; trying again in ${inSeconds(wait)}`);
		await patience.sleep(wait);
	};
	return async (operation, go, inDoubt) => {
		for (let attempts = 1;; attempts++) try {
			return await go();
		} catch (error) {
			const trouble = troubleOf(error, patience.now());
			const doubtful = trouble.kind === "passing" && trouble.doubtful;
			const reason = `${trouble.reason}; whether it took effect is not known`;
			const borne = doubtful && inDoubt === "give_up" ? {
				...trouble,
				kind: "final",
				reason
			} : trouble;
			await waitOut(operation, borne, attempts, error);
			const effect = doubtful && typeof inDoubt === "function" ? await inDoubt() : void 0;
			if (effect !== void 0) return effect;
		}
	};
}
function advice(operation, { status, reason }) {
	switch (status) {
		case 401: return ". The token is not valid (any more): pass github.token, or another one that is";
		case 403: {
			const needed = /not accessible|must have/i.test(reason) ? permissionFor(operation) : void 0;
			return needed === void 0 ? "" : `. The token lacks the permission ${needed}`;
		}
		case 404: return ". Is it there, and may this token see it?";
		default: return "";
	}
}
function inSeconds(milliseconds) {
	return `${Math.round(milliseconds / 100) / 10} s`;
}

// src/adapters/github/client.ts
const PAGE_SIZE = 100;
const MOST_PAGES = 200;
function createClient(options) {
	const { owner, repo, log } = options;
	const patience = {
		...PATIENCE,
		...options.patience
	};
	const insist = insistWith(patience, log);
	let loading;
	const octokit = () => {
		loading ??= loadOctokit(options);
		return loading;
	};
	const attempt = async (route, parameters) => {
		const { request } = await octokit();
		const signal = AbortSignal.timeout(patience.timeout);
		const { data, headers, status } = await request(route, {
			...route.includes("{owner}") ? {
				owner,
				repo
			} : {},
			...parameters,
			request: { signal }
		});
		if (typeof data !== "object" && status !== 204) throw new UnreadableAnswer("the answer was cut off");
		return {
			data,
			link: headers.link ?? ""
		};
	};
	const askLogin = async () => {
		const go = async () => textIn(objectIn((await attempt("GET /user", {})).data), "login");
		try {
			return await insist("GET /user", go, "repeat");
		} catch (error) {
			if (error instanceof ServiceError && !error.retryable) return void 0;
			throw error;
		}
	};
	let login;
	return {
		send: ({ route, parameters, read, inDoubt }) => {
			const go = async () => read((await attempt(route, parameters)).data);
			return insist(route, go, inDoubt ?? (route.startsWith("GET ") ? "repeat" : "give_up"));
		},
		pages: async (route, parameters, read) => {
			const found = [];
			for (let page = 1; page <= MOST_PAGES; page++) {
				const go = async () => {
					const { data, link } = await attempt(route, {
						...parameters,
						per_page: PAGE_SIZE,
						page
					});
					return {
						items: read(data),
						more: /rel="next"/.test(link)
					};
				};
				const { items, more } = await insist(route, go, "repeat");
				found.push(...items);
				if (!more) return found;
			}
			throw new ServiceError({
				service: "GitHub",
				operation: route,
				message: `there are more than ${MOST_PAGES} pages`,
				retryable: false
			});
		},
		login: () => {
			login ??= options.login === void 0 ? askLogin() : Promise.resolve(options.login);
			return login;
		}
	};
}
async function loadOctokit({ token, apiUrl }) {
	const { getOctokit } = await import("./part-github.js");
	return getOctokit(token, {
		baseUrl: apiUrl,
		userAgent: "gradegate"
	});
}

export { createClient as t };