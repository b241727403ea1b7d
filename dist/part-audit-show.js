import { n as UserError } from "./part-errors.js";
import { d as _Object_, f as Optional, i as Number, l as Enum, n as Union, p as _Array_, r as String, s as Integer, t as Record } from "./part-build.js";
import { _ as PullRequest, b as Word, d as Commit, f as Count, g as Path, h as Note, m as Digest, p as Day, r as readLedger, v as Side, x as closed, y as VerdictWord } from "./part-read-ledger.js";
import { t as entriesText } from "./part-entry-text.js";
import { t as nearestWord } from "./part-suggestion.js";

// src/ledger/bodies.ts
const SuiteFigures = _Object_({
	suite: Word,
	purpose: Word,
	side: Side,
	grader: Optional(Word),
	grader_digest: Optional(Digest),
	dataset: Optional(Path),
	dataset_digest: Optional(Digest),
	counts: Optional(_Object_({
		scored: Count,
		not_applicable: Count,
		failed: Count
	}, closed)),
	mean: Optional(Number()),
	auc: Optional(Number()),
	false_accept_rate: Optional(Number()),
	false_reject_rate: Optional(Number()),
	problem: Optional(Note)
}, closed);
const Evaluation = _Object_({
	policies: Path,
	judge: Enum([
		"replay",
		"record",
		"live"
	]),
	pull_request: Optional(PullRequest),
	verdict: Optional(VerdictWord),
	suites: _Array_(SuiteFigures, { maxItems: 2e3 })
}, closed);
const RuleOutcome = _Object_({
	rule: Word,
	outcome: Enum([
		"pass",
		"fail",
		"inconclusive",
		"advice",
		"waived"
	]),
	suite: Optional(Word),
	slice: Optional(Word),
	grader: Optional(Word),
	policy: Optional(Word),
	observed: Optional(Union([Number(), Note])),
	limit: Optional(Union([Number(), Note])),
	detail: Optional(Note)
}, closed);
const GateDecision = _Object_({
	verdict: VerdictWord,
	required_bump: Word,
	pull_request: Optional(PullRequest),
	gates: _Array_(_Object_({
		name: Word,
		digest: Digest
	}, closed), { maxItems: 100 }),
	counts: _Object_({
		pass: Count,
		fail: Count,
		inconclusive: Count,
		advice: Count,
		waived: Count
	}, {
		...closed,
		description: "Of all rules, those that are not listed included."
	}),
	rules: _Array_(RuleOutcome, {
		maxItems: 200,
		description: "Those that did not simply pass come first."
	})
}, closed);
const ApprovalSet = _Object_({
	pull_request: PullRequest,
	commit: Commit,
	source: Enum(["reviews"]),
	approvals: _Array_(_Object_({ user: Word }, closed), { maxItems: 200 })
}, closed);
const Override = _Object_({
	decision: Digest,
	role: Word,
	by: Word,
	reason: String({
		minLength: 20,
		maxLength: 2e3
	}),
	ticket: Optional(Word),
	rules: _Array_(Word, {
		minItems: 1,
		maxItems: 50,
		description: "Each with what it was held against."
	}),
	pull_request: Optional(PullRequest),
	comment: Optional(Integer({
		minimum: 1,
		description: "The comment that asked for it."
	})),
	expires: Optional(Day)
}, closed);
const Waiver = _Object_({
	gate: Word,
	rule: Word,
	suite: Word,
	slice: Optional(Word),
	observed: Optional(Number()),
	ceiling: Optional(Number()),
	floor: Optional(Number()),
	reason: Note,
	owner: Word,
	expires: Day
}, closed);
const Effect = _Object_({
	kind: Enum([
		"job",
		"promotion",
		"rollback",
		"tool_scope"
	]),
	name: Word,
	detail: Optional(Note)
}, closed);
const Plan = _Object_({
	plan: Digest,
	pull_request: Optional(PullRequest),
	effects: _Array_(Effect, { maxItems: 100 }),
	estimated_usd: Optional(Number({ minimum: 0 }))
}, closed);
const Apply = _Object_({
	plan: Digest,
	outcome: Enum([
		"applied",
		"refused",
		"failed"
	]),
	detail: Optional(Note)
}, closed);
const JobEvent = _Object_({
	job: Word,
	status: Word,
	target: Word,
	policy: Optional(Word),
	plan: Optional(Digest),
	grader_digest: Optional(Digest),
	model: Optional(Word),
	runner: Optional(Word),
	detail: Optional(Note)
}, closed);
const Figures = Record(Word, Number(), { maxProperties: 100 });
const Checkpoint = _Object_({
	checkpoint: Word,
	job: Word,
	step: Optional(Count),
	figures: Optional(Figures)
}, closed);
const Promotion = _Object_({
	checkpoint: Word,
	rollout: Optional(Word),
	stage: Word,
	from: Optional(Word),
	plan: Optional(Digest),
	verdict: VerdictWord,
	detail: Optional(Note)
}, closed);
const Rollback = _Object_({
	checkpoint: Word,
	to: Optional(Word),
	rollout: Optional(Word),
	stage: Word,
	plan: Optional(Digest),
	trigger: Enum([
		"person",
		"metric",
		"deadline"
	]),
	reason: Note
}, closed);
const AuditLabel = _Object_({
	sample: Word,
	trajectory: Word,
	trajectory_digest: Digest,
	grader: Word,
	grader_digest: Optional(Digest),
	rater: Word,
	value: Union([Number(), Word]),
	note: Optional(Note)
}, closed);
const Retention = _Object_({
	branch: Path,
	commit: Commit,
	expired: Day
}, {
	...closed,
	description: "Evidence that was taken away because its time was up."
});
const Redaction = _Object_({
	evidence: _Array_(Digest, {
		minItems: 1,
		maxItems: 200
	}),
	by: Word,
	reason: Note
}, {
	...closed,
	description: "Evidence that was taken away before its time, and who wanted it."
});
const BODIES = {
	evaluation: Evaluation,
	gate_decision: GateDecision,
	approval_set: ApprovalSet,
	override: Override,
	waiver: Waiver,
	plan: Plan,
	apply: Apply,
	job_event: JobEvent,
	checkpoint: Checkpoint,
	promotion: Promotion,
	rollback: Rollback,
	audit_label: AuditLabel,
	retention: Retention,
	redaction: Redaction
};

// src/ledger/query.ts
function chooseEntries(entries, { kinds, since, grader, commit }) {
	return entries.filter((entry) => (kinds.length === 0 || kinds.includes(entry.kind)) && (since === void 0 || entry.at >= since) && (grader === void 0 || speaksOf(entry, grader)) && (commit === void 0 || Object.values(entry.revisions).some((each) => each.startsWith(commit))));
}
function speaksOf(entry, grader) {
	if (entry.digests.some(({ of, name }) => of === "grader" && name === grader)) return true;
	if (entry.kind === "gate_decision") return entry.body.rules.some((rule) => rule.grader === grader);
	return entry.kind === "audit_label" && entry.body.grader === grader;
}

// src/commands/audit-show.ts
async function run(args, world) {
	const filter = {
		kinds: args.values("kind").map(kindOf),
		since: sinceOf(args.value("since")),
		grader: args.value("grader"),
		commit: args.value("commit")?.toLowerCase()
	};
	const chosen = chooseEntries(await readLedger(args.value("branch") ?? "", world), filter);
	if (args.isSet("json")) world.print(`${JSON.stringify({
		version: 1,
		kind: "gradegate/ledger",
		entries: chosen
	}, null, 2)}\n`);
	else world.print(entriesText(chosen));
	return 0;
}
function kindOf(given) {
	if (Object.hasOwn(BODIES, given)) return given;
	const known = Object.keys(BODIES);
	const nearest = nearestWord(given, known);
	const hint = nearest === void 0 ? `known: ${known.join(", ")}` : `did you mean ${nearest}?`;
	throw new UserError(`--kind: there is no kind of entry ${JSON.stringify(given)}; ${hint}`);
}
function sinceOf(given) {
	if (given === void 0 || /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/.test(given)) return given?.replace(/Z$/, "");
	throw new UserError(`--since: expected a day or a time in UTC like 2026-11-23 or 2026-11-23T20:00, got ${JSON.stringify(given)}`);
}

export { run };