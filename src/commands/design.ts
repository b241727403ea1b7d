import { BOOTSTRAP_DEFAULTS } from "../comparison/bootstrap.ts";
import { type Design, designOf, type PartPolicy } from "../design/design.ts";
import { UserError } from "../errors.ts";
import type { Report } from "../evaluation/report.ts";
import { isJsonObject } from "../json.ts";
import { heldOut } from "../policy/held-out.ts";
import { type CompiledGrader, DEFAULT_PASS_THRESHOLD, type PolicySet } from "../policy/policy-set.ts";
import { renderDesign } from "../render/design-text.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import { numberOption, openDataset, readNativeGrader, readRecordings } from "./native-grader.ts";
import { judgeMode, reportOf, reportsOfSuites } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

interface Graded {
  readonly grader: CompiledGrader;
  readonly report: Report;
  readonly set?: PolicySet;
}

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  if (args.positionals.length > 0) throw new UserError("design: takes no words, only options; see --help");
  const resamples = numberOption("resamples", args.value("resamples")) ?? 2000;
  if (!Number.isInteger(resamples) || resamples < 200 || resamples > 100_000) {
    throw new UserError(`--resamples: expected a whole number from 200 to 100000, got ${resamples}`);
  }
  const { grader, report, set } = await graded(args, world);
  const policies = partPolicies(grader, set, args.values("keep"));
  const formula = grader.native.calculate_output;
  const design = designOf(report, typeof formula === "string" ? formula : undefined, policies, {
    ...BOOTSTRAP_DEFAULTS,
    resamples,
  });
  const unknown = args.values("keep").filter((key) => !design.parts.some((part) => part.key === key));
  if (unknown.length > 0) {
    throw new UserError(
      `--keep: ${grader.name} has no part "${unknown[0]}"; known: ${design.parts.map(({ key }) => key).join(", ")}`,
    );
  }
  const about = { grader: `${grader.name} ${grader.version}`, digest: grader.digest, dataset: report.dataset };
  world.print(
    args.isSet("json") ? `${JSON.stringify({ ...about, ...design }, null, 2)}\n` : renderDesign(about.grader, design),
  );
  return isTold(design) ? 0 : 2;
}

function isTold({ parts }: Design): boolean {
  return parts.some(({ says }) => says !== "unknown");
}

async function graded(args: Arguments, world: World): Promise<Graded> {
  const [file, name] = [args.value("grader"), args.value("suite")];
  const judge = judgeMode(args.value("judge"));
  if ((file === undefined) === (name === undefined)) {
    throw new UserError("design: give --suite NAME, or --grader FILE with --dataset FILE");
  }
  if (file !== undefined) {
    const grader = await readNativeGrader(file, undefined, world);
    const datasetPath = args.value("dataset") ?? "";
    const chunks = await openDataset(args.value("dataset"), world);
    const recordings = await readRecordings(args.value("recordings"), world);
    return { grader, report: await reportOf({ grader, datasetPath, chunks, recordings, judge }, world) };
  }
  const tree = await world.workTree();
  const { set, issues } = await loadChecked(tree, args.value("policies") ?? "policies", world);
  if (set === undefined) throw new UserError("the policies are not valid", issues);
  const suite = set.suites.get(name ?? "");
  if (suite === undefined)
    throw new UserError(`there is no suite "${name}"; known: ${[...set.suites.keys()].join(", ")}`);
  const why = suite.spec.purpose === "holdout" ? "it is a holdout suite" : heldOut(suite.grader, set);
  if (why !== undefined) {
    throw new UserError(
      `${suite.name} is not for designing a reward by: ${why}. What a reward is fitted to is held out no more.`,
    );
  }
  const found = (await reportsOfSuites([suite], tree, judge, world)).get(suite.name);
  if (found === undefined || "problem" in found) {
    throw new UserError(`the suite "${suite.name}" cannot be graded: ${found?.problem ?? "nothing came of it"}`);
  }
  return { grader: suite.grader, report: found.report, set };
}

/** What the parts' own policies say: threshold and layer. A part written in place has no layer; --keep names it. */
function partPolicies(
  grader: CompiledGrader,
  set: PolicySet | undefined,
  keep: readonly string[],
): ReadonlyMap<string, PartPolicy> {
  const written = grader.source?.document.spec.graders ?? grader.native.graders;
  if (!isJsonObject(written)) return new Map();
  return new Map(
    Object.entries(written).map(([key, part]) => {
      const ref = isJsonObject(part) && typeof part.ref === "string" ? set?.graders.get(part.ref) : undefined;
      const kept = keep.includes(key) || ref?.layer === "safety";
      return [key, { pass_threshold: ref?.pass_threshold ?? DEFAULT_PASS_THRESHOLD, kept }];
    }),
  );
}
