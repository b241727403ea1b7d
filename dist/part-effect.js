// src/version/effect.ts
function effectLines(change, diffs) {
	const { base, head } = change;
	const stated = [
		...base !== void 0 && head !== void 0 && base.pass_threshold !== head.pass_threshold ? [`Passes at ${head.pass_threshold}, was ${base.pass_threshold}.`] : [],
		...base?.contract === head?.contract ? [] : ["Its type, its range or the fields that it reads differ."],
		...base?.trainable === head?.trainable ? [] : [`Trainable: ${said(head?.trainable)}, was ${said(base?.trainable)}.`]
	];
	const measured = diffs.flatMap(({ suite, diff }) => {
		const all = diff.slices[0];
		return all === void 0 || all.paired.pairs === 0 ? [] : [`${suite}: ${effectOf(all)}`];
	});
	return [...stated, ...measured.length === 0 ? ["Measured nowhere: no suite grades with it on both sides."] : measured];
}
function effectOf({ paired, rose, fell, flips, reordered_tasks: reordered }) {
	const { fail_to_pass: passed, pass_to_fail: failed } = flips.mcnemar;
	if (rose + fell + passed + failed + reordered === 0) return `no difference over ${paired.pairs} trajectories.`;
	return `of ${paired.pairs} trajectories ${rose} rose and ${fell} fell; ${passed} now pass and ${failed} no longer do; ${reordered} tasks rank their samples otherwise.`;
}
function said(trainable) {
	return trainable === void 0 ? "not said" : String(trainable);
}

export { effectLines as t };