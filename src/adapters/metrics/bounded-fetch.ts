import type { Json } from "../../json.ts";
import { Secret } from "../secret.ts";

export interface FetchOptions {
  /** Of the answer's body. */
  readonly max_bytes?: number;
  readonly timeout_ms?: number;
  readonly headers?: Readonly<Record<string, Secret>>;
  /** Whether plain http is accepted from a host that is not this machine. */
  readonly insecure?: boolean;
}

export type Fetched = { readonly text: string } | { readonly problem: string };

const LOCAL = ["localhost", "127.0.0.1", "[::1]"];
/** Where clouds answer with a machine's credentials. */
const METADATA = /^(169\.254\.|\[fe80:|metadata\.)/i;
const MOST_REDIRECTS = 3;

/**
 * GET of a text, bounded in size and time; redirects are followed only within the origin, or the headers would be shown to
 * another. Never rejects. Problems name the origin and path, never the query, the headers or the answer.
 */
export async function boundedFetch(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { max_bytes = 1024 * 1024, timeout_ms = 10_000, headers = {}, insecure = false } = options;
  const signal = AbortSignal.timeout(timeout_ms);
  const revealed = Object.fromEntries(Object.entries(headers).map(([name, secret]) => [name, secret.reveal()]));
  let url = URL.canParse(address) ? new URL(address) : undefined;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const refused = url === undefined ? "the address is no URL" : refusal(url, insecure);
    if (url === undefined || refused !== undefined) return { problem: refused ?? "the address is no URL" };
    const shown = `${url.origin}${url.pathname}`;
    try {
      const answer = await fetch(url, { headers: revealed, redirect: "manual", signal });
      if (answer.status >= 300 && answer.status < 400) {
        await answer.body?.cancel();
        const to = answer.headers.get("location");
        const next = to !== null && URL.canParse(to, url.href) ? new URL(to, url.href) : undefined;
        if (next === undefined || next.origin !== url.origin) {
          return {
            problem: `${shown}: redirects to another origin (${next?.origin ?? "none"}), which is not followed`,
          };
        }
        url = next;
        continue;
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        return { problem: `${shown}: status ${answer.status}` };
      }
      return await readBounded(answer, shown, max_bytes);
    } catch (error) {
      return { problem: `${shown}: ${signal.aborted ? `no answer within ${timeout_ms} ms` : reasonOf(error)}` };
    }
  }
  return { problem: `more than ${MOST_REDIRECTS} redirects` };
}

function refusal(url: URL, insecure: boolean): string | undefined {
  if (url.username !== "" || url.password !== "") return "the address holds credentials; name a header instead";
  if (METADATA.test(url.hostname)) return `${url.hostname}: answers with a machine's credentials and is not asked`;
  if (url.protocol === "https:") return undefined;
  if (url.protocol === "http:" && (insecure || LOCAL.includes(url.hostname))) return undefined;
  return `${url.protocol}//${url.hostname}: expected https (or insecure: true in the source)`;
}

async function readBounded(answer: Response, shown: string, max_bytes: number): Promise<Fetched> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > max_bytes) return { problem: `${shown}: the answer is over ${max_bytes} bytes` };
    chunks.push(chunk);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    return { problem: `${shown}: the answer is not UTF-8` };
  }
}

/** The code of the system, as ECONNREFUSED; fetch hides it in the cause. */
function reasonOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === "string" ? cause.code : (name ?? "failed");
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Only these may be sent to where a plan says: a plan must not be able to send off any other secret. */
const PREFIX = "GRADEGATE_METRIC_";

/** Headers of a source, `{Authorization: "env:GRADEGATE_METRIC_TOKEN"}`, with their values from the environment. */
export function headersOf(
  written: Json | undefined,
  env: Environment,
): { readonly headers: Readonly<Record<string, Secret>> } | { readonly problem: string } {
  const headers: Record<string, Secret> = {};
  for (const [name, value] of Object.entries(written ?? {})) {
    const variable = typeof value === "string" && value.startsWith("env:") ? value.slice(4) : undefined;
    if (variable === undefined || !variable.startsWith(PREFIX)) {
      return { problem: `header ${name}: expected "env:${PREFIX}…", the name of an environment variable` };
    }
    const found = env[variable];
    if (found === undefined || found === "") return { problem: `header ${name}: ${variable} is not set` };
    headers[name] = new Secret(found);
  }
  return { headers };
}
