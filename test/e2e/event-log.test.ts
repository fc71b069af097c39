/** The event log contract in a real encrypted room, between two bots with keys of their own. */
import { createHash, randomBytes } from "node:crypto";
import { createStandingRooms } from "../../shared/admin/standing-rooms.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { Network } from "../../shared/core/bot.ts";
import type { Tag, UserId } from "../../shared/core/values/ids.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import { logIn, type Credentials } from "../../shared/matrix/identity/account.ts";
import type { Pin } from "../../shared/matrix/identity/pins.ts";
import { openSession, type Session } from "../../shared/matrix/session.ts";
import { eventLogContract, type LogParty, type LogWorld } from "../contract/event-log.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";
import { emptyDisk, memoryRows } from "../harness/memory-rows.ts";
import { makeAccount } from "../harness/person-accounts.ts";

type Bots<Value> = Record<BotName, Value>;
type Accounts = Bots<Credentials & Readonly<{ password: string }>>;

const CLOCK = { nowMs: () => Date.now() };
const WITHIN_MS = 30_000;

async function openRealWorld(): Promise<LogWorld> {
  const folder = await temporaryFolder();
  const homeserver = await realHomeserver(folder.path);
  const accounts = await forEachBot((bot) => account(homeserver, bot));
  const network = await networkOf(homeserver, accounts);
  // A session looks a pin up when an entry comes, which is after all of them are known.
  const pins: Partial<Bots<Pin>> = {};
  const rows = await forEachBot(() => Promise.resolve(memoryRows(emptyDisk())));
  const sessions = await forEachBot(async (bot) => {
    const session = await openSession({
      homeserverUrl: homeserver.url,
      credentials: accounts[bot],
      identity: { kind: "first", recoveryKey: randomBytes(32), password: accounts[bot].password },
      storeKey: null,
      useIndexedDB: false,
      rows: rows[bot],
      tagger: { user: tagOf, identity: tagOf },
      pins,
      readersOf: ({ members }) => members,
      stateRoom: network.stateRoom,
      managementRoom: network.managementRoom,
      clock: CLOCK,
      onFatal: () => undefined,
    });
    await session.start();
    await pin(pins, bot, session);
    return session;
  });
  return {
    network,
    clock: CLOCK,
    open: (bot) => Promise.resolve(partyOf(sessions[bot], rows[bot])),
    close: async () => {
      for (const bot of BOT_NAMES) await sessions[bot].stop();
      await homeserver.stop();
      await folder.remove();
    },
  };
}

async function account(homeserver: Homeserver, bot: BotName): Promise<Accounts[BotName]> {
  const made = await makeAccount(homeserver, bot);
  return { ...(await logIn({ homeserverUrl: homeserver.url, ...made })), password: made.password };
}

async function networkOf(homeserver: Homeserver, accounts: Accounts): Promise<Network> {
  const { userId: organizer } = await makeAccount(homeserver, "ana");
  const rooms = await createStandingRooms({
    homeserverUrl: homeserver.url,
    bots: accounts,
    organizer,
    codenames: { state: "Lake 2", management: "River 4" },
  });
  const bots = await forEachBot((bot) => Promise.resolve(accounts[bot].userId));
  return { bots, serverName: homeserver.serverName, neighbors: "server", ...rooms };
}

async function pin(pins: Partial<Bots<Pin>>, bot: BotName, session: Session): Promise<void> {
  const masterKey = await session.masterKeyOf(session.userId);
  if (masterKey === undefined) throw new Error("a bot has an identity once it has started");
  pins[bot] = { userId: session.userId, masterKey };
}

function partyOf(session: Session, rows: LogParty["rows"]): LogParty {
  const { inbox, encrypter, sender, echoes, keeper, rooms } = session;
  return { rows, inbox, encrypter, sender, echoes, keeper, rooms };
}

/** One after the other: the crypto engine starts faster alone. */
async function forEachBot<Value>(make: (bot: BotName) => Promise<Value>): Promise<Bots<Value>> {
  const made: [BotName, Value][] = [];
  for (const bot of BOT_NAMES) made.push([bot, await make(bot)]);
  return Object.fromEntries(made) as Bots<Value>;
}

function tagOf(value: UserId | string): Tag {
  return createHash("sha256").update(value).digest("hex") as Tag;
}

eventLogContract("in a real encrypted room", WITHIN_MS, openRealWorld);
