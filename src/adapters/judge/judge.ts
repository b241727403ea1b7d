import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { JudgeMode } from "../../commands/world.ts";
import { UserError } from "../../errors.ts";
import type { Budget } from "../../grader/budget.ts";
import type { ModelTable } from "../../grader/models.ts";
import { parseRecordings, type Recording, type Recordings } from "../../grader/recording.ts";
import type { Judge, Log, Sha256 } from "../../ports.ts";
import { Secret } from "../secret.ts";
import { askModel, type LiveOptions, liveJudge } from "./live.ts";
import { recordingJudge } from "./record.ts";
import { openRecordingFile } from "./recording-file.ts";
import { replayJudge } from "./replay.ts";

export interface OpenJudgeOptions {
  readonly mode: JudgeMode;
  /** Read as one set. New answers go to the last of them, as it stands on disk. */
  readonly recordings: readonly { readonly file: string; readonly text: string }[];
  /** `OPENAI_API_KEY` and `OPENAI_BASE_URL` are read from it, and only for record and live. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  /** Where a recordings file is on disk; by the current folder where absent. */
  readonly locate?: (file: string) => string;
  readonly now?: () => Date;
  /** Prices and limits; what is known where absent. */
  readonly models?: ModelTable;
  /** Shared by every judge of a run, so that its cap is the run's. */
  readonly budget?: Budget;
}

/** More would bury the first, which is the one to mend. */
const LISTED = 50;

/**
 * The judge of a mode: `replay` remembers, `record` asks what is not recorded and remembers it, `live` asks always.
 * Throws a UserError on recordings that are not valid, and where a model is to be asked without a key or address.
 */
export async function openJudge(options: OpenJudgeOptions): Promise<Judge> {
  const { mode, recordings, env, log, locate = (file) => resolve(file), now = () => new Date() } = options;
  if (mode === "replay") return replayJudge(validRecordings(recordings), sha256, log);
  const { models, budget } = options;
  const spending = { ...(models === undefined ? {} : { models }), ...(budget === undefined ? {} : { budget }) };
  const live = { ...endpointOf(env, log), ...spending, log };
  if (mode === "live") return liveJudge(live);
  const target = recordings.at(-1);
  if (target === undefined) {
    throw new UserError("--judge record: there is no file to record into; name one with --recordings or in the suite");
  }
  const file = await openRecordingFile(locate(target.file), log);
  // A revision's text may have answers that the file on disk has not; a torn end is only the disk's.
  const others = recordings.filter(({ text }) => text !== "" && !startsWithLines(text, file.text));
  const existing = validRecordings([...others, { file: target.file, text: file.text }]);
  return recordingJudge(askModel(live), file, existing, { sha256, now });
}

const sha256: Sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

/** Whether a text is the lines themselves, or they and a torn end. */
function startsWithLines(text: string, lines: string): boolean {
  return (
    text === lines || `${text}\n` === lines || (text.startsWith(lines) && !text.slice(lines.length).includes("\n"))
  );
}

function validRecordings(files: OpenJudgeOptions["recordings"]): ReadonlyMap<string, Recording> {
  return readRecordings(files).byKey;
}

/** Recordings without a problem, of judges and embeddings alike; a UserError on any other. */
export function readRecordings(files: OpenJudgeOptions["recordings"]): Recordings {
  const recordings = parseRecordings(files, sha256);
  const { issues } = recordings;
  if (issues.length === 0) return recordings;
  const count = issues.length === 1 ? "1 problem" : `${issues.length} problems`;
  const first = issues.length > LISTED ? `; these are the first ${LISTED}` : "";
  throw new UserError(`the judge recordings have ${count}${first}`, issues.slice(0, LISTED));
}

/** Where to ask, and with which key. A key goes over plain http only to this machine without a warning. */
export function endpointOf(env: OpenJudgeOptions["env"], log: Log): Pick<LiveOptions, "baseUrl" | "apiKey"> {
  const key = env.OPENAI_API_KEY?.trim() ?? "";
  const address = env.OPENAI_BASE_URL?.trim() ?? "";
  if (address === "") {
    if (key === "") throw new UserError("a judge is to be asked, but OPENAI_API_KEY is not set");
    return { apiKey: new Secret(key) };
  }
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new UserError("OPENAI_BASE_URL: expected the http(s) address of an OpenAI-compatible endpoint");
  }
  if (url.username !== "" || url.password !== "") {
    throw new UserError("OPENAI_BASE_URL must not hold credentials; the key goes into OPENAI_API_KEY");
  }
  if (key === "") return { baseUrl: address };
  if (url.protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)) {
    log.warn(`the judge's key goes over plain http to ${url.hostname}: anyone on the way can read it`);
  }
  return { baseUrl: address, apiKey: new Secret(key) };
}
