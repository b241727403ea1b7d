// src/statistics/random.ts
function seededRandom(seed) {
	let a = 2654435769;
	let b = 608135816;
	let c = seed >>> 0;
	let counter = 1;
	const next = () => {
		const out = a + b + counter | 0;
		counter = counter + 1 | 0;
		a = b ^ b >>> 9;
		b = c + (c << 3) | 0;
		c = (c << 21 | c >>> 11) + out;
		c |= 0;
		return out >>> 0;
	};
	for (let round = 0; round < 15; round++) next();
	return next;
}
function below(random, bound) {
	const surplus = WORDS % bound;
	if (bound > MOST_EXACT) return () => {
		for (;;) {
			const draw = random();
			if (draw < WORDS - surplus) return draw % bound;
		}
	};
	return () => {
		for (;;) {
			const product = random() * bound;
			const low = product >>> 0;
			if (low >= surplus) return (product - low) / WORDS;
		}
	};
}
const WORDS = 4294967296;
const MOST_EXACT = 2097152;

export { seededRandom as n, below as t };