import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// CI adds up the results of several runs; each run writes its own file.
const results = process.env.GRADEGATE_TEST_RESULTS;

export default defineConfig({
  test: {
    reporters: results === undefined ? ["default"] : ["default", "json"],
    ...(results === undefined ? {} : { outputFile: { json: `${results}/${process.pid}.json` } }),
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/stories/**", "**/node_modules/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts", "test/stories/**/*.test.ts"],
          // They mostly wait for git and for processes of their own.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
