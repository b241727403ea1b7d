import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freezeAt } from "../../src/gate/freeze.ts";
import type { FreezeWindow } from "../../src/policy/risk-spec.ts";

const at = (window: FreezeWindow, time: string) => freezeAt([window], Date.parse(time)).kind;
const berlin = (from: string, to: string, more: Partial<FreezeWindow> = {}): FreezeWindow => ({
  from,
  to,
  timezone: "Europe/Berlin",
  ...more,
});

describe("a freeze window", () => {
  test("holds from its first minute to the one before its end, by the clock of its zone", () => {
    const window = berlin("16:00", "18:00");
    expect(
      ["2026-11-23T14:59:59Z", "2026-11-23T15:00:00Z", "2026-11-23T16:59:59Z", "2026-11-23T17:00:00Z"].map((time) =>
        at(window, time),
      ),
    ).toEqual(["open", "frozen", "frozen", "open"]);
  });

  test("says until when, and why", () => {
    const window = berlin("16:00", "18:00", { reason: "nobody is there" });
    expect(freezeAt([window], Date.parse("2026-11-23T15:30:00Z"))).toEqual({
      kind: "frozen",
      window,
      until: "18:00 Europe/Berlin",
    });
  });

  test("follows the zone into summer time", () => {
    const window = berlin("16:00", "18:00");
    expect([at(window, "2026-07-01T14:30:00Z"), at(window, "2026-12-01T14:30:00Z")]).toEqual(["frozen", "open"]);
  });

  test("over midnight belongs to the day on which it begins", () => {
    const weekend = berlin("16:00", "08:00", { days: ["Fri"] });
    expect(
      [
        "2026-11-27T14:59:00Z",
        "2026-11-27T15:00:00Z",
        "2026-11-28T06:59:00Z",
        "2026-11-28T07:00:00Z",
        "2026-11-28T15:30:00Z",
      ].map((time) => at(weekend, time)),
    ).toEqual(["open", "frozen", "frozen", "open", "open"]);
  });

  test("of an hour that clocks show twice is frozen twice", () => {
    // 25 October 2026, 03:00 summer time becomes 02:00.
    const window = berlin("02:00", "03:00");
    expect(
      ["2026-10-24T23:59:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T02:00:00Z"].map((time) =>
        at(window, time),
      ),
    ).toEqual(["open", "frozen", "frozen", "open"]);
  });

  test("of an hour that clocks skip is not there, and one around it is shorter", () => {
    // 29 March 2026, 02:00 becomes 03:00.
    expect(["2026-03-29T00:59:00Z", "2026-03-29T01:00:00Z"].map((time) => at(berlin("02:00", "03:00"), time))).toEqual([
      "open",
      "open",
    ]);
    expect(["2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"].map((time) => at(berlin("01:00", "04:00"), time))).toEqual([
      "frozen",
      "frozen",
    ]);
  });

  test("may hold for some days of a year only", () => {
    const holidays = berlin("00:00", "24:00", { first_day: "2026-12-24", last_day: "2027-01-01" });
    expect(
      ["2026-12-23T22:59:00Z", "2026-12-23T23:00:00Z", "2027-01-01T22:59:00Z", "2027-01-01T23:00:00Z"].map((time) =>
        at(holidays, time),
      ),
    ).toEqual(["open", "frozen", "frozen", "open"]);
  });

  test("without a time, or in a zone that is none, is not known to be open", () => {
    expect(freezeAt([berlin("16:00", "18:00")], Number.NaN).kind).toBe("unknown");
    expect(at(berlin("16:00", "18:00", { timezone: "Mars/Base" }), "2026-11-23T12:00:00Z")).toBe("unknown");
  });

  test("property: the whole day in every zone is always frozen", () => {
    const zone = fc.constantFrom(
      "Europe/Berlin",
      "America/New_York",
      "Asia/Kathmandu",
      "Pacific/Apia",
      "Australia/Lord_Howe",
      "UTC",
    );
    fc.assert(
      fc.property(
        zone,
        fc.date({ noInvalidDate: true, min: new Date("1990-01-01"), max: new Date("2100-01-01") }),
        (timezone, date) => {
          expect(freezeAt([{ from: "00:00", to: "24:00", timezone }], date.getTime()).kind).toBe("frozen");
          expect(freezeAt([{ from: "09:00", to: "09:00", timezone }], date.getTime()).kind).toBe("frozen");
        },
      ),
    );
  });
});
