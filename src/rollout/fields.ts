import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { nearestWord } from "../trajectory/suggestion.ts";

/** Reads the fields of an object and says what is wrong with each, by its path. */
export class Fields {
  readonly #object: JsonObject;
  readonly #path: string;
  readonly #say: (problem: string) => void;
  readonly #known: string[] = [];
  constructor(json: unknown, path: string, say: (problem: string) => void) {
    this.#object = isJsonObject(json) ? json : {};
    this.#path = path;
    this.#say = say;
    if (!isJsonObject(json)) say(`${path}: expected an object`);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#object, name);
  }

  wrong(name: string, problem: string): undefined {
    this.#say(`${this.#path}.${name}: ${problem}`);
    return undefined;
  }

  #get(name: string): Json | undefined {
    this.#known.push(name);
    return this.has(name) ? this.#object[name] : undefined;
  }

  text(name: string): string | undefined {
    const value = this.#get(name);
    if (value === undefined || typeof value === "string") return value;
    return this.wrong(name, "expected a text");
  }

  number(name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined {
    const value = this.#get(name);
    if (value === undefined) return undefined;
    if (typeof value === "number" && value >= least && value <= most) return value;
    return this.wrong(name, `expected a number of at least ${least}${most < 1e9 ? ` and at most ${most}` : ""}`);
  }

  count(name: string, least: number): number | undefined {
    const value = this.number(name, least);
    return value === undefined || Number.isInteger(value) ? value : this.wrong(name, "expected a whole number");
  }

  flag(name: string): boolean | undefined {
    const value = this.#get(name);
    return value === undefined || typeof value === "boolean" ? value : this.wrong(name, "expected true or false");
  }

  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const value = this.#get(name);
    if (value === undefined) return undefined;
    return words.find((word) => word === value) ?? this.wrong(name, `expected one of ${words.join(", ")}`);
  }

  list(name: string): readonly Json[] {
    const value = this.#get(name);
    if (value === undefined) return [];
    return Array.isArray(value) ? value : (this.wrong(name, "expected a list") ?? []);
  }

  object(name: string): JsonObject | undefined {
    const value = this.#get(name);
    return value === undefined || isJsonObject(value) ? value : this.wrong(name, "expected an object");
  }

  inner(name: string): Fields {
    return new Fields(this.#get(name), `${this.#path}.${name}`, this.#say);
  }

  noOthers(): void {
    for (const name of Object.keys(this.#object).filter((each) => !this.#known.includes(each))) {
      const nearest = nearestWord(name, this.#known);
      this.wrong(name, `unknown key${nearest === undefined ? "" : `; did you mean ${nearest}?`}`);
    }
  }
}
