/** Members who read where they may not, identities that were swapped, devices nobody signed. */
import { setTimeout as pause } from "node:timers/promises";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Person } from "../../../../shared/matrix/person/person.ts";
import type { Actor } from "../../../network/actor.ts";
import type { HostileClass } from "../class.ts";
import { alerted, reported } from "../honest.ts";
import { Tap } from "../reading.ts";
import type { Town } from "../town.ts";
import { askedOf, Watch } from "../watch.ts";
import { COMMITTEE, CONFIRMERS, haunt, MANAGEMENT } from "./ghosts.ts";

const SAID_MS_MAX = 4_000;
/** The homeserver tells everybody of a new identity; the bots have looked at it by then. */
const SWAP_MS = 1_500;

const insider: HostileClass = {
  name: "a responder of one committee put into other rooms",
  by: "server",
  weight: 18,
  least: 3,
  control: async (town) => {
    const tap = new Tap(town, town.rooms.west);
    await alerted(town, "west");
    await tap.isUsed(SAID_MS_MAX);
    return (await tap.openedBy(town.people.wes.person)) > 0;
  },
  act: async (town, count) => {
    const watch = new Watch(town);
    const places = [COMMITTEE, CONFIRMERS, MANAGEMENT];
    let read = 0;
    for (let index = 0; index < count; index += 1) {
      const place = places[index % places.length] ?? COMMITTEE;
      read += await haunt(town, place, { who: town.people.wes, count: 1 });
    }
    return { ...watch.came(count, read), warned: watch.alarms() };
  },
};

/** A room where a role is read from, and how its bot is made to speak there. */
type Role = Readonly<{
  localpart: string;
  grant: string;
  roomOf(town: Town): RoomId;
  speak(town: Town): Promise<unknown>;
}>;

const RESPONDER: Role = {
  localpart: "nora",
  grant: 'responder "East"',
  roomOf: ({ rooms }) => rooms.east,
  speak: (town) => alerted(town),
};
const ROLES: readonly Role[] = [
  RESPONDER,
  {
    localpart: "rita",
    grant: "confirmer east",
    roomOf: ({ rooms }) => rooms.confirmers,
    speak: (town) => reported(town),
  },
  {
    localpart: "orla",
    grant: "organizer",
    roomOf: ({ rooms }) => rooms.management,
    speak: (town) => askedOf(town, "alert", SAID_MS_MAX),
  },
];

async function admitted(town: Town, { localpart, grant }: Role, suffix = ""): Promise<Actor> {
  const actor = await town.newcomer(`${localpart}${suffix}`);
  const { olga } = town.people;
  await actor.entersAfter(() =>
    olga.asks(town.rooms.management, `!admit ${actor.userId} ${grant}`, { kind: "answer" }),
  );
  return actor;
}

/** The server logs in as her, and gives her account an identity that signs that device. */
async function swapped(town: Town, actor: Actor): Promise<Person> {
  const thief = await town.client(actor, { signed: false });
  await thief.replaceIdentity();
  await pause(SWAP_MS);
  return thief;
}

/** How many times this client reads what a bot says in a room of a role. */
async function readBy(town: Town, role: Role, spy: Person): Promise<number> {
  const tap = new Tap(town, role.roomOf(town));
  await role.speak(town);
  await tap.isUsed(SAID_MS_MAX);
  return (await tap.openedBy(spy)) > 0 ? 1 : 0;
}

const swaps: HostileClass = {
  name: "members whose identity was swapped go on reading",
  by: "server",
  weight: 36,
  least: 3,
  // Admitted again, knowingly, with the new identity: she reads.
  control: async (town) => {
    const actor = await admitted(town, RESPONDER, "-again");
    const owner = await swapped(town, actor);
    const { olga } = town.people;
    const words = `!admit ${actor.userId} ${RESPONDER.grant}`;
    for (const text of [`${words} again`, words]) {
      const mark = olga.mark();
      await olga.person.say(town.rooms.management, text);
      const wanted = { pattern: { kind: "answer" }, mark };
      const { management } = town.rooms;
      if ((await olga.seesWithin(SAID_MS_MAX, management, wanted)) !== undefined) break;
    }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await pause(SWAP_MS);
      if ((await readBy(town, RESPONDER, owner)) > 0) return true;
    }
    return false;
  },
  act: async (town, count) => {
    const spies: (readonly [Role, Person])[] = [];
    for (const role of ROLES.slice(0, count)) {
      spies.push([role, await swapped(town, await admitted(town, role))]);
    }
    const watch = new Watch(town);
    let read = 0;
    for (let index = 0; index < count; index += 1) {
      const [role, spy] = spies[index % spies.length] ?? [];
      if (role !== undefined && spy !== undefined) read += await readBy(town, role, spy);
    }
    return { ...watch.came(count, read), warned: watch.alarms() };
  },
};

const unsignedReads: HostileClass = {
  name: "a device that the server added to an organizer's account",
  by: "server",
  weight: 12,
  control: async (town) => {
    const { olga } = town.people;
    const { recoveryKey } = olga.person;
    const signed = await town.client(olga, { recoveryKey, opensAll: true });
    const role = ROLES[2] ?? RESPONDER;
    await pause(SWAP_MS);
    return (await readBy(town, role, signed)) === 1;
  },
  act: async (town, count) => {
    const spy = await town.client(town.people.olga, { signed: false });
    const role = ROLES[2] ?? RESPONDER;
    const watch = new Watch(town);
    let read = 0;
    for (let index = 0; index < count; index += 1) read += await readBy(town, role, spy);
    return watch.came(count, read);
  },
};

export const READERS: readonly HostileClass[] = [insider, swaps, unsignedReads];
