import { PERMISSIONS, TOOL_STAGES } from "../grader/tool-scope.ts";
import type { Json } from "../json.ts";
import type { Kind } from "../policy/document.ts";
import {
  dropped,
  fewerIsLooser,
  higherIsLooser,
  listedIsLooser,
  listedIsStricter,
  lowerIsLooser,
  movedUpIsLooser,
  neutral,
  type Reading,
  ranked,
  unknown,
} from "./reading.ts";
import type { ChangeKind } from "./semantic-change.ts";

/** What a change at a path means. The first rule that fits a path reads it. */
interface KindRule {
  /** Names of fields from `spec` or `metadata`; `*` is any one, `**` any number of them. */
  readonly path: string;
  readonly kind: ChangeKind;
  readonly reading: Reading;
  /** What holds where the field is not written. */
  readonly fallback?: Json;
}

const rule = (path: string, kind: ChangeKind, reading: Reading, fallback?: Json): KindRule => ({
  path,
  kind,
  reading,
  ...(fallback === undefined ? {} : { fallback }),
});

const DOCUMENTATION = [rule("metadata.**", "documentation", neutral)];

const COMPARED = ["margin", "max_drop", "max_rise_of_failures"] as const;

const GATE: readonly KindRule[] = [
  ...DOCUMENTATION,
  rule("spec.waivers.*", "waiver", listedIsLooser),
  rule("spec.waivers.*.ceiling", "waiver", higherIsLooser),
  rule("spec.waivers.*.floor", "waiver", lowerIsLooser),
  rule("spec.waivers.*.expires", "waiver", ranked("later")),
  rule("spec.waivers.*.reason", "documentation", neutral),
  rule("spec.waivers.*.owner", "documentation", neutral),
  rule("spec.waivers.*.slice", "documentation", neutral),
  rule("spec.merge.suites", "gate_rule", listedIsStricter),
  rule("spec.merge.calibration.suites", "gate_rule", listedIsStricter),
  rule("spec.merge.calibration.min_kappa", "gate_rule", lowerIsLooser),
  rule("spec.merge.calibration.min_labels", "gate_rule", lowerIsLooser),
  rule("spec.merge.calibration.max_age_days", "gate_rule", higherIsLooser),
  rule("spec.merge.selftest.max_age_days", "gate_rule", higherIsLooser),
  rule("spec.merge.selftest.min_power", "gate_rule", lowerIsLooser, 0.9),
  rule("spec.merge.selftest.max_flip_rate", "gate_rule", higherIsLooser, 0.01),
  rule("spec.merge.selftest.max_false_alarms", "gate_rule", higherIsLooser, 0.1),
  rule("spec.merge.exploitability.suites", "gate_rule", listedIsStricter),
  rule("spec.merge.exploitability.max", "gate_rule", higherIsLooser),
  rule("spec.merge.exploitability.budget", "gate_rule", lowerIsLooser),
  rule("spec.merge.holdout.suites", "gate_rule", listedIsStricter),
  rule("spec.merge.holdout.min_correlation", "gate_rule", lowerIsLooser),
  rule("spec.merge.holdout.alarm", "gate_rule", ranked(["refuse", "shown"]), "shown"),
  rule("spec.merge.holdout.margin", "gate_rule", higherIsLooser),
  rule("spec.merge.audit.suites", "gate_rule", listedIsStricter),
  rule("spec.merge.audit.max_age_days", "gate_rule", higherIsLooser),
  rule("spec.merge.audit.min_labels", "gate_rule", lowerIsLooser),
  rule("spec.merge.audit.min_alpha", "gate_rule", lowerIsLooser),
  rule("spec.merge.audit.max_false_accept_rate", "gate_rule", higherIsLooser),
  // Where nothing is said none may fail or go, so saying something is looser already.
  rule("spec.merge.error_rate.max", "gate_rule", higherIsLooser, 0),
  rule("spec.merge.removed.max", "gate_rule", higherIsLooser, 0),
  rule("spec.merge.labels_changed.max", "gate_rule", higherIsLooser, 0),
  rule("spec.merge.underpowered", "gate_rule", ranked(["refuse", "allow"]), "refuse"),
  rule("spec.merge.version_bump", "gate_rule", ranked(["derived", "required", "advised"]), "required"),
  rule("spec.merge.loosening.refuse", "gate_rule", listedIsStricter),
  rule("spec.merge.loosening.approvals", "gate_rule", lowerIsLooser),
  rule("spec.merge.loosening.unknown", "gate_rule", ranked(["loosening", "shown"]), "shown"),
  rule("spec.merge.ledger", "gate_rule", ranked(["required", "optional"]), "optional"),
  rule("spec.ledger.evidence.keep_days", "gate_rule", lowerIsLooser),
  // Two people where nothing is said.
  rule("spec.train.approvals.count", "gate_rule", lowerIsLooser, 2),
  rule("spec.promote.approvals.count", "gate_rule", lowerIsLooser, 2),
  rule("spec.merge.approvals.count", "gate_rule", lowerIsLooser),
  rule("spec.train.suites", "gate_rule", listedIsStricter),
  rule("spec.promote.suites", "gate_rule", listedIsStricter),
  rule("spec.*.budget.usd", "gate_rule", higherIsLooser),
  rule("spec.merge.**.max", "gate_rule", higherIsLooser),
  rule("spec.merge.**.min", "gate_rule", lowerIsLooser),
  ...COMPARED.map((bound) => rule(`spec.merge.compare.${bound}`, "gate_rule", higherIsLooser)),
  rule("spec.**", "gate_rule", unknown),
];

const SUITE: readonly KindRule[] = [
  ...DOCUMENTATION,
  // What is held out may then be trained on and shown, and what is of safety may be waived.
  rule("spec.purpose", "gate_rule", (base) => (base === "holdout" || base === "safety" ? "loosening" : "unknown")),
  rule("spec.dataset", "dataset", unknown),
  rule("spec.recordings", "judge", unknown),
  rule("spec.calibration", "judge", unknown),
  rule("spec.slices.*", "gate_rule", dropped),
  rule("spec.slices.**", "gate_rule", unknown),
  rule("spec.expect.pass_rate.*.slice", "documentation", neutral),
  rule("spec.**.max", "gate_rule", higherIsLooser),
  rule("spec.**.min", "gate_rule", lowerIsLooser),
  ...COMPARED.map((bound) => rule(`spec.compare.${bound}`, "gate_rule", higherIsLooser)),
  rule("spec.compare.**", "gate_rule", unknown),
];

const JUDGED: readonly KindRule[] = [
  rule("spec.**.sampling_params.**", "sampling", unknown),
  rule("spec.**.sampling_params", "sampling", unknown),
  // Fewer answers settle on the wrong one more often, whatever the judge is.
  rule("spec.**.repeats.asks", "sampling", fewerIsLooser),
  rule("spec.**.repeats.**", "sampling", unknown),
  rule("spec.**.ask.**", "sampling", unknown),
  rule("spec.**.confirm.**", "sampling", unknown),
  rule("spec.**.model", "model", unknown),
];

const RUBRIC: readonly KindRule[] = [
  ...DOCUMENTATION,
  ...JUDGED,
  rule("spec.instructions", "judge", unknown),
  rule("spec.criteria.*.weight", "weight", unknown),
  rule("spec.criteria.*", "criterion", dropped),
  rule("spec.criteria.**", "criterion", unknown),
];

const GRADER: readonly KindRule[] = [
  ...DOCUMENTATION,
  rule("spec.pass_threshold", "threshold", lowerIsLooser, 0.5),
  rule("spec.trainable", "other", ranked([false])),
  rule("spec.layer", "other", ranked(["safety"])),
  ...JUDGED,
  rule("spec.**.operation", "formula", ranked(["eq", "like", "ilike"])),
  rule("spec.**.passing_labels", "label", listedIsLooser),
  rule("spec.**.labels", "label", unknown),
  rule("spec.**.input.**", "judge", unknown),
  rule("spec.rubric", "judge", unknown),
  rule("spec.**.weight", "weight", unknown),
  rule("spec.weights.**", "weight", unknown),
  rule("spec.**.allow", "tool_scope", listedIsLooser),
  rule("spec.rules.allowed.tools", "tool_scope", listedIsLooser),
  rule("spec.rules.forbidden.tools", "tool_scope", listedIsStricter),
  rule("spec.**.only", "tool_scope", unknown),
  rule("spec.**.ignore", "tool_scope", unknown),
  rule("spec.**.recovery", "tool_scope", unknown),
  rule("spec.tools.**", "tool_scope", unknown),
  rule("spec.**.tools", "tool_scope", unknown),
  rule("spec.rules.*", "criterion", dropped),
  rule("spec.graders.*", "formula", unknown),
  rule("spec.limits.*", "threshold", dropped),
  rule("spec.limits.*.soft", "threshold", movedUpIsLooser),
  rule("spec.limits.*.hard", "threshold", movedUpIsLooser),
  rule("spec.similarity.**", "other", unknown),
  ...["calculate_output", "source", "source_file", "reference", "evaluation_metric", "schema", "type"].map((field) =>
    rule(`spec.**.${field}`, "formula", unknown),
  ),
];

const JOB: readonly KindRule[] = [
  ...DOCUMENTATION,
  rule("spec.budget.**", "threshold", higherIsLooser),
  rule("spec.estimate.**", "documentation", neutral),
  rule("spec.holdout", "gate_rule", listedIsStricter),
  rule("spec.checkpoint.safety", "gate_rule", listedIsStricter),
  rule("spec.datasets.**", "dataset", unknown),
  rule("spec.base_model", "model", unknown),
];

const ROLLOUT: readonly KindRule[] = [
  ...DOCUMENTATION,
  rule("spec.steps.*", "gate_rule", dropped),
  rule("spec.metrics.*", "gate_rule", dropped),
  rule("spec.metrics.*.failure_limit", "threshold", higherIsLooser, 0),
  rule("spec.metrics.*.inconclusive_limit", "threshold", higherIsLooser, 0),
  rule("spec.metrics.*.mode", "gate_rule", ranked(["enforce", "observe"]), "enforce"),
  rule("spec.metrics.*.stable.max_loss", "threshold", higherIsLooser),
  rule("spec.stable", "model", unknown),
  rule("spec.candidate", "model", unknown),
];

/** A stage that is not named has the scope's default, which no reading of one value knows. */
const permitted: Reading = (base, head) =>
  base === undefined || head === undefined ? "unknown" : ranked([...PERMISSIONS])(base, head);
const TOOL_SCOPE: readonly KindRule[] = [
  ...DOCUMENTATION,
  rule("spec.default", "tool_scope", ranked([...PERMISSIONS]), "forbidden"),
  ...TOOL_STAGES.map((stage) => rule(`spec.tools.*.${stage}`, "tool_scope", permitted)),
  rule("spec.**", "tool_scope", unknown),
];

const TABLE: Readonly<Record<Kind, readonly KindRule[]>> = {
  Gate: GATE,
  Suite: SUITE,
  Rubric: RUBRIC,
  Grader: GRADER,
  TrainingJob: JOB,
  Rollout: ROLLOUT,
  ToolScope: TOOL_SCOPE,
};

/** Read as something that nobody thought of: shown, and never taken for harmless. */
const OTHER: KindRule = rule("**", "other", unknown);

export function kindRule(policy: Kind, words: readonly string[]): KindRule {
  return TABLE[policy].find(({ path }) => fits(path.split("."), words)) ?? OTHER;
}

/** Whether a value that stands on one side only is read as a whole: its path has a rule of its own. */
export function isWhole(policy: Kind, words: readonly string[]): boolean {
  const { path } = kindRule(policy, words);
  return path.endsWith(".*");
}

function fits(pattern: readonly string[], words: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return words.length === 0;
  if (first === "**") return words.some((_, index) => fits(rest, words.slice(index))) || fits(rest, []);
  const [word, ...others] = words;
  return word !== undefined && (first === "*" || first === word) && fits(rest, others);
}
