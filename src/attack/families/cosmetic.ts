import { isJsonObject } from "../../json.ts";
import { type Attack, JUDGES, TEXT_TYPES } from "../attack.ts";
import type { Rendered } from "../rendered.ts";

/** Changes that mean nothing (I-01, D-06, D-07, P-09, J-23, J-25), to recorded successes: what passed must keep passing. */
export const COSMETIC: readonly Attack[] = [
  rewrite("I-01/json-space", "The same JSON with other white space.", (honest) =>
    reJson(honest, (value) => JSON.stringify(value, null, 2)),
  ),
  rewrite("I-01/key-order", "The same JSON object with its keys in reverse.", (honest) =>
    reJson(honest, (value) =>
      isJsonObject(value) && Object.keys(value).length > 1
        ? JSON.stringify(Object.fromEntries(Object.entries(value).reverse()))
        : undefined,
    ),
  ),
  rewrite("I-01/argument-order", "The same calls with their arguments in reverse.", ({ text, calls }) => {
    const turned = calls.map((call) => {
      const value = parsed(call.arguments);
      return isJsonObject(value)
        ? { ...call, arguments: JSON.stringify(Object.fromEntries(Object.entries(value).reverse()), null, 1) }
        : call;
    });
    return turned.every((call, index) => call.arguments === calls[index]?.arguments)
      ? undefined
      : { text, calls: turned };
  }),
  framed("J-23", "A cheerful sentence before it.", "CALM sentiment", "What a lovely day to be of help!"),
  framed("J-25", "A label of the model that wrote it.", "CALM compassion-fade", "Answer by a small model:"),
  rewrite("D-06/end", "A line break at the end.", ({ text, calls }) =>
    text === "" ? undefined : { text: `${text}\n`, calls },
  ),
  rewrite("D-06/composed", "Letters with their accents apart (NFD).", (honest) =>
    prose(honest, (text) => text.normalize("NFD")),
  ),
  rewrite("D-07", "Numbers of a thousand and more with separators.", (honest) =>
    prose(honest, (text) =>
      text.replace(/(?<![\d.,])\d{4,9}(?![\d.,])/g, (each) => Number(each).toLocaleString("en-US")),
    ),
  ),
  rewrite("P-09", "No spaces around the operators of an expression.", (honest) =>
    prose(honest, (text) => text.replace(/(?<=[\d)]) ([-+*/]) (?=[\d(])/g, "$1")),
  ),
  rewrite("D-06/spaces", "Two spaces for one between words.", (honest) =>
    prose(honest, (text) => text.replace(/(\p{L}) (?=\p{L})/gu, "$1  ")),
  ),
];

/** To judges only: words around an answer that say nothing of it. */
function framed(id: string, construction: string, source: string, before: string): Attack {
  return {
    kind: "rewrite",
    id,
    family: "judge",
    construction,
    property: "invariance",
    source,
    types: JUDGES,
    rewrite: ({ text, calls }) => (text === "" ? undefined : { text: `${before}\n\n${text}`, calls }),
  };
}

function prose({ text, calls }: Rendered, change: (text: string) => string): Rendered | undefined {
  const changed = parsed(text) === undefined ? change(text) : text;
  return changed === text ? undefined : { text: changed, calls };
}

function reJson({ text, calls }: Rendered, write: (value: unknown) => string | undefined): Rendered | undefined {
  const value = parsed(text);
  if (typeof value !== "object" || value === null) return undefined;
  const written = write(value);
  return written === undefined || written === text ? undefined : { text: written, calls };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rewrite(id: string, construction: string, made: (honest: Rendered) => Rendered | undefined): Attack {
  return {
    kind: "rewrite",
    id,
    family: "deterministic",
    construction,
    property: "invariance",
    source: "Judge Reliability Harness",
    types: TEXT_TYPES,
    rewrite: made,
  };
}
