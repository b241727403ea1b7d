import { ServiceError, UserError } from "../errors.ts";
import { canonicalJson } from "../json.ts";
import type { Entry } from "../ledger/entry.ts";
import { type Recheck, type Rederivable, type Rederived, recheckOf, rederivables } from "../ledger/recheck.ts";
import { loadPolicies } from "../policy/load.ts";
import type { PolicySet } from "../policy/policy-set.ts";
import type { FileTree } from "../ports.ts";
import { readTrajectories } from "../trajectory/read.ts";
import { gatesOf } from "./gates-of.ts";
import { policiesDigest, recordingsDigest } from "./policy-sources.ts";
import type { World } from "./world.ts";

/**
 * Derives every digest of the entries again that Git can give: policies byte by byte, graders by compiling them, datasets
 * row by row, recordings, and the gates of decisions. What this clone and its origin no longer have is unknown, and so is
 * a difference where another version of this program wrote the entry: it may have compiled otherwise.
 */
export async function recheckDigests(entries: readonly Entry[], world: World): Promise<Recheck> {
  const git = new Rederiver(world);
  const results: (readonly [Rederivable, Rederived])[] = [];
  for (const [index, entry] of entries.entries()) {
    world.log.progress(`digests: entry ${index + 1} of ${entries.length}`);
    for (const asked of rederivables(entry)) results.push([asked, await git.derive(asked)]);
    if (entry.kind !== "gate_decision") continue;
    const policies = policiesOf(entry, entries);
    for (const { name, digest } of entry.body.gates) {
      const commit = entry.revisions.target ?? entry.revisions.base;
      if (commit === undefined) continue;
      const asked: Rederivable = { entry, commit, policies, of: "gate", name, digest };
      results.push([asked, await git.gate(asked, entry.revisions.base)]);
    }
  }
  return recheckOf(results);
}

/** A decision rests on an evaluation, which says where the policies are. */
function policiesOf({ rests_on }: Entry, entries: readonly Entry[]): string | undefined {
  const found = entries.find(({ kind, fact }) => kind === "evaluation" && rests_on.includes(fact));
  return found?.kind === "evaluation" ? found.body.policies : undefined;
}

type Answer = { readonly digest: string } | Exclude<Rederived, { readonly kind: "same" | "other" }>;

const OTHER_ENGINE = "written by another version, which may compile or read otherwise";

class Rederiver {
  readonly #world: World;
  readonly #trees = new Map<string, Promise<FileTree | string>>();
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #sets = new Map<string, Promise<PolicySet | undefined>>();

  constructor(world: World) {
    this.#world = world;
  }

  async derive(asked: Rederivable): Promise<Rederived> {
    const key = [asked.commit, asked.of, asked.of === "grader" ? asked.policies : "", asked.name].join("\0");
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = this.#answer(asked);
      this.#answers.set(key, answer);
    }
    return this.#judged(asked, await answer);
  }

  /** As the revision merged into has it, or the base. */
  async gate(asked: Rederivable, base: string | undefined): Promise<Rederived> {
    const answers = [];
    for (const commit of new Set([asked.commit, base ?? asked.commit])) {
      const found = await this.#compiled({ ...asked, commit }, (set) => {
        const gate = gatesOf(set).find(({ name }) => name === asked.name);
        return gate === undefined ? undefined : this.#world.sha256(canonicalJson(gate.spec));
      });
      answers.push(this.#judged(asked, found));
    }
    return (
      answers.find(({ kind }) => kind === "same") ??
      answers.find(({ kind }) => kind === "unknown") ??
      (answers[0] as Rederived)
    );
  }

  #judged({ entry, of, digest }: Rederivable, answer: Answer): Rederived {
    if ("digest" in answer && answer.digest === digest) return { kind: "same" };
    if ("kind" in answer && answer.kind === "unknown") return answer;
    // What is hashed byte by byte is the same in every version.
    const bytes = of === "policies" || of === "recordings";
    if (!bytes && entry.engine !== this.#world.version) return { kind: "unknown", why: OTHER_ENGINE };
    return "digest" in answer ? { kind: "other", digest: answer.digest } : answer;
  }

  async #answer(asked: Rederivable): Promise<Answer> {
    const { commit, of, name } = asked;
    if (of === "grader") return this.#compiled(asked, (set) => set.graders.get(name)?.digest);
    const tree = await this.#tree(commit);
    if (typeof tree === "string") return { kind: "unknown", why: tree };
    try {
      if (of === "policies") return { digest: await policiesDigest(tree, name, this.#world.sha256) };
      const digest =
        of === "dataset" ? await this.#dataset(tree, name) : await recordingsDigest(tree, name, this.#world.sha256);
      return digest === undefined ? { kind: "gone", what: "there is no such file" } : { digest };
    } catch (error) {
      if (error instanceof UserError) return { kind: "gone", what: `it cannot be read: ${error.message}` };
      throw error;
    }
  }

  async #compiled(
    { commit, policies, of }: Rederivable,
    digestIn: (set: PolicySet) => string | undefined,
  ): Promise<Answer> {
    if (policies === undefined) return { kind: "unknown", why: "the entry does not say where the policies are" };
    const tree = await this.#tree(commit);
    if (typeof tree === "string") return { kind: "unknown", why: tree };
    const key = `${commit}\0${policies}`;
    const loading = this.#sets.get(key) ?? loadPolicies(tree, policies, this.#world.sha256).then(({ set }) => set);
    this.#sets.set(key, loading);
    const set = await loading;
    if (set === undefined) return { kind: "gone", what: "the policies are not valid" };
    const digest = digestIn(set);
    return digest === undefined ? { kind: "gone", what: `there is no such ${of}` } : { digest };
  }

  /** As `Report.dataset.digest`: over the rows' digests, in order. */
  async #dataset(tree: FileTree, path: string): Promise<string | undefined> {
    const chunks = await tree.stream(path);
    if (chunks === undefined) return undefined;
    const hasher = this.#world.hasher();
    let rows = 0;
    const { sha256, gunzip } = this.#world;
    for await (const { digest } of readTrajectories(chunks, path, sha256, { gunzip })) {
      hasher.update(rows++ === 0 ? digest : `\n${digest}`);
    }
    return hasher.hex();
  }

  /** The files of a commit, or why they are not to be had. */
  async #tree(commit: string): Promise<FileTree | string> {
    const known = this.#trees.get(commit);
    if (known !== undefined) return known;
    const opening = this.#open(commit);
    this.#trees.set(commit, opening);
    return opening;
  }

  async #open(commit: string): Promise<FileTree | string> {
    const repository = await this.#world.repository();
    try {
      return await repository.tree(await repository.resolve(commit));
    } catch (error) {
      if (error instanceof UserError || error instanceof ServiceError) return "the commit is not to be had any more";
      throw error;
    }
  }
}
