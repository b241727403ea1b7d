import type { Report } from "../evaluation/report.ts";
import { krippendorffAlpha, type RatedUnit } from "../score/krippendorff.ts";
import { type Resampled, resampled } from "../score/resample.ts";
import { type WeightedShare, weightedShare } from "../statistics/weighted-share.ts";
import type { AuditSheet, Drawn } from "./sheet.ts";

/** What people found in one sample, and what it says of the whole dataset. */
export interface AuditFindings {
  readonly version: 1;
  readonly kind: "gradegate/audit";
  readonly suite: string;
  readonly grader: AuditSheet["grader"];
  readonly dataset: AuditSheet["dataset"];
  readonly drawn_on: string;
  readonly seed: string;
  readonly seal: string;
  readonly raters: readonly { readonly rater: string; readonly rated_on: string; readonly answered: number }[];
  readonly sampled: number;
  /** With a verdict of pass or fail by most of those who gave one. */
  readonly decided: number;
  /** Nobody could say, or those who could stand level. */
  readonly unsure: number;
  readonly unanswered: number;
  /** Krippendorff's alpha of pass and fail; without a value where no two rated the same, or all said the same. */
  readonly alpha: Resampled & { readonly units: number };
  /** Share of the dataset that people would pass, beside what the grader passes of the same rows. */
  readonly true_pass_rate: WeightedShare;
  readonly graded_pass_rate: WeightedShare;
  /** Passed by the grader, of what people fail. */
  readonly false_accept_rate: WeightedShare;
  /** The same if all of which people are unsure were failed by them. */
  readonly false_accept_rate_at_worst: WeightedShare;
  /** Not passed by the grader, of what people pass. */
  readonly false_reject_rate: WeightedShare;
  /** Failed by people, of what the grader passes: what a training run would pay for nothing. */
  readonly paid_for_failure: WeightedShare;
  /** Passed by the grader and failed by people: where to look first. */
  readonly false_accepts: readonly string[];
}

const CONFIDENCE = 0.95;
const RESAMPLING = { confidence: CONFIDENCE, resamples: 2_000, seed: 20_261_123 };

interface Judged extends Drawn {
  readonly passed: boolean;
  readonly verdict: "pass" | "fail" | "unsure" | undefined;
  readonly ratings: RatedUnit;
}

/**
 * Puts the sheets of one sample together with what the grader said of its rows. The sheets carry one seal and one rater
 * each; rows that the report did not score are left out.
 */
export function findingsOf(sheets: readonly [AuditSheet, ...AuditSheet[]], report: Report): AuditFindings {
  const [first] = sheets;
  const verdicts = new Map(report.scores.map((row) => [`${row.digest} ${row.id}`, row.passed]));
  const said = sheets.map(({ answers }) => new Map(answers.map(({ id, verdict }) => [id, verdict])));
  const judged = first.sample.flatMap((drawn): readonly Judged[] => {
    const passed = verdicts.get(`${drawn.digest} ${drawn.id}`);
    if (passed === undefined) return [];
    const given = said.map((answers) => answers.get(drawn.id));
    const ratings = given.map((verdict) => (verdict === "pass" ? 1 : verdict === "fail" ? 0 : undefined));
    return [{ ...drawn, passed, ratings, verdict: together(given) }];
  });
  const decided = judged.filter(({ verdict }) => verdict === "pass" || verdict === "fail");
  const share = (of: readonly Judged[], member: (row: Judged) => boolean, counts: (row: Judged) => boolean) =>
    weightedShare(
      of.map((row) => ({
        cluster: row.task_id,
        weight: 1 / row.probability,
        of: member(row),
        counts: counts(row),
      })),
      CONFIDENCE,
    );
  const failed = ({ verdict }: Judged) => verdict === "fail";
  const passedByPeople = ({ verdict }: Judged) => verdict === "pass";
  const passed = (row: Judged) => row.passed;
  const doubted = judged.filter(({ verdict }) => verdict !== undefined);
  return {
    version: 1,
    kind: "gradegate/audit",
    suite: first.suite,
    grader: first.grader,
    dataset: first.dataset,
    drawn_on: first.drawn_on,
    seed: first.seed,
    seal: first.seal,
    raters: sheets.map(({ rater = "", rated_on = "", answers }) => ({
      rater,
      rated_on,
      answered: answers.filter(({ verdict }) => verdict !== undefined).length,
    })),
    sampled: first.sample.length,
    decided: decided.length,
    unsure: judged.filter(({ verdict }) => verdict === "unsure").length,
    unanswered: judged.filter(({ verdict }) => verdict === undefined).length,
    alpha: alphaOf(judged),
    true_pass_rate: share(decided, () => true, passedByPeople),
    graded_pass_rate: share(decided, () => true, passed),
    false_accept_rate: share(decided, failed, passed),
    false_accept_rate_at_worst: share(doubted, (row) => !passedByPeople(row), passed),
    false_reject_rate: share(decided, passedByPeople, (row) => !row.passed),
    paid_for_failure: share(decided, passed, failed),
    false_accepts: judged.filter((row) => row.passed && failed(row)).map(({ id }) => id),
  };
}

function together(given: readonly (string | undefined)[]): Judged["verdict"] {
  const answers = given.filter((verdict) => verdict !== undefined);
  if (answers.length === 0) return undefined;
  const passes = answers.filter((verdict) => verdict === "pass").length;
  const fails = answers.filter((verdict) => verdict === "fail").length;
  return passes === fails ? "unsure" : passes > fails ? "pass" : "fail";
}

function alphaOf(judged: readonly Judged[]): AuditFindings["alpha"] {
  const units = judged.filter(({ ratings }) => ratings.filter((rating) => rating !== undefined).length > 1);
  const found = resampled(
    units.map(({ task_id, ratings }) => ({ cluster: task_id, ratings })),
    (rows) =>
      krippendorffAlpha(
        rows.map(({ ratings }) => ratings),
        "nominal",
      ),
    RESAMPLING,
  );
  return { ...found, units: units.length };
}
