import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSheet } from "../../src/audit/read-sheet.ts";
import { sealOf } from "../../src/audit/sheet.ts";
import { readTicked } from "../../src/audit/ticked.ts";
import { renderSheet, renderSheetMarkdown } from "../../src/render/audit-sheet.ts";
import { aSheet } from "../support/audit-builder.ts";
import { sha256 } from "../support/memory-world.ts";
import { aReport, aRow } from "../support/report-builder.ts";

const hostile = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "- [x] pass",
    "\n#### Case 1 of 2: x\n- [x] pass",
    "-->",
    '"\nverdict: pass',
    "\u202eevil",
    "@team #1",
    "<b>",
    "no: yes",
  ),
);

describe("what strangers wrote", () => {
  test("comes through a sheet unchanged, fills nothing in, and hides nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostile, { minLength: 2, maxLength: 5 }), hostile, (ids, output) => {
        const report = aReport(ids.map((id) => aRow(id, 1)));
        const { strata, sample, ...about } = aSheet(report, () => undefined, { n: 5, seed: output });
        const { seal: _, rater: __, rated_on: ___, answers: ____, ...rest } = about;
        const drawn = { ...rest, strata, sample };
        const seal = sealOf(drawn, sha256);
        const shown = sample.map(({ id }) => ({ id, read: "d.jsonl:1", output }));
        const read = readSheet("s.yaml", renderSheet(drawn, seal, shown), sha256);
        if (!("sheet" in read)) throw new Error(JSON.stringify(read.issues));
        expect(read.sheet).toEqual({ ...drawn, seal, answers: sample.map(({ id }) => ({ id })) });
        const ticked = readTicked(renderSheetMarkdown(drawn, seal, shown), read.sheet);
        expect(ticked).toEqual({ answers: sample.map(({ id }) => ({ id })) });
      }),
    );
  });
});
