import { feeding } from "../grader/trainers.ts";
import { isJsonObject, type JsonObject } from "../json.ts";
import type { ResolvedJob } from "../policy/policy-set.ts";
import type { JobBody, TargetProblem, TargetProfile, TargetSpec } from "./profile.ts";
import { TARGETS } from "./targets.ts";

/** What a job's data are, as far as a provider minds. */
export interface RowFacts {
  readonly train: { readonly rows: number; readonly bytes: number };
  readonly validation: { readonly rows: number; readonly bytes: number };
}

/** A job as its provider would get it, but for the ids that its files and its plan have. */
export interface CompiledJob {
  readonly profile: TargetProfile;
  readonly address: string;
  /** Whether the validation data are sent. */
  readonly validates: boolean;
  body(ids: { readonly train: string; readonly validation?: string }, metadata: JobBody["metadata"]): JobBody;
}

/**
 * The job in the dialect of its target, with everything that speaks against sending it on the day `today` (YYYY-MM-DD).
 * There is a job only where no problem is an error.
 */
export function compileJob(
  job: Pick<ResolvedJob, "name" | "spec" | "grader">,
  facts: RowFacts,
  today: string,
): { readonly job?: CompiledJob; readonly problems: readonly TargetProblem[] } {
  const { spec } = job;
  const target = spec.target as TargetSpec;
  const profile = TARGETS[target.provider];
  const address = profile.address(target);
  const grader = graderFor(job, profile);
  const problems = [
    ...("problem" in address ? [wrong("address", address.problem)] : []),
    ...dateProblems(spec.base_model, profile, today),
    ...grader.problems,
    ...fieldProblems(spec, profile),
    ...rowProblems(facts, profile),
  ];
  if (!("url" in address) || grader.grader === undefined || problems.some(({ severity }) => severity === "error")) {
    return { problems };
  }
  const { url } = address;
  const native = grader.grader;
  const validates = profile.rows.validation[1] > 0;
  const { suffix, seed, response_format, hyperparameters } = spec;
  return {
    problems,
    job: {
      profile,
      address: url,
      validates,
      body: (ids, metadata) => ({
        model: spec.base_model,
        training_file: ids.train,
        ...(validates && ids.validation !== undefined ? { validation_file: ids.validation } : {}),
        ...(suffix === undefined ? {} : { suffix }),
        ...(seed === undefined ? {} : { seed }),
        metadata,
        method: {
          type: "reinforcement",
          reinforcement: {
            grader: native,
            ...(hyperparameters === undefined ? {} : { hyperparameters: hyperparameters as JsonObject }),
            ...(response_format === undefined ? {} : { response_format: response_format as JsonObject }),
          },
        },
      }),
    },
  };
}

/** Days before a model's end from which on a person is told. */
const SOON = 30;

/** What the calendar says against a job on a model. */
function dateProblems(model: string, profile: TargetProfile, today: string): readonly TargetProblem[] {
  const { provider, closes, models, modelsOpen } = profile;
  const known = models.find(({ id }) => id === model);
  const problems: TargetProblem[] = [];
  if (closes !== undefined && today >= closes) {
    problems.push(wrong("target-closed", `${provider} takes no new jobs since ${closes}; take another target`));
  } else if (closes !== undefined && daysBetween(today, closes) <= SOON) {
    problems.push(note("target-closing", `${provider} takes no new jobs from ${closes} on`));
  }
  if (known === undefined) {
    const list = models.map(({ id }) => id).join(", ");
    problems.push(
      modelsOpen
        ? note("model-unknown", `it is not known whether ${provider} trains ${model}; known: ${list}`)
        : wrong("model-not-trained", `${provider} does not train ${model}; it has trained ${list}`),
    );
  }
  const { until, note: told } = known ?? {};
  if (until !== undefined && today >= until) {
    problems.push(wrong("model-gone", `${provider} starts no job on ${model} since ${until}`));
  } else if (until !== undefined && daysBetween(today, until) <= SOON) {
    problems.push(note("model-closing", `${provider} starts no job on ${model} from ${until} on`));
  }
  if (told !== undefined) problems.push(note("model-note", `${model} at ${provider}: ${told}`));
  return problems;
}

interface GraderFound {
  readonly grader?: JsonObject;
  readonly problems: readonly TargetProblem[];
}

function graderFor({ spec, grader }: Pick<ResolvedJob, "spec" | "grader">, profile: TargetProfile): GraderFound {
  const { provider, trainer } = profile;
  const lacking = grader.process === undefined ? [] : feeding(grader.process).lacking;
  const unfed = lacking.find((each) => each.trainer === trainer);
  const problems: TargetProblem[] =
    unfed === undefined
      ? []
      : [
          wrong(
            "field-not-supplied",
            `${grader.name} reads ${unfed.fields.join(", ")}, which ${provider} does not supply`,
          ),
        ];
  if (profile.graders.includes("lambda")) return lambdaFor(spec.target as TargetSpec, provider, problems);
  const { native } = grader;
  if (!profile.graders.includes(native.type)) {
    const accepted = profile.graders.join(", ");
    problems.push(wrong("grader-type", `${provider} pays by no ${native.type} (${grader.name}); expected ${accepted}`));
  }
  const parts = isJsonObject(native.graders) ? Object.entries(native.graders) : [];
  for (const [name, part] of [["", native] as const, ...parts]) {
    if (!isJsonObject(part)) continue;
    const where = name === "" ? grader.name : `${grader.name}.graders.${name}`;
    const type = String(part.type);
    if (name !== "" && !profile.parts.includes(type)) {
      problems.push(wrong("grader-type", `${where}: ${provider} takes no ${type} in a multi`));
    }
    if (name !== "" && type === "label_model") {
      problems.push(
        note("label-in-multi", `${where}: a label_model in a multi is in the schema; nobody has shown it to run`),
      );
    }
    const metric = part.evaluation_metric;
    if (typeof metric === "string" && profile.refusedMetrics.includes(metric)) {
      problems.push(wrong("grader-metric", `${where}: ${provider} takes ${metric} for evaluations, not for training`));
    }
  }
  return { grader: native as unknown as JsonObject, problems };
}

/** A function's version stands for its code; without one, whoever can deploy it can change the reward afterwards. */
const ARN = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]{1,64}(:(\d+|\$LATEST|[A-Za-z0-9_-]+))?$/;

function lambdaFor({ lambda }: TargetSpec, provider: string, problems: readonly TargetProblem[]): GraderFound {
  const found = lambda === undefined ? null : ARN.exec(lambda);
  if (lambda === undefined || found === null) {
    const message = `target.lambda: ${provider} is paid by a function; expected its ARN, arn:aws:lambda:REGION:ACCOUNT:function:NAME:VERSION`;
    return { problems: [...problems, wrong("lambda", message)] };
  }
  const fixed = /^\d+$/.test(found[2] ?? "");
  const unfixed = note(
    "lambda-unversioned",
    `target.lambda names no version, so the code that pays can change after it was approved: publish one and add its number`,
  );
  const unseen = note("lambda-unseen", "that the function is the exported grader is not checked: it runs out of sight");
  return {
    grader: { type: "lambda", lambda: { function: lambda } },
    problems: [...problems, ...(fixed ? [] : [unfixed]), unseen],
  };
}

function fieldProblems(spec: ResolvedJob["spec"], profile: TargetProfile): readonly TargetProblem[] {
  const { provider } = profile;
  const given = Object.keys(spec.hyperparameters ?? {}).filter((name) => !profile.hyperparameters.includes(name));
  const settings = (["response_format", "seed", "suffix"] as const).filter(
    (name) => spec[name] !== undefined && !profile.settings.includes(name),
  );
  return [
    ...given.map((name) => wrong("hyperparameter", `${provider} takes no hyperparameters.${name}`)),
    ...settings.map((name) => wrong("setting", `${provider} takes no ${name}`)),
  ];
}

function rowProblems(facts: RowFacts, profile: TargetProfile): readonly TargetProblem[] {
  const { provider, rows, fileBytes } = profile;
  return (["train", "validation"] as const).flatMap((part) => {
    const [least, most] = rows[part];
    if (most === 0) return [note("validation-unsent", `${provider} documents no validation file, so none is sent`)];
    const { rows: count, bytes } = facts[part];
    return [
      ...(count < least || count > most
        ? [wrong("rows", `datasets.${part} has ${count} rows; ${provider} takes ${least} to ${most}`)]
        : []),
      ...(bytes > fileBytes
        ? [wrong("file-size", `datasets.${part} has ${bytes} bytes; ${provider} takes at most ${fileBytes}`)]
        : []),
    ];
  });
}

/** Of two days YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function wrong(code: string, message: string): TargetProblem {
  return { severity: "error", code, message };
}

function note(code: string, message: string): TargetProblem {
  return { severity: "warning", code, message };
}
