/** The end of `init`: what there is now, where the two secrets lie, and what comes next. */
import type { Initialised } from "../network/init-network.ts";

/** Lines for a person; the ids in it are for her eyes on her own terminal. */
export function whatWasMade(made: Initialised): readonly string[] {
  const { bots, data, keyFile, recoveryKeysFile, organizer } = made;
  const opens = keyFile === null ? "your passphrase, which nobody can recover" : keyFile;
  const keyOption = keyFile === null ? " (it asks for the passphrase)" : "";
  const start = `npm run aviso -- start --data ${data}${keyOption}`;
  return [
    "The network is prepared.",
    "",
    `  bots             ${bots.verify}, ${bots.alert}, ${bots.rooms}`,
    "  rooms            the management room (yours) and the state room (theirs)",
    `  data             ${data}`,
    `  opens the vault  ${opens}`,
    `  recovery keys    ${recoveryKeysFile}`,
    "",
    "What comes next:",
    "  1. Take the recovery keys off this machine: print them or copy them to a stick, keep them",
    "     where the group keeps what it must not lose, then delete the file. With them alone",
    "     everything can be rebuilt; without them, and without this disk, nothing can.",
    `  2. Start the bots: ${start}`,
    `  3. Sign in as ${organizer} with a Matrix client, set up its recovery (that signs your`,
    "     device; the bots talk to signed devices only), and accept the invitation.",
    "  4. Write in that room: !help, then !area add north/river and",
    '     !committee new "River" north/river en,es',
  ];
}
