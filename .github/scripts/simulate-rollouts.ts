/**
 * Simulated rollouts: how often a healthy candidate is rolled back, and how often a worse one comes through.
 * `node .github/scripts/simulate-rollouts.ts [SIMULATIONS]`; the same seed, the same figures. Prints Markdown.
 */

import { below, seededRandom } from "../../src/statistics/random.ts";
import { planOf, RolloutRun, type Sources } from "../../test/support/rollout-run.ts";

const HOUR = 3600;
const TICK_S = 600;
/** Requests between two ticks, over all models, where a scenario says nothing else. */
const TRAFFIC = 2000;
const STABLE = { kpi: 0.75, violations: 0.005 };

const PLAN = planOf({
  name: "simulated",
  steps: [
    { stage: "offline", analysis: ["holdout"] },
    { stage: "shadow", mirror: 10, duration_s: 2 * HOUR, analysis: ["violations"] },
    { stage: "canary", weight: 5, duration_s: 4 * HOUR, deadline_s: 48 * HOUR, analysis: ["kpi", "violations"] },
    { stage: "canary", weight: 25, duration_s: 4 * HOUR, deadline_s: 48 * HOUR, analysis: ["kpi", "violations"] },
    { stage: "full", duration_s: 6 * HOUR, analysis: ["kpi-floor", "violations-ceiling"] },
  ],
  metrics: [
    { name: "holdout", class: "kpi", success: ">= 0.7" },
    { name: "kpi", class: "kpi", count: 3, min_samples: 100, stable: { max_loss: 0.05 } },
    { name: "violations", class: "safety", count: 3, min_samples: 100, stable: { better: "lower", max_loss: 0.01 } },
    {
      name: "kpi-floor",
      class: "kpi",
      count: 6,
      min_samples: 1000,
      success: ">= 0.69",
      failure: "< 0.69",
      failure_limit: 2,
    },
    {
      name: "violations-ceiling",
      class: "safety",
      count: 6,
      min_samples: 1000,
      success: "<= 0.015",
      failure: "> 0.02",
    },
  ],
});

/** What a candidate is like after so many hours of traffic. */
interface Scenario {
  readonly name: string;
  /** `outside`: healthy, but not as the method or the plan assumes; shown, and in no rate. */
  readonly is: "healthy" | "worse" | "outside";
  readonly kpi: (hours: number) => number;
  readonly violations: (hours: number) => number;
  /** The share of measurements that do not come. */
  readonly lost?: number;
  readonly traffic?: number;
  /** Added to the KPI of both models after so many hours: what happens to everybody. */
  readonly both?: (hours: number) => number;
  /** Requests that come together and end the same way, as those of one user: 1 where they are independent. */
  readonly burst?: number;
}

const same = (value: number) => () => value;
const SCENARIOS: readonly Scenario[] = [
  { name: "the same as stable", is: "healthy", kpi: same(0.75), violations: same(0.005) },
  { name: "the same, a tenth of the traffic", is: "healthy", kpi: same(0.75), violations: same(0.005), traffic: 200 },
  {
    name: "the same, every third KPI reading lost",
    is: "healthy",
    kpi: same(0.75),
    violations: same(0.005),
    lost: 1 / 3,
  },
  { name: "3 points better", is: "healthy", kpi: same(0.78), violations: same(0.005) },
  { name: "2 points worse, 5 accepted", is: "healthy", kpi: same(0.73), violations: same(0.005) },
  { name: "5 points worse, 5 accepted", is: "healthy", kpi: same(0.7), violations: same(0.005) },
  { name: "violations 0.5 % → 1.2 %, 1 point accepted", is: "healthy", kpi: same(0.75), violations: same(0.012) },
  {
    name: "the same, both swing 4 points over the day",
    is: "healthy",
    kpi: same(0.75),
    violations: same(0.005),
    both: (hours) => 0.04 * Math.sin((2 * Math.PI * hours) / 24),
  },
  {
    name: "the same, both swing 10 points over the day, below the floor at full",
    is: "outside",
    kpi: same(0.75),
    violations: same(0.005),
    both: (hours) => 0.1 * Math.sin((2 * Math.PI * hours) / 24),
  },
  {
    name: "the same, requests in bursts of 10 that end alike",
    is: "outside",
    kpi: same(0.75),
    violations: same(0.005),
    burst: 10,
  },
  { name: "KPI 6 points worse", is: "worse", kpi: same(0.69), violations: same(0.005) },
  { name: "KPI 8 points worse", is: "worse", kpi: same(0.67), violations: same(0.005) },
  {
    name: "KPI 8 points worse, a tenth of the traffic",
    is: "worse",
    kpi: same(0.67),
    violations: same(0.005),
    traffic: 200,
  },
  { name: "KPI 12 points worse", is: "worse", kpi: same(0.63), violations: same(0.005) },
  { name: "KPI 25 points worse", is: "worse", kpi: same(0.5), violations: same(0.005) },
  {
    name: "KPI drifts down a point an hour",
    is: "worse",
    kpi: (hours) => 0.75 - 0.01 * hours,
    violations: same(0.005),
  },
  {
    name: "KPI falls 10 points at full",
    is: "worse",
    kpi: (hours) => (hours < 14 ? 0.75 : 0.65),
    violations: same(0.005),
  },
  { name: "violations 0.5 % → 1.8 %", is: "worse", kpi: same(0.75), violations: same(0.018) },
  { name: "violations 0.5 % → 3 %", is: "worse", kpi: same(0.75), violations: same(0.03) },
  {
    name: "violations 0.5 % → 3 %, a tenth of the traffic",
    is: "worse",
    kpi: same(0.75),
    violations: same(0.03),
    traffic: 200,
  },
  { name: "violations 0.5 % → 10 %, KPI 5 points better", is: "worse", kpi: same(0.8), violations: same(0.1) },
  {
    name: "violations begin after 12 hours",
    is: "worse",
    kpi: same(0.75),
    violations: (hours) => (hours < 12 ? 0.005 : 0.05),
  },
  {
    name: "KPI 8 points worse, every third reading lost",
    is: "worse",
    kpi: same(0.67),
    violations: same(0.005),
    lost: 1 / 3,
  },
];

interface Result {
  readonly phase: string;
  readonly hours: number;
  /** Requests of users that the candidate answered. */
  readonly exposed: number;
  /** Whether a z-test at 95 %, looked at with every tick, would have called the KPI worse. */
  readonly z_alarm: boolean;
}

function simulate(scenario: Scenario, seed: number): Result {
  const { traffic = TRAFFIC, burst = 1, both = same(0) } = scenario;
  const random = seededRandom(seed);
  const uniform = () => random() / 0x1_0000_0000;
  const successes = (count: number, p: number) => {
    let found = 0;
    for (let left = count; left > 0; left -= burst) if (uniform() < p) found += Math.min(burst, left);
    return found;
  };
  const pick = below(random, 3);
  let totals = empty();
  /** The candidate's last hour, tick by tick: a floor is held against what is now, not against the mean since the step began. */
  let hour: Totals["canary"][] = [];
  let began: number | undefined;
  let exposed = 0;
  let z_alarm = false;
  const sources: Sources = ({ metric }) => {
    if (scenario.lost !== undefined && metric === "kpi" && uniform() < scenario.lost) {
      return [undefined, { kind: "error" as const, why: "timeout" }][pick() % 2];
    }
    const { canary, stable } = totals;
    const arm = (of: typeof canary, total: number) => ({ count: of.count, total });
    switch (metric) {
      case "holdout":
        return { kind: "value", value: 0.8 };
      case "kpi":
        return { kind: "value", canary: arm(canary, canary.kpi), stable: arm(stable, stable.kpi) };
      case "violations":
        return { kind: "value", canary: arm(canary, canary.violations), stable: arm(stable, stable.violations) };
      case "kpi-floor":
        return { kind: "value", value: rate(hour, "kpi"), count: countOf(hour) };
      default:
        return { kind: "value", value: rate(hour, "violations"), count: countOf(hour) };
    }
  };
  const run = new RolloutRun({ plan: PLAN, sources });
  let step = -1;
  for (
    let tick = 0;
    tick < 1000 && !["completed", "rolled_back", "rejected", "paused"].includes(run.state.phase);
    tick++
  ) {
    if (run.state.step !== step) [totals, hour] = [empty(), []];
    step = run.state.step;
    run.wait(TICK_S);
    if (run.state.stage !== null && run.state.stage !== "offline") {
      const at = Date.parse(run.now);
      began ??= at;
      const hours = (at - began) / 3_600_000;
      const share = run.state.stage === "shadow" ? run.state.mirror : run.state.weight;
      const seen = Math.round((traffic * share) / 100);
      if (run.state.stage !== "shadow") exposed += seen;
      const now = {
        count: seen,
        kpi: successes(seen, scenario.kpi(hours) + both(hours)),
        violations: successes(seen, scenario.violations(hours)),
      };
      hour = [...hour, now].slice(-3600 / TICK_S);
      add(totals.canary, now.count, now.kpi, now.violations);
      const rest = run.state.stage === "shadow" ? traffic : traffic - seen;
      add(totals.stable, rest, successes(rest, STABLE.kpi + both(hours)), successes(rest, STABLE.violations));
      if (run.state.stage === "canary" && zOf(totals) > 1.645) z_alarm = true;
    }
    run.tick();
  }
  const hours = began === undefined ? 0 : (Date.parse(run.now) - began) / 3_600_000;
  return { phase: run.state.phase, hours, exposed, z_alarm };
}

const empty = () => ({ canary: { count: 0, kpi: 0, violations: 0 }, stable: { count: 0, kpi: 0, violations: 0 } });
type Totals = ReturnType<typeof empty>;

const countOf = (ticks: readonly Totals["canary"][]) => ticks.reduce((sum, tick) => sum + tick.count, 0);
const rate = (ticks: readonly Totals["canary"][], of: "kpi" | "violations") =>
  ticks.reduce((sum, tick) => sum + tick[of], 0) / countOf(ticks);

function add(arm: Totals["canary"], count: number, kpi: number, violations: number): void {
  arm.count += count;
  arm.kpi += kpi;
  arm.violations += violations;
}

function zOf({ canary, stable }: Totals): number {
  const pooled = (canary.kpi + stable.kpi) / (canary.count + stable.count);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / canary.count + 1 / stable.count));
  return error === 0 ? 0 : (stable.kpi / stable.count - canary.kpi / canary.count) / error;
}

const simulations = Number(process.argv[2] ?? 1000);
const each = Math.ceil(simulations / SCENARIOS.length);
const tally = SCENARIOS.map((scenario, index) => ({
  scenario,
  results: Array.from({ length: each }, (_, run) => simulate(scenario, 1 + index * each + run)),
}));
const share = (results: readonly Result[], phase: string) => results.filter((result) => result.phase === phase).length;
const mean = (results: readonly Result[], of: (result: Result) => number) =>
  results.reduce((sum, result) => sum + of(result), 0) / Math.max(1, results.length);
const percent = (count: number, all: number) => `${((100 * count) / all).toFixed(1)} % (${count} of ${all})`;
const of = (is: Scenario["is"]) => tally.filter(({ scenario }) => scenario.is === is).flatMap(({ results }) => results);

const lines = [
  "| candidate | rolled back | paused | completed | hours of traffic | users' requests it answered |",
  "| --- | ---: | ---: | ---: | ---: | ---: |",
  ...tally.map(
    ({ scenario, results }) =>
      `| ${scenario.is}: ${scenario.name} | ${share(results, "rolled_back")} | ${share(results, "paused")} | ${share(results, "completed")} | ${mean(results, (result) => result.hours).toFixed(1)} | ${Math.round(mean(results, (result) => result.exposed)).toLocaleString("en-US")} |`,
  ),
  "",
  `- False rollbacks: ${percent(share(of("healthy"), "rolled_back"), of("healthy").length)} of healthy candidates.`,
  `- Missed regressions: ${percent(share(of("worse"), "completed"), of("worse").length)} of worse candidates completed.`,
  `- Paused for a person: ${percent(share(of("healthy"), "paused"), of("healthy").length)} of healthy, ${percent(share(of("worse"), "paused"), of("worse").length)} of worse.`,
  `- The same looks with a one-sided z-test at 95 % each would have called the KPI of ${percent((tally[0]?.results ?? []).filter((result) => result.z_alarm).length, each)} candidates that are the same as stable worse.`,
];
process.stdout.write(`${lines.join("\n")}\n`);
