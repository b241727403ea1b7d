import { ServiceError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import { permissionFor } from "./permission.ts";
import { type Trouble, troubleOf } from "./trouble.ts";

/** How long trouble is borne. Times in milliseconds. */
export interface Patience {
  /** Of one request, the first included. */
  readonly attempts: number;
  /** Of all requests of a client together. */
  readonly totalWait: number;
  /** Of one attempt. */
  readonly timeout: number;
  /** Before the second attempt; doubled for each further one, where GitHub does not say how long. */
  readonly firstWait: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** From 0 to 1: spreads the waits of many runs. */
  readonly random: () => number;
}

export const PATIENCE: Patience = {
  attempts: 6,
  totalWait: 300_000,
  timeout: 30_000,
  firstWait: 1000,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  now: () => Date.now(),
  random: () => Math.random(),
};

const LONGEST_BACKOFF = 30_000;

/**
 * What to do when it is not known whether a request took effect. `repeat`: sending it twice is the same as once. A
 * function looks for the effect: what it finds is the answer, and only if it finds nothing the request is sent again.
 */
export type InDoubt<T> = "repeat" | "give_up" | (() => Promise<T | undefined>);

/** Runs requests until they succeed. Throws a ServiceError where trouble is final or lasts too long. */
export type Insist = <T>(operation: string, go: () => Promise<T>, inDoubt: InDoubt<T>) => Promise<T>;

export function insistWith(patience: Patience, log: Log): Insist {
  let waited = 0;
  const waitOut = async (operation: string, trouble: Trouble, attempts: number, cause: unknown): Promise<void> => {
    const { status } = trouble;
    const giveUp = (message: string, retryable: boolean) => {
      const known = status === undefined ? {} : { status };
      return new ServiceError({ service: "GitHub", operation, message, retryable, cause, ...known });
    };
    if (trouble.kind === "final") throw giveUp(`${trouble.reason}${advice(operation, trouble)}`, false);
    if (attempts >= patience.attempts) throw giveUp(`${trouble.reason}; given up after ${attempts} attempts`, true);
    const backoff = Math.min(patience.firstWait * 2 ** (attempts - 1), LONGEST_BACKOFF);
    const wait = trouble.wait ?? Math.ceil(backoff * (0.5 + patience.random() / 2));
    if (waited + wait > patience.totalWait) {
      throw giveUp(`${trouble.reason}; the next attempt is due in ${inSeconds(wait)}, which is too long to wait`, true);
    }
    waited += wait;
    log.info(`GitHub: ${operation}: ${trouble.reason}; trying again in ${inSeconds(wait)}`);
    await patience.sleep(wait);
  };
  return async (operation, go, inDoubt) => {
    for (let attempts = 1; ; attempts++) {
      try {
        return await go();
      } catch (error) {
        const trouble = troubleOf(error, patience.now());
        const doubtful = trouble.kind === "passing" && trouble.doubtful;
        const reason = `${trouble.reason}; whether it took effect is not known`;
        const borne: Trouble = doubtful && inDoubt === "give_up" ? { ...trouble, kind: "final", reason } : trouble;
        await waitOut(operation, borne, attempts, error);
        const effect = doubtful && typeof inDoubt === "function" ? await inDoubt() : undefined;
        if (effect !== undefined) return effect;
      }
    }
  };
}

function advice(operation: string, { status, reason }: Trouble): string {
  switch (status) {
    case 401:
      return ". The token is not valid (any more): pass github.token, or another one that is";
    case 403: {
      const needed = /not accessible|must have/i.test(reason) ? permissionFor(operation) : undefined;
      return needed === undefined ? "" : `. The token lacks the permission ${needed}`;
    }
    case 404:
      return ". Is it there, and may this token see it?";
    default:
      return "";
  }
}

function inSeconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
