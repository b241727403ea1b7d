import { describe, expect, test } from "vitest";
import { Protection } from "../../src/curriculum/protection.ts";
import type { JsonObject } from "../../src/json.ts";

const POLICY =
  "Items may come back within thirty days of delivery, opened electronics less ten percent of the price paid.";
const item = (request: string): JsonObject => ({ request, policy: POLICY });
const HELD = [
  "The blue kettle from my order leaks at the lid, and I would like all of my money back please.",
  "Can somebody tell me why the parcel with two lamps went to my old address in Ghent?",
  "My sister gave me a voucher that says it has expired although she bought it last Tuesday.",
];
const protection = new Protection(
  HELD.map((request, at) => ({ of: "suite holdout", task_id: `held-${at}`, item: item(request) })),
  [],
);

describe("a task of the pool is held out", () => {
  test.each([
    ["by its id", "held-1", item("Another question altogether, about a teapot.")],
    ["by its id in other letters", " HELD-1\u200b", item("Another question altogether, about a teapot.")],
  ])("%s", (_, task_id, each) => {
    expect(protection.hit(task_id, each)).toEqual({ because: "task_id", of: "suite holdout" });
  });

  test.each([
    ["in another order of keys", { policy: POLICY, request: HELD[0] as string }],
    ["in other case and spacing", item((HELD[0] as string).toUpperCase().replaceAll(" ", "  "))],
    ["with characters that nobody sees", item((HELD[0] as string).split("").join("\u200b"))],
  ])("by its item, %s", (_, each) => {
    expect(protection.hit("new", each)).toEqual({ because: "item", of: "suite holdout" });
  });

  test.each([
    ["with a word changed", item((HELD[0] as string).replace("blue", "green"))],
    [
      "padded with other text",
      item(`${HELD[0]} ${"And now for something that is quite different indeed. ".repeat(30)}`),
    ],
    ["cut short", item((HELD[0] as string).slice(0, 60))],
    ["without its boilerplate", { request: HELD[0] as string, note: "a field more" }],
    ["as a message", { messages: [{ role: "user", content: HELD[0] as string }] }],
  ])("by its words, %s", (_, each) => {
    expect(protection.hit("new", each)).toMatchObject({ because: "near", of: "suite holdout" });
  });

  test("by its identifiers, told in other words", () => {
    const known = item("Order NL-20417 of ada_lo_7731 came without part K2-900, please send one.");
    const held = new Protection([{ of: "suite holdout", item: known }], []);
    const anew = item("ada_lo_7731 here: a piece is missing (k2-900), what can you do? It was NL-20417.");
    expect(held.hit("new", anew)).toEqual({ because: "identifiers", of: "suite holdout", alike: 1 });
    expect(
      held.hit("new", item("ada_lo_7731 again: this is about NL-55555 and part K7-100, not NL-20417.")),
    ).toBeUndefined();
  });

  test("and is not for sharing what all tasks have", () => {
    expect(
      protection.hit("new", item("The parcel came, thank you, and how do I print the label for a return?")),
    ).toBeUndefined();
  });
});
