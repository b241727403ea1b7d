import { n as UserError, t as ServiceError } from "./part-errors.js";
import { i as textIn, n as numberIn, r as objectIn, t as listIn } from "./part-answer.js";

// src/commands/comment-command.ts
const MOST = 500;
function parseCommand(body) {
	const line = body.slice(0, 501).split(/\r\n|\r|\n/)[0] ?? "";
	const [name, command, ...rest] = line.trimEnd().split(/[ \t]+/);
	if (name !== "/gradegate") return { kind: "none" };
	if (line.length > MOST) return {
		kind: "answer",
		text: `The line is longer than ${MOST} characters.\n\n${HELP}`
	};
	if (command === void 0) return {
		kind: "answer",
		text: HELP
	};
	const how = Object.hasOwn(HOW, command) ? HOW[command] : void 0;
	if (how !== void 0) return {
		kind: "answer",
		text: how
	};
	if (command !== "evaluate") return {
		kind: "answer",
		text: `There is no such command.\n\n${HELP}`
	};
	if (rest.length > 0) return {
		kind: "answer",
		text: `\`evaluate\` stands alone.\n\n${HELP}`
	};
	return { kind: "evaluate" };
}
const HELP = "`/gradegate evaluate` reviews the head of this pull request again. `plan`, `waive`, `override` and `audit` say where these are done. Write it at the start of the first line.";
const HOW = {
	plan: "What the merge changes in the policies, and the version bump that it needs, is in the review's comment above.",
	waive: "A waiver is a policy: add it to `spec.waivers` of the Gate in a pull request of its own. It counts once it is merged, and never for a safety suite.",
	override: "A comment cannot override the gate. A waiver can let one rule of one suite pass until a day: add it to `spec.waivers` of the Gate in a pull request of its own.",
	audit: "A comment cannot audit. The review's report is kept as an artifact of its workflow run."
};

// src/adapters/github/command-target.ts
async function commandTarget(client, event, log) {
	const none = (why) => ({
		kind: "none",
		why
	});
	if (!event.onPullRequest) return none("the comment is not on a pull request");
	if (event.action !== "created") return none("only new comments are commands");
	const command = parseCommand(event.body);
	if (command.kind === "none") return none("the comment is no command");
	if (!event.person || !await mayWrite(client, event.author, log)) return none("its author is not known to have write permission");
	await acknowledge(client, event.comment, log);
	const pull = await client.send({
		route: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
		parameters: { pull_number: event.issue },
		read: objectIn
	});
	const [base, head] = [objectIn(pull.base), objectIn(pull.head)];
	const sha = textIn(head, "sha");
	if (command.kind === "answer") return {
		kind: "answer",
		issue: event.issue,
		head: sha,
		text: command.text
	};
	if (pull.state !== "open") return none("the pull request is closed");
	const tip = await client.send({
		route: "GET /repos/{owner}/{repo}/branches/{branch}",
		parameters: { branch: textIn(base, "ref") },
		read: (data) => textIn(objectIn(objectIn(data).commit), "sha")
	});
	const fork = head.repo === null || numberIn(objectIn(head.repo), "id") !== numberIn(objectIn(base.repo), "id");
	const author = pull.user === null ? "" : textIn(objectIn(pull.user), "login");
	return {
		kind: "review",
		number: event.issue,
		author,
		base: tip,
		head: sha,
		fork
	};
}
async function latestRun(client, workflow, head) {
	const found = (await client.send({
		route: "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
		parameters: {
			workflow_id: workflow.split("/").at(-1),
			head_sha: head,
			event: "pull_request",
			status: "completed"
		},
		read: (data) => listIn(objectIn(data).workflow_runs)
	})).filter((run) => textIn(run, "path").split("@")[0] === workflow && run.head_sha === head);
	if (found.length === 0) throw new UserError(`no run of ${workflow} for ${head} is over`);
	return Math.max(...found.map((run) => numberIn(run, "id")));
}
async function mayWrite(client, username, log) {
	try {
		const permission = await client.send({
			route: "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
			parameters: { username },
			read: (data) => textIn(objectIn(data), "permission")
		});
		return permission === "admin" || permission === "write";
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		log.warn(`the permission of a commenter cannot be read: ${error.message}`);
		return false;
	}
}
async function acknowledge(client, comment, log) {
	try {
		await client.send({
			route: "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
			parameters: {
				comment_id: comment,
				content: "eyes"
			},
			read: () => void 0,
			inDoubt: "repeat"
		});
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		log.warn(`the command could not be acknowledged: ${error.message}`);
	}
}

export { commandTarget, latestRun };