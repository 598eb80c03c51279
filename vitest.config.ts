import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**"],
    // For a busy machine: the longest take 20 s on a free one.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
