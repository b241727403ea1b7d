import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { JudgeMessage, NativeGrader } from "../../src/grader/contract.ts";
import { type Recording, recordingOf } from "../../src/grader/recording.ts";
import type { JsonObject } from "../../src/json.ts";
import type { Trajectory } from "../../src/trajectory/trajectory.ts";

/** What people labelled and a judge judged, in the form that `calibrate judge` reads. */
export interface HumanData {
  readonly grader: NativeGrader;
  readonly trajectories: readonly Trajectory[];
  readonly recordings: readonly Recording[];
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const readRows = (path: string): readonly JsonObject[] =>
  readFileSync(path, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as JsonObject);

/** The judge's answer to a trajectory, as if it had been asked with the grader's one message. */
function answered(model: string, content: string, text: string, source: string): Recording {
  const messages: readonly JudgeMessage[] = [{ role: "user", content }];
  const answer = { kind: "text", text, finish_reason: "stop" } as const;
  return recordingOf({ model, messages, sampling: {}, repeat: 0 }, answer, { provenance: "imported", source }, sha256);
}

function labelGrader(name: string, model: string, content: string, labels: readonly string[]): NativeGrader {
  const [passing] = labels;
  return {
    type: "label_model",
    name,
    model,
    input: [{ role: "user", content }],
    labels,
    passing_labels: [passing ?? ""],
  };
}

/** Requirements of a task that an agent met or not, by people and by the agent judge (agent-as-a-judge). */
export function devai(path: string): HumanData {
  const trajectories: Trajectory[] = [];
  const recordings: Recording[] = [];
  for (const row of readRows(path)) {
    for (const requirement of row.requirements as readonly JsonObject[]) {
      const id = `${row.id}#${requirement.requirement_id}`;
      trajectories.push({
        id,
        task_id: String(row.task_id),
        item: { key: id },
        output: { text: String(requirement.criteria) },
        outcome: { human: { approved: requirement.human_satisfied === true } },
      });
      const said = requirement.agent_judge_satisfied === true ? "met" : "not met";
      recordings.push(answered("agent-judge", id, said, id));
    }
  }
  return {
    grader: labelGrader("devai", "agent-judge", "{{ item.key }}", ["met", "not met"]),
    trajectories,
    recordings,
  };
}

/** Two outputs, three annotators: 1 where the first is better, 0.5 for a tie, 0 for the second. */
export function pandalm(path: string, judge: "gpt-3.5-turbo" | "pandalm-7b"): HumanData {
  const share = (label: unknown) => ({ "0": 0.5, Tie: 0.5, "1": 1, "2": 0 })[String(label)];
  const rows = readRows(path);
  const trajectories = rows.map((row): Trajectory => {
    const labels = (row.human_labels as readonly number[]).map((label, at) => ({
      rater: `${at}`,
      value: share(label) ?? 0,
    }));
    return {
      id: String(row.id),
      task_id: String(row.split_key),
      item: { key: String(row.id), second: row.output_2 ?? "" },
      output: { text: String(row.output_1) },
      outcome: { human: { labels } },
    };
  });
  const recordings = rows.map((row) => {
    const { verdict } = (row.grader_votes as Record<string, JsonObject>)[judge] as JsonObject;
    const result = share(verdict);
    // What the judge wrote in place of a verdict stays what it is: text that says nothing.
    const text = result === undefined ? String(verdict) : JSON.stringify({ steps: [], result });
    return answered(judge, String(row.id), text, String(row.id));
  });
  const input = [{ role: "user", content: "{{ item.key }}" }];
  return {
    grader: { type: "score_model", name: "pandalm", model: judge, input, range: [0, 1] },
    trajectories,
    recordings,
  };
}

/** Two outputs in both orders; the file names the output that a judge chose, whichever place it was shown in. */
export function llmbar(path: string, judge: string): HumanData {
  const trajectories: Trajectory[] = [];
  const recordings: Recording[] = [];
  for (const row of readRows(path)) {
    const votes = (row.grader_votes as Record<string, JsonObject>)[judge];
    if (votes === undefined) continue;
    for (const order of ["ab", "ba"] as const) {
      const first = order === "ab" ? 1 : 2;
      const id = `${row.id}#${order}`;
      trajectories.push({
        id,
        task_id: String(row.id),
        item: { key: id },
        output: { text: String(first === 1 ? row.output_1 : row.output_2) },
        outcome: { human: { approved: row.human_preference === first } },
        tags: order === "ba" ? ["swapped"] : [],
      });
      const chosen = votes[order];
      const text = chosen === null || chosen === undefined ? "" : String(chosen) === String(first) ? "first" : "second";
      recordings.push(answered(judge, id, text, id));
    }
  }
  return { grader: labelGrader("llmbar", judge, "{{ item.key }}", ["first", "second"]), trajectories, recordings };
}

/** Answers with human labels of hallucination, and no judge: `stand_in` says what one would have said. */
export function halueval(path: string, stand_in: (text: string) => boolean): HumanData {
  const rows = readRows(path);
  const trajectories = rows.map((row): Trajectory => {
    const { hallucination } = row.human_label as JsonObject;
    return {
      id: String(row.id),
      task_id: String(row.split_key),
      item: { key: String(row.id) },
      output: { text: String(row.final_output) },
      outcome: { human: { approved: hallucination !== true } },
    };
  });
  const recordings = trajectories.map(({ id, output }) =>
    answered("stand-in", id, stand_in(output.text) ? "faithful" : "made up", id),
  );
  return {
    grader: labelGrader("halueval", "stand-in", "{{ item.key }}", ["faithful", "made up"]),
    trajectories,
    recordings,
  };
}
