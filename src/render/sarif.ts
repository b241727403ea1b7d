import type { AttackReport, Exploit } from "../attack/report.ts";
import type { Issue } from "../errors.ts";
import type { SuiteAttack } from "../gate/exploitability-rule.ts";
import type { Review } from "../gate/review.ts";
import type { RuleResult } from "../gate/rule.ts";
import { annotationOf } from "./annotations.ts";
import { clip, visible } from "./markdown.ts";
import { number } from "./number.ts";
import { RULE_TITLES } from "./rule-text.ts";

interface Place {
  readonly file: string;
  readonly line: number;
}

interface Found {
  readonly rule: string;
  readonly title: string;
  readonly level: "error" | "warning" | "note";
  readonly text: string;
  readonly place: Place;
}

/** GitHub's code scanning takes no more of one run; the first are the worst. */
const MOST_RESULTS = 5000;

/**
 * A review as SARIF 2.1.0 (OASIS): problems of the head's policies, rules that did not hold and exploits, each on the
 * line a person would change. What has no line (a policy that is gone) is in the comment and the report alone.
 */
export function reviewSarif(review: Review): string {
  const exploits = ofAttacks(review.attacks ?? []);
  return sarif(review.engine, [...review.issues.map(ofIssue), ...review.rules.flatMap(ofRule), ...exploits]);
}

/** What attacks on suites found, on the line that names the suite's grader. */
export function suitesSarif(attacks: readonly SuiteAttack[], engine: string): string {
  return sarif(engine, ofAttacks(attacks));
}

function ofAttacks(attacks: readonly SuiteAttack[]): readonly Found[] {
  return attacks.flatMap(({ report, position }) =>
    report === undefined || position === undefined ? [] : report.exploits.map((each) => ofExploit(each, position)),
  );
}

/** What an attack found, on the file of the grader. */
export function attackSarif(report: AttackReport, file: string, engine: string): string {
  return sarif(
    engine,
    report.exploits.map((each) => ofExploit(each, { file, line: 1 })),
  );
}

function ofIssue(issue: Issue): Found {
  const { title, message } = annotationOf.issue(issue);
  const level = issue.severity === "error" ? "error" : "warning";
  return { rule: `policy/${issue.code}`, title, level, text: message, place: issue };
}

const LEVELS = { fail: "error", inconclusive: "warning", waived: "warning", advice: "note" } as const;

function ofRule(result: RuleResult): readonly Found[] {
  return annotationOf.rule(result).map(({ title, message, path, start_line }) => ({
    rule: `gate/${result.rule}`,
    title: RULE_TITLES[result.rule],
    level: result.outcome === "pass" ? "note" : LEVELS[result.outcome],
    text: `${title}\n${message}`,
    place: { file: path, line: start_line },
  }));
}

function ofExploit({ id, family, why, output, score, trajectory_id, tool_calls, tasks }: Exploit, place: Place): Found {
  const calls = tool_calls.map((call) => `${call.tool}(${call.arguments})`).join(", ");
  const lines = [
    why,
    `Paid ${number(score)} on ${trajectory_id}, and on ${tasks} ${tasks === 1 ? "task" : "tasks"} in all.`,
    `Output: ${JSON.stringify(output)}`,
    ...(calls === "" ? [] : [`Calls: ${calls}`]),
  ];
  return {
    rule: `attack/${id}`,
    title: `Paid without the work (${family})`,
    level: "error",
    text: lines.map((line) => clip(visible(line), 2000)).join("\n"),
    place,
  };
}

function sarif(engine: string, found: readonly Found[]): string {
  const kept = found.slice(0, MOST_RESULTS);
  const rules = new Map(kept.map(({ rule, title }) => [rule, title]));
  const ids = [...rules.keys()];
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Gradegate",
            semanticVersion: engine,
            rules: [...rules].map(([id, title]) => ({ id, shortDescription: { text: title } })),
          },
        },
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        columnKind: "utf16CodeUnits",
        results: kept.map(({ rule, level, text, place }) => ({
          ruleId: rule,
          ruleIndex: ids.indexOf(rule),
          level,
          message: { text },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(place.file), uriBaseId: "%SRCROOT%" },
                region: { startLine: Math.max(1, place.line) },
              },
            },
          ],
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A path relative to the root, as a URI: each of its parts escaped. */
function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}
