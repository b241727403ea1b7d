import { readWorkflow } from "../doctor/workflow.ts";
import { ServiceError, UserError } from "../errors.ts";
import { scoreKey } from "../evaluation/kept-score.ts";
import { reportProblems } from "../evaluation/parse-report.ts";
import type { Report } from "../evaluation/report.ts";
import type { PythonAnswer } from "../grader/contract.ts";
import { graderTypesAssuming } from "../grader/registry.ts";
import { isJsonObject, type Json } from "../json.ts";
import type { CompiledGrader } from "../policy/policy-set.ts";
import { MAX_POLICY_BYTES } from "../policy/yaml.ts";
import type { FileTree, PythonRunner, ScoreCache } from "../ports.ts";
import { loadChecked } from "./load-checked.ts";
import { type ReviewRequest, type ReviewResult, review } from "./review.ts";
import type { World } from "./world.ts";

/** What another run claims to have measured. */
export interface Claim {
  /** The workflow that ran, in the repository. */
  readonly workflow: string;
  /** The report it left; rejects with a UserError or a ServiceError where there is none that can be read. */
  readonly read: () => Promise<string>;
}

export interface VerifiedReview extends ReviewResult {
  /** What was taken from the claim and what was not, for a person. */
  readonly note: string;
}

/**
 * The review of a change by a run that may write, which runs nothing of the change. Both revisions are read as data and
 * everything is measured and decided anew, but for one thing that cannot be: scores of python graders whose source the
 * base does not have. These are taken from the claim, by digest of grader and trajectory, and only where the change could
 * not have altered what measured them. What is not taken is a failed grade.
 */
export async function verifiedReview(request: ReviewRequest, claim: Claim, world: World): Promise<VerifiedReview> {
  const repository = await world.repository();
  const head = await repository.resolve(request.head ?? "HEAD");
  const target = await repository.resolve(request.base);
  const base = await repository.mergeBase(target, head);
  const trees = await Promise.all([base, target, head].map((sha) => repository.tree(sha)));
  const [atBase, atTarget, atHead] = trees as [FileTree, FileTree, FileTree];
  const sets = await Promise.all([atBase, atTarget].map((tree) => loadChecked(tree, request.policies, world)));
  const trusted = new Set(sets.flatMap(({ set }) => gradersIn(set).flatMap(sourcesOf)));
  const strange = gradersIn((await loadChecked(atHead, request.policies, world)).set).filter((grader) =>
    sourcesOf(grader).some((source) => !trusted.has(source)),
  );
  const within = withTrustedPython(world, trusted);
  if (strange.length === 0) {
    return { ...(await review({ ...request, judge: "replay" }, within)), note: NOTHING_CLAIMED };
  }
  const taken = await takeClaim(claim, { base: atBase, target: atTarget, head: atHead }, world);
  const scores = "why" in taken ? undefined : claimedScores(taken.reports, strange, world);
  const result = await review({ ...request, judge: "replay", scores }, within);
  return { ...result, note: "why" in taken ? `${NOT_TAKEN} ${taken.why}.` : TAKEN };
}

const NOTHING_CLAIMED =
  "A fork's change, read as data. Every score was measured by this run; the fork's own run was not asked.";
const TAKEN =
  "A fork's change, read as data. Scores of python graders that it changes are those of the fork's own run, whose workflow it could not alter; everything else was measured by this run.";
const NOT_TAKEN =
  "A fork's change, read as data. Its python graders are not run here, and the scores of the fork's own run are not taken:";

function gradersIn(set: { readonly graders: ReadonlyMap<string, CompiledGrader> } | undefined) {
  return [...(set?.graders.values() ?? [])];
}

function sourcesOf({ native }: Pick<CompiledGrader, "native">): readonly string[] {
  const parts = isJsonObject(native.graders) ? Object.values(native.graders) : [];
  return [native as Json, ...parts].flatMap((part) => {
    if (!isJsonObject(part) || part.type !== "python") return [];
    // A grader without a source text has nothing that could be trusted.
    return [typeof part.source === "string" ? part.source : ""];
  });
}

/** Runs what the base has, and answers that it does not run anything else. */
function withTrustedPython(world: World, trusted: ReadonlySet<string>): World {
  const guarded = (runner: PythonRunner): PythonRunner => ({
    run: async (source, inputs) => (trusted.has(source) ? runner.run(source, inputs) : inputs.map(() => NOT_RUN)),
    close: () => runner.close(),
  });
  return new Proxy(world, {
    get(target, key) {
      if (key === "python")
        return async (...limits: Parameters<World["python"]>) => guarded(await target.python(...limits));
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

const NOT_RUN: PythonAnswer = {
  kind: "failed",
  code: "python_crashed",
  message: "a fork's python is not run where a token can write",
};

interface Trees {
  readonly base: FileTree;
  readonly target: FileTree;
  readonly head: FileTree;
}

/** The claim's reports, or why nothing in it is taken. */
async function takeClaim(
  claim: Claim,
  trees: Trees,
  world: World,
): Promise<{ readonly reports: readonly Report[] } | { readonly why: string }> {
  const altered = await alteredBy(claim.workflow, trees);
  if (altered !== undefined) return { why: altered };
  try {
    return { reports: parseClaim(await claim.read(), world.version) };
  } catch (error) {
    if (error instanceof UserError || error instanceof ServiceError) return { why: error.message };
    throw error;
  }
}

/**
 * How the change could have written its own scores; `undefined` where it could not. A workflow of a pull request runs as
 * the pull request has it, and so does everything of the repository that the workflow runs.
 */
async function alteredBy(workflow: string, { base, target, head }: Trees): Promise<string | undefined> {
  const [before, after] = [await filesOf(base), await filesOf(head)];
  if (before === undefined || before !== after) return "the change alters files in .github, or may have";
  // The run merged the head into what the target was then.
  for (const tree of [base, target]) {
    const content = await tree.read(workflow, MAX_POLICY_BYTES);
    const read = content.kind === "text" ? readWorkflow(workflow, content.text) : undefined;
    if (read === undefined) return `the base has no workflow ${workflow} that can be read`;
    const loose = read.steps.some(({ action, script }) => script !== "" || action.startsWith("./"));
    if (loose) return `${workflow} runs scripts or actions of the repository, which the change may alter`;
  }
  return undefined;
}

/** Every file of .github by content; `undefined` where a content cannot be told. */
async function filesOf(tree: FileTree): Promise<string | undefined> {
  const files = await Promise.all(
    (await tree.list(".github")).map(async ({ path, kind }) => ({ path, kind, id: await tree.identity(path) })),
  );
  return files.some(({ kind, id }) => kind === "file" && id === undefined)
    ? undefined
    : files.map(({ path, kind, id }) => `${path} ${kind} ${id}`).join("\n");
}

const KEYS = new Set(["__proto__", "constructor", "prototype"]);

function parseClaim(text: string, engine: string): readonly Report[] {
  let value: unknown;
  try {
    value = JSON.parse(text, (key, each: unknown) => {
      if (KEYS.has(key)) throw new UserError(`the report has the key ${key}`);
      return each;
    });
  } catch (error) {
    throw error instanceof UserError ? error : new UserError("the report is not JSON");
  }
  const fields = isJsonObject(value) ? value : {};
  const known = Object.keys(fields).every((key) => key === "review" || key === "reports");
  if (!known || !Array.isArray(fields.reports)) throw new UserError("the report is not that of a review");
  return fields.reports.map((report: unknown, index: number) => {
    const [problem] = reportProblems(report, `reports[${index}]`);
    if (problem !== undefined) throw new UserError(`the report's ${problem.file} is not valid: ${problem.message}`);
    const whole = report as Report;
    if (whole.engine !== engine) {
      throw new UserError(`the report is of another version of gradegate than ${engine}, which reads it`);
    }
    return whole;
  });
}

/** Answers for the graders alone that cannot be measured here; of two scores that differ, neither. */
function claimedScores(reports: readonly Report[], graders: readonly CompiledGrader[], world: World): ScoreCache {
  const byKey = new Map<string, ReadonlyMap<string, string>>();
  for (const grader of graders) {
    const rows = new Map<string, string>();
    const differ = new Set<string>();
    for (const report of reports.filter((each) => each.grader.digest === grader.digest)) {
      for (const { kind, value, reason, code, parts, steps, digest } of report.scores) {
        const text = JSON.stringify({ kind, value, reason, code, parts, steps });
        if ((rows.get(digest) ?? text) !== text) differ.add(digest);
        rows.set(digest, text);
      }
    }
    for (const digest of differ) rows.delete(digest);
    const types = graderTypesAssuming(grader.similarity);
    byKey.set(scoreKey(world.version, grader, types, world.sha256), rows);
  }
  return {
    open: async (key) => ({ get: (digest) => byKey.get(key)?.get(digest), put: () => {}, save: async () => {} }),
  };
}
