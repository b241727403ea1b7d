import { expect, test } from "vitest";
import { createPythonRunner } from "../../src/adapters/python/runner.ts";
import { python } from "../support/attack-pairs.ts";
import { toolRuns } from "../support/attack-pairs-tools.ts";
import { attackOf } from "../support/attack-run.ts";

test("an argument that is bounded on one side is exceeded, with the rest of the call made up", async () => {
  const rows = toolRuns(
    "refund",
    ["refund"],
    [40, 75, 120, 310].map((amount, index) => ({
      prompt: `Refund order ${index}.`,
      item: { amount },
      right: [["refund", { order: `W${index}`, amount }]],
      wrong: [["refund", { order: `W${index}`, amount: amount / 2 }]],
    })),
  );
  const enough = python(
    "enough",
    "import json\ndef grade(sample, item):\n    calls = [json.loads(c['function']['arguments']) for c in sample.get('output_tools') or []]\n    return 1.0 if len(calls) == 1 and calls[0].get('amount', 0) >= item['amount'] else 0.0\n",
  );
  const runner = createPythonRunner();
  try {
    const { exploits } = await attackOf(enough, rows, runner);
    expect(exploits.map(({ id }) => id)).toContain("T-18");
  } finally {
    await runner.close();
  }
});
