import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Limits, paced } from "../../../src/adapters/judge/pace.ts";

/** Runs work of these sizes on a clock that only sleep moves; when each started. */
async function starts(limits: Partial<Limits>, sizes: readonly number[]): Promise<readonly number[]> {
  let now = 0;
  const sleep = async (ms: number) => {
    now += ms;
  };
  const clock = { now: () => now, sleep };
  const run = paced({ concurrency: 100, ...limits }, clock);
  return Promise.all(sizes.map((tokens) => run(tokens, async () => now)));
}

describe("the pace of a model", () => {
  test("no more requests start in a minute than are allowed", async () => {
    expect(await starts({ requests_per_minute: 2 }, [1, 1, 1, 1, 1])).toEqual([0, 0, 60_000, 60_000, 120_000]);
  });

  test("no more tokens start in a minute than are allowed; one over the whole allowance goes alone", async () => {
    expect(await starts({ tokens_per_minute: 10 }, [6, 4, 5, 20, 1])).toEqual([0, 0, 60_000, 120_000, 180_000]);
  });

  test("without limits nothing waits", async () => {
    expect(await starts({}, [1e9, 1e9])).toEqual([0, 0]);
  });

  test("in no window of a minute are the limits passed", async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 10 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 10, max: 30 }),
        async (all, rpm, tpm) => {
          const at = await starts({ requests_per_minute: rpm, tokens_per_minute: tpm }, all);
          for (const from of at) {
            const within = at.flatMap((time, index) =>
              time >= from && time < from + 60_000 ? [all[index] as number] : [],
            );
            expect(within.length).toBeLessThanOrEqual(rpm);
            expect(within.reduce((sum, tokens) => sum + tokens, 0)).toBeLessThanOrEqual(tpm);
          }
        },
      ),
    );
  });

  test("at most so many are under way at the same time", async () => {
    let underWay = 0;
    let most = 0;
    const run = paced({ concurrency: 2 }, { now: () => 0, sleep: async () => {} });
    const work = async () => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay--;
    };
    await Promise.all([1, 2, 3, 4, 5].map((tokens) => run(tokens, work)));
    expect(most).toBe(2);
  });
});
