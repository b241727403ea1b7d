import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/program.ts";

const text = readFileSync(join(ROOT, ".github/SECURITY.md"), "utf8");
const threats = [...text.matchAll(/^\| (\d+) \| (.+?) \| (closed|open|not here) \| (.+) \|$/gm)].map(
  ([, number, threat, state, rest]) => ({ number: Number(number), threat, state, rest: rest ?? "" }),
);
/** `test/file.test.ts`: the test's name, to the end of the cell or of the brackets around it. */
const named = (rest: string) =>
  [...rest.matchAll(/`(test\/[\w./-]+\.test\.ts)`: ([^|]+?)(?=\)|$)/g)].map(([, file = "", name = ""]) => ({
    file,
    name,
  }));

test("the threat model has each of the 42 threats once", () => {
  expect(threats.map(({ number }) => number)).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
});

test("every threat that is closed names the test that closes it", () => {
  expect(threats.filter(({ state, rest }) => state === "closed" && named(rest).length === 0)).toEqual([]);
});

test("every test that it names is there, by file and name", () => {
  const missing = threats
    .flatMap(({ rest }) => named(rest))
    .filter(({ file, name }) => {
      const path = join(ROOT, file);
      return !existsSync(path) || !readFileSync(path, "utf8").includes(`"${name}`);
    });
  expect(missing).toEqual([]);
});

test("every threat that is not closed says why", () => {
  expect(threats.filter(({ state, rest }) => state !== "closed" && rest.length < 15)).toEqual([]);
});
