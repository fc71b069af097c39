/** What a room says of itself to whoever comes into it. */
import type { BotName } from "../../core/protocol/entry.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { UserId } from "../../core/values/ids.ts";
import type { NetworkRoom } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Card } from "../../language/card.ts";
import { notice } from "../../language/content.ts";
import { composeAll, composeTogether, type Line, type Together } from "../../language/text.ts";

/** A room of the network, or a private chat with this bot. */
export type Greeted = NetworkRoom | Readonly<{ kind: "direct"; person: UserId }>;

/**
 * What it is for, under which name it stands in people's lists, what is open with what is known,
 * and what to type there. Nobody who comes has read what was said before.
 */
export type Greeting = Readonly<{
  languages: readonly string[];
  /** What stands before everything else, in each language, and then what people wrote, once. */
  first?: Pick<Together, "heads" | "words">;
  lines: readonly Line[];
  /** A room, where nothing is said of it. */
  where?: "direct";
  card: Omit<Card, "v">;
}>;

/** The greeting as a message: in each of its languages, with its card. */
export function greetingContent(greeting: Greeting): JsonObject {
  const { languages, first, lines, where, card } = greeting;
  if (first === undefined) return notice(composeAll(languages, lines, where), card);
  return notice(composeTogether(languages, { ...first, each: lines, foot: [] }), card);
}

/** Which bot greets, and what it says in each of its rooms. */
export type Greeter = Readonly<{ bot: BotName; greet: Greet }>;

/** Undefined for rooms that are not this feature's, and for those that are about to close. */
export type Greet = (place: Greeted, context: NetworkContext) => Greeting | undefined;
