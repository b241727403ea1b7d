import type { Finding } from "../doctor/finding.ts";
import { visible } from "./markdown.ts";

const MARKS: Readonly<Record<Finding["state"], string>> = { ok: "ok     ", missing: "MISSING", unknown: "UNKNOWN" };

/** A line a finding; of what is not in place also why it matters and what to do. The worst come last, where people look. */
export function renderDoctor(findings: readonly Finding[]): string {
  const order = (["ok", "unknown", "missing"] as const).flatMap((state) =>
    findings.filter((each) => each.state === state),
  );
  const lines = order.flatMap(({ state, check, what, why, fix, file, line }) => {
    const place = file === undefined ? "" : ` ${visible(file)}${line === undefined ? "" : `:${line}`}`;
    const head = `${MARKS[state]} ${check}${place}: ${visible(what)}`;
    return state === "ok" ? [head] : [head, `        why: ${why}`, `        do:  ${visible(fix)}`];
  });
  const count = (state: Finding["state"]) => findings.filter((each) => each.state === state).length;
  return `${[...lines, `${count("ok")} ok, ${count("missing")} missing, ${count("unknown")} unknown`].join("\n")}\n`;
}
