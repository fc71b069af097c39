/** Tells how far `init` has come. */
import type { InitStep } from "../network/init-network.ts";

export const INIT_STEPS: Readonly<Record<InitStep, string>> = {
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
