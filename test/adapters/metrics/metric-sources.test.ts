import { mkdtemp, symlink, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { boundedFetch } from "../../../src/adapters/metrics/bounded-fetch.ts";
import { openMetricSources } from "../../../src/adapters/metrics/metric-sources.ts";
import type { JsonObject } from "../../../src/json.ts";

const CONTEXT = { since: "2026-11-23T11:00:00Z", now: "2026-11-23T12:00:00.000Z", candidate: "m2", stable: "m1" };
const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise((resolve) => server.once("listening", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const read = (source: JsonObject, env = {}, folder = ".") => openMetricSources(env, folder).read(source, CONTEXT);
const error = (why: string | RegExp) => ({
  at: CONTEXT.now,
  reading: { kind: "error", why: typeof why === "string" ? why : expect.stringMatching(why) },
});

describe("a file", () => {
  const withFile = async (name: string, text: string, source: JsonObject = {}) => {
    const folder = await mkdtemp(join(tmpdir(), "gradegate-metric-"));
    await writeFile(join(folder, name), text);
    return read({ kind: "file", path: name, ...source }, {}, folder);
  };

  test("JSON: value, count, arms, and when they were collected", async () => {
    const text = JSON.stringify({
      metrics: {
        kpi: { value: 0.7, count: 10, canary: { count: 10, total: 7 }, collected_at: "2026-11-23T11:50:00Z" },
      },
    });
    expect(await withFile("m.json", text, { pointer: "/metrics/kpi" })).toEqual({
      at: "2026-11-23T11:50:00Z",
      reading: { kind: "value", value: 0.7, count: 10, canary: { count: 10, total: 7 } },
    });
  });

  test("JSON lines: what was collected since the step began, by arm", async () => {
    const row = (collected_at: string, arm: string, value: unknown) => JSON.stringify({ collected_at, arm, value });
    const text = [
      row("2026-11-23T10:59:00Z", "canary", false),
      row("2026-11-23T11:10:00Z", "canary", true),
      row("2026-11-23T11:20:00Z", "canary", 0.5),
      row("2026-11-23T11:30:00Z", "stable", true),
      "",
    ].join("\n");
    expect(await withFile("m.jsonl", text)).toEqual({
      at: "2026-11-23T11:30:00.000Z",
      reading: {
        kind: "value",
        value: 0.75,
        count: 2,
        canary: { count: 2, total: 1.5 },
        stable: { count: 1, total: 1 },
      },
    });
  });

  test("JSON lines: observations of one unit count once, by their mean", async () => {
    const row = (arm: string, value: unknown, unit: string) =>
      JSON.stringify({ collected_at: "2026-11-23T11:10:00Z", arm, value, unit });
    const text = [
      row("canary", true, "ada"),
      row("canary", false, "ada"),
      row("canary", true, "bob"),
      row("stable", true, "ada"),
    ];
    expect((await withFile("m.jsonl", text.join("\n"))).reading).toEqual({
      kind: "value",
      value: 0.75,
      count: 2,
      canary: { count: 2, total: 1.5 },
      stable: { count: 1, total: 1 },
    });
  });

  test("no line of the candidate is no data", async () => {
    expect((await withFile("m.jsonl", "")).reading.kind).toBe("no_data");
  });

  test.each<[string, string, string | RegExp]>([
    ["m.json", '{"value": 1}', /^no collected_at/],
    ["m.json", '{"value": "high", "collected_at": "2026-11-23T11:50:00Z"}', "value is no number"],
    ["m.json", "[", "m.json: no JSON"],
    ["m.jsonl", '{"collected_at": "2026-11-23T11:10:00Z", "arm": "blue", "value": 1}', /^line 1: arm is neither/],
    ["m.jsonl", '{"collected_at": "soon", "arm": "canary", "value": 1}', /^line 1: collected_at is no time/],
    ["m.jsonl", "\n{", "line 2: is no JSON"],
  ])("%s with %s is an error, not a guess", async (name, text, why) => {
    expect(await withFile(name, text)).toEqual(error(why));
  });

  test("a path or a link that leads out of the folder is not read", async () => {
    const folder = await mkdtemp(join(tmpdir(), "gradegate-metric-"));
    await symlink("/etc/hostname", join(folder, "link.json"));
    for (const path of ["../x.json", "/etc/hostname", "link.json"]) {
      const found = await read({ kind: "file", path }, {}, folder);
      expect(found.reading.kind).toBe("error");
      expect(found).not.toMatchObject({ reading: { why: expect.stringContaining("no JSON") } });
    }
    expect(await read({ kind: "file", path: "link.json" }, {}, folder)).toEqual(
      error("link.json: leads out of the current folder"),
    );
  });

  test("a file that is not there is an error", async () => {
    expect(await read({ kind: "file", path: "nowhere.json" })).toEqual(error("nowhere.json: ENOENT"));
  });
});

describe("HTTP", () => {
  test("reads a JSON document with a header from the environment", async () => {
    let seen: string | undefined;
    const url = await serve((request, response) => {
      seen = request.headers.authorization;
      response.end(JSON.stringify({ value: 3, collected_at: "2026-11-23T11:59:00Z" }));
    });
    const env = { GRADEGATE_METRIC_TOKEN: "Bearer s3cret" };
    const source = { kind: "http", url, headers: { authorization: "env:GRADEGATE_METRIC_TOKEN" } };
    expect(await read(source, env)).toEqual({ at: "2026-11-23T11:59:00Z", reading: { kind: "value", value: 3 } });
    expect(seen).toBe("Bearer s3cret");
  });

  test("sends no variable that is not meant for metrics", async () => {
    const source = { kind: "http", url: "https://metrics.example", headers: { authorization: "env:GITHUB_TOKEN" } };
    expect(await read(source, { GITHUB_TOKEN: "x" })).toEqual(error(/expected "env:GRADEGATE_METRIC_…"/));
  });

  test("follows a redirect within the origin, and none to another", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const url = await serve((request, response) => {
      const to = request.url === "/a" ? "/b" : other;
      if (request.url === "/b") response.end('{"value": 1, "collected_at": "2026-11-23T11:59:00Z"}');
      else response.writeHead(302, { location: to }).end();
    });
    expect((await read({ kind: "http", url: `${url}/a` })).reading).toEqual({ kind: "value", value: 1 });
    expect(await read({ kind: "http", url: `${url}/c` })).toEqual(error(/redirects to another origin/));
    const round = await serve((_, response) => response.writeHead(302, { location: "/" }).end());
    expect(await read({ kind: "http", url: round })).toEqual(error("more than 3 redirects"));
  });

  test("an answer that is too large, too late, no JSON or a refusal is an error that shows no secret", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/large") response.end("x".repeat(2 * 1024 * 1024));
      else if (request.url?.startsWith("/refused")) response.writeHead(403).end("token s3cret is wrong");
      else if (request.url === "/text") response.end("<html>");
    });
    expect(await read({ kind: "http", url: `${url}/large` })).toEqual(
      error(`${url}/large: the answer is over 1048576 bytes`),
    );
    expect(await read({ kind: "http", url: `${url}/refused?key=s3cret` })).toEqual(error(`${url}/refused: status 403`));
    expect(await read({ kind: "http", url: `${url}/text` })).toEqual(error("http: the answer is no JSON"));
    expect(await boundedFetch(`${url}/silent`, { timeout_ms: 50 })).toEqual({
      problem: `${url}/silent: no answer within 50 ms`,
    });
  });

  test.each([
    ["http://metrics.example/x", /expected https/],
    ["https://user:s3cret@metrics.example/", "the address holds credentials; name a header instead"],
    ["http://169.254.169.254/latest", /credentials and is not asked/],
    ["file:///etc/passwd", /expected https/],
    ["nowhere", "the address is no URL"],
  ])("%s is not asked", async (url, why) => {
    expect(await read({ kind: "http", url })).toEqual(error(why));
  });

  test("nobody listening is an error", async () => {
    expect(await read({ kind: "http", url: "http://127.0.0.1:9" })).toEqual(error(/^http:\/\/127\.0\.0\.1:9\/: /));
  });
});

describe("Prometheus", () => {
  const vector = (...values: readonly string[]) => ({
    status: "success",
    data: { resultType: "vector", result: values.map((value) => ({ metric: {}, value: [1, value] })) },
  });
  const prometheus = (answer: (query: string, time: string) => unknown) =>
    serve((request, response) => {
      const { searchParams, pathname } = new URL(request.url ?? "/", "http://x");
      if (pathname !== "/api/v1/query") response.writeHead(404).end();
      else response.end(JSON.stringify(answer(searchParams.get("query") ?? "", searchParams.get("time") ?? "")));
    });

  test("asks for each arm since the step began, at one instant", async () => {
    const asked: string[] = [];
    const address = await prometheus((query, time) => {
      asked.push(`${query} @${time}`);
      return vector(query.includes("ok") ? "70" : "100");
    });
    const arm = (model: string) => ({
      count: `increase(n{m="${model}"}[{{ seconds }}s])`,
      total: `increase(ok{m="${model}"}[{{ seconds }}s])`,
    });
    const source = {
      kind: "prometheus",
      address: `${address}/`,
      canary: arm("{{ candidate }}"),
      stable: arm("{{ stable }}"),
    };
    expect(await read(source)).toEqual({
      at: CONTEXT.now,
      reading: { kind: "value", canary: { count: 100, total: 70 }, stable: { count: 100, total: 70 } },
    });
    expect(asked[0]).toBe('increase(n{m="m2"}[3600s]) @1795435200');
  });

  test.each<[string, unknown, object]>([
    ["an empty vector", vector(), { kind: "no_data", why: "value: empty vector" }],
    ["NaN", vector("NaN"), { kind: "no_data", why: "value: the value is NaN" }],
    ["an infinity", vector("+Inf"), { kind: "no_data", why: "value: the value is +Inf" }],
    [
      "two series",
      vector("1", "2"),
      { kind: "error", why: "value: 2 series; expected one, so sum or select in the query" },
    ],
    [
      "an error",
      { status: "error", error: "s3cret" },
      { kind: "error", why: "value: the answer is not one of a Prometheus that succeeded" },
    ],
    [
      "a scalar",
      { status: "success", data: { resultType: "scalar", result: [1, "0.5"] } },
      { kind: "value", value: 0.5 },
    ],
    [
      "a matrix",
      { status: "success", data: { resultType: "matrix", result: [] } },
      { kind: "error", why: 'value: expected a vector or a scalar, got "matrix"' },
    ],
  ])("%s", async (_, answer, reading) => {
    const address = await prometheus(() => answer);
    expect((await read({ kind: "prometheus", address, query: "up" })).reading).toEqual(reading);
  });

  test("a model's name cannot change the query", async () => {
    const address = await prometheus(() => vector("1"));
    const found = await openMetricSources({}, ".").read(
      { kind: "prometheus", address, query: 'x{m="{{ candidate }}"}' },
      { ...CONTEXT, candidate: 'm"} or vector(1) #' },
    );
    expect(found.reading).toMatchObject({ kind: "error", why: expect.stringContaining("cannot stand in a query") });
  });
});

describe("shadow against production", () => {
  const comparison = { better: "higher", max_loss: 0.1, range: [0, 1], pass: "held", confidence: 0.95 } as const;
  const lines = (count: number, value: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) =>
      JSON.stringify({ id: `r${index}`, value: value(index), collected_at: "2026-11-23T11:30:00Z" }),
    ).join("\n");
  const compared = async (production: string, shadow: string, context = {}) => {
    const folder = await mkdtemp(join(tmpdir(), "gradegate-shadow-"));
    await writeFile(join(folder, "production.jsonl"), production);
    await writeFile(join(folder, "shadow.jsonl"), shadow);
    const source = { kind: "shadow", production: "production.jsonl", shadow: "shadow.jsonl" };
    return openMetricSources({}, folder).read(source, { ...CONTEXT, comparison, ...context });
  };

  test("is the paired loss, in an interval that holds at every look", async () => {
    const found = await compared(
      lines(1000, () => 0.8),
      lines(1000, (index) => (index % 2 === 0 ? 0.2 : 0.8)),
    );
    expect(found).toMatchObject({ at: "2026-11-23T11:30:00.000Z", reading: { kind: "value", count: 1000 } });
    if (found.reading.kind !== "value") throw new Error(found.reading.why);
    expect(found.reading.value).toBeCloseTo(-0.3, 6);
    expect(found.reading.paired?.interval[0]).toBeGreaterThan(0.1);
  });

  test("requests without a pair are no data, not a better mean", async () => {
    const found = await compared(
      lines(2000, () => 0.8),
      lines(1500, () => 0.8),
    );
    expect(found.reading).toMatchObject({
      kind: "no_data",
      why: expect.stringContaining("500 of 2000 requests have no pair"),
    });
  });

  test.each<[string, string, object, string | RegExp]>([
    ["{", "", {}, /^production: line 1: expected/],
    [lines(5, () => 3), lines(5, () => 0), {}, "shadow: the value 3 is outside of the range 0 to 1"],
    ["", "", { comparison: undefined }, /the metric needs `stable`/],
  ])("what cannot be compared is an error (%#)", async (production, shadow, context, why) => {
    expect(await compared(production, shadow, context)).toEqual(error(why));
  });

  test("nothing graded on both sides is no data", async () => {
    expect(
      (
        await compared(
          lines(5, () => null),
          lines(5, () => 1),
        )
      ).reading,
    ).toEqual({ kind: "no_data", why: "no request has a grade on both sides" });
  });
});

test("a source of no known type is an error", async () => {
  expect(await read({ kind: "datadog" })).toEqual(
    error('unknown source "datadog"; expected file, shadow, http or prometheus'),
  );
});
