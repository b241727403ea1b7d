import type { Json } from "../json.ts";
import type { Direction } from "./semantic-change.ts";

/** What a change of one value does. `undefined`: the value is not there on that side. */
export type Reading = (base: Json | undefined, head: Json | undefined) => Direction;

export const unknown: Reading = () => "unknown";
export const neutral: Reading = () => "neutral";

/** An upper bound; without it there is none. */
export const higherIsLooser: Reading = (base, head) => ofNumbers(base, head, Number.POSITIVE_INFINITY, 1);

/** A lower bound; without it there is none. */
export const lowerIsLooser: Reading = (base, head) => ofNumbers(base, head, Number.NEGATIVE_INFINITY, -1);

/** A bound whose absence means something of its own. */
export const movedUpIsLooser: Reading = (base, head) =>
  base === undefined || head === undefined ? "unknown" : higherIsLooser(base, head);

/** How often something is asked; once where nothing is said. */
export const fewerIsLooser: Reading = (base, head) => ofNumbers(base, head, 1, -1);

/** An item that lets something through: coming loosens, going tightens. */
export const listedIsLooser: Reading = (base, head) =>
  base === undefined ? "loosening" : head === undefined ? "tightening" : "unknown";

/** An item that holds something back. */
export const listedIsStricter: Reading = (base, head) => opposite(listedIsLooser(base, head));

/** Something that is judged: dropping it judges by less, while a new one may dilute the others. */
export const dropped: Reading = (_, head) => (head === undefined ? "loosening" : "unknown");

/**
 * Values from strict to loose, or dates, of which a later one is looser. A value that is not listed is looser than every
 * listed one where only one is, and of unknown effect otherwise.
 */
export function ranked(order: readonly Json[] | "later"): Reading {
  return (base, head) => {
    if (order === "later") {
      if (typeof base !== "string" || typeof head !== "string") return "unknown";
      return head > base ? "loosening" : "tightening";
    }
    const place = (value: Json | undefined) => {
      const at = value === undefined ? -1 : order.indexOf(value);
      return at < 0 && (order.length === 1 || value === undefined) ? order.length : at;
    };
    const [old, now] = [place(base), place(head)];
    if (old < 0 || now < 0 || old === now) return "unknown";
    return now > old ? "loosening" : "tightening";
  };
}

function opposite(direction: Direction): Direction {
  if (direction === "loosening") return "tightening";
  return direction === "tightening" ? "loosening" : direction;
}

function ofNumbers(base: Json | undefined, head: Json | undefined, absent: number, looser: 1 | -1): Direction {
  const [old = absent, now = absent] = [base, head];
  if (typeof old !== "number" || typeof now !== "number") return "unknown";
  if (old === now) return "neutral";
  return Math.sign(now - old) === looser ? "loosening" : "tightening";
}
