import { createWorld } from "./adapters/node-world.ts";
import { terminalLog } from "./adapters/terminal-log.ts";
import { commandHelp, findCommand, parseArguments, programHelp } from "./commands/arguments.ts";
import { COMMANDS } from "./commands/catalog.ts";
import type { Arguments } from "./commands/command.ts";
import type { ExitCode, World } from "./commands/world.ts";
import { renderFailure } from "./render/failure.ts";
import { VERSION } from "./version.generated.ts";

const log = terminalLog(process.stderr, process.env.CI !== undefined);
const world = createWorld({ env: process.env, version: VERSION, cwd: process.cwd(), log });
// A reader that has seen enough, as in `gradegate … | head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
try {
  process.exitCode = await main(process.argv.slice(2), world);
} catch (error) {
  process.stderr.write(`${renderFailure(error)}\n`);
  process.exitCode = 2;
} finally {
  await world.close();
}

async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === "--version" || name === "-v") return print(`${VERSION}\n`);
  if (name === "--help" || name === "-h" || name === "help") return print(programHelp(COMMANDS));
  const command = findCommand(COMMANDS, name);
  if (rest.includes("--help") || rest.includes("-h")) return print(commandHelp(command));
  const args = parseArguments(command, rest);
  const { run } = await command.load();
  return run(args, await withinMeans(args, world));
}

/** A world in which no more is spent than the command line allows. */
async function withinMeans(args: Arguments, world: World): Promise<World> {
  if (args.value("max-usd") === undefined && args.value("prices") === undefined) return world;
  const { spendingIn, spendingOf } = await import("./commands/spending.ts");
  return spendingIn(world, await spendingOf(args, world));
}

function print(text: string): ExitCode {
  world.print(text);
  return 0;
}
