/** Ways to change the key of a vault: a new file in the place of the old, elsewhere, by heart. */
import type { NewKey } from "../../../scripts/network/rekey-network.ts";
import { readVaultKey } from "../../../shared/vault/vault-key.ts";

const PASSPHRASE = "six words that nobody would guess";

export async function newKeyOf(keyFile: string, way: string): Promise<NewKey> {
  if (way === "in-place") return { inPlaceOf: keyFile };
  if (way === "elsewhere") return { keyFile: elsewhereOf(keyFile) };
  return { passphraseKey: await readVaultKey({ passphrase: Buffer.from(PASSPHRASE) }) };
}

export function elsewhereOf(keyFile: string): string {
  return `${keyFile}.elsewhere`;
}
