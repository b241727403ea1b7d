import type { AuditSample } from "../audit/sheet.ts";
import { escapeHidden } from "../policy/characters.ts";
import { clip, code, visible } from "./markdown.ts";

/** What a person needs to find and know a drawn trajectory. Nothing of what the grader said of it, which would sway them. */
export interface Shown {
  readonly id: string;
  /** Where it stands, `file:line`. */
  readonly read: string;
  readonly output: string;
}

const HOW = `# An audit sheet. Read each run where "read" says, and judge it yourself: verdict is pass, fail or unsure; a note says why.
# Then fill in rater and rated_on. Each person fills in a copy of their own, and does not look at what the grader said before.
# Check it with: gradegate audit import SHEET --suite NAME
`;

/** A sheet to be filled in, as YAML. Every text of strangers is quoted, on one line, with nothing invisible in it. */
export function renderSheet(sample: AuditSample, seal: string, shown: readonly Shown[]): string {
  const { suite, grader, dataset, drawn_on, seed, checkpoint_id, strata, sample: drawn } = sample;
  const answers = shown.map(
    ({ id, read, output }) =>
      `  - id: ${quoted(id)}\n    read: ${quoted(read)}\n    output: ${quoted(clip(visible(output), 400))}\n    verdict:\n    note:\n`,
  );
  const rows = drawn.map((each) => `    - ${quoted(each)}\n`);
  return [
    HOW,
    "kind: gradegate/audit-sheet\nversion: 1\nrater:\nrated_on:\nanswers:\n",
    ...answers,
    "# What was drawn, and how likely each was. Not to be changed, and best read after judging.\n",
    `sampling:\n  suite: ${quoted(suite)}\n  grader: ${quoted(grader)}\n  dataset: ${quoted(dataset)}\n`,
    `  drawn_on: ${quoted(drawn_on)}\n  seed: ${quoted(seed)}\n`,
    checkpoint_id === undefined ? "" : `  checkpoint_id: ${quoted(checkpoint_id)}\n`,
    `  strata: ${quoted(strata)}\n  sample:\n`,
    ...rows,
    `  seal: ${quoted(seal)}\n`,
  ].join("");
}

/** JSON text is YAML; what nobody sees in it is an escape. */
function quoted(value: unknown): string {
  return escapeHidden(JSON.stringify(value), "json");
}

/** The same for a pull request: check boxes, which `gradegate audit import --ticked` reads back. */
export function renderSheetMarkdown(sample: AuditSample, seal: string, shown: readonly Shown[]): string {
  const boxes = shown.map(
    ({ id, read, output }, at) =>
      `#### Case ${at + 1} of ${shown.length}: ${code(id)}\n\n${code(read, 200)}\n\n${code(output, 400)}\n\n- [ ] pass\n- [ ] fail\n- [ ] unsure\n`,
  );
  return [
    `### Audit of ${code(sample.suite)}\n`,
    `${shown.length} runs, drawn by lot. Judge each yourself, tick one box, and do not look at what the grader said before.\n`,
    `<!-- gradegate audit ${seal} -->\n`,
    ...boxes,
  ].join("\n");
}
