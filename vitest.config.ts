import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that put something else in the place of a module, and so share none with others. */
const APART = "test/**/*.apart.test.ts";

/**
 * Files in which bots, homeserver or line fail again and again. People there have a person's
 * patience, which runs out when other bots take the machine.
 */
const ALONE = [
  "test/e2e/faulted-sending.test.ts",
  "test/e2e/homeserver-restarts.test.ts",
  "test/e2e/kill.test.ts",
];

/** What every file on the embedded homeserver is given. */
const LIVE = {
  globalSetup: ["test/harness/programs/template-folder.ts"],
  testTimeout: 180_000,
  hookTimeout: 300_000,
};

/**
 * Small files that take long. Vitest begins with the largest, and with these at the end one worker
 * would be busy for minutes while the others have nothing left.
 */
const LONG = [
  "test/e2e/disk-full.test.ts",
  "test/e2e/burn.test.ts",
  "test/sim/town/town.test.ts",
  "test/sim/town/hostile-controls.test.ts",
  "test/sim/town/growth/growth.test.ts",
  "test/sim/night.test.ts",
  "test/sim/moves/moves.test.ts",
  "test/sim/moves/killed.test.ts",
  "test/scripts/verbs/preview.test.ts",
  "test/scripts/network/rekey-network.test.ts",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rest = ({ moduleId }: TestSpecification): number =>
      LONG.some((name) => moduleId.endsWith(name)) ? 0 : 1;
    return sorted.toSorted((one, other) => rest(one) - rest(other));
  }
}

/** `unit` and `apart` need nothing, `tidy` reads the tree, `real` and `alone` the homeserver. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/tidy.test.ts", APART],
          // Modules of the product keep no state of their own, so files may share them: loading
          // them anew for each file was three quarters of the run.
          isolate: false,
          testTimeout: 120_000,
          // Some play the whole of what bots say first.
          hookTimeout: 120_000,
        },
      },
      { test: { name: "apart", include: [APART], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: "tidy", include: ["test/tidy.test.ts"], testTimeout: 120_000 } },
      { test: { name: "real", include: ["test/e2e/**/*.test.ts"], exclude: ALONE, ...LIVE } },
      { test: { name: "alone", include: ALONE, ...LIVE } },
    ],
  },
});
