import type { Json, JsonObject } from "../json.ts";
import type { Action, ToolCall, Trajectory } from "../trajectory/trajectory.ts";
import type { CandidateCall, Rendered } from "./rendered.ts";
import type { Subject } from "./subject.ts";

export type Family = "deterministic" | "similarity" | "judge" | "python" | "tool" | "search";

/**
 * An output that an attack hands in. It is the same for every task, apart from slots that are filled with the task's
 * public text as a whole: nothing in it can know an answer.
 */
export interface Candidate {
  /** Of the attack in the catalogue, or `search`. */
  readonly id: string;
  readonly family: Family;
  readonly text: string;
  readonly calls: readonly CandidateCall[];
  /** What it is made of: nothing but public text and fragments, or also what recorded runs of other tasks said. */
  readonly made_of: "public" | "outputs";
  /** Letters without any meaning: no task has it as its answer. */
  readonly isNoise?: boolean;
  /** Only the first so many calls of a failed run of the same task: the work is stopped early. */
  readonly stopsAfter?: number;
}

export const SLOT = {
  prompt: "\ue000prompt\ue001",
  /** Every number of the prompt, in order. */
  numbers: "\ue000numbers\ue001",
  /** As many `True+` as the last, or the first, number of the prompt says, capped. */
  lastUnits: "\ue000last-units\ue001",
  firstUnits: "\ue000first-units\ue001",
  butLast: "\ue000but-last\ue001",
  butFirst: "\ue000but-first\ue001",
} as const;

const SLOTS = /\ue000([a-z-]+)\ue001/g;
const MOST_UNITS = 2000;

export function hasSlots({ text, calls }: Candidate): boolean {
  return text.includes("\ue000") || calls.some((call) => call.arguments.includes("\ue000"));
}

/** Fills the slots. Within JSON the filling is escaped, so that the text parses as before. */
export function renderCandidate(candidate: Candidate, subject: Subject): Rendered {
  if (candidate.stopsAfter !== undefined) {
    return { text: candidate.text, calls: subject.failedCalls.slice(0, candidate.stopsAfter) };
  }
  if (!hasSlots(candidate)) return { text: candidate.text, calls: candidate.calls };
  return {
    text: filled(candidate.text, subject, /^\s*[[{]/.test(candidate.text)),
    calls: candidate.calls.map((call) => ({ tool: call.tool, arguments: filled(call.arguments, subject, true) })),
  };
}

function filled(text: string, subject: Subject, isJson: boolean): string {
  return text.replace(SLOTS, (_, slot: string) => {
    const value = filling(slot, subject);
    return isJson ? JSON.stringify(value).slice(1, -1) : value;
  });
}

function filling(slot: string, { prompt, numbers }: Subject): string {
  switch (slot) {
    case "prompt":
      return prompt;
    case "numbers":
      return numbers.join(" ");
    case "last-units":
      return units(numbers.at(-1));
    case "first-units":
      return units(numbers[0]);
    case "but-last":
      return numbers.slice(0, -1).join(" ");
    default:
      return numbers.slice(1).join(" ");
  }
}

function units(number: string | undefined): string {
  const count = Math.min(Math.max(1, Math.trunc(Number(number ?? 1)) || 1), MOST_UNITS);
  return Array.from({ length: count }, () => "True").join("+");
}

/**
 * The trajectory as it would have been recorded with this output: calls, steps and text agree, and a call's result is
 * what the same tool was recorded to answer.
 */
export function forged(subject: Subject, { text, calls }: Rendered): Trajectory {
  const { output: _, actions: __, outcome: ___, cost, ...kept } = subject.trajectory;
  const actions: Action[] = calls.map(({ tool, arguments: written }) => ({
    tool,
    arguments: objectOf(written),
    output: (subject.results.get(tool) ?? { ok: true }) as Json,
  }));
  const tool_calls: ToolCall[] = calls.map(({ tool, arguments: written }, index) => ({
    id: `call_${index}`,
    type: "function",
    function: { name: tool, arguments: written },
  }));
  return {
    ...kept,
    actions: [...actions, { role: "assistant", content: text }],
    output: { text, tool_calls },
    ...(cost === undefined ? {} : { cost: { ...cost, tool_calls: calls.length } }),
  };
}

/** The object that JSON text is; an empty one where it is none. */
export function objectOf(text: string): JsonObject {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
  } catch {
    return {};
  }
}

/** Two candidates with one key hand in the same. */
export function candidateKey({ text, calls, stopsAfter }: Candidate): string {
  return JSON.stringify([text, calls.map((call) => [call.tool, call.arguments]), stopsAfter ?? -1]);
}
