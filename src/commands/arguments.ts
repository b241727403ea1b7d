import { parseArgs } from "node:util";
import { UserError } from "../errors.ts";
import { nearestWord } from "../trajectory/suggestion.ts";
import type { Arguments, CommandSpec } from "./command.ts";

/** The command of a name. Throws a UserError with the help where there is none: a run that did nothing is no pass. */
export function findCommand(commands: readonly CommandSpec[], name: string | undefined): CommandSpec {
  const command = commands.find((each) => each.name === name);
  if (command !== undefined) return command;
  const problem = name === undefined ? "a command is missing" : `unknown command ${JSON.stringify(name)}`;
  const known = commands.map((each) => each.name);
  throw new UserError(`${problem}${didYouMean(name ?? "", known)}\n\n${programHelp(commands)}`);
}

/** Parses what stands after the command. Throws a UserError that names the option and what was expected. */
export function parseArguments(command: CommandSpec, argv: readonly string[]): Arguments {
  const options = Object.fromEntries(
    command.options.map((option) => [
      option.name,
      {
        type: option.value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: option.repeatable === true,
      },
    ]),
  );
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true, tokens: true });
    const { values, positionals } = parsed;
    checkRepeated(parsed.tokens, command);
    checkWritten(values, positionals);
    const defaults = new Map(command.options.map((option) => [option.name, option.default]));
    return {
      positionals,
      value: (name) => {
        const [given] = [values[name]].flat();
        return typeof given === "string" ? given : defaults.get(name);
      },
      values: (name) => [values[name] ?? []].flat().filter((given) => typeof given === "string"),
      isSet: (name) => values[name] !== undefined && values[name] !== false,
    };
  } catch (error) {
    throw new UserError(`${command.name}: ${problemOf(error, command)}\n${usage(command)}`);
  }
}

/** Of two values one would be dropped in silence, and a run would not be what somebody asked for. */
function checkRepeated(
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  { options }: CommandSpec,
): void {
  for (const { name, repeatable, value } of options) {
    if (repeatable === true || value === undefined) continue;
    const given = tokens.filter((token) => token.kind === "option" && token.name === name).length;
    if (given > 1) throw new Error(`--${name} is given ${given} times, and takes one value`);
  }
}

/** Options that name a file to write. */
const WRITTEN = ["report", "sarif", "out", "svg", "markdown", "rows"] as const;

/** A file that is read may not be the one that is written: it would be gone, and perhaps compared with itself. */
function checkWritten(values: Readonly<Record<string, unknown>>, positionals: readonly string[]): void {
  const plain = (path: unknown) => String(path).replace(/^(?:\.\/)+/, "");
  for (const name of WRITTEN) {
    if (typeof values[name] !== "string") continue;
    const other = Object.entries(values).find(
      ([key, value]) =>
        key !== name && [value].flat().some((each) => typeof each === "string" && plain(each) === plain(values[name])),
    );
    if (other !== undefined)
      throw new Error(`--${name} and --${other[0]} name the same file, which would be overwritten`);
    if (positionals.some((each) => plain(each) === plain(values[name]))) {
      throw new Error(`--${name} names a file that is read, which would be overwritten`);
    }
  }
}

/** In our words where the option is unknown: node's go on about positional arguments. */
function problemOf(error: unknown, { options }: CommandSpec): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(--?([^']*))'/.exec(message);
  if (unknown === null) return message;
  const [, written = "", name = ""] = unknown;
  const known = options.map((option) => option.name);
  const nearest = nearestWord(name, known);
  if (nearest !== undefined) return `unknown option ${written}. Did you mean --${nearest}?`;
  return `unknown option ${written}; known: ${[...known, "help"].map((each) => `--${each}`).join(", ")}`;
}

function didYouMean(written: string, known: readonly string[]): string {
  const nearest = nearestWord(written, known);
  return nearest === undefined ? "" : `. Did you mean ${JSON.stringify(nearest)}?`;
}

function usage(command: CommandSpec): string {
  const positionals = command.positionals === "" ? "" : ` ${command.positionals}`;
  return `Usage: gradegate ${command.name}${positionals}${command.options.length > 0 ? " [options]" : ""}`;
}

/** The help of one command, as `--help` prints it and the README holds it. */
export function commandHelp(command: CommandSpec): string {
  const labels = command.options.map(
    (option) => `--${option.name}${option.value === undefined ? "" : ` ${option.value}`}`,
  );
  const width = Math.max(0, ...labels.map((label) => label.length));
  const lines = command.options.map((option, index) => {
    const fallback = option.default === undefined ? "" : ` (default: ${option.default})`;
    return `  ${(labels[index] as string).padEnd(width)}  ${option.summary}${fallback}`;
  });
  const options = lines.length === 0 ? "" : `\n\nOptions:\n${lines.join("\n")}`;
  return `${command.summary}\n\n${usage(command)}${options}\n\nExit codes: ${command.exits}\n`;
}

export function programHelp(commands: readonly CommandSpec[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Gradegate: graders as versioned policies, re-run over recorded trajectories before they may train anything.\n\nUsage: gradegate COMMAND [options]\n\nCommands:\n${lines.join("\n")}\n\n  gradegate COMMAND --help  shows the options of a command\n  gradegate --version       prints the version\n`;
}
