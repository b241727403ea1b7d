import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dataset, graders } from "./bench/cases.ts";
import { installPeer, type Peer } from "./bench/peer.ts";

/**
 * Times whole processes of dist/cli.js in one run, so that the ratios hold where the machine drifts, and prints a Markdown
 * table; asserts nothing. `--peer` installs promptfoo into a temporary folder and runs the same cases; `--million` adds the
 * rows over a million trajectories.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const cli = join(root, "dist/cli.js");
const folder = mkdtempSync(join(tmpdir(), "gradegate-bench-"));
const runs = Number(process.env.BENCH_RUNS ?? 3);

interface Measured {
  readonly seconds: number;
  /** Of the largest single process, in MiB. */
  readonly memory: number;
}

const usage = join(folder, "usage.mjs");
writeFileSync(
  usage,
  `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(process.env.BENCH_USAGE + process.pid, String(process.resourceUsage().maxRSS)));`,
);

try {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}, ${today()}, median of ${runs}\n`,
  );
  const peer = process.argv.includes("--peer") ? installPeer(folder) : undefined;
  console.log("| work | time | memory | µs a grade | promptfoo | times faster | memory saved |");
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  row("cold start: an empty Node", 0, ["-e", "0"]);
  row("cold start: `--version`", 0, [cli, "--version"], peer?.version());
  row("`validate`, the shipped policies", 0, [cli, "validate"]);
  for (const count of [1, 1_000, 10_000, 100_000]) {
    const theirs = count === 10_000 ? peer?.deterministic(count) : undefined;
    row(`${figure(count)} × 4 deterministic`, count * 4, evaluate("four", count), theirs);
  }
  if (process.argv.includes("--million")) {
    row("1,000,000 × 4 deterministic", 4_000_000, evaluate("four", 1_000_000));
    const four = ["a", "b", "c", "d"].flatMap((each) => ["--grader", grader(each)]);
    const argv = [cli, "evaluate", ...four, "--dataset", rows(1_000_000), "--report", join(folder, "four.json")];
    row("1,000,000, four graders and reports in one pass", 4_000_000, argv);
  }
  row("10,000 × 4 similarity (300 characters)", 40_000, evaluate("similarity", 10_000));
  row("python, 1,000", 1_000, evaluate("python", 1_000), peer?.python(1_000));
  const report = join(folder, "report.json");
  evaluateOnce([cli, "evaluate", "--grader", grader("four"), "--dataset", rows(100_000), "--report", report]);
  row("`diff` of two 100,000-row reports", 100_000, [cli, "diff", report, report]);
  console.log(`\nParsing JSON is ${parsingShare()} of the time of 100,000 × 4.`);
} finally {
  rmSync(folder, { recursive: true });
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function figure(count: number): string {
  return count.toLocaleString("en-US");
}

function rows(count: number): string {
  return dataset(folder, count);
}

function grader(name: string): string {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(graders[name]));
  return file;
}

function evaluate(name: string, count: number): readonly string[] {
  return [cli, "evaluate", "--grader", grader(name), "--dataset", rows(count), "--report", join(folder, "out.json")];
}

function row(what: string, grades: number, argv: readonly string[], peer?: Peer): void {
  const ours = median(() => measured(process.execPath, argv, root));
  const theirs = peer === undefined ? undefined : measured(peer.program, peer.argv, peer.folder, peer.statuses);
  const cells = [
    what,
    `${ours.seconds.toFixed(2)} s`,
    `${ours.memory.toFixed(0)} MiB`,
    grades === 0 ? "" : ((ours.seconds / grades) * 1e6).toFixed(1),
    theirs === undefined ? "" : `${theirs.seconds.toFixed(1)} s, ${theirs.memory.toFixed(0)} MiB`,
    theirs === undefined ? "" : `${(theirs.seconds / ours.seconds).toFixed(0)} ×`,
    theirs === undefined ? "" : `${(theirs.memory / ours.memory).toFixed(1)} ×`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}

function median(measure: () => Measured): Measured {
  const all = Array.from({ length: runs }, measure).sort((a, b) => a.seconds - b.seconds);
  return all[Math.floor(all.length / 2)] as Measured;
}

function evaluateOnce(argv: readonly string[]): void {
  execFileSync(process.execPath, argv, { cwd: root, stdio: ["ignore", "ignore", "inherit"], env: quiet() });
}

function quiet(): NodeJS.ProcessEnv {
  return { ...process.env, CI: "true" };
}

function measured(program: string, argv: readonly string[], cwd: string, statuses: readonly number[] = [0]): Measured {
  const prefix = join(mkdtempSync(join(folder, "usage-")), "process-");
  const start = performance.now();
  const { status, stderr } = spawnSync(program, ["--import", usage, ...argv], {
    cwd,
    encoding: "utf8",
    env: { ...quiet(), BENCH_USAGE: prefix },
    maxBuffer: 1 << 30,
  });
  const seconds = (performance.now() - start) / 1000;
  if (!statuses.includes(status ?? -1))
    throw new Error(`${argv.join(" ")} ended with ${status}: ${stderr.slice(-2000)}`);
  const folderOfUsage = dirname(prefix);
  const peaks = readdirSync(folderOfUsage).map((name) => Number(readFileSync(join(folderOfUsage, name), "utf8")));
  return { seconds, memory: Math.max(...peaks) / 1024 };
}

/** Against the whole process, start included. */
function parsingShare(): string {
  const lines = readFileSync(rows(100_000), "utf8").trimEnd().split("\n");
  const start = performance.now();
  for (const line of lines) JSON.parse(line);
  const parsing = (performance.now() - start) / 1000;
  const whole = measured(process.execPath, evaluate("four", 100_000), root).seconds;
  return `${((parsing / whole) * 100).toFixed(0)} %`;
}
