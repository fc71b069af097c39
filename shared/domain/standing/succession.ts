/** Which room is the room of now: asked by everything that speaks to a room that stands. */
import type { Network } from "../../core/bot.ts";
import type { AreaPath, RoomId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Committees } from "../streams/committees.ts";
import type { People } from "../streams/people.ts";
import { withEntry } from "../maps.ts";
import type { Compactions } from "./compactions.ts";
import { standingKey, type Rotation, type Standing, type Standings } from "./rotations.ts";

/** What the successions of rooms are told by. */
type Seen = Readonly<{ standings: Standings }>;

/** The network with the two rooms that `init` made as they are now. */
export function located(
  { standings, compactions }: Seen & Readonly<{ compactions: Compactions }>,
  network: Network,
): Network {
  const managementRoom = standings.rooms.get(standingKey({ kind: "management" }))?.now;
  const stateRoom = compactions.now?.roomId;
  if (managementRoom === undefined && stateRoom === undefined) return network;
  return {
    ...network,
    ...(managementRoom !== undefined && { managementRoom }),
    ...(stateRoom !== undefined && { stateRoom }),
  };
}

/** The room into which this one gave way; undefined for one that did not. */
export function successorOf({ standings }: Seen, roomId: RoomId): RoomId | undefined {
  for (const { now, former } of standings.rooms.values()) {
    if (former.includes(roomId)) return now;
  }
  return undefined;
}

/** Every room that gave way, as far back as is remembered. */
export function formerRooms(standings: Standings): readonly RoomId[] {
  return [...standings.rooms.values()].flatMap(({ former }) => former);
}

/** True for what changes or ends something that stands in its room; a reply only names it. */
export function isBoundToRoom(content: JsonObject): boolean {
  const relation = content["m.relates_to"];
  return typeof relation === "object" && relation !== null && "rel_type" in relation;
}

/** The room of now in the place of each that gave way, none of them twice. */
export function roomsNow(seen: Seen, roomIds: readonly RoomId[]): readonly RoomId[] {
  return [...new Set(roomIds.map((roomId) => successorOf(seen, roomId) ?? roomId))];
}

/** The rotation of what is for this; undefined where none is under way. */
export function rotationOf({ standings }: Seen, of: Standing): Rotation | undefined {
  const key = standingKey(of);
  return [...standings.rotations.values()].find((one) => standingKey(one.of) === key);
}

/** The rooms beside the one of now that are for this: one that ends, or one that begins. */
export function roomsBeside(seen: Seen, of: Standing): readonly RoomId[] {
  const rotation = rotationOf(seen, of);
  if (rotation === undefined) return [];
  return [rotation.from, ...(rotation.roomId === null ? [] : [rotation.roomId])];
}

/** The room that a rotation empties in the end. */
export function endingRoom({ isAbandoned, from, roomId }: Rotation): RoomId | null {
  return isAbandoned ? roomId : from;
}

/**
 * Committees with their rooms of now. The two streams may be read in any order, so it is said
 * again whenever one of them tells of a room.
 */
export function committeesNow(committees: Committees, standings: Standings): Committees {
  return [...standings.rooms].reduce((state, [key, { now, codename, former }]) => {
    const id = key.startsWith("committee/") ? key.slice("committee/".length) : "";
    const before = state.committees.get(id);
    if (before === undefined || before.roomId === null || before.roomId === now) return state;
    const { roomId, codename: seenAs } = before;
    const first = before.first ?? { roomId, ...(seenAs !== undefined && { codename: seenAs }) };
    const formerRooms = [...new Set([first.roomId, ...former])];
    const committee = { ...before, roomId: now, codename, first, formerRooms };
    return { ...state, committees: state.committees.with(id, committee) };
  }, committees);
}

/** The same for the rooms of confirmers. */
export function peopleNow(people: People, standings: Standings): People {
  return [...standings.rooms].reduce((state, [key, { now, codename }]) => {
    if (!key.startsWith("confirmers/")) return state;
    const area = key.slice("confirmers/".length) as AreaPath;
    const before = state.confirmerRooms.get(area);
    if (before === undefined || before === now) return state;
    const seenAs = state.confirmersCodenames.get(area);
    const own = { roomId: before, ...(seenAs !== undefined && { codename: seenAs }) };
    const first = state.confirmersFirst.get(area) ?? own;
    return {
      ...state,
      confirmersFirst: withEntry(state.confirmersFirst, area, first),
      confirmerRooms: withEntry(state.confirmerRooms, area, now),
      confirmersCodenames: withEntry(state.confirmersCodenames, area, codename),
    };
  }, people);
}
