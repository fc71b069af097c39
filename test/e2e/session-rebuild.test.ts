/**
 * The state room among bots on a real Synapse, and a bot that comes back from nothing but its
 * recovery key.
 */
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import {
  accountPasswordOf,
  logIn,
  logInWithRecoveryKey,
  type Credentials,
} from "../../shared/matrix/identity/account.ts";
import type { Pin, Pins } from "../../shared/matrix/identity/pins.ts";
import { openPerson, type Person } from "../../shared/matrix/person/person.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";
import { emptyDisk } from "../harness/memory-rows.ts";
import { makeAccount, type Account } from "../harness/person-accounts.ts";
import { startTestBot, until, type TestBot } from "../harness/person-bot.ts";

const ENTRY = "org.aviso.entry";

type Member = Readonly<{ account: Account; recoveryKey: Uint8Array; masterKey: string }>;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let homeserver: Homeserver;
let olga: Person;
let stateRoom: RoomId;
let pins: Pins;
let verify: Member;
let verifyCredentials: Credentials;
let verifyBot: TestBot;
let alertBot: TestBot;

beforeAll(async () => {
  folder = await temporaryFolder();
  homeserver = await realHomeserver(folder.path, { encryptsRooms: false });
  const account = await makeAccount(homeserver, "olga");
  olga = await openPerson({ homeserverUrl: homeserver.url, ...account });
  verify = await makeBot("verify");
  const alert = await makeBot("alert");
  const invite = [verify.account.userId, alert.account.userId];
  stateRoom = await olga.createRoom({ invite, encrypted: true });
  pins = { verify: pinOf(verify), alert: pinOf(alert) };
  verifyCredentials = await logInAs(verify);
  verifyBot = await startBot(verify, verifyCredentials, "further");
  alertBot = await startBot(alert, await logInAs(alert), "further");
  await until(() => verifyBot.session.rooms.members(stateRoom).every(hasJoined));
  await until(() => alertBot.session.rooms.members(stateRoom).every(hasJoined));
});

afterAll(async () => {
  await olga.stop();
  await verifyBot.session.stop();
  await alertBot.session.stop();
  await homeserver.stop();
  await folder.remove();
});

describe("the state room", () => {
  it("gives every bot the entries of every bot, its own too, in order", async () => {
    for (let seq = 1; seq <= 3; seq += 1) await write(verifyBot, seq);
    await until(() => entriesOf(alertBot).length === 3 && entriesOf(verifyBot).length === 3);
    expect(entriesOf(alertBot)).toEqual([1, 2, 3]);
    expect(entriesOf(verifyBot)).toEqual([1, 2, 3]);
  });

  it("reports what anybody else writes there, encrypted or not", async () => {
    const eventId = await olga.send(stateRoom, ENTRY, { seq: 4 });
    const foreign = await verifyBot.hears(
      (incoming) => incoming.kind === "foreign-entry" && incoming.eventId === eventId,
    );
    expect(foreign).toMatchObject({ reason: "sender" });
  });

  it("reports an entry in clear, even under the name of a bot", async () => {
    // The bot's own token stands in for a homeserver that forges its sender.
    const forger = await logInAs(verify);
    const answer = await fetch(
      `${homeserver.url}/_matrix/client/v3/rooms/${encodeURIComponent(stateRoom)}/send/${ENTRY}/f`,
      {
        method: "PUT",
        headers: { authorization: `Bearer ${forger.accessToken}` },
        body: JSON.stringify({ seq: 4 }),
      },
    );
    const { event_id: eventId } = (await answer.json()) as { event_id: string };
    const foreign = await alertBot.hears(
      (incoming) => incoming.kind === "foreign-entry" && incoming.eventId === eventId,
    );
    expect(foreign).toMatchObject({ reason: "not-encrypted" });
  });
});

describe("a bot that has lost everything but its recovery key", () => {
  it("reads the state room again, and ends every other device of its account", async () => {
    await until(async () => (await backedUp()) >= 1);
    await verifyBot.session.stop();
    const { userId } = verify.account;
    const { recoveryKey } = verify;
    const homeserverUrl = homeserver.url;
    const credentials = await logInWithRecoveryKey({ homeserverUrl, userId, recoveryKey });
    verifyBot = await startBot(verify, credentials, "rebuild");
    await until(() => entriesOf(verifyBot).length === 3);
    expect(entriesOf(verifyBot)).toEqual([1, 2, 3]);
    const whoami = await fetch(`${homeserverUrl}/_matrix/client/v3/account/whoami`, {
      headers: { authorization: `Bearer ${verifyCredentials.accessToken}` },
    });
    expect(whoami.status).toBe(401);
    expect(await verifyBot.session.masterKeyOf(userId)).toBe(verify.masterKey);
  });

  it("writes entries that the others take", async () => {
    await write(verifyBot, 4);
    await until(() => entriesOf(alertBot).includes(4));
    expect(entriesOf(alertBot)).toEqual([1, 2, 3, 4]);
  });

  it("is refused with another recovery key", async () => {
    const credentials = await logInAs(verify);
    const other = { ...verify, recoveryKey: randomBytes(32) };
    await expect(startBot(other, credentials, "rebuild")).rejects.toMatchObject({
      code: "wrong-key",
    });
  });
});

/** An account with an identity; its password follows from its recovery key. */
async function makeBot(name: string): Promise<Member> {
  const recoveryKey = randomBytes(32);
  const account = await makeAccount(homeserver, name, accountPasswordOf(recoveryKey));
  const homeserverUrl = homeserver.url;
  const credentials = await logIn({ homeserverUrl, ...account });
  const identity = { kind: "first", recoveryKey, password: account.password } as const;
  const bot = await startTestBot({ homeserverUrl, credentials, identity, disk: emptyDisk() });
  const masterKey = await bot.session.masterKeyOf(account.userId);
  await bot.session.stop();
  return { account, recoveryKey, masterKey: masterKey ?? "none" };
}

function startBot(
  member: Member,
  credentials: Credentials,
  kind: "further" | "rebuild",
): Promise<TestBot> {
  const { recoveryKey, account } = member;
  return startTestBot({
    homeserverUrl: homeserver.url,
    credentials,
    identity: { kind, recoveryKey, password: account.password },
    disk: emptyDisk(),
    pins,
    stateRoom,
  });
}

function logInAs(member: Member): Promise<Credentials> {
  return logIn({ homeserverUrl: homeserver.url, ...member.account });
}

async function write(bot: TestBot, seq: number): Promise<void> {
  const event = await bot.session.encrypter.encrypt(stateRoom, ENTRY, { seq });
  await bot.session.sender.send(stateRoom, `entry-${seq}`, event);
}

function entriesOf(bot: TestBot): readonly unknown[] {
  return bot.incoming.flatMap((incoming) =>
    incoming.kind === "entry" ? [incoming.content["seq"]] : [],
  );
}

/** How many keys the backup of verify holds. */
async function backedUp(): Promise<number> {
  const answer = await fetch(`${homeserver.url}/_matrix/client/v3/room_keys/version`, {
    headers: { authorization: `Bearer ${verifyCredentials.accessToken}` },
  });
  return ((await answer.json()) as { count: number }).count;
}

function pinOf(member: Member): Pin {
  return { userId: member.account.userId, masterKey: member.masterKey };
}

function hasJoined(member: Readonly<{ membership: string }>): boolean {
  return member.membership === "join";
}
