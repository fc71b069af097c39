/** `init`: prepares a network; asks for what it needs, or takes it all from options. */
import type { Command } from "commander";
import { Fault } from "../../shared/core/fault.ts";
import {
  addInitOptions,
  initOptionsShape,
  missingFlags,
  wantedNetwork,
} from "../interactive/init-options.ts";
import { tellInitStep } from "../interactive/init-steps.ts";
import { whatWasMade } from "../interactive/what-was-made.ts";
import { initWithOrganizer } from "../network/organizer-account.ts";

export function configure(command: Command): void {
  addInitOptions(command);
}

/** 0 when the network is prepared. With `--json` a failure is one JSON object, too. */
export async function run(command: Command): Promise<number> {
  const options = initOptionsShape.parse(command.opts());
  const { yes, json } = options;
  if (options.keyFile !== undefined && options.passphraseFile !== undefined) {
    command.error("error: use --key-file or --passphrase-file, not both");
  }
  const missing = missingFlags(command, options);
  if (missing.length > 0) {
    const instead = yes || json ? "" : ", or a terminal where it can ask";
    command.error(`error: init still needs ${missing.join(", ")}${instead}`);
  }
  try {
    const { network, organizerPassword } = await wantedNetwork(options);
    const made = await initWithOrganizer({ ...network, onStep: tellInitStep }, () =>
      Promise.resolve(organizerPassword),
    );
    process.stdout.write(json ? `${JSON.stringify(made)}\n` : `${whatWasMade(made).join("\n")}\n`);
    return 0;
  } catch (error) {
    if (json && error instanceof Fault) tellFailure(error);
    throw error;
  }
}

/** For programs; the one line for people goes to standard error as always. */
function tellFailure({ code, message }: Fault): void {
  process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
}
