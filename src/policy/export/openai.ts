import { recordedFields } from "../../grader/process-type.ts";
import { canonicalJson, isJsonObject } from "../../json.ts";
import { escapeHidden } from "../characters.ts";
import type { CompiledGrader } from "../policy-set.ts";

/** A grader as a provider takes it, and what a provider will not know of it, in sentences. */
export interface OpenaiExport {
  readonly text: string;
  readonly lost: readonly string[];
}

/**
 * The canonical JSON of the compiled grader, which its digest is of; characters that nobody sees stand as escapes, so
 * that it can be reviewed. The grader has passed its checks.
 */
export function openaiExport(grader: CompiledGrader): OpenaiExport {
  const { native, pass_threshold, layer, source, process = {} } = grader;
  const stated = source?.document.spec.pass_threshold !== undefined || source === undefined;
  const lost = [
    `pass_threshold ${pass_threshold}${stated ? "" : " (the default)"}: a training grader has none, only its score counts`,
  ];
  if (layer !== undefined) lost.push(`layer ${layer}: a provider knows none`);
  if (source !== undefined) {
    const { version, owners } = source.document.metadata;
    lost.push(`version ${version}${owners === undefined ? "" : " and owners"}: keep the digest with the job instead`);
  }
  for (const [place, { reads }] of Object.entries(process)) {
    const fields = recordedFields(reads);
    if (fields.length === 0) continue;
    const who = place === "" ? "the grader" : `the part "${place}"`;
    lost.push(
      `the recorded ${fields.join(", ")} that ${who} reads: no provider supplies them, so it has no score there`,
    );
  }
  if (native.type === "label_model") {
    lost.push("label_model is taken in evals and within a multi, and by no training job by itself");
  }
  const parts = isJsonObject(native.graders) ? Object.values(native.graders) : [native];
  if (parts.some((part) => isJsonObject(part) && part.evaluation_metric === "cosine")) {
    lost.push("the metric cosine is taken in evals and by no training job");
  }
  return { text: `${escapeHidden(canonicalJson(native), "json")}\n`, lost };
}
