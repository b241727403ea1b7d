import { crc32, inflateRawSync } from "node:zlib";
import { UserError } from "../../errors.ts";

/**
 * The content of the one file of a zip archive, read in memory: nothing is written, so no name, link or mode in it means
 * anything. Throws a UserError for any archive that is not exactly this, or whose content is larger than `limit` bytes.
 */
export function onlyFileOf(archive: Uint8Array, name: string, limit: number): Uint8Array {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || end + 22 > bytes.length) throw refused("it is not a zip archive");
  if (bytes.readUInt16LE(end + 10) !== 1) throw refused(`it should hold one file, ${name}`);
  const at = bytes.readUInt32LE(end + 16);
  if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw refused("its directory cannot be read");
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [checksum, packed, size] = [16, 20, 24].map((offset) => bytes.readUInt32LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const nameLength = bytes.readUInt16LE(at + 28);
  const found = bytes.subarray(at + 46, at + 46 + nameLength).toString("latin1");
  if (found !== name) throw refused(`it should hold ${name} and holds ${JSON.stringify(found.slice(0, 100))}`);
  // The upper half of the external attributes is the mode under Unix: a link's kind is 0o12.
  if (bytes.readUInt32LE(at + 38) >>> 28 === 0o12) throw refused(`${name} in it is a link`);
  if ((flags & 1) !== 0) throw refused("it is encrypted");
  if (size > limit) throw refused(`${name} in it has ${size} bytes; at most ${limit} are read`);
  const local = bytes.readUInt32LE(at + 42);
  if (local + 30 > at || bytes.readUInt32LE(local) !== 0x04034b50) throw refused("its file cannot be found");
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > at) throw refused("its file is cut off");
  const content = unpacked(bytes.subarray(start, start + packed), method, limit);
  if (content.length !== size || crc32(content) !== checksum) throw refused(`${name} in it is damaged`);
  return content;
}

/** What it says of its size is not believed: inflating stops at the limit. */
function unpacked(content: Buffer, method: number, limit: number): Uint8Array {
  if (method === 0) return content;
  if (method !== 8) throw refused(`it is packed in a way (${method}) that is not read`);
  try {
    return inflateRawSync(content, { maxOutputLength: limit });
  } catch {
    throw refused(`its file is damaged, or has more than ${limit} bytes`);
  }
}

function refused(why: string): UserError {
  return new UserError(`the artifact is refused: ${why}`);
}
