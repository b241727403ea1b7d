import { t as ServiceError } from "./part-errors.js";
import { a as filesWith, c as factOf, i as verifyChain, l as lineOf, o as entryProblem, s as GENESIS, u as placed } from "./part-read-ledger.js";
import { t as canonicalJson } from "./part-json.js";
import { t as redact } from "./part-redact.js";

// src/ledger/evidence.ts
const MOST_TEXT = 2e7;
function lastDayOf(branch, ledger) {
	const month = branch.startsWith(`${ledger}-evidence/until-`) ? branch.slice(`${ledger}-evidence/until-`.length) : "";
	return /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? monthEnd(`${month}-01`) : void 0;
}
function evidenceOf(name, value, rule, sha256) {
	const { value: clean, redacted } = redact(value, rule.redact);
	const text = canonicalJson(clean);
	if (text.length > MOST_TEXT) return void 0;
	const keep_until = monthEnd(daysAfter(rule.today, rule.keep_days));
	const branch = `${rule.ledger}-evidence/until-${keep_until.slice(0, 7)}`;
	return {
		evidence: {
			name,
			digest: sha256(text),
			bytes: new TextEncoder().encode(text).length,
			branch,
			keep_until,
			...Object.keys(redacted).length === 0 ? {} : { redacted }
		},
		text
	};
}
async function keepEvidence(kept, store, wait) {
	for (const branch of new Set(kept.map(({ evidence }) => evidence.branch))) await keepOn(branch, new Map(kept.filter(({ evidence }) => evidence.branch === branch).map(({ evidence, text }) => [evidence.digest, text])), store, wait);
}
const MOST_TRIES$1 = 20;
async function keepOn(branch, texts, store, wait) {
	let trouble = "";
	for (let tries = 0; tries < MOST_TRIES$1; tries++) {
		if (tries > 0) await wait(tries);
		const head = (await store.branches()).get(branch);
		const there = head === void 0 ? /* @__PURE__ */ new Set() : await store.digests(branch, head);
		const missing = new Map([...texts].filter(([digest]) => !there.has(digest)));
		if (missing.size === 0) return;
		const done = await store.append(branch, head, missing);
		if (done.kind === "ok") return;
		if (done.kind === "failed" && !done.retryable) throw failure$1(done.message);
		trouble = done.kind === "moved" ? "others were first each time" : done.message;
	}
	throw failure$1(`given up after ${MOST_TRIES$1} tries: ${trouble}`);
}
function failure$1(message) {
	return new ServiceError({
		service: "ledger",
		operation: "keep evidence",
		message,
		retryable: false
	});
}
function daysAfter(day, days) {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
}
function monthEnd(day) {
	const [year, month] = day.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

// src/ledger/append.ts
const MOST_TRIES = 20;
async function appendEntries(drafts, ports) {
	let trouble = "";
	let prepared = false;
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		if (tries > 0) await ports.wait(tries);
		let state;
		try {
			state = await readLedger(ports);
		} catch (error) {
			if (!(error instanceof ServiceError && error.retryable)) throw error;
			trouble = error.message;
			continue;
		}
		const { head, files, entries } = state;
		const result = chained(drafts, entries, ports.sha256);
		const fresh = result.filter((entry) => entry.seq >= entries.length);
		if (fresh.length === 0) return {
			head,
			entries: result,
			appended: 0
		};
		if (!prepared) await ports.before?.();
		prepared = true;
		const changed = filesWith(files, entries.length, fresh.map(lineOf));
		const done = await ports.store.append(head, changed, messageOf(fresh));
		if (done.kind === "ok") return {
			head: done.head,
			entries: result,
			appended: fresh.length
		};
		if (done.kind === "failed" && !done.retryable) throw failure(done.message);
		trouble = done.kind === "moved" ? "others were first each time" : done.message;
	}
	throw failure(`given up after ${MOST_TRIES} tries: ${trouble}`);
}
async function readLedger({ store, sha256 }) {
	const head = await store.head();
	if (head === void 0) return {
		head,
		files: /* @__PURE__ */ new Map(),
		entries: []
	};
	const files = await store.read(head);
	const { entries, problems } = verifyChain(files, sha256);
	const [first] = problems;
	if (first === void 0) return {
		head,
		files,
		entries
	};
	throw failure(`the ledger is not sound, so nothing is added to it: ${first.message}. See gradegate audit verify`);
}
function chained(drafts, entries, sha256) {
	const latest = new Map(entries.map((entry) => [keyOf(entry), entry]));
	let [seq, prev] = [entries.length, entries.at(-1)?.hash ?? GENESIS];
	return drafts.map((draft) => {
		const known = latest.get(keyOf(draft));
		if (known?.fact === factOf(draft, sha256)) return known;
		const entry = placed(draft, seq++, prev, sha256);
		const problem = entryProblem(JSON.parse(lineOf(entry)));
		if (problem !== void 0) throw new TypeError(`a draft of ${draft.kind} is no entry: ${problem}`);
		prev = entry.hash;
		latest.set(keyOf(entry), entry);
		return entry;
	});
}
function keyOf({ kind, key }) {
	return `${kind}\0${key}`;
}
function messageOf(entries) {
	const kinds = entries.map(({ seq, kind, key }) => `${seq} ${kind} ${key}`);
	return `Enter ${[...new Set(entries.map(({ kind }) => kind))].join(", ")}\n\n${kinds.join("\n")}\n`;
}
function failure(message) {
	return new ServiceError({
		service: "ledger",
		operation: "append",
		message,
		retryable: false
	});
}

// src/commands/enter-drafts.ts
const MOST_EVIDENCE = 200;
async function enterDrafts([first, ...others], branch, world, kept = []) {
	const { archive, evidence, wait } = await world.ledger(branch);
	const once = [...new Map(kept.map((each) => [each.evidence.digest, each])).values()].slice(0, MOST_EVIDENCE);
	const drafts = first === void 0 ? [] : [withEvidence(first, once), ...others];
	const before = () => keepEvidence(once, evidence, wait);
	return appendEntries(drafts, {
		store: archive,
		sha256: world.sha256,
		wait,
		before
	});
}
function withEvidence(draft, kept) {
	return kept.length === 0 ? draft : {
		...draft,
		evidence: kept.map(({ evidence }) => evidence)
	};
}

export { lastDayOf as i, appendEntries as n, evidenceOf as r, enterDrafts as t };