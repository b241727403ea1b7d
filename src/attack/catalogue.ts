import type { Attack } from "./attack.ts";
import { ANSWER } from "./families/answer.ts";
import { CALL_FORM } from "./families/call-form.ts";
import { COSMETIC } from "./families/cosmetic.ts";
import { DETERMINISTIC } from "./families/deterministic.ts";
import { EVERY_CALL } from "./families/every-call.ts";
import { JUDGE } from "./families/judge.ts";
import { PUBLIC_VALUES } from "./families/public-values.ts";
import { PYTHON } from "./families/python.ts";
import { RECORDED_FORM } from "./families/recorded-form.ts";
import { SIMILARITY } from "./families/similarity.ts";
import { TOOL } from "./families/tool.ts";

/** Every attack, by family. A new one is one entry in its family's file. */
export const CATALOGUE: readonly Attack[] = [
  ...DETERMINISTIC,
  ...PUBLIC_VALUES,
  ...RECORDED_FORM,
  ...SIMILARITY,
  ...PYTHON,
  ...TOOL,
  ...EVERY_CALL,
  ...CALL_FORM,
  ...JUDGE,
  ...COSMETIC,
  ...ANSWER,
];
