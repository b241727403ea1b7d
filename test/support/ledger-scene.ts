import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { gitEvidence } from "../../src/adapters/git/evidence-store.ts";
import type { Git } from "../../src/adapters/git/git.ts";
import { gitLedger } from "../../src/adapters/git/ledger-store.ts";
import { createWorld } from "../../src/adapters/node-world.ts";
import { parseArguments } from "../../src/commands/arguments.ts";
import { run } from "../../src/commands/audit.ts";
import { COMMANDS } from "../../src/commands/catalog.ts";
import type { ReadPeople } from "../../src/commands/check-risks.ts";
import type { CommandSpec } from "../../src/commands/command.ts";
import { recorded } from "../../src/commands/record-response.ts";
import { type Response, respond } from "../../src/commands/respond.ts";
import type { World } from "../../src/commands/world.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { verifyChain } from "../../src/ledger/verify.ts";
import { gitRepository, type TestRepository } from "./git-repository.ts";
import { sha256 } from "./ledger.ts";

const row = (id: string, text: string, success: boolean) =>
  JSON.stringify({ id, task_id: `task-${id}`, item: { answer: "blue" }, output: { text }, outcome: { success } });
const grader = (version: string, operation: string) => `apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: ${version}}
spec: {type: string_check, input: "{{ sample.output_text }}", operation: ${operation}, reference: "{{ item.answer }}"}
`;
const SUITE = `apiVersion: gradegate/v1
kind: Suite
metadata: {name: colours, version: 1.0.0}
spec: {purpose: regression, dataset: colours.jsonl, grader: colour, expect: {false_accept_rate: {max: 0}}}
`;
export const gate = (merge = "", ledger = "") => `apiVersion: gradegate/v1
kind: Gate
metadata: {name: merge, version: 1.0.0}
spec:
  merge: {suites: [colours]${merge}}
${ledger}`;
export const EVIDENCE = "  ledger: {evidence: {keep_days: 40}}\n";

/** An origin with a base and a head that touches a comment alone, and the clone that a run works in. */
export interface Scene extends AsyncDisposable {
  readonly base: string;
  readonly head: string;
  readonly bare: string;
  readonly repository: TestRepository;
  respond(
    options?: Partial<Parameters<typeof recorded>[1]>,
    git?: (git: Git) => Git,
  ): Promise<{ response: Response; logged: string[] }>;
  /** As a push to the branch does. */
  evaluate(): Promise<Response>;
  ledger(): Promise<readonly Entry[]>;
  /** Runs `gradegate audit` in a clone, as another day and another version may do. */
  audit(argv: readonly string[], options?: { readonly version?: string; readonly today?: string }): Promise<Audited>;
  /** Runs another command in the same clone. */
  command(name: string, argv: readonly string[]): Promise<Audited>;
}

interface Audited {
  readonly exit: number;
  readonly printed: string;
}

const specOf = (name: string) => COMMANDS.find((each) => each.name === name) as CommandSpec;

/** As `openLedger`, over another git. */
function ledgerOver(git: Git): World["ledger"] {
  return async (branch) => ({
    archive: gitLedger({ git, remote: "origin", branch }),
    evidence: gitEvidence(git, "origin", branch),
    wait: async () => {},
  });
}

/** `change`: what the head has beside. `env`: where providers are found. */
export async function scene(
  gateText: string,
  {
    change = {},
    env = {},
    people,
  }: {
    readonly change?: Readonly<Record<string, string>>;
    readonly env?: Readonly<Record<string, string>>;
    /** Who reviewed the head. */
    readonly people?: ReadPeople;
  } = {},
): Promise<Scene> {
  const repository = await gitRepository({
    "policies/colour.yaml": grader("1.0.0", "eq"),
    "policies/suite.yaml": SUITE,
    "policies/gate.yaml": gateText,
    "policies/colours.jsonl": `${row("a", "blue", true)}\n${row("b", "green", false)}\n`,
  });
  const base = await repository.run("rev-parse", "HEAD");
  const head = await repository.commit({
    "policies/colour.yaml": `# a comment\n${grader("1.0.0", "eq")}`,
    ...change,
  });
  const home = await mkdtemp(join(tmpdir(), "gradegate-record-"));
  const bare = join(home, "origin.git");
  await repository.run("clone", "--quiet", "--bare", repository.dir, bare);
  await repository.run("remote", "add", "origin", bare);
  const within = async <T>(use: (world: World, logged: string[]) => Promise<T>, version = "0.1.0"): Promise<T> => {
    const logged: string[] = [];
    const note = (message: string) => void logged.push(message);
    const log = { info: note, warn: note, progress: () => {}, done: () => {} };
    const world = createWorld({ env: { ...repository.env, ...env }, version, cwd: repository.dir, log });
    try {
      return await use(world, logged);
    } finally {
      await world.close();
    }
  };
  return {
    base,
    head,
    bare,
    repository,
    respond: (options, change) =>
      within(async (whole, logged) => {
        const world = change === undefined ? whole : { ...whole, ledger: ledgerOver(change(repository.git)) };
        const occasion = { kind: "review", base, head, pullRequest: 5 } as const;
        const request = { occasion, policies: "policies", judge: "replay", people } as const;
        const approvals = async () => ["alice", "bob"];
        const note = {
          ...request,
          enabled: true,
          at: whole.now(),
          actor: "octocat",
          runUrl: "https://example.com/1",
          pullRequest: 5,
        };
        const response = await recorded(await respond(request, world), { ...note, approvals, ...options }, world);
        return { response, logged };
      }),
    evaluate: () =>
      within(async (world) => {
        const request = { occasion: { kind: "evaluate", head }, policies: "policies", judge: "replay" } as const;
        const note = {
          ...request,
          enabled: true,
          at: world.now(),
          actor: "octocat",
          runUrl: undefined,
          pullRequest: undefined,
        };
        return recorded(await respond(request, world), note, world);
      }),
    ledger: () =>
      within(async (world) => {
        const { archive } = await world.ledger("gradegate-ledger");
        const at = await archive.head();
        const { entries, problems } = verifyChain(at === undefined ? new Map() : await archive.read(at), sha256);
        expect(problems).toEqual([]);
        return entries;
      }),
    audit: (argv, { version, today } = {}) =>
      within(async (world) => {
        const printed: string[] = [];
        const watched: World = {
          ...world,
          print: (text) => void printed.push(text),
          ...(today === undefined ? {} : { today: () => today }),
        };
        const exit = await run(parseArguments(specOf("audit"), argv), watched);
        return { exit, printed: printed.join("") };
      }, version),
    command: (name, argv) =>
      within(async (world) => {
        const printed: string[] = [];
        const watched: World = { ...world, print: (text) => void printed.push(text) };
        const exit = await (await specOf(name).load()).run(parseArguments(specOf(name), argv), watched);
        return { exit, printed: printed.join("") };
      }),
    [Symbol.asyncDispose]: async () => {
      await repository[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
}
