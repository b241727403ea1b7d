import { UserError } from "../errors.ts";
import type { Answer, Request } from "../grader/contract.ts";
import { asked, type Explanation, processWritten, rubricsJudged, variablesRead } from "../grader/explanation.ts";
import { prepareGrader } from "../grader/grade.ts";
import { graderTypes, graderTypesAssuming } from "../grader/registry.ts";
import { gradeConfirmed } from "../grader/repeat.ts";
import { canonicalJson } from "../json.ts";
import type { CompiledGrader, ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, Judge } from "../ports.ts";
import { renderExplanation } from "../render/explanation-text.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { judgeMode, readSuiteRecordings } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

type Recordings = readonly { readonly file: string; readonly text: string }[];

interface Subject {
  readonly grader: CompiledGrader;
  readonly trajectory: Trajectory;
  readonly recordings: Recordings;
}

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [graderName, trajectoryId, ...rest] = args.positionals;
  if (graderName === undefined || trajectoryId === undefined || rest.length > 0) {
    throw new UserError("explain: expected GRADER TRAJECTORY, e.g. explain refund-reward run-007");
  }
  const { grader, trajectory, recordings } = graderName.endsWith(".json")
    ? await fromFile(graderName, trajectoryId, args, world)
    : await fromPolicies(graderName, trajectoryId, args, world);
  const input = { item: trajectory.item, sample: sampleOf(trajectory), recorded: trajectory };
  const prepared = prepareGrader(grader.native, graderTypesAssuming(grader.similarity), grader.process);
  const asking = { mode: judgeMode(args.value("judge")), recordings, from: "folder" } as const;
  const answers = new Map<string, Answer>();
  const answered = (request: Request) => answers.get(canonicalJson(request));
  const ports = {
    python: await world.python(),
    judge: overheard(await world.judge(asking), answers),
    embedder: world.embedder(asking),
    lexicon: () => world.lexicon(),
  };
  const [score] = await gradeConfirmed(prepared, [input], ports, grader.pass_threshold, grader.confirm);
  if (score === undefined) throw new Error("one trajectory was graded and no score came back");
  const { id, task_id, outcome } = trajectory;
  const formula = grader.native.calculate_output;
  const explanation: Explanation = {
    version: 1,
    kind: "gradegate/explanation",
    grader: {
      name: grader.name,
      type: grader.native.type,
      digest: grader.digest,
      pass_threshold: grader.pass_threshold,
    },
    trajectory: { id, task_id, ...(outcome?.success === undefined ? {} : { success: outcome.success }) },
    score,
    ...(score.kind === "scored" ? { passed: score.value >= grader.pass_threshold } : {}),
    reads: variablesRead(grader.native, graderTypes, input),
    asked: asked(prepared(input).requests),
    ...(grader.process === undefined ? {} : { process: processWritten(grader.native, grader.process) }),
    ...(grader.rubrics === undefined
      ? {}
      : {
          rubrics: rubricsJudged(
            { native: grader.native, rubrics: grader.rubrics },
            graderTypes,
            input,
            score,
            answered,
          ),
        }),
    ...(answers.size > prepared(input).requests.length ? { asked_again: true as const } : {}),
    ...(typeof formula === "string" ? { formula } : {}),
  };
  world.print(args.isSet("json") ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(explanation));
  return 0;
}

/** A judge whose answers are kept beside being given, by the question's canonical JSON. */
function overheard(judge: Judge, answers: Map<string, Answer>): Judge {
  return {
    ask: async (requests) => {
      const given = await judge.ask(requests);
      requests.forEach((request, index) => {
        const answer = given[index];
        if (answer !== undefined) answers.set(canonicalJson(request), answer);
      });
      return given;
    },
  };
}

async function fromFile(file: string, id: string, args: Arguments, world: World): Promise<Subject> {
  const grader = await readNativeGrader(file, undefined, world);
  const path = args.value("dataset");
  const trajectory = await find(await openDataset(path, world), path ?? "", id, world);
  if (trajectory === undefined) throw new UserError(`${path}: there is no trajectory "${id}"`);
  return { grader, trajectory, recordings: await readRecordings(args.value("recordings"), world) };
}

async function fromPolicies(name: string, id: string, args: Arguments, world: World): Promise<Subject> {
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const grader = set.graders.get(name);
  if (grader === undefined) {
    throw new UserError(`there is no grader "${name}"; known: ${[...set.graders.keys()].join(", ")}`);
  }
  const stated = args.value("dataset");
  if (stated !== undefined) {
    const trajectory = await find(await openDataset(stated, world), stated, id, world);
    if (trajectory === undefined) throw new UserError(`${stated}: there is no trajectory "${id}"`);
    return { grader, trajectory, recordings: await readRecordings(args.value("recordings"), world) };
  }
  return { grader, ...(await inSuites(tree, [...set.suites.values()], id, args, world)) };
}

/** The first dataset that has the trajectory, with what judges were recorded to say of it in any suite. */
async function inSuites(
  tree: FileTree,
  suites: readonly ResolvedSuite[],
  id: string,
  args: Arguments,
  world: World,
): Promise<Omit<Subject, "grader">> {
  for (const dataset of new Set(suites.map((suite) => suite.dataset))) {
    const chunks = await tree.stream(dataset);
    const trajectory = chunks === undefined ? undefined : await find(chunks, dataset, id, world);
    if (trajectory === undefined) continue;
    const stated = args.value("recordings");
    if (stated !== undefined) return { trajectory, recordings: await readRecordings(stated, world) };
    const files = new Map<string, Recordings[number]>();
    for (const suite of suites.filter((each) => each.dataset === dataset)) {
      const found = await readSuiteRecordings(suite, tree, "replay");
      if ("recordings" in found) for (const each of found.recordings) files.set(each.file, each);
    }
    return { trajectory, recordings: [...files.values()] };
  }
  throw new UserError(`no suite's dataset has a trajectory "${id}"; name another with --dataset FILE`);
}

async function find(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  id: string,
  world: World,
): Promise<Trajectory | undefined> {
  for await (const { trajectory } of readTrajectories(chunks, path, world.sha256, { gunzip: world.gunzip })) {
    if (trajectory.id === id) return trajectory;
  }
  return undefined;
}
