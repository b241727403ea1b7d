import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lexicon } from "../../../src/grader/contract.ts";
import { meteor } from "../../../src/grader/similarity/meteor.ts";
import { stem } from "../../../src/grader/similarity/porter.ts";
import { parseLexicon } from "../../../src/grader/similarity/wordnet.ts";
import { wordNet } from "../../support/conformance.ts";

/** Each stage as its description has it: all pairs tried, from the ends, and what is paired taken out. */
function slowMeteor(input: string, reference: string, lexicon: Lexicon): number {
  const list = (text: string) =>
    text
      .toLowerCase()
      .split(" ")
      .filter((word) => word !== "")
      .map((word, at) => ({ word, at }));
  let [left, right] = [list(input), list(reference)];
  const [m, n] = [left.length, right.length];
  const pairs: [number, number][] = [];
  const stage = (matches: (a: string, b: string) => boolean) => {
    for (let i = left.length - 1; i >= 0; i--) {
      for (let j = right.length - 1; j >= 0; j--) {
        if (!matches(left[i]!.word, right[j]!.word)) continue;
        pairs.push([left[i]!.at, right[j]!.at]);
        left.splice(i, 1);
        right.splice(j, 1);
        break;
      }
    }
  };
  const equal = (a: string, b: string) => a === b;
  stage(equal);
  left = left.map(({ word, at }) => ({ word: stem(word), at }));
  right = right.map(({ word, at }) => ({ word: stem(word), at }));
  stage(equal);
  stage((a, b) => lexicon.senses(a).some((sense) => lexicon.spellings(b).includes(sense)));
  if (pairs.length === 0) return 0;
  pairs.sort(([a], [b]) => a - b);
  const chunks =
    1 + pairs.filter(([a, b], at) => at > 0 && !(pairs[at - 1]![0] === a - 1 && pairs[at - 1]![1] === b - 1)).length;
  const [precision, recall] = [pairs.length / m, pairs.length / n];
  return (1 - 0.5 * (chunks / pairs.length) ** 3) * ((precision * recall) / (0.9 * precision + 0.1 * recall));
}

const lexicon = wordNet();

describe("meteor", () => {
  test("equals its stages done the long way", () => {
    const word = fc.constantFrom(
      "cat",
      "cats",
      "feline",
      "Run",
      "running",
      "sprint",
      "big",
      "large",
      "larger",
      "good",
      "well",
      "better",
      "xyzzy",
    );
    const text = fc.array(word, { maxLength: 14 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(meteor(a, b, lexicon)).toBeCloseTo(slowMeteor(a, b, lexicon), 12);
      }),
      { numRuns: 500 },
    );
  });

  test("two texts without a word, or of which one has none, are not alike", () => {
    expect([meteor("", "", lexicon), meteor("a", " ", lexicon), meteor("", "a", lexicon)]).toEqual([0, 0, 0]);
  });
});

describe("WordNet", () => {
  const isSynonym = (word: string, other: string) =>
    lexicon.senses(word).some((sense) => lexicon.spellings(other).includes(sense));

  test.each([
    ["car", "auto"],
    ["cars", "auto"],
    ["geese", "goose"],
    ["better", "good"],
    ["credit_card", "charge_plate"],
    ["boxes", "box"],
  ])("%s: %s", (word, other) => {
    // As nltk's METEOR, which never pairs names of several words.
    expect(isSynonym(word, other)).toBe(!other.includes("_"));
  });

  test.each([
    ["usa", "america", "is spelled with a capital"],
    ["cat", "dog", "is another animal"],
    ["xyzzy", "xyzzy", "is no word"],
    ["auto", "cars", "is no base form"],
  ])("%s has no synonym %s, which %s", (word, other) => {
    expect(isSynonym(word, other)).toBe(false);
  });

  test("a text that is not the packed form is refused", () => {
    expect(() => parseLexicon("dog\tn.\n")).toThrow("not a packed lexicon");
  });
});
