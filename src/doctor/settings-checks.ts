import type { Finding, Known } from "./finding.ts";
import type { Protection, RepositorySettings } from "./settings.ts";

/** GitHub Actions as an app: check runs that a workflow's token writes are its. */
const ACTIONS_APP = 15_368;
/** The name under which the action reports. */
const CHECK = "gradegate";

/** Checks of what GitHub holds. What the token may not see is unknown, and says which permission would help. */
export function checkSettings(settings: RepositorySettings): readonly Finding[] {
  return [
    ...checkBranch(settings),
    checkTags(settings),
    checkEnvironments(settings),
    checkWorkflowPermissions(settings),
    checkForkApproval(settings),
  ];
}

interface Demand {
  readonly check: string;
  readonly why: string;
  readonly fix: string;
  readonly has: (protection: Protection) => boolean | undefined;
  readonly is: string;
  readonly isNot: string;
}

const DEMANDS: readonly Demand[] = [
  {
    check: "required-check",
    why: "a verdict that nothing requires stops no merge",
    fix: `require the status check "${CHECK}" on the branch`,
    has: ({ checks }) => checks.some(({ name }) => name === CHECK),
    is: `the check "${CHECK}" is required`,
    isNot: `the check "${CHECK}" is not required`,
  },
  {
    check: "required-check-source",
    why: "any app or token with checks: write could report a check of this name",
    fix: `set the expected source of "${CHECK}" to GitHub Actions`,
    has: ({ checks }) => checks.some(({ name, app }) => name === CHECK && app === ACTIONS_APP),
    is: "it counts from GitHub Actions alone",
    isNot: "it counts from any app that reports it",
  },
  {
    check: "reviews-required",
    why: "one person alone could change what models are trained towards",
    fix: "require a pull request with at least one approval",
    has: ({ approvals }) => approvals > 0,
    is: "approvals are required",
    isNot: "no approval is required",
  },
  {
    check: "stale-reviews-dismissed",
    why: "an approval of yesterday's commit would let today's in",
    fix: "dismiss stale approvals when new commits are pushed",
    has: ({ dismissesStale }) => dismissesStale,
    is: "a new commit dismisses approvals",
    isNot: "approvals outlive new commits",
  },
  {
    check: "code-owners-required",
    why: "CODEOWNERS only asks for a review; without this rule anybody's approval will do",
    fix: "require review from code owners",
    has: ({ codeOwners }) => codeOwners,
    is: "code owners must review",
    isNot: "code owners need not review",
  },
  {
    check: "force-push-off",
    why: "history that can be rewritten proves nothing about what was reviewed",
    fix: "block force pushes to the branch",
    has: ({ noForcePush }) => noForcePush,
    is: "force pushes are blocked",
    isNot: "force pushes are allowed",
  },
  {
    check: "deletion-off",
    why: "a branch that is deleted and made anew has no protected history",
    fix: "restrict deletion of the branch",
    has: ({ noDeletion }) => noDeletion,
    is: "deletion is blocked",
    isNot: "the branch may be deleted",
  },
  {
    check: "admins-included",
    why: "a rule that an administrator passes by is a request",
    fix: "apply the rules to administrators too and empty the bypass list",
    has: ({ nobodyPasses }) => nobodyPasses,
    is: "nobody may pass the rules by",
    isNot: "administrators or others may pass the rules by",
  },
];

/** Either place may meet a demand; it is only missing where both were seen. */
function checkBranch({ rulesets, classic, branch }: RepositorySettings): readonly Finding[] {
  return DEMANDS.map(({ has, is, isNot, ...common }) => {
    const seen = [rulesets, classic].map((each) => (each.kind === "known" ? has(each.value) : undefined));
    if (seen.includes(true)) return { ...common, state: "ok", what: `${branch}: ${is}` };
    const unknown = [rulesets, classic].find((each) => each.kind === "unknown");
    if (unknown?.kind === "unknown") return hidden(common, unknown);
    if (seen.includes(undefined))
      return hidden(common, { reason: "the bypass list is not shown", scope: ADMINISTRATION });
    return { ...common, state: "missing", what: `${branch}: ${isNot}` };
  });
}

const ADMINISTRATION = "administration: read";

function hidden(
  common: Pick<Finding, "check" | "why">,
  { reason, scope }: { readonly reason: string; readonly scope: string },
): Finding {
  return {
    ...common,
    state: "unknown",
    what: reason,
    fix: `run with a token that has ${scope}, or look in the settings`,
  };
}

function decided<T>(
  known: Known<T>,
  common: Pick<Finding, "check" | "why" | "fix">,
  judge: (value: T) => { readonly ok: boolean; readonly what: string },
): Finding {
  if (known.kind === "unknown") return hidden(common, known);
  const { ok, what } = judge(known.value);
  return { ...common, state: ok ? "ok" : "missing", what };
}

function checkTags({ tags }: RepositorySettings): Finding {
  const common = {
    check: "tags-protected",
    why: "a release tag that can be moved names other graders than those that were reviewed",
    fix: "add an active tag ruleset for v* and *@* (or ~ALL) that restricts updates and deletions",
  };
  return decided(tags, common, (rulesets) => {
    const fixed = rulesets.filter(({ rules }) => rules.includes("deletion") && rules.includes("update"));
    const patterns = new Set(fixed.flatMap((each) => each.patterns));
    const has = (form: string) =>
      patterns.has("~ALL") || patterns.has(`refs/tags/${form}`) || patterns.has(`refs/tags/*`);
    const lacking = ["v*", "*@*"].filter((form) => !has(form) && !(form === "*@*" && patterns.has("refs/tags/**/*")));
    return {
      ok: lacking.length === 0,
      what:
        lacking.length === 0
          ? "release tags can be neither moved nor deleted"
          : `tags ${lacking.join(" and ")} can be moved or deleted`,
    };
  });
}

function checkEnvironments({ environments }: RepositorySettings): Finding {
  const common = {
    check: "environment-reviewers",
    why: "what starts jobs or ships a model waits for a person only where its environment demands one",
    fix: "give each environment required reviewers and prevent self-review (private repositories need Enterprise for it)",
  };
  return decided(environments, common, (all) => {
    const loose = all.filter(({ reviewers, preventsSelfReview }) => reviewers === 0 || !preventsSelfReview);
    if (all.length === 0) return { ok: false, what: "there is no environment" };
    const names = loose.map(({ name }) => name).join(", ");
    return { ok: loose.length === 0, what: names === "" ? "every environment waits for a reviewer" : `open: ${names}` };
  });
}

function checkWorkflowPermissions({ workflowPermissions }: RepositorySettings): Finding {
  const common = {
    check: "default-token",
    why: "a workflow that states no permissions gets the default, and one that approves pull requests approves its own",
    fix: "Settings, Actions, General: read repository contents, and no approving of pull requests",
  };
  return decided(workflowPermissions, common, ({ write, approves }) => ({
    ok: !write && !approves,
    what: `workflows ${write ? "can write" : "can only read"} by default and ${approves ? "may" : "may not"} approve`,
  }));
}

function checkForkApproval({ forkApproval }: RepositorySettings): Finding {
  const common = {
    check: "fork-approval",
    why: "a stranger's pull request runs a stranger's workflow on your account's machines",
    fix: "Settings, Actions, General: require approval for all external contributors",
  };
  return decided(forkApproval, common, (policy) => ({
    ok: policy === "all_external_contributors",
    what: `fork runs wait for approval of: ${policy.replaceAll("_", " ")}`,
  }));
}
