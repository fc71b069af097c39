/** The steps that need neither a network nor a homeserver. */
import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "./cache.ts";
import type { Step } from "./steps.ts";
import { vitestStep } from "./vitest-step.ts";

const modules = (...parts: readonly string[]): string => join("node_modules", ...parts);

const REMEMBERED = [
  ...["--cache", "--cache-strategy=content"],
  ...[`--cache-location=${join(".cache", "prettier")}`, "."],
];

/** As many as the machine of the smallest of us has cores. */
export const STEPS_AT_ONCE = 2;

/** Longest first, so that the short ones fill the gaps. */
export async function gateSteps(): Promise<readonly Step[]> {
  return [
    // Left to itself, vitest leaves one core to others: on two cores that is half of the machine.
    await vitestStep("unit tests", ["unit", "apart", "tidy"], { workers: STEPS_AT_ONCE }),
    { name: "lint", args: [modules("oxlint", "bin", "oxlint"), "."] },
    { name: "types", args: [modules("typescript-native", "bin", "tsc"), "-p", "."] },
    { name: "unused code", args: [modules("knip", "bin", "knip.js"), "--no-progress"] },
    {
      name: "format",
      // Remembers by content what it has looked at: a minute in a fresh clone, then a second.
      args: [
        modules("prettier", "bin", "prettier.cjs"),
        "--check",
        "--log-level=warn",
        ...REMEMBERED,
      ],
    },
    ...(await bootSteps()),
  ];
}

/** Each bot under Node itself: a test runner forgives syntax that Node does not. */
async function bootSteps(): Promise<readonly Step[]> {
  const bots = await readdir(join(PROJECT_ROOT, "bots"), { withFileTypes: true });
  return bots
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ bot: entry.name, main: join("bots", entry.name, "main.ts") }))
    .filter(({ main }) => existsSync(join(PROJECT_ROOT, main)))
    .map(({ bot, main }) => ({ name: `boot ${bot}`, args: [main, "--check"] }));
}
