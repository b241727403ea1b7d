import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { a as differing, o as effectKey, r as effectsDigest } from "./part-find-effects.js";
import { n as UserError } from "./part-errors.js";
import { n as renderEffects } from "./part-effects-text.js";
import { t as planBetween } from "./part-plan-between.js";

// src/change/apply.ts
function applyAllowed(approved, current, sha256) {
	const reasons = [];
	for (const [name, plan] of Object.entries({
		approved,
		current
	})) {
		const digest = effectsDigest(plan, sha256);
		if (digest === plan.digest) continue;
		reasons.push(`the ${name} plan says that its digest is ${short(plan.digest)}, and it is ${short(digest)}: it was altered`);
	}
	for (const part of ["merge", "release"]) reasons.push(...differences(part, approved[part], current[part]));
	for (const effect of [...current.merge, ...current.release]) if (effect.kind === "job" && effect.job === null) reasons.push(`job ${effect.name}: its data could not be read, so nobody can have approved it`);
	if (reasons.length === 0 && approved.digest !== current.digest) reasons.push("the digests differ");
	return reasons.length === 0 ? { allowed: true } : {
		allowed: false,
		reasons
	};
}
function differences(part, approved, current) {
	const [before, after] = [byKey(approved), byKey(current)];
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
		const [then, now] = [before.get(key), after.get(key)];
		if (then === void 0) return [`${part}: ${key} was not approved`];
		if (now === void 0) return [`${part}: ${key} was approved and would not be done`];
		return differing(then, now).map((field) => {
			const value = (effect) => said(effect[field]);
			return `${part}: ${key}: ${field} was approved as ${value(then)} and would be ${value(now)}`;
		});
	});
}
function byKey(effects) {
	return new Map(effects.map((effect) => [effectKey(effect), effect]));
}
function said(value) {
	if (value === void 0) return "nothing";
	const text = canonicalJson(value);
	return text.length <= 100 ? text : `${text.slice(0, 99)}…`;
}
function short(digest) {
	return digest.slice(0, 12);
}

// src/commands/effects.ts
async function run(args, world) {
	const policies = args.value("policies") ?? "policies";
	const { plan } = await planBetween({
		base: args.value("base") ?? "origin/HEAD",
		head: args.value("head"),
		policies
	}, world);
	if (plan === void 0) throw new UserError("effects: there is no TrainingJob, Rollout or ToolScope on either side, so there is nothing to plan");
	const approved = args.value("approved");
	if (approved === void 0) {
		world.print(args.isSet("json") ? `${JSON.stringify(plan, null, 2)}\n` : renderEffects(plan));
		return 0;
	}
	const result = applyAllowed(readPlan(await world.readFile(approved), approved), plan, world.sha256);
	if (args.isSet("json")) world.print(`${JSON.stringify({
		plan: plan.digest,
		...result
	}, null, 2)}\n`);
	else if (result.allowed) world.print(`as approved: plan ${plan.digest}\n`);
	else world.print(`refused: what would be done is not what was approved\n${result.reasons.map((each) => `  ${each}\n`).join("")}`);
	return result.allowed ? 0 : 1;
}
function readPlan(text, file) {
	if (text === void 0) throw new UserError(`effects: there is no file ${file}`);
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		throw new UserError(`effects: ${file} is not JSON`);
	}
	const listOfObjects = (value) => Array.isArray(value) && value.every(isJsonObject);
	if (!(isJsonObject(json) && json.kind === "gradegate/effects" && json.version === 1 && typeof json.digest === "string" && listOfObjects(json.merge) && listOfObjects(json.release))) throw new UserError(`effects: ${file} is not a plan; expected what gradegate effects --json prints`);
	return json;
}

export { run as n, readPlan as t };