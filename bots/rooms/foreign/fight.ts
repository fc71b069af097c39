/**
 * What was done lately about each room, in notes of this machine: so nothing is done twice for one
 * change, and a fight of edits has an end.
 */
import type { Note } from "../../../shared/core/bot.ts";
import { LASTING_PARTS, type RoomPart } from "../../../shared/core/room/alteration.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { DAY_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { NetworkContext } from "../../../shared/domain/network-state.ts";

/** What is being put back stands again by then; else it counts as changed once more. */
const RESTORING_MS = MINUTE_MS;
/** Changes of one room that are put back within this time, and how many. */
const FIGHT_MS = 10 * MINUTE_MS;
const UNDONE_MAX = 3;

/** True while this part of the room is being put back. */
export function isRestoring(roomId: RoomId, part: RoomPart, context: NetworkContext): boolean {
  return context.noted(restoringName(roomId, part)) !== undefined;
}

/** How often something was put back in the room lately; infinite once that was given up. */
export function undoneIn(roomId: RoomId, context: NetworkContext): number {
  return Number(context.noted(fightName(roomId)) ?? 0);
}

/** True when putting these parts back does not help, or was done often enough. */
export function isBeyond(undone: number, parts: readonly RoomPart[]): boolean {
  return undone >= UNDONE_MAX || parts.some((part) => LASTING_PARTS.has(part));
}

/** These parts are put back, once more. */
export function noteUndone(
  roomId: RoomId,
  parts: readonly RoomPart[],
  context: NetworkContext,
): readonly Note[] {
  const { nowMs } = context;
  const text = String(undoneIn(roomId, context) + 1);
  return [
    ...parts.map((part) => ({
      ...{ name: restoringName(roomId, part), text: "" },
      untilMs: nowMs + RESTORING_MS,
    })),
    { name: fightName(roomId), text, untilMs: nowMs + FIGHT_MS },
  ];
}

/** Nothing is put back in this room any more, and nobody is told of it again. */
export function noteGivenUp(roomId: RoomId, { nowMs }: NetworkContext): Note {
  return { name: fightName(roomId), text: String(Infinity), untilMs: nowMs + DAY_MS };
}

function restoringName(roomId: RoomId, part: RoomPart): string {
  return `restoring/${part}/${roomId}`;
}

function fightName(roomId: RoomId): string {
  return `fight/${roomId}`;
}
