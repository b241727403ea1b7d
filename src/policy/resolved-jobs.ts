import type { Documents } from "./documents.ts";
import type { CompiledGrader, ResolvedJob } from "./policy-set.ts";
import { resolvePath } from "./repository-path.ts";

/** The jobs of documents without errors. Throws a TypeError where the checks let something through. */
export function resolvedJobs(
  { jobs }: Pick<Documents, "jobs">,
  graders: ReadonlyMap<string, CompiledGrader>,
): ReadonlyMap<string, ResolvedJob> {
  return new Map(
    [...jobs].map(([name, source]) => {
      const { spec } = source.document;
      const grader = graders.get(spec.grader);
      if (grader === undefined) throw new TypeError(`the job ${name} passed its checks and has no grader`);
      const at = (path: string) => {
        const resolved = resolvePath(source.file, path);
        if (!("path" in resolved)) throw new TypeError(`the job ${name} passed its checks and has a bad path`);
        return resolved.path;
      };
      const { train, validation } = spec.datasets;
      return [name, { name, spec, grader, train: at(train), validation: at(validation), source }];
    }),
  );
}
