/** The bots of this network, as `init` saw them: nobody else writes in the state room. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { UserId } from "../../core/values/ids.ts";

/** A bot's account, and the public master key of the identity that `init` saw. */
export type Pin = Readonly<{ userId: UserId; masterKey: string }>;
export type Pins = Readonly<Partial<Record<BotName, Pin>>>;

/** The pin of the bot whose account this is; undefined for everybody else. */
export function pinOf(pins: Pins, userId: UserId): Pin | undefined {
  return Object.values(pins).find((pin) => pin.userId === userId);
}
