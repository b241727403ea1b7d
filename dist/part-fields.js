import { d as _Object_, f as Optional, i as Number, l as Enum, p as _Array_, r as String, s as Integer } from "./part-build.js";

// src/policy/fields.ts
const closed = { additionalProperties: false };
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
	...closed,
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
	...closed,
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
	...closed,
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
	...closed,
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
	...closed,
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
	...closed,
	description: "An audit by people that a merge needs, of the very grader and dataset."
});
const Probability = Number({
	minimum: 0,
	maximum: 1
});
const atMost = (description) => _Object_({ max: Number({ minimum: 0 }) }, {
	...closed,
	description
});
const atMostShare = (description) => _Object_({ max: Probability }, {
	...closed,
	description
});
const atLeastShare = (description) => _Object_({ min: Probability }, {
	...closed,
	description
});

export { LooseningRule as a, WAIVABLE as c, atLeastShare as d, atMost as f, HoldoutRule as i, WAIVED_FROM as l, reference as m, CalibrationRule as n, Name as o, atMostShare as p, ConfirmField as r, Probability as s, AuditRule as t, Waivers as u };