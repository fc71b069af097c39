/** `backup`: one sealed file from which, with the recovery keys, a network can be restored. */
import { resolve } from "node:path";
import type { Command } from "commander";
import { addKeyOptions, keyOptionsShape, vaultKeyOf } from "../interactive/key-options.ts";
import { passphraseFromFile } from "../interactive/key-options.ts";
import { backupNetwork, type BackupSummary } from "../network/backup-network.ts";
import { requireNetwork } from "../network/start-network.ts";
import { z } from "zod";

const optionsShape = keyOptionsShape.extend({
  data: z.string(),
  out: z.string(),
  backupPassphraseFile: z.string().optional(),
  json: z.boolean().default(false),
});

export function configure(command: Command): void {
  command
    .requiredOption("--data <folder>", "what init made; its bots must be stopped")
    .requiredOption("--out <file>", "the backup; an older one of this name is replaced")
    .option("--backup-passphrase-file <file>", "seals the backup, in place of the vault's key")
    .option("--json", "print one JSON object");
  addKeyOptions(command);
}

/** 0 when the backup was written and read again. */
export async function run(command: Command): Promise<number> {
  const options = optionsShape.parse(command.opts());
  const { out, backupPassphraseFile: passphraseFile, json } = options;
  const data = resolve(options.data);
  requireNetwork(data);
  const key = await vaultKeyOf(data, options);
  const backupKey = passphraseFile === undefined ? key : await passphraseFromFile(passphraseFile);
  const summary = await backupNetwork({ data, key, out, backupKey });
  const opens = passphraseFile === undefined ? "the vault's key or passphrase" : "its passphrase";
  const text = json
    ? JSON.stringify(summary)
    : [...describeBackup(summary), opensWith(opens)].join("\n");
  process.stdout.write(`${text}\n`);
  return 0;
}

/** What is in a backup, without a name or an id. */
export function describeBackup({ madeAt, entries, hasConfig }: BackupSummary): readonly string[] {
  const { verify, alert, rooms } = entries;
  return [
    `A backup made ${madeAt}; it was read from end to end.`,
    `  entries of the state room  verify ${verify}, alert ${alert}, rooms ${rooms}`,
    `  configuration              ${hasConfig ? "yes" : "no"}`,
    "  tokens, device keys        none: whoever restores it becomes new devices",
  ];
}

function opensWith(opens: string): string {
  return (
    `It opens with ${opens} AND the recovery keys. ` +
    "Keep the three of them apart from this machine:\n" +
    "    npm run aviso -- restore FILE --recovery-keys FILE --data DIR"
  );
}
