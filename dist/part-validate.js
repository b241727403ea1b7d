import { n as isJsonObject } from "./part-json.js";
import { a as Number, c as Integer, f as _Object_, i as String, l as Boolean, m as _Array_, n as Record, p as Optional, u as Enum } from "./part-ucs2length.js";
import { C as FUZZY_VARIANTS, i as wrongType, n as validators, r as schemaIssues, t as graderSchemaIssues } from "./part-grader-schema.js";
import { i as didYouMean, n as locateIn, t as keyPosition } from "./part-written.js";

// src/policy/ledger-fields.ts
const closed$6 = { additionalProperties: false };
const REDACTED_KINDS = [
	"email",
	"phone",
	"card",
	"iban",
	"ip",
	"key"
];
const DEFAULT_LEDGER_BRANCH = "gradegate-ledger";
const LedgerSpec = _Object_({
	branch: Optional(String({
		pattern: "^[a-z0-9]+([._-][a-z0-9]+)*$",
		maxLength: 100,
		description: "The ledger's own branch, which holds nothing else. Default: gradegate-ledger."
	})),
	evidence: Optional(_Object_({
		keep_days: Integer({
			minimum: 1,
			maximum: 3650,
			description: "How long at least; it is kept to the end of the month in which they are over."
		}),
		redact: Optional(_Array_(Enum([...REDACTED_KINDS]), {
			uniqueItems: true,
			maxItems: REDACTED_KINDS.length,
			description: "What is taken out of texts before anything is hashed or kept. Default: all kinds."
		}))
	}, {
		...closed$6,
		description: "Whole reports, kept by their hash on branches of their own. None where absent."
	}))
}, {
	...closed$6,
	description: "Where the ledger is, and what is kept beside it for how long."
});
const LedgerRule = Enum(["required", "optional"], { description: "required: a run whose decision could not be entered in the ledger could not decide. Default: optional, where it is only said." });

// src/policy/fields.ts
const closed$5 = { additionalProperties: false };
const NAME_PATTERN = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";
const Name = String({
	pattern: NAME_PATTERN,
	description: "Lower-case letters, digits and hyphens, at most 63."
});
const reference = (description) => String({
	pattern: NAME_PATTERN,
	description
});
const ConfirmField = _Object_({
	asks: Enum([
		3,
		5,
		7,
		9
	], { description: "How often a judge is asked in all; the median is the score." }),
	margin: Number({
		minimum: 0,
		description: "How near to the pass_threshold a first score must lie."
	})
}, {
	...closed$5,
	description: "Asks a judge again where its first score lies near the threshold."
});
const WAIVABLE = [
	"error_rate",
	"expect_error_rate",
	"expect_mean",
	"expect_auc",
	"expect_agreement",
	"expect_false_accept_rate",
	"expect_false_reject_rate",
	"expect_pass_rate",
	"max_drop",
	"flips_fail_to_pass",
	"flips_pass_to_fail",
	"new_false_accepts",
	"new_false_rejects",
	"trajectories_removed",
	"scores_lost"
];
const WAIVED_FROM = {
	expect_mean: ["floor", "ceiling"],
	expect_pass_rate: ["floor", "ceiling"],
	expect_auc: ["floor"],
	expect_agreement: ["floor"]
};
const Waiver = _Object_({
	rule: Enum([...WAIVABLE], { description: "The rule, by the name that a review's JSON gives it." }),
	suite: reference("The suite; not a safety suite, and not one of a safety grader."),
	slice: Optional(String({
		pattern: NAME_PATTERN,
		description: "The slice; the whole suite where absent."
	})),
	ceiling: Optional(Number({ description: "The most that may be seen; over it the rule fails as ever." })),
	floor: Optional(Number({ description: "The least that may be seen: for expect_auc and expect_agreement, and beside ceiling for rates." })),
	reason: String({
		minLength: 20,
		maxLength: 500,
		description: "Why, for whoever reads it later."
	}),
	owner: String({
		minLength: 2,
		maxLength: 100,
		description: "Who answers for it, e.g. @team."
	}),
	expires: String({
		pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
		description: "The last day that it counts, \"YYYY-MM-DD\" in UTC."
	})
}, {
	...closed$5,
	description: "A reviewed exception, shown in every verdict that it touches."
});
const Waivers = _Array_(Waiver, {
	maxItems: 50,
	description: "Exceptions. They count once they are merged, never for the change that brings them."
});
const CalibrationRule = _Object_({
	suites: _Array_(Name, {
		minItems: 1,
		maxItems: 100,
		description: "Suites whose judge must be calibrated."
	}),
	min_kappa: Optional(Number({
		minimum: -1,
		maximum: 1,
		description: "The least agreement with people, Cohen's kappa."
	})),
	min_labels: Optional(Integer({
		minimum: 1,
		description: "The least number of human labels it rests on."
	})),
	max_age_days: Optional(Integer({
		minimum: 0,
		description: "How old it may be."
	}))
}, {
	...closed$5,
	description: "Agreement with human labels that a judge must have shown, as it is now."
});
const LooseningRule = _Object_({
	approvals: Integer({
		minimum: 1,
		maximum: 20,
		description: "How many people other than the author must have approved the very head commit."
	}),
	unknown: Optional(Enum(["loosening", "shown"], { description: "What a change of unknown effect counts as. shown: it is only said, the default." })),
	refuse: Optional(_Array_(Enum([
		"threshold",
		"weight",
		"formula",
		"criterion",
		"label",
		"case_removed",
		"judge",
		"sampling",
		"model",
		"tool_scope",
		"waiver",
		"gate_rule",
		"dataset",
		"other"
	]), {
		minItems: 1,
		uniqueItems: true,
		description: "Kinds of loosening that no approval lets through."
	}))
}, {
	...closed$5,
	description: "What a merge needs that loosens a policy: a lower threshold, a waiver, a case that goes."
});
const HoldoutRule = _Object_({
	suites: _Array_(Name, {
		minItems: 1,
		maxItems: 20,
		description: "Holdout suites; each is held against every suite of the gate that has trajectories with it in common."
	}),
	min_correlation: Optional(Number({
		minimum: -1,
		maximum: 1,
		description: "Spearman's correlation of reward and holdout that the data must show: the low end of its interval."
	})),
	alarm: Optional(Enum(["refuse", "shown"], { description: "What becomes of a reward that rises over checkpoints while the holdout falls. shown: it is only said, the default." })),
	margin: Optional(Number({
		exclusiveMinimum: 0,
		description: "The fall of the holdout that is an alarm, in its own units. 0.05 if absent."
	}))
}, {
	...closed$5,
	description: "Rewards held against graders that they were not trained on."
});
const AuditRule = _Object_({
	suites: _Array_(Name, {
		minItems: 1,
		maxItems: 100,
		description: "Suites that must have been audited."
	}),
	max_age_days: Optional(Integer({
		minimum: 0,
		description: "How long ago the sample may have been drawn."
	})),
	min_labels: Optional(Integer({
		minimum: 1,
		description: "The least number of trajectories with a verdict of a person."
	})),
	min_alpha: Optional(Number({
		minimum: -1,
		maximum: 1,
		description: "The least agreement of the raters, Krippendorff's alpha. It needs two of them."
	})),
	max_false_accept_rate: Optional(Number({
		minimum: 0,
		maximum: 1,
		description: "What the grader passes of what people fail, estimated for the whole dataset: at most this share."
	}))
}, {
	...closed$5,
	description: "An audit by people that a merge needs, of the very grader and dataset."
});
const Probability = Number({
	minimum: 0,
	maximum: 1
});
const atMost = (description) => _Object_({ max: Number({ minimum: 0 }) }, {
	...closed$5,
	description
});
const atMostShare = (description) => _Object_({ max: Probability }, {
	...closed$5,
	description
});
const atLeastShare = (description) => _Object_({ min: Probability }, {
	...closed$5,
	description
});

// src/policy/documents.ts
function documentsOf(all, sources, broken) {
	return {
		all,
		graders: byName(all, "Grader"),
		rubrics: byName(all, "Rubric"),
		suites: byName(all, "Suite"),
		gates: byName(all, "Gate"),
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
const closed$4 = { additionalProperties: false };
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
	...closed$4,
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
	...closed$4,
	description: "A recent self-test of these rules, as `gradegate selftest --save` keeps it in selftest.json beside the policies."
});

// src/policy/suite-spec.ts
const closed$3 = { additionalProperties: false };
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
	...closed$3,
	description: "The trajectories that fit every field given."
});
const Expect = _Object_({
	error_rate: Optional(atMostShare("Failed grades, as a share of all that should have been graded.")),
	mean: Optional(_Object_({
		min: Optional(Number()),
		max: Optional(Number())
	}, {
		...closed$3,
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
	}, closed$3), {
		minItems: 1,
		maxItems: 50,
		description: "Bounds of the share that passes, of all or of a slice."
	}))
}, {
	...closed$3,
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
		...closed$3,
		description: "How many verdicts may change."
	}))
}, {
	...closed$3,
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
}, closed$3);

// src/policy/gate-spec.ts
const closed$2 = { additionalProperties: false };
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
			...closed$2,
			description: "How many of the base's trajectories the head may lack or alter."
		})),
		labels_changed: Optional(_Object_({ max: Integer({ minimum: 0 }) }, {
			...closed$2,
			description: "How many recorded outcomes the head may state otherwise. None if absent."
		})),
		judgements_added: Optional(_Object_({ max: Integer({ minimum: 0 }) }, {
			...closed$2,
			description: "How many recorded answers of judges the head may bring. Beyond, a judge must be asked in the run. If absent it is only said."
		})),
		calibration: Optional(CalibrationRule),
		exploitability: Optional(ExploitabilityRule),
		holdout: Optional(HoldoutRule),
		audit: Optional(AuditRule),
		loosening: Optional(LooseningRule),
		selftest: Optional(SelfTestRule),
		ledger: Optional(LedgerRule),
		version_bump: Optional(Enum([
			"derived",
			"required",
			"advised"
		], { description: "What a changed grader's version must do. derived: rise by what the change does (patch, minor or major). required: rise, the default. advised: nothing; it is only said." }))
	}, {
		...closed$2,
		description: "What a merge needs."
	}),
	waivers: Optional(Waivers),
	ledger: Optional(LedgerSpec)
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
	"Gate"
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

export { DEFAULT_LEDGER_BRANCH as a, WAIVED_FROM as i, API_VERSION as n, REDACTED_KINDS as o, documentsOf as r, validateDocument as t };