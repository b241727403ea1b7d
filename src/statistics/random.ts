/** A stream of random 32-bit unsigned integers. */
export type RandomStream = () => number;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded by a number: the same seed gives the same stream on every machine, so
 * a report can be made again byte for byte.
 */
export function seededRandom(seed: number): RandomStream {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed >>> 0;
  let counter = 1;
  const next = () => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + out;
    c |= 0;
    return out >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/**
 * A stream uniform in [0, bound) without the bias of a remainder: multiply and shift, drawn again where the low half
 * falls short (Lemire 2019). `bound` is a positive integer; up to 2^21 the product is exact, beyond it draws over the
 * last whole multiple are drawn again.
 */
export function below(random: RandomStream, bound: number): RandomStream {
  const surplus = WORDS % bound;
  if (bound > MOST_EXACT) {
    return () => {
      for (;;) {
        const draw = random();
        if (draw < WORDS - surplus) return draw % bound;
      }
    };
  }
  return () => {
    for (;;) {
      const product = random() * bound;
      const low = product >>> 0;
      if (low >= surplus) return (product - low) / WORDS;
    }
  };
}

const WORDS = 0x1_0000_0000;
const MOST_EXACT = 0x20_0000;
