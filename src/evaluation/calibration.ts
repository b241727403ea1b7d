import { canonicalJson, isJsonObject, type JsonObject } from "../json.ts";
import type { Sha256 } from "../ports.ts";
import type { CalibrationFigures } from "./calibration-figures.ts";
import type { JudgeIdentity } from "./judge-identity.ts";
import type { DatasetIdentity } from "./report.ts";

/** How a judge agrees with people, measured once and stored beside what it was measured of. */
export interface Calibration {
  readonly version: 1;
  readonly kind: "gradegate/calibration";
  readonly engine: string;
  readonly grader: { readonly name: string; readonly version: string };
  readonly judge: JudgeIdentity;
  readonly dataset: DatasetIdentity;
  /** Where in a trajectory the labels stand, and the sha256 of all of them. */
  readonly labels: { readonly path: string; readonly digest: string };
  /** YYYY-MM-DD. */
  readonly calibrated_on: string;
  readonly figures: CalibrationFigures;
  /**
   * sha256 of the canonical JSON of all the rest. It shows an edit by hand; it is no signature, since who can run this
   * program can make one.
   */
  readonly seal: string;
}

export function sealed(calibration: Omit<Calibration, "seal">, sha256: Sha256): Calibration {
  return { ...calibration, seal: sha256(canonicalJson(calibration)) };
}

/** Reads a calibration file. What does not carry its own seal is not a calibration, whatever else it says. */
export function parseCalibration(
  text: string,
  sha256: Sha256,
): { readonly calibration: Calibration } | { readonly problem: "unreadable" | "edited" } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: "unreadable" };
  }
  if (!isJsonObject(value) || value.kind !== "gradegate/calibration" || value.version !== 1) {
    return { problem: "unreadable" };
  }
  const { seal, ...rest }: JsonObject = value;
  if (seal !== sha256(canonicalJson(rest))) return { problem: "edited" };
  // What carries the seal was written by this program, so it has the shape that this program writes.
  return { calibration: value as unknown as Calibration };
}
