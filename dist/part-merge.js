import { n as UserError } from "./part-errors.js";
import { r as parseShardFile, t as mergeShards } from "./part-shard.js";
import { i as withPeople, r as evaluationOf, t as chosenSuites } from "./part-evaluate-suites.js";
import { n as outputReports, r as writtenReport, t as outputEvaluation } from "./part-evaluation-output.js";

// src/commands/merge.ts
async function run(args, world) {
	if (args.positionals.length === 0) throw new UserError("merge: name the report of every shard");
	const shards = [];
	for (const file of args.positionals) {
		const text = await world.readFile(file);
		if (text === void 0) throw new UserError(`${file}: there is no such shard`);
		shards.push({
			file,
			content: parseShardFile(text, file)
		});
	}
	const reports = mergeShards(shards, world.sha256);
	const engine = reports[0]?.engine;
	if (engine !== world.version) throw new UserError(`the shards are of gradegate ${engine}, and this is ${world.version}: merge with what graded`);
	return reports.some((report) => report.suite !== void 0) ? outputEvaluation(await ofSuites(reports, args, world), args, world) : outputReports(reports.map(writtenReport), args, world);
}
async function ofSuites(reports, args, world) {
	const { suites, tree } = await chosenSuites({
		policies: args.value("policies") ?? "policies",
		suite: void 0
	}, world);
	for (const { suite, grader, dataset } of reports) {
		const known = suites.find(({ name }) => name === suite?.name);
		if (known?.grader.digest !== grader.digest || known.dataset !== dataset.path) throw new UserError(`the suite "${suite?.name ?? ""}" of the shards is not the one of these policies`);
	}
	const found = new Map(reports.flatMap((report) => report.suite === void 0 ? [] : [[report.suite.name, { report }]]));
	return evaluationOf(suites.filter(({ name }) => found.has(name)), await withPeople(suites, found, tree), world.version);
}

export { run };