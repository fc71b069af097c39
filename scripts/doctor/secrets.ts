/** The secrets on the disk: what opens the vault, and what should not lie here at all. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../shared/core/fault.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import type { VaultKey } from "../../shared/vault/vault-key.ts";
import { homeKeyFile, isInside, keyFileInside } from "../network/key-place.ts";
import { recoveryKeysFileOf } from "../network/recovery-keys.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

const OTHERS = 0o077;

/** Nobody who is locked out looks for it before. */
const WAY_BACK = ok(
  "way-back",
  "an organizer who lost her identity while no other one counts comes back by the recovery keys: " +
    "account readmit-organizer USER --recovery-keys-file FILE --data DIR",
);

export type Opened = Readonly<{ vault: Vault | undefined; finding: Finding }>;

/** Opens the vault with the key that `keyOf` finds. */
export async function examineVault(data: string, keyOf: () => Promise<VaultKey>): Promise<Opened> {
  const file = join(data, VAULT_FILE);
  if (!existsSync(file)) {
    const fix = "run init for this folder, or restore a backup into it";
    return { vault: undefined, finding: fail("vault", "there is none in this folder", fix) };
  }
  try {
    const vault = await openVault({ file, key: await keyOf() });
    return { vault, finding: ok("vault", "the key opens it") };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const fix = error.hint ?? error.message;
    return { vault: undefined, finding: fail("vault", "it cannot be opened", fix) };
  }
}

/** `named` is the key file that was given, if one was. */
export async function examineSecretFiles(
  data: string,
  named: string | undefined,
): Promise<readonly Finding[]> {
  return [await examineKeyFile(data, named), examineRecoveryKeys(data), WAY_BACK];
}

async function examineKeyFile(data: string, named: string | undefined): Promise<Finding> {
  const inside = named !== undefined && isInside(data, named) ? named : keyFileInside(data);
  const file = inside ?? named ?? (await homeKeyFile(data).catch(() => undefined));
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
  if (found !== undefined && (found.mode & OTHERS) !== 0) {
    const fix = "chmod 600 on the key's file";
    return fail("key-file", "other accounts of this machine can read it", fix);
  }
  if (inside === undefined) return ok("key-file", "the key does not lie beside what it opens");
  const fix =
    "stop the bots and run rekey: it puts a new key into the home of this account; or name " +
    "another place (--new-key-file), or use a passphrase (--new-passphrase-file)";
  return warn("key-file", "it lies beside the vault: who copies the folder opens everything", fix);
}

function examineRecoveryKeys(data: string): Finding {
  if (!existsSync(recoveryKeysFileOf(data))) {
    return ok("recovery", "the recovery keys do not lie beside this folder");
  }
  const fix = "print them or copy them to a stick, then delete DIR-recovery-keys.txt";
  return warn("recovery", "the recovery keys still lie on this machine", fix);
}
