import type { Effect, EffectsPlan, Estimate, JobEffect, ScopeEffect } from "../change/effect.ts";
import { visible } from "./markdown.ts";

/** A plan for a terminal. Everything in it is what policies say; what is not known is said to be unknown. */
export function renderEffects(plan: EffectsPlan): string {
  const since = plan.released === null ? "no release is known: all that a tag starts" : `since ${plan.released}`;
  return `${[
    `plan ${plan.digest}`,
    "",
    "The merge would cause:",
    ...bullets(plan.merge),
    "",
    `The next release tag would cause (${since}):`,
    ...bullets(plan.release),
  ].join("\n")}\n`;
}

function bullets(effects: readonly Effect[]): readonly string[] {
  if (effects.length === 0) return ["  nothing"];
  return effectLines(effects).flatMap(({ title, facts }) => [
    `  ${visible(title)}`,
    ...facts.map((fact) => `      ${visible(fact)}`),
  ]);
}

/** Effects in words, each with more of it; what changes of one tool stands in one line. */
export function effectLines(
  effects: readonly Effect[],
): readonly { readonly title: string; readonly facts: readonly string[] }[] {
  const groups = new Map<string, Effect[]>();
  effects.forEach((effect, index) => {
    const key = effect.kind === "tool_scope" ? JSON.stringify([effect.name, effect.tool, effect.what]) : String(index);
    groups.set(key, [...(groups.get(key) ?? []), effect]);
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const scoped = group.flatMap((effect) => (effect.kind === "tool_scope" ? [effect] : []));
    return [{ title: scoped.length > 0 ? scopeTitle(scoped) : effectTitle(first), facts: effectFacts(first) }];
  });
}

function scopeTitle(effects: readonly ScopeEffect[]): string {
  const [first] = effects;
  const verb = (["loosening", "unknown", "tightening"] as const).find((direction) =>
    effects.some((effect) => effect.direction === direction),
  );
  const words = { loosening: "loosen", unknown: "change", tightening: "tighten" } as const;
  const tool = first?.tool === "*" ? "tools that are not named" : (first?.tool ?? "");
  const open = first?.what === "arguments" ? "any" : "unscoped";
  const changes = effects.map(({ stage, from, to }) => {
    return `${stage === "all" ? "" : `${stage} `}from ${from ?? open} to ${to ?? open}`;
  });
  const what = first?.what === "arguments" ? `arguments of ${tool}` : tool;
  return `${words[verb ?? "unknown"]} ${first?.name ?? ""}: ${what}: ${changes.join(", ")}`;
}

/** One line on what happens. */
export function effectTitle(effect: Effect): string {
  switch (effect.kind) {
    case "job":
      return `start job ${effect.name} at ${String(effect.target.provider)}: ${effect.base_model} paid by ${effect.grader.name} ${effect.grader.version}, at most $${plain(effect.budget.usd)}`;
    case "promotion":
      return `promote ${effect.to} to ${effect.alias} at ${effect.provider}, ${effect.how === "direct" ? "AT ONCE, without steps" : `by ${effect.steps.join(", ")}`}`;
    case "rollback":
      return `roll back ${effect.from} at ${effect.provider}: ${effect.alias} is ${effect.to ?? "no model"} again`;
    case "tool_scope":
      return scopeTitle([effect]);
  }
}

/** More of it, a line each. */
function effectFacts(effect: Effect): readonly string[] {
  if (effect.kind === "promotion") {
    const from = effect.from ?? "no model";
    return [
      `instead of ${from}`,
      `plan of the steps ${effect.plan.slice(0, 12)}`,
      `because: ${effect.because.join(", ")}`,
    ];
  }
  return effect.kind === "job" ? jobFacts(effect) : [];
}

function jobFacts(job: JobEffect): readonly string[] {
  const { provider: _, ...address } = job.target;
  const pairs = (fields: Readonly<Record<string, unknown>>) =>
    Object.entries(fields)
      .map(([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`)
      .join(", ");
  const file = ({ path, sha256, rows }: JobEffect["train"]) =>
    sha256 === null ? `${path}, WHICH CANNOT BE READ` : `${path}, ${rows ?? 0} rows, sha256 ${sha256}`;
  const { usd, tokens, hours } = job.budget;
  const limits = [
    `$${plain(usd)}`,
    ...(tokens ? [`${plain(tokens)} tokens`] : []),
    ...(hours ? [`${plain(hours)} h`] : []),
  ];
  return [
    `job ${job.job ?? "without a digest: it cannot be approved"}`,
    ...(Object.keys(address).length === 0 ? [] : [pairs(address)]),
    `grader digest ${job.grader.digest}`,
    `trains on ${file(job.train)}`,
    `validates on ${file(job.validation)}`,
    `hyperparameters: ${Object.keys(job.hyperparameters).length === 0 ? "all auto" : pairs(job.hyperparameters)}`,
    ...(Object.keys(job.settings).length === 0 ? [] : [pairs(job.settings)]),
    `steps: ${estimate(job.steps, "")}`,
    `hours: ${estimate(job.hours, "")}`,
    `cost: ${estimate(job.usd, "$")}`,
    `stopped at: ${limits.join(", ")}`,
    `checkpoint: ${pairs(job.checkpoint)}; holdout ${job.holdout.join(", ")}`,
    `because: ${job.because.join(", ")}`,
  ];
}

function estimate(found: Estimate, unit: string): string {
  return found.kind === "unknown" ? `unknown: ${found.why}` : `about ${unit}${plain(found.value)} (${found.how})`;
}

function plain(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}
