import type { Sha256 } from "../ports.ts";
import { type AuditSample, lotOf } from "./sheet.ts";
import type { Stratum } from "./strata.ts";

/**
 * Whether a sample can have been drawn by its seed from these trajectories. What decided the strata need not be known: the
 * trajectories that were left must be enough to fill every stratum with such as have a higher lot than all that were drawn
 * of it. A sample that somebody picked has high lots, over which few are left.
 */
export function isDrawnByLot(audit: AuditSample, ids: readonly string[], sha256: Sha256): boolean {
  const drawn = new Set(audit.sample.map(({ id }) => id));
  const known = new Set(ids);
  if (known.size !== ids.length || [...drawn].some((id) => !known.has(id))) return false;
  const left = ids
    .filter((id) => !drawn.has(id))
    .map((id) => lotOf(audit, id, sha256))
    .sort((a, b) => (a < b ? 1 : -1));
  const highest = new Map<Stratum, string>();
  for (const { id, stratum } of audit.sample) {
    const lot = lotOf(audit, id, sha256);
    if (lot > (highest.get(stratum) ?? "")) highest.set(stratum, lot);
  }
  const undrawn = audit.strata.map(({ name, of, drawn: count }) => ({
    size: of - count,
    over: highest.get(name) ?? "",
  }));
  if (undrawn.reduce((total, { size }) => total + size, 0) !== left.length) return false;
  // Those that ask for the highest lots are served first; all of them fit if each does in its turn.
  let served = 0;
  for (const { size, over } of undrawn.sort((a, b) => (a.over < b.over ? 1 : -1))) {
    served += size;
    const last = left[served - 1];
    if (size > 0 && (last === undefined || last <= over)) return false;
  }
  return true;
}
