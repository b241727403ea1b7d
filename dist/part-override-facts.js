import { t as ServiceError } from "./part-errors.js";
import { n as isJsonObject } from "./part-json.js";
import { i as textIn, r as objectIn, t as listIn } from "./part-answer.js";

// src/adapters/github/override-facts.ts
async function commentStands(client, { comment, body, author }) {
	try {
		const now = await client.send({
			route: "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
			parameters: { comment_id: comment },
			read: objectIn
		});
		const lines = (text) => text.replaceAll("\r\n", "\n");
		return (isJsonObject(now.user) ? textIn(now.user, "login") : "") === author && lines(textIn(now, "body")) === lines(body);
	} catch (error) {
		if (error instanceof ServiceError && (error.status === 404 || error.status === 410)) return false;
		throw error;
	}
}
async function headWasSteady(client, issue, since) {
	const from = Math.floor(Date.parse(since) / 1e3) * 1e3;
	if (Number.isNaN(from)) return {
		kind: "unknown",
		why: "the time of the decision cannot be read"
	};
	try {
		return {
			kind: "known",
			value: !(await client.pages("GET /repos/{owner}/{repo}/issues/{issue_number}/timeline", { issue_number: issue }, listIn)).some((event) => (event.event === "head_ref_force_pushed" || event.event === "head_ref_restored") && !(Date.parse(textIn(event, "created_at")) < from))
		};
	} catch (error) {
		if (!(error instanceof ServiceError)) throw error;
		return {
			kind: "unknown",
			why: error.message
		};
	}
}

export { headWasSteady as n, commentStands as t };