import { setTimeout } from "node:timers/promises";
import type { LedgerPlace } from "../../commands/world.ts";
import { gitEvidence } from "./evidence-store.ts";
import { createGit, type Environment } from "./git.ts";
import { gitLedger } from "./ledger-store.ts";

/** A token and the server that it is for. It is sent to no other. */
export interface RemoteAccess {
  readonly server: string;
  readonly token: string;
}

/** The ledger of the repository in a folder: at its origin, or in the repository itself where it has none. */
export async function openLedger(
  dir: string,
  env: Environment,
  branch: string,
  access: RemoteAccess | undefined,
): Promise<LedgerPlace & { close(): Promise<void> }> {
  const git = createGit(dir, env, access === undefined ? {} : credentials(access));
  const { code } = await git.run(["remote", "get-url", "origin"]);
  const remote = code === 0 ? "origin" : undefined;
  const archive = gitLedger({ git, remote, branch });
  return {
    archive,
    evidence: gitEvidence(git, remote, branch),
    // Runners that collided once should not collide again.
    wait: async (tries) => {
      await setTimeout(Math.random() * Math.min(10_000, 200 * 2 ** tries));
    },
    close: () => archive.close(),
  };
}

/**
 * As actions/checkout hands a token to git, but by the environment: nothing is written, and no process list shows it. The
 * empty value takes back what checkout may have left, since the server refuses two.
 */
function credentials({ server, token }: RemoteAccess): Readonly<Record<string, string>> {
  const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return {
    GIT_CONFIG_COUNT: "2",
    GIT_CONFIG_KEY_0: key,
    GIT_CONFIG_VALUE_0: "",
    GIT_CONFIG_KEY_1: key,
    GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
  };
}
