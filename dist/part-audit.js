import { n as UserError } from "./part-errors.js";
import { t as nearestWord } from "./part-suggestion.js";

// src/commands/audit.ts
const ofLedger = (load) => async () => {
	const { run: act } = await load();
	return (args, positionals, world) => act({
		...args,
		positionals
	}, world);
};
const ACTIONS = {
	sample: async () => (await import("./part-audit-sample.js")).auditSample,
	import: async () => (await import("./part-audit-import.js")).auditImport,
	report: async () => (await import("./part-audit-report.js")).auditReport,
	verify: ofLedger(() => import("./part-audit-verify.js")),
	show: ofLedger(() => import("./part-audit-show.js")),
	why: ofLedger(() => import("./part-audit-why.js")),
	expire: ofLedger(() => import("./part-audit-expire.js")),
	redact: ofLedger(() => import("./part-audit-redact.js"))
};
async function run(args, world) {
	const [word = "", ...rest] = args.positionals;
	const load = Object.hasOwn(ACTIONS, word) ? ACTIONS[word] : void 0;
	if (load !== void 0) return (await load())(args, rest, world);
	const known = Object.keys(ACTIONS);
	const nearest = nearestWord(word, known);
	const hint = nearest === void 0 ? `Expected one of ${known.join(", ")}.` : `Did you mean ${nearest}?`;
	throw new UserError(`audit: ${word === "" ? "say what to do" : `there is no ${JSON.stringify(word)}`}. ${hint}`);
}

export { run };