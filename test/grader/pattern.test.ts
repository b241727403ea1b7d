import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePattern } from "../../src/grader/pattern.ts";
import { EMPTY_REPEAT } from "../../src/grader/pattern-reader.ts";
import { PYTHON_TEMPLATES } from "../../src/grader/templates.generated.ts";
import { hasSystemPython } from "../support/system-python.ts";

const plain = { multiline: false, dot_all: false };
const problemOf = (pattern: string) => {
  const found = parsePattern(pattern, plain);
  return "node" in found ? "none" : `${found.at}: ${found.problem}`;
};

/** Finds everything with python's own `re` and with the matcher; prints each difference. */
const BOTH = `${PYTHON_TEMPLATES.matcher.text}
import json, re, signal, sys


class Late(Exception):
    """Python's own engine takes exponential time for some patterns, which is why there is another."""


def late(*_):
    raise Late()


def within(seconds, act):
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return act()
    except Late:
        return Late
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def compare(each):
    flags = 0
    for name, flag in (("ignore_case", re.I), ("multiline", re.M), ("dot_all", re.S)):
        flags |= flag if name in each["flags"] else 0
    try:
        theirs = re.compile(each["pattern"], flags)
    except re.error:
        theirs = None
    if theirs is None or each["node"] is None:
        if (theirs is None) != (each["node"] is None):
            print(json.dumps([each["pattern"], "python", theirs is not None, "ours", each["node"] is not None]))
        return
    ours = Matcher(each["node"], "ignore_case" in each["flags"])
    for text in each["texts"]:
        first = within(0.05, lambda: theirs.search(text))
        if first is Late:
            continue
        want, got = (first.span() if first else None), within(5, lambda: ours.find(text))
        if want == got and not each["empty"]:
            want = within(0.05, lambda: [found.span() for found in theirs.finditer(text)][:100])
            got = want if want is Late else ours.find_all(text, 100)
        if want != got:
            print(json.dumps([each["pattern"], each["flags"], text, "python", want, "ours", str(got)]))


signal.signal(signal.SIGALRM, late)
for line in sys.stdin:
    compare(json.loads(line))
`;

interface Compared {
  readonly pattern: string;
  readonly flags: readonly string[];
  readonly texts: readonly string[];
}

function differences(cases: readonly Compared[]): readonly string[] {
  const lines = cases.flatMap(({ pattern, flags, texts }) => {
    const parsed = parsePattern(pattern, {
      multiline: flags.includes("multiline"),
      dot_all: flags.includes("dot_all"),
    });
    if ("problem" in parsed && parsed.problem === EMPTY_REPEAT) return [];
    const read = "node" in parsed ? parsed : { node: null, empty: false };
    return JSON.stringify({ pattern, flags, texts, ...read });
  });
  const ran = spawnSync("python3", ["-I", "-W", "ignore", "-c", BOTH], {
    input: lines.join("\n"),
    encoding: "utf8",
    timeout: 100_000,
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout.split("\n").filter((line) => line !== "");
}

const atom = fc.constantFrom(
  ..."abAB1_ \n.^$".split(""),
  ...[
    "\\b",
    "\\B",
    "\\A",
    "\\Z",
    "\\d",
    "\\w",
    "\\s",
    "\\D",
    "\\W",
    "\\S",
    "[ab]",
    "[^a]",
    "[a-b1]",
    "[^\\w\\n]",
    "[\\W1]",
  ],
  ...["é", "\\n", "\\x61", "[]a]", "[^]b]", "[b-]", "k"],
);
const repeat = fc.constantFrom(
  "",
  "",
  "",
  "*",
  "+",
  "?",
  "*?",
  "+?",
  "??",
  "{2}",
  "{1,2}",
  "{,2}",
  "{2,}?",
  "{0,1}",
  "{a",
);
const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(atom, repeat).map(([each, times]) => each + (/^[\^$]$|^\\[bBAZ]$/.test(each) ? "" : times)),
    fc.tuple(tie("pattern"), repeat).map(([each, times]) => `(${each})${times}`),
  ),
  pattern: fc
    .array(fc.array(tie("piece"), { maxLength: 4 }), { minLength: 1, maxLength: 3 })
    .map((all) => all.map((each) => each.join("")).join("|")),
}));
const text = fc.string({ unit: fc.constantFrom(..."aaabbbAB1_ \n\nékK\u212a".split("")), minLength: 1, maxLength: 12 });
const flags = fc.subarray(["ignore_case", "multiline", "dot_all"]);

describe("a pattern", () => {
  test.skipIf(!hasSystemPython())(
    "matches where python's re matches, and the same text (skipped where there is no python3)",
    () => {
      const one = fc.record({ pattern, flags, texts: fc.array(text, { minLength: 8, maxLength: 8 }) });
      expect(differences(fc.sample(one, { numRuns: 3_000, seed: 20_261_123 }))).toEqual([]);
    },
  );

  test("is refused where it could not be matched in linear time, with the place", () => {
    const patterns = ["(a)\\1", "(?P<x>a)(?P=x)", "a(?=b)", "a(?!b)", "(?<=a)b", "(?<!a)b", "(?>a)", "a*+", "(?(1)a)"];
    expect(patterns.map(problemOf)).toEqual([
      "4: backreferences are not supported: they cannot be matched in linear time",
      "9: backreferences are not supported: they cannot be matched in linear time",
      "2: lookaround is not supported: it cannot be matched in linear time",
      "2: lookaround is not supported: it cannot be matched in linear time",
      "1: lookaround is not supported: it cannot be matched in linear time",
      "1: lookaround is not supported: it cannot be matched in linear time",
      "1: this kind of group is not supported",
      "3: possessive repeats are not supported",
      "1: this kind of group is not supported",
    ]);
  });

  test("is refused where it is malformed, with the place", () => {
    const patterns = [
      "a(b",
      "a)",
      "[a",
      "*a",
      "a**",
      "\\",
      "\\q",
      "\\x1",
      "[b-a]",
      "[[:digit:]]",
      "a{2,1}",
      "(?i)a",
      "^*",
      "a(b*)*",
    ];
    expect(patterns.map(problemOf)).toEqual([
      "2: this group is never closed",
      "2: this ) closes no group",
      "1: this set is never closed",
      "1: there is nothing to repeat here",
      "3: a repeat of a repeat",
      "1: a backslash with nothing after it",
      "1: \\q means nothing here",
      "1: \\x needs 2 hexadecimal digits",
      "2: a range that ends before it begins, or has no end",
      "2: named classes are not supported",
      "2: the counts are the wrong way round",
      "1: this kind of group is not supported",
      "1: there is nothing to repeat here",
      "2: what is repeated here can match the empty text",
    ]);
  });

  test("is refused where its repeats would make it large, or its groups deep", () => {
    expect(["a{1001}", "((a{100}){100})", `${"(".repeat(51)}a${")".repeat(51)}`].map(problemOf)).toEqual([
      "2: a repeat count is over 1000",
      "14: the pattern is too large: written out it has over 3000 steps",
      "51: groups are nested over 50 deep",
    ]);
  });

  test("has braces that count nothing as themselves", () => {
    expect(["a{", "a{}", "a{x}", "{1}", "a{1,2,3}"].map(problemOf)).toEqual(["none", "none", "none", "none", "none"]);
  });
});
