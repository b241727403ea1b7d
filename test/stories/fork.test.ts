import { beforeAll, describe, expect, test } from "vitest";
import type { ActionResult } from "../support/action-run.ts";
import type { Files } from "../support/git-repository.ts";
import { apiDescription } from "../support/openapi.ts";
import { type Seen, type Story, story } from "../support/story.ts";
import { failed, PASSED } from "../support/story-endings.ts";
import { HARMLESS, LOOSENED, policy } from "../support/story-policies.ts";
import { zip } from "../support/zip.ts";

const WORKFLOW = ".github/workflows/gate.yml";
const workflow = (uses: string) =>
  `on: { pull_request: }\npermissions: {}\njobs: { gate: { runs-on: ubuntu-latest, steps: [{ uses: ${uses} }] } }\n`;
const BASE = { [WORKFLOW]: workflow(`gradegate/gradegate@${"a".repeat(40)}`) };
const GATE = "  merge: { suites: [everyday], error_rate: { max: 0 }, version_bump: advised }\n";
const python = (answer: string) =>
  policy(
    "Grader",
    "answer",
    "2.0.0",
    `  type: python\n  source: |\n    def grade(sample, item):\n        return ${answer}\n`,
  );
/** As strict as what it takes the place of, in python that the base does not have. */
const PYTHON = { "policies/answer.yaml": python('1.0 if sample["output_text"] == item["answer"] else 0.0') };

const NAME = "gradegate-report.json";
const RUN = 900;

function fork(head: Files = PYTHON): Promise<Story> {
  return story({ gate: GATE, base: BASE, head, fork: true });
}

const finished = (s: Story, artifact?: string | Buffer, more: Partial<Story["there"]["runs"][number]> = {}) => {
  const content = typeof artifact === "string" ? zip({ name: NAME, content: Buffer.from(artifact) }) : artifact;
  s.there.runs.push({ id: RUN, head: s.there.head, path: WORKFLOW, ...(content && { artifact: content }), ...more });
  return s.on({ finished: { run: RUN } }, { inputs: { mode: "publish" } });
};

describe.skipIf(apiDescription() === undefined)(
  "a fork and the two workflows (needs npm ci --prefix test/openapi)",
  () => {
    let report = "";
    let own: Seen;
    let ran: ActionResult;
    beforeAll(async () => {
      await using s = await story({
        gate: GATE,
        base: BASE,
        head: PYTHON,
        fork: true,
        github: { permissions: { pulls: "read", checks: "read" } },
      });
      own = await s.on({ pull: "opened" });
      ran = s.last();
      report = JSON.stringify(ran.report);
    }, 60_000);

    test("its own run decides, writes nothing, and leaves its report", () => {
      expect(own).toEqual({ ...PASSED, checks: [], comments: [] });
      expect(ran.summary).toContain("The comment could not be written");
    });

    test("an honest one gets comment and check by the run that may write, and none of its code is run there", async () => {
      await using s = await fork();
      expect(await finished(s, report)).toEqual(PASSED);
      expect(s.said()).toContain("whose workflow it could not alter");
    });

    test("a change without code needs no artifact, and none is asked for", async () => {
      await using s = await fork(HARMLESS);
      expect(await finished(s)).toEqual(PASSED);
      expect(s.github.requests.filter(({ call }) => call.includes("artifacts"))).toEqual([]);
    });

    test("a verdict that it wrote into its report counts for nothing", async () => {
      await using s = await fork(LOOSENED);
      const seen = await finished(s, report);
      expect(seen).toEqual(failed(...seen.why));
      expect(seen.why.join()).toContain("new_false_accepts fail");
    });

    test("scores in it that pay known failures fail by the base's gate, whatever it says of them", async () => {
      await using s = await fork();
      const claim = JSON.parse(report);
      for (const each of claim.reports)
        if (each.grader.version === "2.0.0") for (const score of each.scores) Object.assign(score, { value: 1 });
      const seen = await finished(s, JSON.stringify(claim));
      expect(seen).toEqual(failed(...seen.why));
      expect(seen.why.join()).toContain("new_false_accepts fail");
    });

    test.each<[string, (text: string) => string | Buffer | undefined, string]>([
      ["of another version", (text) => text.replace(/"engine":"[^"]*"/g, '"engine":"9.9.9"'), "another version"],
      ["that is missing", () => undefined, "left no artifact gradegate-report"],
      ["with another shape", (text) => text.replace('"scores":[', '"scores":["x",'), "not valid"],
      ["with a key of the prototype", (text) => text.replace("{", '{"__proto__":{"verdict":"pass"},'), "__proto__"],
      ["that is no archive", () => Buffer.from("PK no"), "not a zip archive"],
      [
        "with another file in it",
        (text) => zip({ name: "../../action.yml", content: Buffer.from(text) }),
        "should hold",
      ],
    ])(
      "an artifact %s is not taken: what only it could say is failed, and the comment says why",
      async (_, edit, why) => {
        await using s = await fork();
        const seen = await finished(s, edit(report));
        expect(seen).toEqual(failed(...seen.why));
        expect(seen.why.join()).toContain("error_rate fail");
        expect(s.said()).toContain(why);
      },
    );

    test("an artifact of another head has no score of this one", async () => {
      await using s = await fork({ "policies/answer.yaml": python("1.0") });
      const seen = await finished(s, report);
      expect(seen).toEqual(failed(...seen.why));
      expect(seen.why.join()).toContain("error_rate fail");
    });

    test("a change of the workflow could have written its own scores, so none are read", async () => {
      await using s = await fork({ ...PYTHON, [WORKFLOW]: workflow("mallory/gradegate@main") });
      const seen = await finished(s, report);
      expect(seen).toEqual(failed(...seen.why));
      expect(s.said()).toContain("alters files in .github");
      expect(s.github.requests.filter(({ call }) => call.includes("artifacts"))).toEqual([]);
    });

    test("an approval of it is told by the run that may write: the one that it set off could not", async () => {
      const gate = "  merge: { suites: [everyday], approvals: { count: 1 } }\n";
      await using s = await story({ gate, base: BASE, head: HARMLESS, fork: true });
      expect(await finished(s)).toEqual(failed("approvals fail: 0 of 1"));
      s.review("ana");
      const event = { finished: { run: RUN + 1, by: "pull_request_review" } };
      expect(await s.on(event, { inputs: { mode: "publish" } })).toEqual(PASSED);
    });

    test("what it published before it was pushed to again is spoken of by nobody", async () => {
      await using s = await fork();
      const event = { finished: { run: RUN, head: s.there.head } };
      await s.push({ "NOTES.md": "pushed meanwhile\n" });
      expect(await s.on(event, { inputs: { mode: "publish" } })).toEqual({ ...PASSED, checks: [], comments: [] });
      expect(s.github.checkRuns).toEqual([]);
    });

    test("a command for a fork reads the report of the workflow's newest run for the very head", async () => {
      await using s = await fork();
      s.there.permissions.set("ana", "write");
      const artifact = zip({ name: NAME, content: Buffer.from(report) });
      s.there.runs.push(
        { id: 901, head: s.there.head, path: WORKFLOW, artifact },
        { id: 902, head: s.there.head, path: ".github/workflows/evil.yml", artifact: Buffer.from("evil") },
        { id: 903, head: "9".repeat(40), path: WORKFLOW, artifact: Buffer.from("another head's") },
      );
      expect(await s.on({ comment: "/gradegate evaluate", by: "ana" })).toEqual(PASSED);
      expect(s.github.requests.filter(({ call }) => call.endsWith("/zip")).map(({ call }) => call)).toEqual([
        "GET /repos/octo/policies/actions/artifacts/901/zip",
      ]);
    });
  },
);
