import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { commandHelp, programHelp } from "../../src/commands/arguments.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import { IMPORT_FORMATS } from "../../src/commands/import-formats.ts";
import { graderTypes, knownProcessTypes, knownTypes, processTypes } from "../../src/grader/registry.ts";
import "./generate-attack-table.ts";
import "./generate-export-parts.ts";
import "./generate-curriculum-schema.ts";
import "./generate-ledger-schema.ts";
import "./generate-python-templates.ts";
import "./generate-report-schema.ts";
import "./generate-schemas.ts";
import "./generate-template.ts";
import "./generate-trajectory-schema.ts";
import "./generate-validators.ts";

/**
 * Makes all that is generated: schemas, validators, the template's data, and the parts of the README that describe grader
 * types, action inputs and outputs, command help and the prepared review. `--check` fails on a difference instead, so that the README cannot drift from the program.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = `${root}README.md`;

interface ActionField {
  readonly description: string;
  readonly default?: string;
}

const action = parse(readFileSync(`${root}action.yml`, "utf8")) as {
  readonly inputs: Record<string, ActionField>;
  readonly outputs: Record<string, ActionField>;
};

/** The review of the demo, as its end-to-end test keeps it, one heading level down. */
function comment(): string {
  const text = readFileSync(`${root}test/golden/demo/loosen.md`, "utf8");
  const short = text.replace(/<details>[\s\S]*?<\/details>\n\n?/g, "").replace(/^#/gm, "##");
  return short
    .trim()
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

const parts: Readonly<Record<string, string>> = {
  worked: readFileSync(`${root}test/golden/worked.txt`, "utf8").trim(),
  comment: comment(),
  graders: table(
    ["type", "what it does", "numbers"],
    knownTypes().map((name) => {
      const type = graderTypes(name);
      return [
        `\`${name}\``,
        type?.summary ?? "",
        type?.fidelity === "exact" ? "exact" : "approximate: our port of the likely algorithm",
      ];
    }),
  ),
  "process types": table(
    ["type", "what it does"],
    knownProcessTypes().map((name) => [`\`${name}\``, processTypes(name)?.summary ?? ""]),
  ),
  imports: table(
    ["format", "of", "what comes over", "what does not"],
    IMPORT_FORMATS.map(({ name, of, comes, stays }) => [`\`${name}\``, of, comes, stays]),
  ),
  inputs: table(
    ["input", "what it is", "default"],
    Object.entries(action.inputs).map(([name, { description, default: value }]) => [
      `\`${name}\``,
      description,
      value ? `\`${value}\`` : "",
    ]),
  ),
  outputs: table(
    ["output", "what it is"],
    Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  ),
  cli: [programHelp(COMMANDS), ...COMMANDS.map((command) => commandHelp(command))]
    .map((text) => `\`\`\`text\n${text.trimEnd()}\n\`\`\``)
    .join("\n\n"),
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

const before = readFileSync(readme, "utf8");
const after = Object.entries(parts).reduce((text, [name, part]) => {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no part ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${part}\n${text.slice(to)}`;
}, before);

if (process.argv.includes("--check")) {
  if (after !== before) {
    console.error("README.md is not in step with the program; run npm run docs");
    process.exitCode = 1;
  }
} else writeFileSync(readme, after);
