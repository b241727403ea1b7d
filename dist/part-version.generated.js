import { n as UserError, r as formatIssue, t as ServiceError } from "./part-errors.js";
import { n as openBudget } from "./part-budget.js";
import { t as KNOWN_MODELS } from "./part-models.js";
import { p as visible } from "./part-number.js";
import { n as spentText } from "./part-plan-text.js";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { createGunzip } from "node:zlib";

// src/adapters/node-world.ts
function createWorld({ env, version, cwd, log }) {
	const closers = [];
	const once = (make) => {
		let made;
		return () => {
			made ??= make();
			return made;
		};
	};
	const root = once(async () => {
		const { findRoot } = await import("./part-git.js");
		return await findRoot(cwd, env) ?? cwd;
	});
	let budget;
	return {
		version,
		log,
		sha256: (text) => createHash("sha256").update(text, "utf8").digest("hex"),
		print: (text) => {
			log.done();
			process.stdout.write(text);
		},
		workTree: async () => (await import("./part-work-tree.js")).workTree(await root()),
		repository: once(async () => {
			const { openRepository } = await import("./part-repository.js");
			const repository = await openRepository(await root(), env);
			closers.push(() => repository.close());
			return repository;
		}),
		python: async () => lazyPython(closers),
		judge: async ({ mode, recordings, from, spending }) => {
			const { openJudge } = await import("./part-judge.js");
			const folder = from === "root" && mode === "record" ? await root() : cwd;
			const models = spending?.models ?? KNOWN_MODELS;
			budget ??= openBudget(models, spending?.max_usd);
			return openJudge({
				mode,
				recordings,
				env,
				log,
				models,
				budget,
				locate: (file) => resolve(folder, file)
			});
		},
		today: () => (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
		gunzip: (chunks) => unzipped(chunks),
		openFile: async (path) => await isFile(path) ? createReadStream(path) : void 0,
		readFile: async (path) => await isFile(path) ? readFile(path, "utf8") : void 0,
		writeFile: async (path, text) => {
			try {
				await mkdir(dirname(path), { recursive: true });
				await writeFile(path, text);
			} catch (error) {
				throw new UserError(`${path} cannot be written: ${error.code ?? "unknown reason"}`);
			}
		},
		close: async () => {
			const spent = budget?.spent();
			if (spent !== void 0 && spent.tries > 0) log.info(spentText(spent));
			for (const close of closers) await close();
		}
	};
}
function lazyPython(closers) {
	let runner;
	const start = async () => {
		const { createPythonRunner } = await import("./part-runner.js");
		const started = createPythonRunner({});
		closers.push(() => started.close());
		return started;
	};
	return {
		run: async (source, inputs) => {
			runner ??= start();
			return (await runner).run(source, inputs);
		},
		close: async () => (await runner)?.close()
	};
}
async function isFile(path) {
	try {
		if ((await stat(path)).isDirectory()) throw new UserError(`${path} is a folder; a file is needed`);
		return true;
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
async function* unzipped(chunks) {
	const { Readable } = await import("node:stream");
	const gunzip = createGunzip();
	const source = Readable.from(chunks, { objectMode: false });
	source.on("error", (error) => gunzip.destroy(error));
	source.pipe(gunzip);
	try {
		for await (const chunk of gunzip) yield chunk;
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}

// src/render/failure.ts
function renderFailure(error) {
	if (error instanceof UserError) {
		const issues = error.issues.map((issue) => printable(formatIssue(issue)));
		return [`gradegate: ${printable(error.message)}`, ...issues].join("\n");
	}
	if (error instanceof ServiceError) {
		const advice = error.retryable ? "It may pass; run it again." : "Running it again will not help by itself.";
		return `gradegate: ${printable(error.message)}\n${advice}`;
	}
	return `gradegate: this is a bug of gradegate; please report it with the lines below.\n${printable(error instanceof Error ? error.stack ?? error.message : String(error))}`;
}
function printable(text) {
	return text.split("\n").map(visible).join("\n");
}
function renderFailureMarkdown(error) {
	const text = renderFailure(error);
	const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `## ⚠️ Gradegate: could not decide\n\n${fence}text\n${text.slice(0, 2e4)}\n${fence}\n`;
}

// src/version.generated.ts
const VERSION = "0.1.0";

export { createWorld as i, renderFailure as n, renderFailureMarkdown as r, VERSION as t };