import { UserError } from "../errors.ts";
import { compareWithProvider, deviationPath } from "../evaluation/provider-deviation.ts";
import { graderTypes } from "../grader/registry.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { RemoteGrade, RemoteGrader } from "../ports.ts";
import { renderDeviation } from "../render/deviation-text.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { sampleOf } from "../trajectory/sample.ts";
import type { RecordedTrajectory } from "../trajectory/trajectory.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption, openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { judgeMode, reportOfTrajectories } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

/** Requests under way at the same time: a run takes some seconds at the provider. */
const AT_ONCE = 4;

export async function calibrateProvider(args: Arguments, world: World): Promise<ExitCode> {
  const size = numberOption("sample", args.value("sample")) ?? 20;
  if (!Number.isInteger(size) || size < 1 || size > 1000)
    throw new UserError("--sample: expected a whole number from 1 to 1000");
  const date = world.today();
  const { grader, file } = await graderOf(args, world);
  refuseUnsendable(grader);
  const remote = await world.remoteGrader();
  const datasetPath = args.value("dataset") ?? "";
  const chunks = await openDataset(args.value("dataset"), world);
  const recordings = await readRecordings(args.value("recordings"), world);
  const sample = await sampled(
    readTrajectories(chunks, datasetPath, world.sha256, { gunzip: world.gunzip }),
    size,
    world,
  );
  const judge = judgeMode(args.value("judge"));
  const report = await reportOfTrajectories({ grader, datasetPath, trajectories: sample, recordings, judge }, world);
  const grades = await gradeRemotely(remote, grader, sample, world);
  const { name, digest, similarity } = grader;
  const assumes = similarity === undefined ? {} : { assumes: similarity };
  const about = { grader: { name, digest }, provider: remote.provider, date, ...assumes };
  const deviation = compareWithProvider(report.scores, grades, about);
  const failures = grades.flatMap((grade) => (grade.kind === "failed" ? [grade.message] : []));
  const out = args.value("out") ?? deviationPath(file);
  // What compared nothing says nothing, and must not stand in the place of what did.
  if (deviation.compared > 0) await world.writeFile(out, `${JSON.stringify(deviation, null, 2)}\n`);
  world.print(args.isSet("json") ? `${JSON.stringify(deviation)}\n` : renderDeviation(deviation, failures, out));
  return deviation.compared > 0 ? 0 : 2;
}

async function graderOf(
  args: Arguments,
  world: World,
): Promise<{ readonly grader: CompiledGrader; readonly file: string }> {
  const named = args.value("grader");
  if (named === undefined)
    throw new UserError("--grader is needed: a Grader policy's name, or a native grader JSON file");
  if (named.endsWith(".json")) return { grader: await readNativeGrader(named, undefined, world), file: named };
  const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const grader = set.graders.get(named);
  if (grader?.source === undefined) {
    throw new UserError(`there is no grader "${named}"; known: ${[...set.graders.keys()].join(", ")}`);
  }
  const { file } = grader.source;
  if (args.value("out") === undefined && (await world.readFile(file)) === undefined) {
    throw new UserError(
      `run this from the repository's root, or say with --out where the result goes: ${file} is not here`,
    );
  }
  return { grader, file };
}

/** What a grader reads that a provider's run is not given, which gets the output's text alone; `undefined` if nothing. */
export function unsendableOf(grader: CompiledGrader): string | undefined {
  const uses = graderTypes(grader.native.type)?.templates(grader.native, graderTypes) ?? [];
  const unsendable = uses.find(
    ({ namespace, variable }) =>
      namespace === "sample" && variable[0] !== "output_text" && variable[0] !== "output_json",
  );
  return unsendable === undefined ? undefined : `sample.${unsendable.variable.join(".")}`;
}

function refuseUnsendable(grader: CompiledGrader): void {
  const path = unsendableOf(grader);
  if (path === undefined) return;
  throw new UserError(
    `${grader.name} reads ${path}, and a provider's graders/run takes the output's text alone: nothing to compare`,
  );
}

/** The trajectories whose ids have the lowest hashes: as good as drawn by lot, and the same each time. */
export async function sampled(
  trajectories: AsyncIterable<RecordedTrajectory>,
  size: number,
  { sha256 }: World,
): Promise<readonly RecordedTrajectory[]> {
  let kept: { readonly recorded: RecordedTrajectory; readonly lot: string }[] = [];
  const lowest = () => kept.sort((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, size);
  for await (const recorded of trajectories) {
    kept.push({ recorded, lot: sha256(recorded.trajectory.id) });
    if (kept.length >= 2 * size + 100) kept = lowest();
  }
  return lowest().map(({ recorded }) => recorded);
}

export async function gradeRemotely(
  remote: RemoteGrader,
  grader: CompiledGrader,
  sample: readonly RecordedTrajectory[],
  { log }: World,
): Promise<readonly RemoteGrade[]> {
  const grades: RemoteGrade[] = [];
  let next = 0;
  const work = async () => {
    while (next < sample.length) {
      const at = next++;
      const { trajectory } = sample[at] as RecordedTrajectory;
      grades[at] = await remote.grade(grader.native, sampleOf(trajectory).output_text, trajectory.item);
      log.progress(`${remote.provider}: ${next} of ${sample.length} asked`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return grades;
}
