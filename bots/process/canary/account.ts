/** The network's own account: all that it is follows from the network's tag key. */
import type { UserId } from "../../../shared/core/values/ids.ts";
import { eraseAccount } from "../../../shared/matrix/identity/account-erasure.ts";
import {
  accountPasswordOf,
  logInWithRecoveryKey,
} from "../../../shared/matrix/identity/account.ts";
import { Fault } from "../../../shared/core/fault.ts";
import { deriveKey } from "../../../shared/vault/key-derivation.ts";
import type { Vault } from "../../../shared/vault/vault.ts";

/** A name that tells nobody what it is for. */
const NAME_CHARACTERS = 12;

export type CanaryAccount = Readonly<{
  localpart: string;
  userId: UserId;
  recoveryKey: Uint8Array;
  password: string;
}>;

/** The same for as long as the network lives, also after a restore. */
export function canaryAccount({
  tagKey,
  serverName,
}: Pick<Vault, "tagKey" | "serverName">): CanaryAccount {
  const name = Buffer.from(deriveKey(tagKey, "canary/name")).toString("hex");
  const localpart = `n${name.slice(0, NAME_CHARACTERS)}`;
  const recoveryKey = deriveKey(tagKey, "canary/recovery");
  const userId = `@${localpart}:${serverName}` as UserId;
  return { localpart, userId, recoveryKey, password: accountPasswordOf(recoveryKey) };
}

/** Keys, chat and devices go; nothing where there never was such an account. */
export async function eraseCanary(vault: Vault): Promise<void> {
  const { homeserverUrl } = vault;
  const { userId, recoveryKey } = canaryAccount(vault);
  try {
    const { accessToken } = await logInWithRecoveryKey({ homeserverUrl, userId, recoveryKey });
    await eraseAccount({ homeserverUrl, userId, accessToken });
  } catch (error) {
    if (error instanceof Fault && error.isTransient) throw error;
  }
}
