import { appendFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const WORDS =
  "the refund was sent to your card and should arrive within five days please let us know about your order".split(" ");

/** Case `index` of a benchmark: the same text for us and for a peer. */
export function caseOf(index: number): { readonly answer: string; readonly reference: string; readonly text: string } {
  let state = (index * 2_654_435_761) >>> 0;
  let text = "";
  while (text.length < 300) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += `${WORDS[state % WORDS.length]} `;
  }
  const answer = `A${index % 7}`;
  return { answer, reference: text.slice(0, 280), text: index % 3 === 0 ? answer : `${text}${answer}.` };
}

/** A file of generated trajectories, written once a folder. */
export function dataset(folder: string, count: number): string {
  const file = join(folder, `rows-${count}.jsonl`);
  if (existsSync(file)) return file;
  writeFileSync(file, "");
  for (let from = 0; from < count; from += 10_000) {
    let text = "";
    for (let index = from; index < Math.min(from + 10_000, count); index++) {
      const { answer, reference, text: output } = caseOf(index);
      const row = {
        id: `r${index}`,
        task_id: `t${index % 500}`,
        item: { answer, reference },
        output: { text: output },
        outcome: { success: index % 3 === 0 },
      };
      text += `${JSON.stringify(row)}\n`;
    }
    appendFileSync(file, text);
  }
  return file;
}

const PYTHON = "return 1.0 if item['answer'] in sample['output_text'] else 0.0";

const check = (name: string, operation: string) => ({
  type: "string_check",
  name,
  input: "{{ sample.output_text }}",
  operation,
  reference: "{{ item.answer }}",
});
const similar = (name: string, evaluation_metric: string) => ({
  type: "text_similarity",
  name,
  input: "{{ sample.output_text }}",
  evaluation_metric,
  reference: "{{ item.reference }}",
});
const [a, b, c, d] = [check("a", "eq"), check("b", "like"), check("c", "ilike"), check("d", "ne")];

/** By the name of the row they are measured for. */
export const graders: Readonly<Record<string, object>> = {
  a,
  b,
  c,
  d,
  four: { type: "multi", name: "four", calculate_output: "(a + b + c + d) / 4", graders: { a, b, c, d } },
  similarity: {
    type: "multi",
    name: "similarity",
    calculate_output: "(a + b + c + d) / 4",
    graders: {
      a: similar("a", "fuzzy_match"),
      b: similar("b", "rouge_1"),
      c: similar("c", "bleu"),
      d: similar("d", "gleu"),
    },
  },
  python: { type: "python", name: "python", source: `def grade(sample, item):\n    ${PYTHON}\n` },
};
