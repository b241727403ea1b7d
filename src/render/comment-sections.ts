import type { Flip } from "../comparison/score-diff.ts";
import type { Review, ReviewedChange, ReviewedSuite } from "../gate/review.ts";
import type { RuleResult } from "../gate/rule.ts";
import type { GraderRevision } from "../version/grader-change.ts";
import { changedCases } from "./changed-cases.ts";
import type { Detail } from "./detail.ts";
import { code, details, listOf, table } from "./markdown.ts";
import { count, number, pValue } from "./number.ts";
import { MARKS, ruleText } from "./rule-text.ts";

/** What decided: failures, then doubts, then what is waived, then advice; what held is folded away. */
export function rulesSection(review: Review, detail: Detail): string {
  const rules = toldOnce(review.rules);
  const lines = (outcome: RuleResult["outcome"], most: number) =>
    listed(
      rules.filter((rule) => rule.outcome === outcome),
      most,
      (rule) => `- ${MARKS[outcome]} ${ruleText(rule, detail.ids)}`,
    );
  const open = [
    ...lines("fail", detail.rules),
    ...lines("inconclusive", detail.rules),
    ...lines("waived", detail.rules),
    ...lines("advice", detail.rules),
  ];
  const held = rules.filter((rule) => rule.outcome === "pass").length;
  const folded =
    detail.held === 0
      ? `✅ ${count(held, "rule")} held.`
      : details(`✅ ${count(held, "rule")} held`, lines("pass", detail.held).join("\n"));
  return [open.length === 0 ? "" : `### Why\n\n${open.join("\n")}`, held === 0 ? "" : folded]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A slice's trajectories are the suite's: where the rule of the whole has named them, they are not named again. */
function toldOnce(rules: readonly RuleResult[]): readonly RuleResult[] {
  const key = ({ rule, suite, stated_by, over }: RuleResult) => [rule, suite, stated_by, over].join(" ");
  const whole = new Map(
    rules.filter(({ slice }) => slice === "all").map((result) => [key(result), new Set(result.ids)]),
  );
  return rules.map((result) => {
    const told = whole.get(key(result));
    if (result.slice === undefined || result.slice === "all" || result.ids === undefined || told === undefined) {
      return result;
    }
    const { ids, ...rest } = result;
    return ids.every((id) => told.has(id)) ? rest : result;
  });
}

/** A line for each, and how many more there are. */
export function listed<Value>(
  values: readonly Value[],
  most: number,
  line: (value: Value) => string,
): readonly string[] {
  const more = values.length - most;
  return [...values.slice(0, most).map(line), ...(more > 0 ? [`- …and ${more.toLocaleString("en-US")} more`] : [])];
}

export function issuesSection({ issues }: Review, detail: Detail): string {
  if (issues.length === 0) return "";
  const marks = { error: "❌", warning: "⚠️" } as const;
  const lines = listed(issues, detail.issues, ({ severity, file, line, column, message, hint }) => {
    const more = hint === undefined ? "" : ` ${code(hint, 300)}`;
    return `- ${marks[severity]} ${code(`${file}:${line}:${column}`, 200)} ${code(message, 300)}${more}`;
  });
  return `### Policy problems\n\n${lines.join("\n")}`;
}

/** Silent where the policies could not be read: then nobody knows what differs. */
export function changesSection({ changes, rules }: Review, detail: Detail): string {
  if (rules.some((rule) => rule.rule === "policies_valid" && rule.outcome !== "pass")) return "";
  if (changes.length === 0) return "### What changed\n\nNo grader differs between base and head.";
  const rows = changes
    .slice(0, detail.rows)
    .map((change) => [
      code(change.name),
      whatChanged(change),
      moved(change, (revision) => revision.version),
      moved(change, (revision) => revision.digest.slice(0, 12)),
      `${change.declared_bump ?? "–"} / ${change.required_bump}`,
    ]);
  const head = ["grader", "change", "version", "digest", "bump: made / needed"];
  const more = changes.length - rows.length;
  return `### What changed\n\n${table(head, rows)}${more > 0 ? `\n\n…and ${more.toLocaleString("en-US")} more.` : ""}`;
}

/** What is not seen from the digest is said: a lower threshold passes more with the very same scores. */
function whatChanged({ change, base, head }: ReviewedChange): string {
  if (base === undefined || head === undefined) return change;
  const threshold =
    base.pass_threshold === head.pass_threshold ? [] : [`passes at ${base.pass_threshold} → ${head.pass_threshold}`];
  const said = (trainable: boolean | undefined) => (trainable === undefined ? "unsaid" : trainable ? "yes" : "no");
  const trainable =
    base.trainable === head.trainable ? [] : [`trainable ${said(base.trainable)} → ${said(head.trainable)}`];
  return [change === "documented" ? "version only" : change, ...threshold, ...trainable].join(", ");
}

function moved({ base, head }: ReviewedChange, of: (revision: GraderRevision) => string): string {
  const shown = [base, head].map((revision) => (revision === undefined ? "–" : code(of(revision))));
  return shown[0] === shown[1] ? (shown[0] as string) : shown.join(" → ");
}

/** The flips of one suite, with what really happened and the parts that moved. */
export function flipsSection({ name, diff }: ReviewedSuite, detail: Detail, files?: string): string {
  const all = diff?.slices[0];
  if (all === undefined) return "";
  const { fail_to_pass, pass_to_fail, mcnemar } = all.flips;
  if (fail_to_pass.length + pass_to_fail.length === 0) return "";
  const title = `### Flips in ${code(name)}`;
  const summary = `${count(fail_to_pass.length, "flip")} from fail to pass, ${pass_to_fail.length.toLocaleString("en-US")} from pass to fail (exact McNemar ${pValue(mcnemar.p)}, mid-p ${mcnemar.mid_p.toFixed(3)}).`;
  const path = diff?.head.dataset.path;
  const place = files === undefined || path === undefined ? undefined : fileUrl(files, path);
  const blocks = [
    flipTable("fail → pass", mistakesFirst(fail_to_pass, false), detail.flips, place),
    flipTable("pass → fail", mistakesFirst(pass_to_fail, true), detail.flips, place),
  ];
  return [title, summary, ...blocks.filter((block) => block !== "")].join("\n\n");
}

/** What a cut list must still show: the flips that contradict what really happened. */
function mistakesFirst(flips: readonly Flip[], mistaken: boolean): readonly Flip[] {
  return [...flips.filter((flip) => flip.success === mistaken), ...flips.filter((flip) => flip.success !== mistaken)];
}

function flipTable(direction: string, flips: readonly Flip[], most: number, place: string | undefined): string {
  if (flips.length === 0 || most === 0) return "";
  const rows = flips
    .slice(0, most)
    .map((flip) => [linked(flip, place), outcome(flip), number(flip.base), number(flip.head), parts(flip)]);
  const text = table([direction, "outcome of the run", "base", "head", "parts that moved"], rows, "llrrl");
  return flips.length > most ? `${text}\n\n…and ${(flips.length - most).toLocaleString("en-US")} more.` : text;
}

/** To the line of its run. A dataset has a run a line; blank lines would shift it, compression has none. */
function linked({ id, row }: Flip, place: string | undefined): string {
  return place === undefined || row === undefined ? code(id, 60) : `[${code(id, 60)}](${place}#L${row})`;
}

/** Nothing of a path may end the link or be read as another part of it. */
function fileUrl(files: string, path: string): string | undefined {
  if (/\.gz$/i.test(path)) return undefined;
  const escaped = path.split("/").map((part) => encodeURIComponent(part).replace(/[!'()*]/g, percentEncoded));
  return `${files}/${escaped.join("/")}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function outcome({ success }: Flip): string {
  return success === undefined ? "unknown" : success ? "success" : "failure";
}

function parts({ base_parts = {}, head_parts = {} }: Flip): string {
  const keys = [...new Set([...Object.keys(base_parts), ...Object.keys(head_parts)])];
  const changed = keys.filter((key) => base_parts[key] !== head_parts[key]);
  return changed.map((key) => `${code(key, 40)} ${part(base_parts[key])} → ${part(head_parts[key])}`).join(", ");
}

function part(value: number | string | undefined): string {
  return typeof value === "number" ? number(value) : (value ?? "–").replace("_", " ");
}

/** Trajectories that changed themselves, or left no pair: none may leave the mean unseen. */
export function changedCasesSection({ suites }: Review, detail: Detail): string {
  const lines = suites.flatMap(({ name, diff }) => {
    if (diff === undefined) return [];
    const groups = changedCases(diff);
    return groups.flatMap(([what, ids]) =>
      ids.length === 0
        ? []
        : [
            `- ${code(name)}: ${ids.length.toLocaleString("en-US")} ${what}${detail.ids === 0 ? "" : `: ${listOf(ids, detail.ids)}`}`,
          ],
    );
  });
  return lines.length === 0
    ? ""
    : `### Cases that changed, or lack a score\n\n${listed(lines, detail.rows, (line) => line).join("\n")}`;
}
