import { n as UserError, t as ServiceError } from "./part-errors.js";
import { i as saidBy, r as gitError, t as createGit } from "./part-git2.js";
import { t as objectReader } from "./part-object-reader.js";
import { setTimeout } from "node:timers/promises";

// src/adapters/git/ledger-branch.ts
const FETCH_TIMEOUT = 6e5;
const IDENTITY = [
	"-c",
	"user.name=Gradegate",
	"-c",
	"user.email=ledger@gradegate.invalid"
];
async function branchHead({ git, remote, branch }) {
	return (await branchHeads(git, remote, branch)).get(branch);
}
async function branchHeads(git, remote, name) {
	const pattern = `refs/heads/${name.endsWith("/") ? `${name}*` : name}`;
	const args = remote === void 0 ? [
		"for-each-ref",
		"--format=%(objectname)%09%(refname)",
		pattern
	] : [
		"ls-remote",
		"--refs",
		"--",
		remote,
		pattern
	];
	const lines = (await git.output(args)).toString("utf8").split("\n");
	return new Map(lines.flatMap((line) => {
		const [id, ref] = line.split("	");
		const branch = ref?.startsWith("refs/heads/") ? ref.slice(11) : void 0;
		const fits = branch === name || name.endsWith("/") && branch?.startsWith(name) === true;
		return id !== void 0 && branch !== void 0 && fits ? [[branch, id]] : [];
	}));
}
async function fetchHead({ git, remote, branch }, head, whole) {
	const { code } = await git.run([
		"cat-file",
		"-e",
		`${head}^{tree}`
	]);
	const shallow = (await git.output(["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
	if (code === 0 && !(whole && shallow)) return;
	if (remote === void 0) return;
	const depth = shallow ? [`--depth=${whole ? 1e6 : 1}`] : [];
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
		remote,
		head
	];
	const fetched = await git.run(args, { timeout: FETCH_TIMEOUT });
	if (fetched.code === 0) return;
	if (!/not our ref|couldn't find remote ref|unadvertised object/i.test(fetched.stderr)) throw gitError(args, fetched.stderr);
	throw new ServiceError({
		service: "git",
		operation: "fetch",
		message: `${remote} no longer has ${head} of ${branch}`,
		retryable: true
	});
}
async function commitFiles(place, expected, files, message) {
	const { git } = place;
	const tree = await writeTree(git, expected, files);
	const parent = expected === void 0 ? [] : ["-p", expected];
	const commit = text(await git.output([
		...IDENTITY,
		"commit-tree",
		tree,
		...parent,
		"-F",
		"-"
	], { input: message }));
	return place.remote === void 0 ? update(place, commit, expected) : push(place, place.remote, commit);
}
async function replaceBranch(place, expected, folder, entries) {
	const { git, remote, branch } = place;
	const ref = `refs/heads/${branch}`;
	const commit = entries.size === 0 ? "" : await orphan(git, folder, entries);
	if (remote === void 0) {
		const args = commit === "" ? [
			"-d",
			ref,
			expected
		] : [
			ref,
			commit,
			expected
		];
		return (await git.run(["update-ref", ...args])).code === 0 ? {
			kind: "ok",
			head: commit
		} : { kind: "moved" };
	}
	return push(place, remote, commit, [`--force-with-lease=${ref}:${expected}`]);
}
async function orphan(git, folder, entries) {
	const tree = await overlay(git, void 0, /* @__PURE__ */ new Map([[folder, `040000 tree ${await overlay(git, void 0, entries)}`]]));
	return text(await git.output([
		...IDENTITY,
		"commit-tree",
		tree,
		"-F",
		"-"
	], { input: "Keep what remains\n" }));
}
async function writeTree(git, from, files) {
	const folders = /* @__PURE__ */ new Map();
	for (const [path, content] of files) {
		const [folder, name, ...more] = path.includes("/") ? path.split("/") : ["", path];
		if (name === void 0 || more.length > 0) throw new TypeError(`not a path of the ledger: ${path}`);
		const blob = text(await git.output([
			"hash-object",
			"-w",
			"--no-filters",
			"--stdin"
		], { input: content }));
		const entries = folders.get(folder ?? "") ?? /* @__PURE__ */ new Map();
		folders.set(folder ?? "", entries.set(name, `100644 blob ${blob}`));
	}
	const root = folders.get("") ?? /* @__PURE__ */ new Map();
	for (const [folder, entries] of folders) {
		if (folder === "") continue;
		root.set(folder, `040000 tree ${await overlay(git, from === void 0 ? void 0 : `${from}:${folder}`, entries)}`);
	}
	return overlay(git, from, root);
}
async function overlay(git, tree, entries) {
	const all = /* @__PURE__ */ new Map();
	const { code, stdout } = tree === void 0 ? {
		code: 1,
		stdout: Buffer.alloc(0)
	} : await listTree(git, tree);
	for (const line of code === 0 ? stdout.toString("utf8").split("\0") : []) {
		const tab = line.indexOf("	");
		if (tab > 0) all.set(line.slice(tab + 1), line.slice(0, tab));
	}
	for (const [name, entry] of entries) all.set(name, entry);
	const input = [...all].map(([name, entry]) => `${entry}\t${name}\0`).join("");
	return text(await git.output(["mktree", "-z"], { input }));
}
async function listTree(git, tree) {
	const args = [
		"ls-tree",
		"-z",
		"--full-tree",
		"--end-of-options",
		tree
	];
	const answer = await git.run(args);
	if (answer.code === 0 || /Not a valid object name|does not exist/i.test(answer.stderr)) return answer;
	throw gitError(args, answer.stderr);
}
async function update({ git, branch }, commit, expected) {
	const none = "0".repeat(commit.length);
	const { code } = await git.run([
		"update-ref",
		`refs/heads/${branch}`,
		commit,
		expected ?? none
	]);
	return code === 0 ? {
		kind: "ok",
		head: commit
	} : { kind: "moved" };
}
async function push({ git, branch }, remote, commit, lease = []) {
	const args = [
		"push",
		...[
			"--porcelain",
			"--no-verify",
			"--no-signed",
			"--no-follow-tags",
			"--no-recurse-submodules"
		],
		...lease,
		"--end-of-options",
		remote,
		`${commit}:refs/heads/${branch}`
	];
	const { code, stdout, stderr } = await git.run(args, { timeout: FETCH_TIMEOUT });
	if (code === 0) return {
		kind: "ok",
		head: commit
	};
	const refused = /^!\t\S*\t(.*)$/m.exec(stdout.toString("utf8"))?.[1] ?? "";
	if (/^\[rejected\]|cannot lock ref|failed to update ref|incorrect old value|already exists/i.test(refused)) return { kind: "moved" };
	if (refused !== "") return {
		kind: "failed",
		message: refusedText(branch, refused, stderr),
		retryable: false
	};
	const error = gitError(args, stderr);
	const denied = /requested URL returned error: 403|Permission to .* denied/i.test(stderr);
	return {
		kind: "failed",
		message: denied ? refusedText(branch, saidBy(stderr), stderr) : error.message,
		retryable: !denied && error instanceof ServiceError && error.retryable
	};
}
function refusedText(branch, refused, stderr) {
	return `the push to ${branch} was refused (${[refused, ...stderr.split("\n").flatMap((line) => /^remote: +(?:error: )?(.*\S)/.exec(line)?.[1] ?? []).slice(0, 3)].join("; ").slice(0, 500)}). A workflow's job needs \`permissions: contents: write\`, and rules for the branch must let it create and update ${branch}`;
}
function text(output) {
	return output.toString("utf8").trim();
}

// src/adapters/git/evidence-store.ts
const FOLDER = "evidence";
function gitEvidence(git, remote, ledger) {
	const listings = /* @__PURE__ */ new Map();
	const list = (branch, head) => {
		const listing = listings.get(head) ?? listAt(branch, head);
		listings.set(head, listing);
		return listing;
	};
	const listAt = async (branch, head) => {
		await fetchHead({
			git,
			remote,
			branch
		}, head, false);
		const listing = await git.output([
			"ls-tree",
			"-z",
			"--full-tree",
			"--end-of-options",
			head,
			`${FOLDER}/`
		]);
		const found = /* @__PURE__ */ new Map();
		for (const line of listing.toString("utf8").split("\0")) {
			const [, id, digest] = /^100644 blob ([0-9a-f]+)\tevidence\/([0-9a-f]{64})\.json$/.exec(line) ?? [];
			if (id !== void 0 && digest !== void 0) found.set(digest, id);
		}
		return found;
	};
	return {
		branches: () => branchHeads(git, remote, `${ledger}-evidence/`),
		digests: async (branch, head) => new Set((await list(branch, head)).keys()),
		read: async (branch, head, digest) => {
			const id = (await list(branch, head)).get(digest);
			return id === void 0 ? void 0 : textOf(await git.output([
				"cat-file",
				"blob",
				id
			]));
		},
		remove: async (branch, expected, digests) => {
			const rest = /* @__PURE__ */ new Map();
			for (const [digest, id] of digests === void 0 ? [] : await list(branch, expected)) if (digests?.has(digest) === false) rest.set(`${digest}.json`, `100644 blob ${id}`);
			return replaceBranch({
				git,
				remote,
				branch
			}, expected, FOLDER, rest);
		},
		append: (branch, expected, texts) => {
			const files = new Map([...texts].map(([digest, text]) => [`${FOLDER}/${digest}.json`, text]));
			return commitFiles({
				git,
				remote,
				branch
			}, expected, files, `Keep ${[...texts.keys()].join(", ")}\n`);
		}
	};
}
const strict$1 = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function textOf(bytes) {
	try {
		return strict$1.decode(bytes);
	} catch {
		return "";
	}
}

// src/adapters/git/ledger-store.ts
const FILE_LIMIT = 67108864;
const README = `# The ledger of Gradegate

What was evaluated, decided, approved, trained and promoted, one JSON line an entry in \`ledger/\`, each with the hash of
the one before. Only Gradegate adds to this branch. Nothing is ever changed or removed: \`gradegate audit verify\` tells.
`;
function gitLedger(place) {
	const objects = objectReader(place.git);
	const read = (id) => readText(objects, id);
	return {
		head: () => branchHead(place),
		read: async (head) => {
			await fetchHead(place, head, false);
			const files = /* @__PURE__ */ new Map();
			for (const { path, id } of await filesAt(place.git, head)) files.set(path, await read(id));
			return files;
		},
		append: async (expected, files, message) => {
			if (expected !== void 0) {
				await fetchHead(place, expected, false);
				const foreign = await foreignIn(place.git, expected);
				if (foreign !== void 0) return {
					kind: "failed",
					message: notALedger(place.branch, foreign),
					retryable: false
				};
			}
			const all = expected === void 0 ? new Map([["README.md", README], ...files]) : files;
			return commitFiles(place, expected, all, message);
		},
		history: (head) => historyOf(place, head, read),
		close: () => objects.close()
	};
}
async function foreignIn(git, head) {
	return (await git.output([
		"ls-tree",
		"-z",
		"--name-only",
		"--full-tree",
		"--end-of-options",
		head
	])).toString("utf8").split("\0").find((name) => name !== "" && name !== "README.md" && name !== "ledger");
}
function notALedger(branch, foreign) {
	return `the branch ${branch} holds ${JSON.stringify(foreign.slice(0, 100))}, so it is no ledger's; name another in the Gate's ledger.branch`;
}
async function filesAt(git, head) {
	return (await git.output([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--end-of-options",
		head,
		"ledger/"
	])).toString("utf8").split("\0").flatMap((line) => {
		const tab = line.indexOf("	");
		const [mode, type, id] = line.slice(0, Math.max(0, tab)).split(" ");
		return type === "blob" && mode === "100644" && id !== void 0 ? [{
			path: line.slice(tab + 1),
			id
		}] : [];
	});
}
async function* historyOf(place, head, read) {
	const { git } = place;
	await fetchHead(place, head, true);
	const commits = (await git.output([
		"rev-list",
		"--reverse",
		"--topo-order",
		"--parents",
		"--end-of-options",
		head
	])).toString("utf8").trim().split("\n");
	const input = commits.map((line) => `${line.split(" ")[0]}\n`).join("");
	const raw = parseChanges((await git.output(["diff-tree", ...[
		"--stdin",
		"--root",
		"-r",
		"-z",
		"--no-renames",
		"--full-index"
	]], { input })).toString("utf8"));
	const known = /* @__PURE__ */ new Map();
	for (const line of commits) {
		const [id = "", ...parents] = line.split(" ");
		const changes = [];
		for (const { path, mode, old, now } of raw.get(id) ?? []) {
			const before = isNone(old) ? void 0 : known.get(old) ?? await read(old);
			const after = isNone(now) ? void 0 : mode === "100644" ? await read(now) : { mode };
			known.delete(old);
			if (typeof after === "string") known.set(now, after);
			changes.push({
				path,
				...before === void 0 ? {} : { before },
				...after === void 0 ? {} : { after }
			});
		}
		yield {
			id,
			parents,
			changes
		};
	}
}
function parseChanges(output) {
	const changes = /* @__PURE__ */ new Map();
	let current = [];
	const parts = output.split("\0");
	for (let index = 0; index < parts.length; index++) {
		const part = parts[index];
		if (part.startsWith(":")) {
			const [, mode = "", old = "", now = ""] = part.split(" ");
			current.push({
				path: parts[++index] ?? "",
				mode,
				old,
				now
			});
		} else if (part !== "") {
			current = [];
			changes.set(part.trim(), current);
		}
	}
	return changes;
}
function isNone(id) {
	return /^0*$/.test(id);
}
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
async function readText(objects, id) {
	const bytes = await objects.read(id, FILE_LIMIT);
	if (bytes === "missing") throw new UserError(`this clone lacks the object ${id} of the ledger. Fetch it: git fetch`);
	if (bytes === "too_large") throw new UserError(`the object ${id} of the ledger is larger than any file of a ledger`);
	try {
		return strict.decode(bytes);
	} catch {
		return "�";
	}
}

// src/adapters/git/ledger-place.ts
async function openLedger(dir, env, branch, access) {
	const git = createGit(dir, env, access === void 0 ? {} : credentials(access));
	const { code } = await git.run([
		"remote",
		"get-url",
		"origin"
	]);
	const remote = code === 0 ? "origin" : void 0;
	const archive = gitLedger({
		git,
		remote,
		branch
	});
	return {
		archive,
		evidence: gitEvidence(git, remote, branch),
		wait: async (tries) => {
			await setTimeout(Math.random() * Math.min(1e4, 200 * 2 ** tries));
		},
		close: () => archive.close()
	};
}
function credentials({ server, token }) {
	const key = `http.${server.replace(/\/+$/, "")}/.extraheader`;
	return {
		GIT_CONFIG_COUNT: "2",
		GIT_CONFIG_KEY_0: key,
		GIT_CONFIG_VALUE_0: "",
		GIT_CONFIG_KEY_1: key,
		GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`
	};
}

export { openLedger };