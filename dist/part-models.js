// src/grader/models.ts
const DEPRECATIONS = "the provider's deprecations page, as copied in public";
const closing = (shutdown_date) => ({
	shutdown_date,
	source: DEPRECATIONS,
	as_of: "2026-11-23"
});
const KNOWN_MODELS = /* @__PURE__ */ new Map([
	["o1-2024-12-17", closing("2026-10-23")],
	["o3-mini-2025-01-31", closing("2026-10-23")],
	["o4-mini", closing("2026-10-23")],
	["o4-mini-2025-04-16", closing("2026-10-23")],
	["gpt-4.1-nano-2025-04-14", closing("2026-10-23")],
	["o3-2025-04-16", closing("2026-12-11")],
	["gpt-5-2025-08-07", closing("2026-12-11")],
	["gpt-4o-2024-08-06", closing("2027-01-14")],
	["gpt-4o-mini-2024-07-18", closing("2027-01-14")],
	["gpt-4.1-2025-04-14", closing("2027-01-14")],
	["gpt-4.1-mini-2025-04-14", closing("2027-01-14")]
]);
function withFacts(stated, known = KNOWN_MODELS) {
	const merged = new Map(known);
	for (const [model, facts] of stated) merged.set(model, {
		...known.get(model),
		...facts
	});
	return merged;
}

export { withFacts as n, KNOWN_MODELS as t };