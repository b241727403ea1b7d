import { Protection } from "../curriculum/protection.ts";
import { UserError } from "../errors.ts";
import { parseReport } from "../evaluation/parse-report.ts";
import type { Report } from "../evaluation/report.ts";
import { compileTemplate, renderTemplate } from "../grader/template.ts";
import { canonicalJson, isJsonObject, type Json } from "../json.ts";
import { type Redacted, redact } from "../ledger/redact.ts";
import { heldOut } from "../policy/held-out.ts";
import { REDACTED_KINDS } from "../policy/ledger-fields.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { type ChatMessage, conversationOf, messagesOf } from "../preference/conversation.ts";
import { type CreditedRun, type PairOptions, preferencePairs } from "../preference/pairs.ts";
import { trainingRow, undeclared } from "../preference/training-row.ts";
import { renderLeftOut } from "../render/curriculum-text.ts";
import { type PreferenceFigures, renderPreferences } from "../render/preferences-text.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import type { Arguments } from "./command.ts";
import { heldOutTasks } from "./held-out-tasks.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption } from "./native-grader.ts";
import { judgeMode, reportsOfSuites } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

interface Run extends CreditedRun {
  readonly item: Trajectory["item"];
}

export async function exportPreferences(args: Arguments, world: World): Promise<ExitCode> {
  const options = optionsOf(args);
  const tree = await world.workTree();
  const { set, issues, found } = await loadChecked(tree, args.value("policies") ?? "policies", world);
  // Without its policies nobody knows what a repository holds out; without any, nothing but what --protect names.
  if (set === undefined && found) throw new UserError("the policies are not valid", issues);
  const { report, chunks } = await graded(args, set, tree, world);
  const { runs, ...counts } = await creditedRuns(report, chunks, args, world);
  const kept = await heldOutTasks(set ?? { suites: new Map(), jobs: new Map() }, args.values("protect"), tree, world);
  if (kept.size === 0) world.log.warn("held against nothing: there is no holdout suite and no --protect");
  const protection = new Protection(
    [...kept.values()].flat(),
    runs.map(({ item }) => item),
  );
  const hits = new Map(
    runs.flatMap(({ task_id, item }) => {
      const hit = protection.hit(task_id, item);
      return hit === undefined ? [] : [[task_id, { task_id, ...hit }] as const];
    }),
  );
  const left_out = [...hits.values()].sort((a, b) => (a.task_id < b.task_id ? -1 : 1));
  if (left_out.length > 0 && !args.isSet("leave-out")) {
    world.print(args.isSet("json") ? `${JSON.stringify({ left_out }, null, 2)}\n` : renderLeftOut(left_out));
    return 1;
  }
  const free = runs.filter(({ task_id }) => !hits.has(task_id));
  const { lines, ...figures } = rowsOf(free, options, world);
  const out = args.value("out");
  if (lines.length > 0 && out !== undefined) await world.writeFile(out, lines.join(""));
  const all: PreferenceFigures = { ...counts, ...figures, runs: free.length, left_out: left_out.length };
  if (args.isSet("json")) world.print(`${JSON.stringify(all, null, 2)}\n`);
  else if (out === undefined) world.print(lines.join(""));
  else world.print(renderPreferences(all, out));
  return lines.length > 0 ? 0 : 2;
}

/**
 * The rows as lines, without what is personal or secret. A pair with such a thing in an output is left out: a model would learn to
 * say what stands in its place.
 */
function rowsOf(runs: readonly Run[], options: PairOptions, { sha256 }: World) {
  const { pairs, ...figures } = preferencePairs(runs, options, sha256);
  const taken: Redacted = {};
  const lines: string[] = [];
  const missing = new Set<string>();
  let [undeclared_tools, redacted_output, single] = [0, 0, 0];
  const written = new Set<string>();
  for (const pair of pairs) {
    const said = canonicalJson([pair.better.messages, pair.worse.messages]);
    const { value: row, redacted } = redact(trainingRow(pair) as unknown as Json, REDACTED_KINDS) as unknown as {
      value: ReturnType<typeof trainingRow>;
      redacted: Redacted;
    };
    const line = `${JSON.stringify(row)}\n`;
    const unknown = undeclared(row);
    for (const name of unknown) missing.add(name);
    if (unknown.length > 0) undeclared_tools++;
    else if (canonicalJson([row.preferred_output, row.non_preferred_output]) !== said) redacted_output++;
    else if (!written.has(line)) {
      written.add(line);
      lines.push(line);
      if (Math.min(pair.better.runs, pair.worse.runs) === 1) single++;
      for (const [kind, count] of Object.entries(redacted) as [keyof Redacted, number][]) {
        taken[kind] = (taken[kind] ?? 0) + count;
      }
    }
  }
  return {
    lines,
    pairs: lines.length,
    ...figures,
    single,
    undeclared_tools,
    missing_tools: [...missing].sort(),
    redacted_output,
    redacted: taken,
  };
}

/** The runs that the report has steps of, matched by their bytes. */
async function creditedRuns(report: Report, chunks: AsyncIterable<Uint8Array>, args: Arguments, world: World) {
  const prompt = await readPrompt(args.value("prompt"), world);
  const tools = await readTools(args.value("tools"), world);
  const rows = new Map(report.scores.map((row) => [`${row.digest} ${row.id}`, row]));
  const runs: Run[] = [];
  let [no_steps, no_prompt] = [0, 0];
  for await (const { trajectory, digest } of readTrajectories(chunks, report.dataset.path, world.sha256, {
    gunzip: world.gunzip,
  })) {
    const credits = rows.get(`${digest} ${trajectory.id}`)?.steps;
    const { task_id, item, actions = [] } = trajectory;
    if (credits === undefined || credits.length !== actions.length) no_steps++;
    else {
      const conversation = conversationOf(trajectory, prompt?.(trajectory));
      if (![...conversation.prompt, ...conversation.steps.map(({ says }) => says)].some(({ role }) => role === "user"))
        no_prompt++;
      runs.push({
        ...conversation,
        task_id,
        item,
        credits,
        tools: tools ?? (Array.isArray(item.tools) ? item.tools : []),
      });
    }
  }
  if (runs.length === 0) {
    throw new UserError(
      `no run of ${report.dataset.path} has credit for its steps in the report: grade it with a step_credit grader`,
    );
  }
  return { runs, no_steps, no_prompt };
}

async function graded(args: Arguments, set: PolicySet | undefined, tree: FileTree, world: World) {
  const [file, path, name] = [args.value("report"), args.value("dataset"), args.value("suite")];
  if (name === undefined) {
    if (file === undefined || path === undefined)
      throw new UserError("export preferences: give --suite NAME, or --report FILE with --dataset FILE");
    const [text, chunks] = [await world.readFile(file), await world.openFile(path)];
    if (text === undefined) throw new UserError(`${file}: there is no such report`);
    if (chunks === undefined) throw new UserError(`${path}: there is no such dataset`);
    const report = parseReport(text, file);
    const policy = [...(set?.graders.values() ?? [])].find(({ digest }) => digest === report.grader.digest);
    const held = policy === undefined || set === undefined ? undefined : heldOut(policy, set);
    refuse(report.suite?.purpose === "holdout" ? "it is of a holdout suite" : held, file);
    return { report, chunks };
  }
  const suite = set?.suites.get(name);
  if (set === undefined || suite === undefined)
    throw new UserError(`there is no suite "${name}"; known: ${[...(set?.suites.keys() ?? [])].join(", ")}`);
  refuse(suite.spec.purpose === "holdout" ? "it is a holdout suite" : heldOut(suite.grader, set), name);
  const found = (await reportsOfSuites([suite], tree, judgeMode(args.value("judge")), world)).get(name);
  const chunks = await tree.stream(suite.dataset);
  if (found === undefined || "problem" in found || chunks === undefined) {
    throw new UserError(
      `the suite "${name}" cannot be graded: ${found !== undefined && "problem" in found ? found.problem : "its dataset is gone"}`,
    );
  }
  return { report: found.report, chunks };
}

function refuse(why: string | undefined, name: string): void {
  if (why !== undefined)
    throw new UserError(`${name} makes no preferences: ${why}. What is trained on is held out no more.`);
}

/** Templates are rendered once, over the item alone; one that needs more is an error. */
async function readPrompt(path: string | undefined, world: World) {
  if (path === undefined) return undefined;
  const messages = messagesOf(await jsonOf(path, world));
  if (messages.length === 0)
    throw new UserError(`${path}: expected a JSON array of messages, each with a role and a text as content`);
  const templates = messages.map((message) => ({
    role: message.role,
    template: compileTemplate("content" in message ? message.content : ""),
  }));
  return (trajectory: Trajectory): readonly ChatMessage[] =>
    templates.map(({ role, template }) => {
      const content = renderTemplate(template, { item: trajectory.item, sample: sampleOf(trajectory) });
      if (typeof content !== "string") throw new UserError(`${path}: of ${trajectory.id}: ${content.failure.message}`);
      return { role, content } as ChatMessage;
    });
}

async function readTools(path: string | undefined, world: World): Promise<readonly Json[] | undefined> {
  if (path === undefined) return undefined;
  const tools = await jsonOf(path, world);
  const isTool = (tool: Json) =>
    isJsonObject(tool) &&
    tool.type === "function" &&
    isJsonObject(tool.function) &&
    typeof tool.function.name === "string";
  if (Array.isArray(tools) && tools.every(isTool)) return tools;
  throw new UserError(
    `${path}: expected a JSON array of tools, as Chat Completions has them: {"type": "function", "function": {"name": ...}}`,
  );
}

async function jsonOf(path: string, world: World): Promise<Json> {
  const text = await world.readFile(path);
  if (text === undefined) throw new UserError(`${path}: there is no such file`);
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new UserError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

function optionsOf(args: Arguments): PairOptions {
  const whole = (name: string, fallback: number, most: number) => {
    const value = numberOption(name, args.value(name)) ?? fallback;
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new UserError(`--${name}: expected a whole number from 1 to ${most}, got ${value}`);
  };
  const margin = numberOption("margin", args.value("margin")) ?? 0.1;
  if (margin < 0) throw new UserError(`--margin: expected 0 or more, got ${margin}`);
  return { segment: whole("segment", 1, 20), margin, most: whole("per-prefix", 1, 100) };
}
