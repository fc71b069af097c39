/** Rooms misused by those who are in them: changed by members, opened to outsiders. */
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { Actor } from "../../../network/actor.ts";
import type { HostileClass } from "../class.ts";
import { Tap } from "../reading.ts";
import type { Town } from "../town.ts";
import { comesTrue, Watch } from "../watch.ts";
import { COMMITTEE, CONFIRMERS, MANAGEMENT } from "./ghosts.ts";

const SAID_MS = 3_000;
const ENTERS_MS = 5_000;

const CHANGES: readonly (readonly [method: string, path: string, body: JsonObject])[] = [
  ["PUT", "state/m.room.name/", { name: "Closed" }],
  ["PUT", "state/m.room.topic/", { topic: "Confirmed" }],
  ["PUT", "state/m.room.avatar/", { url: "mxc://example.org/x" }],
  ["PUT", "state/m.room.tombstone/", { body: "moved", replacement_room: "!elsewhere" }],
  ["PUT", "state/m.room.power_levels/", { users_default: 100 }],
  ["PUT", "state/m.room.join_rules/", { join_rule: "public" }],
  ["PUT", "state/m.room.history_visibility/", { history_visibility: "world_readable" }],
  ["PUT", "state/m.room.encryption/", { algorithm: "none" }],
  ["PUT", "state/m.room.pinned_events/", { pinned: [] }],
  ["PUT", "send/m.reaction/one", { "m.relates_to": { rel_type: "m.annotation", key: "x" } }],
  ["POST", "invite", { user_id: "@mallory:aviso.localhost" }],
];

const roomChanges: HostileClass = {
  name: "a member changes the room",
  by: "member",
  weight: 60,
  // Whoever made the room may: the bot itself, by whose token the same is asked.
  control: async (town) => {
    const { accessToken } = town.vault.bots.alert;
    const change = ["PUT", "state/m.room.pinned_events/", { pinned: [] }] as const;
    return await isTaken(town, town.rooms.east, accessToken, change);
  },
  act: async (town, count) => {
    const { eva, ben } = town.people;
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const change = CHANGES[index % CHANGES.length];
      const isEva = Math.floor(index / CHANGES.length) % 2 === 0;
      const roomId = isEva ? town.rooms.east : town.rooms.confirmers;
      const { accessToken } = (isEva ? eva : ben).person.credentials;
      if (change && (await isTaken(town, roomId, accessToken, change))) accepted += 1;
    }
    return watch.came(count, accepted);
  },
};

async function isTaken(
  town: Town,
  roomId: RoomId,
  ...[token, [method, path, body]]: [string, readonly [string, string, JsonObject]]
): Promise<boolean> {
  const room = encodeURIComponent(roomId);
  const url = `${town.network.homeserver.url}/_matrix/client/v3/rooms/${room}/${path}`;
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(url, { method, headers, body: JSON.stringify(body) })).ok;
}

const outsiders: HostileClass = {
  name: "outsiders brought into rooms by an organizer",
  by: "member",
  weight: 12,
  least: 3,
  control: COMMITTEE.isRead,
  act: async (town, count) => {
    const { olga } = town.people;
    const watch = new Watch(town);
    let read = 0;
    for (let index = 0; index < count; index += 1) {
      const place = [COMMITTEE, CONFIRMERS, MANAGEMENT][index % 3] ?? COMMITTEE;
      const roomId = await place.roomOf(town);
      const guest: Actor = await town.newcomer(`guest-${town.next()}`, { opensAll: true });
      await olga.person.invite(roomId, guest.userId);
      await comesTrue(ENTERS_MS, () => guest.person.rooms().includes(roomId));
      const tap = new Tap(town, roomId);
      await place.speak(town).catch(() => undefined);
      await tap.isUsed(SAID_MS);
      if ((await tap.openedBy(guest.person)) > 0) read += 1;
      await guest.person.leave(roomId).catch(() => undefined);
    }
    return { ...watch.came(count, read), warned: watch.alarms() };
  },
};

export const ROOMS_MISUSED: readonly HostileClass[] = [roomChanges, outsiders];
