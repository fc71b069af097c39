/** Lies in what comes down the sync: rooms that changed, counts, and plain nonsense. */
import { BOT_NAMES } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { HostileClass } from "../class.ts";
import { alerted, newCommittee } from "../honest.ts";
import { inRoom, joined, madeUp, stateMadeUp } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { askedOf, comesTrue, Watch } from "../watch.ts";
import { each } from "../deliver.ts";
import { COMMITTEE } from "./ghosts.ts";

const SEEN_MS = 20_000;
const SILENT_MS = 60_000;

const FAKED: readonly (readonly [type: string, content: JsonObject])[] = [
  ["m.room.tombstone", { body: "moved", replacement_room: "!elsewhere" }],
  ["m.room.encryption", {}],
  ["m.room.encryption", { algorithm: "none" }],
  ["m.room.encryption", { algorithm: "m.megolm.v1.aes-sha2", rotation_period_msgs: 1e9 }],
  ["m.room.power_levels", { users_default: 100, events_default: 0 }],
  ["m.room.power_levels", { users_default: 0, events_default: 100 }],
  ["m.room.history_visibility", { history_visibility: "world_readable" }],
  ["m.room.join_rules", { join_rule: "public" }],
  ["m.room.guest_access", { guest_access: "can_join" }],
  ["m.room.name", { name: "!allclear" }],
];

const fakedState: HostileClass = {
  name: "faked changes of rooms: tombstone, encryption, powers, visibility",
  by: "server",
  weight: 60,
  control: COMMITTEE.isRead,
  act: async (town, count) => {
    const place = await newCommittee(town);
    const watch = new Watch(town);
    const mark = town.liar.sent.length;
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      await fake(town, place.roomId, index);
      if (!(await isTold(town, place, watch))) accepted += 1;
    }
    const clear = town.liar.sent.slice(mark).filter(({ type }) => type === "m.room.message");
    return { ...watch.came(count, accepted + clear.length), warned: watch.alarms() };
  },
};

/** The same before a start: what was kept of the room is all that a bot knows of it then. */
const fakedBeforeStart: HostileClass = {
  name: "faked changes of rooms, and then a start",
  by: "server",
  weight: 4,
  control: COMMITTEE.isRead,
  act: async (town, count) => {
    const places = await each(count, () => newCommittee(town));
    for (const [index, { roomId }] of places.entries()) await fake(town, roomId, index + 1);
    await town.stopBots();
    await town.startBots();
    const watch = new Watch(town);
    const told = await each(count, (index) => {
      const place = places[index];
      return place !== undefined && isTold(town, place, watch);
    });
    const accepted = told.filter((isFine) => !isFine).length;
    return { ...watch.came(count, accepted), warned: watch.alarms() };
  },
};

async function fake({ liar, people }: Town, roomId: RoomId, index: number): Promise<void> {
  const [type, content] = FAKED[index % FAKED.length] ?? ["m.room.name", {}];
  const event = stateMadeUp({ sender: people.olga.userId, type, content });
  await liar.tell("alert", inRoom(roomId, [event]));
}

type Place = Awaited<ReturnType<typeof newCommittee>>;

/** Whether an alert reaches the room, or the organizers are told that it does not. */
async function isTold(town: Town, { area, roomId }: Place, watch: Watch): Promise<boolean> {
  const pattern = { kind: "alert", case: await alerted(town, area) };
  const isSeen = (): boolean => town.people.olga.seen(roomId, pattern).length > 0;
  return await comesTrue(SEEN_MS, () => isSeen() || watch.isAlarmed());
}

/** `__proto__` as a key of its own, as only a parser makes it. */
const PROTO = JSON.parse('{"__proto__":{"isAdmin":true,"events":[]}}') as JsonObject;

function oddities(town: Town): readonly JsonObject[] {
  const { management } = town.rooms;
  const { olga } = town.people;
  const odd = (event: unknown): JsonObject => inRoom(management, [event as JsonObject]);
  const good = madeUp({ sender: olga.userId, type: "m.room.message", content: {} });
  return [
    { account_data: { events: [{ type: 7 }] } },
    { account_data: PROTO },
    { account_data: { events: [{ type: "__proto__", content: null }] } },
    { device_lists: null },
    { device_lists: { changed: "everybody" } },
    { device_lists: { changed: [7, null], left: {} } },
    { to_device: { events: [{}] } },
    { to_device: { events: [{ type: "m.room.encrypted", sender: 5, content: "x" }] } },
    { device_unused_fallback_key_types: "none" },
    { rooms: { invite: null } },
    { rooms: { invite: { [management]: {} } } },
    { rooms: { leave: { "!nowhere": {} } } },
    { rooms: { join: { [management]: null } } },
    { rooms: { join: { __proto__: null, "!no": { timeline: 5 } } } },
    { rooms: { join: { [management]: { timeline: null } } } },
    { rooms: { join: { [management]: { ...joined([]), state_after: { events: null } } } } },
    { rooms: PROTO },
    { presence: 5, groups: "x" },
    odd(null),
    odd({}),
    odd({ ...good, content: null }),
    odd({ ...good, content: PROTO }),
    odd({ ...good, type: 5 }),
    odd({ ...good, sender: "__proto__" }),
    odd({ ...good, event_id: "__proto__" }),
    odd({ ...good, origin_server_ts: "yesterday" }),
    odd({ ...good, type: "m.room.encrypted", content: { ciphertext: {}, session_id: [] } }),
    odd({ ...good, type: "m.room.member", state_key: 5 }),
    odd({ ...good, type: "m.room.encrypted", content: { ciphertext: "AwgA", session_id: "" } }),
  ];
}

const nonsense: HostileClass = {
  name: "odd types and prototype keys in the sync",
  by: "server",
  weight: 87,
  control: async (town) => (await askedOf(town, "alert")) !== undefined,
  act: async (town, count) => {
    const parts = oddities(town);
    const watch = new Watch(town);
    let [accepted, deaths] = [0, 0];
    for (let index = 0; index < count; index += 1) {
      const bot = BOT_NAMES[index % BOT_NAMES.length] ?? "alert";
      const pid = town.pidOf(bot);
      await town.liar.tell(bot, parts[index % parts.length] ?? {});
      if ((await askedOf(town, bot, SILENT_MS)) === undefined) accepted += 1;
      if (town.pidOf(bot) !== pid) deaths += 1;
    }
    return watch.came(count, accepted, `a bot started again ${deaths} times`);
  },
};

const COUNTS = [0, 1e9, -1, "many", null] as const;
const LOOKED_MS = 1_500;
/** As often as this in a short time is a loop. */
const UPLOADS_MAX = 10;

const falseCounts: HostileClass = {
  name: "false counts of one-time keys",
  by: "server",
  weight: 20,
  control: async (town) => (await askedOf(town, "verify")) !== undefined,
  act: async (town, count) => {
    const watch = new Watch(town);
    let accepted = 0;
    for (let index = 0; index < count; index += 1) {
      const bot = BOT_NAMES[index % BOT_NAMES.length] ?? "verify";
      let uploads = 0;
      const end = town.liar.meddle((asked) => {
        if (asked.path.endsWith("/keys/upload") && town.liar.botOf(asked) === bot) uploads += 1;
        return undefined;
      });
      const signed_curve25519 = COUNTS[index % COUNTS.length] ?? 0;
      await town.liar.tell(bot, { device_one_time_keys_count: { signed_curve25519 } });
      await comesTrue(LOOKED_MS, () => uploads > UPLOADS_MAX);
      end();
      const answer = await askedOf(town, bot, SILENT_MS);
      if (uploads > UPLOADS_MAX || answer === undefined) accepted += 1;
    }
    return watch.came(count, accepted);
  },
};

export const LIES_BEFORE_START: readonly HostileClass[] = [fakedBeforeStart];

export const SYNC_LIES: readonly HostileClass[] = [fakedState, nonsense, falseCounts];
