import { n as UserError, t as ServiceError } from "./part-errors.js";
import { i as saidBy } from "./part-git2.js";

// src/adapters/git/revision.ts
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function isSha(text) {
	return SHA.test(text);
}
function checkRevision(revision) {
	if (revision === "" || revision.length > 500 || /^[-^]/.test(revision) || /[\0-\x20\x7f:?*[\\]|\.\.|\^\{\/|@\{[^}]*[^}\w+-]/.test(revision)) throw new UserError(`${JSON.stringify(revision.slice(0, 80))} is not a revision. Expected a commit id, a branch, a tag or the like of HEAD~1.`);
	return revision;
}

// src/adapters/git/object-reader.ts
function objectReader(git) {
	let batch;
	return {
		read: (id, limit) => {
			batch ??= converse(git, ["cat-file", "--batch"]);
			return batch.ask(id, async (replies) => {
				const header = await replies.line();
				if (header === `${id} missing`) return "missing";
				const size = new RegExp(`^${id} blob (\\d+)$`).exec(header)?.[1];
				if (size === void 0) throw broken(`unexpected answer ${JSON.stringify(header.slice(0, 100))}`);
				const content = Number(size) > limit ? "too_large" : await replies.bytes(Number(size));
				await replies.skip(content === "too_large" ? Number(size) + 1 : 1);
				return content;
			});
		},
		close: async () => {
			await batch?.close();
		}
	};
}
function converse(git, args) {
	const child = git.start(args);
	const ended = new Promise((resolve) => child.once("close", () => resolve()));
	let stderr = "";
	child.stderr.setEncoding("utf8").on("data", (text) => {
		if (stderr.length < 1e4) stderr += text;
	});
	child.on("error", (error) => {
		stderr ||= error.message;
	});
	child.stdin.on("error", () => {});
	const replies = new Replies(child.stdout, () => saidBy(stderr));
	let last = Promise.resolve();
	return {
		ask: (id, read) => {
			if (!isSha(id)) throw new TypeError(`not an object id: ${id}`);
			const answer = last.then(() => {
				child.stdin.write(`${id}\n`);
				return read(replies);
			});
			last = answer.catch(() => {});
			return answer;
		},
		close: async () => {
			child.stdin.end();
			child.kill();
			await ended;
		}
	};
}
var Replies = class {
	#chunks;
	#reason;
	#rest = Buffer.alloc(0);
	constructor(stream, reason) {
		this.#chunks = stream[Symbol.asyncIterator]();
		this.#reason = reason;
	}
	async line() {
		for (;;) {
			const end = this.#rest.indexOf(10);
			if (end >= 0) return this.#take(end + 1).toString("utf8", 0, end);
			this.#rest = Buffer.concat([this.#rest, await this.#more()]);
		}
	}
	async bytes(count) {
		const parts = [this.#rest];
		let size = this.#rest.length;
		while (size < count) {
			const chunk = await this.#more();
			parts.push(chunk);
			size += chunk.length;
		}
		this.#rest = Buffer.concat(parts, size);
		return this.#take(count);
	}
	async skip(count) {
		let left = count;
		while (left > this.#rest.length) {
			left -= this.#rest.length;
			this.#rest = await this.#more();
		}
		this.#take(left);
	}
	#take(count) {
		const taken = this.#rest.subarray(0, count);
		this.#rest = this.#rest.subarray(count);
		return taken;
	}
	async #more() {
		const next = await this.#chunks.next();
		if (next.done === true) throw broken(this.#reason());
		return next.value;
	}
};
function broken(message) {
	return new ServiceError({
		service: "git",
		operation: "cat-file",
		message,
		retryable: false
	});
}

export { checkRevision as n, isSha as r, objectReader as t };