/**
 * A bot's device as everybody sees it: it must be signed by the identity that the vault pins, or
 * nobody shares keys with it (Matrix specification, cross-signing).
 */
import { fingerprintOf } from "../../../shared/core/values/fingerprint.ts";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import { standingOf } from "../../../shared/matrix/identity/key-signature.ts";
import type { VaultBot } from "../../../shared/vault/vault.ts";
import type { Ask } from "./ask.ts";
import { fail, ok, type Finding } from "../finding.ts";

export async function examineDevice(bot: BotName, account: VaultBot, ask: Ask): Promise<Finding> {
  const seen = await deviceSeen(account, ask);
  if (seen === undefined) {
    const again = "look at what stands in front of the homeserver, and run this again";
    return fail("identity", `how others see ${bot} could not be looked up`, again);
  }
  const { standing, deviceCount, deviceKey = "" } = seen;
  const fix = "rebuild it from the recovery keys: restore --from-recovery-key";
  switch (standing) {
    case "other-identity":
      return fail("identity", `${bot} has another identity than its vault says`, fix);
    case "unsigned":
      return fail("identity", `the device of ${bot} is not signed by its owner`, fix);
    case "signed":
      break;
  }
  if (deviceCount > 1) {
    const says = `${bot} has ${String(deviceCount - 1)} more devices, and should have one alone`;
    return fail("identity", says, fix);
  }
  const key = `its key: ${fingerprintOf(deviceKey)}`;
  return ok("identity", `the one device of ${bot} is signed by its pinned identity; ${key}`);
}

/** How others see the device of a bot; undefined when the homeserver does not show it. */
export async function deviceSeen(
  account: VaultBot,
  ask: Ask,
): Promise<ReturnType<typeof standingOf> | undefined> {
  const { userId, accessToken: token } = account;
  const body = { device_keys: { [userId]: [] } };
  const answer = await ask("/_matrix/client/v3/keys/query", { token, body });
  if (answer?.status !== 200 || answer.json === undefined) return undefined;
  return standingOf(answer.json, account);
}
