import { ownersOf } from "./code-owners.ts";
import type { Finding } from "./finding.ts";
import type { Workflow } from "./workflow.ts";
import { faultsOf, WORKFLOW_RULES } from "./workflow-rules.ts";

/** What the doctor sees in the repository's files, without asking GitHub. */
export interface TreeFacts {
  /** The folder of the policies. */
  readonly policies: string;
  readonly workflows: readonly { readonly file: string; readonly workflow: Workflow | undefined }[];
  /** The first CODEOWNERS that GitHub would read. */
  readonly codeOwners: { readonly file: string; readonly text: string } | undefined;
  /** The required suites of each Gate; `undefined` where the policies cannot be read. */
  readonly gates: readonly { readonly name: string; readonly suites: readonly string[] }[] | undefined;
}

/** Checks of the files alone. */
export function checkTree(facts: TreeFacts): readonly Finding[] {
  return [checkGate(facts), ...checkWorkflow(facts), ...checkOwners(facts), ...checkFaults(facts)];
}

function checkGate({ gates, policies }: TreeFacts): Finding {
  const common = {
    check: "gate-present",
    why: "without a Gate that names suites, no review can pass or fail for a reason that you chose",
    fix: `add a Gate under ${policies}/ with spec.merge.suites`,
  };
  if (gates === undefined) {
    return { ...common, state: "unknown", what: "the policies cannot be read", fix: "run gradegate validate" };
  }
  const suites = new Set(gates.flatMap((gate) => gate.suites));
  if (suites.size === 0) return { ...common, state: "missing", what: "there is no Gate" };
  return { ...common, state: "ok", what: `${gates.map(({ name }) => name).join(", ")} requires ${suites.size} suites` };
}

/** Whether a workflow runs the review, as an action or as the program. */
function reviews({ steps }: Workflow): boolean {
  return steps.some(
    ({ action, script, inputs }) =>
      (action === "./" && inputs.judge !== undefined) ||
      /(^|\/)gradegate$/.test(action) ||
      /\bgradegate\b.*\breview\b|dist\/cli\.js review\b/.test(script),
  );
}

function checkWorkflow({ workflows }: TreeFacts): readonly Finding[] {
  const common = {
    check: "gate-workflow",
    why: "a required check that a path or branch filter skips is never reported and blocks for ever; one that no workflow reports gates nothing; without `edited`, what another branch's gate passed stays on the commit when the pull request is turned to this branch",
    fix: "add a workflow on pull_request (types opened, synchronize, reopened, edited) and merge_group, with a merge queue, that runs the action, without filters",
  };
  const read = workflows.flatMap(({ workflow }) => workflow ?? []);
  const found = read.filter((each) => reviews(each) && each.triggers.has("pull_request"));
  const [first] = found;
  if (first === undefined) {
    return [{ ...common, state: "missing", what: "no workflow on pull_request runs the gradegate action" }];
  }
  return found.map((workflow) => {
    const filter = workflow.triggers.get("pull_request") ?? {};
    const filters = Object.keys(filter).filter((key) => key !== "types");
    const place = { file: workflow.file, line: workflow.line(["on"]) };
    const types = Array.isArray(filter.types) ? filter.types.map(String) : ["opened", "synchronize", "reopened"];
    const lacking = ["opened", "synchronize", "reopened", "edited"].filter((type) => !types.includes(type));
    if (filters.length > 0 || lacking.length > 0) {
      const what =
        filters.length > 0 ? `pull_request is filtered by ${filters.join(", ")}` : `types lacks ${lacking.join(", ")}`;
      return { ...common, ...place, state: "missing" as const, what };
    }
    return { ...common, ...place, state: "ok" as const, what: "runs on every pull request" };
  });
}

function checkOwners({ codeOwners, policies }: TreeFacts): readonly Finding[] {
  const why = "whoever may change what judges the graders, or the workflow that runs it, may let anything pass";
  return [`${policies}/`, ".github/"].map((folder) => {
    const common = {
      check: "code-owners",
      why,
      fix: `add a line to .github/CODEOWNERS: /${folder} @your-org/reviewers`,
    };
    if (codeOwners === undefined) return { ...common, state: "missing" as const, what: "there is no CODEOWNERS file" };
    const owners = ownersOf(`${folder}any/file.yaml`, codeOwners.text);
    const file = codeOwners.file;
    return owners.length === 0
      ? { ...common, file, state: "missing" as const, what: `nobody owns ${folder}` }
      : { ...common, file, state: "ok" as const, what: `${folder} is owned by ${owners.join(", ")}` };
  });
}

/** One finding a rule where all is well, one a fault where not. */
function checkFaults({ workflows }: TreeFacts): readonly Finding[] {
  const unreadable = workflows
    .filter(({ workflow }) => workflow === undefined)
    .map(({ file }) => ({
      check: "workflow-readable",
      state: "unknown" as const,
      what: "it cannot be read as a workflow",
      why: "what cannot be read cannot be checked",
      fix: "mend the file; GitHub may refuse it too",
      file,
    }));
  const faults = workflows.flatMap(({ workflow }) => (workflow === undefined ? [] : faultsOf(workflow)));
  const rules = WORKFLOW_RULES.flatMap(({ name, why, fix }): readonly Finding[] => {
    const own = faults.filter(({ rule }) => rule === name);
    const common = { check: `workflow/${name}`, why, fix };
    if (own.length === 0) return [{ ...common, state: "ok", what: `none in ${workflows.length} workflows` }];
    return own.map(({ file, line, what }) => ({ ...common, state: "missing", what, file, line }));
  });
  return [...unreadable, ...rules];
}
