/** The text with other lines between `<!-- generated: name -->` and `<!-- end: name -->`. */
export function replacePart(text: string, name: string, lines: readonly string[]): string {
  const [start, end] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`there is no part ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${lines.join("\n")}\n${text.slice(to)}`;
}
