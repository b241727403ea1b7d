import { AsyncLocalStorage } from "node:async_hooks";
import { summary } from "@actions/core";
import type { Started } from "./action-run.ts";
import type { Finished } from "./program.ts";

export interface HereOptions {
  /** Takes how long it would have waited for GitHub, in milliseconds; it waits for nothing. */
  readonly waits?: number[];
  /** Settles when the run dies. It is abandoned there: nothing of it happens any more, and its status is null. */
  readonly death?: Promise<null>;
}

interface Life {
  readonly waits: number[];
  stdout: string;
  dead: boolean;
}

const lives = new AsyncLocalStorage<Life>();
const { setTimeout } = globalThis;
const write = process.stdout.write.bind(process.stdout);
let runs = 0;

/** Waits for GitHub are not waited for, and who is dead waits for ever. Every other timer is as it was. */
const timer = ((run: (...args: readonly unknown[]) => void, time = 0, ...args: readonly unknown[]) => {
  const life = lives.getStore();
  const go = () => run(...args);
  if (life === undefined || !new Error().stack?.includes("patience.ts")) return setTimeout(go, time);
  life.waits.push(time);
  return life.dead ? undefined : setTimeout(go, 0);
}) as typeof setTimeout;

/** What a run prints is its own, also after its death. */
const print = ((...args: Parameters<typeof write>) => {
  const life = lives.getStore();
  if (life === undefined) return write(...args);
  life.stdout += args[0];
  return true;
}) as typeof write;

/**
 * The action's own source in this process, with the world that a runner gives it: its environment, folder and output. One
 * at a time.
 */
export function here({ waits = [], death }: HereOptions = {}): (started: Started) => Promise<Finished> {
  return async ({ cwd, env }) => {
    globalThis.setTimeout = timer;
    process.stdout.write = print;
    const before = { cwd: process.cwd(), env: { ...process.env }, exitCode: process.exitCode };
    const life: Life = { waits, stdout: "", dead: false };
    try {
      for (const name of Object.keys(process.env)) if (/^(GITHUB|INPUT)_/.test(name)) delete process.env[name];
      Object.assign(process.env, env);
      process.chdir(cwd);
      // The toolkit remembers the first file that it was told.
      Reflect.set(summary, "_filePath", undefined);
      process.exitCode = undefined;
      const action = `../../src/action.ts?run=${runs++}`;
      const ended = lives.run(life, () => import(/* @vite-ignore */ action)).then(() => Number(process.exitCode ?? 0));
      const status = await Promise.race(death === undefined ? [ended] : [ended, death]);
      life.dead = status === null;
      return { status, stdout: life.stdout, stderr: "" };
    } finally {
      process.chdir(before.cwd);
      for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
      Object.assign(process.env, before.env);
      process.exitCode = before.exitCode;
    }
  };
}
