/** The end of `init`: what there is now, where the two secrets lie, and what comes next. */
import { join } from "node:path";
import { CONFIG_FILE } from "../../shared/ops/config.ts";
import { homeKeyFile, keyFileInside } from "../network/key-place.ts";
import type { Initialised } from "../network/init-network.ts";

type Opened = Readonly<{ data: string; keyFile: string | null }>;

/** The command that runs a network, with the key's file where `start` does not find it itself. */
export async function startCommand({ data, keyFile }: Opened): Promise<string> {
  const command = `npm run aviso -- start --data ${data}`;
  if (keyFile === null) return `${command} (it asks for the passphrase)`;
  const usual = [keyFileInside(data), await homeKeyFile(data)];
  return usual.includes(keyFile) ? command : `${command} --key-file ${keyFile}`;
}

/** Lines for a person; the ids in it are for her eyes on her own terminal. */
export async function whatWasMade(made: Initialised): Promise<readonly string[]> {
  const { bots, data, keyFile, recoveryKeysFile, organizer } = made;
  const opens = keyFile === null ? "your passphrase, which nobody can recover" : keyFile;
  const start = await startCommand(made);
  return [
    "The network is prepared.",
    "",
    `  bots             ${bots.verify}, ${bots.alert}, ${bots.rooms}`,
    "  rooms            the management room (yours) and the state room (theirs)",
    `  data             ${data}`,
    `  opens the vault  ${opens}`,
    `  recovery keys    ${recoveryKeysFile}`,
    `  choices          ${join(data, CONFIG_FILE)} (if you make any; see config/README.md)`,
    "",
    "What comes next:",
    "  1. Take the recovery keys off this machine: print them or copy them to a stick, keep them",
    "     where the group keeps what it must not lose, then delete the file. With them alone",
    "     everything can be rebuilt; without them, and without this disk, nothing can.",
    `  2. Start the bots: ${start}`,
    `  3. Sign in as ${organizer} with a Matrix client, set up its recovery (that signs your`,
    "     device; the bots talk to signed devices only), and accept the invitation to “Workshop”:",
    "     so the management room is called where the homeserver can see it.",
    "  4. Write in that room: !help, then !area add north/river and",
    '     !committee new "River" north/river en,es',
  ];
}
