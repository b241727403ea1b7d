import { type Candidate, SLOT } from "./candidate.ts";
import type { Material } from "./fragments.ts";
import { type Draw, type Edit, editJson } from "./json-edit.ts";
import type { Reads } from "./reads.ts";
import type { CandidateCall } from "./rendered.ts";

const JOINS = ["", " ", "\n", ", ", ". ", " # ", ": "];
const NUMBERS = ["0", "1", "-1", "7", "100", "1e308", "nan", "inf", "-inf", "True", "0.5"];
const VALUES = [
  "0",
  '"x"',
  "true",
  "false",
  "null",
  "[]",
  "{}",
  "NaN",
  "Infinity",
  "-1",
  "1",
  '""',
  "[1]",
  "1e308",
  '"nan"',
  "[0,1,2,3]",
];
const MOST_TEXT = 12_000;
const MOST_CALLS = 24;

/** Makes candidates from the material: new ones, mutants, crossings. */
export class Generator {
  readonly #material: Material;
  readonly #reads: Reads;
  readonly #draw: Draw;
  /** Texts to build from, in groups so that a large one does not drown the others. */
  readonly #atoms: readonly (readonly string[])[];

  constructor(material: Material, reads: Reads, draw: Draw) {
    this.#material = material;
    this.#reads = reads;
    this.#draw = draw;
    const groups: readonly (readonly string[])[] = [
      material.literals,
      material.matching,
      material.words.slice(0, 80),
      material.labels,
      [SLOT.prompt, SLOT.numbers],
      NUMBERS,
      material.evaluates ? ["True", SLOT.lastUnits, SLOT.firstUnits, SLOT.butLast, SLOT.butFirst, "#", "+"] : [],
      ["", "zqxj", "x", "lorem ipsum", "{", "[", "Done."],
    ];
    this.#atoms = groups.filter((group) => group.length > 0);
  }

  fresh(): Candidate {
    const text = this.#reads.text ? this.#text() : "Done.";
    return this.#candidate(text, this.#reads.tools ? this.#calls() : []);
  }

  mutant(parent: Candidate): Candidate {
    const onCalls = this.#reads.tools && (!this.#reads.text || this.#draw(2) === 0);
    return onCalls
      ? this.#candidate(parent.text, this.#changedCalls(parent.calls), parent)
      : this.#candidate(this.#changedText(parent.text), parent.calls, parent);
  }

  crossed(a: Candidate, b: Candidate): Candidate {
    const text = this.#draw(2) === 0 ? a.text + this.#pick(JOINS) + b.text : this.#half(a.text) + this.#half(b.text);
    const calls = this.#draw(2) === 0 ? [...a.calls, ...b.calls] : b.calls;
    return this.#candidate(text, calls, a, b);
  }

  #candidate(text: string, calls: readonly CandidateCall[], ...parents: readonly Candidate[]): Candidate {
    const isInherited = parents.some(({ made_of }) => made_of === "outputs");
    const holds = isInherited || this.#holdsOutputs(text, calls);
    return {
      id: "search",
      family: "search",
      text: text.slice(0, MOST_TEXT),
      calls: calls.slice(0, MOST_CALLS),
      made_of: holds ? "outputs" : "public",
    };
  }

  /** Words and labels come from recorded outputs, and so do arguments of calls. */
  #holdsOutputs(text: string, calls: readonly CandidateCall[]): boolean {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const known = new Set(this.#material.words);
    return words.some((word) => known.has(word)) || calls.some((call) => call.arguments.length > 2);
  }

  #text(): string {
    if (this.#material.evaluates && this.#draw(3) === 0) return this.#program();
    switch (this.#draw(8)) {
      case 0:
      case 1:
        return this.#object();
      case 2:
        return this.#long();
      case 3:
        return Array.from({ length: 2 + this.#draw(40) }, () => this.#atom()).join(this.#pick(JOINS));
      case 4:
        return this.#spray();
      case 5:
        return this.#atom();
      case 6:
        return this.#bag();
      default:
        return Array.from({ length: 1 + this.#draw(3) }, () => this.#atom()).join(this.#pick(JOINS));
    }
  }

  /** One atom over and over, up to a length that is drawn. */
  #long(): string {
    const atom = `${this.#atom()}${this.#pick(JOINS)}`;
    const length = this.#pick([20, 100, 400, 900]);
    return atom === "" ? "x".repeat(length) : atom.repeat(Math.ceil(length / atom.length));
  }

  /** The words that recorded outputs use most, up to a rank that is drawn. */
  #bag(): string {
    return this.#material.words.slice(0, this.#pick([10, 30, 60, 120, 400])).join(" ");
  }

  /** An expression without the letters that a parser may look for, and a comment with all of them. */
  #program(): string {
    const terms = [SLOT.lastUnits, SLOT.firstUnits, "True", "None"];
    const comments = [SLOT.butLast, SLOT.butFirst, SLOT.numbers, SLOT.prompt, this.#atom()];
    const count = 1 + Math.trunc(this.#draw(5) / 3);
    const expression = Array.from({ length: count }, () => this.#pick(terms)).join(this.#pick(["+", "*", " or ", "-"]));
    return this.#draw(3) === 0 ? expression : `${expression} # ${this.#pick(comments)}`;
  }

  /** All labels, or a row of numbers. */
  #spray(): string {
    if (this.#material.labels.length > 0 && this.#draw(2) === 0)
      return this.#material.labels.join(this.#pick(JOINS.slice(1)));
    const most = [10, 100, 300, 1000][this.#draw(4)] as number;
    const lead = this.#draw(3) === 0 && this.#material.literals.length > 0 ? this.#pick(this.#material.literals) : "";
    return Array.from({ length: most }, (_, n) => `${lead}${n}`).join(" ");
  }

  #object(): string {
    const { shapes, keys } = this.#material;
    if (shapes.length > 0 && this.#draw(2) === 0) {
      const shape = this.#pick(shapes);
      return objectOf(Object.keys(shape).map((key) => [key, this.#pick(VALUES)]));
    }
    if (keys.length === 0) return this.#pick(VALUES);
    const chosen = [...new Set(Array.from({ length: 1 + this.#draw(3) }, () => this.#pick(keys)))];
    return objectOf(chosen.map((key) => [key, this.#pick(VALUES)]));
  }

  #changedText(text: string): string {
    const edited = this.#draw(2) === 0 ? editJson(text, this.#edit(), this.#draw) : undefined;
    if (edited !== undefined) return edited;
    const tokens = text.match(/\ue000[a-z-]+\ue001|\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}\ue000]/gu) ?? [];
    const at = this.#draw(tokens.length + 1);
    switch (this.#draw(6)) {
      case 0:
        return text + this.#pick(JOINS) + this.#atom();
      case 1:
        return this.#atom() + this.#pick(JOINS) + text;
      case 2:
        return [...tokens.slice(0, at), ...tokens.slice(at + 1 + this.#draw(4))].join("");
      case 3:
        return [...tokens.slice(0, at), this.#atom(), ...tokens.slice(at + 1)].join("");
      case 4:
        return `${text}${this.#pick(JOINS)}`.repeat(2 + this.#draw(6));
      default:
        return this.#half(text);
    }
  }

  #edit(): Edit {
    const { keys } = this.#material;
    return { value: this.#pick(VALUES), key: keys.length === 0 ? "x" : this.#pick(keys) };
  }

  #calls(): readonly CandidateCall[] {
    const { tools, sequences } = this.#material;
    const kind = this.#draw(5);
    if (kind === 0) return [];
    if (kind < 3 && sequences.length > 0) {
      const whole = this.#pick(sequences);
      return kind === 1 ? whole : whole.map(({ tool }) => ({ tool, arguments: "{}" }));
    }
    return tools.length === 0 ? [] : Array.from({ length: 1 + this.#draw(5) }, () => this.#call());
  }

  #call(): CandidateCall {
    const tool = this.#pick(this.#material.tools);
    const recorded = this.#material.sequences.flat().filter((call) => call.tool === tool);
    const written =
      recorded.length > 0 && this.#draw(3) === 0 ? this.#pick(recorded).arguments : this.#pick(["{}", "{}", "", "[]"]);
    return { tool, arguments: written };
  }

  #changedCalls(calls: readonly CandidateCall[]): readonly CandidateCall[] {
    const { tools } = this.#material;
    const at = this.#draw(calls.length + 1);
    switch (this.#draw(6)) {
      case 0:
        return tools.length === 0 ? [] : [...calls.slice(0, at), this.#call(), ...calls.slice(at)];
      case 1:
        return [...calls.slice(0, at), ...calls.slice(at + 1)];
      case 2:
        return [...calls, ...calls];
      case 3:
        return [...calls].reverse();
      case 4:
        return calls.map((call, index) => (index === at ? { ...call, arguments: "{}" } : call));
      default:
        return calls.map((call, index) =>
          index === at ? { ...call, arguments: editJson(call.arguments, this.#edit(), this.#draw) ?? "{}" } : call,
        );
    }
  }

  #half(text: string): string {
    const cut = Math.ceil(text.length / 2);
    // a slot is one letter: it is not cut in two
    const inside = text.lastIndexOf("\ue000", cut) > text.lastIndexOf("\ue001", cut - 1);
    const at = inside ? text.indexOf("\ue001", cut) + 1 : cut;
    return this.#draw(2) === 0 ? text.slice(0, at) : text.slice(at);
  }

  #atom(): string {
    return this.#pick(this.#pick(this.#atoms));
  }

  #pick<T>(from: readonly T[]): T {
    return from[this.#draw(from.length)] as T;
  }
}

function objectOf(fields: readonly (readonly [string, string])[]): string {
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(", ")}}`;
}
