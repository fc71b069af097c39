/** `rekey`: another key, or a passphrase, opens the vault from now on. */
import { resolve } from "node:path";
import { Option, type Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import {
  addKeyOptions,
  keyOptionsShape,
  passphraseFromFile,
  vaultKeyOf,
} from "../interactive/key-options.ts";
import { askNewPassphrase, canAsk } from "../interactive/terminal.ts";
import { readUsualKey, rekeyNetwork, type NewKey, type Rekeyed } from "../network/rekey-network.ts";
import { requireNetwork } from "../network/start-network.ts";

const optionsShape = keyOptionsShape.extend({
  data: z.string(),
  newKeyFile: z.string().optional(),
  newPassphraseFile: z.string().optional(),
  json: z.boolean().default(false),
});
type RekeyVerbOptions = z.infer<typeof optionsShape>;

export function configure(command: Command): void {
  const file = new Option(
    "--new-key-file <file>",
    "the new key (default: where the old one is, or in the home)",
  );
  const passphrase = new Option(
    "--new-passphrase-file <file>",
    "a passphrase opens it from now on",
  );
  command.requiredOption("--data <folder>", "what init made");
  addKeyOptions(command);
  command.addOption(file.conflicts("newPassphraseFile")).addOption(passphrase);
  command.option("--json", "print one JSON object");
}

/** 0 when the new key opens the vault and the old one no longer does. */
export async function run(command: Command): Promise<number> {
  const options = optionsShape.parse(command.opts());
  const data = resolve(options.data);
  requireNetwork(data);
  const key = await vaultKeyOf(data, options);
  const made = await rekeyNetwork({ data, key, newKey: await newKeyOf(data, options) });
  process.stdout.write(options.json ? `${JSON.stringify(made)}\n` : `${lines(made).join("\n")}\n`);
  return 0;
}

async function newKeyOf(data: string, options: RekeyVerbOptions): Promise<NewKey> {
  const { newKeyFile, newPassphraseFile, keyFile, keyFd, passphraseFile } = options;
  if (newKeyFile !== undefined) return { keyFile: newKeyFile };
  if (newPassphraseFile !== undefined) {
    return { passphraseKey: await passphraseFromFile(newPassphraseFile) };
  }
  if (keyFile !== undefined) return { inPlaceOf: keyFile };
  const isNamed = keyFd !== undefined || passphraseFile !== undefined;
  if (!isNamed && (await readUsualKey(data)) !== undefined) return { isInHome: true };
  if (canAsk()) {
    return { passphraseKey: await readVaultKey({ passphrase: await askNewPassphrase() }) };
  }
  const hint = "say what shall open the vault: --new-key-file or --new-passphrase-file";
  throw new Fault("setup", "change the key", { hint });
}

function lines({ keyFile, oldKeyFile }: Rekeyed): readonly string[] {
  const opens = keyFile === null ? "the new passphrase" : keyFile;
  const old =
    oldKeyFile === null
      ? []
      : [`The old key is now ${oldKeyFile}: delete it when no backup needs it any more.`];
  return [`The vault has a new key. What opens it: ${opens}`, ...old];
}
