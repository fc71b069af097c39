/**
 * Rooms that stand give way to others: the room of now, those before it, and what is under way.
 * Written by rooms, in its own stream. Nothing here is in clear anywhere, so nobody outside can
 * tell which room followed which.
 */
import { z } from "zod";
import type { AreaPath, RoomId, Tag } from "../../core/values/ids.ts";
import { FoldMap, withEntry, without } from "../maps.ts";
import { area, atMs, codename, ref, roomId, tag } from "../streams/shapes.ts";
import type { EventOf, Timed } from "../streams/declared.ts";

/** So many people are named in one fact at most. */
export const INVITED_MAX = 200;
/** So many rooms before the one of now are remembered, for what was said of them long ago. */
const FORMER_MAX = 20;
/** So many times of a schedule are remembered as seen, for clocks that go back. */
const SLOTS_MAX = 2;

export const standing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("management") }),
  z.object({ kind: z.literal("committee"), id: ref }),
  z.object({ kind: z.literal("confirmers"), area }),
]);
/** What a room that stands is for, whichever room that is. */
export type Standing = Readonly<
  | { kind: "management" }
  | { kind: "committee"; id: string }
  | { kind: "confirmers"; area: AreaPath }
>;

export const ROTATION_REASONS = ["command", "schedule", "revoked", "creator", "foreign"] as const;
export type RotationReason = (typeof ROTATION_REASONS)[number];

export const rotationShapes = {
  /** The successor is asked for. It is over at the latest after `graceMs` from its opening. */
  "rotation-requested": z.object({
    ref,
    of: standing,
    from: roomId,
    codename,
    /** People whom nobody can remove from the new room (room version 12). */
    creators: z.array(tag),
    why: z.enum(ROTATION_REASONS),
    graceMs: atMs,
  }),
  "rotation-opened": z.object({ ref, roomId }),
  /** They were asked in, so that nobody is asked twice. */
  "rotation-invited": z.object({ ref, people: z.array(tag).min(1).max(INVITED_MAX) }),
  /** Those who had not come were told so in their chats. */
  "rotation-reminded": z.object({ ref }),
  /** From here on the successor is the room of now, for everything and everybody at once. */
  "rotation-switched": z.object({ ref }),
  /** What it was for is no more, or the homeserver made no room: nothing has moved. */
  "rotation-abandoned": z.object({ ref }),
  /** Everybody is being removed from the room that is over. */
  "rotation-emptying": z.object({ ref }),
  "rotation-ended": z.object({ ref, removed: z.number().int().nonnegative() }),
  /** This time of its schedule was seen: it was rotated for it, or there was nothing to do. */
  "rotation-timed": z.object({
    of: standing,
    schedule: z.string().max(100),
    slot: z.string().max(40),
  }),
} as const;
export type RotationEvent = EventOf<typeof rotationShapes>;

/** One room that gives way to another. */
export type Rotation = Readonly<{
  ref: string;
  of: Standing;
  from: RoomId;
  /** The successor; null until it is there. */
  roomId: RoomId | null;
  codename: string;
  creators: ReadonlySet<Tag>;
  why: RotationReason;
  graceMs: number;
  phase: "requested" | "moving" | "switched" | "emptying";
  /** Nothing moves: the successor is the room that ends. */
  isAbandoned: boolean;
  /** When the successor was there, and when it became the room of now. */
  openedAtMs: number;
  switchedAtMs: number;
  invited: ReadonlySet<Tag>;
  /** How often those who had not come were reminded. */
  reminders: number;
}>;

/** The room of now, of what has moved at least once. */
export type StandingRoom = Readonly<{
  now: RoomId;
  codename: string;
  creators: ReadonlySet<Tag>;
  /** The rooms before it, the oldest first. */
  former: readonly RoomId[];
}>;

export type Standings = Readonly<{
  /** What is under way, by ref. */
  rotations: ReadonlyMap<string, Rotation>;
  /** By `standingKey`. */
  rooms: ReadonlyMap<string, StandingRoom>;
  /** Which times of which schedule were seen last, by `standingKey`. */
  times: ReadonlyMap<string, Readonly<{ schedule: string; slots: readonly string[] }>>;
}>;
export const NO_STANDINGS: Standings = {
  rotations: FoldMap.of(),
  rooms: FoldMap.of(),
  times: FoldMap.of(),
};

/** Names what a room is for; the same as long as it is for that. */
export function standingKey(of: Standing): string {
  switch (of.kind) {
    case "management":
      return of.kind;
    case "committee":
      return `committee/${of.id}`;
    case "confirmers":
      return `confirmers/${of.area}`;
  }
}

/** Total: an event that no longer applies leaves the state as it was. */
export function evolveStandings(state: Standings, event: Timed<RotationEvent>): Standings {
  switch (event.type) {
    case "rotation-requested": {
      const { ref: name, of, from, codename: seenAs, creators, why, graceMs } = event;
      const rotation: Rotation = {
        ...{ ref: name, of, from, roomId: null, codename: seenAs, creators: new Set(creators) },
        ...{ why, graceMs, phase: "requested" },
        ...{ isAbandoned: false, openedAtMs: 0, switchedAtMs: 0, invited: new Set(), reminders: 0 },
      };
      return { ...state, rotations: withEntry(state.rotations, event.ref, rotation) };
    }
    case "rotation-timed":
      return { ...state, times: withTime(state, event) };
    case "rotation-ended":
      return { ...state, rotations: without(state.rotations, event.ref) };
    case "rotation-opened":
    case "rotation-invited":
    case "rotation-reminded":
    case "rotation-switched":
    case "rotation-abandoned":
    case "rotation-emptying": {
      const before = state.rotations.get(event.ref);
      if (before === undefined) return state;
      const rotation = evolveRotation(before, event);
      return {
        ...state,
        rotations: withEntry(state.rotations, event.ref, rotation),
        rooms: event.type === "rotation-switched" ? withSuccessor(state, rotation) : state.rooms,
      };
    }
  }
}

type Step = Exclude<
  RotationEvent,
  { type: "rotation-requested" | "rotation-timed" | "rotation-ended" }
>;

function evolveRotation(rotation: Rotation, event: Timed<Step>): Rotation {
  const { happenedAtMs = 0 } = event;
  switch (event.type) {
    case "rotation-opened":
      return { ...rotation, roomId: event.roomId, phase: "moving", openedAtMs: happenedAtMs };
    case "rotation-invited":
      return { ...rotation, invited: new Set([...rotation.invited, ...event.people]) };
    case "rotation-reminded":
      return { ...rotation, reminders: rotation.reminders + 1 };
    case "rotation-switched":
      return { ...rotation, phase: "switched", switchedAtMs: happenedAtMs };
    case "rotation-abandoned":
      return { ...rotation, phase: "emptying", isAbandoned: true };
    case "rotation-emptying":
      return { ...rotation, phase: "emptying" };
  }
}

function withSuccessor({ rooms }: Standings, rotation: Rotation): Standings["rooms"] {
  const { of, from, roomId: now, codename: seenAs, creators } = rotation;
  if (now === null) return rooms;
  const key = standingKey(of);
  const former = [...(rooms.get(key)?.former ?? []), from].slice(-FORMER_MAX);
  return withEntry(rooms, key, { now, codename: seenAs, creators, former });
}

function withTime(
  { times }: Standings,
  { of, schedule, slot }: RotationEvent & { type: "rotation-timed" },
): Standings["times"] {
  const key = standingKey(of);
  const before = times.get(key);
  const slots = before?.schedule === schedule ? before.slots : [];
  return withEntry(times, key, { schedule, slots: [...slots, slot].slice(-SLOTS_MAX) });
}
