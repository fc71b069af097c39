/** Makes the account that reads test messages, so that a network can choose to use it later. */
import { registerPerson, type Registrar } from "../../shared/admin/registration.ts";
import type { Vault } from "../../shared/vault/vault.ts";
import { canaryAccount } from "../../bots/process/canary/account.ts";

/** Without a device: the alert bot's process logs in with it where that is chosen. */
export async function makeCanary(
  registrar: Registrar,
  network: Pick<Vault, "tagKey" | "serverName">,
): Promise<void> {
  const { localpart, password } = canaryAccount(network);
  const displayName = localpart;
  await registerPerson({ ...registrar, localpart, password, displayName });
}
