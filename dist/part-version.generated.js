import { n as UserError, r as formatIssue, t as ServiceError } from "./part-errors.js";
import { n as openBudget } from "./part-budget.js";
import { t as KNOWN_MODELS } from "./part-models.js";
import { s as visible } from "./part-markdown.js";
import { n as spentText } from "./part-plan-text.js";
import { createHash, hash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { createGunzip } from "node:zlib";

// src/adapters/whole-file.ts
async function writeWhole(path, content) {
	await mkdir(dirname(path), { recursive: true });
	const target = await realpath(path).catch(() => path);
	const there = await stat(target).catch(() => void 0);
	if (there?.isFile() === false) return writeFile(target, content);
	const beside = `${target}.${randomUUID()}.part`;
	try {
		await writeFile(beside, content, { flag: "wx" });
		if (there !== void 0) await chmod(beside, there.mode);
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

// src/adapters/node-world.ts
function createWorld({ env, version, cwd, log, remoteAccess }) {
	setFlagsFromString("--heap-growing-percent=50");
	const closers = [];
	const once = (make) => {
		let made;
		return () => {
			made ??= make();
			return made;
		};
	};
	const repositoryRoot = once(async () => {
		const { findRoot } = await import("./part-git.js");
		return findRoot(cwd, env);
	});
	const root = async () => await repositoryRoot() ?? cwd;
	let budget;
	return {
		version,
		log,
		sha256: (text) => hash("sha256", text, "hex"),
		hasher: () => {
			const sha256 = createHash("sha256");
			return {
				update: (piece) => void sha256.update(piece),
				hex: () => sha256.digest("hex")
			};
		},
		print: (text) => {
			log.done();
			process.stdout.write(text);
		},
		elapsed: () => performance.now(),
		workTree: async () => (await import("./part-work-tree.js")).workTree(await root()),
		repository: once(async () => {
			const { openRepository } = await import("./part-repository.js");
			const repository = await openRepository(await root(), env);
			closers.push(() => repository.close());
			return repository;
		}),
		settings: async (of) => (await import("./part-open-settings.js")).openSettings(of, env, log),
		python: async (limits) => lazyPython(closers, limits),
		judge: async ({ mode, recordings, from, spending }) => {
			const { openJudge } = await import("./part-judge2.js");
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
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		ledger: async (branch) => {
			const { openLedger } = await import("./part-ledger-place.js");
			const opened = await openLedger(await root(), env, branch, remoteAccess);
			closers.push(() => opened.close());
			return opened;
		},
		training: async (profile, address) => (await import("./part-service.js")).openTraining(profile, address, env),
		unique: () => randomUUID(),
		metrics: async () => (await import("./part-metric-sources.js")).openMetricSources(env, cwd),
		embedder: ({ mode, recordings, from, spending }) => {
			const open = once(async () => {
				const { openEmbedder } = await import("./part-embedder.js");
				const folder = from === "root" && mode === "record" ? await root() : cwd;
				budget ??= openBudget(spending?.models ?? KNOWN_MODELS, spending?.max_usd);
				return openEmbedder({
					mode,
					recordings,
					env,
					log,
					budget,
					locate: (file) => resolve(folder, file)
				});
			});
			return { embed: async (requests) => (await open()).embed(requests) };
		},
		remoteGrader: async () => (await import("./part-remote-grader.js")).openRemoteGrader(env, log),
		sampler: async ({ models, max_usd }) => {
			const { openSampler } = await import("./part-sampler.js");
			budget ??= openBudget(models, max_usd);
			return openSampler({
				env,
				log,
				models,
				budget
			});
		},
		proposals: async (repository) => (await import("./part-proposals.js")).openProposals(repository, env, log),
		lexicon: once(async () => (await import("./part-wordnet.js")).loadWordNet()),
		gunzip: (chunks) => unzipped(chunks),
		openFile: async (path) => await isFile(path) ? createReadStream(path) : void 0,
		readFile: async (path) => await isFile(path) ? readFile(path, "utf8") : void 0,
		writeFile: async (path, text) => {
			try {
				await writeWhole(path, typeof text === "string" ? text : Readable.from(inPortions(text)));
			} catch (error) {
				throw new UserError(`${path} cannot be written: ${error.code ?? "unknown reason"}`);
			}
		},
		scores: async (folder) => {
			const place = resolve(cwd, folder);
			const inside = await repositoryRoot();
			if (inside !== void 0) await refuseInside(inside, place);
			const { openScoreCache } = await import("./part-score-cache.js");
			return openScoreCache(place, { log });
		},
		close: async () => {
			const spent = budget?.spent();
			if (spent !== void 0 && spent.tries > 0) log.info(spentText(spent));
			for (const close of closers) await close();
		}
	};
}
async function refuseInside(root, folder) {
	const from = relative(await realPath(root), await realPath(folder));
	if (from !== "" && (from.startsWith("..") || isAbsolute(from))) return;
	throw new UserError(`--cache: ${folder} is inside of ${root}, where a change under review could bring scores of its own; name a folder outside`);
}
async function realPath(path) {
	try {
		return await realpath(path);
	} catch (error) {
		if (error.code !== "ENOENT" || dirname(path) === path) throw error;
		return join(await realPath(dirname(path)), basename(path));
	}
}
function* inPortions(pieces) {
	let portion = "";
	for (const piece of pieces) {
		portion += piece;
		if (portion.length < PORTION) continue;
		yield portion;
		portion = "";
	}
	yield portion;
}
const PORTION = 65536;
function lazyPython(closers, limits) {
	let runner;
	const start = async () => {
		const { createPythonRunner } = await import("./part-runner.js");
		const started = createPythonRunner(limits === void 0 ? {} : { timeLimitMs: limits.secondsPerGrade * 1e3 });
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