import { describe, expect, test } from "vitest";
import { surroundingsProblems } from "../../src/grader/python-surroundings.ts";

const told = (source: string) => surroundingsProblems(source).map(({ message }) => message);

describe("python that may tell where or when it runs is warned of", () => {
  test.each([
    ["import time", "the clock (line 1)"],
    ["from datetime import datetime", "the clock (line 1)"],
    ["import sys\nx = sys.platform == 'wasi'", "the machine or the interpreter (line 2)"],
    ["import os", "the process or the file system (line 1)"],
    ["text = open('/etc/hostname').read()", "the process or the file system (line 1)"],
    ["from urllib.request import urlopen", "the network (line 1)"],
    ["import random", "chance (line 1)"],
    ["def grade(sample, item):\n  return eval(item['formula'])", "code that is made up as it runs (line 2)"],
  ])("%s", (source, what) => {
    expect(told(source)).toEqual([`the source may read what differs from run to run: ${what}`]);
  });
});

describe("python that reads its sample and item alone is not", () => {
  test.each([
    ["import json, re, math, difflib, collections"],
    ["import re\npattern = re.compile(r'x')"],
    ["# import os would be wrong here"],
    ["x = 1  # random.random()"],
    ["word = '#'  "],
    ["model.eval()"],
    ["timely = reopened(1)"],
  ])("%s", (source) => {
    expect(told(source)).toEqual([]);
  });

  test("a hash within a text does not end the line's code", () => {
    expect(told("x = '#'; import os")).toHaveLength(1);
  });
});
