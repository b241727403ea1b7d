import type { SimilarityAssumption } from "../grader/similarity/assumption.ts";
import { canonicalJson, isJsonObject, type Json } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import type { RemoteGrade } from "../ports.ts";
import type { ScoreRow } from "./report.ts";

/** How far local scores were from a provider's on a sample. Kept beside the grader; a fact of its date. */
export interface ProviderDeviation {
  readonly version: 1;
  readonly kind: "gradegate/provider-deviation";
  readonly grader: { readonly name: string; readonly digest: string };
  /** What was assumed of the provider; the deviation is that of this assumption. */
  readonly assumes?: SimilarityAssumption;
  /** The host that was asked. */
  readonly provider: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly sampled: number;
  /** Scored on both sides. */
  readonly compared: number;
  /** One side scored where the other failed, or they failed otherwise than together: the kind of answer differs. */
  readonly disagreeing: number;
  /** Absent where nothing could be compared. */
  readonly max_deviation?: number;
  readonly mean_deviation?: number;
  readonly worst?: { readonly trajectory: string; readonly local: number; readonly provider: number };
}

/** `grader.yaml` and `grader.json` are calibrated in `grader.deviation.json`. */
export function deviationPath(graderFile: string): string {
  return graderFile.replace(/(\.[^./\\]+)?$/, ".deviation.json");
}

/** Local rows and the provider's grades of the same trajectories, in the same order. */
export function compareWithProvider(
  rows: readonly ScoreRow[],
  grades: readonly RemoteGrade[],
  about: Pick<ProviderDeviation, "grader" | "provider" | "date" | "assumes">,
): ProviderDeviation {
  const pairs = rows.map((row, index) => {
    const grade = grades[index];
    return { trajectory: row.id, local: row.value, provider: grade?.kind === "reward" ? grade.reward : undefined };
  });
  const compared = pairs.flatMap(({ trajectory, local, provider }) =>
    local === undefined || provider === undefined ? [] : [{ trajectory, local, provider }],
  );
  const deviations = compared.map(({ local, provider }) => Math.abs(local - provider));
  const most = deviations.reduce((a, b) => Math.max(a, b), 0);
  const worst = compared[deviations.indexOf(most)];
  const counts = {
    sampled: rows.length,
    compared: compared.length,
    disagreeing: pairs.filter(({ local, provider }) => (local === undefined) !== (provider === undefined)).length,
  };
  const found = { version: 1, kind: "gradegate/provider-deviation", ...about, ...counts } as const;
  if (worst === undefined) return found;
  const mean = deviations.reduce((sum, each) => sum + each, 0) / compared.length;
  return { ...found, max_deviation: most, mean_deviation: mean, worst };
}

/** A deviation file's content; `undefined` where it is none. It only ever says how far off a number may be. */
export function parseDeviation(text: string): ProviderDeviation | undefined {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isJsonObject(value) || value.version !== 1 || value.kind !== "gradegate/provider-deviation") return undefined;
  const { grader, max_deviation } = value;
  const isDeviation = max_deviation === undefined || (typeof max_deviation === "number" && max_deviation >= 0);
  return isJsonObject(grader) && typeof grader.digest === "string" && isDeviation
    ? (value as unknown as ProviderDeviation)
    : undefined;
}

/** Whether a deviation is of this grader as it stands, under what it assumes now. */
export function deviationFits(
  deviation: ProviderDeviation | undefined,
  grader: CompiledGrader,
): deviation is ProviderDeviation {
  return (
    deviation !== undefined &&
    deviation.grader.digest === grader.digest &&
    canonicalJson(deviation.assumes ?? {}) === canonicalJson(grader.similarity ?? {})
  );
}
