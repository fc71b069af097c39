/** Greets those who came into one room and can read; remembers those who cannot yet. */
import { joined, only, type Outcome } from "../../core/bot.ts";
import type { RoomId, Tag } from "../../core/values/ids.ts";
import { MESSAGE_TYPE } from "../../language/content.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { noteUnreading } from "./arrival-notes.ts";
import { greetingContent, type Greet, type Greeted } from "./greeting.ts";

type Arrivals = Readonly<{ roomId: RoomId; place: Greeted; who: readonly Tag[] }>;

/** Whoever has left again is not waited for; with nobody left who could read nothing is said. */
export function greetNow(
  { roomId, place, who }: Arrivals,
  greet: Greet,
  context: NetworkContext,
): Outcome {
  const there = context.rooms
    .members(roomId)
    .filter(({ tag, membership }) => membership === "join" && who.includes(tag));
  const unreading = there.filter(({ identity }) => identity === undefined);
  const later = unreading.map(({ tag }) => noteUnreading(roomId, tag, context));
  if (unreading.length === there.length) return joined(...later);
  const greeting = greet(place, context);
  if (greeting === undefined) return joined(...later);
  const content = greetingContent(greeting);
  return joined(only({ do: "send", roomId, type: MESSAGE_TYPE, content }), ...later);
}
