/** `init`: prepares a network; asks for what it needs, or takes it all from options. */
import { outro } from "@clack/prompts";
import type { Command } from "commander";
import { Fault } from "../../shared/core/fault.ts";
import {
  addInitOptions,
  initOptionsShape,
  type InitVerbOptions,
  missingFlags,
  wantedNetwork,
} from "../interactive/init-options.ts";
import { askForAccount, askForNetwork } from "../interactive/ask-init.ts";
import { spinSteps, tellInitStep } from "../interactive/init-steps.ts";
import { canAsk } from "../interactive/terminal.ts";
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
  if (!yes && !json && canAsk()) return await askAndPrepare(options);
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
    const text = json ? JSON.stringify(made) : (await whatWasMade(made)).join("\n");
    process.stdout.write(`${text}\n`);
    return 0;
  } catch (error) {
    if (json && error instanceof Fault) tellFailure(error);
    throw error;
  }
}

/** What fails is told under the steps that were done; running it again takes it up from there. */
async function askAndPrepare(given: InitVerbOptions): Promise<number> {
  const { options, passphraseKey } = await askForNetwork(given);
  const { network, organizerPassword } = await wantedNetwork(options);
  const steps = spinSteps();
  try {
    const made = await initWithOrganizer(
      { ...network, ...(passphraseKey && { passphraseKey }), onStep: steps.tell },
      async (organizer) => {
        steps.end(false);
        return organizerPassword ?? (await askForAccount(organizer));
      },
    );
    steps.end(true);
    outro("Done.");
    process.stdout.write(`${(await whatWasMade(made)).join("\n")}\n`);
    return 0;
  } catch (error) {
    steps.end(false);
    throw error;
  }
}

/** For programs; the one line for people goes to standard error as always. */
function tellFailure({ code, message }: Fault): void {
  process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
}
