// src/render/number.ts
function number(value) {
	return value === void 0 ? "–" : value.toFixed(3).replace(/^-(?=0\.000$)/, "").replace("-", "−");
}
function signed(value) {
	if (value === void 0) return "–";
	if (value === 0) return "0";
	return `${value > 0 ? "+" : "−"}${Math.abs(value).toFixed(3)}`;
}
function percent(value) {
	if (value === void 0) return "–";
	const text = (value * 100).toFixed(1);
	if (text === "100.0" && value < 1) return "> 99.9 %";
	return text === "0.0" && value > 0 ? "< 0.1 %" : `${text} %`;
}
function interval(value) {
	return value === void 0 ? "no interval" : `${signed(value[0])} to ${signed(value[1])}`;
}
function pValue(p) {
	return p < .001 ? "p < 0.001" : `p = ${p.toFixed(3)}`;
}
function count(n, noun, plural = `${noun}s`) {
	return `${n.toLocaleString("en-US")} ${n === 1 ? noun : plural}`;
}

export { percent as a, pValue as i, interval as n, signed as o, number as r, count as t };