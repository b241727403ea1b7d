import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mcnemar } from "../../src/statistics/mcnemar.ts";

describe("exact McNemar", () => {
  // scipy 1.17.1: binomtest(b, b + c).pvalue, and 2 * (cdf(min) - pmf(min) / 2) for mid-p.
  test.each([
    { gained: 1, lost: 0, p: 1, mid_p: 0.5 },
    { gained: 5, lost: 0, p: 0.0625, mid_p: 0.03125 },
    { gained: 6, lost: 0, p: 0.03125, mid_p: 0.015625 },
    { gained: 8, lost: 1, p: 0.0390625, mid_p: 0.021484375 },
    { gained: 10, lost: 2, p: 0.03857421875, mid_p: 0.0224609375 },
    { gained: 3, lost: 3, p: 1, mid_p: 1 },
    { gained: 20, lost: 10, p: 0.09873714670538905, mid_p: 0.07075554598122843 },
  ])("$gained against $lost has p $p", ({ gained, lost, p, mid_p }) => {
    const found = mcnemar(gained, lost);
    expect(found).toMatchObject({ fail_to_pass: gained, pass_to_fail: lost });
    expect(found.p).toBeCloseTo(p, 12);
    expect(found.mid_p).toBeCloseTo(mid_p, 12);
  });

  test.each([
    { gained: 900, lost: 1100, p: 8.45708953550381e-6, mid_p: 7.656628347757322e-6 },
    { gained: 1000, lost: 3, p: 3.923720417925807e-294, mid_p: 1.967734018522e-294 },
    { gained: 30_000, lost: 30_500, p: 0.042485574410371825, mid_p: 0.042074649425337805 },
  ])("$gained against $lost does not underflow", ({ gained, lost, p, mid_p }) => {
    const found = mcnemar(gained, lost);
    expect(found.p / p).toBeCloseTo(1, 9);
    expect(found.mid_p / mid_p).toBeCloseTo(1, 9);
  });

  test("without flips there is no evidence of any change", () => {
    expect(mcnemar(0, 0)).toEqual({ fail_to_pass: 0, pass_to_fail: 0, p: 1, mid_p: 1 });
  });

  test("fewer than 6 flips never reach 0.05", () => {
    for (let n = 0; n < 6; n++) {
      for (let gained = 0; gained <= n; gained++) expect(mcnemar(gained, n - gained).p).toBeGreaterThan(0.05);
    }
  });

  const flips = fc.nat({ max: 400 });

  test("both directions are alike", () => {
    fc.assert(
      fc.property(flips, flips, (one, other) => {
        const { p, mid_p } = mcnemar(one, other);
        expect(mcnemar(other, one)).toMatchObject({ p, mid_p });
      }),
    );
  });

  test("p is a probability, and mid-p is never over it", () => {
    fc.assert(
      fc.property(flips, flips, (one, other) => {
        const { p, mid_p } = mcnemar(one, other);
        expect(p).toBeLessThanOrEqual(1);
        expect(p).toBeGreaterThan(0);
        expect(mid_p).toBeLessThanOrEqual(p);
        expect(mid_p).toBeGreaterThan(0);
      }),
    );
  });

  test("a more uneven split of as many flips is never more likely", () => {
    fc.assert(
      fc.property(flips, flips, (one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(fewer > 0);
        expect(mcnemar(fewer - 1, more + 1).p).toBeLessThanOrEqual(mcnemar(fewer, more).p + 1e-12);
      }),
    );
  });
});
