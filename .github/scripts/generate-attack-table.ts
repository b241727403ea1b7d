import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CATALOGUE } from "../../src/attack/catalogue.ts";
import { coverageOf, REFERENCE_IDS } from "./attack/coverage.ts";
import { replacePart } from "./attack/part.ts";
import { writeGenerated } from "./generated.ts";

/** Writes the tables of .github/attack.md that follow from the catalogue; what was measured in it stays as it is. */
const file = ".github/attack.md";
const before = readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");
const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
const catalogue = CATALOGUE.map(({ id, family, kind, property, construction, source, types }) =>
  row([id, family, kind, property, construction, source, types.join(", ")]),
);
const coverage = REFERENCE_IDS.map((id) => row([id, coverageOf(id, CATALOGUE)]));
const out = REFERENCE_IDS.filter((id) => coverageOf(id, CATALOGUE).startsWith("out")).length;
const withCatalogue = replacePart(before, "catalogue", [
  "| id | family | kind | must hold | how it is made | source | grader types |",
  "| --- | --- | --- | --- | --- | --- | --- |",
  ...catalogue,
]);
writeGenerated({
  [file]: replacePart(withCatalogue, "coverage", [
    `${REFERENCE_IDS.length} attacks in the reference, ${REFERENCE_IDS.length - out} here in some form (the catalogue above says in which), ${out} not.`,
    "",
    "| id | here |",
    "| --- | --- |",
    ...coverage,
  ]),
});
