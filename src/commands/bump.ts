import inc from "semver/functions/inc.js";
import { UserError } from "../errors.ts";
import type { Review, ReviewedChange } from "../gate/review.ts";
import { gradesWith, type PolicySet } from "../policy/policy-set.ts";
import { withVersion } from "../policy/written-version.ts";
import { leastVersion, reaches } from "../version/bump.ts";
import { withEntry } from "../version/changelog.ts";
import { effectLines } from "../version/effect.ts";
import { contradicted } from "../version/released.ts";
import type { Arguments } from "./command.ts";
import { findReleased } from "./find-released.ts";
import { loadChecked } from "./load-checked.ts";
import { review } from "./review.ts";
import { judgeMode } from "./suite-report.ts";
import type { ExitCode, World } from "./world.ts";

interface Bump {
  readonly grader: string;
  readonly from: string;
  readonly to: string;
  readonly required: string;
  readonly written: boolean;
  readonly effect: readonly string[];
}

/** Writes the versions that the measured effect of the work tree's changes asks for, and says so in the changelog. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const [base, policies] = [args.value("base") ?? "origin/HEAD", args.value("policies") ?? "policies"];
  const request = { base, head: undefined, policies, judge: judgeMode(args.value("judge")) };
  const { review: reviewed } = await review(request, world);
  const tree = await world.workTree();
  const { set } = await loadChecked(tree, policies, world);
  if (
    set === undefined ||
    reviewed.rules.some(({ rule, outcome }) => rule === "policies_valid" && outcome !== "pass")
  ) {
    throw new UserError(
      "bump: the policies of one side are not valid, so nothing can be measured. Run: gradegate validate",
    );
  }
  const changes = chosen(reviewed, set, args.value("grader"));
  const { versions } = await findReleased(changes, policies, await world.repository(), world);
  const bumps = changes.map((change) => bumpOf(change, reviewed, set, (version) => isTaken(change, version)));
  function isTaken(change: ReviewedChange, version: string): boolean {
    return (
      change.head !== undefined &&
      contradicted({ ...change, head: { ...change.head, version } }, versions) !== undefined
    );
  }
  const files = await filesOf(bumps, set, `${policies.replace(/\/+$/, "")}/CHANGELOG.md`, world);
  if (!args.isSet("dry-run")) for (const [file, text] of files) await world.writeFile(file, text);
  const told = { bumps, files: [...files.keys()] };
  world.print(
    args.isSet("json") ? `${JSON.stringify(told, null, 2)}\n` : textOf(bumps, [...files.keys()], args.isSet("dry-run")),
  );
  return 0;
}

function chosen({ changes }: Review, set: PolicySet, only: string | undefined): readonly ReviewedChange[] {
  if (only !== undefined && !set.graders.has(only))
    throw new UserError(`bump: there is no grader ${JSON.stringify(only)}`);
  return changes.filter(
    ({ name, change, required_bump }) =>
      change === "changed" && required_bump !== "none" && (only === undefined || name === only),
  );
}

function bumpOf(
  change: ReviewedChange,
  { suites }: Review,
  set: PolicySet,
  isTaken: (version: string) => boolean,
): Bump {
  const { name, base, head, required_bump: required } = change;
  if (base === undefined || head === undefined || required === "none") throw new TypeError(`${name} did not change`);
  const least = leastVersion(base.version, required);
  const enough = reaches(base.version, head.version, least) && !isTaken(head.version);
  let to = enough ? head.version : least;
  while (!enough && isTaken(to)) to = inc(to, "patch") ?? to;
  const diffs = suites.flatMap(({ name: suite, diff }) => {
    const grader = set.suites.get(suite)?.grader;
    return diff !== undefined && grader !== undefined && gradesWith(grader, name) ? [{ suite, diff }] : [];
  });
  return {
    grader: name,
    from: base.version,
    to,
    required,
    written: head.version === to,
    effect: [`A ${required} change from ${base.version}.`, ...effectLines(change, diffs)],
  };
}

/** The new texts of the files that change, by path. */
async function filesOf(
  bumps: readonly Bump[],
  set: PolicySet,
  changelog: string,
  world: World,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { grader, to, written } of bumps) {
    const policy = set.graders.get(grader);
    const at = policy?.source?.locate(["metadata", "version"]);
    if (written || policy === undefined || at === undefined) continue;
    const text = files.get(at.file) ?? (await world.readFile(at.file));
    if (text === undefined) throw new UserError(`bump: ${at.file} is not here; run it from the repository's root`);
    const replaced = withVersion(text, at, policy.version, to);
    if (replaced === undefined) {
      throw new UserError(
        `bump: ${at.file}:${at.line}: the version is not written here as plain text; set it to ${to} by hand`,
      );
    }
    files.set(at.file, replaced);
  }
  const before = await world.readFile(changelog);
  // The last is put first, so that the graders stand in order.
  const after = bumps.reduceRight(
    (text: string | undefined, { grader, to, effect }) => withEntry(text, `${grader} ${to}`, effect),
    before,
  );
  if (after !== undefined && after !== before) files.set(changelog, after);
  return files;
}

function textOf(bumps: readonly Bump[], files: readonly string[], isDry: boolean): string {
  if (bumps.length === 0) return "No grader changed, so no version has to rise.\n";
  const lines = bumps.flatMap(({ grader, from, to, required, written, effect }) => [
    `${grader}: ${from} -> ${to} (${required})${written ? ", written already" : ""}`,
    ...effect.slice(1).map((line) => `  ${line}`),
  ]);
  const done = files.map((file) => `${isDry ? "would write" : "wrote"} ${file}`);
  return `${[...lines, ...done].join("\n")}\n`;
}
