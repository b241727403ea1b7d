import { UserError } from "../errors.ts";
import type { Arguments } from "./command.ts";

/** Runs that a provider grades before a job; each of them costs a request. */
export const MOST_SAMPLED = 100;

/** The whole number that an option holds. Throws a UserError on any other, and where there is none. */
export function wholeNumber(name: string, args: Arguments, least: number, most: number): number {
  const text = args.value(name) ?? "";
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UserError(`--${name}: expected a whole number from ${least} to ${most}, got "${text}"`);
}
