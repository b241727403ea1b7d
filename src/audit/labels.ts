import type { Issue } from "../errors.ts";
import { isJsonObject } from "../json.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";
import type { AuditSheet } from "./sheet.ts";

/** One person's verdict on one trajectory, as a line of a labels file beside the dataset, which stays as it is. */
export interface HumanLabel {
  readonly id: string;
  /** Of the trajectory: over other bytes the label says nothing. */
  readonly digest: string;
  readonly rater: string;
  /** 1 pass, 0 fail, null where the rater could not say. */
  readonly value: 0 | 1 | null;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly note?: string;
  /** The seal of the sheet that it was drawn for. */
  readonly audit: string;
}

/** The labels of a sheet that was filled in; none without a rater and a date. */
export function labelsOf({ rater, rated_on, seal, answers, sample }: AuditSheet): readonly HumanLabel[] {
  if (rater === undefined || rated_on === undefined) return [];
  const digests = new Map(sample.map(({ id, digest }) => [id, digest]));
  return answers.flatMap(({ id, verdict, note }) => {
    const digest = digests.get(id);
    if (verdict === undefined || digest === undefined) return [];
    const value = verdict === "unsure" ? null : verdict === "pass" ? 1 : 0;
    return [{ id, digest, rater, value, date: rated_on, ...(note === undefined ? {} : { note }), audit: seal }];
  });
}

/** What a labels file holds, or every line that is none. */
export function parseLabels(
  file: string,
  text: string,
): { readonly labels: readonly HumanLabel[]; readonly issues: readonly Issue[] } {
  const labels: HumanLabel[] = [];
  const issues: Issue[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const label = labelOf(line);
    if (label !== undefined) labels.push(label);
    else {
      const message = "expected a label: an object with id, digest, rater, value (1, 0 or null), date and audit";
      issues.push({ severity: "error", code: "label-invalid", file, line: at + 1, column: 1, message });
    }
  }
  return { labels, issues };
}

function labelOf(line: string): HumanLabel | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isJsonObject(value)) return undefined;
  const texts = [value.id, value.digest, value.rater, value.date, value.audit];
  const isGood = texts.every((each) => typeof each === "string") && [0, 1, null].includes(value.value as 0 | 1 | null);
  return isGood && (value.note === undefined || typeof value.note === "string")
    ? (value as unknown as HumanLabel)
    : undefined;
}

/** Both together, each once, in a fixed order; or those of which a rater said something else before. */
export function mergeLabels(
  known: readonly HumanLabel[],
  added: readonly HumanLabel[],
): { readonly labels: readonly HumanLabel[]; readonly contradicted: readonly HumanLabel[] } {
  const keyOf = ({ id, digest, rater, audit }: HumanLabel) => [audit, id, digest, rater].join("\0");
  const all = new Map(known.map((label) => [keyOf(label), label]));
  const contradicted = added.filter((label) => {
    const before = all.get(keyOf(label));
    return before !== undefined && before.value !== label.value;
  });
  for (const label of added) if (!all.has(keyOf(label))) all.set(keyOf(label), label);
  const labels = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, label]) => label);
  return { labels, contradicted };
}

/**
 * A trajectory with labels that stand beside its dataset, as if they were recorded in it. Of one rater's, those for the last
 * sheet count: nobody has two at once.
 */
export function withLabels(trajectory: Trajectory, labels: readonly HumanLabel[] | undefined): Trajectory {
  if (labels === undefined) return trajectory;
  const { outcome } = trajectory;
  const latest = [...labels].sort((a, b) => (a.date < b.date ? -1 : 1));
  const byRater = new Map(latest.map(({ rater, value }) => [rater, { rater, value }]));
  const recorded = (outcome?.human?.labels ?? []).filter(({ rater }) => !byRater.has(rater));
  const human = { ...outcome?.human, labels: [...recorded, ...byRater.values()] };
  return { ...trajectory, outcome: { ...outcome, human } };
}

export function labelLines(labels: readonly HumanLabel[]): string {
  return labels.map((label) => `${JSON.stringify(label)}\n`).join("");
}
