import { UserError } from "../errors.ts";
import { canonicalJson } from "../json.ts";
import { readYaml } from "../policy/yaml.ts";
import type { ApprovedPlan } from "../rollout/command-event.ts";
import { planIn, readPlan } from "../rollout/read-plan.ts";
import { readState } from "../rollout/read-state.ts";
import type { RolloutState } from "../rollout/state.ts";
import type { Arguments } from "./command.ts";
import type { World } from "./world.ts";

function fileOption(args: Arguments, name: string): string {
  const file = args.value(name);
  if (file === undefined) throw new UserError(`rollout: --${name} is missing; expected a file`);
  return file;
}

/** A plan, and the models that its policy names. */
interface LoadedPlan extends ApprovedPlan {
  readonly stable?: string;
  readonly candidate?: string;
}

/** The plan, of a file of its own or a Rollout policy, and its digest. Throws a UserError with every problem in it. */
export async function loadPlan(args: Arguments, world: World): Promise<LoadedPlan> {
  const file = fileOption(args, "plan");
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such file`);
  const { documents, issues } = readYaml(file, text);
  const [document] = documents;
  if (issues.length > 0 || document === undefined || documents.length > 1) {
    throw new UserError(`${file}: expected one YAML or JSON document`, issues);
  }
  const { plan, ...models } = planIn(document.value);
  const read = readPlan(plan);
  if ("problems" in read) throw new UserError([`${file}: not a plan`, ...read.problems].join("\n  "));
  return { plan: read.plan, digest: world.sha256(canonicalJson(read.plan)), ...models };
}

/** The state as it stands in its file; what is written later must still stand on this. */
export class StateFile {
  readonly #file: string;
  readonly #world: World;
  #text: string | undefined;

  private constructor(file: string, text: string | undefined, world: World) {
    this.#file = file;
    this.#text = text;
    this.#world = world;
  }

  static async open(args: Arguments, world: World): Promise<StateFile> {
    const file = fileOption(args, "state");
    return new StateFile(file, await world.readFile(file), world);
  }

  /** `undefined` where there is none yet. Throws a UserError where there is one that cannot be read. */
  read({ plan }: ApprovedPlan): RolloutState | undefined {
    if (this.#text === undefined) return undefined;
    let json: unknown;
    try {
      json = JSON.parse(this.#text);
    } catch {
      throw new UserError(`${this.#file}: no JSON; restore it from Git`);
    }
    const read = readState(json, plan);
    if ("problems" in read) {
      throw new UserError([`${this.#file}: not a state; restore it from Git`, ...read.problems].join("\n  "));
    }
    return read.state;
  }

  /** Throws a UserError where another run has written since: what was decided was decided on something else. */
  async write(state: RolloutState): Promise<void> {
    const text = `${JSON.stringify(state, null, 2)}\n`;
    if (text === this.#text) return;
    if ((await this.#world.readFile(this.#file)) !== this.#text) {
      throw new UserError(`${this.#file}: another run has changed it meanwhile; run this again`);
    }
    await this.#world.writeFile(this.#file, text);
    this.#text = text;
  }
}
