import type {
  GateDocument,
  GraderDocument,
  PolicyDocument,
  RolloutDocument,
  RubricDocument,
  SuiteDocument,
  ToolScopeDocument,
  TrainingJobDocument,
} from "./document.ts";
import type { PlacedDocument } from "./validate.ts";

/** The documents of one revision that fit their schemas. Of several with one name, the first. */
export interface Documents {
  /** In the order of files and of documents within them, namesakes included. */
  readonly all: readonly PlacedDocument[];
  readonly graders: ReadonlyMap<string, PlacedDocument<GraderDocument>>;
  readonly rubrics: ReadonlyMap<string, PlacedDocument<RubricDocument>>;
  readonly suites: ReadonlyMap<string, PlacedDocument<SuiteDocument>>;
  readonly gates: ReadonlyMap<string, PlacedDocument<GateDocument>>;
  readonly jobs: ReadonlyMap<string, PlacedDocument<TrainingJobDocument>>;
  readonly rollouts: ReadonlyMap<string, PlacedDocument<RolloutDocument>>;
  readonly toolScopes: ReadonlyMap<string, PlacedDocument<ToolScopeDocument>>;
  /** Text of each `source_file` that could be read, by path from the repository's root. */
  readonly sources: ReadonlyMap<string, string>;
  /** Names that stand in documents with problems: nothing is said of a reference to one of them. */
  readonly broken: ReadonlySet<string>;
}

export function documentsOf(
  all: readonly PlacedDocument[],
  sources: Documents["sources"],
  broken: Documents["broken"],
): Documents {
  return {
    all,
    graders: byName(all, "Grader"),
    rubrics: byName(all, "Rubric"),
    suites: byName(all, "Suite"),
    gates: byName(all, "Gate"),
    jobs: byName(all, "TrainingJob"),
    rollouts: byName(all, "Rollout"),
    toolScopes: byName(all, "ToolScope"),
    sources,
    broken,
  };
}

function byName<D extends PolicyDocument>(all: readonly PlacedDocument[], kind: D["kind"]) {
  const found = new Map<string, PlacedDocument<D>>();
  for (const placed of all) {
    const { name } = placed.document.metadata;
    if (placed.document.kind === kind && !found.has(name)) {
      found.set(name, placed as unknown as PlacedDocument<D>);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
