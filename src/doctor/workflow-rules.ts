import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Step, Workflow } from "./workflow.ts";

/** What a workflow does that an attacker could use. Names follow those of zizmor where it has the same rule. */
export interface WorkflowFault {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

type Told = readonly { readonly path: readonly (string | number)[]; readonly what: string }[];

export interface WorkflowRule {
  readonly name: string;
  readonly why: string;
  readonly fix: string;
  readonly find: (workflow: Workflow) => Told;
}

const steps =
  (wrong: (step: Step, workflow: Workflow) => string | undefined): WorkflowRule["find"] =>
  (workflow) =>
    workflow.steps.flatMap((step) => {
      const what = wrong(step, workflow);
      return what === undefined ? [] : [{ path: step.path, what }];
    });

/** Triggers whose runs hold a token that writes and secrets, while a stranger chooses when, and with what. */
const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment", "issues", "discussion_comment"];
const CHECKOUT = "actions/checkout";
const FETCHES = /\bgh\s+pr\s+checkout\b|\bgit\s+(fetch|pull|checkout|switch|clone)\b/;

export const WORKFLOW_RULES: readonly WorkflowRule[] = [
  {
    name: "unpinned-uses",
    why: "a tag or branch can be moved to other code, which then runs with the job's token",
    fix: "pin the action by its full commit id and write the version beside it",
    find: steps(({ action, ref }) =>
      action === "" || action.startsWith("./") || action.startsWith("docker://") || /^[0-9a-f]{40}$/.test(ref)
        ? undefined
        : `${action} is pinned by ${ref === "" ? "nothing" : ref}, not by a commit id`,
    ),
  },
  {
    name: "unpinned-images",
    why: "an image's tag can be moved to other code",
    fix: "name the image by its digest (image@sha256:…)",
    find: (workflow) => [
      ...workflow.jobs.flatMap(({ value, path }) =>
        images(value)
          .filter((image) => !image.includes("@sha256:"))
          .map((image) => ({ path, what: `the image ${image} has no digest` })),
      ),
      ...workflow.steps
        .filter(({ action, ref }) => action.startsWith("docker://") && !ref.startsWith("sha256:"))
        .map(({ path, action }) => ({ path, what: `${action} has no digest` })),
    ],
  },
  {
    name: "template-injection",
    why: "GitHub writes an expression's value into the script before a shell reads it, so a title or branch name can be code",
    fix: "hand the value over in env: and write it as a quoted shell variable",
    find: steps(({ script, inputs, action }) => {
      const code = action === "actions/github-script" && typeof inputs.script === "string" ? inputs.script : script;
      return code.includes("${{") ? "an expression stands in a script" : undefined;
    }),
  },
  {
    name: "excessive-permissions",
    why: "a job that asks for nothing in particular gets whatever the repository's default is",
    fix: "write permissions: {} at the top, and in each job what it needs",
    find: ({ value, jobs }) => [
      ...(isJsonObject(value.permissions) && !Object.values(value.permissions).includes("write")
        ? []
        : [{ path: [], what: "the workflow's own permissions are not stated, or can write" }]),
      ...jobs
        .filter((job) => typeof job.value.permissions === "string" && job.value.permissions.endsWith("-all"))
        .map(({ id, path }) => ({ path, what: `the job ${id} asks for every permission` })),
    ],
  },
  {
    name: "artipacked",
    why: "the clone keeps the token, and any later step or uploaded folder can carry it off",
    fix: "give actions/checkout persist-credentials: false",
    find: steps(({ action, inputs }) =>
      action === CHECKOUT && inputs["persist-credentials"] !== false ? "the clone keeps the token" : undefined,
    ),
  },
  {
    name: "dangerous-triggers",
    why: "it runs a stranger's change with a token that can write and with the repository's secrets",
    fix: "use pull_request; comment from a second workflow on workflow_run, which only reads data",
    find: ({ triggers }) =>
      triggers.has("pull_request_target") ? [{ path: ["on"], what: "it runs on pull_request_target" }] : [],
  },
  {
    name: "untrusted-checkout",
    why: "a run with secrets and a token that can write would hold, and may run, files that a stranger wrote",
    fix: "do not check out the head in a privileged run; read it as data, from git objects or through the API",
    find: steps(({ action, inputs, script }, { triggers }) => {
      if (!PRIVILEGED.some((name) => triggers.has(name))) return undefined;
      const chosen = ["ref", "repository"].filter((key) => inputs[key] !== undefined);
      if (action === CHECKOUT && chosen.length > 0)
        return `a privileged run checks out a chosen ${chosen.join(" and ")}`;
      return FETCHES.test(script) ? "a privileged run fetches or checks out by script" : undefined;
    }),
  },
  {
    name: "cache-poisoning",
    why: "what one run wrote into a cache, a later one with more rights would execute",
    fix: "leave caches off in gates, releases and privileged runs",
    find: steps(({ action, inputs }) => {
      if (action === "actions/cache" || action === "actions/cache/save") return "it keeps a cache";
      return /^actions\/setup-/.test(action) && inputs.cache !== undefined && inputs.cache !== false
        ? `${action} keeps a cache`
        : undefined;
    }),
  },
  {
    name: "secrets-inherit",
    why: "the called workflow gets every secret, also those it has no use for",
    fix: "name the secrets that it needs",
    find: ({ jobs }) =>
      jobs
        .filter((job) => job.value.secrets === "inherit")
        .map(({ id, path }) => ({ path, what: `the job ${id} hands over every secret` })),
  },
  {
    name: "overprovisioned-secrets",
    why: "all secrets at once cannot be masked one by one, and reach what needs none",
    fix: "name each secret where it is needed",
    find: ({ value }) =>
      texts(value).some((text) => /toJSON\(\s*secrets\s*\)|secrets\[[^'"]/i.test(text))
        ? [{ path: [], what: "it hands over the secrets as a whole" }]
        : [],
  },
  {
    name: "github-env",
    why: "a line that a stranger can influence sets variables and paths for every later step",
    fix: "write outputs, not the environment",
    find: steps(({ script }) =>
      /\$\{?GITHUB_(ENV|PATH)\b/.test(script) ? "a script writes the environment" : undefined,
    ),
  },
  {
    name: "insecure-commands",
    why: "anything printed could set variables and paths for later steps",
    fix: "take ACTIONS_ALLOW_UNSECURE_COMMANDS and its like out",
    find: ({ value }) =>
      keys(value).includes("ACTIONS_ALLOW_UNSECURE_COMMANDS")
        ? [{ path: [], what: "it allows workflow commands that GitHub has switched off" }]
        : [],
  },
  {
    name: "bot-conditions",
    why: "github.actor is who caused the latest event, so a stranger can have a bot cause it",
    fix: "compare github.event.pull_request.user.login",
    find: ({ value }) =>
      texts(value).some((text) => /github\.(triggering_)?actor\s*[!=]=|[!=]=\s*github\.(triggering_)?actor/.test(text))
        ? [{ path: [], what: "a condition trusts github.actor" }]
        : [],
  },
  {
    name: "unsound-contains",
    why: "contains() on a text is true for any part of it, such as a branch called main-2",
    fix: "compare with ==, or ask contains(fromJSON('[…]'), …)",
    find: ({ value }) =>
      texts(value).some((text) => /\bcontains\(\s*'[^']*'\s*,/.test(text))
        ? [{ path: [], what: "a condition looks for a value within a text" }]
        : [],
  },
  {
    name: "self-hosted-runner",
    why: "what a stranger's change leaves on such a machine is there for the next run",
    fix: "use hosted runners for pull requests",
    find: ({ triggers, jobs }) =>
      triggers.has("pull_request")
        ? jobs
            .filter(({ value }) => JSON.stringify(value["runs-on"] ?? "").includes("self-hosted"))
            .map(({ id, path }) => ({ path, what: `the job ${id} runs pull requests on a self-hosted machine` }))
        : [],
  },
];

/** Every fault of a workflow, by rule and line. */
export function faultsOf(workflow: Workflow): readonly WorkflowFault[] {
  return WORKFLOW_RULES.flatMap((rule) =>
    rule.find(workflow).map(({ path, what }) => ({
      rule: rule.name,
      file: workflow.file,
      line: workflow.line(path),
      what,
    })),
  );
}

function images(job: JsonObject): readonly string[] {
  const services = isJsonObject(job.services) ? Object.values(job.services) : [];
  return [job.container, ...services].flatMap((each) => {
    const image = isJsonObject(each) ? each.image : each;
    return typeof image === "string" ? [image] : [];
  });
}

function texts(value: Json): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

function keys(value: Json): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(keys)];
}
