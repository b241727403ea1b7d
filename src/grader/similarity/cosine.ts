/**
 * The cosine of the angle between two embeddings; negative for opposite ones. `undefined` where it has none: vectors of
 * different length, of length 0, or with a part that is no number.
 */
export function cosine(left: Float32Array, right: Float32Array): number | undefined {
  if (left.length !== right.length) return undefined;
  let [product, ofLeft, ofRight] = [0, 0, 0];
  for (let at = 0; at < left.length; at++) {
    const [a, b] = [left[at] as number, right[at] as number];
    product += a * b;
    ofLeft += a * a;
    ofRight += b * b;
  }
  const value = product / Math.sqrt(ofLeft * ofRight);
  return Number.isFinite(value) ? value : undefined;
}
