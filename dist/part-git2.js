import { n as UserError, t as ServiceError } from "./part-errors.js";
import { execFile, spawn } from "node:child_process";

// src/adapters/git/git.ts
const ALLOWED = new Set("PATH HOME USER LOGNAME TMPDIR TEMP TMP XDG_CONFIG_HOME SSH_AUTH_SOCK HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE SSL_CERT_DIR GIT_SSL_CAINFO GIT_SSL_CAPATH SYSTEMROOT PATHEXT USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES".split(" "));
const FIXED = {
	LC_ALL: "C",
	GIT_TERMINAL_PROMPT: "0",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_PAGER: "cat"
};
const SETTINGS = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.quotePath=false",
	"core.pager=cat",
	"diff.external=",
	"protocol.ext.allow=never",
	"submodule.recurse=false",
	"fetch.recurseSubmodules=false",
	"fetch.writeCommitGraph=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"safe.bareRepository=explicit"
].flatMap((setting) => ["-c", setting]);
const OUTPUT_LIMIT = 536870912;
function createGit(dir, env, extra = {}) {
	const environment = {
		...Object.fromEntries(Object.entries(env).filter(([name]) => ALLOWED.has(name.toUpperCase()))),
		...FIXED,
		...extra
	};
	const run = (args, { timeout = 12e4, input } = {}) => new Promise((resolve, reject) => {
		const options = {
			cwd: dir,
			env: environment,
			maxBuffer: OUTPUT_LIMIT,
			timeout,
			killSignal: "SIGKILL"
		};
		const child = execFile("git", [...SETTINGS, ...args], {
			...options,
			encoding: "buffer"
		}, (error, stdout, stderr) => {
			const code = error === null ? 0 : error.code;
			if (typeof code === "number") resolve({
				code,
				stdout,
				stderr: stderr.toString("utf8")
			});
			else reject(notRun(error, args, timeout));
		});
		child.stdin?.on("error", () => {});
		child.stdin?.end(input);
	});
	return {
		dir,
		run,
		output: async (args, options) => {
			const answer = await run(args, options);
			if (answer.code !== 0) throw gitError(args, answer.stderr);
			return answer.stdout;
		},
		start: (args) => spawn("git", [...SETTINGS, ...args], {
			cwd: dir,
			env: environment,
			stdio: "pipe"
		})
	};
}
async function findRoot(cwd, env) {
	const git = createGit(cwd, env);
	let answer;
	try {
		answer = await git.run(["rev-parse", "--show-toplevel"]);
	} catch (error) {
		if (error instanceof UserError) return void 0;
		throw error;
	}
	if (answer.code === 0) return answer.stdout.toString("utf8").replace(/\r?\n$/, "");
	if (/not a git repository|must be run in a work tree/i.test(answer.stderr)) return void 0;
	throw gitError(["rev-parse"], answer.stderr);
}
function notRun(error, args, timeout) {
	const { code, killed } = error;
	if (code === "ENOENT") return new UserError("the program `git` or the folder it should run in was not found. Install git and try again.");
	const message = killed === true && code !== "ERR_CHILD_PROCESS_STDIO_MAXBUFFER" ? `no answer in ${Math.round(timeout / 1e3)} seconds` : `could not be run (${code ?? "killed"})`;
	return new ServiceError({
		service: "git",
		operation: operationOf(args),
		message,
		retryable: true,
		cause: error
	});
}
function gitError(args, stderr) {
	const said = saidBy(stderr);
	if (/dubious ownership/.test(stderr)) return new UserError("git does not trust this repository, because another user owns it. If you do: git config --global --add safe.directory <folder>");
	const service = {
		service: "git",
		operation: operationOf(args),
		message: said
	};
	if (/could not read (Username|Password)|Authentication failed|Permission denied|terminal prompts disabled/i.test(stderr)) return new ServiceError({
		...service,
		message: `${said}. The remote wants credentials: in a workflow keep actions/checkout's persist-credentials, or check out with fetch-depth: 0`,
		retryable: false
	});
	const network = /could not resolve host|unable to access|connection (reset|refused|timed out)|early EOF|hung up unexpectedly|RPC failed|The requested URL returned error: 5/i;
	return new ServiceError({
		...service,
		retryable: network.test(stderr)
	});
}
function saidBy(stderr) {
	const lines = stderr.split("\n").map((line) => line.trim());
	return (lines.find((each) => /^(fatal|error): /.test(each)) ?? lines.find((each) => each !== "") ?? "it failed without a message").replace(/^(fatal|error): /, "").slice(0, 500);
}
function operationOf(args) {
	return args.find((each) => !each.startsWith("-")) ?? "git";
}

export { saidBy as i, findRoot as n, gitError as r, createGit as t };