import type { Files } from "./git-repository.ts";

export const policy = (kind: string, name: string, version: string, spec: string, description = "of the stories") =>
  `apiVersion: gradegate/v1\nkind: ${kind}\nmetadata: { name: ${name}, version: ${version}, description: ${description} }\nspec:\n${spec}`;

/** The answer, and for failures the answer with something wrong around it. */
const ROWS = Array.from({ length: 12 }, (_, index) => {
  const success = index % 3 !== 0;
  const item = { answer: `NL-${index}` };
  const text = success ? item.answer : `Not sure. ${item.answer}?`;
  return JSON.stringify({ id: `r${index}`, task_id: `t${index}`, item, output: { text }, outcome: { success } });
});

const grader = (operation: string, version: string, description: string) =>
  policy(
    "Grader",
    "answer",
    version,
    `  type: string_check\n  input: "{{ sample.output_text }}"\n  operation: ${operation}\n  reference: "{{ item.answer }}"\n`,
    description,
  );

export const GATE = "  merge: { suites: [everyday], error_rate: { max: 0 } }\n";

export const gate = (spec: string) => policy("Gate", "merge", "1.0.0", spec);
export const suite = (name: string, purpose = "regression") =>
  policy(
    "Suite",
    name,
    "1.0.0",
    `  { purpose: ${purpose}, dataset: data.jsonl, grader: answer, compare: { flips: { new_false_accepts: { max: 0 } } } }\n`,
  );

/** A grader, its suite, twelve trajectories, and a gate with this spec. */
export function policies(spec: string): Files {
  return {
    "policies/answer.yaml": grader("eq", "1.0.0", "the very answer"),
    "policies/suite.yaml": suite("everyday"),
    "policies/gate.yaml": gate(spec),
    "policies/data.jsonl": `${ROWS.join("\n")}\n`,
  };
}

/** Pays four known failures. */
export const LOOSENED: Files = { "policies/answer.yaml": grader("like", "2.0.0", "the very answer") };
/** Does nothing but to a text. */
export const REWORDED: Files = { "policies/answer.yaml": grader("eq", "1.0.1", "exactly the answer") };
/** Grades alike by another formula's text. */
export const HARMLESS: Files = { "policies/answer.yaml": `# as written\n${grader("eq", "1.0.0", "the very answer")}` };
/** Nothing that is a policy. */
export const NOTE: Files = { "NOTES.md": "another note\n" };
