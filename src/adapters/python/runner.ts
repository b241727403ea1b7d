import type { GraderInput, PythonAnswer } from "../../grader/contract.ts";
import type { PythonRunner } from "../../ports.ts";
import { loadPythonAssets, type PythonAssets } from "./assets.ts";
import { Interpreter } from "./interpreter.ts";
import { failure } from "./protocol.ts";
import { countStopped, stopOthers, takeChunk, type Work } from "./work.ts";

/** The provider's limit on a grader's source: it must be smaller than this, in bytes of UTF-8. */
const SOURCE_LIMIT_BYTES = 262_144;

const MEBIBYTE = 2 ** 20;
const DEFAULT_ROOM_BYTES = MEBIBYTE;

export interface PythonRunnerOptions {
  /** For one call of `grade`, and for loading the source. Default 10,000. */
  readonly timeLimitMs?: number;
  /** Of one interpreter's memory. Default 512 MiB. */
  readonly memoryLimitBytes?: number;
  /** Standard output and standard error together, in one call of `grade`. Default 1 MiB. What is printed is dropped. */
  readonly outputLimitBytes?: number;
  /** Interpreters that work on one source at a time. Default 2. */
  readonly parallelism?: number;
  /** Inputs from which on a second interpreter is worth its start. Default 200. */
  readonly parallelFrom?: number;
}

/**
 * Runs python graders in CPython on WebAssembly: no environment, files, network, processes or JavaScript within
 * reach. Every input meets byte for byte the same interpreter, so answers depend neither on order nor on how many
 * interpreters share the work. Loads the interpreter at the first run.
 */
export function createPythonRunner(options: PythonRunnerOptions = {}): PythonRunner {
  return new Runner(options);
}

class Runner implements PythonRunner {
  readonly #options: Required<PythonRunnerOptions>;
  readonly #idle: Interpreter[] = [];
  readonly #all = new Set<Interpreter>();
  #assets: Promise<PythonAssets> | undefined;
  /** How many more interpreters may be at work. */
  #free: number;
  /** Runs that wait for one, first come first served. */
  readonly #waiting: (() => void)[] = [];
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(options: PythonRunnerOptions) {
    this.#options = {
      timeLimitMs: 10_000,
      memoryLimitBytes: 512 * MEBIBYTE,
      outputLimitBytes: MEBIBYTE,
      parallelism: 2,
      parallelFrom: 200,
      ...options,
    };
    if (this.#options.parallelism < 1) throw new RangeError("parallelism must be at least 1");
    this.#free = this.#options.parallelism;
  }

  run(source: string, inputs: readonly GraderInput[]): Promise<readonly PythonAnswer[]> {
    const answers = this.#inTurn(source, inputs);
    const settled = answers.then(
      () => {},
      () => {},
    );
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return answers;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#running);
    await this.#end();
  }

  async #end(): Promise<void> {
    this.#idle.length = 0;
    await Promise.all([...this.#all].map((interpreter) => interpreter.close()));
    this.#all.clear();
  }

  /** Several sources share the interpreters: each has one to itself, and where none waits a large one has more. */
  async #inTurn(source: string, inputs: readonly GraderInput[]): Promise<readonly PythonAnswer[]> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.#run(source, inputs);
    } finally {
      this.#release(1);
    }
  }

  #release(hands: number): void {
    for (let released = 0; released < hands; released += 1) {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  /** Hands beside the one that every run has. */
  #takeHands(rows: number): number {
    if (rows < this.#options.parallelFrom || this.#waiting.length > 0) return 0;
    const hands = this.#free;
    this.#free = 0;
    return hands;
  }

  async #run(source: string, inputs: readonly GraderInput[]): Promise<readonly PythonAnswer[]> {
    if (this.#isClosed) throw new Error("the python runner is closed");
    if (inputs.length === 0) return [];
    const size = Buffer.byteLength(source);
    if (size >= SOURCE_LIMIT_BYTES) {
      const message = `the source has ${size} bytes, it must have less than ${SOURCE_LIMIT_BYTES}`;
      return inputs.map(() => failure("python_source_too_large", message));
    }
    this.#assets ??= loadPythonAssets(this.#options.memoryLimitBytes);
    const assets = await this.#assets;
    const work: Work = { source, inputs, answers: [], next: 0, returned: [], stopped: 0, room: DEFAULT_ROOM_BYTES };
    const extra = this.#takeHands(inputs.length);
    try {
      const first = this.#take(assets, work);
      const others = Array.from({ length: extra }, () => this.#take(assets, work));
      // one load decides whether the grader can be loaded at all; the others start up meanwhile
      const loaded = await this.#load(assets, work, first);
      const hands = [
        this.#work(assets, work, loaded, true),
        ...others.map((each) => this.#work(assets, work, each, false)),
      ];
      // All of them come to their end before this run does, so that none still works when another begins.
      const ended = await Promise.allSettled(hands.map((hand) => stopOthers(hand, work)));
      for (const each of ended) if (each.status === "rejected") throw each.reason;
    } finally {
      this.#release(extra);
    }
    return inputs.map((_, index) => work.answers[index] ?? work.refusal ?? failure("python_crashed", "not graded"));
  }

  #take(assets: PythonAssets, work: Work): Interpreter {
    for (;;) {
      const idle = this.#idle.pop();
      if (idle?.isAlive === true) return idle;
      if (idle === undefined) break;
    }
    for (const each of this.#all) if (!each.isAlive) this.#all.delete(each);
    const started = new Interpreter(assets, { ...this.#options, room: work.room });
    this.#all.add(started);
    return started;
  }

  /** An interpreter with the grader in it, or with `work.refusal` set. */
  async #load(assets: PythonAssets, work: Work, given: Interpreter): Promise<Interpreter> {
    let interpreter = given.isAlive ? given : this.#take(assets, work);
    for (;;) {
      const [reply] = await interpreter.ask([{ kind: "load", source: work.source }]);
      if (reply === undefined) throw new Error("an interpreter gave no reply");
      if (reply.kind === "answer" || reply.kind === "ended") work.refusal ??= reply.answer;
      // it grew for an earlier grader, so this one was not begun: it starts afresh
      if (reply.kind !== "outgrown") return interpreter;
      interpreter = this.#take(assets, work);
    }
  }

  async #work(assets: PythonAssets, work: Work, given: Interpreter, isLoaded: boolean): Promise<void> {
    let interpreter = given;
    let ready = isLoaded;
    for (let chunk = takeChunk(work); chunk.length > 0; chunk = takeChunk(work)) {
      if (!ready || !interpreter.isAlive) interpreter = await this.#load(assets, work, interpreter);
      ready = true;
      if (work.refusal !== undefined) break;
      const replies = await interpreter.ask(chunk.map(({ row }) => ({ kind: "row", row })));
      for (const [at, { index }] of chunk.entries()) {
        const reply = replies[at];
        if (reply?.kind === "answer" || reply?.kind === "ended") work.answers[index] = reply.answer;
        else work.returned.push(index);
        if (reply !== undefined) countStopped(work, reply, this.#options.timeLimitMs);
        if (reply?.kind === "outgrown") work.room = roomFor(reply.bytes, this.#options.memoryLimitBytes);
      }
    }
    if (interpreter.isAlive) this.#idle.push(interpreter);
  }
}

/** A quarter more than was needed, so that a grader whose appetite varies does not restart its interpreter for long. */
function roomFor(bytes: number, limit: number): number {
  return Math.min(Math.ceil((bytes * 1.25) / MEBIBYTE) * MEBIBYTE, limit);
}
