import { n as UserError } from "./part-errors.js";
import { a as passPorts, d as scoreCache, f as evaluateToText, i as passOver, n as assignmentOf, o as passesOf, r as judgeMode, t as assignmentFrom } from "./part-suite-report.js";
import { i as selectionOf, n as parseShard, o as shardText } from "./part-shard.js";
import { t as count } from "./part-number.js";
import { n as evaluateSuites, t as chosenSuites } from "./part-evaluate-suites.js";
import { n as outputReports, t as outputEvaluation } from "./part-evaluation-output.js";
import { a as readRecordings, i as readNativeGrader, n as openDataset, r as readDeviation, t as numberOption } from "./part-native-grader.js";
import { r as planEvaluation } from "./part-review-command.js";

// src/commands/evaluate.ts
async function run(args, world) {
	if (args.isSet("dry-run")) return planEvaluation(args, world);
	const judge = judgeMode(args.value("judge"));
	const graders = args.values("grader");
	const scores = await scoreCache(args, world);
	const stated = args.value("shard");
	const shard = stated === void 0 ? void 0 : parseShard(stated);
	if (graders.length > 0) {
		const { path, chunks, assignments } = await namedFiles(graders, judge, args, world);
		if (shard !== void 0) return outputShard(shard, [await shardPass(shard, {
			path,
			chunks
		}, assignments, world, scores)], args, world);
		const reports = await evaluateToText(passOver({
			path,
			chunks
		}, assignments, world), await passPorts(path, world, scores));
		return outputReports(reports, args, world);
	}
	if (args.value("dataset") !== void 0) throw new UserError("--dataset goes with --grader FILE");
	const request = {
		policies: args.value("policies") ?? "policies",
		suite: args.value("suite"),
		judge,
		scores
	};
	return shard === void 0 ? outputEvaluation(await evaluateSuites(request, world), args, world) : outputShard(shard, await suitePasses(shard, request, world), args, world);
}
async function namedFiles(graders, mode, args, world) {
	const threshold = numberOption("pass-threshold", args.isSet("pass-threshold") ? args.value("pass-threshold") : void 0);
	const compiled = [];
	for (const file of graders) compiled.push(await readNativeGrader(file, threshold, world));
	const path = args.value("dataset") ?? "";
	const chunks = await openDataset(args.value("dataset"), world);
	const asking = {
		mode,
		recordings: await readRecordings(args.value("recordings"), world),
		from: "folder"
	};
	const assignments = [];
	for (const [index, grader] of compiled.entries()) {
		const deviation = await readDeviation(graders[index], world);
		assignments.push(await assignmentFrom({
			grader,
			...deviation
		}, asking, world));
	}
	return {
		path,
		chunks,
		assignments
	};
}
async function shardPass(shard, { path, chunks }, assignments, world, scores) {
	const bytes = world.hasher();
	const { select, rows } = selectionOf(shard);
	const hashed = (async function* () {
		for await (const chunk of chunks) {
			bytes.update(chunk);
			yield chunk;
		}
	})();
	const task = passOver({
		path,
		chunks: hashed,
		select
	}, assignments, world);
	const reports = await evaluateToText(task, await passPorts(path, world, scores));
	const source = {
		digest: bytes.hex(),
		rows: rows()
	};
	return reports.map((report) => ({
		source,
		report
	}));
}
async function suitePasses(shard, request, world) {
	if (request.judge === "record") throw new UserError("--shard does not record: shards would write to one file at a time");
	const { tree, suites } = await chosenSuites(request, world);
	const passes = [];
	for (const [dataset, sharing] of passesOf(suites, request.judge)) {
		const chunks = await tree.stream(dataset);
		if (chunks === void 0) throw new UserError(`the dataset ${dataset} is missing`);
		const assignments = [];
		for (const suite of sharing) {
			const assigned = await assignmentOf(suite, tree, request.judge, world);
			if ("problem" in assigned) throw new UserError(`${suite.name}: ${assigned.problem}`);
			assignments.push(assigned);
		}
		passes.push(await shardPass(shard, {
			path: dataset,
			chunks
		}, assignments, world, request.scores));
	}
	return passes;
}
async function outputShard(shard, passes, args, world) {
	const parts = passes.flat();
	const file = args.value("report");
	if (file === void 0 && !args.isSet("json")) throw new UserError("--shard needs --report FILE or --json: what is to be merged");
	if (file !== void 0) await world.writeFile(file, shardText(world.version, shard, parts));
	if (args.isSet("json")) {
		for (const piece of shardText(world.version, shard, parts)) world.print(piece);
		return 0;
	}
	for (const { source, report } of parts) {
		const { suite, grader, counts, dataset } = report.head;
		const graded = `${dataset.trajectories} of ${count(source.rows, "row")}`;
		world.print(`shard ${shard.index}/${shard.of}: ${suite?.name ?? grader.name}: ${graded}, ${counts.scored} scored, ${counts.failed} failed\n`);
	}
	return 0;
}

export { run };