import { n as isJsonObject } from "./part-json.js";

// src/adapters/github/trouble.ts
const SECONDARY_WAIT = 6e4;
var UnreadableAnswer = class extends Error {
	name = "UnreadableAnswer";
};
function troubleOf(error, now) {
	if (error instanceof UnreadableAnswer) return {
		kind: "passing",
		reason: error.message,
		doubtful: true
	};
	const { response, status, ...failure } = error;
	if (response === void 0 || status === void 0) return connectionTrouble(error, failure);
	const reason = reasonOf(error);
	const headers = response.headers ?? {};
	if (status === 429 || status === 403 && isRateLimit(headers, reason)) return {
		kind: "passing",
		reason,
		status,
		wait: askedWait(headers, now),
		doubtful: false
	};
	if (status >= 500 || status === 408) {
		const wait = seconds(headers["retry-after"]);
		return {
			kind: "passing",
			reason,
			status,
			doubtful: true,
			...wait === void 0 ? {} : { wait }
		};
	}
	return {
		kind: "final",
		reason,
		status
	};
}
const NEVER_SENT = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ENOTFOUND",
	"EAI_AGAIN",
	"UND_ERR_CONNECT_TIMEOUT"
]);
const CONNECTION_CODE = /^(E[A-Z]+|UND_ERR_[A-Z_]+)$/;
function connectionTrouble(error, { message }) {
	for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
		const { code } = at;
		if (typeof code === "string" && CONNECTION_CODE.test(code)) return {
			kind: "passing",
			reason: `the connection failed (${code})`,
			doubtful: !NEVER_SENT.has(code)
		};
		if (at.name === "TimeoutError" || at.name === "AbortError") return {
			kind: "passing",
			reason: "no answer in time",
			doubtful: true
		};
	}
	if (error.status === 500) return {
		kind: "passing",
		reason: `the connection failed (${message ?? "unknown reason"})`,
		doubtful: true
	};
	throw error;
}
function isRateLimit(headers, reason) {
	return headers["retry-after"] !== void 0 || headers["x-ratelimit-remaining"] === "0" || /rate limit|abuse detection/i.test(reason);
}
function askedWait(headers, now) {
	const asked = seconds(headers["retry-after"]);
	if (asked !== void 0) return asked;
	const reset = seconds(headers["x-ratelimit-reset"]);
	if (headers["x-ratelimit-remaining"] === "0" && reset !== void 0) return Math.max(0, reset - now) + 1e3;
	return SECONDARY_WAIT;
}
function seconds(header) {
	return header !== void 0 && /^\d{1,12}$/.test(String(header)) ? Number(header) * 1e3 : void 0;
}
function reasonOf({ message, response, status }) {
	const said = (response?.data)?.message;
	if (typeof said !== "string") return `HTTP ${status}`;
	return `${said}${message.startsWith(`${said}: `) ? message.slice(said.length) : ""}`.slice(0, 500);
}

// src/adapters/github/answer.ts
function objectIn(data) {
	if (isJsonObject(data)) return data;
	throw new UnreadableAnswer("the answer is not an object");
}
function listIn(data) {
	if (Array.isArray(data)) return data.map(objectIn);
	throw new UnreadableAnswer("the answer is not a list");
}
function numberIn(object, key) {
	const value = object[key];
	if (typeof value === "number") return value;
	throw new UnreadableAnswer(`the answer has no number "${key}"`);
}
function textIn(object, key) {
	const value = object[key];
	return typeof value === "string" ? value : "";
}

export { UnreadableAnswer as a, textIn as i, numberIn as n, troubleOf as o, objectIn as r, listIn as t };