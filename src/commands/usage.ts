import type { Usage } from "../gate/review.ts";
import type { ScoreCache } from "../ports.ts";
import type { JudgeMode, JudgeOptions, World } from "./world.ts";

/** The same world and cache, counting. */
export function metered(world: World, scores: ScoreCache | undefined, mode: JudgeMode) {
  let questions = 0;
  let unanswered = 0;
  let cached = 0;
  const counting: World = new Proxy(world, {
    get(target, key) {
      if (key === "judge") {
        return async (options: JudgeOptions) => {
          const judge = await target.judge(options);
          return {
            ask: async (requests: Parameters<typeof judge.ask>[0]) => {
              const answers = await judge.ask(requests);
              questions += requests.length;
              unanswered += answers.filter(({ kind }) => kind === "failed").length;
              return answers;
            },
          };
        };
      }
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const counted: ScoreCache | undefined = scores && {
    open: async (key) => {
      const kept = await scores.open(key);
      return {
        get: (digest) => {
          const text = kept.get(digest);
          if (text !== undefined) cached++;
          return text;
        },
        put: (digest, text) => kept.put(digest, text),
        save: () => kept.save(),
      };
    },
  };
  const usage = (): Usage => ({
    judge: mode,
    questions,
    unanswered,
    ...(scores === undefined ? {} : { cached }),
  });
  return { world: counting, scores: counted, usage };
}
