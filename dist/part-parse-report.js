import { n as UserError } from "./part-errors.js";
import { n as isJsonObject } from "./part-json.js";

// src/evaluation/report-validator.generated.js
const validateReport = validate10;
const schema11 = {
	"type": "object",
	"required": [
		"version",
		"kind",
		"engine",
		"grader",
		"dataset",
		"counts",
		"summary",
		"failures",
		"scores"
	],
	"properties": {
		"version": {
			"type": "number",
			"const": 1
		},
		"kind": {
			"type": "string",
			"const": "gradegate/report"
		},
		"engine": { "type": "string" },
		"suite": {
			"type": "object",
			"required": [
				"name",
				"version",
				"purpose"
			],
			"properties": {
				"name": { "type": "string" },
				"version": { "type": "string" },
				"purpose": { "type": "string" }
			},
			"additionalProperties": false
		},
		"grader": {
			"type": "object",
			"required": [
				"name",
				"version",
				"type",
				"digest",
				"pass_threshold",
				"fidelity"
			],
			"properties": {
				"name": { "type": "string" },
				"version": { "type": "string" },
				"type": { "type": "string" },
				"digest": {
					"type": "string",
					"pattern": "^[0-9a-f]{64}$"
				},
				"pass_threshold": { "type": "number" },
				"layer": { "enum": [
					"correctness",
					"process",
					"safety",
					"efficiency"
				] },
				"fidelity": { "enum": [
					"exact",
					"approximate",
					"calibrated"
				] },
				"max_deviation": {
					"type": "number",
					"minimum": 0
				},
				"assumes": {
					"type": "object",
					"properties": {
						"fuzzy": {
							"enum": [
								"ratio",
								"partial_ratio",
								"token_sort_ratio",
								"token_set_ratio",
								"token_ratio",
								"partial_token_sort_ratio",
								"partial_token_set_ratio",
								"partial_token_ratio",
								"wratio",
								"qratio"
							],
							"description": "The function of rapidfuzz behind fuzzy_match; ratio if absent."
						},
						"processor": {
							"enum": ["none", "default"],
							"description": "Whether fuzzy_match lower-cases and drops punctuation first, as default_process does."
						},
						"stemming": {
							"type": "boolean",
							"description": "Whether ROUGE compares stems of words; false if absent."
						}
					},
					"additionalProperties": false,
					"description": "Which algorithm the provider is believed to run. Never sent to it; see gradegate calibrate."
				},
				"trainers": {
					"type": "array",
					"items": { "enum": [
						"openai",
						"foundry",
						"bedrock",
						"self-run"
					] }
				}
			},
			"additionalProperties": false
		},
		"dataset": {
			"type": "object",
			"required": [
				"path",
				"digest",
				"trajectories"
			],
			"properties": {
				"path": { "type": "string" },
				"digest": {
					"type": "string",
					"pattern": "^[0-9a-f]{64}$"
				},
				"trajectories": {
					"type": "integer",
					"minimum": 0
				}
			},
			"additionalProperties": false
		},
		"counts": {
			"type": "object",
			"required": [
				"scored",
				"not_applicable",
				"failed"
			],
			"properties": {
				"scored": {
					"type": "integer",
					"minimum": 0
				},
				"not_applicable": {
					"type": "integer",
					"minimum": 0
				},
				"failed": {
					"type": "integer",
					"minimum": 0
				}
			},
			"additionalProperties": false
		},
		"summary": {
			"type": "object",
			"required": [
				"counts",
				"passed",
				"agreement"
			],
			"properties": {
				"counts": {
					"type": "object",
					"required": [
						"scored",
						"not_applicable",
						"failed"
					],
					"properties": {
						"scored": {
							"type": "integer",
							"minimum": 0
						},
						"not_applicable": {
							"type": "integer",
							"minimum": 0
						},
						"failed": {
							"type": "integer",
							"minimum": 0
						}
					},
					"additionalProperties": false
				},
				"mean": { "type": "number" },
				"distribution": {
					"type": "object",
					"required": [
						"min",
						"p25",
						"median",
						"p75",
						"max"
					],
					"properties": {
						"min": { "type": "number" },
						"p25": { "type": "number" },
						"median": { "type": "number" },
						"p75": { "type": "number" },
						"max": { "type": "number" }
					},
					"additionalProperties": false
				},
				"passed": {
					"type": "integer",
					"minimum": 0
				},
				"pass_rate": { "type": "number" },
				"error_rate": { "type": "number" },
				"mean_as_paid": { "type": "number" },
				"agreement": {
					"type": "object",
					"required": [
						"labelled",
						"successes",
						"failures",
						"false_accepts",
						"false_rejects"
					],
					"properties": {
						"labelled": {
							"type": "integer",
							"minimum": 0
						},
						"successes": {
							"type": "integer",
							"minimum": 0
						},
						"failures": {
							"type": "integer",
							"minimum": 0
						},
						"false_accepts": {
							"type": "integer",
							"minimum": 0
						},
						"false_rejects": {
							"type": "integer",
							"minimum": 0
						},
						"false_accept_rate": { "type": "number" },
						"false_reject_rate": { "type": "number" },
						"accuracy": { "type": "number" },
						"auc": { "type": "number" }
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false,
			"description": "A number that is absent could not be known."
		},
		"failures": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"code",
					"flag",
					"count",
					"example"
				],
				"properties": {
					"code": { "enum": [
						"variable_missing",
						"sample_not_json",
						"formula_invalid",
						"formula_not_finite",
						"unsupported",
						"out_of_range",
						"text_too_long",
						"embedding_missing",
						"embedding_unreachable",
						"python_syntax_error",
						"python_grade_missing",
						"python_grade_arity",
						"python_exception",
						"python_module_missing",
						"python_exited",
						"python_invalid_value",
						"python_timeout",
						"python_memory",
						"python_output_limit",
						"python_crashed",
						"python_source_too_large",
						"judgement_missing",
						"judge_unreachable",
						"judge_unpriced",
						"judge_budget_exhausted",
						"judge_refused",
						"judge_unparsable",
						"judge_label_unknown",
						"judge_out_of_range",
						"judge_truncated"
					] },
					"flag": { "enum": [
						"invalid_variable_error",
						"sample_parse_error",
						"formula_parse_error",
						"other_error",
						"python_grader_runtime_error",
						"python_grader_server_error",
						"model_grader_server_error",
						"model_grader_refusal_error",
						"model_grader_parse_error",
						"model_grader_exceeded_max_tokens_error"
					] },
					"count": {
						"type": "integer",
						"minimum": 0
					},
					"example": { "type": "string" }
				},
				"additionalProperties": false
			}
		},
		"people": {
			"type": "object",
			"required": [
				"path",
				"raters",
				"stale",
				"undecided",
				"agreement"
			],
			"properties": {
				"path": { "type": "string" },
				"raters": {
					"type": "integer",
					"minimum": 0
				},
				"stale": {
					"type": "integer",
					"minimum": 0
				},
				"undecided": {
					"type": "integer",
					"minimum": 0
				},
				"agreement": {
					"type": "object",
					"required": [
						"labelled",
						"successes",
						"failures",
						"false_accepts",
						"false_rejects"
					],
					"properties": {
						"labelled": {
							"type": "integer",
							"minimum": 0
						},
						"successes": {
							"type": "integer",
							"minimum": 0
						},
						"failures": {
							"type": "integer",
							"minimum": 0
						},
						"false_accepts": {
							"type": "integer",
							"minimum": 0
						},
						"false_rejects": {
							"type": "integer",
							"minimum": 0
						},
						"false_accept_rate": { "type": "number" },
						"false_reject_rate": { "type": "number" },
						"accuracy": { "type": "number" },
						"auc": { "type": "number" }
					},
					"additionalProperties": false
				}
			},
			"additionalProperties": false
		},
		"scores": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"id",
					"task_id",
					"kind",
					"digest"
				],
				"properties": {
					"id": { "type": "string" },
					"task_id": { "type": "string" },
					"kind": { "enum": [
						"scored",
						"not_applicable",
						"failed"
					] },
					"value": { "type": "number" },
					"passed": { "type": "boolean" },
					"reason": { "type": "string" },
					"code": { "enum": [
						"variable_missing",
						"sample_not_json",
						"formula_invalid",
						"formula_not_finite",
						"unsupported",
						"out_of_range",
						"text_too_long",
						"embedding_missing",
						"embedding_unreachable",
						"python_syntax_error",
						"python_grade_missing",
						"python_grade_arity",
						"python_exception",
						"python_module_missing",
						"python_exited",
						"python_invalid_value",
						"python_timeout",
						"python_memory",
						"python_output_limit",
						"python_crashed",
						"python_source_too_large",
						"judgement_missing",
						"judge_unreachable",
						"judge_unpriced",
						"judge_budget_exhausted",
						"judge_refused",
						"judge_unparsable",
						"judge_label_unknown",
						"judge_out_of_range",
						"judge_truncated"
					] },
					"parts": {
						"type": "object",
						"patternProperties": { "^.*$": { "anyOf": [{ "type": "number" }, { "enum": ["failed", "not_applicable"] }] } }
					},
					"steps": {
						"type": "array",
						"items": { "anyOf": [{ "type": "number" }, { "type": "null" }] }
					},
					"success": { "type": "boolean" },
					"model": { "type": "string" },
					"checkpoint_id": { "type": "string" },
					"tags": {
						"type": "array",
						"items": { "type": "string" }
					},
					"digest": {
						"type": "string",
						"pattern": "^[0-9a-f]{64}$"
					}
				},
				"additionalProperties": false
			}
		}
	},
	"additionalProperties": false,
	"title": "Gradegate report",
	"description": "What one grader said of one dataset."
};
const func2 = Object.prototype.hasOwnProperty;
const pattern0 = /* @__PURE__ */ new RegExp("^[0-9a-f]{64}$", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^.*$", "u");
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.kind === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.engine === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "engine" },
				message: "must have required property 'engine'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.grader === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "grader" },
				message: "must have required property 'grader'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.dataset === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "dataset" },
				message: "must have required property 'dataset'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.counts === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "counts" },
				message: "must have required property 'counts'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.summary === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "summary" },
				message: "must have required property 'summary'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.failures === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "failures" },
				message: "must have required property 'failures'"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.scores === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "scores" },
				message: "must have required property 'scores'"
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema11.properties, key0)) {
			const err9 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err10 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (1 !== data0) {
				const err11 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			let data1 = data.kind;
			if (typeof data1 !== "string") {
				const err12 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			if ("gradegate/report" !== data1) {
				const err13 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "gradegate/report" },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.engine !== void 0) {
			if (typeof data.engine !== "string") {
				const err14 = {
					instancePath: instancePath + "/engine",
					schemaPath: "#/properties/engine/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.suite !== void 0) {
			let data3 = data.suite;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (data3.name === void 0) {
					const err15 = {
						instancePath: instancePath + "/suite",
						schemaPath: "#/properties/suite/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (data3.version === void 0) {
					const err16 = {
						instancePath: instancePath + "/suite",
						schemaPath: "#/properties/suite/required",
						keyword: "required",
						params: { missingProperty: "version" },
						message: "must have required property 'version'"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (data3.purpose === void 0) {
					const err17 = {
						instancePath: instancePath + "/suite",
						schemaPath: "#/properties/suite/required",
						keyword: "required",
						params: { missingProperty: "purpose" },
						message: "must have required property 'purpose'"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				for (const key1 in data3) if (!(key1 === "name" || key1 === "version" || key1 === "purpose")) {
					const err18 = {
						instancePath: instancePath + "/suite",
						schemaPath: "#/properties/suite/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
				if (data3.name !== void 0) {
					if (typeof data3.name !== "string") {
						const err19 = {
							instancePath: instancePath + "/suite/name",
							schemaPath: "#/properties/suite/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data3.version !== void 0) {
					if (typeof data3.version !== "string") {
						const err20 = {
							instancePath: instancePath + "/suite/version",
							schemaPath: "#/properties/suite/properties/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
				if (data3.purpose !== void 0) {
					if (typeof data3.purpose !== "string") {
						const err21 = {
							instancePath: instancePath + "/suite/purpose",
							schemaPath: "#/properties/suite/properties/purpose/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/suite",
					schemaPath: "#/properties/suite/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.grader !== void 0) {
			let data7 = data.grader;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				if (data7.name === void 0) {
					const err23 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data7.version === void 0) {
					const err24 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/required",
						keyword: "required",
						params: { missingProperty: "version" },
						message: "must have required property 'version'"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data7.type === void 0) {
					const err25 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/required",
						keyword: "required",
						params: { missingProperty: "type" },
						message: "must have required property 'type'"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (data7.digest === void 0) {
					const err26 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/required",
						keyword: "required",
						params: { missingProperty: "digest" },
						message: "must have required property 'digest'"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data7.pass_threshold === void 0) {
					const err27 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/required",
						keyword: "required",
						params: { missingProperty: "pass_threshold" },
						message: "must have required property 'pass_threshold'"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				if (data7.fidelity === void 0) {
					const err28 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/required",
						keyword: "required",
						params: { missingProperty: "fidelity" },
						message: "must have required property 'fidelity'"
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				for (const key2 in data7) if (!func2.call(schema11.properties.grader.properties, key2)) {
					const err29 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
				if (data7.name !== void 0) {
					if (typeof data7.name !== "string") {
						const err30 = {
							instancePath: instancePath + "/grader/name",
							schemaPath: "#/properties/grader/properties/name/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
				if (data7.version !== void 0) {
					if (typeof data7.version !== "string") {
						const err31 = {
							instancePath: instancePath + "/grader/version",
							schemaPath: "#/properties/grader/properties/version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
				}
				if (data7.type !== void 0) {
					if (typeof data7.type !== "string") {
						const err32 = {
							instancePath: instancePath + "/grader/type",
							schemaPath: "#/properties/grader/properties/type/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err32];
						else vErrors.push(err32);
						errors++;
					}
				}
				if (data7.digest !== void 0) {
					let data11 = data7.digest;
					if (typeof data11 === "string") {
						if (!pattern0.test(data11)) {
							const err33 = {
								instancePath: instancePath + "/grader/digest",
								schemaPath: "#/properties/grader/properties/digest/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{64}$" },
								message: "must match pattern \"^[0-9a-f]{64}$\""
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/grader/digest",
							schemaPath: "#/properties/grader/properties/digest/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
				}
				if (data7.pass_threshold !== void 0) {
					let data12 = data7.pass_threshold;
					if (!(typeof data12 == "number" && isFinite(data12))) {
						const err35 = {
							instancePath: instancePath + "/grader/pass_threshold",
							schemaPath: "#/properties/grader/properties/pass_threshold/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				if (data7.layer !== void 0) {
					let data13 = data7.layer;
					if (!(data13 === "correctness" || data13 === "process" || data13 === "safety" || data13 === "efficiency")) {
						const err36 = {
							instancePath: instancePath + "/grader/layer",
							schemaPath: "#/properties/grader/properties/layer/enum",
							keyword: "enum",
							params: { allowedValues: schema11.properties.grader.properties.layer.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
				if (data7.fidelity !== void 0) {
					let data14 = data7.fidelity;
					if (!(data14 === "exact" || data14 === "approximate" || data14 === "calibrated")) {
						const err37 = {
							instancePath: instancePath + "/grader/fidelity",
							schemaPath: "#/properties/grader/properties/fidelity/enum",
							keyword: "enum",
							params: { allowedValues: schema11.properties.grader.properties.fidelity.enum },
							message: "must be equal to one of the allowed values"
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
				}
				if (data7.max_deviation !== void 0) {
					let data15 = data7.max_deviation;
					if (typeof data15 == "number" && isFinite(data15)) {
						if (data15 < 0 || isNaN(data15)) {
							const err38 = {
								instancePath: instancePath + "/grader/max_deviation",
								schemaPath: "#/properties/grader/properties/max_deviation/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
					} else {
						const err39 = {
							instancePath: instancePath + "/grader/max_deviation",
							schemaPath: "#/properties/grader/properties/max_deviation/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err39];
						else vErrors.push(err39);
						errors++;
					}
				}
				if (data7.assumes !== void 0) {
					let data16 = data7.assumes;
					if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
						for (const key3 in data16) if (!(key3 === "fuzzy" || key3 === "processor" || key3 === "stemming")) {
							const err40 = {
								instancePath: instancePath + "/grader/assumes",
								schemaPath: "#/properties/grader/properties/assumes/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
						if (data16.fuzzy !== void 0) {
							let data17 = data16.fuzzy;
							if (!(data17 === "ratio" || data17 === "partial_ratio" || data17 === "token_sort_ratio" || data17 === "token_set_ratio" || data17 === "token_ratio" || data17 === "partial_token_sort_ratio" || data17 === "partial_token_set_ratio" || data17 === "partial_token_ratio" || data17 === "wratio" || data17 === "qratio")) {
								const err41 = {
									instancePath: instancePath + "/grader/assumes/fuzzy",
									schemaPath: "#/properties/grader/properties/assumes/properties/fuzzy/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.grader.properties.assumes.properties.fuzzy.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
						if (data16.processor !== void 0) {
							let data18 = data16.processor;
							if (!(data18 === "none" || data18 === "default")) {
								const err42 = {
									instancePath: instancePath + "/grader/assumes/processor",
									schemaPath: "#/properties/grader/properties/assumes/properties/processor/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.grader.properties.assumes.properties.processor.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
						}
						if (data16.stemming !== void 0) {
							if (typeof data16.stemming !== "boolean") {
								const err43 = {
									instancePath: instancePath + "/grader/assumes/stemming",
									schemaPath: "#/properties/grader/properties/assumes/properties/stemming/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
					} else {
						const err44 = {
							instancePath: instancePath + "/grader/assumes",
							schemaPath: "#/properties/grader/properties/assumes/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err44];
						else vErrors.push(err44);
						errors++;
					}
				}
				if (data7.trainers !== void 0) {
					let data20 = data7.trainers;
					if (Array.isArray(data20)) {
						const len0 = data20.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data21 = data20[i0];
							if (!(data21 === "openai" || data21 === "foundry" || data21 === "bedrock" || data21 === "self-run")) {
								const err45 = {
									instancePath: instancePath + "/grader/trainers/" + i0,
									schemaPath: "#/properties/grader/properties/trainers/items/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.grader.properties.trainers.items.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
					} else {
						const err46 = {
							instancePath: instancePath + "/grader/trainers",
							schemaPath: "#/properties/grader/properties/trainers/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array"
						};
						if (vErrors === null) vErrors = [err46];
						else vErrors.push(err46);
						errors++;
					}
				}
			} else {
				const err47 = {
					instancePath: instancePath + "/grader",
					schemaPath: "#/properties/grader/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err47];
				else vErrors.push(err47);
				errors++;
			}
		}
		if (data.dataset !== void 0) {
			let data22 = data.dataset;
			if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
				if (data22.path === void 0) {
					const err48 = {
						instancePath: instancePath + "/dataset",
						schemaPath: "#/properties/dataset/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'"
					};
					if (vErrors === null) vErrors = [err48];
					else vErrors.push(err48);
					errors++;
				}
				if (data22.digest === void 0) {
					const err49 = {
						instancePath: instancePath + "/dataset",
						schemaPath: "#/properties/dataset/required",
						keyword: "required",
						params: { missingProperty: "digest" },
						message: "must have required property 'digest'"
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
				if (data22.trajectories === void 0) {
					const err50 = {
						instancePath: instancePath + "/dataset",
						schemaPath: "#/properties/dataset/required",
						keyword: "required",
						params: { missingProperty: "trajectories" },
						message: "must have required property 'trajectories'"
					};
					if (vErrors === null) vErrors = [err50];
					else vErrors.push(err50);
					errors++;
				}
				for (const key4 in data22) if (!(key4 === "path" || key4 === "digest" || key4 === "trajectories")) {
					const err51 = {
						instancePath: instancePath + "/dataset",
						schemaPath: "#/properties/dataset/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key4 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err51];
					else vErrors.push(err51);
					errors++;
				}
				if (data22.path !== void 0) {
					if (typeof data22.path !== "string") {
						const err52 = {
							instancePath: instancePath + "/dataset/path",
							schemaPath: "#/properties/dataset/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err52];
						else vErrors.push(err52);
						errors++;
					}
				}
				if (data22.digest !== void 0) {
					let data24 = data22.digest;
					if (typeof data24 === "string") {
						if (!pattern0.test(data24)) {
							const err53 = {
								instancePath: instancePath + "/dataset/digest",
								schemaPath: "#/properties/dataset/properties/digest/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{64}$" },
								message: "must match pattern \"^[0-9a-f]{64}$\""
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
					} else {
						const err54 = {
							instancePath: instancePath + "/dataset/digest",
							schemaPath: "#/properties/dataset/properties/digest/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
				if (data22.trajectories !== void 0) {
					let data25 = data22.trajectories;
					if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
						const err55 = {
							instancePath: instancePath + "/dataset/trajectories",
							schemaPath: "#/properties/dataset/properties/trajectories/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err55];
						else vErrors.push(err55);
						errors++;
					}
					if (typeof data25 == "number" && isFinite(data25)) {
						if (data25 < 0 || isNaN(data25)) {
							const err56 = {
								instancePath: instancePath + "/dataset/trajectories",
								schemaPath: "#/properties/dataset/properties/trajectories/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
				}
			} else {
				const err57 = {
					instancePath: instancePath + "/dataset",
					schemaPath: "#/properties/dataset/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err57];
				else vErrors.push(err57);
				errors++;
			}
		}
		if (data.counts !== void 0) {
			let data26 = data.counts;
			if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
				if (data26.scored === void 0) {
					const err58 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "scored" },
						message: "must have required property 'scored'"
					};
					if (vErrors === null) vErrors = [err58];
					else vErrors.push(err58);
					errors++;
				}
				if (data26.not_applicable === void 0) {
					const err59 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "not_applicable" },
						message: "must have required property 'not_applicable'"
					};
					if (vErrors === null) vErrors = [err59];
					else vErrors.push(err59);
					errors++;
				}
				if (data26.failed === void 0) {
					const err60 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "failed" },
						message: "must have required property 'failed'"
					};
					if (vErrors === null) vErrors = [err60];
					else vErrors.push(err60);
					errors++;
				}
				for (const key5 in data26) if (!(key5 === "scored" || key5 === "not_applicable" || key5 === "failed")) {
					const err61 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err61];
					else vErrors.push(err61);
					errors++;
				}
				if (data26.scored !== void 0) {
					let data27 = data26.scored;
					if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
						const err62 = {
							instancePath: instancePath + "/counts/scored",
							schemaPath: "#/properties/counts/properties/scored/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err62];
						else vErrors.push(err62);
						errors++;
					}
					if (typeof data27 == "number" && isFinite(data27)) {
						if (data27 < 0 || isNaN(data27)) {
							const err63 = {
								instancePath: instancePath + "/counts/scored",
								schemaPath: "#/properties/counts/properties/scored/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
					}
				}
				if (data26.not_applicable !== void 0) {
					let data28 = data26.not_applicable;
					if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
						const err64 = {
							instancePath: instancePath + "/counts/not_applicable",
							schemaPath: "#/properties/counts/properties/not_applicable/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err64];
						else vErrors.push(err64);
						errors++;
					}
					if (typeof data28 == "number" && isFinite(data28)) {
						if (data28 < 0 || isNaN(data28)) {
							const err65 = {
								instancePath: instancePath + "/counts/not_applicable",
								schemaPath: "#/properties/counts/properties/not_applicable/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err65];
							else vErrors.push(err65);
							errors++;
						}
					}
				}
				if (data26.failed !== void 0) {
					let data29 = data26.failed;
					if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
						const err66 = {
							instancePath: instancePath + "/counts/failed",
							schemaPath: "#/properties/counts/properties/failed/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err66];
						else vErrors.push(err66);
						errors++;
					}
					if (typeof data29 == "number" && isFinite(data29)) {
						if (data29 < 0 || isNaN(data29)) {
							const err67 = {
								instancePath: instancePath + "/counts/failed",
								schemaPath: "#/properties/counts/properties/failed/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err67];
							else vErrors.push(err67);
							errors++;
						}
					}
				}
			} else {
				const err68 = {
					instancePath: instancePath + "/counts",
					schemaPath: "#/properties/counts/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err68];
				else vErrors.push(err68);
				errors++;
			}
		}
		if (data.summary !== void 0) {
			let data30 = data.summary;
			if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
				if (data30.counts === void 0) {
					const err69 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "counts" },
						message: "must have required property 'counts'"
					};
					if (vErrors === null) vErrors = [err69];
					else vErrors.push(err69);
					errors++;
				}
				if (data30.passed === void 0) {
					const err70 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "passed" },
						message: "must have required property 'passed'"
					};
					if (vErrors === null) vErrors = [err70];
					else vErrors.push(err70);
					errors++;
				}
				if (data30.agreement === void 0) {
					const err71 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/required",
						keyword: "required",
						params: { missingProperty: "agreement" },
						message: "must have required property 'agreement'"
					};
					if (vErrors === null) vErrors = [err71];
					else vErrors.push(err71);
					errors++;
				}
				for (const key6 in data30) if (!(key6 === "counts" || key6 === "mean" || key6 === "distribution" || key6 === "passed" || key6 === "pass_rate" || key6 === "error_rate" || key6 === "mean_as_paid" || key6 === "agreement")) {
					const err72 = {
						instancePath: instancePath + "/summary",
						schemaPath: "#/properties/summary/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err72];
					else vErrors.push(err72);
					errors++;
				}
				if (data30.counts !== void 0) {
					let data31 = data30.counts;
					if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
						if (data31.scored === void 0) {
							const err73 = {
								instancePath: instancePath + "/summary/counts",
								schemaPath: "#/properties/summary/properties/counts/required",
								keyword: "required",
								params: { missingProperty: "scored" },
								message: "must have required property 'scored'"
							};
							if (vErrors === null) vErrors = [err73];
							else vErrors.push(err73);
							errors++;
						}
						if (data31.not_applicable === void 0) {
							const err74 = {
								instancePath: instancePath + "/summary/counts",
								schemaPath: "#/properties/summary/properties/counts/required",
								keyword: "required",
								params: { missingProperty: "not_applicable" },
								message: "must have required property 'not_applicable'"
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
						if (data31.failed === void 0) {
							const err75 = {
								instancePath: instancePath + "/summary/counts",
								schemaPath: "#/properties/summary/properties/counts/required",
								keyword: "required",
								params: { missingProperty: "failed" },
								message: "must have required property 'failed'"
							};
							if (vErrors === null) vErrors = [err75];
							else vErrors.push(err75);
							errors++;
						}
						for (const key7 in data31) if (!(key7 === "scored" || key7 === "not_applicable" || key7 === "failed")) {
							const err76 = {
								instancePath: instancePath + "/summary/counts",
								schemaPath: "#/properties/summary/properties/counts/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key7 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
						if (data31.scored !== void 0) {
							let data32 = data31.scored;
							if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
								const err77 = {
									instancePath: instancePath + "/summary/counts/scored",
									schemaPath: "#/properties/summary/properties/counts/properties/scored/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
							if (typeof data32 == "number" && isFinite(data32)) {
								if (data32 < 0 || isNaN(data32)) {
									const err78 = {
										instancePath: instancePath + "/summary/counts/scored",
										schemaPath: "#/properties/summary/properties/counts/properties/scored/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err78];
									else vErrors.push(err78);
									errors++;
								}
							}
						}
						if (data31.not_applicable !== void 0) {
							let data33 = data31.not_applicable;
							if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
								const err79 = {
									instancePath: instancePath + "/summary/counts/not_applicable",
									schemaPath: "#/properties/summary/properties/counts/properties/not_applicable/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err79];
								else vErrors.push(err79);
								errors++;
							}
							if (typeof data33 == "number" && isFinite(data33)) {
								if (data33 < 0 || isNaN(data33)) {
									const err80 = {
										instancePath: instancePath + "/summary/counts/not_applicable",
										schemaPath: "#/properties/summary/properties/counts/properties/not_applicable/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err80];
									else vErrors.push(err80);
									errors++;
								}
							}
						}
						if (data31.failed !== void 0) {
							let data34 = data31.failed;
							if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
								const err81 = {
									instancePath: instancePath + "/summary/counts/failed",
									schemaPath: "#/properties/summary/properties/counts/properties/failed/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err81];
								else vErrors.push(err81);
								errors++;
							}
							if (typeof data34 == "number" && isFinite(data34)) {
								if (data34 < 0 || isNaN(data34)) {
									const err82 = {
										instancePath: instancePath + "/summary/counts/failed",
										schemaPath: "#/properties/summary/properties/counts/properties/failed/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err82];
									else vErrors.push(err82);
									errors++;
								}
							}
						}
					} else {
						const err83 = {
							instancePath: instancePath + "/summary/counts",
							schemaPath: "#/properties/summary/properties/counts/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err83];
						else vErrors.push(err83);
						errors++;
					}
				}
				if (data30.mean !== void 0) {
					let data35 = data30.mean;
					if (!(typeof data35 == "number" && isFinite(data35))) {
						const err84 = {
							instancePath: instancePath + "/summary/mean",
							schemaPath: "#/properties/summary/properties/mean/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err84];
						else vErrors.push(err84);
						errors++;
					}
				}
				if (data30.distribution !== void 0) {
					let data36 = data30.distribution;
					if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
						if (data36.min === void 0) {
							const err85 = {
								instancePath: instancePath + "/summary/distribution",
								schemaPath: "#/properties/summary/properties/distribution/required",
								keyword: "required",
								params: { missingProperty: "min" },
								message: "must have required property 'min'"
							};
							if (vErrors === null) vErrors = [err85];
							else vErrors.push(err85);
							errors++;
						}
						if (data36.p25 === void 0) {
							const err86 = {
								instancePath: instancePath + "/summary/distribution",
								schemaPath: "#/properties/summary/properties/distribution/required",
								keyword: "required",
								params: { missingProperty: "p25" },
								message: "must have required property 'p25'"
							};
							if (vErrors === null) vErrors = [err86];
							else vErrors.push(err86);
							errors++;
						}
						if (data36.median === void 0) {
							const err87 = {
								instancePath: instancePath + "/summary/distribution",
								schemaPath: "#/properties/summary/properties/distribution/required",
								keyword: "required",
								params: { missingProperty: "median" },
								message: "must have required property 'median'"
							};
							if (vErrors === null) vErrors = [err87];
							else vErrors.push(err87);
							errors++;
						}
						if (data36.p75 === void 0) {
							const err88 = {
								instancePath: instancePath + "/summary/distribution",
								schemaPath: "#/properties/summary/properties/distribution/required",
								keyword: "required",
								params: { missingProperty: "p75" },
								message: "must have required property 'p75'"
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
						if (data36.max === void 0) {
							const err89 = {
								instancePath: instancePath + "/summary/distribution",
								schemaPath: "#/properties/summary/properties/distribution/required",
								keyword: "required",
								params: { missingProperty: "max" },
								message: "must have required property 'max'"
							};
							if (vErrors === null) vErrors = [err89];
							else vErrors.push(err89);
							errors++;
						}
						for (const key8 in data36) if (!(key8 === "min" || key8 === "p25" || key8 === "median" || key8 === "p75" || key8 === "max")) {
							const err90 = {
								instancePath: instancePath + "/summary/distribution",
								schemaPath: "#/properties/summary/properties/distribution/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key8 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err90];
							else vErrors.push(err90);
							errors++;
						}
						if (data36.min !== void 0) {
							let data37 = data36.min;
							if (!(typeof data37 == "number" && isFinite(data37))) {
								const err91 = {
									instancePath: instancePath + "/summary/distribution/min",
									schemaPath: "#/properties/summary/properties/distribution/properties/min/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err91];
								else vErrors.push(err91);
								errors++;
							}
						}
						if (data36.p25 !== void 0) {
							let data38 = data36.p25;
							if (!(typeof data38 == "number" && isFinite(data38))) {
								const err92 = {
									instancePath: instancePath + "/summary/distribution/p25",
									schemaPath: "#/properties/summary/properties/distribution/properties/p25/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err92];
								else vErrors.push(err92);
								errors++;
							}
						}
						if (data36.median !== void 0) {
							let data39 = data36.median;
							if (!(typeof data39 == "number" && isFinite(data39))) {
								const err93 = {
									instancePath: instancePath + "/summary/distribution/median",
									schemaPath: "#/properties/summary/properties/distribution/properties/median/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err93];
								else vErrors.push(err93);
								errors++;
							}
						}
						if (data36.p75 !== void 0) {
							let data40 = data36.p75;
							if (!(typeof data40 == "number" && isFinite(data40))) {
								const err94 = {
									instancePath: instancePath + "/summary/distribution/p75",
									schemaPath: "#/properties/summary/properties/distribution/properties/p75/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err94];
								else vErrors.push(err94);
								errors++;
							}
						}
						if (data36.max !== void 0) {
							let data41 = data36.max;
							if (!(typeof data41 == "number" && isFinite(data41))) {
								const err95 = {
									instancePath: instancePath + "/summary/distribution/max",
									schemaPath: "#/properties/summary/properties/distribution/properties/max/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err95];
								else vErrors.push(err95);
								errors++;
							}
						}
					} else {
						const err96 = {
							instancePath: instancePath + "/summary/distribution",
							schemaPath: "#/properties/summary/properties/distribution/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err96];
						else vErrors.push(err96);
						errors++;
					}
				}
				if (data30.passed !== void 0) {
					let data42 = data30.passed;
					if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
						const err97 = {
							instancePath: instancePath + "/summary/passed",
							schemaPath: "#/properties/summary/properties/passed/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err97];
						else vErrors.push(err97);
						errors++;
					}
					if (typeof data42 == "number" && isFinite(data42)) {
						if (data42 < 0 || isNaN(data42)) {
							const err98 = {
								instancePath: instancePath + "/summary/passed",
								schemaPath: "#/properties/summary/properties/passed/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err98];
							else vErrors.push(err98);
							errors++;
						}
					}
				}
				if (data30.pass_rate !== void 0) {
					let data43 = data30.pass_rate;
					if (!(typeof data43 == "number" && isFinite(data43))) {
						const err99 = {
							instancePath: instancePath + "/summary/pass_rate",
							schemaPath: "#/properties/summary/properties/pass_rate/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err99];
						else vErrors.push(err99);
						errors++;
					}
				}
				if (data30.error_rate !== void 0) {
					let data44 = data30.error_rate;
					if (!(typeof data44 == "number" && isFinite(data44))) {
						const err100 = {
							instancePath: instancePath + "/summary/error_rate",
							schemaPath: "#/properties/summary/properties/error_rate/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err100];
						else vErrors.push(err100);
						errors++;
					}
				}
				if (data30.mean_as_paid !== void 0) {
					let data45 = data30.mean_as_paid;
					if (!(typeof data45 == "number" && isFinite(data45))) {
						const err101 = {
							instancePath: instancePath + "/summary/mean_as_paid",
							schemaPath: "#/properties/summary/properties/mean_as_paid/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err101];
						else vErrors.push(err101);
						errors++;
					}
				}
				if (data30.agreement !== void 0) {
					let data46 = data30.agreement;
					if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
						if (data46.labelled === void 0) {
							const err102 = {
								instancePath: instancePath + "/summary/agreement",
								schemaPath: "#/properties/summary/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "labelled" },
								message: "must have required property 'labelled'"
							};
							if (vErrors === null) vErrors = [err102];
							else vErrors.push(err102);
							errors++;
						}
						if (data46.successes === void 0) {
							const err103 = {
								instancePath: instancePath + "/summary/agreement",
								schemaPath: "#/properties/summary/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "successes" },
								message: "must have required property 'successes'"
							};
							if (vErrors === null) vErrors = [err103];
							else vErrors.push(err103);
							errors++;
						}
						if (data46.failures === void 0) {
							const err104 = {
								instancePath: instancePath + "/summary/agreement",
								schemaPath: "#/properties/summary/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "failures" },
								message: "must have required property 'failures'"
							};
							if (vErrors === null) vErrors = [err104];
							else vErrors.push(err104);
							errors++;
						}
						if (data46.false_accepts === void 0) {
							const err105 = {
								instancePath: instancePath + "/summary/agreement",
								schemaPath: "#/properties/summary/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "false_accepts" },
								message: "must have required property 'false_accepts'"
							};
							if (vErrors === null) vErrors = [err105];
							else vErrors.push(err105);
							errors++;
						}
						if (data46.false_rejects === void 0) {
							const err106 = {
								instancePath: instancePath + "/summary/agreement",
								schemaPath: "#/properties/summary/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "false_rejects" },
								message: "must have required property 'false_rejects'"
							};
							if (vErrors === null) vErrors = [err106];
							else vErrors.push(err106);
							errors++;
						}
						for (const key9 in data46) if (!func2.call(schema11.properties.summary.properties.agreement.properties, key9)) {
							const err107 = {
								instancePath: instancePath + "/summary/agreement",
								schemaPath: "#/properties/summary/properties/agreement/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key9 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err107];
							else vErrors.push(err107);
							errors++;
						}
						if (data46.labelled !== void 0) {
							let data47 = data46.labelled;
							if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47) && isFinite(data47))) {
								const err108 = {
									instancePath: instancePath + "/summary/agreement/labelled",
									schemaPath: "#/properties/summary/properties/agreement/properties/labelled/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err108];
								else vErrors.push(err108);
								errors++;
							}
							if (typeof data47 == "number" && isFinite(data47)) {
								if (data47 < 0 || isNaN(data47)) {
									const err109 = {
										instancePath: instancePath + "/summary/agreement/labelled",
										schemaPath: "#/properties/summary/properties/agreement/properties/labelled/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err109];
									else vErrors.push(err109);
									errors++;
								}
							}
						}
						if (data46.successes !== void 0) {
							let data48 = data46.successes;
							if (!(typeof data48 == "number" && !(data48 % 1) && !isNaN(data48) && isFinite(data48))) {
								const err110 = {
									instancePath: instancePath + "/summary/agreement/successes",
									schemaPath: "#/properties/summary/properties/agreement/properties/successes/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err110];
								else vErrors.push(err110);
								errors++;
							}
							if (typeof data48 == "number" && isFinite(data48)) {
								if (data48 < 0 || isNaN(data48)) {
									const err111 = {
										instancePath: instancePath + "/summary/agreement/successes",
										schemaPath: "#/properties/summary/properties/agreement/properties/successes/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err111];
									else vErrors.push(err111);
									errors++;
								}
							}
						}
						if (data46.failures !== void 0) {
							let data49 = data46.failures;
							if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
								const err112 = {
									instancePath: instancePath + "/summary/agreement/failures",
									schemaPath: "#/properties/summary/properties/agreement/properties/failures/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err112];
								else vErrors.push(err112);
								errors++;
							}
							if (typeof data49 == "number" && isFinite(data49)) {
								if (data49 < 0 || isNaN(data49)) {
									const err113 = {
										instancePath: instancePath + "/summary/agreement/failures",
										schemaPath: "#/properties/summary/properties/agreement/properties/failures/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err113];
									else vErrors.push(err113);
									errors++;
								}
							}
						}
						if (data46.false_accepts !== void 0) {
							let data50 = data46.false_accepts;
							if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50) && isFinite(data50))) {
								const err114 = {
									instancePath: instancePath + "/summary/agreement/false_accepts",
									schemaPath: "#/properties/summary/properties/agreement/properties/false_accepts/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err114];
								else vErrors.push(err114);
								errors++;
							}
							if (typeof data50 == "number" && isFinite(data50)) {
								if (data50 < 0 || isNaN(data50)) {
									const err115 = {
										instancePath: instancePath + "/summary/agreement/false_accepts",
										schemaPath: "#/properties/summary/properties/agreement/properties/false_accepts/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err115];
									else vErrors.push(err115);
									errors++;
								}
							}
						}
						if (data46.false_rejects !== void 0) {
							let data51 = data46.false_rejects;
							if (!(typeof data51 == "number" && !(data51 % 1) && !isNaN(data51) && isFinite(data51))) {
								const err116 = {
									instancePath: instancePath + "/summary/agreement/false_rejects",
									schemaPath: "#/properties/summary/properties/agreement/properties/false_rejects/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err116];
								else vErrors.push(err116);
								errors++;
							}
							if (typeof data51 == "number" && isFinite(data51)) {
								if (data51 < 0 || isNaN(data51)) {
									const err117 = {
										instancePath: instancePath + "/summary/agreement/false_rejects",
										schemaPath: "#/properties/summary/properties/agreement/properties/false_rejects/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err117];
									else vErrors.push(err117);
									errors++;
								}
							}
						}
						if (data46.false_accept_rate !== void 0) {
							let data52 = data46.false_accept_rate;
							if (!(typeof data52 == "number" && isFinite(data52))) {
								const err118 = {
									instancePath: instancePath + "/summary/agreement/false_accept_rate",
									schemaPath: "#/properties/summary/properties/agreement/properties/false_accept_rate/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err118];
								else vErrors.push(err118);
								errors++;
							}
						}
						if (data46.false_reject_rate !== void 0) {
							let data53 = data46.false_reject_rate;
							if (!(typeof data53 == "number" && isFinite(data53))) {
								const err119 = {
									instancePath: instancePath + "/summary/agreement/false_reject_rate",
									schemaPath: "#/properties/summary/properties/agreement/properties/false_reject_rate/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err119];
								else vErrors.push(err119);
								errors++;
							}
						}
						if (data46.accuracy !== void 0) {
							let data54 = data46.accuracy;
							if (!(typeof data54 == "number" && isFinite(data54))) {
								const err120 = {
									instancePath: instancePath + "/summary/agreement/accuracy",
									schemaPath: "#/properties/summary/properties/agreement/properties/accuracy/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err120];
								else vErrors.push(err120);
								errors++;
							}
						}
						if (data46.auc !== void 0) {
							let data55 = data46.auc;
							if (!(typeof data55 == "number" && isFinite(data55))) {
								const err121 = {
									instancePath: instancePath + "/summary/agreement/auc",
									schemaPath: "#/properties/summary/properties/agreement/properties/auc/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err121];
								else vErrors.push(err121);
								errors++;
							}
						}
					} else {
						const err122 = {
							instancePath: instancePath + "/summary/agreement",
							schemaPath: "#/properties/summary/properties/agreement/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err122];
						else vErrors.push(err122);
						errors++;
					}
				}
			} else {
				const err123 = {
					instancePath: instancePath + "/summary",
					schemaPath: "#/properties/summary/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err123];
				else vErrors.push(err123);
				errors++;
			}
		}
		if (data.failures !== void 0) {
			let data56 = data.failures;
			if (Array.isArray(data56)) {
				const len1 = data56.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data57 = data56[i1];
					if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
						if (data57.code === void 0) {
							const err124 = {
								instancePath: instancePath + "/failures/" + i1,
								schemaPath: "#/properties/failures/items/required",
								keyword: "required",
								params: { missingProperty: "code" },
								message: "must have required property 'code'"
							};
							if (vErrors === null) vErrors = [err124];
							else vErrors.push(err124);
							errors++;
						}
						if (data57.flag === void 0) {
							const err125 = {
								instancePath: instancePath + "/failures/" + i1,
								schemaPath: "#/properties/failures/items/required",
								keyword: "required",
								params: { missingProperty: "flag" },
								message: "must have required property 'flag'"
							};
							if (vErrors === null) vErrors = [err125];
							else vErrors.push(err125);
							errors++;
						}
						if (data57.count === void 0) {
							const err126 = {
								instancePath: instancePath + "/failures/" + i1,
								schemaPath: "#/properties/failures/items/required",
								keyword: "required",
								params: { missingProperty: "count" },
								message: "must have required property 'count'"
							};
							if (vErrors === null) vErrors = [err126];
							else vErrors.push(err126);
							errors++;
						}
						if (data57.example === void 0) {
							const err127 = {
								instancePath: instancePath + "/failures/" + i1,
								schemaPath: "#/properties/failures/items/required",
								keyword: "required",
								params: { missingProperty: "example" },
								message: "must have required property 'example'"
							};
							if (vErrors === null) vErrors = [err127];
							else vErrors.push(err127);
							errors++;
						}
						for (const key10 in data57) if (!(key10 === "code" || key10 === "flag" || key10 === "count" || key10 === "example")) {
							const err128 = {
								instancePath: instancePath + "/failures/" + i1,
								schemaPath: "#/properties/failures/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err128];
							else vErrors.push(err128);
							errors++;
						}
						if (data57.code !== void 0) {
							let data58 = data57.code;
							if (!(data58 === "variable_missing" || data58 === "sample_not_json" || data58 === "formula_invalid" || data58 === "formula_not_finite" || data58 === "unsupported" || data58 === "out_of_range" || data58 === "text_too_long" || data58 === "embedding_missing" || data58 === "embedding_unreachable" || data58 === "python_syntax_error" || data58 === "python_grade_missing" || data58 === "python_grade_arity" || data58 === "python_exception" || data58 === "python_module_missing" || data58 === "python_exited" || data58 === "python_invalid_value" || data58 === "python_timeout" || data58 === "python_memory" || data58 === "python_output_limit" || data58 === "python_crashed" || data58 === "python_source_too_large" || data58 === "judgement_missing" || data58 === "judge_unreachable" || data58 === "judge_unpriced" || data58 === "judge_budget_exhausted" || data58 === "judge_refused" || data58 === "judge_unparsable" || data58 === "judge_label_unknown" || data58 === "judge_out_of_range" || data58 === "judge_truncated")) {
								const err129 = {
									instancePath: instancePath + "/failures/" + i1 + "/code",
									schemaPath: "#/properties/failures/items/properties/code/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.failures.items.properties.code.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err129];
								else vErrors.push(err129);
								errors++;
							}
						}
						if (data57.flag !== void 0) {
							let data59 = data57.flag;
							if (!(data59 === "invalid_variable_error" || data59 === "sample_parse_error" || data59 === "formula_parse_error" || data59 === "other_error" || data59 === "python_grader_runtime_error" || data59 === "python_grader_server_error" || data59 === "model_grader_server_error" || data59 === "model_grader_refusal_error" || data59 === "model_grader_parse_error" || data59 === "model_grader_exceeded_max_tokens_error")) {
								const err130 = {
									instancePath: instancePath + "/failures/" + i1 + "/flag",
									schemaPath: "#/properties/failures/items/properties/flag/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.failures.items.properties.flag.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err130];
								else vErrors.push(err130);
								errors++;
							}
						}
						if (data57.count !== void 0) {
							let data60 = data57.count;
							if (!(typeof data60 == "number" && !(data60 % 1) && !isNaN(data60) && isFinite(data60))) {
								const err131 = {
									instancePath: instancePath + "/failures/" + i1 + "/count",
									schemaPath: "#/properties/failures/items/properties/count/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err131];
								else vErrors.push(err131);
								errors++;
							}
							if (typeof data60 == "number" && isFinite(data60)) {
								if (data60 < 0 || isNaN(data60)) {
									const err132 = {
										instancePath: instancePath + "/failures/" + i1 + "/count",
										schemaPath: "#/properties/failures/items/properties/count/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err132];
									else vErrors.push(err132);
									errors++;
								}
							}
						}
						if (data57.example !== void 0) {
							if (typeof data57.example !== "string") {
								const err133 = {
									instancePath: instancePath + "/failures/" + i1 + "/example",
									schemaPath: "#/properties/failures/items/properties/example/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err133];
								else vErrors.push(err133);
								errors++;
							}
						}
					} else {
						const err134 = {
							instancePath: instancePath + "/failures/" + i1,
							schemaPath: "#/properties/failures/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err134];
						else vErrors.push(err134);
						errors++;
					}
				}
			} else {
				const err135 = {
					instancePath: instancePath + "/failures",
					schemaPath: "#/properties/failures/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err135];
				else vErrors.push(err135);
				errors++;
			}
		}
		if (data.people !== void 0) {
			let data62 = data.people;
			if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
				if (data62.path === void 0) {
					const err136 = {
						instancePath: instancePath + "/people",
						schemaPath: "#/properties/people/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'"
					};
					if (vErrors === null) vErrors = [err136];
					else vErrors.push(err136);
					errors++;
				}
				if (data62.raters === void 0) {
					const err137 = {
						instancePath: instancePath + "/people",
						schemaPath: "#/properties/people/required",
						keyword: "required",
						params: { missingProperty: "raters" },
						message: "must have required property 'raters'"
					};
					if (vErrors === null) vErrors = [err137];
					else vErrors.push(err137);
					errors++;
				}
				if (data62.stale === void 0) {
					const err138 = {
						instancePath: instancePath + "/people",
						schemaPath: "#/properties/people/required",
						keyword: "required",
						params: { missingProperty: "stale" },
						message: "must have required property 'stale'"
					};
					if (vErrors === null) vErrors = [err138];
					else vErrors.push(err138);
					errors++;
				}
				if (data62.undecided === void 0) {
					const err139 = {
						instancePath: instancePath + "/people",
						schemaPath: "#/properties/people/required",
						keyword: "required",
						params: { missingProperty: "undecided" },
						message: "must have required property 'undecided'"
					};
					if (vErrors === null) vErrors = [err139];
					else vErrors.push(err139);
					errors++;
				}
				if (data62.agreement === void 0) {
					const err140 = {
						instancePath: instancePath + "/people",
						schemaPath: "#/properties/people/required",
						keyword: "required",
						params: { missingProperty: "agreement" },
						message: "must have required property 'agreement'"
					};
					if (vErrors === null) vErrors = [err140];
					else vErrors.push(err140);
					errors++;
				}
				for (const key11 in data62) if (!(key11 === "path" || key11 === "raters" || key11 === "stale" || key11 === "undecided" || key11 === "agreement")) {
					const err141 = {
						instancePath: instancePath + "/people",
						schemaPath: "#/properties/people/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err141];
					else vErrors.push(err141);
					errors++;
				}
				if (data62.path !== void 0) {
					if (typeof data62.path !== "string") {
						const err142 = {
							instancePath: instancePath + "/people/path",
							schemaPath: "#/properties/people/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err142];
						else vErrors.push(err142);
						errors++;
					}
				}
				if (data62.raters !== void 0) {
					let data64 = data62.raters;
					if (!(typeof data64 == "number" && !(data64 % 1) && !isNaN(data64) && isFinite(data64))) {
						const err143 = {
							instancePath: instancePath + "/people/raters",
							schemaPath: "#/properties/people/properties/raters/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err143];
						else vErrors.push(err143);
						errors++;
					}
					if (typeof data64 == "number" && isFinite(data64)) {
						if (data64 < 0 || isNaN(data64)) {
							const err144 = {
								instancePath: instancePath + "/people/raters",
								schemaPath: "#/properties/people/properties/raters/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err144];
							else vErrors.push(err144);
							errors++;
						}
					}
				}
				if (data62.stale !== void 0) {
					let data65 = data62.stale;
					if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
						const err145 = {
							instancePath: instancePath + "/people/stale",
							schemaPath: "#/properties/people/properties/stale/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err145];
						else vErrors.push(err145);
						errors++;
					}
					if (typeof data65 == "number" && isFinite(data65)) {
						if (data65 < 0 || isNaN(data65)) {
							const err146 = {
								instancePath: instancePath + "/people/stale",
								schemaPath: "#/properties/people/properties/stale/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err146];
							else vErrors.push(err146);
							errors++;
						}
					}
				}
				if (data62.undecided !== void 0) {
					let data66 = data62.undecided;
					if (!(typeof data66 == "number" && !(data66 % 1) && !isNaN(data66) && isFinite(data66))) {
						const err147 = {
							instancePath: instancePath + "/people/undecided",
							schemaPath: "#/properties/people/properties/undecided/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err147];
						else vErrors.push(err147);
						errors++;
					}
					if (typeof data66 == "number" && isFinite(data66)) {
						if (data66 < 0 || isNaN(data66)) {
							const err148 = {
								instancePath: instancePath + "/people/undecided",
								schemaPath: "#/properties/people/properties/undecided/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err148];
							else vErrors.push(err148);
							errors++;
						}
					}
				}
				if (data62.agreement !== void 0) {
					let data67 = data62.agreement;
					if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
						if (data67.labelled === void 0) {
							const err149 = {
								instancePath: instancePath + "/people/agreement",
								schemaPath: "#/properties/people/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "labelled" },
								message: "must have required property 'labelled'"
							};
							if (vErrors === null) vErrors = [err149];
							else vErrors.push(err149);
							errors++;
						}
						if (data67.successes === void 0) {
							const err150 = {
								instancePath: instancePath + "/people/agreement",
								schemaPath: "#/properties/people/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "successes" },
								message: "must have required property 'successes'"
							};
							if (vErrors === null) vErrors = [err150];
							else vErrors.push(err150);
							errors++;
						}
						if (data67.failures === void 0) {
							const err151 = {
								instancePath: instancePath + "/people/agreement",
								schemaPath: "#/properties/people/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "failures" },
								message: "must have required property 'failures'"
							};
							if (vErrors === null) vErrors = [err151];
							else vErrors.push(err151);
							errors++;
						}
						if (data67.false_accepts === void 0) {
							const err152 = {
								instancePath: instancePath + "/people/agreement",
								schemaPath: "#/properties/people/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "false_accepts" },
								message: "must have required property 'false_accepts'"
							};
							if (vErrors === null) vErrors = [err152];
							else vErrors.push(err152);
							errors++;
						}
						if (data67.false_rejects === void 0) {
							const err153 = {
								instancePath: instancePath + "/people/agreement",
								schemaPath: "#/properties/people/properties/agreement/required",
								keyword: "required",
								params: { missingProperty: "false_rejects" },
								message: "must have required property 'false_rejects'"
							};
							if (vErrors === null) vErrors = [err153];
							else vErrors.push(err153);
							errors++;
						}
						for (const key12 in data67) if (!func2.call(schema11.properties.people.properties.agreement.properties, key12)) {
							const err154 = {
								instancePath: instancePath + "/people/agreement",
								schemaPath: "#/properties/people/properties/agreement/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err154];
							else vErrors.push(err154);
							errors++;
						}
						if (data67.labelled !== void 0) {
							let data68 = data67.labelled;
							if (!(typeof data68 == "number" && !(data68 % 1) && !isNaN(data68) && isFinite(data68))) {
								const err155 = {
									instancePath: instancePath + "/people/agreement/labelled",
									schemaPath: "#/properties/people/properties/agreement/properties/labelled/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err155];
								else vErrors.push(err155);
								errors++;
							}
							if (typeof data68 == "number" && isFinite(data68)) {
								if (data68 < 0 || isNaN(data68)) {
									const err156 = {
										instancePath: instancePath + "/people/agreement/labelled",
										schemaPath: "#/properties/people/properties/agreement/properties/labelled/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err156];
									else vErrors.push(err156);
									errors++;
								}
							}
						}
						if (data67.successes !== void 0) {
							let data69 = data67.successes;
							if (!(typeof data69 == "number" && !(data69 % 1) && !isNaN(data69) && isFinite(data69))) {
								const err157 = {
									instancePath: instancePath + "/people/agreement/successes",
									schemaPath: "#/properties/people/properties/agreement/properties/successes/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err157];
								else vErrors.push(err157);
								errors++;
							}
							if (typeof data69 == "number" && isFinite(data69)) {
								if (data69 < 0 || isNaN(data69)) {
									const err158 = {
										instancePath: instancePath + "/people/agreement/successes",
										schemaPath: "#/properties/people/properties/agreement/properties/successes/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err158];
									else vErrors.push(err158);
									errors++;
								}
							}
						}
						if (data67.failures !== void 0) {
							let data70 = data67.failures;
							if (!(typeof data70 == "number" && !(data70 % 1) && !isNaN(data70) && isFinite(data70))) {
								const err159 = {
									instancePath: instancePath + "/people/agreement/failures",
									schemaPath: "#/properties/people/properties/agreement/properties/failures/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err159];
								else vErrors.push(err159);
								errors++;
							}
							if (typeof data70 == "number" && isFinite(data70)) {
								if (data70 < 0 || isNaN(data70)) {
									const err160 = {
										instancePath: instancePath + "/people/agreement/failures",
										schemaPath: "#/properties/people/properties/agreement/properties/failures/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err160];
									else vErrors.push(err160);
									errors++;
								}
							}
						}
						if (data67.false_accepts !== void 0) {
							let data71 = data67.false_accepts;
							if (!(typeof data71 == "number" && !(data71 % 1) && !isNaN(data71) && isFinite(data71))) {
								const err161 = {
									instancePath: instancePath + "/people/agreement/false_accepts",
									schemaPath: "#/properties/people/properties/agreement/properties/false_accepts/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err161];
								else vErrors.push(err161);
								errors++;
							}
							if (typeof data71 == "number" && isFinite(data71)) {
								if (data71 < 0 || isNaN(data71)) {
									const err162 = {
										instancePath: instancePath + "/people/agreement/false_accepts",
										schemaPath: "#/properties/people/properties/agreement/properties/false_accepts/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err162];
									else vErrors.push(err162);
									errors++;
								}
							}
						}
						if (data67.false_rejects !== void 0) {
							let data72 = data67.false_rejects;
							if (!(typeof data72 == "number" && !(data72 % 1) && !isNaN(data72) && isFinite(data72))) {
								const err163 = {
									instancePath: instancePath + "/people/agreement/false_rejects",
									schemaPath: "#/properties/people/properties/agreement/properties/false_rejects/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err163];
								else vErrors.push(err163);
								errors++;
							}
							if (typeof data72 == "number" && isFinite(data72)) {
								if (data72 < 0 || isNaN(data72)) {
									const err164 = {
										instancePath: instancePath + "/people/agreement/false_rejects",
										schemaPath: "#/properties/people/properties/agreement/properties/false_rejects/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err164];
									else vErrors.push(err164);
									errors++;
								}
							}
						}
						if (data67.false_accept_rate !== void 0) {
							let data73 = data67.false_accept_rate;
							if (!(typeof data73 == "number" && isFinite(data73))) {
								const err165 = {
									instancePath: instancePath + "/people/agreement/false_accept_rate",
									schemaPath: "#/properties/people/properties/agreement/properties/false_accept_rate/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err165];
								else vErrors.push(err165);
								errors++;
							}
						}
						if (data67.false_reject_rate !== void 0) {
							let data74 = data67.false_reject_rate;
							if (!(typeof data74 == "number" && isFinite(data74))) {
								const err166 = {
									instancePath: instancePath + "/people/agreement/false_reject_rate",
									schemaPath: "#/properties/people/properties/agreement/properties/false_reject_rate/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err166];
								else vErrors.push(err166);
								errors++;
							}
						}
						if (data67.accuracy !== void 0) {
							let data75 = data67.accuracy;
							if (!(typeof data75 == "number" && isFinite(data75))) {
								const err167 = {
									instancePath: instancePath + "/people/agreement/accuracy",
									schemaPath: "#/properties/people/properties/agreement/properties/accuracy/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err167];
								else vErrors.push(err167);
								errors++;
							}
						}
						if (data67.auc !== void 0) {
							let data76 = data67.auc;
							if (!(typeof data76 == "number" && isFinite(data76))) {
								const err168 = {
									instancePath: instancePath + "/people/agreement/auc",
									schemaPath: "#/properties/people/properties/agreement/properties/auc/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err168];
								else vErrors.push(err168);
								errors++;
							}
						}
					} else {
						const err169 = {
							instancePath: instancePath + "/people/agreement",
							schemaPath: "#/properties/people/properties/agreement/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err169];
						else vErrors.push(err169);
						errors++;
					}
				}
			} else {
				const err170 = {
					instancePath: instancePath + "/people",
					schemaPath: "#/properties/people/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err170];
				else vErrors.push(err170);
				errors++;
			}
		}
		if (data.scores !== void 0) {
			let data77 = data.scores;
			if (Array.isArray(data77)) {
				const len2 = data77.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data78 = data77[i2];
					if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
						if (data78.id === void 0) {
							const err171 = {
								instancePath: instancePath + "/scores/" + i2,
								schemaPath: "#/properties/scores/items/required",
								keyword: "required",
								params: { missingProperty: "id" },
								message: "must have required property 'id'"
							};
							if (vErrors === null) vErrors = [err171];
							else vErrors.push(err171);
							errors++;
						}
						if (data78.task_id === void 0) {
							const err172 = {
								instancePath: instancePath + "/scores/" + i2,
								schemaPath: "#/properties/scores/items/required",
								keyword: "required",
								params: { missingProperty: "task_id" },
								message: "must have required property 'task_id'"
							};
							if (vErrors === null) vErrors = [err172];
							else vErrors.push(err172);
							errors++;
						}
						if (data78.kind === void 0) {
							const err173 = {
								instancePath: instancePath + "/scores/" + i2,
								schemaPath: "#/properties/scores/items/required",
								keyword: "required",
								params: { missingProperty: "kind" },
								message: "must have required property 'kind'"
							};
							if (vErrors === null) vErrors = [err173];
							else vErrors.push(err173);
							errors++;
						}
						if (data78.digest === void 0) {
							const err174 = {
								instancePath: instancePath + "/scores/" + i2,
								schemaPath: "#/properties/scores/items/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'"
							};
							if (vErrors === null) vErrors = [err174];
							else vErrors.push(err174);
							errors++;
						}
						for (const key13 in data78) if (!func2.call(schema11.properties.scores.items.properties, key13)) {
							const err175 = {
								instancePath: instancePath + "/scores/" + i2,
								schemaPath: "#/properties/scores/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key13 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err175];
							else vErrors.push(err175);
							errors++;
						}
						if (data78.id !== void 0) {
							if (typeof data78.id !== "string") {
								const err176 = {
									instancePath: instancePath + "/scores/" + i2 + "/id",
									schemaPath: "#/properties/scores/items/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						}
						if (data78.task_id !== void 0) {
							if (typeof data78.task_id !== "string") {
								const err177 = {
									instancePath: instancePath + "/scores/" + i2 + "/task_id",
									schemaPath: "#/properties/scores/items/properties/task_id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
						}
						if (data78.kind !== void 0) {
							let data81 = data78.kind;
							if (!(data81 === "scored" || data81 === "not_applicable" || data81 === "failed")) {
								const err178 = {
									instancePath: instancePath + "/scores/" + i2 + "/kind",
									schemaPath: "#/properties/scores/items/properties/kind/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.scores.items.properties.kind.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
						}
						if (data78.value !== void 0) {
							let data82 = data78.value;
							if (!(typeof data82 == "number" && isFinite(data82))) {
								const err179 = {
									instancePath: instancePath + "/scores/" + i2 + "/value",
									schemaPath: "#/properties/scores/items/properties/value/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err179];
								else vErrors.push(err179);
								errors++;
							}
						}
						if (data78.passed !== void 0) {
							if (typeof data78.passed !== "boolean") {
								const err180 = {
									instancePath: instancePath + "/scores/" + i2 + "/passed",
									schemaPath: "#/properties/scores/items/properties/passed/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err180];
								else vErrors.push(err180);
								errors++;
							}
						}
						if (data78.reason !== void 0) {
							if (typeof data78.reason !== "string") {
								const err181 = {
									instancePath: instancePath + "/scores/" + i2 + "/reason",
									schemaPath: "#/properties/scores/items/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err181];
								else vErrors.push(err181);
								errors++;
							}
						}
						if (data78.code !== void 0) {
							let data85 = data78.code;
							if (!(data85 === "variable_missing" || data85 === "sample_not_json" || data85 === "formula_invalid" || data85 === "formula_not_finite" || data85 === "unsupported" || data85 === "out_of_range" || data85 === "text_too_long" || data85 === "embedding_missing" || data85 === "embedding_unreachable" || data85 === "python_syntax_error" || data85 === "python_grade_missing" || data85 === "python_grade_arity" || data85 === "python_exception" || data85 === "python_module_missing" || data85 === "python_exited" || data85 === "python_invalid_value" || data85 === "python_timeout" || data85 === "python_memory" || data85 === "python_output_limit" || data85 === "python_crashed" || data85 === "python_source_too_large" || data85 === "judgement_missing" || data85 === "judge_unreachable" || data85 === "judge_unpriced" || data85 === "judge_budget_exhausted" || data85 === "judge_refused" || data85 === "judge_unparsable" || data85 === "judge_label_unknown" || data85 === "judge_out_of_range" || data85 === "judge_truncated")) {
								const err182 = {
									instancePath: instancePath + "/scores/" + i2 + "/code",
									schemaPath: "#/properties/scores/items/properties/code/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.scores.items.properties.code.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err182];
								else vErrors.push(err182);
								errors++;
							}
						}
						if (data78.parts !== void 0) {
							let data86 = data78.parts;
							if (data86 && typeof data86 == "object" && !Array.isArray(data86)) {
								for (const key14 in data86) if (pattern2.test(key14)) {
									let data87 = data86[key14];
									const _errs181 = errors;
									let valid21 = false;
									const _errs182 = errors;
									if (!(typeof data87 == "number" && isFinite(data87))) {
										const err183 = {
											instancePath: instancePath + "/scores/" + i2 + "/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/scores/items/properties/parts/patternProperties/%5E.*%24/anyOf/0/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number"
										};
										if (vErrors === null) vErrors = [err183];
										else vErrors.push(err183);
										errors++;
									}
									var _valid0 = _errs182 === errors;
									valid21 = valid21 || _valid0;
									if (!valid21) {
										const _errs184 = errors;
										if (!(data87 === "failed" || data87 === "not_applicable")) {
											const err184 = {
												instancePath: instancePath + "/scores/" + i2 + "/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/scores/items/properties/parts/patternProperties/%5E.*%24/anyOf/1/enum",
												keyword: "enum",
												params: { allowedValues: schema11.properties.scores.items.properties.parts.patternProperties["^.*$"].anyOf[1].enum },
												message: "must be equal to one of the allowed values"
											};
											if (vErrors === null) vErrors = [err184];
											else vErrors.push(err184);
											errors++;
										}
										var _valid0 = _errs184 === errors;
										valid21 = valid21 || _valid0;
									}
									if (!valid21) {
										const err185 = {
											instancePath: instancePath + "/scores/" + i2 + "/parts/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/scores/items/properties/parts/patternProperties/%5E.*%24/anyOf",
											keyword: "anyOf",
											params: {},
											message: "must match a schema in anyOf"
										};
										if (vErrors === null) vErrors = [err185];
										else vErrors.push(err185);
										errors++;
									} else {
										errors = _errs181;
										if (vErrors !== null) {
											if (_errs181) vErrors.length = _errs181;
											else vErrors = null;
										}
									}
								}
							} else {
								const err186 = {
									instancePath: instancePath + "/scores/" + i2 + "/parts",
									schemaPath: "#/properties/scores/items/properties/parts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err186];
								else vErrors.push(err186);
								errors++;
							}
						}
						if (data78.steps !== void 0) {
							let data88 = data78.steps;
							if (Array.isArray(data88)) {
								const len3 = data88.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data89 = data88[i3];
									const _errs188 = errors;
									let valid24 = false;
									const _errs189 = errors;
									if (!(typeof data89 == "number" && isFinite(data89))) {
										const err187 = {
											instancePath: instancePath + "/scores/" + i2 + "/steps/" + i3,
											schemaPath: "#/properties/scores/items/properties/steps/items/anyOf/0/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number"
										};
										if (vErrors === null) vErrors = [err187];
										else vErrors.push(err187);
										errors++;
									}
									var _valid1 = _errs189 === errors;
									valid24 = valid24 || _valid1;
									if (!valid24) {
										const _errs191 = errors;
										if (data89 !== null) {
											const err188 = {
												instancePath: instancePath + "/scores/" + i2 + "/steps/" + i3,
												schemaPath: "#/properties/scores/items/properties/steps/items/anyOf/1/type",
												keyword: "type",
												params: { type: "null" },
												message: "must be null"
											};
											if (vErrors === null) vErrors = [err188];
											else vErrors.push(err188);
											errors++;
										}
										var _valid1 = _errs191 === errors;
										valid24 = valid24 || _valid1;
									}
									if (!valid24) {
										const err189 = {
											instancePath: instancePath + "/scores/" + i2 + "/steps/" + i3,
											schemaPath: "#/properties/scores/items/properties/steps/items/anyOf",
											keyword: "anyOf",
											params: {},
											message: "must match a schema in anyOf"
										};
										if (vErrors === null) vErrors = [err189];
										else vErrors.push(err189);
										errors++;
									} else {
										errors = _errs188;
										if (vErrors !== null) {
											if (_errs188) vErrors.length = _errs188;
											else vErrors = null;
										}
									}
								}
							} else {
								const err190 = {
									instancePath: instancePath + "/scores/" + i2 + "/steps",
									schemaPath: "#/properties/scores/items/properties/steps/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err190];
								else vErrors.push(err190);
								errors++;
							}
						}
						if (data78.success !== void 0) {
							if (typeof data78.success !== "boolean") {
								const err191 = {
									instancePath: instancePath + "/scores/" + i2 + "/success",
									schemaPath: "#/properties/scores/items/properties/success/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean"
								};
								if (vErrors === null) vErrors = [err191];
								else vErrors.push(err191);
								errors++;
							}
						}
						if (data78.model !== void 0) {
							if (typeof data78.model !== "string") {
								const err192 = {
									instancePath: instancePath + "/scores/" + i2 + "/model",
									schemaPath: "#/properties/scores/items/properties/model/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err192];
								else vErrors.push(err192);
								errors++;
							}
						}
						if (data78.checkpoint_id !== void 0) {
							if (typeof data78.checkpoint_id !== "string") {
								const err193 = {
									instancePath: instancePath + "/scores/" + i2 + "/checkpoint_id",
									schemaPath: "#/properties/scores/items/properties/checkpoint_id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err193];
								else vErrors.push(err193);
								errors++;
							}
						}
						if (data78.tags !== void 0) {
							let data93 = data78.tags;
							if (Array.isArray(data93)) {
								const len4 = data93.length;
								for (let i4 = 0; i4 < len4; i4++) if (typeof data93[i4] !== "string") {
									const err194 = {
										instancePath: instancePath + "/scores/" + i2 + "/tags/" + i4,
										schemaPath: "#/properties/scores/items/properties/tags/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err194];
									else vErrors.push(err194);
									errors++;
								}
							} else {
								const err195 = {
									instancePath: instancePath + "/scores/" + i2 + "/tags",
									schemaPath: "#/properties/scores/items/properties/tags/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								};
								if (vErrors === null) vErrors = [err195];
								else vErrors.push(err195);
								errors++;
							}
						}
						if (data78.digest !== void 0) {
							let data95 = data78.digest;
							if (typeof data95 === "string") {
								if (!pattern0.test(data95)) {
									const err196 = {
										instancePath: instancePath + "/scores/" + i2 + "/digest",
										schemaPath: "#/properties/scores/items/properties/digest/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err196];
									else vErrors.push(err196);
									errors++;
								}
							} else {
								const err197 = {
									instancePath: instancePath + "/scores/" + i2 + "/digest",
									schemaPath: "#/properties/scores/items/properties/digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err197];
								else vErrors.push(err197);
								errors++;
							}
						}
					} else {
						const err198 = {
							instancePath: instancePath + "/scores/" + i2,
							schemaPath: "#/properties/scores/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err198];
						else vErrors.push(err198);
						errors++;
					}
				}
			} else {
				const err199 = {
					instancePath: instancePath + "/scores",
					schemaPath: "#/properties/scores/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err199];
				else vErrors.push(err199);
				errors++;
			}
		}
	} else {
		const err200 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err200];
		else vErrors.push(err200);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}

// src/evaluation/parse-report.ts
function parseReport(text, file) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new UserError(`${file} is not JSON: ${error.message}`);
	}
	if (isJsonObject(value) && value.kind === "gradegate/evaluation") {
		const [only, ...others] = Array.isArray(value.reports) ? value.reports : [];
		if (only !== void 0 && others.length === 0) return parseReport(JSON.stringify(only), file);
		throw new UserError(`${file} holds the reports of several suites; make one with evaluate --suite NAME or --grader FILE`);
	}
	const issues = reportProblems(value, file);
	if (issues.length === 0) return withoutDoubles(value, file);
	throw new UserError(`${file} is not a report of this version of gradegate`, issues);
}
function reportProblems(value, file) {
	if (validateReport(value)) return [];
	return (validateReport.errors ?? []).map((error) => ({
		severity: "error",
		code: "report-invalid",
		file,
		line: 1,
		column: 1,
		message: `${error.instancePath === "" ? "the report" : error.instancePath} ${error.message ?? "is not valid"}`
	}));
}
function withoutDoubles(report, file) {
	const seen = /* @__PURE__ */ new Set();
	for (const { id } of report.scores) {
		if (seen.has(id)) throw new UserError(`${file} has two scores of the trajectory ${JSON.stringify(id)}`);
		seen.add(id);
	}
	return report;
}

export { reportProblems as n, parseReport as t };