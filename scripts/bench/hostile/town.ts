/**
 * The network that is attacked: a real homeserver behind one that lies, the three bots, people
 * with real keys in two areas, and two strangers who have no right to anything.
 */
import { join } from "node:path";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { Person, PersonOptions } from "../../../shared/matrix/person/person.ts";
import { configShape } from "../../../shared/ops/config.ts";
import { openVault, VAULT_FILE, type Vault } from "../../../shared/vault/vault.ts";
import { readVaultKey } from "../../../shared/vault/vault-key.ts";
import { cacheFolder } from "../../entry/cache.ts";
import { Actor } from "../../network/actor.ts";
import { startLoopbackProxy, type LoopbackProxy } from "../../network/loopback-proxy.ts";
import { openTemporaryNetwork, type TemporaryNetwork } from "../../network/temporary-network.ts";
import type { RunningNetwork } from "../../network/start-network.ts";
import type { Random } from "../random.ts";
import { Liar } from "./liar.ts";

/** Olga and Omar organize; Ben and Carmen confirm in the east; Eva and Wes respond; Ana reports. */
const TOWN = ["omar", "ben", "carmen", "eva", "wes", "ana", "mallory", "trudy"] as const;
/** Their clients open whatever they get hold of, whoever made it. */
const SPIES: readonly string[] = ["mallory", "wes"];
export type TownName = "olga" | (typeof TOWN)[number];

export type TownRooms = Readonly<{
  management: RoomId;
  state: RoomId;
  /** Of the committees. */
  east: RoomId;
  west: RoomId;
  /** Of the confirmers of the east. */
  confirmers: RoomId;
}>;

export type Town = Readonly<{
  liar: Liar;
  random: Random;
  vault: Vault;
  network: TemporaryNetwork;
  /** Everything is in here. */
  dir: string;
  /** The data folder of the bots. */
  data: string;
  rooms: TownRooms;
  /** Mallory is shown in rooms that she is not in; Trudy is an accomplice inside. */
  people: Readonly<Record<TownName, Actor>>;
  /** Somebody more, who stays until the end. */
  newcomer(localpart: string, options?: Partial<PersonOptions>): Promise<Actor>;
  /** One more client of somebody, without an identity of its own unless it is signed. */
  client(of: Actor, options: Partial<PersonOptions>): Promise<Person>;
  /** A number that is given once. */
  next(): number;
  pidOf(bot: BotName): number | undefined;
  stopBots(): Promise<void>;
  /** Resolves when all bots serve. */
  startBots(): Promise<void>;
  stop(): Promise<void>;
}>;

type Opening = Readonly<{ dir: string; random: Random }>;

/** Starts everything and lets the organizer set it up by commands. */
export async function openTown({ dir, random }: Opening): Promise<Town> {
  let proxy: LoopbackProxy | undefined;
  const network = await openTemporaryNetwork({
    dir,
    cacheDir: cacheFolder(),
    organizer: { localpart: "olga", name: "Olga" },
    between: async (homeserverUrl) => {
      proxy = await startLoopbackProxy(homeserverUrl);
      return proxy.url;
    },
  });
  const initialised = await network.init();
  const { data, bots, managementRoom: management, stateRoom: state } = initialised;
  const key = await readVaultKey({ keyFile: initialised.keyFile ?? join(data, "vault.key") });
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  if (proxy === undefined) throw new TypeError("the network did not ask what stands between");
  const liar = new Liar(proxy, vault.bots);
  const clients: Person[] = [];
  const client: Town["client"] = async (of, options) => {
    const person = await network.client(of.account, options);
    clients.push(person);
    return person;
  };
  const enter = async (account: Actor["account"], options: Partial<PersonOptions> = {}) => {
    const person = await network.client(account, options);
    clients.push(person);
    return new Actor(person, account, bots);
  };
  const newcomer: Town["newcomer"] = async (localpart, options) =>
    await enter(await network.account(localpart, localpart), options);
  let running: RunningNetwork = await network.start();
  const people = await gather(await enter(network.organizer), newcomer);
  const rooms = { management, state, ...(await setUp(people, management)) };
  let given = 0;
  return {
    ...{ liar, random, vault, network, dir, data, rooms, people, newcomer, client },
    next: () => (given += 1),
    pidOf: (bot) => running.pidOf(bot),
    stopBots: () => running.stop(),
    startBots: async () => {
      running = await network.start();
    },
    stop: async () => {
      await Promise.all(clients.map((person) => person.stop()));
      await network.stop();
      await proxy?.stop();
    },
  };
}

type Newcomer = Town["newcomer"];

async function gather(olga: Actor, newcomer: Newcomer): Promise<Town["people"]> {
  const rest = await Promise.all(
    TOWN.map(async (name) => [name, await newcomer(name, { opensAll: SPIES.includes(name) })]),
  );
  return { olga, ...(Object.fromEntries(rest) as Record<(typeof TOWN)[number], Actor>) };
}

/** Two areas, a committee in each, confirmers in the first, and who belongs to what. */
async function setUp(
  { olga, omar, ben, carmen, eva, wes }: Town["people"],
  management: RoomId,
): Promise<Pick<TownRooms, "east" | "west" | "confirmers">> {
  const opens = (command: string): Promise<RoomId> =>
    olga.entersAfter(() => olga.asks(management, command, { kind: "room" }));
  for (const area of ["east", "west"]) {
    await olga.asks(management, `!area add ${area}`, { kind: "answer" });
  }
  const east = await opens('!committee new "East" east en');
  const west = await opens('!committee new "West" west en');
  const confirmers = await opens("!confirmers new east");
  const roles = [
    [omar, "organizer"],
    [ben, "confirmer east"],
    [carmen, "confirmer east"],
    [eva, 'responder "East"'],
    [wes, 'responder "West"'],
  ] as const;
  for (const [actor, role] of roles) {
    await actor.entersAfter(() =>
      olga.asks(management, `!admit ${actor.userId} ${role}`, { kind: "answer" }),
    );
  }
  return { east, west, confirmers };
}

/** True when this version lets a network choose how long its founding takes. */
export function knowsFounding(): boolean {
  return Object.hasOwn(configShape.shape, "organizers");
}
