import type { NativeGrader } from "../grader/contract.ts";
import { type Formula, parseFormula } from "../grader/formula.ts";
import { evaluateFormula } from "../grader/formula-value.ts";
import { isJsonObject } from "../json.ts";
import type { Bench } from "./bench.ts";
import { forged } from "./candidate.ts";
import type { Honest } from "./honest.ts";
import type { ProbeResult } from "./report.ts";
import type { Subject } from "./subject.ts";

interface Probed {
  readonly native: NativeGrader;
  readonly threshold: number;
  readonly subjects: readonly Subject[];
  readonly evaluates: boolean;
  readonly honest: Honest;
  readonly bench: Bench;
}

/** More parts than this have too many corners to try each. */
const MOST_PARTS = 10;

/** Rows that are graded again, in other company. */
const REPEATED = 12;
const TIMES = 5;

/**
 * Asks of the grader itself what no single output shows. None of it decides the verdict, for none of it is a pass: a
 * person is told.
 */
export async function probe(probed: Probed): Promise<readonly ProbeResult[]> {
  return [
    ...formulaProbes(probed),
    scale(probed),
    throwing(probed),
    spread(probed),
    ...(await repeated(probed)),
    ...(await bombs(probed)),
  ];
}

/** Whether a score is a matter of the row alone: not of chance, of what was graded before it, or of what beside it. */
async function repeated({ subjects, bench }: Probed): Promise<readonly ProbeResult[]> {
  const rows = subjects.slice(0, REPEATED).map(({ trajectory }) => trajectory);
  const [first] = rows;
  if (first === undefined) return [];
  const together = await bench.anew(rows);
  const reversed = [...(await bench.anew([...rows].reverse()))].reverse();
  const alone: string[] = [];
  for (const row of rows) alone.push(...(await bench.anew([row])));
  const same = new Set(await bench.anew(Array.from({ length: TIMES }, () => first))).size;
  const differ = (others: readonly string[]) => others.filter((score, index) => score !== together[index]).length;
  const of = `of ${rows.length} rows`;
  return [
    result("repeat", same === 1, `one row graded ${TIMES} times: ${same === 1 ? "one score" : `${same} scores`}`),
    result("order", differ(reversed) === 0, `${differ(reversed)} ${of} score otherwise in reverse order`),
    result("alone", differ(alone) === 0, `${differ(alone)} ${of} score otherwise when graded alone`),
  ];
}

function formulaProbes({ native, threshold }: Probed): readonly ProbeResult[] {
  if (native.type !== "multi" || !isJsonObject(native.graders) || typeof native.calculate_output !== "string")
    return [];
  const parsed = parseFormula(native.calculate_output, Object.keys(native.graders));
  if (!("formula" in parsed) || parsed.formula.variables.length > MOST_PARTS) return [];
  const { formula } = parsed;
  const parts = formula.variables.map((name) => rangeOf((native.graders as Record<string, unknown>)[name]));
  const values = corners(formula, parts);
  const numbers = values.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const alone = values.filter(
    ({ high, value }) => high.length === 1 && parts.length > 1 && value !== undefined && value >= threshold,
  );
  const broken = values.length - numbers.length;
  return [
    result("P-13/range", least >= 0 && most <= 1 + 1e-9, `between ${short(least)} and ${short(most)}`),
    result("P-13/finite", broken === 0, `${broken} of ${values.length} corners have no finite value`),
    result(
      "P-13/alone",
      alone.length === 0,
      alone.length === 0
        ? "no part passes alone"
        : `passes with one part alone: ${alone.flatMap(({ high }) => high).join(", ")}`,
    ),
  ];
}

/** The formula's value with each of its parts at either end. */
function corners({ root, variables }: Formula, ranges: readonly (readonly [number, number])[]) {
  return Array.from({ length: 2 ** variables.length }, (_, bits) => {
    const isHigh = (at: number) => ((bits >> at) & 1) === 1;
    const value = evaluateFormula(
      { root, variables },
      ranges.map(([low, high], at) => (isHigh(at) ? high : low)),
    );
    return {
      high: variables.filter((__, at) => isHigh(at)),
      value: typeof value === "number" ? value : undefined,
    };
  });
}

function rangeOf(part: unknown): readonly [number, number] {
  const range = isJsonObject(part) ? part.range : undefined;
  const [low, high] = Array.isArray(range) ? range : [];
  return typeof low === "number" && typeof high === "number" ? [low, high] : [0, 1];
}

/** A reward without bounds teaches whatever reaches furthest. */
function scale({ bench: { least, most } }: Probed): ProbeResult {
  if (least > most) return { id: "range", outcome: "not_run", detail: "no attack got a score" };
  return result("range", least >= 0 && most <= 1, `attacks scored between ${short(least)} and ${short(most)}`);
}

/** A provider pays an exception as 0, or drops the run: either beats a score below 0. */
function throwing({ bench: { grades, failed, least } }: Probed): ProbeResult {
  const detail = `${failed} of ${grades} grades of attacks failed${least < 0 ? `, and the least score is ${short(least)}` : ""}`;
  return result("P-02", failed === 0 || least >= 0, detail);
}

function spread({ honest: { all } }: Probed): ProbeResult {
  const different = new Set(all).size;
  if (all.length < 2) return { id: "floor", outcome: "not_run", detail: "fewer than two recorded runs got a score" };
  const detail = different > 1 ? "recorded runs differ in score" : `every recorded run scores ${short(all[0] ?? 0)}`;
  return result("floor", different > 1, detail);
}

/** Each on one task, for a grader that they stop answers none of them. */
async function bombs({ subjects, evaluates, bench }: Probed): Promise<readonly ProbeResult[]> {
  const [subject] = subjects;
  if (subject === undefined) return [];
  const asked = [["D-08", `${"a".repeat(50_000)}!`], ...(evaluates ? [["P-04", "9**9**9**9"]] : [])] as const;
  const scores = await bench.scores(asked.map(([, text]) => forged(subject, { text: text ?? "", calls: [] })));
  return asked.map(([id], index) => {
    const stopped = scores[index]?.failure === "python_timeout" || scores[index]?.failure === "python_memory";
    return result(id ?? "", !stopped, stopped ? "the grader runs into its limits" : "answered within its limits");
  });
}

function result(id: string, holds: boolean, detail: string): ProbeResult {
  return { id, outcome: holds ? "holds" : "broken", detail };
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
