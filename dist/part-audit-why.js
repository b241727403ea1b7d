import { n as UserError } from "./part-errors.js";
import { n as whyText } from "./part-entry-text.js";
import { r as readLedger } from "./part-read-ledger.js";

// src/ledger/why.ts
function why(entries, id) {
	const links = new Links(entries);
	const aboutCheckpoint = entries.filter((entry) => (entry.kind === "checkpoint" || entry.kind === "promotion" || entry.kind === "rollback") && entry.body.checkpoint === id);
	const about = aboutCheckpoint.length > 0 ? aboutCheckpoint : links.ofJob(id);
	if (about.length === 0) return void 0;
	const seen = /* @__PURE__ */ new Set();
	const steps = [];
	const visit = (entry, because, depth) => {
		if (seen.has(entry.seq)) return;
		seen.add(entry.seq);
		steps.push({
			entry,
			depth,
			because
		});
		for (const [next, how] of links.from(entry)) visit(next, how, depth + 1);
	};
	for (const entry of about) visit(entry, "about", 0);
	const kind = aboutCheckpoint.length > 0 ? "checkpoint" : "job";
	return {
		subject: {
			kind,
			id
		},
		steps,
		lacks: lacksOf(kind, steps.map(({ entry }) => entry))
	};
}
var Links = class {
	#entries;
	#byFact = /* @__PURE__ */ new Map();
	constructor(entries) {
		this.#entries = entries;
		for (const entry of entries) this.#byFact.set(entry.fact, [...this.#byFact.get(entry.fact) ?? [], entry]);
	}
	from(entry) {
		const rests = entry.rests_on.flatMap((fact) => this.#before(fact, entry.seq) ?? []);
		return [
			...this.#byBody(entry),
			...rests.map((each) => [each, "rests_on"]),
			...entry.kind === "gate_decision" ? this.#overrides(entry) : []
		];
	}
	ofJob(job) {
		return this.#entries.filter((entry) => entry.kind === "job_event" && entry.body.job === job);
	}
	#byBody(entry) {
		if (entry.kind === "checkpoint") return this.ofJob(entry.body.job).map((each) => [each, "job"]);
		const plan = "plan" in entry.body && entry.kind !== "plan" ? entry.body.plan : void 0;
		if (plan === void 0) return [];
		return this.#entries.flatMap((each) => {
			if (each.kind === "plan" && each.body.plan === plan) return [[each, "plan"]];
			return each.kind === "apply" && each !== entry && each.body.plan === plan ? [[each, "applied"]] : [];
		});
	}
	#overrides({ fact }) {
		return this.#entries.flatMap((each) => each.kind === "override" && each.body.decision === fact ? [[each, "overridden"]] : []);
	}
	#before(fact, seq) {
		return this.#byFact.get(fact)?.findLast((each) => each.seq < seq);
	}
};
function lacksOf(kind, found) {
	const has = (wanted) => found.some((entry) => entry.kind === wanted);
	const lacks = [];
	if (kind === "checkpoint" && !has("job_event")) lacks.push("no job that made the checkpoint is entered");
	if (!has("plan")) lacks.push("no plan is entered: nobody can say what was to be done");
	if (!has("gate_decision")) lacks.push("no decision of a gate is entered: nobody can say what was required");
	if (!has("approval_set")) lacks.push("no approvals are entered: nobody can say who agreed");
	if (!has("evaluation")) lacks.push("no evaluation is entered: there is no evidence");
	for (const entry of found) {
		if (entry.kind === "approval_set" && entry.body.approvals.length === 0) lacks.push(`nobody had approved (entry ${entry.seq})`);
		if (entry.kind === "apply" && entry.body.outcome !== "applied") lacks.push(`the plan was ${entry.body.outcome} (entry ${entry.seq})`);
		if (entry.kind !== "gate_decision" || entry.body.verdict === "pass") continue;
		if (!found.some((each) => each.kind === "override" && each.body.decision === entry.fact)) lacks.push(`the gate's verdict was ${entry.body.verdict} (entry ${entry.seq}), and nobody overrode it`);
	}
	return lacks;
}

// src/commands/audit-why.ts
async function run(args, world) {
	const [id, ...more] = args.positionals;
	if (id === void 0 || more.length > 0) throw new UserError("audit why: give the id of one job or checkpoint");
	const branch = args.value("branch") ?? "";
	const answer = why(await readLedger(branch, world), id);
	if (answer === void 0) throw new UserError(`the ledger ${branch} knows no job and no checkpoint ${JSON.stringify(id.slice(0, 200))}`);
	if (args.isSet("json")) world.print(`${JSON.stringify({
		version: 1,
		kind: "gradegate/why",
		...answer
	}, null, 2)}\n`);
	else world.print(whyText(answer));
	return answer.lacks.length === 0 ? 0 : 1;
}

export { run };