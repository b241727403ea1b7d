import { cpus } from "node:os";
import { loadWordNet } from "../../src/adapters/lexicon/wordnet.ts";
import { bleu } from "../../src/grader/similarity/bleu.ts";
import { FUZZY, FUZZY_VARIANTS } from "../../src/grader/similarity/fuzzy.ts";
import { gleu } from "../../src/grader/similarity/gleu.ts";
import { meteor } from "../../src/grader/similarity/meteor.ts";
import { rougeL, rougeN } from "../../src/grader/similarity/rouge.ts";

/** Prints how many pairs of texts of 500 characters each metric compares in a second. Asserts nothing. */
const LENGTH = 500;
const PAIRS = 400;
const WORDS =
  "the order was refunded to your card after we checked policy and a customer service agent confirmed that shipping address changed because item arrived damaged however replacement cannot be sent before payment clears please contact support if you need further help with returns".split(
    " ",
  );

/** A third of the words of one text are replaced in the other; a linear congruential generator, so always the same. */
let state = 1;
const draw = (below: number) => {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return Math.floor((state / 2 ** 31) * below);
};
const word = () => WORDS[draw(WORDS.length)] as string;
const pairs = Array.from({ length: PAIRS }, (): readonly [string, string] => {
  const left = Array.from({ length: LENGTH / 4 }, word);
  const right = left.map((each) => (draw(3) === 0 ? word() : each));
  return [left.join(" ").slice(0, LENGTH), right.join(" ").slice(0, LENGTH)];
});

const started = performance.now();
const lexicon = await loadWordNet();
lexicon.senses("start");
const loading = performance.now() - started;
const METRICS: Readonly<Record<string, (a: string, b: string) => number>> = {
  ...Object.fromEntries(FUZZY_VARIANTS.map((variant) => [`fuzzy_match, ${variant}`, FUZZY[variant]])),
  bleu: (a, b) => bleu(a, b),
  gleu,
  rouge_1: (a, b) => rougeN(a, b, 1),
  "rouge_1, stemming": (a, b) => rougeN(a, b, 1, true),
  rouge_5: (a, b) => rougeN(a, b, 5),
  rouge_l: (a, b) => rougeL(a, b),
  meteor: (a, b) => meteor(a, b, lexicon),
};
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, Node ${process.version}; WordNet in ${loading.toFixed(0)} ms`,
);
for (const [name, metric] of Object.entries(METRICS)) {
  const rates = [0, 1, 2, 3, 4].map(() => rateOf(metric)).sort((a, b) => a - b);
  console.log(
    `${name.padEnd(40)} ${Math.round(rates[2] as number)
      .toLocaleString("en")
      .padStart(8)} a second`,
  );
}

function rateOf(metric: (a: string, b: string) => number): number {
  const from = performance.now();
  let count = 0;
  while (performance.now() - from < 300) {
    const [a, b] = pairs[count % PAIRS] as readonly [string, string];
    metric(a, b);
    count++;
  }
  return (1000 * count) / (performance.now() - from);
}
