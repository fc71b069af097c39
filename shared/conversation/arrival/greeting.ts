/** What a room says of itself to whoever comes into it. */
import type { Context } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { UserId } from "../../core/values/ids.ts";
import type { NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { Card } from "../../language/card.ts";
import type { Line } from "../../language/text.ts";

export type ArrivalContext = Context<NetworkState>;

/** A room of the network, or a private chat with this bot. */
export type Greeted = NetworkRoom | Readonly<{ kind: "direct"; person: UserId }>;

/**
 * What it is for, under which name it stands in people's lists, what is open with what is known,
 * and what to type there. Nobody who comes has read what was said before.
 */
export type Greeting = Readonly<{
  languages: readonly string[];
  lines: readonly Line[];
  card: Omit<Card, "v">;
}>;

/** Which bot greets, and what it says in each of its rooms. */
export type Greeter = Readonly<{ bot: BotName; greet: Greet }>;

/** Undefined for rooms that are not this feature's, and for those that are about to close. */
export type Greet = (place: Greeted, context: ArrivalContext) => Greeting | undefined;
