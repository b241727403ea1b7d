import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { isJsonObject, type Json, type JsonObject } from "../../../src/json.ts";

/** Says what is wrong with a value by a schema of the description, or `[]`. */
export type Departures = (schema: string, value: Json) => readonly string[];

/**
 * The official OpenAPI description as validators. It is OpenAPI 3.1 but says `nullable` in places, which 3.1 has
 * not; read as it was meant: the value may be null. Its `exclusiveMinimum: true` is of an older draft, too.
 */
export function openaiDescription(path: string): Departures & { readonly propertiesOf: (schema: string) => string[] } {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  const description = JSON.parse(text, (_, value: Json) => {
    if (!isJsonObject(value)) return value;
    if (typeof value.exclusiveMinimum === "boolean") {
      const { exclusiveMinimum, minimum = 0, ...rest } = value;
      return { ...rest, ...(exclusiveMinimum ? { exclusiveMinimum: minimum } : { minimum }) };
    }
    if (typeof value.nullable !== "boolean") return value;
    const { nullable, ...rest } = value;
    return nullable ? { anyOf: [rest, { type: "null" }] } : rest;
  }) as JsonObject;
  const schemas = (description.components as JsonObject).schemas as JsonObject;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(description, "openai");
  const departures: Departures = (schema, value) => {
    const fits = ajv.compile({ $ref: `openai#/components/schemas/${schema}` });
    return fits(value) ? [] : (fits.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
  const propertiesOf = (schema: string): string[] => properties(schemas[schema] as JsonObject, schemas);
  return Object.assign(departures, { propertiesOf });
}

/** The properties that a schema declares itself or through `allOf`. */
function properties(schema: JsonObject, schemas: JsonObject): string[] {
  if (typeof schema.$ref === "string") {
    return properties(schemas[schema.$ref.split("/").at(-1) ?? ""] as JsonObject, schemas);
  }
  const parts = (schema.allOf ?? []) as readonly JsonObject[];
  return [...Object.keys(schema.properties ?? {}), ...parts.flatMap((part) => properties(part, schemas))];
}
