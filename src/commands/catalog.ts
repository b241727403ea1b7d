import { APPLY } from "./apply-spec.ts";
import { ATTACK } from "./attack-spec.ts";
import { EVIDENCE_COMMANDS } from "./catalog-evidence.ts";
import {
  BASE,
  CACHE,
  DRY_RUN,
  EXITS,
  JSON_OUTPUT,
  JUDGE,
  POLICIES,
  SARIF,
  SPENDING,
  SUITE,
} from "./catalog-options.ts";
import { CHECKPOINT } from "./checkpoint-spec.ts";
import type { CommandSpec } from "./command.ts";
import { CURRICULUM } from "./curriculum-spec.ts";
import { DESIGN } from "./design-spec.ts";
import { DOCTOR } from "./doctor-spec.ts";
import { EFFECTS } from "./effects-spec.ts";
import { EXPORT } from "./export-spec.ts";
import { IMPORT_FORMATS } from "./import-formats.ts";
import { RELEASE } from "./release-spec.ts";
import { ROLLOUT } from "./rollout-spec.ts";
import { SELFTEST } from "./selftest-spec.ts";
import { TRAIN } from "./train-spec.ts";

/** Every command, as data: the CLI parses by it, and help and README are generated from it. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: "review",
    summary: "Compare two revisions' graders on recorded trajectories and hold the base's gate against the result.",
    positionals: "",
    options: [
      BASE,
      { name: "head", value: "REV", summary: "The revision with the change. The work tree where none is given." },
      POLICIES,
      JUDGE,
      ...SPENDING,
      DRY_RUN,
      ...CACHE,
      { name: "report", value: "FILE", summary: "Also write the review and every score as JSON." },
      SARIF,
      JSON_OUTPUT,
    ],
    exits: EXITS,
    load: () => import("./review-command.ts"),
  },
  EFFECTS,
  {
    name: "bump",
    summary:
      "Write the versions that the measured effect of a change asks for, and say it in the policies' CHANGELOG.md.",
    positionals: "",
    options: [
      BASE,
      POLICIES,
      { name: "grader", value: "NAME", summary: "Only this grader." },
      JUDGE,
      ...SPENDING,
      { name: "dry-run", summary: "Write nothing; say what would be written." },
      JSON_OUTPUT,
    ],
    exits: "0 the versions are high enough now, 2 nothing could be measured.",
    load: () => import("./bump.ts"),
  },
  {
    name: "validate",
    summary: "Check policies, or native grader JSON files, and list every problem with its line.",
    positionals: "[FILE...]",
    options: [POLICIES, JSON_OUTPUT],
    exits: "0 valid, 2 not valid.",
    load: () => import("./validate.ts"),
  },
  {
    name: "evaluate",
    summary: "Grade recorded trajectories with the suites, or one grader file on one dataset, and print the report.",
    positionals: "",
    options: [
      POLICIES,
      SUITE,
      {
        name: "grader",
        value: "FILE",
        summary: "A native grader JSON file, used instead of policies. Several are graded in one pass.",
        repeatable: true,
      },
      { name: "dataset", value: "FILE", summary: "Trajectories as JSONL (gzip accepted), with --grader." },
      { name: "recordings", value: "FILE", summary: "Judge recordings as JSONL, with --grader." },
      {
        name: "pass-threshold",
        value: "NUMBER",
        summary: "A score at or over it passes, with --grader.",
        default: "0.5",
      },
      JUDGE,
      ...SPENDING,
      DRY_RUN,
      ...CACHE,
      {
        name: "shard",
        value: "INDEX/COUNT",
        summary: "Only this machine's share of the rows, like 3/16; the report is then for `gradegate merge`.",
      },
      { name: "report", value: "FILE", summary: "Also write the report as JSON." },
      JSON_OUTPUT,
    ],
    exits: "0 it could grade, 1 a suite's expectation does not hold, 2 it could not grade.",
    load: () => import("./evaluate.ts"),
  },
  {
    name: "plan",
    summary: "Print the shards of an evaluation as JSON, for the matrix of a workflow.",
    positionals: "",
    options: [{ name: "shards", value: "COUNT", summary: "How many machines share the work.", default: "4" }],
    exits: "0 planned, 2 not a number of shards.",
    load: () => import("./plan.ts"),
  },
  {
    name: "merge",
    summary: "Put the reports of all shards together: the same report as without shards, or none.",
    positionals: "SHARD_REPORT...",
    options: [POLICIES, { name: "report", value: "FILE", summary: "Also write the report as JSON." }, JSON_OUTPUT],
    exits: "as `evaluate` without shards; 2 where a shard is missing, there twice, or of another run.",
    load: () => import("./merge.ts"),
  },
  {
    name: "diff",
    summary: "Compare two reports, or two grader files on one dataset, trajectory by trajectory.",
    positionals: "[BASE_REPORT HEAD_REPORT]",
    options: [
      { name: "base-grader", value: "FILE", summary: "A native grader JSON file." },
      { name: "head-grader", value: "FILE", summary: "A native grader JSON file." },
      { name: "dataset", value: "FILE", summary: "Trajectories as JSONL, with the grader files." },
      { name: "recordings", value: "FILE", summary: "Judge recordings as JSONL, with the grader files." },
      { name: "pass-threshold", value: "NUMBER", summary: "A score at or over it passes.", default: "0.5" },
      JUDGE,
      ...SPENDING,
      JSON_OUTPUT,
    ],
    exits: "0 compared (whatever the difference), 2 could not compare.",
    load: () => import("./diff.ts"),
  },
  SELFTEST,
  ATTACK,
  {
    name: "explain",
    summary: "Why one trajectory got its score: each part, the rendered templates, the evidence.",
    positionals: "GRADER TRAJECTORY",
    options: [
      POLICIES,
      {
        name: "dataset",
        value: "FILE",
        summary: "Where the trajectory is; every suite of the grader where none is given.",
      },
      { name: "recordings", value: "FILE", summary: "Judge recordings as JSONL." },
      JUDGE,
      ...SPENDING,
      JSON_OUTPUT,
    ],
    exits: "0 explained, 2 no such grader or trajectory.",
    load: () => import("./explain.ts"),
  },
  {
    name: "calibrate",
    summary: "Measure how a judge agrees with human labels, or how far local scores are from a provider's.",
    positionals: "judge|provider",
    options: [
      POLICIES,
      { name: "grader", value: "NAME|FILE", summary: "A Grader policy, or a native grader JSON file." },
      { name: "dataset", value: "FILE", summary: "Trajectories as JSONL (gzip accepted); labelled ones for a judge." },
      { name: "recordings", value: "FILE", summary: "Judge recordings as JSONL." },
      JUDGE,
      ...SPENDING,
      { name: "out", value: "FILE", summary: "Where to keep the result. Of a provider, beside the grader by default." },
      JSON_OUTPUT,
      {
        name: "labels",
        value: "PATH",
        summary: "judge: where a trajectory has its labels, a verdict, a number, or one for each rater.",
        default: "outcome.human.labels",
      },
      { name: "label-file", value: "FILE", summary: "judge: labels beside the dataset, by `gradegate audit import`." },
      { name: "label-threshold", value: "NUMBER", summary: "judge: a label at or over it is a pass.", default: "0.5" },
      { name: "pass-threshold", value: "NUMBER", summary: "judge: of a grader file.", default: "0.5" },
      {
        name: "repeats",
        value: "N",
        summary: "judge: how often each trajectory is judged, to measure noise.",
        default: "1",
      },
      {
        name: "swapped",
        value: "TAG",
        summary: "judge: rows with this tag show their task's two answers in the other order.",
      },
      {
        name: "check",
        value: "FILE",
        summary: "judge: exit 1 unless this stored calibration is what is measured now.",
      },
      { name: "sample", value: "N", summary: "provider: how many trajectories, the same each time.", default: "20" },
    ],
    exits: "0 calibrated, 1 not as stored, 2 nothing could be compared.",
    load: () => import("./calibrate.ts"),
  },
  ...EVIDENCE_COMMANDS,
  {
    name: "import",
    summary: "Turn graders and recorded runs of other tools into policies and trajectories.",
    positionals: "FORMAT FILE",
    options: [
      {
        name: "out",
        value: "FOLDER",
        summary: "Write files there: a policy each, and the runs in one. Overwrites none. Standard output otherwise.",
      },
      {
        name: "judge-model",
        value: "MODEL",
        summary: "The judge of model-graded assertions that name none (promptfoo).",
      },
      JSON_OUTPUT,
    ],
    exits: `0 imported, 2 it could not be, and nothing was written. Formats: ${IMPORT_FORMATS.map(({ name }) => name).join(", ")}.`,
    load: () => import("./import.ts"),
  },
  EXPORT,
  CURRICULUM,
  DESIGN,
  DOCTOR,
  RELEASE,
  APPLY,
  TRAIN,
  CHECKPOINT,
  ROLLOUT,
];
