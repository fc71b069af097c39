/** Rooms that will not be there tomorrow. Written by rooms. */
import { z } from "zod";
import type { CaseCode, RoomId, Tag } from "../../core/values/ids.ts";
import { Register } from "../register.ts";
import { atMs, code, codename, FORGOTTEN_MAX, ref, roomId, tag } from "./shapes.ts";
import type { EventOf, Timed } from "./declared.ts";

export const TITLE_CHARACTERS_MAX = 80;

export const roomShapes = {
  /** `code` names the room in commands: the case's own for an incident room. */
  requested: z.object({
    ref,
    code,
    kind: z.enum(["incident", "temporary"]),
    title: z.string().max(TITLE_CHARACTERS_MAX),
    codename,
    closesAtMs: atMs,
    /** People whom nobody can remove from it (room version 12): the receipt has to say so. */
    creators: z.array(tag).default([]),
  }),
  opened: z.object({ ref, roomId }),
  /** Somebody was asked in, so that nobody is asked twice. */
  invited: z.object({ ref, person: tag }),
  /** It closes at another time than it was opened for. */
  "expiry-set": z.object({ ref, closesAtMs: atMs }),
  /** It stays longer: somebody asked for it, or somebody who went is not home. */
  extended: z.object({ ref, closesAtMs: atMs, why: z.enum(["command", "out"]) }),
  /** Those inside were told that it ends soon. */
  "end-told": z.object({ ref }),
  /** Goodbye is said; nobody is removed before it can have been read. */
  closing: z.object({ ref, why: z.enum(["command", "expired", "ended"]) }),
  /** Everybody is being removed. */
  emptying: z.object({ ref }),
  closed: z.object({ ref, removed: z.number().int().nonnegative() }),
  /** They were closed for as long as the network keeps them: their codes are free. */
  forgotten: z.object({ refs: z.array(ref).min(1).max(FORGOTTEN_MAX) }),
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
  phase: "requested" | "open" | "closing" | "emptying" | "closed";
  roomId: RoomId | null;
  invited: ReadonlySet<Tag>;
  removed: number | null;
  /** When it opened, and when its goodbye was due; null while neither has been. */
  openedAtMs: number | null;
  closingAtMs: number | null;
  /** So often it stayed longer because somebody who went was not home. */
  waits: number;
  /** Whether its end, as it is set now, was told beforehand. */
  isEndTold: boolean;
  /** When it was closed, or given up before it was there; null while it is neither. */
  closedAtMs: number | null;
}>;

/** By ref; also found by code and by the room itself: see `roomsOfCode`, `ephemeralAt`. */
export type Rooms = Register<string, EphemeralRoom>;
export const NO_ROOMS: Rooms = Register.empty<string, EphemeralRoom>({
  overAtMs: ({ closedAtMs }) => closedAtMs,
  namesOf: ({ code: own, roomId: at }) => [
    nameOf.code(own),
    ...(at === null ? [] : [nameOf.room(at)]),
  ],
});

/** Every room that goes or went by this code, the oldest first. */
export function roomsOfCode(rooms: Rooms, own: CaseCode): readonly EphemeralRoom[] {
  return rooms.named(nameOf.code(own));
}

/** What this room is, if it is such a one. */
export function ephemeralAt(rooms: Rooms, at: RoomId): EphemeralRoom | undefined {
  return rooms.named(nameOf.room(at))[0];
}

const nameOf = {
  code: (own: CaseCode) => `code/${own}`,
  room: (at: RoomId) => `room/${at}`,
} as const;

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveRooms(rooms: Rooms, event: Timed<RoomEvent>): Rooms {
  if (event.type === "requested") return rooms.with(event.ref, requestedRoom(event));
  if (event.type === "forgotten") return event.refs.reduce(withoutRoom, rooms);
  const before = rooms.get(event.ref);
  return before === undefined ? rooms : rooms.with(event.ref, evolveRoom(before, event));
}

function withoutRoom(rooms: Rooms, ref: string): Rooms {
  return rooms.without(ref);
}

function evolveRoom(
  room: EphemeralRoom,
  event: Timed<Exclude<RoomEvent, { type: "requested" | "forgotten" }>>,
): EphemeralRoom {
  switch (event.type) {
    case "opened":
      return {
        ...room,
        phase: "open",
        roomId: event.roomId,
        openedAtMs: event.happenedAtMs ?? 0,
      };
    case "invited":
      return { ...room, invited: new Set([...room.invited, event.person]) };
    case "expiry-set":
      return { ...room, closesAtMs: event.closesAtMs, isEndTold: false };
    case "extended": {
      const waits = event.why === "out" ? room.waits + 1 : room.waits;
      return { ...room, closesAtMs: event.closesAtMs, isEndTold: false, waits };
    }
    case "end-told":
      return { ...room, isEndTold: true };
    case "closing":
      return { ...room, phase: "closing", closingAtMs: event.happenedAtMs ?? 0 };
    case "emptying":
      return { ...room, phase: "emptying" };
    case "closed":
      return {
        ...room,
        phase: "closed",
        removed: event.removed,
        closedAtMs: event.happenedAtMs ?? 0,
      };
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
    openedAtMs: null,
    closingAtMs: null,
    waits: 0,
    isEndTold: false,
    closedAtMs: null,
  };
}
