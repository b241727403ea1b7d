import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { templateFiles } from "../../.github/scripts/template/files.ts";
import { randomOf } from "../../.github/scripts/template/random.ts";
import { ROOT, runProgram } from "../support/program.ts";

describe("the template's generator", () => {
  const files = templateFiles();

  test.each(Object.entries(files))("%s is what the generator writes", (path, text) => {
    expect(readFileSync(join(ROOT, path), "utf8") === text).toBe(true);
  });

  test("no dataset or recording is beside it that it did not write", () => {
    const found = ["policies/datasets", "policies/recordings", "policies/training"].flatMap((folder) =>
      readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
    );
    expect(found.sort()).toEqual(Object.keys(files).sort());
  });

  test("it gives the same bytes twice", () => {
    expect(templateFiles()).toEqual(files);
  });

  test("--check is content with the committed files", async () => {
    const script = join(ROOT, ".github/scripts/generate-template.ts");
    expect(await runProgram([script, "--check"], { cwd: ROOT })).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  test("each name has a stream of chance of its own", () => {
    const draws = (name: string) => {
      const random = randomOf(name);
      return Array.from({ length: 5 }, () => random.int(0, 1_000_000));
    };
    expect(draws("a")).toEqual(draws("a"));
    expect(draws("a")).not.toEqual(draws("b"));
  });
});
