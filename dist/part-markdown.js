// src/render/markdown.ts
function code(text, limit = 80) {
	const shown = clip(visible(text), limit);
	if (shown.trim() === "") return "_(empty)_";
	const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${/^[ `]|[ `]$/.test(shown) ? ` ${shown} ` : shown}${fence}`;
}
function prose(text, limit = 80) {
	return /^[A-Za-z0-9][A-Za-z0-9 ,.;:'()-]*$/.test(text) && !/www\.|gh-\d|[0-9a-f]{7}| {2}|^\d+[.)]/i.test(text) ? clip(text, limit) : code(text, limit);
}
function clip(text, limit) {
	const points = [...text.slice(0, 2 * limit + 2)];
	return points.length <= limit ? text : `${points.slice(0, limit - 1).join("")}…`;
}
function visible(text) {
	return text.split(/[\r\n\u0085\u2028\u2029]+/).map(trimmedAtBreaks).filter((line, index, lines) => line !== "" || index === 0 || index === lines.length - 1).join(" ⏎ ").replace(HIDDEN, (character) => `\\u{${character.codePointAt(0).toString(16)}}`);
}
const HIDDEN = /(?<!\p{Extended_Pictographic})\ufe0f|(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu;
function trimmedAtBreaks(line, index, lines) {
	const start = index === 0 ? line : line.trimStart();
	return index === lines.length - 1 ? start : start.trimEnd();
}
function table(head, rows, align) {
	const rule = head.map((_, column) => align?.[column] === "r" ? "---:" : "---");
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head.map(cell)),
		line(rule),
		...rows.map((row) => line(row.map(cell)))
	].join("\n");
}
function cell(text) {
	return text.replace(/(\\?)\|/g, (_, backslash) => backslash === "" ? "\\|" : "\\\\u{7c}");
}
function details(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function listOf(ids, limit) {
	const shown = ids.slice(0, limit).map((id) => code(id, 60));
	const more = ids.length - shown.length;
	return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

export { prose as a, listOf as i, code as n, table as o, details as r, visible as s, clip as t };