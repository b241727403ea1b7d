import { n as isJsonObject } from "./part-json.js";
import { c as Boolean, d as _Object_, f as Optional, i as Number, l as Enum, n as Union, o as Literal, p as _Array_, r as String, s as Integer, t as Record } from "./part-build.js";
import { a as LooseningRule, d as atLeastShare, f as atMost, i as HoldoutRule, m as reference, n as CalibrationRule, o as Name, p as atMostShare, r as ConfirmField, s as Probability, t as AuditRule, u as Waivers } from "./part-fields.js";
import { O as FUZZY_VARIANTS, T as ScopeTools, i as wrongType, n as validators, r as schemaIssues, t as graderSchemaIssues, w as ScopeDefault } from "./part-grader-schema.js";
import { i as didYouMean, n as locateIn, t as keyPosition } from "./part-written.js";
import { n as LedgerRule, r as LedgerSpec } from "./part-ledger-fields.js";

// src/policy/rollout-spec.ts
const closed$7 = { additionalProperties: false };
const STAGES = [
	"offline",
	"shadow",
	"canary",
	"full"
];
const Seconds = (description, minimum = 0) => Number({
	minimum,
	description: `${description} In seconds.`
});
const Count = (description, minimum = 0) => Integer({
	minimum,
	description
});
const Percent = (description) => Number({
	minimum: 0,
	maximum: 100,
	description
});
const Model = (description) => String({
	minLength: 1,
	maxLength: 300,
	description
});
const Step = _Object_({
	stage: Enum([...STAGES], { description: "offline, shadow, canary or full, in this order." }),
	weight: Optional(Percent("canary: percent of the traffic that the candidate answers.")),
	mirror: Optional(Percent("shadow: percent of the traffic that is copied to it. 100 if absent.")),
	duration_s: Optional(Seconds("How long it lasts at least. 0 if absent.")),
	deadline_s: Optional(Seconds("How long it may last at most, pauses included. 259200 if absent.", 1)),
	approval: Optional(Boolean({ description: "Whether a person must say yes before it begins." })),
	analysis: _Array_(Name, {
		minItems: 1,
		maxItems: 50,
		description: "The metrics that are measured in it."
	})
}, {
	...closed$7,
	description: "One step of a rollout."
});
const Source = Union([
	_Object_({
		kind: Literal("file"),
		path: String({
			minLength: 1,
			maxLength: 500,
			description: "A path from the repository's root."
		})
	}, { additionalProperties: true }),
	_Object_({
		kind: Literal("http"),
		url: String({
			pattern: "^https?://",
			maxLength: 2e3
		})
	}, { additionalProperties: true }),
	_Object_({
		kind: Literal("prometheus"),
		address: String({
			pattern: "^https?://",
			maxLength: 2e3
		}),
		query: String({
			minLength: 1,
			maxLength: 4e3
		})
	}, { additionalProperties: true })
], { description: "Where it is measured: a file, an HTTP address or a Prometheus. No secrets." });
const Condition = (description) => String({
	minLength: 1,
	maxLength: 200,
	description
});
const RolloutMetric = _Object_({
	name: Name,
	class: Enum(["kpi", "safety"], { description: "safety: one breach, or no data, rolls back whatever the others say." }),
	mode: Optional(Enum(["enforce", "observe"], { description: "observe: recorded, decides nothing." })),
	source: Optional(Source),
	interval_s: Optional(Seconds("Between two measurements. 600 if absent.", 1)),
	count: Optional(Count("How many measurements must succeed before a step passes. 1 if absent.", 1)),
	min_samples: Optional(Count("Observations that a measurement needs. 1 if absent.", 1)),
	max_age_s: Optional(Seconds("Older data are no data. 3600 if absent.", 1)),
	success: Optional(Condition("What counts as success, e.g. \">= 0.72\".")),
	failure: Optional(Condition("What counts as failure, e.g. \"< 0.68\". Between the two is undecided.")),
	stable: Optional(_Object_({
		better: Optional(Enum(["higher", "lower"], { description: "higher if absent." })),
		max_loss: Number({
			minimum: 0,
			description: "The loss that is accepted, in the metric's unit."
		}),
		range: Optional(_Array_(Number(), {
			minItems: 2,
			maxItems: 2,
			description: "Of one observation: [low, high]."
		})),
		pass: Optional(Enum(["held", "no_breach"], { description: "held: the loss is shown to be small. The default." }))
	}, {
		...closed$7,
		description: "How it is held against the stable model."
	})),
	failure_limit: Optional(Count("More failures than this fail the step. 0 if absent; of safety always 0.")),
	inconclusive_limit: Optional(Count("More undecided measurements than this pause. 0 if absent.")),
	consecutive_error_limit: Optional(Count("More errors in a row than this are an error. 4 if absent."))
}, {
	...closed$7,
	description: "One metric of the analysis."
});
const RolloutSpec = _Object_({
	target: _Object_({
		provider: Enum([
			"openai",
			"foundry",
			"bedrock",
			"http",
			"file"
		], { description: "Who serves it." }),
		alias: String({
			minLength: 1,
			maxLength: 100,
			description: "The name that users' traffic asks for."
		}),
		base_url: Optional(String({
			pattern: "^https://",
			maxLength: 500
		}))
	}, {
		...closed$7,
		description: "What is switched. No secrets."
	}),
	stable: Optional(Model("The model that users have now. Absent only where there was none.")),
	candidate: Optional(Model("The model that shall replace it. Absent: nothing is rolled out.")),
	trigger: Optional(Enum(["merge", "tag"], { description: "What starts it: the merge, or the next release tag (the default)." })),
	confidence: Optional(Number({
		minimum: .5,
		maximum: .9999,
		description: "Of all comparisons together."
	})),
	on_deadline: Optional(Enum(["pause", "rollback"], { description: "pause if absent." })),
	on_newer: Optional(Enum(["queue", "supersede"], { description: "queue if absent." })),
	verify_attempts: Optional(Count("How often an alias that does not read back as set is tried again.", 1)),
	rollback: Optional(_Object_({ to: Enum(["stable", "none"], { description: "stable, the default; none where there was no model." }) }, {
		...closed$7,
		description: "Where a breach leads."
	})),
	tool_scope: Optional(Name),
	steps: _Array_(Step, {
		minItems: 1,
		maxItems: 50,
		description: "The way to all users; the last is full."
	}),
	metrics: _Array_(RolloutMetric, {
		minItems: 1,
		maxItems: 50,
		description: "What is measured."
	})
}, closed$7);

// src/policy/documents.ts
function documentsOf(all, sources, broken) {
	return {
		all,
		graders: byName(all, "Grader"),
		rubrics: byName(all, "Rubric"),
		suites: byName(all, "Suite"),
		gates: byName(all, "Gate"),
		jobs: byName(all, "TrainingJob"),
		rollouts: byName(all, "Rollout"),
		toolScopes: byName(all, "ToolScope"),
		sources,
		broken
	};
}
function byName(all, kind) {
	const found = /* @__PURE__ */ new Map();
	for (const placed of all) {
		const { name } = placed.document.metadata;
		if (placed.document.kind === kind && !found.has(name)) found.set(name, placed);
	}
	return new Map([...found].sort(([a], [b]) => a < b ? -1 : 1));
}

// src/grader/similarity/assumption.ts
const SimilarityAssumption = _Object_({
	fuzzy: Optional(Enum([...FUZZY_VARIANTS], { description: "The function of rapidfuzz behind fuzzy_match; ratio if absent." })),
	processor: Optional(Enum(["none", "default"], { description: "Whether fuzzy_match lower-cases and drops punctuation first, as default_process does." })),
	stemming: Optional(Boolean({ description: "Whether ROUGE compares stems of words; false if absent." }))
}, {
	additionalProperties: false,
	description: "Which algorithm the provider is believed to run. Never sent to it; see gradegate calibrate."
});

// src/policy/evidence-fields.ts
const closed$6 = { additionalProperties: false };
const ExploitabilityRule = _Object_({
	suites: _Array_(Name, {
		minItems: 1,
		maxItems: 100,
		description: "Suites whose grader is attacked."
	}),
	max: Number({
		minimum: 0,
		maximum: 1,
		description: "The share of tasks that may be paid unearned."
	}),
	budget: Optional(Integer({
		minimum: 100,
		maximum: 1e5,
		description: "Grades for each suite. 8000 if absent; far fewer do not get through the catalogue, which leaves a grader undecided."
	}))
}, {
	...closed$6,
	description: "Attacks on the head's graders. A loophole that the base does not have fails whatever max allows."
});
const SelfTestRule = _Object_({
	max_age_days: Integer({
		minimum: 0,
		description: "How old the measurement may be."
	}),
	min_power: Optional(Number({
		minimum: 0,
		maximum: 1,
		description: "How often each kind of planted regression is found. 0.9 if absent."
	})),
	max_flip_rate: Optional(Number({
		minimum: 0,
		maximum: 1,
		description: "How often identical graders may be told apart. 0.01 if absent."
	})),
	max_false_alarms: Optional(Number({
		minimum: 0,
		maximum: 1,
		description: "How often noise that is the same in both arms may be called a loss. 0.1 if absent."
	}))
}, {
	...closed$6,
	description: "A recent self-test of these rules, as `gradegate selftest --save` keeps it in selftest.json beside the policies."
});

// src/policy/risk-spec.ts
const closed$5 = { additionalProperties: false };
const Team = String({
	pattern: "^@?[A-Za-z0-9-]+/[A-Za-z0-9_.-]+$",
	maxLength: 140,
	description: "A team, as owner/team."
});
const User = String({
	pattern: "^@?[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
	description: "A user's login."
});
const Teams = Optional(_Array_(Team, {
	minItems: 1,
	maxItems: 20,
	description: "Members of these teams count."
}));
const Users = Optional(_Array_(User, {
	minItems: 1,
	maxItems: 50,
	description: "These users count."
}));
const Approvals = _Object_({
	count: Integer({
		minimum: 1,
		maximum: 20,
		description: "How many different people."
	}),
	teams: Teams,
	users: Users,
	codeowners: Optional(Boolean({ description: "Whether the owners of every changed file, by the base's CODEOWNERS, are among them." })),
	documentation_only: Optional(Enum(["same", "none"], { description: "Of a change that provably does nothing but to texts. same: as any other, the default. none: asks nobody. A change of the gates is none of those." }))
}, {
	...closed$5,
	description: "Who must agree. Where neither teams nor users are named, anybody who may review counts."
});
const FreezeWindow = _Object_({
	days: Optional(_Array_(Enum([...[
		"Mon",
		"Tue",
		"Wed",
		"Thu",
		"Fri",
		"Sat",
		"Sun"
	]]), {
		minItems: 1,
		maxItems: 7,
		uniqueItems: true,
		description: "Days on which it begins. Every day if absent."
	})),
	from: String({
		pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$",
		description: "When it begins, \"16:00\"."
	}),
	to: String({
		pattern: "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
		description: "When it ends, \"24:00\" at most; on the next day where that is not after from."
	}),
	first_day: Optional(String({
		pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
		description: "Not before it."
	})),
	last_day: Optional(String({
		pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
		description: "Begins on it at last."
	})),
	timezone: String({
		minLength: 1,
		maxLength: 60,
		description: "An IANA time zone, e.g. Europe/Berlin."
	}),
	reason: Optional(String({
		minLength: 1,
		maxLength: 200,
		description: "Why, for whoever is stopped."
	}))
}, {
	...closed$5,
	description: "A time in which nothing goes forward; what goes back is never frozen."
});
const FreezeWindows = _Array_(FreezeWindow, {
	maxItems: 50,
	description: "When nothing goes forward."
});
const SafetyOwners = _Object_({
	teams: Teams,
	users: Users
}, {
	...closed$5,
	description: "One of them must agree to whatever touches a safety grader or a safety suite."
});
const Override = _Object_({
	teams: Teams,
	users: Users
}, {
	...closed$5,
	description: "Who may break the glass. It never covers safety. Nobody if absent."
});
const VERDICT_TIERS = ["held", "underpowered"];
const RiskRules = (description) => _Object_({
	suites: _Array_(Name, {
		minItems: 1,
		maxItems: 100,
		description: "Suites that must be evaluated and hold."
	}),
	verdict: Optional(Enum([...VERDICT_TIERS], { description: "The least that the data must say of each suite. held, the default: a loss of the margin is ruled out. underpowered: too few data to tell are let through and said." })),
	exploitability: Optional(ExploitabilityRule),
	calibration: Optional(CalibrationRule),
	selftest: Optional(SelfTestRule),
	budget: Optional(_Object_({ usd: Number({
		exclusiveMinimum: 0,
		description: "Of all jobs of one change together."
	}) }, {
		...closed$5,
		description: "What may be spent. What may be spent at most counts, not what is hoped for."
	})),
	freeze: Optional(FreezeWindows),
	approvals: Optional(Approvals)
}, {
	...closed$5,
	description
});

// src/policy/suite-spec.ts
const closed$4 = { additionalProperties: false };
const PATH = "A path relative to this file, with forward slashes; it may not leave the repository.";
const relativePath = (what) => String({
	minLength: 1,
	maxLength: 500,
	description: `${what} ${PATH}`.trim()
});
const Slice = _Object_({
	name: Name,
	tag: Optional(String({
		minLength: 1,
		description: "Trajectories with this tag."
	})),
	model: Optional(String({
		minLength: 1,
		description: "Trajectories of this model."
	})),
	task_prefix: Optional(String({
		minLength: 1,
		description: "Trajectories whose task_id starts so."
	}))
}, {
	...closed$4,
	description: "The trajectories that fit every field given."
});
const Expect = _Object_({
	error_rate: Optional(atMostShare("Failed grades, as a share of all that should have been graded.")),
	mean: Optional(_Object_({
		min: Optional(Number()),
		max: Optional(Number())
	}, {
		...closed$4,
		description: "Bounds of the mean score."
	})),
	auc: Optional(atLeastShare("How well scores rank successes over failures; 0.5 is chance.")),
	agreement: Optional(atLeastShare("Share of labelled trajectories whose verdict is the outcome.")),
	false_accept_rate: Optional(atMostShare("Failures that pass, as a share of failures.")),
	false_reject_rate: Optional(atMostShare("Successes that do not pass, as a share of successes.")),
	pass_rate: Optional(_Array_(_Object_({
		slice: Optional(Name),
		min: Optional(Probability),
		max: Optional(Probability)
	}, closed$4), {
		minItems: 1,
		maxItems: 50,
		description: "Bounds of the share that passes, of all or of a slice."
	}))
}, {
	...closed$4,
	description: "What must hold of the head by itself."
});
const Compare = _Object_({
	max_drop: Optional(Number({
		minimum: 0,
		description: "The largest fall of the mean score that is let through."
	})),
	margin: Optional(Number({
		minimum: 0,
		maximum: 1,
		description: "The largest loss, as a share, that the data must rule out: of false accepts, of false rejects and of ranking, each by itself."
	})),
	max_rise_of_failures: Optional(Number({
		minimum: 0,
		description: "The largest rise of the mean score of known failures, whether they pass or not."
	})),
	confidence: Optional(Number({
		exclusiveMinimum: .5,
		exclusiveMaximum: 1,
		description: "Of the interval of the drop, e.g. 0.95."
	})),
	flips: Optional(_Object_({
		fail_to_pass: Optional(atMost("Trajectories that failed at the base and pass at the head.")),
		pass_to_fail: Optional(atMost("Trajectories that passed at the base and fail at the head.")),
		new_false_accepts: Optional(atMost("Known failures that pass only at the head.")),
		new_false_rejects: Optional(atMost("Known successes that fail only at the head."))
	}, {
		...closed$4,
		description: "How many verdicts may change."
	}))
}, {
	...closed$4,
	description: "What must hold of the head against the base, for the whole and for each slice."
});
const SuiteSpec = _Object_({
	purpose: Enum([
		"regression",
		"adversarial",
		"safety",
		"holdout",
		"shadow"
	], { description: "Why it is run. The grader of a holdout suite must not be trainable." }),
	dataset: relativePath("The recorded trajectories, JSON lines (.jsonl or .jsonl.gz)."),
	grader: reference("The Grader that scores them."),
	recordings: Optional(_Array_(relativePath(""), {
		minItems: 1,
		maxItems: 20,
		description: "The judge's recorded answers."
	})),
	calibration: Optional(relativePath("How its judge agrees with people, by `gradegate calibrate judge`.")),
	audits: Optional(_Array_(relativePath(""), {
		minItems: 1,
		maxItems: 20,
		description: "Filled-in audit sheets, by `gradegate audit`. Outside of the policies' folder."
	})),
	labels: Optional(relativePath("What people said of trajectories, JSON lines, written by `gradegate audit import`.")),
	slices: Optional(_Array_(Slice, {
		maxItems: 50,
		description: "Parts that are looked at by themselves."
	})),
	expect: Optional(Expect),
	compare: Optional(Compare)
}, closed$4);

// src/policy/gate-spec.ts
const closed$3 = { additionalProperties: false };
const GateSpec = _Object_({
	merge: _Object_({
		suites: _Array_(Name, {
			minItems: 1,
			maxItems: 100,
			description: "The suites that a merge needs."
		}),
		error_rate: Optional(atMostShare("Failed grades in any of the suites, as a share.")),
		compare: Optional(Compare),
		underpowered: Optional(Enum(["allow", "refuse"], { description: "Whether a merge may pass where the data are too few to rule out a loss of the margin. refuse, the default, leaves it undecided." })),
		removed: Optional(_Object_({ max: Integer({ minimum: 0 }) }, {
			...closed$3,
			description: "How many of the base's trajectories the head may lack or alter."
		})),
		labels_changed: Optional(_Object_({ max: Integer({ minimum: 0 }) }, {
			...closed$3,
			description: "How many recorded outcomes the head may state otherwise. None if absent."
		})),
		judgements_added: Optional(_Object_({ max: Integer({ minimum: 0 }) }, {
			...closed$3,
			description: "How many recorded answers of judges the head may bring. Beyond, a judge must be asked in the run. If absent it is only said."
		})),
		calibration: Optional(CalibrationRule),
		exploitability: Optional(ExploitabilityRule),
		holdout: Optional(HoldoutRule),
		audit: Optional(AuditRule),
		loosening: Optional(LooseningRule),
		selftest: Optional(SelfTestRule),
		ledger: Optional(LedgerRule),
		approvals: Optional(Approvals),
		freeze: Optional(FreezeWindows),
		version_bump: Optional(Enum([
			"derived",
			"required",
			"advised"
		], { description: "What a changed grader's version must do. derived: rise by what the change does (patch, minor or major). required: rise, the default. advised: nothing; it is only said." }))
	}, {
		...closed$3,
		description: "What a merge needs."
	}),
	train: Optional(RiskRules("What a training job needs, beside what a merge needs.")),
	promote: Optional(RiskRules("What a promotion needs, beside what a merge needs.")),
	safety_owners: Optional(SafetyOwners),
	override: Optional(Override),
	waivers: Optional(Waivers),
	ledger: Optional(LedgerSpec)
}, closed$3);

// src/policy/job-spec.ts
const closed$2 = { additionalProperties: false };
const auto = Literal("auto");
const AutoInteger = (minimum, maximum, description) => Optional(Union([auto, Integer({
	minimum,
	...maximum === void 0 ? {} : { maximum }
})], { description }));
const Hyperparameters = _Object_({
	n_epochs: AutoInteger(1, 50, "auto, or 1 to 50."),
	batch_size: AutoInteger(1, 256, "auto, or 1 to 256."),
	learning_rate_multiplier: Optional(Union([auto, Number({ exclusiveMinimum: 0 })], { description: "auto, or over 0." })),
	compute_multiplier: Optional(Union([auto, Number({
		exclusiveMinimum: 1e-5,
		maximum: 10
	})], { description: "auto, or over 0.00001 and at most 10: how much is explored." })),
	eval_interval: AutoInteger(1, void 0, "auto, or training steps between two validations."),
	eval_samples: AutoInteger(1, void 0, "auto, or samples for each validation."),
	reasoning_effort: Optional(Enum([
		"default",
		"low",
		"medium",
		"high"
	], { description: "default if absent." }))
}, {
	...closed$2,
	description: "As the provider takes them; what is absent is auto."
});
const Target = _Object_({
	provider: Enum([
		"openai",
		"foundry",
		"bedrock"
	], { description: "Who trains it." }),
	base_url: Optional(String({
		pattern: "^https://",
		maxLength: 500,
		description: "openai: another address."
	})),
	endpoint: Optional(String({
		pattern: "^https://",
		maxLength: 500,
		description: "foundry: the resource's address."
	})),
	region: Optional(String({
		pattern: "^[a-z0-9-]+$",
		maxLength: 50,
		description: "bedrock: the region."
	})),
	lambda: Optional(String({
		pattern: "^arn:aws[a-z-]*:lambda:[^\\s]{1,300}$",
		maxLength: 300,
		description: "bedrock: the ARN, with its version, of the function that grades."
	}))
}, {
	...closed$2,
	description: "Where the job runs. Keys and tokens never stand here."
});
const Sampling = _Object_({
	samples: Optional(Integer({
		minimum: 1,
		maximum: 64,
		description: "Of each task; 4 if absent."
	})),
	messages: Optional(_Array_(_Object_({
		role: Enum([
			"system",
			"developer",
			"user",
			"assistant"
		]),
		content: String({
			minLength: 1,
			maxLength: 1e5,
			description: "A template over {{ item }}."
		})
	}, closed$2), {
		minItems: 1,
		maxItems: 50,
		description: "What is asked. The item's own `messages` where absent."
	})),
	tools: Optional(_Array_(_Object_({}, { additionalProperties: true }), {
		maxItems: 128,
		description: "As Chat Completions takes them. Calls are recorded, not carried out."
	})),
	temperature: Optional(Number({
		minimum: 0,
		maximum: 2
	})),
	max_completion_tokens: Optional(Integer({
		minimum: 1,
		description: "Of one sample; a cap in dollars needs it, or a model whose limit is known."
	}))
}, {
	...closed$2,
	description: "How checkpoints are asked for samples; runs that were recorded elsewhere need none of it."
});
const share = (description) => Optional(Number({
	exclusiveMinimum: 0,
	maximum: 1,
	description
}));
const factor = (description) => Optional(Number({
	exclusiveMinimum: 1,
	maximum: 100,
	description
}));
const Watch = _Object_({
	grader_errors: share("Share of grades that failed; 0.05 where absent."),
	reward_gap: share("Reward on training rows less that on validation rows, smoothed; 0.1 where absent."),
	growth: factor("Growth of the outputs' length or of the tool calls since the start; 3 where absent."),
	shrinkage: factor("The same downwards: outputs that stop early; 3 where absent.")
}, {
	...closed$2,
	description: "From what on a running job is stopped."
});
const file = (description) => String({
	minLength: 1,
	maxLength: 500,
	description: `${description} A path relative to this file; it may not leave the repository.`
});
const TrainingJobSpec = _Object_({
	target: Target,
	base_model: Model("The exact snapshot, e.g. o4-mini-2025-04-16; an alias may be another model tomorrow."),
	grader: reference("What the job is paid by: a Grader that says trainable: true."),
	datasets: _Object_({
		train: file("Rows to train on, as JSONL."),
		validation: file("Rows to validate on, as JSONL.")
	}, {
		...closed$2,
		description: "What it learns from. Their sha256 is part of what is approved."
	}),
	hyperparameters: Optional(Hyperparameters),
	response_format: Optional(_Object_({ type: Enum(["json_schema"]) }, {
		additionalProperties: true,
		description: "As the provider takes it."
	})),
	seed: Optional(Integer({
		minimum: 0,
		maximum: 2147483647
	})),
	suffix: Optional(String({
		minLength: 1,
		maxLength: 64,
		description: "Part of the trained model's name."
	})),
	budget: _Object_({
		usd: Number({
			exclusiveMinimum: 0,
			description: "The job is stopped before it costs more."
		}),
		tokens: Optional(Integer({
			minimum: 1,
			description: "Of model graders, in all."
		})),
		hours: Optional(Number({
			exclusiveMinimum: 0,
			description: "Of training."
		}))
	}, {
		...closed$2,
		description: "What it may cost at most."
	}),
	estimate: Optional(_Object_({
		hours: Optional(Number({
			exclusiveMinimum: 0,
			description: "How long it will train."
		})),
		usd_per_hour: Optional(Number({
			minimum: 0,
			description: "The provider's price of an hour."
		})),
		from: String({
			minLength: 10,
			maxLength: 300,
			description: "Where these figures come from."
		})
	}, {
		...closed$2,
		description: "What is known of its cost. What is not stated stays unknown."
	})),
	watch: Optional(Watch),
	trigger: Enum(["merge", "tag"], { description: "What starts it: the merge, or the next release tag." }),
	checkpoint: _Object_({
		metric: reference("The suite whose mean ranks the checkpoints; its grader is not the reward."),
		safety: _Array_(Name, {
			minItems: 1,
			maxItems: 50,
			description: "Suites that a checkpoint must pass at all."
		}),
		rule: Enum(["best", "first_within_error"], { description: "best: the highest mean. first_within_error: the earliest that is not shown to be worse than it." }),
		safety_pass_rate: Optional(Number({
			exclusiveMinimum: 0,
			maximum: 1,
			description: "Of each safety suite's runs, the share that has to pass; 1 if absent: every one."
		})),
		sampling: Optional(Sampling)
	}, {
		...closed$2,
		description: "Which checkpoint is taken."
	}),
	holdout: _Array_(Name, {
		minItems: 1,
		maxItems: 50,
		description: "Holdout suites: judged apart from the reward, so that a loophole in it shows."
	})
}, closed$2);

// src/policy/rubric-spec.ts
const closed$1 = { additionalProperties: false };
const Criterion = _Object_({
	id: String({
		pattern: "^[a-z][a-z0-9_]{0,39}$",
		description: "Lower-case letters, digits and underscores, at most 40, starting with a letter."
	}),
	description: String({
		minLength: 1,
		maxLength: 2e3,
		description: "The question that the judge answers."
	}),
	weight: Number({ description: "Its share of the whole; negative points make a penalty." }),
	levels: _Array_(_Object_({
		score: Number({
			minimum: 0,
			maximum: 1,
			description: "The share of the weight it earns, 0 to 1."
		}),
		description: String({
			minLength: 1,
			maxLength: 1e3,
			description: "What an output at this level shows."
		})
	}, closed$1), {
		minItems: 2,
		maxItems: 11,
		description: "The anchored levels, from the lowest score up."
	})
}, {
	...closed$1,
	description: "One question of the rubric."
});
const RubricSpec = _Object_({
	model: String({
		minLength: 1,
		description: "The judge. A dated snapshot keeps scores comparable."
	}),
	instructions: String({
		minLength: 1,
		maxLength: 2e4,
		description: "Who the judge is and what it judges."
	}),
	criteria: _Array_(Criterion, {
		minItems: 1,
		maxItems: 50,
		description: "The questions, with their weights."
	}),
	range: Optional(_Array_(Number({
		minimum: -10,
		maximum: 1
	}), {
		minItems: 2,
		maxItems: 2,
		description: "Lowest and highest score; points beyond are clipped. [0, 1] if absent; penalties pull below 0 where it allows."
	})),
	sampling_params: Optional(_Object_({
		seed: Optional(Integer()),
		temperature: Optional(Number({
			minimum: 0,
			maximum: 2,
			description: "Not accepted by reasoning models."
		})),
		top_p: Optional(Number({
			minimum: 0,
			maximum: 1
		})),
		max_completions_tokens: Optional(Integer({
			minimum: 1,
			description: "Spelled with a plural \"completions\", as graders have it."
		})),
		reasoning_effort: Optional(Enum([
			"none",
			"minimal",
			"low",
			"medium",
			"high",
			"xhigh",
			"max"
		]))
	}, {
		...closed$1,
		description: "How the judge samples; sent as it stands."
	}))
}, closed$1);

// src/policy/tool-scope-spec.ts
const ToolScopeSpec = _Object_({
	default: ScopeDefault,
	tools: ScopeTools
}, { additionalProperties: false });

// src/policy/document.ts
const closed = { additionalProperties: false };
const Metadata = _Object_({
	name: Name,
	version: String({ description: "SemVer, quoted: \"1.0.0\". A change of what is graded must raise it." }),
	description: Optional(String({
		maxLength: 2e3,
		description: "What it is for, in a sentence or two."
	})),
	owners: Optional(_Array_(String({
		minLength: 1,
		maxLength: 200
	}), {
		maxItems: 50,
		description: "Who answers for it."
	})),
	labels: Optional(Record(String(), String(), { description: "Free key-value pairs." }))
}, {
	...closed,
	description: "What the policy is called, and its version."
});
const Layer = Enum([
	"correctness",
	"process",
	"safety",
	"efficiency"
], { description: "Which question the grader answers." });
const GraderCommon = {
	layer: Optional(Layer),
	pass_threshold: Optional(Number({ description: "A score at or over it passes. 0.5 where none is given." })),
	trainable: Optional(Boolean({ description: "Whether a training job may be paid by it. A holdout grader says false." })),
	confirm: Optional(ConfirmField)
};
const GraderSimilarity = { similarity: Optional(SimilarityAssumption) };
const API_VERSION = "gradegate/v1";
const KINDS = [
	"Grader",
	"Rubric",
	"Suite",
	"Gate",
	"TrainingJob",
	"Rollout",
	"ToolScope"
];

// src/policy/validate.ts
function validateDocument(written) {
	const { value } = written;
	if (!isJsonObject(value)) return { issues: [wrongType(written, [], "object")] };
	if (value.apiVersion === void 0 && value.kind === void 0 && value.spec === void 0) return { issues: [notAPolicy(written)] };
	const envelope = validators.envelope;
	if (envelope === void 0) throw new TypeError("no validator of the envelope");
	const issues = schemaIssues(envelope, written, []).map((issue) => renamed(issue, written));
	if (isKind(value.kind) && isJsonObject(value.spec)) issues.push(...specIssues(value.kind, written));
	if (issues.length > 0) return { issues };
	return {
		document: {
			document: value,
			file: written.file,
			locate: locateIn(written),
			written
		},
		issues
	};
}
function specIssues(kind, written) {
	if (kind === "Grader") return graderSchemaIssues(written, ["spec"], "policy");
	const validator = validators[kind];
	if (validator === void 0) throw new TypeError(`no validator of ${kind}`);
	return schemaIssues(validator, written, ["spec"]);
}
function isKind(kind) {
	return KINDS.some((known) => known === kind);
}
function renamed(issue, written) {
	if (issue.code !== "unknown-value") return issue;
	const value = isJsonObject(written.value) ? written.value : {};
	const at = (key) => {
		const { line, column } = locateIn(written)([key]);
		return line === issue.line && column === issue.column;
	};
	if (value.apiVersion !== void 0 && at("apiVersion")) return {
		...issue,
		code: "unknown-api-version",
		hint: `Write apiVersion: ${API_VERSION}.`
	};
	if (value.kind !== void 0 && at("kind")) return {
		...issue,
		code: "unknown-kind"
	};
	return issue;
}
function notAPolicy(written) {
	const keys = isJsonObject(written.value) ? Object.keys(written.value) : [];
	const bare = keys.includes("type");
	const suggestion = keys.map((key) => didYouMean(key, [
		"apiVersion",
		"kind",
		"spec"
	])).find((each) => each !== void 0);
	return {
		severity: "error",
		code: "not-a-policy",
		...keyPosition(written, []),
		message: bare ? "this is a bare grader; a policy has apiVersion, kind, metadata and spec" : "this is not a policy: expected apiVersion, kind, metadata and spec",
		hint: bare ? "Put the grader under spec: of a document of kind Grader." : suggestion ?? `Start with apiVersion: ${"gradegate/v1"}, or move the file out of the folder of policies.`
	};
}

export { STAGES as i, API_VERSION as n, documentsOf as r, validateDocument as t };