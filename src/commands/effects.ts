import { applyAllowed } from "../change/apply.ts";
import type { EffectsPlan } from "../change/effect.ts";
import { UserError } from "../errors.ts";
import { isJsonObject } from "../json.ts";
import { renderEffects } from "../render/effects-text.ts";
import type { Arguments } from "./command.ts";
import { planBetween } from "./plan-between.ts";
import type { ExitCode, World } from "./world.ts";

/** Prints what a merge would cause; with an approved plan, whether what would be done is still that. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const policies = args.value("policies") ?? "policies";
  const { plan } = await planBetween(
    { base: args.value("base") ?? "origin/HEAD", head: args.value("head"), policies },
    world,
  );
  if (plan === undefined) {
    throw new UserError(
      "effects: there is no TrainingJob, Rollout or ToolScope on either side, so there is nothing to plan",
    );
  }
  const approved = args.value("approved");
  if (approved === undefined) {
    world.print(args.isSet("json") ? `${JSON.stringify(plan, null, 2)}\n` : renderEffects(plan));
    return 0;
  }
  const result = applyAllowed(readPlan(await world.readFile(approved), approved), plan, world.sha256);
  if (args.isSet("json")) world.print(`${JSON.stringify({ plan: plan.digest, ...result }, null, 2)}\n`);
  else if (result.allowed) world.print(`as approved: plan ${plan.digest}\n`);
  else
    world.print(
      `refused: what would be done is not what was approved\n${result.reasons.map((each) => `  ${each}\n`).join("")}`,
    );
  return result.allowed ? 0 : 1;
}

/** An approved plan from a file that this program wrote. Its digest is held against its content later. */
export function readPlan(text: string | undefined, file: string): EffectsPlan {
  if (text === undefined) throw new UserError(`effects: there is no file ${file}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new UserError(`effects: ${file} is not JSON`);
  }
  const listOfObjects = (value: unknown) => Array.isArray(value) && value.every(isJsonObject);
  const fits =
    isJsonObject(json) &&
    json.kind === "gradegate/effects" &&
    json.version === 1 &&
    typeof json.digest === "string" &&
    listOfObjects(json.merge) &&
    listOfObjects(json.release);
  if (!fits) throw new UserError(`effects: ${file} is not a plan; expected what gradegate effects --json prints`);
  return json as unknown as EffectsPlan;
}
