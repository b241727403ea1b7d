import type { Attack } from "./attack.ts";
import { ANSWER } from "./families/answer.ts";
import { COSMETIC } from "./families/cosmetic.ts";
import { DETERMINISTIC } from "./families/deterministic.ts";
import { JUDGE } from "./families/judge.ts";
import { PUBLIC_VALUES } from "./families/public-values.ts";
import { PYTHON } from "./families/python.ts";
import { SIMILARITY } from "./families/similarity.ts";
import { TOOL } from "./families/tool.ts";

/** Every attack, by family. A new one is one entry in its family's file. */
export const CATALOGUE: readonly Attack[] = [
  ...DETERMINISTIC,
  ...PUBLIC_VALUES,
  ...SIMILARITY,
  ...PYTHON,
  ...TOOL,
  ...JUDGE,
  ...COSMETIC,
  ...ANSWER,
];
