/**
 * Somebody whom the server shows in a room in which she is not: before anything is said there,
 * together with the command, or between judgement and sending, and gone in the next answer.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { BotName } from "../../../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Actor } from "../../../network/actor.ts";
import type { HostileClass } from "../class.ts";
import { alerted, honestArea, reported, sealed, untilKeysAreThere } from "../honest.ts";
import { Tap } from "../reading.ts";
import { inRoom, inRooms, madeUp, membership } from "../sync-part.ts";
import type { Town } from "../town.ts";
import { askedOf, comesTrue, Watch } from "../watch.ts";

const SAID_MS_MAX = 4_000;
const ENTRY_MS_MAX = 3_000;
const LOOKED_AT_MS = 300;

/** A room, who speaks there, and how somebody makes him speak. */
type Place = Readonly<{
  name: string;
  bot: BotName;
  /** What is said follows from an entry that the bot writes before. */
  isJudgedApart: boolean;
  roomOf(town: Town): RoomId | Promise<RoomId>;
  speak(town: Town): Promise<unknown>;
  /** The words that make him speak, of whom and where, so that they can come with the ghost. */
  words(town: Town): Promise<Readonly<{ by: Actor; roomId: RoomId; text: string }>>;
  /** Who has the right reads it. */
  isRead(town: Town): Promise<boolean>;
}>;

type Moment = (town: Town, place: Place, ghost: Ghost) => Promise<void>;
type Ghost = Readonly<{ who: Actor; roomId: RoomId; tap: Tap }>;

const before: Moment = async (town, place, { who, roomId, tap }) => {
  await town.liar.tell(place.bot, inRoom(roomId, [membership(who.userId, "join")]));
  await pause(LOOKED_AT_MS);
  await place.speak(town);
  await tap.isUsed(SAID_MS_MAX);
};

const withTheCommand: Moment = async (town, place, { who, roomId, tap }) => {
  const words = await place.words(town);
  const content = await sealed(words.by, words.roomId, words.text);
  await untilKeysAreThere();
  const command = madeUp({ sender: words.by.userId, content });
  const join = membership(who.userId, "join");
  const part =
    words.roomId === roomId
      ? inRoom(roomId, [join, command])
      : inRooms([
          [roomId, [join]],
          [words.roomId, [command]],
        ]);
  await town.liar.tell(place.bot, part);
  await tap.isUsed(SAID_MS_MAX);
};

/** The bot's own entry in the state room tells the server that it has judged. */
const afterJudgement: Moment = async (town, place, { who, roomId, tap }) => {
  const { state } = town.rooms;
  const entries = new Tap(town, state);
  const end = town.liar.meddle((asked) =>
    town.liar.isSend(asked, place.bot, state) ? { do: "delay", ms: LOOKED_AT_MS } : undefined,
  );
  const speaking = place.speak(town).catch(() => undefined);
  await comesTrue(ENTRY_MS_MAX, () => entries.sent().some(({ bot }) => bot === place.bot));
  await town.liar.tell(place.bot, inRoom(roomId, [membership(who.userId, "join")]));
  await tap.isUsed(SAID_MS_MAX);
  end();
  await speaking;
};

/** Where the command itself is judged and answered at once, there is no time in between. */
function momentsOf({ isJudgedApart }: Place): readonly Moment[] {
  return isJudgedApart ? [before, withTheCommand, afterJudgement] : [before, withTheCommand];
}

/** Shows `who` in a place at each of the moments in turn; how many times she read something. */
export async function haunt(
  town: Town,
  place: Place,
  { who, count }: Readonly<{ who: Actor; count: number }>,
): Promise<number> {
  const roomId = await place.roomOf(town);
  const moments = momentsOf(place);
  const first = town.random.below(moments.length);
  let read = 0;
  for (let index = 0; index < count; index += 1) {
    const tap = new Tap(town, roomId);
    const moment = moments[(first + index) % moments.length] ?? before;
    await moment(town, place, { who, roomId, tap });
    if ((await tap.openedBy(who.person)) > 0) read += 1;
    await town.liar.tell(place.bot, inRoom(roomId, [membership(who.userId, "leave")]));
  }
  return read;
}

async function olgaSays(town: Town, text: string) {
  return await Promise.resolve({ by: town.people.olga, roomId: town.rooms.management, text });
}

export const COMMITTEE: Place = {
  name: "a committee's room",
  isJudgedApart: true,
  bot: "alert",
  roomOf: ({ rooms }) => rooms.east,
  speak: (town) => alerted(town),
  words: (town) => olgaSays(town, "!alert east watch two vans by the bridge"),
  isRead: async (town) => {
    const { eva } = town.people;
    const mark = eva.mark();
    const code = await alerted(town);
    const pattern = { kind: "alert", case: code, msgType: "Alert" };
    const seen = await eva.seesWithin(SAID_MS_MAX, town.rooms.east, { pattern, mark });
    return seen !== undefined;
  },
};

export const CONFIRMERS: Place = {
  name: "the confirmers' room",
  isJudgedApart: true,
  bot: "verify",
  roomOf: ({ rooms }) => rooms.confirmers,
  speak: (town) => reported(town),
  words: async ({ people: { ana } }) => ({
    by: ana,
    roomId: await ana.chat("verify"),
    text: "report east raid: 5 agents, two vans",
  }),
  isRead: async (town) => {
    const { ben } = town.people;
    const mark = ben.mark();
    const pattern = { kind: "request", case: await reported(town) };
    const { confirmers } = town.rooms;
    return (await ben.seesWithin(SAID_MS_MAX, confirmers, { pattern, mark })) !== undefined;
  },
};

export const MANAGEMENT: Place = {
  name: "the management room",
  isJudgedApart: false,
  bot: "alert",
  roomOf: ({ rooms }) => rooms.management,
  speak: (town) => askedOf(town, "alert", SAID_MS_MAX),
  words: (town) => olgaSays(town, "!area list"),
  isRead: async (town) => (await askedOf(town, "alert")) !== undefined,
};

const DIRECT: Place = {
  name: "a direct chat",
  isJudgedApart: false,
  bot: "verify",
  roomOf: ({ people }) => people.ana.chat("verify"),
  speak: async ({ people: { ana } }) => ana.person.say(await ana.chat("verify"), "status"),
  words: async ({ people: { ana } }) => ({
    by: ana,
    roomId: await ana.chat("verify"),
    text: "status",
  }),
  isRead: async ({ people: { ana } }) => {
    const seen = await ana.asks(await ana.chat("verify"), "status", { kind: "answer" });
    return seen.body.length > 0;
  },
};

const STATE: Place = {
  name: "the state room",
  isJudgedApart: false,
  bot: "alert",
  roomOf: ({ rooms }) => rooms.state,
  speak: (town) => alerted(town, "west"),
  words: (town) => olgaSays(town, `!area add west/${honestArea(town)}`),
  isRead: async (town) => {
    // Verify takes a report from a place that alert has just added.
    const { olga, ana } = town.people;
    const area = `east/${honestArea(town)}`;
    await olga.asks(town.rooms.management, `!area add ${area}`, { kind: "answer" });
    const report = `report ${area} raid: 5 agents, two vans`;
    const seen = await ana.asks(await ana.chat("verify"), report, { kind: "case" });
    return seen.card["area"] === area;
  },
};

export const GHOSTS: readonly HostileClass[] = [
  COMMITTEE,
  CONFIRMERS,
  MANAGEMENT,
  DIRECT,
  STATE,
].map((place) => ({
  name: `a stranger shown in ${place.name}`,
  by: "server",
  weight: 12,
  least: 3,
  control: (town) => place.isRead(town),
  act: async (town, count) => {
    const watch = new Watch(town);
    const read = await haunt(town, place, { who: town.people.mallory, count });
    return { ...watch.came(count, read), warned: watch.alarms() };
  },
}));

/** Another bot reads what alert wrote in the state room: the control of all forgeries there. */
export const STATE_IS_READ: HostileClass["control"] = (town) => STATE.isRead(town);
