import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writeWhole } from "../../src/adapters/whole-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradegate-whole-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("a file is written whole", () => {
  test("or stays as it was, with nothing left beside it", async () => {
    const path = join(folder, "runs.jsonl");
    await writeWhole(path, "before");
    const torn = Readable.from(
      (function* () {
        yield "half";
        throw new Error("killed");
      })(),
    );
    await expect(writeWhole(path, torn)).rejects.toThrow("killed");
    expect([await readFile(path, "utf8"), await readdir(folder)]).toEqual(["before", ["runs.jsonl"]]);
  });

  test("by two at once, each of them whole", async () => {
    const path = join(folder, "runs.jsonl");
    await Promise.all([writeWhole(path, "a".repeat(9000)), writeWhole(path, "b".repeat(9000))]);
    expect(["a".repeat(9000), "b".repeat(9000)]).toContain(await readFile(path, "utf8"));
  });

  test("and who may read it stays as it was", async () => {
    const path = join(folder, "private.json");
    await writeFile(path, "", { mode: 0o600 });
    await writeWhole(path, "x");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test("behind a link, where the link leads", async () => {
    await writeFile(join(folder, "real.json"), "");
    await symlink("real.json", join(folder, "link.json"));
    await writeWhole(join(folder, "link.json"), "x");
    expect(await readFile(join(folder, "real.json"), "utf8")).toBe("x");
  });
});
