import type { Issue } from "../errors.ts";
import { isJsonObject } from "../json.ts";
import type { FileContent, FileTree, Sha256 } from "../ports.ts";
import { hiddenCharacters } from "./characters.ts";
import { checkDocuments } from "./check.ts";
import { compileGrader } from "./compile.ts";
import { type Documents, documentsOf } from "./documents.ts";
import { linesOf } from "./lines.ts";
import type { CompiledGrader, PolicySet, Position, ResolvedSuite } from "./policy-set.ts";
import { resolvePath } from "./repository-path.ts";
import { resolvedJobs } from "./resolved-jobs.ts";
import { type PlacedDocument, validateDocument } from "./validate.ts";
import { MAX_POLICY_BYTES, readYaml, tooLarge } from "./yaml.ts";

const MAX_FILES = 1_000;
/** Bytes. Providers take less than 256 kB of python; the grader type has the exact limit. */
const MAX_SOURCE_BYTES = 256 * 1024;

export interface LoadedSet {
  /** Present only if there is no error. */
  readonly set?: PolicySet;
  /** Every problem, by file and line. */
  readonly issues: readonly Issue[];
  /** Whether the folder holds any policy file. */
  readonly found: boolean;
}

/**
 * Every policy under a folder (`*.yaml`, `*.yml`), checked and compiled, or everything wrong with them. Nothing outside
 * the tree is read and no link is followed.
 */
export async function loadPolicies(tree: FileTree, folder: string, sha256: Sha256): Promise<LoadedSet> {
  const resolved = resolvePath("", folder.replace(/\/+$/, ""));
  if (!("path" in resolved)) {
    const { problem, hint } = resolved;
    return {
      issues: [{ ...start(folder), severity: "error", code: "unsafe-path", message: problem, hint }],
      found: false,
    };
  }
  const files = (await tree.list(resolved.path)).filter(({ path }) => /\.ya?ml$/i.test(path));
  const issues: Issue[] = [];
  const placed: PlacedDocument[] = [];
  const broken = new Set<string>();
  if (files.length > MAX_FILES) {
    const message = `${files.length} policy files; at most ${MAX_FILES} are read`;
    return { issues: [{ ...start(folder), severity: "error", code: "too-many-files", message }], found: true };
  }
  for (const { path, kind } of files) {
    const content: FileContent = kind === "link" ? { kind: "link" } : await tree.read(path, MAX_POLICY_BYTES);
    if (content.kind !== "text") {
      issues.push(unreadable(content.kind, start(path), path));
      continue;
    }
    const read = readYaml(path, content.text);
    issues.push(...read.issues);
    if (read.issues.length > 0) for (const name of namesIn(content.text)) broken.add(name);
    for (const written of read.documents) {
      const validated = validateDocument(written);
      issues.push(...validated.issues);
      if (validated.document !== undefined) placed.push(validated.document);
      else if (isJsonObject(written.value) && isJsonObject(written.value.metadata)) {
        broken.add(String(written.value.metadata.name));
      }
    }
  }
  const sources = await readSources(tree, placed);
  const documents = documentsOf(placed, sources.texts, broken);
  issues.push(...sources.issues, ...checkDocuments(documents));
  issues.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
  const found = files.length > 0;
  if (!found || issues.some(({ severity }) => severity === "error")) return { issues, found };
  return { set: resolvedSet(documents, sha256), issues, found };
}

async function readSources(
  tree: FileTree,
  placed: readonly PlacedDocument[],
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly issues: readonly Issue[] }> {
  const texts = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { document, file, locate } of placed) {
    if (document.kind !== "Grader" || typeof document.spec.source_file !== "string") continue;
    const at = locate(["spec", "source_file"]);
    const resolved = resolvePath(file, document.spec.source_file);
    if (!("path" in resolved)) {
      issues.push({ ...at, severity: "error", code: "unsafe-path", message: resolved.problem, hint: resolved.hint });
      continue;
    }
    const { path } = resolved;
    if (texts.has(path)) continue;
    const content = await tree.read(path, MAX_SOURCE_BYTES);
    if (content.kind !== "text") {
      issues.push(unreadable(content.kind, at, path));
      continue;
    }
    // Python counts a form feed as white space.
    issues.push(...hiddenCharacters(path, content.text.replaceAll("\f", " "), linesOf(content.text)));
    texts.set(path, content.text);
  }
  return { texts, issues };
}

/** What may be a name in a text that could not be read as YAML: nothing more is said of a reference to one of them. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\bname:[ \t]*["']?([\w.-]+)/g)].map((match) => match[1] as string);
}

function unreadable(kind: Exclude<FileContent["kind"], "text">, at: Position, path: string): Issue {
  switch (kind) {
    case "missing":
      return { ...at, severity: "error", code: "file-missing", message: `there is no file ${path}` };
    case "link": {
      const message = `${path} is a symbolic link, and links are not followed`;
      return { ...at, severity: "error", code: "symlink", message, hint: "Put the file itself there." };
    }
    case "too_large":
      if (at.file === path) return tooLarge(path);
      return {
        ...at,
        severity: "error",
        code: "source-too-large",
        message: `${path} is over ${MAX_SOURCE_BYTES} bytes`,
      };
    case "not_utf8": {
      const message = `${path} is not UTF-8 text`;
      return { ...at, severity: "error", code: "not-utf8", message, hint: "Save it as UTF-8." };
    }
  }
}

/** Of documents without errors: everything that they refer to is there. */
function resolvedSet(documents: Documents, sha256: Sha256): PolicySet {
  const graders = new Map<string, CompiledGrader>();
  for (const [name, placed] of documents.graders) {
    const compiled = compileGrader(placed, documents, sha256);
    if (compiled === undefined) throw new TypeError(`the grader ${name} passed its checks and does not compile`);
    graders.set(name, compiled);
  }
  const suites = new Map<string, ResolvedSuite>();
  for (const [name, source] of documents.suites) {
    const { metadata, spec } = source.document;
    const grader = graders.get(spec.grader);
    if (grader === undefined) throw new TypeError(`the suite ${name} passed its checks and has no grader`);
    const at = (path: string) => {
      const resolved = resolvePath(source.file, path);
      if (!("path" in resolved)) throw new TypeError(`the suite ${name} passed its checks and has a bad path`);
      return resolved.path;
    };
    const recordings = (spec.recordings ?? []).map(at);
    const calibration = spec.calibration === undefined ? {} : { calibration: at(spec.calibration) };
    const people = {
      ...(spec.audits === undefined ? {} : { audits: spec.audits.map(at) }),
      ...(spec.labels === undefined ? {} : { labels: at(spec.labels) }),
    };
    const dataset = at(spec.dataset);
    suites.set(name, { name, metadata, spec, dataset, recordings, ...calibration, ...people, grader, source });
  }
  const { rubrics, gates, rollouts, toolScopes } = documents;
  return { graders, rubrics, suites, gates, jobs: resolvedJobs(documents, graders), rollouts, toolScopes };
}

function start(file: string): Position {
  return { file, line: 1, column: 1 };
}
