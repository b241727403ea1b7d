import { expect, test } from "vitest";
import { stem } from "../../../src/grader/similarity/porter.ts";

/** By nltk 3.8's PorterStemmer, which was asked for these and 324,000 more words. */
const STEMS = `skies sky, dying die, news news, innings inning, proceed proceed, sky sky, by by, as as, dies die, flies fli
ties tie, caresses caress, cats cat, gas ga, died die, spied spi, feed feed, agreed agre, plastered plaster
bled bled, motoring motor, sing sing, conflated conflat, troubled troubl, sized size, hopping hop, falling fall
hissing hiss, fizzed fizz, failing fail, filing file, happy happi, enjoy enjoy, try tri, relational relat
conditional condit, rationally ration, valenci valenc, digitizer digit, conformabli conform, radically radic
vietnamization vietnam, predication predic, operator oper, feudalism feudal, decisiveness decis
hopefulness hope, formality formal, sensitivity sensit, sensibility sensibl, geology geolog, carefully care
triplicate triplic, formative form, formalize formal, electrical electr, goodness good, revival reviv
allowance allow, adjustment adjust, adoption adopt, homologous homolog, communism commun, effective effect
probate probat, rate rate, cease ceas, controlling control, roll roll, use use, eve eve, oed o, ion ion
généralement généralement`;

test.each(STEMS.split(/[,\n]\s*/).map((pair) => pair.split(" ") as [string, string]))(
  "the stem of %s is %s",
  (word, expected) => {
    expect(stem(word)).toBe(expected);
  },
);

test("a letter beyond the basic plane is one letter", () => {
  expect(["😀s", "😀😀ing", "😀a😀😁ed"].map(stem)).toEqual(["😀s", "😀😀ing", "😀a😀😁"]);
});
