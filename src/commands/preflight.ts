import { compareWithProvider } from "../evaluation/provider-deviation.ts";
import type { TrainingService } from "../job/service.ts";
import type { JsonObject } from "../json.ts";
import { daysBetween } from "../target/compile.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { gradeRemotely, sampled, unsendableOf } from "./calibrate-provider.ts";
import type { JobSide } from "./job-side.ts";
import { told } from "./start-outcome.ts";
import { readSuiteRecordings, reportOfTrajectories } from "./suite-report.ts";
import type { World } from "./world.ts";

/** What was found before anything was spent. */
export interface Preflight {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** How far a provider's reward may be from ours: more than rounding, and the graders are not the same. */
const MOST_DEVIATION = 0.01;
const SOON = 30;

/**
 * Asks the provider what it can be asked for nothing, or for little: how long the models last, whether it takes the
 * grader, and on `sample` runs of a suite whether it pays what we pay. What cannot be asked is a note, never a pass.
 */
export async function preflight(
  side: JobSide,
  service: TrainingService,
  sample: number,
  world: World,
): Promise<Preflight> {
  const models = await modelDates(side, service, world.today());
  if (!side.profile.graderApi) {
    const note = `${side.profile.provider} has no API to validate or run a grader: nothing was compared`;
    return { problems: models.problems, notes: [...models.notes, note] };
  }
  const valid = await service.validate(side.job.grader.native as unknown as JsonObject);
  const refused = valid.kind === "refused" ? [`the provider refuses the grader: ${told(valid)}`] : [];
  const unasked =
    valid.kind === "ok" || valid.kind === "refused" ? [] : [`the grader could not be validated: ${told(valid)}`];
  const compared = refused.length > 0 || sample === 0 ? NOTHING : await comparison(side, service, sample, world);
  return {
    problems: [...models.problems, ...refused, ...compared.problems],
    notes: [...models.notes, ...unasked, ...compared.notes],
  };
}

const NOTHING: Preflight = { problems: [], notes: [] };

async function modelDates({ job, judges }: JobSide, service: TrainingService, today: string): Promise<Preflight> {
  const listed = await service.models();
  if (listed.kind !== "ok") {
    return { problems: [], notes: [`the provider's list of models could not be read: ${told(listed)}`] };
  }
  const problems: string[] = [];
  const notes: string[] = [];
  for (const model of [job.spec.base_model, ...judges]) {
    const found = listed.value.find(({ id }) => id === model);
    const { shutdown_date: end } = found ?? {};
    if (found === undefined) notes.push(`${model} is not in the provider's list of models`);
    if (end === undefined) continue;
    const left = daysBetween(today, end);
    if (left <= 0) problems.push(`the provider shut ${model} down on ${end}`);
    else if (left <= SOON) notes.push(`the provider shuts ${model} down on ${end}, in ${left} days`);
  }
  return { problems, notes };
}

async function comparison(side: JobSide, service: TrainingService, size: number, world: World): Promise<Preflight> {
  const { job, set, tree } = side;
  const { grader } = job;
  const note = (why: string): Preflight => ({
    problems: [],
    notes: [`the provider's reward was not compared: ${why}`],
  });
  const unsendable = unsendableOf(grader);
  if (unsendable !== undefined) return note(`${grader.name} reads ${unsendable}, and graders/run takes text alone`);
  const suite = [...set.suites.values()].find(
    (each) => each.grader.name === grader.name && each.spec.purpose !== "holdout",
  );
  if (suite === undefined) return note(`no suite has runs that ${grader.name} grades`);
  const chunks = await tree.stream(suite.dataset);
  if (chunks === undefined) return note(`${suite.dataset} is missing`);
  const rows = await sampled(
    readTrajectories(chunks, suite.dataset, world.sha256, { gunzip: world.gunzip }),
    size,
    world,
  );
  const recorded = await readSuiteRecordings(suite, tree, "replay");
  if ("problem" in recorded) return note(recorded.problem);
  const task = { grader, datasetPath: suite.dataset, trajectories: rows, ...recorded, judge: "replay" as const };
  const report = await reportOfTrajectories(task, world);
  const grades = await gradeRemotely(service.grader, grader, rows, world);
  const about = { grader: { name: grader.name, digest: grader.digest }, provider: service.host, date: world.today() };
  const { compared, disagreeing, max_deviation: most, worst } = compareWithProvider(report.scores, grades, about);
  if (most === undefined || worst === undefined) {
    const failed = grades.find((grade) => grade.kind === "failed");
    return note(failed === undefined ? "nothing could be scored here" : `it failed: ${failed.message}`);
  }
  const said = `${compared} runs compared, at most ${most.toFixed(4)} apart (${worst.trajectory}: ${worst.local.toFixed(4)} here, ${worst.provider.toFixed(4)} there)`;
  if (most > MOST_DEVIATION)
    return { problems: [`the provider pays otherwise than was evaluated: ${said}`], notes: [] };
  const unlike = disagreeing === 0 ? [] : [`${disagreeing} runs were scored on one side alone`];
  return { problems: [], notes: [said, ...unlike] };
}
