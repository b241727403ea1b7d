import { t as canonicalJson } from "./part-json.js";
import { C as PERMISSIONS, D as permissionOf, E as TOOL_STAGES } from "./part-grader-schema.js";
import { t as loadPolicies } from "./part-load.js";

// src/change/effect.ts
function effectKey(effect) {
	switch (effect.kind) {
		case "job":
		case "rollback": return `${effect.kind} ${effect.name}`;
		case "promotion": return `promotion ${effect.name} ${effect.how === "direct" ? "at once" : "by steps"}`;
		case "tool_scope": return `tool scope ${effect.name} ${effect.tool} ${effect.what === "arguments" ? "arguments" : effect.stage}`;
	}
}
function differing(base, head) {
	const same = (a, b) => a === void 0 || b === void 0 ? a === b : canonicalJson(a) === canonicalJson(b);
	return [.../* @__PURE__ */ new Set([...Object.keys(base), ...Object.keys(head)])].filter((key) => !same(base[key], head[key])).sort();
}

// src/change/job-effects.ts
function jobEffects(base, head, trigger, sha256) {
	return [...head.set.jobs.values()].sort(byName).flatMap((job) => {
		if (job.spec.trigger !== trigger) return [];
		const now = trained(job, head);
		const before = base?.set.jobs.get(job.name);
		const counted = before !== void 0 && before.spec.trigger === trigger;
		const then = before !== void 0 && base !== void 0 ? trained(before, base) : void 0;
		const because = then === void 0 ? ["new"] : differing(then, now);
		if (before !== void 0 && !counted) return [effect(job, now, ["trigger", ...because], sha256)];
		return then !== void 0 && because.length === 0 && readable(now) ? [] : [effect(job, now, because, sha256)];
	});
}
function jobDigest(job, side, sha256) {
	const now = trained(job, side);
	return readable(now) ? sha256(canonicalJson(now)) : null;
}
function trained({ spec, grader, train, validation }, { files }) {
	const file = (path) => {
		const facts = files.get(path);
		return {
			path,
			sha256: facts?.sha256 ?? null,
			rows: facts?.rows ?? null
		};
	};
	return {
		target: spec.target,
		base_model: spec.base_model,
		grader: {
			name: grader.name,
			version: grader.version,
			digest: grader.digest
		},
		train: file(train),
		validation: file(validation),
		hyperparameters: spec.hyperparameters ?? {},
		settings: defined({
			response_format: spec.response_format,
			seed: spec.seed,
			suffix: spec.suffix
		})
	};
}
function readable({ train, validation }) {
	return train.sha256 !== null && validation.sha256 !== null;
}
function effect(job, now, because, sha256) {
	const { spec } = job;
	const hours = spec.estimate?.hours === void 0 ? {
		kind: "unknown",
		why: "the policy states no estimate of the hours"
	} : {
		kind: "known",
		value: spec.estimate.hours,
		how: `stated in the policy: ${spec.estimate.from}`
	};
	const price = spec.estimate?.usd_per_hour;
	const usd = hours.kind === "unknown" ? {
		kind: "unknown",
		why: hours.why
	} : price === void 0 ? {
		kind: "unknown",
		why: "the policy states no price of an hour"
	} : {
		kind: "known",
		value: hours.value * price,
		how: `${hours.value} h at $${price} an hour, model graders not counted`
	};
	return {
		kind: "job",
		name: job.name,
		job: readable(now) ? sha256(canonicalJson(now)) : null,
		...now,
		holdout: spec.holdout,
		checkpoint: spec.checkpoint,
		budget: spec.budget,
		steps: stepsOf(now),
		hours,
		usd,
		because: readable(now) ? because : [...because, "data that cannot be read"]
	};
}
function stepsOf({ train, hyperparameters: { n_epochs, batch_size } }) {
	if (train.rows === null) return {
		kind: "unknown",
		why: "the training data cannot be read"
	};
	if (typeof n_epochs !== "number" || typeof batch_size !== "number") return {
		kind: "unknown",
		why: "the provider chooses the epochs or the batch size"
	};
	return {
		kind: "known",
		value: Math.ceil(train.rows / batch_size) * n_epochs,
		how: `${train.rows} rows in batches of ${batch_size}, ${n_epochs} times`
	};
}
function defined(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}
function byName(a, b) {
	return a.name < b.name ? -1 : 1;
}

// src/change/rollout-effects.ts
function rolloutEffects(base, head, trigger, sha256) {
	return [.../* @__PURE__ */ new Set([...base?.rollouts.keys() ?? [], ...head.rollouts.keys()])].sort().flatMap((name) => {
		const then = base?.rollouts.get(name)?.document.spec;
		const now = head.rollouts.get(name)?.document.spec;
		return [...trigger === "merge" ? withdrawn(name, then, now) : [], ...now !== void 0 && (now.trigger ?? "tag") === trigger ? forward(name, then, now, sha256) : []];
	});
}
function withdrawn(name, then, now) {
	const gone = then?.candidate;
	if (then === void 0 || gone === void 0 || now?.stable === gone || now?.candidate !== void 0) return [];
	const { provider, alias } = then.target;
	return [{
		kind: "rollback",
		name,
		provider,
		alias,
		from: gone,
		to: (now ?? then).stable ?? null
	}];
}
function forward(name, then, now, sha256) {
	const { provider, alias } = now.target;
	const plan = sha256(canonicalJson(planOf(now)));
	const triggers = then !== void 0 && (then.trigger ?? "tag") !== (now.trigger ?? "tag") ? ["trigger"] : [];
	const other = then === void 0 ? ["new"] : [...triggers, ...differing(identity(then), identity(now))];
	const common = {
		kind: "promotion",
		name,
		provider,
		alias,
		plan,
		because: other
	};
	const found = [];
	const moved = then === void 0 || then.stable !== now.stable || then.target.alias !== alias || then.target.provider !== provider;
	if (now.stable !== void 0 && moved) found.push({
		...common,
		from: then?.stable ?? null,
		to: now.stable,
		how: "direct",
		steps: []
	});
	if (now.candidate !== void 0 && other.length > 0) found.push({
		...common,
		from: now.stable ?? null,
		to: now.candidate,
		how: "steps",
		steps: now.steps.map(stepText)
	});
	return found;
}
function planOf({ target: _, stable: __, candidate: ___, trigger: ____, ...plan }) {
	return plan;
}
function identity(spec) {
	const { trigger: _, ...rest } = spec;
	return rest;
}
function stepText({ stage, weight, mirror }) {
	if (stage === "canary") return `canary ${weight ?? 0} %`;
	return stage === "shadow" ? `shadow of ${mirror ?? 100} %` : stage;
}

// src/change/scope-effects.ts
const UNNAMED = "*";
function scopeEffects(base, head) {
	return [.../* @__PURE__ */ new Set([...base?.toolScopes.keys() ?? [], ...head.toolScopes.keys()])].sort().flatMap((name) => ofScope(name, base?.toolScopes.get(name)?.document.spec, head.toolScopes.get(name)?.document.spec));
}
function ofScope(name, then, now) {
	return [...[.../* @__PURE__ */ new Set([...Object.keys(then?.tools ?? {}), ...Object.keys(now?.tools ?? {})])].sort(), UNNAMED].flatMap((tool) => {
		const common = {
			kind: "tool_scope",
			name,
			tool
		};
		const stages = TOOL_STAGES.flatMap((stage) => {
			const [from, to] = [then && permissionOf(then, tool, stage), now && permissionOf(now, tool, stage)];
			if (from === to) return [];
			const direction = to === void 0 ? "loosening" : from === void 0 ? "tightening" : PERMISSIONS.indexOf(to) > PERMISSIONS.indexOf(from) ? "loosening" : "tightening";
			return [{
				...common,
				stage,
				what: "permission",
				from: from ?? null,
				to: to ?? null,
				direction
			}];
		});
		const [from, to] = [argumentsText(then, tool), argumentsText(now, tool)];
		if (from === to || then === void 0 || now === void 0) return stages;
		const direction = to === null ? "loosening" : from === null ? "tightening" : "unknown";
		return [...stages, {
			...common,
			stage: "all",
			what: "arguments",
			from,
			to,
			direction
		}];
	});
}
function argumentsText(scope, tool) {
	const stated = scope !== void 0 && Object.hasOwn(scope.tools, tool) ? scope.tools[tool]?.arguments : void 0;
	return stated === void 0 ? null : canonicalJson(stated);
}

// src/change/effects.ts
function effectsOf(sides, sha256) {
	const { base, head, released } = sides;
	const merge = [
		...jobEffects(base, head, "merge", sha256),
		...rolloutEffects(base?.set, head.set, "merge", sha256),
		...scopeEffects(base?.set, head.set)
	];
	const release = [...jobEffects(released?.side, head, "tag", sha256), ...rolloutEffects(released?.side.set, head.set, "tag", sha256)];
	return {
		version: 1,
		kind: "gradegate/effects",
		digest: effectsDigest({
			merge,
			release
		}, sha256),
		merge,
		release,
		released: released?.name ?? null
	};
}
function effectsOfChange(plan, { base, released }, sha256) {
	const before = base === void 0 ? [] : effectsOf({
		base,
		head: base,
		released
	}, sha256).release;
	const known = new Set(before.map((effect) => canonicalJson(effect)));
	return [...plan.merge, ...plan.release.filter((effect) => !known.has(canonicalJson(effect)))];
}
function effectsDigest(plan, sha256) {
	return sha256(canonicalJson({
		merge: plan.merge,
		release: plan.release
	}));
}

// src/commands/find-effects.ts
const MOST_TAGS = 50;
async function findEffects({ base, head, baseSha, policies }, repository, world) {
	if (head.set === void 0 || ![base.set, head.set].some(hasEffects)) return void 0;
	const released = await findRelease(baseSha, policies, repository, world);
	const sides = {
		base: base.set === void 0 ? void 0 : await effectSide(base.tree, base.set, world),
		head: await effectSide(head.tree, head.set, world),
		released
	};
	const plan = effectsOf(sides, world.sha256);
	return {
		plan,
		gated: effectsOfChange(plan, sides, world.sha256)
	};
}
function hasEffects(set) {
	return set !== void 0 && set.jobs.size + set.rollouts.size + set.toolScopes.size > 0;
}
async function findRelease(baseSha, folder, repository, world) {
	const tags = (await repository.tags() ?? []).filter(({ name }) => /^v\d+\.\d+\.\d+$/.test(name)).slice(0, MOST_TAGS);
	for (const { name, sha } of tags) {
		if (sha !== baseSha && await repository.mergeBase(sha, baseSha) !== sha) continue;
		const tree = await repository.tree(sha);
		const { set } = await loadPolicies(tree, folder, world.sha256);
		if (set !== void 0) return {
			name,
			side: await effectSide(tree, set, world)
		};
	}
}
async function effectSide(tree, set, world) {
	const files = /* @__PURE__ */ new Map();
	for (const path of new Set([...set.jobs.values()].flatMap(({ train, validation }) => [train, validation]))) {
		const facts = await factsOf(tree, path, world);
		if (facts !== void 0) files.set(path, facts);
	}
	return {
		set,
		files
	};
}
async function factsOf(tree, path, world) {
	const stream = await tree.stream(path);
	if (stream === void 0) return void 0;
	const hasher = world.hasher();
	let [bytes, rows, blank] = [
		0,
		0,
		true
	];
	for await (const chunk of stream) {
		hasher.update(chunk);
		bytes += chunk.length;
		for (const byte of chunk) if (byte === 10) {
			if (!blank) rows += 1;
			blank = true;
		} else if (byte !== 32 && byte !== 9 && byte !== 13) blank = false;
	}
	return {
		sha256: hasher.hex(),
		bytes,
		rows: blank ? rows : rows + 1
	};
}

export { differing as a, jobDigest as i, findEffects as n, effectKey as o, effectsDigest as r, effectSide as t };