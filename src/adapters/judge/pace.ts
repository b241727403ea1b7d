import { limited } from "./queue.ts";

export interface Limits {
  readonly requests_per_minute?: number;
  readonly tokens_per_minute?: number;
  /** Requests under way at the same time. */
  readonly concurrency: number;
}

/** Time as a pace needs it; a test hands in one that it turns itself. */
export interface Clock {
  /** Milliseconds; never falls. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

const MINUTE = 60_000;

/**
 * Runs the work of one model in the order in which it comes, within its limits: in no window of a minute do more
 * requests or tokens start than are allowed. `tokens` is the work's bound; one over the whole allowance runs alone.
 */
export function paced(
  { requests_per_minute = Number.POSITIVE_INFINITY, tokens_per_minute = Number.POSITIVE_INFINITY, concurrency }: Limits,
  clock: Clock,
): <T>(tokens: number, work: () => Promise<T>) => Promise<T> {
  const queued = limited(concurrency);
  const started: { readonly at: number; readonly tokens: number }[] = [];
  const unlimited = requests_per_minute === Number.POSITIVE_INFINITY && tokens_per_minute === Number.POSITIVE_INFINITY;
  let turn = Promise.resolve();
  const fits = (tokens: number): boolean => {
    const used = started.reduce((total, each) => total + each.tokens, 0);
    return started.length === 0 || (started.length + 1 <= requests_per_minute && used + tokens <= tokens_per_minute);
  };
  const start = async (tokens: number): Promise<void> => {
    for (;;) {
      const now = clock.now();
      while (started[0] !== undefined && started[0].at + MINUTE <= now) started.shift();
      const oldest = started[0];
      if (oldest === undefined || fits(tokens)) {
        started.push({ at: now, tokens });
        return;
      }
      await clock.sleep(oldest.at + MINUTE - now);
    }
  };
  return (tokens, work) =>
    queued(async () => {
      if (!unlimited) {
        const mine = turn.then(() => start(tokens));
        turn = mine;
        await mine;
      }
      return work();
    });
}
