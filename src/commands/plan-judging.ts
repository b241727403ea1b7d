import { UserError } from "../errors.ts";
import { JudgePlanner } from "../evaluation/judge-plan.ts";
import type { EmbeddingRequest } from "../grader/contract.ts";
import { embeddingKey } from "../grader/embedding-recording.ts";
import { prepareGrader } from "../grader/grade.ts";
import { asJudged } from "../grader/judge-cost.ts";
import { parseRecordings } from "../grader/recording.ts";
import { graderTypesAssuming } from "../grader/registry.ts";
import { askedAgain } from "../grader/repeat.ts";
import type { CompiledGrader, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { renderPlan } from "../render/plan-text.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption, openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { spendingOf } from "./spending.ts";
import { judgeMode, readSuiteRecordings } from "./suite-report.ts";
import type { ExitCode, JudgeMode, World } from "./world.ts";

interface Task {
  readonly grader: CompiledGrader;
  readonly dataset: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly recordings: readonly { readonly file: string; readonly text: string }[];
}

/** `evaluate --dry-run`: what evaluating would ask. */
export async function planEvaluation(args: Arguments, world: World): Promise<ExitCode> {
  const file = args.value("grader");
  const policies = args.value("policies") ?? "policies";
  const tasks =
    file === undefined
      ? suiteTasks(await world.workTree(), policies, args.value("suite"), askingMode(args), world)
      : namedTask(file, args, world);
  return printPlan(tasks, args, world);
}

/** `review --dry-run`: what both sides together would ask; a question of both is asked once. */
export async function planReview(args: Arguments, world: World): Promise<ExitCode> {
  const repository = await world.repository();
  const head = args.value("head");
  const headSha = head === undefined ? undefined : await repository.resolve(head);
  const base = await repository.resolve(args.value("base") ?? "origin/HEAD");
  const from = await repository.mergeBase(base, headSha ?? (await repository.resolve("HEAD")));
  const trees = [
    await repository.tree(from),
    headSha === undefined ? await world.workTree() : await repository.tree(headSha),
  ];
  const mode = askingMode(args);
  async function* tasks(): AsyncGenerator<Task> {
    for (const tree of trees) yield* suiteTasks(tree, args.value("policies") ?? "policies", undefined, mode, world);
  }
  return printPlan(tasks(), args, world);
}

function askingMode(args: Arguments): JudgeMode {
  const mode = judgeMode(args.value("judge"));
  // A replay asks nothing, so that its dry run can only be meant for what a recording would cost.
  return mode === "replay" ? "record" : mode;
}

async function* namedTask(file: string, args: Arguments, world: World): AsyncGenerator<Task> {
  const stated = args.isSet("pass-threshold") ? args.value("pass-threshold") : undefined;
  const grader = await readNativeGrader(file, numberOption("pass-threshold", stated), world);
  const chunks = await openDataset(args.value("dataset"), world);
  const recordings = await readRecordings(args.value("recordings"), world);
  yield { grader, dataset: args.value("dataset") ?? "", chunks, recordings };
}

async function* suiteTasks(
  tree: FileTree,
  policies: string,
  only: string | undefined,
  mode: JudgeMode,
  world: World,
): AsyncGenerator<Task> {
  const { set, issues, found } = await loadChecked(tree, policies, world);
  if (set === undefined && !found) return;
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  if (only !== undefined && !set.suites.has(only)) {
    throw new UserError(`there is no suite "${only}"; known: ${[...set.suites.keys()].join(", ")}`);
  }
  const chosen: readonly ResolvedSuite[] = [...set.suites.values()].filter(
    ({ name }) => only === undefined || only === name,
  );
  for (const suite of chosen) {
    const chunks = await tree.stream(suite.dataset);
    if (chunks === undefined) throw new UserError(`the dataset ${suite.dataset} is missing`);
    const read = await readSuiteRecordings(suite, tree, mode);
    if ("problem" in read) throw new UserError(read.problem);
    yield { grader: suite.grader, dataset: suite.dataset, chunks, recordings: read.recordings };
  }
}

async function printPlan(tasks: AsyncIterable<Task>, args: Arguments, world: World): Promise<ExitCode> {
  const { models } = await spendingOf(args, world);
  const planner = new JudgePlanner(models, world.sha256);
  const live = judgeMode(args.value("judge")) === "live";
  for await (const task of tasks) await addTask(task, planner, live, world);
  const plan = planner.plan();
  world.print(args.isSet("json") ? `${JSON.stringify(plan, null, 2)}\n` : renderPlan(plan, world.today()));
  return 0;
}

async function addTask(
  { grader, dataset, chunks, recordings }: Task,
  planner: JudgePlanner,
  live: boolean,
  world: World,
): Promise<void> {
  const { byKey, embeddings, issues } = parseRecordings(recordings, world.sha256);
  if (issues.length > 0) throw new UserError("the judge recordings are not valid", issues);
  const isRecorded = (key: string) => !live && byKey.has(key);
  const isEmbedded = (request: EmbeddingRequest) => !live && embeddings.has(embeddingKey(request, world.sha256));
  const prepared = prepareGrader(grader.native, graderTypesAssuming(grader.similarity), grader.process);
  const rounds = Array.from({ length: grader.confirm?.asks ?? 1 }, (_, ask) => askedAgain(prepared, ask));
  for await (const { trajectory } of readTrajectories(chunks, dataset, world.sha256, { gunzip: world.gunzip })) {
    const input = { item: trajectory.item, sample: sampleOf(trajectory), recorded: trajectory };
    rounds.forEach((round, ask) => {
      for (const request of round(input).requests) {
        if (request.kind === "judge") planner.add(request, isRecorded, ask > 0);
        if (request.kind === "embedding") planner.add(asJudged(request), () => isEmbedded(request));
      }
    });
  }
}
