import { describe, expect, test } from "vitest";
import { parseModels } from "../../src/policy/models-file.ts";

const problems = (text: string) =>
  parseModels("prices.yaml", text).issues.map(
    ({ code, line, column, message }) => `${line}:${column} ${code} ${message}`,
  );

describe("a file of prices", () => {
  test("YAML and JSON say the same", () => {
    const facts = { usd_per_million_input_tokens: 1.25, usd_per_million_output_tokens: 10, requests_per_minute: 60 };
    const yaml =
      "models:\n  judge-1: {usd_per_million_input_tokens: 1.25, usd_per_million_output_tokens: 10, requests_per_minute: 60}\n";
    expect(parseModels("prices.yaml", yaml)).toEqual({ models: new Map([["judge-1", facts]]), issues: [] });
    expect(parseModels("prices.json", JSON.stringify({ models: { "judge-1": facts } })).models?.get("judge-1")).toEqual(
      facts,
    );
  });

  test("every problem is told where it stands", () => {
    const text = `models:
  a: {usd_per_million_input_tokens: -1, usd_per_million_output_tokens: 2}
  b: {usd_per_million_input_tokens: 1}
  c: {max_tokens: 5, shutdown_date: "soon"}
  d: 3
price: 1
`;
    expect(problems(text)).toEqual([
      '6:1 unknown-key there is no key "price" here',
      "2:37 models-invalid usd_per_million_input_tokens: expected a number from 0 on",
      "3:6 models-invalid b has one price; a request is priced by input and output",
      '4:7 unknown-key there is no key "max_tokens" here',
      '4:37 models-invalid shutdown_date: expected a day as "YYYY-MM-DD"',
      "5:6 models-invalid d: expected a mapping of facts",
    ]);
  });

  test("a file that is something else is refused", () => {
    expect(problems("- a")).toEqual(["1:1 models-invalid expected one document with the key models"]);
    expect(problems("{}")).toEqual(["1:1 models-invalid expected the key models, a mapping by model"]);
  });
});
