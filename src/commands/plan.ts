import { shardNames } from "../evaluation/shard.ts";
import type { Arguments } from "./command.ts";
import { numberOption } from "./native-grader.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const shards = shardNames(numberOption("shards", args.value("shards")) ?? 1);
  world.print(`${JSON.stringify({ shard: shards })}\n`);
  return 0;
}
