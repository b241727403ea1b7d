import { describe, expect, test } from "vitest";
import { type ReviewRequest, review } from "../../src/commands/review.ts";
import { recordingLine, recordingOf } from "../../src/grader/recording.ts";
import { aCalibration } from "../support/calibration-builder.ts";
import { type Files, MemoryWorld, sha256 } from "../support/memory-world.ts";

const row = (id: string, text: string, success: boolean) =>
  JSON.stringify({ id, task_id: `task-${id}`, item: { answer: "blue" }, output: { text }, outcome: { success } });

const DATASET = [
  row("right", "blue", true),
  row("right-too", "blue", true),
  row("listed", "red, green, blue", false),
  row("wrong", "green", false),
].join("\n");

const grader = (operation: string, version = "1.0.0", comment = "") => `${comment}apiVersion: gradegate/v1
kind: Grader
metadata: {name: colour, version: ${version}}
spec:
  type: string_check
  input: "{{ sample.output_text }}"
  operation: ${operation}
  reference: "{{ item.answer }}"
`;

const SUITE = `apiVersion: gradegate/v1
kind: Suite
metadata: {name: colours, version: 1.0.0}
spec:
  purpose: regression
  dataset: colours.jsonl
  grader: colour
  expect: {false_accept_rate: {max: 0}}
`;

const GATE = `apiVersion: gradegate/v1
kind: Gate
metadata: {name: merge, version: 1.0.0}
spec:
  merge:
    suites: [colours]
    compare: {max_drop: 0.02, flips: {new_false_accepts: {max: 0}}}
`;

const BASE: Files = {
  "policies/colour.yaml": grader("eq"),
  "policies/suite.yaml": SUITE,
  "policies/gate.yaml": GATE,
  "policies/colours.jsonl": DATASET,
};

const REQUEST: ReviewRequest = { base: "base", head: "head", policies: "policies", judge: "replay" };

async function reviewed(head: Files, base: Files = BASE) {
  const world = new MemoryWorld({ revisions: { base, head } });
  return (await review(REQUEST, world)).review;
}

const failing = (result: Awaited<ReturnType<typeof reviewed>>) =>
  result.rules.filter((rule) => rule.outcome === "fail").map((rule) => rule.rule);

describe("review", () => {
  test("a change of a comment passes, with no difference at all", async () => {
    const result = await reviewed({ ...BASE, "policies/colour.yaml": grader("eq", "1.0.0", "# explained\n") });
    expect(result.verdict).toBe("pass");
    expect(result.changes).toEqual([]);
    expect(result.suites[0]?.diff?.slices[0]?.paired).toMatchObject({ pairs: 4, delta: 0, interval: [0, 0] });
  });

  test("a loosened grader fails, and the known failure that it would pay is named", async () => {
    const result = await reviewed({ ...BASE, "policies/colour.yaml": grader("like", "2.0.0") });
    expect(result.verdict).toBe("fail");
    expect(result.suites[0]?.diff?.slices[0]?.flips.fail_to_pass.map((flip) => flip.id)).toEqual(["listed"]);
    expect(failing(result)).toEqual(["expect_false_accept_rate", "new_false_accepts"]);
    expect(result.required_bump).toBe("major");
  });

  describe("of a branch that left its base before the gate was tightened", () => {
    const weak = { ...BASE, "policies/suite.yaml": SUITE.replace("max: 0", "max: 1"), "policies/gate.yaml": GATE };
    const old = {
      ...weak,
      "policies/gate.yaml": GATE.replace("new_false_accepts: {max: 0}", "new_false_accepts: {max: 9}"),
    };
    const branch = (head: Files, now: Files) =>
      review(REQUEST, new MemoryWorld({ revisions: { old, base: now, head }, mergeBase: "old" }));

    test("the gate of today judges beside the gate of that day, and what both state is told once", async () => {
      const { review: result } = await branch({ ...old, "policies/colour.yaml": grader("like", "2.0.0") }, weak);
      expect(result.rules.filter((rule) => rule.rule === "new_false_accepts").map((rule) => rule.limit)).toEqual([
        9, 0,
      ]);
      expect(result.rules.filter((rule) => rule.rule === "suite_evaluated").length).toBe(1);
      expect(result.verdict).toBe("fail");
    });

    test("scores are still compared with the merge base, so that what others merged since is not its doing", async () => {
      const { review: result } = await branch(old, { ...weak, "policies/colour.yaml": grader("like", "2.0.0") });
      expect({ verdict: result.verdict, changes: result.changes }).toEqual({ verdict: "pass", changes: [] });
    });

    test("the verdict of the data is held against the margin of today's gate where that is the narrower", async () => {
      const margin = (share: number) => GATE.replace("max_drop: 0.02", `max_drop: 0.02, margin: ${share}`);
      const { review: result } = await review(
        REQUEST,
        new MemoryWorld({
          revisions: {
            old: { ...BASE, "policies/gate.yaml": margin(0.5) },
            base: { ...BASE, "policies/gate.yaml": margin(0.01) },
            head: { ...BASE, "policies/gate.yaml": margin(0.5), "policies/colour.yaml": grader("like", "2.0.0") },
          },
          mergeBase: "old",
        }),
      );
      expect(result.suites[0]?.diff?.slices[0]?.verdict?.margin).toBe(0.01);
    });

    test("a gate of today that cannot be read leaves the verdict open", async () => {
      const { review: result } = await branch(old, { ...weak, "policies/gate.yaml": "kind: Gate" });
      expect(result.verdict).toBe("inconclusive");
    });
  });

  test("a changed grader without a raised version fails", async () => {
    const result = await reviewed({ ...BASE, "policies/colour.yaml": grader("ilike") });
    expect(failing(result)).toContain("version_bump");
  });

  test("the head cannot relax the gate that judges it", async () => {
    const lax = GATE.replace("new_false_accepts: {max: 0}", "new_false_accepts: {max: 99}").replace(
      "max_drop: 0.02",
      "max_drop: 1",
    );
    const result = await reviewed({
      ...BASE,
      "policies/gate.yaml": lax,
      "policies/colour.yaml": grader("like", "2.0.0"),
    });
    expect(failing(result)).toContain("new_false_accepts");
  });

  test("a waiver counts once it is merged, is shown, and does nothing for the change that brings it", async () => {
    const waiver = (rule: string, ceiling: number) =>
      `{rule: ${rule}, suite: colours, ceiling: ${ceiling}, reason: until the label of listed is settled, owner: "@rewards", expires: 2026-12-31}`;
    const waivers = [waiver("new_false_accepts", 1), waiver("expect_false_accept_rate", 0.5)].join(", ");
    const gate = { "policies/gate.yaml": `${GATE}  waivers: [${waivers}]\n` };
    const loosened = { ...BASE, "policies/colour.yaml": grader("like", "2.0.0") };
    const merged = await reviewed({ ...loosened, ...gate }, { ...BASE, ...gate });
    expect([merged.verdict, failing(merged)]).toEqual(["pass", []]);
    expect(merged.rules.filter((rule) => rule.outcome === "waived").map((rule) => rule.rule)).toEqual([
      "expect_false_accept_rate",
      "new_false_accepts",
    ]);
    const brought = await reviewed({ ...loosened, ...gate });
    expect(failing(brought)).toContain("new_false_accepts");
    expect(brought.rules.filter((rule) => rule.rule === "policy_loosened").map((rule) => rule.detail)).toEqual([
      "waivers.new_false_accepts of colours: nothing becomes ceiling: 1, expires: 2026-12-31",
      "waivers.expect_false_accept_rate of colours: nothing becomes ceiling: 0.5, expires: 2026-12-31",
      "operation: eq becomes like",
    ]);
  });

  test("the head cannot relax the expectation of its suite", async () => {
    const lax = SUITE.replace("  expect: {false_accept_rate: {max: 0}}\n", "");
    const result = await reviewed({
      ...BASE,
      "policies/suite.yaml": lax,
      "policies/colour.yaml": grader("like", "2.0.0"),
    });
    expect(failing(result)).toContain("expect_false_accept_rate");
  });

  test("the head cannot drop the case that would convict it", async () => {
    const kept = DATASET.split("\n")
      .filter((line) => !line.includes('"listed"'))
      .join("\n");
    const result = await reviewed({
      ...BASE,
      "policies/colours.jsonl": kept,
      "policies/colour.yaml": grader("like", "2.0.0"),
    });
    expect(failing(result)).toEqual(["expect_false_accept_rate", "trajectories_removed", "new_false_accepts"]);
  });

  test("the head cannot relabel or edit the case that would convict it: the base's copy is graded as well", async () => {
    for (const edit of [
      ['"listed"', '"success":false', '"success":true'],
      ['"listed"', "red, green, blue", "red and green"],
    ] as const) {
      const [id, from, to] = edit;
      const edited = DATASET.split("\n").map((line) => (line.includes(id) ? line.replace(from, to) : line));
      const head = {
        ...BASE,
        "policies/colours.jsonl": edited.join("\n"),
        "policies/colour.yaml": grader("like", "2.0.0"),
      };
      const result = await reviewed(head);
      expect(failing(result)).toContain("new_false_accepts");
      expect(result.suites[0]?.diff?.slices[0]?.flips.fail_to_pass).toMatchObject([{ id: "listed", success: false }]);
      expect(result.rules.find((rule) => rule.over === "base_trajectories")).toMatchObject({
        rule: "expect_false_accept_rate",
        outcome: "fail",
        observed: 0.5,
      });
    }
  });

  test("a loosened gate for removed cases still does not hide what the removed ones show", async () => {
    const kept = DATASET.split("\n").filter((line) => !line.includes('"listed"'));
    const base = { ...BASE, "policies/gate.yaml": `${GATE}    removed: {max: 5}\n` };
    const head = {
      ...base,
      "policies/colours.jsonl": kept.join("\n"),
      "policies/colour.yaml": grader("like", "2.0.0"),
    };
    expect(failing(await reviewed(head, base))).toEqual(["expect_false_accept_rate", "new_false_accepts"]);
  });

  test("a missing dataset is not decided, and is no pass", async () => {
    const { "policies/colours.jsonl": _, ...without } = BASE;
    const result = await reviewed(without);
    expect(result.verdict).toBe("inconclusive");
    expect(result.rules.find((rule) => rule.outcome === "inconclusive")?.detail).toContain("colours.jsonl is missing");
  });

  test("policies that are not valid are not decided, with every problem listed", async () => {
    const result = await reviewed({ ...BASE, "policies/colour.yaml": grader("contains") });
    expect(result.verdict).toBe("inconclusive");
    expect(result.issues[0]).toMatchObject({ file: "policies/colour.yaml", line: 7 });
  });

  test("without a gate at the base nobody has said what a merge needs", async () => {
    const { "policies/gate.yaml": _, ...without } = BASE;
    const result = await reviewed(BASE, without);
    expect(result.verdict).toBe("inconclusive");
  });

  test("a suite that the base's gate requires may not go", async () => {
    const { "policies/suite.yaml": _, ...without } = BASE;
    const gate = GATE.replace("[colours]", "[other]");
    const other = SUITE.replace("name: colours", "name: other");
    const result = await reviewed({ ...without, "policies/gate.yaml": gate, "policies/other.yaml": other });
    expect(failing(result)).toContain("suite_present");
  });

  test("the head cannot rewrite what a judge has answered", async () => {
    const recorded = (label: string) => {
      const request = {
        kind: "judge" as const,
        model: "judge-1",
        messages: [{ role: "user" as const, content: "Is it blue?" }],
        sampling: {},
        response_format: {},
        repeat: 0,
      };
      const answer = { kind: "text" as const, text: label, finish_reason: "stop" };
      return recordingLine(recordingOf(request, answer, { provenance: "recorded" }, sha256));
    };
    const suite = SUITE.replace("  grader: colour\n", "  grader: colour\n  recordings: [judge.jsonl]\n");
    const base = { ...BASE, "policies/suite.yaml": suite, "policies/judge.jsonl": recorded("no") };
    expect(failing(await reviewed({ ...base, "policies/judge.jsonl": recorded("yes") }, base))).toEqual([
      "judgements_rewritten",
    ]);
    expect((await reviewed(base, base)).verdict).toBe("pass");
  });

  test("a gate that demands a calibrated judge does not pass without one, or with one of another grader", async () => {
    const gate = GATE.replace(
      "suites: [colours]",
      "suites: [colours]\n    calibration: {suites: [colours], min_kappa: 0.6}",
    );
    const suite = SUITE.replace("  grader: colour", "  grader: colour\n  calibration: colours.json");
    const asked = { ...BASE, "policies/gate.yaml": gate, "policies/suite.yaml": suite };
    const rule = async (head: Files) => {
      const { rules, verdict } = await reviewed(head, asked);
      return { verdict, detail: rules.find((each) => each.rule === "judge_calibration")?.detail };
    };
    expect(await rule(asked)).toEqual({
      verdict: "inconclusive",
      detail: "the calibration policies/colours.json is missing",
    });
    expect(await rule({ ...asked, "policies/colours.json": JSON.stringify(aCalibration()) })).toEqual({
      verdict: "inconclusive",
      detail: "the calibration is stale: since it was measured, the grader asks no judge any more",
    });
  });

  test("a version that a release tag holds cannot come to mean another grader", async () => {
    const head = { ...BASE, "policies/colour.yaml": grader("like", "2.0.0") };
    const gate = GATE.replace(", flips: {new_false_accepts: {max: 0}}", "");
    const released = (tag: string, files: Files) =>
      review(
        REQUEST,
        new MemoryWorld({ revisions: { base: { ...BASE, "policies/gate.yaml": gate }, head, [tag]: files } }),
      );
    const other = { ...BASE, "policies/colour.yaml": grader("ilike", "2.0.0") };
    const rules = async (tag: string, files: Files) =>
      (await released(tag, files)).review.rules.filter(({ rule }) => rule === "version_released");
    const refused = [
      {
        rule: "version_released",
        outcome: "fail",
        grader: "colour",
        observed: "2.0.0",
        limit: "over 2.0.0",
        detail: expect.stringContaining("holds this version with another digest"),
        position: { file: "policies/colour.yaml", line: 3, column: 35 },
      },
    ];
    expect(await rules("tag:v9.0.0", other)).toEqual(refused);
    expect(await rules("tag:colour@2.0.0", other)).toEqual(refused);
    expect(await rules("tag:v9.0.0", head)).toEqual([]);
    expect(await rules("tag:other@2.0.0", other)).toEqual([]);
    expect(await rules("tag:nightly", other)).toEqual([]);
    const broken = { ...BASE, "policies/colour.yaml": "kind: Grader\n" };
    expect(await rules("tag:v8.0.0", broken)).toEqual([
      {
        rule: "version_released",
        outcome: "advice",
        detail: "the policies of the release tag v8.0.0 do not compile",
      },
    ]);
  });

  test("a loosening needs the approvals that the base's gate names, and what cannot be counted is no approval", async () => {
    const gate = GATE.replace(
      "    compare: {max_drop: 0.02, flips: {new_false_accepts: {max: 0}}}",
      "    loosening: {approvals: 2}",
    );
    const base = { ...BASE, "policies/gate.yaml": gate };
    // The head's gate asks for nothing any more, which is a loosening by itself.
    const head = { ...BASE, "policies/gate.yaml": gate.replace("    loosening: {approvals: 2}\n", "") };
    const asked: string[] = [];
    const outcome = async (by: readonly string[] | undefined, files: Files = head) => {
      const approvals = by && ((sha: string) => Promise.resolve(by).finally(() => void asked.push(sha)));
      const world = new MemoryWorld({ revisions: { base, head: files } });
      const { rules } = (await review({ ...REQUEST, approvals }, world)).review;
      return rules.filter(({ rule }) => rule === "loosening_approved").map((rule) => rule.outcome);
    };
    expect(await outcome(["ann", "bob"])).toEqual(["pass"]);
    expect(await outcome(["ann"])).toEqual(["fail"]);
    expect(await outcome(undefined)).toEqual(["inconclusive"]);
    expect(asked).toEqual(["head", "head"]);
    const stricter = { ...base, "policies/gate.yaml": gate.replace("approvals: 2", "approvals: 3") };
    expect(await outcome([], stricter)).toEqual([]);
    expect(asked).toHaveLength(2);
  });
});
