import inc from "semver/functions/inc.js";
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import { canonicalJson } from "../json.ts";

/** A Rollout with another candidate, or why it cannot be written. */
export type Promotion =
  | { readonly kind: "edit"; readonly text: string; readonly version: string }
  | { readonly kind: "nothing"; readonly why: string }
  | { readonly kind: "refused"; readonly why: string };

/**
 * The text of a Rollout's file that names `candidate`, one minor version higher; every other byte stays. Refused where
 * another candidate is on its way already: two rollouts of one alias would fight for the same users.
 */
export function promotion(text: string, rollout: string, candidate: string): Promotion {
  const document = parseDocument(text, { uniqueKeys: true });
  const refused = (why: string): Promotion => ({ kind: "refused", why });
  if (document.errors.length > 0 || !isMap(document.contents)) {
    return refused("its file does not hold one YAML document, so it is to be edited by hand");
  }
  if (document.getIn(["metadata", "name"]) !== rollout || document.get("kind") !== "Rollout") {
    return refused(`its file does not hold the Rollout ${rollout}`);
  }
  const before = document.getIn(["spec", "candidate"]);
  if (before === candidate) return { kind: "nothing", why: `${candidate} is its candidate already` };
  if (document.getIn(["spec", "stable"]) === candidate) {
    return { kind: "nothing", why: `${candidate} is in production already` };
  }
  if (before !== undefined) return refused(`${String(before)} is its candidate: end that rollout first`);
  const version = inc(String(document.getIn(["metadata", "version"])), "minor");
  if (version === null) return refused("its version is no SemVer");
  const at = document.getIn(["metadata", "version"], true);
  const spec = document.get("spec");
  if (!isScalar(at) || at.range == null || !isMap(spec) || spec.flow === true) {
    return refused("its file is not written in block style, so it is to be edited by hand");
  }
  const line = placeOf(spec, text);
  if (line === undefined) return refused("it is not plain where the candidate would stand; edit it by hand");
  const edits = [
    { from: at.range[0], to: at.range[1], text: JSON.stringify(version) },
    { from: line.at, to: line.at, text: `candidate: ${JSON.stringify(candidate)}\n${line.indent}` },
  ].sort((a, b) => b.from - a.from);
  const written = edits.reduce((so, { from, to, text: put }) => so.slice(0, from) + put + so.slice(to), text);
  document.setIn(["metadata", "version"], version);
  document.setIn(["spec", "candidate"], candidate);
  const again = parseDocument(written);
  if (again.errors.length > 0 || canonicalJson(again.toJS()) !== canonicalJson(document.toJS())) {
    return refused("the edit would change more than it should, so it is to be done by hand");
  }
  return { kind: "edit", text: written, version };
}

/** Before `steps`, which every Rollout has. */
function placeOf(spec: YAMLMap, text: string): { readonly at: number; readonly indent: string } | undefined {
  const steps = (spec.items as readonly Pair[]).find(({ key }) => isScalar(key) && key.value === "steps");
  if (!isScalar(steps?.key) || steps.key.range == null) return undefined;
  const [at] = steps.key.range;
  const indent = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  return /^ +$/.test(indent) ? { at, indent } : undefined;
}
