import { UserError } from "../errors.ts";
import { withFacts } from "../grader/models.ts";
import type { Arguments } from "./command.ts";
import type { Occasion } from "./respond.ts";
import type { JudgeOptions, JudgeSpending, World } from "./world.ts";

/** What the command line says of spending. */
export async function spendingOf(args: Arguments, world: World): Promise<JudgeSpending> {
  return readSpending({ max_usd: args.value("max-usd"), prices: args.value("prices") }, (file) => world.readFile(file));
}

/** What a workflow allows. Of a pull request the base's prices count, or it could lower them under its own cap. */
export async function spendingOfOccasion(occasion: Occasion, stated: Stated, world: World): Promise<JudgeSpending> {
  if (occasion.kind !== "review") return readSpending(stated, (file) => world.readFile(file));
  return readSpending(stated, async (file) => {
    const repository = await world.repository();
    const content = await (await repository.tree(await repository.resolve(occasion.base))).read(file, PRICES_LIMIT);
    return content.kind === "text" ? content.text : undefined;
  });
}

interface Stated {
  readonly max_usd: string | undefined;
  readonly prices: string | undefined;
}

const PRICES_LIMIT = 256 * 1024;

/** An empty text says nothing. Throws a UserError on what cannot be meant. */
async function readSpending(
  { max_usd, prices }: Stated,
  read: (file: string) => Promise<string | undefined>,
): Promise<JudgeSpending> {
  const cap = amountOf(max_usd);
  if (prices === undefined || prices === "") return { models: withFacts(new Map()), max_usd: cap };
  const text = await read(prices);
  if (text === undefined) throw new UserError(`${prices}: there is no such file of prices`);
  const { parseModels } = await import("../policy/models-file.ts");
  const { models, issues } = parseModels(prices, text);
  if (models === undefined) throw new UserError("the prices are not valid", issues);
  return { models: withFacts(models), max_usd: cap };
}

function amountOf(text: string | undefined): number | undefined {
  if (text === undefined || text === "") return undefined;
  const amount = Number(text);
  if (text.trim() !== "" && Number.isFinite(amount) && amount >= 0) return amount;
  throw new UserError(`the most to spend: expected an amount of USD from 0 on, got "${text}"`);
}

/** The same world, with every judge that it opens held to what may be spent. */
export function spendingIn(world: World, spending: JudgeSpending): World {
  return new Proxy(world, {
    get(target, key) {
      if (key === "judge") return (options: JudgeOptions) => target.judge({ ...options, spending });
      if (key === "embedder") return (options: JudgeOptions) => target.embedder({ ...options, spending });
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
