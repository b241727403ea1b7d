import { ServiceError, UserError } from "../../errors.ts";
import { listIn, numberIn, objectIn, textIn } from "./answer.ts";
import { onlyFileOf } from "./archive.ts";
import type { GitHubClient } from "./client.ts";

/** Packed and unpacked; a report of 100,000 rows has about 30 MB. */
const MOST_PACKED = 16 * 1024 * 1024;
const MOST_UNPACKED = 64 * 1024 * 1024;
const TIMEOUT = 120_000;
const ARTIFACT = "gradegate-report";
const FILE = "gradegate-report.json";

export interface ArtifactPlace {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly apiUrl: string;
}

/**
 * The text of the report that a run left, bounded, and not believed in anything. Throws a UserError where it is not what
 * the review uploads, and a ServiceError where GitHub does not hand it over.
 */
export async function readReportArtifact(client: GitHubClient, place: ArtifactPlace, run: number): Promise<string> {
  const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
  const found = await client.pages(route, { run_id: run, name: ARTIFACT }, (data) =>
    listIn(objectIn(data).artifacts).filter((each) => textIn(each, "name") === ARTIFACT && each.expired !== true),
  );
  // A run that was tried again has one of each attempt; ids grow.
  const [latest] = found.toSorted((a, b) => numberIn(b, "id") - numberIn(a, "id"));
  if (latest === undefined) throw new UserError(`the run ${run} left no artifact ${ARTIFACT}`);
  const size = numberIn(latest, "size_in_bytes");
  if (size > MOST_PACKED) throw new UserError(`the artifact has ${size} bytes; at most ${MOST_PACKED} are read`);
  const archive = await download(place, numberIn(latest, "id"));
  const content = onlyFileOf(archive, FILE, MOST_UNPACKED);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new UserError(`the artifact is refused: ${FILE} is not UTF-8`);
  }
}

/** GitHub answers with an address of its storage, which must not see the token. */
async function download({ token, owner, repo, apiUrl }: ArtifactPlace, id: number): Promise<Uint8Array> {
  const operation = "download of the artifact";
  const failed = (message: string, status?: number) =>
    new ServiceError({ service: "GitHub", operation, message, retryable: true, ...(status && { status }) });
  const signal = AbortSignal.timeout(TIMEOUT);
  try {
    const headers = { authorization: `token ${token}`, "user-agent": "gradegate" };
    const address = `${apiUrl}/repos/${owner}/${repo}/actions/artifacts/${id}/zip`;
    const first = await fetch(address, { headers, redirect: "manual", signal });
    const location = first.headers.get("location");
    if (first.status !== 302 || location === null) throw failed(`HTTP ${first.status}`, first.status);
    if (new URL(location).protocol !== new URL(apiUrl).protocol) throw failed("its address is not as the API's");
    const second = await fetch(location, { redirect: "error", signal });
    if (!second.ok || second.body === null) throw failed(`HTTP ${second.status}`, second.status);
    return await bounded(second.body);
  } catch (error) {
    if (error instanceof ServiceError || error instanceof UserError) throw error;
    throw failed((error as Error).message);
  }
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > MOST_PACKED) throw new UserError(`the artifact has more than ${MOST_PACKED} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
