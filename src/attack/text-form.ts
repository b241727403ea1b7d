const TOKEN = /\s+|\p{N}+(?:\.\p{N}+)?|\p{L}+|[^\s\p{L}\p{N}]/gu;
const MOST_LETTERS = 600;
const MOST_FORMS = 4;
/** A word that so many of the outputs have belongs to their form. */
const SHARED = 0.25;
const AT_LEAST = 3;

/** What replaces a number, and what replaces a word, that only some outputs have. */
export interface Filling {
  readonly number: (digits: string) => string;
  readonly word: string;
}

/** The forms that recorded outputs have, the most frequent first: what many have is kept, the rest is left open. */
export function formsOf(outputs: readonly string[]): readonly TextForm[] {
  const tokenised = outputs.filter((text) => text.length <= MOST_LETTERS).map((text) => text.match(TOKEN) ?? []);
  const counts = new Map<string, number>();
  for (const tokens of tokenised) {
    for (const token of new Set(tokens)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const least = Math.max(AT_LEAST, SHARED * tokenised.length);
  const forms = new Map<string, { readonly form: TextForm; count: number }>();
  for (const tokens of tokenised) {
    const form = new TextForm(tokens, (token) => (counts.get(token) ?? 0) >= least);
    const key = form.filled(OPEN);
    const known = forms.get(key);
    if (known === undefined) forms.set(key, { form, count: 1 });
    else known.count++;
  }
  return [...forms.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_FORMS)
    .map(({ form }) => form);
}

const OPEN: Filling = { number: () => "\u0001", word: "\u0002" };

/** One output as tokens, of which some are open. */
export class TextForm {
  readonly #tokens: readonly string[];
  readonly #isKept: (token: string) => boolean;

  constructor(tokens: readonly string[], isShared: (token: string) => boolean) {
    this.#tokens = tokens;
    this.#isKept = (token) => !/[\p{L}\p{N}]/u.test(token) || (/\p{L}/u.test(token) && isShared(token));
  }

  filled({ number, word }: Filling): string {
    return this.#tokens
      .map((token) => (this.#isKept(token) ? token : /^\p{N}/u.test(token) ? number(token) : word))
      .join("");
  }

  /** What stands before the first open place. */
  get opening(): string {
    const at = this.#tokens.findIndex((token) => !this.#isKept(token));
    return this.#tokens.slice(0, at === -1 ? undefined : at).join("");
  }

  /** What stands after the last one; nothing where no place is open. */
  get ending(): string {
    const at = this.#tokens.findLastIndex((token) => !this.#isKept(token));
    return at === -1 ? "" : this.#tokens.slice(at + 1).join("");
  }
}
