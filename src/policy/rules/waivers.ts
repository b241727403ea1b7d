import type { Issue } from "../../errors.ts";
import { WAIVED_FROM } from "../fields.ts";
import { didYouMean, listed } from "../suggestion.ts";
import { error, type Rule } from "./rule.ts";

/** A waiver is of a suite that exists and whose safety is not at stake, and of a day that exists. */
export const waiversRule: Rule = (documents) =>
  [...documents.gates.values()].flatMap(({ document, locate }) =>
    (document.spec.waivers ?? []).flatMap((waiver, index): readonly Issue[] => {
      const { rule, suite: name, slice, expires, owner, reason } = waiver;
      const at = (field: string) => locate(["spec", "waivers", index, field]);
      const issues: Issue[] = [];
      if (new Date(`${expires}T00:00:00Z`).toJSON()?.startsWith(expires) !== true) {
        issues.push(error(at("expires"), "no-such-day", `there is no day ${expires}`));
      }
      const sides = WAIVED_FROM[rule] ?? ["ceiling"];
      for (const side of ["floor", "ceiling"] as const) {
        if (sides.includes(side) === (waiver[side] !== undefined)) continue;
        const message = sides.includes(side)
          ? `a waiver of ${rule} without a ${side} would cover everything`
          : `${rule} is broken from the other side, so a ${side} bounds nothing`;
        issues.push(error(at(side), "waiver-bounds", message, `Expected ${sides.join(" and ")}.`));
      }
      for (const [field, text] of [
        ["owner", owner],
        ["reason", reason],
      ] as const) {
        if (text.trim().length < (field === "owner" ? 2 : 20)) {
          issues.push(error(at(field), "waiver-blank", `the ${field} of a waiver is blank`));
        }
      }
      const suite = documents.suites.get(name)?.document.spec;
      if (suite === undefined) {
        if (documents.broken.has(name)) return issues;
        const known = [...documents.suites.keys()];
        const message = `there is no Suite named "${name}"; known: ${listed(known)}`;
        return [...issues, error(at("suite"), "unknown-reference", message, didYouMean(name, known))];
      }
      const slices = (suite.slices ?? []).map((each) => each.name);
      if (slice !== undefined && slice !== "all" && !slices.includes(slice)) {
        const known = slices.length === 0 ? "it defines none" : `known: ${listed(slices)}`;
        const message = `there is no slice named "${slice}" in the suite ${name}; ${known}`;
        issues.push(error(at("slice"), "unknown-slice", message, didYouMean(slice, slices)));
      }
      const layer = documents.graders.get(suite.grader)?.document.spec.layer;
      if (suite.purpose === "safety" || layer === "safety") {
        const why =
          suite.purpose === "safety" ? "it is a safety suite" : `its grader ${suite.grader} is of the layer safety`;
        issues.push(
          error(at("suite"), "safety-waived", `the suite ${name} may not be waived: ${why}`, "Mend the grader."),
        );
      }
      return issues;
    }),
  );
