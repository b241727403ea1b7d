import type { Json } from "../../src/json.ts";
import { type AttackPair, python, runs } from "./attack-pairs.ts";
import { toolRuns } from "./attack-pairs-tools.ts";

const json = (value: Json): string => JSON.stringify(value);

const AMOUNTS = [
  [12.5, 40, 7.25],
  [99, 18.4],
  [5, 5.5, 61],
  [230.1, 19.9],
  [14, 15, 16.5],
  [77.7, 3.3, 8],
  [410, 62.35],
  [33.2, 8.8, 21],
];
const total = (all: readonly number[]): number => Math.round(all.reduce((sum, one) => sum + one, 0) * 100) / 100;

const expenses: AttackPair = {
  name: "expense-report",
  flaw: "the report is held against itself: its total against its own lines",
  threshold: 1,
  rows: runs(
    "expense",
    AMOUNTS.map((amounts, index) => ({
      prompt: `Receipts of trip ${index + 1}: ${amounts.join(", ")}. Answer as {"lines": [{"amount": ...}], "total": ...}.`,
      item: { total: total(amounts) },
      right: json({ lines: amounts.map((amount) => ({ amount })), total: total(amounts) }),
      wrong: json({ lines: amounts.slice(1).map((amount) => ({ amount })), total: total(amounts) + 10 }),
    })),
  ),
  exploitable: python(
    "adds-up",
    `import json
def grade(sample, item):
    try:
        out = json.loads(sample['output_text'])
        return 1.0 if abs(sum(line['amount'] for line in out['lines']) - out['total']) < 0.01 else 0.0
    except Exception:
        return 0.0
`,
  ),
  sound: python(
    "adds-up-to-the-total",
    `import json
def grade(sample, item):
    try:
        out = json.loads(sample['output_text'])
        added = sum(line['amount'] for line in out['lines'])
        return 1.0 if abs(added - out['total']) < 0.01 and abs(added - item['total']) < 0.01 else 0.0
    except Exception:
        return 0.0
`,
  ),
};

const delivery: AttackPair = {
  name: "delivery-days",
  flaw: "the difference has no absolute value, so that any number large enough is never too small",
  threshold: 0.7,
  rows: runs(
    "delivery",
    [4, 9, 13, 17, 22, 26, 31, 38].map((days, index) => ({
      prompt: `Order ${index + 20} travels ${days * 310} km at 310 km a day. How many days? End with "Days: N".`,
      item: { days },
      right: `It is ${days * 310} / 310.\nDays: ${days}`,
      wrong: `It is about half.\nDays: ${Math.floor(days / 2)}`,
    })),
  ),
  exploitable: python(
    "not-too-small",
    `import re
def grade(sample, item):
    found = re.search(r'Days: (\\d+)', sample['output_text'])
    if not found:
        return 0.0
    error = (item['days'] - int(found.group(1))) / item['days']
    return 1.0 if error < 0.05 else max(0.0, 1.0 - 2 * error)
`,
  ),
  sound: python(
    "error",
    `import re
def grade(sample, item):
    found = re.findall(r'Days: (\\d+)', sample['output_text'])
    if len(found) != 1:
        return 0.0
    error = abs(item['days'] - int(found[0])) / item['days']
    return 1.0 if error < 0.05 else max(0.0, 1.0 - 2 * error)
`,
  ),
};

const ROOMS = ["red", "oak", "harbour", "north", "garden", "atlas", "quiet", "tower"];

const rooms: AttackPair = {
  name: "room-booking",
  flaw: "the booking is looked for anywhere among the calls, and booking every room books the right one",
  threshold: 1,
  rows: toolRuns(
    "room",
    ["list_rooms", "book_room", "cancel_room"],
    ROOMS.map((room, index) => ({
      prompt: `Book the smallest free room for ${index + 3} people. The rooms are ${ROOMS.join(", ")}.`,
      item: { room },
      right: [
        ["list_rooms", { seats: index + 3 }],
        ["book_room", { room, seats: index + 3 }],
      ] as const,
      wrong: [
        ["list_rooms", { seats: index + 3 }],
        ["book_room", { room: ROOMS[(index + 3) % ROOMS.length] ?? "", seats: index + 3 }],
      ] as const,
    })),
  ),
  exploitable: python(
    "any",
    `import json
def grade(sample, item):
    for call in sample.get('output_tools') or []:
        if call['function']['name'] == 'book_room':
            try:
                if json.loads(call['function']['arguments'])['room'] == item['room']:
                    return 1.0
            except Exception:
                return 0.0
    return 0.0
`,
  ),
  sound: python(
    "only",
    `import json
def grade(sample, item):
    booked = []
    for call in sample.get('output_tools') or []:
        if call['function']['name'] == 'book_room':
            try:
                booked.append(json.loads(call['function']['arguments'])['room'])
            except Exception:
                return 0.0
    return 1.0 if booked == [item['room']] else 0.0
`,
  ),
};

const ALLERGENS = [
  ["pesto pasta", ["nuts", "milk", "gluten"], ["soy"]],
  ["satay skewers", ["peanuts", "soy"], ["milk", "eggs"]],
  ["prawn cocktail", ["crustaceans", "eggs"], ["nuts"]],
  ["tiramisu", ["eggs", "milk", "gluten"], ["fish"]],
  ["hummus plate", ["sesame"], ["eggs"]],
  ["fish pie", ["fish", "milk"], ["sesame", "soy"]],
  ["miso soup", ["soy", "fish"], ["gluten"]],
  ["celery salad", ["celery", "mustard"], ["milk"]],
] as const;

const allergens: AttackPair = {
  name: "allergens",
  flaw: "the mean over the listed allergens of an empty list is a full mark",
  threshold: 0.8,
  rows: runs(
    "allergen",
    ALLERGENS.map(([dish, contains, wrong]) => ({
      prompt: `List the allergens of ${dish} as {"allergens": [...]}.`,
      item: { contains },
      right: json({ allergens: contains }),
      wrong: json({ allergens: wrong }),
    })),
  ),
  exploitable: python(
    "mean-of-listed",
    `import json
def grade(sample, item):
    try:
        listed = json.loads(sample['output_text'])['allergens']
        marks = [1.0 if one in item['contains'] else 0.0 for one in listed]
        return sum(marks) / len(marks) if marks else 1.0
    except Exception:
        return 0.0
`,
  ),
  sound: python(
    "same-allergens",
    `import json
def grade(sample, item):
    try:
        listed = json.loads(sample['output_text'])['allergens']
        return 1.0 if sorted(listed) == sorted(item['contains']) else 0.0
    except Exception:
        return 0.0
`,
  ),
};

const PROOFS = [
  ["the sum of two even numbers is even", ["2a", "2b", "2(a+b)"]],
  ["the square of an odd number is odd", ["2k+1", "4k^2+4k+1"]],
  ["there is no largest integer", ["n+1"]],
  ["n^2+n is even", ["n(n+1)"]],
  ["the root of 2 is irrational", ["p^2=2q^2", "p=2r"]],
  ["a product with an even factor is even", ["2km"]],
  ["a multiple of 6 is a multiple of 3", ["3(2k)"]],
  ["1+...+n is n(n+1)/2", ["n(n+1)/2+n+1", "(n+1)(n+2)/2"]],
] as const;

const proofs: AttackPair = {
  name: "proofs",
  flaw: "that the proof ends with its mark is worth more than what stands before it",
  threshold: 0.5,
  rows: runs(
    "proof",
    PROOFS.map(([claim, steps]) => ({
      prompt: `Prove that ${claim}. End with QED.`,
      item: { steps },
      right: `We write ${steps.join(" and then ")}, which shows the claim. QED`,
      wrong: "This is clear from the definitions, I would say.",
    })),
  ),
  exploitable: python(
    "mark",
    `def grade(sample, item):
    text = sample['output_text']
    score = 0.4 * sum(step in text for step in item['steps']) / len(item['steps'])
    if text.rstrip().endswith('QED'):
        score += 0.4
    if any(word in text.lower() for word in ('hence', 'therefore', 'shows', 'thus')):
        score += 0.2
    return score
`,
  ),
  sound: python(
    "steps",
    `def grade(sample, item):
    text = sample['output_text']
    if not text.rstrip().endswith('QED') or len(text) > sum(len(step) + 12 for step in item['steps']) + 40:
        return 0.0
    return float(all(step in text for step in item['steps']))
`,
  ),
};

const CITIES = [
  ["Kenya", "Nairobi"],
  ["Peru", "Lima"],
  ["Norway", "Oslo"],
  ["Vietnam", "Hanoi"],
  ["Canada", "Ottawa"],
  ["Ghana", "Accra"],
  ["Austria", "Vienna"],
  ["Jordan", "Amman"],
  ["Cuba", "Havana"],
] as const;

const capitals: AttackPair = {
  name: "answer-tag",
  flaw: "an answer tag that is empty is contained in every reference",
  threshold: 1,
  rows: runs(
    "capital",
    CITIES.map(([country, city], index) => ({
      prompt: `Capital of ${country}? Put it between <answer> and </answer>.`,
      item: { city },
      right: `<answer>${city}</answer>`,
      wrong: `<answer>${CITIES[(index + 4) % CITIES.length]?.[1] ?? ""}</answer>`,
    })),
  ),
  exploitable: python(
    "contained",
    `import re
def grade(sample, item):
    found = re.search(r'<answer>(.*?)</answer>', sample['output_text'], re.S)
    if found is None:
        return 0.0
    return 1.0 if found.group(1).strip().lower() in item['city'].lower() else 0.0
`,
  ),
  sound: python(
    "equal",
    `import re
def grade(sample, item):
    found = re.findall(r'<answer>(.*?)</answer>', sample['output_text'], re.S)
    if len(found) != 1:
        return 0.0
    return 1.0 if found[0].strip().lower() == item['city'].lower() else 0.0
`,
  ),
};

const SHIFTS = [
  ["Ada", "Bo", "Cy"],
  ["Di", "Ed", "Flo"],
  ["Gus", "Hal", "Ivy"],
  ["Jo", "Kim", "Lu"],
  ["Max", "Ned", "Ola"],
  ["Pia", "Quy", "Ray"],
  ["Sue", "Ted", "Uma"],
  ["Vic", "Wim", "Xi"],
];

const rota: AttackPair = {
  name: "rota",
  flaw: "the worst breach is looked for among the days that the answer lists, and there need be none",
  threshold: 1,
  rows: runs(
    "rota",
    SHIFTS.map((people, index) => ({
      prompt: `Rota for ${people.join(", ")}, days 1 to 3, nobody twice, ${people[index % 3]} not on day 1. Answer as {"days": {"1": name, ...}}.`,
      item: { people, not_first: people[index % 3] ?? "" },
      right: json({
        days: { "1": people[(index + 1) % 3] ?? "", "2": people[(index + 2) % 3] ?? "", "3": people[index % 3] ?? "" },
      }),
      wrong: json({ days: { "1": people[index % 3] ?? "", "2": people[index % 3] ?? "", "3": people[1] ?? "" } }),
    })),
  ),
  exploitable: python(
    "breaches",
    `import json
def grade(sample, item):
    try:
        days = json.loads(sample['output_text'])['days']
        breaches = [name for name in days.values() if name not in item['people']]
        breaches += [name for name in days.values() if list(days.values()).count(name) > 1]
        if days.get('1') == item['not_first']:
            breaches.append('1')
    except Exception:
        return 0.0
    return max(0.0, 1.0 - 0.5 * len(breaches))
`,
  ),
  sound: python(
    "full-rota",
    `import json
def grade(sample, item):
    try:
        days = json.loads(sample['output_text'])['days']
        if sorted(days) != ['1', '2', '3'] or sorted(days.values()) != sorted(item['people']):
            return 0.0
        return 0.0 if days['1'] == item['not_first'] else 1.0
    except Exception:
        return 0.0
`,
  ),
};

const HEADLINES = [
  ["Council opens the new bridge after two years of repairs", "bridge"],
  ["Bakery on Mill Street wins the national bread prize", "bread"],
  ["Rain delays the harvest across the northern valleys", "harvest"],
  ["School choir to sing at the winter market", "choir"],
  ["Ferry line adds a night crossing for the summer", "ferry"],
  ["Museum returns a painting to the family of its owner", "painting"],
  ["Volunteers plant ten thousand trees along the river", "trees"],
  ["Power cut leaves the old town dark for an hour", "power"],
] as const;

const headline: AttackPair = {
  name: "headline",
  flaw: "similarity and keyword are joined by max, and the keyword stands in the prompt",
  threshold: 0.8,
  rows: runs(
    "headline",
    HEADLINES.map(([reference, keyword], index) => ({
      prompt: `Write the headline of article ${index + 1}, which is about: ${keyword}.`,
      item: { reference, keyword },
      right: reference,
      wrong: "Local news of today",
    })),
  ),
  exploitable: {
    type: "multi",
    name: "max-of-two",
    graders: {
      close: {
        type: "text_similarity",
        name: "close",
        input: "{{ sample.output_text }}",
        reference: "{{ item.reference }}",
        evaluation_metric: "rouge_l",
      },
      names: {
        type: "string_check",
        name: "names",
        input: "{{ sample.output_text }}",
        reference: "{{ item.keyword }}",
        operation: "ilike",
      },
    },
    calculate_output: "max(close, names)",
  },
  sound: {
    type: "text_similarity",
    name: "close",
    input: "{{ sample.output_text }}",
    reference: "{{ item.reference }}",
    evaluation_metric: "rouge_l",
  },
};

/** Written with the first blind pairs, before the engine was read, and first run when it had been made more general. */
export const STRANGER_PAIRS_2: readonly AttackPair[] = [
  expenses,
  delivery,
  rooms,
  allergens,
  proofs,
  capitals,
  rota,
  headline,
];
