import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Kind, PolicyDocument } from "../policy/document.ts";
import type { CompiledGrader, Located, PolicySet } from "../policy/policy-set.ts";
import { isWhole, kindRule } from "./kinds.ts";
import { type Difference, differences } from "./paired-leaves.ts";
import type { ChangeKind, Direction, SemanticChange } from "./semantic-change.ts";

/**
 * Every change of what the policies mean, in the order of policies and fields. Formatting and comments are none, nor is a
 * default that is written out. What does nothing to any verdict is `neutral` only where that is certain: for a grader,
 * where it compiles to the very same.
 */
export function classify(base: PolicySet, head: PolicySet): readonly SemanticChange[] {
  const suites = (set: PolicySet) => new Map([...set.suites].map(([name, { source }]) => [name, source]));
  const jobs = (set: PolicySet) => new Map([...set.jobs].map(([name, { source }]) => [name, source]));
  return [
    ...classifyKind("Gate", base.gates, head.gates),
    ...classifyKind("Suite", suites(base), suites(head)),
    ...classifyGraders(base, head),
    ...classifyKind("Rubric", base.rubrics, head.rubrics),
    ...classifyKind("TrainingJob", jobs(base), jobs(head)),
    ...classifyKind("Rollout", base.rollouts, head.rollouts),
    ...classifyKind("ToolScope", base.toolScopes, head.toolScopes),
  ];
}

/** What the head judges less strictly than the base; a slice that holds other runs now may, so it is among them. */
export function loosenings(changes: readonly SemanticChange[]): readonly SemanticChange[] {
  return changes.filter(
    ({ direction, field }) => direction === "loosening" || (direction === "unknown" && field?.startsWith("slices.")),
  );
}

type Policies = ReadonlyMap<string, Located<PolicyDocument>>;

function classifyKind(kind: Kind, base: Policies, head: Policies): readonly SemanticChange[] {
  return namesOf(base, head).flatMap((name) => classifyPolicy({ kind, name }, base.get(name), head.get(name)));
}

function classifyGraders(base: PolicySet, head: PolicySet): readonly SemanticChange[] {
  return namesOf(base.graders, head.graders).flatMap((name) => {
    const policy = { kind: "Grader", name } as const;
    const [before, after] = [base.graders.get(name), head.graders.get(name)];
    const found = classifyPolicy(policy, before?.source, after?.source);
    if (before === undefined || after === undefined) return found;
    if (before.digest === after.digest) return found.map((change) => provenSame(change));
    const explained = found.some((change) => change.direction !== "neutral" && !isOurs(change));
    return explained && !sourceDiffers(before, after) ? found : [...found, compiledOtherwise(policy, before, after)];
  });
}

/** A change that compiles to the same grader does nothing, unless it is of a field that only we read. */
function provenSame(change: SemanticChange): SemanticChange {
  return isOurs(change) || change.direction === "neutral"
    ? change
    : { ...change, kind: "documentation", direction: "neutral" };
}

function isOurs({ field = "" }: SemanticChange): boolean {
  return /^(pass_threshold|trainable|layer|confirm|similarity)\b/.test(field);
}

/** Whether a file of the same name holds another source: no field of the policy tells. */
function sourceDiffers(base: CompiledGrader, head: CompiledGrader): boolean {
  const file = (grader: CompiledGrader) => grader.source?.document.spec.source_file;
  return file(head) !== undefined && file(base) === file(head) && base.native.source !== head.native.source;
}

/** What the file names is another now: its source, its rubric or a grader that it holds. */
function compiledOtherwise(
  policy: SemanticChange["policy"],
  base: CompiledGrader,
  head: CompiledGrader,
): SemanticChange {
  const written = head.source?.document.spec;
  const field = ["source_file", "rubric", "graders"].find((each) => written?.[each] !== undefined) ?? "type";
  return {
    policy,
    kind: field === "rubric" ? "judge" : "formula",
    direction: "unknown",
    field: `what ${field} stands for`,
    base: base.digest.slice(0, 12),
    head: head.digest.slice(0, 12),
    ...(head.source === undefined ? {} : { position: head.source.locate(["spec", field]) }),
  };
}

function classifyPolicy(
  policy: SemanticChange["policy"],
  base: Located<PolicyDocument> | undefined,
  head: Located<PolicyDocument> | undefined,
): readonly SemanticChange[] {
  if (base === undefined || head === undefined) {
    const there = head ?? base;
    return there === undefined ? [] : [{ ...comeOrGone(policy, base === undefined), position: there.locate([]) }];
  }
  const found = differences(content(base.document), content(head.document), (words) => isWhole(policy.kind, words));
  return found.flatMap((each) => {
    const change = changeOf(policy, each);
    return change === undefined ? [] : [{ ...change, position: head.locate(each.headPath) }];
  });
}

/** A gate or a suite holds something back by being there; what a grader does depends on who asks it. */
function comeOrGone(policy: SemanticChange["policy"], come: boolean): SemanticChange {
  const judges = ["Gate", "Suite", "ToolScope"].includes(policy.kind);
  const direction: Direction = judges ? (come ? "tightening" : "loosening") : "unknown";
  const kind = {
    Gate: "gate_rule",
    Suite: "gate_rule",
    Grader: "formula",
    Rubric: "judge",
    TrainingJob: "other",
    Rollout: "other",
    ToolScope: "tool_scope",
  } as const;
  return { policy, kind: kind[policy.kind], direction, ...(come ? { head: "new" } : { base: "removed" }) };
}

function changeOf(policy: SemanticChange["policy"], difference: Difference): SemanticChange | undefined {
  const { words, reordered } = difference;
  const { kind, reading, fallback } = kindRule(policy.kind, words);
  const field = (words[0] === "spec" ? words.slice(1) : words).join(".");
  if (reordered === true) return reorderedList(policy, field, kind, difference);
  const [base, head] = [difference.base ?? fallback, difference.head ?? fallback];
  if (base !== undefined && head !== undefined && canonicalJson(base) === canonicalJson(head)) {
    return { policy, kind: "documentation", direction: "neutral", field, ...shown(difference.base, difference.head) };
  }
  const proven = reading(base, head);
  // A formula may subtract the part: what makes it pass more may then pay less.
  const direction = field.startsWith("graders.") && proven !== "neutral" ? "unknown" : proven;
  return { policy, kind, direction, field, ...shown(base, head) };
}

/** The order matters to a judge and to what is compiled, not to a list of suites, slices or bounds. */
function reorderedList(
  policy: SemanticChange["policy"],
  field: string,
  kind: ChangeKind,
  { base, head }: Difference,
): SemanticChange {
  const matters = (policy.kind === "Grader" || policy.kind === "Rubric") && kind !== "documentation";
  return matters
    ? { policy, kind, direction: "unknown", field: `order of ${field}`, ...shown(base, head) }
    : { policy, kind: "documentation", direction: "neutral", field: `order of ${field}` };
}

function content({ metadata, spec }: PolicyDocument): Json {
  return { metadata, spec } as unknown as Json;
}

function shown(base: Json | undefined, head: Json | undefined): Pick<SemanticChange, "base" | "head"> {
  return {
    ...(base === undefined ? {} : { base: short(base) }),
    ...(head === undefined ? {} : { head: short(head) }),
  };
}

const LONGEST = 80;

function short(value: Json): number | string {
  if (typeof value === "number") return value;
  const text = (typeof value === "string" ? value : isJsonObject(value) ? fieldsText(value) : canonicalJson(value))
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** Said by the field's own name, or not of what is judged. */
const NAMING: ReadonlySet<string> = new Set(["id", "name", "rule", "suite", "slice", "reason", "owner"]);

function fieldsText(value: JsonObject): string {
  const text = (each: Json) => (typeof each === "string" ? each : canonicalJson(each));
  return Object.entries(value)
    .filter(([field]) => !NAMING.has(field))
    .map(([field, each]) => `${field}: ${text(each)}`)
    .join(", ");
}

function namesOf(...maps: readonly ReadonlyMap<string, unknown>[]): readonly string[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort();
}
