import type { Review } from "../gate/review.ts";
import { attacksSection } from "./attacks-section.ts";
import { policyChangesSection } from "./comment-policy-changes.ts";
import { notRunSection, usageSection } from "./comment-run.ts";
import { changedCasesSection, changesSection, flipsSection, issuesSection, rulesSection } from "./comment-sections.ts";
import { failuresSection, shownSuites, slicesSection, suitesSection } from "./comment-suites.ts";
import { verdictsSection } from "./data-verdict.ts";
import type { Detail } from "./detail.ts";
import { effectsSection } from "./effects-section.ts";
import { code } from "./markdown.ts";
import { count } from "./number.ts";
import { overrideSection } from "./override-section.ts";
import { histogramSection } from "./score-histogram.ts";

/** GitHub refuses a comment over 65,536 characters; below this there is room for what it adds itself. */
export const COMMENT_LIMIT = 60_000;

/** Least is cut first; every step keeps the verdict, its reasons and all counts. */
const STEPS: readonly Detail[] = [
  { flips: 100, ids: 20, issues: 100, rules: 200, held: 200, rows: 100, slices: 100, foundSlices: true },
  { flips: 25, ids: 10, issues: 50, rules: 100, held: 50, rows: 100, slices: 50, foundSlices: true },
  { flips: 10, ids: 5, issues: 20, rules: 50, held: 0, rows: 50, slices: 50, foundSlices: false },
  { flips: 3, ids: 3, issues: 10, rules: 30, held: 0, rows: 30, slices: 10, foundSlices: false },
  { flips: 0, ids: 0, issues: 3, rules: 15, held: 0, rows: 20, slices: 0, foundSlices: false },
];

/** The review as one Markdown comment, degraded by steps until it is below `limit` characters. */
export function renderComment(review: Review, limit = COMMENT_LIMIT): string {
  for (const detail of STEPS) {
    const text = `${render(review, detail)}${detail === STEPS[0] ? "" : `\n${SHORTENED}\n`}`;
    if (text.length < limit) return text;
  }
  const override = overrideSection(review.override);
  return `${override === "" ? "" : `${override}\n\n`}${headline(review)}\n\n${SHORTENED}\n`;
}

const SHORTENED = "_Shortened to fit a comment; the report file of the run has everything._";

function render(review: Review, detail: Detail): string {
  const sections = [
    overrideSection(review.override),
    headline(review),
    rulesSection(review, detail),
    issuesSection(review, detail),
    changesSection(review, detail),
    effectsSection(review, detail),
    policyChangesSection(review, detail),
    verdictsSection(review, detail),
    suitesSection(review, detail),
    ...(detail.foundSlices ? shownSuites(review, detail).map(histogramSection) : []),
    attacksSection(review, detail),
    ...shownSuites(review, detail).map((suite) => flipsSection(suite, detail, review.files)),
    failuresSection(review, detail),
    changedCasesSection(review, detail),
    ...shownSuites(review, detail).map((suite) => slicesSection(suite, detail)),
    usageSection(review),
    notRunSection(review, detail),
    footer(review),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

const HEADLINES: Readonly<Record<Review["verdict"], string>> = {
  pass: "## ✅ Gradegate: pass",
  fail: "## ❌ Gradegate: fail",
  inconclusive: "## ⚠️ Gradegate: could not decide",
};

function headline(review: Review): string {
  return `${HEADLINES[review.verdict]}\n\n${sentence(review)}`;
}

function sentence(review: Review): string {
  const failing = review.rules.filter((rule) => rule.outcome === "fail").length;
  const open = review.rules.filter((rule) => rule.outcome === "inconclusive").length;
  switch (review.verdict) {
    case "pass": {
      const waived = review.rules.filter((rule) => rule.outcome === "waived").length;
      const but =
        waived === 0 ? "" : `, but for ${waived.toLocaleString("en-US")} that ${waived === 1 ? "is" : "are"} waived`;
      return `Every rule of the base's gate holds${but}. ${scope(review)}`;
    }
    case "fail": {
      const undecided = open === 0 ? "" : ` and ${open.toLocaleString("en-US")} could not be decided`;
      return `${count(failing, "rule")} of the base's gate ${failing === 1 ? "does" : "do"} not hold${undecided}. ${scope(review)}`;
    }
    case "inconclusive":
      return `${count(open, "rule")} could not be decided, and what is not known is not a pass. ${scope(review)}`;
  }
}

/** What the verdict rests on; of policies that could not be read there is nothing to say. */
function scope({ suites, changes, rules }: Review): string {
  if (rules.some((rule) => rule.rule === "policies_valid" && rule.outcome !== "pass")) return "Nothing was graded.";
  const compared = suites.flatMap(({ diff }) => diff?.slices.slice(0, 1) ?? []);
  const pairs = compared.reduce((total, { paired }) => total + paired.pairs, 0);
  const changed = changes.filter((change) => change.change !== "documented").length;
  const graders = changed === 0 ? "no grader changed" : `${count(changed, "grader")} changed`;
  if (compared.length === 0) return `Nothing was compared, ${graders}.`;
  return `${count(pairs, "trajectory", "trajectories")} compared in ${count(compared.length, "suite")}, ${graders}.`;
}

function footer({ base, head, engine, rules }: Review): string {
  const revision = (each: Review["base"]) => (each.sha === undefined ? code(each.name) : code(each.sha.slice(0, 12)));
  const judged = rules.some(
    (rule) => rule.rule === "gate_present" || (rule.rule === "policies_valid" && rule.outcome !== "pass"),
  );
  return `<sub>base ${revision(base)} · head ${revision(head)} · gradegate ${code(engine)}${judged ? "" : " · judged by the base's gate"}</sub>`;
}
