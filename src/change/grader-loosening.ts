import type { CompiledGrader, PolicySet } from "../policy/policy-set.ts";
import type { Loosening } from "./found.ts";

export function graderLoosenings(base: PolicySet, head: PolicySet): readonly Loosening[] {
  return [...base.graders].flatMap(([name, before]): readonly Loosening[] => {
    const after = head.graders.get(name);
    if (after === undefined) return [];
    const policy = { kind: "Grader", name } as const;
    const lower = after.pass_threshold < before.pass_threshold;
    const trainable = before.trainable === false && after.trainable !== false;
    return [
      ...(lower
        ? [
            {
              policy,
              field: "pass_threshold",
              base: before.pass_threshold,
              head: after.pass_threshold,
              ...placed(after, "pass_threshold"),
            },
          ]
        : []),
      ...(trainable
        ? [
            {
              policy,
              field: "trainable",
              base: "false",
              head: String(after.trainable ?? "not said"),
              ...placed(after, "trainable"),
            },
          ]
        : []),
    ];
  });
}

function placed({ source }: CompiledGrader, field: string): Pick<Loosening, "position"> {
  return source === undefined ? {} : { position: source.locate(["spec", field]) };
}
