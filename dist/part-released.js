// src/ledger/released.ts
function decisionsOn(entries, policies) {
	const evaluations = new Map(entries.flatMap((entry) => entry.kind === "evaluation" ? [[entry.fact, entry]] : []));
	return latestDecisions(entries).flatMap((decision) => {
		const evaluation = decision.rests_on.map((fact) => evaluations.get(fact)).find((each) => each !== void 0);
		const isOfThese = evaluation?.digests.some(({ of, revision, digest }) => of === "policies" && revision === "head" && digest === policies);
		return evaluation !== void 0 && isOfThese === true ? [{
			decision,
			evaluation
		}] : [];
	}).sort((a, b) => a.decision.at < b.decision.at ? 1 : -1);
}
function latestDecisions(entries) {
	const latest = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (entry.kind !== "gate_decision") continue;
		const known = latest.get(entry.key);
		if (known === void 0 || entry.at >= known.at) latest.set(entry.key, entry);
	}
	return [...latest.values()];
}

export { latestDecisions as n, decisionsOn as t };