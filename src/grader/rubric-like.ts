import type { JsonObject } from "../json.ts";

/** What a Rubric policy's `spec` holds, as far as it is compiled. */
export interface RubricLike {
  readonly model: string;
  readonly instructions: string;
  readonly criteria: readonly Criterion[];
  /** Lowest and highest score; what the points come to beyond it is clipped. [0, 1] if absent. */
  readonly range?: readonly number[];
  readonly sampling_params?: JsonObject;
}

export interface Criterion {
  readonly id: string;
  readonly description: string;
  /** Negative points make a penalty. */
  readonly weight: number;
  readonly levels: readonly Level[];
}

export interface Level {
  readonly score: number;
  readonly description: string;
}

/** Lowest and highest score of a rubric. */
export function rubricRange({ range }: Pick<RubricLike, "range">): readonly [number, number] {
  return [range?.[0] ?? 0, range?.[1] ?? 1];
}
