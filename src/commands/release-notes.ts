import { UserError } from "../errors.ts";
import type { Review, ReviewedChange } from "../gate/review.ts";
import { gradesWith, type PolicySet } from "../policy/policy-set.ts";
import { code, prose } from "../render/markdown.ts";
import { count } from "../render/number.ts";
import { effectLines } from "../version/effect.ts";
import { parseReleaseTag } from "../version/release-tag.ts";
import type { Arguments } from "./command.ts";
import type { Released } from "./released-tag.ts";
import { review } from "./review.ts";
import { judgeMode } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

/** Prints what the release changes against the one before, as it is measured by reviewing the one against the other. */
export async function releaseNotes(released: Released, args: Arguments, world: World): Promise<ExitCode> {
  const base = args.value("base") ?? (await tagBefore(released));
  const request = { base, head: released.commit, policies: released.policies, judge: judgeMode(args.value("judge")) };
  const { review: measured } = await review(request, world);
  if (measured.rules.some(({ rule, outcome }) => rule === "policies_valid" && outcome !== "pass")) {
    throw new UserError(
      `release notes: the policies of ${base} are not valid, so nothing can be measured against them`,
    );
  }
  world.print(notesOf(released, base, measured));
  return 0;
}

/** The newest release of the same kind before it, by the time of the tags. */
async function tagBefore({ tag, named, repository }: Released): Promise<string> {
  const tags = (await repository.tags()) ?? [];
  const at = tags.findIndex(({ name }) => name === tag);
  const before = tags.slice(at + 1).find(({ name }) => {
    const other = parseReleaseTag(name);
    if (other === undefined || other.kind !== named.kind) return false;
    return other.kind === "all" || (named.kind === "one" && other.policy === named.policy);
  });
  if (before !== undefined) return before.name;
  throw new UserError(`there is no release before ${tag} in this clone; name a revision to compare with by --base`);
}

function notesOf({ tag, named, set }: Released, base: string, measured: Review): string {
  const isTold = ({ name }: ReviewedChange) => named.kind === "all" || carries(set, named.policy, name);
  const changes = measured.changes.filter(isTold);
  const sections = changes.map((change) => section(change, measured, set));
  const loosened = measured.policy_changes.filter(({ direction }) => direction === "loosening");
  const lines = loosened.map(
    ({ policy, field, base: was, head: is }) =>
      `- ${policy.kind} ${code(policy.name)}${field === undefined ? "" : ` ${code(field)}`}: ${code(String(was ?? "nothing"))} → ${code(String(is ?? "nothing"))}`,
  );
  return [
    `# ${code(tag)}`,
    `Measured against ${code(base)}: ${count(changes.length, "grader")} ${changes.length === 1 ? "differs" : "differ"}.`,
    ...sections,
    ...(lines.length === 0 ? [] : [`## Judged less strictly\n\n${lines.join("\n")}`]),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

/** The grader itself, or one that it is a part of. */
function carries(set: PolicySet, policy: string, name: string): boolean {
  const grader = set.graders.get(policy);
  return policy === name || (grader !== undefined && gradesWith(grader, name));
}

function section(change: ReviewedChange, { suites }: Review, set: PolicySet): string {
  const { name, base, head } = change;
  const versions = [base?.version, head?.version].map((version) => (version === undefined ? "–" : code(version)));
  const diffs = suites.flatMap(({ name: suite, diff }) => {
    const grader = set.suites.get(suite)?.grader;
    return diff !== undefined && grader !== undefined && gradesWith(grader, name) ? [{ suite, diff }] : [];
  });
  const what =
    change.change === "changed"
      ? [`A ${change.required_bump} change.`, ...effectLines(change, diffs)]
      : [`${change.change}.`];
  return `## ${code(name)} ${versions.join(" → ")}\n\n${what.map((line) => `- ${prose(line, 300)}`).join("\n")}`;
}
