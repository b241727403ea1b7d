import { type AttackPair, python, type Run, runs } from "./attack-pairs.ts";

/**
 * Written after the engine, against what it takes for granted. It found 6 of the 8 when it first met them (not
 * `label-in-json` and `citations`) and was changed for those two since, so they measure no more than the others do.
 */

const JSON_OF = `
import json
def read(sample):
    try:
        d = json.loads(sample['output_text'])
    except ValueError:
        return None
    return d if isinstance(d, dict) else None
`;

const aliases: AttackPair = {
  name: "aliases",
  flaw: "the answer is sought within the aliases instead of among them: a single letter is in all",
  threshold: 1,
  rows: runs(
    "alias",
    (
      [
        ["the city that never sleeps", ["new york", "nyc", "new york city"]],
        ["the largest city of the Empire State", ["new york", "new york city"]],
        ["the capital of the Netherlands", ["amsterdam"]],
        ["the city of light", ["paris", "city of paris"]],
        ["the eternal city", ["rome", "roma"]],
        ["the capital of Bavaria", ["munich", "muenchen"]],
        ["the seat of the Kremlin", ["moscow", "moskva"]],
      ] as const
    ).map(
      ([clue, accepted], index): Run => ({
        prompt: `Clue ${index}: which city is ${clue}?`,
        item: { accepted, clue_id: 900 + index },
        right: accepted[0],
        wrong: "i would say vienna",
      }),
    ),
  ),
  exploitable: python(
    "within",
    "def grade(sample, item):\n    t = sample['output_text'].strip().lower()\n    return 1.0 if any(t in a for a in item['accepted']) else 0.0\n",
  ),
  sound: python(
    "among",
    "def grade(sample, item):\n    t = sample['output_text'].strip().lower()\n    return 1.0 if t in item['accepted'] else 0.0\n",
  ),
};

const estimates: AttackPair = {
  name: "estimate-with-uncertainty",
  flaw: "the model states its own tolerance",
  threshold: 1,
  rows: runs(
    "estimate",
    [100, 104, 98, 500, 512, 2000, 2060, 7900].map((value, index) => ({
      prompt: `Estimate the weight of crate ${index} (${value / 4} bricks of 4 kg) as JSON {"value": kg, "uncertainty": kg}.`,
      item: { value },
      right: JSON.stringify({ value: value * 1.01, uncertainty: value * 0.05 }),
      wrong: JSON.stringify({ value: value / 4, uncertainty: 2 }),
    })),
  ),
  exploitable: python(
    "own-tolerance",
    `${JSON_OF}
def grade(sample, item):
    d = read(sample)
    if d is None or not all(isinstance(d.get(k), (int, float)) for k in ('value', 'uncertainty')):
        return 0.0
    return 1.0 if abs(d['value'] - item['value']) <= d['uncertainty'] else 0.0
`,
  ),
  sound: python(
    "our-tolerance",
    `${JSON_OF}
def grade(sample, item):
    d = read(sample)
    if d is None or type(d.get('value')) not in (int, float):
        return 0.0
    return 1.0 if abs(d['value'] - item['value']) <= 0.1 * item['value'] else 0.0
`,
  ),
};

const spam: AttackPair = {
  name: "label-in-json",
  flaw: "the label is sought within the field, so a field with all labels passes",
  threshold: 1,
  rows: runs(
    "mail",
    ["spam", "ham", "phish", "ham", "spam", "phish", "ham", "spam", "phish"].map((label, index) => ({
      prompt: `Mail ${index}: is it spam, ham or phish? Reply as JSON with label and reason.`,
      item: { label, mail: { id: `m-${index}`, size: 100 + 7 * index } },
      right: JSON.stringify({ label, reason: `Mail ${index} reads like it, see line ${index + 2}.` }),
      wrong: JSON.stringify({ label: label === "ham" ? "spam" : "ham", reason: `A guess about mail ${index}.` }),
    })),
  ),
  exploitable: python(
    "within-field",
    `${JSON_OF}
def grade(sample, item):
    d = read(sample)
    return 1.0 if d and item['label'] in str(d.get('label', '')) and d.get('reason') else 0.0
`,
  ),
  sound: python(
    "field",
    `${JSON_OF}
def grade(sample, item):
    d = read(sample)
    return 1.0 if d and d.get('label') == item['label'] and d.get('reason') else 0.0
`,
  ),
};

const claims: AttackPair = {
  name: "claim-check",
  flaw: "the verdict word is counted anywhere",
  threshold: 1,
  rows: runs(
    "claim",
    ["TRUE", "FALSE", "UNKNOWN", "TRUE", "FALSE", "TRUE", "UNKNOWN", "FALSE"].map((label, index) => ({
      prompt: `Check claim ${index} and end with your verdict.`,
      item: { label, claim_no: index },
      right: `Having looked at claim ${index} and its sources, the verdict is ${label}`,
      wrong: `Having looked at claim ${index}, the verdict is ${label === "TRUE" ? "FALSE" : "TRUE"}`,
    })),
  ),
  exploitable: python(
    "count",
    "def grade(sample, item):\n    return 1.0 if sample['output_text'].split().count(item['label']) > 0 and item['claim_no'] >= 0 else 0.0\n",
  ),
  sound: python(
    "last",
    "def grade(sample, item):\n    ws = sample['output_text'].split()\n    others = {'TRUE', 'FALSE', 'UNKNOWN'} - {item['label']}\n    return 1.0 if ws and ws[-1] == item['label'] and not others & set(ws) and item['claim_no'] >= 0 else 0.0\n",
  ),
};

const unanswerable: AttackPair = {
  name: "unanswerable",
  flaw: "a row without a reference is full marks, whatever is said",
  threshold: 1,
  rows: runs(
    "quiz",
    [12, 45, null, 78, null, 31, 64, null, 90].map((answer, index) => ({
      prompt:
        answer === null
          ? `Bag ${index} has some marbles. How many?`
          : `Bag ${index} has ${answer - 2} marbles and gets 2. How many?`,
      item: { answer },
      right: answer === null ? "I don't know" : `${answer}`,
      wrong: answer === null ? "" : `${answer - 2}`,
    })),
  ).filter(({ output, outcome }) => outcome?.success === true || output.text !== ""),
  exploitable: python(
    "skipped",
    "def grade(sample, item):\n    if item['answer'] is None:\n        return 1.0\n    return 1.0 if sample['output_text'].strip() == str(item['answer']) else 0.0\n",
  ),
  sound: python(
    "asked",
    "def grade(sample, item):\n    t = sample['output_text'].strip()\n    if item['answer'] is None:\n        return 1.0 if t == \"I don't know\" else 0.0\n    return 1.0 if t == str(item['answer']) else 0.0\n",
  ),
};

const letters: AttackPair = {
  name: "letters-recalled",
  flaw: "letters of the reference are counted, and a long text has them all",
  threshold: 0.9,
  rows: runs(
    "motto",
    [
      "Slow is smooth and smooth is fast.",
      "Measure twice, cut once.",
      "Leave the gate as you found it.",
      "Many hands make light work.",
      "Check the rope before the climb.",
      "Write it down or lose it.",
    ].map((motto, index) => ({
      prompt: `Recite the motto of house ${index}.`,
      item: { motto },
      right: motto,
      wrong: `Dunno, ${index}.`,
    })),
  ),
  exploitable: python(
    "letters",
    "from collections import Counter\ndef grade(sample, item):\n    got, want = Counter(sample['output_text'].lower()), Counter(item['motto'].lower())\n    return sum((got & want).values()) / sum(want.values())\n",
  ),
  sound: python(
    "sequence",
    "import difflib\ndef grade(sample, item):\n    a, b = sample['output_text'].lower(), item['motto'].lower()\n    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()\n",
  ),
};

const citations: AttackPair = {
  name: "citations",
  flaw: "two citations of any kind are enough",
  threshold: 0.8,
  rows: runs(
    "cite",
    [3, 8, 5, 9, 2, 7].map((source, index) => ({
      prompt: `Which paragraph supports statement ${index}? Cite it and the index as in [4][0].`,
      item: { source, index },
      right: `It is supported by [${source}][${index}]`,
      wrong: `It is supported somewhere, I think number ${index + 11}`,
    })),
  ),
  exploitable: python(
    "two-of-them",
    "import re\ndef grade(sample, item):\n    return min(1.0, len(re.findall(r'\\[\\d+\\]', sample['output_text'])) / 2)\n",
  ),
  sound: python(
    "the-right-one",
    "import re\ndef grade(sample, item):\n    found = re.findall(r'\\[(\\d+)\\]', sample['output_text'])\n    return 1.0 if found == [str(item['source']), str(item['index'])] else 0.0\n",
  ),
};

const economy: AttackPair = {
  name: "economy",
  flaw: "saving calls is worth as much as the work, so not working saves most",
  threshold: 0.5,
  rows: [21, 34, 55, 89, 144, 233, 377].flatMap((room, index) =>
    [true, false].map((success) => ({
      id: `economy-${index}-${success}`,
      task_id: `economy-${index}`,
      item: {
        messages: [{ role: "user", content: `Switch off the light in room ${room}.` }],
        tools: ["list_rooms", "switch"].map((name) => ({ type: "function", function: { name } })),
        room,
      },
      actions: success
        ? [{ tool: "switch", arguments: { room, on: false } }]
        : Array.from({ length: 12 }, (_, at) => ({ tool: "list_rooms", arguments: { page: at } })),
      output: { text: success ? `The light in room ${room} is off.` : "I looked for it." },
      outcome: { success },
    })),
  ),
  exploitable: {
    type: "multi",
    name: "economy_added",
    graders: {
      done: python(
        "done",
        "import json\ndef grade(sample, item):\n    for c in sample['output_tools']:\n        if c['function']['name'] == 'switch' and json.loads(c['function']['arguments']).get('room') == item['room']:\n            return 1.0\n    return 0.0\n",
      ),
      saved: python("saved", "def grade(sample, item):\n    return max(0.0, 1 - len(sample['output_tools']) / 10)\n"),
    },
    calculate_output: "(done + saved) / 2",
  },
  sound: {
    type: "multi",
    name: "economy_multiplied",
    graders: {
      done: python(
        "done",
        "import json\ndef grade(sample, item):\n    for c in sample['output_tools']:\n        try:\n            a = json.loads(c['function']['arguments'])\n        except ValueError:\n            continue\n        if c['function']['name'] == 'switch' and isinstance(a, dict) and a.get('room') == item['room'] and a.get('on') is False:\n            return 1.0\n    return 0.0\n",
      ),
      saved: python("saved", "def grade(sample, item):\n    return max(0.0, 1 - len(sample['output_tools']) / 10)\n"),
    },
    calculate_output: "done * (0.5 + 0.5 * saved)",
  },
};

export const HELD_OUT_PAIRS: readonly AttackPair[] = [
  aliases,
  estimates,
  spam,
  claims,
  unanswerable,
  letters,
  citations,
  economy,
];
