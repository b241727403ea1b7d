import type { ConfigProblem } from "./contract.ts";

/**
 * What lets python tell where or when it runs, by what it is a sign of. A grader that reads any of these can behave here and
 * misbehave where a job is paid. By text alone: whoever hides it on purpose is not found (`getattr(builtins, "__imp" + …)`),
 * which is why it is a warning and reviewers read the source.
 */
const SIGNS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ["the clock", /\b(?:import\s+(?:time|datetime)|from\s+(?:time|datetime)\s+import|time\.time|datetime\.now)\b/],
  [
    "the machine or the interpreter",
    /\b(?:import\s+(?:platform|sysconfig|resource)|from\s+(?:platform|sysconfig)\s+import|sys\.(?:platform|version|version_info|implementation|executable|argv|path|flags|modules|_getframe))\b/,
  ],
  [
    "the process or the file system",
    /\b(?:import\s+(?:os|pathlib|tempfile|glob|subprocess)|from\s+(?:os|pathlib|tempfile|subprocess)\b[^\n]*\bimport|open\s*\()/,
  ],
  [
    "the network",
    /\b(?:import\s+(?:socket|ssl|urllib|http|requests|httpx)|from\s+(?:socket|urllib|http|requests|httpx)\b[^\n]*\bimport)\b/,
  ],
  [
    "chance",
    /\b(?:import\s+(?:random|secrets|uuid)|from\s+(?:random|secrets|uuid)\s+import|numpy\.random|np\.random)\b/,
  ],
  [
    "code that is made up as it runs",
    /(?<![\w.])(?:eval|exec|__import__|compile)\s*\(|\bimport\s+importlib\b|\bfrom\s+importlib\b/,
  ],
];

const MOST = 5;

/** A warning where the source reads what differs from machine to machine or from run to run; lines and names are told. */
export function surroundingsProblems(source: string): readonly ConfigProblem[] {
  const found = source.split("\n").flatMap((line, index) => {
    const code = withoutComment(line.slice(0, 2000));
    return SIGNS.flatMap(([what, pattern]) => (pattern.test(code) ? [`${what} (line ${index + 1})`] : []));
  });
  if (found.length === 0) return [];
  const more = found.length > MOST ? ` and ${found.length - MOST} more` : "";
  return [
    {
      severity: "warning",
      code: "reads-surroundings",
      path: ["source"],
      message: `the source may read what differs from run to run: ${found.slice(0, MOST).join(", ")}${more}`,
      hint: "A score must follow from sample and item alone; what it reads beside them may pay otherwise in a job than here.",
    },
  ];
}

/** Up to a `#` that no quote of the line encloses. */
function withoutComment(line: string): string {
  let quote = "";
  for (let index = 0; index < line.length; index++) {
    const character = line[index] as string;
    if (quote !== "") {
      if (character === "\\") index++;
      else if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "#") return line.slice(0, index);
  }
  return line;
}
