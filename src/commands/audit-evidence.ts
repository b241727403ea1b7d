import { ServiceError } from "../errors.ts";
import type { Entry } from "../ledger/entry.ts";
import type { EvidenceStore } from "../ledger/evidence.ts";
import type { LedgerProblem } from "../ledger/problem.ts";
import type { World } from "./world.ts";

/** What became of the evidence that entries speak of. */
export interface EvidenceCheck {
  readonly problems: readonly LedgerProblem[];
  readonly same: number;
  /** Gone, and its time was up. */
  readonly expired: number;
  /** Gone, and an entry says who wanted it so. */
  readonly redacted: number;
  /** Could not be read. */
  readonly unknown: number;
}

/** Reads every piece of evidence and hashes it. One that is gone is in order where its time was up, or an entry says why. */
export async function recheckEvidence(
  entries: readonly Entry[],
  store: EvidenceStore,
  world: World,
): Promise<EvidenceCheck> {
  const branches = await store.branches();
  const wanted = new Set(entries.flatMap((entry) => (entry.kind === "redaction" ? entry.body.evidence : [])));
  const problems: LedgerProblem[] = [];
  const counts = { same: 0, expired: 0, redacted: 0, unknown: 0 };
  for (const { seq, evidence } of entries) {
    for (const { name, digest, branch, keep_until } of evidence ?? []) {
      const head = branches.get(branch);
      const text = head === undefined ? undefined : await readIn(store, branch, head, digest);
      if (text === UNREADABLE) counts.unknown++;
      else if (text === undefined && world.today() > keep_until) counts.expired++;
      else if (text === undefined && wanted.has(digest)) counts.redacted++;
      else if (text === undefined) {
        const message = `${name} of entry ${seq} (${digest.slice(0, 12)}) is not on ${branch}, where it is to be kept until ${keep_until}`;
        problems.push({ code: "evidence_missing", seq, message });
      } else if (world.sha256(text) === digest) counts.same++;
      else {
        const message = `${name} of entry ${seq} has digest ${digest.slice(0, 12)}, and what ${branch} has under it has ${world.sha256(text).slice(0, 12)}`;
        problems.push({ code: "evidence_wrong", seq, message });
      }
    }
  }
  return { problems, ...counts };
}

const UNREADABLE = Symbol("unreadable");

async function readIn(store: EvidenceStore, branch: string, head: string, digest: string) {
  try {
    return await store.read(branch, head, digest);
  } catch (error) {
    if (error instanceof ServiceError) return UNREADABLE;
    throw error;
  }
}
