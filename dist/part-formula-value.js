import { t as nearestWord } from "./part-suggestion.js";

// src/grader/formula-tokens.ts
var FormulaSyntaxError = class extends Error {
	name = "FormulaSyntaxError";
	fault;
	constructor(fault) {
		super(fault.message);
		this.fault = fault;
	}
};
const MAX_LENGTH = 1e4;
const MAX_TOKENS = 1e3;
const TOKEN = /\s+|(\d+(?:\.\d+)?|\.\d+)|([A-Za-z_][A-Za-z0-9_]*)|([-+*/^(),])/y;
const FOREIGN = [
	["**", "Write ^ for powers."],
	["//", "Write floor(a / b)."],
	["&&", "There are no conditions: a product of 0/1 scores is an and."],
	["||", "There are no conditions: max of 0/1 scores is an or."],
	["<", "There are no comparisons: compare in a python grader."],
	[">", "There are no comparisons: compare in a python grader."],
	["=", "There are no comparisons: compare in a python grader."],
	["!", "There are no conditions: write 1 - a for a 0/1 score."],
	["?", "There are no conditions: compare in a python grader."],
	["%", "There is no remainder: write a - b * floor(a / b)."],
	["{", "A formula is no template: write the grader's key alone."]
];
function tokenize(text) {
	if (text.length > MAX_LENGTH) refuse(MAX_LENGTH, `longer than ${MAX_LENGTH} characters`);
	const tokens = [];
	let at = 0;
	while (at < text.length) {
		if (tokens.length === MAX_TOKENS) refuse(at, `more than ${MAX_TOKENS} numbers, names and operators`);
		const foreign = FOREIGN.find(([start]) => text.startsWith(start, at));
		if (foreign !== void 0) refuse(at, `"${foreign[0]}" is not part of the language`, foreign[1]);
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(text);
		if (match === null) refuseCharacter(text, at);
		const [all, number, name, symbol] = match;
		if (number !== void 0) tokens.push(numberToken(text, all, at));
		if (name !== void 0) tokens.push({
			kind: "name",
			text: all,
			shown: `"${all}"`,
			offset: at,
			value: 0
		});
		if (symbol !== void 0) tokens.push({
			kind: "symbol",
			text: all,
			shown: `"${all}"`,
			offset: at,
			value: 0
		});
		at += all.length;
	}
	return [...tokens, {
		kind: "end",
		text: "",
		shown: "end of the formula",
		offset: text.length,
		value: 0
	}];
}
function numberToken(text, digits, at) {
	const after = text.slice(at + digits.length, at + digits.length + 1);
	if (/[.A-Za-z_]/.test(after)) {
		const hint = /[eE]/.test(after) ? "Write the number out as a decimal, e.g. 0.001." : void 0;
		refuse(at, `cannot read the number "${digits}${after}…"; expected a decimal such as 1, 0.5 or .5`, hint);
	}
	const value = Number(digits);
	if (!Number.isFinite(value)) refuse(at, "the number is too large");
	return {
		kind: "number",
		text: digits,
		shown: `"${digits}"`,
		offset: at,
		value
	};
}
function refuseCharacter(text, at) {
	const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
	refuse(at, `unexpected ${JSON.stringify(character)}; expected a number, a grader's key, a function or an operator`);
}
function refuse(offset, message, hint) {
	const fault = {
		code: "formula-syntax",
		message,
		offset
	};
	throw new FormulaSyntaxError(hint === void 0 ? fault : {
		...fault,
		hint
	});
}

// src/grader/formula.ts
const FUNCTIONS = {
	min: [2, Number.POSITIVE_INFINITY],
	max: [2, Number.POSITIVE_INFINITY],
	abs: [1, 1],
	floor: [1, 1],
	ceil: [1, 1],
	exp: [1, 1],
	sqrt: [1, 1],
	log: [1, 1]
};
const FUNCTION_NAMES = Object.keys(FUNCTIONS);
const MAX_DEPTH = 100;
function parseFormula(text, known) {
	try {
		return { formula: new Parser(text, known).parse() };
	} catch (error) {
		if (error instanceof FormulaSyntaxError) return { fault: error.fault };
		throw error;
	}
}
var Parser = class {
	#tokens;
	#known;
	#variables = [];
	#next = 0;
	#depth = 0;
	constructor(text, known) {
		this.#tokens = tokenize(text);
		this.#known = known;
	}
	parse() {
		const root = this.#sum();
		const token = this.#peek();
		if (token.kind === "end") return {
			root,
			variables: this.#variables
		};
		if (token.text === ")") this.#refuse(token, "unexpected \")\": no parenthesis is open; expected an operator or the end");
		this.#refuse(token, `unexpected ${token.shown}; expected an operator (+ - * / ^) or the end`);
	}
	#sum() {
		let left = this.#product();
		for (;;) {
			const operator = this.#accept("+", "-");
			if (operator === void 0) return left;
			left = {
				kind: "binary",
				operator,
				left,
				right: this.#product()
			};
		}
	}
	#product() {
		let left = this.#signed();
		for (;;) {
			const operator = this.#accept("*", "/");
			if (operator === void 0) return left;
			left = {
				kind: "binary",
				operator,
				left,
				right: this.#signed()
			};
		}
	}
	#signed() {
		if (this.#accept("-") === void 0) return this.#power();
		return this.#nested(() => ({
			kind: "negate",
			operand: this.#signed()
		}));
	}
	#power() {
		const left = this.#primary();
		const operator = this.#accept("^");
		if (operator === void 0) return left;
		return this.#nested(() => ({
			kind: "binary",
			operator,
			left,
			right: this.#signed()
		}));
	}
	#primary() {
		const token = this.#peek();
		if (token.kind === "number") {
			this.#next++;
			return {
				kind: "number",
				value: token.value
			};
		}
		if (token.kind === "name") {
			this.#next++;
			return this.#peek().text === "(" ? this.#call(token) : this.#variable(token);
		}
		if (this.#accept("(") === void 0) {
			const plus = token.text === "+" ? "; a leading \"+\" is not part of the language" : "";
			this.#refuse(token, `unexpected ${token.shown}; expected a number, a grader's key, a function or "("${plus}`);
		}
		const inner = this.#nested(() => this.#sum());
		this.#close(token);
		return inner;
	}
	#call(token) {
		const name = FUNCTION_NAMES.find((each) => each === token.text);
		if (name === void 0) this.#unknown(token, "function", FUNCTION_NAMES);
		const open = this.#peek();
		this.#next++;
		const operands = [];
		if (this.#peek().text !== ")") do
			operands.push(this.#nested(() => this.#sum()));
		while (this.#accept(",") !== void 0);
		this.#close(open);
		const [least, most] = FUNCTIONS[name];
		if (operands.length < least || operands.length > most) {
			const expected = most === 1 ? "1 operand" : `${least} operands or more`;
			this.#refuse(token, `${name} takes ${expected}, got ${operands.length}`);
		}
		return {
			kind: "call",
			name,
			operands
		};
	}
	#variable(token) {
		if (FUNCTION_NAMES.some((name) => name === token.text)) this.#refuse(token, `the function "${token.text}" needs its operands in parentheses`);
		if (!this.#known.includes(token.text)) this.#unknown(token, "variable", this.#known);
		const index = this.#variables.indexOf(token.text);
		return {
			kind: "variable",
			index: index < 0 ? this.#variables.push(token.text) - 1 : index
		};
	}
	#unknown(token, kind, known) {
		const meant = nearestWord(token.text, known);
		const expected = kind === "variable" ? `the keys of the graders: ${known.join(", ")}` : known.join(", ");
		throw new FormulaSyntaxError({
			code: `formula-${kind}-unknown`,
			offset: token.offset,
			message: `unknown ${kind} "${token.text}"; expected one of ${expected}`,
			...meant === void 0 ? {} : { hint: `Did you mean "${meant}"?` }
		});
	}
	#close(open) {
		if (this.#accept(")") !== void 0) return;
		const token = this.#peek();
		if (token.kind === "end") this.#refuse(open, "this parenthesis is never closed; expected \")\" before the end");
		this.#refuse(token, `unexpected ${token.shown}; expected an operator or ")"`);
	}
	#nested(parse) {
		if (++this.#depth > MAX_DEPTH) this.#refuse(this.#peek(), `nested more than ${MAX_DEPTH} deep`);
		const parsed = parse();
		this.#depth--;
		return parsed;
	}
	#peek() {
		return this.#tokens[this.#next];
	}
	#accept(...texts) {
		const token = this.#peek();
		if (token.kind !== "symbol") return void 0;
		const found = texts.find((text) => text === token.text);
		if (found !== void 0) this.#next++;
		return found;
	}
	#refuse(token, message) {
		throw new FormulaSyntaxError({
			code: "formula-syntax",
			offset: token.offset,
			message
		});
	}
};

// src/grader/formula-value.ts
function evaluateFormula(formula, values) {
	return evaluate(formula.root, values);
}
function evaluate(node, values) {
	switch (node.kind) {
		case "number": return node.value;
		case "variable": {
			const value = values[node.index] ?? NaN;
			return Number.isFinite(value) ? value : { operation: `the variable is ${value}` };
		}
		case "negate": {
			const operand = evaluate(node.operand, values);
			return typeof operand === "number" ? -operand : operand;
		}
		case "binary": {
			const left = evaluate(node.left, values);
			if (typeof left !== "number") return left;
			const right = evaluate(node.right, values);
			if (typeof right !== "number") return right;
			const value = BINARY[node.operator](left, right);
			return Number.isFinite(value) ? value : { operation: `${left} ${node.operator} ${right}` };
		}
		case "call": {
			const operands = [];
			for (const each of node.operands) {
				const operand = evaluate(each, values);
				if (typeof operand !== "number") return operand;
				operands.push(operand);
			}
			const value = CALLS[node.name](operands);
			return Number.isFinite(value) ? value : { operation: `${node.name}(${operands.join(", ")})` };
		}
	}
}
const BINARY = {
	"+": (left, right) => left + right,
	"-": (left, right) => left - right,
	"*": (left, right) => left * right,
	"/": (left, right) => left / right,
	"^": (left, right) => left ** right
};
const CALLS = {
	min: (operands) => Math.min(...operands),
	max: (operands) => Math.max(...operands),
	abs: ([operand = NaN]) => Math.abs(operand),
	floor: ([operand = NaN]) => Math.floor(operand),
	ceil: ([operand = NaN]) => Math.ceil(operand),
	exp: ([operand = NaN]) => Math.exp(operand),
	sqrt: ([operand = NaN]) => Math.sqrt(operand),
	log: ([operand = NaN]) => Math.log(operand)
};

export { FUNCTION_NAMES as n, parseFormula as r, evaluateFormula as t };