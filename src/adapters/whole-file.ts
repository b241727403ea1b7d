import { randomUUID } from "node:crypto";
import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file so that it is there whole or as it was: beside it, and then in its place. What is no plain file, as
 * /dev/stdout, is written to directly; behind a link stands the file that it leads to. Who may read it stays as it was.
 */
export async function writeWhole(path: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const there = await stat(target).catch(() => undefined);
  if (there?.isFile() === false) return writeFile(target, content);
  const beside = `${target}.${randomUUID()}.part`;
  try {
    await writeFile(beside, content, { flag: "wx" });
    if (there !== undefined) await chmod(beside, there.mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
