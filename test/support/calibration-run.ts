import { replayJudge } from "../../src/adapters/judge/replay.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { ExitCode, JudgeOptions } from "../../src/commands/world.ts";
import { parseRecordings, recordingLine } from "../../src/grader/recording.ts";
import type { HumanData } from "./human-data.ts";
import { type Files, MemoryWorld, sha256 } from "./memory-world.ts";

/** A world in memory whose judge replays the recordings that a command hands it. */
export class ReplayWorld extends MemoryWorld {
  override async judge(options: JudgeOptions) {
    await super.judge(options);
    return replayJudge(parseRecordings(options.recordings, sha256).byKey, sha256, this.log);
  }
}

/** The files of a data set, as `calibrate judge --grader grader.json` reads them. */
export function filesOf({ grader, trajectories, recordings }: HumanData): Files {
  return {
    "grader.json": JSON.stringify(grader),
    "labelled.jsonl": trajectories.map((trajectory) => `${JSON.stringify(trajectory)}\n`).join(""),
    "recordings.jsonl": recordings.map(recordingLine).join(""),
  };
}

/** Runs a command line in a world, as the program does. */
export async function runCommand(argv: readonly string[], world: MemoryWorld): Promise<ExitCode> {
  const [name, ...rest] = argv;
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`there is no command ${name}`);
  return (await command.load()).run(parseArguments(command, rest), world);
}

export const CALIBRATE = [
  ...["calibrate", "judge", "--grader", "grader.json", "--dataset", "labelled.jsonl"],
  ...["--recordings", "recordings.jsonl"],
];
