import { describe, expect, test } from "vitest";
import type { Calibration } from "../../src/evaluation/calibration.ts";
import { CALIBRATE, filesOf, ReplayWorld, runCommand } from "../support/calibration-run.ts";
import { devai, type HumanData, halueval, llmbar, pandalm } from "../support/human-data.ts";
import { sharedData } from "../support/shared-data.ts";

const paths = {
  devai: sharedData("data/human_devai.jsonl"),
  pandalm: sharedData("data/pref_pandalm.jsonl"),
  llmbar: sharedData("data/pref_llmbar.jsonl"),
  halueval: sharedData("data/human_halueval.jsonl"),
};

async function figures(data: HumanData, ...more: readonly string[]): Promise<Calibration["figures"]> {
  const world = new ReplayWorld({ files: filesOf(data) });
  await runCommand([...CALIBRATE, "--json", ...more], world);
  return (JSON.parse(world.printed.join("")) as Calibration).figures;
}

const missing = Object.values(paths).some((path) => path === undefined);

// The expected counts and kappas were worked out from the files by another program, with numpy.
describe.skipIf(missing)("judges against people, on real labels (needs ../shared/data)", { timeout: 60_000 }, () => {
  test("DevAI: the agent judge agrees with people on 532 of 600 requirements", async () => {
    const found = await figures(devai(paths.devai ?? ""), "--labels", "outcome.human.approved");
    expect(found).toMatchObject({
      labelled: 600,
      agreement: { count: 532, of: 600 },
      kappa: { value: expect.closeTo(0.75409, 4) },
      false_accepts: { count: 38, of: 388 },
      false_rejects: { count: 30, of: 212 },
    });
    const [low, high] = found.kappa.interval ?? [0, 0];
    expect(low < 0.754 && 0.754 < high).toBe(true);
  });

  test("PandaLM: garbage in place of a verdict is left out, not guessed; ties make a scale", async () => {
    const first = ["--pass-threshold", "1", "--label-threshold", "1"];
    const gpt = await figures(pandalm(paths.pandalm ?? "", "gpt-3.5-turbo"), ...first);
    expect(gpt).toMatchObject({
      labelled: 574,
      unscored: 19,
      agreement: { count: 445, of: 574 },
      kappa: { value: expect.closeTo(0.542162864032647, 9) },
      weighted_kappa: {
        linear: { value: expect.closeTo(0.5306004937243107, 9) },
        quadratic: { value: expect.closeTo(0.5616371598925917, 9) },
      },
      false_accepts: { count: 72, of: 334 },
    });
    const other = await figures(pandalm(paths.pandalm ?? "", "pandalm-7b"), ...first);
    expect(other).toMatchObject({
      labelled: 593,
      unscored: 0,
      kappa: { value: expect.closeTo(0.4400834635022032, 9) },
    });
    expect((gpt.alpha.people?.value ?? 0) > (gpt.alpha.nominal.value ?? 1)).toBe(true);
  });

  test("LLMBar: GPT-4 is mostly led by the output, ChatGPT and Falcon by the place", async () => {
    const position = async (judge: string) =>
      (await figures(llmbar(paths.llmbar ?? "", judge), "--labels", "outcome.human.approved", "--swapped", "swapped"))
        .position;
    expect(await position("GPT-4/Vanilla")).toMatchObject({
      pairs: 358,
      consistent: 314,
      first_place: 25,
      second_place: 19,
    });
    expect(await position("ChatGPT/Vanilla")).toMatchObject({ consistent: 212, first_place: 135, second_place: 11 });
    expect(await position("Falcon/Vanilla")).toMatchObject({ consistent: 145, first_place: 208, second_place: 5 });
  });

  test("HaluEval: a stand-in that only likes length has a kappa near nothing and is caught at it", async () => {
    const found = await figures(
      halueval(paths.halueval ?? "", (text) => text.length > 300),
      "--labels",
      "outcome.human.approved",
    );
    expect(found).toMatchObject({ labelled: 2199 });
    expect(Math.abs(found.kappa.value ?? 1)).toBeLessThan(0.2);
    expect(found.verbosity.correlation ?? 0).toBeGreaterThan(0.7);
  });
});
