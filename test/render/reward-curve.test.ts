import { expect, test } from "vitest";
import type { Watched } from "../../src/job/watched.ts";
import { rewardCurveSvg, rewardCurveText } from "../../src/render/reward-curve.ts";
import { renderWatched } from "../../src/render/train-text.ts";
import { expectGolden } from "../support/golden.ts";

const rewards = [0.31, 0.34, 0.33, 0.38, 0.41, 0.4, 0.45, 0.47, 0.5, 0.49, 0.53, 0.55];
const WATCHED: Watched = {
  version: 1,
  kind: "gradegate/training",
  policy: "refund-agent",
  provider: "foundry",
  job: "ftjob-1",
  status: "running",
  outcome: "goes_on",
  reasons: [],
  cannot_tell: ["tool calls are not reported"],
  problems: [],
  notices: [],
  spend: { hours: 1.25, tokens: 12_000, usd: 126.5, unknown: [], uncounted: [] },
  budget: { usd: 600, hours: 5 },
  vitals: rewards.map((train, at) => ({
    step: at + 1,
    total: 20,
    train,
    ...(at % 4 === 3 ? { valid: train - 0.03 } : {}),
    output_tokens: 210 + 9 * at,
  })),
  checkpoints: [4, 8, 12].map((step) => ({
    id: `ftckpt-${step}`,
    model: `ft:o4-mini:org::ftjob-1:ckpt-step-${step}`,
    step,
    created: 0,
    metrics: { full_valid_mean_reward: (rewards[step - 1] ?? 0) - 0.03 },
  })),
};

test("a running job as a picture", () => {
  expectGolden("reward-curve.svg", rewardCurveSvg(WATCHED));
});

test("a running job for a terminal", () => {
  expectGolden("train-watched.txt", renderWatched(WATCHED));
});

test("before the first step the picture says that there is nothing, and the text is silent", () => {
  const empty = { ...WATCHED, vitals: [], checkpoints: [] };
  expect(rewardCurveSvg(empty)).toContain("no step was reported yet");
  expect(rewardCurveText(empty)).toEqual([]);
});

test("names of strangers are text, in the picture and on the terminal", () => {
  const hostile = { ...WATCHED, job: '<script>"&\u001b[31m', status: "\u202erunning" };
  const svg = rewardCurveSvg(hostile);
  const unsafe = ["<script", "\u001b", "\u202e"];
  expect(unsafe.filter((each) => svg.includes(each))).toEqual([]);
  expect(svg).toContain("&#60;script&#62;&#34;&#38;");
  const text = renderWatched(hostile);
  expect(unsafe.slice(1).filter((each) => text.includes(each))).toEqual([]);
});

test("of many steps the text shows as many means as it has room for", () => {
  const vitals = Array.from({ length: 1000 }, (_, at) => ({ step: at, train: at / 1000 }));
  const [line = ""] = rewardCurveText({ vitals });
  expect([...line].filter((each) => "▁▂▃▄▅▆▇█".includes(each))).toHaveLength(60);
});
