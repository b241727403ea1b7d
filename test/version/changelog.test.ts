import { expect, test } from "vitest";
import { withVersion } from "../../src/policy/written-version.ts";
import { withEntry } from "../../src/version/changelog.ts";

test("an entry comes first, once, and leaves the others as they are", () => {
  const first = withEntry(undefined, "colour 1.1.0", ["two rose"]);
  expect(first).toBe("# Changelog of the policies\n\n## colour 1.1.0\n\n- two rose\n");
  const second = withEntry(first, "colour 2.0.0", ["one flipped"]);
  expect(second).toBe(
    "# Changelog of the policies\n\n## colour 2.0.0\n\n- one flipped\n\n## colour 1.1.0\n\n- two rose\n",
  );
  expect(withEntry(second, "colour 2.0.0", ["one flipped"])).toBe(second);
  expect(withEntry(second, "colour 1.1.0", ["three rose"])).toBe(second.replace("two rose", "three rose"));
});

test("a version is replaced where it stands, in the quotes that it has", () => {
  const at = (text: string) => ({ file: "a.yaml", line: 2, column: text.split("\n")[1]?.indexOf(": ") as number });
  const place = (text: string) => ({ ...at(text), column: at(text).column + 3 });
  for (const written of ['"1.0.0"', "'1.0.0'", "1.0.0"]) {
    const text = `name: colour\nversion: ${written} # why\nother: 1.0.0\n`;
    expect(withVersion(text, place(text), "1.0.0", "2.0.0")).toBe(text.replace(written, written.replace("1", "2")));
  }
  const alias = "name: colour\nversion: *version\n";
  expect(withVersion(alias, place(alias), "1.0.0", "2.0.0")).toBeUndefined();
});
