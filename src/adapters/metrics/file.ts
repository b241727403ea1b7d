import { readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
import { parseReport } from "../../evaluation/parse-report.ts";
import type { Json, JsonObject } from "../../json.ts";
import { type ReadingContext, readingOfDocument, readingOfLines, type TimedReading } from "../../rollout/reading.ts";
import { readingOfShadow, type ShadowSide, sideOfLines, sideOfReport } from "../../rollout/shadow-reading.ts";

const MAX_BYTES = 64 * 1024 * 1024;

/** A JSON document, or JSON lines where the name ends in .jsonl: `{kind: file, path, pointer?}`. Never rejects. */
export async function readMetricFile(
  source: JsonObject,
  context: ReadingContext,
  folder: string,
): Promise<TimedReading> {
  const failed = (why: string): TimedReading => ({ at: context.now, reading: { kind: "error", why } });
  const found = await textOf(source.path, folder);
  if ("problem" in found) return failed(found.problem);
  if (found.path.endsWith(".jsonl")) return readingOfLines(found.text, context);
  let document: Json;
  try {
    document = JSON.parse(found.text) as Json;
  } catch {
    return failed(`${found.path}: no JSON`);
  }
  return readingOfDocument(document, source, context);
}

/** Of production's requests, as many may lack a pair where the source does not say. */
const MAX_UNPAIRED = 0.05;

/**
 * Shadow's graded answers against production's on the same requests: `{kind: shadow, production, shadow, max_unpaired?}`,
 * each a report of `evaluate --report` (as old as its file) or rows as JSON lines. Never rejects.
 */
export async function readShadow(source: JsonObject, context: ReadingContext, folder: string): Promise<TimedReading> {
  const failed = (why: string): TimedReading => ({ at: context.now, reading: { kind: "error", why } });
  const production = await sideOf(source.production, context, folder);
  if ("problem" in production) return failed(`production: ${production.problem}`);
  const shadow = await sideOf(source.shadow, context, folder);
  if ("problem" in shadow) return failed(`shadow: ${shadow.problem}`);
  const { max_unpaired = MAX_UNPAIRED } = source;
  if (typeof max_unpaired !== "number" || max_unpaired < 0 || max_unpaired > 1) {
    return failed("max_unpaired: expected a share between 0 and 1");
  }
  return readingOfShadow(production, shadow, context, max_unpaired);
}

async function sideOf(
  path: Json | undefined,
  context: ReadingContext,
  folder: string,
): Promise<ShadowSide | { readonly problem: string }> {
  const found = await textOf(path, folder);
  if ("problem" in found) return found;
  if (found.path.endsWith(".jsonl")) return sideOfLines(found.text, context);
  try {
    return sideOfReport(parseReport(found.text, found.path), found.changed_at);
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

type Found =
  | { readonly path: string; readonly text: string; readonly changed_at: string }
  | { readonly problem: string };

async function textOf(path: Json | undefined, folder: string): Promise<Found> {
  if (typeof path !== "string") return { problem: "file: path is missing" };
  try {
    // As the folders really lie, since a link may lead out; a plan must not be able to read what else is on the machine.
    const [file, root] = [await realpath(resolve(folder, path)), await realpath(folder)];
    const from = relative(root, file);
    if (from.startsWith("..") || isAbsolute(from)) return { problem: `${path}: leads out of the current folder` };
    const { size, mtime } = await stat(file);
    if (size > MAX_BYTES) return { problem: `${path}: over ${MAX_BYTES} bytes` };
    return { path, text: await readFile(file, "utf8"), changed_at: mtime.toISOString() };
  } catch (error) {
    return { problem: `${path}: ${(error as NodeJS.ErrnoException).code ?? "cannot be read"}` };
  }
}
