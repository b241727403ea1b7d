// src/doctor/code-owners.ts
function ownersOf(path, codeOwners) {
	return linesOf(codeOwners).findLast(({ pattern }) => matches(pattern, path))?.owners ?? [];
}
function linesOf(text) {
	return text.split(/\r?\n/).flatMap((line) => {
		const [pattern, ...owners] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
		return pattern === void 0 || pattern === "" ? [] : [{
			pattern,
			owners
		}];
	});
}
function matches(pattern, path) {
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const parts = pattern.replace(/^\//, "").replace(/\/$/, "/**").split("/");
	const open = parts.at(-1) === "**" || parts.at(-1) === "*" ? parts : [...parts, "**"];
	const steps = path.split("/");
	return (open === parts || pattern.endsWith("/") ? [open] : [parts, open]).some((form) => follows(anchored ? form : ["**", ...form], steps));
}
function follows(pattern, path) {
	let reached = /* @__PURE__ */ new Set([0]);
	const spread = (at) => {
		for (const index of at) if (pattern[index] === "**") at.add(index + 1);
		return at;
	};
	spread(reached);
	for (const step of path) {
		const next = /* @__PURE__ */ new Set();
		for (const index of reached) {
			const part = pattern[index];
			if (part === "**") next.add(index);
			else if (part !== void 0 && fits(part, step)) next.add(index + 1);
		}
		reached = spread(next);
	}
	return reached.has(pattern.length);
}
function fits(part, step) {
	let reached = /* @__PURE__ */ new Set([0]);
	const spread = (at) => {
		for (const index of at) if (part[index] === "*") at.add(index + 1);
		return at;
	};
	spread(reached);
	for (const character of step) {
		const next = /* @__PURE__ */ new Set();
		for (const index of reached) if (part[index] === "*") next.add(index);
		else if (part[index] === "?" || part[index] === character) next.add(index + 1);
		reached = spread(next);
	}
	return reached.has(part.length);
}

export { ownersOf as t };