import type { Budget } from "../../grader/budget.ts";
import type { JudgeMessage, JudgeRequest } from "../../grader/contract.ts";
import type { ModelTable } from "../../grader/models.ts";
import type { Json, JsonObject } from "../../json.ts";
import type { Log, Sampler } from "../../ports.ts";
import { endpointOf } from "../judge/judge.ts";
import { completions } from "../judge/live.ts";

export interface SamplerOptions {
  /** `OPENAI_API_KEY` and `OPENAI_BASE_URL` are read from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly models: ModelTable;
  readonly budget: Budget;
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
}

/** Asks over Chat Completions at any compatible endpoint. */
export function openSampler({ env, ...options }: SamplerOptions): Sampler {
  const complete = completions({ ...endpointOf(env, options.log), ...options }, "model");
  return { ask: ({ body }) => complete(asPriced(body), body) };
}

/** What a budget prices: the tools are part of what is read. */
function asPriced({ model, messages, tools = null, max_completion_tokens }: JsonObject): JudgeRequest {
  return {
    kind: "judge",
    model: String(model),
    messages: messages as unknown as readonly JudgeMessage[],
    sampling: max_completion_tokens === undefined ? {} : { max_completion_tokens },
    response_format: { tools: tools as Json },
    repeat: 0,
  };
}
