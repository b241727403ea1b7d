import { createWorld } from "../../src/adapters/node-world.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run } from "../../src/commands/train.ts";
import { TRAIN } from "../../src/commands/train-spec.ts";

/** `gradegate train` as a process of its own that can be killed, at a time that the test sets. */
const now = process.env.TEST_NOW ?? "";
const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
const world = createWorld({ env: process.env, version: "0.0.0-test", cwd: process.cwd(), log });
const timed = { ...world, now: () => now, today: () => now.slice(0, 10) };
process.exitCode = await run(parseArguments(TRAIN, process.argv.slice(2)), timed);
await world.close();
