/**
 * The life of a room that will not be there tomorrow: requested, open, closing (goodbye is said),
 * emptying, closed. Pure: refs, names and times arrive inside commands.
 */
import { accept, refuse, type Decision } from "../../../shared/core/decider.ts";
import type { CaseCode, RoomId, Tag } from "../../../shared/core/values/ids.ts";
import { roomsOfCode } from "../../../shared/domain/streams/rooms.ts";
import type { EphemeralRoom, RoomEvent, Rooms } from "../../../shared/domain/streams/rooms.ts";

export type Why = (RoomEvent & { type: "closing" })["why"];

export type RoomCommand = Readonly<
  | { do: "request"; plan: RequestPlan }
  | { do: "open"; ref: string; roomId: RoomId }
  | { do: "invite"; ref: string; person: Tag }
  | { do: "expire-at"; ref: string; closesAtMs: number }
  | {
      do: "extend";
      ref: string;
      closesAtMs: number;
      why: (RoomEvent & { type: "extended" })["why"];
    }
  | { do: "tell-end"; ref: string }
  | { do: "close"; ref: string; why: Why }
  | { do: "empty"; ref: string }
  | { do: "settle"; ref: string; removed: number }
>;

export type RequestPlan = Readonly<{
  ref: string;
  code: CaseCode;
  kind: EphemeralRoom["kind"];
  title: string;
  codename: string;
  closesAtMs: number;
  /** Those of its people who outrank the bot for good. */
  creators: readonly Tag[];
  /** Those whom the room is made with. */
  people: readonly Tag[];
}>;

export type RoomRefusal = "unknown" | "not-open" | "already";

type Judgement = Decision<RoomEvent, RoomRefusal>;

export function decideRooms(command: RoomCommand, rooms: Rooms): Judgement {
  if (command.do === "request") return request(command.plan, rooms);
  const room = rooms.get(command.ref);
  return room === undefined ? refuse("unknown") : decideRoom(command, room);
}

/** Nobody is asked twice, nobody into a room that closes, and each room closes once. */
function decideRoom(
  command: Exclude<RoomCommand, { do: "request" }>,
  room: EphemeralRoom,
): Judgement {
  const { ref } = room;
  switch (command.do) {
    case "open":
      if (room.phase !== "requested") return refuse("already");
      return accept({ type: "opened", ref, roomId: command.roomId });
    case "invite":
      if (room.phase !== "open") return refuse("not-open");
      if (room.invited.has(command.person)) return refuse("already");
      return accept({ type: "invited", ref, person: command.person });
    case "expire-at":
      if (room.phase !== "open" && room.phase !== "requested") return refuse("not-open");
      if (room.closesAtMs === command.closesAtMs) return accept();
      return accept({ type: "expiry-set", ref, closesAtMs: command.closesAtMs });
    case "extend":
      if (room.phase !== "open") return refuse("not-open");
      return accept({ type: "extended", ref, closesAtMs: command.closesAtMs, why: command.why });
    case "tell-end":
      if (room.phase !== "open") return refuse("not-open");
      return room.isEndTold ? refuse("already") : accept({ type: "end-told", ref });
    case "close": {
      const { why } = command;
      return room.phase === "open" ? accept({ type: "closing", ref, why }) : refuse("not-open");
    }
    case "empty":
      return room.phase === "closing" ? accept({ type: "emptying", ref }) : refuse("already");
    case "settle":
      if (room.phase === "closed") return refuse("already");
      return accept({ type: "closed", ref, removed: command.removed });
  }
}

/** One incident room a case, ever; one that never came to be does not count. */
function request(plan: RequestPlan, rooms: Rooms): Judgement {
  const { people, ...room } = plan;
  if (plan.kind === "incident" && incidentOf(plan.code, rooms) !== undefined) {
    return refuse("already");
  }
  return accept<RoomEvent>(
    { type: "requested", ...room, creators: [...plan.creators] },
    ...[...new Set(people)].map((person) => ({ type: "invited" as const, ref: plan.ref, person })),
  );
}

/** The incident room of a case, in whatever phase. */
export function incidentOf(code: CaseCode, rooms: Rooms): EphemeralRoom | undefined {
  return roomsOfCode(rooms, code).find(
    (room) => room.kind === "incident" && !(room.phase === "closed" && room.roomId === null),
  );
}
