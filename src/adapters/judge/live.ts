import type { OpenAI } from "openai";
import { type Budget, dollars, openBudget, type Refusal, type Reservation } from "../../grader/budget.ts";
import type { JudgeRequest } from "../../grader/contract.ts";
import { costOf } from "../../grader/judge-cost.ts";
import { KNOWN_MODELS, type ModelTable } from "../../grader/models.ts";
import type { JsonObject } from "../../json.ts";
import type { Judge, Log } from "../../ports.ts";
import type { FailureCode } from "../../score/score.ts";
import type { Secret } from "../secret.ts";
import { completionBody, type LiveAnswer, readCompletion } from "./chat-completion.ts";
import { type Clock, paced } from "./pace.ts";

export interface LiveOptions {
  /** Of any OpenAI-compatible endpoint, `/v1` included. The provider's own where absent. */
  readonly baseUrl?: string;
  /** Absent for endpoints that want none. */
  readonly apiKey?: Secret;
  /** Where the key goes: as a bearer token where absent, or into the header that Foundry reads. */
  readonly keyHeader?: "api-key";
  /** Requests of a model under way at the same time, where its facts do not say; 8 where absent. */
  readonly concurrency?: number;
  /** Limits by model; what is known where absent. */
  readonly models?: ModelTable;
  /** Every try is taken from it before it is sent; only counted where absent. */
  readonly budget?: Budget;
  readonly clock?: Clock;
  /** Of one try, until the last byte of its answer; 120 s where absent. */
  readonly timeoutMs?: number;
  /** Tries after the first, for 408, 409, 429, 5xx, timeouts and lost connections; 4 where absent. */
  readonly maxRetries?: number;
  readonly log: Log;
}

/** Asks a model once. Never rejects: what goes wrong is a failed answer, without any secret in its message. */
export type AskModel = (request: JudgeRequest) => Promise<LiveAnswer>;

const OPENAI_URL = "https://api.openai.com/v1";

/** A judge that asks a model each time it is asked. */
export function liveJudge(options: LiveOptions): Judge {
  const ask = askModel(options);
  return { ask: (requests) => Promise.all(requests.map(async (request) => (await ask(request)).answer)) };
}

/** Asks over Chat Completions, loading the client when it is first used. */
export function askModel(options: LiveOptions): AskModel {
  const { models = KNOWN_MODELS, budget = openBudget(models), log } = options;
  const complete = completions({ ...options, models, budget }, "judge");
  let asked = 0;
  let answered = 0;
  return async (request) => {
    asked++;
    const found = await complete(request, completionBody(request));
    answered++;
    const { usd } = budget.spent();
    log.progress(`judge: ${answered} of ${asked} answered${usd === undefined ? "" : `, $${dollars(usd)}`}`);
    if (found.kind === "completion") return readCompletion(found.completion);
    const { code, message } = found;
    return { answer: { kind: "failed", code, message } };
  };
}

/** What came of one request; `took_ms` from when it was sent, its retries included. */
export type Completed =
  | { readonly kind: "completion"; readonly completion: unknown; readonly took_ms: number }
  | { readonly kind: "failed"; readonly code: FailureCode; readonly message: string };

/**
 * Sends Chat Completions, each model at its own pace, and every try, a retry too, taken from the budget first by what
 * `priced` may cost. A rejected key (401) is not tried again: the requests after it get the same answer unasked. Never
 * rejects. `who` is asked, in the words of what goes wrong.
 */
export function completions(
  options: LiveOptions & { readonly models: ModelTable; readonly budget: Budget },
  who: string,
): (priced: JudgeRequest, body: JsonObject) => Promise<Completed> {
  const { models, budget } = options;
  const pace = pacesOf(options, models);
  let client: Promise<OpenAI> | undefined;
  let rejected: Completed | undefined;
  const send = async (priced: JudgeRequest, body: JsonObject): Promise<Completed> => {
    if (rejected !== undefined) return rejected;
    const meter = new Meter(priced, budget);
    const began = performance.now();
    try {
      client ??= openClient(options);
      const metered = (await client).withOptions({ fetch: (input, init) => meter.fetch(input, init) });
      const completion: unknown = await metered.chat.completions.create(
        body as unknown as OpenAI.ChatCompletionCreateParamsNonStreaming,
      );
      meter.settle(readCompletion(completion));
      return { kind: "completion", completion, took_ms: performance.now() - began };
    } catch (error) {
      meter.settle(undefined);
      if (meter.refusal !== undefined) return { kind: "failed", ...meter.refusal };
      const message = failureText(error, options, who);
      const failure = { kind: "failed", code: "judge_unreachable", message } as const;
      if (statusOf(error) === 401) rejected = failure;
      return failure;
    }
  };
  return (priced, body) => {
    const { most_input_tokens = 0, most_output_tokens = 0 } = costOf(priced, models.get(priced.model));
    return pace(priced.model)(most_input_tokens + most_output_tokens, () => send(priced, body));
  };
}

/** One queue a model, made when it is first asked. */
function pacesOf({ concurrency = 8, clock = CLOCK }: LiveOptions, models: ModelTable) {
  const byModel = new Map<string, ReturnType<typeof paced>>();
  return (model: string): ReturnType<typeof paced> => {
    const found = byModel.get(model) ?? paced({ concurrency, ...models.get(model) }, clock);
    byModel.set(model, found);
    return found;
  };
}

const CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Takes each try of one request from the budget. */
class Meter {
  /** Why the last try was not sent. */
  refusal: Refusal | undefined;
  #open: Reservation | undefined;
  readonly #request: JudgeRequest;
  readonly #budget: Budget;

  constructor(request: JudgeRequest, budget: Budget) {
    this.#request = request;
    this.#budget = budget;
  }

  async fetch(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const reserved = this.#budget.reserve(this.#request);
    if ("code" in reserved) {
      this.refusal = reserved;
      // In words that the client does not take for a reason to try again.
      return new Response("{}", { status: 402, headers: { "x-should-retry": "false" } });
    }
    try {
      const response = await fetchWhole(input, init);
      if (response.ok) this.#open = reserved;
      else reserved.release();
      return response;
    } catch (error) {
      reserved.lose();
      throw error;
    }
  }

  /** Closes the try that was answered, if one was. */
  settle(answer: LiveAnswer | undefined): void {
    this.#open?.settle(answer?.usage);
    this.#open = undefined;
  }
}

/** The client's own retries honour `retry-after-ms` and `retry-after` up to a minute, and back off from 0.5 to 8 s. */
export async function openClient({
  baseUrl,
  apiKey,
  timeoutMs = 120_000,
  maxRetries = 4,
  keyHeader,
  fetch = fetchWhole,
}: Omit<LiveOptions, "log"> & { readonly fetch?: typeof fetchWhole }): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  return new OpenAI({
    baseURL: baseUrl ?? OPENAI_URL,
    // The client refuses to start without a key; then the header that would carry it is taken away again.
    apiKey: apiKey?.reveal() ?? "none",
    ...(apiKey === undefined ? { defaultHeaders: { authorization: null } } : {}),
    ...(apiKey !== undefined && keyHeader !== undefined
      ? { defaultHeaders: { authorization: null, [keyHeader]: apiKey.reveal() } }
      : {}),
    timeout: timeoutMs,
    maxRetries,
    fetch,
    // What the client would otherwise take from the environment or print to the console.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: "off",
  });
}

/**
 * Fetches with the whole body, so that a connection that breaks within it is a lost connection, which the client tries
 * again. A redirect is not followed: it would take prompts to a place that nobody named.
 */
export async function fetchWhole(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, { ...init, redirect: "manual" });
  const { status, statusText, headers } = response;
  const body = await response.arrayBuffer();
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers });
}

function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : undefined;
}

/** What went wrong when `who` was asked, in a sentence without any secret. */
export function failureText(error: unknown, options: Omit<LiveOptions, "log">, who: string): string {
  const { apiKey, timeoutMs = 120_000, maxRetries = 4 } = options;
  const told = describe(error, timeoutMs, maxRetries, who);
  const scrubbed = apiKey === undefined ? told : apiKey.scrub(told);
  return scrubbed.length > 300 ? `${scrubbed.slice(0, 300)}…` : scrubbed;
}

function describe(error: unknown, timeoutMs: number, maxRetries: number, who: string): string {
  if (!(error instanceof Error)) return `the ${who} could not be asked: ${String(error)}`;
  const status = statusOf(error);
  // The client's messages start with the status already.
  if (status !== undefined) return `the ${who}'s endpoint answered HTTP ${error.message}`;
  const tries = `after ${maxRetries + 1} ${maxRetries === 0 ? "try" : "tries"}`;
  // By name the bundler might change it; the client's words for it are part of its tests.
  if (/timed out/i.test(error.message)) return `no answer from the ${who} within ${timeoutMs / 1000} s, ${tries}`;
  if (error instanceof SyntaxError) return `the endpoint's answer is not JSON: ${error.message}`;
  return `the ${who} cannot be reached ${tries}: ${[...causes(error)].join(": ")}`;
}

/** The messages of an error and of what caused it, each once. */
function causes(error: Error): ReadonlySet<string> {
  const messages = new Set<string>();
  for (let at: unknown = error; at instanceof Error && messages.size < 5; at = at.cause) messages.add(at.message);
  return messages;
}
