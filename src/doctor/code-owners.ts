/** One line of a CODEOWNERS file that names somebody. */
interface OwnerLine {
  readonly pattern: string;
  readonly owners: readonly string[];
}

/** The owners of a path: of the last pattern that matches it, as GitHub reads it. Empty where nobody owns it. */
export function ownersOf(path: string, codeOwners: string): readonly string[] {
  return linesOf(codeOwners).findLast(({ pattern }) => matches(pattern, path))?.owners ?? [];
}

function linesOf(text: string): readonly OwnerLine[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...owners] = line
      .replace(/(^|\s)#.*$/, "")
      .trim()
      .split(/\s+/);
    return pattern === undefined || pattern === "" ? [] : [{ pattern, owners }];
  });
}

/** The patterns of .gitignore without `!` and ranges, which is what GitHub reads. Compared step by step: no backtracking. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.replace(/\/$/, "").includes("/");
  const parts = pattern.replace(/^\//, "").replace(/\/$/, "/**").split("/");
  // `docs/*` owns what lies in the folder itself alone; any other pattern also what lies under a folder it names.
  const open = parts.at(-1) === "**" || parts.at(-1) === "*" ? parts : [...parts, "**"];
  const steps = path.split("/");
  const forms = open === parts || pattern.endsWith("/") ? [open] : [parts, open];
  return forms.some((form) => follows(anchored ? form : ["**", ...form], steps));
}

function follows(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = new Set([0]);
  const spread = (at: Set<number>) => {
    for (const index of at) if (pattern[index] === "**") at.add(index + 1);
    return at;
  };
  spread(reached);
  for (const step of path) {
    const next = new Set<number>();
    for (const index of reached) {
      const part = pattern[index];
      if (part === "**") next.add(index);
      else if (part !== undefined && fits(part, step)) next.add(index + 1);
    }
    reached = spread(next);
  }
  return reached.has(pattern.length);
}

/** `*` is any run of characters, `?` one. */
function fits(part: string, step: string): boolean {
  let reached = new Set([0]);
  const spread = (at: Set<number>) => {
    for (const index of at) if (part[index] === "*") at.add(index + 1);
    return at;
  };
  spread(reached);
  for (const character of step) {
    const next = new Set<number>();
    for (const index of reached) {
      if (part[index] === "*") next.add(index);
      else if (part[index] === "?" || part[index] === character) next.add(index + 1);
    }
    reached = spread(next);
  }
  return reached.has(part.length);
}
