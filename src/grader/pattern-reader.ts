import { codePoint, type PatternFlags, type PatternNode, Unfit } from "./pattern-node.ts";

/** The most that one thing may be repeated, by a count. */
const MOST_REPEATS = 1000;
/** The most instructions of one pattern, once its counted repeats are written out. */
const MOST_INSTRUCTIONS = 3000;
const DEEPEST = 50;
/** A node, the instructions it takes, and whether it can match the empty text. */
interface Part {
  readonly node: PatternNode;
  readonly size: number;
  readonly empty: boolean;
}

const part = (node: PatternNode, size = 1, empty = false): Part => ({ node, size, empty });
const isDigit = (each: string | undefined) => each !== undefined && /^[0-9]$/.test(each);

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, a: 7 };
const CLASSES = "dDsSwW";
const LOOKAROUND = "lookaround is not supported: it cannot be matched in linear time";
/** Engines differ in how often they go round where nothing is read, and so in what is found. */
export const EMPTY_REPEAT = "what is repeated here can match the empty text";
const BACKREFERENCE = "backreferences are not supported: they cannot be matched in linear time";

/** Reads one pattern, from left to right; throws `Unfit`. */
export class PatternReader {
  readonly #chars: readonly string[];
  readonly #flags: PatternFlags;
  #place = 0;
  #depth = 0;

  constructor(text: string, flags: PatternFlags) {
    this.#chars = [...text];
    this.#flags = flags;
  }

  whole(): Part {
    const found = this.#alternatives();
    if (this.#place < this.#chars.length) throw this.#unfit("this ) closes no group");
    return found;
  }

  #unfit(message: string, hint?: string, at = this.#place): Unfit {
    return new Unfit(at, message, hint);
  }

  #peek(ahead = 0): string | undefined {
    return this.#chars[this.#place + ahead];
  }

  #take(text: string): boolean {
    if (
      !this.#chars
        .slice(this.#place, this.#place + text.length)
        .join("")
        .startsWith(text)
    )
      return false;
    this.#place += text.length;
    return true;
  }

  #alternatives(): Part {
    const all = [this.#sequence()];
    while (this.#take("|")) all.push(this.#sequence());
    const [first] = all;
    if (first !== undefined && all.length === 1) return first;
    const size = all.reduce((sum, each) => sum + each.size, all.length - 1);
    return part(
      ["alt", all.map(({ node }) => node)],
      this.#bounded(size),
      all.some((each) => each.empty),
    );
  }

  #sequence(): Part {
    const all: Part[] = [];
    for (let next = this.#peek(); next !== undefined && next !== "|" && next !== ")"; next = this.#peek()) {
      all.push(this.#repeated());
    }
    const size = all.reduce((sum, each) => sum + each.size, 0);
    return part(
      ["cat", all.map(({ node }) => node)],
      this.#bounded(size),
      all.every((each) => each.empty),
    );
  }

  #bounded(size: number): number {
    if (size <= MOST_INSTRUCTIONS) return size;
    const message = `the pattern is too large: written out it has over ${MOST_INSTRUCTIONS} steps`;
    throw this.#unfit(message, "Use smaller repeat counts.", this.#place - 1);
  }

  #repeated(): Part {
    const start = this.#place;
    const one = this.#one();
    const at = this.#place;
    const counts = this.#counts();
    if (counts === undefined) return one;
    if (one.node[0] === "at") throw this.#unfit("there is nothing to repeat here", undefined, start);
    if (this.#peek() === "+") throw this.#unfit("possessive repeats are not supported", "Leave the + out.");
    if (one.empty && counts[1] !== 0 && counts[1] !== 1) {
      const hint = "Take its own *, ? or {0,...} away, or make it one set, like [ab]* for (a|b*)*.";
      throw this.#unfit(EMPTY_REPEAT, hint, start);
    }
    const greedy = !this.#take("?");
    const further = this.#place;
    if (this.#counts() !== undefined) throw this.#unfit("a repeat of a repeat", "Put a group around.", further);
    const [least, most] = counts;
    if (most !== undefined && most < least) throw this.#unfit("the counts are the wrong way round", undefined, at);
    if (Math.max(least, most ?? 0) > MOST_REPEATS) {
      throw this.#unfit(`a repeat count is over ${MOST_REPEATS}`, undefined, at);
    }
    const size = most === undefined ? one.size * Math.max(least, 1) + 2 : one.size * most + (most - least);
    return part(["rep", one.node, least, most ?? null, greedy], this.#bounded(size), least === 0 || one.empty);
  }

  #counts(): readonly [number, number | undefined] | undefined {
    if (this.#take("*")) return [0, undefined];
    if (this.#take("+")) return [1, undefined];
    if (this.#take("?")) return [0, 1];
    const close = this.#peek() === "{" ? this.#chars.indexOf("}", this.#place) : -1;
    if (close < 0) return undefined;
    const counts = /^\{(\d{0,9})(,?)(\d{0,9})\}$/.exec(this.#chars.slice(this.#place, close + 1).join(""));
    if (counts === null || counts[0] === "{}") return undefined;
    this.#place = close + 1;
    const [, least = "", comma, most = ""] = counts;
    return [Number(least), comma === "" ? Number(least) : most === "" ? undefined : Number(most)];
  }

  #one(): Part {
    const [start, next] = [this.#place, this.#peek() ?? ""];
    if ("*+?".includes(next)) throw this.#unfit("there is nothing to repeat here");
    this.#place += 1;
    switch (next) {
      case "(":
        return this.#group(start);
      case "[":
        return this.#set(start);
      case ".":
        return part([this.#flags.dot_all ? "all" : "any"]);
      case "^":
        return part(["at", this.#flags.multiline ? "line_start" : "start"], 1, true);
      case "$":
        return part(["at", this.#flags.multiline ? "line_end" : "last_line_end"], 1, true);
      case "\\":
        return this.#escaped(start);
      default:
        return part(["char", codePoint(next)]);
    }
  }

  #group(start: number): Part {
    if (this.#take("?")) {
      for (const each of ["=", "!", "<=", "<!"]) if (this.#take(each)) throw this.#unfit(LOOKAROUND, undefined, start);
      if (this.#take("P=")) throw this.#unfit(BACKREFERENCE, undefined, start);
      if (this.#take("P<")) {
        const close = this.#chars.indexOf(">", this.#place);
        const name = close < 0 ? "" : this.#chars.slice(this.#place, close).join("");
        if (!/^[A-Za-z_]\w*$/.test(name)) throw this.#unfit("a group's name is missing or malformed");
        this.#place = close + 1;
      } else if (!this.#take(":")) {
        const hint = "Groups are (...), (?:...) and (?P<name>...); flags have a field of their own.";
        throw this.#unfit("this kind of group is not supported", hint, start);
      }
    }
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.#unfit(`groups are nested over ${DEEPEST} deep`, undefined, start);
    const inside = this.#alternatives();
    if (!this.#take(")")) throw this.#unfit("this group is never closed", undefined, start);
    this.#depth -= 1;
    return inside;
  }

  #escaped(start: number): Part {
    const next = this.#peek();
    if (next !== undefined && CLASSES.includes(next)) {
      this.#place += 1;
      return part(["set", false, [], next]);
    }
    const places: Readonly<Record<string, string>> = { b: "word_edge", B: "no_word_edge", A: "start", Z: "end" };
    const where = next === undefined ? undefined : places[next];
    if (where !== undefined) {
      this.#place += 1;
      return part(["at", where], 1, true);
    }
    if (isDigit(next) && next !== "0") throw this.#unfit(BACKREFERENCE, undefined, start);
    return part(["char", this.#character(start)]);
  }

  /** What follows a backslash, as one character. */
  #character(start: number): number {
    const next = this.#peek();
    if (next === undefined) throw this.#unfit("a backslash with nothing after it", undefined, start);
    this.#place += 1;
    const digits = { x: 2, u: 4, U: 8 }[next];
    if (digits !== undefined) {
      const hex = this.#chars.slice(this.#place, this.#place + digits).join("");
      const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Number.NaN;
      if (!(code <= 0x10ffff)) throw this.#unfit(`\\${next} needs ${digits} hexadecimal digits`, undefined, start);
      this.#place += digits;
      return code;
    }
    if (next === "0" && !isDigit(this.#peek())) return 0;
    const control = CONTROLS[next];
    if (control !== undefined) return control;
    if (/^[A-Za-z0-9]$/.test(next)) throw this.#unfit(`\\${next} means nothing here`, undefined, start);
    return codePoint(next);
  }

  #set(start: number): Part {
    const negated = this.#take("^");
    const ranges: [number, number][] = [];
    let classes = "";
    for (let first = true; first || this.#peek() !== "]"; first = false) {
      const at = this.#place;
      if (this.#peek() === "[" && this.#peek(1) === ":") {
        throw this.#unfit("named classes are not supported", "Write the characters, like [a-z], or \\w, \\d, \\s.");
      }
      const from = this.#member(start);
      const isRange = this.#peek() === "-" && this.#peek(1) !== "]";
      if (isRange) this.#place += 1;
      const to = isRange ? this.#member(start) : from;
      if (typeof from === "string" && !isRange) classes += from;
      else if (typeof from === "string" || typeof to === "string" || to < from) {
        throw this.#unfit("a range that ends before it begins, or has no end", undefined, at);
      } else ranges.push([from, to]);
    }
    this.#place += 1;
    return part(["set", negated, ranges, classes]);
  }

  /** One character of a set, or the letter of a class. */
  #member(start: number): number | string {
    const next = this.#peek();
    if (next === undefined) throw this.#unfit("this set is never closed", undefined, start);
    const at = this.#place;
    this.#place += 1;
    if (next !== "\\") return codePoint(next);
    const escaped = this.#peek() ?? "";
    if (escaped !== "" && `${CLASSES}b`.includes(escaped)) {
      this.#place += 1;
      return escaped === "b" ? 8 : escaped;
    }
    return this.#character(at);
  }
}
