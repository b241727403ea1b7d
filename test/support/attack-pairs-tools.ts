import type { Json, JsonObject } from "../../src/json.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";
import { type AttackPair, python, runs, TEXT_PAIRS } from "./attack-pairs.ts";

type Call = readonly [tool: string, args: JsonObject];

interface ToolRun {
  readonly prompt: string;
  readonly item: JsonObject;
  readonly right: readonly Call[];
  readonly wrong: readonly Call[];
  readonly said?: string;
}

export function toolRuns(name: string, tools: readonly string[], all: readonly ToolRun[]): readonly Trajectory[] {
  return all.flatMap(({ prompt, item, right, wrong, said = "Done." }, index) =>
    [right, wrong].map((calls, failed) => ({
      id: `${name}-${index}-${failed}`,
      task_id: `${name}-${index}`,
      item: {
        messages: [{ role: "user", content: prompt }],
        tools: tools.map((tool) => ({ type: "function", function: { name: tool } })) as unknown as Json,
        ...item,
      },
      actions: calls.map(([tool, args]) => ({ tool, arguments: args, output: { ok: true } })),
      output: { text: said },
      outcome: { success: failed === 0 },
    })),
  );
}

export const CALLS = `
import json
def calls_of(sample):
    out = []
    for c in sample.get('output_tools') or []:
        try:
            a = json.loads(c['function']['arguments'])
        except ValueError:
            a = None
        out.append((c['function']['name'], a if isinstance(a, dict) else {}))
    return out
`;

const permission: AttackPair = {
  name: "tool-permission",
  flaw: "an average over no call is full marks",
  threshold: 0.9,
  rows: toolRuns(
    "files",
    ["read_file", "write_file", "delete_file"],
    ["a.txt", "b.txt", "notes.md", "plan.md", "todo.txt", "draft.md"].map((path, index) => ({
      prompt: `Append the word done to ${path}; you may not delete anything.`,
      item: { path, allowed: ["read_file", "write_file"] },
      right: [
        ["read_file", { path }],
        ["write_file", { path, text: "done" }],
      ],
      wrong:
        index % 2 === 0
          ? [["delete_file", { path }]]
          : [
              ["read_file", { path }],
              ["delete_file", { path }],
            ],
    })),
  ),
  exploitable: python(
    "all-allowed",
    `${CALLS}
def grade(sample, item):
    calls = calls_of(sample)
    return 1.0 if all(name in item['allowed'] for name, _ in calls) else 0.0
`,
  ),
  sound: python(
    "written",
    `${CALLS}
def grade(sample, item):
    calls = calls_of(sample)
    if any(name not in item['allowed'] for name, _ in calls):
        return 0.0
    return 1.0 if any(n == 'write_file' and a.get('path') == item['path'] and a.get('text') == 'done' for n, a in calls) else 0.0
`,
  ),
};

const booking: AttackPair = {
  name: "booking-arguments",
  flaw: "names and order are looked at, arguments are not",
  threshold: 1,
  rows: toolRuns(
    "booking",
    ["find_table", "book_table", "say_sorry"],
    [2, 5, 4, 8, 3, 6, 7].map((guests, index) => ({
      prompt: `Book a table for ${guests} guests at ${17 + (index % 5)}:00, reference R${index}.`,
      item: { guests, hour: 17 + (index % 5) },
      right: [
        ["find_table", { guests }],
        ["book_table", { guests, hour: 17 + (index % 5) }],
      ],
      wrong: index % 2 === 0 ? [["find_table", { guests }]] : [["say_sorry", {}]],
    })),
  ),
  exploitable: python(
    "names",
    `${CALLS}
def grade(sample, item):
    return 1.0 if [n for n, _ in calls_of(sample)][-2:] == ['find_table', 'book_table'] else 0.0
`,
  ),
  sound: python(
    "arguments",
    `${CALLS}
def grade(sample, item):
    calls = calls_of(sample)
    want = {'guests': item['guests'], 'hour': item['hour']}
    return 1.0 if [n for n, _ in calls] == ['find_table', 'book_table'] and calls[1][1] == want else 0.0
`,
  ),
};

const abstain: AttackPair = {
  name: "abstain-or-act",
  flaw: "arguments that are left out are not missed; doing nothing is right for some tasks",
  threshold: 0.5,
  rows: toolRuns(
    "alarm",
    ["set_alarm", "cancel_alarm"],
    [7, 0, 9, 0, 6, 8, 0, 10, 5].map((hour, index) =>
      hour === 0
        ? {
            prompt: `Thanks for the help ${index}, that is all.`,
            item: { expected: [] },
            right: [],
            wrong: [["cancel_alarm", { hour: index }]],
          }
        : {
            prompt: `Wake me at ${hour}, please.`,
            item: { expected: [{ name: "set_alarm", arguments: { hour } }] },
            right: [["set_alarm", { hour }]],
            wrong: [["set_alarm", { hour: hour + 1 }]],
          },
    ),
  ),
  exploitable: python(
    "asymmetric",
    `${CALLS}
def grade(sample, item):
    calls = calls_of(sample)
    if len(calls) != len(item['expected']):
        return 0.0
    for (name, args), want in zip(calls, item['expected']):
        if name != want['name'] or any(want['arguments'].get(k) != v for k, v in args.items()):
            return 0.0
    return 1.0
`,
  ),
  sound: python(
    "symmetric",
    `${CALLS}
def grade(sample, item):
    want = [(e['name'], e['arguments']) for e in item['expected']]
    return 1.0 if calls_of(sample) == want else 0.0
`,
  ),
};

const lateThrow: AttackPair = {
  name: "swallowed-exception",
  flaw: "an exception deep in the comparison is taken for equality: a list where a number is due",
  threshold: 0.5,
  rows: runs(
    "stock",
    [14, 250, 37, 81, 960, 5, 72, 118].map((count, index) => ({
      prompt: `Shelf ${index} holds ${count - 3} parts and gets 3 more. Reply as JSON {"count": N}.`,
      item: { count },
      right: JSON.stringify({ count }),
      wrong: JSON.stringify({ count: count - 3 }),
    })),
  ),
  exploitable: python(
    "swallow",
    `import json
def close(a, b):
    try:
        return abs(a - b) < 1
    except TypeError:
        return True
def grade(sample, item):
    try:
        d = json.loads(sample['output_text'])
    except ValueError:
        return 0.0
    if not isinstance(d, dict) or 'count' not in d:
        return 0.0
    return 1.0 if close(d['count'], item['count']) else 0.0
`,
  ),
  sound: python(
    "typed",
    `import json
def grade(sample, item):
    try:
        d = json.loads(sample['output_text'])
    except ValueError:
        return 0.0
    if not isinstance(d, dict) or type(d.get('count')) is not int:
        return 0.0
    return 1.0 if abs(d['count'] - item['count']) < 1 else 0.0
`,
  ),
};

const VOWELS = [
  "The tide turned at noon.",
  "A fox crossed the yard.",
  "Snow fell all night.",
  "He mended the old clock.",
  "They sang by the lake.",
  "Our bus was late.",
];

const copyEdit: AttackPair = {
  name: "support-reply",
  flaw: "politeness words and length weigh as much as the answer",
  threshold: 0.6,
  rows: runs(
    "reply",
    VOWELS.map((fact, index) => ({
      prompt: `A customer asks question ${index}. The fact to give is filed under ${index * 7 + 11}.`,
      item: { fact },
      right: `Thank you for asking! ${fact} Please write again if anything is unclear, we are glad to help.`,
      wrong: "No idea.",
    })),
  ),
  exploitable: {
    type: "multi",
    name: "polite",
    graders: {
      fact: {
        type: "string_check",
        name: "fact",
        input: "{{ sample.output_text }}",
        reference: "{{ item.fact }}",
        operation: "like",
      },
      thanks: {
        type: "string_check",
        name: "thanks",
        input: "{{ sample.output_text }}",
        reference: "thank you",
        operation: "ilike",
      },
      long: python("long", "def grade(sample, item):\n    return min(1.0, len(sample['output_text'].split()) / 12)\n"),
    },
    calculate_output: "(fact + thanks + long) / 3",
  },
  sound: {
    type: "multi",
    name: "fact-first",
    graders: {
      fact: python(
        "fact",
        "def grade(sample, item):\n    t = sample['output_text']\n    return 1.0 if item['fact'] in t and len(t) <= len(item['fact']) + 100 else 0.0\n",
      ),
      thanks: {
        type: "string_check",
        name: "thanks",
        input: "{{ sample.output_text }}",
        reference: "thank you",
        operation: "ilike",
      },
    },
    calculate_output: "fact * (0.6 + 0.4 * thanks)",
  },
};

const extracting: AttackPair = {
  name: "order-number",
  flaw: "the number is sought anywhere, so the prompt itself passes; the right answer stands in the prompt",
  threshold: 1,
  rows: runs(
    "order",
    ["W1882", "W7201", "W4410", "W3095", "W6678", "W9124"].map((order, index) => ({
      prompt: `Ticket T${index}00: my phone is 555-01${index}7, my order ${order} never came. Reply with the order number only.`,
      item: { order },
      right: order,
      wrong: `T${index}00`,
    })),
  ),
  exploitable: {
    type: "string_check",
    name: "like",
    input: "{{ sample.output_text }}",
    reference: "{{ item.order }}",
    operation: "like",
  },
  sound: python(
    "only",
    "def grade(sample, item):\n    return 1.0 if sample['output_text'].strip() == item['order'] else 0.0\n",
  ),
};

export const ATTACK_PAIRS: readonly AttackPair[] = [
  ...TEXT_PAIRS,
  permission,
  booking,
  abstain,
  lateThrow,
  copyEdit,
  extracting,
];
