import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { locateIn, type Written } from "../policy/written.ts";
import { readYaml } from "../policy/yaml.ts";

/** A workflow of GitHub Actions, read as data: nothing is assumed that is not there. */
export interface Workflow {
  readonly file: string;
  readonly triggers: ReadonlyMap<string, JsonObject>;
  readonly value: JsonObject;
  readonly jobs: readonly Job[];
  readonly steps: readonly Step[];
  /** The line of the value at a path. */
  line(path: readonly (string | number)[]): number;
}

interface Job {
  readonly id: string;
  readonly value: JsonObject;
  readonly path: readonly (string | number)[];
}

export interface Step {
  readonly job: Job;
  readonly value: JsonObject;
  readonly path: readonly (string | number)[];
  /** `owner/name`, lower case, and the ref; the empty string where the step runs no action. */
  readonly action: string;
  readonly ref: string;
  /** The shell script; the empty string where it runs none. */
  readonly script: string;
  readonly inputs: JsonObject;
}

/** `undefined` where the text is not one YAML document with triggers and jobs. */
export function readWorkflow(file: string, text: string): Workflow | undefined {
  const { documents, issues } = readYaml(file, text);
  const written = documents[0];
  if (written === undefined || documents.length > 1 || issues.some(({ severity }) => severity === "error")) {
    return undefined;
  }
  const { value } = written;
  if (!isJsonObject(value) || value.on === undefined || !isJsonObject(value.jobs)) return undefined;
  const jobs = Object.entries(value.jobs).flatMap(([id, job]) =>
    isJsonObject(job) ? [{ id, value: job, path: ["jobs", id] }] : [],
  );
  return { file, triggers: triggersOf(value.on), value, jobs, steps: jobs.flatMap(stepsOf), line: lineIn(written) };
}

function lineIn(written: Written): Workflow["line"] {
  const locate = locateIn(written);
  return (path) => locate(path).line;
}

function triggersOf(on: Json): ReadonlyMap<string, JsonObject> {
  if (typeof on === "string") return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
  return new Map(Object.entries(on as JsonObject).map(([name, filter]) => [name, isJsonObject(filter) ? filter : {}]));
}

function stepsOf(job: Job): readonly Step[] {
  const steps = Array.isArray(job.value.steps) ? (job.value.steps as readonly Json[]) : [];
  // A job that calls a workflow is held to what its one step would be held to.
  const all: readonly Json[] =
    typeof job.value.uses === "string" ? [{ uses: job.value.uses, with: job.value.with ?? {} }] : steps;
  return all.flatMap((value, index) => {
    if (!isJsonObject(value)) return [];
    const uses = typeof value.uses === "string" ? value.uses : "";
    const at = uses.lastIndexOf("@");
    return [
      {
        job,
        value,
        path: typeof job.value.uses === "string" ? [...job.path, "uses"] : [...job.path, "steps", index],
        action: (at < 0 ? uses : uses.slice(0, at)).toLowerCase(),
        ref: at < 0 ? "" : uses.slice(at + 1),
        script: typeof value.run === "string" ? value.run : "",
        inputs: isJsonObject(value.with) ? value.with : {},
      },
    ];
  });
}
