import { exitOf, type Finding } from "../doctor/finding.ts";
import { checkSettings } from "../doctor/settings-checks.ts";
import { checkTree, type TreeFacts } from "../doctor/tree-checks.ts";
import { readWorkflow } from "../doctor/workflow.ts";
import { UserError } from "../errors.ts";
import { MAX_POLICY_BYTES } from "../policy/yaml.ts";
import type { FileTree } from "../ports.ts";
import { renderDoctor } from "../render/doctor-text.ts";
import type { Arguments } from "./command.ts";
import { loadChecked } from "./load-checked.ts";
import type { ExitCode, World } from "./world.ts";

export async function run(args: Arguments, world: World): Promise<ExitCode> {
  const policies = args.value("policies") ?? "policies";
  const findings = [...checkTree(await treeFacts(await world.workTree(), policies, world))];
  if (!args.isSet("offline")) findings.push(...(await settingsOf(args, world)));
  world.print(args.isSet("json") ? `${JSON.stringify({ findings }, null, 2)}\n` : renderDoctor(findings));
  return exitOf(findings);
}

/** Where GitHub looks for it, in this order; it reads up to 3 MB. */
const CODE_OWNERS = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
const MOST_CODE_OWNERS = 3 * 1024 * 1024;

async function treeFacts(tree: FileTree, policies: string, world: World): Promise<TreeFacts> {
  const files = (await tree.list(".github/workflows")).filter(({ path }) => /^[^/]+\/[^/]+\/[^/]+\.ya?ml$/.test(path));
  const workflows = await Promise.all(
    files.map(async ({ path }) => {
      const content = await tree.read(path, MAX_POLICY_BYTES);
      return { file: path, workflow: content.kind === "text" ? readWorkflow(path, content.text) : undefined };
    }),
  );
  const owners = await Promise.all(
    CODE_OWNERS.map(async (file) => ({ file, content: await tree.read(file, MOST_CODE_OWNERS) })),
  );
  const codeOwners = owners.flatMap(({ file, content }) =>
    content.kind === "text" ? [{ file, text: content.text }] : [],
  )[0];
  const { set } = await loadChecked(tree, policies, world);
  const gates =
    set &&
    [...set.gates.values()].map(({ document }) => ({
      name: document.metadata.name,
      suites: document.spec.merge.suites,
    }));
  return { policies, workflows, codeOwners, gates };
}

async function settingsOf(args: Arguments, world: World): Promise<readonly Finding[]> {
  const repository = args.value("repo");
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UserError(`--repo should be OWNER/NAME, got ${repository}`);
  }
  const settings = await world.settings({ repository, branch: args.value("branch") });
  if (settings.kind === "known") return checkSettings(settings.value);
  return [
    {
      check: "settings",
      state: "unknown",
      what: settings.reason,
      why: "branch rules, tags, environments and tokens are settings of GitHub, not files",
      fix: `give ${settings.scope}; or --offline to look at the files alone`,
    },
  ];
}
