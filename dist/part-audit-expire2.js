import { n as UserError } from "./part-errors.js";
import { i as lastDayOf, t as enterDrafts } from "./part-enter-drafts.js";
import { t as count } from "./part-number.js";
import { r as readLedger } from "./part-read-ledger.js";

// src/commands/audit-expire.ts
async function run(args, world) {
	const ledger = args.value("branch") ?? "";
	await readLedger(ledger, world);
	const { evidence } = await world.ledger(ledger);
	const over = [...await evidence.branches()].flatMap(([branch, commit]) => {
		const expired = lastDayOf(branch, ledger);
		return expired !== void 0 && expired < world.today() ? [{
			branch,
			commit,
			expired
		}] : [];
	});
	const by = over.length === 0 || args.isSet("dry-run") ? "" : whoDoes(args);
	for (const body of over) {
		if (!args.isSet("dry-run")) {
			const draft = {
				...notedBy(by, world),
				kind: "retention",
				key: `expire ${body.branch}`,
				body
			};
			await enterDrafts([draft], ledger, world);
			const done = await evidence.remove(body.branch, body.commit);
			if (done.kind !== "ok") throw notTakenAway(body.branch, done);
		}
		world.print(`${args.isSet("dry-run") ? "would take away" : "took away"} ${body.branch}, expired on ${body.expired}\n`);
	}
	world.print(`${count(over.length, "branch", "branches")} of evidence expired\n`);
	return 0;
}
function whoDoes(args) {
	const by = args.value("by");
	if (by !== void 0 && by.trim() !== "" && by.length <= 200) return by;
	throw new UserError("audit: say who takes evidence away, for the entry: --by NAME (at most 200 characters)");
}
function notedBy(actor, world) {
	return {
		at: world.now(),
		actor,
		engine: world.version,
		revisions: {},
		digests: [],
		rests_on: []
	};
}
function notTakenAway(branch, done) {
	const why = done.kind === "moved" ? "somebody added to it meanwhile; run this again" : done.message ?? "no reason was given";
	return new UserError(`${branch} was not taken away: ${why}`);
}

export { whoDoes as i, notedBy as n, run as r, notTakenAway as t };