import { mkdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file so that it is there whole or as it was: beside it, and then in its place. What is no plain file, as
 * /dev/stdout, is written to directly; behind a link stands the file that it leads to.
 */
export async function writeWhole(path: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const isPlain = await stat(target).then(
    (found) => found.isFile(),
    () => true,
  );
  if (!isPlain) return writeFile(target, content);
  const beside = `${target}.${process.pid}.part`;
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
