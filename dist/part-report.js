// src/evaluation/report.ts
function isScored(row) {
	return row.value !== void 0;
}

export { isScored as t };