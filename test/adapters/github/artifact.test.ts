import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { readReportArtifact } from "../../../src/adapters/github/artifact.ts";
import { createClient } from "../../../src/adapters/github/client.ts";
import { clientOf, noteLog } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";
import { apiExample } from "../../support/openapi.ts";
import { zip } from "../../support/zip.ts";

interface Stored {
  readonly id: number;
  readonly name?: string;
  readonly size?: number;
  readonly expired?: boolean;
}

/** GitHub's three answers to a download: the list, the way to the storage, and the storage. */
async function reading(stored: readonly Stored[], archive: Buffer, location?: string) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url?.split("?")[0]}${request.headers.authorization === undefined ? "" : " with the token"}`);
    const zipped = /\/artifacts\/(\d+)\/zip$/.exec(request.url ?? "");
    if (request.url === "/storage") return response.end(archive);
    if (zipped !== null) return response.writeHead(302, { location: location ?? `${url}/storage` }).end();
    const artifacts = stored.map(({ id, name = "gradegate-report", size = archive.length, expired = false }) => ({
      id,
      name,
      size_in_bytes: size,
      expired,
    }));
    response.writeHead(200, { "content-type": "application/json" });
    return response.end(JSON.stringify({ total_count: artifacts.length, artifacts }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const place = { token: "t", owner: "octo", repo: "policies", apiUrl: url };
  try {
    const text = await readReportArtifact(createClient({ ...place, log: noteLog([]) }), place, 9).catch(
      (error: Error) => `${error.name}: ${error.message}`,
    );
    return { text, asked };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const report = zip({ name: "gradegate-report.json", content: Buffer.from('{"reports":[]}') });
const API = "/repos/octo/policies/actions";

test("the newest artifact of the name is read, and the storage never sees the token", async () => {
  expect(
    await reading([{ id: 1 }, { id: 3 }, { id: 2 }, { id: 4, expired: true }, { id: 5, name: "x" }], report),
  ).toEqual({
    text: '{"reports":[]}',
    asked: [`${API}/runs/9/artifacts with the token`, `${API}/artifacts/3/zip with the token`, "/storage"],
  });
});

test.each<[string, readonly Stored[], Buffer, string]>([
  ["a run without one", [], report, "UserError: the run 9 left no artifact"],
  [
    "one that GitHub says is too large, unread",
    [{ id: 1, size: 17_000_000 }],
    report,
    "UserError: the artifact has 17000000 bytes",
  ],
  [
    "one that is larger than GitHub says",
    [{ id: 1, size: 9 }],
    Buffer.alloc(17_000_000),
    "UserError: the artifact has more than",
  ],
  [
    "one that is not UTF-8",
    [{ id: 1 }],
    zip({ name: "gradegate-report.json", content: Buffer.from([0xff]) }),
    "not UTF-8",
  ],
  [
    "one with another file",
    [{ id: 1 }],
    zip({ name: "../gradegate-report.json" }),
    "UserError: the artifact is refused",
  ],
])("%s is refused", async (_, stored, archive, why) => {
  expect((await reading(stored, archive)).text).toContain(why);
});

test("a way to another kind of address is not taken", async () => {
  expect((await reading([{ id: 1 }], report, "file:///etc/passwd")).text).toContain("its address is not as the API's");
});

const LIST = "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts";
const example = apiExample(LIST);
test.skipIf(example === undefined)("what is asked of GitHub about artifacts is in its description", async () => {
  await using github = await loopbackGitHub({ answers: { [LIST]: { status: 200, data: example } } });
  const place = { token: github.token, owner: github.owner, repo: github.repo, apiUrl: github.url };
  await expect(readReportArtifact(clientOf(github), place, 9)).rejects.toThrow("left no artifact");
  expect(github.requests[0]?.query).toMatchObject({ name: "gradegate-report" });
});
