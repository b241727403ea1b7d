import { ServiceError } from "../../errors.ts";
import { isJsonObject, type JsonObject } from "../../json.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import type { GitHubClient } from "./client.ts";

/** The one comment of its key on a pull request, kept up to date. */
export interface StickyComment {
  /** Of the pull request. */
  readonly issue: number;
  readonly marker: Marker;
  /** Markdown, escaped already. */
  readonly body: string;
}

interface Marker {
  /** Kebab-case; a pull request has one comment of each key. */
  readonly key: string;
  /** The head commit that the body speaks of; a name where it could not be resolved. */
  readonly head: string;
  /** Of the workflow run that writes. Ids grow, so a later run has the last word. */
  readonly run: { readonly id: number; readonly attempt: number };
}

export type CommentOutcome =
  | { readonly kind: "created" | "updated" | "unchanged"; readonly url: string }
  /** A later run has written already; this one's word is out of date. */
  | { readonly kind: "superseded"; readonly url: string; readonly by: Marker };

interface Comment {
  readonly id: number;
  readonly url: string;
  readonly author: string;
  readonly isBot: boolean;
  readonly text: string;
  readonly marker: Marker;
}

const LIST = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const CREATE = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
const UPDATE = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
const DELETE = "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}";

/**
 * Creates the comment or edits it in place; sends nothing where it says the same already. Ours is what bears our marker
 * and our login: anyone can write a marker, and nobody else's comment is touched.
 */
export async function keepComment(client: GitHubClient, wanted: StickyComment): Promise<CommentOutcome> {
  const [kept, ...doubles] = await ownComments(client, wanted);
  if (kept === undefined) return create(client, wanted);
  const latest = [kept, ...doubles].reduce((a, b) => (isLater(b.marker, a.marker) ? b : a));
  // Of the same head a run that is tried again speaks anew.
  const stands = latest.marker.head !== wanted.marker.head || wanted.marker.run.attempt === 1;
  if (isLater(latest.marker, wanted.marker) && stands) {
    return { kind: "superseded", url: latest.url, by: latest.marker };
  }
  // Two runs that started at once may both have created one.
  for (const { id } of doubles) await remove(client, id);
  const same = kept.marker.head === wanted.marker.head && kept.text === normalized(wanted.body);
  if (same) return { kind: "unchanged", url: kept.url };
  return update(client, kept.id, wanted);
}

type Created = Extract<CommentOutcome, { readonly kind: "created" | "updated" | "unchanged" }>;

async function create(client: GitHubClient, wanted: StickyComment): Promise<CommentOutcome> {
  const created = await client.send<Created>({
    route: CREATE,
    parameters: { issue_number: wanted.issue, body: bodyOf(wanted) },
    read: (data) => ({ kind: "created", url: textIn(objectIn(data), "html_url") }),
    inDoubt: async () => {
      const found = (await ownComments(client, wanted)).find(({ text }) => text === normalized(wanted.body));
      return found && { kind: "created", url: found.url };
    },
  });
  return settled(client, wanted, created);
}

/** Two runs that found none may both have created one. Whoever looks, the latest run's stays and the others go. */
async function settled(client: GitHubClient, wanted: StickyComment, created: Created): Promise<CommentOutcome> {
  try {
    const [first, ...others] = await ownComments(client, wanted);
    if (first === undefined || others.length === 0) return created;
    const latest = others.reduce((a, b) => (isLater(b.marker, a.marker) ? b : a), first);
    for (const { id } of [first, ...others]) if (id !== latest.id) await remove(client, id);
    const { url, marker } = latest;
    return marker.run.id === wanted.marker.run.id ? { ...created, url } : { kind: "superseded", url, by: marker };
  } catch (error) {
    // Ours stands; the next run looks again.
    if (error instanceof ServiceError) return created;
    throw error;
  }
}

async function update(client: GitHubClient, id: number, wanted: StickyComment): Promise<CommentOutcome> {
  try {
    return await client.send<CommentOutcome>({
      route: UPDATE,
      parameters: { comment_id: id, body: bodyOf(wanted) },
      read: (data) => ({ kind: "updated", url: textIn(objectIn(data), "html_url") }),
      inDoubt: "repeat",
    });
  } catch (error) {
    if (isGone(error)) return create(client, wanted);
    throw error;
  }
}

async function remove(client: GitHubClient, id: number): Promise<void> {
  try {
    await client.send({ route: DELETE, parameters: { comment_id: id }, read: () => undefined, inDoubt: "repeat" });
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** Deleted by somebody since it was listed. */
function isGone(error: unknown): boolean {
  return error instanceof ServiceError && (error.status === 404 || error.status === 410);
}

/** Who the token of a workflow run is, unless the workflow passes another. */
const WORKFLOW_LOGIN = "github-actions[bot]";

/**
 * Oldest first. Who we are is only asked where a marker is another's than the workflow's. A token that may not ask is an
 * app's, so there the comment of a bot counts as ours; a person's never does.
 */
async function ownComments(client: GitHubClient, { issue, marker }: StickyComment): Promise<readonly Comment[]> {
  const read = (data: unknown) => listIn(data).flatMap((each) => commentIn(each, marker.key) ?? []);
  const marked = await client.pages(LIST, { issue_number: issue }, read);
  const isKnown = marked.every(({ author }) => author === WORKFLOW_LOGIN);
  const login = isKnown ? WORKFLOW_LOGIN : (await client.login())?.toLowerCase();
  const isOurs = ({ author, isBot }: Comment) =>
    author === WORKFLOW_LOGIN || (login === undefined ? isBot : author.toLowerCase() === login);
  return marked.filter(isOurs).sort((a, b) => a.id - b.id);
}

function commentIn(comment: JsonObject, key: string): Comment | undefined {
  const body = textIn(comment, "body");
  const marker = parseMarker(body);
  if (marker?.key !== key) return undefined;
  const user = isJsonObject(comment.user) ? comment.user : undefined;
  const author = user === undefined ? "" : textIn(user, "login");
  const isBot = user?.type === "Bot";
  const text = normalized(body.slice(body.indexOf("-->") + 3));
  return { id: numberIn(comment, "id"), url: textIn(comment, "html_url"), author, isBot, text, marker };
}

function bodyOf({ marker: { key, head, run }, body }: StickyComment): string {
  return `<!-- gradegate:${key} head=${encodeURIComponent(head)} run=${run.id}.${run.attempt} -->\n${body}`;
}

/** Only at the very start of a comment, so that quoted or graded text is never taken for one. */
function parseMarker(body: string): Marker | undefined {
  const parts = /^<!-- gradegate:([a-z0-9-]{1,50}) head=([\w.~!'()*%-]{1,500}) run=(\d{1,15})\.(\d{1,6}) -->/.exec(
    body,
  );
  if (parts === null) return undefined;
  const [, key, head, id, attempt] = parts as unknown as [string, string, string, string, string];
  return { key, head: decoded(head), run: { id: Number(id), attempt: Number(attempt) } };
}

function decoded(head: string): string {
  try {
    return decodeURIComponent(head);
  } catch {
    return head;
  }
}

function isLater(a: Marker, b: Marker): boolean {
  return a.run.id === b.run.id ? a.run.attempt > b.run.attempt : a.run.id > b.run.id;
}

/** GitHub's web editor sends CRLF, and white space at the ends says nothing. */
function normalized(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}
