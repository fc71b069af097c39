/** The state room, where the bots tell each other what is so: repeated, forged, intruded. */
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { HostileClass } from "../class.ts";
import { deliver, each } from "../deliver.ts";
import { forgedArea, untilKeysAreThere } from "../honest.ts";
import { freshEventId, madeUp } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { Watch } from "../watch.ts";
import { STATE_IS_READ } from "./ghosts.ts";

const ENTRY_TYPE = "org.aviso.entry";
/** Who reads what alert writes. */
const READERS: readonly BotName[] = ["verify", "rooms"];
/** How many of the newest entries are told again. */
const NEWEST = 40;

const repeated: HostileClass = {
  name: "entries told again, in reverse, and under new ids",
  by: "server",
  weight: 400,
  control: STATE_IS_READ,
  act: async (town, count) => {
    const entries = town.liar.sent.filter(({ roomId }) => roomId === town.rooms.state);
    const newest = entries
      .filter(({ bot }) => bot === "alert")
      .slice(-NEWEST)
      .toReversed();
    const watch = new Watch(town);
    const events = Array.from({ length: count }, (_, index) => {
      const event = newest[index % newest.length]?.event ?? {};
      return index % 3 === 0 ? event : { ...event, event_id: freshEventId() };
    });
    return await told(town, { watch, events, count });
  },
};

type Telling = Readonly<{
  watch: Watch;
  events: readonly JsonObject[];
  count: number;
  areas?: readonly string[];
}>;

/** Tells both readers half of it, and looks whether anything came of it that is no warning. */
async function told(town: Town, { watch, events, count, areas = [] }: Telling) {
  const half = Math.ceil(events.length / READERS.length);
  await Promise.all(
    READERS.map((bot, n) =>
      deliver(town, { bot, roomId: town.rooms.state }, events.slice(n * half, (n + 1) * half)),
    ),
  );
  await watch.settled(["verify", "alert", "rooms"]);
  const came = watch.came(count, watch.effects().length);
  let believed = 0;
  for (const area of areas.slice(0, LOOKED_AT_MAX)) if (await isBelieved(town, area)) believed += 1;
  return { ...came, accepted: came.accepted + believed };
}

/** Each look is a report in a chat. */
const LOOKED_AT_MAX = 3;

/** Whether verify takes a report from this area: then it counts as one. */
async function isBelieved(town: Town, area: string): Promise<boolean> {
  const { ana } = town.people;
  const chat = await ana.chat("verify");
  const mark = ana.mark();
  await ana.person.say(chat, `report ${area} raid: 5 agents, two vans`);
  const pattern = { kind: "case", area };
  const isTaken = (await ana.seesWithin(TAKEN_MS_MAX, chat, { pattern, mark })) !== undefined;
  await ana.person.say(chat, "cancel");
  return isTaken;
}

const TAKEN_MS_MAX = 4_000;

function areaEntry(area: string, seq: number): JsonObject {
  return {
    ...{ v: 1, stream: "committee", seq, prev: "0".repeat(64), type: "area-added" },
    ...{ version: 1, atMs: Date.now(), cause: null, data: { area } },
  };
}

const clear: HostileClass = {
  name: "entries forged in clear in a bot's name",
  by: "server",
  weight: 200,
  control: STATE_IS_READ,
  act: async (town, count) => {
    const watch = new Watch(town);
    const sender = town.vault.bots.alert.userId;
    const areas = Array.from({ length: count }, () => forgedArea(town));
    const types = [ENTRY_TYPE, "m.room.message", "m.room.encrypted"] as const;
    const events = areas.map((area, n) =>
      madeUp({ sender, type: types[n % types.length] ?? ENTRY_TYPE, content: areaEntry(area, n) }),
    );
    return await told(town, { watch, events, count, areas });
  },
};

const intruder: HostileClass = {
  name: "entries encrypted by somebody let into the state room",
  by: "server",
  weight: 100,
  control: STATE_IS_READ,
  act: async (town, count) => {
    const { trudy } = town.people;
    await letIntoState(town, town.rooms.state);
    const watch = new Watch(town);
    const areas: string[] = [];
    const events = await each(count, async (index) => {
      const area = forgedArea(town);
      areas.push(area);
      const entry = areaEntry(area, 1 + index);
      const content = await trudy.person.encrypt(town.rooms.state, ENTRY_TYPE, entry);
      const sender = index % 2 === 0 ? trudy.userId : town.vault.bots.alert.userId;
      return madeUp({ sender, content });
    });
    await untilKeysAreThere();
    return await told(town, { watch, events, count, areas });
  },
};

const letInto = new WeakSet<Town>();

/** With a bot's own token, which the homeserver has. */
export async function letIntoState(town: Town, roomId: RoomId): Promise<void> {
  if (letInto.has(town)) return;
  letInto.add(town);
  const { trudy } = town.people;
  await trudy.entersAfter(async () => {
    const room = encodeURIComponent(roomId);
    const url = `${town.network.homeserver.url}/_matrix/client/v3/rooms/${room}/invite`;
    const headers = { authorization: `Bearer ${town.vault.bots.verify.accessToken}` };
    const body = JSON.stringify({ user_id: trudy.userId });
    await fetch(url, { method: "POST", headers, body });
  });
}

export const ENTRIES: readonly HostileClass[] = [repeated, clear, intruder];
