import { ServiceError } from "../../errors.ts";
import { isJsonObject } from "../../json.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import { type CheckAnnotation, missingAnnotations, readAnnotations } from "./check-annotations.ts";
import type { GitHubClient } from "./client.ts";

/** A check run as it shall stand in the end. */
export interface CheckRun {
  /** What branch rules require by name. */
  readonly name: string;
  readonly headSha: string;
  /** Says what was checked, the same for every re-run of it, e.g. `gradegate:<base>:<head>`. At most 255 characters. */
  readonly externalId: string;
  readonly conclusion: "success" | "failure" | "neutral";
  /** Plain text, shown beside the name. */
  readonly title: string;
  /** Markdown, escaped already; cut at 65,535 bytes, as GitHub would refuse more. */
  readonly summary: string;
  readonly detailsUrl?: string;
  readonly annotations: readonly CheckAnnotation[];
  /** The workflow run that speaks; `detailsUrl` is its page. Ids grow, so a later run has the last word. */
  readonly run?: { readonly id: number; readonly attempt: number };
}

export interface CheckOutcome {
  readonly kind: "created" | "updated" | "unchanged" | "superseded";
  readonly url: string;
}

type Started = Pick<CheckRun, "name" | "headSha" | "externalId" | "detailsUrl">;

interface Found {
  readonly id: number;
  readonly url: string;
  readonly completed: boolean;
  readonly conclusion: string;
  readonly title: string;
  readonly summary: string;
  readonly annotations: number;
  /** The run that has written it, by its page; 0 where that cannot be told. */
  readonly run: number;
  readonly detailsUrl: string;
  readonly externalId: string;
}

const LIST = "GET /repos/{owner}/{repo}/commits/{ref}/check-runs";
const GET = "GET /repos/{owner}/{repo}/check-runs/{check_run_id}";
const CREATE = "POST /repos/{owner}/{repo}/check-runs";
const UPDATE = "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}";
/** GitHub's limits. */
const BATCH = 50;
const TEXT_LIMIT = 65_535;

/** Shows on the commit that work is going on. One that is there already, of this run or an earlier one, is left as it is. */
export async function startCheckRun(client: GitHubClient, check: Started): Promise<CheckOutcome> {
  const found = await findCheckRun(client, check, 0);
  if (found !== undefined) return { kind: "unchanged", url: found.url };
  const { url } = await create(client, check, { status: "in_progress" }, 0);
  return { kind: "created", url };
}

/**
 * Brings the commit's check run to the wanted state and sends only what is missing, so a re-run, also of a run that was
 * killed half-way, repeats nothing. It is completed with the last batch of annotations, never before. Annotations cannot be
 * taken back: where there is one that is no longer true, a new check run takes the place of the old one. What a later run
 * says of the same commit stands: an approval that this one saw may be gone since.
 */
export async function keepCheckRun(client: GitHubClient, wanted: CheckRun): Promise<CheckOutcome> {
  const check = { ...wanted, summary: fitted(wanted.summary), title: wanted.title.slice(0, 255) };
  const all = await listCheckRuns(client, check);
  const later = laterOf(all, check);
  if (later !== undefined) return { kind: "superseded", url: later.url };
  const found = all.find(({ externalId }) => externalId === check.externalId);
  if (found === undefined) return createLast(client, check, 0);
  const there = found.annotations === 0 ? [] : await readAnnotations(client, found.id);
  const missing = missingAnnotations(check.annotations, there);
  if (missing === undefined) return createLast(client, check, found.id);
  const shown = found.completed && found.conclusion === check.conclusion && showsOutput(found, check);
  const same = shown && missing.length === 0;
  // Its page tells who spoke last, also where that says nothing new.
  if (same && (check.run === undefined || found.run >= check.run.id)) return { kind: "unchanged", url: found.url };
  await complete(client, check, found.id, missing, there.length);
  return { kind: same ? "unchanged" : "updated", url: found.url };
}

/** What a later run has written about the commit, against whatever base. A run that is tried again speaks anew. */
function laterOf(all: readonly Found[], { run }: CheckRun): Found | undefined {
  return run === undefined || run.attempt > 1 ? undefined : all.find((found) => found.run > run.id);
}

/**
 * A later run may have created one at the same time, and GitHub takes the newest for what counts: then this one repeats
 * what that one says.
 */
async function createLast(client: GitHubClient, check: CheckRun, after: number): Promise<CheckOutcome> {
  const { id, ...created } = await createWhole(client, check, after);
  if (check.run === undefined) return created;
  try {
    const later = laterOf(await listCheckRuns(client, check), check);
    if (later === undefined) return created;
    const { title, summary, detailsUrl, completed, conclusion } = later;
    const state = completed ? { status: "completed", conclusion } : { status: "in_progress" };
    await client.send({
      route: UPDATE,
      parameters: { check_run_id: id, ...state, details_url: detailsUrl, output: { title, summary } },
      read: () => true,
      inDoubt: "repeat",
    });
    return { kind: "superseded", url: later.url };
  } catch (error) {
    if (error instanceof ServiceError) return created;
    throw error;
  }
}

function showsOutput(found: Found, check: CheckRun): boolean {
  return found.title === check.title && found.summary === check.summary;
}

/** One request where all annotations fit in it. */
async function createWhole(
  client: GitHubClient,
  check: CheckRun,
  after: number,
): Promise<{ readonly kind: "created"; readonly id: number; readonly url: string }> {
  const output = { title: check.title, summary: check.summary };
  const [first, rest] = [check.annotations.slice(0, BATCH), check.annotations.slice(BATCH)];
  const state = rest.length === 0 ? { status: "completed", conclusion: check.conclusion } : { status: "in_progress" };
  const { id, url } = await create(client, check, { ...state, output: { ...output, annotations: first } }, after);
  if (rest.length > 0) await complete(client, check, id, rest, first.length);
  return { kind: "created", id, url };
}

async function complete(
  client: GitHubClient,
  check: CheckRun,
  id: number,
  missing: readonly CheckAnnotation[],
  there: number,
): Promise<void> {
  const output = { title: check.title, summary: check.summary };
  for (let sent = 0; sent === 0 || sent < missing.length; sent += BATCH) {
    const annotations = missing.slice(sent, sent + BATCH);
    const last = sent + BATCH >= missing.length;
    const state = last
      ? {
          status: "completed",
          conclusion: check.conclusion,
          external_id: check.externalId,
          ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
        }
      : {};
    const expected = there + sent + annotations.length;
    await client.send({
      route: UPDATE,
      parameters: { check_run_id: id, ...state, output: { ...output, annotations } },
      read: () => true,
      // Sent twice, annotations would be there twice.
      inDoubt: async () => {
        const now = await client.send({ route: GET, parameters: { check_run_id: id }, read: foundIn });
        const ended = now.completed && now.conclusion === check.conclusion;
        const arrived = now.annotations >= expected && showsOutput(now, check) && (!last || ended);
        return arrived ? true : undefined;
      },
    });
  }
}

async function create(
  client: GitHubClient,
  { name, headSha, externalId, detailsUrl }: Started,
  state: Readonly<Record<string, unknown>>,
  after: number,
): Promise<{ readonly id: number; readonly url: string }> {
  const details = detailsUrl === undefined ? {} : { details_url: detailsUrl };
  return client.send<{ readonly id: number; readonly url: string }>({
    route: CREATE,
    parameters: { name, head_sha: headSha, external_id: externalId, ...details, ...state },
    read: foundIn,
    inDoubt: () => findCheckRun(client, { name, headSha, externalId }, after),
  });
}

/** The newest of this name and id that is newer than `after`. */
async function findCheckRun(client: GitHubClient, check: Started, after: number): Promise<Found | undefined> {
  const all = await listCheckRuns(client, check);
  return all.find(({ id, externalId }) => externalId === check.externalId && id > after);
}

/** Those of this name, newest first. */
async function listCheckRuns(client: GitHubClient, check: Started): Promise<readonly Found[]> {
  const parameters = { ref: check.headSha, check_name: check.name, filter: "all" };
  const runs = await client.pages(LIST, parameters, (data) => listIn(objectIn(data).check_runs));
  return runs
    .filter((run) => run.name === check.name)
    .map(foundIn)
    .sort((a, b) => b.id - a.id);
}

function foundIn(data: unknown): Found {
  const run = objectIn(data);
  const output = isJsonObject(run.output) ? run.output : {};
  return {
    id: numberIn(run, "id"),
    url: textIn(run, "html_url"),
    externalId: textIn(run, "external_id"),
    detailsUrl: textIn(run, "details_url"),
    run: Number(/\/actions\/runs\/(\d{1,15})$/.exec(textIn(run, "details_url"))?.[1] ?? 0),
    completed: run.status === "completed",
    conclusion: textIn(run, "conclusion"),
    title: textIn(output, "title"),
    summary: textIn(output, "summary"),
    annotations: typeof output.annotations_count === "number" ? output.annotations_count : 0,
  };
}

const CUT = "\n\n… cut: the whole is in the report file of the run.";

/** At most 65,535 bytes of UTF-8, cut at the end of a line where that is needed. */
function fitted(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= TEXT_LIMIT) return text;
  const room = TEXT_LIMIT - new TextEncoder().encode(CUT).length;
  const kept = new TextDecoder().decode(bytes.subarray(0, room)).replace(/\uFFFD+$/, "");
  const line = kept.lastIndexOf("\n");
  return `${line > 0 ? kept.slice(0, line) : kept}${CUT}`;
}
