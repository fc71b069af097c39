/** How somebody without any right gets into a room: the server can make every event it likes. */
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { Actor } from "../../network/actor.ts";
import type { Town } from "./town.ts";
import { comesTrue } from "./watch.ts";

/** The bots may be faster to remove her than her client to see that it is in. */
const ENTERS_MS = 10_000;
const letInto = new WeakMap<Actor, Set<RoomId>>();

/**
 * Brings her into the room, in the name of an organizer. Once is enough: when the bots remove her
 * again, her client still has what it needs to encrypt for them.
 */
export async function letIn(town: Town, actor: Actor, roomId: RoomId): Promise<void> {
  const rooms = letInto.get(actor) ?? new Set<RoomId>();
  letInto.set(actor, rooms);
  if (rooms.has(roomId)) return;
  rooms.add(roomId);
  await town.people.olga.person.invite(roomId, actor.userId);
  await comesTrue(ENTERS_MS, () => actor.person.rooms().includes(roomId));
}
