/** Greets those who came into one room and can read; remembers those who cannot yet. */
import { joined, noting, only, type Outcome } from "../../core/bot.ts";
import type { RoomId, Tag } from "../../core/values/ids.ts";
import { DAY_MS } from "../../core/values/time.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { composeAll } from "../../language/text.ts";
import { readRooms, unreadingName } from "./arrival-notes.ts";
import type { ArrivalContext, Greet, Greeted } from "./greeting.ts";

/** So long it is remembered that somebody came and could not read. */
const UNREADING_LIFE_MS = 14 * DAY_MS;

type Arrivals = Readonly<{ roomId: RoomId; place: Greeted; who: readonly Tag[] }>;

/** Whoever has left again is not waited for; with nobody left who could read nothing is said. */
export function greetNow(
  { roomId, place, who }: Arrivals,
  greet: Greet,
  context: ArrivalContext,
): Outcome {
  const there = context.rooms
    .members(roomId)
    .filter(({ tag, membership }) => membership === "join" && who.includes(tag));
  const unreading = there.filter(({ identity }) => identity === undefined);
  const later = unreading.map(({ tag }) => rememberUnreading(roomId, tag, context));
  if (unreading.length === there.length) return joined(...later);
  const greeting = greet(place, context);
  if (greeting === undefined) return joined(...later);
  const { languages, lines, card } = greeting;
  const content = notice(composeAll(languages, lines), card);
  return joined(only({ do: "send", roomId, type: MESSAGE_TYPE, content }), ...later);
}

function rememberUnreading(roomId: RoomId, person: Tag, context: ArrivalContext): Outcome {
  const name = unreadingName(person);
  const rooms = new Set([...readRooms(context.noted(name) ?? ""), roomId]);
  return noting([{ name, text: [...rooms].join(" "), untilMs: context.nowMs + UNREADING_LIFE_MS }]);
}
