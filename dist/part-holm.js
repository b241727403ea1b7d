import { n as seededRandom } from "./part-random.js";

// src/statistics/sign-flip.ts
const MOST_EXACT = 14;
function signFlip(sums, options) {
	const moved = sums.filter((sum) => sum !== 0).sort((a, b) => a - b);
	const bound = moved.reduce((total, each) => total + each, 0) - 1e-12 * moved.reduce((total, each) => total + Math.abs(each), 0);
	return moved.length <= MOST_EXACT ? exact(moved, bound) : sampled(moved, bound, options);
}
function signFlipTwoSided(sums, options) {
	const opposite = sums.map((sum) => -sum);
	return Math.min(1, 2 * Math.min(signFlip(sums, options), signFlip(opposite, options)));
}
function exact(sums, bound) {
	let hits = 0;
	const all = 2 ** sums.length;
	for (let signs = 0; signs < all; signs++) {
		let total = 0;
		for (let index = 0; index < sums.length; index++) total += signs >> index & 1 ? -sums[index] : sums[index];
		if (total >= bound) hits++;
	}
	return hits / all;
}
function sampled(sums, bound, { resamples, seed }) {
	const random = seededRandom(seed);
	const values = Float64Array.from(sums);
	let hits = 0;
	for (let resample = 0; resample < resamples; resample++) {
		let total = 0;
		let bits = 0;
		for (let index = 0; index < values.length; index++) {
			if (index % 32 === 0) bits = random();
			total += bits & 1 ? values[index] : -values[index];
			bits >>>= 1;
		}
		if (total >= bound) hits++;
	}
	return (1 + hits) / (1 + resamples);
}

// src/statistics/holm.ts
function holm(ps) {
	const order = ps.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p);
	const adjusted = new Array(ps.length);
	let least = 0;
	order.forEach(({ p, index }, rank) => {
		least = Math.max(least, Math.min(1, p * (ps.length - rank)));
		adjusted[index] = least;
	});
	return adjusted;
}

export { signFlip as n, signFlipTwoSided as r, holm as t };