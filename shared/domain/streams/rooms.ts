/** Rooms that will not be there tomorrow. Written by rooms. */
import { z } from "zod";
import type { CaseCode, RoomId, Tag } from "../../core/values/ids.ts";
import { FoldMap, withEntry } from "../maps.ts";
import { atMs, code, ref, roomId, tag } from "./shapes.ts";
import type { EventOf } from "./stream.ts";

export const TITLE_CHARACTERS_MAX = 80;

export const roomShapes = {
  /** `code` names the room in commands: the case's own for an incident room. */
  requested: z.object({
    ref,
    code,
    kind: z.enum(["incident", "temporary"]),
    title: z.string().max(TITLE_CHARACTERS_MAX),
    codename: z.string().min(1).max(40),
    closesAtMs: atMs,
    /** People whom nobody can remove from it (room version 12): the receipt has to say so. */
    creators: z.array(tag).default([]),
  }),
  opened: z.object({ ref, roomId }),
  /** Somebody was asked in, so that nobody is asked twice. */
  invited: z.object({ ref, person: tag }),
  /** It closes at another time than it was opened for. */
  "expiry-set": z.object({ ref, closesAtMs: atMs }),
  closing: z.object({ ref, why: z.enum(["command", "expired", "ended"]) }),
  closed: z.object({ ref, removed: z.number().int().nonnegative() }),
} as const;
export type RoomEvent = EventOf<typeof roomShapes>;

export type EphemeralRoom = Readonly<{
  ref: string;
  code: CaseCode;
  kind: "incident" | "temporary";
  title: string;
  codename: string;
  closesAtMs: number;
  creators: ReadonlySet<Tag>;
  phase: "requested" | "open" | "closing" | "closed";
  roomId: RoomId | null;
  invited: ReadonlySet<Tag>;
  removed: number | null;
}>;

export type Rooms = ReadonlyMap<string, EphemeralRoom>;
export const NO_ROOMS: Rooms = FoldMap.of();

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveRooms(rooms: Rooms, event: RoomEvent): Rooms {
  if (event.type === "requested") return withEntry(rooms, event.ref, requestedRoom(event));
  const before = rooms.get(event.ref);
  return before === undefined ? rooms : withEntry(rooms, event.ref, evolveRoom(before, event));
}

function evolveRoom(
  room: EphemeralRoom,
  event: Exclude<RoomEvent, { type: "requested" }>,
): EphemeralRoom {
  switch (event.type) {
    case "opened":
      return { ...room, phase: "open", roomId: event.roomId };
    case "invited":
      return { ...room, invited: new Set([...room.invited, event.person]) };
    case "expiry-set":
      return { ...room, closesAtMs: event.closesAtMs };
    case "closing":
      return { ...room, phase: "closing" };
    case "closed":
      return { ...room, phase: "closed", removed: event.removed };
  }
}

function requestedRoom(event: RoomEvent & { type: "requested" }): EphemeralRoom {
  const { ref: name, code: ownCode, kind, title, codename, closesAtMs } = event;
  return {
    ref: name,
    code: ownCode,
    kind,
    title,
    codename,
    closesAtMs,
    creators: new Set(event.creators),
    phase: "requested",
    roomId: null,
    invited: new Set(),
    removed: null,
  };
}
