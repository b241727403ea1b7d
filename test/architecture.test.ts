import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");

interface Module {
  /** Relative to src. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly lines: number;
  /** Relative to src for our own, the specifier for the others. Type-only imports included. */
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts"))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const text = readFileSync(file, "utf8");
    const path = relative(src, file);
    const imports = [
      ...text.matchAll(
        /(?:^|\n)\s*(?:import|export)\b[^"'`;]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)|(?:^|\n)import\s+"([^"]+)"/g,
      ),
    ]
      .map((match) => (match[1] ?? match[2] ?? match[3]) as string)
      .map((specifier) => (specifier.startsWith(".") ? relative(src, resolve(dirname(file), specifier)) : specifier));
    return {
      path,
      folder: path.includes("/") ? (path.split("/")[0] as string) : "",
      text,
      lines: text.split("\n").length,
      imports,
    };
  });

/** Nouns in the order in which they may know each other: each imports only what stands to its left (or itself). */
const ORDER = [
  "statistics",
  "trajectory",
  "score",
  "grader",
  "policy",
  "evaluation",
  "comparison",
  "holdout",
  "checkpoint",
  "audit",
  "curriculum",
  "design",
  "preference",
  "attack",
  "version",
  "change",
  "gate",
  "selftest",
  "target",
  "job",
  "rollout",
  "ledger",
  "doctor",
];
const PURE = [...ORDER, "render"];

const offenders = (wrong: (module: Module) => readonly string[]) =>
  modules.flatMap((module) => wrong(module).map((what) => `${module.path}: ${what}`));

describe("the architecture (DESIGN.md section 6)", () => {
  test("nouns and render touch no world: no node modules, no Actions toolkit, no SDK, or their results could differ between two runs", () => {
    expect(
      offenders(({ folder, imports }) =>
        PURE.includes(folder)
          ? imports.filter((each) => /^(node:|@actions\/|@octokit\/|openai$|openai\/)/.test(each))
          : [],
      ),
    ).toEqual([]);
  });

  test("nouns and render read no clock, chance, environment or console: what they need is an argument", () => {
    const used = /\b(Date\.now|new Date\(\)|performance\.now|Math\.random|process\.|console\.|crypto\.)/g;
    expect(
      offenders(({ folder, text }) =>
        PURE.includes(folder)
          ? [...text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").matchAll(used)].map((match) => match[0])
          : [],
      ),
    ).toEqual([]);
  });

  test("a noun imports only the nouns to its left, so that each can be understood without those to its right", () => {
    expect(
      offenders(({ folder, imports }) => {
        const place = ORDER.indexOf(folder);
        return place < 0 ? [] : imports.filter((each) => ORDER.indexOf(each.split("/")[0] as string) > place);
      }),
    ).toEqual([]);
  });

  test("nouns do not know how they are rendered, commanded or adapted", () => {
    expect(
      offenders(({ folder, imports }) =>
        ORDER.includes(folder) ? imports.filter((each) => /^(render|commands|adapters)\//.test(each)) : [],
      ),
    ).toEqual([]);
  });

  test("render only turns values into text: it knows no command and no adapter", () => {
    expect(
      offenders(({ folder, imports }) =>
        folder === "render" ? imports.filter((each) => /^(commands|adapters)\//.test(each)) : [],
      ),
    ).toEqual([]);
  });

  test("commands get adapters as arguments, so that a test can hand in its own", () => {
    expect(
      offenders(({ folder, imports }) =>
        folder === "commands" ? imports.filter((each) => each.startsWith("adapters/")) : [],
      ),
    ).toEqual([]);
  });

  test("only the entries and the adapters themselves import adapters", () => {
    expect(
      offenders(({ folder, path, imports }) =>
        folder === "adapters" || path === "cli.ts" || path === "action.ts"
          ? []
          : imports.filter((each) => each.startsWith("adapters/")),
      ),
    ).toEqual([]);
  });

  test("grader types do not import each other, and only the registry imports them: one file, one grader", () => {
    expect(
      offenders(({ path, imports }) =>
        path === "grader/registry.ts" ? [] : imports.filter((each) => each.startsWith("grader/types/")),
      ),
    ).toEqual([]);
  });

  test("only the entries read the environment or set the exit code", () => {
    expect(
      offenders(({ path, text }) =>
        path === "cli.ts" || path === "action.ts"
          ? []
          : [...text.matchAll(/process\.(env|exit|exitCode|argv)\b/g)].map((match) => match[0]),
      ),
    ).toEqual([]);
  });

  test("no module imports itself through others", () => {
    const byPath = new Map(modules.map((module) => [module.path, module]));
    const cycles = new Set<string>();
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): void => {
      const at = trail.indexOf(path);
      if (at >= 0) cycles.add([...trail.slice(at), path].join(" -> "));
      if (at >= 0 || done.has(path)) return;
      for (const next of byPath.get(path)?.imports ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const { path } of modules) visit(path, []);
    expect([...cycles]).toEqual([]);
  });

  test("there is no folder for leftovers: a folder is a noun", () => {
    const names = modules.flatMap(({ path }) => path.split("/").slice(0, -1));
    expect(names.filter((name) => /^(utils?|helpers?|common|misc|lib)$/.test(name))).toEqual([]);
  });

  test("a file over 250 lines holds more than one thing", () => {
    expect(
      offenders(({ path, lines }) => (lines > 250 && !path.includes(".generated.") ? [`${lines} lines`] : [])),
    ).toEqual([]);
  });

  test("no test replaces a module: ports and real servers show what a mock hides", () => {
    const tests = readdirSync(join(root, "test"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !entry.parentPath.includes("node_modules"))
      .map((entry) => join(entry.parentPath, entry.name));
    const banned = ["vi", "mock("].join(".");
    expect(tests.filter((file) => readFileSync(file, "utf8").includes(banned))).toEqual([]);
  });
});
