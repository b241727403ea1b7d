import { checkHistory } from "../ledger/history.ts";
import type { LedgerProblem } from "../ledger/problem.ts";
import type { Recheck } from "../ledger/recheck.ts";
import { checkRemembered, parseRemembered, type RememberedHead } from "../ledger/remembered.ts";
import type { LedgerFiles } from "../ledger/store.ts";
import { verifyChain } from "../ledger/verify.ts";
import { auditText } from "../render/audit-verify-text.ts";
import { recheckDigests } from "./audit-digests.ts";
import { type EvidenceCheck, recheckEvidence } from "./audit-evidence.ts";
import type { Arguments } from "./command.ts";
import { noLedger } from "./read-ledger.ts";
import type { ExitCode, World } from "./world.ts";

/** What `audit verify` found: a value that is printed, as text or as JSON. */
export interface Audit {
  readonly branch: string;
  readonly head: { readonly commit: string; readonly entries: number; readonly hash: string } | undefined;
  readonly problems: readonly LedgerProblem[];
  /** Absent where it was not asked for. */
  readonly digests?: Recheck;
  readonly evidence?: EvidenceCheck;
}

/** Proves the ledger. Exit 0 it holds, 1 something was done to it, 2 it could not be proved. */
export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const branch = args.value("branch") ?? "";
  const remembered = await rememberedIn(args.value("remembered"), world);
  const audit = await auditOf(branch, remembered, args, world);
  world.log.done();
  const exit = exitOf(audit, args.isSet("strict"));
  world.print(args.isSet("json") ? `${JSON.stringify(asJson(audit), null, 2)}\n` : auditText(audit));
  const file = args.value("remember");
  if (file !== undefined && exit === 0 && audit.head !== undefined) {
    await world.writeFile(file, `${JSON.stringify({ branch, ...audit.head }, null, 2)}\n`);
  }
  return exit;
}

async function auditOf(
  branch: string,
  remembered: RememberedHead | undefined,
  args: Arguments,
  world: World,
): Promise<Audit> {
  const { archive, evidence: kept } = await world.ledger(branch);
  const commit = await archive.head();
  if (commit === undefined) {
    if (remembered === undefined) throw noLedger(branch);
    const message = `a ledger is remembered, and the branch ${branch} is gone`;
    return { branch, head: undefined, problems: [{ code: "truncated", message }] };
  }
  const files: LedgerFiles = await archive.read(commit);
  const { entries, problems: broken } = verifyChain(files, world.sha256);
  const history = await checkHistory(archive.history(commit));
  const past = remembered === undefined ? [] : checkRemembered(remembered, entries, history.commits);
  const found = [...broken, ...history.problems, ...past];
  const last = entries.at(-1);
  const head = last === undefined ? undefined : { commit, entries: entries.length, hash: last.hash };
  const digests = args.isSet("chain-only") ? undefined : await recheckDigests(entries, world);
  const evidence = args.isSet("evidence") ? await recheckEvidence(entries, kept, world) : undefined;
  return {
    branch,
    head,
    problems: [...found, ...(digests?.problems ?? []), ...(evidence?.problems ?? [])],
    ...(digests === undefined ? {} : { digests }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** A file where there is one of that name, or else a commit id. */
async function rememberedIn(given: string | undefined, world: World): Promise<RememberedHead | undefined> {
  if (given === undefined) return undefined;
  const isId = /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(given);
  return parseRemembered((isId ? undefined : await world.readFile(given)) ?? given, `--remembered: ${given}`);
}

/** An empty ledger proves nothing; what could not be derived again is only shown, unless it is to be strict. */
function exitOf({ problems, head, digests, evidence }: Audit, strict: boolean): ExitCode {
  if (problems.length > 0) return 1;
  if (head === undefined) return 2;
  const open = (digests?.unknown.size ?? 0) > 0 || (evidence?.unknown ?? 0) > 0;
  return strict && open ? 2 : 0;
}

function asJson({ branch, head, problems, digests, evidence }: Audit) {
  return {
    version: 1,
    kind: "gradegate/audit",
    branch,
    head: head ?? null,
    sound: problems.length === 0 && head !== undefined,
    problems,
    ...(digests === undefined ? {} : { digests: { same: digests.same, unknown: Object.fromEntries(digests.unknown) } }),
    ...(evidence === undefined
      ? {}
      : {
          evidence: {
            same: evidence.same,
            expired: evidence.expired,
            redacted: evidence.redacted,
            unknown: evidence.unknown,
          },
        }),
  };
}
