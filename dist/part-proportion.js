import { r as normalQuantile, t as betaQuantile } from "./part-distributions.js";

// src/statistics/mcnemar.ts
function mcnemar(fail_to_pass, pass_to_fail) {
	const n = fail_to_pass + pass_to_fail;
	const fewer = Math.min(fail_to_pass, pass_to_fail);
	if (n === 0) return {
		fail_to_pass,
		pass_to_fail,
		p: 1,
		mid_p: 1
	};
	let tail = 0;
	let observed = 0;
	let logChoose = 0;
	for (let k = 0; k <= fewer; k++) {
		if (k > 0) logChoose += Math.log((n - k + 1) / k);
		observed = Math.exp(logChoose - n * Math.LN2);
		tail += observed;
	}
	return {
		fail_to_pass,
		pass_to_fail,
		p: Math.min(1, 2 * tail),
		mid_p: Math.min(1, 2 * tail - observed)
	};
}

// src/statistics/proportion.ts
function proportion(count, of) {
	return {
		count,
		of,
		rate: of > 0 ? count / of : void 0,
		wilson: wilson(count, of, .95),
		clopper_pearson: clopperPearson(count, of, .95)
	};
}
function wilson(count, of, confidence) {
	if (of <= 0) return void 0;
	const z = normalQuantile((1 + confidence) / 2);
	const rate = count / of;
	const z2 = z * z / of;
	const middle = rate + z2 / 2;
	const half = z * Math.sqrt((rate * (1 - rate) + z2 / 4) / of);
	return [count === 0 ? 0 : (middle - half) / (1 + z2), count === of ? 1 : (middle + half) / (1 + z2)];
}
function clopperPearson(count, of, confidence) {
	if (of <= 0) return void 0;
	const tail = (1 - confidence) / 2;
	return [count === 0 ? 0 : betaQuantile(tail, count, of - count + 1), count === of ? 1 : betaQuantile(1 - tail, count + 1, of - count)];
}
function upperBound(count, of, confidence) {
	return clopperPearson(count, of, 2 * confidence - 1)?.[1];
}
function evenSplit(count, of) {
	return mcnemar(count, of - count).p;
}

export { mcnemar as a, upperBound as i, evenSplit as n, proportion as r, clopperPearson as t };