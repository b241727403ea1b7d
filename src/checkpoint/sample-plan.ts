import { compileTemplate, renderTemplate } from "../grader/template.ts";
import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../json.ts";
import type { Trajectory } from "../trajectory/trajectory.ts";

/** How a model is asked; the same for every model that is compared. */
export interface Sampling {
  readonly samples?: number | undefined;
  readonly messages?: readonly { readonly role: string; readonly content: string }[] | undefined;
  readonly tools?: readonly object[] | undefined;
  readonly temperature?: number | undefined;
  readonly max_completion_tokens?: number | undefined;
}

/** One task of a suite, once however many runs of it are recorded. */
export interface SampleTask {
  readonly task_id: string;
  readonly item: JsonObject;
  readonly tags: readonly string[];
}

/** One thing to be asked. `id` is the id of the run that comes of it. */
export interface SampleRequest {
  readonly id: string;
  readonly task: SampleTask;
  readonly body: JsonObject;
}

const DEFAULT_SAMPLES = 4;

/** The tasks of recorded runs by id, and those whose runs do not agree on the item: nobody knows which of them to ask. */
export function tasksOf(runs: Iterable<Trajectory>): {
  readonly tasks: ReadonlyMap<string, SampleTask>;
  readonly ambiguous: readonly string[];
} {
  const tasks = new Map<string, SampleTask>();
  const ambiguous = new Set<string>();
  for (const { task_id, item, tags = [] } of runs) {
    const known = tasks.get(task_id);
    if (known === undefined) tasks.set(task_id, { task_id, item, tags });
    else if (canonicalJson(known.item) !== canonicalJson(item)) ambiguous.add(task_id);
    else tasks.set(task_id, { ...known, tags: known.tags.filter((tag) => tags.includes(tag)) });
  }
  for (const id of ambiguous) tasks.delete(id);
  return { tasks, ambiguous: [...ambiguous].sort() };
}

/**
 * Every sample of every task, in order of task and number; `unasked` names tasks for which no prompt can be made. The seed of
 * a sample is its number, so that models are asked alike.
 */
export function samplePlan(
  tasks: Iterable<SampleTask>,
  model: string,
  checkpoint: string | undefined,
  sampling: Sampling,
): {
  readonly requests: readonly SampleRequest[];
  readonly unasked: readonly { readonly task_id: string; readonly why: string }[];
} {
  const { samples = DEFAULT_SAMPLES, tools, temperature, max_completion_tokens } = sampling;
  const requests: SampleRequest[] = [];
  const unasked: { task_id: string; why: string }[] = [];
  for (const task of tasks) {
    const messages = messagesOf(task.item, sampling.messages);
    if (typeof messages === "string") {
      unasked.push({ task_id: task.task_id, why: messages });
      continue;
    }
    for (let number = 0; number < samples; number++) {
      requests.push({
        id: runId(task.task_id, checkpoint ?? model, number),
        task,
        body: {
          model,
          messages,
          seed: number,
          ...(tools === undefined || tools.length === 0 ? {} : { tools: tools as unknown as Json }),
          ...(temperature === undefined ? {} : { temperature }),
          ...(max_completion_tokens === undefined ? {} : { max_completion_tokens }),
        },
      });
    }
  }
  return { requests, unasked };
}

/** The id of a sampled run: two runs share it only if they are the same sample of the same task and model. */
function runId(task: string, model: string, number: number): string {
  return `${task}@${model}#${number + 1}`;
}

/** The messages to send, or why there are none. A template's variables are filled in once and never read again. */
function messagesOf(item: JsonObject, templates: Sampling["messages"]): Json | string {
  if (templates === undefined) {
    const own = item.messages;
    if (!Array.isArray(own) || own.length === 0 || !own.every((each) => isJsonObject(each as Json))) {
      return "its item has no `messages`; state spec.checkpoint.sampling.messages in the TrainingJob";
    }
    return own as Json;
  }
  const filled: JsonObject[] = [];
  for (const { role, content } of templates) {
    const text = renderTemplate(compileTemplate(content), { item, sample: EMPTY });
    if (typeof text !== "string") return text.failure.message;
    filled.push({ role, content: text });
  }
  return filled as Json;
}

const EMPTY = { output_text: "", output_tools: [], choices: [] };
