import { sharedData } from "../../test/support/shared-data.ts";
import { type Half, worked } from "../../test/support/worked.ts";
import { renderWorked } from "./worked/table.ts";

/**
 * Runs the worked policies of test/fixtures/worked over the recorded airline and retail runs and prints how every part
 * sits with the outcomes. `--tune` prints the other half, on which the thresholds were chosen, with the best ones.
 */
const half: Half = process.argv.includes("--tune") ? "tuned" : "reported";
for (const domain of ["airline", "retail"]) {
  const dataset = sharedData(`data/traj_${domain}.jsonl`);
  if (dataset === undefined) throw new Error(`../shared/data/traj_${domain}.jsonl is not there: nothing to run over`);
  console.log(renderWorked(await worked(domain, dataset, half), half));
}
