import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { attackGrader, DEFAULT_BUDGET } from "../../src/attack/attack-grader.ts";
import type { NativeGrader } from "../../src/grader/contract.ts";
import { graderTypes } from "../../src/grader/registry.ts";
import { compileNative } from "../../src/policy/compile-native.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";
import { BLIND_PAIRS } from "../../test/support/attack-pairs-blind.ts";
import { FRESH_PAIRS } from "../../test/support/attack-pairs-fresh.ts";
import { HELD_OUT_PAIRS } from "../../test/support/attack-pairs-held-out.ts";
import { STRANGER_PAIRS_2 } from "../../test/support/attack-pairs-stranger-2.ts";
import { STRANGER_PAIRS } from "../../test/support/attack-pairs-stranger-more.ts";
import { ATTACK_PAIRS } from "../../test/support/attack-pairs-tools.ts";
import { sharedData } from "../../test/support/shared-data.ts";
import { type Measured, measuredLines } from "./attack/measured.ts";
import { replacePart } from "./attack/part.ts";

/**
 * Attacks every grader of the zoo (`SEEDS` seeds from `FIRST_SEED` on) and every pair of the tests (the first seed), and prints a
 * line for each.
 * `ONLY=zoo/` takes a pattern of set and name, `SEARCH=1` switches the catalogue off, `PATIENCE=9` gives nine times the
 * seconds on a machine that is busy; `--write` puts what was measured
 * into .github/attack.md.
 */
interface Case {
  readonly set: "zoo" | "pairs";
  /** Of the pairs: the file that they are in. */
  readonly origin: string;
  readonly name: string;
  readonly native: NativeGrader;
  readonly rows: readonly Trajectory[];
  readonly threshold: number;
  readonly exploitable: boolean;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const first = Number(process.env.FIRST_SEED ?? 1);
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 1) }, (_, index) => first + index);
const python = createPythonRunner();
const judge = {
  ask: async (requests: readonly unknown[]) =>
    requests.map(() => ({ kind: "failed" as const, code: "judgement_missing" as const, message: "none" })),
};
const measured: Measured[] = [];
try {
  const chosen = cases().filter(({ set, name }) => new RegExp(process.env.ONLY ?? "").test(`${set}/${name}`));
  for (const seed of seeds) {
    for (const each of chosen) if (each.set === "zoo" || seed === seeds[0]) await run(each, seed);
  }
} finally {
  await python.close();
}
const lines = measuredLines(measured);
console.log(lines.join("\n"));
if (process.argv.includes("--write")) {
  const file = fileURLToPath(new URL("../attack.md", import.meta.url));
  writeFileSync(file, replacePart(readFileSync(file, "utf8"), "measured", lines));
}

async function run({ set, origin, name, native, rows, threshold, exploitable }: Case, seed: number): Promise<void> {
  const { grader } = compileNative(JSON.stringify(native), `${name}.json`, sha256);
  if (grader === undefined) throw new Error(`${name} does not compile`);
  const began = performance.now();
  const report = await attackGrader(
    {
      grader: { ...grader, pass_threshold: threshold },
      trajectories: rows,
      budget: {
        ...DEFAULT_BUDGET,
        seconds: Number(process.env.SECONDS ?? DEFAULT_BUDGET.seconds) * Number(process.env.PATIENCE ?? 1),
      },
      seed,
      ...(process.env.SEARCH === undefined ? {} : { without: ["*"] }),
    },
    { python, judge, types: graderTypes, elapsed: () => performance.now() - began },
  );
  const seconds = (performance.now() - began) / 1000;
  const isHit = report.verdict === "exploitable";
  const mark = isHit === exploitable ? "  " : "✗ ";
  const { grades, exploits, reasons } = report;
  const told = exploits[0] === undefined ? reasons.join("; ") : `${exploits[0].id}: ${exploits[0].why}`;
  const rate = Math.round(grades.asked / seconds);
  measured.push({ origin, name, seed, exploitable, verdict: report.verdict, seconds, rate });
  console.log(
    `${mark}${set.padEnd(6)}${name.padEnd(34)}${String(seed).padStart(3)} ${report.verdict.padEnd(13)}${seconds.toFixed(1).padStart(5)} s ${String(grades.asked).padStart(6)} grades ${String(rate).padStart(5)}/s ${exploits.length} ${told.slice(0, 230)}`,
  );
}

function cases(): readonly Case[] {
  const origins = [
    ["attack-pairs", ATTACK_PAIRS],
    ["attack-pairs-held-out", HELD_OUT_PAIRS],
    ["attack-pairs-fresh", FRESH_PAIRS],
    ["attack-pairs-blind", BLIND_PAIRS],
    ["attack-pairs-stranger", STRANGER_PAIRS],
    ["attack-pairs-stranger-2", STRANGER_PAIRS_2],
  ] as const;
  const all = origins.flatMap(([origin, own]) => own.map((pair) => ({ origin, ...pair })));
  const pairs = all.flatMap(({ origin, name, threshold, rows, exploitable, sound }): readonly Case[] => [
    { set: "pairs", origin, name: `${name}.exploitable`, native: exploitable, rows, threshold, exploitable: true },
    { set: "pairs", origin, name: `${name}.sound`, native: sound, rows, threshold, exploitable: false },
  ]);
  const manifest = sharedData("zoo/manifest.json");
  if (manifest === undefined) return pairs;
  const read = (path: string) => readFileSync(fileURLToPath(new URL(path, `file://${manifest}`)), "utf8");
  const entries = JSON.parse(readFileSync(manifest, "utf8")) as readonly {
    grader: string;
    dataset: string;
    exploitable: boolean;
    pass_threshold: number;
  }[];
  const zoo = entries.map(
    ({ grader, dataset, exploitable, pass_threshold }): Case => ({
      set: "zoo",
      origin: "zoo",
      name: grader.replace(/^graders\/|\.json$/g, ""),
      native: JSON.parse(read(grader)) as NativeGrader,
      rows: read(dataset)
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Trajectory),
      threshold: pass_threshold,
      exploitable,
    }),
  );
  return [...zoo, ...pairs];
}
