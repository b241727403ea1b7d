import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { brotliDecompressSync } from "node:zlib";
import type { Lexicon } from "../../grader/contract.ts";
import { parseLexicon } from "../../grader/similarity/wordnet.ts";

/** sha256 of WordNet 3.0 as `.github/scripts/generate-lexicon.ts` packs it. */
const WORDNET_SHA256 = "02288efd82640e10487a3fb9c380240712d45d4fa1f0364dfabf2ed1ee816fa9";

/**
 * WordNet 3.0, from beside the running bundle as from the source tree. Throws where it is not byte for byte what is
 * pinned: other synonyms would be other scores.
 */
export async function loadWordNet(): Promise<Lexicon> {
  const text = brotliDecompressSync(await readFile(new URL("./wordnet.br", import.meta.url)));
  const digest = createHash("sha256").update(text).digest("hex");
  if (digest !== WORDNET_SHA256) {
    throw new Error(`wordnet.br has the sha256 ${digest}, expected ${WORDNET_SHA256}: it is not the pinned WordNet`);
  }
  return parseLexicon(text.toString("latin1"));
}
