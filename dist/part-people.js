import { t as ownersOf } from "./part-code-owners.js";
import { t as ServiceError } from "./part-errors.js";
import { n as isJsonObject } from "./part-json.js";
import { i as textIn, t as listIn } from "./part-answer.js";

// src/adapters/github/people.ts
const MOST_COMMITS = 250;
const MOST_FILES = 3e3;
async function approvalFacts(client, pull) {
	const parameters = { pull_number: pull.pullRequest };
	const committers = await readOr("the commits", () => committersOf(client, parameters));
	const reviews = await readOr("the reviews", () => client.pages("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", parameters, reviewsIn).then(known));
	const teams = /* @__PURE__ */ new Map();
	for (const team of pull.teams) teams.set(team, await readOr(`the members of ${team}`, () => membersOf(client, team)));
	const codeowners = await readOr("the changed files", () => ownersOfFiles(client, parameters, pull.codeOwners));
	return {
		head: pull.head,
		author: pull.author,
		committers,
		reviews,
		teams,
		codeowners
	};
}
function known(value) {
	return {
		kind: "known",
		value
	};
}
async function readOr(what, read) {
	try {
		return await read();
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			kind: "unknown",
			why: `${what}: ${error.message}`
		};
	}
}
async function committersOf(client, parameters) {
	const commits = await client.pages("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", parameters, listIn);
	if (commits.length >= MOST_COMMITS) return {
		kind: "unknown",
		why: `it has ${MOST_COMMITS} commits or more`
	};
	const logins = /* @__PURE__ */ new Set();
	for (const commit of commits) {
		for (const role of ["author", "committer"]) {
			const login = loginOf(commit[role]);
			if (login === "") return {
				kind: "unknown",
				why: `the ${role} of ${textIn(commit, "sha").slice(0, 12)} has no account`
			};
			logins.add(login);
		}
		const { message } = isJsonObject(commit.commit) ? commit.commit : {};
		for (const login of coAuthors(typeof message === "string" ? message : "")) logins.add(login);
	}
	return known([...logins]);
}
function loginOf(user) {
	return isJsonObject(user) ? textIn(user, "login") : "";
}
function coAuthors(message) {
	return message.split("\n").filter((line) => /^co-authored-by:/i.test(line)).flatMap((line) => /<(?:\d+\+)?([A-Za-z0-9-]{1,39})@users\.noreply\.github\.com>/i.exec(line)?.[1] ?? []);
}
const STATES = {
	APPROVED: "approved",
	CHANGES_REQUESTED: "changes_requested",
	COMMENTED: "commented",
	DISMISSED: "dismissed",
	PENDING: "pending"
};
function reviewsIn(data) {
	return listIn(data).flatMap((review) => {
		const state = STATES[textIn(review, "state").toUpperCase()];
		const author = loginOf(review.user);
		if (state === void 0 || author === "") return [];
		return [{
			author,
			state,
			commit_id: textIn(review, "commit_id"),
			submitted_at: textIn(review, "submitted_at")
		}];
	});
}
async function membersOf(client, team) {
	const [org, team_slug] = team.replace(/^@/, "").split("/");
	return known((await client.pages("GET /orgs/{org}/teams/{team_slug}/members", {
		org,
		team_slug
	}, (data) => listIn(data).map((each) => textIn(each, "login")))).filter((login) => login !== ""));
}
async function ownersOfFiles(client, parameters, text) {
	if (text === void 0) return {
		kind: "unknown",
		why: "the base has no CODEOWNERS"
	};
	const paths = await client.pages("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", parameters, (data) => listIn(data).flatMap((file) => [textIn(file, "filename"), textIn(file, "previous_filename")].filter((each) => each !== "")));
	if (paths.length >= MOST_FILES) return {
		kind: "unknown",
		why: `it changes ${MOST_FILES} files or more`
	};
	return known([...new Set(paths)].flatMap((path) => {
		const owners = ownersOf(path, text);
		return owners.length === 0 ? [] : [{
			path,
			owners
		}];
	}));
}

export { approvalFacts };