import { crc32, deflateRawSync } from "node:zlib";

interface Entry {
  readonly name?: string;
  readonly mode?: number;
  readonly content?: Buffer;
  readonly size?: number;
  readonly stored?: boolean;
  readonly checksum?: number;
  readonly flags?: number;
}

/** A zip archive, as honest as it is asked to be. */
export function zip(...entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name = "report.json",
    mode = 0o100644,
    content = Buffer.from("{}"),
    stored = false,
    ...lie
  } of entries) {
    const packed = stored ? content : deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(lie.flags ?? 0, 2);
    head.writeUInt16LE(stored ? 0 : 8, 4);
    head.writeUInt32LE(lie.checksum ?? crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(lie.size ?? content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), head, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0003", "latin1"), head, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, listed, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}
