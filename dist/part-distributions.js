// src/statistics/distributions.ts
function normalCdf(z) {
	const x = Math.abs(z) / Math.SQRT2;
	const tail = x < 2 ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2;
	return z < 0 ? tail : 1 - tail;
}
function normalQuantile(p) {
	if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
	const tail = Math.min(p, 1 - p);
	const t = Math.sqrt(-2 * Math.log(tail));
	let z = -(t - (2.515517 + t * (.802853 + t * .010328)) / (1 + t * (1.432788 + t * (.189269 + t * .001308))));
	for (let step = 0; step < 3; step++) {
		const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
		const off = (normalCdf(z) - tail) / density;
		z -= off / (1 + z * off / 2);
	}
	return p < .5 ? z : -z;
}
function erfSeries(x) {
	let term = x;
	let total = x;
	for (let n = 1; term > total * 1e-17; n++) {
		term *= 2 * x * x / (2 * n + 1);
		total += term;
	}
	return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * total;
}
function erfcFraction(x) {
	let value = x;
	for (let k = 120; k > 0; k--) value = x + k / 2 / value;
	return Math.exp(-x * x) / (Math.sqrt(Math.PI) * value);
}
function betaCdf(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	return x > (a + 1) / (a + b + 2) ? 1 - betaTail(1 - x, b, a, x) : betaTail(x, a, b, 1 - x);
}
function betaTail(x, a, b, rest) {
	const n = a + b;
	const front = a * Math.log(x * n / a) + b * Math.log(rest * n / b) + Math.log(a * b / (n * 2 * Math.PI)) / 2 + stirlingRest(n) - stirlingRest(a) - stirlingRest(b);
	const tiny = 1e-300;
	const off0 = (value) => Math.abs(value) < tiny ? tiny : value;
	let c = 1;
	let d = 1 / off0(1 - (a + b) * x / (a + 1));
	let fraction = d;
	for (let m = 1; m < 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / off0(1 + even * d);
		c = off0(1 + even / c);
		fraction *= d * c;
		const odd = -(a + m) * (n + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / off0(1 + odd * d);
		c = off0(1 + odd / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-16) break;
	}
	return Math.exp(front) * fraction / a;
}
function stirlingRest(z) {
	if (z < 10) return stirlingRest(z + 1) + (z + .5) * Math.log1p(1 / z) - 1;
	const s = 1 / (z * z);
	return (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s * (1 / 1188 - s * 691 / 360360))))) / z;
}
function betaQuantile(p, a, b) {
	if (p <= 0) return 0;
	if (p >= 1) return 1;
	return rootOf((x) => betaCdf(x, a, b) - p, 0, 1);
}
function rootOf(rising, from, to) {
	let [low, high] = [from, to];
	for (;;) {
		const middle = low + (high - low) / 2;
		if (middle <= low || middle >= high || high - low < 1e-18) return middle;
		if (rising(middle) < 0) low = middle;
		else high = middle;
	}
}

export { normalCdf as n, normalQuantile as r, betaQuantile as t };