// src/adapters/secret.ts
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	scrub(text) {
		if (this.#value === "") return text;
		return text.replaceAll(this.#value, "***").replaceAll(encodeURIComponent(this.#value), "***");
	}
	toString() {
		return "***";
	}
	toJSON() {
		return "***";
	}
	[Symbol.for("nodejs.util.inspect.custom")]() {
		return "***";
	}
};

export { Secret as t };