import { mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openScoreCache } from "../../src/adapters/score-cache.ts";
import { sha256 } from "../support/memory-world.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gradegate-scores-"));
});
afterEach(() => rm(folder, { recursive: true }));

const warnings: string[] = [];
const log = { info: () => {}, warn: (text: string) => void warnings.push(text), progress: () => {}, done: () => {} };
const open = (limitBytes?: number) =>
  openScoreCache(folder, { log, ...(limitBytes === undefined ? {} : { limitBytes }) });
const [KEY, OTHER] = [sha256("key"), sha256("other")];
const digest = (index: number) => sha256(`row ${index}`);
const text = (value: number) => JSON.stringify({ kind: "scored", value });

async function keep(key: string, values: readonly number[], limit?: number): Promise<void> {
  const kept = await open(limit).open(key);
  values.forEach((value, index) => {
    kept.put(digest(index), text(value));
  });
  await kept.save();
}
const found = async (key: string, count: number) => {
  const kept = await open().open(key);
  return Array.from({ length: count }, (_, index) => kept.get(digest(index)));
};
const segments = async () => (await readdir(folder)).filter((name) => name.endsWith(".scores"));

describe("the score cache on disk", () => {
  test("gives back what was kept, under its own key only", async () => {
    await keep(KEY, [0.5, 1]);
    expect(await found(KEY, 3)).toEqual([text(0.5), text(1), undefined]);
    expect(await found(OTHER, 1)).toEqual([undefined]);
  });

  test("a folder that is not there yet is empty", async () => {
    expect((await openScoreCache(join(folder, "a/b"), { log }).open(KEY)).get(digest(0))).toBeUndefined();
  });

  test("a torn end loses the torn record and no other, wherever it is torn", async () => {
    await keep(KEY, [0.5, 1]);
    const [name] = await segments();
    const file = join(folder, name ?? "");
    const size = (await readFile(file)).length;
    for (let cut = size - 2; cut > size / 2 + 1; cut -= 1) {
      await truncate(file, cut);
      expect(await found(KEY, 2)).toEqual([text(0.5), undefined]);
    }
  });

  test("a record with any byte changed is not there", async () => {
    await keep(KEY, [0.5]);
    const [name] = await segments();
    const file = join(folder, name ?? "");
    const whole = await readFile(file);
    for (let at = 0; at < whole.length - 1; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      await writeFile(file, flipped);
      expect({ at, found: await found(KEY, 1) }).toEqual({ at, found: [undefined] });
    }
  });

  test("a segment under another grader's name is not believed", async () => {
    await keep(KEY, [0.5]);
    const [name] = await segments();
    await writeFile(join(folder, (name ?? "").replace(KEY, OTHER)), await readFile(join(folder, name ?? "")));
    expect(await found(OTHER, 1)).toEqual([undefined]);
  });

  test("of two records that differ neither is there", async () => {
    await keep(KEY, [0.5, 1]);
    await keep(KEY, [0.25]);
    expect(await found(KEY, 2)).toEqual([undefined, text(1)]);
  });

  test("many writers at once lose nothing", async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        const kept = await open().open(KEY);
        for (let row = writer; row < 200; row += 20) kept.put(digest(row), text(row));
        await kept.save();
      }),
    );
    expect(await found(KEY, 200)).toEqual(Array.from({ length: 200 }, (_, row) => text(row)));
    expect((await readdir(folder)).filter((name) => name.endsWith(".half-written"))).toEqual([]);
  });

  test("over its limit the oldest segments go, and what a killed run left half written", async () => {
    await keep(OTHER, [1]);
    const [oldest] = await segments();
    await utimes(join(folder, oldest ?? ""), 1, 1);
    await writeFile(join(folder, "left.half-written"), "x");
    await utimes(join(folder, "left.half-written"), 1, 1);
    await writeFile(join(folder, "theirs.txt"), "not ours");
    await keep(KEY, [0.5], 200);
    expect(await found(OTHER, 1)).toEqual([undefined]);
    expect(await found(KEY, 1)).toEqual([text(0.5)]);
    expect((await readdir(folder)).sort()).toEqual([...(await segments()), "theirs.txt"].sort());
  });

  test("a folder that cannot be used is told and stops nothing", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await mkdir(join(folder, "empty"));
    const kept = await openScoreCache(file, { log }).open(KEY);
    kept.put(digest(0), text(1));
    await kept.save();
    expect(kept.get(digest(0))).toBeUndefined();
    expect(warnings.join("\n")).toMatch(/cannot be read.*\n.*cannot be written/);
  });
});
