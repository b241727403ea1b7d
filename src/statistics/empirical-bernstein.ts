import type { Interval } from "./confidence-sequence.ts";

/**
 * A confidence sequence for the mean of values between `low` and `high`, in the order in which they came: it holds after
 * every one of them at once. Predictable plug-in empirical Bernstein (Waudby-Smith and Ramdas 2024, "Estimating means of
 * bounded random variables by betting", theorem 2, c = 1/2, with a running intersection). Made for paired differences: its
 * width follows their variance. The whole range of nothing; values outside of the range are taken as its nearest end.
 */
export function bernsteinSequence(
  values: readonly number[],
  confidence: number,
  [low, high]: Interval = [0, 1],
): Interval {
  const bound = Math.log(2 / (1 - confidence));
  let mean = 0.5;
  let variance = 0.25;
  let total = 0.5;
  let squares = 0.25;
  let weights = 0;
  let weighted = 0;
  let spread = 0;
  let least = 0;
  let most = 1;
  values.forEach((value, index) => {
    const at = index + 1;
    const x = Math.min(1, Math.max(0, (value - low) / (high - low)));
    // Known before x is: the bet may not look at what it bets on.
    const bet = Math.min(Math.sqrt((2 * bound) / (variance * at * Math.log(at + 1))), MOST_BET);
    weights += bet;
    weighted += bet * x;
    spread += (x - mean) ** 2 * (-Math.log(1 - bet) - bet);
    const half = (bound + spread) / weights;
    least = Math.max(least, weighted / weights - half);
    most = Math.min(most, weighted / weights + half);
    total += x;
    mean = total / (at + 1);
    squares += (x - mean) ** 2;
    variance = squares / (at + 1);
  });
  // The intersection is empty only where the interval has failed, one time in 1 / (1 - confidence) at most: then the last says most.
  const [from, to] = least <= most ? [least, most] : [most, least];
  return [low + from * (high - low), low + to * (high - low)];
}

const MOST_BET = 0.5;
