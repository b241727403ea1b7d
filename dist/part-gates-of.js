import { t as canonicalJson } from "./part-json.js";

// src/commands/gates-of.ts
function gatesOf(set) {
	return [...set?.gates ?? []].map(([name, { document }]) => ({
		name,
		spec: document.spec
	}));
}
function waiversOf(set) {
	return gatesOf(set).flatMap(({ name, spec }) => (spec.waivers ?? []).map((waiver) => ({
		...waiver,
		gate: name
	})));
}
function distinct(rules) {
	return [...new Map(rules.map((rule) => [canonicalJson(rule), rule])).values()];
}
function gatesOfBoth(base, target) {
	const gates = gatesOf(base);
	const known = new Set(gates.map(({ spec }) => canonicalJson(spec)));
	return [...gates, ...gatesOf(target).filter(({ spec }) => !known.has(canonicalJson(spec)))];
}

export { waiversOf as i, gatesOf as n, gatesOfBoth as r, distinct as t };