/** The bots of this network, as `init` saw them: nobody else writes in the state room. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { UserId } from "../../core/values/ids.ts";

/** A bot's account, and the public master key of the identity that `init` saw. */
export type Pin = Readonly<{ userId: UserId; masterKey: string }>;
export type Pins = Readonly<Partial<Record<BotName, Pin>>>;
