import type { AttackReport } from "../../src/attack/report.ts";
import type { ScoreRow } from "../../src/evaluation/report.ts";
import type { Review } from "../../src/gate/review.ts";
import { verdictOf } from "../../src/gate/rule.ts";
import { waive } from "../../src/gate/waiver.ts";
import type { SuiteSpec } from "../../src/policy/document.ts";
import { aGate, aGrader, anOutcome, aSuite } from "./gate-builder.ts";
import { aFailedRow, aNotApplicableRow, aRow } from "./report-builder.ts";
import { aChange, aReview } from "./review-builder.ts";

const expectations = { false_accept_rate: { max: 0.1 }, auc: { min: 0.9 } };
const strictGate = aGate({
  error_rate: { max: 0.02 },
  compare: { max_drop: 0.02, flips: { new_false_accepts: { max: 0 }, new_false_rejects: { max: 2 } } },
});

/** Forty runs of ten tasks: every other one succeeded and is scored so, in two kinds of task by two models. */
const runs = (more: (index: number) => Partial<ScoreRow> = () => ({})): readonly ScoreRow[] =>
  Array.from({ length: 40 }, (_, index) => {
    const success = index % 2 === 0;
    const kind = index % 4 < 2 ? "refund" : "exchange";
    return aRow(`${kind}-${String(index).padStart(2, "0")}`, success ? 0.9 : 0.2, {
      task_id: `${kind}:${index % 10}`,
      success,
      tags: [kind],
      model: index % 3 === 0 ? "gpt-4.1-mini" : "gpt-5-mini",
      parts: { steps: success ? 1 : 0, tone: 0.8 },
      ...more(index),
    });
  });

const scoredAs = (value: number, parts: ScoreRow["parts"] = { steps: value, tone: 0.8 }): Partial<ScoreRow> => ({
  value,
  passed: value >= 0.5,
  ...(parts === undefined ? {} : { parts }),
});
const suite = (spec: Partial<SuiteSpec> = {}) =>
  aSuite({ expect: expectations, slices: [{ name: "refunds-only", tag: "refund" }], ...spec });
const changedGrader = aGrader({ version: "2.0.0", digest: "b".repeat(64) });

const reviewOf = (head: readonly ScoreRow[], version = "2.0.0", base = runs()): Review =>
  aReview({
    gates: [strictGate],
    suites: [
      anOutcome({
        base,
        head,
        baseSuite: suite(),
        headSuite: aSuite(suite().spec, { grader: { ...changedGrader, version } }),
      }),
    ],
    changes: [aChange(version)],
  });

/** What strangers may write into a policy or a dataset. */
export const HOSTILE = [
  "@octocat please merge",
  "a|b\\|c",
  "``` fence",
  "<img src=x onerror=alert(1)>",
  "![pixel](https://example.com/p.png)",
  "line\nbreak\r\n| --- |",
  "</details><!--",
  "user\u202Ecod.exe",
  "#1 fixes org/repo#2",
  "\u001B[31mred",
];

/** The situations that a reviewer meets, by the name of their golden file. Large ones are made on demand. */
export const SITUATIONS: Readonly<Record<string, () => Review>> = {
  "pass-no-change": () =>
    aReview({ gates: [strictGate], suites: [anOutcome({ base: runs(), head: runs(), baseSuite: suite() })] }),

  "pass-comment-only": () =>
    aReview({
      gates: [strictGate],
      suites: [anOutcome({ base: runs(), head: runs(), baseSuite: suite() })],
      changes: [{ ...aChange("1.0.1", { digest: "a".repeat(64) }), change: "documented" }],
    }),

  loosened: () => reviewOf(runs((index) => (index % 10 === 3 ? scoredAs(0.7, { steps: 1, tone: 0.8 }) : {}))),

  tightened: () => reviewOf(runs((index) => (index % 20 === 4 ? scoredAs(0.3, { steps: 0, tone: 0.8 }) : {}))),

  "version-not-raised": () =>
    reviewOf(
      runs((index) => (index === 0 ? scoredAs(0.95) : {})),
      "1.0.0",
    ),

  "failed-grades": () =>
    reviewOf(
      runs().map((row, index) =>
        index % 8 === 1
          ? aFailedRow(row.id, index % 16 === 1 ? "python_exception" : "judge_refused", { task_id: row.task_id })
          : row,
      ),
    ),

  "trajectories-gone": () =>
    reviewOf([
      ...runs()
        .slice(6)
        .map((row, index) =>
          index === 0
            ? { ...row, digest: "other" }
            : index === 1
              ? aNotApplicableRow(row.id, { task_id: row.task_id })
              : row,
        ),
      aRow("refund-new", 0.9),
    ]),

  "drop-beyond-noise": () => reviewOf(runs((index) => (index % 2 === 0 ? scoredAs(0.6) : {}))),

  "drop-within-noise": () => reviewOf(runs((index) => (index === 0 ? scoredAs(-2) : {}))),

  "policies-changed": () => {
    const position = { file: "policies/gate.yaml", line: 12, column: 9 };
    const gate = { policy: { kind: "Gate", name: "merge" }, kind: "gate_rule", position } as const;
    const tone = {
      policy: { kind: "Rubric", name: "tone" },
      position: { ...position, file: "policies/tone.yaml" },
    } as const;
    return aReview({
      gates: [strictGate],
      suites: [anOutcome({ base: runs(), head: runs(), baseSuite: suite() })],
      policyChanges: [
        { ...gate, direction: "tightening", field: "merge.error_rate.max", base: 0.02, head: 0.01 },
        { ...gate, direction: "loosening", field: "merge.compare.max_drop", base: 0.02 },
        {
          ...tone,
          kind: "judge",
          direction: "unknown",
          field: "instructions",
          base: "Judge.",
          head: HOSTILE.join(" "),
        },
        {
          ...tone,
          kind: "documentation",
          direction: "neutral",
          field: "metadata.version",
          base: "1.0.0",
          head: "1.1.0",
        },
        { policy: { kind: "Suite", name: "old" }, kind: "gate_rule", direction: "loosening", base: "removed" },
      ],
    });
  },

  "no-gate": () => aReview({ gates: [], suites: [anOutcome({ base: runs(), head: runs(), baseSuite: suite() })] }),

  "policies-invalid": () =>
    aReview({
      rules: [{ rule: "policies_valid", outcome: "inconclusive", detail: "the head's policies are not valid" }],
      issues: HOSTILE.map((name, index) => ({
        severity: index % 4 === 3 ? "warning" : "error",
        code: "unknown-key",
        file: `policies/${name}.yaml`,
        line: index + 1,
        column: 3,
        message: `unknown key "${name}"`,
        ...(index % 2 === 0 ? { hint: `Did you mean "${name}"?` } : {}),
      })),
    }),

  "dataset-missing": () =>
    aReview({
      gates: [strictGate],
      suites: [
        anOutcome({
          base: runs(),
          head: "the dataset policies/datasets/refunds.jsonl is missing",
          baseSuite: suite(),
        }),
      ],
    }),

  "suite-removed": () => aReview({ gates: [strictGate], suites: [anOutcome({ base: runs(), baseSuite: suite() })] }),

  "unknown-outcomes": () => {
    const unlabelled = (rows: readonly ScoreRow[]) => rows.map(({ success: _, ...row }) => row);
    return reviewOf(
      unlabelled(runs((index) => (index < 3 ? scoredAs(0.5 + index / 10) : {}))),
      "2.0.0",
      unlabelled(runs()),
    );
  },

  "many-suites": () => {
    const names = Array.from({ length: 12 }, (_, index) => `suite-${index + 1}`);
    return aReview({
      gates: [aGate({ ...strictGate.spec.merge, suites: names.slice(0, 9) })],
      suites: names.map((name, index) => {
        const baseSuite = aSuite(suite().spec, { name });
        return index === 7
          ? anOutcome({ name, base: runs(), head: "its recordings cannot be read", baseSuite })
          : anOutcome({
              name,
              base: runs(),
              head: index % 5 === 2 ? runs((run) => (run === 1 ? scoredAs(0.7) : {})) : runs(),
              baseSuite,
            });
      }),
      changes: [aChange("2.0.0")],
    });
  },

  "hostile-names": () => {
    const hostile = (value: number) =>
      HOSTILE.map((text, index) =>
        index === 9
          ? aFailedRow(text, "python_exception", { task_id: text, reason: `python_exception: ${HOSTILE.join(" ")}` })
          : aRow(text, value, { task_id: text, tags: [text], model: text, success: false, parts: { [text]: value } }),
      );
    return reviewOf([...hostile(1), aRow("@everyone", 1)], "2.0.0", [...hostile(0), aRow("| gone |", 1)]);
  },

  waived: () => {
    const loosened = reviewOf(runs((index) => (index === 3 ? scoredAs(0.7, { steps: 1, tone: 0.8 }) : {})));
    const waiver = {
      gate: "merge",
      rule: "new_false_accepts",
      suite: "refunds",
      ceiling: 1,
      reason: "the one case is disputed; see the ticket of the 20th",
      owner: "@northlane/applied-rl",
      expires: "2026-12-31",
    } as const;
    const rules = waive(loosened.rules, { waivers: [waiver], suites: [], today: "2026-11-23" });
    return { ...loosened, rules, verdict: verdictOf(rules) };
  },

  "linked-and-judged": () => ({
    ...reviewOf(runs((index) => (index % 10 === 3 ? scoredAs(0.7, { steps: 1, tone: 0.8 }) : {}))),
    files: `https://github.com/northlane/policies/blob/${"2".repeat(40)}`,
    usage: { judge: "replay", questions: 412, unanswered: 3, cached: 80 },
  }),

  blocked: () => {
    const spec = { ...suite().spec, purpose: "safety" } as const;
    return aReview({
      gates: [strictGate],
      suites: [
        anOutcome({
          base: runs(),
          head: runs((index) => (index % 10 === 3 ? scoredAs(0.7, { steps: 1, tone: 0.8 }) : {})).slice(1),
          baseSuite: aSuite(spec),
          headSuite: aSuite(spec, { grader: changedGrader }),
        }),
      ],
      changes: [aChange("2.0.0")],
    });
  },

  "attacked-without-a-judge": () => ({
    ...aReview({ gates: [strictGate], suites: [anOutcome({ base: runs(), head: runs(), baseSuite: suite() })] }),
    attacks: [{ suite: "refunds", report: ATTACK }],
  }),
};

const ATTACK: AttackReport = {
  version: 1,
  kind: "gradegate/attack",
  grader: { name: "reward", digest: "a".repeat(64), pass_threshold: 0.5 },
  seed: 1,
  verdict: "resistant",
  reasons: [],
  exploitability: {
    share: 0,
    tasks_paid: 0,
    tasks: 20,
    upper_bound: 0.139,
    best_unearned: 0.35,
    median_honest: 0.97,
    by_family: {},
  },
  tried: 1142,
  grades: { asked: 6800, failed: 0, limit: "grades" },
  attacks: [],
  not_run: ["J-01", "J-02"].map((id) => ({ id, reason: "the judge has no recorded answer to it" })),
  probes: [],
  honest: { tried: 40, passed: 39 },
  invariance: [],
  weaker_claims: [],
  exploits: [],
  pleased_judge: { exploits: [] },
};
