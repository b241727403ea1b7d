import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A webhook payload as GitHub delivered it. Made anew each time, so a test may change it. */
export interface WebhookExample {
  readonly name: string;
  readonly payload: Record<string, unknown>;
}

const PACKAGES = fileURLToPath(new URL("../openapi/node_modules", import.meta.url));
const FILE = join(PACKAGES, "@octokit/webhooks-examples/api.github.com/index.json");

type Events = { readonly name: string; readonly examples: Record<string, unknown>[] }[];
let all: Events | undefined;

/** The recorded payloads of one event; none where test/openapi is not installed (npm ci --prefix test/openapi). */
export function webhookExamples(event: string): readonly WebhookExample[] {
  if (!existsSync(FILE)) return [];
  all ??= JSON.parse(readFileSync(FILE, "utf8")) as Events;
  const found = all.find(({ name }) => name === event)?.examples ?? [];
  return structuredClone(found).map((payload) => ({ name: `${event}.${payload.action ?? "event"}`, payload }));
}
