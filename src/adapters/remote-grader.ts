import type { OpenAI } from "openai";
import { UserError } from "../errors.ts";
import { isJsonObject, type Json } from "../json.ts";
import type { Log, RemoteGrade, RemoteGrader } from "../ports.ts";
import { endpointOf } from "./judge/judge.ts";
import { failureText, type LiveOptions, openClient } from "./judge/live.ts";
import { Secret } from "./secret.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The provider of the environment: Foundry where AZURE_OPENAI_ENDPOINT is set, else the endpoint of OPENAI_BASE_URL or
 * OpenAI's own. Throws a UserError without a key.
 */
export function openRemoteGrader(env: Environment, log: Log): RemoteGrader {
  const options = optionsOf(env, log);
  const provider = new URL(options.baseUrl ?? "https://api.openai.com/v1").host;
  let client: Promise<OpenAI> | undefined;
  return {
    provider,
    grade: async (grader, sample, item) => {
      try {
        client ??= openClient(options);
        const body = { grader, model_sample: sample, item };
        return readGrade(await (await client).post<unknown>("/fine_tuning/alpha/graders/run", { body }));
      } catch (error) {
        return { kind: "failed", message: failureText(error, options, "provider") };
      }
    },
  };
}

function optionsOf(env: Environment, log: Log): Omit<LiveOptions, "log"> {
  const foundry = env.AZURE_OPENAI_ENDPOINT?.trim() ?? "";
  if (foundry === "") {
    if ((env.OPENAI_API_KEY?.trim() ?? "") === "") {
      throw new UserError(
        "a provider is to be asked: set OPENAI_API_KEY, or AZURE_OPENAI_ENDPOINT and AZURE_OPENAI_API_KEY",
      );
    }
    return endpointOf(env, log);
  }
  const key = env.AZURE_OPENAI_API_KEY?.trim() ?? "";
  if (key === "") throw new UserError("AZURE_OPENAI_ENDPOINT is set, but AZURE_OPENAI_API_KEY is not");
  const url = URL.canParse(foundry) ? new URL(foundry) : undefined;
  const isLocal = url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url === undefined || !(url.protocol === "https:" || isLocal) || url.username !== "" || url.password !== "") {
    throw new UserError("AZURE_OPENAI_ENDPOINT: expected the https address of a resource, without credentials");
  }
  const resource = foundry.replace(/\/+$/, "").replace(/\/openai(\/v1)?$/, "");
  return { baseUrl: `${resource}/openai/v1`, apiKey: new Secret(key), keyHeader: "api-key" };
}

/** Reads an answer of `graders/run`. Its error flags are an open map: any that is true means that nothing was graded. */
export function readGrade(body: unknown): RemoteGrade {
  if (!isJsonObject(body)) return { kind: "failed", message: "the answer is no JSON object" };
  const errors = isJsonObject(body.metadata) && isJsonObject(body.metadata.errors) ? body.metadata.errors : {};
  const flags = Object.keys(errors).filter((flag) => errors[flag] === true);
  if (flags.length > 0) {
    const details = flags.flatMap((flag) => detailOf(errors[`${flag}_details`] ?? errors[`${flag}_type`]));
    return { kind: "failed", message: [flags.join(", "), ...details].join(": ") };
  }
  const { reward } = body;
  return typeof reward === "number" && Number.isFinite(reward)
    ? { kind: "reward", reward }
    : { kind: "failed", message: "the answer has no finite reward" };
}

function detailOf(detail: Json | undefined): readonly string[] {
  return typeof detail === "string" && detail !== "" ? [detail.slice(0, 200)] : [];
}
