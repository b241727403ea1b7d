import { describe, expect, test } from "vitest";
import type { CheckAnnotation } from "../../../src/adapters/github/check-annotations.ts";
import { type CheckRun, keepCheckRun, startCheckRun } from "../../../src/adapters/github/check-run.ts";
import { clientOf } from "../../support/loopback-client.ts";
import { loopbackGitHub } from "../../support/loopback-github.ts";

const HEAD = "a".repeat(40);

function anAnnotation(overrides: Partial<CheckAnnotation> = {}): CheckAnnotation {
  return {
    path: "policies/tone.yaml",
    start_line: 3,
    end_line: 3,
    annotation_level: "failure",
    title: "unknown-key",
    message: 'spec has no field "inptu"',
    ...overrides,
  };
}

function annotations(count: number): readonly CheckAnnotation[] {
  return Array.from({ length: count }, (_, index) => anAnnotation({ start_line: index + 1, end_line: index + 1 }));
}

function aCheckRun(overrides: Partial<CheckRun> = {}): CheckRun {
  return {
    name: "gradegate",
    headSha: HEAD,
    externalId: "gradegate:base:head",
    conclusion: "failure",
    title: "2 rules do not hold",
    summary: "## fail\n",
    annotations: [],
    ...overrides,
  };
}

const LIST = `GET /commits/${HEAD}/check-runs`;
const CREATE = "POST /check-runs";
const UPDATE = "PATCH /check-runs/1000";
const NOTES = "GET /check-runs/1000/annotations";

describe("the check run", () => {
  test("is created complete, in two requests", async () => {
    await using github = await loopbackGitHub();
    const wanted = aCheckRun({
      annotations: annotations(2),
      detailsUrl: "https://github.com/octo/policies/actions/runs/7",
    });
    expect(await keepCheckRun(clientOf(github), wanted)).toEqual({
      kind: "created",
      url: "https://github.com/octo/policies/runs/1000",
    });
    expect(github.checkRuns).toEqual([
      {
        id: 1000,
        name: "gradegate",
        head_sha: HEAD,
        external_id: "gradegate:base:head",
        details_url: "https://github.com/octo/policies/actions/runs/7",
        status: "completed",
        conclusion: "failure",
        title: "2 rules do not hold",
        summary: "## fail\n",
        annotations: annotations(2),
      },
    ]);
    expect(github.calls()).toEqual([LIST, CREATE]);
  });

  test("that was started is completed, and starting it again changes nothing", async () => {
    await using github = await loopbackGitHub();
    const client = clientOf(github);
    expect((await startCheckRun(client, aCheckRun())).kind).toBe("created");
    expect(github.checkRuns.map(({ status }) => status)).toEqual(["in_progress"]);
    expect((await startCheckRun(client, aCheckRun())).kind).toBe("unchanged");
    expect((await keepCheckRun(client, aCheckRun())).kind).toBe("updated");
    expect(github.checkRuns.map(({ status, conclusion }) => [status, conclusion])).toEqual([["completed", "failure"]]);
    expect(github.calls()).toEqual([LIST, CREATE, LIST, LIST, UPDATE]);
  });

  test("takes 120 annotations in batches of 50, and is completed with the last of them only", async () => {
    await using github = await loopbackGitHub();
    await keepCheckRun(clientOf(github), aCheckRun({ annotations: annotations(120) }));
    expect(github.checkRuns.map((run) => run.annotations)).toEqual([annotations(120)]);
    const sent = github.requests.slice(1).map(({ body }) => ({
      status: body?.status,
      count: (body?.output as { annotations: unknown[] } | undefined)?.annotations.length,
    }));
    expect(sent).toEqual([
      { status: "in_progress", count: 50 },
      { status: undefined, count: 50 },
      { status: "completed", count: 20 },
    ]);
  });

  test("of a re-run with the same result is not written again", async () => {
    await using github = await loopbackGitHub();
    const wanted = aCheckRun({ annotations: annotations(120) });
    await keepCheckRun(clientOf(github), wanted);
    github.calls();
    expect((await keepCheckRun(clientOf(github), wanted)).kind).toBe("unchanged");
    expect(github.calls()).toEqual([LIST, NOTES, NOTES]);
  });

  test("of a run that was killed half-way is finished from where it stopped", async () => {
    await using github = await loopbackGitHub();
    const wanted = aCheckRun({ annotations: annotations(120) });
    github.fail({ on: "PATCH", kind: "answer", status: 422 });
    await expect(keepCheckRun(clientOf(github), wanted)).rejects.toThrow();
    expect(github.checkRuns.map(({ status, annotations }) => [status, annotations.length])).toEqual([
      ["in_progress", 50],
    ]);
    github.calls();
    expect((await keepCheckRun(clientOf(github), wanted)).kind).toBe("updated");
    expect(github.checkRuns.map(({ status, annotations }) => [status, annotations])).toEqual([
      ["completed", annotations(120)],
    ]);
    expect(github.calls()).toEqual([LIST, NOTES, UPDATE, UPDATE]);
  });

  test("of a re-run with another result is corrected in place", async () => {
    await using github = await loopbackGitHub();
    await keepCheckRun(clientOf(github), aCheckRun());
    const later = aCheckRun({ conclusion: "success", title: "every rule holds", annotations: annotations(1) });
    expect((await keepCheckRun(clientOf(github), later)).kind).toBe("updated");
    expect(github.checkRuns).toMatchObject([
      { conclusion: "success", title: "every rule holds", annotations: annotations(1) },
    ]);
  });

  test("whose annotations are no longer true gives way to a new one, as they cannot be taken back", async () => {
    await using github = await loopbackGitHub();
    await keepCheckRun(clientOf(github), aCheckRun({ annotations: annotations(2) }));
    const later = aCheckRun({ conclusion: "success", annotations: annotations(1) });
    expect((await keepCheckRun(clientOf(github), later)).kind).toBe("created");
    expect(github.checkRuns.map(({ conclusion, annotations }) => [conclusion, annotations.length])).toEqual([
      ["failure", 2],
      ["success", 1],
    ]);
    expect((await keepCheckRun(clientOf(github), later)).kind).toBe("unchanged");
  });

  describe("of several runs for one commit", () => {
    const page = (run: number) => `https://github.com/octo/policies/actions/runs/${run}`;
    const by = (id: number, more: Partial<CheckRun> = {}, attempt = 1) =>
      aCheckRun({ detailsUrl: page(id), run: { id, attempt }, ...more });

    test("says what the later run said, though the earlier one ends later", async () => {
      await using github = await loopbackGitHub();
      await keepCheckRun(clientOf(github), by(8));
      const late = await keepCheckRun(clientOf(github), by(7, { conclusion: "success", title: "an approval" }));
      expect([late.kind, github.checkRuns.map(({ conclusion }) => conclusion)]).toEqual(["superseded", ["failure"]]);
    });

    test("also where the earlier one was reviewed against another base", async () => {
      await using github = await loopbackGitHub();
      await keepCheckRun(clientOf(github), by(8));
      const late = await keepCheckRun(
        clientOf(github),
        by(7, { conclusion: "success", externalId: "gradegate:old:head" }),
      );
      expect([late.kind, github.checkRuns]).toEqual([
        "superseded",
        [expect.objectContaining({ conclusion: "failure" })],
      ]);
    });

    test("bears the page of the last that said so, also where that was nothing new", async () => {
      await using github = await loopbackGitHub();
      await keepCheckRun(clientOf(github), by(7));
      expect((await keepCheckRun(clientOf(github), by(8))).kind).toBe("unchanged");
      expect(github.checkRuns.map((run) => run.details_url)).toEqual([page(8)]);
    });

    test("is said anew by an earlier one that is tried again", async () => {
      await using github = await loopbackGitHub();
      await keepCheckRun(clientOf(github), by(8));
      expect((await keepCheckRun(clientOf(github), by(7, { conclusion: "success" }, 2))).kind).toBe("updated");
    });

    test("repeats the later run's word where both created one", async () => {
      await using github = await loopbackGitHub({
        watch: async (call) => {
          if (call.startsWith("POST ") && asked++ === 0) await keepCheckRun(clientOf(github), by(8));
          return "answer";
        },
      });
      let asked = 0;
      const late = await keepCheckRun(clientOf(github), by(7, { conclusion: "success", title: "an approval" }));
      expect(late.kind).toBe("superseded");
      expect(github.checkRuns.map(({ conclusion, title }) => [conclusion, title])).toEqual([
        ["failure", "2 rules do not hold"],
        ["failure", "2 rules do not hold"],
      ]);
    });
  });

  test("of the same name and commit but another origin is left alone", async () => {
    await using github = await loopbackGitHub();
    await keepCheckRun(clientOf(github), aCheckRun({ externalId: "a-job-of-that-name" }));
    expect((await keepCheckRun(clientOf(github), aCheckRun({ conclusion: "success" }))).kind).toBe("created");
    expect(github.checkRuns.map(({ conclusion }) => conclusion)).toEqual(["failure", "success"]);
  });

  test("equal annotations are kept apart by number", async () => {
    await using github = await loopbackGitHub();
    const twice = [anAnnotation(), anAnnotation()];
    await keepCheckRun(clientOf(github), aCheckRun({ annotations: twice.slice(0, 1) }));
    expect((await keepCheckRun(clientOf(github), aCheckRun({ annotations: twice }))).kind).toBe("updated");
    expect(github.checkRuns.map(({ annotations }) => annotations)).toEqual([twice]);
  });

  test("has its summary cut at GitHub's limit of bytes, between characters and at a line's end", async () => {
    await using github = await loopbackGitHub();
    await keepCheckRun(clientOf(github), aCheckRun({ summary: `${"é".repeat(40)}\n`.repeat(1000) }));
    const summary = github.checkRuns[0]?.summary ?? "";
    expect(new TextEncoder().encode(summary).length).toBeLessThanOrEqual(65_535);
    expect(summary.split("\n\n")).toEqual([
      `${"é".repeat(40)}\n`.repeat(808).trimEnd(),
      "… cut: the whole is in the report file of the run.",
    ]);
  });
});

describe("when it is not known whether a request took effect", () => {
  test("a check run is looked for and not created twice", async () => {
    await using github = await loopbackGitHub();
    github.fail({ on: CREATE.replace("POST ", ""), kind: "answer", status: 502 });
    github.fail({ on: /^POST/, kind: "reset", when: "after" });
    expect((await keepCheckRun(clientOf(github), aCheckRun({ annotations: annotations(3) }))).kind).toBe("created");
    expect(github.checkRuns.map(({ annotations }) => annotations)).toEqual([annotations(3)]);
  });

  test.each([
    ["before", "reset"],
    ["after", "reset"],
    ["in_answer", "reset"],
  ] as const)("annotations are counted and not sent twice: reset %s", async (when, kind) => {
    await using github = await loopbackGitHub();
    github.fail({ on: /^PATCH/, kind, when });
    await keepCheckRun(clientOf(github), aCheckRun({ annotations: annotations(120) }));
    expect(github.checkRuns.map(({ status, annotations }) => [status, annotations])).toEqual([
      ["completed", annotations(120)],
    ]);
  });

  test("a change of the conclusion alone counts as arrived only when it shows", async () => {
    await using github = await loopbackGitHub();
    await keepCheckRun(clientOf(github), aCheckRun({ conclusion: "success" }));
    github.fail({ on: /^PATCH/, kind: "answer", status: 502 });
    await keepCheckRun(clientOf(github), aCheckRun({ conclusion: "failure" }));
    expect(github.checkRuns.map(({ conclusion }) => conclusion)).toEqual(["failure"]);
  });

  test("the last batch counts as arrived only when the check run is complete", async () => {
    await using github = await loopbackGitHub();
    const empty = aCheckRun({ title: "", summary: "", conclusion: "neutral" });
    await startCheckRun(clientOf(github), empty);
    github.fail({ on: /^PATCH/, kind: "answer", status: 502 });
    await keepCheckRun(clientOf(github), empty);
    expect(github.checkRuns.map(({ status }) => status)).toEqual(["completed"]);
  });
});
