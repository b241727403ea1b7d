import { createHash } from "node:crypto";
import type { OpenAI } from "openai";
import type { Answered, RemoteFile, RemoteJob, TrainingService } from "../../job/service.ts";
import { isJsonObject, type JsonObject } from "../../json.ts";
import type { TargetProfile } from "../../target/profile.ts";
import { failureText, fetchWhole, openClient } from "../judge/live.ts";
import { readGrade } from "../remote-grader.ts";
import { type Access, accessOf } from "./access.ts";
import { readCheckpoint, readEvent, readFileObject, readJob, readModel, troubleKind } from "./answers.ts";

export interface TrainingOptions {
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
}

/** Requests to list all of something; a provider that goes on for ever is given up. */
const MOST_PAGES = 500;

/** A provider of training over its HTTP API. Loads the client at the first request. Throws a UserError without a key. */
export function openTraining(
  profile: TargetProfile,
  address: string,
  env: Readonly<Record<string, string | undefined>>,
  { timeoutMs = 60_000, maxRetries = 4 }: TrainingOptions = {},
): TrainingService {
  const access = accessOf(profile, address, env);
  const options = { ...access, timeoutMs, maxRetries };
  const client = lazyClient(access, timeoutMs, maxRetries);
  const ask = <T>(read: (body: unknown) => T | undefined, send: (client: OpenAI) => PromiseLike<unknown>) =>
    answered(client, options, read, send);
  const pages = <T>(path: string, query: Readonly<Record<string, string>>, read: (body: unknown) => T | undefined) =>
    ask(
      (all) => all as readonly T[],
      async (open) => allPages(open, path, query, read),
    );
  const act = (id: string, what: "pause" | "cancel") =>
    ask(readJob, (open) => open.post(`${jobPath(id)}/${what}`, { body: {} }));
  return {
    host: new URL(access.baseUrl).host,
    files: async (name) => {
      const all = await pages("/files", { purpose: "fine-tune", limit: "10000", order: "asc" }, readFileObject);
      return all.kind === "ok" ? { kind: "ok", value: all.value.filter((file) => file.name === name) } : all;
    },
    fileDigest: (id) =>
      ask(
        (digest) => digest as string,
        async (open) => {
          const content = await open.files.content(id);
          return createHash("sha256")
            .update(new Uint8Array(await content.arrayBuffer()))
            .digest("hex");
        },
      ),
    upload: (name, bytes) =>
      ask<RemoteFile>(readFileObject, async (open) => {
        const { toFile } = await import("openai");
        const file = await toFile(bytes, name, { type: "application/jsonl" });
        return open.files.create({ file, purpose: "fine-tune" });
      }),
    jobs: async ([name, value], files) => {
      // Some would ignore a filter that they do not know, and show every job.
      const query = profile.metadata === "yes" ? { [`metadata[${name}]`]: value, limit: "100" } : { limit: "100" };
      const all = await pages("/fine_tuning/jobs", query, readJob);
      if (all.kind !== "ok") return all;
      const wanted = (job: RemoteJob) => job.metadata?.[name] === value || files.includes(job.training_file);
      return { kind: "ok", value: all.value.filter(wanted) };
    },
    create: (body) =>
      // Once: the client would send it again after a lost answer, and that is another job.
      ask(readJob, (open) => open.withOptions({ maxRetries: 0 }).post("/fine_tuning/jobs", { body })),
    job: (id) => ask(readJob, (open) => open.get(jobPath(id))),
    events: async (id) => {
      const all = await pages(`${jobPath(id)}/events`, { limit: "100" }, readEvent);
      if (all.kind !== "ok") return all;
      // They come newest first, and those of one second in no order that is written anywhere.
      return { kind: "ok", value: all.value.toReversed().sort((a, b) => a.at - b.at) };
    },
    checkpoints: (id) => pages(`${jobPath(id)}/checkpoints`, { limit: "100" }, readCheckpoint),
    pause: (id) => act(id, "pause"),
    cancel: (id) => act(id, "cancel"),
    models: () => pages("/models", {}, readModel),
    validate: (grader) =>
      ask(
        () => true as const,
        (open) => open.post("/fine_tuning/alpha/graders/validate", { body: { grader } }),
      ),
    grader: {
      provider: new URL(access.baseUrl).host,
      grade: async (grader, sample, item) => {
        const body = { grader, model_sample: sample, item };
        try {
          return readGrade(await (await client()).post<unknown>("/fine_tuning/alpha/graders/run", { body }));
        } catch (error) {
          return { kind: "failed", message: failureText(error, options, "provider") };
        }
      },
    },
  };
}

function lazyClient(access: Access, timeoutMs: number, maxRetries: number): () => Promise<OpenAI> {
  let client: Promise<OpenAI> | undefined;
  return () => {
    client ??= openClient({ ...access, timeoutMs, maxRetries, fetch: fetchWhole });
    return client;
  };
}

async function answered<T>(
  client: () => Promise<OpenAI>,
  options: Access & { readonly timeoutMs: number; readonly maxRetries: number },
  read: (body: unknown) => T | undefined,
  send: (client: OpenAI) => PromiseLike<unknown>,
): Promise<Answered<T>> {
  try {
    const value = read(await send(await client()));
    if (value !== undefined) return { kind: "ok", value };
    return { kind: "unclear", message: "the provider's answer is not what its API describes" };
  } catch (error) {
    const status = (error as { status?: unknown }).status;
    const code = (error as { code?: unknown }).code;
    return {
      kind: troubleKind(typeof status === "number" ? status : undefined),
      message: failureText(error, options, "provider"),
      ...(typeof code === "string" && code !== "" ? { code: code.slice(0, 100) } : {}),
    };
  }
}

async function allPages<T>(
  client: OpenAI,
  path: string,
  query: Readonly<Record<string, string>>,
  read: (body: unknown) => T | undefined,
): Promise<readonly T[]> {
  const found: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const body: unknown = await client.get(path, { query: after === undefined ? query : { ...query, after } });
    if (!isJsonObject(body) || !Array.isArray(body.data)) throw new SyntaxError("a list without data");
    for (const each of body.data) {
      const value = read(each);
      // An object that cannot be read might be the very one that is looked for.
      if (value === undefined) throw new SyntaxError("a list with an entry that cannot be read");
      found.push(value);
    }
    const last = body.data.at(-1) as JsonObject | undefined;
    const next = typeof last?.id === "string" ? last.id : undefined;
    if (body.has_more !== true) return found;
    if (next === undefined || next === after) throw new SyntaxError("a list that does not end");
    after = next;
  }
  throw new SyntaxError(`a list of more than ${MOST_PAGES} pages`);
}

function jobPath(id: string): string {
  return `/fine_tuning/jobs/${encodeURIComponent(id)}`;
}
