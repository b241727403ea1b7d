import type { Issue } from "../../errors.ts";
import type { SuiteDocument } from "../document.ts";
import type { Documents } from "../documents.ts";
import { resolvePath } from "../repository-path.ts";
import { didYouMean, listed } from "../suggestion.ts";
import type { PlacedDocument } from "../validate.ts";
import { error, type Rule, warning } from "./rule.ts";

/** Suites read only what is in the repository, name slices that exist, and expect what can hold. */
export const suitesRule: Rule = (documents) =>
  [...documents.suites.values()].flatMap((suite) => [
    ...pathIssues(suite),
    ...sliceIssues(suite),
    ...expectIssues(suite),
    ...idleIssues(suite, documents),
  ]);

function pathIssues({ document, file, locate }: PlacedDocument<SuiteDocument>): readonly Issue[] {
  const { dataset, recordings = [], calibration, audits = [], labels } = document.spec;
  const written = [
    { path: dataset, at: locate(["spec", "dataset"]) },
    ...(calibration === undefined ? [] : [{ path: calibration, at: locate(["spec", "calibration"]) }]),
    ...recordings.map((path, index) => ({ path, at: locate(["spec", "recordings", index]) })),
    ...audits.map((path, index) => ({ path, at: locate(["spec", "audits", index]) })),
    ...(labels === undefined ? [] : [{ path: labels, at: locate(["spec", "labels"]) }]),
  ];
  return written.flatMap(({ path, at }) => {
    const resolved = resolvePath(file, path);
    return "path" in resolved ? [] : [error(at, "unsafe-path", resolved.problem, resolved.hint)];
  });
}

function sliceIssues({ document, locate }: PlacedDocument<SuiteDocument>): readonly Issue[] {
  const { slices = [], expect } = document.spec;
  const names = slices.map(({ name }) => name);
  const defined = slices.flatMap((slice, index) => {
    const found = [];
    if (names.indexOf(slice.name) < index) {
      const message = `there are two slices named "${slice.name}"`;
      const at = locate(["spec", "slices", index, "name"]);
      found.push(error(at, "duplicate-slice", message, "Rename one of them."));
    }
    if (slice.name === "all") {
      const message = 'a slice may not be named "all": that is the suite as a whole';
      found.push(error(locate(["spec", "slices", index, "name"]), "reserved-slice", message, "Choose another name."));
    }
    if (slice.tag === undefined && slice.model === undefined && slice.task_prefix === undefined) {
      const message = `the slice "${slice.name}" selects nothing; expected tag, model or task_prefix`;
      found.push(error(locate(["spec", "slices", index]), "empty-slice", message));
    }
    return found;
  });
  const used = (expect?.pass_rate ?? []).flatMap(({ slice }, index) => {
    if (slice === undefined || names.includes(slice)) return [];
    const known = names.length === 0 ? "the suite defines none" : `known: ${listed(names)}`;
    const message = `there is no slice named "${slice}" in this suite; ${known}`;
    const at = locate(["spec", "expect", "pass_rate", index, "slice"]);
    return [error(at, "unknown-slice", message, didYouMean(slice, names))];
  });
  return [...defined, ...used];
}

function expectIssues({ document, locate }: PlacedDocument<SuiteDocument>): readonly Issue[] {
  const { expect } = document.spec;
  if (expect === undefined) return [];
  const bounds = [
    ...(expect.mean === undefined ? [] : [{ ...expect.mean, path: ["spec", "expect", "mean"] }]),
    ...(expect.pass_rate ?? []).map((rate, index) => ({ ...rate, path: ["spec", "expect", "pass_rate", index] })),
  ];
  return bounds.flatMap(({ min, max, path }) => {
    if (min === undefined && max === undefined) {
      return [error(locate(path), "empty-expectation", "this expects nothing; expected min, max or both")];
    }
    if (min === undefined || max === undefined || min <= max) return [];
    const message = `min ${min} is over max ${max}: no result can meet both`;
    return [error(locate([...path, "min"]), "min-over-max", message)];
  });
}

/** A suite that neither expects nor compares anything decides nothing, however it comes out. */
function idleIssues({ document, locate }: PlacedDocument<SuiteDocument>, { gates }: Documents): readonly Issue[] {
  const { spec, metadata } = document;
  const expects = spec.expect !== undefined && Object.keys(spec.expect).length > 0;
  const compares = spec.compare !== undefined && Object.keys(spec.compare).length > 0;
  const gated = [...gates.values()].some(
    (gate) => gate.document.spec.merge.suites.includes(metadata.name) && gate.document.spec.merge.compare !== undefined,
  );
  if (expects || compares || gated || spec.purpose === "shadow") return [];
  const message = "the suite expects nothing and compares nothing, so it cannot fail";
  const hint = "Give it expect or compare, or say purpose: shadow.";
  return [warning(locate(["spec"]), "idle-suite", message, hint)];
}
