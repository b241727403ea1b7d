import type { OpenAI } from "openai";
import type { SampleRequest } from "../../checkpoint/sample-plan.ts";
import type { SampleAnswer } from "../../checkpoint/sampled-run.ts";
import type { Budget } from "../../grader/budget.ts";
import type { JudgeMessage, JudgeRequest } from "../../grader/contract.ts";
import { costOf } from "../../grader/judge-cost.ts";
import type { ModelTable } from "../../grader/models.ts";
import type { Json, JsonObject } from "../../json.ts";
import type { Log, Sampler } from "../../ports.ts";
import { readCompletion } from "../judge/chat-completion.ts";
import { endpointOf } from "../judge/judge.ts";
import { failureText, type LiveOptions, Meter, openClient, pacesOf } from "../judge/live.ts";

export interface SamplerOptions {
  /** `OPENAI_API_KEY` and `OPENAI_BASE_URL` are read from it. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly models: ModelTable;
  readonly budget: Budget;
  readonly timeoutMs?: number;
  readonly maxRetries?: number;
}

/** Asks over Chat Completions at any compatible endpoint. Every try is taken from the budget before it is sent. */
export function openSampler({ env, ...options }: SamplerOptions): Sampler {
  const live: LiveOptions = { ...endpointOf(env, options.log), ...options };
  const pace = pacesOf(live, options.models);
  let client: Promise<OpenAI> | undefined;
  let rejected: SampleAnswer | undefined;
  const ask = async (request: SampleRequest): Promise<SampleAnswer> => {
    if (rejected !== undefined) return rejected;
    const meter = new Meter(asPriced(request.body), options.budget);
    const began = performance.now();
    try {
      client ??= openClient(live);
      const metered = (await client).withOptions({ fetch: (input, init) => meter.fetch(input, init) });
      const body = request.body as unknown as OpenAI.ChatCompletionCreateParamsNonStreaming;
      const completion: unknown = await metered.chat.completions.create(body);
      meter.settle(readCompletion(completion));
      return { kind: "completion", completion, took_ms: performance.now() - began };
    } catch (error) {
      meter.settle(undefined);
      if (meter.refusal !== undefined) return { kind: "failed", message: meter.refusal.message };
      const answer = { kind: "failed", message: failureText(error, live, "model") } as const;
      // A key that is refused once is refused for all.
      if ((error as { status?: unknown }).status === 401) rejected = answer;
      return answer;
    }
  };
  return {
    ask: (request) => {
      const priced = asPriced(request.body);
      const cost = costOf(priced, options.models.get(priced.model));
      const tokens = (cost.most_input_tokens ?? 0) + (cost.most_output_tokens ?? 0);
      return pace(priced.model)(tokens, () => ask(request));
    },
  };
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
