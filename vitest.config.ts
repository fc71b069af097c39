import { defineConfig } from "vitest/config";

/** `unit` needs nothing, `tidy` reads the tree, `real` needs the embedded homeserver. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/tidy.test.ts"],
          testTimeout: 20_000,
          // Some play the whole of what bots say first.
          hookTimeout: 120_000,
        },
      },
      { test: { name: "tidy", include: ["test/tidy.test.ts"], testTimeout: 60_000 } },
      {
        test: {
          name: "real",
          include: ["test/e2e/**/*.test.ts"],
          globalSetup: ["test/harness/programs/template-folder.ts"],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
