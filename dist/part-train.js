import { r as effectsDigest } from "./part-find-effects.js";
import { n as UserError } from "./part-errors.js";
import { a as told, c as spendOf, d as startedJob, f as startedPolicies, g as approvedPlan, h as isOver, i as keptOf, l as KEY_NAME, m as watchDraft, o as readJobSide, p as trainedDraft, r as startSide, s as nextWatch, t as wholeNumber, u as checkpointDraft } from "./part-whole-number.js";
import { n as isJsonObject } from "./part-json.js";
import { s as visible, t as clip } from "./part-markdown.js";
import { r as number } from "./part-number.js";
import { t as textTable } from "./part-table-text.js";
import { t as readPlan } from "./part-effects.js";
import { t as enterDrafts } from "./part-enter-drafts.js";
import { r as readLedger, t as branchOf } from "./part-read-ledger.js";
import { n as spendingOf } from "./part-spending2.js";

// src/render/reward-curve.ts
const [WIDTH, LEFT, RIGHT] = [
	720,
	64,
	24
];
const REWARD = {
	top: 84,
	bottom: 330
};
const LENGTH = {
	top: 372,
	bottom: 452
};
const HEIGHT = 492;
const LINES = [{
	field: "train",
	name: "training batch",
	colour: "#0969da",
	dash: ""
}, {
	field: "valid",
	name: "validation rows",
	colour: "#bc4c00",
	dash: " stroke-dasharray=\"6 4\""
}];
function pointsOf(vitals, field) {
	return vitals.flatMap(({ step, [field]: value }) => value === void 0 ? [] : [{
		step,
		value
	}]);
}
function rewardCurveSvg(watched) {
	const { vitals, checkpoints } = watched;
	const last = Math.max(1, ...vitals.flatMap(({ step, total = 0 }) => [step, total]));
	const x = (step) => LEFT + Math.min(step, last) * (WIDTH - LEFT - RIGHT) / last;
	const rewards = LINES.flatMap(({ field }) => pointsOf(vitals, field).map(({ value }) => value));
	const lengths = pointsOf(vitals, "output_tokens");
	const title = `${watched.policy}: ${watched.job} at ${watched.provider}, ${watched.status}`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12">`,
		`<title>${safe(title)}</title>`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
		`<text x="${LEFT}" y="24" font-size="15" fill="#1f2328">${safe(clip(title, 90))}</text>`,
		...LINES.map(({ name, colour, dash }, at) => legend(name, colour, dash, LEFT + at * 150)),
		`<text x="${LEFT}" y="72" fill="#59636e">mean reward; of batches it is not to be compared from step to step</text>`,
		...checkpoints.map(({ step }) => mark(x(step), step)),
		...panel(REWARD, rewards.length === 0 ? [0, 1] : [Math.min(0, ...rewards), Math.max(.01, ...rewards)], (y) => LINES.flatMap(({ field, colour, dash }) => line(pointsOf(vitals, field), colour, dash, x, y))),
		`<text x="${LEFT}" y="${LENGTH.top - 8}" fill="#59636e">mean tokens of an output</text>`,
		...panel(LENGTH, [0, Math.max(1, ...lengths.map(({ value }) => value))], (y) => line(lengths, "#59636e", "", x, y)),
		...[
			0,
			.25,
			.5,
			.75,
			1
		].map((share) => {
			const step = Math.round(share * last);
			return `<text x="${x(step).toFixed(1)}" y="${LENGTH.bottom + 20}" text-anchor="middle" fill="#59636e">${step}</text>`;
		}),
		`<text x="${WIDTH - RIGHT}" y="486" text-anchor="end" fill="#59636e">training step; checkpoints dotted</text>`,
		...vitals.length === 0 ? [`<text x="${WIDTH / 2}" y="200" text-anchor="middle">no step was reported yet</text>`] : [],
		"</svg>",
		""
	].join("\n");
}
function legend(name, colour, dash, x) {
	return `<line x1="${x}" x2="${x + 24}" y1="46" y2="46" stroke="${colour}" stroke-width="2"${dash}/><text x="${x + 30}" y="50" fill="#1f2328">${name}</text>`;
}
function mark(x, step) {
	const at = x.toFixed(1);
	return `<line x1="${at}" x2="${at}" y1="${REWARD.top}" y2="${REWARD.bottom}" stroke="#8250df" stroke-dasharray="2 4"/><text x="${at}" y="${REWARD.bottom + 16}" text-anchor="middle" font-size="10" fill="#8250df">${step}</text>`;
}
function panel({ top, bottom }, [low, high], draw) {
	const y = (value) => bottom - (value - low) * (bottom - top) / (high - low);
	return [...[
		0,
		.5,
		1
	].map((share) => {
		const value = low + share * (high - low);
		const at = y(value).toFixed(1);
		const shown = high > 10 ? value.toFixed(0) : number(value);
		return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" stroke="#d1d9e0"/><text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end" fill="#59636e">${shown}</text>`;
	}), ...draw(y)];
}
function line(points, colour, dash, x, y) {
	const places = points.map(({ step, value }) => `${x(step).toFixed(1)},${y(value).toFixed(1)}`);
	const dots = places.length > 60 ? [] : places.map((place) => dot(place, colour));
	return [`<polyline points="${places.join(" ")}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>`, ...dots];
}
function dot(place, colour) {
	const [x, y] = place.split(",");
	return `<circle cx="${x}" cy="${y}" r="2.5" fill="${colour}"/>`;
}
function safe(text) {
	return visible(text).replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}
const BARS = [..."▁▂▃▄▅▆▇█"];
const COLUMNS = 60;
function rewardCurveText({ vitals }) {
	const values = LINES.flatMap(({ field }) => pointsOf(vitals, field).map(({ value }) => value));
	if (values.length === 0) return [];
	const [low, high] = [Math.min(0, ...values), Math.max(.01, ...values)];
	const width = Math.max(...LINES.map(({ name }) => name.length));
	const bar = (value) => value === void 0 ? " " : BARS[Math.round((value - low) / (high - low) * (BARS.length - 1))];
	return LINES.flatMap(({ field, name }) => {
		const points = pointsOf(vitals, field);
		const [first, last] = [points[0], points.at(-1)];
		if (first === void 0 || last === void 0) return [`${name.padEnd(width)}  not reported`];
		const bars = columnsOf(vitals, points).map(bar).join("");
		return [`${name.padEnd(width)}  ${bars}  ${number(first.value)} → ${number(last.value)} (step ${last.step})`];
	});
}
function columnsOf(vitals, points) {
	const steps = vitals.map(({ step }) => step);
	const [from, to] = [Math.min(...steps), Math.max(...steps)];
	const columns = Math.min(COLUMNS, vitals.length);
	const columnOf = (step) => to === from ? 0 : Math.round((step - from) / (to - from) * (columns - 1));
	return Array.from({ length: columns }, (_, at) => {
		const part = points.filter(({ step }) => columnOf(step) === at);
		return part.length === 0 ? void 0 : part.reduce((sum, { value }) => sum + value, 0) / part.length;
	});
}

// src/render/train-text.ts
function renderPlan({ name, digest, address, problems, plan, body }) {
	const files = plan?.files.map(({ part, path, sha256, bytes }) => [
		part,
		path,
		`${bytes} bytes`,
		sha256.slice(0, 12)
	]);
	return paragraphs([
		`${name}: job ${digest.slice(0, 12)}${address === void 0 ? "" : ` at ${address}`}`,
		section("Problems", problems.map(({ severity, code, message }) => `${severity} ${code}: ${message}`)),
		files === void 0 ? "" : section("Files", textTable(files, "  r").split("\n")),
		body === void 0 ? "Nothing would be sent." : section("Request", JSON.stringify(body, null, 2).split("\n"))
	]);
}
function renderStarted(policy, attempt, started) {
	const head = attempt === 1 ? policy : `${policy}, attempt ${attempt}`;
	switch (started.outcome) {
		case "started": {
			const more = started.cancelled.map((id) => `cancelled: ${id}, a duplicate`);
			return paragraphs([`${head}: job ${started.job} is the one job of this plan`, more.join("\n")]);
		}
		case "waiting": {
			const until = started.until === void 0 ? "" : `, not before ${new Date(started.until).toISOString()}`;
			return paragraphs([`${head}: not started yet: ${started.why}`, `Run this again${until}.`]);
		}
		case "refused": return paragraphs([`${head}: not started: ${started.why}`]);
	}
}
const MEANING = {
	goes_on: "it goes on",
	held: "it is held: a person resumes or cancels it",
	succeeded: "it succeeded",
	failed: "it failed",
	stopped: "it is stopped, or is to be",
	unknown: "it is not known how it stands"
};
function renderWatched(watched) {
	const { policy, job, provider, status, outcome, error, reasons, spend, budget, checkpoints, trained_model } = watched;
	const list = checkpoints.map(({ step, model, metrics }) => [
		`${step}`,
		number(rewardOf(metrics)),
		model
	]);
	return paragraphs([
		`${policy}: ${job} at ${provider}: ${status}; ${MEANING[outcome]}`,
		error === void 0 ? "" : `The provider says: ${error.code}: ${error.message}`,
		section("To be stopped because", reasons.map(({ code, message }) => `${code}: ${message}`)),
		section("Not read", watched.problems),
		section("The provider's warnings", watched.notices),
		section("Mean reward", rewardCurveText(watched)),
		spend === void 0 ? "" : section("Used", spentLines(spend, budget)),
		list.length === 0 ? "" : section("Checkpoints", textTable([[
			"step",
			"reward",
			"model"
		], ...list], "rr").split("\n")),
		trained_model === void 0 ? "" : `Trained model: ${trained_model}`,
		section("Nobody can tell", watched.cannot_tell)
	]);
}
function rewardOf(metrics) {
	return metrics.full_valid_mean_reward ?? metrics.valid_reward_mean;
}
function spentLines(spend, { usd, tokens, hours }) {
	const of = (limit) => limit === void 0 ? "no limit stated" : `of ${limit}`;
	return [
		spend.usd === void 0 ? `USD not known (${spend.unknown.join("; ")}), of ${usd}` : `$${spend.usd.toFixed(2)} at most, ${of(usd)}`,
		`${spend.hours.toFixed(2)} hours at most, ${of(hours)}`,
		spend.tokens === void 0 ? "tokens of graders not known" : `${spend.tokens} tokens of graders, ${of(tokens)}`,
		...spend.uncounted.map((each) => `not counted: ${each}`)
	];
}
function section(title, lines) {
	return lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n");
}
function paragraphs(parts) {
	return `${parts.filter((part) => part !== "").map((part) => part.split("\n").map(visible).join("\n")).join("\n\n")}\n`;
}

// src/job/vitals.ts
function vitalsOf(events) {
	const steps = /* @__PURE__ */ new Map();
	for (const { type, data } of events) {
		const step = data.step;
		if (type !== "metrics" || typeof step !== "number" || !Number.isFinite(step)) continue;
		steps.set(step, {
			...steps.get(step),
			...vitals(step, data)
		});
	}
	return [...steps.values()].sort((a, b) => a.step - b.step);
}
const NAMES = {
	total: ["total_steps"],
	train: [
		"train_mean_reward",
		"train_reward_mean",
		"critic_rewards_mean"
	],
	valid: [
		"full_valid_mean_reward",
		"valid_reward_mean",
		"valid_mean_reward"
	],
	output_tokens: ["completion_tokens_mean", "response_length_mean"],
	reasoning_tokens: ["reasoning_tokens_mean"],
	tool_calls: ["tool_calls_mean", "train_tool_calls_mean"]
};
function vitals(step, data) {
	const places = [
		data,
		data.scores,
		isJsonObject(data.usage) ? data.usage.samples : void 0
	].filter((each) => isJsonObject(each));
	const named = Object.entries(NAMES).flatMap(([name, keys]) => {
		const found = keys.flatMap((key) => places.map((place) => place[key])).find(isNumber);
		return found === void 0 ? [] : [[name, found]];
	});
	const failed = failedIn(data);
	const judges = judgesIn(data);
	return {
		step,
		...Object.fromEntries(named),
		...failed === void 0 ? {} : { failed },
		...judges === void 0 ? {} : { judges }
	};
}
function failedIn(data) {
	const found = [];
	const listed = isJsonObject(data.errors) && Array.isArray(data.errors.graders) ? data.errors.graders : [];
	for (const grader of listed) {
		if (!isJsonObject(grader)) continue;
		for (const [key, value] of Object.entries(grader)) if (key.endsWith("_error_mean") && isNumber(value)) found.push({
			share: value,
			what: `${typeof grader.name === "string" ? grader.name : "a grader"}: ${key}`
		});
	}
	for (const key of ["mean_unresponsive_rewards", "full_valid_mean_parse_error"]) {
		const value = data[key];
		if (isNumber(value)) found.push({
			share: value,
			what: key
		});
	}
	return found.sort((a, b) => b.share - a.share)[0];
}
function judgesIn(data) {
	const usage = data.model_graders_token_usage;
	if (isJsonObject(usage)) return whole(Object.entries(usage).map(([model, counts]) => [
		model,
		sumOf(counts, "prompt_tokens"),
		sumOf(counts, "completion_tokens")
	]));
	const graders = isJsonObject(data.usage) ? data.usage.graders : void 0;
	if (!Array.isArray(graders)) return void 0;
	return whole(graders.flatMap((grader) => isJsonObject(grader) && typeof grader.model === "string" ? [[
		grader.model,
		product(grader, "prompt_tokens"),
		product(grader, "completion_tokens")
	]] : []));
}
function whole(told) {
	const byModel = {};
	for (const [model, input, output] of told) {
		if (input === void 0 && output === void 0) return void 0;
		const sum = byModel[model] ?? {
			input: 0,
			output: 0
		};
		byModel[model] = {
			input: sum.input + (input ?? 0),
			output: sum.output + (output ?? 0)
		};
	}
	return byModel;
}
function sumOf(counts, ending) {
	if (!isJsonObject(counts)) return void 0;
	return total(Object.entries(counts).flatMap(([key, value]) => (key === ending || key.endsWith(`_${ending}`)) && isNumber(value) ? [value] : []));
}
function product(grader, name) {
	return total(["train", "valid"].flatMap((part) => {
		const [mean, count] = [grader[`${part}_${name}_mean`], grader[`${part}_${name}_count`]];
		return isNumber(mean) && isNumber(count) ? [mean * count] : [];
	}));
}
function total(values) {
	return values.length === 0 ? void 0 : values.reduce((sum, each) => sum + each, 0);
}
function isNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}

// src/commands/watch-job.ts
async function watchJob(started, side, service, options, world) {
	const { actor, runUrl, branch, looksOnly = false } = options;
	const noted = () => ({
		at: world.now(),
		actor,
		engine: world.version,
		...runUrl === void 0 ? {} : { run_url: runUrl }
	});
	const enter = async (drafts) => {
		if (!looksOnly && drafts.length > 0) await enterDrafts(drafts, branch, world);
	};
	const found = await service.job(started.job);
	if (found.kind !== "ok") {
		const isGone = found.kind === "missing";
		if (isGone) await enter([watchDraft(started, noted(), { status: "vanished" })]);
		const why = isGone ? "the provider knows no such job any more" : `the provider could not be asked: ${told(found)}`;
		return {
			...blank(started, side),
			status: isGone ? "vanished" : started.status,
			problems: [why]
		};
	}
	const problems = [];
	const take = (what, answer) => {
		if (answer.kind === "ok") return answer.value;
		problems.push(`${what} could not be read: ${told(answer)}`);
		return [];
	};
	const events = take("its events", await service.events(started.job));
	const checkpoints = take("its checkpoints", await service.checkpoints(started.job));
	problems.push(...looksOnly ? [] : await settleDuplicates(started, found.value, service, enter, noted));
	const seen = seenOf(found.value, events, started, side, options, world);
	const step = looksOnly ? {
		do: "go_on",
		cannotTell: []
	} : nextWatch(seen);
	const would = looksOnly ? nextWatch(seen) : step;
	const acted = await act(step, found.value, started, service, enter, noted);
	problems.push(...acted.problems);
	const job = acted.job;
	await enter([
		...!((["pause_asked", "cancel_asked"].includes(started.status) || acted.asked) && job.status === found.value.status && !isOver(job.status)) ? [watchDraft(started, noted(), {
			status: job.status,
			...errorOf(job)
		})] : [],
		...checkpoints.map((each) => checkpointDraft(started, noted(), each)),
		...trainedDraft(started, noted(), job)
	]);
	return {
		...blank(started, side),
		status: job.status,
		outcome: problems.length > 0 && !isOver(job.status) ? "unknown" : outcomeOf(job, would),
		reasons: "reasons" in would ? would.reasons : [],
		cannot_tell: "cannotTell" in would ? would.cannotTell : [],
		problems,
		notices: noticesOf(events),
		spend: seen.spend,
		vitals: seen.vitals,
		checkpoints: checkpoints.toSorted((a, b) => a.step - b.step),
		...job.trained_model === void 0 ? {} : { trained_model: job.trained_model },
		...job.error === void 0 ? {} : { error: job.error }
	};
}
function noticesOf(events) {
	return events.filter(({ level, type }) => level === "warn" || level === "error" || type === "moderation_checks").slice(-10).map(({ level, message }) => `${level}: ${message.slice(0, 500)}`);
}
function blank({ policy, job, status }, { profile, job: { spec } }) {
	return {
		version: 1,
		kind: "gradegate/training",
		policy,
		provider: profile.provider,
		job,
		status,
		outcome: "unknown",
		reasons: [],
		cannot_tell: [],
		problems: [],
		notices: [],
		budget: spec.budget,
		vitals: [],
		checkpoints: []
	};
}
function seenOf(job, events, { pauseAsked, grader_digest }, side, { models, holdout, nextLook }, world) {
	const { profile, limits, usd_per_hour, judges } = side;
	const now = Date.parse(world.now());
	const vitals = vitalsOf(events);
	const isPaidByFunction = profile.graders.includes("lambda");
	const spend = spendOf({
		job,
		events,
		vitals,
		now,
		usd_per_hour,
		prices: models,
		judges,
		isPaidByFunction
	});
	const mismatch = mismatchOf(job, side, grader_digest);
	return {
		job,
		vitals,
		spend,
		limits,
		...holdout === void 0 ? {} : { holdout },
		...mismatch === void 0 ? {} : { mismatch },
		...pauseAsked === void 0 ? {} : { pauseAsked },
		pauses: profile.pauses,
		now,
		nextLook
	};
}
function mismatchOf(job, { job: { spec, grader } }, started) {
	if (grader.digest !== started || job.model === spec.base_model || job.model === "unknown") return void 0;
	return `it trains ${job.model}, not ${spec.base_model}`;
}
async function settleDuplicates(started, job, service, enter, noted) {
	const answer = await service.jobs([KEY_NAME, started.key], job.training_file === "unknown" ? [] : [job.training_file]);
	if (answer.kind !== "ok") return [`whether there is a duplicate could not be read: ${told(answer)}`];
	const kept = keptOf([...answer.value.map((each) => ({ job: each })), { job }]);
	if (kept !== void 0 && kept.id !== job.id) return [`the provider has an older job ${kept.id} of the same plan: run \`gradegate train --start\`, which chooses`];
	const problems = [];
	for (const extra of answer.value) {
		if (extra.id === job.id || isOver(extra.status)) continue;
		const done = await service.cancel(extra.id);
		if (done.kind !== "ok") {
			problems.push(`the duplicate ${extra.id} could not be cancelled: ${told(done)}`);
			continue;
		}
		const detail = `it is a duplicate of ${job.id}, which is older`;
		await enter([{
			...watchDraft({
				...started,
				job: extra.id
			}, noted(), {
				status: "duplicate_cancelled",
				detail
			}),
			key: `job ${started.key} duplicate ${extra.id}`
		}]);
	}
	return problems;
}
async function act(step, job, started, service, enter, noted) {
	if (step.do !== "pause" && step.do !== "cancel") return {
		job,
		asked: false,
		problems: []
	};
	const detail = step.reasons.map(({ code }) => code).join(", ");
	await enter([watchDraft(started, noted(), {
		status: `${step.do}_asked`,
		detail
	})]);
	const done = await (step.do === "pause" ? service.pause(job.id) : service.cancel(job.id));
	if (done.kind === "ok") return {
		job: done.value,
		asked: true,
		problems: []
	};
	if (step.do === "pause" && done.kind !== "busy" && done.kind !== "unclear") return act({
		do: "cancel",
		reasons: step.reasons
	}, job, started, service, enter, noted);
	const now = await service.job(job.id);
	if (now.kind === "ok" && isOver(now.value.status)) return {
		job: now.value,
		asked: true,
		problems: []
	};
	return {
		job,
		asked: true,
		problems: [`it should be stopped and is not: ${told(done)}`]
	};
}
function outcomeOf({ status }, step) {
	if (status === "succeeded") return "succeeded";
	if (status === "failed") return "failed";
	if (isOver(status)) return "stopped";
	if (step.do === "pause" || step.do === "cancel") return "stopped";
	return step.do === "nothing" ? "held" : "goes_on";
}
function errorOf({ error }) {
	return error === void 0 ? {} : { detail: `${error.code}: ${error.message}` };
}

// src/commands/train.ts
const VERBS = [
	"plan",
	"start",
	"watch",
	"status",
	"cancel"
];
async function run(args, world) {
	const [verb, ...others] = VERBS.filter((verb) => args.isSet(verb));
	if (verb === void 0 || others.length > 0) throw new UserError("train: say one of --plan, --start, --watch, --status, --cancel");
	const [name, ...rest] = args.positionals;
	if (rest.length > 0) throw new UserError(`train: unexpected ${rest.join(" ")}`);
	const { models } = await spendingOf(args, world);
	const head = args.value("head");
	const repository = head === void 0 ? void 0 : await world.repository();
	const from = {
		tree: head === void 0 || repository === void 0 ? await world.workTree() : await repository.tree(await repository.resolve(head)),
		policies: args.value("policies") ?? "policies",
		models
	};
	if (name === void 0 && (verb === "watch" || verb === "status")) return watchAll(from, verb === "status", args, world);
	const side = await readJobSide(name, from, world);
	switch (verb) {
		case "plan": return showPlan(side, args, world);
		case "start": return start(side, args, world);
		case "watch":
		case "status": return watch(side, verb === "status", args, world);
		case "cancel": return cancel(side, args, world);
	}
}
function showPlan(side, args, world) {
	const plan = side.plan({
		approved: NONE_YET,
		attempt: attemptOf(args)
	});
	const body = plan?.compiled.body({
		train: "(uploaded)",
		validation: "(uploaded)"
	}, plan.metadata);
	const { digest, problems, job } = side;
	if (args.isSet("json")) {
		const { key, files = [] } = plan ?? {};
		const told = {
			version: 1,
			kind: "gradegate/training-plan",
			policy: job.name,
			job: digest
		};
		world.print(`${JSON.stringify({
			...told,
			key,
			address: side.address,
			problems,
			files,
			body
		}, null, 2)}\n`);
	} else world.print(renderPlan({
		name: job.name,
		digest,
		address: side.address,
		problems,
		plan,
		body
	}));
	return plan === void 0 ? 1 : 0;
}
const NONE_YET = "0".repeat(64);
async function start(side, args, world) {
	const branch = branchOf(args);
	const { plan, effect } = await planOf(side, args, await readLedger(branch, world), world);
	const attempt = attemptOf(args);
	const sample = wholeNumber("sample", args, 0, 100);
	const result = await startSide(side, effect, plan, {
		branch,
		actor: actorOf(args),
		attempt,
		sample
	}, world);
	const { name } = side.job;
	world.print(args.isSet("json") ? `${JSON.stringify({
		policy: name,
		attempt,
		...result
	}, null, 2)}\n` : renderStarted(name, attempt, result));
	return result.outcome === "started" ? 0 : result.outcome === "refused" ? 1 : 2;
}
async function planOf({ job }, args, entries, world) {
	const file = args.value("approved");
	if (file === void 0) throw new UserError("train --start: --approved FILE is needed: the plan that was approved");
	const plan = readPlan(await world.readFile(file), file);
	if (effectsDigest(plan, world.sha256) !== plan.digest) throw new UserError(`${file}: its digest is not that of what it says: it was altered`);
	const effect = [...plan.merge, ...plan.release].find((each) => each.kind === "job" && each.name === job.name);
	if (effect?.kind !== "job") throw new UserError(`${file}: the plan starts no job ${job.name}`);
	const found = approvedPlan(entries, plan.digest);
	if (found.kind === "none") throw new UserError(`${file}: ${found.why}`);
	return {
		plan: plan.digest,
		effect
	};
}
async function watch(side, looksOnly, args, world) {
	const branch = branchOf(args);
	const started = await startedIn(side, branch, world);
	const service = await serviceOf(side, world);
	const { models } = await spendingOf(args, world);
	const nextLook = wholeNumber("every", args, 1, 1440) * 6e4;
	const holdout = await holdoutOf(args, world);
	const options = {
		branch,
		actor: args.value("by") ?? "gradegate",
		models,
		nextLook,
		looksOnly,
		...holdout === void 0 ? {} : { holdout }
	};
	const watched = await watchJob(started, side, service, options, world);
	const svg = args.value("svg");
	if (svg !== void 0) await world.writeFile(svg, rewardCurveSvg(watched));
	world.print(args.isSet("json") ? `${JSON.stringify(watched, null, 2)}\n` : renderWatched(watched));
	return EXITS[watched.outcome];
}
async function watchAll(from, looksOnly, args, world) {
	if (args.isSet("svg")) throw new UserError("train: --svg draws one job; name it");
	const entries = await readLedger(branchOf(args), world);
	let worst = 0;
	let looked = 0;
	for (const name of startedPolicies(entries)) {
		if (isOver(startedJob(entries, name)?.status ?? "")) continue;
		looked++;
		try {
			const exit = await watch(await readJobSide(name, from, world), looksOnly, args, world);
			worst = exit > worst ? exit : worst;
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			world.log.warn(`${name}: ${error.message}`);
			worst = 2;
		}
	}
	if (looked === 0) world.log.info("the ledger knows no job that is not over");
	return worst;
}
const EXITS = {
	goes_on: 0,
	succeeded: 0,
	failed: 1,
	stopped: 1,
	held: 2,
	unknown: 2
};
async function cancel(side, args, world) {
	const branch = branchOf(args);
	const actor = actorOf(args);
	const started = await startedIn(side, branch, world);
	const noted = {
		at: world.now(),
		actor,
		engine: world.version
	};
	await enterDrafts([watchDraft(started, noted, {
		status: "cancel_asked",
		detail: `by ${actor}`
	})], branch, world);
	const service = await serviceOf(side, world);
	const done = await service.cancel(started.job);
	const now = done.kind === "ok" ? done : await service.job(started.job);
	if (now.kind !== "ok") throw new UserError(`${started.job} was not cancelled: ${told(now)}`);
	const { status } = now.value;
	await enterDrafts([watchDraft(started, {
		...noted,
		at: world.now()
	}, { status })], branch, world);
	world.print(`${started.job}: ${status}\n`);
	return status === "cancelled" ? 0 : 1;
}
async function startedIn({ job, profile }, branch, world) {
	const started = startedJob(await readLedger(branch, world), job.name);
	if (started === void 0) throw new UserError(`the ledger knows no job of ${job.name}: nothing was started`);
	if (started.target !== profile.provider) throw new UserError(`${started.job} was started at ${started.target}, and ${job.name} now names ${profile.provider}: give the revision that started it with --head REV`);
	return started;
}
async function serviceOf({ profile, address, job }, world) {
	if (address === void 0) throw new UserError(`${job.name}: its target is not complete`);
	return world.training(profile, address);
}
async function holdoutOf(args, world) {
	const file = args.value("holdout");
	if (file === void 0) return void 0;
	const text = await world.readFile(file);
	if (text === void 0) throw new UserError(`train: there is no file ${file}`);
	let json;
	try {
		json = JSON.parse(text);
	} catch {
		throw new UserError(`train: ${file} is not JSON`);
	}
	const fits = isJsonObject(json) && json.kind === "gradegate/holdout-study" && Array.isArray(json.checks);
	const { verdict, checks = [] } = json;
	if (!fits || verdict !== "alarm" && verdict !== "quiet" && verdict !== "cannot_tell") throw new UserError(`train: ${file} is not what gradegate holdout --json prints`);
	const why = checks.find(({ alarm }) => alarm?.verdict === verdict)?.alarm?.why;
	return {
		verdict,
		why: typeof why === "string" ? why.slice(0, 500) : "no reason is given"
	};
}
function actorOf(args) {
	const by = args.value("by")?.trim() ?? "";
	if (by === "" || by.length > 200) throw new UserError("train: say who does it, for the ledger: --by NAME");
	return by;
}
function attemptOf(args) {
	return wholeNumber("attempt", args, 1, 1e3);
}

export { run };