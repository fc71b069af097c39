/** Makes the account that reads test messages, so that a network can choose to use it later. */
import { join, resolve } from "node:path";
import { isNameTaken, registerPerson, type Registrar } from "../../shared/admin/registration.ts";
import type { VaultKey } from "../../shared/vault/vault-key.ts";
import { closeVault, openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { canaryAccount } from "../../bots/process/canary/account.ts";
import { requireNetwork } from "./start-network.ts";

/**
 * Without a device: the alert bot's process logs in with it where that is chosen. False when the
 * account was there already: nobody but this network can know its name.
 */
export async function makeCanary(
  registrar: Registrar,
  network: Pick<Vault, "tagKey" | "serverName">,
): Promise<boolean> {
  const { localpart, password } = canaryAccount(network);
  const displayName = localpart;
  try {
    await registerPerson({ ...registrar, localpart, password, displayName });
    return true;
  } catch (error) {
    if (isNameTaken(error)) return false;
    throw error;
  }
}

export type AddedCanary = Readonly<{
  data: string;
  keyOf(): Promise<VaultKey>;
  registrationSecret: Registrar["registrationSecret"];
}>;

/** For a network that was made before `init` made one; the bots may run. False if it has one. */
export async function addCanary(options: AddedCanary): Promise<boolean> {
  const data = resolve(options.data);
  requireNetwork(data);
  const vault = await openVault({ file: join(data, VAULT_FILE), key: await options.keyOf() });
  try {
    const { homeserverUrl } = vault;
    const { registrationSecret } = options;
    return await makeCanary({ homeserverUrl, registrationSecret }, vault);
  } finally {
    closeVault(vault);
  }
}
