import { describe, expect, test } from "vitest";
import { onlyFileOf } from "../../../src/adapters/github/archive.ts";
import { UserError } from "../../../src/errors.ts";
import { zip } from "../../support/zip.ts";

const read = (archive: Uint8Array, limit = 1000) => Buffer.from(onlyFileOf(archive, "report.json", limit)).toString();

test.each([true, false])("the one file of an archive is read (stored: %s)", (stored) => {
  expect(read(zip({ content: Buffer.from('{"a":1}'), stored }))).toBe('{"a":1}');
});

describe("an archive is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["that is none", Buffer.from("hello"), "not a zip archive"],
    ["that is empty", zip(), "one file"],
    ["with a second file", zip({}, { name: "x" }), "one file"],
    ["whose file would land elsewhere", zip({ name: "../../report.json" }), "holds"],
    ["whose file has an absolute path", zip({ name: "/etc/report.json" }), "holds"],
    ["whose file is a link", zip({ mode: 0o120777, content: Buffer.from("/etc/passwd") }), "is a link"],
    ["that is encrypted", zip({ flags: 1 }), "encrypted"],
    ["whose file says that it is too large", zip({ size: 2000 }), "2000 bytes"],
    [
      "whose file is a bomb and says that it is small",
      zip({ content: Buffer.alloc(5_000_000), size: 10 }),
      "more than 1000",
    ],
    ["whose file is larger than it says", zip({ content: Buffer.alloc(900), size: 10 }), "damaged"],
    ["whose checksum is wrong", zip({ checksum: 1 }), "damaged"],
  ])("%s", (_, archive, why) => {
    expect(() => read(archive)).toThrow(UserError);
    expect(() => read(archive)).toThrow(why);
  });

  test("cut off anywhere, without any other error", () => {
    const whole = zip({ content: Buffer.from("x".repeat(100)) });
    for (let length = 0; length < whole.length; length++)
      expect(() => read(whole.subarray(0, length))).toThrow(UserError);
  });
});
