import type { Json, JsonObject } from "../../json.ts";
import { type ReadingContext, readingOfDocument, type TimedReading } from "../../rollout/reading.ts";
import { boundedFetch, headersOf } from "./bounded-fetch.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** GET of a JSON document: `{kind: http, url, headers?, pointer?, collected_at?, insecure?}`. Never rejects. */
export async function readHttp(source: JsonObject, context: ReadingContext, env: Environment): Promise<TimedReading> {
  const failed = (why: string): TimedReading => ({ at: context.now, reading: { kind: "error", why } });
  const { url } = source;
  if (typeof url !== "string") return failed("http: url is missing");
  const headers = headersOf(source.headers, env);
  if ("problem" in headers) return failed(headers.problem);
  const answer = await boundedFetch(url, {
    headers: headers.headers,
    insecure: source.insecure === true,
  });
  if ("problem" in answer) return failed(answer.problem);
  let document: Json;
  try {
    document = JSON.parse(answer.text) as Json;
  } catch {
    return failed("http: the answer is no JSON");
  }
  return readingOfDocument(document, source, context);
}
