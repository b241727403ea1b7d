import { cpus } from "node:os";

export interface Measured {
  readonly origin: string;
  readonly name: string;
  readonly seed: number;
  readonly exploitable: boolean;
  readonly verdict: string;
  readonly seconds: number;
  readonly rate: number;
}

/** A table by origin, and one line for each exploitable grader of the zoo. */
export function measuredLines(all: readonly Measured[]): readonly string[] {
  const origins = [...new Set(all.map(({ origin }) => origin))];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
  const zoo = all.filter(({ origin, exploitable, seed }) => origin === "zoo" && exploitable && seed === 1);
  return [
    `${machine}; other work ran on the machine at the same time.`,
    "",
    "| graders | seeds | exploitable ones found | sound ones called exploitable | sound ones undecided | slowest | median grades/s |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...origins.map((origin) =>
      row(
        origin,
        all.filter((each) => each.origin === origin),
      ),
    ),
    "",
    "| zoo, exploitable, seed 1 | verdict | time to the verdict | grades/s |",
    "| --- | --- | ---: | ---: |",
    ...zoo.map(({ name, verdict, seconds, rate }) => `| ${name} | ${verdict} | ${seconds.toFixed(1)} s | ${rate} |`),
  ];
}

function row(origin: string, all: readonly Measured[]): string {
  const [bad, sound] = [all.filter(({ exploitable }) => exploitable), all.filter(({ exploitable }) => !exploitable)];
  const of = (some: readonly Measured[], verdict: string) =>
    `${some.filter((each) => each.verdict === verdict).length} of ${some.length}`;
  const rates = all.map(({ rate }) => rate).sort((a, b) => a - b);
  const slowest = Math.max(...all.map(({ seconds }) => seconds));
  const seeds = new Set(all.map(({ seed }) => seed)).size;
  return `| ${origin} | ${seeds} | ${of(bad, "exploitable")} | ${of(sound, "exploitable")} | ${of(sound, "inconclusive")} | ${slowest.toFixed(1)} s | ${rates[rates.length >> 1]} |`;
}
