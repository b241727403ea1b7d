const TITLE = "# Changelog of the policies";

/**
 * A changelog with the entry of one version: put first where it is new, and replaced where that version is there already.
 * Everything else stays as it is, and the same entry twice changes nothing.
 */
export function withEntry(text: string | undefined, heading: string, lines: readonly string[]): string {
  const entry = `## ${heading}\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
  const rest = text === undefined || text.trim() === "" ? `${TITLE}\n` : text;
  const parts = rest.split(/^(?=## )/m);
  const at = parts.findIndex((part) => part.split(/\r?\n/, 1)[0] === `## ${heading}`);
  if (at >= 0) {
    const isLast = at === parts.length - 1;
    parts[at] = isLast ? entry : `${entry}\n`;
    return parts.join("");
  }
  const [first = "", ...others] = parts;
  const starts = first.startsWith("## ");
  const head = starts ? "" : `${first.trimEnd()}\n\n`;
  const tail = starts ? parts.join("") : others.join("");
  return `${head}${entry}${tail === "" ? "" : `\n${tail}`}`;
}
