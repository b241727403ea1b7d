import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";

/** What departs from GitHub's description of its API; empty where nothing does. */
export interface ApiDescription {
  request(operation: Operation, query: URLSearchParams, body: unknown): readonly string[];
  response(operation: Operation, status: number, body: unknown): readonly string[];
}

export interface Operation {
  readonly method: string;
  /** As the description writes it, e.g. `/repos/{owner}/{repo}/check-runs`. */
  readonly path: string;
}

type Node = { readonly [key: string]: unknown };

const PACKAGES = fileURLToPath(new URL("../openapi/node_modules", import.meta.url));
const FILE = join(PACKAGES, "@octokit/openapi/generated/api.github.com.json");
let loaded: ApiDescription | undefined;

/**
 * GitHub's official description, or `undefined` where test/openapi is not installed (npm ci --prefix test/openapi).
 * Reading it takes 0.2 s; each operation is compiled when it is first met.
 */
export function apiDescription(): ApiDescription | undefined {
  const description = readDescription();
  if (loaded === undefined && description !== undefined) loaded = describe(description);
  return loaded;
}

let document: Node | undefined;

/** Reading it takes 70 ms, so that is done once. */
function readDescription(): Node | undefined {
  if (document === undefined && existsSync(FILE)) document = JSON.parse(readFileSync(FILE, "utf8")) as Node;
  return document;
}

function describe(document: Node): ApiDescription {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  ajv.addFormat("uri", /^[a-z][a-z0-9+.-]*:\S+$/i);
  const compiled = new Map<string, ValidateFunction>();
  const check = (name: string, schema: unknown, value: unknown, closed: boolean): readonly string[] => {
    let validate = compiled.get(name);
    if (validate === undefined) {
      validate = ajv.compile(converted(document, schema as Node, closed));
      compiled.set(name, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map((each) => {
      const extra = (each.params as { additionalProperty?: string }).additionalProperty;
      return `${name}: ${each.instancePath || "/"} ${each.message}${extra === undefined ? "" : ` (${extra})`}`;
    });
  };
  const operationOf = ({ method, path }: Operation): Node => {
    const found = (at(document, ["paths", path]) as Node | undefined)?.[method.toLowerCase()];
    if (found === undefined) throw new Error(`GitHub's description has no ${method} ${path}`);
    return found as Node;
  };
  const resolve = (node: unknown): Node => {
    const ref = (node as Node).$ref;
    return typeof ref === "string" ? (at(document, ref.split("/").slice(1)) as Node) : (node as Node);
  };
  return {
    request: (operation, query, body) => {
      const described = operationOf(operation);
      const name = `${operation.method} ${operation.path}`;
      const parameters = ((described.parameters as unknown[]) ?? []).map(resolve).filter((each) => each.in === "query");
      const problems = [...query].flatMap(([key, text]) => {
        const parameter = parameters.find((each) => each.name === key);
        if (parameter === undefined) return [`${name}: no query parameter "${key}"`];
        const schema = resolve(parameter.schema);
        const value = schema.type === "integer" ? Number(text) : text;
        return check(`${name}?${key}`, schema, value, false);
      });
      const content = at(described, ["requestBody", "content", "application/json", "schema"]);
      if (content === undefined) return body === undefined ? problems : [...problems, `${name}: takes no body`];
      return [...problems, ...check(`${name} body`, content, body, true)];
    },
    response: (operation, status, body) => {
      const name = `${operation.method} ${operation.path} ${status}`;
      const response = (operationOf(operation).responses as Node)[String(status)];
      if (response === undefined) {
        // The description does not list every error that every operation shares.
        return status < 400 ? [`${name}: is not an answer of this operation`] : check(name, BASIC_ERROR, body, false);
      }
      const schema = at(resolve(response), ["content", "application/json", "schema"]);
      if (schema === undefined) return body === undefined ? [] : [`${name}: has no body`];
      return check(name, schema, body, false);
    },
  };
}

const BASIC_ERROR = { $ref: "#/components/schemas/basic-error" };

function at(node: unknown, path: readonly string[]): unknown {
  let found = node;
  for (const key of path) {
    const name = key.replaceAll("~1", "/").replaceAll("~0", "~");
    found = typeof found === "object" && found !== null ? (found as Node)[name] : undefined;
  }
  return found;
}

/**
 * An OpenAPI 3.0 schema as JSON Schema, with what it refers to. `closed`: fields that it does not name are refused,
 * because GitHub ignores them in silence.
 */
function converted(document: Node, schema: Node, closed: boolean): Node {
  const definitions: Record<string, unknown> = {};
  const convert = (value: unknown, close: boolean): unknown => {
    if (Array.isArray(value)) return value.map((each) => convert(each, close));
    if (typeof value !== "object" || value === null) return value;
    const node = value as Node;
    if (typeof node.$ref === "string") {
      const name = node.$ref.split("/").at(-1) as string;
      if (!(name in definitions)) {
        definitions[name] = true;
        definitions[name] = convert(at(document, node.$ref.split("/").slice(1)), close);
      }
      return { $ref: `#/definitions/${name}` };
    }
    const result: Record<string, unknown> = {};
    for (const [key, part] of Object.entries(node)) {
      if (["description", "example", "examples", "title", "nullable", "deprecated", "default"].includes(key)) continue;
      if (key === "format" && part !== "date-time" && part !== "uri") continue;
      if (key === "properties") {
        result.properties = Object.fromEntries(
          Object.entries(part as Node).map(([name, each]) => [name, convert(each, close)]),
        );
      } else if (key === "enum" || key === "required") result[key] = part;
      else result[key] = convert(part, close && !["anyOf", "oneOf", "allOf"].includes(key));
    }
    if (close && result.properties !== undefined && result.additionalProperties === undefined) {
      result.additionalProperties = false;
    }
    return node.nullable === true ? { anyOf: [{ type: "null" }, result] } : result;
  };
  const converted = convert(schema, closed) as Node;
  return { ...converted, definitions };
}

/** The description's own example of what a GET answers, made anew each time; `undefined` where it is not installed. */
export function apiExample(path: string): unknown {
  const document = readDescription();
  if (document === undefined) return undefined;
  const content = ["responses", "200", "content", "application/json", "examples", "default", "$ref"];
  const ref = at(document, ["paths", path, "get", ...content]);
  return typeof ref === "string" ? structuredClone((at(document, ref.split("/").slice(1)) as Node).value) : undefined;
}
