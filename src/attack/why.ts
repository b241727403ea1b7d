import { type Candidate, hasSlots } from "./candidate.ts";
import type { Reads } from "./reads.ts";
import type { Finding } from "./unearned.ts";

/** One sentence for a person: what was handed in, and how it is known to be no work. */
export function whyUnearned(finding: Finding, reads: Reads): string {
  return `${shapeOf(finding.candidate, reads)} ${evidenceOf(finding)}`;
}

function shapeOf({ text, calls, stopsAfter, isNoise }: Candidate, reads: Reads): string {
  if (stopsAfter !== undefined) return `A failed run that stops after ${count(stopsAfter, "call")} passes.`;
  if (!reads.tools || calls.length === 0) {
    if (reads.tools && !reads.text) return "An empty tool list passes.";
    return `${textShape(text, isNoise === true)}${reads.tools ? " with an empty tool list" : ""} passes.`;
  }
  const tools = [...new Set(calls.map(({ tool }) => tool))].slice(0, 4).join(", ");
  const isBare = calls.every((call) => call.arguments === "{}" || call.arguments === "");
  const how = isBare ? " without any argument" : ", with arguments that are not this task's,";
  return `${count(calls.length, "call")} of ${tools}${how} ${calls.length === 1 ? "passes" : "pass"}.`;
}

function textShape(text: string, isNoise: boolean): string {
  if (text.trim() === "") return "An empty output";
  if (isNoise) return `Any text, such as ${quoted(text)}`;
  if (text === "\ue000prompt\ue001") return "The prompt itself as output";
  const kind = kindOf(text);
  return `${kind} ${quoted(text)}`;
}

function kindOf(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) {
      return Object.keys(value).length === 0 ? "An empty JSON value" : "JSON with made-up values";
    }
    return "The value";
  } catch {
    if (/^\s*[[{]/.test(text)) return "A text that does not parse";
    if (/^(.{1,40}?)\1{5,}/s.test(text)) return `A repetition (${text.length} characters)`;
    return text.length > 200 ? `A text of ${text.length} characters` : "The text";
  }
}

function quoted(text: string): string {
  const shown = text.replace(/\ue000([a-z-]+)\ue001/g, "‹$1›");
  return JSON.stringify(shown.length > 60 ? `${shown.slice(0, 57)}…` : shown);
}

function evidenceOf({ candidate, trials, evidence, triedOn }: Finding): string {
  switch (evidence) {
    case "noise":
      return `It means nothing, and so does another text that passes the same ${trials.length === 1 ? "task" : `${trials.length} tasks`}.`;
    case "little_of_the_work":
      return `It has less than half of the actions asked for on ${trials.length} of ${triedOn} tasks that it passes.`;
    default:
      return `${hasSlots(candidate) ? "One pattern, filled from the prompt alone," : "The same output"} passes ${trials.length} of ${triedOn} tasks, whose right answers differ.`;
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
