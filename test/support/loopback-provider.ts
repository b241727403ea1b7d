import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "../../src/json.ts";
import type { Provider } from "../../src/target/profile.ts";
import {
  bedrockData,
  departures,
  type Kind,
  metricsData,
  type StepFigures,
  type StoredJob,
  shownJob,
} from "./loopback-provider-shapes.ts";

/** What goes wrong with one call. `after`: the work was done and the answer is lost. `before`: nothing was done. */
type ProviderFault =
  | { readonly status: number; readonly when: "before" | "after"; readonly headers?: Readonly<Record<string, string>> }
  | { readonly reset: true; readonly when: "before" | "after" };

export interface LoopbackOptions {
  /** By the call, counted from 0. */
  readonly fault?: (call: ProviderCall) => ProviderFault | undefined;
  /** A list of jobs shows a job only from so many calls after its creation on. */
  readonly lag?: number;
  /** What a created job is answered with instead, if anything. */
  readonly refuse?: (
    body: JsonObject,
  ) => { readonly status: number; readonly code: string; readonly message: string } | undefined;
  readonly models?: readonly { readonly id: string; readonly shutdown_date: string | null }[];
  /** What `graders/run` pays. */
  readonly reward?: (body: JsonObject) => number;
  /** The time in seconds that new things get; a test sets it on. */
  readonly now?: () => number;
  readonly ignoresPause?: boolean;
}

export interface ProviderCall {
  readonly index: number;
  readonly method: string;
  readonly path: string;
  readonly body: Json;
}

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly created: number;
}

type Answer = { readonly status?: number; readonly kind?: Kind; readonly body: Json | Buffer };

/**
 * A provider of training on this machine, a real HTTP server. It ends with the test, which fails where a request or an
 * answer departs from the official description (not looked at where ../shared/data is absent).
 */
export class LoopbackProvider {
  readonly profile: Provider;
  readonly options: LoopbackOptions;
  readonly calls: ProviderCall[] = [];
  readonly jobs: StoredJob[] = [];
  readonly files: StoredFile[] = [];
  /** Departures from the official description, of requests and of answers. */
  readonly departed: string[] = [];
  url = "";
  readonly #check = departures();

  constructor(profile: Provider, options: LoopbackOptions = {}) {
    this.profile = profile;
    this.options = options;
  }

  static async start(profile: Provider, options: LoopbackOptions = {}): Promise<LoopbackProvider> {
    const provider = new LoopbackProvider(profile, options);
    const server = createServer((request, response) => void provider.#serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
      expect(provider.departed, "departures from the official description").toEqual([]);
    });
    provider.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${profile === "foundry" ? "openai/v1" : "v1"}`;
    return provider;
  }

  /** The environment in which a client finds this provider. */
  get env(): Readonly<Record<string, string>> {
    if (this.profile === "foundry") return { AZURE_OPENAI_API_KEY: "key-1", AZURE_OPENAI_ENDPOINT: this.url };
    const key = this.profile === "bedrock" ? "AWS_BEARER_TOKEN_BEDROCK" : "OPENAI_API_KEY";
    return { [key]: "key-1", OPENAI_BASE_URL: this.url };
  }

  get now(): number {
    return this.options.now?.() ?? 1_764_000_000;
  }

  /** Those that can still cost something. */
  get alive(): readonly StoredJob[] {
    return this.jobs.filter(({ status }) => !["succeeded", "failed", "cancelled"].includes(status));
  }

  run(job: StoredJob): void {
    job.status = "running";
    this.say(job, "Fine-tuning job started");
  }

  step(job: StoredJob, figures: StepFigures): void {
    const data = this.profile === "bedrock" ? bedrockData(figures) : metricsData(figures);
    const { step, train, valid } = figures;
    const text = `Step ${step}/20 , train mean reward=${train}, full validation mean reward=${valid ?? 0}`;
    job.events.push(this.#event(text, "metrics", data));
    if (valid === undefined) return;
    const name = `ft:${job.request.model}:org::${job.id}:ckpt-step-${step}`;
    job.checkpoints.push({
      object: "fine_tuning.job.checkpoint",
      id: `ftckpt_${job.id}_${step}`,
      created_at: this.now,
      fine_tuned_model_checkpoint: name,
      metrics: { train_mean_reward: train, full_valid_mean_reward: valid, completion_tokens_mean: 200 },
      fine_tuning_job_id: job.id,
      step_number: step,
    });
    // Only the three with the best validation reward are kept.
    const worth = (each: JsonObject) => Number((each.metrics as JsonObject).full_valid_mean_reward);
    if (job.checkpoints.length > 3) {
      const worst = job.checkpoints.reduce((a, b) => (worth(b) < worth(a) ? b : a));
      job.checkpoints.splice(job.checkpoints.indexOf(worst), 1);
    }
  }

  end(job: StoredJob, status: "succeeded" | "failed" | "cancelled", error?: { code: string; message: string }): void {
    job.status = status;
    job.finished = this.now;
    if (status === "succeeded") job.model = `ft:${job.request.model}:org::${job.id}`;
    if (error !== undefined) job.error = { ...error, param: null };
    this.say(job, status === "succeeded" ? "The job has successfully completed" : `The job is ${status}`);
  }

  say(job: StoredJob, message: string, level: "info" | "warn" | "error" = "info"): void {
    job.events.push({ ...this.#event(message, "message", null), level });
  }

  #event(message: string, type: string, data: Json): JsonObject {
    const id = `ftevent-${this.jobs.reduce((sum, { events }) => sum + events.length, 0)}`;
    return { object: "fine_tuning.job.event", id, created_at: this.now, level: "info", message, type, data };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks);
    const url = new URL(request.url ?? "/", this.url);
    const path = url.pathname.replace(/^\/(openai\/)?v1/, "");
    const isForm = request.headers["content-type"]?.startsWith("multipart/form-data") === true;
    const body = isForm || raw.length === 0 ? null : (JSON.parse(raw.toString("utf8")) as Json);
    const call = { index: this.calls.length, method: request.method ?? "", path, body };
    this.calls.push(call);
    const fault = this.options.fault?.(call);
    const answer = (): Answer => {
      if (!this.#hasKey(request)) return failure(401, "invalid_api_key", "Incorrect API key provided.");
      return this.#answer(call, url.searchParams, isForm ? formFile(raw) : undefined);
    };
    const made = fault?.when === "before" ? undefined : answer();
    if (fault !== undefined && "reset" in fault) {
      request.socket.resetAndDestroy();
      return;
    }
    const told =
      fault === undefined ? (made as Answer) : failure(fault.status, "server_error", "The server had an error.");
    const headers = fault !== undefined && "headers" in fault ? fault.headers : {};
    const { status = 200, kind, body: content } = told;
    if (!Buffer.isBuffer(content)) {
      const schema = status >= 400 ? "ErrorResponse" : kind;
      if (schema !== undefined) this.departed.push(...(this.#check?.(schema, content) ?? []));
    }
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(Buffer.isBuffer(content) ? content : JSON.stringify(content));
  }

  #hasKey({ headers }: IncomingMessage): boolean {
    return this.profile === "foundry"
      ? headers["api-key"] === "key-1" && headers.authorization === undefined
      : headers.authorization === "Bearer key-1";
  }

  #answer({ method, path, body }: ProviderCall, query: URLSearchParams, form: FormFile | undefined): Answer {
    const [, , , id = "", what] = path.split("/");
    if (path === "/files" && method === "POST" && form !== undefined) return this.#upload(form);
    if (path === "/files") return listed("ListFilesResponse", this.files.map(shownFile), query, "asc");
    const content = /^\/files\/([^/]+)\/content$/.exec(path);
    if (content !== null) {
      const file = this.files.find((each) => each.id === content[1]);
      return file === undefined ? NOT_FOUND : { body: file.bytes };
    }
    if (path === "/models") {
      const models = this.options.models ?? [];
      const data = models.map((each) => ({ ...each, object: "model", created: 1, owned_by: "openai" }));
      return { kind: "ListModelsResponse", body: { object: "list", data } };
    }
    if (path.startsWith("/fine_tuning/alpha/graders/")) return this.#grader(path, body);
    if (path === "/fine_tuning/jobs" && method === "POST") return this.#create(body as JsonObject);
    if (path === "/fine_tuning/jobs") return this.#list(query);
    const job = this.jobs.find((each) => each.id === decodeURIComponent(id));
    if (job === undefined || !path.startsWith("/fine_tuning/jobs/")) return NOT_FOUND;
    if (what === "events") {
      return listed("ListFineTuningJobEventsResponse", job.events.toReversed(), query);
    }
    if (what === "checkpoints") {
      return listed("ListFineTuningJobCheckpointsResponse", job.checkpoints.toReversed(), query);
    }
    if (method === "POST") return this.#act(job, what ?? "");
    return { kind: "FineTuningJob", body: this.#shown(job) };
  }

  #shown(job: StoredJob): JsonObject {
    return shownJob(job, this.profile === "bedrock");
  }

  #upload({ name, bytes }: FormFile): Answer {
    const file = { id: `file-${this.files.length}`, name, bytes, created: this.now };
    this.files.push(file);
    return { kind: "OpenAIFile", body: shownFile(file) };
  }

  #grader(path: string, body: Json): Answer {
    if (this.profile === "bedrock") return NOT_FOUND;
    const isRun = path.endsWith("/run");
    this.departed.push(...(this.#check?.(isRun ? "RunGraderRequest" : "ValidateGraderRequest", body) ?? []));
    const refused = this.options.refuse?.(body as JsonObject);
    if (refused !== undefined && !isRun) return failure(refused.status, refused.code, refused.message);
    if (!isRun) return { body: { grader: (body as JsonObject).grader ?? null } };
    const reward = this.options.reward?.(body as JsonObject) ?? 0;
    const errors = Object.fromEntries([
      ...FLAGS.map((flag) => [flag, false] as const),
      ...DETAILS.map((detail) => [detail, null] as const),
    ]);
    const metadata = {
      name: "grader",
      type: "string_check",
      errors,
      execution_time: 0.1,
      scores: {},
      token_usage: null,
      sampled_model_name: null,
    };
    return {
      kind: "RunGraderResponse",
      body: { reward, metadata, sub_rewards: {}, model_grader_token_usage_per_model: {} },
    };
  }

  #create(body: JsonObject): Answer {
    this.departed.push(...(this.#check?.("CreateFineTuningJobRequest", body) ?? []));
    const refused = this.options.refuse?.(body);
    if (refused !== undefined) return failure(refused.status, refused.code, refused.message);
    const known = (id: Json | undefined) => this.files.some((file) => file.id === id);
    const { training_file, validation_file } = body;
    if (!known(training_file) || (validation_file !== undefined && !known(validation_file))) {
      return failure(400, "file_not_found", "There is no such file.");
    }
    const { grader } = (body.method as JsonObject).reinforcement as JsonObject;
    const isLambda = isJsonObject(grader) && grader.type === "lambda";
    if (isLambda !== (this.profile === "bedrock") || (this.profile === "bedrock" && body.suffix !== undefined)) {
      return failure(400, "invalid_grader", "Invalid grader.");
    }
    const job: StoredJob = {
      id: `ftjob-${this.jobs.length}`,
      created: this.now,
      request: body,
      status: "validating_files",
      finished: null,
      model: null,
      error: {},
      events: [],
      checkpoints: [],
    };
    this.jobs.push(job);
    this.say(job, `Created fine-tuning job: ${job.id}`);
    this.#born.set(job, this.calls.length);
    return { kind: "FineTuningJob", body: this.#shown(job) };
  }

  readonly #born = new Map<StoredJob, number>();

  #list(query: URLSearchParams): Answer {
    const filters = [...query].flatMap(([key, value]) => {
      const name = /^metadata\[(.+)\]$/.exec(key)?.[1];
      return name === undefined || this.profile === "bedrock" ? [] : [[name, value] as const];
    });
    const shown = this.jobs.filter((job) => {
      const metadata = (job.request.metadata ?? {}) as JsonObject;
      const isSeen = this.calls.length - (this.#born.get(job) ?? 0) > (this.options.lag ?? 0);
      return isSeen && filters.every(([name, value]) => metadata[name] === value);
    });
    return listed(
      "ListPaginatedFineTuningJobsResponse",
      shown.toReversed().map((job) => this.#shown(job)),
      query,
    );
  }

  #act(job: StoredJob, what: string): Answer {
    if (what === "cancel") {
      if (!this.alive.includes(job)) return failure(400, "invalid_request", `Job has already ${job.status}.`);
      this.end(job, "cancelled");
    } else if (what === "pause" && this.profile !== "bedrock") {
      if (job.status !== "running") return failure(400, "invalid_request", "Only a running job can be paused.");
      if (this.options.ignoresPause !== true) job.status = "paused";
    } else if (what === "resume" && this.profile !== "bedrock") job.status = "running";
    else return NOT_FOUND;
    return { kind: "FineTuningJob", body: this.#shown(job) };
  }
}

const NOT_FOUND: Answer = failure(404, "not_found", "There is no such thing.");

function failure(status: number, code: string, message: string): Answer {
  const type = status >= 500 ? "server_error" : "invalid_request_error";
  return { status, body: { error: { message, type, param: null, code } } };
}

function shownFile({ id, name, bytes, created }: StoredFile): JsonObject {
  return {
    id,
    object: "file",
    bytes: bytes.length,
    created_at: created,
    filename: name,
    purpose: "fine-tune",
    status: "processed",
  };
}

/** Two a page, whatever is asked for, so that every list has pages. */
function listed(kind: Kind, all: readonly JsonObject[], query: URLSearchParams, _order?: "asc"): Answer {
  const after = query.get("after");
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const data = all.slice(from, from + 2);
  const ends = { first_id: data[0]?.id ?? "", last_id: data.at(-1)?.id ?? "" };
  return { kind, body: { object: "list", data, ...ends, has_more: from + 2 < all.length } };
}

interface FormFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The one file of a form; its bytes as they are. */
function formFile(raw: Buffer): FormFile {
  const boundary = raw.subarray(0, raw.indexOf("\r\n"));
  const head = /filename="([^"]*)"/.exec(raw.toString("latin1"));
  const start = raw.indexOf("\r\n\r\n", raw.indexOf("filename=")) + 4;
  const end = raw.indexOf(Buffer.concat([Buffer.from("\r\n"), boundary]), start);
  return { name: head?.[1] ?? "", bytes: Buffer.from(raw.subarray(start, end)) };
}

const FLAGS = [
  "formula_parse_error",
  "sample_parse_error",
  "truncated_observation_error",
  "unresponsive_reward_error",
  "invalid_variable_error",
  "other_error",
  "python_grader_server_error",
  "python_grader_runtime_error",
  "model_grader_server_error",
  "model_grader_refusal_error",
  "model_grader_parse_error",
  "model_grader_exceeded_max_tokens_error",
];
const DETAILS = [
  "python_grader_server_error_type",
  "python_grader_runtime_error_details",
  "model_grader_server_error_details",
];
