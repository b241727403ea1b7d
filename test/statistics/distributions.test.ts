import { describe, expect, test } from "vitest";
import {
  betaCdf,
  betaQuantile,
  normalCdf,
  normalQuantile,
  studentHalfWidth,
  studentTwoSided,
} from "../../src/statistics/distributions.ts";
import reference from "../fixtures/statistics/scipy.json" with { type: "json" };

/** Relative, because a tail of 1e-300 is close to any other small number otherwise. */
const near = (found: number, expected: number, digits = 11) =>
  expected === 0 ? expect(found).toBeCloseTo(0, 14) : expect(found / expected).toBeCloseTo(1, digits);

describe("the distributions agree with scipy", () => {
  test.each(reference.normal)("normal, up to $z", ({ z, p }) => near(normalCdf(z), p));

  test.each(reference.normal_quantile)("normal quantile of $p", ({ p, z }) => near(normalQuantile(p), z));

  test.each(reference.beta)("beta($a, $b), up to $x", ({ a, b, x, p }) => {
    if (p > 1e-200) near(betaCdf(x, a, b), p, 9);
    else expect(betaCdf(x, a, b)).toBeLessThan(1e-199);
  });

  test.each(reference.beta_quantile)("beta($a, $b) quantile of $p", ({ a, b, p, x }) =>
    near(betaQuantile(p, a, b), x, 9),
  );

  test.each(reference.student)("Student's t of $freedom degrees of freedom", ({ t, freedom, p, half_width }) => {
    near(studentTwoSided(t, freedom), p, 10);
    near(studentHalfWidth(0.95, freedom), half_width, 10);
  });
});

describe("the ends of the distributions", () => {
  test("a quantile of 0 or 1 is the end of the range, and beyond it there is none", () => {
    expect([normalQuantile(0), normalQuantile(1), normalQuantile(1.1)]).toEqual([-Infinity, Infinity, Number.NaN]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3), betaCdf(-1, 2, 3), betaCdf(2, 2, 3)]).toEqual([0, 1, 0, 1]);
  });
});
