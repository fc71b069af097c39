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

/**
 * The end-to-end files of every run: what a network does from its first report to its last word,
 * and what must hold when somebody is against it. The others are run by `npm test -- --whole`,
 * because a run that nobody waits for is a run that nobody makes.
 */
const EVERY_RUN = [
  "test/e2e/kill.test.ts",
  "test/e2e/lying-server.test.ts",
  "test/e2e/onboarding.test.ts",
  "test/e2e/readers.test.ts",
  "test/e2e/readme.test.ts",
  "test/e2e/rebuild.test.ts",
  "test/e2e/votes.test.ts",
];

/**
 * Simulated nights, and what else is looked for through thousands of turns: more than half of what
 * all other tests take. `npm run check` is for every commit, and leaves them to `npm test`.
 */
const NIGHTS = [
  "test/bots/rooms/rotation/ten-thousand-days.test.ts",
  "test/bots/verify/case/quorum/hostile.test.ts",
  "test/sim/moves/killed.test.ts",
  "test/sim/moves/moves.test.ts",
  "test/sim/night.test.ts",
  "test/sim/town/controls.test.ts",
  "test/sim/town/growth/growth.test.ts",
  "test/sim/town/hostile-controls.test.ts",
  "test/sim/town/town.test.ts",
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
  "test/sim/town/growth/growth.test.ts",
  "test/sim/town/town.test.ts",
  "test/scripts/verbs/preview.test.ts",
  "test/scripts/network/rekey-network.test.ts",
];

/** Renamed, a file would silently run at another time: a test looks for them. */
export const NAMED_FILES = [...ALONE, ...EVERY_RUN, ...NIGHTS, ...LONG];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rest = ({ moduleId }: TestSpecification): number =>
      LONG.some((name) => moduleId.endsWith(name)) ? 0 : 1;
    return sorted.toSorted((one, other) => rest(one) - rest(other));
  }
}

/** What files are given that need nothing and change nothing. */
const TOGETHER = {
  // Modules of the product keep no state of their own, so files may share them: loading them anew
  // for each file was three quarters of the run.
  isolate: false,
  testTimeout: 120_000,
  // Some play the whole of what bots say first.
  hookTimeout: 120_000,
};

const E2E = ["test/e2e/**/*.test.ts"];
const rest = (files: readonly string[]): string[] =>
  files.filter((file) => !EVERY_RUN.includes(file));

/**
 * `unit`, `apart` and `nights` need nothing, `tidy` reads the tree, the others need the homeserver.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", "test/tidy.test.ts", APART, ...NIGHTS],
          ...TOGETHER,
        },
      },
      { test: { name: "nights", include: NIGHTS, ...TOGETHER } },
      { test: { name: "apart", include: [APART], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: "tidy", include: ["test/tidy.test.ts"], testTimeout: 120_000 } },
      { test: { name: "real", include: EVERY_RUN, exclude: ALONE, ...LIVE } },
      { test: { name: "alone", include: ALONE, exclude: rest(ALONE), ...LIVE } },
      { test: { name: "rest", include: E2E, exclude: [...EVERY_RUN, ...ALONE], ...LIVE } },
      { test: { name: "rest-alone", include: rest(ALONE), ...LIVE } },
    ],
  },
});
