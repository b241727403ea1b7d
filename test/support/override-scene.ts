import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorld } from "../../src/adapters/node-world.ts";
import type { OverrideScene } from "../../src/commands/apply-overrides.ts";
import { readLedger } from "../../src/commands/read-ledger.ts";
import { recorded } from "../../src/commands/record-response.ts";
import { type Response, respond } from "../../src/commands/respond.ts";
import type { World } from "../../src/commands/world.ts";
import type { ApprovalFacts } from "../../src/gate/approvals.ts";
import type { Entry } from "../../src/ledger/entry.ts";
import { type Files, gitRepository, type TestRepository } from "./git-repository.ts";

type Asked = NonNullable<OverrideScene["asked"]>;

/** Pull request 5 of `ana`, over a ledger at an origin. */
export interface OverrideStory extends AsyncDisposable {
  readonly repository: TestRepository;
  readonly base: string;
  head: string;
  /** Reviews the head at a time, as a run does; with `asked`, as the run of a comment does. */
  review(options?: Reviewed): Promise<Response>;
  ledger(): Promise<readonly Entry[]>;
}

interface Reviewed {
  readonly at?: string;
  readonly asked?: Partial<Asked>;
  readonly facts?: Partial<ApprovalFacts>;
  readonly enabled?: boolean;
  readonly base?: string;
  readonly head?: string;
}

export const REASON = "INC-4711: payouts stand still until this is in";

export async function overrideStory(base: Files, head: Files): Promise<OverrideStory> {
  const repository = await gitRepository(base);
  const baseSha = await repository.run("rev-parse", "HEAD");
  const first = await repository.commit(head);
  const home = await mkdtemp(join(tmpdir(), "gradegate-override-"));
  const bare = join(home, "origin.git");
  await repository.run("clone", "--quiet", "--bare", repository.dir, bare);
  await repository.run("remote", "add", "origin", bare);
  const within = async <T>(use: (world: World) => Promise<T>): Promise<T> => {
    const log = { info: () => {}, warn: () => {}, progress: () => {}, done: () => {} };
    const world = createWorld({ env: repository.env, version: "0.1.0", cwd: repository.dir, log });
    try {
      return await use(world);
    } finally {
      await world.close();
    }
  };
  const story: OverrideStory = {
    repository,
    base: baseSha,
    head: first,
    review: ({ at = "2026-11-23T10:00:00.000Z", asked, facts, enabled = true, base, head } = {}) =>
      within(async (world) => {
        const people = async (sha: string): Promise<ApprovalFacts> => ({
          head: sha,
          author: "ana",
          committers: { kind: "known", value: ["ana"] },
          reviews: { kind: "known", value: [] },
          teams: new Map([["acme/leads", { kind: "known", value: ["bo"] }]]),
          codeowners: { kind: "known", value: [] },
          ...facts,
        });
        const comment: Asked | undefined =
          asked === undefined
            ? undefined
            : {
                by: "bo",
                reason: REASON,
                comment: 8,
                at: "2026-11-23T11:00:00Z",
                steady: async () => ({ kind: "known", value: true }),
                ...asked,
              };
        const occasion = {
          kind: "review",
          base: base ?? baseSha,
          head: head ?? story.head,
          pullRequest: 5,
        } as const;
        const override = { pullRequest: 5, asked: comment };
        const request = { occasion, policies: "policies", judge: "replay", people, override } as const;
        const note = { ...request, at, actor: "bo", runUrl: undefined, pullRequest: 5, enabled };
        return recorded(await respond(request, world), note, world);
      }),
    ledger: () => within((world) => readLedger("gradegate-ledger", world)),
    [Symbol.asyncDispose]: async () => {
      await repository[Symbol.asyncDispose]();
      await rm(home, { recursive: true, force: true });
    },
  };
  return story;
}
