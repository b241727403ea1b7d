import { a as shardNames } from "./part-shard.js";
import { t as numberOption } from "./part-native-grader.js";

// src/commands/plan.ts
async function run(args, world) {
	const shards = shardNames(numberOption("shards", args.value("shards")) ?? 1);
	world.print(`${JSON.stringify({ shard: shards })}\n`);
	return 0;
}

export { run };