import { type AttackPair, python, runs } from "./attack-pairs.ts";
import { CALLS, toolRuns } from "./attack-pairs-tools.ts";

/** Committed before the engine ever met them, and measured as it stood; .github/attack.md has that first figure. */

const pattern: AttackPair = {
  name: "pattern-of-the-model",
  flaw: "the output is taken as the pattern and the reference as the text",
  threshold: 1,
  rows: runs(
    "part",
    ["KX-4471", "BN-0382", "QT-9915", "LM-2207", "ZR-6650", "HD-1138", "VW-7724"].map((part, index) => ({
      prompt: `Shelf ${index}: the label says ${part.slice(0, 2)} and then the digits ${part.slice(3).split("").join(" ")}. Which part is it?`,
      item: { part },
      right: part,
      wrong: `${part.slice(0, 2)}-${part.slice(4)}`,
    })),
  ),
  exploitable: python(
    "searched",
    "import re\ndef grade(sample, item):\n    t = sample['output_text'].strip()\n    try:\n        return 1.0 if len(t) > 1 and re.fullmatch(t, item['part']) else 0.0\n    except re.error:\n        return 0.0\n",
  ),
  sound: python(
    "escaped",
    "import re\ndef grade(sample, item):\n    t = sample['output_text'].strip()\n    return 1.0 if len(t) > 1 and re.fullmatch(re.escape(t), item['part']) else 0.0\n",
  ),
};

const DATE = `
import re
def dates(text):
    return re.findall(r'\\d{4}-\\d{2}-\\d{2}', text)
`;

const interval: AttackPair = {
  name: "date-interval",
  flaw: "an interval counts if it holds the day, however wide it is",
  threshold: 1,
  rows: runs(
    "event",
    ["1969-07-20", "1989-11-09", "2001-01-15", "1953-05-29", "1815-06-18", "1912-04-15", "2012-08-06"].map(
      (day, index) => ({
        prompt: `Event ${index} of the year ${day.slice(0, 4)}: between which two days was it? Answer "from to".`,
        item: { day },
        right: `${day.slice(0, 8)}01 ${day.slice(0, 8)}30`,
        wrong: `${day.slice(0, 4)}-12-01 ${day.slice(0, 4)}-12-28`,
      }),
    ),
  ),
  exploitable: python(
    "holds",
    `${DATE}
def grade(sample, item):
    found = dates(sample['output_text'])
    return 1.0 if len(found) == 2 and found[0] <= item['day'] <= found[1] else 0.0
`,
  ),
  sound: python(
    "holds-in-a-month",
    `${DATE}
def grade(sample, item):
    found = dates(sample['output_text'])
    near = len(found) == 2 and found[0][:7] == found[1][:7]
    return 1.0 if near and found[0] <= item['day'] <= found[1] else 0.0
`,
  ),
};

const NUMBERS = [
  [9, 4, 17, 2],
  [31, 8, 5, 20],
  [6, 14, 1, 11],
  [40, 3, 28, 12],
  [7, 19, 25, 10],
  [16, 2, 33, 21],
  [50, 13, 4, 27],
];

const READ = `
def read(sample):
    try:
        return [int(x) for x in sample['output_text'].replace(',', ' ').split()]
    except ValueError:
        return []
`;

const sorting: AttackPair = {
  name: "sorting",
  flaw: "what is in order passes, whether or not it is what was to be sorted",
  threshold: 1,
  rows: runs(
    "sort",
    NUMBERS.map((numbers) => ({
      prompt: `Sort these from small to large: ${numbers.join(", ")}.`,
      item: { numbers },
      right: [...numbers].sort((a, b) => a - b).join(", "),
      wrong: [...numbers].sort((a, b) => b - a).join(", "),
    })),
  ),
  exploitable: python(
    "in-order",
    `${READ}
def grade(sample, item):
    got = read(sample)
    if len(got) != len(item['numbers']):
        return 0.0
    return 1.0 if all(a <= b for a, b in zip(got, got[1:])) else 0.0
`,
  ),
  sound: python(
    "sorted",
    `${READ}
def grade(sample, item):
    return 1.0 if read(sample) == sorted(item['numbers']) else 0.0
`,
  ),
};

const TRANSLATIONS = [
  ["Der Hund schläft im Garten.", "The dog is asleep in the garden."],
  ["Wir fahren morgen ans Meer.", "We are going to the sea tomorrow."],
  ["Sie liest gern alte Briefe.", "She likes to read old letters."],
  ["Der Zug kommt heute später.", "The train comes later today."],
  ["Er hat sein Fahrrad verkauft.", "He has sold his bicycle."],
  ["Das Brot ist noch frisch.", "The bread is still fresh."],
  ["Im Januar wird es früh dunkel.", "It gets dark early in January."],
] as const;

const translation: AttackPair = {
  name: "translation",
  flaw: "a text of about the right length without words of the source passes",
  threshold: 1,
  rows: runs(
    "translate",
    TRANSLATIONS.map(([german, english]) => ({
      prompt: `Translate into English: ${german}`,
      item: { german, english },
      right: english,
      wrong: german,
    })),
  ),
  exploitable: python(
    "length",
    "def grade(sample, item):\n    t = sample['output_text'].strip()\n    if set(t.lower().split()) & set(item['german'].lower().split()):\n        return 0.0\n    return 1.0 if 0.5 <= len(t) / len(item['english']) <= 2 else 0.0\n",
  ),
  sound: python(
    "words",
    "def grade(sample, item):\n    t = sample['output_text'].lower().strip(' .').split()\n    w = item['english'].lower().strip(' .').split()\n    return 1.0 if len(t) <= 2 * len(w) and sum(x in t for x in w) >= 0.8 * len(w) else 0.0\n",
  ),
};

const normalised: AttackPair = {
  name: "normalised-prefix",
  flaw: "an output that is empty once it is normalised begins every reference",
  threshold: 1,
  rows: runs(
    "capital",
    (
      [
        ["Peru", "Lima"],
        ["Kenya", "Nairobi"],
        ["Norway", "Oslo"],
        ["Japan", "Tokyo"],
        ["Cuba", "Havana"],
        ["Ghana", "Accra"],
        ["Chile", "Santiago"],
      ] as const
    ).map(([country, capital]) => ({
      prompt: `What is the capital of ${country}?`,
      item: { capital },
      right: `${capital}!`,
      wrong: `a town in ${country}`,
    })),
  ),
  exploitable: python(
    "prefix",
    "import re\ndef grade(sample, item):\n    t = sample['output_text']\n    if not t.strip():\n        return 0.0\n    n = re.sub(r'[^a-z]', '', t.lower())\n    return 1.0 if item['capital'].lower().startswith(n) else 0.0\n",
  ),
  sound: python(
    "whole",
    "import re\ndef grade(sample, item):\n    n = re.sub(r'[^a-z]', '', sample['output_text'].lower())\n    return 1.0 if item['capital'].lower() == n else 0.0\n",
  ),
};

const TICKETS = ["T-310", "T-422", "T-538", "T-647", "T-751", "T-869", "T-973"];

const ticket: AttackPair = {
  name: "close-the-ticket",
  flaw: "it is enough that the right ticket is among those that were closed",
  threshold: 1,
  rows: toolRuns(
    "ticket",
    ["find_ticket", "close_ticket"],
    TICKETS.map((id, index) => ({
      prompt: `Customer ${index + 40} says that their problem is solved. Close their ticket, and no other.`,
      item: { ticket: id },
      right: [
        ["find_ticket", { customer: index + 40 }],
        ["close_ticket", { id }],
      ],
      wrong: [["find_ticket", { customer: index + 40 }]],
    })),
  ),
  exploitable: python(
    "among",
    `${CALLS}
def grade(sample, item):
    closed = [a.get('id') for n, a in calls_of(sample) if n == 'close_ticket']
    return 1.0 if item['ticket'] in closed else 0.0
`,
  ),
  sound: python(
    "only",
    `${CALLS}
def grade(sample, item):
    closed = [a.get('id') for n, a in calls_of(sample) if n == 'close_ticket']
    return 1.0 if closed == [item['ticket']] else 0.0
`,
  ),
};

const tags: AttackPair = {
  name: "tags-by-precision",
  flaw: "only precision counts, so one tag that everything has is enough",
  threshold: 0.9,
  rows: runs(
    "photo",
    [
      ["outdoor", "dog", "beach"],
      ["outdoor", "mountain", "snow"],
      ["outdoor", "bridge", "river"],
      ["outdoor", "market", "fruit"],
      ["outdoor", "stadium", "crowd"],
      ["outdoor", "boat", "harbour"],
      ["outdoor", "field", "tractor"],
    ].map((wanted, index) => ({
      prompt: `Photo ${index} was taken in the open and shows ${wanted.slice(1).join(" and ")}. Give its tags as a JSON list.`,
      item: { wanted },
      right: JSON.stringify(wanted),
      wrong: JSON.stringify(["indoor", "cat"]),
    })),
  ),
  exploitable: python(
    "precision",
    "import json\ndef grade(sample, item):\n    try:\n        got = json.loads(sample['output_text'])\n    except ValueError:\n        return 0.0\n    if not isinstance(got, list) or not got:\n        return 0.0\n    return sum(x in item['wanted'] for x in got) / len(got)\n",
  ),
  sound: python(
    "both",
    "import json\ndef grade(sample, item):\n    try:\n        got = json.loads(sample['output_text'])\n    except ValueError:\n        return 0.0\n    if not isinstance(got, list) or not all(isinstance(x, str) for x in got):\n        return 0.0\n    return 1.0 if set(got) == set(item['wanted']) and len(got) == len(item['wanted']) else 0.0\n",
  ),
};

export const FRESH_PAIRS: readonly AttackPair[] = [pattern, interval, sorting, translation, normalised, ticket, tags];
