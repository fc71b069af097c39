/** One event id given to two events: whose words are they, and whose name is on them? */
import { setTimeout as pause } from "node:timers/promises";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import type { Person } from "../../../../shared/matrix/person/person.ts";
import type { HostileClass } from "../class.ts";
import { each, orders, type Order } from "../deliver.ts";
import { forgedArea, sealed, takeAway, untilKeysAreThere } from "../honest.ts";
import { letIn } from "../inside.ts";
import { freshEventId, inRoom, inRooms, madeUp } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { Watch } from "../watch.ts";

/** The accomplice's own event, and one in the organizer's name, under one id. */
type Twins = Readonly<{ hers: JsonObject; olgas: JsonObject }>;

/** How the two are told: the keys of hers come only afterwards. */
type Telling = (town: Town, places: Places, twins: readonly Twins[]) => Promise<void>;
type Places = Readonly<{ hers: RoomId; management: RoomId }>;

const PER_ROUND = 10;
/** The bot has looked at both in vain before the key comes, and has not given up. */
const LOOKED_AT_MS = 1_200;

function twinned(
  name: string,
  weight: number,
  way: Readonly<{ tell: Telling; isElsewhere?: boolean }>,
): HostileClass {
  return {
    ...{ name, weight, by: "server", control: lateKeysAreFine },
    act: async (town, count) => {
      const { trudy } = town.people;
      const { management } = town.rooms;
      await letIn(town, trudy, management);
      const hers = way.isElsewhere === true ? await trudy.chat("alert") : management;
      const places = { hers, management };
      const watch = new Watch(town);
      let accepted = 0;
      for (let done = 0; done < count; done += PER_ROUND) {
        const some = Math.min(PER_ROUND, count - done);
        accepted += await round(town, { places, watch, tell: way.tell, count: some });
      }
      return watch.came(count, accepted);
    },
  };
}

type Round = Readonly<{ places: Places; watch: Watch; tell: Telling; count: number }>;

async function round(town: Town, { places, watch, tell, count }: Round): Promise<number> {
  const { olga, trudy } = town.people;
  const device = await olgasUnsigned(town);
  const release = town.liar.holdKeys("alert", trudy.userId);
  await trudy.person.renewKeys(places.hers);
  const given = await ordersIn(town, places.hers, count);
  const twins = await each(count, async (index) => {
    const eventId = freshEventId();
    const hello = { msgtype: "m.text", body: "good evening" };
    const other = await device.encrypt(places.management, "m.room.message", hello);
    const content = given[index]?.content ?? {};
    return {
      hers: madeUp({ sender: trudy.userId, content, eventId }),
      olgas: madeUp({ sender: olga.userId, content: other, eventId }),
    };
  });
  await untilKeysAreThere();
  await tell(town, places, twins);
  await pause(LOOKED_AT_MS);
  await release();
  await watch.settled(["alert"]);
  const areas = given.map(({ area }) => area);
  return await takeAway(town, areas);
}

async function ordersIn(town: Town, roomId: RoomId, count: number): Promise<readonly Order[]> {
  return await each(count, async () => {
    const area = forgedArea(town);
    return { area, content: await sealed(town.people.trudy, roomId, `!area add ${area}`) };
  });
}

const unsigned = new WeakMap<Town, Person>();

/** A device that the homeserver made for Olga's account: it can log in as anybody. */
async function olgasUnsigned(town: Town): Promise<Person> {
  const known = unsigned.get(town);
  if (known !== undefined) return known;
  const device = await town.client(town.people.olga, { signed: false });
  unsigned.set(town, device);
  return device;
}

const hersOf = (twins: readonly Twins[]): readonly JsonObject[] => twins.map(({ hers }) => hers);
const olgasOf = (twins: readonly Twins[]): readonly JsonObject[] => twins.map(({ olgas }) => olgas);

/** The same order of Olga's, whose keys come after it: it is obeyed when they are there. */
async function lateKeysAreFine(town: Town): Promise<boolean> {
  const { olga } = town.people;
  const release = town.liar.holdKeys("alert", olga.userId);
  await olga.person.renewKeys(town.rooms.management);
  const given = await orders(town, olga, 1);
  const shape = ({ content }: Order): JsonObject => madeUp({ sender: olga.userId, content });
  await town.liar.tell("alert", inRoom(town.rooms.management, given.map(shape)));
  await release();
  await new Watch(town).settled(["alert"]);
  const areas = given.map(({ area }) => area);
  return (await takeAway(town, areas)) === 1;
}

export const SAME_ID: readonly HostileClass[] = [
  twinned("one id for two events: the organizer's before the accomplice's", 20, {
    tell: async ({ liar }, { management }, twins) => {
      await liar.tell("alert", inRoom(management, [...olgasOf(twins), ...hersOf(twins)]));
    },
  }),
  twinned("one id for two events: the accomplice's first, without its key", 20, {
    tell: async ({ liar }, { management }, twins) => {
      await liar.tell("alert", inRoom(management, hersOf(twins)));
      await liar.tell("alert", inRoom(management, olgasOf(twins)));
    },
  }),
  twinned("one id for two events in two rooms", 20, {
    isElsewhere: true,
    tell: async ({ liar }, { hers, management }, twins) => {
      const parts = [[management, olgasOf(twins)] as const, [hers, hersOf(twins)] as const];
      await liar.tell("alert", inRooms(parts));
    },
  }),
];
