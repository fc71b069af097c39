/** What opens the vault, as every verb takes it: one of three options, or a prompt. */
import { readFile } from "node:fs/promises";
import { InvalidArgumentError, Option, type Command } from "commander";
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import { diskFault } from "../network/disk-fault.ts";
import { homeKeyFile } from "../network/key-place.ts";
import { readCurrentKey, readUsualKey } from "../network/rekey-network.ts";
import { askPassphrase, canAsk } from "./terminal.ts";

export const keyOptionsShape = z.object({
  keyFile: z.string().optional(),
  keyFd: z.number().optional(),
  passphraseFile: z.string().optional(),
});
export type KeyOptions = z.infer<typeof keyOptionsShape>;

/** Adds `--key-file`, `--key-fd` and `--passphrase-file`, of which one may be given. */
export function addKeyOptions(command: Command): void {
  const keyFile = new Option("--key-file <file>", "opens the vault (default: where init put it)");
  const keyFd = new Option("--key-fd <number>", "open descriptor on which the key is read");
  const passphrase = new Option("--passphrase-file <file>", "holds the vault's passphrase");
  command.addOption(keyFile.conflicts(["keyFd", "passphraseFile"]));
  command.addOption(keyFd.argParser(parseDescriptor).conflicts(["keyFile", "passphraseFile"]));
  command.addOption(passphrase.conflicts(["keyFile", "keyFd"]));
}

/**
 * The key that the options name; without one the key file where `init` puts it, and without that a
 * passphrase from the terminal. Fails `setup` when there is none of them.
 */
export async function vaultKeyOf(data: string, options: KeyOptions): Promise<VaultKey> {
  if (options.keyFd !== undefined) return readVaultKey({ fd: options.keyFd });
  if (options.keyFile !== undefined) return readCurrentKey(data, options.keyFile);
  if (options.passphraseFile !== undefined) return passphraseFromFile(options.passphraseFile);
  const usual = await readUsualKey(data);
  if (usual !== undefined) return usual;
  if (canAsk()) return readVaultKey({ passphrase: await askPassphrase("Passphrase of the vault") });
  const isMissing = (await homeKeyFile(data)) !== undefined;
  const why = isMissing
    ? "its key is not in aviso/ of this account's configuration folder, where init put it; run " +
      "this as the same account, or use"
    : "no key was put into the home for this folder; use";
  const hint = `nothing opens the vault: ${why} --key-file, --key-fd or --passphrase-file`;
  throw new Fault("setup", "read the vault key", { hint });
}

/** The passphrase in a file, without the line's end. */
export async function passphraseFromFile(file: string): Promise<VaultKey> {
  const content = await readSecretFile(file, "read the passphrase file");
  return readVaultKey({ passphrase: Buffer.from(content.replace(/\r?\n$/u, ""), "utf8") });
}

/** The text of a small file; fails `setup`, with what to do, when it cannot be read. */
export async function readSecretFile(file: string, operation: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    throw diskFault(error, operation);
  });
}

function parseDescriptor(text: string): number {
  if (/^\d{1,4}$/u.test(text) && Number(text) > 2) return Number(text);
  throw new InvalidArgumentError("A descriptor is a number above 2.");
}
