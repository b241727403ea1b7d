import type { GraderInput, PythonAnswer } from "../grader/contract.ts";
import { canonicalJson } from "../json.ts";
import type { PythonRunner } from "../ports.ts";

/**
 * Runs a program once for inputs that it cannot tell apart: one that reads the calls alone is not asked anew for every
 * text. For attacks only, which hand in thousands of near copies; what an evaluation grades is always run.
 */
export function thriftyPython(runner: PythonRunner): PythonRunner {
  const known = new Map<string, Map<string, PythonAnswer>>();
  return {
    close: () => runner.close(),
    run: async (source, inputs) => {
      const read = channelsRead(source);
      if (read === undefined) return runner.run(source, inputs);
      const answers = known.get(source) ?? new Map<string, PythonAnswer>();
      known.set(source, answers);
      const keys = inputs.map((input) => canonicalJson(seen(input, read) as never));
      const fresh = new Map(keys.flatMap((key, index) => (answers.has(key) ? [] : [[key, inputs[index]] as const])));
      const asked = [...fresh].flatMap(([key, input]) => (input === undefined ? [] : [{ key, input }]));
      const told = await runner.run(
        source,
        asked.map(({ input }) => input),
      );
      asked.forEach(({ key }, index) => {
        const answer = told[index];
        if (answer !== undefined) answers.set(key, answer);
      });
      return keys.flatMap((key) => answers.get(key) ?? []);
    },
  };
}

function seen({ sample, item }: GraderInput, read: ReadonlySet<string>) {
  return { item, sample: Object.fromEntries(Object.entries(sample).filter(([name]) => read.has(name))) };
}

/**
 * The fields of `sample` that the program names, where it only ever names them: `sample["f"]`, `sample.get("f")`, or
 * `sample` handed first to a function of its own whose first parameter has the same name. Anything else may read all of it: `undefined`.
 */
export function channelsRead(source: string): ReadonlySet<string> | undefined {
  const own = new Set([...source.matchAll(/^\s*def\s+(\w+)\(\s*sample\b/gm)].map(([, name]) => name));
  const fields = new Set<string>();
  for (const { index } of source.matchAll(/\bsample\b/g)) {
    const before = source.slice(Math.max(0, index - 80), index);
    const after = source.slice(index + "sample".length, index + 120);
    const named = /^(?:\[\s*(["'])(\w+)\1\s*\]|\.get\(\s*(["'])(\w+)\3)/.exec(after);
    const field = named?.[2] ?? named?.[4];
    if (field !== undefined) {
      fields.add(field);
      continue;
    }
    const isParameter = /^[ \t]*def\s+\w+\((?:[^()]*,)?\s*$/m.test(before.split("\n").at(-1) ?? "");
    const callee = /(\w+)\(\s*$/.exec(before)?.[1];
    if (!isParameter && !(own.has(callee) && /^\s*[,)]/.test(after))) return undefined;
  }
  // a program of one line of tricks could name it otherwise
  return /\b(?:globals|locals|vars|eval|exec|inspect|getattr|frame)\b/.test(source) ? undefined : fields;
}
