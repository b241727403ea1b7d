import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseOf } from "./cases.ts";

const PROMPTFOO = "promptfoo@0.123.1";

/** A command to be timed. */
export interface Peer {
  readonly program: string;
  readonly argv: readonly string[];
  readonly folder: string;
  /** 100 says that assertions failed, which they do here. */
  readonly statuses: readonly number[];
}

/** promptfoo in a folder of its own, never in the repository's packages. Takes a minute or two. */
export function installPeer(root: string) {
  const folder = join(root, "promptfoo");
  mkdirSync(folder);
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", PROMPTFOO], { cwd: folder });
  const entry = join(folder, "node_modules/promptfoo/dist/src/entrypoint.js");
  const environment = { PROMPTFOO_DISABLE_TELEMETRY: "1", PROMPTFOO_DISABLE_UPDATE: "1", PROMPTFOO_CONFIG_DIR: folder };
  Object.assign(process.env, environment);
  const command = (argv: readonly string[]): Peer => ({
    program: process.execPath,
    argv: [entry, ...argv],
    folder,
    statuses: [0, 100],
  });
  const evaluation = (name: string, count: number, assert: readonly object[]): Peer => {
    const tests = Array.from({ length: count }, (_, index) => {
      const { answer, text } = caseOf(index);
      return { vars: { answer, text } };
    });
    const config = join(folder, `${name}.json`);
    writeFileSync(
      config,
      JSON.stringify({ prompts: ["{{text}}"], providers: ["echo"], defaultTest: { assert }, tests }),
    );
    const quiet = ["--no-cache", "--no-write", "--no-table", "--no-progress-bar"];
    return command(["eval", "-c", config, ...quiet, "-o", join(folder, `${name}-out.json`)]);
  };
  return {
    version: () => command(["--version"]),
    deterministic: (count: number) =>
      evaluation(
        "deterministic",
        count,
        ["equals", "contains", "icontains", "not-equals"].map((type) => ({ type, value: "{{answer}}" })),
      ),
    python: (count: number) =>
      evaluation("python", count, [{ type: "python", value: "1.0 if context['vars']['answer'] in output else 0.0" }]),
  };
}
