import { describe, expect, test } from "vitest";
import { channelsRead, thriftyPython } from "../../src/attack/thrifty-python.ts";
import type { GraderInput } from "../../src/grader/contract.ts";

const CALLS_ONLY =
  'def calls(sample):\n    return sample["output_tools"]\ndef grade(sample, item):\n    return float(len(calls(sample)))\n';

describe("what of a sample a program reads", () => {
  test.each([
    ["names, also through a function of its own", CALLS_ONLY, ["output_tools"]],
    ["get", "def grade(sample, item):\n    return len(sample.get('output_text', ''))\n", ["output_text"]],
    ["nothing", "def grade(sample, item):\n    return 1.0\n", []],
  ])("%s", (_, source, fields) => {
    expect([...(channelsRead(source) ?? ["all"])]).toEqual(fields);
  });

  test.each([
    ["by a key that it works out", "def grade(sample, item):\n    k = 'output_' + 'text'\n    return len(sample[k])\n"],
    ["all of its values", "def grade(sample, item):\n    return len(str(sample.values()))\n"],
    ["handed to a function of python", "def grade(sample, item):\n    return len(str(sample))\n"],
    ["under another name", "def grade(sample, item):\n    s = sample\n    return len(s['output_text'])\n"],
    [
      "handed on under another name",
      "def f(s):\n    return s['output_text']\ndef grade(sample, item):\n    x = f\n    return x(sample)\n",
    ],
    ["through the frame", "def grade(sample, item):\n    return len(locals()['sam' + 'ple']['output_text'])\n"],
    [
      "to a function of its own whose parameter has another name",
      "def f(s):\n    return s[0]\ndef grade(sample, item):\n    return f(sample)\n",
    ],
  ])("may be all of it: %s", (_, source) => {
    expect(channelsRead(source)).toBeUndefined();
  });
});

const input = (text: string, tools: number): GraderInput => ({
  item: {},
  sample: {
    output_text: text,
    output_tools: Array.from({ length: tools }, (_, index) => ({
      id: `call_${index}`,
      type: "function" as const,
      function: { name: "f", arguments: "{}" },
    })),
    choices: [],
  },
});

test("inputs that a program cannot tell apart are run once, and every one gets its answer in order", async () => {
  const asked: number[] = [];
  const python = thriftyPython({
    close: async () => {},
    run: async (_, inputs) => {
      asked.push(inputs.length);
      return inputs.map(({ sample }) => ({ kind: "value", value: sample.output_tools.length }) as never);
    },
  });
  const answers = await python.run(CALLS_ONLY, [input("a", 1), input("b", 2), input("c", 1)]);
  const again = await python.run(CALLS_ONLY, [input("d", 2), input("e", 3)]);
  expect([...answers, ...again].map((each) => (each as { value?: number }).value)).toEqual([1, 2, 1, 2, 3]);
  expect(asked).toEqual([2, 1]);
});
