import { isJsonObject, type Json } from "../json.ts";

type Path = readonly (string | number)[];

const MOST_FORMS = 4;
const MOST_PATHS = 12;

/** Recorded JSON outputs, one of each structure. */
export function jsonForms(outputs: readonly string[]): readonly Json[] {
  const forms = new Map<string, Json>();
  for (const text of outputs) {
    const value = parsed(text);
    if (typeof value !== "object" || value === null) continue;
    const key = structure(value);
    if (!forms.has(key)) forms.set(key, value);
  }
  return [...forms.values()].slice(0, MOST_FORMS);
}

/** Where a form's fields, lists and objects are; of a list, its first element. */
export function pathsOf(form: Json): readonly Path[] {
  const paths: Path[] = [];
  const visit = (value: Json, path: Path): void => {
    if (path.length > 0) paths.push(path);
    if (Array.isArray(value) && value[0] !== undefined) visit(value[0], [...path, 0]);
    else if (isJsonObject(value))
      for (const [key, inner] of Object.entries(value)) visit(inner as Json, [...path, key]);
  };
  visit(form, []);
  return paths.slice(0, MOST_PATHS);
}

export function at(form: Json, path: Path): Json | undefined {
  let value: Json | undefined = form;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === "number") value = value[step];
    else if (isJsonObject(value) && typeof step === "string") value = value[step] as Json | undefined;
    else return undefined;
  }
  return value;
}

/** The form with another value there; `undefined` takes the field out. */
export function replaced(form: Json, path: Path, value: Json | undefined): Json {
  const [step, ...rest] = path;
  if (step === undefined) return value ?? null;
  if (Array.isArray(form)) {
    return form.flatMap((each, index) => {
      if (index !== step) return [each];
      return rest.length === 0 && value === undefined ? [] : [replaced(each, rest, value)];
    });
  }
  if (!isJsonObject(form)) return form;
  return Object.fromEntries(
    Object.entries(form).flatMap(([key, each]): readonly (readonly [string, Json])[] => {
      if (key !== step) return [[key, each as Json]];
      return rest.length === 0 && value === undefined ? [] : [[key, replaced(each as Json, rest, value)]];
    }),
  );
}

/** The form with nothing of its content: each leaf is the same made-up one of its type. */
export function blank(form: Json): Json {
  if (Array.isArray(form)) return form.slice(0, 1).map(blank);
  if (isJsonObject(form))
    return Object.fromEntries(Object.entries(form).map(([key, each]) => [key, blank(each as Json)]));
  return typeof form === "string" ? "x" : typeof form === "number" ? 0 : form;
}

/** The paths of lists, and the elements that were recorded in each, the most frequent first. */
export function listsOf(form: Json, outputs: readonly string[]): readonly (readonly [Path, readonly Json[]])[] {
  const paths = [
    ...(Array.isArray(form) ? [[]] : []),
    ...pathsOf(form).filter((path) => Array.isArray(at(form, path))),
  ];
  return paths.map((path) => {
    const counts = new Map<string, number>();
    for (const text of outputs) {
      const list = at(parsed(text) ?? null, path);
      if (!Array.isArray(list)) continue;
      for (const element of list.map((each) => JSON.stringify(each)))
        counts.set(element, (counts.get(element) ?? 0) + 1);
    }
    const elements = [...counts].sort(([, a], [, b]) => b - a).map(([element]) => JSON.parse(element) as Json);
    return [path, elements];
  });
}

function structure(value: Json): string {
  if (Array.isArray(value)) return `[${value[0] === undefined ? "" : structure(value[0])}]`;
  if (isJsonObject(value)) {
    const fields = Object.entries(value).map(([key, each]) => `${key}:${structure(each as Json)}`);
    return `{${fields.sort().join()}}`;
  }
  return typeof value;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
