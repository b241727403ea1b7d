import { isJsonObject, type Json } from "../json.ts";
import { type RolloutPlan, STAGES } from "./plan.ts";
import { PAUSE_REASONS, PHASES, type RolloutState } from "./state.ts";

type Check = (value: Json | undefined) => boolean;

const isText: Check = (value) => typeof value === "string";
const isTextOrNull: Check = (value) => value === null || typeof value === "string";
const isTime: Check = (value) => typeof value === "string" && !Number.isNaN(Date.parse(value));
const isTimeOrNull: Check = (value) => value === null || isTime(value);
const isPercent: Check = (value) => typeof value === "number" && value >= 0 && value <= 100;
const isCount: Check = (value) => typeof value === "number" && Number.isInteger(value) && value >= 0;
const isOneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const has =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isJsonObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const isRun = has({
  successes: isCount,
  failures: isCount,
  inconclusive: isCount,
  waiting: isCount,
  errors: isCount,
  consecutive_errors: isCount,
  recent: isListOf(
    has({
      at: isTime,
      outcome: isOneOf(["success", "failure", "inconclusive", "waiting", "error"]),
      why: isText,
      reading: has({ kind: isOneOf(["value", "no_data", "error"]) }),
    }),
  ),
});

/** What every effect has; what its kind needs beside. */
const isEffect: Check = (value) =>
  has({ id: isText, kind: isText, done: (done) => typeof done === "boolean", attempts: isCount })(value) &&
  isJsonObject(value) &&
  (EFFECTS[String(value.kind)]?.(value) ?? false);

const EFFECTS: Readonly<Record<string, Check>> = {
  publish_weights: has({ weight: isPercent, mirror: isPercent }),
  point_alias: has({ model: isTextOrNull }),
  verify_alias: has({ model: isTextOrNull }),
  deployment: has({ model: isText, stage: isText, weight: isPercent }),
  deployment_status: has({ model: isText, state: isText, description: isText }),
  lock: has({ reason: isText }),
  issue: has({ title: isText, body: isText }),
};

const FIELDS: Readonly<Record<keyof RolloutState, Check>> = {
  schema: (value) => value === 1,
  rollout: isText,
  generation: isCount,
  plan: isText,
  stable: isTextOrNull,
  candidate: isText,
  phase: isOneOf(PHASES),
  step: (value) => value === -1 || isCount(value),
  stage: (value) => value === null || isOneOf(STAGES)(value),
  weight: isPercent,
  mirror: isPercent,
  alias: isTextOrNull,
  step_started_at: isTimeOrNull,
  deadline_from: isTimeOrNull,
  approved: isListOf(isCount),
  retry: (value) => typeof value === "boolean",
  runs: (value) => isJsonObject(value) && Object.values(value).every(isRun),
  effects: isListOf(isEffect),
  pause: (value) => value === null || has({ reason: isOneOf(PAUSE_REASONS), why: isText, since: isTime })(value),
  ways_back: isCount,
  back: (value) =>
    value === null || has({ to: isOneOf(["rolled_back", "aborted", "superseded"]), why: isText, by: isText })(value),
  waiting: isListOf(has({ candidate: isText, at: isTime, by: isText })),
  past: isListOf(has({ candidate: isText, phase: isOneOf(PHASES), why: isText, at: isTime })),
  entries: isListOf(has({ at: isTime, what: isText, why: isText, by: isText })),
  processed: isListOf(isText),
  updated_at: isTime,
};

/** A state from JSON, or the fields that are not as expected. Made by hand or cut off, it is refused as a whole. */
export function readState(
  json: unknown,
  plan: RolloutPlan,
): { readonly state: RolloutState } | { readonly problems: readonly string[] } {
  if (!isJsonObject(json)) return { problems: ["expected an object"] };
  const problems = Object.entries(FIELDS).flatMap(([name, check]) =>
    check(json[name]) ? [] : [`${name}: ${json[name] === undefined ? "is missing" : "is not as expected"}`],
  );
  if (problems.length > 0) return { problems };
  const state = json as unknown as RolloutState;
  if (state.rollout !== plan.name) return { problems: [`rollout: is of ${state.rollout}, the plan of ${plan.name}`] };
  return { state };
}
