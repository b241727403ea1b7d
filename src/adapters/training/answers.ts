import type { Answered, RemoteCheckpoint, RemoteEvent, RemoteFile, RemoteJob, RemoteModel } from "../../job/service.ts";
import { isJsonObject, type Json, type JsonObject } from "../../json.ts";

/** A provider's objects as ours. What a field should not be is as if it were not there; without its id there is nothing. */

export function readJob(body: unknown): RemoteJob | undefined {
  if (!isJsonObject(body) || typeof body.id !== "string" || body.id === "") return undefined;
  const method = isJsonObject(body.method) ? body.method.reinforcement : undefined;
  const grader = isJsonObject(method) ? method.grader : undefined;
  const error = isJsonObject(body.error) && typeof body.error.message === "string" ? body.error : undefined;
  return {
    id: clipped(body.id),
    status: word(body.status),
    model: word(body.model),
    training_file: word(body.training_file),
    ...text("validation_file", body.validation_file),
    created: seconds(body.created_at) ?? 0,
    ...given("finished", seconds(body.finished_at)),
    ...text("trained_model", body.fine_tuned_model),
    ...(error === undefined ? {} : { error: { code: word(error.code), message: clipped(String(error.message)) } }),
    ...(isJsonObject(body.metadata) ? { metadata: texts(body.metadata) } : {}),
    ...(isJsonObject(grader) ? { grader } : {}),
  };
}

export function readFileObject(body: unknown): RemoteFile | undefined {
  if (!isJsonObject(body) || typeof body.id !== "string" || body.id === "") return undefined;
  return {
    id: body.id,
    name: word(body.filename),
    bytes: typeof body.bytes === "number" ? body.bytes : -1,
    created: seconds(body.created_at) ?? 0,
    failed: body.status === "error",
  };
}

export function readEvent(body: unknown): RemoteEvent | undefined {
  if (!isJsonObject(body) || typeof body.id !== "string") return undefined;
  return {
    id: body.id,
    at: seconds(body.created_at) ?? 0,
    level: word(body.level),
    type: word(body.type),
    message: typeof body.message === "string" ? body.message.slice(0, 2000) : "",
    data: isJsonObject(body.data) ? body.data : {},
  };
}

export function readCheckpoint(body: unknown): RemoteCheckpoint | undefined {
  if (!isJsonObject(body) || typeof body.id !== "string") return undefined;
  const { fine_tuned_model_checkpoint: model, step_number: step, metrics } = body;
  if (typeof model !== "string" || model === "") return undefined;
  const figures = isJsonObject(metrics) ? Object.entries(metrics) : [];
  return {
    id: clipped(body.id),
    model: clipped(model),
    step: typeof step === "number" && Number.isInteger(step) && step >= 0 ? step : 0,
    created: seconds(body.created_at) ?? 0,
    metrics: Object.fromEntries(
      figures.filter((each): each is [string, number] => typeof each[1] === "number" && Number.isFinite(each[1])),
    ),
  };
}

export function readModel(body: unknown): RemoteModel | undefined {
  if (!isJsonObject(body) || typeof body.id !== "string") return undefined;
  const { shutdown_date: date } = body;
  return {
    id: body.id,
    ...(typeof date === "string" && /^\d{4}-\d\d-\d\d$/.test(date) ? { shutdown_date: date } : {}),
  };
}

/** What became of a request that failed, from the status that came back; none came for a lost one. */
export function troubleKind(status: number | undefined): Exclude<Answered<never>["kind"], "ok"> {
  if (status === undefined) return "unclear";
  if (status === 404) return "missing";
  if (status === 429) return "busy";
  // Of 408, 409 and every 5xx nobody can say whether the work was done before the answer went wrong.
  if (status === 408 || status === 409 || status >= 500) return "unclear";
  return status < 400 || status === 401 || status === 402 || status === 403 ? "denied" : "refused";
}

function seconds(value: Json | undefined): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : undefined;
}

function word(value: Json | undefined): string {
  return typeof value === "string" && value !== "" ? clipped(value) : "unknown";
}

/** What goes into the ledger has to fit there. */
function clipped(text: string): string {
  return text.slice(0, 200);
}

function text<K extends string>(name: K, value: Json | undefined): { readonly [key in K]?: string } {
  return given(name, typeof value === "string" && value !== "" ? clipped(value) : undefined);
}

function given<K extends string, V>(name: K, value: V | undefined): { readonly [key in K]?: V } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in K]?: V };
}

function texts(object: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object).filter((each): each is [string, string] => typeof each[1] === "string"),
  );
}
