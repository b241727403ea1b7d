import { noveltyOf } from "../audit/novelty.ts";
import { drawSample, sealOf } from "../audit/sheet.ts";
import { stratify } from "../audit/strata.ts";
import { UserError } from "../errors.ts";
import { parseReport } from "../evaluation/parse-report.ts";
import type { Report } from "../evaluation/report.ts";
import { renderSheet, renderSheetMarkdown, type Shown } from "../render/audit-sheet.ts";
import { count } from "../render/number.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { type AuditedSuite, auditedSuite } from "./audited-suite.ts";
import type { Arguments } from "./command.ts";
import { numberOption } from "./native-grader.ts";
import type { ExitCode, World } from "./world.ts";

const DEFAULT_SIZE = 30;
const MOST = 1_000;

/** Draws a sample for people to judge, and writes the sheet. */
export async function auditSample(args: Arguments, rest: readonly string[], world: World): Promise<ExitCode> {
  if (rest.length > 0) throw new UserError(`audit sample: unexpected "${rest.join(" ")}"`);
  const [seed, out] = [args.value("seed"), args.value("out")];
  if (seed === undefined || seed.trim() === "") {
    throw new UserError(
      "audit sample: --seed TEXT is needed: one that the author of the change cannot choose, as the id of the run that draws",
    );
  }
  if (out === undefined) throw new UserError("audit sample: --out FILE is needed: where the sheet goes");
  if (seed.length > 200) throw new UserError("audit sample: --seed: expected at most 200 characters");
  const n = numberOption("n", args.value("n")) ?? DEFAULT_SIZE;
  if (!Number.isInteger(n) || n < 2 || n > MOST) {
    throw new UserError(`audit sample: --n: expected a whole number from 2 to ${MOST}`);
  }
  const base = await readBase(args.value("base"), world);
  const audited = await auditedSuite("sample", args, world);
  const checkpoint = args.value("checkpoint");
  const rows = audited.report.scores.filter((row) => checkpoint === undefined || row.checkpoint_id === checkpoint);
  const texts = await textsOf(audited, rows, base, world);
  const strata = stratify(rows, { base, others: audited.others, novelty: noveltyOf(texts) });
  if (strata.size === 0) {
    const of = checkpoint === undefined ? "" : ` of the checkpoint "${checkpoint}"`;
    throw new UserError(`${audited.suite.name}: no trajectory${of} has a score, so there is nothing to draw from`);
  }
  const { name, version, digest } = audited.report.grader;
  const about = {
    suite: audited.suite.name,
    grader: { name, version, digest },
    dataset: { path: audited.report.dataset.path, digest: audited.report.dataset.digest },
    drawn_on: world.today(),
    seed,
    ...(checkpoint === undefined ? {} : { checkpoint_id: checkpoint }),
  };
  const sample = drawSample(rows, strata, n, about, world.sha256);
  const seal = sealOf(sample, world.sha256);
  const byId = new Map(texts.map((text) => [text.id, text]));
  const shown = sample.sample.map(({ id }): Shown => {
    const { line = 0, text = "" } = byId.get(id) ?? {};
    return { id, read: `${sample.dataset.path}:${line}`, output: text };
  });
  await world.writeFile(out, renderSheet(sample, seal, shown));
  const markdown = args.value("markdown");
  if (markdown !== undefined) await world.writeFile(markdown, renderSheetMarkdown(sample, seal, shown));
  if (args.isSet("json")) world.print(`${JSON.stringify({ ...sample, seal }, null, 2)}\n`);
  else {
    const drawn = sample.strata.map((each) => `${each.drawn} of ${each.of} ${each.name.replace("_", " ")}`).join(", ");
    world.print(
      `${out}: ${count(sample.sample.length, "trajectory", "trajectories")} of ${strata.size} drawn: ${drawn}\n`,
    );
  }
  return 0;
}

async function readBase(file: string | undefined, world: World): Promise<Report | undefined> {
  if (file === undefined) return undefined;
  const text = await world.readFile(file);
  if (text === undefined) throw new UserError(`${file}: there is no such report`);
  return parseReport(text, file);
}

/** Earlier is what the base's report has already, or what another checkpoint wrote; all is new to each other otherwise. */
async function textsOf({ suite, tree }: AuditedSuite, rows: Report["scores"], base: Report | undefined, world: World) {
  const audited = new Set(rows.map(({ id }) => id));
  const before = new Set((base?.scores ?? []).map(({ digest }) => digest));
  const isAllKnown = rows.every(({ digest }) => before.has(digest));
  const chunks = await tree.stream(suite.dataset);
  if (chunks === undefined) throw new UserError(`the dataset ${suite.dataset} is missing`);
  const texts = [];
  const options = { gunzip: world.gunzip };
  for await (const { trajectory, digest, line } of readTrajectories(chunks, suite.dataset, world.sha256, options)) {
    const earlier = !audited.has(trajectory.id) || (!isAllKnown && before.has(digest));
    texts.push({ id: trajectory.id, text: trajectory.output.text, earlier, line });
  }
  return texts;
}
