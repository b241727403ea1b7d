import { parseLabels } from "../audit/labels.ts";
import { UserError } from "../errors.ts";
import { peopleAgreement } from "../evaluation/people.ts";
import type { ResolvedSuite } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import type { SuiteReport } from "./suite-report.ts";

/** Bytes. Some hundred thousand labels. */
const LABELS_LIMIT = 64 * 1024 * 1024;

/** The reports, each with how it sits with the labels that its suite names. A labels file that is not there yet says nothing. */
export async function withPeople(
  suites: readonly ResolvedSuite[],
  found: ReadonlyMap<string, SuiteReport>,
  tree: FileTree,
): Promise<ReadonlyMap<string, SuiteReport>> {
  const told = new Map(found);
  for (const { name, labels: path } of suites) {
    const each = found.get(name);
    if (path === undefined || each === undefined || "problem" in each) continue;
    const content = await tree.read(path, LABELS_LIMIT);
    if (content.kind === "missing") continue;
    if (content.kind !== "text")
      throw new UserError(`the labels ${path} cannot be read: ${content.kind.replace("_", " ")}`);
    const { labels, issues } = parseLabels(path, content.text);
    if (issues.length > 0) throw new UserError(`${path} is not a file of labels`, issues);
    told.set(name, { report: { ...each.report, people: peopleAgreement(path, labels, each.report.scores) } });
  }
  return told;
}
