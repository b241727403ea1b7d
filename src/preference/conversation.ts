import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { type Action, isToolAction, type Trajectory } from "../trajectory/trajectory.ts";

/** A message of Chat Completions, as training rows have them. */
export type ChatMessage =
  | { readonly role: "system" | "developer" | "user" | "assistant"; readonly content: string }
  | { readonly role: "assistant"; readonly tool_calls: readonly ChatCall[] }
  | { readonly role: "tool"; readonly tool_call_id: string; readonly content: string };

interface ChatCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: string };
}

/** One action of a run, as messages. */
export interface Step {
  /** In the order of the run's actions. */
  readonly place: number;
  readonly by: "model" | "world";
  /** What the model said or called; of the world, what it said. */
  readonly says: ChatMessage;
  /** What a call was answered; `undefined` where that was not recorded, and then nobody knows what came after. */
  readonly answer?: ChatMessage;
}

/** A run as the model saw it: what it was given, and its steps up to where the record ends. */
export interface Conversation {
  readonly prompt: readonly ChatMessage[];
  readonly steps: readonly Step[];
}

/**
 * The conversation of a run. The prompt is the one given, or the item's own `messages`; what the actions repeat of it is not said
 * twice. It ends before a step that has no form in Chat Completions: a tool's message without a call, or a call that the importer
 * kept as text because it was none.
 */
export function conversationOf({ item, actions = [] }: Trajectory, given?: readonly ChatMessage[]): Conversation {
  const said = given ?? messagesOf(item.messages);
  const opening = said.filter(({ role }) => role === "user" || role === "assistant");
  const repeats =
    opening.length > 0 &&
    opening.every((message, at) => {
      const action = actions[at];
      return (
        action !== undefined &&
        !isToolAction(action) &&
        "content" in message &&
        message.role === action.role &&
        message.content === action.content
      );
    });
  const prompt = repeats ? said.filter((message) => !opening.includes(message)) : said;
  const steps: Step[] = [];
  for (const [place, action] of actions.entries()) {
    const step = stepOf(action, place);
    if (step === undefined) break;
    steps.push(step);
    if (isToolAction(action) && step.answer === undefined) break;
  }
  return { prompt, steps };
}

function stepOf(action: Action, place: number): Step | undefined {
  if (!isToolAction(action)) {
    const { role, content } = action;
    if (role === "tool" || content.startsWith('{"tool_calls":')) return undefined;
    if (role === "assistant") return content === "" ? undefined : { place, by: "model", says: { role, content } };
    return { place, by: "world", says: { role, content } };
  }
  const id = `call_${place}`;
  const call: ChatCall = {
    id,
    type: "function",
    function: { name: action.tool, arguments: JSON.stringify(action.arguments) },
  };
  const says: ChatMessage = { role: "assistant", tool_calls: [call] };
  const content = answered(action.output, action.error);
  return content === undefined
    ? { place, by: "model", says }
    : { place, by: "model", says, answer: { role: "tool", tool_call_id: id, content } };
}

function answered(output: Json | undefined, error: string | boolean | undefined): string | undefined {
  if (output !== undefined) return typeof output === "string" ? output : JSON.stringify(output);
  return typeof error === "string" ? error : undefined;
}

/** Plain chat messages; none where anything else is among them. */
export function messagesOf(value: Json | undefined): readonly ChatMessage[] {
  if (!Array.isArray(value)) return [];
  const messages = value.filter(isJsonObject).flatMap(({ role, content }: JsonObject): readonly ChatMessage[] => {
    if (typeof content !== "string") return [];
    return role === "system" || role === "developer" || role === "user" || role === "assistant"
      ? [{ role, content }]
      : [];
  });
  return messages.length === value.length ? messages : [];
}
