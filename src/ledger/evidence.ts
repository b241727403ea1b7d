import { ServiceError } from "../errors.ts";
import { canonicalJson, type Json } from "../json.ts";
import type { RedactedKind } from "../policy/ledger-fields.ts";
import type { Sha256 } from "../ports.ts";
import type { Evidence } from "./entry.ts";
import { redact } from "./redact.ts";
import type { Appended } from "./store.ts";

/** Evidence by content hash, on branches of its own: one for each month at whose end what is on it may go. */
export interface EvidenceStore {
  /** The evidence branches of a ledger, with the commit of each. */
  branches(): Promise<ReadonlyMap<string, string>>;
  /** The digests that a branch has. */
  digests(branch: string, head: string): Promise<ReadonlySet<string>>;
  /** The text under a digest; `undefined` where the branch has none. */
  read(branch: string, head: string, digest: string): Promise<string | undefined>;
  /** Adds to a branch if its head still is `expected`. */
  append(branch: string, expected: string | undefined, texts: ReadonlyMap<string, string>): Promise<Appended>;
  /**
   * Takes digests away, past commits of the branch included; all of them, and the branch with them, where none is named. If
   * the head still is `expected`.
   */
  remove(branch: string, expected: string, digests?: ReadonlySet<string>): Promise<Appended>;
}

/** What is to be kept: redacted already, with what the entry says of it. */
export interface KeptEvidence {
  readonly evidence: Evidence;
  readonly text: string;
}

/** In characters. Beyond, only the digests of reports stand in the ledger. */
const MOST_TEXT = 20_000_000;

/** Whether a branch is one of a ledger's evidence branches, and the last day of what is on it. */
export function lastDayOf(branch: string, ledger: string): string | undefined {
  const month = branch.startsWith(`${ledger}-evidence/until-`) ? branch.slice(`${ledger}-evidence/until-`.length) : "";
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? monthEnd(`${month}-01`) : undefined;
}

/** Redacts first, then hashes: what is taken out is nowhere, not even as a hash. `undefined`: too large to be kept. */
export function evidenceOf(
  name: string,
  value: Json,
  rule: {
    readonly ledger: string;
    readonly keep_days: number;
    readonly redact: readonly RedactedKind[];
    readonly today: string;
  },
  sha256: Sha256,
): KeptEvidence | undefined {
  const { value: clean, redacted } = redact(value, rule.redact);
  const text = canonicalJson(clean);
  if (text.length > MOST_TEXT) return undefined;
  const keep_until = monthEnd(daysAfter(rule.today, rule.keep_days));
  const branch = `${rule.ledger}-evidence/until-${keep_until.slice(0, 7)}`;
  const evidence = { name, digest: sha256(text), bytes: new TextEncoder().encode(text).length, branch, keep_until };
  return { evidence: { ...evidence, ...(Object.keys(redacted).length === 0 ? {} : { redacted }) }, text };
}

/** Keeps what its branch has not got. Throws a ServiceError where that cannot be done. */
export async function keepEvidence(
  kept: readonly KeptEvidence[],
  store: EvidenceStore,
  wait: (tries: number) => Promise<void>,
): Promise<void> {
  for (const branch of new Set(kept.map(({ evidence }) => evidence.branch))) {
    const texts = new Map(
      kept.filter(({ evidence }) => evidence.branch === branch).map(({ evidence, text }) => [evidence.digest, text]),
    );
    await keepOn(branch, texts, store, wait);
  }
}

const MOST_TRIES = 20;

async function keepOn(
  branch: string,
  texts: ReadonlyMap<string, string>,
  store: EvidenceStore,
  wait: (tries: number) => Promise<void>,
): Promise<void> {
  let trouble = "";
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (tries > 0) await wait(tries);
    const head = (await store.branches()).get(branch);
    const there = head === undefined ? new Set<string>() : await store.digests(branch, head);
    const missing = new Map([...texts].filter(([digest]) => !there.has(digest)));
    if (missing.size === 0) return;
    const done = await store.append(branch, head, missing);
    if (done.kind === "ok") return;
    if (done.kind === "failed" && !done.retryable) throw failure(done.message);
    trouble = done.kind === "moved" ? "others were first each time" : done.message;
  }
  throw failure(`given up after ${MOST_TRIES} tries: ${trouble}`);
}

function failure(message: string): ServiceError {
  return new ServiceError({ service: "ledger", operation: "keep evidence", message, retryable: false });
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of a day's month. */
function monthEnd(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
