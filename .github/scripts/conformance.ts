import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { conformance } from "../../test/support/conformance.ts";
import { sharedData } from "../../test/support/shared-data.ts";
import { type OwnCases, renderConformance } from "./conformance/table.ts";

/** Runs the metrics on every published value, and the graders' own tests, and writes what came of it to .github/conformance.md. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const golden = sharedData("data/metrics_golden.json");
if (golden === undefined)
  throw new Error("../shared/data/metrics_golden.json is not there: the table cannot be made without it");
const own = ownCases();
writeFileSync(join(root, ".github/conformance.md"), renderConformance(conformance(golden), own));
const broken = own.filter(({ cases, passing }) => passing < cases);
if (broken.length > 0) throw new Error(`cases that do not agree: ${broken.map(({ file }) => file).join(", ")}`);

function ownCases(): readonly OwnCases[] {
  const folder = mkdtempSync(join(tmpdir(), "gradegate-conformance-"));
  const output = join(folder, "results.json");
  try {
    const vitest = join(root, "node_modules/vitest/vitest.mjs");
    const files = ["types", "rubric", "formula.test.ts", "template.test.ts"].map((each) => `test/grader/${each}`);
    const argv = [vitest, "run", "--project", "unit", "--reporter=json", `--outputFile=${output}`, ...files];
    // The variable would make the runner write its results elsewhere.
    const { GRADEGATE_TEST_RESULTS: _, ...env } = process.env;
    spawnSync(process.execPath, argv, { cwd: root, stdio: "ignore", env });
    const { testResults } = JSON.parse(readFileSync(output, "utf8")) as {
      readonly testResults: readonly {
        readonly name: string;
        readonly assertionResults: readonly { readonly status: string }[];
      }[];
    };
    return testResults
      .map(({ name, assertionResults }) => {
        const ran = assertionResults.filter(({ status }) => status === "passed" || status === "failed");
        const file = relative(join(root, "test/grader"), name).replace(/\.test\.ts$/, "");
        return { file, cases: ran.length, passing: ran.filter(({ status }) => status === "passed").length };
      })
      .sort((a, b) => (a.file < b.file ? -1 : 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
