import { isJsonObject } from "../json.ts";

/** A whole number in [0, bound). */
export type Draw = (bound: number) => number;

export interface Edit {
  /** JSON text, or what python takes for it: NaN, Infinity. */
  readonly value: string;
  readonly key: string;
}

/** One change of an object or list that the text is: a value replaced, a key dropped, added or doubled. */
export function editJson(text: string, edit: Edit, draw: Draw): string | undefined {
  const fields = fieldsOf(text);
  if (fields === undefined) return undefined;
  const at = draw(fields.length);
  switch (draw(4)) {
    case 0:
      return written(fields.map((field, index) => (index === at ? [field[0], edit.value] : field)));
    case 1:
      return written(fields.filter((_, index) => index !== at));
    case 2:
      return written([...fields, [edit.key, edit.value]]);
    default:
      return `[${text}]`;
  }
}

type Field = readonly [key: string, value: string];

/** The object's fields as text, not-a-number and infinities included. */
function fieldsOf(text: string): readonly Field[] | undefined {
  try {
    // python reads these three as numbers; here they are put aside under names that no output has
    const value: unknown = JSON.parse(text.replace(/(?<![\w"])(-?Infinity|NaN)(?![\w"])/g, '"\ue002$1"'));
    if (!isJsonObject(value)) return undefined;
    return Object.entries(value).map(([key, each]) => [key, JSON.stringify(each).replace(/"\ue002([^"]+)"/g, "$1")]);
  } catch {
    return undefined;
  }
}

function written(fields: readonly Field[]): string {
  return `{${fields.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(", ")}}`;
}
