/** Progress lines while something slow is prepared; on standard error, so output stays clean. */
import { SYNAPSE_VERSION, type InstallStep } from "../homeserver/installation.ts";

const STEPS: Readonly<Record<InstallStep, string>> = {
  environment: "Making a Python environment for the homeserver …",
  packages: `Fetching Synapse ${SYNAPSE_VERSION} …`,
  waiting: "Waiting for another process that is installing Synapse …",
};

export function tellInstallStep(step: InstallStep): void {
  process.stderr.write(`${STEPS[step]}\n`);
}
