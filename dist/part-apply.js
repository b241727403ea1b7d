import { o as effectKey } from "./part-find-effects.js";
import { n as UserError } from "./part-errors.js";
import { g as approvedPlan, n as startApproved, t as wholeNumber } from "./part-whole-number.js";
import { s as visible } from "./part-markdown.js";
import { n as checkRelease, r as parseReleaseTag, t as releasedBy } from "./part-released-tag.js";
import { t as enterDrafts } from "./part-enter-drafts.js";
import { t as planBetween } from "./part-plan-between.js";
import { r as readLedger, t as branchOf } from "./part-read-ledger.js";
import { n as spendingOf } from "./part-spending2.js";

// src/change/effect-detail.ts
function effectDetail(effect) {
	switch (effect.kind) {
		case "job": return `train ${effect.base_model} with ${effect.grader.name} ${effect.grader.version}, at most $${effect.budget.usd}`;
		case "promotion": return `${effect.to} for ${effect.alias} ${effect.how === "direct" ? "at once" : `by ${effect.steps.length} steps`}`;
		case "rollback": return `${effect.from} is withdrawn from ${effect.alias}`;
		case "tool_scope": return `${effect.tool} (${effect.stage}): ${effect.from ?? "not named"} to ${effect.to ?? "not named"}`;
	}
}

// src/commands/effect-runner.ts
function effectRunner({ tree, policies }, settings, world) {
	return { run: async (effect, plan) => {
		switch (effect.kind) {
			case "job": {
				const started = await startApproved(effect, plan, {
					...settings,
					tree,
					policies,
					attempt: 1
				}, world);
				if (started.outcome === "started") return {
					outcome: "applied",
					detail: `job ${started.job}`
				};
				return {
					outcome: started.outcome,
					detail: started.why
				};
			}
			case "tool_scope": return {
				outcome: "applied",
				detail: "in force with this commit; `gradegate export` writes it for the runtime"
			};
			case "promotion": return {
				outcome: "left",
				detail: effect.how === "steps" ? `gradegate rollout start --candidate ${effect.to} takes it from here` : "the router is to be pointed at it by its owner"
			};
			case "rollback": return {
				outcome: "left",
				detail: "gradegate rollout abort takes it back"
			};
		}
	} };
}

// src/commands/apply.ts
const EXITS = {
	applied: 0,
	"done before": 0,
	planned: 0,
	refused: 1,
	failed: 1,
	waiting: 2,
	left: 2
};
async function run(args, world) {
	const branch = branchOf(args);
	const policies = args.value("policies") ?? "policies";
	const [tag, ...rest] = args.positionals;
	const merge = args.value("merge");
	if (tag === void 0 === (merge === void 0) || rest.length > 0) throw new UserError("apply: give a release tag, or --merge REV");
	const name = tag ?? `merge ${merge}`;
	if (tag !== void 0 && parseReleaseTag(tag)?.kind === "one") return tell(args, world, name, { why: `${tag} releases one policy and starts nothing; vX.Y.Z does` }, []);
	const revision = tag === void 0 ? await revisionOf(merge ?? "", policies, world) : await releasedBy(tag, policies, world);
	const entries = await readLedger(branch, world);
	const released = await checkRelease(revision, entries, world);
	if (released.outcome !== "pass") {
		const exit = released.outcome === "fail" ? 1 : 2;
		return tell(args, world, name, {
			why: released.why,
			exit
		}, []);
	}
	const { decision } = released.decided;
	const approved = await approvedFor(decision, tag === void 0 ? "merge" : "release", policies, entries, world);
	if ("why" in approved) return tell(args, world, name, approved, []);
	const actor = args.value("by") ?? "unknown";
	const sample = wholeNumber("sample", args, 0, 100);
	const { models } = await spendingOf(args, world);
	const done = await carryOut(approved, revision, entries, args.isSet("dry-run") ? void 0 : effectRunner(revision, {
		branch,
		actor,
		sample,
		models
	}, world), {
		branch,
		actor
	}, world);
	return tell(args, world, name, { plan: approved.plan.digest }, done);
}
async function revisionOf(name, policies, world) {
	const repository = await world.repository();
	const commit = await repository.resolve(name);
	return {
		commit,
		tree: await repository.tree(commit),
		policies,
		repository
	};
}
async function approvedFor({ revisions, fact }, part, policies, entries, world) {
	const { base, head } = revisions;
	if (base === void 0 || head === void 0) return {
		why: "the decision does not say of which change it is, so its plan cannot be made anew",
		exit: 2
	};
	const { plan } = await planBetween({
		base,
		head,
		policies
	}, world);
	if (plan === void 0) return { why: "there is no TrainingJob, Rollout or ToolScope, so there is nothing to do" };
	const found = approvedPlan(entries, plan.digest, (decision) => decision.fact === fact);
	if (found.kind === "none") return {
		why: `${found.why}; what would be done is not what was approved`,
		exit: 1
	};
	return {
		plan,
		effects: plan[part],
		by: found
	};
}
async function carryOut({ plan, effects, by }, { commit }, entries, runner, { branch, actor }, world) {
	const done = [];
	for (const effect of effects) {
		const key = `apply ${plan.digest} ${commit} ${effectKey(effect)}`;
		const told = {
			effect: effectKey(effect),
			what: effectDetail(effect)
		};
		const before = entries.find((entry) => entry.kind === "apply" && entry.key === key && entry.body.outcome === "applied");
		if (before?.kind === "apply") {
			done.push({
				...told,
				outcome: "done before",
				detail: before.body.detail ?? ""
			});
			continue;
		}
		if (runner === void 0) {
			done.push({
				...told,
				outcome: "planned",
				detail: "nothing was done"
			});
			continue;
		}
		const result = await runner.run(effect, plan.digest);
		done.push({
			...told,
			...result
		});
		const { outcome, detail } = result;
		if (outcome === "waiting" || outcome === "left") continue;
		const draft = {
			at: world.now(),
			actor: actor.slice(0, 200),
			engine: world.version,
			kind: "apply",
			key,
			revisions: { head: commit },
			digests: [{
				of: "plan",
				name: "plan",
				digest: plan.digest
			}],
			rests_on: [by.plan.fact, by.decision.fact],
			body: {
				plan: plan.digest,
				outcome,
				detail: `${told.effect}: ${detail}`.slice(0, 1900)
			}
		};
		await enterDrafts([draft], branch, world);
	}
	return done;
}
function tell(args, world, name, about, done) {
	const exits = done.map(({ outcome }) => EXITS[outcome]);
	const code = about.exit ?? [1, 2].find((each) => exits.includes(each)) ?? 0;
	if (args.isSet("json")) {
		const { exit: _, ...known } = about;
		world.print(`${JSON.stringify({
			version: 1,
			kind: "gradegate/apply",
			of: name,
			...known,
			effects: done
		}, null, 2)}\n`);
		return code;
	}
	const head = about.why !== void 0 ? `${name}: ${about.why}` : `${name}: plan ${about.plan?.slice(0, 12)}, ${done.length === 0 ? "nothing to do" : `${done.length} effect${done.length === 1 ? "" : "s"}`}`;
	const lines = done.map(({ effect, what, outcome, detail }) => `  ${outcome}: ${effect} (${what})${detail === "" ? "" : `: ${detail}`}`);
	world.print(`${[head, ...lines].map(visible).join("\n")}\n`);
	return code;
}

export { run };