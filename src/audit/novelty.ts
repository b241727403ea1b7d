/** How many tokens stand together in a shingle. */
const SHINGLE = 3;

/** The shingles of a text: every run of three words, case folded; the whole of a shorter text. */
function shingles(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < SHINGLE) return new Set(words.length === 0 ? [] : [words.join(" ")]);
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(" ")));
}

/** An output, and whether it stood before what is audited. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly earlier: boolean;
}

/**
 * How new each output that is not earlier is, from 0 to 1: the share of its shingles that no earlier output has. Where none is
 * earlier: that no other output has. A text without words is not new.
 */
export function noveltyOf(outputs: readonly Written[]): ReadonlyMap<string, number> {
  const cut = outputs.map(({ id, text, earlier }) => ({ id, earlier, shingles: shingles(text) }));
  const known = cut.filter(({ earlier }) => earlier);
  const seen = new Map<string, number>();
  for (const { shingles: each } of known.length > 0 ? known : cut) {
    for (const shingle of each) seen.set(shingle, (seen.get(shingle) ?? 0) + 1);
  }
  // Among its equals an output has seen its own shingles once.
  const own = known.length > 0 ? 0 : 1;
  const share = (of: ReadonlySet<string>) =>
    of.size === 0 ? 0 : [...of].filter((shingle) => (seen.get(shingle) ?? 0) <= own).length / of.size;
  return new Map(cut.filter(({ earlier }) => !earlier).map(({ id, shingles: each }) => [id, share(each)]));
}
