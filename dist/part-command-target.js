import { c as WAIVABLE } from "./part-fields.js";
import { n as UserError, t as ServiceError } from "./part-errors.js";
import { i as textIn, n as numberIn, r as objectIn, t as listIn } from "./part-answer.js";
import { t as commentStands } from "./part-override-facts.js";

// src/commands/comment-command.ts
const MOST = 500;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
function parseCommand(body) {
	const line = body.slice(0, 501).split(/\r\n|\r|\n/)[0] ?? "";
	const [, name, command, rest = ""] = /^(\S*)[ \t]*(\S*)[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
	if (name !== "/gradegate") return { kind: "none" };
	if (line.length > MOST) return answer(`The line is longer than ${MOST} characters.`);
	switch (command) {
		case "": return answer("");
		case "evaluate": return rest === "" ? { kind: "evaluate" } : answer("`evaluate` stands alone.");
		case "plan": return rest === "" ? { kind: "plan" } : answer("`plan` stands alone.");
		case "override": return rest === "" ? answer("`override` needs a reason, in the same line.") : {
			kind: "override",
			reason: rest
		};
		case "waive": return waiveCommand(rest);
		case "audit": return rest === "" || NAME.test(rest) ? {
			kind: "audit",
			suite: rest === "" ? void 0 : rest,
			body
		} : answer("`audit` takes the name of one suite, or none.");
		default: return answer("There is no such command.");
	}
}
function answer(why) {
	return {
		kind: "answer",
		text: why === "" ? HELP : `${why}\n\n${HELP}`
	};
}
const HELP = `Write a command at the start of a comment's first line:

- \`/gradegate evaluate\` reviews the head of this pull request again.
- \`/gradegate plan\` shows what the merge and the next release tag would cause.
- \`/gradegate override REASON\` overrides what the gate lets be overridden, for this head commit alone, by whom the gate names. Never safety.
- \`/gradegate waive RULE SUITE[/SLICE] until YYYY-MM-DD because REASON\` shows the YAML of a waiver. It waives nothing by itself.
- \`/gradegate audit [SUITE]\` draws runs for a person to judge.`;
const WAIVE = /^(\S+) ([^\s/]+)(?:\/(\S+))? until (\S+) because (.+)$/;
function waiveCommand(rest) {
	const [, named, suite = "", slice, until = "", reason = ""] = WAIVE.exec(rest.replace(/[ \t]+/g, " ")) ?? [];
	if (named === void 0) return answer("`waive` names a rule, a suite, a day and a reason.");
	const rule = WAIVABLE.find((each) => each === named);
	if (rule === void 0) return answer(`That rule cannot be waived. These can: ${WAIVABLE.join(", ")}.`);
	if (!NAME.test(suite) || slice !== void 0 && !NAME.test(slice)) return answer("A suite and a slice are named in small letters, digits and dashes.");
	if (!isDay(until)) return answer("The day is written as YYYY-MM-DD, and has to be one that there is.");
	if (reason.length < 20) return answer("A waiver needs a reason of 20 characters at least.");
	return {
		kind: "waive",
		rule,
		suite,
		...slice === void 0 ? {} : { slice },
		until,
		reason
	};
}
function isDay(text) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

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
	const said = {
		issue: event.issue,
		head: sha,
		comment: event.comment,
		by: event.author
	};
	if (command.kind === "answer") return {
		kind: "answer",
		...said,
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
	const found = {
		number: event.issue,
		author,
		base: tip,
		head: sha,
		fork
	};
	if (command.kind === "evaluate") return {
		kind: "review",
		...found
	};
	if (command.kind !== "override") return {
		kind: "ask",
		...said,
		...found,
		command
	};
	if (!await commentStands(client, event)) return {
		kind: "answer",
		...said,
		text: "Nothing was overridden: the comment was edited or deleted since."
	};
	return {
		kind: "review",
		...found,
		override: {
			...said,
			reason: command.reason,
			at: event.at
		}
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