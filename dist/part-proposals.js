import { n as UserError, t as ServiceError } from "./part-errors.js";
import { t as clientIn } from "./part-access.js";
import { i as textIn, n as numberIn, r as objectIn, t as listIn } from "./part-answer.js";

// src/adapters/github/proposals.ts
function openProposals(named, env, log) {
	const found = clientIn(env, named, log);
	if (found === "no_token") throw new UserError("a pull request is to be opened, but there is no token in GITHUB_TOKEN or GH_TOKEN");
	if (found === "no_repository") throw new UserError("a pull request is to be opened; name the repository with --repo OWNER/NAME");
	return { open: (proposal) => openProposal(found.client, found.owner, proposal) };
}
async function openProposal(client, owner, proposal) {
	const base = proposal.base ?? await client.send({
		route: "GET /repos/{owner}/{repo}",
		parameters: {},
		read: branchOf
	});
	const open = await openPull(client, owner, proposal.branch);
	if (open !== void 0) return {
		...open,
		existed: true
	};
	if (await headOf(client, proposal.branch) === void 0) await createBranch(client, proposal, base);
	try {
		return {
			...await createPull(client, proposal, base),
			existed: false
		};
	} catch (error) {
		const there = await openPull(client, owner, proposal.branch);
		if (there === void 0) throw error;
		return {
			...there,
			existed: true
		};
	}
}
const branchOf = (data) => textIn(objectIn(data), "default_branch");
async function createBranch(client, { branch, title, files }, base) {
	const parent = await headOf(client, base);
	if (parent === void 0) throw new UserError(`there is no branch ${base} to propose a change to`);
	const tree = await client.send({
		route: "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
		parameters: { commit_sha: parent },
		read: (data) => textIn(objectIn(objectIn(data).tree), "sha")
	});
	const changed = await client.send({
		route: "POST /repos/{owner}/{repo}/git/trees",
		parameters: {
			base_tree: tree,
			tree: files.map(({ path, text }) => ({
				path,
				mode: "100644",
				type: "blob",
				content: text
			}))
		},
		read: shaOf,
		inDoubt: "repeat"
	});
	const commit = await client.send({
		route: "POST /repos/{owner}/{repo}/git/commits",
		parameters: {
			message: title,
			tree: changed,
			parents: [parent]
		},
		read: shaOf,
		inDoubt: "repeat"
	});
	try {
		await client.send({
			route: "POST /repos/{owner}/{repo}/git/refs",
			parameters: {
				ref: `refs/heads/${branch}`,
				sha: commit
			},
			read: () => void 0
		});
	} catch (error) {
		if (await headOf(client, branch) === void 0) throw error;
	}
}
const shaOf = (data) => textIn(objectIn(data), "sha");
async function headOf(client, branch) {
	try {
		return await client.send({
			route: "GET /repos/{owner}/{repo}/git/ref/{ref}",
			parameters: { ref: `heads/${branch}` },
			read: (data) => shaOf(objectIn(data).object)
		});
	} catch (error) {
		if (error instanceof ServiceError && error.status === 404) return void 0;
		throw error;
	}
}
async function openPull(client, owner, branch) {
	return (await client.send({
		route: "GET /repos/{owner}/{repo}/pulls",
		parameters: {
			head: `${owner}:${branch}`,
			state: "open",
			per_page: 10
		},
		read: (data) => listIn(data).map(pullOf)
	}))[0];
}
async function createPull(client, { branch, title, body }, base) {
	return client.send({
		route: "POST /repos/{owner}/{repo}/pulls",
		parameters: {
			head: branch,
			base,
			title,
			body
		},
		read: (data) => pullOf(objectIn(data))
	});
}
function pullOf(data) {
	return {
		number: numberIn(data, "number"),
		url: textIn(data, "html_url")
	};
}

export { openProposals };