import { objectOf } from "./candidate.ts";
import type { CandidateCall, Rendered } from "./rendered.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether calls for everything hold the right one, and the task's prompt names the values of that one and of few others:
 * then nothing had to be found out, and the pass shows no more than that needless calls cost nothing.
 */
export function isToldWhichCall({ calls }: Rendered, { prompt, honest }: Subject): boolean {
  if (calls.length < 2) return false;
  return [...new Set(calls.map(({ tool }) => tool))].some((tool) => {
    const tried = distinct(calls.filter((call) => call.tool === tool));
    if (tried.length < 2) return false;
    const named = tried.filter((call) => isNamed(call, tried, prompt));
    const isFew = named.length === 1 || named.length <= tried.length / 3;
    return isFew && named.some((each) => honest.some(({ calls: right }) => right.some((call) => isSame(call, each))));
  });
}

/** Whether the prompt has every value in which the call differs from some of the others. */
function isNamed(call: CandidateCall, tried: readonly CandidateCall[], prompt: string): boolean {
  const others = tried.map((each) => objectOf(each.arguments));
  const own = Object.entries(objectOf(call.arguments)).filter(([key, value]) =>
    others.some((other) => JSON.stringify(other[key]) !== JSON.stringify(value)),
  );
  const words = new Set(prompt.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}_.@-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? []);
  return own.length > 0 && own.every(([, value]) => words.has(String(value).toLowerCase()));
}

function isSame(a: CandidateCall, b: CandidateCall): boolean {
  return a.tool === b.tool && a.arguments === b.arguments;
}

function distinct(calls: readonly CandidateCall[]): readonly CandidateCall[] {
  return [...new Map(calls.map((call) => [call.arguments, call])).values()];
}
