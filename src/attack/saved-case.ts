import type { Sha256 } from "../ports.ts";
import type { Action, Trajectory } from "../trajectory/trajectory.ts";
import { objectOf } from "./candidate.ts";
import type { Exploit } from "./report.ts";

/**
 * An exploit as a row of a dataset: a run of the same task that is known to have failed, so that a loophole that was
 * closed stays closed. The same exploit has the same id again.
 */
export function savedCase(exploit: Exploit, attacked: Trajectory, sha256: Sha256): Trajectory {
  const { output, tool_calls, id, family } = exploit;
  const digest = sha256(JSON.stringify([output, tool_calls])).slice(0, 8);
  const { task_id, item, context } = attacked;
  return {
    id: `${attacked.id}.${id.replace(/[^A-Za-z0-9]/g, "-")}.${digest}`,
    task_id,
    item,
    ...(context === undefined ? {} : { context }),
    actions: tool_calls.map(
      (call): Action => ({ tool: call.tool, arguments: objectOf(call.arguments), output: { ok: true } }),
    ),
    output: {
      text: output,
      tool_calls: tool_calls.map((call, index) => ({
        id: `call_${index}`,
        type: "function",
        function: { name: call.tool, arguments: call.arguments },
      })),
    },
    outcome: { success: false },
    tags: ["exploit", family],
  };
}
