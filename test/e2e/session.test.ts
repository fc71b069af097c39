/**
 * An encrypted session on a real Synapse: nothing leaves in clear, nothing forged comes in, and
 * nothing is lost over a restart.
 */
// IndexedDB in memory outlives a session within this process, as a durable one outlives a process.
import "fake-indexeddb/auto";
import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { EventId, RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type { Incoming } from "../../shared/core/ports.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import { logIn, type Credentials } from "../../shared/matrix/identity/account.ts";
import { openPerson, type Person } from "../../shared/matrix/person/person.ts";
import type { Session } from "../../shared/matrix/session.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";
import { emptyDisk, type Disk } from "../harness/memory-rows.ts";
import { makeAccount, type Account } from "../harness/person-accounts.ts";
import { eventIdOf, startTestBot, until, useUpKeys, type TestBot } from "../harness/person-bot.ts";
import { raceWithoutWaiting } from "../harness/person-race.ts";

const SEEN_MS_MAX = 60_000;
const RECOVERY_KEY = randomBytes(32);
const STORE_KEY = randomBytes(32);
const SLOW_SYNC_MS = 1_000;
const LOOK_MS = 300;

const consoleLines = (["log", "debug", "info", "warn", "error", "trace"] as const).map((name) =>
  vi.spyOn(console, name),
);
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let homeserver: Homeserver;
let account: Account;
let credentials: Credentials;
let disk: Disk;
let bot: TestBot;
let ana: Person;
let mallory: Person;
let direct: RoomId;
let syncDelayMs = 0;
let holdsUploads = false;

beforeAll(async () => {
  folder = await temporaryFolder();
  homeserver = await realHomeserver(folder.path, { encryptsRooms: false });
  account = await makeAccount(homeserver, "verify");
  credentials = await logIn({ homeserverUrl: homeserver.url, ...account });
  disk = emptyDisk();
  bot = await startBot();
  ana = await makePerson("ana");
  mallory = await makePerson("mallory");
  direct = await ana.directWith(account.userId);
  await until(() => bot.session.rooms.members(direct).length === 2);
});

afterAll(async () => {
  await ana.stop();
  await mallory.stop();
  await bot.session.stop();
  await homeserver.stop();
  await folder.remove();
});

describe("what leaves", () => {
  it("is never in clear, not even right after a room was made", async () => {
    for (let race = 0; race < 20; race += 1) {
      const plan = { codename: `River ${race}`, additionalCreators: [], invite: [ana.userId] };
      const roomId = await bot.session.keeper.createRoom(refOf(race), plan);
      await tell(bot.session, roomId, `alert ${race}`);
    }
    expect(bot.stopped).toEqual([]);
    expect(bot.requests.filter((request) => request.includes("/send/m.room.message"))).toEqual([]);
    expect(
      bot.requests.filter((request) => request.includes("/send/m.room.encrypted")),
    ).toHaveLength(20);
  });

  it("control: the SDK's own way of sending is stopped by the guard in such a race", async () => {
    const { url: homeserverUrl } = homeserver;
    const other = await logIn({ homeserverUrl, ...(await makeAccount(homeserver, "hasty")) });
    const stops = await raceWithoutWaiting({ homeserverUrl, credentials: other, rooms: 10 });
    expect(stops).toBeGreaterThan(0);
  });

  it("reaches those who are in the room, once for one transaction id", async () => {
    const event = await bot.session.encrypter.encrypt(direct, "m.room.message", {
      msgtype: "m.text",
      body: "only once",
    });
    const first = await bot.session.sender.send(direct, "same", event);
    const second = await bot.session.sender.send(direct, "same", event);
    await ana.waitFor((message) => message.content["body"] === "only once", SEEN_MS_MAX);
    expect(second).toBe(first);
  });

  it("does not wait for one-time keys that the homeserver does not take", async () => {
    const roomId = await roomOfAll();
    const uploads = (): number => bot.requests.filter((one) => one.endsWith("/keys/upload")).length;
    const before = uploads();
    holdsUploads = true;
    await useUpKeys(homeserver.url, ana.credentials, credentials);
    await until(async () => {
      // A sync tells the bot how many are left; the first one may still count the used ones.
      await ana.say(direct, "hello");
      await pause(LOOK_MS);
      return uploads() > before;
    });
    await tell(bot.session, roomId, "in spite of it");
    await ana.waitFor(({ content }) => content["body"] === "in spite of it", SEEN_MS_MAX);
    holdsUploads = false;
  });

  it("waits in vain for a room that is not encrypted", async () => {
    const roomId = await ana.createRoom({ invite: [account.userId], encrypted: false });
    await until(() => bot.session.rooms.members(roomId).length === 2);
    expect(bot.session.rooms.isEncrypted(roomId)).toBe(false);
    await expect(tell(bot.session, roomId, "never")).rejects.toMatchObject({
      code: "not-encrypted",
    });
  }, 60_000);
});

describe("what comes in", () => {
  it("is heard when it is sound", async () => {
    const eventId = await ana.say(direct, "report north");
    expect(await heard(eventId)).toMatchObject({
      kind: "received",
      message: { isDirect: true, body: { kind: "text", text: "report north" } },
    });
  });

  it("is refused in clear text", async () => {
    const eventId = await ana.rawSend(direct, "m.room.message", {
      msgtype: "m.text",
      body: "report",
    });
    expect(await heard(eventId)).toMatchObject(refusedFor("not-encrypted"));
  });

  it("is refused from a device that its owner has not signed", async () => {
    const ben = await makeAccount(homeserver, "ben");
    const unsigned = await openPerson({ homeserverUrl: homeserver.url, ...ben, signed: false });
    const roomId = await unsigned.createRoom({ invite: [account.userId], encrypted: true });
    await until(() => bot.session.rooms.members(roomId).length === 2);
    await until(() => unsigned.members(roomId).length === 2);
    const eventId = await unsigned.say(roomId, "confirm K7Q4");
    await unsigned.stop();
    expect(await heard(eventId)).toMatchObject(refusedFor("unsigned-device"));
  });

  it("is refused when it is a replay", async () => {
    const roomId = await roomOfAll();
    const original = await ana.say(roomId, "confirm K7Q4");
    expect(await heard(original)).toMatchObject({ kind: "received" });
    // A member's own token stands in for the homeserver, which can do the same to anybody.
    const ciphertext = contentOf(await ana.rawEvent(roomId, original));
    const replay = await ana.rawSend(roomId, "m.room.encrypted", ciphertext);
    expect(await heard(replay)).toMatchObject(refusedFor("replayed"));
  });

  it("is read as the ids of its answers, whatever poll a vote is pointed at", async () => {
    const seen = await ana.say(direct, "the poll that she saw");
    const another = await ana.say(direct, "another poll");
    const vote = {
      "m.relates_to": { rel_type: "m.reference", event_id: seen },
      "org.matrix.msc3381.poll.response": { answers: ["id-of-yes"] },
    };
    const type = "org.matrix.msc3381.poll.response";
    const ciphertext = await ana.encrypt(direct, type, vote);
    const eventId = await ana.rawSend(direct, "m.room.encrypted", {
      ...ciphertext,
      "m.relates_to": { rel_type: "m.reference", event_id: another },
    });
    expect(await heard(eventId)).toMatchObject({
      kind: "received",
      message: { body: { kind: "poll-answer", answerIds: ["id-of-yes"] } },
    });
  });

  it("keeps its text when somebody forges an edit", async () => {
    const original = await ana.say(direct, "refute K7Q4");
    const edit = await ana.rawSend(direct, "m.room.message", {
      msgtype: "m.text",
      body: "* confirm K7Q4",
      "m.new_content": { msgtype: "m.text", body: "confirm K7Q4" },
      "m.relates_to": { rel_type: "m.replace", event_id: original },
    });
    expect(await heard(original)).toMatchObject({ message: { body: { text: "refute K7Q4" } } });
    expect(await heard(edit)).toMatchObject(refusedFor("not-encrypted"));
  });

  it("is refused when it is an edit, encrypted or not", async () => {
    const original = await ana.say(direct, "unsure K7Q4");
    const eventId = await ana.send(direct, "m.room.message", {
      msgtype: "m.text",
      body: "* confirm K7Q4",
      "m.new_content": { msgtype: "m.text", body: "confirm K7Q4" },
      "m.relates_to": { rel_type: "m.replace", event_id: original },
    });
    expect(await heard(eventId)).toMatchObject(refusedFor("edit"));
  });

  it("tells another identity of the sender from the first one", async () => {
    const roomId = await mallory.directWith(account.userId);
    await until(() => bot.session.rooms.members(roomId).length === 2);
    const before = await heard(await mallory.say(roomId, "confirm K7Q4"));
    expect(before).toMatchObject({ kind: "received", message: { hasNewIdentity: false } });
    await mallory.replaceIdentity();
    const after = await heard(await mallory.say(roomId, "confirm K7Q4"));
    expect(after).toMatchObject({ kind: "received", message: { hasNewIdentity: true } });
    const tags = [before, after].map((one) => one.kind === "received" && one.message.identityTag);
    expect(tags[0]).not.toBe(tags[1]);
  });
});

it("says nothing on the console: the SDK's lines name rooms and people", () => {
  expect(consoleLines.flatMap((line) => line.mock.calls)).toEqual([]);
});

async function whileSyncIsSlow(work: () => Promise<void>): Promise<void> {
  syncDelayMs = SLOW_SYNC_MS;
  try {
    await work();
  } finally {
    syncDelayMs = 0;
  }
}

/** The Megolm session under which the next message of this room is encrypted. */
async function sessionOf(roomId: RoomId): Promise<unknown> {
  const event = await bot.session.encrypter.encrypt(roomId, "m.room.message", { body: "x" });
  return event.content["session_id"];
}

describe("rooms", () => {
  it("are found again by their ref, and closed so that nobody is left", async () => {
    const plan = { codename: "Harbor 2", additionalCreators: [], invite: [ana.userId] };
    const roomId = await bot.session.keeper.createRoom(refOf(77), plan);
    expect(await bot.session.keeper.createRoom(refOf(77), plan)).toBe(roomId);
    await until(() => ana.rooms().includes(roomId));
    expect(await bot.session.keeper.emptyRoom(roomId, [])).toEqual({ removed: 1, staying: 0 });
    expect(await bot.session.keeper.emptyRoom(roomId, [])).toEqual({ removed: 1, staying: 0 });
    await bot.session.keeper.leave(roomId);
    await ana.goneFrom(roomId);
    await bot.session.keeper.leave(roomId);
  });

  it("can be read by somebody who joined between the sealing and the sending", async () => {
    const plan = { codename: "Harbor 3", additionalCreators: [], invite: [] };
    const roomId = await bot.session.keeper.createRoom(refOf(78), plan);
    const late = await makeAccount(homeserver, "late");
    const person = await openPerson({
      homeserverUrl: homeserver.url,
      ...late,
      autoJoin: false,
    });
    await whileSyncIsSlow(() => bot.session.keeper.invite(roomId, late.userId));
    const content = { msgtype: "m.text", body: "you are in time" };
    const sealed = await bot.session.encrypter.encrypt(roomId, "m.room.message", content);
    await person.join(roomId);
    await bot.session.sender.send(roomId, "between", sealed);
    const seen = await person.waitFor((message) => message.roomId === roomId, SEEN_MS_MAX);
    expect(seen.content["body"]).toBe("you are in time");
    await person.stop();
  });

  it("use new keys at once when somebody was removed, however slow the sync is", async () => {
    const plan = { codename: "Harbor 5", additionalCreators: [], invite: [mallory.userId] };
    const roomId = await bot.session.keeper.createRoom(refOf(81), plan);
    await until(() => mallory.rooms().includes(roomId));
    const before = await sessionOf(roomId);
    expect(await sessionOf(roomId)).toBe(before);
    await whileSyncIsSlow(() => bot.session.keeper.remove(roomId, mallory.userId));
    expect(await sessionOf(roomId)).not.toBe(before);
  });

  it("do not ask somebody again and again who declines at once", async () => {
    const plan = { codename: "Harbor 6", additionalCreators: [], invite: [] };
    const roomId = await bot.session.keeper.createRoom(refOf(82), plan);
    await whileSyncIsSlow(async () => {
      const inviting = bot.session.keeper.invite(roomId, mallory.userId);
      await until(() => mallory.rooms().includes(roomId));
      await mallory.leave(roomId);
      await inviting;
    });
    const asked = bot.requests.filter((one) => one.includes(`${roomId}/invite`));
    expect(asked).toHaveLength(1);
  });

  it("lose their keys in the backup when they are closed or rid of what was said", async () => {
    const plan = { codename: "Harbor 4", additionalCreators: [], invite: [] };
    const over = await bot.session.keeper.createRoom(refOf(79), plan);
    const kept = await bot.session.keeper.createRoom(refOf(80), plan);
    const said: EventId[] = [];
    for (const roomId of [over, kept]) {
      const event = await bot.session.encrypter.encrypt(roomId, "m.room.message", { body: "x" });
      said.push(await bot.session.sender.send(roomId, "only", event));
      await until(async () => (await keysInBackup(roomId)) === 1);
    }
    await bot.session.keeper.emptyRoom(over, []);
    await bot.session.keeper.leave(over);
    expect(await keysInBackup(over)).toBe(0);
    expect(await keysInBackup(kept)).toBe(1);
    expect(await bot.session.keeper.erase(kept, said.slice(1))).toBe(1);
    expect(await keysInBackup(kept)).toBe(0);
  });

  it("refuse reactions and further invitations by members", async () => {
    const plan = { codename: "Harbor 3", additionalCreators: [], invite: [ana.userId] };
    const roomId = await bot.session.keeper.createRoom(refOf(78), plan);
    await until(() => ana.rooms().includes(roomId));
    await expect(ana.rawSend(roomId, "m.reaction", {})).rejects.toMatchObject({ code: "refused" });
    await expect(ana.invite(roomId, mallory.userId)).rejects.toMatchObject({ code: "refused" });
  });

  it("are the same direct chat each time", async () => {
    expect(await bot.session.keeper.directRoom(ana.userId)).toBe(direct);
  });
});

describe("a restart", () => {
  it("sends the saved token first, and hands over once what came while it was down", async () => {
    await bot.session.stop();
    const missed: EventId[] = [];
    for (let count = 0; count < 60; count += 1) {
      missed.push(await ana.say(direct, `report ${count}`));
    }
    bot = await startBot();
    await heard(missed[59]);
    await pause(1_000);

    const syncs = bot.requests.filter((request) => request.includes("/sync?"));
    expect(syncs[0]).toContain("since=");
    expect(bot.incoming.map((incoming) => incoming.kind)).not.toContain("rejected");
    // Who came into another room at the last moment of the first life is told now, too.
    const said = bot.incoming.filter(({ kind }) => kind === "received");
    expect(said.map(eventIdOf)).toEqual(missed);
    expect(bot.session.rooms.members(direct)).toHaveLength(2);
  });
});

function startBot(): Promise<TestBot> {
  return startTestBot({
    homeserverUrl: homeserver.url,
    credentials,
    disk,
    identity: { kind: "first", recoveryKey: RECOVERY_KEY, password: account.password },
    storeKey: STORE_KEY,
    useIndexedDB: true,
    syncDelayMs: () => syncDelayMs,
    isHeld: (resource) => holdsUploads && resource.endsWith("/keys/upload"),
  });
}

async function makePerson(name: string): Promise<Person> {
  const made = await makeAccount(homeserver, name);
  return openPerson({ homeserverUrl: homeserver.url, ...made });
}

async function roomOfAll(): Promise<RoomId> {
  const roomId = await ana.createRoom({ invite: [account.userId], encrypted: true });
  await until(() => bot.session.rooms.members(roomId).length === 2);
  await until(() => ana.members(roomId).length === 2);
  return roomId;
}

async function tell(session: Session, roomId: RoomId, body: string): Promise<void> {
  const content = { msgtype: "m.text", body };
  const event = await session.encrypter.encrypt(roomId, "m.room.message", content);
  await session.sender.send(roomId, `tell ${body}`, event);
}

function heard(eventId: EventId | undefined): Promise<Incoming> {
  return bot.hears((incoming) => eventIdOf(incoming) === eventId);
}

function refusedFor(reason: string) {
  return { kind: "rejected", rejected: { reason } };
}

function contentOf(event: JsonObject): JsonObject {
  return event["content"] as JsonObject;
}

function refOf(number: number): string {
  return number.toString(16).padStart(16, "0");
}

/** How many sessions of the room the homeserver's key backup of the bot could still open. */
async function keysInBackup(roomId: RoomId): Promise<number> {
  const headers = { authorization: `Bearer ${credentials.accessToken}` };
  const ask = async (path: string): Promise<unknown> =>
    (await fetch(`${homeserver.url}/_matrix/client/v3/room_keys/${path}`, { headers })).json();
  const { version } = (await ask("version")) as { version: string };
  const place = `keys/${encodeURIComponent(roomId)}?version=${version}`;
  const { sessions = {} } = (await ask(place)) as { sessions?: object };
  return Object.keys(sessions).length;
}
