import { parseCalibration } from "../evaluation/calibration.ts";
import { judgeIdentity, staleness } from "../evaluation/judge-identity.ts";
import type { FoundCalibration } from "../gate/suite-outcome.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree, Sha256 } from "../ports.ts";

/** Bytes. A calibration has figures and no rows. */
const CALIBRATION_LIMIT = 256 * 1024;

/** The calibration that a suite names, held against its grader as it is now. */
export async function findCalibration(
  { calibration: file, grader }: ResolvedSuite,
  tree: FileTree,
  sha256: Sha256,
): Promise<FoundCalibration | undefined> {
  if (file === undefined) return undefined;
  const content = await tree.read(file, CALIBRATION_LIMIT);
  if (content.kind === "missing") return { file, problem: "missing" };
  if (content.kind !== "text") return { file, problem: "unreadable" };
  const parsed = parseCalibration(content.text, sha256);
  if ("problem" in parsed) return { file, problem: parsed.problem };
  const { calibration } = parsed;
  const now = judgeIdentity(grader, sha256);
  const stale = now === undefined ? ["the grader asks no judge any more"] : staleness(calibration.judge, now);
  return { file, calibration, stale };
}
