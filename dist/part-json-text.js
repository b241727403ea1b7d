// src/trajectory/json-text.ts
const MAX_DEPTH = 200;
function jsonTextProblem(text) {
	return scan(text).problem;
}
function columnOf(text, path) {
	return scan(text, path).column;
}
function countKeys(text) {
	let keys = 0;
	let open = text.indexOf("\"");
	while (open !== -1) {
		let close = text.indexOf("\"", open + 1);
		while (isEscaped(text, close)) close = text.indexOf("\"", close + 1);
		if (close === -1) return keys;
		let after = close + 1;
		while (isSpace(text.charCodeAt(after))) after++;
		if (text.charCodeAt(after) === COLON) keys++;
		open = text.indexOf("\"", after);
	}
	return keys;
}
const COLON = 58;
const BACKSLASH = 92;
function isEscaped(text, quote) {
	let at = quote - 1;
	while (text.charCodeAt(at) === BACKSLASH) at--;
	return (quote - 1 - at) % 2 === 1;
}
function isSpace(code) {
	return code === 32 || code === 9 || code === 10 || code === 13;
}
function scan(text, target) {
	const scanner = new Scanner(text, target);
	try {
		scanner.document();
		return { column: scanner.column };
	} catch (problem) {
		if (problem instanceof Stop) return {
			problem: problem.problem,
			column: scanner.column
		};
		throw problem;
	}
}
var Stop = class {
	problem;
	constructor(problem) {
		this.problem = problem;
	}
};
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
var Scanner = class {
	column = 1;
	#text;
	#target;
	#at = 0;
	#reached = 0;
	constructor(text, target = []) {
		this.#text = text;
		this.#target = target;
	}
	document() {
		this.#space();
		this.#value(0, true);
		this.#space();
		if (this.#at < this.#text.length) this.#stop("there is text after the row", "Put each row on a line of its own.");
	}
	#value(depth, onTarget) {
		if (depth > 200) this.#stop(`nested deeper than ${200} levels`);
		const next = this.#text[this.#at];
		if (next === "{") this.#object(depth, onTarget);
		else if (next === "[") this.#array(depth, onTarget);
		else if (next === "\"") this.#string();
		else this.#scalar();
	}
	#object(depth, onTarget) {
		this.#at++;
		const seen = /* @__PURE__ */ new Set();
		this.#space();
		if (this.#take("}")) return;
		for (;;) {
			this.#space();
			const start = this.#at;
			if (this.#text[start] !== "\"") this.#stopAtKey();
			const key = JSON.parse(this.#string());
			if (seen.has(key)) throw new Stop({
				code: "duplicate-key",
				column: start + 1,
				message: `the key ${JSON.stringify(key)} is in this object twice`,
				hint: "Which of the two is meant is anyone's guess: keep one."
			});
			seen.add(key);
			const onward = onTarget && this.#meet(depth, key, start);
			this.#space();
			if (!this.#take(":")) this.#stop(`expected \`:\` after the key ${JSON.stringify(key)}`);
			this.#space();
			this.#value(depth + 1, onward);
			this.#space();
			if (this.#take("}")) return;
			if (!this.#take(",")) this.#stop("expected `,` or `}` after this value");
		}
	}
	#array(depth, onTarget) {
		this.#at++;
		this.#space();
		if (this.#take("]")) return;
		for (let index = 0;; index++) {
			this.#space();
			const onward = onTarget && this.#meet(depth, index, this.#at);
			this.#value(depth + 1, onward);
			this.#space();
			if (this.#take("]")) return;
			if (!this.#take(",")) this.#stop("expected `,` or `]` after this value");
		}
	}
	#meet(depth, part, start) {
		if (this.#reached !== depth || this.#target[depth] !== part) return false;
		this.#reached = depth + 1;
		this.column = start + 1;
		return true;
	}
	#string() {
		const start = this.#at;
		this.#at++;
		for (;;) {
			const code = this.#text.charCodeAt(this.#at);
			if (Number.isNaN(code)) {
				this.#at = start;
				this.#stop("this string is never closed", "A line break inside a string is written \\n; a row is one line.");
			}
			if (code < 32) this.#stop("a control character in a string has to be escaped");
			if (code === BACKSLASH) this.#escape();
			this.#at++;
			if (code === 34) return this.#text.slice(start, this.#at);
		}
	}
	#escape() {
		ESCAPE.lastIndex = this.#at;
		const length = ESCAPE.exec(this.#text)?.[0].length;
		if (length === void 0) this.#stop("this escape is not one of JSON's");
		else this.#at += length - 1;
	}
	#scalar() {
		NUMBER.lastIndex = this.#at;
		const number = NUMBER.exec(this.#text)?.[0];
		if (number !== void 0) {
			this.#at += number.length;
			return;
		}
		WORD.lastIndex = this.#at;
		const word = WORD.exec(this.#text)?.[0];
		if (word === "true" || word === "false" || word === "null") {
			this.#at += word.length;
			return;
		}
		if (word === "NaN" || word === "Infinity" || this.#text.startsWith("-Infinity", this.#at)) this.#stop("NaN and infinities are not JSON", "Leave the field out if its value is not known.");
		if (word !== void 0) {
			const python = {
				True: "true",
				False: "false",
				None: "null"
			}[word];
			this.#stop(`${JSON.stringify(word)} is not a JSON value`, python && `JSON says ${python}; in Python write rows with json.dumps.`);
		}
		if (this.#text[this.#at] === "'") this.#stop("JSON strings take double quotes");
		this.#stop("expected a value");
	}
	#stopAtKey() {
		if (this.#text[this.#at] === "}") this.#stop("expected a key after `,`", "JSON has no trailing commas.");
		this.#stop("expected a key in double quotes");
	}
	#stop(message, hint) {
		const atEnd = this.#at >= this.#text.length;
		const found = atEnd ? "the line ends here" : `got ${JSON.stringify(String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0))}`;
		const advice = hint ?? (atEnd ? "One row is one line: pretty-printed or cut JSON cannot be read." : void 0);
		throw new Stop({
			code: "not-json",
			column: this.#at + 1,
			message: /^expected/.test(message) ? `${message}, ${atEnd ? "but " : ""}${found}` : message,
			...advice === void 0 ? {} : { hint: advice }
		});
	}
	#take(mark) {
		if (this.#text[this.#at] !== mark) return false;
		this.#at++;
		return true;
	}
	#space() {
		while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
	}
};

export { countKeys as n, jsonTextProblem as r, columnOf as t };