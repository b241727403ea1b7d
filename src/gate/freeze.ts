import type { FreezeWindow } from "../policy/risk-spec.ts";

/** `unknown`: the time or a zone cannot be read, and then nothing goes forward either. */
export type Freeze =
  | { readonly kind: "open" }
  | { readonly kind: "frozen"; readonly window: FreezeWindow; readonly until: string }
  | { readonly kind: "unknown"; readonly why: string };

/**
 * Whether a time, in milliseconds since 1970 UTC, lies in a window. Windows are of the clocks on the wall of their zone: an
 * hour that clocks show twice is frozen twice, one that they skip is not there. `from` is within, `to` is not; where `to` is
 * not after `from` the window ends on the next day, and its days are those on which it begins.
 */
export function freezeAt(windows: readonly FreezeWindow[], now: number): Freeze {
  if (windows.length === 0) return { kind: "open" };
  if (!Number.isFinite(now) || Math.abs(now) > 8.64e15) return { kind: "unknown", why: "the time is not known" };
  for (const window of windows) {
    const wall = wallClock(now, window.timezone);
    if (wall === undefined) return { kind: "unknown", why: `there is no time zone "${window.timezone}"` };
    if (holds(window, wall)) return { kind: "frozen", window, until: `${window.to} ${window.timezone}` };
  }
  return { kind: "open" };
}

interface Wall {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly minutes: number;
}

function holds(window: FreezeWindow, { day, minutes }: Wall): boolean {
  const [from, to] = [minutesOf(window.from), minutesOf(window.to)];
  if (to > from) return begins(window, day) && minutes >= from && minutes < to;
  return (begins(window, day) && minutes >= from) || (begins(window, dayBefore(day)) && minutes < to);
}

function begins({ days, first_day, last_day }: FreezeWindow, day: string): boolean {
  if ((first_day !== undefined && day < first_day) || (last_day !== undefined && day > last_day)) return false;
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return days === undefined || days.some((each) => each === weekday);
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;

function wallClock(now: number, timeZone: string): Wall | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
    const day = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
    return { day, minutes: Number(part("hour")) * 60 + Number(part("minute")) };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(":");
  return Number(hours) * 60 + Number(minutes);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
