import { n as UserError } from "./part-errors.js";
import { t as count } from "./part-number.js";
import { i as whoDoes, n as notedBy, t as notTakenAway } from "./part-audit-expire2.js";
import { t as enterDrafts } from "./part-enter-drafts.js";
import { r as readLedger } from "./part-read-ledger.js";

// src/commands/audit-redact.ts
async function run(args, world) {
	const ledger = args.value("branch") ?? "";
	const branches = branchesOf(args.positionals, await readLedger(ledger, world), ledger);
	const wanted = [...new Set(args.positionals)].sort();
	const found = count(wanted.length, "piece");
	if (args.isSet("dry-run")) {
		world.print(`would take away ${found} of evidence from ${[...branches].join(", ")}\n`);
		return 0;
	}
	const [by, reason] = [whoDoes(args), reasonOf(args.value("reason"))];
	const { evidence } = await world.ledger(ledger);
	const draft = {
		...notedBy(by, world),
		kind: "redaction",
		key: `redact ${world.sha256(wanted.join("\n"))}`,
		body: {
			evidence: wanted,
			by,
			reason
		}
	};
	await enterDrafts([draft], ledger, world);
	const heads = await evidence.branches();
	for (const branch of branches) {
		const head = heads.get(branch);
		if (head === void 0) continue;
		const done = await evidence.remove(branch, head, new Set(wanted));
		if (done.kind !== "ok") throw notTakenAway(`evidence on ${branch}`, done);
	}
	world.print(`took away ${found} of evidence from ${[...branches].join(", ")}\n`);
	return 0;
}
function branchesOf(digests, entries, ledger) {
	if (digests.length === 0) throw new UserError("audit redact: name the digests of evidence, as audit show --json has them");
	if (digests.length > 200) throw new UserError("audit redact: at most 200 digests at once");
	const kept = entries.flatMap(({ evidence }) => evidence ?? []);
	return new Set(digests.flatMap((digest) => {
		const places = kept.filter((each) => each.digest === digest);
		if (places.length > 0) return places.map(({ branch }) => branch);
		throw new UserError(`audit redact: no entry of ${ledger} has evidence ${JSON.stringify(digest.slice(0, 80))}`);
	}));
}
function reasonOf(reason) {
	if (reason !== void 0 && reason.trim().length >= 10 && reason.length <= 2e3) return reason;
	throw new UserError("audit redact: say why, for the entry: --reason TEXT (10 to 2000 characters)");
}

export { run };