import type { ExitCode, World } from "./world.ts";

/** A command line, parsed against its command's options. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The option's value, its default, or `undefined`. */
  value(name: string): string | undefined;
  /** Every value of a repeatable option. */
  values(name: string): readonly string[];
  isSet(name: string): boolean;
}

/** One option of a command. Without `value` it is a switch. */
export interface OptionSpec {
  readonly name: string;
  /** The placeholder shown in the help, in capitals. */
  readonly value?: string;
  readonly summary: string;
  readonly default?: string;
  /** Whether it may be given more than once. */
  readonly repeatable?: true;
}

export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  /** Shown after the name in the usage line. */
  readonly positionals: string;
  readonly options: readonly OptionSpec[];
  /** What each exit code means here. */
  readonly exits: string;
  readonly load: () => Promise<{ run(args: Arguments, world: World): Promise<ExitCode> }>;
}
