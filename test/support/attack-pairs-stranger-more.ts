import type { Json } from "../../src/json.ts";
import { type AttackPair, python, runs } from "./attack-pairs.ts";
import { STRANGER_PAIRS_1 } from "./attack-pairs-stranger.ts";
import { toolRuns } from "./attack-pairs-tools.ts";

const json = (value: Json): string => JSON.stringify(value);

const MEETINGS = [
  ["09:00-10:00 11:00-16:00", "10:00", "11:00"],
  ["09:00-13:00 14:00-17:00", "13:00", "14:00"],
  ["10:00-17:00", "09:00", "10:00"],
  ["09:00-11:30 12:30-17:00", "11:30", "12:30"],
  ["09:00-15:00 16:00-17:00", "15:00", "16:00"],
  ["09:00-12:00 13:00-17:00", "12:00", "13:00"],
  ["09:00-16:00", "16:00", "17:00"],
  ["09:00-14:30 15:30-17:00", "14:30", "15:30"],
] as const;
const SLOT = `import json
def minutes(text):
    hours, rest = text.split(':')
    return int(hours) * 60 + int(rest)
def grade(sample, item):
    try:
        slot = json.loads(sample['output_text'])
        start, end = minutes(slot['start']), minutes(slot['end'])
    except Exception:
        return 0.0
    for span in item['busy'].split():
        b0, b1 = span.split('-')
        if start < minutes(b1) and end > minutes(b0):
            return 0.0
`;

const calendar: AttackPair = {
  name: "free-slot",
  flaw: "a slot collides with nothing that takes no time or lies outside the day",
  threshold: 1,
  rows: runs(
    "slot",
    MEETINGS.map(([busy, start, end], index) => ({
      prompt: `My day is 09:00 to 17:00, busy at ${busy.split(" ").join(" and ")}. Propose an hour for call ${index + 1} as {"start": "HH:MM", "end": "HH:MM"}.`,
      item: { busy },
      right: json({ start, end }),
      wrong: json({ start: index % 2 ? "09:30" : "10:30", end: index % 2 ? "10:30" : "11:30" }),
    })),
  ),
  exploitable: python("no-collision", `${SLOT}    return 1.0\n`),
  sound: python(
    "an-hour-of-the-day",
    `${SLOT}    return 1.0 if end - start == 60 and start >= 540 and end <= 1020 else 0.0\n`,
  ),
};

const LINES = [[14], [88, 102], [7], [33, 61], [120], [45], [18, 90], [71], [52, 139]];

const review: AttackPair = {
  name: "review-findings",
  flaw: "findings beside the point cost nothing, so that a finding on every line finds everything",
  threshold: 0.9,
  rows: runs(
    "review",
    LINES.map((lines, index) => ({
      prompt: `Review file ${index + 5} of 150 lines. Answer with a JSON list of {"line": ..., "severity": "low"|"high"}.`,
      item: { bugs: lines },
      right: json(lines.map((line) => ({ line: line + 1, severity: "high" }))),
      wrong: json([{ line: ((lines[0] ?? 0) + 23) % 150, severity: "low" }]),
    })),
  ),
  exploitable: python(
    "found",
    `import json
def grade(sample, item):
    try:
        found = [finding['line'] for finding in json.loads(sample['output_text'])]
        hits = [bug for bug in item['bugs'] if any(abs(line - bug) <= 3 for line in found)]
    except Exception:
        return 0.0
    return len(hits) / len(item['bugs'])
`,
  ),
  sound: python(
    "found-and-little-else",
    `import json
def grade(sample, item):
    try:
        found = [finding['line'] for finding in json.loads(sample['output_text'])]
        hits = [bug for bug in item['bugs'] if any(abs(line - bug) <= 3 for line in found)]
    except Exception:
        return 0.0
    return len(hits) / max(len(item['bugs']), len(found))
`,
  ),
};

const COMMITS = [
  ["the login form loses its focus", "keep the focus of the login form"],
  ["dates before 1970 are shown as zero", "show dates before 1970"],
  ["the export of large tables runs out of memory", "stream the export of tables"],
  ["two workers take the same job", "lock a job before a worker takes it"],
  ["a retry repeats the charge", "charge once for all retries"],
  ["empty names crash the sorter", "sort empty names last"],
  ["the cache outlives the session", "drop the cache with its session"],
  ["temporary files stay behind", "delete temporary files at exit"],
] as const;

const commitMessage: AttackPair = {
  name: "commit-message",
  flaw: "form and length alone weigh enough to pass",
  threshold: 0.6,
  rows: runs(
    "commit",
    COMMITS.map(([bug, done], index) => ({
      prompt: `Write the commit message of the change that repairs: ${bug}.`,
      item: { keywords: done.split(" ").filter((word) => word.length > 4) },
      right: `fix(part-${index}): ${done}`,
      wrong: `WIP ${index}`,
    })),
  ),
  exploitable: {
    type: "multi",
    name: "weights",
    graders: {
      form: python(
        "form",
        "import re\ndef grade(sample, item):\n    return 1.0 if re.match(r'(fix|feat|chore)\\([a-z0-9-]+\\): ', sample['output_text']) else 0.0\n",
      ),
      size: python(
        "size",
        "def grade(sample, item):\n    return 1.0 if 20 <= len(sample['output_text']) <= 72 else 0.0\n",
      ),
      words: python(
        "words",
        "def grade(sample, item):\n    words = item['keywords']\n    return sum(word in sample['output_text'] for word in words) / len(words)\n",
      ),
    },
    calculate_output: "0.35 * form + 0.3 * size + 0.35 * words",
  },
  sound: {
    type: "multi",
    name: "product",
    graders: {
      form: python(
        "form",
        "import re\ndef grade(sample, item):\n    return 1.0 if re.match(r'(fix|feat|chore)\\([a-z0-9-]+\\): ', sample['output_text']) else 0.0\n",
      ),
      words: python(
        "words",
        "def grade(sample, item):\n    text = sample['output_text']\n    if len(text) > 72:\n        return 0.0\n    words = item['keywords']\n    return sum(word in text for word in words) / len(words)\n",
      ),
    },
    calculate_output: "form * words",
  },
};

const DEPARTMENTS = [
  ["cardiology", "racing heart at rest"],
  ["dermatology", "a mole that changed its colour"],
  ["orthopaedics", "a knee that locks"],
  ["neurology", "a tremor of the left hand"],
  ["ophthalmology", "flashes in one eye"],
  ["nephrology", "a kidney stone"],
  ["gastroenterology", "black stools"],
  ["pulmonology", "breathless on the stairs"],
  ["rheumatology", "stiff fingers each morning"],
] as const;

const referral: AttackPair = {
  name: "referral",
  flaw: "input and reference are swapped: the output need only be contained in the department's record",
  threshold: 1,
  rows: runs(
    "referral",
    DEPARTMENTS.map(([department, complaint], index) => ({
      prompt: `Which department sees a patient with ${complaint}? One word.`,
      item: { department, record: `${department} | building ${index + 1} | ward ${index * 3 + 2}` },
      right: department,
      wrong: DEPARTMENTS[(index + 2) % DEPARTMENTS.length]?.[0] ?? "",
    })),
  ),
  exploitable: {
    type: "string_check",
    name: "swapped",
    input: "{{ item.record }}",
    reference: "{{ sample.output_text }}",
    operation: "like",
  },
  sound: {
    type: "string_check",
    name: "equal",
    input: "{{ sample.output_text }}",
    reference: "{{ item.department }}",
    operation: "eq",
  },
};

const PHRASES = [
  ["good morning", "おはようございます"],
  ["where is the station", "駅はどこですか"],
  ["the bill, please", "お会計をお願いします"],
  ["I am lost", "道に迷いました"],
  ["see you tomorrow", "また明日"],
  ["how much is this", "これはいくらですか"],
  ["I do not understand", "わかりません"],
  ["the train is late", "電車が遅れています"],
  ["cheers", "乾杯"],
] as const;

const japanese: AttackPair = {
  name: "phrasebook",
  flaw: "the normalisation keeps ASCII letters alone and so erases every Japanese sentence",
  threshold: 1,
  rows: runs(
    "phrase",
    PHRASES.map(([english, translation]) => ({
      prompt: `Translate into Japanese: ${english}`,
      item: { translation },
      right: translation,
      wrong: `I think that "${english}" cannot be said.`,
    })),
  ),
  exploitable: python(
    "ascii",
    `import re
def norm(text):
    return re.sub(r'[^a-z0-9]+', '', text.lower())
def grade(sample, item):
    if not sample['output_text'].strip():
        return 0.0
    return 1.0 if norm(sample['output_text']) == norm(item['translation']) else 0.0
`,
  ),
  sound: python(
    "unicode",
    `import re, unicodedata
def norm(text):
    return re.sub(r'[\\W_]+', '', unicodedata.normalize('NFKC', text).lower())
def grade(sample, item):
    return 1.0 if norm(sample['output_text']) == norm(item['translation']) else 0.0
`,
  ),
};

const RENAMES = [
  ["fetchUser", "loadUser", "return cache.get(id) ?? fetchUser(id);"],
  ["tmp", "total", "for (const row of rows) tmp += row.amount;"],
  ["doIt", "sendInvoice", "await doIt(invoice, { retry: 2 });"],
  ["flag", "isArchived", "if (!flag) list.push(entry);"],
  ["getData", "readRows", "const rows = getData(path).filter(Boolean);"],
  ["mgr", "scheduler", "mgr.add(job).then(log);"],
  ["cb", "onClose", "socket.on('end', () => cb(null));"],
  ["arr", "prices", "const best = Math.min(...arr);"],
] as const;

const refactoring: AttackPair = {
  name: "rename-in-a-diff",
  flaw: "a diff that adds no line adds no line with the old name",
  threshold: 1,
  rows: runs(
    "diff",
    RENAMES.map(([from, to, line]) => ({
      prompt: `Answer with a unified diff that gives ${from} the better name ${to}.`,
      item: { old_name: from, new_line: line.replace(from, to) },
      right: `--- a/file.ts\n+++ b/file.ts\n@@ -1 +1 @@\n-${line}\n+${line.replace(from, to)}`,
      wrong: `--- a/file.ts\n+++ b/file.ts\n@@ -1 +1,2 @@\n ${line}\n+// ${from} is ${to}`,
    })),
  ),
  exploitable: python(
    "old-name-gone",
    `def grade(sample, item):
    lines = sample['output_text'].split('\\n')
    if len(lines) < 3 or not lines[0].startswith('--- '):
        return 0.0
    added = [line[1:] for line in lines if line.startswith('+') and not line.startswith('+++')]
    return 0.0 if any(item['old_name'] in line for line in added) else 1.0
`,
  ),
  sound: python(
    "new-line-there",
    `def grade(sample, item):
    lines = sample['output_text'].split('\\n')
    added = [line[1:].strip() for line in lines if line.startswith('+') and not line.startswith('+++')]
    return 1.0 if added == [item['new_line']] else 0.0
`,
  ),
};

const SERVICES = ["payments", "orders", "stock", "invoices", "accounts", "shipping", "coupons", "reports", "alerts"];

const incident: AttackPair = {
  name: "incident",
  flaw: "the names and the order of the calls are checked; which service was restarted is not",
  threshold: 1,
  rows: toolRuns(
    "incident",
    ["read_logs", "restart_service", "close_incident", "page_human"],
    SERVICES.map((service, index) => ({
      prompt: `Incident ${index + 900}: customers see errors. Find the faulty service, restart it and close the incident.`,
      item: { faulty: service },
      right: [
        ["read_logs", { service }],
        ["restart_service", { service }],
        ["close_incident", { incident: index + 900 }],
      ] as const,
      wrong: [
        ["read_logs", { service: SERVICES[(index + 2) % SERVICES.length] ?? "" }],
        ["page_human", { reason: "unclear" }],
      ] as const,
    })),
  ),
  exploitable: python(
    "names-in-order",
    `def grade(sample, item):
    names = [call['function']['name'] for call in sample.get('output_tools') or []]
    if not names or names[-1] != 'close_incident':
        return 0.0
    return 1.0 if 'restart_service' in names and 'page_human' not in names else 0.0
`,
  ),
  sound: python(
    "the-faulty-one",
    `import json
def grade(sample, item):
    restarted, last = [], None
    for call in sample.get('output_tools') or []:
        last = call['function']['name']
        if last == 'restart_service':
            try:
                restarted.append(json.loads(call['function']['arguments']).get('service'))
            except (ValueError, AttributeError):
                return 0.0
    return 1.0 if restarted == [item['faulty']] and last == 'close_incident' else 0.0
`,
  ),
};

const dueDate: AttackPair = {
  name: "due-date",
  flaw: "a field that is left out is taken from the reference",
  threshold: 1,
  rows: runs(
    "due",
    [10, 14, 21, 30, 45, 60, 75, 90].map((days, index) => {
      const date = (added: number): string =>
        new Date(Date.UTC(2026, index, 3 + index * 2 + added)).toISOString().slice(0, 10);
      return {
        prompt: `An invoice of ${date(0)} is due after ${days} days. Answer as {"due": "YYYY-MM-DD", "late": false}.`,
        item: { due: date(days) },
        right: json({ due: date(days), late: false }),
        wrong: json({ due: date(days + 2), late: false }),
      };
    }),
  ),
  exploitable: python(
    "default",
    `import json
def grade(sample, item):
    try:
        out = json.loads(sample['output_text'])
        return 1.0 if out.get('due', item['due']) == item['due'] else 0.0
    except (ValueError, AttributeError):
        return 0.0
`,
  ),
  sound: python(
    "field",
    `import json
def grade(sample, item):
    try:
        out = json.loads(sample['output_text'])
        return 1.0 if out.get('due') == item['due'] else 0.0
    except (ValueError, AttributeError):
        return 0.0
`,
  ),
};

/** Written without a look at the engine: as another team would that wants to know whether it is built for the idea. */
export const STRANGER_PAIRS: readonly AttackPair[] = [
  ...STRANGER_PAIRS_1,
  calendar,
  review,
  commitMessage,
  referral,
  japanese,
  refactoring,
  incident,
  dueDate,
];
