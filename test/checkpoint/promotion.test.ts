import { describe, expect, test } from "vitest";
import { promotion } from "../../src/checkpoint/promotion.ts";

const text = `# the way to all customers
apiVersion: gradegate/v1
kind: Rollout
metadata: { name: agent, version: 1.0.3 }   # bumped by hand
spec:
  target: { provider: openai, alias: agent }
  stable: m-1 # in production
  steps:
    - { stage: offline, analysis: [ok] }
`;

describe("naming a candidate", () => {
  test("changes the version and adds one line; every other byte stays", () => {
    expect(promotion(text, "agent", "ft:m-1:x")).toEqual({
      kind: "edit",
      version: "1.1.0",
      text: text.replace("1.0.3", '"1.1.0"').replace("  steps:", '  candidate: "ft:m-1:x"\n  steps:'),
    });
  });

  test("a name that looks like YAML stays a name", () => {
    const found = promotion(text, "agent", 'x"\nstable: evil');
    expect(found.kind).toBe("edit");
    expect(found).toMatchObject({ text: expect.stringContaining('candidate: "x\\"\\nstable: evil"') });
  });

  test("twice is once", () => {
    const once = promotion(text, "agent", "m-2");
    expect(promotion(once.kind === "edit" ? once.text : "", "agent", "m-2").kind).toBe("nothing");
    expect(promotion(text, "agent", "m-1").kind).toBe("nothing");
  });

  test.each([
    [
      "another candidate is on its way",
      text.replace("  steps", "  candidate: m-9\n  steps"),
      "m-9 is its candidate: end that rollout first",
    ],
    ["another Rollout", text.replace("name: agent", "name: other"), "its file does not hold the Rollout agent"],
    [
      "two documents",
      `${text}---\nkind: Gate\n`,
      "its file does not hold one YAML document, so it is to be edited by hand",
    ],
    [
      "flow style",
      '{kind: Rollout, metadata: {name: agent, version: "1.0.0"}, spec: {steps: []}}',
      "its file is not written in block style, so it is to be edited by hand",
    ],
  ])("is refused where there is %s", (_, given, why) => {
    expect(promotion(given, "agent", "m-2")).toEqual({ kind: "refused", why });
  });
});
