import type { Issue } from "../../errors.ts";
import type { GateDocument } from "../document.ts";
import type { Documents } from "../documents.ts";
import type { Approvals, FreezeWindow } from "../risk-spec.ts";
import { listed } from "../suggestion.ts";
import type { PlacedDocument } from "../validate.ts";
import { unresolved } from "./references.ts";
import { error, type Rule } from "./rule.ts";

/** What gates ask of jobs, promotions, people and time refers to what there is. */
export const riskRulesRule: Rule = (documents) =>
  [...documents.gates.values()].flatMap((gate) => [
    ...suiteIssues(gate, documents),
    ...(["merge", "train", "promote"] as const).flatMap((part) => [
      ...freezeIssues(gate, part, gate.document.spec[part]?.freeze ?? []),
      ...approvalIssues(gate, part, gate.document.spec[part]?.approvals),
    ]),
    ...emptyIssues(gate),
  ]);

type Gate = PlacedDocument<GateDocument>;

function suiteIssues({ document, locate }: Gate, documents: Documents): readonly Issue[] {
  return (["train", "promote"] as const).flatMap((part) => {
    const rules = document.spec[part];
    if (rules === undefined) return [];
    const lists = [
      { names: rules.suites, path: ["suites"] },
      { names: rules.exploitability?.suites ?? [], path: ["exploitability", "suites"] },
      { names: rules.calibration?.suites ?? [], path: ["calibration", "suites"] },
    ];
    const missing = lists.flatMap(({ names, path }) =>
      names.flatMap((name, index) => unresolved(name, "Suite", documents, locate(["spec", part, ...path, index]))),
    );
    const marginless = rules.suites.filter((name) => {
      const suite = documents.suites.get(name)?.document.spec;
      return suite !== undefined && (suite.compare?.margin ?? document.spec.merge.compare?.margin) === undefined;
    });
    if (marginless.length === 0) return missing;
    const message = `no margin is stated for ${listed(marginless)}, so the data can say nothing of a loss`;
    const hint = "State compare: { margin } in the gate's merge or in the suite.";
    return [...missing, error(locate(["spec", part, "suites"]), "no-margin", message, hint)];
  });
}

function freezeIssues({ locate }: Gate, part: string, windows: readonly FreezeWindow[]): readonly Issue[] {
  return windows.flatMap((window, index): readonly Issue[] => {
    const at = (field: string) => locate(["spec", part, "freeze", index, field]);
    const issues: Issue[] = [];
    if (!isTimeZone(window.timezone)) {
      const message = `there is no time zone "${window.timezone}"`;
      issues.push(error(at("timezone"), "unknown-time-zone", message, "Name an IANA zone, e.g. Europe/Berlin or UTC."));
    }
    for (const field of ["first_day", "last_day"] as const) {
      const day = window[field];
      if (day === undefined || new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true) continue;
      issues.push(error(at(field), "no-such-day", `there is no day ${day}`));
    }
    const { first_day, last_day } = window;
    if (first_day !== undefined && last_day !== undefined && last_day < first_day) {
      issues.push(error(at("last_day"), "freeze-ends-first", `last_day ${last_day} is before first_day ${first_day}`));
    }
    return issues;
  });
}

/** Offsets such as `+02:00` and legacy three-letter zones say nothing of summer time, so only named zones will do. */
function isTimeZone(zone: string): boolean {
  if (!/^(UTC|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function approvalIssues({ locate }: Gate, part: string, approvals: Approvals | undefined): readonly Issue[] {
  const { count, users, teams } = approvals ?? {};
  if (count === undefined || users === undefined || teams !== undefined) return [];
  const people = new Set(users.map((user) => user.replace(/^@/, "").toLowerCase())).size;
  if (people >= count) return [];
  const message = `${count} people must approve and ${people} may: nothing could ever pass`;
  return [error(locate(["spec", part, "approvals", "count"]), "too-few-approvers", message, "Name more, or a team.")];
}

function emptyIssues({ document, locate }: Gate): readonly Issue[] {
  return (["safety_owners", "override"] as const).flatMap((field) => {
    const stated = document.spec[field];
    if (stated === undefined || stated.teams !== undefined || stated.users !== undefined) return [];
    return [error(locate(["spec", field]), "nobody-named", `${field} names nobody; expected teams, users or both`)];
  });
}
