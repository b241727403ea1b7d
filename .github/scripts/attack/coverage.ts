import type { Attack } from "../../../src/attack/attack.ts";

/** How many attacks the reference has of each group; their ids are `D-01` and so on. */
const GROUPS = { D: 14, S: 11, J: 29, I: 2, P: 14, T: 15 } as const;

export const REFERENCE_IDS: readonly string[] = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}-${String(index + 1).padStart(2, "0")}`),
);

/** Asked of the grader itself (`src/attack/probes.ts`). */
const PROBED: Readonly<Record<string, string>> = {
  "D-08": "probe: a text of 50,000 letters; a grader that it stops is told of",
  "P-02": "probe: grades of attacks that failed, beside a score below 0",
  "P-04": "probe: a power tower, for graders that evaluate",
  "P-13": "probe: every corner of the formula (range, finite, one part alone); the rest is `validate`'s",
};

/** Why an attack of the reference is not among those here. */
export const NOT_BUILT: Readonly<Record<string, string>> = {
  "S-10": "needs a text of the opposite meaning for each task, which a model would have to write",
  "S-11": "needs a paraphrase for each task, which a model would have to write",
  "J-14": "needs a search against a live judge",
  "J-18": "a refusal is a failed grade by construction; nothing provokes one without a live judge",
  "J-24": "no grader type compares two answers",
  "J-28": "needs the criteria of a rubric taken apart",
  "J-29": "needs a chain of reasoning of its own for each task",
  "I-02": "needs a paraphrase for each task, which a model would have to write",
  "P-07":
    "the sandbox gives every row the same memory image; `validate` warns of clock, locale and chance in the source",
  "P-12": "the sandbox has no processes and no files",
  "P-14": "the sandbox has no files and no network; `validate` warns of both in the source",
  "T-08": "not built: an attack does not choose what a tool answers",
  "T-10": "reasoning is no part of a trajectory",
  "T-11": "not built: an attack does not choose what a tool answers",
  "T-13": "not built: no field says which files a run opened",
};

/** The attacks here that are one of the reference: itself, or a variant of it, `D-03/last`. */
export function variantsOf(id: string, catalogue: readonly Attack[]): readonly Attack[] {
  return catalogue.filter((attack) => attack.id === id || attack.id.startsWith(`${id}/`));
}

export function coverageOf(id: string, catalogue: readonly Attack[]): string {
  const variants = variantsOf(id, catalogue);
  if (variants.some(({ kind, family }) => kind === "judge" || family === "judge")) {
    return "run where the judge's answers are recorded or asked for";
  }
  if (variants.some(({ kind }) => kind === "output")) return "run";
  if (variants.some(({ property }) => property === "invariance")) return "run on recorded successes";
  if (variants.length > 0) return "run on recorded successes, told apart as a weaker claim";
  return PROBED[id] ?? `out: ${NOT_BUILT[id] ?? "not accounted for"}`;
}
