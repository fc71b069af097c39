/** What a bot notes of those who come, on its own machine alone, for a short time. */
import { noting, type Outcome } from "../../core/bot.ts";
import { parseRoomId, parseTag, type RoomId, type Tag } from "../../core/values/ids.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../core/values/time.ts";
import type { NetworkContext } from "../../domain/network-state.ts";

/** Those who come within it are greeted together. */
const BURST_MS = 2 * SECOND_MS;
/** A greeting waits so long for a bot that is down. */
const CAME_LIFE_MS = 10 * MINUTE_MS;
/** So long it is remembered that somebody came and could not read. */
const UNREADING_LIFE_MS = 14 * DAY_MS;
const CAME = "came/";

/** Who came into one room and is greeted now, and what drops the note of it. */
export type Due = Readonly<{ roomId: RoomId; who: readonly Tag[]; dropped: Outcome }>;

/** She is greeted a moment later, also when there is a restart in between. */
export function noteArrival(roomId: RoomId, person: Tag, context: NetworkContext): Outcome {
  const { nowMs } = context;
  const name = CAME + roomId;
  const before = context.noted(name);
  const { dueMs, who } =
    before === undefined ? { dueMs: nowMs + BURST_MS, who: [] } : readCame(before);
  const text = [dueMs, ...new Set([...who, person])].join(" ");
  return noting([{ name, text, untilMs: nowMs + CAME_LIFE_MS }]);
}

/** Those who came a moment ago, by room. */
export function dueArrivals(context: NetworkContext): readonly Due[] {
  return [...context.notedUnder(CAME)].flatMap(([name, text]) => {
    const { dueMs, who } = readCame(text);
    const roomId = parseRoomId(name.slice(CAME.length));
    if (roomId === undefined || context.nowMs < dueMs) return [];
    return [{ roomId, who, dropped: noting([{ name, text: null }]) }];
  });
}

/** She came into this room and cannot read yet. */
export function noteUnreading(roomId: RoomId, person: Tag, context: NetworkContext): Outcome {
  const name = unreadingName(person);
  const rooms = new Set([...readRooms(context.noted(name) ?? ""), roomId]);
  return noting([{ name, text: [...rooms].join(" "), untilMs: context.nowMs + UNREADING_LIFE_MS }]);
}

/** The rooms into which she came and could not read, and what drops the note of them. */
export function unreadingOf(
  person: Tag,
  context: NetworkContext,
): Readonly<{ rooms: readonly RoomId[]; dropped: Outcome }> | undefined {
  const name = unreadingName(person);
  const text = context.noted(name);
  if (text === undefined) return undefined;
  return { rooms: readRooms(text), dropped: noting([{ name, text: null }]) };
}

function unreadingName(person: Tag): string {
  return `unreading/${person}`;
}

/** What does not read as one is nobody, due at once. */
function readCame(text: string): Readonly<{ dueMs: number; who: readonly Tag[] }> {
  const [dueMs, ...who] = text.split(" ");
  return { dueMs: Number(dueMs) || 0, who: who.flatMap((tag) => parseTag(tag) ?? []) };
}

function readRooms(text: string): readonly RoomId[] {
  return text.split(" ").flatMap((roomId) => parseRoomId(roomId) ?? []);
}
