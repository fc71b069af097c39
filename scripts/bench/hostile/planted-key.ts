/** A session of an accomplice's, planted in the key backup of a bot of the town. */
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { Person } from "../../../shared/matrix/person/person.ts";
import { lookUpDevice, plantSession, type DeviceKeys } from "./planted-session.ts";
import type { Town } from "./town.ts";

/**
 * Puts the session that `by` encrypts with into the backup of `reader`, as if it had been made by
 * the device `of`.
 */
export async function plantKey(
  { network, vault }: Town,
  plant: Readonly<{ reader: BotName; of: DeviceKeys; by: Person; session: string }>,
): Promise<void> {
  const { reader, of, by, session } = plant;
  const asking = { homeserverUrl: network.homeserver.url, as: vault.bots[reader] };
  await plantSession(asking, { exported: await by.exportRoomKeys(), session, of });
}

export function deviceKeysOf({ network, vault }: Town, bot: BotName): Promise<DeviceKeys> {
  const asking = { homeserverUrl: network.homeserver.url, as: vault.bots.alert };
  return lookUpDevice(asking, vault.bots[bot]);
}
