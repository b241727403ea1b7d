import { type AppendResult, appendEntries } from "../ledger/append.ts";
import type { Draft } from "../ledger/entry.ts";
import { type KeptEvidence, keepEvidence } from "../ledger/evidence.ts";
import type { World } from "./world.ts";

/** Of one entry; the digests of what is beyond stand in it all the same. */
const MOST_EVIDENCE = 200;

/**
 * Enters what the program itself found or did, with evidence that hangs on the first draft and is kept before it is
 * entered. Throws where that could not be done. No command hands a person's own words to it as they are.
 */
export async function enterDrafts(
  [first, ...others]: readonly Draft[],
  branch: string,
  world: World,
  kept: readonly KeptEvidence[] = [],
): Promise<AppendResult> {
  const { archive, evidence, wait } = await world.ledger(branch);
  const once = [...new Map(kept.map((each) => [each.evidence.digest, each])).values()].slice(0, MOST_EVIDENCE);
  const drafts = first === undefined ? [] : [withEvidence(first, once), ...others];
  const before = () => keepEvidence(once, evidence, wait);
  return appendEntries(drafts, { store: archive, sha256: world.sha256, wait, before });
}

function withEvidence(draft: Draft, kept: readonly KeptEvidence[]): Draft {
  return kept.length === 0 ? draft : { ...draft, evidence: kept.map(({ evidence }) => evidence) };
}
