import { i as __toESM } from "./part-rolldown-runtime.js";
import { n as UserError } from "./part-errors.js";
import { d as _Object_, f as Optional, l as Enum, o as Literal, p as _Array_, r as String$1, s as Integer, t as Record } from "./part-build.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { t as require_ucs2length } from "./part-ucs2length.js";
import { t as DEFAULT_LEDGER_BRANCH } from "./part-ledger-fields.js";

// src/ledger/fields.ts
const closed = { additionalProperties: false };
const SHA256 = "^[0-9a-f]{64}$";
const Digest = String$1({
	pattern: SHA256,
	description: "sha256, lower-case hexadecimal."
});
const Commit = String$1({
	pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$",
	description: "A full commit id."
});
const Word = String$1({
	minLength: 1,
	maxLength: 200
});
const Note = String$1({ maxLength: 2e3 });
const Path = String$1({
	minLength: 1,
	maxLength: 1e3
});
const Count = Integer({ minimum: 0 });
const Day = String$1({
	pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
	description: "YYYY-MM-DD in UTC."
});
const TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$";
const PullRequest = Integer({
	minimum: 1,
	description: "Its number."
});
const VerdictWord = Enum([
	"pass",
	"fail",
	"inconclusive"
]);
const Side = Enum(["base", "head"]);

// src/ledger/entry.ts
const RestedOn = _Object_({
	of: Enum([
		"policies",
		"grader",
		"dataset",
		"recordings",
		"report",
		"plan",
		"evidence"
	]),
	name: Path,
	digest: Digest,
	revision: Optional(Side)
}, closed);
const Evidence = _Object_({
	name: Word,
	digest: Digest,
	bytes: Count,
	branch: Path,
	keep_until: Day,
	redacted: Optional(Record(Word, Count, { maxProperties: 20 }))
}, closed);
const ENTRY_FIELDS = {
	version: Literal(1),
	seq: Integer({
		minimum: 0,
		description: "Its place, from 0."
	}),
	prev: String$1({
		pattern: "^[0-9a-f]{64}$",
		description: "The hash of the entry before; of the first, 64 zeros."
	}),
	at: String$1({
		pattern: TIME,
		description: "When what it says was so, in UTC to the millisecond: of a run, when it began. Of two entries of one key the later one counts, wherever it stands."
	}),
	actor: Word,
	run_url: Optional(String$1({ pattern: "^https?://[^\\s]{1,500}$" })),
	engine: Word,
	key: String$1({
		minLength: 1,
		maxLength: 500,
		description: "What it is about: of one key, each entry is news."
	}),
	revisions: _Object_({
		base: Optional(Commit),
		head: Optional(Commit),
		target: Optional(Commit)
	}, closed),
	digests: _Array_(RestedOn, {
		maxItems: 5e3,
		description: "All that it rests on."
	}),
	rests_on: _Array_(Digest, {
		maxItems: 200,
		description: "The facts of earlier entries that it rests on."
	}),
	evidence: Optional(_Array_(Evidence, { maxItems: 200 })),
	fact: String$1({
		pattern: "^[0-9a-f]{64}$",
		description: "sha256 of what it says, without who wrote it down, when and where: the same fact is entered once."
	}),
	hash: String$1({
		pattern: "^[0-9a-f]{64}$",
		description: "sha256 of all the rest in canonical JSON."
	})
};
const GENESIS = "0".repeat(64);
function factOf(draft, sha256) {
	const { kind, key, revisions, digests, rests_on, body } = draft;
	return sha256(canonicalJson({
		kind,
		key,
		revisions,
		digests,
		rests_on,
		body
	}));
}
function hashOf(entry, sha256) {
	const { hash: _, ...rest } = entry;
	return sha256(canonicalJson(rest));
}
function placed(draft, seq, prev, sha256) {
	const rest = {
		...draft,
		version: 1,
		seq,
		prev,
		fact: factOf(draft, sha256)
	};
	return {
		...rest,
		hash: hashOf(rest, sha256)
	};
}
function lineOf(entry) {
	return `${canonicalJson(entry)}\n`;
}

// src/ledger/entry-validators.generated.js
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
const envelope = validate10;
const schema11 = {
	"type": "object",
	"required": [
		"version",
		"seq",
		"prev",
		"at",
		"actor",
		"engine",
		"key",
		"revisions",
		"digests",
		"rests_on",
		"fact",
		"hash",
		"kind",
		"body"
	],
	"properties": {
		"version": {
			"type": "number",
			"const": 1
		},
		"seq": {
			"type": "integer",
			"minimum": 0,
			"description": "Its place, from 0."
		},
		"prev": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "The hash of the entry before; of the first, 64 zeros."
		},
		"at": {
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$",
			"description": "When what it says was so, in UTC to the millisecond: of a run, when it began. Of two entries of one key the later one counts, wherever it stands."
		},
		"actor": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"run_url": {
			"type": "string",
			"pattern": "^https?://[^\\s]{1,500}$"
		},
		"engine": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"key": {
			"type": "string",
			"minLength": 1,
			"maxLength": 500,
			"description": "What it is about: of one key, each entry is news."
		},
		"revisions": {
			"type": "object",
			"properties": {
				"base": {
					"type": "string",
					"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
					"description": "A full commit id."
				},
				"head": {
					"type": "string",
					"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
					"description": "A full commit id."
				},
				"target": {
					"type": "string",
					"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
					"description": "A full commit id."
				}
			},
			"additionalProperties": false
		},
		"digests": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"of",
					"name",
					"digest"
				],
				"properties": {
					"of": { "enum": [
						"policies",
						"grader",
						"dataset",
						"recordings",
						"report",
						"plan",
						"evidence"
					] },
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 1e3
					},
					"digest": {
						"type": "string",
						"pattern": "^[0-9a-f]{64}$",
						"description": "sha256, lower-case hexadecimal."
					},
					"revision": { "enum": ["base", "head"] }
				},
				"additionalProperties": false
			},
			"maxItems": 5e3,
			"description": "All that it rests on."
		},
		"rests_on": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^[0-9a-f]{64}$",
				"description": "sha256, lower-case hexadecimal."
			},
			"maxItems": 200,
			"description": "The facts of earlier entries that it rests on."
		},
		"evidence": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"name",
					"digest",
					"bytes",
					"branch",
					"keep_until"
				],
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"digest": {
						"type": "string",
						"pattern": "^[0-9a-f]{64}$",
						"description": "sha256, lower-case hexadecimal."
					},
					"bytes": {
						"type": "integer",
						"minimum": 0
					},
					"branch": {
						"type": "string",
						"minLength": 1,
						"maxLength": 1e3
					},
					"keep_until": {
						"type": "string",
						"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
						"description": "YYYY-MM-DD in UTC."
					},
					"redacted": {
						"type": "object",
						"patternProperties": { "^.*$": {
							"type": "integer",
							"minimum": 0
						} },
						"maxProperties": 20
					}
				},
				"additionalProperties": false
			},
			"maxItems": 200
		},
		"fact": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256 of what it says, without who wrote it down, when and where: the same fact is entered once."
		},
		"hash": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256 of all the rest in canonical JSON."
		},
		"kind": { "enum": [
			"evaluation",
			"gate_decision",
			"approval_set",
			"override",
			"waiver",
			"plan",
			"apply",
			"job_event",
			"checkpoint",
			"promotion",
			"rollback",
			"audit_label",
			"retention",
			"redaction"
		] },
		"body": {
			"type": "object",
			"properties": {},
			"additionalProperties": true
		}
	},
	"additionalProperties": false
};
const func2 = Object.prototype.hasOwnProperty;
const func3 = import_ucs2length.default.default ?? import_ucs2length.default;
const pattern0 = /* @__PURE__ */ new RegExp("^[0-9a-f]{64}$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^https?://[^\\s]{1,500}$", "u");
const pattern3 = /* @__PURE__ */ new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^.*$", "u");
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
		if (data.seq === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "seq" },
				message: "must have required property 'seq'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.prev === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "prev" },
				message: "must have required property 'prev'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.at === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "at" },
				message: "must have required property 'at'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.actor === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "actor" },
				message: "must have required property 'actor'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.engine === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "engine" },
				message: "must have required property 'engine'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.key === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "key" },
				message: "must have required property 'key'"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.revisions === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "revisions" },
				message: "must have required property 'revisions'"
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.digests === void 0) {
			const err8 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "digests" },
				message: "must have required property 'digests'"
			};
			if (vErrors === null) vErrors = [err8];
			else vErrors.push(err8);
			errors++;
		}
		if (data.rests_on === void 0) {
			const err9 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rests_on" },
				message: "must have required property 'rests_on'"
			};
			if (vErrors === null) vErrors = [err9];
			else vErrors.push(err9);
			errors++;
		}
		if (data.fact === void 0) {
			const err10 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "fact" },
				message: "must have required property 'fact'"
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		if (data.hash === void 0) {
			const err11 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "hash" },
				message: "must have required property 'hash'"
			};
			if (vErrors === null) vErrors = [err11];
			else vErrors.push(err11);
			errors++;
		}
		if (data.kind === void 0) {
			const err12 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "kind" },
				message: "must have required property 'kind'"
			};
			if (vErrors === null) vErrors = [err12];
			else vErrors.push(err12);
			errors++;
		}
		if (data.body === void 0) {
			const err13 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "body" },
				message: "must have required property 'body'"
			};
			if (vErrors === null) vErrors = [err13];
			else vErrors.push(err13);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema11.properties, key0)) {
			const err14 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err14];
			else vErrors.push(err14);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err15 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (1 !== data0) {
				const err16 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.seq !== void 0) {
			let data1 = data.seq;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err17 = {
					instancePath: instancePath + "/seq",
					schemaPath: "#/properties/seq/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 < 0 || isNaN(data1)) {
					const err18 = {
						instancePath: instancePath + "/seq",
						schemaPath: "#/properties/seq/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
		}
		if (data.prev !== void 0) {
			let data2 = data.prev;
			if (typeof data2 === "string") {
				if (!pattern0.test(data2)) {
					const err19 = {
						instancePath: instancePath + "/prev",
						schemaPath: "#/properties/prev/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/prev",
					schemaPath: "#/properties/prev/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.at !== void 0) {
			let data3 = data.at;
			if (typeof data3 === "string") {
				if (!pattern1.test(data3)) {
					const err21 = {
						instancePath: instancePath + "/at",
						schemaPath: "#/properties/at/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$\""
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/at",
					schemaPath: "#/properties/at/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.actor !== void 0) {
			let data4 = data.actor;
			if (typeof data4 === "string") {
				if (func3(data4) > 200) {
					const err23 = {
						instancePath: instancePath + "/actor",
						schemaPath: "#/properties/actor/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (func3(data4) < 1) {
					const err24 = {
						instancePath: instancePath + "/actor",
						schemaPath: "#/properties/actor/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/actor",
					schemaPath: "#/properties/actor/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.run_url !== void 0) {
			let data5 = data.run_url;
			if (typeof data5 === "string") {
				if (!pattern2.test(data5)) {
					const err26 = {
						instancePath: instancePath + "/run_url",
						schemaPath: "#/properties/run_url/pattern",
						keyword: "pattern",
						params: { pattern: "^https?://[^\\s]{1,500}$" },
						message: "must match pattern \"^https?://[^\\s]{1,500}$\""
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/run_url",
					schemaPath: "#/properties/run_url/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
		if (data.engine !== void 0) {
			let data6 = data.engine;
			if (typeof data6 === "string") {
				if (func3(data6) > 200) {
					const err28 = {
						instancePath: instancePath + "/engine",
						schemaPath: "#/properties/engine/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (func3(data6) < 1) {
					const err29 = {
						instancePath: instancePath + "/engine",
						schemaPath: "#/properties/engine/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			} else {
				const err30 = {
					instancePath: instancePath + "/engine",
					schemaPath: "#/properties/engine/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
		}
		if (data.key !== void 0) {
			let data7 = data.key;
			if (typeof data7 === "string") {
				if (func3(data7) > 500) {
					const err31 = {
						instancePath: instancePath + "/key",
						schemaPath: "#/properties/key/maxLength",
						keyword: "maxLength",
						params: { limit: 500 },
						message: "must NOT have more than 500 characters"
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (func3(data7) < 1) {
					const err32 = {
						instancePath: instancePath + "/key",
						schemaPath: "#/properties/key/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
			} else {
				const err33 = {
					instancePath: instancePath + "/key",
					schemaPath: "#/properties/key/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err33];
				else vErrors.push(err33);
				errors++;
			}
		}
		if (data.revisions !== void 0) {
			let data8 = data.revisions;
			if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
				for (const key1 in data8) if (!(key1 === "base" || key1 === "head" || key1 === "target")) {
					const err34 = {
						instancePath: instancePath + "/revisions",
						schemaPath: "#/properties/revisions/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				if (data8.base !== void 0) {
					let data9 = data8.base;
					if (typeof data9 === "string") {
						if (!pattern3.test(data9)) {
							const err35 = {
								instancePath: instancePath + "/revisions/base",
								schemaPath: "#/properties/revisions/properties/base/pattern",
								keyword: "pattern",
								params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
								message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
							};
							if (vErrors === null) vErrors = [err35];
							else vErrors.push(err35);
							errors++;
						}
					} else {
						const err36 = {
							instancePath: instancePath + "/revisions/base",
							schemaPath: "#/properties/revisions/properties/base/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err36];
						else vErrors.push(err36);
						errors++;
					}
				}
				if (data8.head !== void 0) {
					let data10 = data8.head;
					if (typeof data10 === "string") {
						if (!pattern3.test(data10)) {
							const err37 = {
								instancePath: instancePath + "/revisions/head",
								schemaPath: "#/properties/revisions/properties/head/pattern",
								keyword: "pattern",
								params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
								message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					} else {
						const err38 = {
							instancePath: instancePath + "/revisions/head",
							schemaPath: "#/properties/revisions/properties/head/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
				if (data8.target !== void 0) {
					let data11 = data8.target;
					if (typeof data11 === "string") {
						if (!pattern3.test(data11)) {
							const err39 = {
								instancePath: instancePath + "/revisions/target",
								schemaPath: "#/properties/revisions/properties/target/pattern",
								keyword: "pattern",
								params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
								message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
							};
							if (vErrors === null) vErrors = [err39];
							else vErrors.push(err39);
							errors++;
						}
					} else {
						const err40 = {
							instancePath: instancePath + "/revisions/target",
							schemaPath: "#/properties/revisions/properties/target/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err40];
						else vErrors.push(err40);
						errors++;
					}
				}
			} else {
				const err41 = {
					instancePath: instancePath + "/revisions",
					schemaPath: "#/properties/revisions/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err41];
				else vErrors.push(err41);
				errors++;
			}
		}
		if (data.digests !== void 0) {
			let data12 = data.digests;
			if (Array.isArray(data12)) {
				if (data12.length > 5e3) {
					const err42 = {
						instancePath: instancePath + "/digests",
						schemaPath: "#/properties/digests/maxItems",
						keyword: "maxItems",
						params: { limit: 5e3 },
						message: "must NOT have more than 5000 items"
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
				const len0 = data12.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data13 = data12[i0];
					if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
						if (data13.of === void 0) {
							const err43 = {
								instancePath: instancePath + "/digests/" + i0,
								schemaPath: "#/properties/digests/items/required",
								keyword: "required",
								params: { missingProperty: "of" },
								message: "must have required property 'of'"
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						if (data13.name === void 0) {
							const err44 = {
								instancePath: instancePath + "/digests/" + i0,
								schemaPath: "#/properties/digests/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
						if (data13.digest === void 0) {
							const err45 = {
								instancePath: instancePath + "/digests/" + i0,
								schemaPath: "#/properties/digests/items/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'"
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
						for (const key2 in data13) if (!(key2 === "of" || key2 === "name" || key2 === "digest" || key2 === "revision")) {
							const err46 = {
								instancePath: instancePath + "/digests/" + i0,
								schemaPath: "#/properties/digests/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
						if (data13.of !== void 0) {
							let data14 = data13.of;
							if (!(data14 === "policies" || data14 === "grader" || data14 === "dataset" || data14 === "recordings" || data14 === "report" || data14 === "plan" || data14 === "evidence")) {
								const err47 = {
									instancePath: instancePath + "/digests/" + i0 + "/of",
									schemaPath: "#/properties/digests/items/properties/of/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.digests.items.properties.of.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data13.name !== void 0) {
							let data15 = data13.name;
							if (typeof data15 === "string") {
								if (func3(data15) > 1e3) {
									const err48 = {
										instancePath: instancePath + "/digests/" + i0 + "/name",
										schemaPath: "#/properties/digests/items/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (func3(data15) < 1) {
									const err49 = {
										instancePath: instancePath + "/digests/" + i0 + "/name",
										schemaPath: "#/properties/digests/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/digests/" + i0 + "/name",
									schemaPath: "#/properties/digests/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data13.digest !== void 0) {
							let data16 = data13.digest;
							if (typeof data16 === "string") {
								if (!pattern0.test(data16)) {
									const err51 = {
										instancePath: instancePath + "/digests/" + i0 + "/digest",
										schemaPath: "#/properties/digests/items/properties/digest/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
							} else {
								const err52 = {
									instancePath: instancePath + "/digests/" + i0 + "/digest",
									schemaPath: "#/properties/digests/items/properties/digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
						if (data13.revision !== void 0) {
							let data17 = data13.revision;
							if (!(data17 === "base" || data17 === "head")) {
								const err53 = {
									instancePath: instancePath + "/digests/" + i0 + "/revision",
									schemaPath: "#/properties/digests/items/properties/revision/enum",
									keyword: "enum",
									params: { allowedValues: schema11.properties.digests.items.properties.revision.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
					} else {
						const err54 = {
							instancePath: instancePath + "/digests/" + i0,
							schemaPath: "#/properties/digests/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
				}
			} else {
				const err55 = {
					instancePath: instancePath + "/digests",
					schemaPath: "#/properties/digests/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
		}
		if (data.rests_on !== void 0) {
			let data18 = data.rests_on;
			if (Array.isArray(data18)) {
				if (data18.length > 200) {
					const err56 = {
						instancePath: instancePath + "/rests_on",
						schemaPath: "#/properties/rests_on/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err56];
					else vErrors.push(err56);
					errors++;
				}
				const len1 = data18.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data19 = data18[i1];
					if (typeof data19 === "string") {
						if (!pattern0.test(data19)) {
							const err57 = {
								instancePath: instancePath + "/rests_on/" + i1,
								schemaPath: "#/properties/rests_on/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{64}$" },
								message: "must match pattern \"^[0-9a-f]{64}$\""
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
					} else {
						const err58 = {
							instancePath: instancePath + "/rests_on/" + i1,
							schemaPath: "#/properties/rests_on/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
				}
			} else {
				const err59 = {
					instancePath: instancePath + "/rests_on",
					schemaPath: "#/properties/rests_on/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err59];
				else vErrors.push(err59);
				errors++;
			}
		}
		if (data.evidence !== void 0) {
			let data20 = data.evidence;
			if (Array.isArray(data20)) {
				if (data20.length > 200) {
					const err60 = {
						instancePath: instancePath + "/evidence",
						schemaPath: "#/properties/evidence/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err60];
					else vErrors.push(err60);
					errors++;
				}
				const len2 = data20.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data21 = data20[i2];
					if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
						if (data21.name === void 0) {
							const err61 = {
								instancePath: instancePath + "/evidence/" + i2,
								schemaPath: "#/properties/evidence/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err61];
							else vErrors.push(err61);
							errors++;
						}
						if (data21.digest === void 0) {
							const err62 = {
								instancePath: instancePath + "/evidence/" + i2,
								schemaPath: "#/properties/evidence/items/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'"
							};
							if (vErrors === null) vErrors = [err62];
							else vErrors.push(err62);
							errors++;
						}
						if (data21.bytes === void 0) {
							const err63 = {
								instancePath: instancePath + "/evidence/" + i2,
								schemaPath: "#/properties/evidence/items/required",
								keyword: "required",
								params: { missingProperty: "bytes" },
								message: "must have required property 'bytes'"
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
						if (data21.branch === void 0) {
							const err64 = {
								instancePath: instancePath + "/evidence/" + i2,
								schemaPath: "#/properties/evidence/items/required",
								keyword: "required",
								params: { missingProperty: "branch" },
								message: "must have required property 'branch'"
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
						if (data21.keep_until === void 0) {
							const err65 = {
								instancePath: instancePath + "/evidence/" + i2,
								schemaPath: "#/properties/evidence/items/required",
								keyword: "required",
								params: { missingProperty: "keep_until" },
								message: "must have required property 'keep_until'"
							};
							if (vErrors === null) vErrors = [err65];
							else vErrors.push(err65);
							errors++;
						}
						for (const key3 in data21) if (!(key3 === "name" || key3 === "digest" || key3 === "bytes" || key3 === "branch" || key3 === "keep_until" || key3 === "redacted")) {
							const err66 = {
								instancePath: instancePath + "/evidence/" + i2,
								schemaPath: "#/properties/evidence/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err66];
							else vErrors.push(err66);
							errors++;
						}
						if (data21.name !== void 0) {
							let data22 = data21.name;
							if (typeof data22 === "string") {
								if (func3(data22) > 200) {
									const err67 = {
										instancePath: instancePath + "/evidence/" + i2 + "/name",
										schemaPath: "#/properties/evidence/items/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
								if (func3(data22) < 1) {
									const err68 = {
										instancePath: instancePath + "/evidence/" + i2 + "/name",
										schemaPath: "#/properties/evidence/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err68];
									else vErrors.push(err68);
									errors++;
								}
							} else {
								const err69 = {
									instancePath: instancePath + "/evidence/" + i2 + "/name",
									schemaPath: "#/properties/evidence/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err69];
								else vErrors.push(err69);
								errors++;
							}
						}
						if (data21.digest !== void 0) {
							let data23 = data21.digest;
							if (typeof data23 === "string") {
								if (!pattern0.test(data23)) {
									const err70 = {
										instancePath: instancePath + "/evidence/" + i2 + "/digest",
										schemaPath: "#/properties/evidence/items/properties/digest/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err70];
									else vErrors.push(err70);
									errors++;
								}
							} else {
								const err71 = {
									instancePath: instancePath + "/evidence/" + i2 + "/digest",
									schemaPath: "#/properties/evidence/items/properties/digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
						if (data21.bytes !== void 0) {
							let data24 = data21.bytes;
							if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
								const err72 = {
									instancePath: instancePath + "/evidence/" + i2 + "/bytes",
									schemaPath: "#/properties/evidence/items/properties/bytes/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer"
								};
								if (vErrors === null) vErrors = [err72];
								else vErrors.push(err72);
								errors++;
							}
							if (typeof data24 == "number" && isFinite(data24)) {
								if (data24 < 0 || isNaN(data24)) {
									const err73 = {
										instancePath: instancePath + "/evidence/" + i2 + "/bytes",
										schemaPath: "#/properties/evidence/items/properties/bytes/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0"
									};
									if (vErrors === null) vErrors = [err73];
									else vErrors.push(err73);
									errors++;
								}
							}
						}
						if (data21.branch !== void 0) {
							let data25 = data21.branch;
							if (typeof data25 === "string") {
								if (func3(data25) > 1e3) {
									const err74 = {
										instancePath: instancePath + "/evidence/" + i2 + "/branch",
										schemaPath: "#/properties/evidence/items/properties/branch/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									};
									if (vErrors === null) vErrors = [err74];
									else vErrors.push(err74);
									errors++;
								}
								if (func3(data25) < 1) {
									const err75 = {
										instancePath: instancePath + "/evidence/" + i2 + "/branch",
										schemaPath: "#/properties/evidence/items/properties/branch/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err75];
									else vErrors.push(err75);
									errors++;
								}
							} else {
								const err76 = {
									instancePath: instancePath + "/evidence/" + i2 + "/branch",
									schemaPath: "#/properties/evidence/items/properties/branch/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err76];
								else vErrors.push(err76);
								errors++;
							}
						}
						if (data21.keep_until !== void 0) {
							let data26 = data21.keep_until;
							if (typeof data26 === "string") {
								if (!pattern9.test(data26)) {
									const err77 = {
										instancePath: instancePath + "/evidence/" + i2 + "/keep_until",
										schemaPath: "#/properties/evidence/items/properties/keep_until/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
										message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
									};
									if (vErrors === null) vErrors = [err77];
									else vErrors.push(err77);
									errors++;
								}
							} else {
								const err78 = {
									instancePath: instancePath + "/evidence/" + i2 + "/keep_until",
									schemaPath: "#/properties/evidence/items/properties/keep_until/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err78];
								else vErrors.push(err78);
								errors++;
							}
						}
						if (data21.redacted !== void 0) {
							let data27 = data21.redacted;
							if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
								if (Object.keys(data27).length > 20) {
									const err79 = {
										instancePath: instancePath + "/evidence/" + i2 + "/redacted",
										schemaPath: "#/properties/evidence/items/properties/redacted/maxProperties",
										keyword: "maxProperties",
										params: { limit: 20 },
										message: "must NOT have more than 20 properties"
									};
									if (vErrors === null) vErrors = [err79];
									else vErrors.push(err79);
									errors++;
								}
								for (const key4 in data27) if (pattern10.test(key4)) {
									let data28 = data27[key4];
									if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
										const err80 = {
											instancePath: instancePath + "/evidence/" + i2 + "/redacted/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/evidence/items/properties/redacted/patternProperties/%5E.*%24/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err80];
										else vErrors.push(err80);
										errors++;
									}
									if (typeof data28 == "number" && isFinite(data28)) {
										if (data28 < 0 || isNaN(data28)) {
											const err81 = {
												instancePath: instancePath + "/evidence/" + i2 + "/redacted/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/evidence/items/properties/redacted/patternProperties/%5E.*%24/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err81];
											else vErrors.push(err81);
											errors++;
										}
									}
								}
							} else {
								const err82 = {
									instancePath: instancePath + "/evidence/" + i2 + "/redacted",
									schemaPath: "#/properties/evidence/items/properties/redacted/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
					} else {
						const err83 = {
							instancePath: instancePath + "/evidence/" + i2,
							schemaPath: "#/properties/evidence/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err83];
						else vErrors.push(err83);
						errors++;
					}
				}
			} else {
				const err84 = {
					instancePath: instancePath + "/evidence",
					schemaPath: "#/properties/evidence/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err84];
				else vErrors.push(err84);
				errors++;
			}
		}
		if (data.fact !== void 0) {
			let data29 = data.fact;
			if (typeof data29 === "string") {
				if (!pattern0.test(data29)) {
					const err85 = {
						instancePath: instancePath + "/fact",
						schemaPath: "#/properties/fact/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err85];
					else vErrors.push(err85);
					errors++;
				}
			} else {
				const err86 = {
					instancePath: instancePath + "/fact",
					schemaPath: "#/properties/fact/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err86];
				else vErrors.push(err86);
				errors++;
			}
		}
		if (data.hash !== void 0) {
			let data30 = data.hash;
			if (typeof data30 === "string") {
				if (!pattern0.test(data30)) {
					const err87 = {
						instancePath: instancePath + "/hash",
						schemaPath: "#/properties/hash/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err87];
					else vErrors.push(err87);
					errors++;
				}
			} else {
				const err88 = {
					instancePath: instancePath + "/hash",
					schemaPath: "#/properties/hash/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err88];
				else vErrors.push(err88);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			let data31 = data.kind;
			if (!(data31 === "evaluation" || data31 === "gate_decision" || data31 === "approval_set" || data31 === "override" || data31 === "waiver" || data31 === "plan" || data31 === "apply" || data31 === "job_event" || data31 === "checkpoint" || data31 === "promotion" || data31 === "rollback" || data31 === "audit_label" || data31 === "retention" || data31 === "redaction")) {
				const err89 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/enum",
					keyword: "enum",
					params: { allowedValues: schema11.properties.kind.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err89];
				else vErrors.push(err89);
				errors++;
			}
		}
		if (data.body !== void 0) {
			let data32 = data.body;
			if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {} else {
				const err90 = {
					instancePath: instancePath + "/body",
					schemaPath: "#/properties/body/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err90];
				else vErrors.push(err90);
				errors++;
			}
		}
	} else {
		const err91 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err91];
		else vErrors.push(err91);
		errors++;
	}
	validate10.errors = vErrors;
	return errors === 0;
}
const evaluation = validate11;
const schema12 = {
	"type": "object",
	"required": [
		"policies",
		"judge",
		"suites"
	],
	"properties": {
		"policies": {
			"type": "string",
			"minLength": 1,
			"maxLength": 1e3
		},
		"judge": { "enum": [
			"replay",
			"record",
			"live"
		] },
		"pull_request": {
			"type": "integer",
			"minimum": 1,
			"description": "Its number."
		},
		"verdict": { "enum": [
			"pass",
			"fail",
			"inconclusive"
		] },
		"suites": {
			"type": "array",
			"items": {
				"type": "object",
				"required": [
					"suite",
					"purpose",
					"side"
				],
				"properties": {
					"suite": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"purpose": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"side": { "enum": ["base", "head"] },
					"grader": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"grader_digest": {
						"type": "string",
						"pattern": "^[0-9a-f]{64}$",
						"description": "sha256, lower-case hexadecimal."
					},
					"dataset": {
						"type": "string",
						"minLength": 1,
						"maxLength": 1e3
					},
					"dataset_digest": {
						"type": "string",
						"pattern": "^[0-9a-f]{64}$",
						"description": "sha256, lower-case hexadecimal."
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
					"mean": { "type": "number" },
					"auc": { "type": "number" },
					"false_accept_rate": { "type": "number" },
					"false_reject_rate": { "type": "number" },
					"problem": {
						"type": "string",
						"maxLength": 2e3
					}
				},
				"additionalProperties": false
			},
			"maxItems": 2e3
		}
	},
	"additionalProperties": false
};
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.policies === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "policies" },
				message: "must have required property 'policies'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.judge === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "judge" },
				message: "must have required property 'judge'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.suites === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "suites" },
				message: "must have required property 'suites'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "policies" || key0 === "judge" || key0 === "pull_request" || key0 === "verdict" || key0 === "suites")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.policies !== void 0) {
			let data0 = data.policies;
			if (typeof data0 === "string") {
				if (func3(data0) > 1e3) {
					const err4 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func3(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.judge !== void 0) {
			let data1 = data.judge;
			if (!(data1 === "replay" || data1 === "record" || data1 === "live")) {
				const err7 = {
					instancePath: instancePath + "/judge",
					schemaPath: "#/properties/judge/enum",
					keyword: "enum",
					params: { allowedValues: schema12.properties.judge.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.pull_request !== void 0) {
			let data2 = data.pull_request;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err8 = {
					instancePath: instancePath + "/pull_request",
					schemaPath: "#/properties/pull_request/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 1 || isNaN(data2)) {
					const err9 = {
						instancePath: instancePath + "/pull_request",
						schemaPath: "#/properties/pull_request/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.verdict !== void 0) {
			let data3 = data.verdict;
			if (!(data3 === "pass" || data3 === "fail" || data3 === "inconclusive")) {
				const err10 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema12.properties.verdict.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.suites !== void 0) {
			let data4 = data.suites;
			if (Array.isArray(data4)) {
				if (data4.length > 2e3) {
					const err11 = {
						instancePath: instancePath + "/suites",
						schemaPath: "#/properties/suites/maxItems",
						keyword: "maxItems",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 items"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.suite === void 0) {
							const err12 = {
								instancePath: instancePath + "/suites/" + i0,
								schemaPath: "#/properties/suites/items/required",
								keyword: "required",
								params: { missingProperty: "suite" },
								message: "must have required property 'suite'"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data5.purpose === void 0) {
							const err13 = {
								instancePath: instancePath + "/suites/" + i0,
								schemaPath: "#/properties/suites/items/required",
								keyword: "required",
								params: { missingProperty: "purpose" },
								message: "must have required property 'purpose'"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data5.side === void 0) {
							const err14 = {
								instancePath: instancePath + "/suites/" + i0,
								schemaPath: "#/properties/suites/items/required",
								keyword: "required",
								params: { missingProperty: "side" },
								message: "must have required property 'side'"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						for (const key1 in data5) if (!func2.call(schema12.properties.suites.items.properties, key1)) {
							const err15 = {
								instancePath: instancePath + "/suites/" + i0,
								schemaPath: "#/properties/suites/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data5.suite !== void 0) {
							let data6 = data5.suite;
							if (typeof data6 === "string") {
								if (func3(data6) > 200) {
									const err16 = {
										instancePath: instancePath + "/suites/" + i0 + "/suite",
										schemaPath: "#/properties/suites/items/properties/suite/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (func3(data6) < 1) {
									const err17 = {
										instancePath: instancePath + "/suites/" + i0 + "/suite",
										schemaPath: "#/properties/suites/items/properties/suite/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							} else {
								const err18 = {
									instancePath: instancePath + "/suites/" + i0 + "/suite",
									schemaPath: "#/properties/suites/items/properties/suite/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
						if (data5.purpose !== void 0) {
							let data7 = data5.purpose;
							if (typeof data7 === "string") {
								if (func3(data7) > 200) {
									const err19 = {
										instancePath: instancePath + "/suites/" + i0 + "/purpose",
										schemaPath: "#/properties/suites/items/properties/purpose/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
								if (func3(data7) < 1) {
									const err20 = {
										instancePath: instancePath + "/suites/" + i0 + "/purpose",
										schemaPath: "#/properties/suites/items/properties/purpose/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/suites/" + i0 + "/purpose",
									schemaPath: "#/properties/suites/items/properties/purpose/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data5.side !== void 0) {
							let data8 = data5.side;
							if (!(data8 === "base" || data8 === "head")) {
								const err22 = {
									instancePath: instancePath + "/suites/" + i0 + "/side",
									schemaPath: "#/properties/suites/items/properties/side/enum",
									keyword: "enum",
									params: { allowedValues: schema12.properties.suites.items.properties.side.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
						if (data5.grader !== void 0) {
							let data9 = data5.grader;
							if (typeof data9 === "string") {
								if (func3(data9) > 200) {
									const err23 = {
										instancePath: instancePath + "/suites/" + i0 + "/grader",
										schemaPath: "#/properties/suites/items/properties/grader/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								}
								if (func3(data9) < 1) {
									const err24 = {
										instancePath: instancePath + "/suites/" + i0 + "/grader",
										schemaPath: "#/properties/suites/items/properties/grader/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err24];
									else vErrors.push(err24);
									errors++;
								}
							} else {
								const err25 = {
									instancePath: instancePath + "/suites/" + i0 + "/grader",
									schemaPath: "#/properties/suites/items/properties/grader/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
						if (data5.grader_digest !== void 0) {
							let data10 = data5.grader_digest;
							if (typeof data10 === "string") {
								if (!pattern0.test(data10)) {
									const err26 = {
										instancePath: instancePath + "/suites/" + i0 + "/grader_digest",
										schemaPath: "#/properties/suites/items/properties/grader_digest/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err26];
									else vErrors.push(err26);
									errors++;
								}
							} else {
								const err27 = {
									instancePath: instancePath + "/suites/" + i0 + "/grader_digest",
									schemaPath: "#/properties/suites/items/properties/grader_digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
						if (data5.dataset !== void 0) {
							let data11 = data5.dataset;
							if (typeof data11 === "string") {
								if (func3(data11) > 1e3) {
									const err28 = {
										instancePath: instancePath + "/suites/" + i0 + "/dataset",
										schemaPath: "#/properties/suites/items/properties/dataset/maxLength",
										keyword: "maxLength",
										params: { limit: 1e3 },
										message: "must NOT have more than 1000 characters"
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
								if (func3(data11) < 1) {
									const err29 = {
										instancePath: instancePath + "/suites/" + i0 + "/dataset",
										schemaPath: "#/properties/suites/items/properties/dataset/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err29];
									else vErrors.push(err29);
									errors++;
								}
							} else {
								const err30 = {
									instancePath: instancePath + "/suites/" + i0 + "/dataset",
									schemaPath: "#/properties/suites/items/properties/dataset/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err30];
								else vErrors.push(err30);
								errors++;
							}
						}
						if (data5.dataset_digest !== void 0) {
							let data12 = data5.dataset_digest;
							if (typeof data12 === "string") {
								if (!pattern0.test(data12)) {
									const err31 = {
										instancePath: instancePath + "/suites/" + i0 + "/dataset_digest",
										schemaPath: "#/properties/suites/items/properties/dataset_digest/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err31];
									else vErrors.push(err31);
									errors++;
								}
							} else {
								const err32 = {
									instancePath: instancePath + "/suites/" + i0 + "/dataset_digest",
									schemaPath: "#/properties/suites/items/properties/dataset_digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
						}
						if (data5.counts !== void 0) {
							let data13 = data5.counts;
							if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
								if (data13.scored === void 0) {
									const err33 = {
										instancePath: instancePath + "/suites/" + i0 + "/counts",
										schemaPath: "#/properties/suites/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "scored" },
										message: "must have required property 'scored'"
									};
									if (vErrors === null) vErrors = [err33];
									else vErrors.push(err33);
									errors++;
								}
								if (data13.not_applicable === void 0) {
									const err34 = {
										instancePath: instancePath + "/suites/" + i0 + "/counts",
										schemaPath: "#/properties/suites/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "not_applicable" },
										message: "must have required property 'not_applicable'"
									};
									if (vErrors === null) vErrors = [err34];
									else vErrors.push(err34);
									errors++;
								}
								if (data13.failed === void 0) {
									const err35 = {
										instancePath: instancePath + "/suites/" + i0 + "/counts",
										schemaPath: "#/properties/suites/items/properties/counts/required",
										keyword: "required",
										params: { missingProperty: "failed" },
										message: "must have required property 'failed'"
									};
									if (vErrors === null) vErrors = [err35];
									else vErrors.push(err35);
									errors++;
								}
								for (const key2 in data13) if (!(key2 === "scored" || key2 === "not_applicable" || key2 === "failed")) {
									const err36 = {
										instancePath: instancePath + "/suites/" + i0 + "/counts",
										schemaPath: "#/properties/suites/items/properties/counts/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key2 },
										message: "must NOT have additional properties"
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								}
								if (data13.scored !== void 0) {
									let data14 = data13.scored;
									if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
										const err37 = {
											instancePath: instancePath + "/suites/" + i0 + "/counts/scored",
											schemaPath: "#/properties/suites/items/properties/counts/properties/scored/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err37];
										else vErrors.push(err37);
										errors++;
									}
									if (typeof data14 == "number" && isFinite(data14)) {
										if (data14 < 0 || isNaN(data14)) {
											const err38 = {
												instancePath: instancePath + "/suites/" + i0 + "/counts/scored",
												schemaPath: "#/properties/suites/items/properties/counts/properties/scored/minimum",
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
									}
								}
								if (data13.not_applicable !== void 0) {
									let data15 = data13.not_applicable;
									if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
										const err39 = {
											instancePath: instancePath + "/suites/" + i0 + "/counts/not_applicable",
											schemaPath: "#/properties/suites/items/properties/counts/properties/not_applicable/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
									if (typeof data15 == "number" && isFinite(data15)) {
										if (data15 < 0 || isNaN(data15)) {
											const err40 = {
												instancePath: instancePath + "/suites/" + i0 + "/counts/not_applicable",
												schemaPath: "#/properties/suites/items/properties/counts/properties/not_applicable/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err40];
											else vErrors.push(err40);
											errors++;
										}
									}
								}
								if (data13.failed !== void 0) {
									let data16 = data13.failed;
									if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
										const err41 = {
											instancePath: instancePath + "/suites/" + i0 + "/counts/failed",
											schemaPath: "#/properties/suites/items/properties/counts/properties/failed/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer"
										};
										if (vErrors === null) vErrors = [err41];
										else vErrors.push(err41);
										errors++;
									}
									if (typeof data16 == "number" && isFinite(data16)) {
										if (data16 < 0 || isNaN(data16)) {
											const err42 = {
												instancePath: instancePath + "/suites/" + i0 + "/counts/failed",
												schemaPath: "#/properties/suites/items/properties/counts/properties/failed/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0"
											};
											if (vErrors === null) vErrors = [err42];
											else vErrors.push(err42);
											errors++;
										}
									}
								}
							} else {
								const err43 = {
									instancePath: instancePath + "/suites/" + i0 + "/counts",
									schemaPath: "#/properties/suites/items/properties/counts/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object"
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data5.mean !== void 0) {
							let data17 = data5.mean;
							if (!(typeof data17 == "number" && isFinite(data17))) {
								const err44 = {
									instancePath: instancePath + "/suites/" + i0 + "/mean",
									schemaPath: "#/properties/suites/items/properties/mean/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
						}
						if (data5.auc !== void 0) {
							let data18 = data5.auc;
							if (!(typeof data18 == "number" && isFinite(data18))) {
								const err45 = {
									instancePath: instancePath + "/suites/" + i0 + "/auc",
									schemaPath: "#/properties/suites/items/properties/auc/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
						if (data5.false_accept_rate !== void 0) {
							let data19 = data5.false_accept_rate;
							if (!(typeof data19 == "number" && isFinite(data19))) {
								const err46 = {
									instancePath: instancePath + "/suites/" + i0 + "/false_accept_rate",
									schemaPath: "#/properties/suites/items/properties/false_accept_rate/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						if (data5.false_reject_rate !== void 0) {
							let data20 = data5.false_reject_rate;
							if (!(typeof data20 == "number" && isFinite(data20))) {
								const err47 = {
									instancePath: instancePath + "/suites/" + i0 + "/false_reject_rate",
									schemaPath: "#/properties/suites/items/properties/false_reject_rate/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data5.problem !== void 0) {
							let data21 = data5.problem;
							if (typeof data21 === "string") {
								if (func3(data21) > 2e3) {
									const err48 = {
										instancePath: instancePath + "/suites/" + i0 + "/problem",
										schemaPath: "#/properties/suites/items/properties/problem/maxLength",
										keyword: "maxLength",
										params: { limit: 2e3 },
										message: "must NOT have more than 2000 characters"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
							} else {
								const err49 = {
									instancePath: instancePath + "/suites/" + i0 + "/problem",
									schemaPath: "#/properties/suites/items/properties/problem/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err49];
								else vErrors.push(err49);
								errors++;
							}
						}
					} else {
						const err50 = {
							instancePath: instancePath + "/suites/" + i0,
							schemaPath: "#/properties/suites/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				}
			} else {
				const err51 = {
					instancePath: instancePath + "/suites",
					schemaPath: "#/properties/suites/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err51];
				else vErrors.push(err51);
				errors++;
			}
		}
	} else {
		const err52 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err52];
		else vErrors.push(err52);
		errors++;
	}
	validate11.errors = vErrors;
	return errors === 0;
}
const gate_decision = validate12;
const schema13 = {
	"type": "object",
	"required": [
		"verdict",
		"required_bump",
		"gates",
		"counts",
		"rules"
	],
	"properties": {
		"verdict": { "enum": [
			"pass",
			"fail",
			"inconclusive"
		] },
		"required_bump": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"pull_request": {
			"type": "integer",
			"minimum": 1,
			"description": "Its number."
		},
		"gates": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["name", "digest"],
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"digest": {
						"type": "string",
						"pattern": "^[0-9a-f]{64}$",
						"description": "sha256, lower-case hexadecimal."
					}
				},
				"additionalProperties": false
			},
			"maxItems": 100
		},
		"counts": {
			"type": "object",
			"required": [
				"pass",
				"fail",
				"inconclusive",
				"advice",
				"waived"
			],
			"properties": {
				"pass": {
					"type": "integer",
					"minimum": 0
				},
				"fail": {
					"type": "integer",
					"minimum": 0
				},
				"inconclusive": {
					"type": "integer",
					"minimum": 0
				},
				"advice": {
					"type": "integer",
					"minimum": 0
				},
				"waived": {
					"type": "integer",
					"minimum": 0
				}
			},
			"additionalProperties": false,
			"description": "Of all rules, those that are not listed included."
		},
		"rules": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["rule", "outcome"],
				"properties": {
					"rule": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"outcome": { "enum": [
						"pass",
						"fail",
						"inconclusive",
						"advice",
						"waived"
					] },
					"suite": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"slice": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"grader": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"policy": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"observed": { "anyOf": [{ "type": "number" }, {
						"type": "string",
						"maxLength": 2e3
					}] },
					"limit": { "anyOf": [{ "type": "number" }, {
						"type": "string",
						"maxLength": 2e3
					}] },
					"detail": {
						"type": "string",
						"maxLength": 2e3
					}
				},
				"additionalProperties": false
			},
			"maxItems": 200,
			"description": "Those that did not simply pass come first."
		}
	},
	"additionalProperties": false
};
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.verdict === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "verdict" },
				message: "must have required property 'verdict'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.required_bump === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "required_bump" },
				message: "must have required property 'required_bump'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.gates === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "gates" },
				message: "must have required property 'gates'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.counts === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "counts" },
				message: "must have required property 'counts'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.rules === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rules" },
				message: "must have required property 'rules'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "verdict" || key0 === "required_bump" || key0 === "pull_request" || key0 === "gates" || key0 === "counts" || key0 === "rules")) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.verdict !== void 0) {
			let data0 = data.verdict;
			if (!(data0 === "pass" || data0 === "fail" || data0 === "inconclusive")) {
				const err6 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema13.properties.verdict.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.required_bump !== void 0) {
			let data1 = data.required_bump;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err7 = {
						instancePath: instancePath + "/required_bump",
						schemaPath: "#/properties/required_bump/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func3(data1) < 1) {
					const err8 = {
						instancePath: instancePath + "/required_bump",
						schemaPath: "#/properties/required_bump/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/required_bump",
					schemaPath: "#/properties/required_bump/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.pull_request !== void 0) {
			let data2 = data.pull_request;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err10 = {
					instancePath: instancePath + "/pull_request",
					schemaPath: "#/properties/pull_request/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 1 || isNaN(data2)) {
					const err11 = {
						instancePath: instancePath + "/pull_request",
						schemaPath: "#/properties/pull_request/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
		}
		if (data.gates !== void 0) {
			let data3 = data.gates;
			if (Array.isArray(data3)) {
				if (data3.length > 100) {
					const err12 = {
						instancePath: instancePath + "/gates",
						schemaPath: "#/properties/gates/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						if (data4.name === void 0) {
							const err13 = {
								instancePath: instancePath + "/gates/" + i0,
								schemaPath: "#/properties/gates/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
						if (data4.digest === void 0) {
							const err14 = {
								instancePath: instancePath + "/gates/" + i0,
								schemaPath: "#/properties/gates/items/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'"
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						for (const key1 in data4) if (!(key1 === "name" || key1 === "digest")) {
							const err15 = {
								instancePath: instancePath + "/gates/" + i0,
								schemaPath: "#/properties/gates/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data4.name !== void 0) {
							let data5 = data4.name;
							if (typeof data5 === "string") {
								if (func3(data5) > 200) {
									const err16 = {
										instancePath: instancePath + "/gates/" + i0 + "/name",
										schemaPath: "#/properties/gates/items/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
								if (func3(data5) < 1) {
									const err17 = {
										instancePath: instancePath + "/gates/" + i0 + "/name",
										schemaPath: "#/properties/gates/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							} else {
								const err18 = {
									instancePath: instancePath + "/gates/" + i0 + "/name",
									schemaPath: "#/properties/gates/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
						if (data4.digest !== void 0) {
							let data6 = data4.digest;
							if (typeof data6 === "string") {
								if (!pattern0.test(data6)) {
									const err19 = {
										instancePath: instancePath + "/gates/" + i0 + "/digest",
										schemaPath: "#/properties/gates/items/properties/digest/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{64}$" },
										message: "must match pattern \"^[0-9a-f]{64}$\""
									};
									if (vErrors === null) vErrors = [err19];
									else vErrors.push(err19);
									errors++;
								}
							} else {
								const err20 = {
									instancePath: instancePath + "/gates/" + i0 + "/digest",
									schemaPath: "#/properties/gates/items/properties/digest/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err20];
								else vErrors.push(err20);
								errors++;
							}
						}
					} else {
						const err21 = {
							instancePath: instancePath + "/gates/" + i0,
							schemaPath: "#/properties/gates/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/gates",
					schemaPath: "#/properties/gates/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.counts !== void 0) {
			let data7 = data.counts;
			if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
				if (data7.pass === void 0) {
					const err23 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "pass" },
						message: "must have required property 'pass'"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data7.fail === void 0) {
					const err24 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "fail" },
						message: "must have required property 'fail'"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (data7.inconclusive === void 0) {
					const err25 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "inconclusive" },
						message: "must have required property 'inconclusive'"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
				if (data7.advice === void 0) {
					const err26 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "advice" },
						message: "must have required property 'advice'"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data7.waived === void 0) {
					const err27 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/required",
						keyword: "required",
						params: { missingProperty: "waived" },
						message: "must have required property 'waived'"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				for (const key2 in data7) if (!(key2 === "pass" || key2 === "fail" || key2 === "inconclusive" || key2 === "advice" || key2 === "waived")) {
					const err28 = {
						instancePath: instancePath + "/counts",
						schemaPath: "#/properties/counts/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties"
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
				if (data7.pass !== void 0) {
					let data8 = data7.pass;
					if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
						const err29 = {
							instancePath: instancePath + "/counts/pass",
							schemaPath: "#/properties/counts/properties/pass/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
					if (typeof data8 == "number" && isFinite(data8)) {
						if (data8 < 0 || isNaN(data8)) {
							const err30 = {
								instancePath: instancePath + "/counts/pass",
								schemaPath: "#/properties/counts/properties/pass/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
					}
				}
				if (data7.fail !== void 0) {
					let data9 = data7.fail;
					if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
						const err31 = {
							instancePath: instancePath + "/counts/fail",
							schemaPath: "#/properties/counts/properties/fail/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err31];
						else vErrors.push(err31);
						errors++;
					}
					if (typeof data9 == "number" && isFinite(data9)) {
						if (data9 < 0 || isNaN(data9)) {
							const err32 = {
								instancePath: instancePath + "/counts/fail",
								schemaPath: "#/properties/counts/properties/fail/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
					}
				}
				if (data7.inconclusive !== void 0) {
					let data10 = data7.inconclusive;
					if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
						const err33 = {
							instancePath: instancePath + "/counts/inconclusive",
							schemaPath: "#/properties/counts/properties/inconclusive/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
					if (typeof data10 == "number" && isFinite(data10)) {
						if (data10 < 0 || isNaN(data10)) {
							const err34 = {
								instancePath: instancePath + "/counts/inconclusive",
								schemaPath: "#/properties/counts/properties/inconclusive/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err34];
							else vErrors.push(err34);
							errors++;
						}
					}
				}
				if (data7.advice !== void 0) {
					let data11 = data7.advice;
					if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
						const err35 = {
							instancePath: instancePath + "/counts/advice",
							schemaPath: "#/properties/counts/properties/advice/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
					if (typeof data11 == "number" && isFinite(data11)) {
						if (data11 < 0 || isNaN(data11)) {
							const err36 = {
								instancePath: instancePath + "/counts/advice",
								schemaPath: "#/properties/counts/properties/advice/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0"
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
					}
				}
				if (data7.waived !== void 0) {
					let data12 = data7.waived;
					if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
						const err37 = {
							instancePath: instancePath + "/counts/waived",
							schemaPath: "#/properties/counts/properties/waived/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer"
						};
						if (vErrors === null) vErrors = [err37];
						else vErrors.push(err37);
						errors++;
					}
					if (typeof data12 == "number" && isFinite(data12)) {
						if (data12 < 0 || isNaN(data12)) {
							const err38 = {
								instancePath: instancePath + "/counts/waived",
								schemaPath: "#/properties/counts/properties/waived/minimum",
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
					}
				}
			} else {
				const err39 = {
					instancePath: instancePath + "/counts",
					schemaPath: "#/properties/counts/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
		}
		if (data.rules !== void 0) {
			let data13 = data.rules;
			if (Array.isArray(data13)) {
				if (data13.length > 200) {
					const err40 = {
						instancePath: instancePath + "/rules",
						schemaPath: "#/properties/rules/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err40];
					else vErrors.push(err40);
					errors++;
				}
				const len1 = data13.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data14 = data13[i1];
					if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
						if (data14.rule === void 0) {
							const err41 = {
								instancePath: instancePath + "/rules/" + i1,
								schemaPath: "#/properties/rules/items/required",
								keyword: "required",
								params: { missingProperty: "rule" },
								message: "must have required property 'rule'"
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						if (data14.outcome === void 0) {
							const err42 = {
								instancePath: instancePath + "/rules/" + i1,
								schemaPath: "#/properties/rules/items/required",
								keyword: "required",
								params: { missingProperty: "outcome" },
								message: "must have required property 'outcome'"
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						for (const key3 in data14) if (!func2.call(schema13.properties.rules.items.properties, key3)) {
							const err43 = {
								instancePath: instancePath + "/rules/" + i1,
								schemaPath: "#/properties/rules/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err43];
							else vErrors.push(err43);
							errors++;
						}
						if (data14.rule !== void 0) {
							let data15 = data14.rule;
							if (typeof data15 === "string") {
								if (func3(data15) > 200) {
									const err44 = {
										instancePath: instancePath + "/rules/" + i1 + "/rule",
										schemaPath: "#/properties/rules/items/properties/rule/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
								if (func3(data15) < 1) {
									const err45 = {
										instancePath: instancePath + "/rules/" + i1 + "/rule",
										schemaPath: "#/properties/rules/items/properties/rule/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
							} else {
								const err46 = {
									instancePath: instancePath + "/rules/" + i1 + "/rule",
									schemaPath: "#/properties/rules/items/properties/rule/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err46];
								else vErrors.push(err46);
								errors++;
							}
						}
						if (data14.outcome !== void 0) {
							let data16 = data14.outcome;
							if (!(data16 === "pass" || data16 === "fail" || data16 === "inconclusive" || data16 === "advice" || data16 === "waived")) {
								const err47 = {
									instancePath: instancePath + "/rules/" + i1 + "/outcome",
									schemaPath: "#/properties/rules/items/properties/outcome/enum",
									keyword: "enum",
									params: { allowedValues: schema13.properties.rules.items.properties.outcome.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data14.suite !== void 0) {
							let data17 = data14.suite;
							if (typeof data17 === "string") {
								if (func3(data17) > 200) {
									const err48 = {
										instancePath: instancePath + "/rules/" + i1 + "/suite",
										schemaPath: "#/properties/rules/items/properties/suite/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (func3(data17) < 1) {
									const err49 = {
										instancePath: instancePath + "/rules/" + i1 + "/suite",
										schemaPath: "#/properties/rules/items/properties/suite/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/rules/" + i1 + "/suite",
									schemaPath: "#/properties/rules/items/properties/suite/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data14.slice !== void 0) {
							let data18 = data14.slice;
							if (typeof data18 === "string") {
								if (func3(data18) > 200) {
									const err51 = {
										instancePath: instancePath + "/rules/" + i1 + "/slice",
										schemaPath: "#/properties/rules/items/properties/slice/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								if (func3(data18) < 1) {
									const err52 = {
										instancePath: instancePath + "/rules/" + i1 + "/slice",
										schemaPath: "#/properties/rules/items/properties/slice/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err52];
									else vErrors.push(err52);
									errors++;
								}
							} else {
								const err53 = {
									instancePath: instancePath + "/rules/" + i1 + "/slice",
									schemaPath: "#/properties/rules/items/properties/slice/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
						if (data14.grader !== void 0) {
							let data19 = data14.grader;
							if (typeof data19 === "string") {
								if (func3(data19) > 200) {
									const err54 = {
										instancePath: instancePath + "/rules/" + i1 + "/grader",
										schemaPath: "#/properties/rules/items/properties/grader/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err54];
									else vErrors.push(err54);
									errors++;
								}
								if (func3(data19) < 1) {
									const err55 = {
										instancePath: instancePath + "/rules/" + i1 + "/grader",
										schemaPath: "#/properties/rules/items/properties/grader/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err55];
									else vErrors.push(err55);
									errors++;
								}
							} else {
								const err56 = {
									instancePath: instancePath + "/rules/" + i1 + "/grader",
									schemaPath: "#/properties/rules/items/properties/grader/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err56];
								else vErrors.push(err56);
								errors++;
							}
						}
						if (data14.policy !== void 0) {
							let data20 = data14.policy;
							if (typeof data20 === "string") {
								if (func3(data20) > 200) {
									const err57 = {
										instancePath: instancePath + "/rules/" + i1 + "/policy",
										schemaPath: "#/properties/rules/items/properties/policy/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
								}
								if (func3(data20) < 1) {
									const err58 = {
										instancePath: instancePath + "/rules/" + i1 + "/policy",
										schemaPath: "#/properties/rules/items/properties/policy/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err58];
									else vErrors.push(err58);
									errors++;
								}
							} else {
								const err59 = {
									instancePath: instancePath + "/rules/" + i1 + "/policy",
									schemaPath: "#/properties/rules/items/properties/policy/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
						}
						if (data14.observed !== void 0) {
							let data21 = data14.observed;
							const _errs46 = errors;
							let valid8 = false;
							const _errs47 = errors;
							if (!(typeof data21 == "number" && isFinite(data21))) {
								const err60 = {
									instancePath: instancePath + "/rules/" + i1 + "/observed",
									schemaPath: "#/properties/rules/items/properties/observed/anyOf/0/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
							var _valid0 = _errs47 === errors;
							valid8 = valid8 || _valid0;
							if (!valid8) {
								const _errs49 = errors;
								if (typeof data21 === "string") {
									if (func3(data21) > 2e3) {
										const err61 = {
											instancePath: instancePath + "/rules/" + i1 + "/observed",
											schemaPath: "#/properties/rules/items/properties/observed/anyOf/1/maxLength",
											keyword: "maxLength",
											params: { limit: 2e3 },
											message: "must NOT have more than 2000 characters"
										};
										if (vErrors === null) vErrors = [err61];
										else vErrors.push(err61);
										errors++;
									}
								} else {
									const err62 = {
										instancePath: instancePath + "/rules/" + i1 + "/observed",
										schemaPath: "#/properties/rules/items/properties/observed/anyOf/1/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err62];
									else vErrors.push(err62);
									errors++;
								}
								var _valid0 = _errs49 === errors;
								valid8 = valid8 || _valid0;
							}
							if (!valid8) {
								const err63 = {
									instancePath: instancePath + "/rules/" + i1 + "/observed",
									schemaPath: "#/properties/rules/items/properties/observed/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err63];
								else vErrors.push(err63);
								errors++;
							} else {
								errors = _errs46;
								if (vErrors !== null) {
									if (_errs46) vErrors.length = _errs46;
									else vErrors = null;
								}
							}
						}
						if (data14.limit !== void 0) {
							let data22 = data14.limit;
							const _errs52 = errors;
							let valid9 = false;
							const _errs53 = errors;
							if (!(typeof data22 == "number" && isFinite(data22))) {
								const err64 = {
									instancePath: instancePath + "/rules/" + i1 + "/limit",
									schemaPath: "#/properties/rules/items/properties/limit/anyOf/0/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number"
								};
								if (vErrors === null) vErrors = [err64];
								else vErrors.push(err64);
								errors++;
							}
							var _valid1 = _errs53 === errors;
							valid9 = valid9 || _valid1;
							if (!valid9) {
								const _errs55 = errors;
								if (typeof data22 === "string") {
									if (func3(data22) > 2e3) {
										const err65 = {
											instancePath: instancePath + "/rules/" + i1 + "/limit",
											schemaPath: "#/properties/rules/items/properties/limit/anyOf/1/maxLength",
											keyword: "maxLength",
											params: { limit: 2e3 },
											message: "must NOT have more than 2000 characters"
										};
										if (vErrors === null) vErrors = [err65];
										else vErrors.push(err65);
										errors++;
									}
								} else {
									const err66 = {
										instancePath: instancePath + "/rules/" + i1 + "/limit",
										schemaPath: "#/properties/rules/items/properties/limit/anyOf/1/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string"
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
								var _valid1 = _errs55 === errors;
								valid9 = valid9 || _valid1;
							}
							if (!valid9) {
								const err67 = {
									instancePath: instancePath + "/rules/" + i1 + "/limit",
									schemaPath: "#/properties/rules/items/properties/limit/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf"
								};
								if (vErrors === null) vErrors = [err67];
								else vErrors.push(err67);
								errors++;
							} else {
								errors = _errs52;
								if (vErrors !== null) {
									if (_errs52) vErrors.length = _errs52;
									else vErrors = null;
								}
							}
						}
						if (data14.detail !== void 0) {
							let data23 = data14.detail;
							if (typeof data23 === "string") {
								if (func3(data23) > 2e3) {
									const err68 = {
										instancePath: instancePath + "/rules/" + i1 + "/detail",
										schemaPath: "#/properties/rules/items/properties/detail/maxLength",
										keyword: "maxLength",
										params: { limit: 2e3 },
										message: "must NOT have more than 2000 characters"
									};
									if (vErrors === null) vErrors = [err68];
									else vErrors.push(err68);
									errors++;
								}
							} else {
								const err69 = {
									instancePath: instancePath + "/rules/" + i1 + "/detail",
									schemaPath: "#/properties/rules/items/properties/detail/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err69];
								else vErrors.push(err69);
								errors++;
							}
						}
					} else {
						const err70 = {
							instancePath: instancePath + "/rules/" + i1,
							schemaPath: "#/properties/rules/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err70];
						else vErrors.push(err70);
						errors++;
					}
				}
			} else {
				const err71 = {
					instancePath: instancePath + "/rules",
					schemaPath: "#/properties/rules/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err71];
				else vErrors.push(err71);
				errors++;
			}
		}
	} else {
		const err72 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err72];
		else vErrors.push(err72);
		errors++;
	}
	validate12.errors = vErrors;
	return errors === 0;
}
const approval_set = validate13;
const schema14 = {
	"type": "object",
	"required": [
		"pull_request",
		"commit",
		"source",
		"approvals"
	],
	"properties": {
		"pull_request": {
			"type": "integer",
			"minimum": 1,
			"description": "Its number."
		},
		"commit": {
			"type": "string",
			"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
			"description": "A full commit id."
		},
		"source": { "enum": ["reviews"] },
		"approvals": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["user"],
				"properties": { "user": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				} },
				"additionalProperties": false
			},
			"maxItems": 200
		}
	},
	"additionalProperties": false
};
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.pull_request === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "pull_request" },
				message: "must have required property 'pull_request'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.commit === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "commit" },
				message: "must have required property 'commit'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.source === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.approvals === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "approvals" },
				message: "must have required property 'approvals'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "pull_request" || key0 === "commit" || key0 === "source" || key0 === "approvals")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.pull_request !== void 0) {
			let data0 = data.pull_request;
			if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
				const err5 = {
					instancePath: instancePath + "/pull_request",
					schemaPath: "#/properties/pull_request/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data0 == "number" && isFinite(data0)) {
				if (data0 < 1 || isNaN(data0)) {
					const err6 = {
						instancePath: instancePath + "/pull_request",
						schemaPath: "#/properties/pull_request/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.commit !== void 0) {
			let data1 = data.commit;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/commit",
						schemaPath: "#/properties/commit/pattern",
						keyword: "pattern",
						params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
						message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/commit",
					schemaPath: "#/properties/commit/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.source !== void 0) {
			if (!(data.source === "reviews")) {
				const err9 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/enum",
					keyword: "enum",
					params: { allowedValues: schema14.properties.source.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.approvals !== void 0) {
			let data3 = data.approvals;
			if (Array.isArray(data3)) {
				if (data3.length > 200) {
					const err10 = {
						instancePath: instancePath + "/approvals",
						schemaPath: "#/properties/approvals/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
						if (data4.user === void 0) {
							const err11 = {
								instancePath: instancePath + "/approvals/" + i0,
								schemaPath: "#/properties/approvals/items/required",
								keyword: "required",
								params: { missingProperty: "user" },
								message: "must have required property 'user'"
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
						for (const key1 in data4) if (!(key1 === "user")) {
							const err12 = {
								instancePath: instancePath + "/approvals/" + i0,
								schemaPath: "#/properties/approvals/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err12];
							else vErrors.push(err12);
							errors++;
						}
						if (data4.user !== void 0) {
							let data5 = data4.user;
							if (typeof data5 === "string") {
								if (func3(data5) > 200) {
									const err13 = {
										instancePath: instancePath + "/approvals/" + i0 + "/user",
										schemaPath: "#/properties/approvals/items/properties/user/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
								if (func3(data5) < 1) {
									const err14 = {
										instancePath: instancePath + "/approvals/" + i0 + "/user",
										schemaPath: "#/properties/approvals/items/properties/user/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err14];
									else vErrors.push(err14);
									errors++;
								}
							} else {
								const err15 = {
									instancePath: instancePath + "/approvals/" + i0 + "/user",
									schemaPath: "#/properties/approvals/items/properties/user/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err15];
								else vErrors.push(err15);
								errors++;
							}
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/approvals/" + i0,
							schemaPath: "#/properties/approvals/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/approvals",
					schemaPath: "#/properties/approvals/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
	} else {
		const err18 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err18];
		else vErrors.push(err18);
		errors++;
	}
	validate13.errors = vErrors;
	return errors === 0;
}
const override = validate14;
const schema15 = {
	"type": "object",
	"required": [
		"decision",
		"role",
		"by",
		"reason",
		"rules"
	],
	"properties": {
		"decision": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"role": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"by": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"reason": {
			"type": "string",
			"minLength": 20,
			"maxLength": 2e3
		},
		"ticket": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"rules": {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1,
				"maxLength": 200
			},
			"minItems": 1,
			"maxItems": 50,
			"description": "Each with what it was held against."
		},
		"pull_request": {
			"type": "integer",
			"minimum": 1,
			"description": "Its number."
		},
		"comment": {
			"type": "integer",
			"minimum": 1,
			"description": "The comment that asked for it."
		},
		"expires": {
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
			"description": "YYYY-MM-DD in UTC."
		}
	},
	"additionalProperties": false
};
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.decision === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "decision" },
				message: "must have required property 'decision'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.role === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "role" },
				message: "must have required property 'role'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.by === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "by" },
				message: "must have required property 'by'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.reason === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.rules === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rules" },
				message: "must have required property 'rules'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema15.properties, key0)) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.decision !== void 0) {
			let data0 = data.decision;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err6 = {
						instancePath: instancePath + "/decision",
						schemaPath: "#/properties/decision/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/decision",
					schemaPath: "#/properties/decision/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.role !== void 0) {
			let data1 = data.role;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err8 = {
						instancePath: instancePath + "/role",
						schemaPath: "#/properties/role/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func3(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/role",
						schemaPath: "#/properties/role/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/role",
					schemaPath: "#/properties/role/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.by !== void 0) {
			let data2 = data.by;
			if (typeof data2 === "string") {
				if (func3(data2) > 200) {
					const err11 = {
						instancePath: instancePath + "/by",
						schemaPath: "#/properties/by/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (func3(data2) < 1) {
					const err12 = {
						instancePath: instancePath + "/by",
						schemaPath: "#/properties/by/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/by",
					schemaPath: "#/properties/by/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			let data3 = data.reason;
			if (typeof data3 === "string") {
				if (func3(data3) > 2e3) {
					const err14 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (func3(data3) < 20) {
					const err15 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/minLength",
						keyword: "minLength",
						params: { limit: 20 },
						message: "must NOT have fewer than 20 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.ticket !== void 0) {
			let data4 = data.ticket;
			if (typeof data4 === "string") {
				if (func3(data4) > 200) {
					const err17 = {
						instancePath: instancePath + "/ticket",
						schemaPath: "#/properties/ticket/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (func3(data4) < 1) {
					const err18 = {
						instancePath: instancePath + "/ticket",
						schemaPath: "#/properties/ticket/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/ticket",
					schemaPath: "#/properties/ticket/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.rules !== void 0) {
			let data5 = data.rules;
			if (Array.isArray(data5)) {
				if (data5.length > 50) {
					const err20 = {
						instancePath: instancePath + "/rules",
						schemaPath: "#/properties/rules/maxItems",
						keyword: "maxItems",
						params: { limit: 50 },
						message: "must NOT have more than 50 items"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (data5.length < 1) {
					const err21 = {
						instancePath: instancePath + "/rules",
						schemaPath: "#/properties/rules/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
				const len0 = data5.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data6 = data5[i0];
					if (typeof data6 === "string") {
						if (func3(data6) > 200) {
							const err22 = {
								instancePath: instancePath + "/rules/" + i0,
								schemaPath: "#/properties/rules/items/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters"
							};
							if (vErrors === null) vErrors = [err22];
							else vErrors.push(err22);
							errors++;
						}
						if (func3(data6) < 1) {
							const err23 = {
								instancePath: instancePath + "/rules/" + i0,
								schemaPath: "#/properties/rules/items/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters"
							};
							if (vErrors === null) vErrors = [err23];
							else vErrors.push(err23);
							errors++;
						}
					} else {
						const err24 = {
							instancePath: instancePath + "/rules/" + i0,
							schemaPath: "#/properties/rules/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/rules",
					schemaPath: "#/properties/rules/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.pull_request !== void 0) {
			let data7 = data.pull_request;
			if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
				const err26 = {
					instancePath: instancePath + "/pull_request",
					schemaPath: "#/properties/pull_request/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 < 1 || isNaN(data7)) {
					const err27 = {
						instancePath: instancePath + "/pull_request",
						schemaPath: "#/properties/pull_request/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			}
		}
		if (data.comment !== void 0) {
			let data8 = data.comment;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
				const err28 = {
					instancePath: instancePath + "/comment",
					schemaPath: "#/properties/comment/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 < 1 || isNaN(data8)) {
					const err29 = {
						instancePath: instancePath + "/comment",
						schemaPath: "#/properties/comment/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err29];
					else vErrors.push(err29);
					errors++;
				}
			}
		}
		if (data.expires !== void 0) {
			let data9 = data.expires;
			if (typeof data9 === "string") {
				if (!pattern9.test(data9)) {
					const err30 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
					};
					if (vErrors === null) vErrors = [err30];
					else vErrors.push(err30);
					errors++;
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/expires",
					schemaPath: "#/properties/expires/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
	} else {
		const err32 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err32];
		else vErrors.push(err32);
		errors++;
	}
	validate14.errors = vErrors;
	return errors === 0;
}
const waiver = validate15;
const schema16 = {
	"type": "object",
	"required": [
		"gate",
		"rule",
		"suite",
		"reason",
		"owner",
		"expires"
	],
	"properties": {
		"gate": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"rule": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"suite": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"slice": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"observed": { "type": "number" },
		"ceiling": { "type": "number" },
		"floor": { "type": "number" },
		"reason": {
			"type": "string",
			"maxLength": 2e3
		},
		"owner": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"expires": {
			"type": "string",
			"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
			"description": "YYYY-MM-DD in UTC."
		}
	},
	"additionalProperties": false
};
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.gate === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "gate" },
				message: "must have required property 'gate'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.rule === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rule" },
				message: "must have required property 'rule'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.suite === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "suite" },
				message: "must have required property 'suite'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.reason === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.owner === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "owner" },
				message: "must have required property 'owner'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.expires === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "expires" },
				message: "must have required property 'expires'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema16.properties, key0)) {
			const err6 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.gate !== void 0) {
			let data0 = data.gate;
			if (typeof data0 === "string") {
				if (func3(data0) > 200) {
					const err7 = {
						instancePath: instancePath + "/gate",
						schemaPath: "#/properties/gate/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func3(data0) < 1) {
					const err8 = {
						instancePath: instancePath + "/gate",
						schemaPath: "#/properties/gate/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/gate",
					schemaPath: "#/properties/gate/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.rule !== void 0) {
			let data1 = data.rule;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err10 = {
						instancePath: instancePath + "/rule",
						schemaPath: "#/properties/rule/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (func3(data1) < 1) {
					const err11 = {
						instancePath: instancePath + "/rule",
						schemaPath: "#/properties/rule/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/rule",
					schemaPath: "#/properties/rule/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.suite !== void 0) {
			let data2 = data.suite;
			if (typeof data2 === "string") {
				if (func3(data2) > 200) {
					const err13 = {
						instancePath: instancePath + "/suite",
						schemaPath: "#/properties/suite/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (func3(data2) < 1) {
					const err14 = {
						instancePath: instancePath + "/suite",
						schemaPath: "#/properties/suite/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/suite",
					schemaPath: "#/properties/suite/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.slice !== void 0) {
			let data3 = data.slice;
			if (typeof data3 === "string") {
				if (func3(data3) > 200) {
					const err16 = {
						instancePath: instancePath + "/slice",
						schemaPath: "#/properties/slice/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				if (func3(data3) < 1) {
					const err17 = {
						instancePath: instancePath + "/slice",
						schemaPath: "#/properties/slice/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/slice",
					schemaPath: "#/properties/slice/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.observed !== void 0) {
			let data4 = data.observed;
			if (!(typeof data4 == "number" && isFinite(data4))) {
				const err19 = {
					instancePath: instancePath + "/observed",
					schemaPath: "#/properties/observed/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.ceiling !== void 0) {
			let data5 = data.ceiling;
			if (!(typeof data5 == "number" && isFinite(data5))) {
				const err20 = {
					instancePath: instancePath + "/ceiling",
					schemaPath: "#/properties/ceiling/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.floor !== void 0) {
			let data6 = data.floor;
			if (!(typeof data6 == "number" && isFinite(data6))) {
				const err21 = {
					instancePath: instancePath + "/floor",
					schemaPath: "#/properties/floor/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			let data7 = data.reason;
			if (typeof data7 === "string") {
				if (func3(data7) > 2e3) {
					const err22 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			} else {
				const err23 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
		}
		if (data.owner !== void 0) {
			let data8 = data.owner;
			if (typeof data8 === "string") {
				if (func3(data8) > 200) {
					const err24 = {
						instancePath: instancePath + "/owner",
						schemaPath: "#/properties/owner/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
				if (func3(data8) < 1) {
					const err25 = {
						instancePath: instancePath + "/owner",
						schemaPath: "#/properties/owner/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/owner",
					schemaPath: "#/properties/owner/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.expires !== void 0) {
			let data9 = data.expires;
			if (typeof data9 === "string") {
				if (!pattern9.test(data9)) {
					const err27 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			} else {
				const err28 = {
					instancePath: instancePath + "/expires",
					schemaPath: "#/properties/expires/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err28];
				else vErrors.push(err28);
				errors++;
			}
		}
	} else {
		const err29 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err29];
		else vErrors.push(err29);
		errors++;
	}
	validate15.errors = vErrors;
	return errors === 0;
}
const plan = validate16;
const schema17 = {
	"type": "object",
	"required": ["plan", "effects"],
	"properties": {
		"plan": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"pull_request": {
			"type": "integer",
			"minimum": 1,
			"description": "Its number."
		},
		"effects": {
			"type": "array",
			"items": {
				"type": "object",
				"required": ["kind", "name"],
				"properties": {
					"kind": { "enum": [
						"job",
						"promotion",
						"rollback",
						"tool_scope"
					] },
					"name": {
						"type": "string",
						"minLength": 1,
						"maxLength": 200
					},
					"detail": {
						"type": "string",
						"maxLength": 2e3
					}
				},
				"additionalProperties": false
			},
			"maxItems": 100
		},
		"estimated_usd": {
			"type": "number",
			"minimum": 0
		}
	},
	"additionalProperties": false
};
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.plan === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "plan" },
				message: "must have required property 'plan'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.effects === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "effects" },
				message: "must have required property 'effects'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "plan" || key0 === "pull_request" || key0 === "effects" || key0 === "estimated_usd")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.plan !== void 0) {
			let data0 = data.plan;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/properties/plan/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/properties/plan/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.pull_request !== void 0) {
			let data1 = data.pull_request;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err5 = {
					instancePath: instancePath + "/pull_request",
					schemaPath: "#/properties/pull_request/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 < 1 || isNaN(data1)) {
					const err6 = {
						instancePath: instancePath + "/pull_request",
						schemaPath: "#/properties/pull_request/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		}
		if (data.effects !== void 0) {
			let data2 = data.effects;
			if (Array.isArray(data2)) {
				if (data2.length > 100) {
					const err7 = {
						instancePath: instancePath + "/effects",
						schemaPath: "#/properties/effects/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						if (data3.kind === void 0) {
							const err8 = {
								instancePath: instancePath + "/effects/" + i0,
								schemaPath: "#/properties/effects/items/required",
								keyword: "required",
								params: { missingProperty: "kind" },
								message: "must have required property 'kind'"
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (data3.name === void 0) {
							const err9 = {
								instancePath: instancePath + "/effects/" + i0,
								schemaPath: "#/properties/effects/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'"
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						for (const key1 in data3) if (!(key1 === "kind" || key1 === "name" || key1 === "detail")) {
							const err10 = {
								instancePath: instancePath + "/effects/" + i0,
								schemaPath: "#/properties/effects/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties"
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						if (data3.kind !== void 0) {
							let data4 = data3.kind;
							if (!(data4 === "job" || data4 === "promotion" || data4 === "rollback" || data4 === "tool_scope")) {
								const err11 = {
									instancePath: instancePath + "/effects/" + i0 + "/kind",
									schemaPath: "#/properties/effects/items/properties/kind/enum",
									keyword: "enum",
									params: { allowedValues: schema17.properties.effects.items.properties.kind.enum },
									message: "must be equal to one of the allowed values"
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data3.name !== void 0) {
							let data5 = data3.name;
							if (typeof data5 === "string") {
								if (func3(data5) > 200) {
									const err12 = {
										instancePath: instancePath + "/effects/" + i0 + "/name",
										schemaPath: "#/properties/effects/items/properties/name/maxLength",
										keyword: "maxLength",
										params: { limit: 200 },
										message: "must NOT have more than 200 characters"
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
									errors++;
								}
								if (func3(data5) < 1) {
									const err13 = {
										instancePath: instancePath + "/effects/" + i0 + "/name",
										schemaPath: "#/properties/effects/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters"
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							} else {
								const err14 = {
									instancePath: instancePath + "/effects/" + i0 + "/name",
									schemaPath: "#/properties/effects/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						if (data3.detail !== void 0) {
							let data6 = data3.detail;
							if (typeof data6 === "string") {
								if (func3(data6) > 2e3) {
									const err15 = {
										instancePath: instancePath + "/effects/" + i0 + "/detail",
										schemaPath: "#/properties/effects/items/properties/detail/maxLength",
										keyword: "maxLength",
										params: { limit: 2e3 },
										message: "must NOT have more than 2000 characters"
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							} else {
								const err16 = {
									instancePath: instancePath + "/effects/" + i0 + "/detail",
									schemaPath: "#/properties/effects/items/properties/detail/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string"
								};
								if (vErrors === null) vErrors = [err16];
								else vErrors.push(err16);
								errors++;
							}
						}
					} else {
						const err17 = {
							instancePath: instancePath + "/effects/" + i0,
							schemaPath: "#/properties/effects/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object"
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/effects",
					schemaPath: "#/properties/effects/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.estimated_usd !== void 0) {
			let data7 = data.estimated_usd;
			if (typeof data7 == "number" && isFinite(data7)) {
				if (data7 < 0 || isNaN(data7)) {
					const err19 = {
						instancePath: instancePath + "/estimated_usd",
						schemaPath: "#/properties/estimated_usd/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/estimated_usd",
					schemaPath: "#/properties/estimated_usd/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate16.errors = vErrors;
	return errors === 0;
}
const apply = validate17;
const schema18 = {
	"type": "object",
	"required": ["plan", "outcome"],
	"properties": {
		"plan": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"outcome": { "enum": [
			"applied",
			"refused",
			"failed"
		] },
		"detail": {
			"type": "string",
			"maxLength": 2e3
		}
	},
	"additionalProperties": false
};
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.plan === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "plan" },
				message: "must have required property 'plan'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.outcome === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "outcome" },
				message: "must have required property 'outcome'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "plan" || key0 === "outcome" || key0 === "detail")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.plan !== void 0) {
			let data0 = data.plan;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err3 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/properties/plan/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/properties/plan/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.outcome !== void 0) {
			let data1 = data.outcome;
			if (!(data1 === "applied" || data1 === "refused" || data1 === "failed")) {
				const err5 = {
					instancePath: instancePath + "/outcome",
					schemaPath: "#/properties/outcome/enum",
					keyword: "enum",
					params: { allowedValues: schema18.properties.outcome.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.detail !== void 0) {
			let data2 = data.detail;
			if (typeof data2 === "string") {
				if (func3(data2) > 2e3) {
					const err6 = {
						instancePath: instancePath + "/detail",
						schemaPath: "#/properties/detail/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/detail",
					schemaPath: "#/properties/detail/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
	} else {
		const err8 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err8];
		else vErrors.push(err8);
		errors++;
	}
	validate17.errors = vErrors;
	return errors === 0;
}
const job_event = validate18;
const schema19 = {
	"type": "object",
	"required": [
		"job",
		"status",
		"target"
	],
	"properties": {
		"job": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"status": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"target": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"policy": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"plan": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"grader_digest": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"model": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"runner": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"detail": {
			"type": "string",
			"maxLength": 2e3
		}
	},
	"additionalProperties": false
};
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.job === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "job" },
				message: "must have required property 'job'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.status === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "status" },
				message: "must have required property 'status'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.target === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "target" },
				message: "must have required property 'target'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!func2.call(schema19.properties, key0)) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.job !== void 0) {
			let data0 = data.job;
			if (typeof data0 === "string") {
				if (func3(data0) > 200) {
					const err4 = {
						instancePath: instancePath + "/job",
						schemaPath: "#/properties/job/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func3(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/job",
						schemaPath: "#/properties/job/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/job",
					schemaPath: "#/properties/job/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.status !== void 0) {
			let data1 = data.status;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err7 = {
						instancePath: instancePath + "/status",
						schemaPath: "#/properties/status/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func3(data1) < 1) {
					const err8 = {
						instancePath: instancePath + "/status",
						schemaPath: "#/properties/status/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/status",
					schemaPath: "#/properties/status/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.target !== void 0) {
			let data2 = data.target;
			if (typeof data2 === "string") {
				if (func3(data2) > 200) {
					const err10 = {
						instancePath: instancePath + "/target",
						schemaPath: "#/properties/target/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (func3(data2) < 1) {
					const err11 = {
						instancePath: instancePath + "/target",
						schemaPath: "#/properties/target/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/target",
					schemaPath: "#/properties/target/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.policy !== void 0) {
			let data3 = data.policy;
			if (typeof data3 === "string") {
				if (func3(data3) > 200) {
					const err13 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (func3(data3) < 1) {
					const err14 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/policy",
					schemaPath: "#/properties/policy/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.plan !== void 0) {
			let data4 = data.plan;
			if (typeof data4 === "string") {
				if (!pattern0.test(data4)) {
					const err16 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/properties/plan/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/properties/plan/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.grader_digest !== void 0) {
			let data5 = data.grader_digest;
			if (typeof data5 === "string") {
				if (!pattern0.test(data5)) {
					const err18 = {
						instancePath: instancePath + "/grader_digest",
						schemaPath: "#/properties/grader_digest/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/grader_digest",
					schemaPath: "#/properties/grader_digest/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.model !== void 0) {
			let data6 = data.model;
			if (typeof data6 === "string") {
				if (func3(data6) > 200) {
					const err20 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (func3(data6) < 1) {
					const err21 = {
						instancePath: instancePath + "/model",
						schemaPath: "#/properties/model/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/model",
					schemaPath: "#/properties/model/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.runner !== void 0) {
			let data7 = data.runner;
			if (typeof data7 === "string") {
				if (func3(data7) > 200) {
					const err23 = {
						instancePath: instancePath + "/runner",
						schemaPath: "#/properties/runner/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (func3(data7) < 1) {
					const err24 = {
						instancePath: instancePath + "/runner",
						schemaPath: "#/properties/runner/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err24];
					else vErrors.push(err24);
					errors++;
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/runner",
					schemaPath: "#/properties/runner/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.detail !== void 0) {
			let data8 = data.detail;
			if (typeof data8 === "string") {
				if (func3(data8) > 2e3) {
					const err26 = {
						instancePath: instancePath + "/detail",
						schemaPath: "#/properties/detail/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
			} else {
				const err27 = {
					instancePath: instancePath + "/detail",
					schemaPath: "#/properties/detail/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			}
		}
	} else {
		const err28 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err28];
		else vErrors.push(err28);
		errors++;
	}
	validate18.errors = vErrors;
	return errors === 0;
}
const checkpoint = validate19;
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.checkpoint === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "checkpoint" },
				message: "must have required property 'checkpoint'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.job === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "job" },
				message: "must have required property 'job'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "checkpoint" || key0 === "job" || key0 === "step" || key0 === "figures")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.checkpoint !== void 0) {
			let data0 = data.checkpoint;
			if (typeof data0 === "string") {
				if (func3(data0) > 200) {
					const err3 = {
						instancePath: instancePath + "/checkpoint",
						schemaPath: "#/properties/checkpoint/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (func3(data0) < 1) {
					const err4 = {
						instancePath: instancePath + "/checkpoint",
						schemaPath: "#/properties/checkpoint/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			} else {
				const err5 = {
					instancePath: instancePath + "/checkpoint",
					schemaPath: "#/properties/checkpoint/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err5];
				else vErrors.push(err5);
				errors++;
			}
		}
		if (data.job !== void 0) {
			let data1 = data.job;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err6 = {
						instancePath: instancePath + "/job",
						schemaPath: "#/properties/job/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (func3(data1) < 1) {
					const err7 = {
						instancePath: instancePath + "/job",
						schemaPath: "#/properties/job/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/job",
					schemaPath: "#/properties/job/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.step !== void 0) {
			let data2 = data.step;
			if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
				const err9 = {
					instancePath: instancePath + "/step",
					schemaPath: "#/properties/step/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
			if (typeof data2 == "number" && isFinite(data2)) {
				if (data2 < 0 || isNaN(data2)) {
					const err10 = {
						instancePath: instancePath + "/step",
						schemaPath: "#/properties/step/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 0
						},
						message: "must be >= 0"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		}
		if (data.figures !== void 0) {
			let data3 = data.figures;
			if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
				if (Object.keys(data3).length > 100) {
					const err11 = {
						instancePath: instancePath + "/figures",
						schemaPath: "#/properties/figures/maxProperties",
						keyword: "maxProperties",
						params: { limit: 100 },
						message: "must NOT have more than 100 properties"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				for (const key1 in data3) if (pattern10.test(key1)) {
					let data4 = data3[key1];
					if (!(typeof data4 == "number" && isFinite(data4))) {
						const err12 = {
							instancePath: instancePath + "/figures/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/figures/patternProperties/%5E.*%24/type",
							keyword: "type",
							params: { type: "number" },
							message: "must be number"
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/figures",
					schemaPath: "#/properties/figures/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate19.errors = vErrors;
	return errors === 0;
}
const promotion = validate20;
const schema21 = {
	"type": "object",
	"required": [
		"checkpoint",
		"stage",
		"verdict"
	],
	"properties": {
		"checkpoint": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"rollout": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"stage": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"from": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"plan": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"verdict": { "enum": [
			"pass",
			"fail",
			"inconclusive"
		] },
		"detail": {
			"type": "string",
			"maxLength": 2e3
		}
	},
	"additionalProperties": false
};
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.checkpoint === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "checkpoint" },
				message: "must have required property 'checkpoint'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.stage === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stage" },
				message: "must have required property 'stage'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.verdict === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "verdict" },
				message: "must have required property 'verdict'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "checkpoint" || key0 === "rollout" || key0 === "stage" || key0 === "from" || key0 === "plan" || key0 === "verdict" || key0 === "detail")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.checkpoint !== void 0) {
			let data0 = data.checkpoint;
			if (typeof data0 === "string") {
				if (func3(data0) > 200) {
					const err4 = {
						instancePath: instancePath + "/checkpoint",
						schemaPath: "#/properties/checkpoint/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func3(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/checkpoint",
						schemaPath: "#/properties/checkpoint/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/checkpoint",
					schemaPath: "#/properties/checkpoint/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.rollout !== void 0) {
			let data1 = data.rollout;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err7 = {
						instancePath: instancePath + "/rollout",
						schemaPath: "#/properties/rollout/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func3(data1) < 1) {
					const err8 = {
						instancePath: instancePath + "/rollout",
						schemaPath: "#/properties/rollout/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/rollout",
					schemaPath: "#/properties/rollout/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.stage !== void 0) {
			let data2 = data.stage;
			if (typeof data2 === "string") {
				if (func3(data2) > 200) {
					const err10 = {
						instancePath: instancePath + "/stage",
						schemaPath: "#/properties/stage/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (func3(data2) < 1) {
					const err11 = {
						instancePath: instancePath + "/stage",
						schemaPath: "#/properties/stage/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/stage",
					schemaPath: "#/properties/stage/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.from !== void 0) {
			let data3 = data.from;
			if (typeof data3 === "string") {
				if (func3(data3) > 200) {
					const err13 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (func3(data3) < 1) {
					const err14 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/from",
					schemaPath: "#/properties/from/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.plan !== void 0) {
			let data4 = data.plan;
			if (typeof data4 === "string") {
				if (!pattern0.test(data4)) {
					const err16 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/properties/plan/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/properties/plan/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.verdict !== void 0) {
			let data5 = data.verdict;
			if (!(data5 === "pass" || data5 === "fail" || data5 === "inconclusive")) {
				const err18 = {
					instancePath: instancePath + "/verdict",
					schemaPath: "#/properties/verdict/enum",
					keyword: "enum",
					params: { allowedValues: schema21.properties.verdict.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.detail !== void 0) {
			let data6 = data.detail;
			if (typeof data6 === "string") {
				if (func3(data6) > 2e3) {
					const err19 = {
						instancePath: instancePath + "/detail",
						schemaPath: "#/properties/detail/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/detail",
					schemaPath: "#/properties/detail/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
	} else {
		const err21 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err21];
		else vErrors.push(err21);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
const rollback = validate21;
const schema22 = {
	"type": "object",
	"required": [
		"checkpoint",
		"stage",
		"trigger",
		"reason"
	],
	"properties": {
		"checkpoint": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"to": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"rollout": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"stage": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"plan": {
			"type": "string",
			"pattern": "^[0-9a-f]{64}$",
			"description": "sha256, lower-case hexadecimal."
		},
		"trigger": { "enum": [
			"person",
			"metric",
			"deadline"
		] },
		"reason": {
			"type": "string",
			"maxLength": 2e3
		}
	},
	"additionalProperties": false
};
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.checkpoint === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "checkpoint" },
				message: "must have required property 'checkpoint'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.stage === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "stage" },
				message: "must have required property 'stage'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.trigger === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "trigger" },
				message: "must have required property 'trigger'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.reason === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "checkpoint" || key0 === "to" || key0 === "rollout" || key0 === "stage" || key0 === "plan" || key0 === "trigger" || key0 === "reason")) {
			const err4 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.checkpoint !== void 0) {
			let data0 = data.checkpoint;
			if (typeof data0 === "string") {
				if (func3(data0) > 200) {
					const err5 = {
						instancePath: instancePath + "/checkpoint",
						schemaPath: "#/properties/checkpoint/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				if (func3(data0) < 1) {
					const err6 = {
						instancePath: instancePath + "/checkpoint",
						schemaPath: "#/properties/checkpoint/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			} else {
				const err7 = {
					instancePath: instancePath + "/checkpoint",
					schemaPath: "#/properties/checkpoint/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.to !== void 0) {
			let data1 = data.to;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err8 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/properties/to/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (func3(data1) < 1) {
					const err9 = {
						instancePath: instancePath + "/to",
						schemaPath: "#/properties/to/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/to",
					schemaPath: "#/properties/to/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
		if (data.rollout !== void 0) {
			let data2 = data.rollout;
			if (typeof data2 === "string") {
				if (func3(data2) > 200) {
					const err11 = {
						instancePath: instancePath + "/rollout",
						schemaPath: "#/properties/rollout/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (func3(data2) < 1) {
					const err12 = {
						instancePath: instancePath + "/rollout",
						schemaPath: "#/properties/rollout/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/rollout",
					schemaPath: "#/properties/rollout/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.stage !== void 0) {
			let data3 = data.stage;
			if (typeof data3 === "string") {
				if (func3(data3) > 200) {
					const err14 = {
						instancePath: instancePath + "/stage",
						schemaPath: "#/properties/stage/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				if (func3(data3) < 1) {
					const err15 = {
						instancePath: instancePath + "/stage",
						schemaPath: "#/properties/stage/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			} else {
				const err16 = {
					instancePath: instancePath + "/stage",
					schemaPath: "#/properties/stage/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			}
		}
		if (data.plan !== void 0) {
			let data4 = data.plan;
			if (typeof data4 === "string") {
				if (!pattern0.test(data4)) {
					const err17 = {
						instancePath: instancePath + "/plan",
						schemaPath: "#/properties/plan/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/plan",
					schemaPath: "#/properties/plan/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.trigger !== void 0) {
			let data5 = data.trigger;
			if (!(data5 === "person" || data5 === "metric" || data5 === "deadline")) {
				const err19 = {
					instancePath: instancePath + "/trigger",
					schemaPath: "#/properties/trigger/enum",
					keyword: "enum",
					params: { allowedValues: schema22.properties.trigger.enum },
					message: "must be equal to one of the allowed values"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			let data6 = data.reason;
			if (typeof data6 === "string") {
				if (func3(data6) > 2e3) {
					const err20 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
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
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err22];
		else vErrors.push(err22);
		errors++;
	}
	validate21.errors = vErrors;
	return errors === 0;
}
const audit_label = validate22;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.sample === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "sample" },
				message: "must have required property 'sample'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.trajectory === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "trajectory" },
				message: "must have required property 'trajectory'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.trajectory_digest === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "trajectory_digest" },
				message: "must have required property 'trajectory_digest'"
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
		if (data.rater === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "rater" },
				message: "must have required property 'rater'"
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.value === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "value" },
				message: "must have required property 'value'"
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "sample" || key0 === "trajectory" || key0 === "trajectory_digest" || key0 === "grader" || key0 === "grader_digest" || key0 === "rater" || key0 === "value" || key0 === "note")) {
			const err6 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.sample !== void 0) {
			let data0 = data.sample;
			if (typeof data0 === "string") {
				if (func3(data0) > 200) {
					const err7 = {
						instancePath: instancePath + "/sample",
						schemaPath: "#/properties/sample/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (func3(data0) < 1) {
					const err8 = {
						instancePath: instancePath + "/sample",
						schemaPath: "#/properties/sample/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/sample",
					schemaPath: "#/properties/sample/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.trajectory !== void 0) {
			let data1 = data.trajectory;
			if (typeof data1 === "string") {
				if (func3(data1) > 200) {
					const err10 = {
						instancePath: instancePath + "/trajectory",
						schemaPath: "#/properties/trajectory/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (func3(data1) < 1) {
					const err11 = {
						instancePath: instancePath + "/trajectory",
						schemaPath: "#/properties/trajectory/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/trajectory",
					schemaPath: "#/properties/trajectory/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.trajectory_digest !== void 0) {
			let data2 = data.trajectory_digest;
			if (typeof data2 === "string") {
				if (!pattern0.test(data2)) {
					const err13 = {
						instancePath: instancePath + "/trajectory_digest",
						schemaPath: "#/properties/trajectory_digest/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/trajectory_digest",
					schemaPath: "#/properties/trajectory_digest/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.grader !== void 0) {
			let data3 = data.grader;
			if (typeof data3 === "string") {
				if (func3(data3) > 200) {
					const err15 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
				if (func3(data3) < 1) {
					const err16 = {
						instancePath: instancePath + "/grader",
						schemaPath: "#/properties/grader/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/grader",
					schemaPath: "#/properties/grader/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		if (data.grader_digest !== void 0) {
			let data4 = data.grader_digest;
			if (typeof data4 === "string") {
				if (!pattern0.test(data4)) {
					const err18 = {
						instancePath: instancePath + "/grader_digest",
						schemaPath: "#/properties/grader_digest/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9a-f]{64}$" },
						message: "must match pattern \"^[0-9a-f]{64}$\""
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			} else {
				const err19 = {
					instancePath: instancePath + "/grader_digest",
					schemaPath: "#/properties/grader_digest/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err19];
				else vErrors.push(err19);
				errors++;
			}
		}
		if (data.rater !== void 0) {
			let data5 = data.rater;
			if (typeof data5 === "string") {
				if (func3(data5) > 200) {
					const err20 = {
						instancePath: instancePath + "/rater",
						schemaPath: "#/properties/rater/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
				if (func3(data5) < 1) {
					const err21 = {
						instancePath: instancePath + "/rater",
						schemaPath: "#/properties/rater/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/rater",
					schemaPath: "#/properties/rater/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.value !== void 0) {
			let data6 = data.value;
			const _errs15 = errors;
			let valid1 = false;
			const _errs16 = errors;
			if (!(typeof data6 == "number" && isFinite(data6))) {
				const err23 = {
					instancePath: instancePath + "/value",
					schemaPath: "#/properties/value/anyOf/0/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number"
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			var _valid0 = _errs16 === errors;
			valid1 = valid1 || _valid0;
			if (!valid1) {
				const _errs18 = errors;
				if (typeof data6 === "string") {
					if (func3(data6) > 200) {
						const err24 = {
							instancePath: instancePath + "/value",
							schemaPath: "#/properties/value/anyOf/1/maxLength",
							keyword: "maxLength",
							params: { limit: 200 },
							message: "must NOT have more than 200 characters"
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
					if (func3(data6) < 1) {
						const err25 = {
							instancePath: instancePath + "/value",
							schemaPath: "#/properties/value/anyOf/1/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							message: "must NOT have fewer than 1 characters"
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				} else {
					const err26 = {
						instancePath: instancePath + "/value",
						schemaPath: "#/properties/value/anyOf/1/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string"
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				var _valid0 = _errs18 === errors;
				valid1 = valid1 || _valid0;
			}
			if (!valid1) {
				const err27 = {
					instancePath: instancePath + "/value",
					schemaPath: "#/properties/value/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf"
				};
				if (vErrors === null) vErrors = [err27];
				else vErrors.push(err27);
				errors++;
			} else {
				errors = _errs15;
				if (vErrors !== null) {
					if (_errs15) vErrors.length = _errs15;
					else vErrors = null;
				}
			}
		}
		if (data.note !== void 0) {
			let data7 = data.note;
			if (typeof data7 === "string") {
				if (func3(data7) > 2e3) {
					const err28 = {
						instancePath: instancePath + "/note",
						schemaPath: "#/properties/note/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err28];
					else vErrors.push(err28);
					errors++;
				}
			} else {
				const err29 = {
					instancePath: instancePath + "/note",
					schemaPath: "#/properties/note/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
		}
	} else {
		const err30 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err30];
		else vErrors.push(err30);
		errors++;
	}
	validate22.errors = vErrors;
	return errors === 0;
}
const retention = validate23;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.branch === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "branch" },
				message: "must have required property 'branch'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.commit === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "commit" },
				message: "must have required property 'commit'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.expired === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "expired" },
				message: "must have required property 'expired'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "branch" || key0 === "commit" || key0 === "expired")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.branch !== void 0) {
			let data0 = data.branch;
			if (typeof data0 === "string") {
				if (func3(data0) > 1e3) {
					const err4 = {
						instancePath: instancePath + "/branch",
						schemaPath: "#/properties/branch/maxLength",
						keyword: "maxLength",
						params: { limit: 1e3 },
						message: "must NOT have more than 1000 characters"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (func3(data0) < 1) {
					const err5 = {
						instancePath: instancePath + "/branch",
						schemaPath: "#/properties/branch/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/branch",
					schemaPath: "#/properties/branch/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.commit !== void 0) {
			let data1 = data.commit;
			if (typeof data1 === "string") {
				if (!pattern3.test(data1)) {
					const err7 = {
						instancePath: instancePath + "/commit",
						schemaPath: "#/properties/commit/pattern",
						keyword: "pattern",
						params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
						message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/commit",
					schemaPath: "#/properties/commit/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.expired !== void 0) {
			let data2 = data.expired;
			if (typeof data2 === "string") {
				if (!pattern9.test(data2)) {
					const err9 = {
						instancePath: instancePath + "/expired",
						schemaPath: "#/properties/expired/pattern",
						keyword: "pattern",
						params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
						message: "must match pattern \"^[0-9]{4}-[0-9]{2}-[0-9]{2}$\""
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			} else {
				const err10 = {
					instancePath: instancePath + "/expired",
					schemaPath: "#/properties/expired/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err10];
				else vErrors.push(err10);
				errors++;
			}
		}
	} else {
		const err11 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err11];
		else vErrors.push(err11);
		errors++;
	}
	validate23.errors = vErrors;
	return errors === 0;
}
const redaction = validate24;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
	let vErrors = null;
	let errors = 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.evidence === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "evidence" },
				message: "must have required property 'evidence'"
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.by === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "by" },
				message: "must have required property 'by'"
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.reason === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "reason" },
				message: "must have required property 'reason'"
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "evidence" || key0 === "by" || key0 === "reason")) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties"
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.evidence !== void 0) {
			let data0 = data.evidence;
			if (Array.isArray(data0)) {
				if (data0.length > 200) {
					const err4 = {
						instancePath: instancePath + "/evidence",
						schemaPath: "#/properties/evidence/maxItems",
						keyword: "maxItems",
						params: { limit: 200 },
						message: "must NOT have more than 200 items"
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (data0.length < 1) {
					const err5 = {
						instancePath: instancePath + "/evidence",
						schemaPath: "#/properties/evidence/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items"
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (typeof data1 === "string") {
						if (!pattern0.test(data1)) {
							const err6 = {
								instancePath: instancePath + "/evidence/" + i0,
								schemaPath: "#/properties/evidence/items/pattern",
								keyword: "pattern",
								params: { pattern: "^[0-9a-f]{64}$" },
								message: "must match pattern \"^[0-9a-f]{64}$\""
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/evidence/" + i0,
							schemaPath: "#/properties/evidence/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
				}
			} else {
				const err8 = {
					instancePath: instancePath + "/evidence",
					schemaPath: "#/properties/evidence/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array"
				};
				if (vErrors === null) vErrors = [err8];
				else vErrors.push(err8);
				errors++;
			}
		}
		if (data.by !== void 0) {
			let data2 = data.by;
			if (typeof data2 === "string") {
				if (func3(data2) > 200) {
					const err9 = {
						instancePath: instancePath + "/by",
						schemaPath: "#/properties/by/maxLength",
						keyword: "maxLength",
						params: { limit: 200 },
						message: "must NOT have more than 200 characters"
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				if (func3(data2) < 1) {
					const err10 = {
						instancePath: instancePath + "/by",
						schemaPath: "#/properties/by/minLength",
						keyword: "minLength",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 characters"
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			} else {
				const err11 = {
					instancePath: instancePath + "/by",
					schemaPath: "#/properties/by/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err11];
				else vErrors.push(err11);
				errors++;
			}
		}
		if (data.reason !== void 0) {
			let data3 = data.reason;
			if (typeof data3 === "string") {
				if (func3(data3) > 2e3) {
					const err12 = {
						instancePath: instancePath + "/reason",
						schemaPath: "#/properties/reason/maxLength",
						keyword: "maxLength",
						params: { limit: 2e3 },
						message: "must NOT have more than 2000 characters"
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/reason",
					schemaPath: "#/properties/reason/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string"
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
	} else {
		const err14 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object"
		};
		if (vErrors === null) vErrors = [err14];
		else vErrors.push(err14);
		errors++;
	}
	validate24.errors = vErrors;
	return errors === 0;
}
const entryValidators = {
	envelope,
	evaluation,
	gate_decision,
	approval_set,
	override,
	waiver,
	plan,
	apply,
	job_event,
	checkpoint,
	promotion,
	rollback,
	audit_label,
	retention,
	redaction
};

// src/ledger/parse.ts
function parseLine({ file, line, text, ended }) {
	const where = {
		file,
		line
	};
	if (text === "�") return {
		code: "not_utf8",
		...where,
		message: "the file is not UTF-8, so none of it can be read"
	};
	if (!ended) return {
		code: "line_unfinished",
		...where,
		message: "the last line has no line end, so it was cut off or edited"
	};
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return {
			code: "not_an_entry",
			...where,
			message: `the line is not JSON: ${error.message}`
		};
	}
	const problem = entryProblem(value);
	if (problem !== void 0) return {
		code: "not_an_entry",
		...where,
		message: problem
	};
	const entry = value;
	if (lineOf(entry) === `${text}\n`) return { entry };
	const message = "the line is not in canonical JSON (keys sorted, no white space, each key once), as entries are written";
	return {
		code: "not_canonical",
		...where,
		seq: entry.seq,
		message
	};
}
function entryProblem(value) {
	const { envelope } = entryValidators;
	if (envelope === void 0) throw new TypeError("there is no validator of entries");
	if (!envelope(value)) return `the line is no entry: ${saidBy(envelope, "the entry")}`;
	const { kind, body } = value;
	const ofKind = entryValidators[kind];
	if (ofKind === void 0 || !isJsonObject(body)) throw new TypeError(`there is no validator of ${kind}`);
	return ofKind(body) ? void 0 : `the entry of kind ${kind} is not as it should be: ${saidBy(ofKind, "body", "body")}`;
}
function saidBy(validator, whole, prefix = "") {
	const [first] = validator.errors ?? [];
	const path = `${prefix}${first?.instancePath ?? ""}`;
	const extra = first?.params.additionalProperty;
	const named = extra === void 0 ? "" : ` (${canonicalJson(extra).slice(0, 100)})`;
	return `${path === "" ? whole : path} ${first?.message ?? "is not valid"}${named}`;
}

// src/ledger/shards.ts
const PER_SHARD = 200;
const SHARD = /^ledger\/(\d{5})\.jsonl$/;
function shardPath(index) {
	return `ledger/${String(index).padStart(5, "0")}.jsonl`;
}
function shardOf(seq) {
	return Math.floor(seq / PER_SHARD);
}
function linesOf(files) {
	return [...files.keys()].filter((path) => SHARD.test(path)).sort().flatMap((file) => linesIn(file, files.get(file) ?? ""));
}
function linesIn(file, text) {
	if (text === "") return [];
	const parts = text.split("\n");
	const ended = parts.at(-1) === "";
	if (ended) parts.pop();
	return parts.map((each, index) => ({
		file,
		line: index + 1,
		text: each,
		ended: ended || index < parts.length - 1
	}));
}
function shardGaps(files) {
	return [...files.keys()].filter((path) => SHARD.test(path)).sort().filter((path, index) => path !== shardPath(index));
}
function filesWith(files, count, lines) {
	const changed = /* @__PURE__ */ new Map();
	lines.forEach((line, index) => {
		const path = shardPath(shardOf(count + index));
		changed.set(path, (changed.get(path) ?? files.get(path) ?? "") + line);
	});
	return changed;
}

// src/ledger/verify.ts
function verifyChain(files, sha256) {
	const problems = shardGaps(files).map((file) => ({
		code: "misplaced",
		file,
		message: "files of the ledger are numbered from 00000 without a gap; one before this is gone, or this was added"
	}));
	const entries = [];
	const seen = new Seen();
	for (const line of linesOf(files)) {
		const parsed = parseLine(line);
		if (!("entry" in parsed)) {
			problems.push(parsed);
			continue;
		}
		const { entry } = parsed;
		const found = [
			...itself(entry, sha256),
			...seen.place(entry),
			...rightFile(entry, line)
		];
		problems.push(...found.map((each) => ({
			...each,
			seq: entry.seq,
			file: line.file,
			line: line.line
		})));
		entries.push(entry);
	}
	return {
		entries,
		problems
	};
}
function itself(entry, sha256) {
	const hash = hashOf(entry, sha256);
	if (hash !== entry.hash) return [{
		code: "entry_edited",
		message: `entry ${entry.seq} was edited: it says its hash is ${short(entry.hash)}, its content has ${short(hash)}`
	}];
	const fact = factOf(entry, sha256);
	if (fact === entry.fact) return [];
	return [{
		code: "wrong_fact",
		message: `entry ${entry.seq} says its fact is ${short(entry.fact)}, what it states has ${short(fact)}`
	}];
}
function rightFile({ seq }, { file }) {
	const expected = shardPath(shardOf(seq));
	return file === expected ? [] : [{
		code: "misplaced",
		message: `entry ${seq} belongs into ${expected}`
	}];
}
var Seen = class {
	#last;
	#bySeq = /* @__PURE__ */ new Map();
	#byPrev = /* @__PURE__ */ new Map();
	#facts = /* @__PURE__ */ new Set();
	#latestOfKey = /* @__PURE__ */ new Map();
	place(entry) {
		const found = [
			...this.#order(entry),
			...this.#news(entry),
			...this.#references(entry)
		];
		this.#last = entry;
		if (!this.#bySeq.has(entry.seq)) this.#bySeq.set(entry.seq, entry);
		if (!this.#byPrev.has(entry.prev)) this.#byPrev.set(entry.prev, entry);
		this.#facts.add(entry.fact);
		this.#latestOfKey.set(keyOf(entry), entry);
		return found;
	}
	#order({ seq, prev, hash }) {
		const last = this.#last;
		const expected = last === void 0 ? 0 : last.seq + 1;
		if (seq === expected && prev === (last?.hash ?? GENESIS)) return [];
		if (this.#bySeq.get(seq) !== void 0) {
			const fork = this.#byPrev.get(prev);
			if (fork !== void 0 && fork.hash !== hash) return [{
				code: "forked",
				message: `entries ${short(fork.hash)} and ${short(hash)} both follow ${short(prev)}: the chain forks at ${seq}`
			}];
			return [{
				code: "seq_repeated",
				message: `there are two entries ${seq}`
			}];
		}
		if (seq < expected) return [{
			code: "entries_reordered",
			message: `entry ${seq} stands after entry ${expected - 1}`
		}];
		if (seq > expected) return [{
			code: "seq_missing",
			message: `${seq - expected === 1 ? `entry ${expected} is` : `entries ${expected} to ${seq - 1} are`} not where it should be, before entry ${seq}`
		}];
		const before = last === void 0 ? "it is the first, which follows 64 zeros" : `entry ${last.seq} has ${short(last.hash)}`;
		return [{
			code: "chain_broken",
			message: `entry ${seq} follows ${short(prev)}, but ${before}`
		}];
	}
	#news(entry) {
		const latest = this.#latestOfKey.get(keyOf(entry));
		if (latest?.fact !== entry.fact) return [];
		return [{
			code: "repeated_fact",
			message: `entry ${entry.seq} says again what entry ${latest.seq} says, and nothing of ${entry.key} came between`
		}];
	}
	#references({ seq, rests_on }) {
		return rests_on.filter((fact) => !this.#facts.has(fact)).map((fact) => ({
			code: "unknown_reference",
			message: `entry ${seq} rests on ${short(fact)}, which no entry before it states`
		}));
	}
};
function keyOf({ kind, key }) {
	return `${kind}\0${key}`;
}
function short(hash) {
	return hash.slice(0, 12);
}

// src/commands/read-ledger.ts
async function readLedger(branch, world) {
	const { archive } = await world.ledger(branch);
	const head = await archive.head();
	if (head === void 0) throw noLedger(branch);
	const { entries, problems } = verifyChain(await archive.read(head), world.sha256);
	const [first] = problems;
	if (first === void 0) return entries;
	throw new UserError(`the ledger does not hold, so nothing it says counts: ${first.message}. See gradegate audit verify`);
}
function branchOf(args) {
	return args.value("branch") ?? "gradegate-ledger";
}
function noLedger(branch) {
	return new UserError(`there is no ledger: no branch ${branch} at origin, or in this clone where it has no origin. Name another with --branch`);
}

export { PullRequest as _, filesWith as a, Word as b, factOf as c, Commit as d, Count as f, Path as g, Note as h, verifyChain as i, lineOf as l, Digest as m, noLedger as n, entryProblem as o, Day as p, readLedger as r, GENESIS as s, branchOf as t, placed as u, Side as v, closed as x, VerdictWord as y };