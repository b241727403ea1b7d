import { type Static, Type } from "typebox";
import type { Json, JsonObject } from "../../json.ts";
import type { ConfigProblem } from "../contract.ts";
import { type Pattern, parsePattern } from "../pattern.ts";
import type { PatternFlags } from "../pattern-node.ts";
import { defineProcessType } from "../process-type.ts";
import { compileTemplate } from "../python-template.ts";
import { Over, readsOver } from "../written-over.ts";

const closed = { additionalProperties: false } as const;

const PatternText = (description: string) => Type.String({ minLength: 1, maxLength: 1000, description });

const Rule = Type.Object(
  {
    forbid: Type.Optional(PatternText("What may not be found, as a regular expression in python's syntax.")),
    require: Type.Optional(PatternText("What must be found.")),
    flags: Type.Optional(
      Type.Array(Type.Enum(["ignore_case", "multiline", "dot_all"]), {
        uniqueItems: true,
        description: "ignore_case; multiline: ^ and $ at every line; dot_all: . is also a line feed.",
      }),
    ),
    allow: Type.Optional(
      Type.Array(
        Type.Union([Type.String({ minLength: 1 }), Type.Object({ pattern: PatternText("All of it.") }, closed)]),
        {
          maxItems: 500,
          description: "Findings that do not count: the very text, or { pattern } that matches all of it.",
        },
      ),
    ),
    penalty: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 1,
        description: "With forbid: what each different text that is found takes off. Default: 1, so all or nothing.",
      }),
    ),
    min: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 100, description: "With require: so many different texts. Default: 1." }),
    ),
    weight: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: "Its share of the score. Default: 1." })),
    hard: Type.Optional(Type.Boolean({ description: "The whole score is 0 unless the rule holds entirely." })),
  },
  { ...closed, description: "A pattern that is forbidden or required." },
);

const schema = Type.Object(
  {
    type: Type.Literal("regex"),
    name: Type.Optional(Type.String({ minLength: 1 })),
    over: Over,
    rules: Type.Record(Type.String(), Rule, {
      minProperties: 1,
      maxProperties: 100,
      description: "Patterns, by a name of your own; the score is the weighted mean.",
    }),
  },
  closed,
);
type Config = Static<typeof schema>;
type Rule = Static<typeof Rule>;

export const regex = defineProcessType<Config>({
  type: "regex",
  version: 1,
  lifecycle: "stable",
  summary:
    "Finds what patterns forbid or require in the output, in tool arguments or in the run's actions, in linear time.",
  schema,
  check: ({ rules }) => Object.entries(rules).flatMap(([name, rule]) => ruleProblems(rule, ["rules", name])),
  reads: ({ over }) => readsOver(over),
  compile: ({ type: _, name: __, ...config }, name) =>
    compileTemplate("regex", { ...config, rules: parsedRules(config.rules) }, name),
});

function flagsOf(rule: Rule): PatternFlags {
  const flags = rule.flags ?? [];
  return { multiline: flags.includes("multiline"), dot_all: flags.includes("dot_all") };
}

/** The rules with each pattern as python runs it beside what was written, so that nothing is parsed there. */
function parsedRules(rules: Config["rules"]): JsonObject {
  const parsed = Object.entries(rules).map(([name, rule]): [string, JsonObject] => {
    const { allow = [], ...kept } = rule;
    const texts = allow.filter((each) => typeof each === "string");
    const patterns = allow.flatMap((each) => (typeof each === "string" ? [] : [each.pattern]));
    const nodes = patterns.map((each) => ["cat", [["at", "start"], nodeOf(each, rule), ["at", "end"]]]);
    const pattern = rule.forbid ?? rule.require ?? "";
    return [name, { ...kept, parsed: nodeOf(pattern, rule), allow: texts, parsed_allow: nodes }];
  });
  return Object.fromEntries(parsed);
}

/** What does not parse matches nothing: `check` has said so. */
function nodeOf(pattern: string, rule: Rule): Json {
  const parsed = parsePattern(pattern, flagsOf(rule));
  return "node" in parsed ? parsed.node : ["set", false, [], ""];
}

function ruleProblems(rule: Rule, path: ConfigProblem["path"]): readonly ConfigProblem[] {
  const problem = (code: string, key: readonly (string | number)[], message: string, hint?: string): ConfigProblem => ({
    severity: "error",
    code,
    path: [...path, ...key],
    message,
    ...(hint === undefined ? {} : { hint }),
  });
  const misfit = (found: Pattern, key: readonly (string | number)[]) =>
    "node" in found
      ? []
      : [problem("pattern-syntax", key, `at character ${found.at} of the pattern: ${found.problem}`, found.hint)];
  const problems: ConfigProblem[] = [];
  if ((rule.forbid === undefined) === (rule.require === undefined)) {
    problems.push(problem("forbid-or-require", [], "a rule has either forbid or require"));
  }
  for (const key of ["forbid", "require"] as const) {
    const pattern = rule[key];
    if (pattern === undefined) continue;
    const parsed = parsePattern(pattern, flagsOf(rule));
    problems.push(...misfit(parsed, [key]));
    if ("node" in parsed && parsed.empty) {
      problems.push(problem("pattern-of-nothing", [key], "the pattern matches the empty text, which is everywhere"));
    }
  }
  for (const [key, of] of [
    ["penalty", "forbid"],
    ["min", "require"],
  ] as const) {
    if (rule[key] === undefined || rule[of] !== undefined) continue;
    problems.push(problem("needs-pattern", [key], `"${key}" belongs to ${of}, which this rule has not`));
  }
  (rule.allow ?? []).forEach((each, index) => {
    if (typeof each === "string") return;
    problems.push(...misfit(parsePattern(each.pattern, flagsOf(rule)), ["allow", index, "pattern"]));
  });
  return problems;
}
