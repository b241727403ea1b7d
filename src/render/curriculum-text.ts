import type { Manifest } from "../curriculum/manifest.ts";
import { visible } from "./markdown.ts";
import { count, number, percent } from "./number.ts";
import { textTable } from "./table-text.ts";

const LISTED = 40;
const BECAUSE = {
  task_id: "the same task id",
  item: "the same item",
  near: "nearly the same words",
  identifiers: "the same identifiers",
} as const;

/** The mix: slices first, then what each task gets and why. */
export function renderCurriculum(manifest: Manifest): string {
  const { tasks, slices, evidence, left_out, held_out, options } = manifest;
  const states = new Map<string, number>();
  for (const { state } of tasks) states.set(state, (states.get(state) ?? 0) + 1);
  const said = [...states].sort().map(([state, n]) => `${n} ${state.replaceAll("_", " ")}`);
  const lines = [
    `A mix of ${count(options.size, "row")} from ${count(tasks.length, "task")}: ${said.join(", ")}.`,
    `Evidence: ${evidence.map(({ report, grader }) => `${visible(report)} (${visible(grader)})`).join(", ")}.`,
    `Held against ${held_out.map(({ of, tasks: n }) => `${visible(of)} (${n})`).join(", ") || "nothing: there is no holdout"}.`,
    "",
    textTable(
      [
        ["slice", "tasks", "known", "pass", "in pool", "in mix", "rows", "why"],
        ...slices.map((each) => [
          each.name,
          String(each.tasks),
          String(each.known),
          percent(each.pass_rate),
          percent(each.in_pool),
          percent(each.weight),
          String(each.count),
          each.why,
        ]),
      ],
      "lrrrrrrl",
    ),
    "",
    textTable(
      [
        ["task", "rows", "weight", "state", "mean", "spread", "why"],
        ...[...tasks]
          .sort((a, b) => b.weight - a.weight || (a.task_id < b.task_id ? -1 : 1))
          .slice(0, LISTED)
          .map((each) => [
            each.task_id,
            String(each.count),
            percent(each.weight),
            each.state.replaceAll("_", " "),
            number(each.mean),
            number(each.spread),
            each.why,
          ]),
      ],
      "lrrlrrl",
    ),
  ];
  if (tasks.length > LISTED) lines.push(`... and ${tasks.length - LISTED} more: --json or --out has all.`);
  if (left_out.length > 0) lines.push("", renderLeftOut(left_out).trimEnd());
  return `${lines.join("\n")}\n`;
}

/** Which tasks of the pool are held out, and by what it is known. Never which task of the holdout they are. */
export function renderLeftOut(left_out: Manifest["left_out"]): string {
  const rows = left_out.slice(0, LISTED).map(({ task_id, because, of, alike }) => {
    const words = alike === undefined ? "" : ` (${percent(alike)})`;
    return [task_id, `${BECAUSE[because]} as a task of ${of}${words}`];
  });
  const more = left_out.length > LISTED ? `\n... and ${left_out.length - LISTED} more.` : "";
  const head = `${count(left_out.length, "task")} of the pool ${left_out.length === 1 ? "is" : "are"} held out and must not be trained on:`;
  return `${head}\n${textTable(rows)}${more}\nTake them out of the pool, or give --leave-out. A model that trained on a holdout passes it by heart.\n`;
}
