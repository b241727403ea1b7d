import { n as UserError, t as ServiceError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { i as REDACTED_KINDS } from "./part-ledger-fields.js";
import { t as feeding } from "./part-trainers.js";
import { i as verifyChain, r as readLedger } from "./part-read-ledger.js";
import { i as jobDigest, t as effectSide } from "./part-find-effects.js";
import { t as loadChecked } from "./part-load-checked.js";
import { t as readTrajectories } from "./part-read.js";
import { t as redact } from "./part-redact.js";
import { n as appendEntries } from "./part-enter-drafts.js";
import { l as reportOfTrajectories, s as readSuiteRecordings } from "./part-suite-report.js";
import { t as compareWithProvider } from "./part-provider-deviation.js";
import { n as latestDecisions } from "./part-released.js";
import { i as unsendableOf, n as gradeRemotely, r as sampled } from "./part-calibrate-provider.js";

// src/ledger/approved-plan.ts
function approvedPlan(entries, digest, of = () => true) {
	const short = digest.slice(0, 12);
	const plans = entries.filter((entry) => entry.kind === "plan" && entry.body.plan === digest);
	if (plans.length === 0) return {
		kind: "none",
		why: `the ledger knows no plan ${short}, so nobody approved it`
	};
	const found = latestDecisions(entries).filter(of).flatMap((decision) => {
		const plan = plans.find(({ fact }) => decision.rests_on.includes(fact));
		return plan === void 0 ? [] : [{
			plan,
			decision
		}];
	});
	const passed = found.find(({ decision }) => decision.body.verdict === "pass");
	if (passed !== void 0) return {
		kind: "approved",
		...passed
	};
	const [other] = found;
	return other === void 0 ? {
		kind: "none",
		why: `the plan ${short} was shown, and no decision that counts rests on it`
	} : {
		kind: "none",
		why: `the gate's latest decision on the plan ${short} is ${other.decision.body.verdict}`
	};
}

// src/job/service.ts
const PHASES = {
	validating_files: "before",
	queued: "before",
	pending: "before",
	running: "running",
	resuming: "running",
	pausing: "running",
	paused: "held",
	succeeded: "succeeded",
	failed: "failed",
	cancelled: "cancelled",
	canceled: "cancelled",
	cancelling: "running"
};
function phaseOf(status) {
	return Object.hasOwn(PHASES, status) ? PHASES[status] : "unknown";
}
function isOver(status) {
	return [
		"succeeded",
		"failed",
		"cancelled"
	].includes(phaseOf(status));
}

// src/ledger/job-record.ts
function eventsOf(entries, key) {
	return entries.filter((each) => each.kind === "job_event" && each.key.startsWith(`job ${key} `));
}
function jobRecord(entries, key) {
	const claims = [];
	let record = {};
	for (const { at, body } of eventsOf(entries, key)) {
		const { status, runner = "", job, detail = "no reason is entered" } = body;
		if (status === "claimed") claims.push({
			runner,
			at: Date.parse(at),
			released: false
		});
		const open = claims.findIndex((claim) => claim.runner === runner && !claim.released);
		if ((status === "released" || status === "refused") && open >= 0) claims[open] = {
			...claims[open],
			released: true
		};
		if (status === "refused") record = {
			...record,
			refused: detail
		};
		if (status === "created") record = { job };
	}
	return {
		claims,
		...record
	};
}
function startedPolicies(entries) {
	const names = entries.flatMap((each) => each.kind === "job_event" && each.body.status === "created" && each.body.policy !== void 0 ? [each.body.policy] : []);
	return [...new Set(names)].sort();
}
function startedJob(entries, policy) {
	const created = entries.findLast((each) => each.kind === "job_event" && each.body.status === "created" && each.body.policy === policy);
	const key = created?.key.split(" ")[1];
	if (created === void 0 || key === void 0) return void 0;
	const { body } = created;
	let status = body.status;
	let pauseAsked;
	for (const { at, body: later, seq } of eventsOf(entries, key)) {
		if (seq < created.seq || later.job !== body.job) continue;
		if (later.status === "duplicate_cancelled") continue;
		status = later.status;
		if (status === "pause_asked") pauseAsked ??= Date.parse(at);
		else if (status === "paused") pauseAsked = void 0;
	}
	return {
		key,
		job: body.job,
		policy,
		target: body.target,
		approved: body.plan,
		grader_digest: body.grader_digest,
		status,
		...pauseAsked === void 0 ? {} : { pauseAsked },
		created
	};
}
function startDraft(plan, noted, event) {
	const { policy, key, approved, grader, compiled, files } = plan;
	const { status, id, runner, detail } = event;
	const body = {
		job: id ?? `planned ${key.slice(0, 12)}`,
		status,
		target: compiled.profile.provider,
		policy,
		plan: approved,
		grader_digest: grader.digest,
		model: compiled.body({ train: "" }, {}).model,
		...runner === void 0 ? {} : { runner },
		...detail === void 0 ? {} : { detail: clean(detail) }
	};
	const digests = [
		{
			of: "grader",
			name: grader.name,
			digest: grader.digest,
			revision: "head"
		},
		{
			of: "plan",
			name: policy,
			digest: approved
		},
		...files.map(({ path, sha256 }) => ({
			of: "dataset",
			name: path,
			digest: sha256,
			revision: "head"
		}))
	];
	const about = status === "duplicate_cancelled" ? `duplicate ${id ?? ""}` : "start";
	return {
		...noted,
		revisions: {},
		kind: "job_event",
		key: `job ${key} ${about}`,
		digests: status === "created" ? digests : [],
		rests_on: [],
		body
	};
}
function watchDraft(started, noted, seen) {
	const { key, job, policy, target, approved, grader_digest } = started;
	return {
		...noted,
		revisions: {},
		kind: "job_event",
		key: `job ${key} watch`,
		digests: [],
		rests_on: [started.created.fact],
		body: {
			job,
			status: seen.status,
			target,
			policy,
			...approved === void 0 ? {} : { plan: approved },
			...grader_digest === void 0 ? {} : { grader_digest },
			...seen.detail === void 0 ? {} : { detail: clean(seen.detail) }
		}
	};
}
function clean(text) {
	const { value } = redact(text, REDACTED_KINDS);
	return value.slice(0, 1900);
}
const MOST_FIGURES = 100;
function checkpointDraft(started, noted, { model, step, metrics }) {
	const figures = Object.entries(metrics).filter(([name]) => name.length > 0 && name.length <= 200);
	return {
		...noted,
		revisions: {},
		kind: "checkpoint",
		key: `checkpoint ${model}`,
		digests: [],
		rests_on: [started.created.fact],
		body: {
			checkpoint: model,
			job: started.job,
			step,
			figures: Object.fromEntries(figures.slice(0, MOST_FIGURES))
		}
	};
}
function trainedDraft(started, noted, { trained_model }) {
	if (trained_model === void 0) return [];
	return [{
		...noted,
		revisions: {},
		kind: "checkpoint",
		key: `checkpoint ${trained_model}`,
		digests: [],
		rests_on: [started.created.fact],
		body: {
			checkpoint: trained_model,
			job: started.job
		}
	}];
}

// src/job/plan.ts
const KEY_NAME = "gradegate_key";
function planJob({ job, compiled, digest, approved, attempt, files }, sha256) {
	const key = sha256(canonicalJson({
		job: digest,
		attempt
	}));
	const { profile, validates } = compiled;
	const parts = validates ? ["train", "validation"] : ["train"];
	const { name, version } = job.grader;
	return {
		policy: job.name,
		key,
		digest,
		approved,
		attempt,
		compiled,
		grader: {
			name,
			version,
			digest: job.grader.digest
		},
		files: parts.map((part) => {
			const { sha256: content, bytes } = files[part];
			const mark = profile.metadata === "yes" ? "" : `${key.slice(0, 32)}-`;
			return {
				part,
				path: job[part],
				sha256: content,
				bytes,
				name: `gradegate-${mark}${content}.jsonl`
			};
		}),
		metadata: {
			[KEY_NAME]: key,
			gradegate_job: digest,
			gradegate_plan: approved,
			gradegate_grader: job.grader.digest,
			gradegate_policy: `${job.name} attempt ${attempt}`
		}
	};
}

// src/job/spend.ts
function spendOf(facts) {
	const { usd_per_hour, prices, judges, vitals, isPaidByFunction } = facts;
	const hours = hoursOf(facts);
	const used = /* @__PURE__ */ new Map();
	for (const { judges: asked = {} } of vitals) for (const [model, { input, output }] of Object.entries(asked)) {
		const sum = used.get(model) ?? {
			input: 0,
			output: 0
		};
		used.set(model, {
			input: sum.input + input,
			output: sum.output + output
		});
	}
	const unsaid = judges.length > 0 && vitals.some((each) => Object.keys(each.judges ?? {}).length === 0);
	const unknown = [];
	if (usd_per_hour === void 0) unknown.push("the price of an hour is not stated (estimate.usd_per_hour)");
	if (unsaid) unknown.push("the provider does not say how many tokens the graders used");
	let usd = usd_per_hour === void 0 ? 0 : hours * usd_per_hour;
	for (const [model, { input, output }] of used) {
		const { usd_per_million_input_tokens: inPrice, usd_per_million_output_tokens: outPrice } = prices.get(model) ?? {};
		if (inPrice === void 0 || outPrice === void 0) {
			if (input + output > 0) unknown.push(`the price of the judge ${model} is not stated (--prices)`);
		} else usd += (input * inPrice + output * outPrice) / 1e6;
	}
	const tokens = [...used.values()].reduce((sum, { input, output }) => sum + input + output, 0);
	return {
		hours,
		tokens: unsaid ? void 0 : tokens,
		usd: unknown.length === 0 ? usd : void 0,
		unknown,
		uncounted: isPaidByFunction ? ["the function that grades, which is billed apart"] : []
	};
}
function hoursOf({ job, events, vitals, now }) {
	const phase = phaseOf(job.status);
	if (phase === "before" && vitals.length === 0) return 0;
	const started = events.find(({ message }) => /job started/i.test(message))?.at ?? job.created;
	const last = events.at(-1)?.at ?? job.created;
	const end = job.finished ?? (phase === "held" ? last : now / 1e3);
	return Math.max(0, end - started) / 3600;
}
function judgesOf(native) {
	const found = /* @__PURE__ */ new Set();
	const walk = (value) => {
		if (Array.isArray(value)) for (const each of value) walk(each);
		else if (isJsonObject(value)) {
			if ((value.type === "score_model" || value.type === "label_model") && typeof value.model === "string") found.add(value.model);
			for (const each of Object.values(value)) walk(each);
		}
	};
	walk(native);
	return [...found].sort();
}

// src/job/watch.ts
const DEFAULT_LIMITS = {
	grader_errors: .05,
	reward_gap: .1,
	growth: 3,
	shrinkage: 3
};
const PAUSE_PATIENCE = 12e5;
function nextWatch(seen) {
	const { job, pauses, pauseAsked, now } = seen;
	if (isOver(job.status)) return {
		do: "nothing",
		why: `it is ${job.status}`
	};
	if (phaseOf(job.status) === "held") return {
		do: "nothing",
		why: "it is paused: a person resumes or cancels it"
	};
	const reasons = reasonsOf(seen);
	if (reasons.length === 0) return {
		do: "go_on",
		cannotTell: untold(seen)
	};
	if (reasons.some(({ code }) => code === "not_plan")) return {
		do: "cancel",
		reasons
	};
	if (phaseOf(job.status) !== "running" || !pauses) return {
		do: "cancel",
		reasons
	};
	if (pauseAsked !== void 0 && now - pauseAsked > 12e5) return {
		do: "cancel",
		reasons
	};
	return {
		do: "pause",
		reasons
	};
}
function reasonsOf(seen) {
	const { mismatch, holdout } = seen;
	return [
		...mismatch === void 0 ? [] : [reason("not_plan", `it is not the job that was planned: ${mismatch}`)],
		...budgetReasons(seen),
		...errorReasons(seen),
		...holdout?.verdict === "alarm" ? [reason("holdout_falls", `reward against holdout: ${holdout.why}`)] : [],
		...gapReasons(seen),
		...driftReasons(seen)
	];
}
function budgetReasons({ spend, limits, nextLook, vitals, job }) {
	const running = phaseOf(job.status) !== "before" || vitals.length > 0;
	const ahead = running ? nextLook / 36e5 : 0;
	const grown = spend.hours > 0 ? 1 + ahead / spend.hours : 1;
	const say = (used, then, limit, unit) => `${used.toFixed(2)} ${unit} used and about ${then.toFixed(2)} at the next look, of ${limit} allowed`;
	const reasons = [];
	const { hours, tokens, usd, unknown } = spend;
	if (limits.hours !== void 0 && hours + ahead > limits.hours) reasons.push(reason("budget_hours", say(hours, hours + ahead, limits.hours, "hours")));
	if (limits.tokens !== void 0 && tokens !== void 0 && tokens * grown > limits.tokens) reasons.push(reason("budget_tokens", say(tokens, tokens * grown, limits.tokens, "tokens of graders")));
	if (usd !== void 0 && usd * grown > limits.usd) reasons.push(reason("budget_usd", say(usd, usd * grown, limits.usd, "USD")));
	if (usd === void 0 && running) reasons.push(reason("cost_unknown", `what it costs is not known, so the budget cannot be held: ${unknown.join("; ")}`));
	return reasons;
}
const WINDOW = 5;
function errorReasons({ vitals, limits }) {
	const told = vitals.slice(-5).flatMap(({ failed }) => failed === void 0 ? [] : [failed]);
	if (told.length === 0) return [];
	const share = meanOf(told.map((each) => each.share));
	if (share <= limits.grader_errors) return [];
	const worst = told.reduce((a, b) => b.share > a.share ? b : a);
	return [reason("grader_errors", `${percent(share)} of grades failed over the last ${told.length} steps (${worst.what}), at most ${percent(limits.grader_errors)} may: each is paid as 0`)];
}
function gapReasons({ vitals, limits }) {
	const train = vitals.flatMap((each) => each.train === void 0 ? [] : [each.train]);
	const valid = vitals.flatMap((each) => each.valid === void 0 ? [] : [each.valid]);
	const reasons = [];
	if (train.length >= WINDOW && valid.length >= 2) {
		const gap = meanOf(train.slice(-5)) - meanOf(valid.slice(-2));
		if (gap > limits.reward_gap) {
			const message = `the reward on training rows is ${gap.toFixed(3)} over that on validation rows, at most ${limits.reward_gap} may be: it learns the rows, or a loophole in them`;
			reasons.push(reason("reward_gap", message));
		}
	}
	const best = Math.max(...valid);
	if (train.length >= 10 && valid.length >= 3) {
		const rise = meanOf(train.slice(-5)) - meanOf(train.slice(0, WINDOW));
		const fall = best - meanOf(valid.slice(-2));
		if (rise > 0 && fall > limits.reward_gap) {
			const message = `the reward on training rows rose by ${rise.toFixed(3)} while that on validation rows fell by ${fall.toFixed(3)} from its best`;
			reasons.push(reason("reward_gap", message));
		}
	}
	return reasons;
}
function driftReasons({ vitals, limits }) {
	return [
		...drift(vitals, "output_tokens", "the outputs' length", "length", limits),
		...drift(vitals, "reasoning_tokens", "the reasoning's length", "length", limits),
		...drift(vitals, "tool_calls", "the number of tool calls", "tool_calls", limits)
	];
}
function drift(vitals, field, what, code, { growth, shrinkage }) {
	const values = vitals.flatMap((each) => each[field] === void 0 ? [] : [each[field]]);
	if (values.length < 10) return [];
	const [then, now] = [meanOf(values.slice(0, WINDOW)), meanOf(values.slice(-5))];
	const moved = `${what} went from ${then.toFixed(1)} to ${now.toFixed(1)}`;
	if (now > then * growth && now > 0) return [reason(`${code}_up`, `${moved}, more than ${growth} times as much`)];
	if (now < then / shrinkage) return [reason(`${code}_down`, `${moved}, less than 1/${shrinkage}: it stops early`)];
	return [];
}
function untold({ vitals, holdout }) {
	const has = (field) => vitals.some((each) => each[field] !== void 0);
	return [
		...vitals.length === 0 ? ["no step has been reported yet"] : [],
		...vitals.length > 0 && !has("valid") ? ["no reward on validation rows is reported"] : [],
		...vitals.length > 0 && !has("failed") ? ["failed grades are not reported"] : [],
		...vitals.length > 0 && !has("output_tokens") ? ["the outputs' length is not reported"] : [],
		...vitals.length > 0 && !has("tool_calls") ? ["tool calls are not reported"] : [],
		...holdout === void 0 ? ["reward was not held against the holdout (--holdout FILE)"] : holdout.verdict === "cannot_tell" ? [`reward against holdout: ${holdout.why}`] : []
	];
}
function meanOf(values) {
	return values.reduce((sum, each) => sum + each, 0) / values.length;
}
function percent(share) {
	return `${(share * 100).toFixed(1)} %`;
}
function reason(code, message) {
	return {
		code,
		message
	};
}

// src/target/bedrock.ts
const BEDROCK = {
	provider: "bedrock",
	trainer: "bedrock",
	key: {
		header: "authorization",
		variables: ["AWS_BEARER_TOKEN_BEDROCK", "BEDROCK_API_KEY"]
	},
	address: ({ region }) => region === void 0 || !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ? { problem: "target.region: expected a region, e.g. us-west-2" } : { url: `https://bedrock-mantle.${region}.api.aws/v1` },
	models: [{ id: "openai.gpt-oss-20b" }],
	modelsOpen: true,
	graders: ["lambda"],
	parts: [],
	hyperparameters: [
		"n_epochs",
		"batch_size",
		"learning_rate_multiplier"
	],
	settings: [],
	graderApi: false,
	pauses: false,
	metadata: "unknown",
	rows: {
		train: [100, 2e4],
		validation: [0, 0]
	},
	fileBytes: 536870912,
	refusedMetrics: [],
	source: "the provider's samples (2026-08-21) and user guide",
	as_of: "2026-11-23"
};

// src/target/profile.ts
const HYPERPARAMETERS = [
	"n_epochs",
	"batch_size",
	"learning_rate_multiplier",
	"compute_multiplier",
	"eval_interval",
	"eval_samples",
	"reasoning_effort"
];
const NATIVE_GRADERS = [
	"string_check",
	"text_similarity",
	"python",
	"score_model",
	"multi"
];
const NATIVE_PARTS = [
	"string_check",
	"text_similarity",
	"python",
	"score_model",
	"label_model"
];
function httpsAddress(text) {
	if (!URL.canParse(text)) return void 0;
	const url = new URL(text);
	const plain = url.username === "" && url.password === "" && url.search === "" && url.hash === "";
	return url.protocol === "https:" && plain ? url : void 0;
}

// src/target/foundry.ts
const FOUNDRY = {
	provider: "foundry",
	trainer: "foundry",
	key: {
		header: "api-key",
		variables: ["AZURE_OPENAI_API_KEY"]
	},
	address: ({ endpoint }) => {
		const url = endpoint === void 0 ? void 0 : httpsAddress(endpoint);
		if (url === void 0) return { problem: "target.endpoint: expected the resource's https address, e.g. https://NAME.openai.azure.com" };
		return { url: `${url.href.replace(/\/+$/, "").replace(/\/openai(\/v1)?$/, "")}/openai/v1` };
	},
	models: [{
		id: "o4-mini-2025-04-16",
		until: "2027-04-16",
		usd_per_hour: 100,
		note: "trained for existing customers only since the base model was retired on 2026-10-16"
	}, {
		id: "gpt-5-2025-08-07",
		until: "2027-02-06",
		note: "by invitation only; pause and resume are not reliable"
	}],
	modelsOpen: true,
	graders: NATIVE_GRADERS,
	parts: NATIVE_PARTS,
	hyperparameters: HYPERPARAMETERS,
	settings: [
		"response_format",
		"seed",
		"suffix"
	],
	graderApi: true,
	pauses: true,
	metadata: "yes",
	rows: {
		train: [1, 5e4],
		validation: [1, 1e3]
	},
	fileBytes: 536870912,
	refusedMetrics: ["cosine"],
	source: "the provider's guide to reinforcement fine-tuning (2026-10-05) and its retirement schedule (2026-07-07)",
	as_of: "2026-11-23"
};

// src/target/openai.ts
const OPENAI = {
	provider: "openai",
	trainer: "openai",
	key: {
		header: "authorization",
		variables: ["OPENAI_API_KEY"]
	},
	address: ({ base_url }) => {
		if (base_url === void 0) return { url: "https://api.openai.com/v1" };
		const url = httpsAddress(base_url);
		return url === void 0 ? { problem: "target.base_url: expected an https address without credentials, query or fragment" } : { url: url.href.replace(/\/+$/, "") };
	},
	closes: "2027-01-06",
	models: [{
		id: "o4-mini-2025-04-16",
		until: "2026-10-23",
		usd_per_hour: 100
	}],
	modelsOpen: false,
	graders: NATIVE_GRADERS,
	parts: NATIVE_PARTS,
	hyperparameters: HYPERPARAMETERS,
	settings: [
		"response_format",
		"seed",
		"suffix"
	],
	graderApi: true,
	pauses: true,
	metadata: "yes",
	rows: {
		train: [1, 5e4],
		validation: [1, 1e3]
	},
	fileBytes: 536870912,
	refusedMetrics: ["cosine"],
	source: "the provider's guide to reinforcement fine-tuning and its deprecations page, as copied in public",
	as_of: "2026-11-23"
};

// src/target/targets.ts
const TARGETS = {
	openai: OPENAI,
	foundry: FOUNDRY,
	bedrock: BEDROCK
};

// src/target/compile.ts
function compileJob(job, facts, today) {
	const { spec } = job;
	const target = spec.target;
	const profile = TARGETS[target.provider];
	const address = profile.address(target);
	const grader = graderFor(job, profile);
	const problems = [
		..."problem" in address ? [wrong("address", address.problem)] : [],
		...dateProblems(spec.base_model, profile, today),
		...grader.problems,
		...fieldProblems(spec, profile),
		...rowProblems(facts, profile)
	];
	if (!("url" in address) || grader.grader === void 0 || problems.some(({ severity }) => severity === "error")) return { problems };
	const { url } = address;
	const native = grader.grader;
	const validates = profile.rows.validation[1] > 0;
	const { suffix, seed, response_format, hyperparameters } = spec;
	return {
		problems,
		job: {
			profile,
			address: url,
			validates,
			body: (ids, metadata) => ({
				model: spec.base_model,
				training_file: ids.train,
				...validates && ids.validation !== void 0 ? { validation_file: ids.validation } : {},
				...suffix === void 0 ? {} : { suffix },
				...seed === void 0 ? {} : { seed },
				metadata,
				method: {
					type: "reinforcement",
					reinforcement: {
						grader: native,
						...hyperparameters === void 0 ? {} : { hyperparameters },
						...response_format === void 0 ? {} : { response_format }
					}
				}
			})
		}
	};
}
const SOON$1 = 30;
function dateProblems(model, profile, today) {
	const { provider, closes, models, modelsOpen } = profile;
	const known = models.find(({ id }) => id === model);
	const problems = [];
	if (closes !== void 0 && today >= closes) problems.push(wrong("target-closed", `${provider} takes no new jobs since ${closes}; take another target`));
	else if (closes !== void 0 && daysBetween(today, closes) <= SOON$1) problems.push(note("target-closing", `${provider} takes no new jobs from ${closes} on`));
	if (known === void 0) {
		const list = models.map(({ id }) => id).join(", ");
		problems.push(modelsOpen ? note("model-unknown", `it is not known whether ${provider} trains ${model}; known: ${list}`) : wrong("model-not-trained", `${provider} does not train ${model}; it has trained ${list}`));
	}
	const { until, note: told } = known ?? {};
	if (until !== void 0 && today >= until) problems.push(wrong("model-gone", `${provider} starts no job on ${model} since ${until}`));
	else if (until !== void 0 && daysBetween(today, until) <= SOON$1) problems.push(note("model-closing", `${provider} starts no job on ${model} from ${until} on`));
	if (told !== void 0) problems.push(note("model-note", `${model} at ${provider}: ${told}`));
	return problems;
}
function graderFor({ spec, grader }, profile) {
	const { provider, trainer } = profile;
	const unfed = (grader.process === void 0 ? [] : feeding(grader.process).lacking).find((each) => each.trainer === trainer);
	const problems = unfed === void 0 ? [] : [wrong("field-not-supplied", `${grader.name} reads ${unfed.fields.join(", ")}, which ${provider} does not supply`)];
	if (profile.graders.includes("lambda")) return lambdaFor(spec.target, provider, problems);
	const { native } = grader;
	if (!profile.graders.includes(native.type)) {
		const accepted = profile.graders.join(", ");
		problems.push(wrong("grader-type", `${provider} pays by no ${native.type} (${grader.name}); expected ${accepted}`));
	}
	const parts = isJsonObject(native.graders) ? Object.entries(native.graders) : [];
	for (const [name, part] of [["", native], ...parts]) {
		if (!isJsonObject(part)) continue;
		const where = name === "" ? grader.name : `${grader.name}.graders.${name}`;
		const type = String(part.type);
		if (name !== "" && !profile.parts.includes(type)) problems.push(wrong("grader-type", `${where}: ${provider} takes no ${type} in a multi`));
		if (name !== "" && type === "label_model") problems.push(note("label-in-multi", `${where}: a label_model in a multi is in the schema; nobody has shown it to run`));
		const metric = part.evaluation_metric;
		if (typeof metric === "string" && profile.refusedMetrics.includes(metric)) problems.push(wrong("grader-metric", `${where}: ${provider} takes ${metric} for evaluations, not for training`));
	}
	return {
		grader: native,
		problems
	};
}
const ARN = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]{1,64}(:(\d+|\$LATEST|[A-Za-z0-9_-]+))?$/;
function lambdaFor({ lambda }, provider, problems) {
	const found = lambda === void 0 ? null : ARN.exec(lambda);
	if (lambda === void 0 || found === null) {
		const message = `target.lambda: ${provider} is paid by a function; expected its ARN, arn:aws:lambda:REGION:ACCOUNT:function:NAME:VERSION`;
		return { problems: [...problems, wrong("lambda", message)] };
	}
	const fixed = /^\d+$/.test(found[2] ?? "");
	const unfixed = note("lambda-unversioned", `target.lambda names no version, so the code that pays can change after it was approved: publish one and add its number`);
	const unseen = note("lambda-unseen", "that the function is the exported grader is not checked: it runs out of sight");
	return {
		grader: {
			type: "lambda",
			lambda: { function: lambda }
		},
		problems: [
			...problems,
			...fixed ? [] : [unfixed],
			unseen
		]
	};
}
function fieldProblems(spec, profile) {
	const { provider } = profile;
	const given = Object.keys(spec.hyperparameters ?? {}).filter((name) => !profile.hyperparameters.includes(name));
	const settings = [
		"response_format",
		"seed",
		"suffix"
	].filter((name) => spec[name] !== void 0 && !profile.settings.includes(name));
	return [...given.map((name) => wrong("hyperparameter", `${provider} takes no hyperparameters.${name}`)), ...settings.map((name) => wrong("setting", `${provider} takes no ${name}`))];
}
function rowProblems(facts, profile) {
	const { provider, rows, fileBytes } = profile;
	return ["train", "validation"].flatMap((part) => {
		const [least, most] = rows[part];
		if (most === 0) return [note("validation-unsent", `${provider} documents no validation file, so none is sent`)];
		const { rows: count, bytes } = facts[part];
		return [...count < least || count > most ? [wrong("rows", `datasets.${part} has ${count} rows; ${provider} takes ${least} to ${most}`)] : [], ...bytes > fileBytes ? [wrong("file-size", `datasets.${part} has ${bytes} bytes; ${provider} takes at most ${fileBytes}`)] : []];
	});
}
function daysBetween(from, to) {
	return Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
}
function wrong(code, message) {
	return {
		severity: "error",
		code,
		message
	};
}
function note(code, message) {
	return {
		severity: "warning",
		code,
		message
	};
}

// src/commands/job-side.ts
async function readJobSide(name, { tree, policies, models }, world) {
	const { set, issues } = await loadChecked(tree, policies, world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const job = jobOf(name, set);
	const side = await effectSide(tree, set, world);
	const digest = jobDigest(job, side, world.sha256);
	const [train, validation] = [side.files.get(job.train), side.files.get(job.validation)];
	if (digest === null || train === void 0 || validation === void 0) throw new UserError(`${job.name}: its data ${job.train} or ${job.validation} cannot be read`);
	const compiled = compileJob(job, {
		train,
		validation
	}, world.today());
	const profile = TARGETS[job.spec.target.provider];
	const address = profile.address(job.spec.target);
	const prices = [profile.models.find(({ id }) => id === job.spec.base_model)?.usd_per_hour, job.spec.estimate?.usd_per_hour].filter((each) => each !== void 0);
	const usd_per_hour = prices.length === 0 ? void 0 : Math.max(...prices);
	const judges = profile.graders.includes("lambda") ? [] : judgesOf(job.grader.native);
	const problems = [...compiled.problems, ...costProblems(job, usd_per_hour, judges, models)];
	return {
		job,
		set,
		tree,
		profile,
		address: "url" in address ? address.url : void 0,
		digest,
		problems,
		limits: {
			...DEFAULT_LIMITS,
			...job.spec.budget,
			...job.spec.watch
		},
		usd_per_hour,
		judges,
		plan: ({ approved, attempt }) => {
			if (compiled.job === void 0 || problems.some(({ severity }) => severity === "error")) return void 0;
			const file = ({ sha256, bytes }) => ({
				sha256,
				bytes
			});
			const files = {
				train: file(train),
				validation: file(validation)
			};
			return planJob({
				job,
				compiled: compiled.job,
				digest,
				approved,
				attempt,
				files
			}, world.sha256);
		}
	};
}
function costProblems({ spec }, usdPerHour, judges, models) {
	const error = (code, message) => ({
		severity: "error",
		code,
		message
	});
	const unpriced = judges.filter((model) => {
		const { usd_per_million_input_tokens: input, usd_per_million_output_tokens: output } = models.get(model) ?? {};
		return input === void 0 || output === void 0;
	});
	const hours = spec.estimate?.hours;
	const expected = hours === void 0 || usdPerHour === void 0 ? void 0 : hours * usdPerHour;
	return [
		...usdPerHour === void 0 ? [error("cost-unknown", "what an hour costs is not stated, so budget.usd cannot be held: estimate.usd_per_hour")] : [],
		...unpriced.map((model) => error("judge-cost-unknown", `what the judge ${model} costs is not stated, so budget.usd cannot be held: --prices FILE`)),
		...expected !== void 0 && expected > spec.budget.usd ? [error("over-budget", `it is estimated at $${expected.toFixed(2)}, and budget.usd is ${spec.budget.usd}`)] : []
	];
}
function jobOf(name, { jobs }) {
	const known = [...jobs.keys()];
	const [only, ...more] = known;
	if (only === void 0) throw new UserError("there is no TrainingJob among the policies");
	if (name === void 0 && more.length > 0) throw new UserError(`train: name one of the jobs ${known.join(", ")}`);
	const job = jobs.get(name ?? only);
	if (job === void 0) throw new UserError(`there is no job "${name}"; known: ${known.join(", ")}`);
	return job;
}
async function bytesOf(tree, path) {
	const stream = await tree.stream(path);
	if (stream === void 0) throw new UserError(`${path}: there is no such file`);
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}

// src/commands/start-outcome.ts
function told({ code, message }) {
	return code === void 0 ? message : `${code}: ${message}`;
}
function notNow(what, trouble) {
	return {
		outcome: "waiting",
		why: `${what}: ${told(trouble)}`
	};
}
function refusal(what, trouble) {
	const closed = trouble.code === "training_not_available" ? ". The provider trains no more for this organisation: take another target" : "";
	return {
		outcome: "refused",
		why: `the provider refused ${what}: ${told(trouble)}${closed}`
	};
}

// src/commands/preflight.ts
const MOST_DEVIATION = .01;
const SOON = 30;
async function preflight(side, service, sample, world) {
	const models = await modelDates(side, service, world.today());
	if (!side.profile.graderApi) {
		const note = `${side.profile.provider} has no API to validate or run a grader: nothing was compared`;
		return {
			problems: models.problems,
			notes: [...models.notes, note]
		};
	}
	const valid = await service.validate(side.job.grader.native);
	const refused = valid.kind === "refused" ? [`the provider refuses the grader: ${told(valid)}`] : [];
	const unasked = valid.kind === "ok" || valid.kind === "refused" ? [] : [`the grader could not be validated: ${told(valid)}`];
	const compared = refused.length > 0 || sample === 0 ? NOTHING : await comparison(side, service, sample, world);
	return {
		problems: [
			...models.problems,
			...refused,
			...compared.problems
		],
		notes: [
			...models.notes,
			...unasked,
			...compared.notes
		]
	};
}
const NOTHING = {
	problems: [],
	notes: []
};
async function modelDates({ job, judges }, service, today) {
	const listed = await service.models();
	if (listed.kind !== "ok") return {
		problems: [],
		notes: [`the provider's list of models could not be read: ${told(listed)}`]
	};
	const problems = [];
	const notes = [];
	for (const model of [job.spec.base_model, ...judges]) {
		const found = listed.value.find(({ id }) => id === model);
		const { shutdown_date: end } = found ?? {};
		if (found === void 0) notes.push(`${model} is not in the provider's list of models`);
		if (end === void 0) continue;
		const left = daysBetween(today, end);
		if (left <= 0) problems.push(`the provider shut ${model} down on ${end}`);
		else if (left <= SOON) notes.push(`the provider shuts ${model} down on ${end}, in ${left} days`);
	}
	return {
		problems,
		notes
	};
}
async function comparison(side, service, size, world) {
	const { job, set, tree } = side;
	const { grader } = job;
	const note = (why) => ({
		problems: [],
		notes: [`the provider's reward was not compared: ${why}`]
	});
	const unsendable = unsendableOf(grader);
	if (unsendable !== void 0) return note(`${grader.name} reads ${unsendable}, and graders/run takes text alone`);
	const suite = [...set.suites.values()].find((each) => each.grader.name === grader.name && each.spec.purpose !== "holdout");
	if (suite === void 0) return note(`no suite has runs that ${grader.name} grades`);
	const chunks = await tree.stream(suite.dataset);
	if (chunks === void 0) return note(`${suite.dataset} is missing`);
	const rows = await sampled(readTrajectories(chunks, suite.dataset, world.sha256, { gunzip: world.gunzip }), size, world);
	const recorded = await readSuiteRecordings(suite, tree, "replay");
	if ("problem" in recorded) return note(recorded.problem);
	const task = {
		grader,
		datasetPath: suite.dataset,
		trajectories: rows,
		...recorded,
		judge: "replay"
	};
	const report = await reportOfTrajectories(task, world);
	const grades = await gradeRemotely(service.grader, grader, rows, world);
	const about = {
		grader: {
			name: grader.name,
			digest: grader.digest
		},
		provider: service.host,
		date: world.today()
	};
	const { compared, disagreeing, max_deviation: most, worst } = compareWithProvider(report.scores, grades, about);
	if (most === void 0 || worst === void 0) {
		const failed = grades.find((grade) => grade.kind === "failed");
		return note(failed === void 0 ? "nothing could be scored here" : `it failed: ${failed.message}`);
	}
	const said = `${compared} runs compared, at most ${most.toFixed(4)} apart (${worst.trajectory}: ${worst.local.toFixed(4)} here, ${worst.provider.toFixed(4)} there)`;
	if (most > MOST_DEVIATION) return {
		problems: [`the provider pays otherwise than was evaluated: ${said}`],
		notes: []
	};
	return {
		problems: [],
		notes: [said, ...disagreeing === 0 ? [] : [`${disagreeing} runs were scored on one side alone`]]
	};
}

// src/job/start.ts
const LEASE = 9e5;
const SEND_WITHIN = 18e4;
function nextStart(seen) {
	const { plan, record, runner, now, files, jobs, sent } = seen;
	if (jobs === void 0) return { do: "look" };
	const forged = jobs.find(({ mismatch }) => mismatch !== void 0);
	if (forged !== void 0) return {
		do: "stop",
		why: `the provider has a job ${forged.job.id} under this plan's key that is not it (${forged.mismatch}): see who made it`
	};
	const kept = keptOf(jobs);
	if (kept !== void 0) {
		if (record.job !== kept.id) return {
			do: "record",
			job: kept
		};
		const extra = jobs.find(({ job }) => job.id !== kept.id && !isOver(job.status));
		if (extra !== void 0) return {
			do: "cancel",
			id: extra.job.id,
			why: `it is a duplicate of ${kept.id}, which is older`
		};
		return {
			do: "done",
			id: kept.id
		};
	}
	if (record.job !== void 0) return {
		do: "done",
		id: record.job
	};
	if (record.refused !== void 0) return {
		do: "stop",
		why: `the provider refused it: ${record.refused}. Mend it, or start another attempt`
	};
	const missing = plan.files.find(({ part }) => files[part] === void 0);
	if (missing !== void 0) return {
		do: "place",
		part: missing.part
	};
	const holder = record.claims.find((claim) => isAlive(claim, now));
	if (holder === void 0) return { do: "claim" };
	const until = holder.at + LEASE;
	if (holder.runner !== runner) return {
		do: "wait",
		until,
		why: "another run is starting this job, or was cut off while it did"
	};
	if (sent) return {
		do: "wait",
		until,
		why: "the job was sent, and no answer says what became of it"
	};
	if (now - holder.at > 18e4) return {
		do: "wait",
		until,
		why: "this run was held up for too long to send it safely"
	};
	return { do: "create" };
}
function isAlive({ at, released }, now) {
	return !released && now < at + 9e5;
}
function keptOf(jobs) {
	return [...jobs].sort(({ job: a }, { job: b }) => a.created - b.created || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))[0]?.job;
}
function mismatchOf(plan, job, digests) {
	const body = plan.compiled.body({ train: job.training_file }, plan.metadata);
	if (job.model !== body.model) return `it trains ${job.model}, not ${body.model}`;
	const wanted = plan.files.find(({ part }) => part === "train");
	const learnt = digests.get(job.training_file);
	if (learnt !== void 0 && learnt !== wanted?.sha256) return `its training file ${job.training_file} is another`;
	const { grader } = body.method.reinforcement;
	if (job.grader !== void 0 && !includes(job.grader, grader)) return "it is paid by another grader";
}
function includes(found, sent) {
	if (isJsonObject(sent)) return isJsonObject(found) && Object.keys(sent).every((key) => includes(found[key], sent[key]));
	if (Array.isArray(sent)) return Array.isArray(found) && found.length === sent.length && sent.every((each, at) => includes(found[at], each));
	return found !== void 0 && canonicalJson(found) === canonicalJson(sent);
}

// src/commands/start-job.ts
const MOST_STEPS = 40;
async function startJob(plan, service, options, world) {
	return new Start(plan, service, options, world).run();
}
var Start = class {
	#plan;
	#service;
	#options;
	#world;
	#runner;
	#files = {};
	#digests = /* @__PURE__ */ new Map();
	#cancelled = [];
	#jobs;
	#ledger;
	#sent = false;
	#checked = false;
	constructor(plan, service, options, world) {
		this.#plan = plan;
		this.#service = service;
		this.#options = options;
		this.#world = world;
		this.#runner = world.unique();
	}
	async run() {
		for (let at = 0; at < MOST_STEPS; at++) {
			const step = nextStart({
				plan: this.#plan,
				record: await this.#record(),
				runner: this.#runner,
				now: Date.parse(this.#world.now()),
				files: this.#files,
				...this.#jobs === void 0 ? {} : { jobs: this.#jobs },
				sent: this.#sent
			});
			const ended = await this.#carryOut(step);
			if (ended !== void 0) return ended;
		}
		return {
			outcome: "waiting",
			why: "the provider and the ledger do not come to rest; run this again"
		};
	}
	async #carryOut(step) {
		switch (step.do) {
			case "look": return this.#look();
			case "place": return await this.#mayBegin() ?? this.#send(step.part);
			case "claim": return await this.#mayBegin() ?? this.#claim();
			case "create": return this.#create();
			case "record":
				await this.#enter(startDraft(this.#plan, this.#noted(), {
					status: "created",
					id: step.job.id
				}));
				return;
			case "cancel": return this.#cancel(step.id, step.why);
			case "done": return {
				outcome: "started",
				job: step.id,
				cancelled: this.#cancelled
			};
			case "wait": return {
				outcome: "waiting",
				until: step.until,
				why: step.why
			};
			case "stop": return {
				outcome: "refused",
				why: step.why
			};
		}
	}
	async #mayBegin() {
		if (this.#checked) return void 0;
		const why = await this.#options.check();
		this.#checked = true;
		return why === void 0 ? void 0 : {
			outcome: "refused",
			why
		};
	}
	async #look() {
		const [train] = this.#plan.files;
		let named = [];
		if (this.#plan.compiled.profile.metadata !== "yes" && train !== void 0) {
			const files = await this.#service.files(train.name);
			if (files.kind !== "ok") return notNow("looking for the training file", files);
			named = files.value.map(({ id }) => id);
		}
		const jobs = await this.#service.jobs([KEY_NAME, this.#plan.key], named);
		if (jobs.kind !== "ok") return notNow("looking for a job of this plan", jobs);
		const found = [];
		for (const job of jobs.value) {
			const digest = await this.#digestOf(job.training_file);
			if (digest.kind === "busy" || digest.kind === "unclear") return notNow(`reading ${job.training_file}`, digest);
			if (digest.kind !== "ok") this.#world.log.warn(`${job.id}: its training file cannot be read, so it was not compared`);
			const mismatch = mismatchOf(this.#plan, job, this.#digests);
			found.push({
				job,
				...mismatch === void 0 ? {} : { mismatch }
			});
		}
		this.#jobs = found;
	}
	async #digestOf(id) {
		const known = this.#digests.get(id);
		if (known !== void 0) return {
			kind: "ok",
			value: known
		};
		const read = await this.#service.fileDigest(id);
		if (read.kind === "ok") this.#digests.set(id, read.value);
		return read;
	}
	async #send(part) {
		const file = this.#plan.files.find((each) => each.part === part);
		if (file === void 0) throw new TypeError(`the plan has no file for ${part}`);
		const there = await this.#service.files(file.name);
		if (there.kind !== "ok") return notNow("looking for uploaded files", there);
		for (const { id, failed, bytes } of there.value) {
			if (failed || bytes >= 0 && bytes !== file.bytes) continue;
			const digest = await this.#digestOf(id);
			if (digest.kind === "busy" || digest.kind === "unclear") return notNow(`reading ${id}`, digest);
			if (digest.kind !== "ok" || digest.value !== file.sha256) continue;
			this.#files[part] = id;
			return;
		}
		const bytes = await this.#options.read(file.path);
		const sent = await this.#service.upload(file.name, bytes);
		if (sent.kind === "busy" || sent.kind === "unclear") return notNow("uploading", sent);
		if (sent.kind !== "ok") return refusal("the upload", sent);
		this.#files[part] = sent.value.id;
		this.#digests.set(sent.value.id, file.sha256);
	}
	async #claim() {
		await this.#enter(startDraft(this.#plan, this.#noted(), {
			status: "claimed",
			runner: this.#runner
		}));
		this.#jobs = void 0;
	}
	async #create() {
		const { compiled, metadata } = this.#plan;
		const { train, validation } = this.#files;
		if (train === void 0) throw new TypeError("a job is created without its training file");
		const body = compiled.body({
			train,
			...validation === void 0 ? {} : { validation }
		}, metadata);
		this.#sent = true;
		this.#jobs = void 0;
		const made = await this.#service.create(body);
		if (made.kind === "ok") {
			await this.#enter(startDraft(this.#plan, this.#noted(), {
				status: "created",
				id: made.value.id
			}));
			return this.#unmarked(made.value);
		}
		if (made.kind === "unclear") return void 0;
		const status = made.kind === "busy" || made.kind === "denied" ? "released" : "refused";
		const detail = told(made);
		await this.#enter(startDraft(this.#plan, this.#noted(), {
			status,
			runner: this.#runner,
			detail
		}));
		return made.kind === "busy" ? notNow("creating the job", made) : refusal("the job", made);
	}
	#unmarked({ id, metadata }) {
		if (metadata?.["gradegate_key"] === this.#plan.key) return void 0;
		this.#world.log.warn(`${id} does not show the plan's key: it is found again by its training file and the ledger`);
	}
	async #cancel(id, why) {
		const done = await this.#service.cancel(id);
		this.#jobs = void 0;
		if (done.kind !== "ok" && done.kind !== "missing") return notNow(`cancelling ${id} (${why})`, done);
		this.#cancelled.push(id);
		const draft = startDraft(this.#plan, this.#noted(), {
			status: "duplicate_cancelled",
			id,
			detail: why
		});
		await this.#enter(draft);
	}
	#noted() {
		const { actor, runUrl } = this.#options;
		const url = runUrl === void 0 ? {} : { run_url: runUrl };
		return {
			at: this.#world.now(),
			actor,
			engine: this.#world.version,
			...url
		};
	}
	async #enter(draft) {
		const { archive, wait } = await this.#place();
		await appendEntries([draft], {
			store: archive,
			sha256: this.#world.sha256,
			wait
		});
	}
	async #place() {
		this.#ledger ??= await this.#world.ledger(this.#options.branch);
		return this.#ledger;
	}
	async #record() {
		const { archive } = await this.#place();
		const head = await archive.head();
		if (head === void 0) return jobRecord([], this.#plan.key);
		const { entries, problems } = verifyChain(await archive.read(head), this.#world.sha256);
		const [first] = problems;
		if (first === void 0) return jobRecord(entries, this.#plan.key);
		const message = `the ledger does not hold, so no job is started: ${first.message}`;
		throw new ServiceError({
			service: "ledger",
			operation: "read",
			message,
			retryable: false
		});
	}
};

// src/commands/start-approved.ts
async function startApproved(effect, approved, start, world) {
	return startSide(await readJobSide(effect.name, start, world), effect, approved, start, world);
}
async function startSide(side, effect, approved, { branch, actor, runUrl, attempt, sample }, world) {
	if (effect.job === null || effect.job !== side.digest) return {
		outcome: "refused",
		why: `what would be trained (${side.digest.slice(0, 12)}) is not what the plan approves (${(effect.job ?? "nothing").slice(0, 12)})`
	};
	const { budget } = side.job.spec;
	if (canonicalJson(budget) !== canonicalJson(effect.budget)) return {
		outcome: "refused",
		why: `its budget is ${canonicalJson(budget)}, and the plan approves ${canonicalJson(effect.budget)}`
	};
	const plan = side.plan({
		approved,
		attempt
	});
	for (const { severity, message } of side.problems) if (severity === "warning") world.log.warn(message);
	if (plan === void 0) return {
		outcome: "refused",
		why: side.problems.filter(({ severity }) => severity === "error").map(({ message }) => message).join("; ")
	};
	const service = await world.training(side.profile, plan.compiled.address);
	const check = async () => {
		const earlier = await earlierJob(side, plan.key, branch, service, world);
		if (earlier !== void 0) return earlier;
		const { problems, notes } = await preflight(side, service, sample, world);
		for (const note of notes) world.log.warn(note);
		return problems.length === 0 ? void 0 : problems.join("; ");
	};
	const url = runUrl === void 0 ? {} : { runUrl };
	const read = (path) => bytesOf(side.tree, path);
	return startJob(plan, service, {
		branch,
		actor,
		...url,
		read,
		check
	}, world);
}
async function earlierJob({ job: { name }, profile }, key, branch, service, world) {
	const { archive } = await world.ledger(branch);
	if (await archive.head() === void 0) return void 0;
	const earlier = startedJob(await readLedger(branch, world), name);
	if (earlier === void 0 || earlier.key === key || isOver(earlier.status)) return void 0;
	const how = "cancel it, or wait for its end";
	if (earlier.target !== profile.provider) return `${earlier.job} at ${earlier.target}, an earlier job of ${name}, is not known to be over: ${how}`;
	const now = await service.job(earlier.job);
	if (now.kind === "missing" || now.kind === "ok" && isOver(now.value.status)) return void 0;
	const status = now.kind === "ok" ? now.value.status : `not known: ${told(now)}`;
	return `${earlier.job}, an earlier job of ${name}, is ${status}: ${how}`;
}

// src/commands/whole-number.ts
function wholeNumber(name, args, least, most) {
	const text = args.value(name) ?? "";
	const value = text.trim() === "" ? NaN : Number(text);
	if (Number.isInteger(value) && value >= least && value <= most) return value;
	throw new UserError(`--${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
}

export { told as a, spendOf as c, startedJob as d, startedPolicies as f, approvedPlan as g, isOver as h, keptOf as i, KEY_NAME as l, watchDraft as m, startApproved as n, readJobSide as o, trainedDraft as p, startSide as r, nextWatch as s, wholeNumber as t, checkpointDraft as u };