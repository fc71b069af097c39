/** Ways to change the key of a vault: in the place of the old, in the home, elsewhere, by heart. */
import type { NewKey } from "../../../scripts/network/rekey-network.ts";
import { readVaultKey } from "../../../shared/vault/vault-key.ts";

const PASSPHRASE = "six words that nobody would guess";

export async function newKeyOf(keyFile: string, way: string): Promise<NewKey> {
  if (way === "in-place") return { inPlaceOf: keyFile };
  if (way === "in-home") return { isInHome: true };
  if (way === "elsewhere") return { keyFile: elsewhereOf(keyFile) };
  return { passphraseKey: await readVaultKey({ passphrase: Buffer.from(PASSPHRASE) }) };
}

export function elsewhereOf(keyFile: string): string {
  return `${keyFile}.elsewhere`;
}
