import { UserError } from "../errors.ts";
import { openaiExport } from "../policy/export/openai.ts";
import { pythonFile } from "../policy/export/python-file.ts";
import { toolScopeExport } from "../policy/export/tool-scope.ts";
import { heldOut } from "../policy/held-out.ts";
import { loadPolicies } from "../policy/load.ts";
import type { CompiledGrader, PolicySet } from "../policy/policy-set.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { readNativeGrader } from "./native-grader.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [name, ...rest] = args.positionals;
  if (name === undefined || rest.length > 0) {
    throw new UserError("export: expected GRADER, SCOPE or preferences, e.g. export refund-reward --format python");
  }
  const format = args.value("format");
  // A grader of that name has a format.
  if (name === "preferences" && format === undefined) {
    return (await import("./export-preferences.ts")).exportPreferences(args, world);
  }
  if (format === "tool-scope") return exportScope(name, args, world);
  if (format !== "openai" && format !== "python") {
    throw new UserError(`export: --format must be openai, python or tool-scope, got "${format ?? ""}"`);
  }
  const grader = name.endsWith(".json") ? await fromFile(name, args, world) : await fromPolicies(name, args, world);
  const { text, lost } = format === "openai" ? openaiExport(grader) : exportPython(grader);
  const out = args.value("out");
  if (out !== undefined) await world.writeFile(out, text);
  if (args.isSet("json")) {
    const { digest } = grader;
    world.print(`${JSON.stringify({ grader: grader.name, format, digest, lost, text }, null, 2)}\n`);
    return 0;
  }
  if (out === undefined) world.print(text);
  for (const each of lost) world.log.warn(`not carried over: ${each}`);
  world.log.info(`${out === undefined ? "" : `${out}: `}${grader.name}, digest ${grader.digest}`);
  return 0;
}

/** The scope as a runtime holds it. Nothing of it is lost. */
async function exportScope(name: string, args: Arguments, world: World): Promise<ExitCode> {
  const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const scope = set.toolScopes.get(name);
  if (scope === undefined) {
    const known = set.toolScopes.size === 0 ? "there is none" : `known: ${[...set.toolScopes.keys()].join(", ")}`;
    throw new UserError(`there is no tool scope "${name}"; ${known}`);
  }
  const text = toolScopeExport(scope.document, world.sha256);
  const out = args.value("out");
  if (out === undefined) world.print(text);
  else await world.writeFile(out, text);
  return 0;
}

function exportPython(grader: CompiledGrader): { readonly text: string; readonly lost: readonly string[] } {
  const file = pythonFile(grader);
  if ("refused" in file) {
    const reasons = file.refused.map(({ place, reason }) => `  ${place === "" ? grader.name : place}: ${reason}`);
    throw new UserError(
      `${grader.name} cannot be one Python file:\n${reasons.join("\n")}\nExport it with --format openai, or export the parts that ask nobody.`,
    );
  }
  return { text: file.text, lost: [`pass_threshold ${grader.pass_threshold}: the file returns the score alone`] };
}

async function fromPolicies(name: string, args: Arguments, world: World): Promise<CompiledGrader> {
  const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const grader = set.graders.get(name);
  if (grader === undefined) {
    throw new UserError(`there is no grader "${name}"; known: ${[...set.graders.keys()].join(", ")}`);
  }
  refuseHeldOut(grader, set);
  return grader;
}

/** Held against the policies as well, where there are any: a file may be a copy of what they hold out. */
async function fromFile(name: string, args: Arguments, world: World): Promise<CompiledGrader> {
  const grader = await readNativeGrader(name, undefined, world);
  const { set } = await loadPolicies(await world.workTree(), args.value("policies") ?? "policies", world.sha256);
  if (set !== undefined) refuseHeldOut(grader, set);
  return grader;
}

function refuseHeldOut(grader: CompiledGrader, set: PolicySet): void {
  const why = heldOut(grader, set);
  if (why === undefined) return;
  throw new UserError(
    `${grader.name} is not exported: ${why}. A grader that training must not see loses its worth once a trainer has it.`,
  );
}
