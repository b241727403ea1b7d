import { stem } from "./porter.ts";

/** The white space of Python's `str.split()`, which differs from JavaScript's `\s` at both ends of the list. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python splits at the four separators 1C to 1F.
const PYTHON_SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Words between white space, as Python's `str.split()` gives them; what BLEU and GLEU count. */
export function words(text: string): readonly string[] {
  return text.split(PYTHON_SPACE).filter((word) => word !== "");
}

/** Runs of a-z and 0-9 after lower-casing: the tokenizer of Google's rouge_score. Its stemmer spares words of up to 3 letters. */
export function rougeTokens(text: string, stemming = false): readonly string[] {
  const tokens: readonly string[] = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return stemming ? tokens.map((token) => (token.length > 3 ? stem(token) : token)) : tokens;
}

/** Code points, which is what Python's strings are made of. A lone surrogate counts as itself. */
export function codePoints(text: string): Int32Array {
  const points = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) as number;
    if (point > 0xffff) at++;
    points[length++] = point;
  }
  return points.subarray(0, length);
}

/** Two token lists as numbers from 0 up, equal where the tokens are. */
export function numbered(left: readonly string[], right: readonly string[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  return [assign(left, numbers), assign(right, numbers)];
}

function assign(tokens: readonly string[], numbers: Map<string, number>): Int32Array {
  const assigned = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string;
    let number = numbers.get(token);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(token, number);
    }
    assigned[at] = number;
  }
  return assigned;
}
