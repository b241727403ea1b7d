import { i as createWorld, n as renderFailure, t as VERSION } from "./part-version.generated.js";
import { n as UserError } from "./part-errors.js";
import { t as nearestWord } from "./part-suggestion.js";
import { t as IMPORT_FORMATS } from "./part-import-formats.js";
import { parseArgs } from "node:util";

// src/adapters/terminal-log.ts
function terminalLog(stream, quiet) {
	const live = stream.isTTY === true && !quiet;
	let pending = false;
	const line = (text) => {
		if (pending) stream.write("\r\x1B[K");
		pending = false;
		stream.write(`${text}\n`);
	};
	return {
		info: (message) => quiet ? void 0 : line(message),
		warn: (message) => line(`warning: ${message}`),
		progress: (message) => {
			if (!live) return;
			stream.write(`\r\u001b[K${message}`);
			pending = true;
		},
		done: () => {
			if (pending) stream.write("\r\x1B[K");
			pending = false;
		}
	};
}

// src/commands/arguments.ts
function findCommand(commands, name) {
	const command = commands.find((each) => each.name === name);
	if (command !== void 0) return command;
	const problem = name === void 0 ? "a command is missing" : `unknown command ${JSON.stringify(name)}`;
	const known = commands.map((each) => each.name);
	throw new UserError(`${problem}${didYouMean(name ?? "", known)}\n\n${programHelp(commands)}`);
}
function parseArguments(command, argv) {
	const options = Object.fromEntries(command.options.map((option) => [option.name, {
		type: option.value === void 0 ? "boolean" : "string",
		multiple: option.repeatable === true
	}]));
	try {
		const parsed = parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true,
			tokens: true
		});
		const { values, positionals } = parsed;
		checkRepeated(parsed.tokens, command);
		checkWritten(values, positionals);
		const defaults = new Map(command.options.map((option) => [option.name, option.default]));
		return {
			positionals,
			value: (name) => {
				const [given] = [values[name]].flat();
				return typeof given === "string" ? given : defaults.get(name);
			},
			values: (name) => [values[name] ?? []].flat().filter((given) => typeof given === "string"),
			isSet: (name) => values[name] !== void 0 && values[name] !== false
		};
	} catch (error) {
		throw new UserError(`${command.name}: ${problemOf(error, command)}\n${usage(command)}`);
	}
}
function checkRepeated(tokens, { options }) {
	for (const { name, repeatable, value } of options) {
		if (repeatable === true || value === void 0) continue;
		const given = tokens.filter((token) => token.kind === "option" && token.name === name).length;
		if (given > 1) throw new Error(`--${name} is given ${given} times, and takes one value`);
	}
}
const WRITTEN = [
	"report",
	"sarif",
	"out",
	"svg",
	"markdown",
	"rows"
];
function checkWritten(values, positionals) {
	const plain = (path) => String(path).replace(/^(?:\.\/)+/, "");
	for (const name of WRITTEN) {
		if (typeof values[name] !== "string") continue;
		const other = Object.entries(values).find(([key, value]) => key !== name && [value].flat().some((each) => typeof each === "string" && plain(each) === plain(values[name])));
		if (other !== void 0) throw new Error(`--${name} and --${other[0]} name the same file, which would be overwritten`);
		if (positionals.some((each) => plain(each) === plain(values[name]))) throw new Error(`--${name} names a file that is read, which would be overwritten`);
	}
}
function problemOf(error, { options }) {
	const message = error instanceof Error ? error.message : String(error);
	const unknown = /^Unknown option '(--?([^']*))'/.exec(message);
	if (unknown === null) return message;
	const [, written = "", name = ""] = unknown;
	const known = options.map((option) => option.name);
	const nearest = nearestWord(name, known);
	if (nearest !== void 0) return `unknown option ${written}. Did you mean --${nearest}?`;
	return `unknown option ${written}; known: ${[...known, "help"].map((each) => `--${each}`).join(", ")}`;
}
function didYouMean(written, known) {
	const nearest = nearestWord(written, known);
	return nearest === void 0 ? "" : `. Did you mean ${JSON.stringify(nearest)}?`;
}
function usage(command) {
	const positionals = command.positionals === "" ? "" : ` ${command.positionals}`;
	return `Usage: gradegate ${command.name}${positionals}${command.options.length > 0 ? " [options]" : ""}`;
}
function commandHelp(command) {
	const labels = command.options.map((option) => `--${option.name}${option.value === void 0 ? "" : ` ${option.value}`}`);
	const width = Math.max(0, ...labels.map((label) => label.length));
	const lines = command.options.map((option, index) => {
		const fallback = option.default === void 0 ? "" : ` (default: ${option.default})`;
		return `  ${labels[index].padEnd(width)}  ${option.summary}${fallback}`;
	});
	const options = lines.length === 0 ? "" : `\n\nOptions:\n${lines.join("\n")}`;
	return `${command.summary}\n\n${usage(command)}${options}\n\nExit codes: ${command.exits}\n`;
}
function programHelp(commands) {
	const width = Math.max(...commands.map((command) => command.name.length));
	return `Gradegate: graders as versioned policies, re-run over recorded trajectories before they may train anything.\n\nUsage: gradegate COMMAND [options]\n\nCommands:\n${commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join("\n")}\n\n  gradegate COMMAND --help  shows the options of a command\n  gradegate --version       prints the version\n`;
}

// src/commands/catalog-options.ts
const POLICIES = {
	name: "policies",
	value: "FOLDER",
	summary: "The folder of the policies, from the repository's root.",
	default: "policies"
};
const BASE = {
	name: "base",
	value: "REV",
	summary: "The revision to merge into; compared from the merge base.",
	default: "origin/HEAD"
};
const JSON_OUTPUT = {
	name: "json",
	summary: "Print JSON alone on standard output."
};
const JUDGE = {
	name: "judge",
	value: "MODE",
	summary: "replay: recorded answers only. record: ask the model for what is not recorded, and record it. live: ask the model.",
	default: "replay"
};
const SPENDING = [{
	name: "max-usd",
	value: "USD",
	summary: "Ask nothing that could take the run over this; models without a known price are refused."
}, {
	name: "prices",
	value: "FILE",
	summary: "Prices and limits of models, as YAML or JSON."
}];
const DRY_RUN = {
	name: "dry-run",
	summary: "Ask nothing: count and price every judge request that --judge record would send."
};
const CACHE = [{
	name: "cache",
	value: "FOLDER",
	summary: "Keep scores here, and grade only what is not kept; a folder outside of the repository."
}, {
	name: "no-cache",
	summary: "Grade everything anew, whatever --cache says. The report is the same."
}];
const SUITE = {
	name: "suite",
	value: "NAME",
	summary: "Only this suite."
};
const EXITS = "0 pass, 1 fail, 2 could not decide (invalid input, service trouble, nothing evaluated).";
const SARIF = {
	name: "sarif",
	value: "FILE",
	summary: "Also write what was found as SARIF 2.1.0, for code scanning."
};
const LEDGER_BRANCH = {
	name: "branch",
	value: "NAME",
	summary: "The ledger's branch.",
	default: "gradegate-ledger"
};
const AUDIT = [
	LEDGER_BRANCH,
	{
		name: "remembered",
		value: "COMMIT|FILE",
		summary: "verify: a head noted down before, which the ledger must go on from."
	},
	{
		name: "remember",
		value: "FILE",
		summary: "verify: where the ledger holds, note its head down here."
	},
	{
		name: "chain-only",
		summary: "verify: derive no digest again from Git."
	},
	{
		name: "evidence",
		summary: "verify: also read and hash all evidence that is kept."
	},
	{
		name: "strict",
		summary: "verify: exit 2 where a digest could not be derived again."
	},
	{
		name: "kind",
		value: "KIND",
		summary: "show: only entries of this kind.",
		repeatable: true
	},
	{
		name: "since",
		value: "TIME",
		summary: "show: only entries from this day or time (UTC) on."
	},
	{
		name: "grader",
		value: "NAME",
		summary: "show: only entries that rest on this grader."
	},
	{
		name: "commit",
		value: "ID",
		summary: "show: only entries of revisions that begin so."
	},
	{
		name: "dry-run",
		summary: "expire, redact: say what would be taken away, and do nothing."
	},
	{
		name: "by",
		value: "NAME",
		summary: "expire, redact: who does it, for the entry."
	},
	{
		name: "reason",
		value: "TEXT",
		summary: "redact: why, for the entry."
	},
	JSON_OUTPUT
];

// src/commands/apply-spec.ts
const APPLY = {
	name: "apply",
	summary: "Carry out what a gate let through for a release tag or a merge, if it is still the same; each effect once.",
	positionals: "[TAG]",
	options: [
		{
			name: "merge",
			value: "REV",
			summary: "What the merge that made this revision causes, instead of a tag."
		},
		POLICIES,
		LEDGER_BRANCH,
		{
			name: "by",
			value: "NAME",
			summary: "Who does it, for the ledger; unknown if absent."
		},
		{
			name: "sample",
			value: "N",
			summary: "Runs to grade at the provider and here before a job.",
			default: "5"
		},
		{
			name: "prices",
			value: "FILE",
			summary: "What judges cost, as YAML or JSON."
		},
		{
			name: "dry-run",
			summary: "Say what would be done, and whether it may; do nothing."
		},
		JSON_OUTPUT
	],
	exits: "0 all of it is done, or there is nothing to do; 1 refused or failed; 2 it waits, is for somebody else, or is not known.",
	load: () => import("./part-apply.js")
};

// src/commands/attack-spec.ts
const ATTACK = {
	name: "attack",
	summary: "Try to be paid by a grader without doing the work: a catalogue of attacks, then a search for loopholes.",
	positionals: "",
	options: [
		{
			name: "grader",
			value: "FILE",
			summary: "A native grader JSON file, or the YAML file of a Grader policy. Without one, suites are attacked."
		},
		{
			name: "dataset",
			value: "FILE",
			summary: "Recorded trajectories as JSONL (gzip accepted)."
		},
		{
			name: "pass-threshold",
			value: "NUMBER",
			summary: "A score at or over it is a pass. The policy's own, or 0.5, where none is given."
		},
		{
			name: "budget",
			value: "N",
			summary: "Grades that the attack may ask for.",
			default: "8000"
		},
		{
			name: "seconds",
			value: "N",
			summary: "Seconds that it may take.",
			default: "20"
		},
		{
			name: "seed",
			value: "S",
			summary: "A whole number; the same one searches in the same way.",
			default: "1"
		},
		{
			name: "save",
			value: "FILE",
			summary: "Add each exploit to this dataset, as a run that is known to have failed."
		},
		{
			name: "suite",
			value: "NAME",
			summary: "The suite to attack. Those that a gate wants attacked, where none is named."
		},
		POLICIES,
		{
			name: "recordings",
			value: "FILE",
			summary: "Judge recordings as JSONL."
		},
		JUDGE,
		SARIF,
		JSON_OUTPUT
	],
	exits: "0 resistant, 1 exploitable, 2 could not decide (inconclusive, or invalid input).",
	load: () => import("./part-attack.js")
};

// src/commands/catalog-evidence.ts
const EVIDENCE_COMMANDS = [{
	name: "holdout",
	summary: "Hold a reward against graders it was not trained on, over checkpoints: correlation, gap, alarm.",
	positionals: "",
	options: [
		{
			name: "reward",
			value: "REPORT",
			summary: "What the reward said, by `evaluate --report`."
		},
		{
			name: "holdout",
			value: "REPORT",
			summary: "What a holdout said of the same trajectories. Several may be given.",
			repeatable: true
		},
		{
			name: "redundant",
			value: "REPORT",
			summary: "Another grader that should say the same as the reward; all are compared with each other.",
			repeatable: true
		},
		{
			name: "by",
			value: "FIELD",
			summary: "What a point is: checkpoint_id or model.",
			default: "checkpoint_id"
		},
		{
			name: "order",
			value: "A,B,C",
			summary: "The points in order; by the numbers in their names otherwise."
		},
		{
			name: "margin",
			value: "NUMBER",
			summary: "The fall of the holdout that is an alarm, in its own units.",
			default: "0.05"
		},
		{
			name: "confidence",
			value: "SHARE",
			summary: "Of intervals and of the alarm.",
			default: "0.95"
		},
		{
			name: "svg",
			value: "FILE",
			summary: "Draw the curve of the first holdout."
		},
		JSON_OUTPUT
	],
	exits: "0 quiet, 1 the reward rises while a holdout falls, 2 it cannot be told.",
	load: () => import("./part-holdout.js")
}, {
	name: "audit",
	summary: "Samples for people to judge, their labels and what they found; and the ledger: prove it, list it, say who approved what.",
	positionals: "sample|import|report [SHEET...] | verify|show|why|expire|redact [ID]",
	options: [
		POLICIES,
		{
			...SUITE,
			summary: "The suite that is audited."
		},
		{
			name: "seed",
			value: "TEXT",
			summary: "sample: drawn by it; one that the author cannot choose, e.g. the id of the run."
		},
		{
			name: "n",
			value: "N",
			summary: "sample: how many trajectories.",
			default: "30"
		},
		{
			name: "base",
			value: "REPORT",
			summary: "sample: an earlier report of the suite; verdicts that differ are drawn more often."
		},
		{
			name: "checkpoint",
			value: "ID",
			summary: "sample: of this checkpoint alone."
		},
		{
			name: "out",
			value: "FILE",
			summary: "sample: the sheet. import: the labels, where the suite names none."
		},
		{
			name: "markdown",
			value: "FILE",
			summary: "sample: also write it with check boxes, for a pull request."
		},
		{
			name: "ticked",
			value: "FILE",
			summary: "import: that Markdown with boxes ticked, as the answers of the sheet."
		},
		{
			name: "rater",
			value: "NAME",
			summary: "import: who ticked."
		},
		{
			name: "date",
			value: "YYYY-MM-DD",
			summary: "import: when."
		},
		...AUDIT
	],
	exits: "verify: 0 it holds, 1 something was done to it, 2 not proved. why: 0 accounted for, 1 something lacks, 2 unknown. Others: 0 done, 2 not.",
	load: () => import("./part-audit.js")
}];

// src/commands/checkpoint-spec.ts
const CHECKPOINT = {
	name: "checkpoint",
	summary: "Ask checkpoints of a job for samples, grade them as the policy says, and propose the one that it takes.",
	positionals: "sample|evaluate|propose JOB",
	options: [
		POLICIES,
		{
			name: "model",
			value: "MODEL",
			summary: "sample: what is asked, as the endpoint names it."
		},
		{
			name: "as",
			value: "MODEL",
			summary: "sample: its name in the runs, where the endpoint has another for it."
		},
		{
			name: "checkpoint",
			value: "ID",
			summary: "sample: the checkpoint's id in the runs; the model's name if absent, and none for the base model."
		},
		{
			name: "out",
			value: "FILE",
			summary: "sample: the runs, as JSONL; those that stand there already are kept."
		},
		{
			name: "runs",
			value: "FILE",
			summary: "evaluate, propose: runs as JSONL; may be given again.",
			repeatable: true
		},
		{
			name: "order",
			value: "A,B,…",
			summary: "The checkpoints in the order of training; by their numbers if absent."
		},
		{
			name: "rollout",
			value: "NAME",
			summary: "The Rollout to propose for; its stable model is compared with too."
		},
		{
			name: "recordings",
			value: "FILE",
			summary: "Answers of judges; with --judge record they are kept here."
		},
		JUDGE,
		...SPENDING,
		{
			name: "open",
			summary: "propose: open the pull request, instead of writing the file here."
		},
		{
			name: "repo",
			value: "OWNER/NAME",
			summary: "propose: on GitHub; GITHUB_REPOSITORY if absent."
		},
		{
			name: "branch",
			value: "NAME",
			summary: "propose: the branch to be merged into; the repository's own if absent."
		},
		{
			name: "report",
			value: "FILE",
			summary: "evaluate, propose: also write the evaluation as JSON."
		},
		JSON_OUTPUT
	],
	exits: "0 a checkpoint is chosen (sample: every run is there), 1 none is good enough, 2 it cannot be told.",
	load: () => import("./part-checkpoint.js")
};

// src/commands/curriculum-spec.ts
const CURRICULUM = {
	name: "curriculum",
	summary: "Propose the next training mix from the weakest slices and the tasks of which there is something to learn.",
	positionals: "",
	options: [
		{
			name: "pool",
			value: "FILE",
			summary: "Tasks that may be trained on, as JSONL: training rows or trajectories. Default: what the jobs train on.",
			repeatable: true
		},
		{
			name: "suite",
			value: "NAME",
			summary: "Evidence: grade this suite. Default: those of purpose regression that grade with a job's reward.",
			repeatable: true
		},
		{
			name: "report",
			value: "FILE",
			summary: "Evidence: a report of evaluate.",
			repeatable: true
		},
		{
			name: "protect",
			value: "FILE",
			summary: "More tasks never to train on, beside those of holdout suites and of the jobs' validation.",
			repeatable: true
		},
		{
			name: "leave-out",
			summary: "Go on without the tasks that are held out, and list them. Else they end it."
		},
		{
			name: "size",
			value: "N",
			summary: "Rows of the mix. Default: as many as the pool has tasks."
		},
		{
			name: "keep",
			value: "SHARE",
			summary: "What every slice keeps of its share of the pool, whatever is known.",
			default: "0.3"
		},
		{
			name: "explore",
			value: "SHARE",
			summary: "Of the rest, for tasks of which nothing is known; at most their share of the pool.",
			default: "0.2"
		},
		{
			name: "most",
			value: "TIMES",
			summary: "No task gets more than so many times its even share.",
			default: "4"
		},
		{
			name: "out",
			value: "FILE",
			summary: "Write the manifest, as JSON or (.yaml) as YAML."
		},
		{
			name: "rows",
			value: "FILE",
			summary: "Write the training rows themselves, each as often as the mix has it."
		},
		{
			name: "check",
			value: "FILE",
			summary: "Whether this manifest (JSON) is what would be proposed now."
		},
		POLICIES,
		JUDGE,
		JSON_OUTPUT
	],
	exits: "0 proposed, 1 a task of the pool is held out, nothing is learnable, or --check differs, 2 nothing is known.",
	load: () => import("./part-curriculum.js")
};

// src/commands/design-spec.ts
const DESIGN = {
	name: "design",
	summary: "What the parts of a reward are worth: which say the same, which never differ, and which weights predict outcomes.",
	positionals: "",
	options: [
		{
			name: "suite",
			value: "NAME",
			summary: "Grade this suite, whose grader has parts."
		},
		{
			name: "grader",
			value: "FILE",
			summary: "A native grader JSON file, used instead of policies."
		},
		{
			name: "dataset",
			value: "FILE",
			summary: "Trajectories as JSONL, with --grader."
		},
		{
			name: "recordings",
			value: "FILE",
			summary: "Judge recordings as JSONL, with --grader."
		},
		{
			name: "keep",
			value: "PART",
			summary: "Leave this part's weight as it is; safety always is.",
			repeatable: true
		},
		{
			name: "resamples",
			value: "N",
			summary: "Of whole tasks, for the intervals.",
			default: "2000"
		},
		POLICIES,
		JUDGE,
		JSON_OUTPUT
	],
	exits: "0 told, whatever it says, 2 nothing could be told. It changes no file.",
	load: () => import("./part-design.js")
};

// src/commands/doctor-spec.ts
const DOCTOR = {
	name: "doctor",
	summary: "Check that the repository holds its gate up: branch rules, tags, environments, workflows, CODEOWNERS.",
	positionals: "",
	options: [
		POLICIES,
		{
			name: "repo",
			value: "OWNER/NAME",
			summary: "On GitHub; GITHUB_REPOSITORY where none is given."
		},
		{
			name: "branch",
			value: "NAME",
			summary: "The branch merged into; the default branch where none is given."
		},
		{
			name: "offline",
			summary: "Only what is in the files; asks GitHub nothing."
		},
		JSON_OUTPUT
	],
	exits: "0 all is in place, 1 something is missing, 2 something could not be seen.",
	load: () => import("./part-doctor.js")
};

// src/commands/effects-spec.ts
const EFFECTS = {
	name: "effects",
	summary: "What a merge and the next release tag would cause: jobs, promotions, rollbacks, tool scopes; with a digest.",
	positionals: "",
	options: [
		BASE,
		{
			name: "head",
			value: "REV",
			summary: "The revision with the change. The work tree where none is given."
		},
		POLICIES,
		{
			name: "approved",
			value: "FILE",
			summary: "A plan that was approved, as --json prints it: is what would be done still that?"
		},
		JSON_OUTPUT
	],
	exits: "0 planned, or as approved; 1 not as approved, with each difference; 2 nothing to plan, or not valid.",
	load: () => import("./part-effects2.js")
};

// src/commands/preferences-spec.ts
const PREFERENCES = [
	{
		...SUITE,
		summary: "preferences: grade this suite, whose grader credits steps."
	},
	{
		name: "report",
		value: "FILE",
		summary: "preferences: a report with steps, instead of a suite."
	},
	{
		name: "dataset",
		value: "FILE",
		summary: "preferences: the trajectories that the report is of."
	},
	{
		name: "segment",
		value: "STEPS",
		summary: "preferences: steps of the model in each output.",
		default: "1"
	},
	{
		name: "margin",
		value: "CREDIT",
		summary: "preferences: the least difference of credit.",
		default: "0.1"
	},
	{
		name: "per-prefix",
		value: "N",
		summary: "preferences: pairs of one prefix at most.",
		default: "1"
	},
	{
		name: "prompt",
		value: "FILE",
		summary: "preferences: messages before the run, as JSON with {{ item.x }} in it."
	},
	{
		name: "tools",
		value: "FILE",
		summary: "preferences: the tools of the model, as JSON; else those of the item."
	},
	{
		name: "protect",
		value: "FILE",
		summary: "preferences: more tasks never to train on.",
		repeatable: true
	},
	{
		name: "leave-out",
		summary: "preferences: go on without the tasks that are held out."
	},
	JUDGE
];

// src/commands/export-spec.ts
const EXPORT = {
	name: "export",
	summary: "Write one grader as a provider's JSON, or as one Python file that scores the same; a tool scope for a runtime; or preference pairs from graded steps.",
	positionals: "GRADER|SCOPE|preferences",
	options: [
		{
			name: "format",
			value: "FORMAT",
			summary: "openai, python or tool-scope."
		},
		{
			name: "out",
			value: "FILE",
			summary: "Where to write it; standard output where none is given."
		},
		POLICIES,
		...PREFERENCES,
		JSON_OUTPUT
	],
	exits: "0 exported, 1 a task of the runs is held out, 2 no such grader, no such form, or no pair.",
	load: () => import("./part-export.js")
};

// src/commands/release-spec.ts
const RELEASE = {
	name: "release",
	summary: "Whether a release tag holds what a gate let through, by the ledger; and its notes, with the measured effect.",
	positionals: "check|notes TAG",
	options: [
		POLICIES,
		{
			...LEDGER_BRANCH,
			summary: "check: the ledger's branch."
		},
		{
			name: "base",
			value: "REV",
			summary: "notes: what to compare with; the release before where none is given."
		},
		JUDGE,
		JSON_OUTPUT
	],
	exits: "check: 0 it may be released, 1 it is refused, 2 it cannot be told. notes: 0 written, 2 not.",
	load: () => import("./part-release.js")
};

// src/commands/rollout-spec.ts
const ROLLOUT = {
	name: "rollout",
	summary: "Take a model from offline over shadow and canary to full, or back: state, plan and weights are files.",
	positionals: "start|step|status|advance|pause|rollback|abort|retry|confirm [EFFECT]",
	options: [
		{
			name: "state",
			value: "FILE",
			summary: "The state, as JSON; `start` makes it."
		},
		{
			name: "plan",
			value: "FILE",
			summary: "The plan, as YAML or JSON; a Rollout policy is one."
		},
		{
			name: "candidate",
			value: "MODEL",
			summary: "start: the model to roll out, if the plan names none. It waits where another is under way."
		},
		{
			name: "stable",
			value: "MODEL",
			summary: "start: the model in production; none for the first ever."
		},
		{
			name: "weights",
			value: "FILE",
			summary: "Publish weights and alias to this file, for the router."
		},
		{
			name: "outbox",
			value: "FILE",
			summary: "Append what is to be told (deployments, locks, issues) to this file as JSON lines."
		},
		{
			name: "environment",
			value: "NAME",
			summary: "Of the deployments.",
			default: "production"
		},
		{
			name: "ref",
			value: "REF",
			summary: "Of the deployments: the commit that was approved.",
			default: "HEAD"
		},
		{
			name: "by",
			value: "NAME",
			summary: "Who asks. Needed wherever a person decides."
		},
		{
			name: "why",
			value: "TEXT",
			summary: "Why; kept in the state."
		},
		{
			name: "id",
			value: "ID",
			summary: "Names a command, so that it is taken once however often it is sent."
		},
		{
			name: "hold",
			value: "REASON",
			summary: "step, advance: go nowhere but back, as in a freeze window."
		},
		{
			name: "observed",
			value: "MODEL",
			summary: "confirm: what the alias was read back as; empty for none."
		},
		{
			name: "failed",
			value: "WHY",
			summary: "confirm: the effect could not be carried out."
		},
		JSON_OUTPUT
	],
	exits: "0 it goes on, waits or has ended well, 1 rejected, rolled back or on the way back, 2 paused, refused or not readable.",
	load: () => import("./part-rollout.js")
};

// src/commands/selftest-spec.ts
const SELFTEST = {
	name: "selftest",
	summary: "Run the gates on changes that are none and on planted regressions: how often do they err, how often do they see?",
	positionals: "",
	options: [
		POLICIES,
		SUITE,
		{
			name: "runs",
			value: "N",
			summary: "Resamples of each suite for identical graders, 200 or more.",
			default: "200"
		},
		{
			name: "planted-runs",
			value: "N",
			summary: "Resamples of each suite for each kind of regression.",
			default: "50"
		},
		{
			name: "discordance",
			value: "SHARE",
			summary: "Of verdicts that a planted regression turns.",
			default: "0.2"
		},
		{
			name: "loss",
			value: "SHARE",
			summary: "Of verdicts that it turns wrong, net.",
			default: "0.1"
		},
		{
			name: "noise",
			value: "SHARE",
			summary: "Of verdicts turned in each arm where neither is worse.",
			default: "0.02"
		},
		{
			name: "seed",
			value: "S",
			summary: "A whole number; the same one gives the same figures.",
			default: "1"
		},
		{
			name: "max-flip-rate",
			value: "SHARE",
			summary: "Of identical graders that are told apart.",
			default: "0.01"
		},
		{
			name: "max-false-alarms",
			value: "SHARE",
			summary: "Of noise that is called a loss.",
			default: "0.1"
		},
		{
			name: "min-power",
			value: "SHARE",
			summary: "Of each kind of regression that is found.",
			default: "0.9"
		},
		{
			name: "save",
			summary: "Keep the record as selftest.json beside the policies, where a Gate may demand it."
		},
		{
			name: "verify",
			summary: "Whether the record that is kept there is what was measured now."
		},
		JUDGE,
		JSON_OUTPUT
	],
	exits: "0 within the bounds, 1 not, 2 nothing could be measured.",
	load: () => import("./part-selftest.js")
};

// src/commands/train-spec.ts
const TRAIN = {
	name: "train",
	summary: "Start the RFT job of an approved plan once, watch it, and stop it where its policy says so.",
	positionals: "[JOB]",
	options: [
		{
			name: "plan",
			summary: "What would be sent, and what speaks against it. Sends nothing."
		},
		{
			name: "start",
			summary: "Bring about one job, whoever else tries and wherever an earlier run was cut off."
		},
		{
			name: "watch",
			summary: "Look once: enter what is news, stop the job where it must be. Without JOB, every one that is not over."
		},
		{
			name: "status",
			summary: "Look once, and do nothing."
		},
		{
			name: "cancel",
			summary: "Cancel the job."
		},
		{
			name: "approved",
			value: "FILE",
			summary: "start: the approved plan, as `gradegate effects --json` prints it."
		},
		{
			name: "attempt",
			value: "N",
			summary: "plan, start: another than 1 is another job.",
			default: "1"
		},
		POLICIES,
		{
			name: "head",
			value: "REV",
			summary: "The revision of the policies. The work tree where none is given."
		},
		LEDGER_BRANCH,
		{
			name: "by",
			value: "NAME",
			summary: "start, cancel: who does it, for the ledger."
		},
		{
			name: "sample",
			value: "N",
			summary: "start: runs to grade at the provider and here, before.",
			default: "5"
		},
		{
			name: "prices",
			value: "FILE",
			summary: "What judges cost, as YAML or JSON."
		},
		{
			name: "holdout",
			value: "FILE",
			summary: "watch: what `gradegate holdout --json` said of the checkpoints."
		},
		{
			name: "every",
			value: "MINUTES",
			summary: "watch: until the next look; used up by then counts.",
			default: "15"
		},
		{
			name: "svg",
			value: "FILE",
			summary: "watch, status: also draw the reward curves."
		},
		JSON_OUTPUT
	],
	exits: "0 started, running or succeeded; 1 refused, failed, stopped or over a limit; 2 not known, waiting or not readable.",
	load: () => import("./part-train.js")
};

// src/commands/catalog.ts
const COMMANDS = [
	{
		name: "review",
		summary: "Compare two revisions' graders on recorded trajectories and hold the base's gate against the result.",
		positionals: "",
		options: [
			BASE,
			{
				name: "head",
				value: "REV",
				summary: "The revision with the change. The work tree where none is given."
			},
			POLICIES,
			JUDGE,
			...SPENDING,
			DRY_RUN,
			...CACHE,
			{
				name: "report",
				value: "FILE",
				summary: "Also write the review and every score as JSON."
			},
			SARIF,
			JSON_OUTPUT
		],
		exits: EXITS,
		load: () => import("./part-review-command2.js")
	},
	EFFECTS,
	{
		name: "bump",
		summary: "Write the versions that the measured effect of a change asks for, and say it in the policies' CHANGELOG.md.",
		positionals: "",
		options: [
			BASE,
			POLICIES,
			{
				name: "grader",
				value: "NAME",
				summary: "Only this grader."
			},
			JUDGE,
			...SPENDING,
			{
				name: "dry-run",
				summary: "Write nothing; say what would be written."
			},
			JSON_OUTPUT
		],
		exits: "0 the versions are high enough now, 2 nothing could be measured.",
		load: () => import("./part-bump.js")
	},
	{
		name: "validate",
		summary: "Check policies, or native grader JSON files, and list every problem with its line.",
		positionals: "[FILE...]",
		options: [POLICIES, JSON_OUTPUT],
		exits: "0 valid, 2 not valid.",
		load: () => import("./part-validate2.js")
	},
	{
		name: "evaluate",
		summary: "Grade recorded trajectories with the suites, or one grader file on one dataset, and print the report.",
		positionals: "",
		options: [
			POLICIES,
			SUITE,
			{
				name: "grader",
				value: "FILE",
				summary: "A native grader JSON file, used instead of policies. Several are graded in one pass.",
				repeatable: true
			},
			{
				name: "dataset",
				value: "FILE",
				summary: "Trajectories as JSONL (gzip accepted), with --grader."
			},
			{
				name: "recordings",
				value: "FILE",
				summary: "Judge recordings as JSONL, with --grader."
			},
			{
				name: "pass-threshold",
				value: "NUMBER",
				summary: "A score at or over it passes, with --grader.",
				default: "0.5"
			},
			JUDGE,
			...SPENDING,
			DRY_RUN,
			...CACHE,
			{
				name: "shard",
				value: "INDEX/COUNT",
				summary: "Only this machine's share of the rows, like 3/16; the report is then for `gradegate merge`."
			},
			{
				name: "report",
				value: "FILE",
				summary: "Also write the report as JSON."
			},
			JSON_OUTPUT
		],
		exits: "0 it could grade, 1 a suite's expectation does not hold, 2 it could not grade.",
		load: () => import("./part-evaluate.js")
	},
	{
		name: "plan",
		summary: "Print the shards of an evaluation as JSON, for the matrix of a workflow.",
		positionals: "",
		options: [{
			name: "shards",
			value: "COUNT",
			summary: "How many machines share the work.",
			default: "4"
		}],
		exits: "0 planned, 2 not a number of shards.",
		load: () => import("./part-plan.js")
	},
	{
		name: "merge",
		summary: "Put the reports of all shards together: the same report as without shards, or none.",
		positionals: "SHARD_REPORT...",
		options: [
			POLICIES,
			{
				name: "report",
				value: "FILE",
				summary: "Also write the report as JSON."
			},
			JSON_OUTPUT
		],
		exits: "as `evaluate` without shards; 2 where a shard is missing, there twice, or of another run.",
		load: () => import("./part-merge.js")
	},
	{
		name: "diff",
		summary: "Compare two reports, or two grader files on one dataset, trajectory by trajectory.",
		positionals: "[BASE_REPORT HEAD_REPORT]",
		options: [
			{
				name: "base-grader",
				value: "FILE",
				summary: "A native grader JSON file."
			},
			{
				name: "head-grader",
				value: "FILE",
				summary: "A native grader JSON file."
			},
			{
				name: "dataset",
				value: "FILE",
				summary: "Trajectories as JSONL, with the grader files."
			},
			{
				name: "recordings",
				value: "FILE",
				summary: "Judge recordings as JSONL, with the grader files."
			},
			{
				name: "pass-threshold",
				value: "NUMBER",
				summary: "A score at or over it passes.",
				default: "0.5"
			},
			JUDGE,
			...SPENDING,
			JSON_OUTPUT
		],
		exits: "0 compared (whatever the difference), 2 could not compare.",
		load: () => import("./part-diff.js")
	},
	SELFTEST,
	ATTACK,
	{
		name: "explain",
		summary: "Why one trajectory got its score: each part, the rendered templates, the evidence.",
		positionals: "GRADER TRAJECTORY",
		options: [
			POLICIES,
			{
				name: "dataset",
				value: "FILE",
				summary: "Where the trajectory is; every suite of the grader where none is given."
			},
			{
				name: "recordings",
				value: "FILE",
				summary: "Judge recordings as JSONL."
			},
			JUDGE,
			...SPENDING,
			JSON_OUTPUT
		],
		exits: "0 explained, 2 no such grader or trajectory.",
		load: () => import("./part-explain.js")
	},
	{
		name: "calibrate",
		summary: "Measure how a judge agrees with human labels, or how far local scores are from a provider's.",
		positionals: "judge|provider",
		options: [
			POLICIES,
			{
				name: "grader",
				value: "NAME|FILE",
				summary: "A Grader policy, or a native grader JSON file."
			},
			{
				name: "dataset",
				value: "FILE",
				summary: "Trajectories as JSONL (gzip accepted); labelled ones for a judge."
			},
			{
				name: "recordings",
				value: "FILE",
				summary: "Judge recordings as JSONL."
			},
			JUDGE,
			...SPENDING,
			{
				name: "out",
				value: "FILE",
				summary: "Where to keep the result. Of a provider, beside the grader by default."
			},
			JSON_OUTPUT,
			{
				name: "labels",
				value: "PATH",
				summary: "judge: where a trajectory has its labels, a verdict, a number, or one for each rater.",
				default: "outcome.human.labels"
			},
			{
				name: "label-file",
				value: "FILE",
				summary: "judge: labels beside the dataset, by `gradegate audit import`."
			},
			{
				name: "label-threshold",
				value: "NUMBER",
				summary: "judge: a label at or over it is a pass.",
				default: "0.5"
			},
			{
				name: "pass-threshold",
				value: "NUMBER",
				summary: "judge: of a grader file.",
				default: "0.5"
			},
			{
				name: "repeats",
				value: "N",
				summary: "judge: how often each trajectory is judged, to measure noise.",
				default: "1"
			},
			{
				name: "swapped",
				value: "TAG",
				summary: "judge: rows with this tag show their task's two answers in the other order."
			},
			{
				name: "check",
				value: "FILE",
				summary: "judge: exit 1 unless this stored calibration is what is measured now."
			},
			{
				name: "sample",
				value: "N",
				summary: "provider: how many trajectories, the same each time.",
				default: "20"
			}
		],
		exits: "0 calibrated, 1 not as stored, 2 nothing could be compared.",
		load: () => import("./part-calibrate.js")
	},
	...EVIDENCE_COMMANDS,
	{
		name: "import",
		summary: "Turn graders and recorded runs of other tools into policies and trajectories.",
		positionals: "FORMAT FILE",
		options: [
			{
				name: "out",
				value: "FOLDER",
				summary: "Write files there: a policy each, and the runs in one. Overwrites none. Standard output otherwise."
			},
			{
				name: "judge-model",
				value: "MODEL",
				summary: "The judge of model-graded assertions that name none (promptfoo)."
			},
			JSON_OUTPUT
		],
		exits: `0 imported, 2 it could not be, and nothing was written. Formats: ${IMPORT_FORMATS.map(({ name }) => name).join(", ")}.`,
		load: () => import("./part-import.js")
	},
	EXPORT,
	CURRICULUM,
	DESIGN,
	DOCTOR,
	RELEASE,
	APPLY,
	TRAIN,
	CHECKPOINT,
	ROLLOUT
];

// src/cli.ts
const log = terminalLog(process.stderr, process.env.CI !== void 0);
const world = createWorld({
	env: process.env,
	version: VERSION,
	cwd: process.cwd(),
	log
});
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
try {
	process.exitCode = await main(process.argv.slice(2), world);
} catch (error) {
	process.stderr.write(`${renderFailure(error)}\n`);
	process.exitCode = 2;
} finally {
	await world.close();
}
async function main(argv, world) {
	const [name, ...rest] = argv;
	if (name === "--version" || name === "-v") return print(`${VERSION}\n`);
	if (name === "--help" || name === "-h" || name === "help") return print(programHelp(COMMANDS));
	const command = findCommand(COMMANDS, name);
	if (rest.includes("--help") || rest.includes("-h")) return print(commandHelp(command));
	const args = parseArguments(command, rest);
	const { run } = await command.load();
	return run(args, await withinMeans(args, world));
}
async function withinMeans(args, world) {
	if (args.value("max-usd") === void 0 && args.value("prices") === void 0) return world;
	const { spendingIn, spendingOf } = await import("./part-spending.js");
	return spendingIn(world, await spendingOf(args, world));
}
function print(text) {
	world.print(text);
	return 0;
}

export {  };