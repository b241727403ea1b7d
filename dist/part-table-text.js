import { s as visible, t as clip } from "./part-markdown.js";

// src/render/table-text.ts
function textTable(rows, align = "") {
	const safe = rows.map((row) => row.map((cell) => clip(visible(cell), 100)));
	const columns = Math.max(0, ...safe.map((row) => row.length));
	const widths = Array.from({ length: columns }, (_, column) => Math.max(...safe.map((row) => [...row[column] ?? ""].length)));
	return safe.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, align[column] === "r")).join("  ").trimEnd()).join("\n");
}
function pad(cell, width, right) {
	const space = " ".repeat(Math.max(0, width - [...cell].length));
	return right ? space + cell : cell + space;
}

export { textTable as t };