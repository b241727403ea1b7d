import { isJsonObject } from "../json.ts";
import { advance } from "../rollout/advance.ts";
import type { ApprovedPlan } from "../rollout/command-event.ts";
import { type Effect, movesTraffic } from "../rollout/effect.ts";
import type { EffectEvent } from "../rollout/effect-event.ts";
import type { RolloutState } from "../rollout/state.ts";
import { deploymentOf, weightsOf } from "../rollout/weights.ts";
import type { Arguments } from "./command.ts";
import type { StateFile } from "./rollout-files.ts";
import type { World } from "./world.ts";

/** A step begins and goes back with a few effects; a loop that does not end is a bug. */
const MOST_ROUNDS = 20;

/**
 * Carries out what may be carried out over files, and confirms each. The state is written before an effect and after it, so
 * that a run that is killed in between does it again. Effects for which no file is named stay open, for somebody else to
 * carry out and `confirm`.
 */
export async function carryOut(
  state: RolloutState,
  approved: ApprovedPlan,
  args: Arguments,
  world: World,
  file: StateFile,
): Promise<RolloutState> {
  let now = state;
  const failed = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { actions } = advance(now, approved, NOTHING, world.now());
    const next = nextOf(actions, failed, args);
    if (next === undefined) return now;
    const event = await attempt(now, next, args, world);
    now = advance(now, approved, event, world.now()).state;
    // What did not work is tried again with the next run, not at once.
    if (now.effects.some((effect) => effect.id === next.id && !effect.done)) failed.add(next.id);
    await file.write(now);
  }
  return now;
}

/** The first that is ours and has not failed in this run; of traffic, none after one that is open. */
function nextOf(actions: readonly Effect[], failed: ReadonlySet<string>, args: Arguments): Effect | undefined {
  const traffic = actions.find(movesTraffic);
  return actions.find(
    (effect) => isOurs(effect, args) && !failed.has(effect.id) && (effect === traffic || !movesTraffic(effect)),
  );
}

const NOTHING: EffectEvent = { kind: "effect_done", effect: "none", attempt: 0 };

function isOurs(effect: Effect, args: Arguments): boolean {
  return args.value(movesTraffic(effect) ? "weights" : "outbox") !== undefined;
}

async function attempt(state: RolloutState, effect: Effect, args: Arguments, world: World): Promise<EffectEvent> {
  const answered = { effect: effect.id, attempt: effect.attempts };
  try {
    const observed = await perform(state, effect, args, world);
    return { kind: "effect_done", ...answered, ...(observed === undefined ? {} : { observed: observed.alias }) };
  } catch (error) {
    return { kind: "effect_failed", ...answered, why: error instanceof Error ? error.message : String(error) };
  }
}

async function perform(
  state: RolloutState,
  effect: Effect,
  args: Arguments,
  world: World,
): Promise<{ readonly alias: string | null } | undefined> {
  if (effect.kind === "verify_alias") return { alias: await aliasIn(args.value("weights") ?? "", world) };
  if (movesTraffic(effect)) {
    // One file says both, so both are written with each.
    await world.writeFile(args.value("weights") ?? "", `${JSON.stringify(weightsOf(state), null, 2)}\n`);
    return undefined;
  }
  const where = args.value("outbox") ?? "";
  const before = (await world.readFile(where)) ?? "";
  if (idsIn(before).has(effect.id)) return undefined;
  const told = deploymentOf(state, effect, {
    ref: args.value("ref") ?? "HEAD",
    environment: args.value("environment") ?? "production",
  });
  const { done: _done, attempts: _attempts, ...plain } = effect;
  await world.writeFile(where, `${before}${JSON.stringify({ ...plain, ...told })}\n`);
  return undefined;
}

async function aliasIn(file: string, world: World): Promise<string | null> {
  const json: unknown = JSON.parse((await world.readFile(file)) ?? "null");
  return isJsonObject(json) && typeof json.alias === "string" ? json.alias : null;
}

function idsIn(outbox: string): ReadonlySet<unknown> {
  return new Set(
    outbox.split("\n").flatMap((line) => {
      try {
        const json: unknown = JSON.parse(line);
        return isJsonObject(json) ? [json.id] : [];
      } catch {
        return [];
      }
    }),
  );
}
