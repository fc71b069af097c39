/** `npm run check`: the one gate, the same here and elsewhere; needs no network. */
import type { Command } from "commander";
import { gateSteps, STEPS_AT_ONCE } from "./entry/gate-steps.ts";
import { countsLine, endStepsOnSignal, runSteps } from "./entry/steps.ts";

/** Takes no options: a gate that can be narrowed is soon narrowed. */
export function configure(command: Command): void {
  command.allowExcessArguments(false);
}

export async function run(): Promise<number> {
  endStepsOnSignal();
  const counts = await runSteps(await gateSteps(), STEPS_AT_ONCE);
  process.stdout.write(`${countsLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
}
