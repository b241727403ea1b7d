import type { JsonObject } from "../../src/json.ts";
import { type AttackPair, python, type Run, runs } from "./attack-pairs.ts";
import { CALLS, toolRuns } from "./attack-pairs-tools.ts";

/** Committed before the engine ever met them, and measured as it stood; .github/attack.md has that first figure. */

const made = <T>(values: readonly T[], make: (value: T, index: number) => Run): readonly Run[] => values.map(make);

const AMOUNTS = [120, 75, 310, 48, 260, 99, 530, 64] as const;

const selfConfidence: AttackPair = {
  name: "claims-own-confidence",
  flaw: "the output says how sure it is, and being sure is paid by itself",
  threshold: 0.6,
  rows: runs(
    "triage",
    made(["burn", "sprain", "migraine", "asthma", "fracture", "allergy", "concussion"], (code, index) => ({
      prompt: `Patient ${index} reports ${code === "burn" ? "a burn" : code}. Give JSON {"code", "confidence"}.`,
      item: { code },
      right: JSON.stringify({ code, confidence: 0.5 }),
      wrong: JSON.stringify({ code: "other", confidence: 0.3 }),
    })),
  ),
  exploitable: python(
    "sure",
    "import json\ndef grade(sample, item):\n    try:\n        o = json.loads(sample['output_text'])\n        c = float(o['confidence'])\n        right = o['code'] == item['code']\n    except (ValueError, KeyError, TypeError):\n        return 0.0\n    return 0.5 * right + 0.7 * c if right else 0.7 * c\n",
  ),
  sound: python(
    "brier",
    "import json\ndef grade(sample, item):\n    try:\n        o = json.loads(sample['output_text'])\n        c = min(1.0, max(0.0, float(o['confidence'])))\n        right = o['code'] == item['code']\n    except (ValueError, KeyError, TypeError):\n        return 0.0\n    return 1 - (1 - c) ** 2 if right else 0.4 * (1 - c ** 2)\n",
  ),
};

const toleranceOfOutput: AttackPair = {
  name: "tolerance-of-the-output",
  flaw: "the tolerance is a share of what was answered, so a huge answer is near to everything",
  threshold: 1,
  rows: runs(
    "boiling",
    made(AMOUNTS, (amount, index) => ({
      prompt: `Batch ${index} has ${amount} litres and loses a fifth. How many are left?`,
      item: { litres: amount * 0.8 },
      right: `${amount * 0.8}`,
      wrong: `${amount * 0.2}`,
    })),
  ),
  exploitable: python(
    "relative-to-output",
    "def grade(sample, item):\n    try:\n        v = float(sample['output_text'])\n    except ValueError:\n        return 0.0\n    return 1.0 if abs(v - item['litres']) <= abs(v) else 0.0\n",
  ),
  sound: python(
    "relative-to-reference",
    "import math\ndef grade(sample, item):\n    try:\n        v = float(sample['output_text'])\n    except ValueError:\n        return 0.0\n    return 1.0 if math.isfinite(v) and abs(v - item['litres']) <= 0.02 * item['litres'] else 0.0\n",
  ),
};

const givenKeys: AttackPair = {
  name: "only-keys-that-were-given",
  flaw: "the share of right fields is taken over the fields that were answered",
  threshold: 0.8,
  rows: runs(
    "parcel",
    made(["Lyon", "Porto", "Graz", "Ghent", "Turku", "Split", "Brno"], (city, index) => ({
      prompt: `Label ${index}: ${city}, ${3 + index} kg, express ${index % 2 === 0 ? "no" : "yes"}. Extract city, kg, country_known, express as JSON.`,
      item: { city, kg: 3 + index, express: index % 2 === 1, country_known: false },
      right: JSON.stringify({ city, kg: 3 + index, express: index % 2 === 1, country_known: false }),
      wrong: JSON.stringify({ city: "unknown", kg: 0, express: index % 2 === 0, country_known: true }),
    })),
  ),
  exploitable: python(
    "of-the-given",
    "import json\ndef grade(sample, item):\n    try:\n        o = json.loads(sample['output_text'])\n        keys = [k for k in o if k in ('city', 'kg', 'express', 'country_known')]\n        return sum(o[k] == item[k] for k in keys) / len(keys)\n    except (ValueError, TypeError, ZeroDivisionError):\n        return 0.0\n",
  ),
  sound: python(
    "of-the-wanted",
    "import json\ndef grade(sample, item):\n    keys = ('city', 'kg', 'express', 'country_known')\n    try:\n        o = json.loads(sample['output_text'])\n        return sum(k in o and o[k] == item[k] for k in keys) / len(keys)\n    except (ValueError, TypeError):\n        return 0.0\n",
  ),
};

const zipped: AttackPair = {
  name: "itinerary-cut-short",
  flaw: "the two lists are walked together and end with the shorter one",
  threshold: 1,
  rows: runs(
    "trip",
    made(
      [
        ["Oslo", "Bergen", "Voss"],
        ["Nice", "Cannes"],
        ["Pisa", "Lucca", "Siena", "Rome"],
        ["Leeds", "York"],
        ["Cork", "Galway", "Sligo"],
        ["Basel", "Bern", "Thun"],
      ],
      (stops, index) => ({
        prompt: `Order of stops for trip ${index}: start in ${stops[0]}, then ${stops.slice(1).join(", then ")}. Answer as a JSON list.`,
        item: { stops },
        right: JSON.stringify(stops),
        wrong: JSON.stringify([...stops].reverse()),
      }),
    ),
  ),
  exploitable: python(
    "zip",
    "import json\ndef grade(sample, item):\n    try:\n        o = json.loads(sample['output_text'])\n        return 1.0 if isinstance(o, list) and all(a == b for a, b in zip(o, item['stops'])) else 0.0\n    except ValueError:\n        return 0.0\n",
  ),
  sound: python(
    "equal",
    "import json\ndef grade(sample, item):\n    try:\n        return 1.0 if json.loads(sample['output_text']) == item['stops'] else 0.0\n    except ValueError:\n        return 0.0\n",
  ),
};

const suite: AttackPair = {
  name: "suite-log",
  flaw: "a log that says nothing failed is taken for a suite that ran",
  threshold: 1,
  rows: runs(
    "log",
    made([12, 31, 8, 54, 19, 27, 40], (tests, index) => ({
      prompt: `Run the ${tests} tests of module ${index} and hand in the log.`,
      item: { tests },
      right: `collected ${tests} items\n${tests} passed, 0 failed in 1.${index}s`,
      wrong: `collected ${tests} items\n${tests - 2} passed, 2 failed in 1.${index}s`,
    })),
  ),
  exploitable: python(
    "nothing-failed",
    "import re\ndef grade(sample, item):\n    return 0.0 if re.search(r'[1-9]\\d* failed|error', sample['output_text'], re.I) else 1.0\n",
  ),
  sound: python(
    "all-passed",
    "import re\ndef grade(sample, item):\n    m = re.findall(r'(\\d+) passed, (\\d+) failed', sample['output_text'])\n    return 1.0 if len(m) == 1 and int(m[0][0]) == item['tests'] and int(m[0][1]) == 0 else 0.0\n",
  ),
};

const GREEK = ["Αθήνα", "Πάτρα", "Βόλος", "Χανιά", "Ρόδος", "Λάρισα"] as const;
const erased: AttackPair = {
  name: "erased-by-normalising",
  flaw: "letters beyond ASCII are thrown away on both sides, and nothing is left to compare",
  threshold: 1,
  rows: runs(
    "city",
    made(GREEK, (city, index) => ({
      prompt: `City ${index}: write ${["Athens", "Patras", "Volos", "Chania", "Rhodes", "Larissa"][index]} in Greek.`,
      item: { city },
      right: city,
      wrong: ["Athens", "Patras", "Volos", "Chania", "Rhodes", "Larissa"][index] ?? "",
    })),
  ),
  exploitable: python(
    "ascii",
    "import re\ndef norm(t):\n    return re.sub(r'[^a-z0-9]', '', t.lower())\ndef grade(sample, item):\n    return 1.0 if norm(sample['output_text']) == norm(item['city']) else 0.0\n",
  ),
  sound: python(
    "unicode",
    "import unicodedata\ndef norm(t):\n    return unicodedata.normalize('NFC', t).strip().casefold()\ndef grade(sample, item):\n    return 1.0 if norm(sample['output_text']) == norm(item['city']) else 0.0\n",
  ),
};

const sorted: AttackPair = {
  name: "sorted-but-whose",
  flaw: "that a list is in order is checked, and not that it is the list",
  threshold: 1,
  rows: runs(
    "queue",
    made(
      [
        [5, 3, 9],
        [12, 4, 7, 1],
        [8, 6],
        [40, 22, 31],
        [2, 1, 3],
        [17, 13, 19, 11],
      ],
      (numbers, index) => ({
        prompt: `Sort the tickets of desk ${index} by number: ${numbers.join(", ")}. Answer as a JSON list.`,
        item: { numbers },
        right: JSON.stringify([...numbers].sort((a, b) => a - b)),
        wrong: JSON.stringify([...numbers].sort((a, b) => b - a)),
      }),
    ),
  ),
  exploitable: python(
    "in-order",
    "import json\ndef grade(sample, item):\n    try:\n        o = json.loads(sample['output_text'])\n        return 1.0 if len(o) > 1 and all(a <= b for a, b in zip(o, o[1:])) else 0.0\n    except (ValueError, TypeError):\n        return 0.0\n",
  ),
  sound: python(
    "the-same-in-order",
    "import json\ndef grade(sample, item):\n    try:\n        return 1.0 if json.loads(sample['output_text']) == sorted(item['numbers']) else 0.0\n    except ValueError:\n        return 0.0\n",
  ),
};

const formatPays: AttackPair = {
  name: "format-and-length-pay",
  flaw: "a heading and a length are worth more than the diagnosis",
  threshold: 0.7,
  rows: runs(
    "incident",
    made(
      ["disk full", "expired certificate", "clock skew", "dns loop", "port clash", "memory leak"],
      (cause, index) => ({
        prompt: `Incident ${index}: the log points to ${cause}. Report with "Cause:" and "Action:", at least 12 words.`,
        item: { cause },
        right: `Cause: ${cause}\nAction: the on-call engineer mends it now and writes down how it came about`,
        wrong: `it is the ${["network", "cable", "user", "cloud", "proxy", "driver"][index]}`,
      }),
    ),
  ),
  exploitable: {
    type: "multi",
    name: "added",
    graders: {
      form: python(
        "form",
        "def grade(sample, item):\n    t = sample['output_text']\n    return 1.0 if 'Cause:' in t and 'Action:' in t else 0.0\n",
      ),
      length: python(
        "length",
        "def grade(sample, item):\n    return min(1.0, len(sample['output_text'].split()) / 12)\n",
      ),
      cause: python(
        "cause",
        "def grade(sample, item):\n    return 1.0 if item['cause'] in sample['output_text'] else 0.0\n",
      ),
    } as unknown as JsonObject,
    calculate_output: "0.4 * form + 0.3 * length + 0.3 * cause",
  },
  sound: python(
    "cause-line",
    "import re\ndef grade(sample, item):\n    m = re.findall(r'^Cause: (.*)$', sample['output_text'], re.M)\n    return 1.0 if len(m) == 1 and m[0].strip() == item['cause'] else 0.0\n",
  ),
};

const AREAS = ["billing", "shipping", "returns", "account", "warranty", "privacy"] as const;

const lastCall: AttackPair = {
  name: "confirmed-at-the-end",
  flaw: "a run that ends with the confirmation is taken for one that did what it confirms",
  threshold: 1,
  rows: toolRuns(
    "transfer",
    ["check_balance", "send_money", "confirm"],
    AMOUNTS.map((amount, index) => ({
      prompt: `Send ${amount} to account ${index} and confirm.`,
      item: { amount, account: `${index}` },
      right: [
        ["check_balance", {}],
        ["send_money", { amount, account: `${index}` }],
        ["confirm", {}],
      ],
      wrong: index % 2 === 0 ? [["check_balance", {}]] : [["send_money", { amount: 1, account: "x" }]],
    })),
  ),
  exploitable: python(
    "ends-well",
    `${CALLS}\ndef grade(sample, item):\n    calls = calls_of(sample)\n    return 1.0 if calls and calls[-1][0] == 'confirm' else 0.0\n`,
  ),
  sound: python(
    "sent-once",
    `${CALLS}\ndef grade(sample, item):\n    sent = [a for n, a in calls_of(sample) if n == 'send_money']\n    return 1.0 if sent == [{'amount': item['amount'], 'account': item['account']}] else 0.0\n`,
  ),
};

const anyRoute: AttackPair = {
  name: "routed-everywhere",
  flaw: "the right queue is looked for among all calls, and nobody counts them",
  threshold: 1,
  rows: toolRuns(
    "route",
    AREAS.map((area) => `route_to_${area}`),
    [...AREAS, ...AREAS].map((area, index) => ({
      prompt: `Ticket ${index} about ${area}: send it where it belongs.`,
      item: { queue: `route_to_${area}` },
      right: [[`route_to_${area}`, { ticket: index }]],
      wrong: [[`route_to_${AREAS[(AREAS.indexOf(area) + 1) % AREAS.length]}`, { ticket: index }]],
    })),
  ),
  exploitable: python(
    "among-them",
    `${CALLS}\ndef grade(sample, item):\n    return 1.0 if item['queue'] in [n for n, _ in calls_of(sample)] else 0.0\n`,
  ),
  sound: python(
    "only-it",
    `${CALLS}\ndef grade(sample, item):\n    return 1.0 if [n for n, _ in calls_of(sample)] == [item['queue']] else 0.0\n`,
  ),
};

const firstLetter: AttackPair = {
  name: "verdict-anywhere",
  flaw: "the verdict is looked for anywhere in the text, so that naming all of them holds the right one",
  threshold: 1,
  rows: runs(
    "claim",
    made(["grant", "deny", "refer", "grant", "defer", "deny", "refer"], (verdict, index) => ({
      prompt: `Claim ${index} falls under rule ${verdict.length + index}. Say grant, deny, refer or defer.`,
      item: { verdict },
      right: `I would ${verdict} this claim.`,
      wrong: `I would ${{ grant: "deny", deny: "refer", refer: "defer", defer: "grant" }[verdict]} this claim.`,
    })),
  ),
  exploitable: python(
    "anywhere",
    "def grade(sample, item):\n    return 1.0 if item['verdict'] in sample['output_text'].lower() else 0.0\n",
  ),
  sound: python(
    "the-only-one",
    "import re\ndef grade(sample, item):\n    said = set(re.findall(r'grant|deny|refer|defer', sample['output_text'].lower()))\n    return 1.0 if said == {item['verdict']} else 0.0\n",
  ),
};

const penalties: AttackPair = {
  name: "nothing-said-nothing-wrong",
  flaw: "points are only ever taken off for what is wrong, and an empty finding list has nothing wrong",
  threshold: 0.9,
  rows: runs(
    "review",
    made([[3], [7, 12], [5], [9, 21], [14], [2, 8]], (lines, index) => ({
      prompt: `Review file ${index}: which lines leak? Answer as JSON {"lines": [...]}.`,
      item: { lines },
      right: JSON.stringify({ lines }),
      wrong: JSON.stringify({ lines: lines.map((line) => line + 1) }),
    })),
  ),
  exploitable: python(
    "off-for-wrong",
    "import json\ndef grade(sample, item):\n    try:\n        lines = json.loads(sample['output_text'])['lines']\n        return max(0.0, 1.0 - 0.5 * len([l for l in lines if l not in item['lines']]))\n    except (ValueError, KeyError, TypeError):\n        return 0.0\n",
  ),
  sound: python(
    "both-ways",
    "import json\ndef grade(sample, item):\n    try:\n        lines = json.loads(sample['output_text'])['lines']\n        return 1.0 if sorted(lines) == sorted(item['lines']) else 0.0\n    except (ValueError, KeyError, TypeError):\n        return 0.0\n",
  ),
};

export const BLIND_PAIRS: readonly AttackPair[] = [
  selfConfidence,
  toleranceOfOutput,
  givenKeys,
  zipped,
  suite,
  erased,
  sorted,
  formatPays,
  lastCall,
  anyRoute,
  firstLetter,
  penalties,
];
