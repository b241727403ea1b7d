import { n as UserError } from "./part-errors.js";
import { n as withFacts } from "./part-models.js";

// src/commands/spending.ts
async function spendingOf(args, world) {
	return readSpending({
		max_usd: args.value("max-usd"),
		prices: args.value("prices")
	}, (file) => world.readFile(file));
}
async function spendingOfOccasion(occasion, stated, world) {
	if (occasion.kind !== "review") return readSpending(stated, (file) => world.readFile(file));
	return readSpending(stated, async (file) => {
		const repository = await world.repository();
		const content = await (await repository.tree(await repository.resolve(occasion.base))).read(file, PRICES_LIMIT);
		return content.kind === "text" ? content.text : void 0;
	});
}
const PRICES_LIMIT = 262144;
async function readSpending({ max_usd, prices }, read) {
	const cap = amountOf(max_usd);
	if (prices === void 0 || prices === "") return {
		models: withFacts(/* @__PURE__ */ new Map()),
		max_usd: cap
	};
	const text = await read(prices);
	if (text === void 0) throw new UserError(`${prices}: there is no such file of prices`);
	const { parseModels } = await import("./part-models-file.js");
	const { models, issues } = parseModels(prices, text);
	if (models === void 0) throw new UserError("the prices are not valid", issues);
	return {
		models: withFacts(models),
		max_usd: cap
	};
}
function amountOf(text) {
	if (text === void 0 || text === "") return void 0;
	const amount = Number(text);
	if (text.trim() !== "" && Number.isFinite(amount) && amount >= 0) return amount;
	throw new UserError(`the most to spend: expected an amount of USD from 0 on, got "${text}"`);
}
function spendingIn(world, spending) {
	return new Proxy(world, { get(target, key) {
		if (key === "judge") return (options) => target.judge({
			...options,
			spending
		});
		if (key === "embedder") return (options) => target.embedder({
			...options,
			spending
		});
		const value = Reflect.get(target, key, target);
		return typeof value === "function" ? value.bind(target) : value;
	} });
}

export { spendingOf as n, spendingOfOccasion as r, spendingIn as t };