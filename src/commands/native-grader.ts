import { UserError } from "../errors.ts";
import { deviationPath, type ProviderDeviation, parseDeviation } from "../evaluation/provider-deviation.ts";
import { compileNative } from "../policy/compile-native.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { World } from "./world.ts";

/** A grader file that a person named, compiled. Its warnings are logged; an error is thrown with all issues. */
export async function readNativeGrader(
  path: string,
  threshold: number | undefined,
  world: World,
): Promise<CompiledGrader> {
  const text = await world.readFile(path);
  if (text === undefined) throw new UserError(`${path}: there is no such grader file`);
  const { grader, issues } = compileNative(text, path, world.sha256);
  if (grader === undefined) throw new UserError(`${path} is not a grader that can be run`, issues);
  for (const issue of issues) world.log.warn(`${issue.file}:${issue.line}:${issue.column} ${issue.message}`);
  return threshold === undefined ? grader : { ...grader, pass_threshold: threshold };
}

/** A file of trajectories that a person named. */
export async function openDataset(path: string | undefined, world: World): Promise<AsyncIterable<Uint8Array>> {
  if (path === undefined) throw new UserError("--dataset FILE is needed: the trajectories to grade, as JSON lines");
  const chunks = await world.openFile(path);
  if (chunks === undefined) throw new UserError(`${path}: there is no such dataset`);
  return chunks;
}

/** What is recorded beside a grader file of a comparison with its provider, if anything. */
export async function readDeviation(path: string, world: World): Promise<{ readonly deviation?: ProviderDeviation }> {
  const text = await world.readFile(deviationPath(path));
  const deviation = text === undefined ? undefined : parseDeviation(text);
  return deviation === undefined ? {} : { deviation };
}

/** Judge recordings that a person named, if any. */
export async function readRecordings(
  path: string | undefined,
  world: World,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  if (path === undefined) return [];
  const text = await world.readFile(path);
  if (text === undefined) throw new UserError(`${path}: there are no such recordings`);
  return [{ file: path, text }];
}

/** A number of the command line. */
export function numberOption(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) throw new UserError(`--${name}: expected a number, got "${text}"`);
  return value;
}
