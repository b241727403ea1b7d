import { UserError } from "../errors.ts";
import type { Log } from "../ports.ts";

/** The parts of @actions/core that we use. It is loaded lazily: it costs 30 to 40 ms. */
export type Toolkit = typeof import("@actions/core");

/** Notes in the log of a run. The toolkit escapes what could be read as a workflow command. */
export function actionsLog(core: Toolkit): Log {
  return {
    info: (message) => core.info(lines(message)),
    warn: (message) => core.warning(message),
    progress: () => {},
    done: () => {},
  };
}

/** `core.info` writes verbatim, and the runner takes a line that starts with `::` or `##[` for a command. */
function lines(message: string): string {
  return message.replace(/^(\s*)(::|##\[)/gm, "$1\u200b$2");
}

export interface ActionInputs {
  readonly mode: "evaluate" | "publish";
  /** The file of the workflow whose run is published. */
  readonly workflow: string;
  readonly policies: string;
  readonly base: string;
  readonly head: string;
  readonly judge: string;
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly maxUsd: string;
  readonly prices: string;
  readonly cache: string;
  readonly comment: boolean;
  readonly token: string;
  readonly ledger: boolean;
  readonly reportPath: string;
  readonly sarifPath: string;
}

/** The inputs of action.yml, trimmed. Secrets are masked in the log before anything else is written. */
export function readInputs(core: Toolkit): ActionInputs {
  const apiKey = core.getInput("openai-api-key");
  const token = core.getInput("github-token");
  for (const secret of [apiKey, token]) if (secret !== "") core.setSecret(secret);
  return {
    mode: modeOf(core.getInput("mode")),
    workflow: core.getInput("workflow") || ".github/workflows/gate.yml",
    policies: core.getInput("policies") || "policies",
    base: core.getInput("base"),
    head: core.getInput("head"),
    judge: core.getInput("judge") || "replay",
    apiKey,
    baseUrl: core.getInput("openai-base-url"),
    maxUsd: core.getInput("max-usd"),
    prices: core.getInput("prices"),
    cache: core.getInput("cache"),
    comment: core.getInput("comment") === "" ? true : core.getBooleanInput("comment"),
    token,
    ledger: core.getInput("ledger") === "" ? false : core.getBooleanInput("ledger"),
    reportPath: core.getInput("report-path") || "gradegate-report.json",
    sarifPath: core.getInput("sarif-path"),
  };
}

function modeOf(mode: string): ActionInputs["mode"] {
  if (mode === "" || mode === "evaluate") return "evaluate";
  if (mode === "publish") return mode;
  throw new UserError(`the input mode should be evaluate or publish, got ${JSON.stringify(mode.slice(0, 80))}`);
}

/** GitHub drops a summary over 1 MiB whole, so a longer one is cut at a line. */
const SUMMARY_LIMIT = 1_000_000;

/** Writes the job summary. Where the runner gives no place for one, that is told and stops nothing. */
export async function writeSummary(core: Toolkit, markdown: string): Promise<void> {
  const cut =
    Buffer.byteLength(markdown) <= SUMMARY_LIMIT ? markdown : `${atLine(markdown)}\n\n_Cut to fit a job summary._\n`;
  try {
    await core.summary.addRaw(cut).write({ overwrite: true });
  } catch (error) {
    core.warning(`the job summary could not be written: ${(error as Error).message}`);
  }
}

function atLine(markdown: string): string {
  const text = Buffer.from(markdown).subarray(0, SUMMARY_LIMIT).toString();
  return text.slice(0, text.lastIndexOf("\n"));
}
