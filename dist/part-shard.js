import { n as UserError } from "./part-errors.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { n as reportProblems } from "./part-parse-report.js";
import { a as Tally, n as reportText } from "./part-score-text.js";

// src/evaluation/shard.ts
const MOST_SHARDS = 256;
function parseShard(text) {
	const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		of: Number(of)
	};
	if (index !== void 0 && shard.index <= shard.of && shard.of <= MOST_SHARDS) return shard;
	throw new UserError(`--shard: expected INDEX/COUNT like 3/16, with an index of 1 to the count and at most ${MOST_SHARDS} shards, got "${text}"`);
}
function shardNames(count) {
	if (!Number.isInteger(count) || count < 1 || count > MOST_SHARDS) throw new UserError(`--shards: expected a whole number of 1 to ${MOST_SHARDS}, got ${count}`);
	return Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);
}
function selectionOf({ index, of }) {
	let rows = 0;
	return {
		select: () => rows++ % of === index - 1,
		rows: () => rows
	};
}
function* shardText(engine, shard, parts) {
	yield `${JSON.stringify({
		version: 1,
		kind: "gradegate/shard",
		engine,
		shard
	}).slice(0, -1)},"parts":[`;
	for (const [index, { source, report }] of parts.entries()) {
		yield `${index === 0 ? "" : ","}{"source":${JSON.stringify(source)},"report":`;
		yield* reportText(report);
		yield "}";
	}
	yield "]}\n";
}
function parseShardFile(text, file) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new UserError(`${file} is not JSON: ${error.message}`);
	}
	const refuse = (why, issues = []) => new UserError(`${file} is not a shard of this version of gradegate: ${why}`, issues);
	if (!isJsonObject(value) || value.kind !== "gradegate/shard" || value.version !== 1) throw refuse("its kind is another");
	const { engine, shard, parts } = value;
	if (typeof engine !== "string" || !isShard(shard)) throw refuse("its engine or shard is not given");
	if (!Array.isArray(parts) || parts.length === 0) throw refuse("it has no parts");
	for (const part of parts) {
		if (!isJsonObject(part) || !isSource(part.source)) throw refuse("a part lacks its source");
		const issues = reportProblems(part.report, file);
		if (issues.length > 0) throw refuse("a report is not valid", issues);
	}
	return value;
}
function isShard(value) {
	if (!isJsonObject(value) || !isCount(value.index) || !isCount(value.of)) return false;
	return value.index >= 1 && value.index <= value.of && value.of <= MOST_SHARDS;
}
function isSource(value) {
	return isJsonObject(value) && typeof value.digest === "string" && isCount(value.rows);
}
function isCount(value) {
	return Number.isSafeInteger(value) && value >= 0;
}
function mergeShards(shards, sha256) {
	const [first] = shards;
	if (first === void 0) throw new UserError("merge: there are no shards");
	const wrong = [...differences(first, shards), ...gaps(first.content.shard.of, shards)];
	if (wrong.length > 0) throw incomplete(wrong);
	const sorted = [...shards].sort((a, b) => a.content.shard.index - b.content.shard.index);
	const damaged = sorted.flatMap((shard) => damages(shard, sha256));
	if (damaged.length > 0) throw incomplete(damaged);
	return first.content.parts.map((_, part) => merged(sorted, part, sha256));
}
function incomplete(wrong) {
	const issues = wrong.map((message) => ({
		severity: "error",
		code: "shards",
		file: "merge",
		line: 1,
		column: 1,
		message
	}));
	return new UserError("the shards do not make up one evaluation", issues);
}
function identityOf({ engine, shard, parts }) {
	return {
		engine,
		"number of shards": shard.of,
		reports: parts.map(({ report }) => report.suite ?? null),
		graders: parts.map(({ report }) => report.grader),
		"dataset paths": parts.map(({ report }) => report.dataset.path),
		datasets: parts.map(({ source }) => source)
	};
}
function differences(first, shards) {
	const expected = identityOf(first.content);
	return shards.flatMap(({ file, content }) => Object.entries(identityOf(content)).flatMap(([what, value]) => canonicalJson(value) === canonicalJson(expected[what]) ? [] : [`${file}: the ${what} differ${what === "engine" ? "s" : ""} from that of ${first.file}`]));
}
function gaps(of, shards) {
	const byIndex = /* @__PURE__ */ new Map();
	for (const { file, content } of shards) byIndex.set(content.shard.index, [...byIndex.get(content.shard.index) ?? [], file]);
	return Array.from({ length: of }, (_, at) => at + 1).flatMap((index) => {
		const files = byIndex.get(index) ?? [];
		if (files.length === 1) return [];
		return [files.length === 0 ? `shard ${index}/${of} is missing` : `shard ${index}/${of} is there ${files.length} times: ${files.join(", ")}`];
	});
}
function damages({ file, content }, sha256) {
	const { index, of } = content.shard;
	return content.parts.flatMap(({ source, report }) => {
		const expected = Math.max(0, Math.ceil((source.rows - index + 1) / of));
		if (report.scores.length !== expected) return [`${file}: ${expected} of the ${source.rows} rows are its own, but it has ${report.scores.length}`];
		return digestOf(report.scores, sha256) === report.dataset.digest ? [] : [`${file}: its rows are not those it was written with`];
	});
}
function digestOf(rows, sha256) {
	return sha256(rows.map((row) => row.digest).join("\n"));
}
function merged(sorted, part, sha256) {
	const parts = sorted.map(({ content }) => content.parts[part]);
	const [{ source, report }] = parts;
	const tally = new Tally();
	const seen = /* @__PURE__ */ new Set();
	const twice = [];
	const scores = [];
	for (let index = 0; index < source.rows; index++) {
		const row = parts[index % parts.length]?.report.scores[Math.floor(index / parts.length)];
		if (seen.has(row.id)) twice.push(`the id ${JSON.stringify(row.id)} is in ${report.dataset.path} twice`);
		seen.add(row.id);
		tally.add(row, row.success);
		scores.push(row);
	}
	if (twice.length > 0) throw incomplete(twice.slice(0, 50));
	const summary = tally.summary();
	const dataset = {
		path: report.dataset.path,
		digest: digestOf(scores, sha256),
		trajectories: scores.length
	};
	return {
		...report,
		dataset,
		counts: summary.counts,
		summary,
		failures: tally.causes(),
		scores
	};
}

export { shardNames as a, selectionOf as i, parseShard as n, shardText as o, parseShardFile as r, mergeShards as t };