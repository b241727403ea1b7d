import { n as isJsonObject } from "./part-json.js";
import { n as compileWritten, r as readNative } from "./part-compile-native.js";
import { n as locateIn, t as keyPosition } from "./part-written.js";
import { a as escapeHidden, i as require_dist, n as readYaml } from "./part-yaml.js";
import { a as compileGrader } from "./part-grader-schema.js";
import { n as API_VERSION, r as documentsOf, t as validateDocument } from "./part-validate.js";
import { n as FUNCTION_NAMES } from "./part-formula-value.js";

// src/policy/import/grader-policy.ts
var import_dist = require_dist();
function graderPolicy(grader, { pass_threshold, notes, from, taken = /* @__PURE__ */ new Set(), written = {} }, sha256) {
	const name = freeName(slugOf(grader.name), taken);
	taken.add(name);
	const { name: nativeName, type, graders, ...fields } = {
		...written[""] ?? grader.native,
		name: grader.native.name
	};
	const spec = {
		type,
		...nativeName === name ? {} : { name: nativeName },
		...isJsonObject(graders) ? { graders: childrenOf(graders, written) } : {},
		...fields,
		...pass_threshold === void 0 ? {} : { pass_threshold }
	};
	const document = new import_dist.Document({
		apiVersion: API_VERSION,
		kind: "Grader",
		metadata: {
			name,
			version: "1.0.0"
		},
		spec
	});
	(0, import_dist.visit)(document, { Scalar: (_, node) => {
		if ((0, import_dist.isScalar)(node) && typeof node.value === "string" && quotes(node.value)) node.type = import_dist.Scalar.QUOTE_DOUBLE;
	} });
	return verified(`${[`Imported from ${from}.`, ...notes].map((note) => `# ${oneLine(note)}\n`).join("")}${escapeHidden(document.toString(STYLE))}`, name, grader, sha256);
}
function freeName(name, taken) {
	let free = name;
	for (let number = 2; taken.has(free); number++) free = `${name.slice(0, 58)}-${number}`;
	return free;
}
function childrenOf(graders, written) {
	return Object.fromEntries(Object.entries(graders).map(([key, child]) => {
		const { name, ...native } = child;
		const rest = written[key] ?? native;
		return [key, name === key || name === void 0 ? rest : {
			...rest,
			name
		}];
	}));
}
const STYLE = {
	lineWidth: 0,
	blockQuote: "literal",
	doubleQuotedMinMultiLineLength: 1e9
};
function quotes(text) {
	if (text.includes("\r") || escapeHidden(text) !== text) return true;
	if (!text.includes("\n")) return false;
	const { a } = (0, import_dist.parse)((0, import_dist.stringify)({ a: { b: [{ c: text }] } }, STYLE));
	return a.b[0].c !== text;
}
function verified(text, name, grader, sha256) {
	const { documents, issues } = readYaml(`${name}.yaml`, text);
	const large = issues.find(({ code }) => code === "file-too-large");
	if (large !== void 0) return { tooLarge: `as a policy: ${large.message}` };
	const written = documents[0];
	const placed = written === void 0 ? void 0 : validateDocument(written).document;
	const set = documentsOf(placed === void 0 ? [] : [placed], /* @__PURE__ */ new Map(), /* @__PURE__ */ new Set());
	if ((placed === void 0 ? void 0 : compileGrader(placed, set, sha256))?.digest !== grader.digest) throw new TypeError(`the policy of ${grader.name} does not compile to what it was made of`);
	return {
		name,
		text
	};
}
function slugOf(name) {
	return name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+/, "").slice(0, 63).replace(/-+$/, "") || "grader";
}
function oneLine(text) {
	return escapeHidden(text.replace(/\s+/g, " "));
}

// src/policy/import/mend-grader.ts
function mendGrader(written) {
	const mender = new Mender(written.file);
	const { value, place } = mender.grader({
		value: written.value,
		place: written.root
	});
	return {
		written: {
			file: written.file,
			value,
			root: place
		},
		issues: mender.issues
	};
}
var Mender = class {
	issues = [];
	#file;
	constructor(file) {
		this.#file = file;
	}
	grader(part) {
		if (!isJsonObject(part.value)) return part;
		const mended = part.value.type === "multi" ? this.#multi(part) : this.#single(part);
		this.#direction(mended);
		return mended;
	}
	#single(part) {
		let value = part.value;
		let { place } = part;
		if (value.operation === "neq") {
			value = {
				...value,
				operation: "ne"
			};
			this.#changed("operation-neq", place, ["operation"], "the operation \"neq\" is written \"ne\", as the API takes it");
		}
		const sampling = value.sampling_params;
		if (isJsonObject(sampling) && "max_completion_tokens" in sampling) {
			const { max_completion_tokens: limit, ...rest } = sampling;
			const at = ["sampling_params", "max_completion_tokens"];
			if ("max_completions_tokens" in sampling) {
				this.#changed("sampling-max-completion-tokens", place, at, "max_completion_tokens is dropped: max_completions_tokens is here too");
				value = {
					...value,
					sampling_params: rest
				};
			} else {
				this.#changed("sampling-max-completion-tokens", place, at, "max_completion_tokens is written \"max_completions_tokens\", as graders have it");
				value = {
					...value,
					sampling_params: {
						...rest,
						max_completions_tokens: limit
					}
				};
				place = moved(place, at, ["sampling_params", "max_completions_tokens"]);
			}
		}
		return {
			value,
			place
		};
	}
	#multi(part) {
		const { value, place } = this.#withMap(part);
		let formula = typeof value.calculate_output === "string" ? value.calculate_output : void 0;
		if (formula?.includes("**")) {
			formula = formula.replaceAll("**", "^");
			this.#changed("formula-power", place, ["calculate_output"], "\"**\" in the formula is written \"^\", the power of the language");
		}
		const { graders } = value;
		if (!isJsonObject(graders)) return {
			value: formula === void 0 ? value : {
				...value,
				calculate_output: formula
			},
			place
		};
		const within = place.children?.get("graders") ?? place;
		const children = /* @__PURE__ */ new Map();
		for (const [key, child] of Object.entries(graders)) {
			const its = {
				value: child,
				place: within.children?.get(key) ?? within
			};
			const mended = this.#withoutThreshold(key, this.grader(its));
			formula = this.#adopt(key, mended, children, Object.keys(graders), formula);
		}
		const entries = [...children];
		return {
			value: {
				...value,
				graders: Object.fromEntries(entries.map(([key, child]) => [key, child.value])),
				...formula === void 0 ? {} : { calculate_output: formula }
			},
			place: withChild(place, "graders", {
				...within,
				children: new Map(entries.map(([key, child]) => [key, child.place]))
			})
		};
	}
	#adopt(key, child, into, taken, formula) {
		const { value, place } = child;
		const inner = isJsonObject(value) && value.type === "multi" && isJsonObject(value.graders) ? value : void 0;
		if (inner === void 0 || typeof inner.calculate_output !== "string" || formula === void 0) {
			into.set(key, child);
			return formula;
		}
		const names = /* @__PURE__ */ new Map();
		for (const name of Object.keys(inner.graders)) {
			const free = unique(`${key}_${name}`, (each) => into.has(each) || taken.includes(each));
			names.set(name, free);
			const at = place.children?.get("graders")?.children?.get(name) ?? place;
			into.set(free, {
				value: inner.graders[name],
				place: at
			});
		}
		this.#changed("multi-nested", place, [], `"${key}" was a multi within a multi: its graders stand beside the others, its formula in the formula`);
		const substituted = renamed(inner.calculate_output, (name) => names.get(name));
		return renamed(formula, (name) => name === key ? `(${substituted})` : void 0);
	}
	#withoutThreshold(key, part) {
		if (!isJsonObject(part.value) || !("pass_threshold" in part.value)) return part;
		const { pass_threshold, ...rest } = part.value;
		this.#changed("child-pass-threshold", part.place, ["pass_threshold"], `pass_threshold ${JSON.stringify(pass_threshold)} of "${key}" is dropped: within a multi only the whole passes`);
		return {
			...part,
			value: rest
		};
	}
	#withMap({ value, place }) {
		const multi = value;
		const { graders } = multi;
		const isList = Array.isArray(graders);
		const isOne = isJsonObject(graders) && typeof graders.type === "string";
		if (!isList && !isOne) return {
			value: multi,
			place
		};
		const within = place.children?.get("graders") ?? place;
		const formula = typeof multi.calculate_output === "string" ? multi.calculate_output.trim() : "";
		const keyed = /* @__PURE__ */ new Map();
		for (const [index, child] of (isList ? graders : [graders]).entries()) {
			const named = isJsonObject(child) && typeof child.name === "string" ? child.name : `grader_${index + 1}`;
			const key = unique(isOne && /^[A-Za-z_]\w*$/.test(formula) ? formula : keyOf(named), (each) => keyed.has(each));
			keyed.set(key, {
				value: child,
				place: isOne ? within : within.children?.get(index) ?? within
			});
		}
		const keys = [...keyed.keys()].map((key) => `"${key}"`).join(", ");
		this.#changed("graders-not-a-map", place, ["graders"], `graders was ${isList ? "a list" : "a single grader"}; the API takes a map, so it has the ${isList ? "keys" : "key"} ${keys} now`);
		const map = Object.fromEntries([...keyed].map(([key, child]) => [key, child.value]));
		const places = new Map([...keyed].map(([key, child]) => [key, child.place]));
		return {
			value: {
				...multi,
				graders: map
			},
			place: withChild(place, "graders", {
				...within,
				children: places
			})
		};
	}
	#direction({ value, place }) {
		if (!isJsonObject(value) || value.operation !== "like" && value.operation !== "ilike") return;
		const reads = (text) => typeof text === "string" && /\{\{\s*sample\b/.test(text);
		if (reads(value.input) || !reads(value.reference)) return;
		this.#issue("like-direction", place, ["reference"], `${value.operation} asks whether the input contains the reference, and here the reference is what the model wrote; nothing was changed`, "If the output is to contain the expected text, swap input and reference.");
	}
	#changed(code, place, path, message) {
		this.#issue(code, place, path, message);
	}
	#issue(code, root, path, message, hint) {
		let place = root;
		for (const step of path) place = place.children?.get(step) ?? place;
		const at = path.length === 0 ? root.at : place.key ?? place.at;
		const issue = {
			severity: "warning",
			code,
			file: this.#file,
			...at,
			message
		};
		this.issues.push(hint === void 0 ? issue : {
			...issue,
			hint
		});
	}
};
function withChild(place, key, child) {
	return {
		...place,
		children: new Map([...place.children ?? [], [key, child]])
	};
}
function moved(place, from, to) {
	const parent = place.children?.get(from[0]);
	const child = parent?.children?.get(from[1]);
	return parent === void 0 || child === void 0 ? place : withChild(place, from[0], withChild(parent, to[1], child));
}
function renamed(formula, to) {
	return formula.replace(/[A-Za-z_]\w*(?!\w*\s*\()/g, (name) => to(name) ?? name);
}
function keyOf(name) {
	const key = name.replace(/[^A-Za-z0-9_]+/g, "_").replace(/^(?=\d)/, "_") || "grader";
	return FUNCTION_NAMES.some((each) => each === key) ? `${key}_score` : key;
}
function unique(key, isTaken) {
	let free = key;
	for (let number = 2; isTaken(free); number++) free = `${key}_${number}`;
	return free;
}

// src/policy/import/native-grader.ts
function importOpenaiGrader(text, file, sha256) {
	const read = readNative(text, file);
	if ("issues" in read) return {
		policies: [],
		issues: read.issues
	};
	const { written } = read;
	return importGrader(isJsonObject(written.value) && written.value.type === void 0 && "grader" in written.value ? partOf(written, ["grader"]) : written, {
		from: file,
		notes: []
	}, sha256);
}
function importGrader(part, { from, notes, taken, written }, sha256) {
	const mended = mendGrader(part);
	const { grader, issues } = compileWritten(mended.written, sha256);
	const all = sorted([...mended.issues, ...issues]);
	if (grader === void 0) return {
		policies: [],
		issues: all
	};
	const { value } = mended.written;
	const stated = isJsonObject(value) ? value.pass_threshold : void 0;
	const changes = mended.issues.map(({ line, message }) => `Line ${line}: ${message}.`);
	const policy = graderPolicy(grader, {
		pass_threshold: typeof stated === "number" ? stated : void 0,
		notes: [...changes, ...notes],
		from,
		taken,
		written
	}, sha256);
	if ("tooLarge" in policy) {
		const issue = {
			severity: "error",
			code: "file-too-large",
			...locateIn(part)([]),
			message: policy.tooLarge
		};
		const hint = "Put the source into a .py file beside the policy and name it as source_file.";
		return {
			policies: [],
			issues: [...all, {
				...issue,
				hint
			}]
		};
	}
	return {
		policies: [policy],
		issues: all
	};
}
function partOf(written, path) {
	let value = written.value;
	let root = written.root;
	for (const step of path) {
		value = value?.[step];
		root = root.children?.get(step) ?? root;
	}
	return {
		file: written.file,
		value: value ?? null,
		root
	};
}
function leftBehind(written, path, message, hint) {
	const issue = {
		severity: "warning",
		code: "not-carried-over",
		...keyPosition(written, path),
		message
	};
	return hint === void 0 ? issue : {
		...issue,
		hint
	};
}
function sorted(issues) {
	return [...issues].sort((a, b) => a.line - b.line || a.column - b.column);
}

export { partOf as i, importOpenaiGrader as n, leftBehind as r, importGrader as t };