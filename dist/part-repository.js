import { i as saidBy, r as gitError, t as createGit } from "./part-git2.js";
import { n as UserError, t as ServiceError } from "./part-errors.js";
import { n as checkRevision, r as isSha, t as objectReader } from "./part-object-reader.js";
import { a as POINTER_LIMIT, i as treePath, n as linkError, o as refusePointer, r as parents, s as textContent, t as byPath } from "./part-tree-path.js";

// src/adapters/git/history.ts
const STEPS = [
	50,
	250,
	1e3
];
const FETCH_TIMEOUT = 6e5;
async function resolveRevision(git, revision) {
	checkRevision(revision);
	const found = await commitOf(git, revision) ?? await commitOf(git, `refs/remotes/origin/${revision}`);
	if (found !== void 0) return found;
	if (isSha(revision)) {
		await fetchCommits(git, [revision], await isShallow(git) ? ["--depth=1"] : [], "the commit is not in this clone");
		const fetched = await commitOf(git, revision);
		if (fetched !== void 0) return fetched;
	}
	throw new UserError(`the revision ${JSON.stringify(revision)} is not in this repository. Check its name, or fetch it first: git fetch origin`);
}
async function commitOf(git, revision) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const { code, stdout, stderr } = await git.run(args);
	if (code === 0) return stdout.toString("utf8").trim();
	if (/ambiguous/.test(stderr)) throw new UserError(`the revision ${JSON.stringify(revision)} is ambiguous: give more digits or the full name`);
	if (/not a git repository|dubious ownership/.test(stderr)) throw notARepository(git, stderr);
}
async function mergeBase(git, a, b) {
	if (!isSha(a) || !isSha(b)) throw new TypeError("mergeBase takes full commit ids");
	for (const step of [...STEPS, void 0]) {
		const found = await baseOf(git, a, b);
		if (!await isShallow(git)) return found ?? notRelated(a, b);
		if (found !== void 0 && await isWhole(git, a, b, found)) return found;
		const depth = step === void 0 ? "--unshallow" : `--deepen=${step}`;
		await fetchCommits(git, [.../* @__PURE__ */ new Set([a, b])], [depth], "the clone is shallow");
	}
	return await baseOf(git, a, b) ?? notRelated(a, b);
}
async function baseOf(git, a, b) {
	const args = [
		"merge-base",
		"--end-of-options",
		a,
		b
	];
	const { code, stdout, stderr } = await git.run(args);
	if (code === 0) return stdout.toString("utf8").trim().split("\n")[0];
	if (code === 1) return void 0;
	throw gitError(args, stderr);
}
async function isWhole(git, a, b, base) {
	const cuts = new Set(await shallowCommits(git));
	const args = [
		"rev-list",
		"--end-of-options",
		a,
		b,
		`^${base}`
	];
	return !(await git.output(args)).toString("utf8").split("\n").some((commit) => cuts.has(commit));
}
async function shallowCommits(git) {
	const { readFile } = await import("node:fs/promises");
	const { resolve } = await import("node:path");
	const path = (await git.output([
		"rev-parse",
		"--git-path",
		"shallow"
	])).toString("utf8").replace(/\r?\n$/, "");
	return (await readFile(resolve(git.dir, path), "utf8")).split("\n");
}
async function isShallow(git) {
	return (await git.output(["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
}
async function fetchCommits(git, shas, depth, why) {
	const args = [
		"fetch",
		...[
			"--quiet",
			"--no-tags",
			"--no-write-fetch-head",
			"--no-auto-maintenance",
			"--no-recurse-submodules"
		],
		...depth,
		"--end-of-options",
		"origin",
		...shas
	];
	const { code, stderr } = await git.run(args, { timeout: FETCH_TIMEOUT });
	if (code === 0) return;
	if (/does not appear to be a git repository|No such remote/i.test(stderr)) throw new UserError(`${why}, and there is no remote "origin" to fetch from. Fetch the missing commits and try again.`);
	if (/not our ref|couldn't find remote ref|unadvertised object/i.test(stderr)) throw new UserError(`${why}, and origin does not have ${shas.join(" or ")} (${saidBy(stderr)})`);
	const error = gitError(args, stderr);
	if (!(error instanceof ServiceError)) throw error;
	throw new ServiceError({
		service: "git",
		operation: "fetch",
		message: `${why}, and fetching from origin failed: ${error.message.replace(/^git: fetch: /, "")}. In a workflow, actions/checkout with fetch-depth: 0 needs no fetch`,
		retryable: error.retryable,
		cause: error
	});
}
function notRelated(a, b) {
	throw new UserError(`the histories of ${a.slice(0, 12)} and ${b.slice(0, 12)} do not meet, so there is nothing to compare with`);
}
function notARepository(git, stderr) {
	const error = gitError(["rev-parse"], stderr);
	return error instanceof UserError ? error : new UserError(`${git.dir} is not in a git repository`);
}
async function changedFiles(git, base, head) {
	if (!isSha(base) || !isSha(head)) throw new TypeError("changedFiles takes full commit ids");
	const parts = (await git.output([
		...[
			"diff",
			"--name-status",
			"-z",
			"--no-renames",
			"--no-ext-diff",
			"--no-textconv",
			"--ignore-submodules=none"
		],
		"--end-of-options",
		base,
		head,
		"--"
	])).toString("utf8").split("\0");
	const files = [];
	for (let index = 0; index + 1 < parts.length; index += 2) {
		const change = parts[index] === "A" ? "added" : parts[index] === "D" ? "removed" : "modified";
		files.push({
			path: parts[index + 1],
			change
		});
	}
	return files.sort((x, y) => x.path < y.path ? -1 : 1);
}

// src/adapters/git/revision-tree.ts
function revisionTree(git, sha) {
	if (!isSha(sha)) throw new TypeError(`not a commit id: ${sha}`);
	const objects = objectReader(git);
	let listing;
	const entries = () => {
		listing ??= listEntries(git, sha);
		return listing;
	};
	return {
		list: async (folder) => {
			const inside = treePath(folder);
			const prefix = inside === "" ? "" : `${inside}/`;
			const found = [];
			for (const [path, { kind }] of await entries()) if (path.startsWith(prefix)) found.push({
				path,
				kind
			});
			return found.sort(byPath);
		},
		read: async (path, limit) => {
			const entry = lookUp(await entries(), treePath(path));
			if (entry === void 0) return { kind: "missing" };
			if (entry.kind === "link") return { kind: "link" };
			const content = await objects.read(entry.id, limit);
			if (content === "missing") throw lacking(path, sha);
			return content === "too_large" ? { kind: content } : textContent(content, path);
		},
		stream: async (path) => {
			const entry = lookUp(await entries(), treePath(path));
			if (entry === void 0) return void 0;
			if (entry.kind === "link") throw linkError(path);
			return streamBlob(git, entry.id, path, sha);
		},
		identity: async (path) => lookUp(await entries(), treePath(path))?.id,
		close: () => objects.close()
	};
}
function lacking(path, sha) {
	return new UserError(`${path} is in commit ${sha.slice(0, 12)}, but this clone lacks its content. Fetch it: git fetch`);
}
function lookUp(entries, path) {
	const behind = parents(path).find((parent) => entries.get(parent)?.kind === "link");
	return entries.get(behind ?? path);
}
async function listEntries(git, sha) {
	const listing = await git.output([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--end-of-options",
		sha
	]);
	const entries = /* @__PURE__ */ new Map();
	for (const line of listing.toString("utf8").split("\0")) {
		const tab = line.indexOf("	");
		const [mode, type, id] = line.slice(0, tab).split(" ");
		if (tab < 0 || type !== "blob" || id === void 0) continue;
		entries.set(line.slice(tab + 1), {
			kind: mode === "120000" ? "link" : "file",
			id
		});
	}
	return entries;
}
async function* streamBlob(git, id, path, sha) {
	const child = git.start([
		"cat-file",
		"blob",
		id
	]);
	const ended = new Promise((resolve) => child.once("close", resolve));
	let stderr = "";
	child.on("error", (error) => {
		stderr ||= error.message;
	});
	child.stderr.setEncoding("utf8").on("data", (text) => {
		if (stderr.length < 1e4) stderr += text;
	});
	child.stdin.on("error", () => {});
	child.stdin.end();
	try {
		let start = Buffer.alloc(0);
		for await (const chunk of child.stdout) if (start === void 0) yield chunk;
		else {
			start = Buffer.concat([start, chunk]);
			if (start.length < 1024) continue;
			yield start;
			start = void 0;
		}
		if (await ended !== 0) throw unfinished(path, sha, stderr);
		if (start === void 0) return;
		refusePointer(start, path);
		yield start;
	} finally {
		child.kill();
	}
}
function unfinished(path, sha, stderr) {
	if (/^fatal: .*(bad file|not a valid object|could not get object info)/im.test(stderr)) return lacking(path, sha);
	const message = `${path}: ${saidBy(stderr)}`;
	return new ServiceError({
		service: "git",
		operation: "cat-file",
		message,
		retryable: false
	});
}

// src/adapters/git/tags.ts
async function listTags(git) {
	const tags = (await git.output([
		"for-each-ref",
		"--sort=-creatordate",
		`--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)`,
		"refs/tags"
	])).toString("utf8").split("\n").flatMap((line) => {
		const [name = "", type, id = "", peeledType, peeled = ""] = line.split("\0");
		if (type === "commit") return [{
			name,
			sha: id
		}];
		return peeledType === "commit" ? [{
			name,
			sha: peeled
		}] : [];
	});
	return tags.length === 0 && await isShallow(git) ? void 0 : tags;
}

// src/adapters/git/repository.ts
async function openRepository(dir, env) {
	const git = createGit(dir, env);
	const trees = /* @__PURE__ */ new Map();
	return {
		resolve: (revision) => resolveRevision(git, revision),
		mergeBase: (a, b) => mergeBase(git, a, b),
		tags: () => listTags(git),
		changedFiles: (base, head) => changedFiles(git, base, head),
		tree: async (sha) => {
			const tree = trees.get(sha) ?? revisionTree(git, sha);
			trees.set(sha, tree);
			return tree;
		},
		close: async () => {
			await Promise.all([...trees.values()].map((tree) => tree.close()));
			trees.clear();
		}
	};
}

export { openRepository };