/** Tells how far `init` has come. */
import { spinner } from "@clack/prompts";
import type { InitStep } from "../network/init-network.ts";

const INIT_STEPS: Readonly<Record<InitStep, string>> = {
  keys: "Making the keys",
  accounts: "Making the accounts of the three bots",
  rooms: "Making the management room and the state room",
  identities: "Giving each bot its encrypted identity",
  vault: "Sealing everything into the vault",
};

/** One line a step, on standard error. */
export function tellInitStep(step: InitStep): void {
  process.stderr.write(`${INIT_STEPS[step]} …\n`);
}

export type StepTeller = Readonly<{ tell(step: InitStep): void; end(isDone: boolean): void }>;

/** A spinner for a person at a terminal. */
export function spinSteps(): StepTeller {
  const turning = spinner({ indicator: "timer" });
  let current: InitStep | undefined;
  return {
    tell: (step) => {
      if (current !== undefined) turning.stop(INIT_STEPS[current]);
      current = step;
      turning.start(INIT_STEPS[step]);
    },
    end: (isDone) => {
      if (current === undefined) return;
      if (isDone) turning.stop(INIT_STEPS[current]);
      else turning.error(INIT_STEPS[current]);
      current = undefined;
    },
  };
}
