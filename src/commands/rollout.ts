import { UserError } from "../errors.ts";
import { renderRollout } from "../render/rollout-text.ts";
import { dueMetrics } from "../rollout/absorb.ts";
import { advance, type RolloutEvent } from "../rollout/advance.ts";
import type { ApprovedPlan } from "../rollout/command-event.ts";
import { explain } from "../rollout/explain.ts";
import type { Measurement } from "../rollout/measurement.ts";
import { comparisonConfidence } from "../rollout/plan.ts";
import { type RolloutState, startRollout } from "../rollout/state.ts";
import { weightsOf } from "../rollout/weights.ts";
import type { Arguments } from "./command.ts";
import { carryOut } from "./rollout-effects.ts";
import { loadPlan, StateFile } from "./rollout-files.ts";
import type { ExitCode, World } from "./world.ts";

const VERBS = ["start", "step", "status", "advance", "pause", "rollback", "abort", "retry", "confirm"] as const;
type Verb = (typeof VERBS)[number];

/** Applies one event to the state in its file, carries out what it may, and says where it stands. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const verb = VERBS.find((each) => each === args.positionals[0]);
  if (verb === undefined) {
    throw new UserError(
      `rollout: expected one of ${VERBS.join(", ")}, got ${JSON.stringify(args.positionals[0] ?? "")}`,
    );
  }
  const most = verb === "confirm" ? 2 : 1;
  if (args.positionals.length > most)
    throw new UserError(`rollout ${verb}: unexpected ${args.positionals.slice(most).join(" ")}`);
  const { stable, candidate, ...approved } = await loadPlan(args, world);
  const models = { stable: args.value("stable") ?? stable, candidate: args.value("candidate") ?? candidate };
  const file = await StateFile.open(args, world);
  const before = file.read(approved);
  if (before === undefined && verb !== "start") {
    throw new UserError(
      `${args.value("state")}: there is no such file; begin with: gradegate rollout start --candidate MODEL`,
    );
  }
  if (verb === "status" && before !== undefined) return tell(before, approved, [], args, world);
  const { state, why } =
    before === undefined
      ? begin(approved, models, args, world)
      : await decided(verb, before, approved, models, args, world);
  await file.write(state);
  const after = await carryOut(state, approved, args, world, file);
  const told = tell(after, approved, why, args, world);
  if (verb === "step") return told;
  if (why.some((line) => /^\w+ refused: /.test(line))) return 2;
  return verb === "confirm" ? told : after.phase === "rollback_failed" ? 1 : 0;
}

interface Decided {
  readonly state: RolloutState;
  readonly why: readonly string[];
}

/** As the options say, or else the policy. */
interface Models {
  readonly stable: string | undefined;
  readonly candidate: string | undefined;
}

function begin({ plan, digest }: ApprovedPlan, models: Models, args: Arguments, world: World): Decided {
  const [candidate, stable] = [candidateOf(models), models.stable ?? null];
  if (candidate === stable)
    throw new UserError(`rollout start: ${candidate} is both the candidate and the stable model`);
  const by = who(args, "start");
  const state = startRollout(plan.name, { stable, candidate, plan: digest, now: world.now(), by });
  return {
    state,
    why: [`begun: ${candidate}; ${stable === null ? "there is no stable model" : `stable is ${stable}`}`],
  };
}

async function decided(
  verb: Verb,
  state: RolloutState,
  approved: ApprovedPlan,
  models: Models,
  args: Arguments,
  world: World,
): Promise<Decided> {
  const event =
    verb === "step" ? await measured(state, approved, args, world) : eventOf(verb, state, models, args, world);
  return advance(state, approved, event, world.now());
}

/** A tick with a measurement of every metric that is due. */
async function measured(
  state: RolloutState,
  { plan }: ApprovedPlan,
  args: Arguments,
  world: World,
): Promise<RolloutEvent> {
  const due = dueMetrics(state, plan, world.now());
  const sources = due.length === 0 ? undefined : await world.metrics();
  const measurements: Measurement[] = [];
  for (const { name, source, stable: compared } of due) {
    const context = {
      since: state.stage === "offline" ? null : state.step_started_at,
      now: world.now(),
      candidate: state.candidate,
      stable: state.stable,
      ...(compared === undefined ? {} : { comparison: { ...compared, confidence: comparisonConfidence(plan) } }),
    };
    const found = await sources?.read(source, context);
    if (found !== undefined) measurements.push({ metric: name, ...found });
  }
  const hold = args.value("hold");
  return { kind: "tick", measurements, ...(hold === undefined ? {} : { hold }) };
}

function eventOf(
  verb: Exclude<Verb, "step">,
  state: RolloutState,
  models: Models,
  args: Arguments,
  world: World,
): RolloutEvent {
  if (verb === "confirm") return confirmation(state, args);
  const by = who(args, verb);
  // Without an id two of the same in one instant are one.
  const given = { id: args.value("id") ?? `${verb} by ${by} at ${world.now()}`, by, why: args.value("why") ?? "" };
  const hold = args.value("hold");
  switch (verb) {
    case "start":
      return { kind: "promotion", ...given, candidate: candidateOf(models) };
    case "advance":
      return { kind: "advance", ...given, ...(hold === undefined ? {} : { hold }) };
    case "status":
      throw new UserError("rollout status: changes nothing");
    default:
      return { kind: verb, ...given };
  }
}

function confirmation(state: RolloutState, args: Arguments): RolloutEvent {
  const id = args.positionals[1];
  const effect = state.effects.find((each) => each.id === id);
  if (effect === undefined) {
    const open = state.effects.filter((each) => !each.done).map((each) => each.id);
    throw new UserError(`rollout confirm: no effect ${JSON.stringify(id ?? "")}; open: ${open.join(", ") || "none"}`);
  }
  const [failed, observed] = [args.value("failed"), args.value("observed")];
  const answered = { effect: effect.id, attempt: effect.attempts };
  if (failed !== undefined) return { kind: "effect_failed", ...answered, why: failed };
  return {
    kind: "effect_done",
    ...answered,
    ...(observed === undefined ? {} : { observed: observed === "" ? null : observed }),
  };
}

function candidateOf({ candidate }: Models): string {
  if (candidate === undefined || candidate.trim() === "") {
    throw new UserError("rollout start: --candidate is missing, and the plan names none; expected a model");
  }
  return candidate;
}

function who(args: Arguments, verb: Verb): string {
  const by = args.value("by");
  if (by === undefined || by.trim() === "")
    throw new UserError(`rollout ${verb}: --by is missing; it is kept who asked`);
  return by;
}

function tell(
  state: RolloutState,
  approved: ApprovedPlan,
  why: readonly string[],
  args: Arguments,
  world: World,
): ExitCode {
  const explanation = explain(state, approved.plan, world.now());
  const { phase, step, stage, weight, candidate, stable } = state;
  const open = state.effects.filter((effect) => !effect.done);
  world.print(
    args.isSet("json")
      ? `${JSON.stringify({ phase, step, stage, weight, candidate, stable, why, explanation, weights: weightsOf(state), open }, null, 2)}\n`
      : renderRollout(state, explanation, why),
  );
  if (phase === "paused") return 2;
  return ["rolling_back", "rollback_failed", "rolled_back", "rejected"].includes(phase) ? 1 : 0;
}
