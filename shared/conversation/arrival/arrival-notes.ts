/** What a bot notes of those who come, on its own machine alone, for a short time. */
import { parseRoomId, parseTag, type RoomId, type Tag } from "../../core/values/ids.ts";

/** Who came into one room, and when they are greeted. */
export type Came = Readonly<{ dueMs: number; who: readonly Tag[] }>;

export function writeCame({ dueMs, who }: Came): string {
  return [dueMs, ...who].join(" ");
}

/** What does not read as one is nobody, due at once. */
export function readCame(text: string): Came {
  const [dueMs, ...who] = text.split(" ");
  return { dueMs: Number(dueMs) || 0, who: who.flatMap((tag) => parseTag(tag) ?? []) };
}

/** The rooms into which this person came and could not read, until she can. */
export function unreadingName(person: Tag): string {
  return `unreading/${person}`;
}

export function readRooms(text: string): readonly RoomId[] {
  return text.split(" ").flatMap((roomId) => parseRoomId(roomId) ?? []);
}
