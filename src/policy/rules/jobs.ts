import type { Issue } from "../../errors.ts";
import { templateProblems, templateUses } from "../../grader/template.ts";
import type { TrainingJobDocument } from "../document.ts";
import type { Documents } from "../documents.ts";
import { resolvePath } from "../repository-path.ts";
import type { PlacedDocument } from "../validate.ts";
import { unresolved } from "./references.ts";
import { error, type Rule, warning } from "./rule.ts";

/** A job is paid by a reward that may be paid by, judged by what it is not paid by, and says exactly what it trains. */
export const jobsRule: Rule = (documents) =>
  [...documents.jobs.values()].flatMap((job) => [
    ...rewardIssues(job, documents),
    ...suiteIssues(job, documents),
    ...dataIssues(job, documents),
    ...targetIssues(job),
    ...samplingIssues(job),
  ]);

type Job = PlacedDocument<TrainingJobDocument>;

function rewardIssues({ document, locate }: Job, documents: Documents): readonly Issue[] {
  const name = document.spec.grader;
  const at = locate(["spec", "grader"]);
  const grader = documents.graders.get(name)?.document;
  if (grader === undefined) return unresolved(name, "Grader", documents, at);
  const held = [...documents.suites.values()].find(
    (suite) => suite.document.spec.purpose === "holdout" && suite.document.spec.grader === name,
  );
  if (held !== undefined) {
    const message = `the job is paid by "${name}", which grades the holdout suite "${held.document.metadata.name}"`;
    return [error(at, "holdout-reward", message, "What is trained on holds nothing out. Take another grader.")];
  }
  if (grader.spec.trainable === true) return [];
  const stated = grader.spec.trainable === undefined ? "does not say that it is trainable" : "says trainable: false";
  const message = `the job is paid by "${name}", which ${stated}`;
  return [error(at, "untrainable-reward", message, `Name a grader with trainable: true.`)];
}

function suiteIssues({ document, locate }: Job, documents: Documents): readonly Issue[] {
  const { checkpoint, holdout, grader } = document.spec;
  const named = [
    { name: checkpoint.metric, path: ["spec", "checkpoint", "metric"], purpose: undefined },
    ...checkpoint.safety.map((name, index) => ({
      name,
      path: ["spec", "checkpoint", "safety", index],
      purpose: "safety",
    })),
    ...holdout.map((name, index) => ({ name, path: ["spec", "holdout", index], purpose: "holdout" })),
  ];
  return named.flatMap(({ name, path, purpose }): readonly Issue[] => {
    const at = locate(path);
    const suite = documents.suites.get(name)?.document.spec;
    if (suite === undefined) return unresolved(name, "Suite", documents, at);
    const own = suite.purpose ?? "regression";
    if (purpose !== undefined && own !== purpose) {
      return [error(at, "suite-purpose", `the suite "${name}" has the purpose ${own}; expected ${purpose}`)];
    }
    if (purpose === undefined && suite.grader === grader) {
      const message = `the checkpoints are ranked by "${name}", whose grader is the reward itself`;
      return [
        warning(
          at,
          "metric-is-reward",
          message,
          "The checkpoint that games the reward best would win. Rank by another.",
        ),
      ];
    }
    return [];
  });
}

function dataIssues({ document, file, locate }: Job, documents: Documents): readonly Issue[] {
  const { train, validation } = document.spec.datasets;
  const resolved = { train: resolvePath(file, train), validation: resolvePath(file, validation) };
  const paths = (["train", "validation"] as const).flatMap((part): readonly Issue[] => {
    const at = locate(["spec", "datasets", part]);
    const found = resolved[part];
    if (!("path" in found)) return [error(at, "unsafe-path", found.problem, found.hint)];
    const held = [...documents.suites.values()].find(({ document: { spec }, file: suiteFile }) => {
      const dataset = resolvePath(suiteFile, spec.dataset);
      return ["holdout", "safety"].includes(spec.purpose ?? "") && "path" in dataset && dataset.path === found.path;
    });
    if (held === undefined) return [];
    const { metadata, spec } = held.document;
    const message = `the job learns from ${found.path}, the dataset of the ${spec.purpose} suite "${metadata.name}"`;
    return [error(at, "trains-on-held-out", message, "A suite that was trained on shows nothing. Use other rows.")];
  });
  if (!("path" in resolved.train && "path" in resolved.validation)) return paths;
  if (resolved.train.path !== resolved.validation.path) return paths;
  const message = `training and validation are the same file, ${resolved.train.path}`;
  return [
    ...paths,
    error(
      locate(["spec", "datasets", "validation"]),
      "validates-on-training",
      message,
      "Validate on rows that are not trained on.",
    ),
  ];
}

/** The prompts of checkpoint samples are templates over the item; there is no sample yet that they could name. */
function samplingIssues({ document, locate }: Job): readonly Issue[] {
  const messages = document.spec.checkpoint.sampling?.messages ?? [];
  return messages.flatMap(({ content }, index) => {
    const path = ["spec", "checkpoint", "sampling", "messages", index, "content"];
    const problems = templateProblems(content, path).map(({ code, message, hint }) =>
      error(locate(path), code, message, hint),
    );
    const reads = templateUses(content, path).filter(({ namespace }) => namespace === "sample");
    return reads.length === 0
      ? problems
      : [
          ...problems,
          error(locate(path), "prompt-reads-sample", "a prompt stands before any sample, so it can read `item` alone"),
        ];
  });
}

const FIELDS = { openai: [], foundry: ["endpoint"], bedrock: ["region"] } as const;

function targetIssues({ document, locate }: Job): readonly Issue[] {
  const { target, base_model } = document.spec;
  const issues: Issue[] = [];
  for (const field of FIELDS[target.provider]) {
    if ((target as Readonly<Record<string, unknown>>)[field] !== undefined) continue;
    issues.push(error(locate(["spec", "target"]), "target-incomplete", `a job at ${target.provider} needs ${field}`));
  }
  for (const field of ["endpoint", "region", "lambda", "base_url"] as const) {
    const fits =
      field === "base_url" ||
      (field === "lambda" && target.provider === "bedrock") ||
      FIELDS[target.provider].some((each) => each === field);
    if (target[field] !== undefined && !fits) {
      issues.push(
        error(locate(["spec", "target", field]), "target-field", `${field} means nothing to ${target.provider}`),
      );
    }
    if (/\/\/[^/]*@|[?&](key|token|sig|api-key)=/i.test(target[field] ?? "")) {
      issues.push(
        error(
          locate(["spec", "target", field]),
          "secret-in-policy",
          `${field} holds a credential`,
          "Take it out and revoke it: policies are public.",
        ),
      );
    }
  }
  // Snapshots of OpenAI and Foundry end in a day; a trained model and a Bedrock model id are exact as they are.
  const exact =
    /\d{4}-?\d{2}-?\d{2}$/.test(base_model) || base_model.startsWith("ft:") || target.provider === "bedrock";
  if (!exact) {
    const message = `the base model "${base_model}" is an alias: it may be another model tomorrow`;
    issues.push(
      warning(locate(["spec", "base_model"]), "model-alias", message, "Name the snapshot, e.g. o4-mini-2025-04-16."),
    );
  }
  return issues;
}
